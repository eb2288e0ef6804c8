#include "reading/reader_net.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <random>
#include <string>

#include "core/embedded.h"
#include "core/processor.h"
#include "reading/arcs.h"
#include "reading/reader_features.h"
#include "reading/reader_order.h"

namespace isnad::reading {
namespace {

std::vector<std::u32string> words_of(std::string_view sentence) {
  std::vector<std::u32string> out;
  while (!sentence.empty()) {
    const std::size_t end = sentence.find(' ');
    out.push_back(reader_letters(sentence.substr(0, end)));
    sentence.remove_prefix(end == std::string_view::npos ? sentence.size() : end + 1);
  }
  return out;
}

const ReaderNet& net() {
  static const ReaderNet loaded = ReaderNet::load(embedded("reading/reader.bin")).value();
  return loaded;
}

TEST(ReaderLetters, KeepWhatGrammarHangsOnAndDropTheRest) {
  EXPECT_EQ(reader_letters("الرَّئيسُ"), U"الرئيس");
  EXPECT_EQ(reader_letters("أُعلِنَ"), U"اعلن");
  EXPECT_EQ(reader_letters("وزارة"), U"وزارة");
  EXPECT_EQ(reader_letters("على"), U"على");
  EXPECT_EQ(reader_letters("باكـــو"), U"باكو");
  EXPECT_EQ(reader_letters("2024"), reader_letters("١٩٩٩"));
  EXPECT_EQ(reader_letters("Baku"), U"baku");
  EXPECT_EQ(reader_letters("»"), reader_letters("“"));
  EXPECT_EQ(reader_letters(std::string(100, 'a')).size(), 32u);
  EXPECT_EQ(reader_letters(""), U"");
}

TEST(ReaderRows, WordsOfOneFormHaveOneSetOfRows) {
  EXPECT_EQ(reader_rows(U"وزارة"), reader_rows(reader_letters("وِزارة")));
  EXPECT_NE(reader_rows(U"وزارة"), reader_rows(U"وزاره"));
  const ReaderRows first = reader_rows(U"مفروض");
  const ReaderRows second = reader_rows(U"مشغول");
  EXPECT_EQ(first[12], second[12]) << "one pattern";
  EXPECT_NE(first[0], second[0]);
  EXPECT_EQ(reader_rows(U"والكتاب")[9], reader_rows(U"كتاب")[9]) << "one base";
}

// The weights are taught with these rows.
TEST(ReaderRows, StayAsTheyWereTaught) {
  const std::vector<std::pair<std::u32string_view, ReaderRows>> taught = {
      {U"",
       {34126, 13110, 51586, 8412, 57178, 18208, 50954, 49178, 20742, 51880, 41878, 58448, 57414, 27305, 11253, 41388}},
      {U"و",
       {26701, 36350, 35069, 41534, 20715, 40675, 63001, 17791, 4865, 3755, 12117, 59921, 47449, 62633, 13657, 63461}},
      {U"وسيكتبونها",
       {65026, 36350, 63405, 59451, 22614, 20761, 27058, 8654, 62359, 49316, 32531, 27840, 8666, 4093, 37214, 22724}},
      {U"للمؤسسات",
       {57372, 5719, 41780, 6057, 34828, 52835, 42008, 63898, 21334, 37497, 11478, 15461, 61544, 65222, 51321, 30685}},
      {U"بالمئة",
       {37750, 32445, 31218, 23461, 57423, 62319, 9708, 47830, 34654, 51700, 65052, 52813, 14210, 17256, 64559, 15313}},
      {U"baku",
       {47502, 58157, 47464, 20030, 17112, 48742, 14190, 25633, 60128, 31155, 9332, 35368, 65344, 37236, 36228, 7006}},
      {U"0000",
       {51383, 9500, 31293, 24369, 5001, 58748, 18499, 5248, 6628, 14169, 16030, 6077, 38121, 53137, 44354, 431}},
  };
  for (const auto& [word, rows] : taught) EXPECT_EQ(reader_rows(word), rows);
  // Longer than any that reader_letters() gives.
  EXPECT_EQ(reader_rows(std::u32string(50, U'ر'))[12], reader_rows(std::u32string(50, U'ق'))[12]);
}

// The product as its definition says it.
std::vector<std::int32_t> slow_product(const ReaderLayer& layer, const std::vector<std::uint8_t>& rows,
                                       std::size_t words, std::size_t padding) {
  std::vector<std::int32_t> out(words * layer.outputs, 0);
  for (std::size_t word = 0; word < words; ++word)
    for (std::size_t n = 0; n < layer.outputs; ++n)
      for (std::size_t tap = 0; tap < layer.taps; ++tap)
        for (std::size_t k = 0; k < kReaderWidth; ++k) {
          const std::size_t row = padding + word + tap * layer.dilation - layer.taps / 2 * layer.dilation;
          const std::size_t first = n / 64 * 64;  // of the block
          const std::size_t block = std::min<std::size_t>(64, layer.outputs - first);
          const std::size_t at = ((tap * kReaderWidth + k) / 4 * block + n - first) * 4 + k % 4;
          out[word * layer.outputs + n] +=
              rows[row * kReaderWidth + k] * layer.weights[first * layer.taps * kReaderWidth + at];
        }
  return out;
}

TEST(ReaderKernels, TilesAreTheFastestWhereTheyMayBeUsed) {
  EXPECT_EQ(std::string(reader_kernels().front().name), "plain");
  EXPECT_EQ(std::string(reader_kernels().back().name) == "amx-int8", may_use_tiles());
}

TEST(ReaderKernels, AllGiveWhatTheDefinitionGives) {
  std::mt19937 random(7);
  constexpr std::size_t kPadding = 8;
  // Of 100 values so many are zero, whole groups of four for the kernels to pass over too.
  for (const std::size_t outputs : {16u, 48u, 64u, 96u, 176u, 432u}) {
    for (const std::size_t words : {1u, 3u, 4u, 9u, 15u, 16u, 17u, 32u, 33u, 70u}) {
      const unsigned zeros = words % 2 == 0 ? 80 : 10;
      for (const std::size_t taps : {1u, 3u}) {
        // The largest values too: sums of 16 bits may not saturate.
        alignas(64) static std::int8_t weights[3 * kReaderWidth * 432];
        for (std::int8_t& weight : weights)
          weight = static_cast<std::int8_t>(random() % 4 == 0 ? 127 : static_cast<int>(random() % 255) - 127);
        std::vector<std::uint8_t> rows((words + 2 * kPadding) * kReaderWidth);
        for (std::uint8_t& value : rows)
          value = static_cast<std::uint8_t>(random() % 100 < zeros ? 0 : random() % 4 == 0 ? 127 : random() % 128);
        const ReaderLayer layer{weights, outputs, taps, 4};
        const std::vector<std::int32_t> expected = slow_product(layer, rows, words, kPadding);
        for (const ReaderKernel& kernel : reader_kernels()) {
          std::vector<std::int32_t> sums(words * outputs, -1);
          kernel.product(layer, rows.data() + kPadding * kReaderWidth, words, sums.data());
          EXPECT_EQ(sums, expected) << kernel.name << ' ' << outputs << ' ' << words << ' ' << taps;
        }
      }
    }
  }
}

TEST(ReaderKernels, ArcsAndJointsAreWhatTheDefinitionGives) {
  std::mt19937 random(5);
  // The largest values too: sums may not overflow.
  const auto values = [&](std::size_t count) {
    std::vector<std::int16_t> out(count);
    for (std::int16_t& value : out)
      value = static_cast<std::int16_t>(random() % 4 == 0 ? 2047 : static_cast<int>(random() % 4095) - 2047);
    return out;
  };
  for (const std::size_t heads : {1u, 2u, 17u}) {
    const std::vector<std::int16_t> dependent = values(kReaderArcWidth);
    const std::vector<std::int16_t> of_heads = values(heads * kReaderArcWidth);
    const std::vector<std::int16_t> hidden = values(kReaderHidden);
    const std::vector<std::int16_t> hidden_heads = values(heads * kReaderHidden);
    const std::vector<std::int16_t> distances = values(3 * kReaderHidden);
    std::vector<std::uint8_t> buckets(heads);
    for (std::uint8_t& bucket : buckets) bucket = static_cast<std::uint8_t>(random() % 3);
    std::vector<std::int32_t> expected(heads, 0);
    std::vector<std::int32_t> expected_joints(heads, 0);
    for (std::size_t j = 0; j < heads; ++j) {
      for (std::size_t k = 0; k < kReaderArcWidth; ++k) expected[j] += dependent[k] * of_heads[j * kReaderArcWidth + k];
      for (std::size_t k = 0; k < kReaderHidden; ++k) {
        const int sum =
            hidden[k] + hidden_heads[j * kReaderHidden + k] + distances[std::size_t{buckets[j]} * kReaderHidden + k];
        if (sum > 0) expected_joints[j] += k < kReaderHidden / 2 ? sum : -sum;
      }
    }
    for (const ReaderKernel& kernel : reader_kernels()) {
      std::vector<std::int32_t> sums(heads, -1);
      kernel.arcs(dependent.data(), of_heads.data(), heads, sums.data());
      EXPECT_EQ(sums, expected) << kernel.name;
      kernel.joints({hidden.data(), hidden_heads.data(), buckets.data(), distances.data()}, heads, sums.data());
      EXPECT_EQ(sums, expected_joints) << kernel.name;
    }
  }
}

TEST(ReaderOrder, HoldsEachActivationOnceInItsHalf) {
  std::array<int, kReaderWidth> seen{};
  for (std::size_t i = 0; i < kReaderWidth; ++i) {
    ++seen[kReaderOrder[i]];
    EXPECT_EQ(kReaderOrder[i] / (kReaderWidth / 2), i / (kReaderWidth / 2));
  }
  EXPECT_EQ(std::count(seen.begin(), seen.end(), 1), static_cast<std::ptrdiff_t>(kReaderWidth));
}

TEST(ReaderKernels, RowsAreSummedInTheOrderOfActivations) {
  std::mt19937 random(21);
  std::vector<std::int8_t> table(40 * kReaderWidth);
  for (std::int8_t& value : table)
    value = static_cast<std::int8_t>(random() % 4 == 0 ? -128 : static_cast<int>(random() % 255) - 127);
  for (const std::size_t count : {0u, 1u, 16u}) {
    std::vector<std::uint16_t> rows(count);
    for (std::uint16_t& row : rows) row = static_cast<std::uint16_t>(random() % 40);
    std::array<std::int16_t, kReaderWidth> expected{};
    for (const std::uint16_t row : rows)
      for (std::size_t i = 0; i < kReaderWidth; ++i)
        expected[i] = static_cast<std::int16_t>(expected[i] + table[row * kReaderWidth + kReaderOrder[i]]);
    for (const ReaderKernel& kernel : reader_kernels()) {
      std::array<std::int16_t, kReaderWidth> sum;
      kernel.gather(table.data(), rows.data(), count, sum.data());
      EXPECT_EQ(sum, expected) << kernel.name << ' ' << count;
    }
  }
}

TEST(ReaderKernels, WordsAreNormalisedAndLayersFinishedAlike) {
  std::mt19937 random(13);
  const auto between = [&](float least, float most) {
    return least + (most - least) * static_cast<float>(random() % 1000) / 1000;
  };
  std::array<std::int16_t, kReaderWidth> sum;
  std::array<std::int32_t, kReaderWidth> sums;
  std::array<float, kReaderWidth> weight, bias, given;
  for (std::size_t i = 0; i < kReaderWidth; ++i) {
    sum[i] = static_cast<std::int16_t>(random() % 10 == 0 ? 2032 : static_cast<int>(random() % 4000) - 2000);
    sums[i] = static_cast<std::int32_t>(random() % 40'000) - 20'000;
    weight[i] = between(-0.001F, 0.001F), bias[i] = between(-0.5F, 0.7F), given[i] = between(0, 3);
  }
  std::array<float, kReaderWidth> normal, finished;
  const double mean = std::accumulate(sum.begin(), sum.end(), 0) / 128.0;
  double squares = 0;
  for (const std::int16_t value : sum) squares += static_cast<double>(value) * value;
  const double variance = squares / 128 - mean * mean;
  constexpr float kTableStep = 0.0125F;
  const auto factor = static_cast<float>(double{kTableStep} / std::sqrt(variance * kTableStep * kTableStep + 1e-5));
  for (std::size_t i = 0; i < kReaderWidth; ++i) {
    // volatile: each step rounded, none fused
    volatile float value = (static_cast<float>(sum[i]) - static_cast<float>(mean)) * factor;
    value = value * weight[i];
    normal[i] = std::max(0.0F, value + bias[i]);
    value = static_cast<float>(sums[i]) * weight[i];
    finished[i] = given[i] + std::max(0.0F, value + bias[i]);
  }
  for (const ReaderKernel& kernel : reader_kernels()) {
    std::array<float, kReaderWidth> x;
    std::array<std::uint8_t, kReaderWidth> row;
    const auto expect = [&](const std::array<float, kReaderWidth>& values) {
      EXPECT_EQ(x, values) << kernel.name;
      for (std::size_t i = 0; i < row.size(); ++i)
        ASSERT_EQ(row[i], static_cast<int>(std::min(x[i] * 40 + 0.5F, 127.0F))) << kernel.name;
    };
    kernel.normalise(sum.data(), {weight.data(), bias.data(), kTableStep}, 40, x.data(), row.data());
    expect(normal);
    x = given;
    kernel.finish(sums.data(), weight.data(), bias.data(), 40, x.data(), row.data());
    expect(finished);
  }
}

TEST(ReaderKernels, AScanIsWhatTheDefinitionGives) {
  std::mt19937 random(9);
  const auto between = [&](float least, float most) {
    return least + (most - least) * static_cast<float>(random() % 1000) / 1000;
  };
  constexpr std::size_t kHalf = kReaderWidth / 2;
  for (const std::size_t words : {1u, 2u, 13u}) {
    std::vector<float> scale(2 * kReaderWidth);
    std::vector<float> bias(2 * kReaderWidth);
    std::vector<float> given(words * kReaderWidth);
    std::vector<std::int32_t> sums(words * 2 * kReaderWidth);
    for (float& value : scale) value = between(0.0001F, 0.001F);
    for (float& value : bias) value = between(-0.5F, 0.7F);
    for (float& value : given) value = between(0, 3);
    for (std::int32_t& sum : sums) sum = static_cast<std::int32_t>(random() % 4000) - 2000;
    std::vector<float> expected = given;
    for (std::size_t k = 0; k < kReaderWidth; ++k) {
      volatile float h = 0;  // volatile: each step rounded, none fused
      for (std::size_t step = 0; step < words; ++step) {
        const std::size_t word = k < kHalf ? step : words - 1 - step;
        const auto weigh = [&](std::size_t at) {
          const volatile float scaled = static_cast<float>(sums[word * 2 * kReaderWidth + at]) * scale[at];
          return std::max(0.0F, scaled + bias[at]);
        };
        const float c = weigh(k);
        const volatile float change = std::min(1.0F, weigh(kReaderWidth + k)) * (h - c);
        h = c + change;
        expected[word * kReaderWidth + k] += h;
      }
    }
    for (const ReaderKernel& kernel : reader_kernels()) {
      std::vector<float> x = given;
      std::vector<std::uint8_t> rows(words * kReaderWidth);
      kernel.scan(sums.data(), scale.data(), bias.data(), words, 16, x.data(), rows.data());
      EXPECT_EQ(x, expected) << kernel.name << ' ' << words;
      for (std::size_t i = 0; i < rows.size(); ++i)
        ASSERT_EQ(rows[i], static_cast<int>(std::min(x[i] * 16 + 0.5F, 127.0F))) << kernel.name;
    }
  }
}

bool same(const std::vector<NetSegment>& a, const std::vector<NetSegment>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const NetSegment& x, const NetSegment& y) {
    return x.word == y.word && x.place == y.place && x.first_letter == y.first_letter && x.letters == y.letters &&
           x.tag == y.tag && x.relation == y.relation && x.head == y.head;
  });
}

TEST(ReaderNet, AllKernelsReadAlike) {
  const std::vector<std::u32string> pool = words_of(
      "وقالت وزارة الدفاع إن القوات قصفت قريتهم مساء يوم الأحد 23:50 ، و « لم » تسفر عن إصابات Baku . بيانها وللجيش");
  std::mt19937 random(11);
  for (std::size_t size = 1; size < 60; size += 7) {
    std::vector<std::u32string> sentence;
    for (std::size_t i = 0; i < size; ++i) sentence.push_back(pool[random() % pool.size()]);
    const std::vector<NetSegment> plain = net().read(sentence, reader_kernels()[0]);
    for (const ReaderKernel& kernel : reader_kernels())
      EXPECT_TRUE(same(net().read(sentence, kernel), plain)) << kernel.name;
  }
}

// Heads lead to the one root from everywhere.
void expect_tree(const std::vector<NetSegment>& segments) {
  std::size_t roots = 0;
  for (const NetSegment& segment : segments) {
    roots += segment.head < 0;
    std::size_t steps = 0;
    for (std::int32_t at = segment.head; at >= 0 && steps <= segments.size(); ++steps)
      at = segments[static_cast<std::size_t>(at)].head;
    ASSERT_LE(steps, segments.size());
  }
  EXPECT_EQ(roots, segments.empty() ? 0u : 1u);
}

TEST(ReaderNet, EverySentenceIsATreeOfAllItsLetters) {
  EXPECT_TRUE(net().read({}).empty());
  for (const char* sentence : {"", ".", "قال", "( « \" ،", "وسيكتبونها لهم في كتابهم", "a b c 1 2 3"}) {
    const std::vector<std::u32string> words = words_of(sentence);
    const std::vector<NetSegment> segments = net().read(words);
    expect_tree(segments);
    std::vector<std::size_t> letters(words.size(), 0);
    for (const NetSegment& segment : segments) {
      EXPECT_EQ(segment.first_letter, letters[segment.word]);
      letters[segment.word] += segment.letters;
    }
    for (std::size_t i = 0; i < words.size(); ++i) EXPECT_EQ(letters[i], words[i].size());
  }
}

TEST(ReaderNet, VeryLongSentencesAreReadInPartsUnderOneRoot) {
  std::vector<std::u32string> words;
  for (int i = 0; i < 120; ++i)
    for (const std::u32string& word : words_of("وأضاف الوزير أن الحكومة")) words.push_back(word);
  const std::vector<NetSegment> segments = net().read(words);
  expect_tree(segments);
  EXPECT_EQ(segments.back().word, words.size() - 1);
}

TEST(ReaderNet, AFileThatIsCutOffIsRefused) {
  const std::string_view file = embedded("reading/reader.bin");
  for (const std::size_t size : {std::size_t{0}, std::size_t{7}, std::size_t{11}, std::size_t{40}, std::size_t{2000},
                                 file.size() / 2, file.size() - 1}) {
    EXPECT_FALSE(ReaderNet::load(file.substr(0, size)).has_value()) << size;
  }
  EXPECT_FALSE(ReaderNet::load(std::string(file) + "x").has_value());
  EXPECT_TRUE(ReaderNet::load(file).has_value());
}

TEST(Arcs, TheBestIsTheFirstOfTheLargest) {
  std::mt19937 random(4);
  for (std::size_t count = 1; count < 40; ++count) {
    for (int round = 0; round < 20; ++round) {
      std::vector<float> scores(count);
      for (float& score : scores) score = static_cast<float>(random() % (1 + count / 2)) - 7;
      const auto slow = std::max_element(scores.begin(), scores.end()) - scores.begin();
      EXPECT_EQ(best_arc(scores.data(), count), static_cast<std::size_t>(slow));
    }
  }
}

TEST(Arcs, TheBestHeadsStandWhereTheyAreATree) {
  // 0 hangs on 1, 1 is the root, 2 hangs on 1.
  EXPECT_EQ(decode_arcs({0, 5, 1, 0, /**/ 1, 0, 1, 9, /**/ 2, 6, 0, 1}, 3), (std::vector<std::uint32_t>{1, 3, 1}));
  EXPECT_EQ(decode_arcs({0, 1}, 1), (std::vector<std::uint32_t>{1}));
  EXPECT_TRUE(decode_arcs({}, 0).empty());
}

TEST(Arcs, ACycleIsOpenedWhereItCostsLeast) {
  // 1 and 2 choose each other; 1 would lose 4 by hanging on 0, 2 would lose 1.
  EXPECT_EQ(decode_arcs({0, 0, 0, 9, /**/ 1, 0, 5, 0, /**/ 4, 5, 0, 0}, 3), (std::vector<std::uint32_t>{3, 2, 0}));
}

TEST(Arcs, AnyScoresGiveATreeWithOneRoot) {
  std::mt19937 random(3);
  for (std::size_t n = 1; n < 40; ++n) {
    std::vector<float> scores(n * (n + 1));
    for (float& score : scores) score = static_cast<float>(random() % 1000);
    const std::vector<std::uint32_t> heads = decode_arcs(scores, n);
    std::vector<NetSegment> segments(n);
    for (std::size_t i = 0; i < n; ++i) segments[i].head = heads[i] == n ? -1 : static_cast<std::int32_t>(heads[i]);
    expect_tree(segments);
  }
}

}  // namespace
}  // namespace isnad::reading
