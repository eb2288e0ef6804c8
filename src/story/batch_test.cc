#include "story/batch.h"

#include <gtest/gtest.h>

#include "story/story_test_support.h"

namespace isnad::story {
namespace {

using namespace testing;

std::vector<Sketch> press() {
  const std::string title = "زلزال قوي يضرب مدينة ساحلية وفرق الإنقاذ تبحث عن ناجين";
  return {sketch(article("late", "copy.example", title, quake_sentences(), "2024-08-19T12:00:00Z")),
          sketch(article("sport", "sport.example", "فريق العاصمة بطلا للكأس", final_sentences())),
          sketch(article("first", "agency.example", title, quake_sentences(), "2024-08-19T09:00:00Z")),
          sketch(article("own", "third.example", title, part(quake_sentences(), 1, 4), "2024-08-19T11:00:00Z"))};
}

TEST(Copies, FirstIsTheEarliestPublishedWhateverTheInputsOrder) {
  const auto groups = find_copies(press());
  ASSERT_EQ(groups.size(), 1u);
  EXPECT_EQ(groups[0].first, "first");
  ASSERT_GE(groups[0].copies.size(), 1u);
  EXPECT_EQ(groups[0].copies[0].id, "late");
  EXPECT_EQ(groups[0].copies[0].kind, CopyKind::kExact);
}

TEST(Stories, EveryArticleStandsInExactlyOne) {
  const auto sketches = press();
  const auto stories = build_stories(sketches, std::vector<Reading>(sketches.size()));
  ASSERT_EQ(stories.size(), 2u);
  EXPECT_EQ(stories[0].articles, (std::vector<std::string>{"first", "own", "late"}));
  EXPECT_EQ(stories[1].articles, std::vector<std::string>{"sport"});
  EXPECT_EQ(stories[0].sources, 3u);
  EXPECT_EQ(stories[0].first_seen, "2024-08-19T09:00:00Z");
  EXPECT_EQ(stories[0].last_seen, "2024-08-19T12:00:00Z");
  EXPECT_GT(stories[0].importance, stories[1].importance);
}

TEST(Stories, NothingInNothingOut) {
  EXPECT_TRUE(find_copies({}).empty());
  EXPECT_TRUE(build_stories({}, {}).empty());
}

}  // namespace
}  // namespace isnad::story
