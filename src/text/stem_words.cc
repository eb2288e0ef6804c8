#include "text/stem_words.h"

#include "core/embedded.h"

namespace isnad::text {

Words load_words(std::string_view file) {
  Words words;
  while (!file.empty()) {
    const std::size_t end = file.find('\n');
    const std::string_view line = file.substr(0, end);
    file = end == file.npos ? std::string_view{} : file.substr(end + 1);
    const std::string_view word = line.substr(0, line.find('\t'));
    if (!word.empty() && word.front() != '#') words.insert(word);
  }
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
