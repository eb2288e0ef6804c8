#include "page/body_repeats.h"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "core/hash.h"

namespace isnad::page {
namespace {

constexpr std::size_t kShortRepeat = 40;   // bytes; shorter lines may well stand twice
constexpr std::uint32_t kShortQuote = 25;  // code points of a sentence set large
constexpr std::uint32_t kLongQuote = 500;
constexpr std::uint32_t kWhole = 1000;  // code points of a block that may hold all of the text
constexpr int kWholes = 4;              // such blocks looked at
constexpr std::size_t kQuotes = 12;
constexpr std::size_t kHeadline = 16;        // letters of a headline that can be told from a word
constexpr std::size_t kOverHeadline = 64;    // letters of the words over it
constexpr std::size_t kSearched = 1u << 18;  // bytes of the text in which such sentences are looked for
constexpr std::uint32_t kSpeaker = 120;      // code points of the speaker's name and place under it
constexpr std::uint32_t kFewWords = 5;       // fewer may well be said twice

// What a text may well say again: items of a list that has others too, and headings whose sections have text of their
// own ("Why we chose it"). A copy of a list or of a whole text says nothing new. One a block; empty where the page
// shows no text but its main content.
std::vector<std::uint8_t> said_anew(const Tree& tree, const Body& body) {
  if (body.from_main) return {};
  std::vector<std::uint8_t> is_new(tree.blocks.size(), 0);
  std::vector<std::uint8_t> has_new(tree.elements.size(), 0);
  std::unordered_set<std::uint64_t> seen;
  std::unordered_set<std::uint64_t> headings;
  std::vector<std::uint8_t> kept(tree.blocks.size(), 0);
  std::vector<std::uint32_t> again;  // headings said before as headings
  std::uint32_t before = kNone;      // block of the body
  for (std::uint32_t i = 0; i < tree.blocks.size(); ++i) {
    if (body.fates[i] != Fate::kBody) continue;
    const Block& block = tree.blocks[i];
    const std::uint64_t hash = hash64(tree.text_of(block));
    is_new[i] = seen.insert(hash).second ? 1 : 0;
    const std::uint32_t list = tree.elements[block.element].parent;
    if (is_new[i] != 0 && block.kind == BlockKind::kListItem && list != kNone) has_new[list] = 1;
    if (!again.empty() && again.back() == before && before != kNone) kept[before] = is_new[i];
    if (block.kind == BlockKind::kHeading && !headings.insert(hash).second && before != kNone && is_new[before] != 0)
      again.push_back(i);
    before = i;
  }
  for (std::uint32_t i = 0; i < tree.blocks.size(); ++i) {
    const Block& block = tree.blocks[i];
    const std::uint32_t list = tree.elements[block.element].parent;
    if (block.kind == BlockKind::kListItem && list != kNone && has_new[list] != 0) kept[i] = 1;
  }
  return kept;
}

class RepeatDropper {
 public:
  RepeatDropper(const PageView& view, Body& body) : view_(view), tree_(view.tree), body_(body) {}

  void run() {
    drop_headline();
    drop_same();
    drop_whole();
    if (body_.is_article && !view_.hints.is_thread) drop_set_large();
  }

 private:
  void drop(std::uint32_t i) {
    body_.fates[i] = Fate::kOut;
    body_.clutter[i] = Clutter::kOther;
  }

  // Headings of a text's sections are several.
  bool is_alone(std::uint32_t heading) const {
    const Block& block = tree_.blocks[heading];
    if (block.level > 2) return false;
    for (std::uint32_t i = 0; i < tree_.blocks.size(); ++i) {
      const Block& other = tree_.blocks[i];
      if (i != heading && body_.fates[i] == Fate::kBody && other.kind == BlockKind::kHeading &&
          other.level == block.level)
        return false;
    }
    return true;
  }

  // Before the text the headline may stand once more, with the words over it; where no heading says what the metadata
  // do, the first one is the headline.
  void drop_headline() {
    if (!body_.is_article || view_.hints.is_thread || body_.from_main) return;
    const std::string title = squeezed(view_.hints.title);
    bool is_shown = view_.title_block != kNone;
    for (std::uint32_t i = 0; i < tree_.blocks.size(); ++i) {
      if (body_.fates[i] != Fate::kBody) continue;
      const Block& block = tree_.blocks[i];
      if (block.kind != BlockKind::kHeading) return;
      const std::string letters = squeezed(tree_.text_of(block));
      const bool holds_title = title.size() >= kHeadline && letters.size() <= title.size() + kOverHeadline &&
                               letters.find(title) != std::string::npos;
      if ((is_shown && !holds_title) || ((block.inside & kInHeader) == 0 && !is_alone(i))) continue;
      body_.fates[i] = Fate::kTitle;
      body_.is_sure[i] = 1;
      is_shown = true;
    }
  }

  void drop_same() {
    std::unordered_set<std::uint64_t> seen;
    const std::string title = squeezed(view_.hints.title);
    const std::vector<std::uint8_t> kept = said_anew(tree_, body_);
    for (std::uint32_t i = 0; i < tree_.blocks.size(); ++i) {
      if (body_.fates[i] != Fate::kBody && body_.fates[i] != Fate::kCaption) continue;
      const std::string_view text = tree_.text_of(tree_.blocks[i]);
      if (title.size() > 8 && text.size() < 4 * title.size() + 64 && squeezes_to(text, title)) {
        body_.fates[i] = Fate::kTitle;
        continue;
      }
      if (text.size() >= kShortRepeat && !seen.insert(hash64(text)).second && (kept.empty() || kept[i] == 0)) drop(i);
    }
  }

  // All of the text once more in one block, as some pages keep it for a reader without scripts or an account.
  void drop_whole() {
    std::uint64_t all = 0;
    for (std::uint32_t i = 0; i < tree_.blocks.size(); ++i)
      all += body_.fates[i] == Fate::kBody ? tree_.blocks[i].chars : 0;
    int looked = 0;
    for (std::uint32_t i = 0; i < tree_.blocks.size() && looked < kWholes; ++i) {
      const Block& block = tree_.blocks[i];
      const std::uint64_t others = all - (body_.fates[i] == Fate::kBody ? block.chars : 0);
      if (block.chars < kWhole || block.chars * 2 < others || others * 3 < block.chars) continue;
      ++looked;
      const ShingleSet whole(tree_.text_of(block));
      std::uint64_t found = 0;
      std::uint32_t parts = 0;
      for (std::uint32_t k = 0; k < tree_.blocks.size(); ++k) {
        if (k == i || body_.fates[k] != Fate::kBody || whole.coverage(tree_.text_of(tree_.blocks[k])) < 0.9) continue;
        found += tree_.blocks[k].chars;
        ++parts;
      }
      if (parts < 3 || found * 2 < block.chars) continue;
      drop(i);
      body_.is_sure[i] = 1;
      return;
    }
  }

  // The box that a quotation set large stands in; kNone for what is no such box.
  std::uint32_t quote_box(std::uint32_t i) const {
    const Block& block = tree_.blocks[i];
    if (body_.fates[i] != Fate::kBody || block.chars < kShortQuote || block.chars > kLongQuote || block.links > 0)
      return kNone;
    std::uint32_t box = kNone;
    std::uint32_t at = block.element;
    for (int level = 0; level < 4 && at != kNone; ++level, at = tree_.elements[at].parent) {
      const Element& element = tree_.elements[at];
      const bool is_box = element.tag == LXB_TAG_BLOCKQUOTE || element.tag == LXB_TAG_FIGURE ||
                          element.tag == LXB_TAG_ASIDE || (element.hints & kHintQuote) != 0;
      if (is_box && view_.chars_in(at) <= block.chars + kSpeaker) box = at;
    }
    return box;
  }

  void drop_set_large() {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> quotes;  // block, its box
    for (std::uint32_t i = 0; i < tree_.blocks.size() && quotes.size() < kQuotes; ++i) {
      if (const std::uint32_t box = quote_box(i); box != kNone) quotes.emplace_back(i, box);
    }
    if (quotes.empty()) return;
    std::string text;
    for (std::uint32_t i = 0; i < tree_.blocks.size() && text.size() < kSearched; ++i) {
      const bool is_quote =
          std::any_of(quotes.begin(), quotes.end(), [&](const auto& quote) { return quote.first == i; });
      if (body_.fates[i] == Fate::kBody && !is_quote) text += squeezed(tree_.text_of(tree_.blocks[i])) + '\n';
    }
    for (const auto& [block, box] : quotes) {
      if (text.find(squeezed(tree_.text_of(tree_.blocks[block]))) == std::string::npos) continue;
      const Element& around = tree_.elements[box];
      for (std::uint32_t i = around.first_block; i < around.end_block; ++i) {
        if (body_.fates[i] != Fate::kBody) continue;
        drop(i);
        body_.is_sure[i] = 1;
      }
    }
  }

  const PageView& view_;
  const Tree& tree_;
  Body& body_;
};

}  // namespace

void drop_repeats(const PageView& view, Body& body) { RepeatDropper(view, body).run(); }

namespace {

// Words that stand under a picture and in the text too are its caption once more, set beside it for another kind of
// screen. Where they make up much of the text, the pictures tell it.
void add_captions(const Tree& tree, const Body& body, std::unordered_set<std::uint64_t>& seen) {
  std::unordered_set<std::uint64_t> captions;
  for (std::uint32_t i = 0; i < tree.blocks.size(); ++i) {
    if (body.fates[i] == Fate::kCaption) captions.insert(hash64(tree.text_of(tree.blocks[i])));
  }
  if (captions.empty()) return;
  std::uint64_t chars = 0;
  for (std::uint32_t i = 0; i < tree.blocks.size(); ++i) {
    if (body.fates[i] == Fate::kBody && captions.contains(hash64(tree.text_of(tree.blocks[i]))))
      chars += tree.blocks[i].chars;
  }
  if (chars * 20 < body.chars) seen.insert(captions.begin(), captions.end());
}

}  // namespace

void drop_said_twice(const Tree& tree, Body& body) {
  std::unordered_set<std::uint64_t> seen;
  const std::vector<std::uint8_t> kept = said_anew(tree, body);
  if (body.is_article) add_captions(tree, body, seen);
  for (std::uint32_t i = 0; i < tree.blocks.size(); ++i) {
    const Block& block = tree.blocks[i];
    if (body.fates[i] != Fate::kBody || block.kind == BlockKind::kCell || block.kind == BlockKind::kPre) continue;
    // Chinese and Japanese part no words by spaces.
    if (tree.marks[i].breaks + 1 < kFewWords && block.chars < 8 * kFewWords) continue;
    if (seen.insert(hash64(tree.text_of(block))).second || (!kept.empty() && kept[i] != 0)) continue;
    body.fates[i] = Fate::kOut;
    body.clutter[i] = Clutter::kOther;
    body.chars -= std::min(body.chars, block.chars);
  }
}

}  // namespace isnad::page
