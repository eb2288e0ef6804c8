#include "reading/word_sums.h"

#include <algorithm>

namespace isnad::reading {

WordSums& WordSums::of_thread() {
  static thread_local WordSums sums;
  return sums;
}

void WordSums::begin(const WordTable& table) {
  ++sentence_;
  if (table.number != 0 && table.number == table_.number && sentence_ != 0) return;
  table_ = table;
  sentence_ = 1;
  slots_.assign(kSlots, Slot{});
}

WordSums::Asked WordSums::ask(std::u32string_view letters) {
  Asked out;
  std::uint32_t hash = 0x811C9DC5u;  // FNV-1a with a last mix, as reader_rows() hashes
  char32_t most = 0;
  for (const char32_t c : letters) {
    hash = (hash ^ static_cast<std::uint32_t>(c)) * 0x01000193u;
    most = std::max(most, c);
  }
  hash ^= hash >> 15;
  hash *= 0x2C1B3C6Du;
  out.slot = (hash >> 12) % kSlots;
  Slot& slot = slots_[out.slot];
  const bool fits = letters.size() <= kMostLetters && most <= 0xFFFF;
  if (fits && slot.sentence != 0 && slot.size == letters.size() &&
      std::equal(letters.begin(), letters.end(), slot.letters.begin()) &&
      (slot.is_whole != 0 || slot.sentence == sentence_)) {
    slot.sentence = sentence_;
    out.is_held = true;
    return out;
  }
  if (!fits || slot.sentence == sentence_) {  // a word of this sentence needs the slot
    out.slot = kLoose;
  } else {
    std::copy(letters.begin(), letters.end(), slot.letters.begin());
    slot.size = static_cast<std::uint8_t>(letters.size());
    slot.sentence = sentence_;
    slot.is_whole = 0;
  }
  out.rows = reader_rows(letters);
  table_.prefetch(out.rows);
  return out;
}

const std::int16_t* WordSums::get(const Asked& asked, const ReaderKernel& kernel) {
  if (asked.slot == kLoose) {
    kernel.gather(table_.values, asked.rows.data(), kReaderFeatures, loose_.data());
    return loose_.data();
  }
  Slot& slot = slots_[asked.slot];
  if (!asked.is_held) {
    kernel.gather(table_.values, asked.rows.data(), kReaderFeatures, slot.sums.data());
    slot.is_whole = 1;
  }
  return slot.sums.data();
}

}  // namespace isnad::reading
