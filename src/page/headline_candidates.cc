#include "page/headline_candidates.h"

#include <algorithm>
#include <bitset>
#include <unordered_map>

#include "page/body_words.h"
#include "page/headline.h"
#include "text/utf8.h"

namespace isnad::page {
namespace {

constexpr std::size_t kMaxCandidates = 64;
constexpr std::size_t kMaxHeadings = 24;
constexpr std::size_t kMaxLines = 8;     // lines whose class says "title"
constexpr std::size_t kMaxParts = 12;    // of one declared title
constexpr std::uint32_t kLongest = 400;  // code points
constexpr std::uint32_t kLongestLine = 300;
constexpr std::size_t kMaxBytes = 1200;
constexpr std::size_t kLeastPart = 6;  // bytes, squeezed: shorter parts are names of sections and sites

class Collector {
 public:
  explicit Collector(const Tree& tree) : tree_(tree) {}

  HeadlineCandidate* add(std::string_view text) {
    if (text.size() > kMaxBytes) return nullptr;
    std::string flat = text::collapse_space(text);
    std::string key = squeezed(flat);
    if (key.empty()) return nullptr;
    if (const auto found = places_.find(key); found != places_.end()) {
      HeadlineCandidate& known = candidates_[found->second];
      // Where a heading's parts were glued together, the other spelling has the spaces.
      if (std::count(flat.begin(), flat.end(), ' ') > std::count(known.text.begin(), known.text.end(), ' '))
        known.text = std::move(flat);
      return &known;
    }
    if (candidates_.size() >= kMaxCandidates) return nullptr;
    places_.emplace(key, candidates_.size());
    HeadlineCandidate one;
    one.text = std::move(flat);
    one.key = std::move(key);
    candidates_.push_back(std::move(one));
    return &candidates_.back();
  }

  // What a heading says, and its pieces: a kicker in an element or a line of its own, and the rest.
  void add_heading(std::uint32_t index) {
    const Block& block = tree_.blocks[index];
    const std::string_view text = tree_.text_of(block);
    add(text);
    if (block.level > 2) return;
    heading_ = index;
    const std::size_t line = text.find('\n');
    if (line != std::string_view::npos) add_pieces(text.substr(0, line), text.substr(line + 1));
    const std::string flat = text::collapse_space(text);
    std::uint32_t holder = block.element;
    for (int wrappers = 0; wrappers < 4 && holder + 1 < tree_.elements[holder].end; ++wrappers) {
      if (element_text(tree_.elements[holder + 1].node, kMaxBytes) != flat) break;
      ++holder;
    }
    int children = 0;
    for (std::uint32_t e = holder + 1; e < tree_.elements[holder].end && children < 4;
         e = tree_.elements[e].end, ++children) {
      cut(flat, element_text(tree_.elements[e].node, kMaxBytes));
    }
  }

  void add_declared(const PageMeta& meta, Declared which) {
    const std::string title = declared_title(meta, which);
    if (title.empty()) return;
    const std::uint32_t bit = 1u << static_cast<unsigned>(which);
    if (HeadlineCandidate* whole = add(title)) whole->whole |= bit;
    const std::vector<std::string> parts = title_parts(title);
    for (std::size_t i = 0, taken = 0; i < parts.size() && taken < kMaxParts; ++i) {
      if (parts[i].size() == title.size()) continue;
      const std::string key = squeezed(parts[i]);
      if (key.size() < kLeastPart) continue;
      if (HeadlineCandidate* part = add(parts[i])) part->part |= bit;
      ++taken;
    }
  }

  // Which blocks show the candidates.
  void find_shown() {
    std::size_t longest = 0;
    std::bitset<1u << 15> beginnings;  // of keys, by their first letters
    for (const HeadlineCandidate& one : candidates_) {
      longest = std::max(longest, one.text.size());
      const auto letter = [&](std::size_t i) {
        return i < one.key.size() ? static_cast<unsigned char>(one.key[i]) : 0x80u;
      };
      if (letter(0) < 0x80 && letter(1) < 0x80) beginnings.set(letter(0) << 8 | letter(1));
    }
    for (std::uint32_t i = 0; i < tree_.blocks.size(); ++i) {
      const Block& block = tree_.blocks[i];
      const bool is_heading = block.kind == BlockKind::kHeading;
      if (block.chars < 2 || block.chars > kLongest || block.end - block.begin > longest + 16) continue;
      if (!is_heading && (block.link_density() >= 0.5 || (block.inside & kInButton) != 0)) continue;
      const int first = first_letters(tree_.text_of(block));
      if (first >= 0 && !beginnings[static_cast<std::size_t>(first)]) continue;
      const auto found = places_.find(squeezed(tree_.text_of(block)));
      if (found == places_.end()) continue;
      HeadlineCandidate& one = candidates_[found->second];
      ++one.shown;
      if (one.block == kNone || rank(i) < rank(one.block)) one.block = i;
    }
    for (HeadlineCandidate& one : candidates_) {
      if (one.is_piece && one.block == kNone) one.block = one.holder;
    }
  }

  std::vector<HeadlineCandidate> take() { return std::move(candidates_); }

 private:
  // Lower is better: seen and outside of menus first, then headings by level.
  int rank(std::uint32_t index) const {
    const Block& block = tree_.blocks[index];
    const int level = block.kind == BlockKind::kHeading ? block.level : 7;
    return level + ((block.inside & (kInNav | kInFooter)) != 0 ? 20 : 0) + ((block.inside & kInHidden) != 0 ? 10 : 0);
  }

  void add_pieces(std::string_view first, std::string_view rest) {
    for (const std::string_view piece : {first, rest}) {
      const std::string trimmed = text::trim(piece);
      if (squeezed(trimmed).size() < kLeastPart) continue;
      HeadlineCandidate* one = add(trimmed);
      if (one == nullptr || one->is_piece) continue;
      one->is_piece = true;
      one->holder = heading_;
    }
  }

  void cut(const std::string& whole, const std::string& piece) {
    if (piece.empty() || piece.size() >= whole.size()) return;
    if (whole.starts_with(piece)) add_pieces(piece, std::string_view(whole).substr(piece.size()));
    if (whole.ends_with(piece)) add_pieces(std::string_view(whole).substr(0, whole.size() - piece.size()), piece);
  }

  const Tree& tree_;
  std::uint32_t heading_ = kNone;  // whose pieces are being cut
  std::vector<HeadlineCandidate> candidates_;
  std::unordered_map<std::string, std::size_t> places_;  // by key
};

}  // namespace

std::string declared_title(const PageMeta& meta, Declared which) {
  const auto flat = [](std::string_view text) {
    text = text.substr(0, kMaxBytes);
    const bool is_escaped = text.find('&') != std::string_view::npos && text.find(';') != std::string_view::npos;
    return text::collapse_space(is_escaped ? plain_text(text) : std::string(text));
  };
  switch (which) {
    case Declared::kTag:
      return flat(meta.title);
    case Declared::kShared:
      return flat(meta.first_of({"og:title"}));
    case Declared::kTwitter:
      return flat(meta.first_of({"twitter:title"}));
    case Declared::kJson:
      return flat(meta.json.headline);
    case Declared::kJsonOther:
      return flat(meta.json.alternative);
    case Declared::kOther:
      if (!meta.item_headline.empty()) return flat(meta.item_headline);
      return flat(
          meta.first_of({"item:headline", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "title"}));
  }
  return {};
}

std::vector<HeadlineCandidate> headline_candidates(const PageMeta& meta, const Tree& tree) {
  Collector collector(tree);
  std::size_t headings = 0;
  std::size_t lines = 0;
  for (std::uint32_t i = 0; i < tree.blocks.size(); ++i) {
    const Block& block = tree.blocks[i];
    if ((block.inside & (kInNav | kInFooter)) != 0 || block.chars < 2 || block.chars > kLongest) continue;
    if (block.kind == BlockKind::kHeading && block.level <= 4) {
      if (++headings <= kMaxHeadings) collector.add_heading(i);
    } else if ((tree.elements[block.element].hints & kHintTitle) != 0 && block.chars >= 8 &&
               block.chars <= kLongestLine && block.link_density() < 0.5) {
      if (++lines <= kMaxLines) collector.add(tree.text_of(block));
    }
    if (headings >= kMaxHeadings && lines >= kMaxLines) break;
  }
  for (std::size_t which = 0; which < kDeclared; ++which) collector.add_declared(meta, static_cast<Declared>(which));
  collector.find_shown();
  return collector.take();
}

}  // namespace isnad::page
