#include "page/plain_text_head.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

#include "page/dates.h"
#include "page/metadata.h"
#include "page/tables.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace isnad::page {
namespace {

constexpr std::size_t kLinesAbove = 8;   // of a headline
constexpr std::size_t kFarAbove = 16;    // where nothing nearer has a date
constexpr std::size_t kNameBelow = 6;    // lines
constexpr std::size_t kLead = 4;         // lines
constexpr std::size_t kLinesBelow = 12;  // of the text's first line
constexpr std::size_t kLinesBehind = 5;  // the text's last line

// «الرئيسية > سياسة > سياسة دولية»: the last entry that names a section, where the line is made of such entries.
std::string section_of_breadcrumb(std::string_view text) {
  std::string last;
  std::size_t entries = 0;
  std::string entry;
  const auto close = [&] {
    const std::string name = text::collapse_space(entry);
    entry.clear();
    if (name.empty()) return;
    ++entries;
    if (is_section_name(name)) last = name;
  };
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t start = at;
    const char32_t c = text::next(text, at);
    if (c == U'>' || c == U'/' || c == U'»' || c == U'›' || c == U'|' || c == U'←' || c == U'«' || c == U'‹') {
      close();
    } else {
      entry += text.substr(start, at - start);
    }
  }
  close();
  return entries >= 2 ? last : "";
}

bool is_byline(std::string_view folded) {
  // clang-format off
  static constexpr std::array<std::string_view, 30> kOpenings = {
      "by ",    "by: ",    "written by ", "posted by ", "بقلم",   "كتب ",       "كتب:",   "كتبت ",
      "كتبت:",  "par ",    "von ",        "por ",       "di ",    "av ",        "af ",    "door ",
      "autor:", "autora:", "autor ",      "auteur",     "yazan:", "نويسنده",    "text: ", "tekst: ",
      "oleh ",  "penulis", "автор:",      "author:",    "מאת",    "scritto da "};
  // clang-format on
  return std::any_of(kOpenings.begin(), kOpenings.end(),
                     [&](std::string_view opening) { return folded.starts_with(opening); });
}

// "By", "von" alone on its line: the next one has the name.
bool is_byword(std::string_view folded) {
  static constexpr std::array<std::string_view, 14> kWords = {
      "by", "by:", "von", "par", "por", "di", "door", "av", "autor", "autor:", "author", "author:", "text", "بقلم"};
  return std::find(kWords.begin(), kWords.end(), folded) != kWords.end();
}

// A line that could be a name and nothing else: two to four words, each with a capital.
bool is_name_alone(const TextLine& line) {
  const bool is_plain =
      !line.marker && !line.is_section && !line.has_date && !line.is_item && !line.has_quote && line.copies <= 2;
  const auto kind = [&](LineWord which) { return line.kinds[static_cast<std::size_t>(which)]; };
  return is_plain && line.words >= 2 && line.words <= 4 && line.capitals == line.words && line.digits == 0 &&
         line.symbols == 0 && line.commas == 0 && line.ends == LineEnd::kOpen && kind(LineWord::kPhoto) == 0 &&
         kind(LineWord::kService) == 0 && kind(LineWord::kAddress) == 0;
}

bool opens_with_update(std::string_view folded) {
  // clang-format off
  static constexpr std::array<std::string_view, 18> kOpenings = {
      "update",     "aktualisiert", "aktualiz", "mis a jour",   "maj ",           "actualiza",
      "atualizad",  "aggiorna",     "guncelle", "son guncelle", "sist oppdatert", "oppdatert",
      "uppdaterad", "bijgewerkt",   "last ",    "обновл",       "עודכן",          "modifi"};
  // clang-format on
  return folded.starts_with(text::fold("تحديث")) || folded.starts_with(text::fold("آخر تحديث")) ||
         std::any_of(kOpenings.begin(), kOpenings.end(),
                     [&](std::string_view opening) { return folded.starts_with(opening); });
}

void append_down(std::vector<std::size_t>& order, std::size_t from, std::size_t to) {
  for (std::size_t i = from; i < to; ++i) order.push_back(i);
}
void append_up(std::vector<std::size_t>& order, std::size_t from, std::size_t to) {
  for (std::size_t i = from; i-- > to;) order.push_back(i);
}

// The date in the nearest line that has one; one that says when the text was changed only where no other does.
void read_date(const std::vector<TextLine>& lines, const std::vector<std::size_t>& order, Article& article) {
  std::optional<PublishedTime> changed;
  for (const std::size_t i : order) {
    if (!lines[i].has_date) continue;
    auto date = parse_visible_date(lines[i].text);
    if (!date) continue;
    date->from = "text";
    if (!opens_with_update(text::fold(lines[i].text))) {
      article.published = *date;
      return;
    }
    if (!changed) changed = *date;
  }
  article.published = changed;
}

// A name alone between the headline and the text, or right behind its lead, is the writer's, unless they speak of who
// or what is called so.
void read_name_alone(const std::vector<TextLine>& lines, const std::vector<bool>& is_body, std::size_t title,
                     std::size_t first, Article& article) {
  std::unordered_set<std::uint32_t> told(lines[title].stems.begin(), lines[title].stems.end());
  for (std::size_t i = first; i < std::min(lines.size(), first + kNameBelow); ++i) {
    if (is_body[i]) told.insert(lines[i].stems.begin(), lines[i].stems.end());
  }
  for (std::size_t i = title + 1;
       i < std::min({lines.size(), title + kNameBelow, first + kLead}) && article.authors.empty(); ++i) {
    if (is_name_alone(lines[i]) && !is_body[i] && share_known(lines[i], told) == 0)
      article.authors = author_names(lines[i].text);
  }
}

}  // namespace

void read_head(const std::vector<TextLine>& lines, const std::vector<bool>& is_body, std::optional<std::size_t> title,
               TextSpan body, Article& article) {
  const bool is_main = article.role == Role::kMain;
  const std::size_t first = body.first;
  const std::size_t top = title.value_or(first);
  const std::size_t from = is_main ? top - std::min(top, kLinesAbove) : top;
  const std::size_t to = std::min(lines.size(), std::max(top, first) + (is_main ? kLinesBelow : 1));
  std::vector<std::size_t> order;
  append_down(order, top, to);
  append_up(order, top, from);
  std::vector<std::size_t> dated = order;
  if (is_main) {
    append_down(dated, std::max(to, body.last + 1), std::min(lines.size(), body.last + 1 + kLinesBehind));
    append_up(dated, from, top - std::min(top, kFarAbove));
  }
  if (!article.published) read_date(lines, dated, article);
  for (const std::size_t i : order) {
    const TextLine& line = lines[i];
    if (is_body[i]) continue;
    if (article.authors.empty() && line.words <= 12) {
      const std::string folded = text::fold(line.text);
      if (is_byline(folded)) article.authors = author_names(line.text);
      if (is_byword(folded) && i + 1 < lines.size() && lines[i + 1].words <= 8 && !lines[i + 1].has_date)
        article.authors = author_names(lines[i + 1].text);
    }
    if (i >= first) continue;
    if (article.section.empty() && line.symbols > 0 && line.words <= 20)
      article.section = section_of_breadcrumb(line.text);
    // A section's name alone, not one of a menu's.
    const bool in_menu = (i > 0 && lines[i - 1].is_section) || (i + 1 < lines.size() && lines[i + 1].is_section);
    if (article.section.empty() && line.is_section && !in_menu && first - i <= 8)
      article.section = text::collapse_space(line.text);
  }
  if (title && article.authors.empty()) read_name_alone(lines, is_body, *title, first, article);
}

}  // namespace isnad::page
