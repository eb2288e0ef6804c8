#include "page/credit.h"

#include <algorithm>
#include <array>

#include "page/dates.h"
#include "page/markers.h"
#include "page/metadata.h"
#include "text/find.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace isnad::page {
namespace {

constexpr std::uint32_t kAround = 8;       // blocks above the headline and behind the body in which a credit can stand
constexpr std::uint32_t kLine = 200;       // code points of a line that holds one among other things
constexpr std::size_t kLongestName = 60;   // code points of a credit
constexpr std::uint32_t kStaffLine = 300;  // code points of a line that names those who wrote along
constexpr std::size_t kDateline = 90;      // bytes of a paragraph in which a dateline's agency stands

constexpr std::array<std::string_view, 4> kOpen = {"(", "[", "«", "\""};
constexpr std::array<std::string_view, 9> kClose = {")", "]", "»", "\"", ".", ":", "-", "–", "،"};

// The name within brackets, dots and dashes.
std::string bare(std::string_view text) {
  std::string name = text::collapse_space(text);
  for (bool again = true; again && !name.empty();) {
    again = false;
    for (const std::string_view sign : kOpen) {
      if (name.starts_with(sign)) name = text::trim(std::string_view(name).substr(sign.size())), again = true;
    }
    for (const std::string_view sign : kClose) {
      if (name.ends_with(sign))
        name = text::trim(std::string_view(name).substr(0, name.size() - sign.size())), again = true;
    }
  }
  return name;
}

// Letters of a name run together, points and spaces left out, as abbreviations are compared.
std::string letters_of(std::string_view name) {
  std::string letters = text::fold(name);
  std::erase_if(letters, [](char c) { return c == ' ' || c == '.'; });
  return letters;
}

// What stands behind a credit's label, where it can be one: a line of a few words without a date.
std::string credible(std::string_view text, std::string_view language) {
  std::string name = bare(text.substr(0, std::min(text.find('\n'), text.size())));
  const std::size_t chars = text::count_code_points(name);
  if (chars < 2 || chars > kLongestName || std::count(name.begin(), name.end(), ' ') > 7) return {};
  if (name.find("://") != std::string::npos || name.find(". ") != std::string::npos || match_marker(name) ||
      parse_visible_date(name, language))
    return {};
  return name;
}

std::size_t label_length(std::string_view line) {
  const auto marker = match_marker(line);
  return marker && marker->marker == Marker::kCredit ? marker->length : 0;
}

// The first text in a node that is not all white space.
std::string_view first_text(Node root) {
  Node node = root.first_child();
  while (node) {
    if (node.is_text() && !text::is_blank(node.text())) return node.text();
    if (node.first_child()) {
      node = node.first_child();
      continue;
    }
    while (node != root && !node.next()) node = node.parent();
    if (node == root) break;
    node = node.next();
  }
  return {};
}

// What is printed behind a label in a block: the line itself, one of its inline elements, or the block behind.
class Printed {
 public:
  Printed(const Tree& tree, const Body& body) : tree_(tree), body_(body) {}

  std::string in(std::uint32_t i) const {
    const Block& block = tree_.blocks[i];
    if (block.chars > kLine || (block.inside & (kInNav | kInHidden | kInButton | kInFigure)) != 0) return {};
    if (body_.fates[i] == Fate::kCaption || body_.fates[i] == Fate::kTitle || body_.clutter[i] == Clutter::kComments)
      return {};
    const std::string_view line = tree_.text_of(block);
    const auto label = match_marker(tree_, i);
    if (label && label->marker == Marker::kCredit) {
      const std::size_t length = label->length;
      if (length < line.size()) {
        // Where other things stand in the line its elements part them.
        std::string told = in_elements(i);
        return told.empty() ? credible(line.substr(length), {}) : told;
      }
      return behind(i);
    }
    std::string told = in_elements(i);
    return told.empty() ? between_signs(line) : told;
  }

 private:
  // «5 مارس 2024 | المصدر: وكالات».
  static std::string between_signs(std::string_view line) {
    for (const std::string_view sign : {" | ", " • ", " · ", " - "}) {
      for (std::size_t at = text::find_bytes(line, sign); at != std::string_view::npos;
           at = text::find_bytes(line, sign, at + sign.size())) {
        const std::string_view rest = line.substr(at + sign.size());
        const std::string_view piece = rest.substr(0, std::min(rest.find(sign), rest.size()));
        const std::size_t length = label_length(piece);
        if (length != 0 && length < piece.size()) return credible(piece.substr(length), {});
      }
    }
    return {};
  }

  // «المصدر» in one box and the name in the next one.
  std::string behind(std::uint32_t i) const {
    if (i + 1 >= tree_.blocks.size()) return {};
    const Block& next = tree_.blocks[i + 1];
    std::uint32_t around = tree_.blocks[i].element;
    for (int level = 0; level < 2 && around != kNone && !tree_.is_within(next.element, around); ++level)
      around = tree_.elements[around].parent;
    if (around == kNone || !tree_.is_within(next.element, around) || next.kind == BlockKind::kHeading) return {};
    return credible(tree_.text_of(next), {});
  }

  std::string in_elements(std::uint32_t i) const {
    const auto& elements = tree_.elements;
    auto at = std::lower_bound(elements.begin(), elements.end(), i,
                               [](const Element& e, std::uint32_t block) { return e.first_block < block; });
    for (; at != elements.end() && at->first_block == i; ++at) {
      if (at->end_block != i + 1 || static_cast<std::uint32_t>(at - elements.begin()) == tree_.blocks[i].element)
        continue;
      if (!may_begin_marker(first_text(at->node))) continue;
      const std::string text = element_text(at->node, kLine);
      const std::size_t length = label_length(text);
      if (length == 0) continue;
      std::string told = length < text.size() ? credible(std::string_view(text).substr(length), {}) : beside(at->node);
      if (!told.empty()) return told;
    }
    return {};
  }

  // The text right behind an inline label.
  static std::string beside(Node label) {
    for (Node next = label.next(); next; next = next.next()) {
      std::string text = next.is_text()      ? text::collapse_space(next.text())
                         : next.is_element() ? element_text(next, kLine)
                                             : std::string();
      while (!text.empty() && (text.front() == ':' || text.front() == ' ')) text.erase(0, 1);
      if (!text.empty()) return credible(text, {});
    }
    return {};
  }

  const Tree& tree_;
  const Body& body_;
};

bool is_bracketed(std::string_view line) {
  return line.size() > 2 &&
         ((line.front() == '(' && line.back() == ')') || (line.front() == '[' && line.back() == ']'));
}

// Marks by which agencies end an item: "(انتهى)", «انتهای پیام», "ENDS", "م ع / ن ص" (initials of those who wrote and
// read it).
bool is_end_mark(std::string_view line) {
  const std::string folded = text::fold(bare(line));
  for (const std::string_view mark : {"انتهى", "انتهای پیام", "پایان پیام", "انتهي", "ends", "fin"}) {
    const std::string plain = text::fold(mark);
    if (folded == plain ||
        (folded.starts_with(plain) && text::count_code_points(folded) <= text::count_code_points(plain) + 4 &&
         line.find('/') != std::string_view::npos))
      return true;
  }
  // Runs of one or two letters parted by points, spaces and slashes.
  std::size_t runs = 0;
  std::size_t letters = 0;
  bool has_sign = false;
  for (std::size_t at = 0; at < line.size();) {
    const char32_t c = text::next(line, at);
    const bool is_sign = c == U'/' || c == U'.' || c == U'-';
    has_sign = has_sign || is_sign;
    if (is_sign || c == U' ') {
      letters = 0;
      continue;
    }
    if (c < 0x600 || (c > 0x64A && c < 0x671) || c > 0x6D3) return false;
    if (letters == 0) ++runs;
    if (++letters > 2) return false;
  }
  return has_sign && runs >= 2 && runs <= 6 && text::count_code_points(line) <= 20;
}

// Who else wrote and edited, as English papers and agencies say under the text: "Reporting by …; Editing by …", "…
// contributed to this report."
bool is_staff_line(std::string_view line) {
  std::string folded = text::fold(line.substr(0, kStaffLine));
  const std::size_t word = folded.find_first_not_of("([*_-– —.,;:");
  const std::string_view said = std::string_view(folded).substr(std::min(word, folded.size()));
  for (const std::string_view opening : {"reporting by ", "additional reporting by ", "reporting and writing by ",
                                         "writing by ", "editing by ", "with reporting by ", "with files from "}) {
    if (said.starts_with(opening)) return true;
  }
  for (const std::string_view part : {" contributed to this report", " contributed to this story",
                                      " contributed to this article", " contributed reporting"}) {
    if (said.find(part) != std::string_view::npos) return true;
  }
  return false;
}

}  // namespace

bool is_source_name(std::string_view name) {
  if (is_agency(name)) return true;
  static constexpr std::array<std::string_view, 12> kShort = {"أفب",  "دبأ",    "أب",      "أشأ", "قنا",   "بنا",
                                                              "كونا", "شينخوا", "سبوتنيك", "تاس", "ايرنا", "upi"};
  // clang-format off
  static constexpr std::array<std::string_view, 22> kKinds = {
      "صحيفة",   "جريدة",    "موقع",    "قناة",      "إذاعة",  "مجلة",     "شبكة",    "تلفزيون",
      "راديو",   "مواقع",    "صحف",     "منصة",      "وكالتا", "خبرگزاری", "روزنامه", "ایسنا",
      "agences", "agencies", "journal", "newspaper", "ajansı", "ایجنسی"};
  // clang-format on
  const std::string letters = letters_of(name);
  if (std::any_of(kShort.begin(), kShort.end(), [&](std::string_view one) { return letters_of(one) == letters; }))
    return true;
  const std::string folded = text::fold(name);
  const std::string_view first = std::string_view(folded).substr(0, std::min(folded.find(' '), folded.size()));
  return std::any_of(kKinds.begin(), kKinds.end(), [&](std::string_view kind) { return text::fold(kind) == first; });
}

void drop_sign_offs(const Tree& tree, Body& body) {
  std::uint32_t at = static_cast<std::uint32_t>(tree.blocks.size());
  for (int lines = 0; lines < 3; ++lines) {
    while (at > 0 && body.fates[at - 1] != Fate::kBody) --at;
    if (at == 0) return;
    const Block& block = tree.blocks[--at];
    const std::string_view line = tree.text_of(block);
    const bool is_staff = block.chars <= kStaffLine && block.kind != BlockKind::kHeading && is_staff_line(line);
    if (!is_staff && (block.chars > kLongestName + 20 || block.kind == BlockKind::kHeading)) return;
    const bool is_credit = label_length(line) != 0 || (is_bracketed(line) && is_source_name(bare(line)));
    if (!is_credit && !is_staff && !is_end_mark(line)) return;
    body.fates[at] = Fate::kOut;
    body.clutter[at] = is_credit ? Clutter::kCredit : Clutter::kLabel;
    body.chars -= std::min(body.chars, block.chars);
  }
}

std::string find_credit(const PageMeta& meta, const Tree& tree, const Body& body, bool is_embedded) {
  const auto count = static_cast<std::uint32_t>(tree.blocks.size());
  std::uint32_t first = 0;
  while (first < count && body.fates[first] != Fate::kBody) ++first;
  std::uint32_t last = count;
  while (last > 0 && body.fates[last - 1] != Fate::kBody) --last;
  if (first == count) first = last = body.title_block == kNone ? 0 : body.title_block;
  std::uint32_t from = std::min(body.title_block, first);
  if (!is_embedded) {
    for (const Evidence& source : meta.sources) {
      std::string name = source.value.empty() ? element_text(tree.elements[source.element].node, kLine)
                                              : text::collapse_space(source.value);
      name = credible(std::string_view(name).substr(std::min(label_length(name), name.size())), {});
      if (!name.empty()) return name;
    }
    from -= std::min(from, kAround);
  }
  const Printed printed(tree, body);
  std::string bracketed;
  for (std::uint32_t i = from; i < std::min(count, last + kAround); ++i) {
    const Block& block = tree.blocks[i];
    const bool is_behind = i >= last && !is_embedded;
    // Behind a headline stands another article, behind a label a list.
    const bool is_box = body.clutter[i] == Clutter::kAdvert || body.clutter[i] == Clutter::kShare;
    if (i >= last && block.kind == BlockKind::kHeading && block.chars >= 15 && !is_box) break;
    if (is_embedded && body.clutter[i] != Clutter::kCredit) continue;
    if (is_behind && (body.clutter[i] == Clutter::kReadAlso || body.clutter[i] == Clutter::kComments)) break;
    std::string told = printed.in(i);
    if (!told.empty()) return told;
    if (!bracketed.empty() || !is_bracketed(tree.text_of(block))) continue;
    const bool is_at_end = i + 1 >= last && i <= last + 1;
    std::string name = bare(tree.text_of(block));
    if (body.clutter[i] == Clutter::kCredit || (is_at_end && is_source_name(name))) bracketed = std::move(name);
  }
  return bracketed;
}

std::string dateline_credit(std::string_view paragraph) {
  const std::string_view head = paragraph.substr(0, kDateline);
  auto before = [&](std::size_t end) {
    return std::count(head.begin(), head.begin() + static_cast<std::ptrdiff_t>(end), ' ') <= 5;
  };
  // «المدينة (أ ف ب) - …», «(رويترز) …».
  if (const std::size_t open = head.find('('); open != std::string_view::npos && before(open)) {
    const std::size_t close = head.find(')', open);
    if (close != std::string_view::npos && close - open < 60) {
      const std::string name = bare(head.substr(open + 1, close - open - 1));
      if (is_source_name(name)) return name;
    }
    return {};
  }
  // «المدينة - رويترز: …», «المدينة/ وكالات - …».
  for (const std::string_view dash : {" - ", " – ", "/ ", " / "}) {
    const std::size_t at = head.find(dash);
    if (at == std::string_view::npos || !before(at)) continue;
    const std::size_t begin = at + dash.size();
    std::size_t end = std::string_view::npos;
    for (const std::string_view close : {":", " - ", " – ", " ـ "}) end = std::min(end, head.find(close, begin));
    if (end == std::string_view::npos || end - begin > 50) continue;
    const std::string name = bare(head.substr(begin, end - begin));
    if (is_source_name(name)) return name;
  }
  return {};
}

}  // namespace isnad::page
