// Which legacy charset bytes are in, by the letters they would be. For each candidate every byte over 0x7F is decoded
// and gets the logarithm of its letter's share among the non-ASCII letters of the languages that the charset serves
// (data/text/charset_letters.tsv); scripts of their own lose where they stand against ASCII letters, and accented Latin
// letters where they stand in a row. East Asian charsets are judged by their structure: a text in another charset
// breaks it within a few words.
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <unordered_map>

#include "core/embedded.h"
#include "text/charset.h"
#include "text/utf8_inline.h"

namespace isnad::text {
namespace {

constexpr std::size_t kMaxSample = 262144;
constexpr std::size_t kMaxJudged = 4000;

enum class Shape { kAccents, kScript };

struct Candidate {
  std::string_view charset;
  std::string_view group;
  Shape shape;
};

// In the order in which ties are decided.
// clang-format off
constexpr std::array<Candidate, 15> kCandidates = {{
    {"windows-1252", "western", Shape::kAccents}, {"windows-1256", "arabic", Shape::kScript},
    {"windows-1251", "cyrillic", Shape::kScript}, {"windows-1254", "turkish", Shape::kAccents},
    {"windows-1250", "central", Shape::kAccents}, {"iso-8859-2", "central", Shape::kAccents},
    {"windows-1255", "hebrew", Shape::kScript},   {"windows-1253", "greek", Shape::kScript},
    {"iso-8859-6", "arabic", Shape::kScript},     {"koi8-r", "cyrillic", Shape::kScript},
    {"iso-8859-8", "hebrew", Shape::kScript},     {"iso-8859-7", "greek", Shape::kScript},
    {"iso-8859-5", "cyrillic", Shape::kScript},   {"ibm866", "cyrillic", Shape::kScript},
    {"x-mac-cyrillic", "cyrillic", Shape::kScript},
}};
// clang-format on

// Which charset gives way to which, and below what gain of likelihood (natural logarithm, of the whole text).
struct Tie {
  std::string_view rare;
  std::string_view common;
  double least;
};
constexpr std::array<Tie, 4> kTies = {{{"iso-8859-2", "windows-1250", 3.0},
                                       {"windows-1250", "windows-1252", 5.0},
                                       {"iso-8859-2", "windows-1252", 5.0},
                                       {"windows-1254", "windows-1252", 5.0}}};

constexpr float kUnseenLetter = -11.0f;  // a letter of no language of the group
constexpr float kImpossible = -14.0f;    // a control character or a byte without meaning
constexpr float kPunctuation = -3.5f;    // quotes, dashes, no-break space: in every charset's texts
constexpr float kSign = -8.0f;           // other signs
constexpr float kWrongNeighbour = -4.0f;

struct Letter {
  char32_t point = 0;
  float score = 0;
  bool is_letter = false;
};

using ByteTable = std::array<Letter, 128>;  // of bytes 0x80–0xFF
using Shares = std::unordered_map<std::string_view, std::unordered_map<char32_t, float>>;

Shares load_shares() {
  Shares shares;
  std::string_view file = embedded("text/charset_letters.tsv");
  while (!file.empty()) {
    const std::size_t end = file.find('\n');
    const std::string_view line = file.substr(0, end);
    file = end == file.npos ? std::string_view{} : file.substr(end + 1);
    const std::size_t first = line.find('\t');
    const std::size_t second = line.rfind('\t');
    if (line.empty() || line.front() == '#' || first == line.npos || second == first) continue;
    double count = 0;
    std::from_chars(line.data() + second + 1, line.data() + line.size(), count);
    std::size_t at = first + 1;
    shares[line.substr(0, first)][next_inline(line, at)] = static_cast<float>(std::log(count / 1e6));
  }
  return shares;
}

bool is_common_punctuation(char32_t c) {
  return c == 0xA0 || c == 0xAB || c == 0xBB || c == 0x2013 || c == 0x2014 || c == 0x2018 || c == 0x2019 ||
         c == 0x201C || c == 0x201D || c == 0x2026 || c == 0x060C || c == 0x061B || c == 0x061F || c == 0xB7 ||
         c == 0x2022 || c == 0xA9 || c == 0xAE;
}

bool is_sign(char32_t c) {
  return (c >= 0xA0 && c < 0xC0) || c == 0xD7 || c == 0xF7 || (c >= 0x2000 && c < 0x2200) ||
         (c >= 0x200C && c <= 0x200F);
}

ByteTable table_of(const Candidate& candidate, const Shares& shares) {
  ByteTable table;
  const auto& group = shares.at(candidate.group);
  for (unsigned byte = 0x80; byte < 0x100; ++byte) {
    Letter& letter = table[byte - 0x80];
    const char one = static_cast<char>(byte);
    const std::string utf8 = decode_as(std::string_view(&one, 1), candidate.charset).utf8;
    std::size_t at = 0;
    letter.point = utf8.empty() ? kReplacement : next_inline(utf8, at);
    const auto found = group.find(letter.point);
    if (found != group.end()) {
      letter.score = found->second;
      letter.is_letter = true;
    } else if (letter.point == kReplacement || letter.point < 0xA0) {
      letter.score = kImpossible;
    } else if (is_common_punctuation(letter.point)) {
      letter.score = kPunctuation;
    } else if (is_sign(letter.point) || (letter.point >= 0x0640 && letter.point <= 0x0652)) {
      letter.score = kSign;
    } else {
      letter.score = kUnseenLetter;
      letter.is_letter = true;
    }
  }
  return table;
}

const std::array<ByteTable, kCandidates.size()>& tables() {
  static const auto made = [] {
    const Shares shares = load_shares();
    std::array<ByteTable, kCandidates.size()> all;
    for (std::size_t i = 0; i < kCandidates.size(); ++i) all[i] = table_of(kCandidates[i], shares);
    return all;
  }();
  return made;
}

bool is_ascii_letter(unsigned char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

Fit measure(std::string_view sample, std::size_t which) {
  const ByteTable& table = tables()[which];
  const bool script = kCandidates[which].shape == Shape::kScript;
  double sum = 0;
  std::size_t judged = 0;
  for (std::size_t i = 0; i < sample.size() && judged < kMaxJudged; ++i) {
    const auto byte = static_cast<unsigned char>(sample[i]);
    if (byte < 0x80) continue;
    ++judged;
    const Letter& letter = table[byte - 0x80];
    sum += letter.score;
    if (!letter.is_letter) continue;
    const auto before = i > 0 ? static_cast<unsigned char>(sample[i - 1]) : static_cast<unsigned char>(' ');
    const auto after =
        i + 1 < sample.size() ? static_cast<unsigned char>(sample[i + 1]) : static_cast<unsigned char>(' ');
    if (script) {
      if (is_ascii_letter(before) || is_ascii_letter(after)) sum += kWrongNeighbour;
    } else if (before >= 0x80 && table[before - 0x80].is_letter) {
      sum += kWrongNeighbour;
    }
  }
  return {std::string(kCandidates[which].charset), judged ? sum / static_cast<double>(judged) : 0, judged};
}

struct EastAsian {
  std::string_view charset;
  double (*share)(std::u32string_view);
};

template <typename In>
double share_of(std::u32string_view points, In in) {
  return points.empty() ? 0
                        : static_cast<double>(std::count_if(points.begin(), points.end(), in)) /
                              static_cast<double>(points.size());
}

bool is_han(char32_t c) { return c >= 0x4E00 && c <= 0x9FFF; }
bool is_kana(char32_t c) { return c >= 0x3041 && c <= 0x30FF; }
bool is_hangul(char32_t c) { return c >= 0xAC00 && c <= 0xD7A3; }
bool is_wide_sign(char32_t c) { return (c >= 0x3000 && c <= 0x3020) || (c >= 0xFF01 && c <= 0xFF5E); }

// The share of code points that a text of the language would have, with its most telling script there in numbers.
double japanese(std::u32string_view points) {
  if (share_of(points, is_kana) < 0.2) return 0;
  return share_of(points, [](char32_t c) { return is_kana(c) || is_han(c) || is_wide_sign(c); });
}
double korean(std::u32string_view points) {
  return share_of(points, [](char32_t c) { return is_hangul(c) || is_wide_sign(c); });
}
double chinese(std::u32string_view points) {
  if (share_of(points, is_kana) > 0.1) return 0;
  return share_of(points, [](char32_t c) { return is_han(c) || is_wide_sign(c); });
}

constexpr std::array<EastAsian, 5> kEastAsian = {
    {{"shift_jis", japanese}, {"euc-jp", japanese}, {"euc-kr", korean}, {"gbk", chinese}, {"big5", chinese}}};

// Frequent characters (的 是 不 在 有 人 …, traditional forms beside simplified): a real text has many of them, a text
// read in the other Chinese charset hardly any.
bool is_frequent_han(char32_t c) {
  static constexpr std::u32string_view kFrequent =
      U"的一是不了在人有我他这這个個们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於年之后後"
      U"自作里日新月本报報道者记記公";
  return kFrequent.find(c) != kFrequent.npos;
}

Fit guess_east_asian(std::string_view sample, std::size_t high_bytes) {
  Fit best;
  double best_share = 0.85;
  for (const EastAsian& candidate : kEastAsian) {
    const DecodedBytes decoded = decode_as(sample, candidate.charset);
    if (decoded.errors * 100 > high_bytes / 2) continue;
    std::u32string points;
    for (std::size_t at = 0; at < decoded.utf8.size();) {
      const char32_t c = next_inline(decoded.utf8, at);
      if (c >= 0x80) points.push_back(c);
    }
    if (points.size() < 6) continue;
    double share = candidate.share(points);
    if (candidate.share == chinese) share = share * 0.9 + std::min(share_of(points, is_frequent_han), 0.2);
    if (share > best_share) {
      best_share = share;
      best = {std::string(charset_of_label(candidate.charset)), -2.0, high_bytes};
    }
  }
  return best;
}

}  // namespace

Fit fit_of(std::string_view bytes, std::string_view charset) {
  for (std::size_t i = 0; i < kCandidates.size(); ++i)
    if (kCandidates[i].charset == charset) return measure(bytes.substr(0, kMaxSample), i);
  return {};
}

Fit guess_charset(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, kMaxSample);
  Fit best;
  for (std::size_t i = 0; i < kCandidates.size(); ++i) {
    Fit fit = measure(sample, i);
    if (fit.evidence == 0) return {};
    if (best.charset.empty() || fit.score > best.score + 1e-9) best = std::move(fit);
  }
  // A few accents hardly tell charsets apart of which all have them: then the one that most pages are in.
  for (const auto& [rare, common, least] : kTies) {
    if (best.charset != rare) continue;
    Fit other = fit_of(sample, common);
    if ((best.score - other.score) * static_cast<double>(best.evidence) < least) best = std::move(other);
  }
  // A text of a single-byte charset that its letters fit well is not doubted.
  if (best.score >= kGoodFit) return best;
  Fit east = guess_east_asian(sample.substr(0, 16384), best.evidence);
  return east.charset.empty() ? best : east;
}

}  // namespace isnad::text
