// Prints what the reader network sees of words, for tools/train_reader.py: a word a line in, its rows of the table out.
//
//     reader_rows < WORDS.txt > ROWS.txt
#include <iostream>
#include <string>

#include "reading/reader_features.h"

int main() {
  using namespace isnad::reading;
  std::ios::sync_with_stdio(false);
  for (std::string word; std::getline(std::cin, word);) {
    const ReaderRows rows = reader_rows(reader_letters(word));
    for (std::size_t i = 0; i < rows.size(); ++i) std::cout << (i == 0 ? "" : " ") << rows[i];
    std::cout << '\n';
  }
  return 0;
}
