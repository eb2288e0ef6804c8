#include "story/story_index.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

#include "story/similarity.h"
#include "story/story_test_support.h"

namespace isnad::story {
namespace {

using namespace testing;

Sketch quake(std::string id, std::string domain, std::size_t from, std::size_t count,
             std::string when = "2024-08-19T10:00:00Z") {
  return sketch(article(std::move(id), std::move(domain), "زلزال قوي يضرب مدينة ساحلية وفرق الإنقاذ تبحث عن ناجين",
                        part(quake_sentences(), from, count), std::move(when)));
}

Sketch final_match(std::string id) {
  return sketch(article(std::move(id), "sport.example", "فريق العاصمة بطلا للكأس بركلات الترجيح", final_sentences()));
}

TEST(StoryIndex, TellingsOfOneEventMeetAndOthersDoNot) {
  StoryIndex index;
  const Placement first = index.place(quake("a", "one.example", 0, 4));
  const Placement other = index.place(final_match("b"));
  const Placement second = index.place(quake("c", "two.example", 1, 4));
  EXPECT_TRUE(first.is_new);
  EXPECT_TRUE(other.is_new);
  EXPECT_NE(first.story, other.story);
  EXPECT_EQ(second.story, first.story);
  EXPECT_FALSE(second.is_new);
}

TEST(StoryIndex, CopyNamesTheFirstText) {
  StoryIndex index;
  index.place(quake("a", "one.example", 0, 6));
  const Placement copy = index.place(quake("b", "two.example", 0, 6));
  ASSERT_TRUE(copy.copy_of);
  EXPECT_EQ(copy.copy_of->article, "a");
  EXPECT_EQ(copy.copy_of->kind, CopyKind::kExact);
  const Placement again = index.place(quake("c", "three.example", 0, 6));
  EXPECT_EQ(again.copy_of->article, "a");
}

TEST(StoryIndex, RestoringGivesTheSamePlacementsAsGoingOn) {
  StoryIndex whole;
  const Sketch one = quake("a", "one.example", 0, 4);
  const Sketch two = final_match("b");
  const Sketch three = quake("c", "two.example", 2, 4);
  const Placement placed_one = whole.place(one);
  const Placement placed_two = whole.place(two);
  StoryIndex restored;
  restored.restore(one, placed_one.story, placed_one.copy_of);
  restored.restore(two, placed_two.story, placed_two.copy_of);
  EXPECT_EQ(restored.size(), 2u);
  EXPECT_EQ(restored.place(three).story, whole.place(three).story);
}

TEST(StoryIndex, PlacedAgainItMovesAndIsCountedOnce) {
  StoryIndex index;
  index.place(quake("a", "one.example", 0, 4));
  index.place(quake("a", "one.example", 0, 5));
  EXPECT_EQ(index.size(), 1u);
}

TEST(StoryIndex, RemovedOriginalLeavesItsCopiesAnHeir) {
  StoryIndex index;
  index.place(quake("a", "one.example", 0, 6));
  index.place(quake("b", "two.example", 0, 6));
  index.remove("a");
  const Placement copy = index.place(quake("c", "three.example", 0, 6));
  ASSERT_TRUE(copy.copy_of);
  EXPECT_EQ(copy.copy_of->article, "b");
}

TEST(StoryIndex, OldStoriesTakeNoNewArticlesAndRetire) {
  StoryIndex index;
  const Placement old = index.place(quake("a", "one.example", 0, 4, "2024-01-01T10:00:00Z"));
  const Placement later = index.place(quake("b", "two.example", 1, 4));
  EXPECT_NE(old.story, later.story);
  index.retire_before(1'720'000'000);
  EXPECT_EQ(index.size(), 1u);
}

TEST(StoryIndex, ACopyLongAfterItsStoryEndedIsNewsOfItsOwn) {
  StoryIndex index;
  const Placement old = index.place(quake("a", "one.example", 0, 6, "2024-01-01T10:00:00Z"));
  const Placement again = index.place(quake("b", "two.example", 0, 6));
  ASSERT_TRUE(again.copy_of);
  EXPECT_EQ(again.copy_of->article, "a");
  EXPECT_NE(again.story, old.story);
  // The text it copies may go; what stays is found by itself.
  index.remove("a");
  EXPECT_EQ(index.place(quake("c", "three.example", 0, 6)).copy_of->article, "b");
}

TEST(StoryIndex, AHeadlineAloneJoinsTheStoryItTells) {
  StoryIndex index;
  const Placement told = index.place(quake("a", "one.example", 0, 6));
  index.place(final_match("b"));
  const Placement headline =
      index.place(sketch(article("h", "two.example", "فرق الإنقاذ تبحث عن ناجين بعد زلزال مدينة ساحلية", {})));
  EXPECT_EQ(headline.story, told.story);
  EXPECT_FALSE(headline.copy_of);
}

TEST(StoryIndex, SimilarLeavesOutCopiesAndTheOwnStory) {
  StoryIndex index;
  const Placement placed = index.place(quake("a", "one.example", 0, 6));
  index.place(quake("copy", "two.example", 0, 6));
  index.place(final_match("b"));
  const Sketch asked = quake("q", "x.example", 0, 6);
  for (const Related& related : index.similar(asked, 10)) EXPECT_NE(related.article, "copy");
  for (const Related& related : index.similar(asked, 10, placed.story)) EXPECT_NE(related.article, "a");
}

TEST(StoryIndex, BoundForgetsTheFirstToCome) {
  StoryOptions options;
  options.most_articles = 8;
  StoryIndex index(options);
  const std::string first_story = index.place(quake("quake 0", "one.example", 0, 4)).story;
  for (int i = 0; i < 8; ++i) index.place(final_match("match " + std::to_string(i)));
  EXPECT_EQ(index.size(), 8u);  // at eight it fell to seven, and took one more
  const Placement late = index.place(quake("quake 1", "two.example", 1, 4));
  EXPECT_TRUE(late.is_new);
  EXPECT_NE(late.story, first_story);
  const Placement copy = index.place(final_match("match 8"));
  ASSERT_TRUE(copy.copy_of);
  EXPECT_EQ(copy.copy_of->article, "match 2");  // the oldest that is left stands for those that went
}

TEST(StoryIndex, SimilarityIsThatOfItsNaiveTwin) {
  std::mt19937 random(11);
  StoryIndex index;
  Frequencies frequencies;
  std::map<std::string, Sketch> sketches;
  for (int i = 0; i < 60; ++i) {
    Reading reading;
    std::string body;
    for (int word = 0, words = 5 + static_cast<int>(random() % 120); word < words; ++word) {
      body += "كلمة" + std::to_string(random() % 160) + " ";
    }
    for (int entity = 0, entities = static_cast<int>(random() % 6); entity < entities; ++entity) {
      reading.entities.push_back({"entity " + std::to_string(random() % 12), "PER", "", "", {}});
    }
    Article made = article("a" + std::to_string(i), "one.example", "عنوان " + std::to_string(random() % 9), {body},
                           "2024-08-" + std::to_string(10 + random() % 9) + "T10:00:00Z");
    if (random() % 4 == 0) made.language = "en";
    sketches[made.id] = make_sketch(made, reading, 1'724'070'000);
    index.place(sketches[made.id]);
    frequencies.add(sketches[made.id]);
  }
  std::size_t compared = 0;
  for (const auto& [id, sketch] : sketches) {
    Sketch asked = sketch;
    asked.article = "asked";
    for (const Related& related : index.similar(asked, 60)) {
      EXPECT_NEAR(related.score, story_similarity(asked, sketches.at(related.article), frequencies), 1e-9);
      ++compared;
    }
  }
  EXPECT_GT(compared, 1'000u);
}

}  // namespace
}  // namespace isnad::story
