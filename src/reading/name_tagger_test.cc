#include "reading/name_tagger.h"

#include <gtest/gtest.h>

#include <limits>
#include <random>

#include "reading/test_articles.h"

namespace isnad::reading {
namespace {

using Path = std::vector<std::size_t>;

// The best of all ways through the labels, each tried.
Path best_of_all(const LabelTransitions& transitions, const std::vector<LabelScores>& scores) {
  Path path(scores.size()), best;
  std::int64_t most = std::numeric_limits<std::int64_t>::min();
  std::size_t ways = 1;
  for (std::size_t i = 0; i < scores.size(); ++i) ways *= kNameLabels;
  for (std::size_t way = 0; way < ways; ++way) {
    std::size_t rest = way;
    for (std::size_t& label : path) label = rest % kNameLabels, rest /= kNameLabels;
    std::int64_t total = is_inner_label(path[0]) ? -1'000'000'000 : 0;
    for (std::size_t i = 0; i < path.size(); ++i)
      total += scores[i][path[i]] + (i > 0 ? transitions[path[i - 1]][path[i]] : 0);
    if (total > most) most = total, best = path;
  }
  return best;
}

Path path_of(const std::vector<TaggedName>& names, std::size_t words) {
  Path out(words, 0);
  for (const TaggedName& name : names) {
    std::size_t type = 0;
    while (kNameTypes[type] != name.type) ++type;
    for (std::size_t i = name.first; i <= name.last; ++i) out[i] = 1 + 2 * type + (i > name.first ? 1 : 0);
  }
  return out;
}

TEST(TagNames, GivesTheBestOfAllWays) {
  const Document document = make_document(testing::article("وصل محمد إلى مدينة"));
  ASSERT_EQ(document.words.size(), 4u);
  std::mt19937 random(7);
  std::uniform_int_distribution<std::int32_t> any(-300, 300);
  LabelTransitions given{};
  for (LabelScores& row : given)
    for (std::size_t label = 0; label < kNameLabels; ++label) row[label] = any(random) / 2;
  for (int round = 0; round < 40; ++round) {
    const LabelTransitions transitions = allowed_transitions(round % 2 == 0 ? LabelTransitions{} : given);
    std::vector<LabelScores> scores(4, LabelScores{});
    for (LabelScores& row : scores)
      for (std::size_t label = 0; label < kNameLabels; ++label) row[label] = any(random);
    const Tags tags = tag_names(document, transitions, [&](std::size_t, std::size_t) { return scores; });
    EXPECT_EQ(path_of(tags.names, 4), best_of_all(transitions, scores)) << round;
  }
}

TEST(TagNames, ASentenceIsReadByItself) {
  const Document document = make_document(testing::article("قال محمد.\n\nعلي هنا"));
  std::vector<std::pair<std::size_t, std::size_t>> asked;
  const Tags tags = tag_names(document, allowed_transitions(), [&](std::size_t begin, std::size_t end) {
    asked.emplace_back(begin, end);
    std::vector<LabelScores> scores(end - begin, LabelScores{});
    for (LabelScores& row : scores) row[2] = 500;  // of a person's inner word
    scores.back()[1] = 100;
    return scores;
  });
  EXPECT_EQ(asked, (std::vector<std::pair<std::size_t, std::size_t>>{{0, 3}, {3, 5}}));
  // A name begins where the most inner words follow.
  ASSERT_EQ(tags.names.size(), 2u);
  EXPECT_EQ(tags.names[0].first, 0u);
  EXPECT_EQ(tags.names[0].last, 2u);
  EXPECT_EQ(tags.names[1].first, 3u);
  EXPECT_EQ(tags.names[1].last, 4u);
}

TEST(TagNames, SaysWhatSpeaksAgainstAName) {
  const Document document = make_document(testing::article("بغداد طيبة"));
  const Tags tags = tag_names(document, allowed_transitions(), [](std::size_t, std::size_t) {
    // Of each word its best beginning of a name counts, 4 against 1 and nothing against 2.5.
    return std::vector<LabelScores>{{100, 200, 0, 400, 900}, {250}};
  });
  EXPECT_EQ(tags.against, (std::vector<std::int32_t>{-300, 250}));
}

}  // namespace
}  // namespace isnad::reading
