#include "reading/word_classes.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>

#include "core/short_hash.h"
#include "core/tsv.h"

namespace isnad::reading {
namespace {

constexpr std::size_t kMostClasses = std::size_t{1} << 13;
constexpr std::uint32_t kMostNumber = 63;

std::size_t words_of(std::string_view tsv) {
  return static_cast<std::size_t>(std::count(tsv.begin(), tsv.end(), '|') + std::count(tsv.begin(), tsv.end(), '\n') +
                                  1);
}

}  // namespace

std::size_t class_number(std::string_view name) {
  std::size_t number = 0;
  if (name == "-") return 0;
  std::from_chars(name.data(), name.data() + name.size(), number);
  return number + 1;
}

WordClasses::WordClasses(std::string_view classes, std::string_view name_words) {
  classes_.emplace_back();
  slots_.assign(std::bit_ceil((words_of(classes) + words_of(name_words)) * 3 / 2), Slot{});
  mask_ = slots_.size() - 1;
  for_each_row(classes, [this](const std::vector<std::string_view>& cells) {
    if (cells.size() < 3 || classes_.size() == kMostClasses) return;
    classes_.push_back({cells[0], cells[1]});
    for_each_part(cells[2], [&](std::string_view word) {
      Slot& slot = slot_of(word);
      if (slot.number == 0) slot.number = static_cast<std::uint32_t>(classes_.size() - 1) & (kMostClasses - 1);
    });
  });
  for_each_row(name_words, [this](const std::vector<std::string_view>& cells) {
    if (cells.size() < 4) return;
    std::array<std::uint32_t, 3> numbers{};
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      std::from_chars(cells[i].data(), cells[i].data() + cells[i].size(), numbers[i]);
      if (numbers[i] > kMostNumber) return;
    }
    for_each_part(cells[3], [&](std::string_view word) {
      Slot& slot = slot_of(word);
      slot.in_names = numbers[0] & kMostNumber;
      slot.before_names = numbers[1] & kMostNumber;
      slot.behind_names = numbers[2] & kMostNumber;
    });
  });
}

// Where the word stands in the table, from now on.
WordClasses::Slot& WordClasses::slot_of(std::string_view word) {
  const std::uint64_t hash = short_hash(word);
  const auto tag = static_cast<std::uint32_t>(hash >> 32);
  std::size_t at = hash & mask_;
  while (slots_[at].used != 0 && slots_[at].tag != tag) at = (at + 1) & mask_;
  slots_[at].tag = tag;
  slots_[at].used = 1;
  return slots_[at];
}

WordClass WordClasses::find(std::string_view folded) const {
  const std::uint64_t hash = short_hash(folded);
  const auto tag = static_cast<std::uint32_t>(hash >> 32);
  std::size_t at = hash & mask_;
  while (slots_[at].used != 0 && slots_[at].tag != tag) at = (at + 1) & mask_;
  const Slot& slot = slots_[at];
  WordClass out = classes_[slot.number];
  out.in_names = slot.in_names;
  out.before_names = slot.before_names;
  out.behind_names = slot.behind_names;
  return out;
}

}  // namespace isnad::reading
