#include "core/json.h"

#include <gtest/gtest.h>

namespace isnad {
namespace {

Article full_article() {
  Article article;
  article.id = "a1";
  article.version = "v1";
  article.kind = ArticleKind::kGallery;
  article.role = Role::kEmbedded;
  article.page = {"http://press.example/1", "1.html", "<urn:uuid:1>", 42, "00ff"};
  article.url = "http://press.example/1";
  article.title = "عنوان \"مقتبس\"";
  article.body = "فقرة\n\nثانية";
  article.captions = {"صورة"};
  article.published = PublishedTime{"2024-08-19T14:05:00+03:00", "minute", "json-ld"};
  article.authors = {"كاتب"};
  article.tags = {"روسيا"};
  article.links = {{LinkKind::kReadAlso, "خبر", "http://press.example/2"}};
  article.dropped = {{"menu", "سياسة"}};
  article.span = Span{3, 9};
  return article;
}

TEST(Json, ArticleComesBackAsItWasWritten) {
  const Article article = full_article();
  const auto read = article_from_json(to_json(article, true));
  ASSERT_TRUE(read) << read.error().message();
  EXPECT_EQ(to_json(*read, true), to_json(article, true));
  EXPECT_EQ(read->body, article.body);
  EXPECT_EQ(read->links, article.links);
  EXPECT_EQ(read->published, article.published);
  EXPECT_EQ(read->page.offset, 42u);
}

TEST(Json, UnknownIsNullAndDroppedStandsOnlyInExplanations) {
  Article article;
  article.id = "a";
  const std::string line = to_json(article);
  EXPECT_NE(line.find("\"published\":null"), std::string::npos);
  EXPECT_NE(line.find("\"title\":null"), std::string::npos);
  EXPECT_EQ(line.find("dropped"), std::string::npos);
  EXPECT_NE(to_json(article, true).find("\"dropped\":[]"), std::string::npos);
}

TEST(Json, ArticleNeedsIdAndBody) {
  EXPECT_EQ(article_from_json(R"({"id":"a"})").error().what, "an article needs `body`");
  EXPECT_EQ(article_from_json(R"({"id":7,"body":""})").error().what, "`id` is not a string");
  EXPECT_EQ(article_from_json("[1]").error().what, "not a JSON object");
  EXPECT_EQ(article_from_json(R"({"id":"a","body":"b")").error().where, "byte 20");
}

TEST(Json, InvalidUtf8IsRefused) { EXPECT_FALSE(article_from_json("{\"id\":\"a\",\"body\":\"\xff\"}")); }

TEST(Json, DeepNestingNeitherCrashesNorCostsMoreThanItsLength) {
  std::string line = R"({"id":"a","body":"b","x":)" + std::string(200'000, '[') + std::string(200'000, ']') + "}";
  EXPECT_TRUE(article_from_json(line));
}

TEST(Json, PublishedMayBeABareString) {
  const auto article = article_from_json(R"({"id":"a","body":"","published":"2024-08-19"})");
  ASSERT_TRUE(article);
  EXPECT_EQ(article->published, (PublishedTime{"2024-08-19", "day", ""}));
}

TEST(Json, ReadingComesBackAsItWasWritten) {
  Reading reading;
  reading.article = "a1";
  reading.language = {"ar", 0.99};
  reading.keywords = {{"قره باغ", 0.9}};
  reading.sections = {{"politics", 0.8}};
  reading.entities = {{"e1", "PER", "فلاديمير بوتين", "Q7747", {{{5, 9}, {0, 9}, "name"}}}};
  reading.places = {{"e2", 40.1, 46.0, "town", "AZ", ""}};
  reading.times = {{{0, 7}, "DATE", "2024-08-19", "", "", "", "XXXX-WXX-1"}};
  reading.quotes = {{"q1", {1, 2}, "direct", "e1", Span{0, 1}, ""}};
  Event event;
  event.id = "ev1";
  event.type = "ASSAULT";
  event.actors = {{"e1", {0, 4}, "ARM", {"MIL"}}};
  event.where = {{"target", "e2"}};
  event.when = "2024-08-18T23:50";
  event.when_precision = "minute";
  event.killed = 3;
  event.according_to = {"e1"};
  event.one_party_only = true;
  reading.events = {event};
  const auto read = reading_from_json(to_json(reading));
  ASSERT_TRUE(read) << read.error().message();
  EXPECT_EQ(to_json(*read), to_json(reading));
  EXPECT_EQ(read->events[0].killed, 3);
  EXPECT_FALSE(read->events[0].injured.has_value());
}

TEST(Json, StoryComesBackAsItWasWritten) {
  Story story;
  story.id = "s1";
  story.title = "t";
  story.articles = {"a1", "a2"};
  story.sources = 2;
  story.importance = 0.25;
  story.timeline = {{"2024-08-18", "ev1"}};
  story.disputes = {{{"ev1", "ev2"}, "actor"}};
  const auto read = story_from_json(to_json(story));
  ASSERT_TRUE(read);
  EXPECT_EQ(to_json(*read), to_json(story));
}

}  // namespace
}  // namespace isnad
