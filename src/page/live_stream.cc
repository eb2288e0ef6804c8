#include "page/live_stream.h"

#include "text/utf8.h"

namespace isnad::page {
namespace {

constexpr int kLevels = 4;               // up from the entry in which the most stands
constexpr std::uint32_t kFewest = 3;     // entries
constexpr std::uint32_t kHeadLines = 3;  // of an entry, in which its time stands
constexpr std::uint32_t kStamp = 40;     // code points of a line with a time
constexpr std::uint32_t kWords = 20;     // code points that an entry says at least

bool is_digit(char32_t c) {
  return (c >= U'0' && c <= U'9') || (c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9);
}

// Bytes of the clock time that a line begins with; 0 where it begins with none.
std::size_t clock_length(std::string_view line) {
  std::uint32_t before = 0;  // digits before and behind the sign
  std::uint32_t behind = 0;
  bool has_sign = false;
  std::size_t end = 0;
  for (std::size_t at = 0; at < line.size();) {
    const char32_t c = text::next(line, at);
    if (is_digit(c)) {
      ++(has_sign ? behind : before);
    } else if ((c == U':' || c == U'.') && !has_sign && before > 0) {
      has_sign = true;
    } else {
      break;
    }
    end = at;
  }
  return has_sign && before <= 2 && behind == 2 ? end : 0;
}

bool is_entry(const PageView& view, std::uint32_t index) {
  const Tree& tree = view.tree;
  const Element& element = tree.elements[index];
  if (view.is_clutter[index] != 0 || view.chars_in(index) < kWords || view.link_density(index) > 0.5) return false;
  for (std::uint32_t i = element.first_block; i < std::min(element.end_block, element.first_block + kHeadLines); ++i) {
    const Block& block = tree.blocks[i];
    if (block.chars <= kStamp && ((block.inside & kInTime) != 0 || begins_with_clock(tree.text_of(block))))
      return element.end_block > i + 1;
  }
  return false;
}

std::uint32_t fewest(const PageView& view) { return view.hints.is_live ? 2 : kFewest; }

// Children of `parent` that are entries and built as `entry` is.
std::uint32_t count_alike(const PageView& view, std::uint32_t parent, std::uint32_t entry) {
  const Tree& tree = view.tree;
  const std::string_view names = tree.elements[entry].node.class_names();
  std::uint32_t entries = 0;
  for (std::uint32_t child = parent + 1; child < tree.elements[parent].end; child = tree.elements[child].end) {
    const bool is_alike = tree.elements[child].tag == tree.elements[entry].tag &&
                          tree.elements[child].node.class_names().substr(0, names.size()) == names;
    if (is_alike && is_entry(view, child)) ++entries;
  }
  return entries;
}

}  // namespace

bool begins_with_clock(std::string_view line) { return clock_length(line) != 0; }

bool is_clock(std::string_view line) { return !line.empty() && clock_length(line) == line.size(); }

std::uint32_t stream_around(const PageView& view, std::uint32_t element) {
  const Tree& tree = view.tree;
  std::uint32_t entry = element;
  for (int level = 0; level < kLevels; ++level) {
    const std::uint32_t parent = tree.elements[entry].parent;
    if (parent == kNone || tree.elements[parent].tag == LXB_TAG_BODY) break;
    // Where the page's headline stands in one of them they are articles.
    const Element& here = tree.elements[entry];
    if (view.title_block != kNone && view.title_block >= here.first_block && view.title_block < here.end_block) break;
    if (is_entry(view, entry) && count_alike(view, parent, entry) >= fewest(view)) return parent;
    entry = parent;
  }
  return element;
}

bool holds_stream(const PageView& view, std::uint32_t element) {
  const Tree& tree = view.tree;
  for (std::uint32_t child = element + 1; child < tree.elements[element].end; child = tree.elements[child].end) {
    if (is_entry(view, child)) return count_alike(view, element, child) >= fewest(view);
  }
  return false;
}

}  // namespace isnad::page
