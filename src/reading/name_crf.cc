#include "reading/name_crf.h"

#include <algorithm>
#include <bit>
#include <charconv>

#include "core/short_hash.h"
#include "core/tsv.h"

namespace isnad::reading {
namespace {

template <typename Number>
Number number(std::string_view text) {
  Number value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

// The features of texts are counted from 1.
constexpr std::uint32_t bit_of(std::uint32_t feature) { return std::uint32_t{1} << (feature - 1); }

void add(const LabelScores& __restrict row, LabelScores& __restrict scores) {
  for (std::size_t label = 0; label < scores.size(); ++label) scores[label] += row[label];
}

// In how many of the features before this one a text has weights.
std::uint32_t ones_before(std::uint32_t features, std::uint32_t feature) {
  static constexpr auto kOnes = [] {
    std::array<std::uint8_t, 1 << 10> ones{};
    for (std::size_t i = 1; i < ones.size(); ++i) ones[i] = static_cast<std::uint8_t>(ones[i / 2] + i % 2);
    return ones;
  }();
  return kOnes[features & (bit_of(feature) - 1)];
}

}  // namespace

struct NameCrf::Weight {
  std::string_view value;
  std::uint32_t feature = 0;
  Row row{};
};

// What is looked up of one word for its own features and its neighbours'.
struct NameCrf::Seen {
  Text folded;
  Text rest;
  std::array<Text, 4> edges;  // features 6 to 9
  std::size_t coarse = 0;
  std::size_t fine = 0;
};

// Lines: `#labels  O  B-PER …`, then `T  label  weights`, then `feature  value  label:weight …`; weights are
// hundredths.
NameCrf::NameCrf(std::string_view tsv) {
  rows_.emplace_back();
  constexpr std::string_view kHead = "#labels\t";
  if (!tsv.starts_with(kHead)) return;
  LabelTransitions transitions{};
  std::vector<Weight> texts;
  std::vector<Weight> numbers;
  for_each_row(tsv, [&](const std::vector<std::string_view>& cells) {
    if (cells.size() != 3) return;
    Weight weight;
    for_each_part(cells[2], [&](std::string_view part) {
      const std::size_t colon = part.find(':');
      const auto label = number<std::uint32_t>(part.substr(0, colon));
      if (colon == std::string_view::npos || label >= kNameLabels) return;
      weight.row[label] = std::clamp(number<int>(part.substr(colon + 1)), -30'000, 30'000);
    });
    if (cells[0] == "T") {
      std::copy(weight.row.begin(), weight.row.end(),
                transitions[std::min<std::size_t>(number<std::uint32_t>(cells[1]), kNameLabels - 1)].begin());
      return;
    }
    weight.value = cells[1];
    weight.feature = number<std::uint32_t>(cells[0]);
    if (weight.feature >= kFeatures) return;
    (weight.feature >= 1 && weight.feature <= kTexts ? texts : numbers).push_back(weight);
  });
  for (const Weight& weight : numbers)
    if (weight.feature >= kFirstClass && weight.feature < kFirstClassPair)
      classes_ = std::max(classes_, class_number(weight.value) + 1);
  for (const Weight& weight : numbers) place_number(weight.feature, weight.value, weight.row);
  place_texts(texts);
  transitions_ = allowed_transitions(transitions);
}

// The rows of one text lie one behind the other. Of lines that say the same feature and value the first counts.
void NameCrf::place_texts(const std::vector<Weight>& weights) {
  slots_.assign(std::bit_ceil(weights.size() * 3 / 2 + 2), Slot{});
  mask_ = slots_.size() - 1;
  filter_.assign(kFilterBits / 64, 0);
  std::vector<std::uint32_t> places;
  places.reserve(weights.size());
  for (const Weight& weight : weights) {
    const std::uint64_t hash = short_hash(weight.value);
    const auto tag = static_cast<std::uint32_t>(hash >> 32);
    std::size_t at = hash & mask_;
    while (slots_[at].text.features != 0 && slots_[at].tag != tag) at = (at + 1) & mask_;
    slots_[at].tag = tag;
    slots_[at].text.features |= bit_of(weight.feature);
    places.push_back(static_cast<std::uint32_t>(at));
    const std::size_t bit = tag % kFilterBits;
    filter_[bit / 64] |= std::uint64_t{1} << (bit % 64);
  }
  for (Slot& slot : slots_) {
    slot.text.first = static_cast<std::uint32_t>(rows_.size());
    for (std::uint32_t left = slot.text.features; left != 0; left &= left - 1) rows_.emplace_back();
  }
  for (std::size_t i = weights.size(); i-- > 0;) {
    const Text& text = slots_[places[i]].text;
    rows_[text.first + ones_before(text.features, weights[i].feature)] = weights[i].row;
  }
}

void NameCrf::place_number(std::uint32_t feature, std::string_view value, const Row& row) {
  const auto digit = [&](std::size_t at) {
    return static_cast<std::size_t>(static_cast<unsigned char>(value[at] - '0'));
  };
  const std::size_t dot = value.find('.');
  std::size_t place = 0;
  std::size_t places = 0;
  if (feature == 0) {
    places = 1;
  } else if (feature < kFirstPair || (feature >= kFirstNameNumber && feature < kFirstNamePair)) {
    places = kNumbers;
    place = value.size() == 1 ? digit(0) : places;
  } else if (feature < kFirstClass || feature >= kFirstNamePair) {
    places = kNumbers * kNumbers;
    place = value.size() == 2 && digit(0) < kNumbers && digit(1) < kNumbers ? digit(0) * kNumbers + digit(1) : places;
  } else if (feature < kFirstClassPair) {
    places = classes_;
    place = class_number(value);
  } else if (dot != std::string_view::npos) {
    const std::size_t first = class_number(value.substr(0, dot));
    const std::size_t second = class_number(value.substr(dot + 1));
    places = kMostCoarse * kMostCoarse;
    place = first < kMostCoarse && second < kMostCoarse ? first * kMostCoarse + second : places;
  }
  if (place >= places) return;
  Indexes& indexes = numbers_[feature];
  indexes.resize(places);
  if (indexes[place] != 0) return;
  indexes[place] = static_cast<std::uint32_t>(rows_.size());
  rows_.push_back(row);
}

NameCrf::Text NameCrf::find(std::string_view value) const {
  const std::uint64_t hash = short_hash(value);
  const auto tag = static_cast<std::uint32_t>(hash >> 32);
  const std::size_t bit = tag % kFilterBits;
  if ((filter_[bit / 64] >> (bit % 64) & 1) == 0) return {};
  std::size_t at = hash & mask_;
  while (slots_[at].text.features != 0 && slots_[at].tag != tag) at = (at + 1) & mask_;
  return slots_[at].text;
}

NameCrf::Seen NameCrf::see(std::string_view folded, const WordContext& context) const {
  Seen out;
  out.folded = find(folded);
  out.rest = context.rest == folded ? out.folded : find(context.rest);
  for (std::uint32_t i = 0; i < out.edges.size(); ++i) out.edges[i] = find(word_edge(folded, 2 + i % 2, i < 2));
  out.coarse = class_number(context.word_class.coarse);
  out.fine = class_number(context.word_class.fine);
  return out;
}

std::vector<LabelScores> NameCrf::scores(const Document& document, const std::vector<WordContext>& contexts,
                                         std::size_t begin, std::size_t end) const {
  // Two words that stand outside before the first and behind the last.
  static const WordContext kOutside = outside_context();
  const Seen outside = see(kOutside.rest, kOutside);
  std::vector<Seen> seen(end - begin + 4, outside);
  for (std::size_t i = begin; i < end; ++i) seen[i - begin + 2] = see(document.words[i].folded, contexts[i]);
  std::vector<LabelScores> out;
  out.reserve(end - begin);
  for (std::size_t i = begin; i < end; ++i) {
    LabelScores scores{};
    const auto add_text = [&](const Text& text, std::uint32_t feature) {
      if (text.features & bit_of(feature)) add(rows_[text.first + ones_before(text.features, feature)], scores);
    };
    const auto add_number = [&](std::uint32_t feature, std::size_t value) {
      const Indexes& indexes = numbers_[feature];
      if (value < indexes.size() && indexes[value] != 0) add(rows_[indexes[value]], scores);
    };
    const auto add_pair = [&](std::uint32_t feature, std::size_t first, std::size_t second, std::size_t most) {
      if (first < most && second < most) add_number(feature, first * most + second);
    };
    const Seen* here = &seen[i - begin + 2];
    const WordContext& context = contexts[i];
    const WordContext& before = i > begin ? contexts[i - 1] : kOutside;
    const WordContext& after = i + 1 < end ? contexts[i + 1] : kOutside;
    add_number(0, 0);
    add_text(here->folded, 1);
    add_text(here[-1].rest, 2);
    add_text(here[1].rest, 3);
    add_text(here[-2].rest, 4);
    add_text(here[2].rest, 5);
    for (std::uint32_t k = 0; k < here->edges.size(); ++k) add_text(here->edges[k], 6 + k);
    add_text(here->rest, 10);
    add_number(11, context.list);
    add_number(12, before.list);
    add_number(13, after.list);
    add_number(14, context.head);
    add_number(15, before.head);
    add_number(16, i > begin + 1 ? contexts[i - 2].head : kOutside.head);
    add_number(17, context.given);
    add_number(18, before.given);
    add_number(19, after.given);
    add_number(20, context.share);
    add_number(21, before.share);
    add_number(22, after.share);
    add_number(23, context.rule);
    add_pair(24, before.rule, context.rule, kNumbers);
    add_pair(25, before.head, context.share, kNumbers);
    add_pair(26, before.given, context.share, kNumbers);
    add_pair(27, context.list, context.rule, kNumbers);
    add_pair(28, context.given, after.given, kNumbers);
    add_number(29, here->coarse);
    add_number(30, here->fine);
    add_number(31, here[-1].fine);
    add_number(32, here[1].fine);
    add_pair(33, here[-1].coarse, here->coarse, kMostCoarse);
    add_pair(34, here->coarse, here[1].coarse, kMostCoarse);
    const WordClass& class_before = before.word_class;
    const WordClass& class_here = context.word_class;
    const WordClass& class_after = after.word_class;
    add_number(35, class_here.in_names);
    add_number(36, class_before.in_names);
    add_number(37, class_after.in_names);
    add_number(38, class_before.before_names);
    add_number(39, (i > begin + 1 ? contexts[i - 2] : kOutside).word_class.before_names);
    add_number(40, class_after.behind_names);
    add_number(41, class_here.behind_names);
    add_pair(42, class_before.in_names, class_here.in_names, kNumbers);
    add_pair(43, class_here.in_names, class_after.in_names, kNumbers);
    add_pair(44, class_before.before_names, class_here.in_names, kNumbers);
    add_pair(45, class_here.in_names, class_after.behind_names, kNumbers);
    out.push_back(scores);
  }
  return out;
}

Tags NameCrf::tag(const Document& document, const std::vector<WordContext>& contexts) const {
  return tag_names(document, transitions_,
                   [&](std::size_t begin, std::size_t end) { return scores(document, contexts, begin, end); });
}

}  // namespace isnad::reading
