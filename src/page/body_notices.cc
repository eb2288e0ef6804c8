#include "page/body_notices.h"

#include <algorithm>
#include <bitset>
#include <string>
#include <unordered_set>
#include <utility>

#include "core/embedded.h"
#include "core/hash.h"
#include "core/tsv.h"
#include "page/body_words.h"
#include "page/date_pieces.h"
#include "page/dates.h"
#include "page/line_words.h"
#include "text/fold.h"
#include "text/token.h"

namespace isnad::page {
namespace {

constexpr std::uint32_t kNotice = 400;  // code points of a notice at most
constexpr std::uint32_t kRights = 250;  // of one of rights
constexpr std::uint32_t kLine = 60;     // of a placeholder or a date
constexpr std::uint32_t kEnds = 3;      // blocks looked at

void drop(const Tree& tree, Body& body, std::uint32_t i, Clutter clutter) {
  body.fates[i] = Fate::kOut;
  body.clutter[i] = clutter;
  body.chars -= std::min(body.chars, tree.blocks[i].chars);
}

// Phrases looked for anywhere in a line: few of its places begin with four bytes that one begins with.
class Phrases {
 public:
  void add(std::string_view phrase) {
    std::string folded = text::fold(phrase);
    if (folded.size() < kHead) return;
    const std::uint32_t head = head_at(folded, 0);
    begins_.set(slot_of(head));
    const auto place = std::upper_bound(folded_.begin(), folded_.end(), head,
                                        [](std::uint32_t key, const auto& one) { return key < one.first; });
    folded_.emplace(place, head, std::move(folded));
  }

  bool are_in(std::string_view line) const {
    const std::string folded = text::fold(line);
    for (std::size_t at = 0; at + kHead <= folded.size(); ++at) {
      const std::uint32_t head = head_at(folded, at);
      if (!begins_.test(slot_of(head))) continue;
      const std::string_view rest = std::string_view(folded).substr(at);
      auto one = std::lower_bound(folded_.begin(), folded_.end(), head,
                                  [](const auto& known, std::uint32_t key) { return known.first < key; });
      for (; one != folded_.end() && one->first == head; ++one) {
        if (rest.starts_with(one->second)) return true;
      }
    }
    return false;
  }

 private:
  static constexpr std::size_t kHead = 4;

  static std::uint32_t head_at(std::string_view text, std::size_t at) {
    std::uint32_t head = 0;
    for (std::size_t k = at; k < at + kHead; ++k) head = head << 8 | static_cast<unsigned char>(text[k]);
    return head;
  }
  static std::size_t slot_of(std::uint32_t head) { return head * 0x9E3779B1u >> 16; }

  std::vector<std::pair<std::uint32_t, std::string>> folded_;  // by their first four bytes
  std::bitset<65536> begins_;
};

// data/page/notices.tsv
struct Notices {
  Phrases paywall;  // offers the rest of a text for money, or speaks to those who pay
  Phrases rights;
  Phrases request;                            // what publishers ask of those who have read to the end
  std::unordered_set<std::string> portraits;  // whole headings, squeezed
};

const Notices& notices() {
  static const Notices kNotices = [] {
    Notices made;
    for_each_row(embedded("page/notices.tsv"), [&](const std::vector<std::string_view>& cells) {
      if (cells.size() != 3) return;
      for_each_part(cells[2], [&](std::string_view phrase) {
        if (cells[1] == "paywall") made.paywall.add(phrase);
        if (cells[1] == "rights") made.rights.add(phrase);
        if (cells[1] == "request") made.request.add(phrase);
        if (cells[1] == "portrait") made.portraits.insert(squeezed(phrase));
      });
    });
    return made;
  }();
  return kNotices;
}

// A name between the marks of a template, or words that printers set before there is a text.
bool is_placeholder(const Block& block, std::string_view text) {
  if (text.starts_with("Lorem ipsum") || text.starts_with("lorem ipsum")) return true;
  if (block.chars > kLine || text.size() < 5) return false;
  for (const auto& [open, close] :
       {std::pair{"$$", "$$"}, std::pair{"{{", "}}"}, std::pair{"%%", "%%"}, std::pair{"[[", "]]"}}) {
    if (text.starts_with(open) && text.ends_with(close) && text.find(' ', 3) >= text.size() - 3) return true;
  }
  return text.starts_with("Loading ") && (text.ends_with("...") || text.ends_with("…"));
}

// Behind such a line stands no more of the text; before it, most of it does.
void drop_behind_end(const Tree& tree, Body& body) {
  constexpr std::uint32_t kShortest = 4;
  constexpr std::uint32_t kLongest = 140;  // running text is longer
  constexpr std::uint32_t kHead = 40;
  std::uint64_t all = 0;
  std::uint32_t last = 0;  // block behind the text
  for (std::uint32_t i = 0; i < tree.blocks.size(); ++i) {
    if (body.fates[i] != Fate::kBody) continue;
    all += tree.blocks[i].chars;
    last = i + 1;
  }
  std::uint64_t before = 0;
  for (std::uint32_t i = 0; i < last; ++i) {
    const Block& block = tree.blocks[i];
    // Behind a box that was left out as one the text goes on.
    const bool is_sentence = block.chars > kLine && tree.text_of(block).ends_with(".");
    const bool is_shown = !is_sentence && body.fates[i] == Fate::kBody;
    if (is_shown && block.kind != BlockKind::kCell && block.chars >= kShortest && block.chars <= kLongest &&
        before * 10 >= 6 * all &&
        (notices().paywall.are_in(tree.text_of(block)) ||
         (block.chars <= kHead && notices().portraits.contains(squeezed(tree.text_of(block)))))) {
      for (std::uint32_t k = i; k < last; ++k) {
        if (body.fates[k] == Fate::kBody) drop(tree, body, k, Clutter::kAdvert);
      }
      return;
    }
    if (body.fates[i] == Fate::kBody) before += block.chars;
  }
}

// Whether a line offers what sites offer: two such words at least, and with those that speak to the reader a seventh of
// all.
bool is_invitation(const Block& block, std::string_view text) {
  constexpr std::uint32_t kCharsOfWord = 8;  // of scripts without spaces, generously
  const std::string folded = text::fold(text);
  LineWordCounts counts{};
  std::uint32_t words = 0;
  for (const text::TextToken& token : text::tokenize(folded)) {
    if (token.kind != text::TokenKind::kWord && token.kind != text::TokenKind::kNumber) continue;
    ++words;
    if (token.kind == text::TokenKind::kWord) count_line_word(hash64(token.in(folded)), counts);
  }
  if (words * kCharsOfWord < block.chars) {
    count_unspaced_words(folded, counts);
    words = block.chars / kCharsOfWord;
  }
  const std::uint32_t service = counts[static_cast<std::size_t>(LineWord::kService)];
  return service >= 2 && (service + counts[static_cast<std::size_t>(LineWord::kAddress)]) * 7 >= words;
}

// A line of the writers' names and nothing more than a word to join them.
bool is_of_names(std::string_view text, const std::vector<std::string>& authors) {
  constexpr std::size_t kJoined = 6;  // bytes of letters left
  std::string left(text);
  bool is_named = false;
  for (const std::string& name : authors) {
    const std::size_t at = name.empty() ? std::string::npos : left.find(name);
    if (at == std::string::npos) continue;
    left.erase(at, name.size());
    is_named = true;
  }
  return is_named && squeezed(left).size() <= kJoined;
}

// A place or a section over the text: one word, not set as a heading.
bool is_word_alone(const Block& block, std::string_view text) {
  constexpr std::uint32_t kWord = 20;
  if (text.ends_with('.')) text.remove_suffix(1);
  return block.kind == BlockKind::kParagraph && block.chars >= 3 && block.chars <= kWord &&
         text.find(' ') == std::string_view::npos && !ends_sentence(text) &&
         std::none_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }) &&
         squeezed(text).size() + 1 >= text.size() && static_cast<unsigned char>(text.front()) < 0xE0;
}

// "Mara Example is …", "Our correspondent Mara Example reports from …": the name stands at the opening.
bool opens_with_author(std::string_view text, const std::vector<std::string>& authors) {
  constexpr std::size_t kOpening = 24;  // bytes before the name
  return std::any_of(authors.begin(), authors.end(), [&](const std::string& name) {
    if (name.find(' ') == std::string::npos) return false;
    const std::size_t at = text.substr(0, kOpening + name.size()).find(name);
    if (at == std::string_view::npos || text.substr(0, at).find(',') != std::string_view::npos) return false;
    return text.size() > at + name.size() && text[at + name.size()] == ' ';
  });
}

// A line that is one link, behind an arrow or a bracket or in capitals alone: to another article.
bool points_elsewhere(const Block& block, std::string_view text) {
  constexpr std::uint32_t kHeadline = 25;
  constexpr std::uint32_t kLongest = 180;
  if (block.kind != BlockKind::kParagraph || block.links != 1 || block.link_density() < 0.85 ||
      block.chars < kHeadline || block.chars > kLongest)
    return false;
  for (const std::string_view sign : {">", "»", "›", "→", "▶", "►", "➡", "["}) {
    if (text.starts_with(sign)) return true;
  }
  const auto capitals = std::count_if(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  const bool is_small = std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return !is_small && static_cast<std::uint32_t>(capitals) * 3 > block.chars * 2;
}

// A date and nothing but the day's name beside it.
bool is_date_alone(const Block& block, std::string_view text) {
  if (block.chars > kLine || block.kind == BlockKind::kHeading || ends_sentence(text)) return false;
  if (std::none_of(text.begin(), text.end(),
                   [](char c) { return (c >= '0' && c <= '9') || c == '\xD9' || c == '\xDB'; }))
    return false;
  if (!parse_visible_date(text)) return false;
  const std::vector<Piece> pieces = pieces_of(text);
  int others = 0;
  for (const Piece& piece : pieces) others += piece.kind == Piece::kWord && !months().contains(piece.text) ? 1 : 0;
  return others <= 1;
}

// What is left of a box under the text may be its heading. Many are a list.
void drop_last_headings(const Tree& tree, Body& body) {
  constexpr std::size_t kMost = 2;
  std::vector<std::uint32_t> headings;
  for (std::uint32_t i = static_cast<std::uint32_t>(tree.blocks.size()); i-- > 0;) {
    if (body.fates[i] != Fate::kBody) continue;
    if (tree.blocks[i].kind != BlockKind::kHeading) break;
    headings.push_back(i);
  }
  if (headings.size() > kMost) return;
  for (const std::uint32_t i : headings) drop(tree, body, i, Clutter::kLabel);
}

}  // namespace

void drop_notices(const Tree& tree, Body& body, const Publisher& publisher) {
  const bool is_article = body.is_article && !body.from_main;
  std::uint32_t first = 0;  // blocks seen from the beginning
  for (std::uint32_t i = 0; i < tree.blocks.size(); ++i) {
    if (body.fates[i] != Fate::kBody) continue;
    const Block& block = tree.blocks[i];
    const std::string_view text = tree.text_of(block);
    if (is_placeholder(block, text)) {
      drop(tree, body, i, Clutter::kOther);
    } else if (is_article && publisher.is_news && first < kEnds && block.kind != BlockKind::kCell &&
               (is_date_alone(block, text) || (block.chars <= kLine && is_of_names(text, publisher.authors)) ||
                (first < 2 && is_word_alone(block, text)))) {
      drop(tree, body, i, Clutter::kLabel);
    } else if (is_article && publisher.is_news && points_elsewhere(block, text)) {
      drop(tree, body, i, Clutter::kReadAlso);
    }
    ++first;
  }
  if (is_article) drop_behind_end(tree, body);
  std::uint32_t seen = is_article ? 0 : kEnds;
  for (std::uint32_t i = static_cast<std::uint32_t>(tree.blocks.size()); i-- > 0 && seen < kEnds;) {
    if (body.fates[i] != Fate::kBody) continue;
    ++seen;
    const Block& block = tree.blocks[i];
    const std::string_view text = tree.text_of(block);
    if (block.chars > kNotice || block.kind == BlockKind::kHeading || block.kind == BlockKind::kCell) continue;
    // "Your browser does not run JavaScript": of the page's own working.
    const bool is_of_scripts =
        publisher.is_news && block.chars <= kRights && text.find("JavaScript") != std::string_view::npos;
    if (is_of_scripts || (block.chars <= kRights && notices().rights.are_in(text))) {
      drop(tree, body, i, Clutter::kLabel);
    } else if (seen == 1 && block.chars <= kLine && !publisher.site.empty() &&
               (squeezed(text) == squeezed(publisher.site) || squeezed(text) == squeezed(publisher.domain) ||
                (text.find(" / ") != std::string_view::npos && text.starts_with(publisher.site)))) {
      drop(tree, body, i, Clutter::kCredit);
    } else if (publisher.is_news && seen < kEnds && opens_with_author(text, publisher.authors)) {
      drop(tree, body, i, Clutter::kLabel);
    } else if ((publisher.is_news && is_invitation(block, text)) || notices().request.are_in(text)) {
      drop(tree, body, i, Clutter::kAdvert);
    }
  }
  if (is_article) drop_last_headings(tree, body);
}

}  // namespace isnad::page
