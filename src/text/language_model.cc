#include "text/language_model.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>
#include <vector>

#include "core/embedded.h"
#include "text/utf8_inline.h"

namespace isnad::text {

namespace {

// Scores of n-grams that a language's list does not have: a little rarer than the rarest listed (60 is e^-12).
constexpr std::uint8_t kUnseenTrigram = 58;
constexpr std::uint8_t kUnseenLetter = 70;

// Trigrams of running text overlap, so their evidence counts less than independent events' would.
constexpr double kTemperature = 20.0;

std::uint64_t trigram_key(char32_t a, char32_t b, char32_t c) {
  return (static_cast<std::uint64_t>(a) << 42) | (static_cast<std::uint64_t>(b) << 21) | c;
}
std::uint64_t letter_key(char32_t c) { return (std::uint64_t{1} << 63) | c; }

std::uint64_t mix(std::uint64_t key) {
  key *= 0x9E3779B97F4A7C15ull;
  return key ^ (key >> 32);
}

std::string_view next_field(std::string_view& line) {
  const std::size_t end = line.find('\t');
  const std::string_view field = line.substr(0, end);
  line = end == line.npos ? std::string_view{} : line.substr(end + 1);
  return field;
}

}  // namespace

class ModelBuilder {
 public:
  // One line's n-grams, each followed by the character that holds its score.
  void add(std::string_view language, bool trigrams, std::string_view grams) {
    if (model_.languages_.empty() || model_.languages_.back() != language) model_.languages_.push_back(language);
    if (model_.languages_.size() > kMaxLanguages) std::abort();
    const std::size_t column = model_.languages_.size() - 1;
    for (std::size_t at = 0; at < grams.size();) {
      const char32_t a = next_inline(grams, at);
      std::uint64_t key = letter_key(a);
      if (trigrams) {
        const char32_t b = next_inline(grams, at);
        key = trigram_key(a, b, next_inline(grams, at));
      }
      if (at >= grams.size()) break;
      const auto score = static_cast<std::uint8_t>(grams[at++] - '0');
      row(key, trigrams ? kUnseenTrigram : kUnseenLetter)[column] = std::min<std::uint8_t>(score, kUnseenLetter);
    }
  }

  LanguageModel build() {
    if (model_.slots_.empty()) resize(kLeastSlots);
    return std::move(model_);
  }

 private:
  LanguageModel::Row& row(std::uint64_t key, std::uint8_t unseen) {
    if (model_.rows_.size() * 2 >= model_.slots_.size()) resize(std::max(kLeastSlots, model_.slots_.size() * 2));
    auto& slot = slot_of(key);
    if (slot.row == 0) {
      keys_.push_back(key);
      model_.rows_.emplace_back();
      model_.rows_.back().fill(unseen);
      slot = {static_cast<std::uint32_t>(mix(key) >> 32), static_cast<std::uint32_t>(model_.rows_.size())};
    }
    return model_.rows_[slot.row - 1];
  }

  // Where a key is, or where it would be.
  LanguageModel::Slot& slot_of(std::uint64_t key) {
    const std::uint64_t hash = mix(key);
    for (std::uint64_t place = hash & model_.mask_;; place = (place + 1) & model_.mask_) {
      LanguageModel::Slot& slot = model_.slots_[place];
      if (slot.row == 0 || keys_[slot.row - 1] == key) return slot;
      if (slot.part == hash >> 32) std::abort();  // two n-grams of the data that find() would not tell apart
    }
  }

  void resize(std::size_t slots) {
    std::vector<LanguageModel::Slot> old(slots);
    old.swap(model_.slots_);
    model_.mask_ = slots - 1;
    for (const LanguageModel::Slot& slot : old) {
      if (slot.row != 0) slot_of(keys_[slot.row - 1]) = slot;
    }
  }

  static constexpr std::size_t kLeastSlots = 64;
  LanguageModel model_;
  std::vector<std::uint64_t> keys_;  // of the rows
};

namespace {

using Models = std::array<LanguageModel, kScripts>;

Script script_named(std::string_view group) {
  if (group == "latin") return Script::kLatin;
  if (group == "cyrillic") return Script::kCyrillic;
  if (group == "arabic") return Script::kArabic;
  if (group == "devanagari") return Script::kDevanagari;
  if (group == "ethiopic") return Script::kEthiopic;
  if (group == "hebrew") return Script::kHebrew;
  std::abort();
}

Models load_models() {
  std::array<ModelBuilder, kScripts> builders;
  std::string_view file = embedded("text/languages.tsv");
  while (!file.empty()) {
    const std::size_t end = file.find('\n');
    std::string_view line = file.substr(0, end);
    file = end == file.npos ? std::string_view{} : file.substr(end + 1);
    if (line.empty() || line.front() == '#') continue;
    const Script script = script_named(next_field(line));
    const std::string_view language = next_field(line);
    const bool trigrams = next_field(line) == "3";
    builders[static_cast<std::size_t>(script)].add(language, trigrams, line);
  }
  Models models;
  for (std::size_t i = 0; i < kScripts; ++i) models[i] = builders[i].build();
  return models;
}

}  // namespace

const LanguageModel* LanguageModel::of(Script script) {
  static const Models models = load_models();
  const LanguageModel& model = models[static_cast<std::size_t>(script)];
  return model.languages_.empty() ? nullptr : &model;
}

const LanguageModel::Row* LanguageModel::find(std::uint64_t key) const {
  const std::uint64_t hash = mix(key);
  for (std::uint64_t slot = hash & mask_; slots_[slot].row != 0; slot = (slot + 1) & mask_) {
    if (slots_[slot].part == hash >> 32) return &rows_[slots_[slot].row - 1];
  }
  return nullptr;
}

namespace {

// Sums of rows, in 16 bits as long as they hold them.
class Costs {
 public:
  using Sums = std::array<std::uint32_t, kMaxLanguages>;

  void add(const std::array<std::uint8_t, kMaxLanguages>& row) {
    for (std::size_t i = 0; i < kMaxLanguages; ++i) part_[i] = static_cast<std::uint16_t>(part_[i] + row[i]);
    if (++rows_ >= kMostRows) flush();
  }
  // Three at a time fit into a byte.
  void add(const std::array<std::uint8_t, kMaxLanguages>& a, const std::array<std::uint8_t, kMaxLanguages>& b,
           const std::array<std::uint8_t, kMaxLanguages>& c) {
    static_assert(3 * kUnseenLetter <= 0xFF && 3 * kUnseenTrigram <= 0xFF);
    if (rows_ + 3 > kMostRows) flush();
    for (std::size_t i = 0; i < kMaxLanguages; ++i)
      part_[i] = static_cast<std::uint16_t>(part_[i] + static_cast<std::uint8_t>(a[i] + b[i] + c[i]));
    rows_ += 3;
  }
  void add(const std::array<std::uint8_t, kMaxLanguages>& row, std::uint32_t times) {
    for (std::size_t i = 0; i < kMaxLanguages; ++i) sums_[i] += row[i] * times;
  }
  const Sums& sums() {
    flush();
    return sums_;
  }

 private:
  static constexpr unsigned kMostRows = 0xFFFF / 0xFF;

  void flush() {
    for (std::size_t i = 0; i < kMaxLanguages; ++i) sums_[i] += part_[i];
    part_.fill(0);
    rows_ = 0;
  }

  alignas(16) std::array<std::uint16_t, kMaxLanguages> part_{};
  Sums sums_{};
  unsigned rows_ = 0;
};

// How often each letter stands in a text: thousands of letters are of thirty kinds.
class LetterCounts {
 public:
  explicit LetterCounts(const std::vector<char32_t>& words) {
    if (words.size() < kFew) return;
    times_.resize(kLetters);
    for (const char32_t c : words) {
      if (c != U' ' && c < kLetters && times_[c]++ == 0) letters_.push_back(c);
    }
  }
  bool has(char32_t c) const { return !times_.empty() && c < kLetters; }
  const std::vector<char32_t>& letters() const { return letters_; }
  std::uint32_t times(char32_t c) const { return times_[c]; }

 private:
  static constexpr std::size_t kFew = 200;
  static constexpr std::size_t kLetters = 0x800;
  std::vector<std::uint32_t> times_;
  std::vector<char32_t> letters_;
};

}  // namespace

std::vector<double> LanguageModel::log_probabilities(const std::vector<char32_t>& words) const {
  Costs costs;
  const LetterCounts counts(words);
  for (const char32_t letter : counts.letters()) {
    if (const Row* row = find(letter_key(letter))) costs.add(*row, counts.times(letter));
  }
  // The table is larger than what a processor keeps near: some keys are asked for at a time, so that it fetches their
  // slots, and then their rows, at once. A trigram that no language lists costs all of them the same.
  std::array<std::uint64_t, 24> keys;
  std::array<const Row*, 24> rows;
  std::size_t held = 0;
  const auto add_held = [&] {
    std::size_t found = 0;
    for (std::size_t k = 0; k < held; ++k) {
      if (const Row* row = find(keys[k])) __builtin_prefetch(rows[found++] = row);
    }
    std::size_t k = 0;
    for (; k + 3 <= found; k += 3) costs.add(*rows[k], *rows[k + 1], *rows[k + 2]);
    for (; k < found; ++k) costs.add(*rows[k]);
    held = 0;
  };
  const auto ask = [&](std::uint64_t key) {
    __builtin_prefetch(&slots_[mix(key) & mask_]);
    keys[held++] = key;
    if (held == keys.size()) add_held();
  };
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == U' ') continue;
    if (!counts.has(words[i])) ask(letter_key(words[i]));
    if (i > 0 && i + 1 < words.size()) ask(trigram_key(words[i - 1], words[i], words[i + 1]));
  }
  add_held();
  const Costs::Sums& cost = costs.sums();
  std::vector<double> logs(languages_.size());
  const std::uint32_t least = *std::min_element(cost.begin(), cost.begin() + static_cast<std::ptrdiff_t>(logs.size()));
  double sum = 0;
  for (std::size_t i = 0; i < logs.size(); ++i) {
    logs[i] = -static_cast<double>(cost[i] - least) / kTemperature;
    sum += std::exp(logs[i]);
  }
  for (double& value : logs) value -= std::log(sum);
  return logs;
}

std::vector<std::uint32_t> LanguageModel::foreign_letters(const std::vector<char32_t>& words) const {
  std::vector<std::uint32_t> foreign(languages_.size());
  for (const char32_t c : words) {
    const Row* row = c == U' ' ? nullptr : find(letter_key(c));
    if (!row) continue;
    for (std::size_t i = 0; i < foreign.size(); ++i) foreign[i] += (*row)[i] == kUnseenLetter;
  }
  return foreign;
}

}  // namespace isnad::text
