#include "page/body_words.h"

#include <algorithm>
#include <array>
#include <bit>

#include "page/text_counts.h"
#include "text/fold.h"

namespace isnad::page {

bool ends_sentence(std::string_view text) {
  if (text.empty()) return false;
  if (static_cast<unsigned char>(text.back()) < 0x80)
    return std::string_view(".!?:\")';").find(text.back()) != std::string_view::npos;
  static constexpr std::array<std::string_view, 14> kEnds = {"…", "؟", "۔", "。", "！", "？", "।",
                                                             "»", "”", "“", "’",  "」", "؛",  "‏"};
  return std::any_of(kEnds.begin(), kEnds.end(), [&](std::string_view end) { return text.ends_with(end); });
}

std::uint32_t commas_in(std::string_view text) { return count_marks(text).commas; }

namespace {

constexpr std::size_t kSqueezedFrom = 2000;  // bytes of a text

// What squeezed() makes of an ASCII byte; 0 where nothing.
constexpr std::array<char, 128> kSqueezed = [] {
  std::array<char, 128> table{};
  for (unsigned c = '0'; c <= '9'; ++c) table[c] = static_cast<char>(c);
  for (unsigned c = 'a'; c <= 'z'; ++c) table[c] = table[c - 32] = static_cast<char>(c);
  return table;
}();

}  // namespace

namespace {

// Bytes of the mark that stands at `i`, 0 where a letter does: Latin-1's (C2), general punctuation (E2 80, E2 81),
// those of Arabic script (، ؛ ؟ ۔) and of Chinese and Japanese (E3 80, fullwidth ones of EF BC).
std::size_t mark_at(std::string_view text, std::size_t i) {
  const auto at = [&](std::size_t k) { return i + k < text.size() ? static_cast<unsigned char>(text[i + k]) : 0u; };
  const unsigned first = at(0);
  const unsigned second = at(1);
  if (first == 0xC2) return 2;
  if (first == 0xD8 && (second == 0x8C || second == 0x9B || second == 0x9F)) return 2;
  if (first == 0xDB && second == 0x94) return 2;
  if (first == 0xE2 && (second == 0x80 || second == 0x81)) return 3;
  if (first == 0xE3 && second == 0x80) return 3;
  if (first == 0xEF && second == 0xBC && at(2) >= 0x81 && at(2) <= 0x8F) return 3;
  return 0;
}

}  // namespace

bool is_picture_credit(std::string_view text) {
  constexpr std::size_t kLine = 120;
  if (text.size() > kLine) return false;
  const bool has_sign = text.find(':') != std::string_view::npos || text.find('/') != std::string_view::npos ||
                        text.find("©") != std::string_view::npos;
  if (!has_sign && text.find(" by ") == std::string_view::npos && text.find(" courtesy ") == std::string_view::npos)
    return false;
  static constexpr std::array<std::string_view, 25> kWords = {
      "photo",  "photos", "photograph", "photo credit", "image", "image credit", "picture", "foto", "fotos",
      "bild",   "bilder", "imagen",     "immagine",     "фото",  "fotoğraf",     "zdjęcie", "fot",  "صورة",
      "الصورة", "تصوير",  "الصور",      "عكس",          "عکس",   "تصویر",        "צילום"};
  static const auto kFolded = [] {
    std::array<std::string, kWords.size()> all;
    std::transform(kWords.begin(), kWords.end(), all.begin(), [](std::string_view word) { return text::fold(word); });
    return all;
  }();
  const std::string folded = text::fold(text);
  const std::size_t sign = folded.find_first_not_of("(['");
  const std::string_view line = std::string_view(folded).substr(std::min(sign, folded.size()));
  for (const std::string& known : kFolded) {
    if (!line.starts_with(known)) continue;
    std::string_view rest = line.substr(known.size());
    if (rest.starts_with(" ")) rest.remove_prefix(1);
    if (rest.starts_with(":") || rest.starts_with("/") || rest.starts_with("©") || rest.starts_with("by ") ||
        rest.starts_with("courtesy "))
      return true;
  }
  return false;
}

bool opens_trail(std::string_view text) {
  static constexpr std::array<std::string_view, 18> kWords = {
      "الرئيسية",  "الصفحة الرئيسية", "الصفحة الأولى", "الأولى",     "home",   "home page",
      "homepage",  "front page",      "accueil",       "startseite", "inicio", "página inicial",
      "ana sayfa", "anasayfa",        "صفحه اصلی",     "صفحه نخست",  "خانه",   "главная"};
  static const auto kFolded = [] {
    std::array<std::string, kWords.size()> all;
    std::transform(kWords.begin(), kWords.end(), all.begin(), [](std::string_view word) { return text::fold(word); });
    return all;
  }();
  const std::string folded = text::fold(text.substr(0, 48));
  const std::size_t sign = folded.find_first_not_of(" /|>-");
  const std::string_view line = std::string_view(folded).substr(std::min(sign, folded.size()));
  return std::any_of(kFolded.begin(), kFolded.end(), [&](const std::string& word) {
    // No letter of another word behind it.
    return line.starts_with(word) &&
           (line.size() == word.size() || line[word.size()] == ' ' || line[word.size()] == '/' ||
            line[word.size()] == '>' || line[word.size()] == '|' ||
            static_cast<unsigned char>(line[word.size()]) == 0xC2 ||
            static_cast<unsigned char>(line[word.size()]) == 0xE2);
  });
}

bool is_address(std::string_view text) {
  return (text.starts_with("https://") || text.starts_with("http://")) &&
         text.find_first_of(" \n") == std::string_view::npos;
}

bool is_all_marks(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto c = static_cast<unsigned char>(text[i]);
    if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return false;
    if (c < 0x80) {
      ++i;
      continue;
    }
    const std::size_t mark = mark_at(text, i);
    if (mark == 0) return false;
    i += mark;
  }
  return true;
}

std::string squeezed(std::string_view text) {
  text = text.substr(0, kSqueezedFrom);
  unsigned char seen = 0;
  for (const char c : text) seen |= static_cast<unsigned char>(c);
  // ASCII folds to itself in small case.
  std::string folded;
  if (seen >= 0x80) folded = text::fold(text);
  const std::string_view from = seen < 0x80 ? text : std::string_view(folded);
  std::string out(from.size(), '\0');
  char* end = out.data();
  for (std::size_t i = 0; i < from.size(); ++i) {
    const auto c = static_cast<unsigned char>(from[i]);
    if (c < 0xC2) {
      // What is not kept is written over by the next.
      const char letter = c < 0x80 ? kSqueezed[c] : static_cast<char>(c);
      *end = letter;
      end += letter != 0 ? 1 : 0;
    } else if (const std::size_t mark = mark_at(from, i); mark != 0) {
      i += mark - 1;
    } else {
      *end++ = from[i];
    }
  }
  out.resize(static_cast<std::size_t>(end - out.data()));
  return out;
}

std::uint64_t letters_hash(std::string_view word) {
  std::uint64_t hash = 0;
  const auto add = [&](char letter) {
    hash = (std::rotl(hash, 5) ^ static_cast<unsigned char>(letter)) * 0x9E3779B97F4A7C15u;
  };
  for (const char c : word) {
    if (static_cast<unsigned char>(c) >= 0x80) {
      hash = 0;
      for (const char letter : squeezed(word)) add(letter);
      return hash;
    }
    if (const char letter = kSqueezed[static_cast<unsigned char>(c)]; letter != 0) add(letter);
  }
  return hash;
}

bool squeezes_to(std::string_view text, std::string_view wanted) {
  std::size_t size = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    // Folding may join what is no ASCII with the letter before it.
    if (c >= 0x80 || (i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) >= 0x80))
      return squeezed(text) == wanted;
    if (kSqueezed[c] == 0) continue;
    if (size == wanted.size() || wanted[size] != kSqueezed[c]) return false;
    // What is longer is cut.
    if (i + 2 >= kSqueezedFrom) return squeezed(text) == wanted;
    ++size;
  }
  return size == wanted.size();
}

int first_letters(std::string_view text) {
  int first = 0;
  for (std::size_t i = 0; i + 1 < text.size() && i + 1 < kSqueezedFrom; ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c >= 0x80 || static_cast<unsigned char>(text[i + 1]) >= 0x80) return -1;
    if (kSqueezed[c] == 0) continue;
    if (first != 0) return first << 8 | kSqueezed[c];
    first = kSqueezed[c];
  }
  return -1;
}

namespace {

// Visits the hash of each run of four words (letters and digits of any script; ASCII in small case).
template <typename Visit>
void each_shingle(std::string_view text, Visit visit) {
  std::array<std::uint64_t, 4> last{};
  std::size_t count = 0;
  std::uint64_t word = 0;
  auto finish = [&] {
    if (word == 0) return;
    last[count % 4] = word;
    ++count;
    word = 0;
    if (count >= 4) {
      std::uint64_t hash = 0;
      for (std::size_t i = 0; i < 4; ++i) hash = (hash ^ last[(count + i) % 4]) * 0x9E3779B97F4A7C15u;
      visit(hash | 1u);
    }
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    const bool is_upper = c >= 'A' && c <= 'Z';
    if (c == 0xE2 || c == 0xC2) {
      // General punctuation, quotes and no-break spaces end words.
      finish();
      i += c == 0xE2 ? 2 : 1;
    } else if (is_upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= 0x80) {
      word = (word ^ (is_upper ? c + 32u : c)) * 0x100000001b3u + 1;
    } else {
      finish();
    }
  }
  finish();
}

}  // namespace

ShingleSet::ShingleSet(std::string_view whole) {
  std::size_t capacity = 64;
  while (capacity < whole.size() / 2) capacity *= 2;
  slots_.assign(capacity, 0);
  mask_ = capacity - 1;
  each_shingle(whole, [&](std::uint64_t hash) {
    if (size_ * 2 > capacity) return;
    for (std::size_t slot = hash >> 20 & mask_;; slot = (slot + 1) & mask_) {
      if (slots_[slot] == hash) return;
      if (slots_[slot] != 0) continue;
      slots_[slot] = hash;
      ++size_;
      return;
    }
  });
}

double ShingleSet::coverage(std::string_view part) const {
  std::size_t all = 0;
  std::size_t found = 0;
  each_shingle(part, [&](std::uint64_t hash) {
    ++all;
    for (std::size_t slot = hash >> 20 & mask_; slots_[slot] != 0; slot = (slot + 1) & mask_) {
      if (slots_[slot] != hash) continue;
      ++found;
      return;
    }
  });
  return all == 0 ? 0 : static_cast<double>(found) / static_cast<double>(all);
}

}  // namespace isnad::page
