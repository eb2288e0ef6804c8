// What the reader network makes of sentences, in the form of tools/label_syntax, for tools/train_reader/score.py:
//
//     reader_parse WEIGHTS [KERNEL] < SENTENCES.txt > PARSED.txt
//
// A sentence a line, tokens parted by spaces; a segment is length/tag/head/relation. The speed goes to standard error.
#include <ctime>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>
#include <string>

#include "reading/reader_features.h"
#include "reading/reader_net.h"

int main(int count, char** arguments) {
  using namespace isnad::reading;
  if (count < 2) return 2;
  std::ifstream file(arguments[1], std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  const auto net = ReaderNet::load(bytes);
  if (!net) {
    std::cerr << net.error().message() << '\n';
    return 1;
  }
  ReaderKernel kernel = reader_kernels().back();
  for (const ReaderKernel& other : reader_kernels())
    if (count > 2 && std::string(arguments[2]) == other.name) kernel = other;
  std::ios::sync_with_stdio(false);
  std::clock_t spent = 0;
  std::size_t sentences = 0;
  std::size_t words = 0;
  for (std::string line; std::getline(std::cin, line);) {
    std::istringstream parts(line);
    const std::vector<std::string> tokens{std::istream_iterator<std::string>(parts), {}};
    const std::clock_t begin = std::clock();
    std::vector<std::u32string> letters;
    for (const std::string& token : tokens) letters.push_back(reader_letters(token));
    const std::vector<NetSegment> segments = net->read(letters, kernel);
    spent += std::clock() - begin;
    ++sentences;
    words += tokens.size();
    for (std::size_t i = 0; i < segments.size(); ++i) {
      const NetSegment& segment = segments[i];
      if (i == 0 || segments[i - 1].word != segment.word)
        std::cout << (i == 0 ? "" : "\n") << tokens[segment.word] << '\t';
      else
        std::cout << ' ';
      std::cout << int{segment.letters} << '/' << net->tags()[segment.tag] << '/' << segment.head + 1 << '/'
                << net->relations()[segment.relation];
    }
    std::cout << "\n\n";
  }
  const double seconds = static_cast<double>(spent) / CLOCKS_PER_SEC;
  std::cerr << kernel.name << ": " << sentences << " sentences, " << words << " words, " << seconds << " s, "
            << static_cast<double>(sentences) / seconds << " sentences/s\n";
  return 0;
}
