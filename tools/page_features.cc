// Writes what data/page's forests see of pages: for tools/train_page_models.py and train_line_models.py.
//
//   page_features < FILES             a page's path a line; *.txt are pages of bare lines, others HTML
//   page_features ODDS < FILES        the same for bare lines with the features of their context: ODDS has a row
//                                     "page PATH" and one with the log-odds of its lines, for each page
//   page_features --titles < FILES    the lines of bare pages that may be their headlines
//   page_features --headlines < FILES what HTML pages could mean by their title
//   page_features --kinds < FILES     HTML pages as wholes: one row each, without text
//
// For each page a row "page PATH", then a row for each line or block: its features, tab-separated, and its text; at the
// head a row "names" with the features' names.
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <unordered_map>
#include <vector>

#include "page/block_model.h"
#include "page/headline_model.h"
#include "page/html_article.h"
#include "page/kind_model.h"
#include "page/plain_text_model.h"
#include "page/plain_text_title.h"
#include "text/decode.h"

namespace {

std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

template <typename Names>
void write_names(const Names& names) {
  for (const std::string_view name : names) std::cout << '\t' << name;
}

template <typename Features>
void write_numbers(const Features& features) {
  char number[32];
  for (const float feature : features) {
    std::snprintf(number, sizeof number, "%.4g\t", static_cast<double>(feature));
    std::cout << number;
  }
}

void write_text(std::string_view text) {
  for (const char c : text) std::cout << (c == '\t' || c == '\n' || c == '\r' ? ' ' : c);
  std::cout << '\n';
}

using OddsOfPages = std::unordered_map<std::string, std::vector<float>>;

OddsOfPages read_odds(const char* path) {
  OddsOfPages all;
  std::ifstream in(path);
  std::string row;
  std::string page;
  while (std::getline(in, row)) {
    if (row.starts_with("page\t")) {
      page = row.substr(5);
      continue;
    }
    std::istringstream numbers(row);
    std::vector<float>& odds = all[page];
    for (float value = 0; numbers >> value;) odds.push_back(value);
  }
  return all;
}

void write_lines(std::string_view utf8, const std::vector<float>* odds) {
  const auto lines = isnad::page::read_lines(utf8);
  const auto features = isnad::page::line_features(lines);
  std::vector<isnad::page::ContextFeatures> context;
  if (odds != nullptr && odds->size() == lines.size()) context = isnad::page::context_features(lines, *odds, isnad::page::guess_title(lines, *odds));
  for (std::size_t i = 0; i < lines.size() && (odds == nullptr || !context.empty()); ++i) {
    write_numbers(features[i]);
    if (!context.empty()) write_numbers(context[i]);
    write_text(lines[i].text);
  }
}

void write_titles(std::string_view utf8) {
  const auto lines = isnad::page::read_lines(utf8);
  const std::vector<bool> is_body = isnad::page::likely_body(lines, isnad::page::body_odds(lines));
  const auto first = static_cast<std::size_t>(std::find(is_body.begin(), is_body.end(), true) - is_body.begin());
  if (first == lines.size()) return;
  for (const auto& candidate : isnad::page::title_candidates(lines, is_body, first)) {
    write_numbers(candidate.features);
    write_text(lines[candidate.line].text);
  }
}

void write_blocks(std::string_view utf8) {
  for (const auto& sample : isnad::page::block_samples(utf8, {})) {
    write_numbers(sample.features);
    write_text(sample.text);
  }
}

void write_headlines(std::string_view utf8) {
  for (const auto& sample : isnad::page::headline_samples(utf8, {})) {
    write_numbers(sample.features);
    write_text(sample.text);
  }
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  const bool titles = argc > 1 && std::string_view(argv[1]) == "--titles";
  const bool headlines = argc > 1 && std::string_view(argv[1]) == "--headlines";
  const bool kinds = argc > 1 && std::string_view(argv[1]) == "--kinds";
  const bool with_context = argc > 1 && !titles && !headlines && !kinds;
  const OddsOfPages odds = with_context ? read_odds(argv[1]) : OddsOfPages();
  std::string path;
  bool is_first = true;
  while (std::getline(std::cin, path)) {
    const std::string utf8 = isnad::text::decode(bytes_of(path), {}).utf8;
    const bool is_text = path.ends_with(".txt");
    if (is_first) {
      std::cout << "names\t" << (kinds ? "kinds" : headlines ? "headlines" : titles ? "titles" : is_text ? "lines" : "blocks");
      kinds ? write_names(isnad::page::kind_feature_names()) : headlines ? write_names(isnad::page::headline_feature_names()) : titles ? write_names(isnad::page::title_feature_names()) : is_text ? write_names(isnad::page::line_feature_names()) : write_names(isnad::page::block_feature_names());
      if (with_context) write_names(isnad::page::context_feature_names());
      std::cout << '\n';
    }
    is_first = false;
    std::cout << "page\t" << path << '\n';
    const auto known = odds.find(path);
    if (kinds) {
      write_numbers(isnad::page::kind_sample(utf8, {}));
      write_text("");
    } else if (headlines) {
      write_headlines(utf8);
    } else if (titles) {
      write_titles(utf8);
    } else if (!is_text) {
      write_blocks(utf8);
    } else if (!with_context || known != odds.end()) {
      write_lines(utf8, with_context ? &known->second : nullptr);
    }
  }
  return 0;
}
