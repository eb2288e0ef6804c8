// Lines of tab-separated cells, as the knowledge files have them.
#pragma once

#include <string_view>
#include <vector>

namespace isnad {

// Calls `row` with the cells of each line that is not empty and does not begin with '#'.
template <typename Row>
void for_each_row(std::string_view tsv, Row row) {
  std::vector<std::string_view> cells;
  while (!tsv.empty()) {
    const std::size_t end = tsv.find('\n');
    std::string_view line = tsv.substr(0, end);
    tsv.remove_prefix(end == std::string_view::npos ? tsv.size() : end + 1);
    if (line.empty() || line[0] == '#') continue;
    cells.clear();
    while (true) {
      const std::size_t tab = line.find('\t');
      cells.push_back(line.substr(0, tab));
      if (tab == std::string_view::npos) break;
      line.remove_prefix(tab + 1);
    }
    row(cells);
  }
}

// Calls `part` with each piece between '|'.
template <typename Part>
void for_each_part(std::string_view text, Part part) {
  while (!text.empty()) {
    const std::size_t end = text.find('|');
    if (end != 0) part(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
}

}  // namespace isnad
