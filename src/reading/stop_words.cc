#include "reading/stop_words.h"

#include <algorithm>

#include "core/tsv.h"
#include "text/fold.h"

namespace isnad::reading {
namespace {

constexpr std::size_t kShortestStem = 2;  // bytes before an ending

}  // namespace

StopWords::StopWords(std::string_view tsv) {
  for_each_row(tsv, [this](const std::vector<std::string_view>& cells) {
    if (cells.size() < 2) return;
    OfLanguage& language = languages_[cells[0]];
    for_each_part(cells[1], [&](std::string_view word) {
      if (word.starts_with('-'))
        language.endings_.push_back(text::fold(word.substr(1)));
      else
        language.words_.emplace(text::fold(word), true);
    });
  });
}

bool StopWords::OfLanguage::contains(std::string_view folded) const {
  return words_.contains(folded) || std::any_of(endings_.begin(), endings_.end(), [&](const std::string& ending) {
           return folded.size() > ending.size() + kShortestStem && folded.ends_with(ending);
         });
}

const StopWords::OfLanguage* StopWords::of(std::string_view language) const {
  const auto found = languages_.find(language);
  return found == languages_.end() ? nullptr : &found->second;
}

}  // namespace isnad::reading
