#include "reading/name_crf.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

#include "core/tsv.h"
#include "reading/mention_scan.h"
#include "reading/test_articles.h"
#include "reading/word_classes.h"

namespace isnad::reading {
namespace {

std::vector<WordContext> contexts_of(const Document& document, const WordClasses& classes) {
  std::vector<WordContext> out(document.words.size());
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i].rest = document.words[i].folded;
    out[i].word_class = classes.find(out[i].rest);
  }
  return out;
}

// The field as name_crf.h says it: a map of features, and of all ways through a sentence's labels the best.
class NaiveTagger {
 public:
  explicit NaiveTagger(std::string_view tsv) {
    for_each_row(tsv, [this](const std::vector<std::string_view>& cells) {
      if (cells.size() != 3) return;
      Weights weights{};
      for_each_part(cells[2], [&](std::string_view part) {
        const std::size_t colon = part.find(':');
        weights[std::stoul(std::string(part.substr(0, colon)))] = std::stoi(std::string(part.substr(colon + 1)));
      });
      features_.emplace(std::pair(std::string(cells[0]), std::string(cells[1])), weights);
    });
  }

  std::vector<LabelScores> scores(const Document& document, const std::vector<WordContext>& contexts, std::size_t begin,
                                  std::size_t end) const {
    std::vector<LabelScores> out(end - begin, LabelScores{});
    for (std::size_t i = begin; i < end; ++i) {
      word_features(document, contexts, i, [&](std::uint32_t id, std::string_view value) {
        const auto found = features_.find({std::to_string(id), std::string(value)});
        if (found == features_.end()) return;
        for (std::size_t label = 0; label < found->second.size(); ++label)
          out[i - begin][label] += found->second[label];
      });
    }
    return out;
  }

  // The labels of a sentence, by their numbers.
  std::vector<std::size_t> best(const std::vector<LabelScores>& scores) const {
    const std::int64_t never = std::numeric_limits<std::int64_t>::min() / 4;
    std::vector<std::array<std::int64_t, kLabels>> totals(scores.size());
    std::vector<std::array<std::size_t, kLabels>> from(scores.size());
    for (std::size_t i = 0; i < scores.size(); ++i) {
      for (std::size_t label = 0; label < kLabels; ++label) {
        const bool inside = label > 0 && label % 2 == 0;
        totals[i][label] = i == 0 && !inside ? 0 : never;
        for (std::size_t before = 0; i > 0 && before < kLabels; ++before) {
          if (inside && before != label && before + 1 != label) continue;
          const auto found = features_.find({"T", std::to_string(before)});
          const std::int64_t total = totals[i - 1][before] + (found == features_.end() ? 0 : found->second[label]);
          if (total > totals[i][label]) totals[i][label] = total, from[i][label] = before;
        }
        totals[i][label] += scores[i][label];
      }
    }
    std::vector<std::size_t> path(scores.size());
    for (std::size_t i = path.size(); i-- > 0;) {
      path[i] =
          i + 1 < path.size()
              ? from[i + 1][path[i + 1]]
              : static_cast<std::size_t>(std::max_element(totals[i].begin(), totals[i].end()) - totals[i].begin());
    }
    return path;
  }

 private:
  static constexpr std::size_t kLabels = kNameLabels;
  using Weights = std::array<std::int32_t, kLabels>;
  std::map<std::pair<std::string, std::string>, Weights> features_;
};

TEST(NameCrf, GivesWhatTheFeaturesGive) {
  const Knowledge::Impl& known = testing::knowledge().impl();
  const Article article = testing::article(
      "قال رئيس بلدية زوارة حافظ بن ساسي لوكالة فرانس برس إن القوات التابعة لحكومة الوفاق للجيش سيطرت على مدينة صبراتة "
      "الواقعة غرب طرابلس. وأضاف محمد قنونو، المتحدث باسم الجيش، أن حزب الله وحركة حماس لم يعلقا في بيروت ودمشق.\n\n"
      "وللبنان 3 وزراء. كان الطريق إلى السلام طويلا");
  const Document document = make_document(article);
  const MentionKnowledge names_known = known.names();
  const MentionScan scan(document, names_known);
  const std::vector<WordContext> contexts = scan.contexts(scan.run());
  // Weights for two of three features, and for each step from label to label.
  std::string weights = "#labels\tO|B-PER|I-PER|B-LOC|I-LOC|B-ORG|I-ORG|B-MISC|I-MISC\n";
  std::map<std::pair<std::uint32_t, std::string>, bool> said;
  std::uint32_t random = 1;
  const auto line = [&](const std::string& feature, const std::string& value) {
    weights += feature + '\t' + value + '\t';
    for (std::size_t label = 0; label < kNameLabels; ++label) {
      random = random * 1664525u + 1013904223u;
      weights += (label > 0 ? "|" : "") + std::to_string(label) + ':' +
                 std::to_string(static_cast<int>(random >> 20) % 400 - 200);
    }
    weights += '\n';
  };
  for (std::size_t label = 0; label < kNameLabels; ++label) line("T", std::to_string(label));
  for (std::size_t i = 0; i < document.words.size(); ++i) {
    word_features(document, contexts, i, [&](std::uint32_t id, std::string_view value) {
      if (said.emplace(std::pair(id, std::string(value)), true).second && said.size() % 3 != 0)
        line(std::to_string(id), std::string(value));
    });
  }
  const NaiveTagger naive(weights);
  const NameCrf field(weights);
  const Tags tags = field.tag(document, contexts);
  std::vector<std::string> names;
  for (std::size_t begin = 0; begin < document.words.size();) {
    std::size_t end = begin;
    while (end < document.words.size() && document.words[end].sentence == document.words[begin].sentence) ++end;
    const auto scores = naive.scores(document, contexts, begin, end);
    EXPECT_EQ(field.scores(document, contexts, begin, end), scores) << begin;
    const std::vector<std::size_t> path = naive.best(scores);
    for (std::size_t i = 0; i < path.size(); ++i)
      if (path[i] > 0) names.push_back(std::to_string(begin + i) + (path[i] % 2 == 0 ? " goes on" : " begins"));
    begin = end;
  }
  std::vector<std::string> tagged;
  for (const TaggedName& name : tags.names)
    for (std::size_t i = name.first; i <= name.last; ++i)
      tagged.push_back(std::to_string(i) + (i > name.first ? " goes on" : " begins"));
  EXPECT_EQ(tagged, names);
  EXPECT_GE(tags.names.size(), 8u);
}

TEST(NameCrf, OfTwoLinesThatSayTheSameTheFirstCounts) {
  const NameCrf tagger(
      "#labels\tO|B-PER|I-PER\n10\tبغداد\t0:100\n1\tبغداد\t0:7\n10\tبغداد\t0:900\n11\t0\t1:5\n11\t0\t1:50\n");
  const Document document = make_document(testing::article("بغداد"));
  EXPECT_EQ(tagger.tag(document, contexts_of(document, WordClasses(""))).against, std::vector<std::int32_t>{107 - 5});
}

TEST(NameCrf, FeaturesOfOneValueAreToldApart) {
  // Short values: a hash that only adds the feature's number to them takes one for another.
  std::string weights = "#labels\tO|B-PER|I-PER|B-LOC|I-LOC|B-ORG|I-ORG|B-MISC|I-MISC\n30\t359\t3:500\n";
  for (int fine = 100; fine < 1000; ++fine) weights += "31\t" + std::to_string(fine) + "\t0:900\n";
  const NameCrf tagger(weights);
  const WordClasses classes("21\t359\tبغداد\n");
  const Document document = make_document(testing::article("بغداد"));
  const Tags tags = tagger.tag(document, contexts_of(document, classes));
  ASSERT_EQ(tags.names.size(), 1u);
  EXPECT_EQ(tags.names[0].type, "LOC");
}

TEST(NameCrf, SaysWhatSpeaksAgainstAName) {
  // Of each word its best beginning of a name counts, 4 against 1 and nothing against 2.5.
  const NameCrf tagger("#labels\tO|B-PER|I-PER|B-LOC|I-LOC\n10\tبغداد\t0:100|1:200|3:400|4:900\n10\tطيبه\t0:250\n");
  const Document document = make_document(testing::article("بغداد طيبة"));
  const Tags tags = tagger.tag(document, contexts_of(document, WordClasses("")));
  EXPECT_EQ(tags.against, (std::vector<std::int32_t>{-300, 250}));
}

}  // namespace
}  // namespace isnad::reading
