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

constexpr std::size_t kLinesAbove = 25;
constexpr std::size_t kBodyLooked = 10;  // lines of body that a headline is compared with
constexpr double kLeastShare = 0.3;

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
  static constexpr std::array<std::string_view, 16> kOpenings = {"by ",     "بقلم",   "كتب ",  "كتب:",   "كتبت ",  "كتبت:", "par ",   "von ",
                                                                 "por ",    "autor:", "yazan:", "نويسنده", "text: ", "מאת",   "автор:", "author:"};
  return std::any_of(kOpenings.begin(), kOpenings.end(), [&](std::string_view opening) { return folded.compare(0, opening.size(), opening) == 0; });
}

}  // namespace

std::optional<std::size_t> find_title(const std::vector<TextLine>& lines, const std::vector<bool>& is_body, std::size_t first,
                                      std::size_t floor) {
  std::unordered_set<std::uint32_t> told;
  std::size_t looked = 0;
  for (std::size_t i = first; i < lines.size() && looked < kBodyLooked; ++i) {
    if (!is_body[i]) continue;
    told.insert(lines[i].stems.begin(), lines[i].stems.end());
    ++looked;
  }
  std::optional<std::size_t> best;
  double best_score = 0;
  for (std::size_t i = first; i-- > floor && first - i <= kLinesAbove;) {
    const TextLine& line = lines[i];
    if (is_body[i] || line.marker || line.has_date || line.is_section || line.words < 3 || line.words > 30 || line.stems.empty()) continue;
    const double share = share_known(line, told);
    if (share < kLeastShare || (line.ends == LineEnd::kStop && line.words > 12 && line.text.back() == '.')) continue;
    // A headline tells much of what follows in few words; one printed twice (breadcrumb, page title) is surer still.
    double score = share * std::min(1.0, line.words / 8.0) - 0.012 * static_cast<double>(first - i);
    score += line.copies > 1 ? 0.1 : 0;
    score -= line.words > 18 ? 0.25 : 0;
    score -= line.is_item ? 0.3 : 0;
    if (!best || score > best_score) {
      best = i;
      best_score = score;
    }
  }
  if (best_score > 0.05) return best;
  // A text that begins with one short line, set off from what follows, is headed by it, whatever its words.
  const bool is_first_line = floor == 0 && first == 1 && lines[first].blanks > 0;
  if (!is_first_line) return std::nullopt;
  const TextLine& line = lines.front();
  const bool is_headline = !line.marker && !line.has_date && !line.is_section && line.words >= 2 && line.words <= 20 && line.ends != LineEnd::kStop;
  return is_headline ? std::optional<std::size_t>(0) : std::nullopt;
}

void read_head(const std::vector<TextLine>& lines, const std::vector<bool>& is_body, std::size_t from, std::size_t to, Article& article) {
  for (std::size_t i = to; i-- > from;) {
    const TextLine& line = lines[i];
    if (is_body[i]) continue;
    if (line.has_date && !article.published) {
      if (auto date = parse_visible_date(line.text)) {
        date->from = "text";
        article.published = *date;
      }
    }
    if (article.authors.empty() && line.words <= 12 && is_byline(text::fold(line.text))) article.authors = author_names(line.text);
    if (article.section.empty() && line.symbols > 0 && line.words <= 20) article.section = section_of_breadcrumb(line.text);
    // A section's name alone, not one of a menu's.
    const bool in_menu = (i > 0 && lines[i - 1].is_section) || (i + 1 < lines.size() && lines[i + 1].is_section);
    if (article.section.empty() && line.is_section && !in_menu && to - i <= 8) article.section = text::collapse_space(line.text);
  }
}

}  // namespace isnad::page
