// What tools/measure_sounds.py asks: `sound_find TOWNS.tsv` reads lines of a country and a name from standard input,
// and prints for each the GeoNames id of the town that src/reading/sound_index.h finds among the towns, or "-".
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>

#include "reading/sound_index.h"

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: sound_find TOWNS.tsv < NAMES.tsv\n";
    return 2;
  }
  std::ifstream file(argv[1], std::ios::binary);
  const std::string towns{std::istreambuf_iterator<char>(file), {}};
  if (towns.empty()) {
    std::cerr << argv[1] << ": cannot be read\n";
    return 1;
  }
  const isnad::reading::SoundIndex index(towns, "");
  for (std::string line; std::getline(std::cin, line);) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) continue;
    const isnad::reading::KnownName* town = index.find(line.substr(0, tab), std::string_view(line).substr(tab + 1));
    std::cout << (town == nullptr ? "-" : town->geonames) << '\n';
  }
}
