#include "reading/quote_marks.h"

#include <algorithm>
#include <string_view>

namespace isnad::reading {
namespace {

constexpr std::size_t kMaxDepth = 4;

enum class Family : std::uint8_t { kNone, kStraight, kCurly, kAngle, kSingleAngle, kSingle };
enum class Side : std::uint8_t { kEither, kOpen, kClose };

struct Mark {
  Family family = Family::kNone;
  Side side = Side::kEither;
};

Mark mark_of(std::string_view token) {
  if (token == "\"" || token == "＂") return {Family::kStraight, Side::kEither};
  if (token == "«") return {Family::kAngle, Side::kOpen};
  if (token == "»") return {Family::kAngle, Side::kClose};
  if (token == "“" || token == "‟") return {Family::kCurly, Side::kOpen};
  if (token == "„") return {Family::kCurly, Side::kOpen};
  if (token == "”") return {Family::kCurly, Side::kClose};
  if (token == "‹") return {Family::kSingleAngle, Side::kOpen};
  if (token == "›") return {Family::kSingleAngle, Side::kClose};
  if (token == "‘" || token == "‚") return {Family::kSingle, Side::kOpen};
  if (token == "’") return {Family::kSingle, Side::kClose};
  return {};
}

class Pairs {
 public:
  explicit Pairs(const Document& document) : document_(document) {}

  std::vector<QuotePair> run() {
    const std::size_t size = document_.words.size();
    for (std::size_t begin = 0; begin < size;) {
      std::size_t end = begin + 1;
      while (end < size && !has_newline(end)) ++end;
      paragraph(begin, end);
      begin = end;
    }
    std::erase_if(pairs_, [](const QuotePair& pair) { return pair.close == kDropped; });
    std::stable_sort(pairs_.begin(), pairs_.end(),
                     [](const QuotePair& a, const QuotePair& b) { return a.open < b.open; });
    return std::move(pairs_);
  }

 private:
  struct Open {
    std::size_t pair;
    Family family;
  };

  std::string_view gap(std::size_t word) const {
    const std::size_t from = document_.words[word - 1].byte_end;
    return document_.body.substr(from, document_.words[word].byte_begin - from);
  }
  bool has_newline(std::size_t word) const { return gap(word).find_first_of("\n\r") != std::string_view::npos; }
  // White space, not bidi controls, which also stand between words.
  bool has_space(std::size_t word, std::size_t begin, std::size_t end) const {
    if (word <= begin || word >= end) return true;
    const std::string_view between = gap(word);
    return between.find_first_of(" \t") != std::string_view::npos || between.find("\u00A0") != std::string_view::npos ||
           between.find("\u202F") != std::string_view::npos;
  }

  void paragraph(std::size_t begin, std::size_t end) {
    stack_.clear();
    bool mirrored = false;
    bool seen = false;
    for (std::size_t i = begin; i < end; ++i) {
      if (document_.words[i].kind != text::TokenKind::kPunctuation &&
          document_.words[i].kind != text::TokenKind::kSymbol)
        continue;
      Mark mark = mark_of(document_.surface(i));
      if (mark.family == Family::kNone) continue;
      const bool before = has_space(i, begin, end) || opens_bracket(i, begin);
      const bool after = has_space(i + 1, begin, end);
      if (mark.family == Family::kAngle) {
        if (!seen) mirrored = mark.side == Side::kClose && before && !after && left_open_ == Family::kNone;
        if (mirrored) mark.side = mark.side == Side::kOpen ? Side::kClose : Side::kOpen;
        seen = true;
      }
      if (mark.family == Family::kStraight && i + 1 < end && ends_clause(i + 1)) mark.side = Side::kClose;
      place(i, begin, mark, before, after);
    }
    finish(end);
  }

  bool ends_clause(std::size_t i) const {
    const std::string_view token = document_.surface(i);
    return token == "," || token == "،" || token == "." || token == ";" || token == "؛";
  }

  bool opens_bracket(std::size_t i, std::size_t begin) const {
    if (i == begin) return true;
    const std::string_view token = document_.surface(i - 1);
    return token == "(" || token == "[" || token == ":" || mark_of(token).side == Side::kOpen;
  }

  bool is_open(Family family) const {
    return std::any_of(stack_.begin(), stack_.end(), [family](const Open& open) { return open.family == family; });
  }

  void place(std::size_t i, std::size_t begin, Mark mark, bool before, bool after) {
    const bool open = is_open(mark.family);
    if (mark.family == Family::kStraight && mark.side == Side::kEither) {
      mark.side = before && !after ? Side::kOpen : after && !before ? Side::kClose : open ? Side::kClose : Side::kOpen;
    } else if (mark.family == Family::kCurly) {
      // “ closes what „ opened; ” opens where the writer has one mark for both.
      if (mark.side == Side::kOpen && open && !before && after) mark.side = Side::kClose;
      if (mark.side == Side::kClose && !open && before && !after) mark.side = Side::kOpen;
    } else if (mark.family == Family::kSingle && mark.side == Side::kOpen && !before) {
      return;  // an apostrophe
    }
    if (mark.side == Side::kOpen) {
      push(i, begin, mark.family);
    } else if (open) {
      close(i, mark.family);
    } else if (left_open_ == mark.family && mark.family != Family::kNone && stack_.empty() && begin > 0) {
      pairs_[left_open_pair_].is_continued = true;
      pairs_.push_back({.open = static_cast<std::uint32_t>(begin - 1),
                        .close = static_cast<std::uint32_t>(i),
                        .is_opened = false,
                        .goes_on = true});
      left_open_ = Family::kNone;
    }
  }

  void push(std::size_t i, std::size_t begin, Family family) {
    if (stack_.size() >= kMaxDepth) return;
    const bool goes_on = i == begin && left_open_ == family;
    stack_.push_back({pairs_.size(), family});
    if (goes_on) pairs_[left_open_pair_].is_continued = true;
    pairs_.push_back({.open = static_cast<std::uint32_t>(i),
                      .goes_on = goes_on,
                      .depth = static_cast<std::uint32_t>(stack_.size() - 1)});
  }

  // What was opened inside and not closed before the outer closes stays without an end of its own: it is no quotation.
  void close(std::size_t i, Family family) {
    while (stack_.back().family != family) {
      pairs_[stack_.back().pair].close = kDropped;
      stack_.pop_back();
    }
    pairs_[stack_.back().pair].close = static_cast<std::uint32_t>(i);
    stack_.pop_back();
  }

  void finish(std::size_t end) {
    left_open_ = Family::kNone;
    for (const Open& open : stack_) {
      QuotePair& pair = pairs_[open.pair];
      pair.close = static_cast<std::uint32_t>(end);
      pair.is_closed = false;
      if (open.family == Family::kSingle) continue;
      left_open_ = open.family;
      left_open_pair_ = open.pair;
    }
  }

  static constexpr std::uint32_t kDropped = 0xFFFFFFFF;

  const Document& document_;
  std::vector<QuotePair> pairs_;
  std::vector<Open> stack_;
  Family left_open_ = Family::kNone;  // of a mark that the paragraph before did not close
  std::size_t left_open_pair_ = 0;
};

}  // namespace

std::vector<QuotePair> find_quote_pairs(const Document& document) { return Pairs(document).run(); }

}  // namespace isnad::reading
