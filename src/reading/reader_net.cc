#include "reading/reader_net.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>

#include "reading/arcs.h"
#include "reading/reader_features.h"
#include "reading/word_sums.h"

namespace isnad::reading {
namespace {

constexpr float kMostSteps = 2047;  // of a vector's value
constexpr float kMostPassed = 2;
constexpr float kMostGiven = 4;
constexpr int kFiner = 16;  // steps of what is passed in a step of the vectors: many are summed

bool is_one_of(std::u32string_view word, std::initializer_list<std::u32string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_arabic(std::u32string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char32_t c) { return c >= U'ء' && c <= U'ي'; });
}

// Whether the letters can be a proclitic before `rest`: what the network has not learnt of rare words is known by rule.
bool can_stand_before(std::u32string_view proclitic, std::u32string_view rest) {
  if (is_one_of(proclitic, {U"م", U"ع"})) return is_one_of(rest, {U"ما", U"من"});
  if (proclitic == U"س") return std::u32string_view(U"يتنا").find(rest[0]) != std::u32string_view::npos;
  if (is_one_of(proclitic, {U"عند", U"بعد", U"حين", U"حسب", U"مثل"})) return rest == U"ما";
  return is_one_of(proclitic, {U"و", U"ف", U"ب", U"ل", U"ك", U"ا", U"ما", U"لا"});
}

bool can_be_pronoun(std::u32string_view tail) {
  return is_one_of(tail, {U"ه", U"ك", U"ي", U"ها", U"هم", U"هن", U"نا", U"كم", U"كن", U"ني", U"هو", U"هي", U"هما",
                          U"كما", U"نحن", U"انا"});
}

// Whether the letters of the word, of which one at least is left as its stem, allow the cut.
bool allows(std::u32string_view word, const WordCut& cut) {
  const std::size_t before = std::size_t{cut.first} + cut.second;
  if (word.size() <= before + cut.pronoun) return false;
  if (cut.pronoun > 0 && !can_be_pronoun(word.substr(word.size() - cut.pronoun))) return false;
  word.remove_suffix(cut.pronoun);
  if (cut.first > 0 && !can_stand_before(word.substr(0, cut.first), word.substr(cut.first))) return false;
  return cut.second == 0 || can_stand_before(word.substr(cut.first, cut.second), word.substr(before));
}

std::size_t best(const float* scores, std::size_t count) {
  return static_cast<std::size_t>(std::max_element(scores, scores + count) - scores);
}

}  // namespace

struct ReaderNet::Scratch {
  NetWords words;
  std::vector<std::uint8_t> chosen;  // rows of the words that have a segment in a place
  std::vector<WordSums::Asked> asked;
  std::vector<std::int32_t> sums;
  std::vector<float> outputs;           // of one row
  std::vector<float> relations;         // scores of each segment
  std::vector<float> buckets;           // of each segment, as dependent, then as head
  std::vector<std::int16_t> dependent;  // vectors of each segment
  std::vector<std::int16_t> heads;
  std::vector<std::int16_t> hidden;
  std::vector<std::int16_t> hidden_heads;
  std::vector<std::int16_t> passed;     // what each segment adds to the second vectors of those behind it,
  std::vector<std::int16_t> as_child;   // to that of its head,
  std::vector<std::int16_t> as_parent;  // and to those of its dependents
  std::vector<std::uint32_t> in_place;  // segments that stand in a place
  std::vector<float> look;              // a segment's scores of heads at the first look
  std::vector<std::uint8_t> distances;  // buckets of each segment's heads
  std::vector<std::size_t> hangs_on;
};

void ReaderNet::embed(const std::vector<std::u32string>& words, std::size_t begin, const ReaderKernel& kernel,
                      Scratch& scratch) const {
  const std::size_t count = scratch.words.size();
  WordSums& sums = WordSums::of_thread();
  sums.begin(table_);
  scratch.asked.resize(count);
  for (std::size_t i = 0; i < count; ++i) scratch.asked[i] = sums.ask(words[begin + i]);
  const ReaderNorm norm{norm_weight_.data(), norm_bias_.data(), table_.step};
  for (std::size_t i = 0; i < count; ++i) {
    const std::int16_t* sum = sums.get(scratch.asked[i], kernel);
    kernel.normalise(sum, norm, layers_[0].step, scratch.words.values(i), scratch.words.row(i));
  }
}

// The best cut that the word's letters allow.
WordCut ReaderNet::choose_cut(std::u32string_view word, const float* scores) const {
  std::size_t chosen = 0;
  if (!is_arabic(word) || word.size() >= kReaderMostLetters) return cuts_[0];
  for (std::size_t i = 1; i < cuts_.size(); ++i)
    if (scores[i] > scores[chosen] && allows(word, cuts_[i])) chosen = i;
  return cuts_[chosen];
}

std::vector<NetSegment> ReaderNet::read(const std::vector<std::u32string>& words, const ReaderKernel& kernel) const {
  std::vector<NetSegment> out;
  if (words.empty()) return out;
  out.reserve(words.size() + words.size() / 4);
  // Memory only: what a sentence needs is written before it is read. A thread keeps that of its longest one.
  static thread_local Scratch scratch;
  for (std::size_t begin = 0; begin < words.size(); begin += kReaderMostWords)
    read_part(words, begin, std::min(begin + kReaderMostWords, words.size()), kernel, scratch, out);
  return out;
}

void ReaderNet::read_part(const std::vector<std::u32string>& words, std::size_t begin, std::size_t end,
                          const ReaderKernel& kernel, Scratch& scratch, std::vector<NetSegment>& out) const {
  const std::size_t count = end - begin;
  scratch.words.reset(count);
  embed(words, begin, kernel, scratch);
  scratch.words.run(layers_, cut_.step, kernel);

  scratch.sums.resize(count * std::max(cut_.product.outputs, kReaderWidth));
  kernel.product(cut_.product, scratch.words.row(0), count, scratch.sums.data());
  scratch.outputs.resize(cut_.product.outputs);
  std::vector<NetSegment> segments;
  segments.reserve(count * 5 / 4 + 4);
  for (std::size_t i = 0; i < count; ++i) {
    const std::u32string& word = words[begin + i];
    const std::int32_t* sums = &scratch.sums[i * cut_.product.outputs];
    for (std::size_t k = 0; k < cuts_.size(); ++k)
      scratch.outputs[k] = static_cast<float>(sums[k]) * cut_.scale[k] + cut_.bias[k];
    const WordCut cut = choose_cut(word, scratch.outputs.data());
    const auto number = static_cast<std::uint32_t>(i);
    const auto size = static_cast<std::uint8_t>(word.size());
    std::uint8_t at = 0;
    const auto add = [&](SegmentPlace place, std::uint8_t letters) {
      segments.push_back({number, place, at, letters, 0, 0, -1});
      at = static_cast<std::uint8_t>(at + letters);
    };
    if (cut.first > 0) {
      const bool conjunction = cut.second > 0 || (cut.first == 1 && (word[0] == U'و' || word[0] == U'ف'));
      add(conjunction ? kConjunctionPlace : kParticlePlace, cut.first);
    }
    if (cut.second > 0) add(kParticlePlace, cut.second);
    add(kStemPlace, static_cast<std::uint8_t>(size - at - cut.pronoun));
    if (cut.pronoun > 0) add(kPronounPlace, cut.pronoun);
  }
  judge_segments(kernel, scratch, segments);
  count_passed(scratch);
  attach(kernel, scratch, segments);
  relate(scratch, segments);

  const auto offset = static_cast<std::int32_t>(out.size());
  std::int32_t top = -1;  // the root of the first part
  for (std::size_t i = 0; i < out.size() && top < 0; ++i)
    if (out[i].head < 0) top = static_cast<std::int32_t>(i);
  for (NetSegment& segment : segments) {
    segment.word += static_cast<std::uint32_t>(begin);
    segment.head = segment.head < 0 ? top : segment.head + offset;
    out.push_back(segment);
  }
}

void ReaderNet::judge_segments(const ReaderKernel& kernel, Scratch& scratch, std::vector<NetSegment>& segments) const {
  const std::size_t count = segments.size();
  scratch.relations.resize(count * relations_.size());
  scratch.buckets.resize(count * 2 * buckets_);
  scratch.dependent.resize(count * kReaderArcWidth);
  scratch.heads.resize(count * kReaderArcWidth);
  scratch.hidden.resize(count * kReaderHidden);
  scratch.hidden_heads.resize(count * kReaderHidden);
  scratch.passed.resize(count * kReaderHidden);
  scratch.as_child.resize(count * kReaderHidden);
  scratch.as_parent.resize(count * kReaderHidden);
  std::vector<std::uint32_t>& chosen = scratch.in_place;
  for (std::size_t place = 0; place < kSegmentPlaces; ++place) {
    chosen.clear();
    scratch.chosen.clear();
    for (std::size_t i = 0; i < count; ++i) {
      if (segments[i].place != place) continue;
      chosen.push_back(static_cast<std::uint32_t>(i));
      const std::uint8_t* row = scratch.words.row(segments[i].word);
      scratch.chosen.insert(scratch.chosen.end(), row, row + kReaderWidth);
    }
    if (chosen.empty()) continue;
    const NetLayer& layer = places_[place];
    const std::size_t outputs = layer.product.outputs;
    scratch.sums.resize(chosen.size() * outputs);
    scratch.outputs.resize(outputs);
    kernel.product(layer.product, scratch.chosen.data(), chosen.size(), scratch.sums.data());
    for (std::size_t k = 0; k < chosen.size(); ++k) {
      const float* values = scratch.outputs.data();
      kernel.weigh(&scratch.sums[k * outputs], layer.scale.data(), layer.bias.data(), outputs, scratch.outputs.data());
      NetSegment& segment = segments[chosen[k]];
      segment.tag = static_cast<std::uint8_t>(best(values, tags_.size()));
      values += tags_.size();
      std::copy(values, values + relations_.size(), &scratch.relations[chosen[k] * relations_.size()]);
      values += relations_.size();
      std::copy(values, values + 2 * buckets_, &scratch.buckets[chosen[k] * 2 * buckets_]);
      values += 2 * buckets_;
      const auto take = [&](std::vector<std::int16_t>& vectors, std::size_t width, float factor, float least,
                            float most) {
        kernel.steps(values, width, factor, least, most, &vectors[chosen[k] * width]);
        values += width;
      };
      take(scratch.dependent, kReaderArcWidth, kReaderSteps, -kMostSteps, kMostSteps);
      take(scratch.heads, kReaderArcWidth, kReaderSteps, -kMostSteps, kMostSteps);
      take(scratch.hidden, kReaderHidden, kReaderSteps, -kMostSteps, kMostSteps);
      take(scratch.hidden_heads, kReaderHidden, kReaderSteps, -kMostSteps, kMostSteps);
      take(scratch.passed, kReaderHidden, kReaderSteps * kFiner, 0, kMostPassed * kReaderSteps * kFiner);
      take(scratch.as_child, kReaderHidden, kReaderSteps, -kMostGiven * kReaderSteps, kMostGiven * kReaderSteps);
      take(scratch.as_parent, kReaderHidden, kReaderSteps, -kMostGiven * kReaderSteps, kMostGiven * kReaderSteps);
    }
  }
}

// Adds to the second vectors what has been passed up to each segment, so that of a pair what lies between them is left:
// half of the values grow with it where the head stands before, the other half where it stands behind. Sums wrap.
void ReaderNet::count_passed(Scratch& scratch) {
  std::array<std::int32_t, kReaderHidden> sum{};
  for (std::size_t at = 0; at < scratch.passed.size(); at += kReaderHidden) {
    for (std::size_t k = 0; k < kReaderHidden; ++k) {
      const std::int32_t whole = (sum[k] + kFiner / 2) / kFiner;
      const std::int32_t turned = k % 2 == 0 ? whole : -whole;
      scratch.hidden[at + k] = static_cast<std::int16_t>(scratch.hidden[at + k] + turned);
      scratch.hidden_heads[at + k] = static_cast<std::int16_t>(scratch.hidden_heads[at + k] - turned);
      sum[k] += scratch.passed[at + k];
    }
  }
}

// The buckets of the distances from a segment to all: 0 and 1 the same word, before and behind; then by words away,
// before and behind; last the root.
void ReaderNet::find_buckets(const std::vector<NetSegment>& segments, std::size_t from, std::uint8_t* buckets) const {
  const std::size_t n = segments.size();
  const std::size_t behind = 2 + edges_.size() + 1;
  const std::uint32_t word = segments[from].word;
  std::size_t j = 0;
  for (; segments[j].word < word; ++j) buckets[j] = static_cast<std::uint8_t>(2 + farther_[word - segments[j].word]);
  for (; j < n && segments[j].word == word; ++j) buckets[j] = segments[j].place > segments[from].place ? 1 : 0;
  for (; j < n; ++j) buckets[j] = static_cast<std::uint8_t>(behind + farther_[segments[j].word - word]);
}

// The score of an arc is the product of the two segments' vectors, what each of them gives the distance, and what both,
// the distance and what lies between give together. A second look has each segment hang where it scores best, and adds
// to each head's second vector what its dependents and its own head give.
void ReaderNet::attach(const ReaderKernel& kernel, Scratch& scratch, std::vector<NetSegment>& segments) const {
  const std::size_t n = segments.size();
  std::vector<float> scores(n * (n + 1));
  scratch.look.resize(n);
  scratch.sums.resize(n);
  scratch.distances.resize(n * n);
  scratch.hangs_on.resize(n);
  float* const look = scratch.look.data();
  std::int32_t* const sums = scratch.sums.data();
  std::uint8_t* const buckets = scratch.distances.data();
  std::size_t* const hangs_on = scratch.hangs_on.data();
  constexpr float step = 1 / kReaderSteps;
  const float unit = step * step / std::sqrt(static_cast<float>(kReaderArcWidth));
  for (std::size_t i = 0; i < n; ++i) {
    const float* mine = &scratch.buckets[i * 2 * buckets_];
    float* row = &scores[i * (n + 1)];
    std::uint8_t* bucket = &buckets[i * n];
    find_buckets(segments, i, bucket);
    kernel.arcs(&scratch.dependent[i * kReaderArcWidth], scratch.heads.data(), n, sums);
    const float* theirs = &scratch.buckets[buckets_];
    for (std::size_t j = 0; j < n; ++j, theirs += 2 * buckets_)
      row[j] = static_cast<float>(sums[j]) * unit + mine[bucket[j]] + theirs[bucket[j]];
    row[n] = mine[buckets_ - 1];
    kernel.joints({&scratch.hidden[i * kReaderHidden], scratch.hidden_heads.data(), bucket, distances_.data()}, n,
                  sums);
    for (std::size_t j = 0; j < n; ++j) look[j] = row[j] + static_cast<float>(sums[j]) * step;
    look[i] = kNeverArc;
    const std::size_t chosen = best_arc(look, n);
    hangs_on[i] = look[chosen] > row[n] ? chosen : n;
  }
  const auto add = [](const std::int16_t* values, int factor, std::int16_t* to) {
    for (std::size_t k = 0; k < kReaderHidden; ++k) to[k] = static_cast<std::int16_t>(to[k] + factor * values[k]);
  };
  for (std::size_t i = 0; i < n; ++i) {
    if (hangs_on[i] == n) continue;
    add(&scratch.as_child[i * kReaderHidden], 1, &scratch.hidden_heads[hangs_on[i] * kReaderHidden]);
    add(&scratch.as_parent[hangs_on[i] * kReaderHidden], 1, &scratch.hidden_heads[i * kReaderHidden]);
  }
  for (std::size_t i = 0; i < n; ++i) {
    // To its own head a segment shall look as if it did not hang there.
    std::int16_t* own = hangs_on[i] < n ? &scratch.hidden_heads[hangs_on[i] * kReaderHidden] : nullptr;
    if (own != nullptr) add(&scratch.as_child[i * kReaderHidden], -1, own);
    kernel.joints({&scratch.hidden[i * kReaderHidden], scratch.hidden_heads.data(), &buckets[i * n], distances_.data()},
                  n, sums);
    if (own != nullptr) add(&scratch.as_child[i * kReaderHidden], 1, own);
    for (std::size_t j = 0; j < n; ++j) scores[i * (n + 1) + j] += static_cast<float>(sums[j]) * step;
  }
  const std::vector<std::uint32_t> heads = decode_arcs(std::move(scores), n);
  for (std::size_t i = 0; i < n; ++i) segments[i].head = heads[i] == n ? -1 : static_cast<std::int32_t>(heads[i]);
}

void ReaderNet::relate(const Scratch& scratch, std::vector<NetSegment>& segments) const {
  const std::size_t count = relations_.size();
  for (std::size_t i = 0; i < segments.size(); ++i) {
    NetSegment& segment = segments[i];
    segment.relation = static_cast<std::uint8_t>(root_relation_);
    if (segment.head < 0) continue;
    const float* scores = &scratch.relations[i * count];
    const std::uint32_t barred = impossible_[segments[static_cast<std::size_t>(segment.head)].tag];
    std::size_t chosen = count;
    for (std::size_t k = 0; k < count; ++k)
      if ((barred >> k & 1) == 0 && (chosen == count || scores[k] > scores[chosen])) chosen = k;
    if (chosen < count) segment.relation = static_cast<std::uint8_t>(chosen);
  }
}

}  // namespace isnad::reading
