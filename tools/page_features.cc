// Writes what data/page's forests see of pages: for tools/train_page_models.py.
//
//   page_features < FILES        a page's path a line; *.txt are pages of bare lines, others HTML
//
// For each page a row "page PATH", then a row for each line or block: its features, tab-separated, and its text; at the
// head a row "names" with the features' names.
#include <cstdio>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>

#include "page/block_model.h"
#include "page/html_article.h"
#include "page/plain_text_model.h"
#include "text/decode.h"

namespace {

std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

template <typename Names>
void write_names(const char* what, const Names& names) {
  std::cout << "names\t" << what;
  for (const std::string_view name : names) std::cout << '\t' << name;
  std::cout << '\n';
}

template <typename Features>
void write_row(const Features& features, std::string_view text) {
  char number[32];
  for (const float feature : features) {
    std::snprintf(number, sizeof number, "%.4g\t", static_cast<double>(feature));
    std::cout << number;
  }
  for (const char c : text) std::cout << (c == '\t' || c == '\n' || c == '\r' ? ' ' : c);
  std::cout << '\n';
}

void write_lines(std::string_view utf8) {
  const auto lines = isnad::page::read_lines(utf8);
  const auto features = isnad::page::line_features(lines);
  for (std::size_t i = 0; i < lines.size(); ++i) write_row(features[i], lines[i].text);
}

void write_blocks(std::string_view utf8) {
  for (const auto& sample : isnad::page::block_samples(utf8, {})) write_row(sample.features, sample.text);
}

}  // namespace

int main() {
  std::ios::sync_with_stdio(false);
  std::string path;
  bool is_first = true;
  while (std::getline(std::cin, path)) {
    const std::string utf8 = isnad::text::decode(bytes_of(path), {}).utf8;
    const bool is_text = path.ends_with(".txt");
    if (is_first && is_text) write_names("lines", isnad::page::line_feature_names());
    if (is_first && !is_text) write_names("blocks", isnad::page::block_feature_names());
    is_first = false;
    std::cout << "page\t" << path << '\n';
    is_text ? write_lines(utf8) : write_blocks(utf8);
  }
  return 0;
}
