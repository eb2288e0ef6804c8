#include "page/kind_signs.h"

#include <algorithm>
#include <string>

#include "page/body_scope.h"
#include "page/body_words.h"
#include "page/live_stream.h"
#include "page/page_kind.h"
#include "text/fold.h"
#include "text/url.h"
#include "text/utf8.h"

namespace isnad::page {
namespace {

constexpr int kLevels = 5;               // around the headline whose names are looked at
constexpr std::uint32_t kBeside = 3;     // blocks above the headline with a badge
constexpr std::uint32_t kUnder = 8;      // blocks under it in which its text begins
constexpr std::uint32_t kBadge = 20;     // code points of a badge
constexpr std::size_t kHeadline = 15;    // code points of a headline; shorter ones name sections
constexpr std::uint32_t kSentence = 30;  // of a line of text
constexpr std::uint32_t kShort = 1500;   // code points of the text of a news item, or beside a video
constexpr std::uint32_t kFewest = 3;     // captions, entries

using Words = std::initializer_list<std::string_view>;

// Whether a path has one of the words as a segment: "/video/2024/…".
bool has_segment(std::string_view url, Words words) {
  const auto parsed = text::parse_url(url);
  if (!parsed) return false;
  const std::string_view path(parsed->path);
  for (std::size_t at = 0; at < path.size();) {
    const std::size_t end = std::min(path.find('/', at + 1), path.size());
    const std::string_view segment = path.substr(at + 1, end - at - 1);
    // The last segment is the page's own name.
    if (end < path.size() && std::find(words.begin(), words.end(), segment) != words.end()) return true;
    at = end;
  }
  return false;
}

bool opens_with(std::string_view line, Words words) {
  const std::string folded = text::fold(line.substr(0, 60));
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return folded.starts_with(text::fold(word)); });
}

bool holds(std::string_view line, Words words) {
  const std::string folded = text::fold(line.substr(0, 400));
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return folded.find(text::fold(word)) != std::string::npos; });
}

// Whether a word stands among class names, cut at what is no letter: "video-page", but not "has-video" or "no_video".
bool has_class_word(std::string_view classes, std::string_view word) {
  for (std::size_t at = classes.find(word); at != std::string_view::npos; at = classes.find(word, at + 1)) {
    const auto is_letter = [&](std::size_t i) {
      return i < classes.size() &&
             ((classes[i] >= 'a' && classes[i] <= 'z') || (classes[i] >= 'A' && classes[i] <= 'Z'));
    };
    if ((at > 0 && is_letter(at - 1)) || is_letter(at + word.size())) continue;
    const bool begins_name = at == 0 || classes[at - 1] == ' ';
    if (begins_name) return true;
  }
  return false;
}

// Names of the box around the headline that holds the text too.
bool is_boxed_in(const Tree& tree, const Body& body, Words words) {
  if (body.title_block == kNone || body.title_block >= tree.blocks.size()) return false;
  std::uint32_t at = tree.blocks[body.title_block].element;
  for (int level = 0; level < kLevels && at != kNone; ++level, at = tree.elements[at].parent) {
    const Element& element = tree.elements[at];
    if (element.tag == LXB_TAG_BODY || element.end_block < body.title_block + 2) continue;
    const std::string_view classes = element.node.class_names();
    if (std::any_of(words.begin(), words.end(), [&](std::string_view word) { return has_class_word(classes, word); }))
      return true;
  }
  return false;
}

// Whether the headline or a badge above it says one of the words.
bool is_badged(const Metadata& metadata, const Tree& tree, const Body& body, Words words) {
  if (opens_with(metadata.title, words)) return true;
  if (body.title_block == kNone) return false;
  for (std::uint32_t i = body.title_block > kBeside ? body.title_block - kBeside : 0; i < body.title_block; ++i) {
    const Block& block = tree.blocks[i];
    if (block.chars <= kBadge && (block.inside & (kInNav | kInFooter | kInHidden)) == 0 && block.link_density() < 0.5 &&
        opens_with(tree.text_of(block), words))
      return true;
  }
  return false;
}

std::uint32_t captions_in(const Tree& tree, const Body& body) {
  std::uint32_t captions = 0;
  for (std::uint32_t i = 0; i < tree.blocks.size(); ++i) captions += body.fates[i] == Fate::kCaption ? 1 : 0;
  return captions;
}

}  // namespace

bool is_told_as_video(const PageMeta& meta, const Metadata& metadata, const Tree& tree, const Body& body) {
  if (has_segment(metadata.url, {"video", "videos", "vod", "watch"})) return true;
  const bool has_player = !meta.first_of({"og:video", "og:video:url", "og:video:secure_url", "twitter:player"}).empty();
  if (has_player &&
      opens_with(metadata.title, {"فيديو", "بالفيديو", "شاهد", "video:", "video |", "watch:", "vidéo", "vídeo"}))
    return true;
  return body.chars <= kShort && is_boxed_in(tree, body, {"video", "vod"});
}

bool is_told_as_gallery(const Metadata& metadata, const Tree& tree, const Body& body) {
  if (captions_in(tree, body) < kFewest) return false;
  if (has_segment(metadata.url, {"gallery", "galleries", "photos", "album", "albums", "photo-gallery", "slideshow"}))
    return true;
  if (opens_with(metadata.title,
                 {"بالصور", "صور |", "صور:", "ألبوم", "in pictures", "photos:", "en images", "in bildern"}))
    return true;
  return is_boxed_in(tree, body, {"gallery", "album", "slideshow", "photo-story", "photostory", "photogallery"});
}

bool is_told_as_live(const Metadata& metadata, const Tree& tree, const Body& body) {
  const bool says_so = holds(metadata.title, {"لحظة بلحظة", "تغطية مباشرة", "تغطية حية", "تغطية مستمرة", "بث مباشر",
                                              "liveticker", "live updates", "live blog", "minute by minute",
                                              "en direct", "en vivo", "لحظه به لحظه"}) ||
                       is_badged(metadata, tree, body, {"مباشر", "live", "تغطية", "en direct", "en vivo"});
  if (!says_so || body.title_block == kNone) return false;
  std::uint32_t entries = 0;
  for (std::uint32_t i = body.title_block + 1; i < tree.blocks.size(); ++i) {
    const std::string_view line = tree.text_of(tree.blocks[i]);
    const bool is_text =
        body.fates[i] == Fate::kBody || (i + 1 < tree.blocks.size() && body.fates[i + 1] == Fate::kBody);
    entries += is_text && begins_with_clock(line) ? 1 : 0;
  }
  return entries >= kFewest;
}

bool is_news_item(const Metadata& metadata, const Tree& tree, const Body& body, bool is_declared) {
  const std::uint32_t title = body.title_block;
  const bool is_dated = metadata.published && !metadata.is_date_of_change && metadata.published->from != "url";
  if ((!is_dated && !is_declared) || metadata.is_thread || metadata.is_shop || title == kNone ||
      title >= tree.blocks.size())
    return false;
  if (text::count_code_points(metadata.title) < kHeadline ||
      !squeezes_to(tree.text_of(tree.blocks[title]), squeezed(metadata.title)))
    return false;
  if (find_teasers(tree).prose > kShort) return false;
  if (is_badged(metadata, tree, body, {"عاجل", "urgent", "breaking", "flash"})) return true;
  const std::vector<std::uint8_t> is_teaser = teaser_blocks(tree);
  for (std::uint32_t i = title + 1;
       i < std::min<std::uint32_t>(title + kUnder, static_cast<std::uint32_t>(tree.blocks.size())); ++i) {
    const Block& block = tree.blocks[i];
    if (is_teaser[i] != 0 || block.kind == BlockKind::kHeading) return false;
    if (block.chars >= kSentence && block.link_density() < 0.3 &&
        (block.inside & (kInNav | kInFooter | kInHidden)) == 0 && ends_sentence(tree.text_of(block)))
      return true;
  }
  return false;
}

}  // namespace isnad::page
