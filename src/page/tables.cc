#include "page/tables.h"

#include <string>
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

}  // namespace isnad::page
