#include "text/name_key.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "text/fold.h"
#include "text/utf8.h"

namespace isnad::text {
namespace {

using Letter = std::pair<char32_t, std::string_view>;

// Sorted by code point. Hebrew, Cyrillic, then Arabic.
constexpr auto kLetters = std::to_array<Letter>({
    {U'а', "a"}, {U'б', "b"},  {U'в', "v"},  {U'г', "g"}, {U'д', "d"}, {U'е', "i"},  {U'ж', "z"},  {U'з', "z"},
    {U'и', "i"}, {U'й', "i"},  {U'к', "k"},  {U'л', "l"}, {U'м', "m"}, {U'н', "n"},  {U'о', "u"},  {U'п', "p"},
    {U'р', "r"}, {U'с', "s"},  {U'т', "t"},  {U'у', "u"}, {U'ф', "f"}, {U'х', "x"},  {U'ц', "ts"}, {U'ч', "C"},
    {U'ш', "S"}, {U'щ', "S"},  {U'ы', "i"},  {U'э', "i"}, {U'ю', "u"}, {U'я', "ia"}, {U'ё', "i"},  {U'є', "i"},
    {U'і', "i"}, {U'ї', "i"},  {U'ґ', "g"},  {U'ғ', "G"}, {U'қ', "q"}, {U'ң', "n"},  {U'ү', "u"},  {U'ұ', "u"},
    {U'ҳ', "h"}, {U'һ', "h"},  {U'ә', "a"},  {U'ө', "u"}, {U'א', "A"}, {U'ב', "b"},  {U'ג', "g"},  {U'ד', "d"},
    {U'ה', "h"}, {U'ו', "U"},  {U'ז', "z"},  {U'ח', "x"}, {U'ט', "t"}, {U'י', "I"},  {U'ך', "k"},  {U'כ', "k"},
    {U'ל', "l"}, {U'ם', "m"},  {U'מ', "m"},  {U'ן', "n"}, {U'נ', "n"}, {U'ס', "s"},  {U'ע', "'"},  {U'ף', "p"},
    {U'פ', "p"}, {U'ץ', "ts"}, {U'צ', "ts"}, {U'ק', "q"}, {U'ר', "r"}, {U'ש', "S"},  {U'ת', "t"},  {U'ء', "'"},
    {U'آ', "A"}, {U'أ', "A"},  {U'ؤ', "U"},  {U'إ', "A"}, {U'ئ', "I"}, {U'ا', "A"},  {U'ب', "b"},  {U'ة', "A"},
    {U'ت', "t"}, {U'ث', "T"},  {U'ج', "j"},  {U'ح', "H"}, {U'خ', "x"}, {U'د', "d"},  {U'ذ', "D"},  {U'ر', "r"},
    {U'ز', "z"}, {U'س', "s"},  {U'ش', "S"},  {U'ص', "s"}, {U'ض', "d"}, {U'ط', "t"},  {U'ظ', "Z"},  {U'ع', "'"},
    {U'غ', "G"}, {U'ف', "f"},  {U'ق', "q"},  {U'ك', "k"}, {U'ل', "l"}, {U'م', "m"},  {U'ن', "n"},  {U'ه', "h"},
    {U'و', "U"}, {U'ى', "A"},  {U'ي', "I"},  {U'ٱ', "A"}, {U'ٹ', "t"}, {U'پ', "p"},  {U'چ', "C"},  {U'ڈ', "d"},
    {U'ڑ', "r"}, {U'ژ', "z"},  {U'ڤ', "v"},  {U'ڨ', "g"}, {U'ک', "k"}, {U'ڭ', "n"},  {U'گ', "g"},  {U'ں', "n"},
    {U'ھ', "h"}, {U'ہ', "h"},  {U'ۆ', "U"},  {U'ۇ', "U"}, {U'ۈ', "U"}, {U'ۋ', "v"},  {U'ی', "I"},  {U'ې', "I"},
    {U'ے', "I"}, {U'ە', "A"},
});
static_assert(std::is_sorted(kLetters.begin(), kLetters.end()));

// Letters that lose their sound with their mark, and quotation marks that stand for ع and ء.
constexpr auto kMarked = std::to_array<Letter>({{U'`', "'"},  {U'ß', "s"},  {U'æ', "a"},  {U'ç', "ch"}, {U'ø', "o"},
                                                {U'č', "ch"}, {U'đ', "d"},  {U'ğ', "gh"}, {U'ı', "i"},  {U'ł', "l"},
                                                {U'ş', "sh"}, {U'š', "sh"}, {U'ž', "zh"}, {U'ə', "a"},  {U'ʻ', "'"},
                                                {U'ʼ', "'"},  {U'ʾ', "'"},  {U'ʿ', "'"},  {U'‘', "'"},  {U'’', "'"}});
static_assert(std::is_sorted(kMarked.begin(), kMarked.end()));

// What several Latin letters stand for together; the first that fits is taken.
constexpr auto kLatinGroups = std::to_array<std::pair<std::string_view, std::string_view>>({{"tch", "C"},
                                                                                            {"sch", "S"},
                                                                                            {"kh", "x"},
                                                                                            {"gh", "G"},
                                                                                            {"sh", "S"},
                                                                                            {"ch", "C"},
                                                                                            {"dj", "j"},
                                                                                            {"dh", "D"},
                                                                                            {"th", "T"},
                                                                                            {"zh", "z"},
                                                                                            {"ph", "f"},
                                                                                            {"ou", "u"},
                                                                                            {"oo", "u"},
                                                                                            {"ee", "i"},
                                                                                            {"ck", "k"},
                                                                                            {"qu", "k"},
                                                                                            {"x", "ks"}});
constexpr std::string_view kLatinSounds = "abcdifghijklmnupqrstuvuxiz";  // of a to z
constexpr auto kLatinArticles = std::to_array<std::string_view>(
    {"al", "el", "as", "ash", "ad", "adh", "an", "ar", "at", "ath", "az", "ez", "es", "ech", "er", "en", "et", "ed"});

template <std::size_t N>
std::string_view sound_of(const std::array<Letter, N>& letters, char32_t code_point) {
  const auto found = std::lower_bound(letters.begin(), letters.end(), code_point,
                                      [](const Letter& letter, char32_t c) { return letter.first < c; });
  return found != letters.end() && found->first == code_point ? found->second : std::string_view{};
}

bool is_latin(char c) { return (c >= 'a' && c <= 'z') || c == '\''; }

void add_latin(std::string_view word, std::string& out) {
  if (std::find(kLatinArticles.begin(), kLatinArticles.end(), word) != kLatinArticles.end()) return;
  for (std::size_t at = 0; at < word.size();) {
    const auto group = std::find_if(kLatinGroups.begin(), kLatinGroups.end(),
                                    [&](const auto& g) { return word.substr(at).starts_with(g.first); });
    if (group != kLatinGroups.end()) {
      out += group->second;
      at += group->first.size();
      continue;
    }
    const char c = word[at++];
    const bool soft = c == 'c' && at < word.size() && (word[at] == 'e' || word[at] == 'i' || word[at] == 'y');
    out += c == '\'' ? '\'' : soft ? 's' : kLatinSounds[static_cast<std::size_t>(c - 'a')];
  }
}

void add_other(std::string_view word, std::string& out) {
  constexpr std::string_view kArticle = "ال";
  if (word.starts_with(kArticle) && word.size() > kArticle.size() + 4) word.remove_prefix(kArticle.size());
  constexpr std::string_view kDzh = "дж";  // Cyrillic's way to write ج
  while (!word.empty()) {
    const bool dzh = word.starts_with(kDzh);
    std::size_t at = 0;
    const std::string_view sound = sound_of(kLetters, next(word, at));
    out += dzh ? "j" : sound;
    word.remove_prefix(dzh ? kDzh.size() : at);
  }
}

constexpr std::string_view kVowels = "AIUaiu";

bool is_vowel(char c) { return kVowels.find(c) != std::string_view::npos; }
char upper(char vowel) { return static_cast<char>(vowel & ~0x20); }
bool is_weak(char c) { return is_vowel(c) || c == '\'' || c == 'h'; }

// Sounds that languages write for one another.
constexpr auto kRelated = std::to_array<std::string_view>({"Hx", "kq", "qg", "kg", "gj", "gG", "Gx", "qG", "xk", "xh",
                                                           "bp", "bv", "fv", "pf", "tT", "td", "dD", "dZ", "DZ", "sT",
                                                           "sz", "zD", "zZ", "zj", "sS", "sC", "SC", "jC"});

double substitution(char a, char b) {
  if (a == b) return 0;
  if (is_vowel(a) && is_vowel(b)) return upper(a) == upper(b) ? 0 : 0.25;
  // و and w are consonants, too.
  const char u = is_vowel(a) ? a : b;
  const char other = is_vowel(a) ? b : a;
  if (other == 'v' && (u == 'U' || u == 'u')) return 0.3;
  if ((a == 'H' && b == 'h') || (a == 'h' && b == 'H')) return 0;
  // ة, ه and -ah at the end of a name; ع that is written a.
  const char vowel = is_vowel(a) ? a : b;
  const char weak = is_vowel(a) ? b : a;
  if (weak == 'h' && upper(vowel) == 'A') return 0.1;
  if (weak == '\'' && is_vowel(vowel)) return 0.05;
  // c of a language that is not known: cat, Cəbrayıl.
  if (a == 'c' || b == 'c')
    return std::string_view("kqjC").find(a == 'c' ? b : a) != std::string_view::npos ? 0.1 : 1.5;
  const bool related = std::any_of(kRelated.begin(), kRelated.end(), [&](std::string_view pair) {
    return (pair[0] == a && pair[1] == b) || (pair[0] == b && pair[1] == a);
  });
  return related ? 0.3 : 1.5;
}

double gap(char c) {
  switch (c) {
    case '\'':
      return 0.1;
    case 'h':
    case 'A':
      return 0.35;
    case 'I':
    case 'U':
      return 0.5;
    default:
      return is_vowel(c) ? 0.12 : 1;
  }
}

// Without what is written twice («Muḩammad»), and at most 64.
std::string single(std::string_view sounds) {
  std::string out;
  for (const char c : sounds.substr(0, 64)) {
    if (out.empty() || out.back() != c || is_vowel(c)) out += c;
  }
  return out;
}

}  // namespace

std::string name_sounds(std::string_view name) {
  std::string marked;
  const std::string lower =
      fold(name, kFoldNfc | kFoldPresentation | kFoldTashkeel | kFoldTatweel | kFoldBidi | kFoldCase);
  for (std::size_t at = 0; at < lower.size();) {
    const std::size_t begin = at;
    const std::string_view sound = sound_of(kMarked, next(lower, at));
    marked += sound.empty() ? std::string_view(lower).substr(begin, at - begin) : sound;
  }
  const std::string folded = fold(marked, kFoldLatinMarks | kFoldHebrewMarks);
  std::string out;
  for (std::size_t at = 0; at < folded.size();) {
    std::size_t end = at;
    if (is_latin(folded[at])) {
      while (end < folded.size() && is_latin(folded[end])) ++end;
      add_latin(std::string_view(folded).substr(at, end - at), out);
    } else {
      while (end < folded.size() && static_cast<unsigned char>(folded[end]) >= 0x80) ++end;
      add_other(std::string_view(folded).substr(at, end - at), out);
    }
    at = std::max(end, at + 1);
  }
  return out;
}

std::string name_key(std::string_view sounds) {
  constexpr std::string_view kSounds = "bpvftTdDkqgGjxcCSszZlrmn";
  constexpr std::string_view kClass = "BBFFTTDDKKKKKKKSSSSSLRMN";
  static_assert(kSounds.size() == kClass.size());
  std::string out;
  for (const char sound : sounds) {
    const std::size_t at = kSounds.find(sound);
    if (at != std::string_view::npos && (out.empty() || out.back() != kClass[at])) out += kClass[at];
  }
  return out;
}

double sound_distance(std::string_view left, std::string_view right) {
  const std::string a = single(left);
  const std::string b = single(right);
  const auto consonants = [](const std::string& sounds) {
    return std::count_if(sounds.begin(), sounds.end(), [](char c) { return !is_weak(c); });
  };
  const auto most = std::max(consonants(a), consonants(b));
  if (a.empty() || b.empty() || most == 0) return a == b ? 0 : 1;
  std::array<double, 65> row{};
  for (std::size_t j = 0; j < b.size(); ++j) row[j + 1] = row[j] + gap(b[j]);
  for (const char c : a) {
    double corner = row[0];
    row[0] += gap(c);
    for (std::size_t j = 0; j < b.size(); ++j) {
      const double best = std::min({corner + substitution(c, b[j]), row[j + 1] + gap(c), row[j] + gap(b[j])});
      corner = std::exchange(row[j + 1], best);
    }
  }
  return row[b.size()] / static_cast<double>(most);
}

}  // namespace isnad::text
