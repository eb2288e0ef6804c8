#include "text/mojibake.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "text/ascii.h"
#include "text/charset.h"
#include "text/utf8.h"
#include "text/utf8_inline.h"

namespace isnad::text {
namespace {

// What runs of UTF-8 in disguise must weigh before a text is touched; a run of three bytes («â€”») is no word of any
// language.
constexpr std::size_t kLeastWeight = 3;
// Bytes over 0x7F that statistics must have seen, and by how much (mean natural logarithm a letter) a charset must beat
// windows-1252.
constexpr std::size_t kLeastEvidence = 24;
constexpr double kDisguiseMargin = 1.5;

// Which byte a single-byte charset shows as a character. Bytes without a character stand for the control of their
// number (WHATWG).
class Disguise {
 public:
  explicit Disguise(std::string_view charset) {
    for (unsigned byte = 0x80; byte < 0x100; ++byte) {
      const char one = static_cast<char>(byte);
      const std::string shown = decode_as(std::string_view(&one, 1), charset).utf8;
      std::size_t at = 0;
      char32_t c = shown.empty() ? kReplacement : next(shown, at);
      if (c == kReplacement) c = byte;
      pairs_.push_back({c, static_cast<unsigned char>(byte)});
    }
    std::sort(pairs_.begin(), pairs_.end());
    for (char32_t c = 0; c < near_.size(); ++c) near_[c] = search(c);
  }
  // -1: no byte is shown so.
  int byte_of(char32_t c) const { return c < near_.size() ? near_[c] : search(c); }

 private:
  struct Pair {
    char32_t point;
    unsigned char byte;
    auto operator<=>(const Pair&) const = default;
  };
  // A control keeps its number.
  int search(char32_t c) const {
    const auto found = std::lower_bound(pairs_.begin(), pairs_.end(), Pair{c, 0});
    if (found != pairs_.end() && found->point == c) return found->byte;
    return c >= 0x80 && c < 0xA0 ? static_cast<int>(c) : -1;
  }
  std::vector<Pair> pairs_;
  std::array<int, 0x100> near_{};
};

const Disguise& western() {
  static const Disguise made("windows-1252");
  return made;
}

const Disguise& arabic() {
  static const Disguise made("windows-1256");
  return made;
}

// The run of non-ASCII characters from `at` on, as bytes; gives where it ends. Empty where a character has no byte.
std::size_t read_run(std::string_view text, std::size_t at, const Disguise& disguise, std::string& bytes) {
  bytes.clear();
  bool possible = true;
  while (at < text.size() && static_cast<unsigned char>(text[at]) >= 0x80) {
    const int byte = disguise.byte_of(next_inline(text, at));
    if (byte < 0) possible = false;
    if (possible) bytes.push_back(static_cast<char>(byte));
  }
  if (!possible) bytes.clear();
  return at;
}

// Visits each run of non-ASCII characters with the ASCII before it; `bytes` holds the run out of its disguise. Gives
// where the last run ends, or the one at which `visit` gives false.
template <typename Visit>
std::size_t each_run(std::string_view text, const Disguise& disguise, std::string& bytes, Visit visit) {
  std::size_t kept = 0;
  for (std::size_t at = ascii_end(text, 0); at < text.size(); at = ascii_end(text, kept)) {
    const std::size_t end = read_run(text, at, disguise, bytes);
    const bool goes_on = visit(text.substr(kept, at - kept), text.substr(at, end - at));
    kept = end;
    if (!goes_on) break;
  }
  return kept;
}

// Bytes a run has on the whole, where nothing was mended.
struct Runs {
  std::size_t runs = 0;
  std::size_t letters = 0;
  // Accents of Western letters stand alone; those of a script's letters in another charset do not.
  bool are_long() const { return letters >= kLeastEvidence && letters >= 2 * runs; }
};

// UTF-8 that was read in the disguise's charset. `letters` are all that the text has over 0x7F.
std::optional<std::string> mend_utf8(std::string_view utf8, const Disguise& disguise, std::size_t letters, Runs& seen) {
  // Counted before anything is written: nearly every page that looks suspect is plain French, German or Spanish.
  std::string bytes;
  std::size_t mended_runs = 0;
  std::size_t weight = 0;
  seen = {};
  auto is_mended = [&] { return bytes.size() >= 2 && is_valid_utf8(bytes); };
  each_run(utf8, disguise, bytes, [&](std::string_view, std::string_view) {
    ++seen.runs;
    seen.letters += bytes.size();
    if (is_mended()) {
      ++mended_runs;
      weight += bytes.size() >= 3 ? 3 : 1;
    }
    // What is mended has two letters and more: whatever still comes, the others can be too many already, and all too
    // short.
    const std::size_t others = seen.runs - mended_runs;
    return others * 9 <= (letters - others) / 2 || 2 * seen.runs <= letters;
  });
  // Nine in ten: a page may have a proper copyright sign or no-break space of its own.
  if (weight < kLeastWeight || mended_runs * 10 < seen.runs * 9) return std::nullopt;
  std::string mended;
  mended.reserve(utf8.size());
  const std::size_t tail = each_run(utf8, disguise, bytes, [&](std::string_view before, std::string_view run) {
    mended += before;
    mended += is_mended() ? std::string_view(bytes) : run;
    return true;
  });
  mended += utf8.substr(tail);
  return mended;
}

// A script's own charset that was read as windows-1252 («ÇáÚÑÈíÉ» for «العربية»): accented letters in long rows, where
// Western languages have one at a time.
std::optional<std::string> mend_script(std::string_view utf8) {
  std::string all;
  all.reserve(utf8.size());
  std::string bytes;
  std::size_t letters = 0;
  std::size_t strangers = 0;
  const std::size_t tail = each_run(utf8, western(), bytes, [&](std::string_view before, std::string_view run) {
    all += before;
    all += bytes.empty() ? std::string_view("?") : std::string_view(bytes);
    letters += bytes.size();
    strangers += bytes.empty() ? run.size() : 0;
    return true;
  });
  all += utf8.substr(tail);
  if (letters < kLeastEvidence || strangers * 20 > letters) return std::nullopt;
  const Fit best = guess_charset(all);
  const Fit plain = fit_of(all, "windows-1252");
  static constexpr std::array<std::string_view, 6> kScripts = {"windows-1256", "windows-1251", "windows-1255",
                                                               "windows-1253", "koi8-r",       "iso-8859-6"};
  if (std::find(kScripts.begin(), kScripts.end(), best.charset) == kScripts.end()) return std::nullopt;
  if (best.score < plain.score + (best.score >= kGoodFit ? kDisguiseMargin : 2 * kDisguiseMargin)) return std::nullopt;
  // Characters that have no byte (an ellipsis that a later program set) stay as they are.
  std::string mended;
  mended.reserve(utf8.size());
  const std::size_t end = each_run(utf8, western(), bytes, [&](std::string_view before, std::string_view run) {
    mended += before;
    mended += bytes.empty() ? std::string(run) : decode_as(bytes, best.charset).utf8;
    return true;
  });
  mended += utf8.substr(end);
  return mended;
}

}  // namespace

std::optional<std::string> mend_double_encoding(std::string_view utf8, const Leads& leads) {
  Runs seen;
  // A quarter of an Arabic text's letters and more are ط and ظ only where they stand for bytes; of a proper text's it
  // is one in eighty.
  if (leads.tah > kLeastWeight && leads.tah * 4 > leads.arabic) return mend_utf8(utf8, arabic(), leads.all(), seen);
  if (leads.latin == 0 || leads.latin < leads.arabic + leads.others) return std::nullopt;
  if (std::optional<std::string> mended = mend_utf8(utf8, western(), leads.all(), seen)) return mended;
  return seen.are_long() ? mend_script(utf8) : std::nullopt;
}

}  // namespace isnad::text
