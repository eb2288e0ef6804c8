#include "text/stem_words.h"

#include "core/embedded.h"
#include "core/tsv.h"

namespace isnad::text {

Words load_words(std::string_view file) {
  Words words;
  for_each_row(file, [&](const std::vector<std::string_view>& cells) { words.insert(cells[0]); });
  return words;
}

const Words& whole_words() {
  static const Words words = load_words(embedded("text/stem_whole.tsv"));
  return words;
}

const Words& waw_words() {
  static const Words words = load_words(embedded("text/stem_waw.tsv"));
  return words;
}

}  // namespace isnad::text
