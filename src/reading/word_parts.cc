#include "reading/word_parts.h"

#include <vector>

#include "core/tsv.h"

namespace isnad::reading {

WordParts::WordParts(std::string_view tsv) {
  constexpr std::size_t kWords = 50'000;
  words_.reserve(kWords);
  for_each_row(tsv, [this](const std::vector<std::string_view>& cells) {
    if (cells.size() != 2) return;
    const WordPart part = cells[0] == "noun"        ? WordPart::kNoun
                          : cells[0] == "adjective" ? WordPart::kAdjective
                                                    : WordPart::kOther;
    for_each_part(cells[1], [&](std::string_view word) { words_.emplace(word, part); });
  });
}

WordPart WordParts::find(std::string_view folded) const {
  constexpr std::string_view kArticle = "ال";
  // «ألقى» begins like the article.
  if (const auto whole = words_.find(folded); whole != words_.end()) return whole->second;
  if (!folded.starts_with(kArticle)) return WordPart::kNone;
  const auto found = words_.find(folded.substr(kArticle.size()));
  return found == words_.end() || found->second == WordPart::kOther ? WordPart::kNone : found->second;
}

}  // namespace isnad::reading
