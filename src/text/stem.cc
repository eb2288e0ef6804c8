#include "text/stem.h"

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#include "text/stem_words.h"

namespace isnad::text {
namespace {

bool ends_with(std::string_view s, std::string_view tail) {
  return s.size() >= tail.size() && s.substr(s.size() - tail.size()) == tail;
}

// All folded Arabic letters are two bytes long.
std::size_t letters(std::string_view arabic) { return arabic.size() / 2; }

// Light10's prefixes and suffixes in its order. Where light10 leaves two letters, three must be left here: it cuts
// «والد», «بالغ» and «الله» to nothing that means anything.
std::string_view without_prefix(std::string_view word) {
  static constexpr std::array<std::string_view, 6> kArticles = {"وال", "بال", "كال", "فال", "ال", "لل"};
  // Most words begin with none of the letters that any prefix begins with; those are not looked up.
  if (!starts_with(word, "و") && !starts_with(word, "ا") && !starts_with(word, "ب") && !starts_with(word, "ك") &&
      !starts_with(word, "ف") && !starts_with(word, "ل"))
    return word;
  if (whole_words().count(word)) return word;
  if (starts_with(word, "و") && !starts_with(word, "وال") && letters(word) >= 4 && !waw_words().count(word)) {
    word.remove_prefix(2);
    if (whole_words().count(word)) return word;
  }
  for (std::string_view article : kArticles) {
    if (starts_with(word, article)) {
      if (letters(word) >= letters(article) + 3) word.remove_prefix(article.size());
      break;
    }
  }
  return word;
}

// One or two letters, as the last four bytes of a word that ends with them are.
struct Suffix {
  std::uint32_t bytes;
  std::uint32_t mask;
  std::size_t size;
  std::size_t least;  // bytes of a word that may lose it
};

// `least` in letters. Two-letter endings are part of the root of short words more often than not (لبنان، ايران، حين).
constexpr Suffix suffix(std::string_view text, std::size_t least) {
  std::array<char, 4> bytes{}, mask{};
  for (std::size_t i = 0; i < text.size(); ++i) {
    bytes[4 - text.size() + i] = text[i];
    mask[4 - text.size() + i] = static_cast<char>(0xFF);
  }
  return {std::bit_cast<std::uint32_t>(bytes), std::bit_cast<std::uint32_t>(mask), text.size(), least * 2};
}

std::string_view without_suffixes(std::string_view word) {
  static constexpr std::array<Suffix, 8> kSuffixes = {suffix("ها", 5), suffix("ان", 6), suffix("ات", 5),
                                                      suffix("ون", 6), suffix("ين", 6), suffix("يه", 5),
                                                      suffix("ه", 4),  suffix("ي", 4)};
  if (word.size() < 8) return word;
  std::uint32_t last = 0;
  std::memcpy(&last, word.data() + word.size() - 4, 4);
  for (const Suffix& one : kSuffixes) {
    if ((last & one.mask) != one.bytes || word.size() < one.least || whole_words().count(word)) continue;
    word.remove_suffix(one.size);
    if (word.size() < 8) return word;
    std::memcpy(&last, word.data() + word.size() - 4, 4);
  }
  return word;
}

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y'; }

bool has_vowel(std::string_view s) {
  for (char c : s)
    if (is_vowel(c)) return true;
  return false;
}

// running, stopped: the doubled consonant belongs to the ending; falling, passed: to the word.
void undouble(std::string& word) {
  const std::size_t n = word.size();
  if (n > 3 && word[n - 1] == word[n - 2] && !is_vowel(word[n - 1]) && word[n - 1] != 'l' && word[n - 1] != 's' &&
      word[n - 1] != 'z')
    word.pop_back();
}

// Harman's S-stemmer (1991), then -ing and -ed; a silent e goes last, so that make, makes and making meet.
std::string stem_english(std::string_view folded) {
  std::string word(folded);
  if (ends_with(word, "'s") || ends_with(word, "’s"))
    word.resize(word.size() - (word[word.size() - 2] == '\'' ? 2 : 4));
  if (word.size() < 4) return word;
  for (char c : word)
    if (c < 'a' || c > 'z') return word;
  if (ends_with(word, "ies") && !ends_with(word, "eies") && !ends_with(word, "aies") && word.size() > 4) {
    word.replace(word.size() - 3, 3, "y");
  } else if (ends_with(word, "sses") || ends_with(word, "shes") || ends_with(word, "ches") || ends_with(word, "xes")) {
    word.resize(word.size() - 2);
  } else if (ends_with(word, "s") && !ends_with(word, "ss") && !ends_with(word, "us") && !ends_with(word, "is")) {
    word.pop_back();
  }
  for (std::string_view ending : {"ing", "ed"}) {
    if (!ends_with(word, ending) || ends_with(word, "eed")) continue;
    const std::string_view rest = std::string_view(word).substr(0, word.size() - ending.size());
    if (rest.size() < 3 || !has_vowel(rest)) continue;
    word.resize(rest.size());
    undouble(word);
    break;
  }
  if (word.size() > 3 && word.back() == 'e') word.pop_back();
  if (word.size() > 3 && word.back() == 'y' && !is_vowel(word[word.size() - 2])) word.back() = 'i';
  return word;
}

}  // namespace

std::string stem(std::string_view folded_word, std::string_view language) {
  if (folded_word.empty()) return {};
  const std::string_view primary = language.substr(0, language.find('-'));
  if (is_arabic(folded_word)) {
    if (!primary.empty() && primary != "ar") return std::string(folded_word);
    return std::string(without_suffixes(without_prefix(folded_word)));
  }
  if (primary == "en") return stem_english(folded_word);
  return std::string(folded_word);
}

}  // namespace isnad::text
