#include "reading/reader_features.h"

#include <algorithm>
#include <iterator>

#include "text/chars.h"
#include "text/utf8.h"

namespace isnad::reading {
namespace {

char32_t normal(char32_t c) {
  if (c == U'أ' || c == U'إ' || c == U'آ' || c == U'ٱ') return U'ا';
  if (c >= U'A' && c <= U'Z') return c - U'A' + U'a';
  if ((c >= U'0' && c <= U'9') || (c >= U'٠' && c <= U'٩') || (c >= U'۰' && c <= U'۹')) return U'0';
  switch (c) {
    case U'«':
    case U'»':
    case U'“':
    case U'”':
    case U'„':
      return U'"';
    case U'‘':
    case U'’':
    case U'‹':
    case U'›':
      return U'\'';
    case U'–':
    case U'—':
    case U'−':
      return U'-';
    case U'ک':
      return U'ك';
    case U'ی':
      return U'ي';
    default:
      return c;
  }
}

// FNV-1a over code points with a last mix; the feature's number is part of what is hashed.
std::uint16_t row(std::uint32_t feature, std::u32string_view letters) {
  std::uint32_t hash = 0x811C9DC5u ^ (feature * 0x9E3779B1u);
  for (const char32_t c : letters) hash = (hash ^ static_cast<std::uint32_t>(c)) * 0x01000193u;
  hash ^= hash >> 15;
  hash *= 0x2C1B3C6Du;
  hash ^= hash >> 12;
  return static_cast<std::uint16_t>(hash % kReaderRows);
}

bool begins(std::u32string_view word, std::u32string_view with) { return word.substr(0, with.size()) == with; }
bool ends(std::u32string_view word, std::u32string_view with) {
  return word.size() >= with.size() && word.substr(word.size() - with.size()) == with;
}

// A guess at the word without و ف, ب ك ل and ال. That it is wrong at times does no harm: it is one feature of many.
std::u32string_view without_proclitics(std::u32string_view word) {
  if (word.size() >= 4 && (word[0] == U'و' || word[0] == U'ف')) word.remove_prefix(1);
  if (word.size() >= 5 && begins(word, U"لل")) return word.substr(2);
  if (word.size() >= 6 && (begins(word, U"بال") || begins(word, U"كال"))) return word.substr(3);
  if (word.size() >= 4 && begins(word, U"ال")) word.remove_prefix(2);
  return word;
}

// Whether the word ends with a letter of `letters`, which are Arabic: most words have none of the endings asked for.
bool ends_with_one_of(std::u32string_view word, std::u32string_view letters) {
  return !word.empty() && letters.find(word.back()) != std::u32string_view::npos;
}

std::u32string_view without_tail(std::u32string_view word, const std::u32string_view* tails, std::size_t count,
                                 std::size_t least) {
  for (std::size_t i = 0; i < count; ++i)
    if (word.size() >= tails[i].size() + least && ends(word, tails[i]))
      return word.substr(0, word.size() - tails[i].size());
  return word;
}

std::u32string_view without_pronoun(std::u32string_view word) {
  static constexpr std::u32string_view kTails[] = {U"هما", U"كما", U"ها", U"هم", U"هن", U"نا",
                                                   U"كم",  U"ني",  U"ه",  U"ك",  U"ي"};
  return ends_with_one_of(word, U"هيانمك") ? without_tail(word, kTails, std::size(kTails), 2) : word;
}

std::u32string_view without_ending(std::u32string_view word) {
  static constexpr std::u32string_view kTails[] = {U"ات", U"ون", U"ين", U"ان", U"وا", U"ية", U"ة", U"ت", U"ا", U"ى"};
  return ends_with_one_of(word, U"ةاتنى") ? without_tail(word, kTails, std::size(kTails), 3) : word;
}

// The letters that word formation adds stay, the others are one: «مكتوب» and «مشروع» have one pattern.
char32_t pattern_letter(char32_t c) {
  constexpr char32_t kFirst = U'ء', kLast = U'ي';
  static constexpr auto kLetters = [] {
    std::array<char32_t, kLast - kFirst + 1> out{};
    for (char32_t& letter : out) letter = U'ف';
    for (const char32_t kept : std::u32string_view(U"اويىةءئؤتمنس")) out[kept - kFirst] = kept;
    return out;
  }();
  if (c >= kFirst && c <= kLast) return kLetters[c - kFirst];
  return c >= U'a' && c <= U'z' ? U'a' : c;
}

char32_t script_of(std::u32string_view word) {
  if (word.empty()) return U' ';
  const char32_t c = word[0];
  if (c >= 0x0600 && c <= 0x06FF) return U'ا';
  if (c < 0x80 && ((c >= U'a' && c <= U'z') || c == U'0')) return c == U'0' ? U'0' : U'a';
  return c < 0xC0 ? U'.' : U'x';
}

}  // namespace

std::size_t reader_letters(std::string_view word, std::array<char32_t, kReaderMostLetters>& out) {
  std::size_t size = 0;
  for (std::size_t at = 0; at < word.size() && size < out.size();) {
    const char32_t c = text::next(word, at);
    if (text::is_tashkeel(c) || c == text::kTatweel || text::is_joiner(c) || text::is_bidi_control(c)) continue;
    out[size++] = normal(c);
  }
  return size;
}

std::u32string reader_letters(std::string_view word) {
  std::array<char32_t, kReaderMostLetters> letters;
  return {letters.data(), reader_letters(word, letters)};
}

ReaderRows reader_rows(std::u32string_view letters) {
  const std::size_t size = letters.size();
  const auto first = [&](std::size_t count) { return letters.substr(0, std::min(count, size)); };
  const auto last = [&](std::size_t count) { return letters.substr(size - std::min(count, size)); };
  const std::u32string_view base = without_proclitics(letters);
  const std::u32string_view stem = without_pronoun(base);
  const char32_t shape[] = {script_of(letters), static_cast<char32_t>(std::min<std::size_t>(size, 12)),
                            static_cast<char32_t>(letters.size() - base.size())};
  std::array<char32_t, 5> edges{};
  char32_t* end = std::copy_n(letters.begin(), std::min<std::size_t>(size, 2), edges.begin());
  *end++ = U'_';
  const std::u32string_view two = last(2);
  end = std::copy(two.begin(), two.end(), end);
  // The pattern of the stem is a part of the word's.
  std::array<char32_t, kReaderMostLetters> few;
  std::u32string many(size > few.size() ? size : 0, 0);
  char32_t* const pattern = size > few.size() ? many.data() : few.data();
  std::transform(letters.begin(), letters.end(), pattern, pattern_letter);
  const auto stem_at = static_cast<std::size_t>(stem.data() - letters.data());
  ReaderRows rows{};
  std::uint32_t feature = 0;
  const auto add = [&](std::u32string_view value) {
    rows[feature] = row(feature, value);
    ++feature;
  };
  add(letters);
  for (std::size_t count = 1; count <= 4; ++count) add(first(count));
  for (std::size_t count = 1; count <= 4; ++count) add(last(count));
  add(base);
  add(stem);
  add(without_ending(stem));
  add({pattern, size});
  add({pattern + stem_at, stem.size()});
  add(std::u32string_view(shape, 3));
  add({edges.data(), static_cast<std::size_t>(end - edges.data())});
  return rows;
}

}  // namespace isnad::reading
