#include "page/headline_model.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

#include "core/embedded.h"
#include "page/body_words.h"
#include "page/forest.h"
#include "text/utf8.h"

// The headline on the page, the title shared for social networks, the one in JSON-LD and <title> differ on a third of
// news pages: one is written for searches, one holds the kicker, one the site's name, one is cut short, and the page's
// only <h1> may be its logo. No single order of them is right; which is believed is learned from gold.
// data/page/README.md says what it was fitted on and with which result.
namespace isnad::page {
namespace {

constexpr std::uint32_t kProse = 100;  // code points of a paragraph that counts as running text
constexpr int kLevelsUp = 4;

// How one title stands to another.
enum Relation { kAbsent = -1, kApart = 0, kInside = 1, kEnds = 2, kBegins = 3, kSame = 4, kHolds = 5 };

constexpr std::array<std::string_view, kDeclared> kWhole = {"tag_whole", "og_whole",  "tw_whole",
                                                            "ld_whole",  "alt_whole", "other_whole"};
constexpr std::array<std::string_view, kDeclared> kPart = {"tag_part", "og_part",  "tw_part",
                                                           "ld_part",  "alt_part", "other_part"};
constexpr std::array<std::string_view, kDeclared + 1> kTo = {"to_tag", "to_og",    "to_tw", "to_ld",
                                                             "to_alt", "to_other", "to_h1"};
constexpr std::array<std::string_view, kDeclared + 1> kLike = {"like_tag", "like_og",    "like_tw", "like_ld",
                                                               "like_alt", "like_other", "like_h1"};
// clang-format off
constexpr std::array<std::string_view, 53> kOthers = {
    "chars", "words", "capitals", "digits", "is_cut", "ends_mark", "colon", "bars", "is_piece", "agree", "agree_part", "rest_tag", "rest_og",
    "site_same", "site_inside", "rest_is_site", "slug_share", "slug_held", "level", "heading", "is_first_h1", "nth_h1", "copies", "links", "is_hidden",
    "is_nav", "in_header", "in_aside", "in_article", "in_main", "h_title", "h_menu", "h_clutter", "to_prose", "prose_above", "prose_below", "place", "nth_heading", "nth_top", "told_after", "told_before", "told_piece", "is_told", "p_nav_h1",
    "p_top_level",    "p_h1s", "p_h1_og", "p_h1_ld", "p_og_ld", "p_h1_tag", "p_og_tag", "p_article", "p_declared"};
// clang-format on
constexpr std::size_t kCount = 2 * kDeclared + 2 * (kDeclared + 1) + kOthers.size();

const std::array<std::string_view, kCount>& names() {
  static const auto kNames = [] {
    std::array<std::string_view, kCount> all;
    std::size_t at = 0;
    for (const std::string_view name : kWhole) all[at++] = name;
    for (const std::string_view name : kPart) all[at++] = name;
    for (const std::string_view name : kTo) all[at++] = name;
    for (const std::string_view name : kLike) all[at++] = name;
    for (const std::string_view name : kOthers) all[at++] = name;
    return all;
  }();
  return kNames;
}

const Forest& forest() {
  static const Forest kForest(embedded("page/headline_forest.tsv"), names());
  return kForest;
}

Relation relation(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return kAbsent;
  if (a == b) return kSame;
  if (a.size() > b.size()) return a.find(b) != std::string_view::npos ? kHolds : kApart;
  if (b.starts_with(a)) return kBegins;
  if (b.ends_with(a)) return kEnds;
  return b.find(a) != std::string_view::npos ? kInside : kApart;
}

using Words = std::vector<std::uint64_t>;  // hashes, sorted, each once

// What stands between words.
constexpr std::array<bool, 256> kParts = [] {
  std::array<bool, 256> parts{};
  for (const char c : {' ', '-', '_', '/', '|', ':', ',', '.', '\n'}) parts[static_cast<unsigned char>(c)] = true;
  return parts;
}();

Words words_of(std::string_view text) {
  Words words;
  words.reserve(24);
  std::size_t at = 0;
  while (at < text.size() && words.size() < 60) {
    std::size_t end = at;
    while (end < text.size() && !kParts[static_cast<unsigned char>(text[end])]) ++end;
    if (const std::uint64_t word = letters_hash(text.substr(at, end - at)); word != 0) words.push_back(word);
    at = end + 1;
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

std::size_t common(const Words& a, const Words& b) {
  std::size_t both = 0;
  for (auto left = a.begin(), right = b.begin(); left != a.end() && right != b.end();) {
    both += *left == *right ? 1 : 0;
    *left < *right ? ++left : ++right;
  }
  return both;
}

double likeness(const Words& a, const Words& b) {
  if (a.empty() || b.empty()) return -1;
  const std::size_t both = common(a, b);
  return static_cast<double>(both) / static_cast<double>(a.size() + b.size() - both);
}

// The last part of a path that holds words.
std::string_view slug_of(std::string_view url) {
  url = url.substr(0, url.find_first_of("?#"));
  std::string_view best;
  for (std::size_t at = url.find("//") == std::string_view::npos ? 0 : url.find('/', url.find("//") + 2);
       at < url.size();) {
    const std::size_t end = std::min(url.find('/', at + 1), url.size());
    const std::string_view part = url.substr(at, end - at);
    if (std::count(part.begin(), part.end(), '-') + std::count(part.begin(), part.end(), '_') >= 2) best = part;
    at = end;
  }
  return best;
}

struct Told {
  std::string key;
  Words words;
};

class Features {
 public:
  Features(const std::vector<HeadlineCandidate>& candidates, const PageMeta& meta, const Tree& tree,
           std::string_view site, std::string_view url)
      : candidates_(candidates), meta_(meta), tree_(tree), site_(squeezed(site)), slug_(words_of(slug_of(url))) {
    for (std::size_t i = 0; i < kDeclared; ++i) told_[i] = told(declared_title(meta, static_cast<Declared>(i)));
    look_at_page();
  }

  std::vector<std::vector<float>> all() {
    std::vector<std::vector<float>> rows(candidates_.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
      out_ = &rows[i];
      out_->reserve(kCount);
      put_declared(candidates_[i]);
      put_own(candidates_[i]);
      put_agreement(candidates_[i]);
      put_place(candidates_[i]);
      put_page();
      assert(out_->size() == kCount);
    }
    return rows;
  }

 private:
  static Told told(const std::string& text) { return {squeezed(text), words_of(text)}; }

  void put(double value) { out_->push_back(static_cast<float>(value)); }

  void look_at_page() {
    const auto count = static_cast<std::uint32_t>(tree_.blocks.size());
    prose_.assign(count + 1, 0);
    for (std::uint32_t i = 0; i < count; ++i) {
      const Block& block = tree_.blocks[i];
      const bool is_out = (block.inside & (kInNav | kInFooter | kInHidden)) != 0;
      const bool is_prose =
          !is_out && block.kind != BlockKind::kHeading && block.chars >= kProse && block.link_density() < 0.3;
      prose_[i + 1] = prose_[i] + (is_prose ? block.chars : 0);
      if (block.kind != BlockKind::kHeading || block.chars < 2) continue;
      if ((block.inside & kInNav) != 0 && block.level == 1) nav_h1_ = true;
      if (is_out) continue;
      headings_.push_back(i);
      top_level_ = std::min<std::uint32_t>(top_level_, block.level);
      if (block.level == 1) h1s_.push_back(i);
    }
    for (const HeadlineCandidate& one : candidates_) {
      if (is_told(one) && one.block != kNone &&
          (tree_.blocks[one.block].inside & (kInNav | kInFooter | kInHidden)) == 0)
        told_at_.push_back(one.block);
    }
    if (!h1s_.empty()) h1_ = told(std::string(tree_.text_of(tree_.blocks[h1s_.front()])));
  }

  // Whether a page says this whole to other machines, elsewhere than in <title>.
  static bool is_told(const HeadlineCandidate& one) { return (one.whole & ~1u) != 0; }

  void put_declared(const HeadlineCandidate& one) {
    const Words words = words_of(one.text);
    for (std::size_t i = 0; i < kDeclared; ++i) put((one.whole >> i & 1u) != 0);
    for (std::size_t i = 0; i < kDeclared; ++i) put((one.part >> i & 1u) != 0);
    for (const Told& other : told_) put(relation(one.key, other.key));
    put(relation(one.key, h1_.key));
    for (const Told& other : told_) put(likeness(words, other.words));
    put(likeness(words, h1_.words));
    in_slug_ = slug_.empty() ? -1 : static_cast<double>(common(words, slug_)) / static_cast<double>(slug_.size());
    by_slug_ = slug_.empty() || words.empty()
                   ? -1
                   : static_cast<double>(common(words, slug_)) / static_cast<double>(words.size());
    words_ = words.size();
  }

  void put_own(const HeadlineCandidate& one) {
    const std::string& text = one.text;
    const auto chars = static_cast<double>(text::count_code_points(text));
    const auto share = [&](auto test) {
      return static_cast<double>(std::count_if(text.begin(), text.end(), test)) / chars;
    };
    put(chars);
    put(static_cast<double>(words_));
    put(share([](char c) { return c >= 'A' && c <= 'Z'; }));
    put(share([](char c) { return c >= '0' && c <= '9'; }));
    put(text.ends_with("…") || text.ends_with("..."));
    put(text.ends_with("?") || text.ends_with("!") || text.ends_with("؟") ? 1
        : text.ends_with(".")                                             ? 2
        : text.ends_with(":")                                             ? 3
                                                                          : 0);
    const std::size_t colon = text.find(": ");
    put(colon == std::string::npos ? 0 : 1 + static_cast<double>(colon) / static_cast<double>(text.size()));
    put(static_cast<double>(title_parts_count(text)));
    put(one.is_piece);
  }

  static std::size_t title_parts_count(std::string_view text) {
    static constexpr std::array<std::string_view, 7> kMarks = {" | ", " - ", " – ", " — ", " » ", " · ", " :: "};
    std::size_t bars = 0;
    std::array<std::size_t, kMarks.size()> behind{};  // each mark's last one
    for (std::size_t at = text.find(' '); at != std::string_view::npos && at + 2 < text.size();
         at = text.find(' ', at + 1)) {
      // A word behind a space is no mark.
      if (static_cast<unsigned char>(text[at + 1]) < 0x80 && text[at + 1] != '|' && text[at + 1] != '-' &&
          text[at + 1] != ':')
        continue;
      for (std::size_t i = 0; i < kMarks.size(); ++i) {
        if (at < behind[i] || !text.substr(at).starts_with(kMarks[i])) continue;
        behind[i] = at + kMarks[i].size();
        ++bars;
      }
    }
    return bars;
  }

  void put_agreement(const HeadlineCandidate& one) {
    int same = 0;
    int holds = 0;
    for (const Told& other : told_) {
      const Relation r = relation(one.key, other.key);
      same += r == kSame ? 1 : 0;
      holds += r == kBegins || r == kEnds || r == kInside ? 1 : 0;
    }
    put(same + (one.shown > 0 ? 1 : 0));
    put(holds);
    const auto rest = [&](const Told& other) {
      return other.key.empty() ? -1 : static_cast<double>(other.key.size()) - static_cast<double>(one.key.size());
    };
    put(rest(told_[0]));
    put(rest(told_[1]));
    put(!site_.empty() && one.key == site_ ? 1 : 0);
    put(!site_.empty() && one.key != site_ && one.key.find(site_) != std::string::npos ? 1
        : !site_.empty() && site_.find(one.key) != std::string::npos                   ? 2
                                                                                       : 0);
    const std::string& tag = told_[0].key;
    std::string_view around;
    if (tag.size() > one.key.size() && tag.starts_with(one.key)) around = std::string_view(tag).substr(one.key.size());
    if (around.empty() && tag.size() > one.key.size() && tag.ends_with(one.key))
      around = std::string_view(tag).substr(0, tag.size() - one.key.size());
    put(around.empty() || site_.empty()                                                                ? 0
        : around == site_                                                                              ? 2
        : around.find(site_) != std::string_view::npos || site_.find(around) != std::string_view::npos ? 1
                                                                                                       : -1);
    put(in_slug_);
    put(by_slug_);
  }

  void put_place(const HeadlineCandidate& one) {
    if (one.block == kNone) {
      for (int i = 0; i < 25; ++i) put(-1);
      return;
    }
    const std::uint32_t at = one.block;
    const Block& block = tree_.blocks[at];
    const bool is_heading = block.kind == BlockKind::kHeading;
    put(is_heading ? block.level : 7);
    put(is_heading);
    const auto h1 = std::find(h1s_.begin(), h1s_.end(), at);
    put(h1 == h1s_.begin() && h1 != h1s_.end());
    put(h1 == h1s_.end() ? -1 : static_cast<double>(h1 - h1s_.begin()));
    put(one.shown);
    put(block.link_density());
    put((block.inside & kInHidden) != 0);
    put((block.inside & (kInNav | kInFooter)) != 0);
    put((block.inside & kInHeader) != 0);
    put((block.inside & kInAside) != 0);
    std::uint32_t near = 0;
    bool in_article = false;
    bool in_main = false;
    int up = 0;
    for (std::uint32_t e = block.element; e != kNone; e = tree_.elements[e].parent, ++up) {
      if (up < kLevelsUp) near |= tree_.elements[e].hints;
      in_article = in_article || tree_.elements[e].tag == LXB_TAG_ARTICLE;
      in_main = in_main || (tree_.elements[e].hints & kHintMain) != 0;
    }
    put(in_article);
    put(in_main);
    put((near & kHintTitle) != 0);
    put((near & (kHintMenu | kHintBreadcrumb)) != 0);
    put((near & (kHintRelated | kHintComments | kHintSidebar | kHintBox | kHintAdvert | kHintFooter)) != 0);
    const auto count = static_cast<std::uint32_t>(tree_.blocks.size());
    std::uint32_t next = at + 1;
    while (next < count && next < at + 40 && prose_[next + 1] == prose_[next]) ++next;
    put(next - at);
    const double all = std::max<double>(1, static_cast<double>(prose_[count]));
    put(static_cast<double>(prose_[at]) / all);
    std::uint32_t end = at + 1;
    while (
        end < count && end < at + 400 &&
        !(tree_.blocks[end].kind == BlockKind::kHeading && tree_.blocks[end].level <= (is_heading ? block.level : 2)))
      ++end;
    put(static_cast<double>(prose_[end] - prose_[at]) / all);
    put(static_cast<double>(at) / std::max<double>(1, count));
    put_order(one);
  }

  // Where it stands among the headings, and whether another that a page declares stands between it and its text.
  void put_order(const HeadlineCandidate& one) {
    const std::uint32_t at = one.block;
    put(static_cast<double>(std::lower_bound(headings_.begin(), headings_.end(), at) - headings_.begin()));
    put(static_cast<double>(std::count_if(headings_.begin(), std::lower_bound(headings_.begin(), headings_.end(), at),
                                          [&](std::uint32_t i) { return tree_.blocks[i].level == top_level_; })));
    const auto between = [&](std::uint32_t other) {
      return prose_[std::max(at, other)] == prose_[std::min(at, other)];
    };
    put(std::any_of(told_at_.begin(), told_at_.end(),
                    [&](std::uint32_t other) { return other > at && between(other); }));
    put(std::any_of(told_at_.begin(), told_at_.end(),
                    [&](std::uint32_t other) { return other < at && between(other); }));
    put(std::any_of(candidates_.begin(), candidates_.end(), [&](const HeadlineCandidate& other) {
      return other.is_piece && other.holder == at && &other != &one && is_told(other);
    }));
    put(is_told(one));
  }

  void put_page() {
    put(nav_h1_);
    put(top_level_);
    put(static_cast<double>(h1s_.size()));
    put(relation(h1_.key, told_[1].key));
    put(relation(h1_.key, told_[3].key));
    put(relation(told_[1].key, told_[3].key));
    put(relation(h1_.key, told_[0].key));
    put(relation(told_[1].key, told_[0].key));
    put(meta_.json.is_article);
    put(!meta_.first_of({"article:published_time"}).empty());
  }

  const std::vector<HeadlineCandidate>& candidates_;
  const PageMeta& meta_;
  const Tree& tree_;
  const std::string site_;
  const Words slug_;
  std::array<Told, kDeclared> told_;
  Told h1_;
  std::vector<std::uint32_t> h1s_;
  std::vector<std::uint32_t> headings_;  // outside of menus and footers
  std::vector<std::uint32_t> told_at_;   // blocks that show a declared title whole
  bool nav_h1_ = false;                  // an <h1> in a menu, or in a trail of links
  std::uint32_t top_level_ = 7;          // the highest level of heading
  std::vector<std::uint64_t> prose_;     // code points of running text before each block
  double in_slug_ = 0;
  double by_slug_ = 0;
  std::size_t words_ = 0;
  std::vector<float>* out_ = nullptr;
};

}  // namespace

std::span<const std::string_view> headline_feature_names() { return names(); }

std::vector<std::vector<float>> headline_features(const std::vector<HeadlineCandidate>& candidates,
                                                  const PageMeta& meta, const Tree& tree, std::string_view site,
                                                  std::string_view url) {
  return Features(candidates, meta, tree, site, url).all();
}

std::size_t likeliest_headline(const std::vector<std::vector<float>>& features) {
  std::vector<const float*> rows;
  for (const auto& row : features) rows.push_back(row.data());
  std::vector<float> odds(rows.size());
  forest().odds(rows, odds);
  return odds.empty() ? 0 : static_cast<std::size_t>(std::max_element(odds.begin(), odds.end()) - odds.begin());
}

}  // namespace isnad::page
