#include "page/tables.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "core/embedded.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace isnad::page {

std::vector<std::vector<std::string_view>> tsv_rows(std::string_view tsv) {
  std::vector<std::vector<std::string_view>> rows;
  while (!tsv.empty()) {
    const std::size_t end = tsv.find('\n');
    std::string_view line = tsv.substr(0, end);
    tsv = end == std::string_view::npos ? std::string_view() : tsv.substr(end + 1);
    if (line.empty() || line.front() == '#') continue;
    std::vector<std::string_view> cells;
    for (std::size_t tab = line.find('\t'); tab != std::string_view::npos; tab = line.find('\t')) {
      cells.push_back(line.substr(0, tab));
      line.remove_prefix(tab + 1);
    }
    cells.push_back(line);
    rows.push_back(std::move(cells));
  }
  return rows;
}

bool is_section_name(std::string_view text) {
  static const std::unordered_set<std::string> kNames = [] {
    std::unordered_set<std::string> names;
    for (const auto& row : tsv_rows(embedded("page/sections.tsv"))) {
      if (row.size() == 2) names.insert(text::fold(row[1]));
    }
    return names;
  }();
  return text.size() <= 64 && kNames.contains(text::fold(text::collapse_space(text)));
}

bool is_section_phrase(std::string_view text) {
  static constexpr std::array kTopics = {
      "سياسة",  "سياسية", "سياسي",  "اقتصاد",  "اقتصادية", "اقتصادي",   "مال",    "أعمال", "أسواق", "رياضة",
      "رياضية", "رياضي",  "ملاعب",  "ثقافة",   "ثقافية",   "ثقافي",     "أدب",    "فن",    "فنون",  "فنية",
      "علوم",   "علمية",  "فضاء",   "تقنية",   "تقنيات",   "تكنولوجيا", "طب",     "طبية",  "صحة",   "صحية",
      "بيئة",   "بيئية",  "مناخ",   "طقس",     "سياحة",    "سفر",       "أمن",    "أمنية", "أمني",  "دفاع",
      "عسكرية", "منوعات", "مجتمع",  "محلية",   "محليات",   "محلي",      "دولية",  "دولي",  "عربية", "عربي",
      "عالمية", "عالمي",  "حوادث",  "قضايا",   "رأي",      "آراء",      "مقالات", "تعليم", "دين",   "أسرة",
      "مرأة",   "سيارات", "عقارات", "تحقيقات", "تقارير"};
  static constexpr std::array kOthers = {"أخبار", "شؤون", "ملفات", "صفحة", "عالم",  "بلد",
                                         "مدن",   "حياة", "كتاب",  "حالة", "أحوال", "قسم"};
  // Folded; true for topics.
  static const std::unordered_map<std::string, bool> kWords = [] {
    std::unordered_map<std::string, bool> words;
    for (const char* word : kOthers) words[text::fold(word)] = false;
    for (const char* word : kTopics) words[text::fold(word)] = true;
    return words;
  }();
  constexpr std::string_view kAnd = "و";
  constexpr std::string_view kThe = "ال";
  if (text.size() > 64) return false;
  const std::string folded = text::fold(text::collapse_space(text));
  bool has_topic = false;
  int words = 0;
  for (std::size_t at = 0; at < folded.size(); ++words) {
    const std::size_t end = std::min(folded.find(' ', at), folded.size());
    std::string word = folded.substr(at, end - at);
    at = end + 1;
    auto found = kWords.find(word);
    if (found == kWords.end() && words > 0 && word.starts_with(kAnd))
      found = kWords.find(word = word.substr(kAnd.size()));
    if (found == kWords.end() && word.starts_with(kThe)) found = kWords.find(word.substr(kThe.size()));
    if (found == kWords.end()) return false;
    has_topic = has_topic || found->second;
  }
  return has_topic && words <= 4;
}

}  // namespace isnad::page
