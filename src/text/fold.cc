// Two tables, one for each set of steps in common use, hold what every two-byte sequence (U+0080–07FF: Latin with
// marks, Greek, Cyrillic, Hebrew, Arabic) becomes, so that the loop over Arabic text is a load and a store a letter.
//
// Normalisation costs a pass of its own, which kSearchFold mostly does not need: where every mark that could compose is
// dropped, and every composed letter becomes its base, composing first makes no difference. The marks for which that
// does not hold are flagged in the table; the first of them sends the text through ICU's NFC.
#include "text/fold.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include <array>
#include <cstdlib>
#include <cstring>

#include "text/chars.h"
#include "text/fold_steps.h"
#include "text/utf8_inline.h"

namespace isnad::text {
namespace {

constexpr std::uint8_t kNeedsNfc = 0xFF;
constexpr std::size_t kEntryBytes = 7;

struct Entry {
  char bytes[kEntryBytes];
  std::uint8_t length;
};

struct Table {
  std::array<char, 128> ascii;
  std::array<Entry, 0x800> two_bytes;  // by code point; the first 128 are unused
};

const Entry& two_bytes_at(const unsigned char* in, const Table& table) {
  return table.two_bytes[((in[0] & 0x1Fu) << 6) | (in[1] & 0x3Fu)];
}

// U+0345 becomes the letter ι in case folding, so it is not simply dropped.
bool composes_in_ways_that_matter(char32_t c) {
  return c == 0x0345 || (nfc_may_change(c) && !is_latin_mark(c) && !is_tashkeel(c) && !is_hebrew_mark(c));
}

std::string folded_bytes(char32_t c, std::uint32_t steps) {
  std::u32string out;
  fold_code_point(c, steps, out);
  std::string bytes;
  for (char32_t part : out) append_inline(bytes, part);
  return bytes;
}

Table make_table(std::uint32_t steps) {
  Table table{};
  const bool flag = (steps & kFoldNfc) != 0;
  for (char32_t c = 0; c < 128; ++c)
    table.ascii[c] = (steps & kFoldCase) && c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : static_cast<char>(c);
  for (char32_t c = 0x80; c < 0x800; ++c) {
    Entry& entry = table.two_bytes[c];
    const std::string bytes = folded_bytes(c, steps);
    if (bytes.size() > kEntryBytes) std::abort();
    std::memcpy(entry.bytes, bytes.data(), bytes.size());
    entry.length = static_cast<std::uint8_t>(bytes.size());
    // Greek's singletons (U+0374, 037E, 0387) are mended by the entry itself.
    if (flag && composes_in_ways_that_matter(c) && !(c >= 0x0370 && c < 0x0400)) entry.length = kNeedsNfc;
  }
  return table;
}

constexpr std::size_t kWord = 48;  // bytes of what is folded on the stack

// Letters of one and two bytes that become no more than they were, from `at` on: gives where the first other one
// stands. Two bytes beyond what is put may be written.
inline std::size_t fold_plain(std::string_view text, std::size_t at, const Table& table, char* out, std::size_t& used) {
  const auto* in = reinterpret_cast<const unsigned char*>(text.data());
  const std::size_t size = text.size();
  std::size_t put = used;
  while (at < size) {
    const unsigned lead = in[at];
    if (lead < 0x80) {
      out[put++] = table.ascii[lead];
      ++at;
      continue;
    }
    if (lead < 0xC2 || lead >= 0xE0 || at + 1 >= size) break;
    const Entry& entry = two_bytes_at(in + at, table);
    if (entry.length > 2) break;
    std::memcpy(out + put, entry.bytes, 2);
    put += entry.length;
    at += 2;
  }
  used = put;
  return at;
}

// Folds without kFoldNfc's composing across code points; gives false where it would matter (only if `flags_nfc`).
class Folder {
 public:
  Folder(std::string_view text, std::uint32_t steps, bool flags_nfc)
      : text_(text), steps_(steps), flags_nfc_(flags_nfc) {
    // At any moment the space left is at least what is left of the input; two bytes more for the wide store.
    out_.resize(text.size() + kSlack);
  }

  bool run(const Table& table) {
    const auto* in = reinterpret_cast<const unsigned char*>(text_.data());
    for (std::size_t at = 0;;) {
      at = fold_plain(text_, at, table, out_.data(), used_);
      if (at == text_.size()) return true;
      if (in[at] >= 0xC2 && in[at] < 0xE0 && at + 1 < text_.size()) {
        if (!put_long(two_bytes_at(in + at, table), text_.size() - at)) return false;
        at += 2;
      } else if (!put_general(at)) {
        return false;
      }
    }
  }

  std::string take() {
    out_.resize(used_);
    return std::move(out_);
  }

 private:
  static constexpr std::size_t kSlack = 8;

  void reserve(std::size_t extra, std::size_t left) {
    const std::size_t need = used_ + extra + left + kSlack;
    if (need > out_.size()) out_.resize(need + need / 4);
  }

  void put(const char* bytes, std::size_t length, std::size_t left) {
    reserve(length, left);
    std::memcpy(&out_[used_], bytes, length);
    used_ += length;
  }

  bool put_long(const Entry& entry, std::size_t left) {
    if (entry.length == kNeedsNfc) return false;
    put(entry.bytes, entry.length, left);
    return true;
  }

  bool put_general(std::size_t& at) {
    const std::size_t from = at;
    const char32_t c = next_inline(text_, at);
    // General punctuation and the East Asian blocks have neither case nor marks of ours.
    const bool plain = (c >= 0x2010 && c < 0x2027) || (c >= 0x3001 && c < 0x3029) ||
                       (c >= 0x30A0 && c < 0xA000 && c != 0x3099 && c != 0x309A) || (c >= 0xAC00 && c < 0xD7A4);
    if (plain) {
      put(text_.data() + from, at - from, text_.size() - at);
      return true;
    }
    if (flags_nfc_ && composes_in_ways_that_matter(c)) return false;
    const std::string bytes = folded_bytes(c, steps_);
    put(bytes.data(), bytes.size(), text_.size() - at);
    return true;
  }

  std::string_view text_;
  std::uint32_t steps_;
  bool flags_nfc_;
  std::string out_;
  std::size_t used_ = 0;
};

std::string fold_composed(std::string_view utf8, std::uint32_t steps) {
  static const Table light = make_table(kLightFold & ~kFoldNfc);
  static const Table label = make_table(kLabelFold);
  static const Table search = make_table(kSearchFold & ~kFoldNfc);
  const std::uint32_t rest = steps & ~static_cast<std::uint32_t>(kFoldNfc);
  Folder folder(utf8, rest, false);
  if (rest == (kSearchFold & ~kFoldNfc)) {
    folder.run(search);
  } else if (rest == (kLightFold & ~kFoldNfc)) {
    folder.run(light);
  } else if (rest == kLabelFold) {
    folder.run(label);
  } else {
    std::string out;
    out.reserve(utf8.size());
    std::u32string points;
    for (std::size_t at = 0; at < utf8.size();) {
      points.clear();
      fold_code_point(next_inline(utf8, at), rest, points);
      for (char32_t c : points) append_inline(out, c);
    }
    return out;
  }
  return folder.take();
}

}  // namespace

std::string nfc(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) return std::string(utf8);
  const icu::StringPiece piece(utf8.data(), static_cast<int32_t>(utf8.size()));
  if (form->isNormalizedUTF8(piece, status) && U_SUCCESS(status)) return std::string(utf8);
  std::string out;
  out.reserve(utf8.size());
  icu::StringByteSink<std::string> sink(&out);
  status = U_ZERO_ERROR;
  form->normalizeUTF8(0, piece, sink, nullptr, status);
  return U_SUCCESS(status) ? out : std::string(utf8);
}

std::string fold(std::string_view utf8, std::uint32_t steps) {
  if (steps == kSearchFold) {
    static const Table table = make_table(kSearchFold);
    if (utf8.size() <= kWord) {
      // Of the result's own size a word's string mostly needs no memory.
      char word[kWord + 2];
      std::size_t used = 0;
      if (fold_plain(utf8, 0, table, word, used) == utf8.size()) return std::string(word, used);
    }
    Folder folder(utf8, kSearchFold, true);
    if (folder.run(table)) return folder.take();
  }
  if (steps & kFoldNfc) return fold_composed(nfc(utf8), steps);
  return fold_composed(utf8, steps);
}

}  // namespace isnad::text
