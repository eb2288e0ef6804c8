// What any engine behind archive/store.h must do, as tests over a function that opens a new, empty store. An engine's
// test file includes this and says
//   INSTANTIATE_TEST_SUITE_P(Sqlite, StoreConformance, testing::Values(engine));
// The library itself does not know of it. conformance_work.h holds the sources, the queue and the search.
#pragma once

#include <gtest/gtest.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "archive/archive_test_support.h"
#include "archive/store.h"

namespace isnad::archive {

using MakeStore = std::function<std::unique_ptr<Store>()>;

class StoreConformance : public ::testing::TestWithParam<MakeStore> {
 protected:
  void SetUp() override {
    store_ = GetParam()();
    ASSERT_NE(store_, nullptr);
  }
  // Whatever a test did, the store is sound at its end.
  void TearDown() override {
    if (store_ == nullptr) return;
    const auto faults = store_->check();
    ASSERT_TRUE(faults) << faults.error().message();
    EXPECT_EQ(*faults, std::vector<std::string>{});
  }

  std::vector<Stored> commit(const std::vector<testing::Draft>& drafts) {
    std::vector<Ingested> batch;
    for (const testing::Draft& draft : drafts) batch.push_back(testing::ingested(draft));
    auto stored = store_->commit(batch);
    EXPECT_TRUE(stored) << stored.error().message();
    return stored.value_or(std::vector<Stored>{});
  }
  std::optional<ArticleView> article(const std::string& id) {
    auto view = store_->article(id);
    EXPECT_TRUE(view) << view.error().message();
    return view.value_or(std::nullopt);
  }
  std::optional<StorySummary> story(const std::string& id) {
    auto found = store_->story(id, {});
    EXPECT_TRUE(found) << found.error().message();
    return found.value_or(std::nullopt);
  }
  std::vector<std::string> story_ids(const std::string& section = {}, const std::string& language = {}) {
    StoryQuery query;
    query.section = section;
    query.language = language;
    auto found = store_->stories(query);
    EXPECT_TRUE(found) << found.error().message();
    std::vector<std::string> ids;
    for (const StorySummary& one : found.value_or(std::vector<StorySummary>{})) ids.push_back(one.story.id);
    return ids;
  }
  SearchResult search(const SearchQuery& query) {
    auto found = store_->search(query);
    EXPECT_TRUE(found) << found.error().message();
    return found.value_or(SearchResult{});
  }
  std::vector<std::string> found_ids(const SearchQuery& query) {
    std::vector<std::string> ids;
    for (const SearchHit& hit : search(query).hits) ids.push_back(hit.article.id);
    return ids;
  }
  std::vector<std::string> found_ids(const std::string& text) {
    SearchQuery query;
    query.text = text;
    return found_ids(query);
  }

  std::unique_ptr<Store> store_;
};

using Ids = std::vector<std::string>;

TEST_P(StoreConformance, AnArticleComesBackAsItWasCommitted) {
  EXPECT_EQ(commit({{}}), std::vector{Stored::kAdded});
  const auto view = article("a1");
  ASSERT_TRUE(view);
  const Ingested expected = testing::ingested({});
  EXPECT_EQ(view->article.title, expected.article.title);
  EXPECT_EQ(view->article.body, expected.article.body);
  EXPECT_EQ(view->article.published, expected.article.published);
  EXPECT_EQ(view->reading.keywords.at(0).text, "زلزال");
  EXPECT_EQ(view->summary.when, testing::kNoon);
  EXPECT_EQ(view->summary.domain, "anba.example");
  EXPECT_EQ(view->seen, testing::kNoon + 600);
  EXPECT_EQ(view->engine, kEngineVersion);
  EXPECT_EQ(view->knowledge, "knowledge 1");
  EXPECT_EQ(view->versions, Ids{expected.article.version});
}

TEST_P(StoreConformance, WhatIsNotThereIsNoError) {
  EXPECT_FALSE(article("nowhere"));
  EXPECT_FALSE(story("nowhere"));
  EXPECT_EQ(store_->page_bytes("00").value(), std::nullopt);
  EXPECT_EQ(store_->known_version("nowhere").value(), std::nullopt);
  EXPECT_EQ(store_->resolve("story", "nowhere").value(), "nowhere");
  EXPECT_FALSE(store_->has_url("https://nowhere.example/").value());
  EXPECT_EQ(story_ids(), Ids{});
  EXPECT_EQ(found_ids("زلزال"), Ids{});
}

TEST_P(StoreConformance, TheSameVersionAgainChangesNothing) {
  commit({{}});
  EXPECT_EQ(commit({{}}), std::vector{Stored::kUnchanged});
  EXPECT_EQ(store_->stats()->versions, 1u);
  EXPECT_EQ(found_ids("زلزال"), Ids{"a1"});
}

TEST_P(StoreConformance, TwiceInOneBatchIsOneArticle) {
  EXPECT_EQ(commit({{}, {}}), (std::vector{Stored::kAdded, Stored::kUnchanged}));
  EXPECT_EQ(store_->stats()->articles, 1u);
}

TEST_P(StoreConformance, OtherWordsAreARevisionAndTheOlderVersionStays) {
  commit({{}});
  testing::Draft edited;
  edited.body = "عدلت الجريدة خبرها عن العاصفة الرملية.";
  edited.seen += 60;
  EXPECT_EQ(commit({edited}), std::vector{Stored::kRevised});
  const auto view = article("a1");
  ASSERT_TRUE(view);
  EXPECT_EQ(view->article.body, edited.body);
  EXPECT_EQ(view->versions, (Ids{testing::ingested(edited).article.version, testing::ingested({}).article.version}));
  EXPECT_EQ(view->seen, testing::kNoon + 600) << "when it was first seen";
  EXPECT_EQ(found_ids("العاصفة"), Ids{"a1"});
  EXPECT_EQ(found_ids("الأنقاض"), Ids{}) << "words that are gone are not found";
}

TEST_P(StoreConformance, ARevisionInTheBatchOfItsArticleIsIndexedOnce) {
  testing::Draft edited;
  edited.body = "عدلت الجريدة خبرها عن العاصفة الرملية.";
  EXPECT_EQ(commit({{}, edited}), (std::vector{Stored::kAdded, Stored::kRevised}));
  EXPECT_EQ(found_ids("العاصفة"), Ids{"a1"});
  EXPECT_EQ(found_ids("الأنقاض"), Ids{});
}

TEST_P(StoreConformance, AnEditTakenBackIsTheNewestVersionAgain) {
  testing::Draft edited;
  edited.body = "عدلت الجريدة خبرها.";
  commit({{}});
  commit({edited});
  EXPECT_EQ(commit({{}}), std::vector{Stored::kRevised});
  EXPECT_EQ(article("a1")->versions,
            (Ids{testing::ingested({}).article.version, testing::ingested(edited).article.version}));
  EXPECT_EQ(found_ids("الأنقاض"), Ids{"a1"});
}

TEST_P(StoreConformance, ReadAgainByOtherKnowledgeReplacesTheReading) {
  commit({{}});
  Ingested again = testing::ingested({});
  again.knowledge = "knowledge 2";
  again.reading.keywords = {{"هزة", 0.8}};
  EXPECT_EQ(store_->commit({again}).value(), std::vector{Stored::kRevised});
  const auto view = article("a1");
  EXPECT_EQ(view->knowledge, "knowledge 2");
  EXPECT_EQ(view->reading.keywords.at(0).text, "هزة");
  EXPECT_EQ(view->versions.size(), 1u);
}

TEST_P(StoreConformance, PageBytesComeBackAndAreKeptOnce) {
  std::string bytes(100'000, 'x');
  bytes[7] = '\0';
  commit({{.page = bytes}, {.id = "a2", .page = bytes}});
  EXPECT_EQ(store_->page_bytes(sha256_hex(bytes)).value(), bytes);
}

TEST_P(StoreConformance, APageThatWasReadIsKnownUntilAnythingChanges) {
  const Ingested item = testing::ingested({});
  const PageRef page = item.article.page;
  const auto known = [&](const PageRef& from, std::string_view type = "text/html",
                         std::string_view by = "knowledge 1") {
    return store_->read_from_page(from, type, by).value();
  };
  EXPECT_EQ(known(page), 0u);
  commit({{}, {.id = "a2"}});
  PageRef elsewhere = page;
  elsewhere.url = "https://other.example/";
  PageRef second = testing::ingested({.id = "a2"}).article.page;
  EXPECT_EQ(known(page), 0u) << "the other article stands under another address";
  EXPECT_EQ(known(second), 0u);
  commit({{.id = "b1", .page = "<p>another</p>"}});
  const PageRef alone = testing::ingested({.id = "b1", .page = "<p>another</p>"}).article.page;
  EXPECT_EQ(known(alone), 1u);
  EXPECT_EQ(known(alone, "text/html; charset=windows-1256"), 0u);
  EXPECT_EQ(known(alone, "text/html", "knowledge 2"), 0u);
  elsewhere = alone;
  elsewhere.url += "?other";
  EXPECT_EQ(known(elsewhere), 0u);
  // The article is revised by another page: this one, given again, would take the edit back.
  commit({{.id = "b1", .title = "عنوان آخر", .page = "<p>edited</p>"}});
  EXPECT_EQ(known(alone), 0u);
  EXPECT_TRUE(store_->withdraw("b1", "court order", testing::kNoon).value());
  EXPECT_EQ(known(alone), 0u);
}

TEST_P(StoreConformance, SummariesComeInTheOrderAskedForWithoutTheUnknown) {
  commit({{}, {.id = "a2"}});
  const auto found = store_->summaries({"a2", "nowhere", "a1"});
  ASSERT_TRUE(found);
  ASSERT_EQ(found->size(), 2u);
  EXPECT_EQ(found->at(0).id, "a2");
  EXPECT_EQ(found->at(1).id, "a1");
}

TEST_P(StoreConformance, AddressesOfAnArticleAreKnown) {
  commit({{}});
  EXPECT_TRUE(store_->has_url("https://anba.example/a1").value());
  EXPECT_TRUE(store_->has_url("https://anba.example/a1?from=feed").value()) << "the one it was fetched from";
  EXPECT_FALSE(store_->has_url("https://anba.example/a2").value());
}

TEST_P(StoreConformance, WithoutADateTheTimeIsWhenItWasSeen) {
  commit({{.published = ""}, {.id = "a2", .published = "2031-01-01T00:00:00Z"}});
  EXPECT_EQ(article("a1")->summary.when, testing::kNoon + 600);
  EXPECT_EQ(article("a2")->summary.when, testing::kNoon + 600) << "a clock that is wrong does not hold the front page";
}

TEST_P(StoreConformance, NewestListsByTimeAndSource) {
  commit({{.id = "old", .published = "2024-08-18T12:00:00Z", .source = "s1"},
          {.id = "new", .published = "2024-08-19T12:00:00Z", .source = "s2"},
          {.id = "mid", .published = "2024-08-19T10:00:00Z", .source = "s1"}});
  const auto ids = [&](std::string_view source, std::size_t limit, std::int64_t before) {
    Ids listed;
    const auto found = store_->newest(source, limit, before);
    for (const ArticleSummary& one : found.value()) listed.push_back(one.id);
    return listed;
  };
  EXPECT_EQ(ids("", 10, 0), (Ids{"new", "mid", "old"}));
  EXPECT_EQ(ids("", 2, 0), (Ids{"new", "mid"}));
  EXPECT_EQ(ids("", 10, testing::kNoon), (Ids{"mid", "old"}));
  EXPECT_EQ(ids("s1", 10, 0), (Ids{"mid", "old"}));
  EXPECT_EQ(ids("s1", 10, testing::kNoon - 7'200), Ids{"old"});
}

TEST_P(StoreConformance, AStoryCountsItsSourcesAndKnowsWhoWasFirst) {
  commit({{.id = "copy", .domain = "b.example", .published = "2024-08-19T09:45:00Z", .story = "s", .copy_of = "first"},
          {.id = "first", .domain = "a.example", .published = "2024-08-19T09:30:00Z", .story = "s"},
          {.id = "own",
           .title = "هزة أرضية",
           .domain = "c.example",
           .language = "en",
           .published = "2024-08-19T11:00:00Z",
           .story = "s"},
          {.id = "day", .domain = "a.example", .published = "2024-08-19", .story = "s"}});
  const auto found = story("s");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->story.sources, 3u);
  EXPECT_EQ(found->story.independent_sources, 2u);
  EXPECT_EQ(found->first.id, "first") << "neither the copy, nor the one of which only the day is known";
  EXPECT_EQ(found->lead.id, "own");
  EXPECT_EQ(found->story.title, "هزة أرضية");
  EXPECT_EQ(found->story.languages, (Ids{"ar", "en"}));
  EXPECT_EQ(found->story.articles, (Ids{"day", "first", "copy", "own"}));
  EXPECT_EQ(found->story.last_seen, "2024-08-19T11:00:00Z");
  EXPECT_EQ(found->sections, Ids{"society"});
}

TEST_P(StoreConformance, AStoryLeadsInTheReadersLanguageWhereItHasOne) {
  commit({{.id = "ar-old", .title = "زلزال", .published = "2024-08-19T08:00:00Z", .story = "s"},
          {.id = "ar-new", .title = "ارتفاع الحصيلة", .published = "2024-08-19T09:00:00Z", .story = "s"},
          {.id = "ar-copy", .title = "نسخة", .published = "2024-08-19T09:30:00Z", .story = "s", .copy_of = "ar-new"},
          {.id = "ar-untitled", .title = "", .published = "2024-08-19T09:40:00Z", .story = "s"},
          {.id = "us", .title = "Quake", .language = "en-US", .published = "2024-08-19T07:00:00Z", .story = "s"},
          {.id = "fa", .title = "زمین لرزه", .language = "fa", .published = "2024-08-19T10:00:00Z", .story = "s"}});
  const auto lead = [&](const char* language) {
    const auto found = store_->story("s", language).value();
    return found->lead.id + "/" + found->story.title + "/" + found->first.id;
  };
  EXPECT_EQ(lead(""), "fa/زمین لرزه/us");
  EXPECT_EQ(lead("fr"), "fa/زمین لرزه/us");
  EXPECT_EQ(lead("ar"), "ar-new/ارتفاع الحصيلة/us");
  EXPECT_EQ(lead("ar-EG"), "ar-new/ارتفاع الحصيلة/us");
  EXPECT_EQ(lead("en"), "us/Quake/us");
  StoryQuery query;
  query.shown_in = "ar";
  const auto listed = store_->stories(query).value();
  ASSERT_EQ(listed.size(), 1u);
  EXPECT_EQ(listed.front().lead.id, "ar-new");
  EXPECT_EQ(listed.front().story.title, "ارتفاع الحصيلة");
}

TEST_P(StoreConformance, CopiesOfATextOutsideOfTheStoryAreOneSource) {
  commit({{.id = "x", .domain = "a.example", .story = "s", .copy_of = "wire"},
          {.id = "y", .domain = "b.example", .story = "s", .copy_of = "wire"}});
  EXPECT_EQ(story("s")->story.sources, 2u);
  EXPECT_EQ(story("s")->story.independent_sources, 1u);
}

TEST_P(StoreConformance, MergedStoriesRedirectAlsoInTwoSteps) {
  commit({{.id = "x", .story = "s1"}, {.id = "y", .story = "s2"}, {.id = "z", .story = "s3"}});
  Ingested second = testing::ingested({.id = "v", .story = "s2"});
  second.placement.merged = {"s1"};
  Ingested third = testing::ingested({.id = "w", .story = "s3"});
  third.placement.merged = {"s2"};
  ASSERT_TRUE(store_->commit({second}));
  ASSERT_TRUE(store_->commit({third}));
  EXPECT_EQ(store_->resolve("story", "s1").value(), "s3");
  ASSERT_TRUE(story("s1"));
  EXPECT_EQ(story("s1")->story.id, "s3");
  EXPECT_EQ(story("s1")->story.articles.size(), 5u);
  EXPECT_EQ(story_ids(), Ids{"s3"});
  // One who still knows the older name puts into the merged story.
  commit({{.id = "late", .story = "s1"}});
  EXPECT_EQ(article("late")->summary.story, "s3");
}

TEST_P(StoreConformance, AStoryThatBeginsAnewUnderARedirectedIdIsAStoryAgain) {
  commit({{.id = "x", .story = "s1"}, {.id = "y", .story = "s2"}});
  Ingested merging = testing::ingested({.id = "z", .story = "s2"});
  merging.placement.merged = {"s1"};
  ASSERT_TRUE(store_->commit({merging}));
  testing::Draft edited{.id = "x", .title = "خبر آخر", .story = "s1"};
  Ingested anew = testing::ingested(edited);
  anew.placement.is_new = true;
  ASSERT_TRUE(store_->commit({anew}));
  EXPECT_EQ(story("s1")->story.articles, Ids{"x"});
  EXPECT_EQ(story("s2")->story.articles.size(), 2u);
}

TEST_P(StoreConformance, AnArticleThatMovesLeavesItsOlderStory) {
  commit({{.story = "s1"}});
  commit({{.title = "عنوان آخر", .story = "s2"}});
  EXPECT_FALSE(story("s1"));
  EXPECT_EQ(story("s2")->story.articles, Ids{"a1"});
}

TEST_P(StoreConformance, StoriesComeByRankWithinASectionAndALanguage) {
  commit({{.id = "small", .story = "small"},
          {.id = "b1", .domain = "a.example", .story = "big"},
          {.id = "b2", .domain = "b.example", .story = "big"},
          {.id = "sport",
           .language = "en",
           .published = "2024-08-18T12:00:00Z",
           .story = "match",
           .sections = {"sport"}}});
  EXPECT_EQ(story_ids(), (Ids{"big", "small", "match"}));
  EXPECT_EQ(story_ids("society"), (Ids{"big", "small"}));
  EXPECT_EQ(story_ids("", "en"), Ids{"match"});
  EXPECT_EQ(story_ids("sport", "en"), Ids{"match"});
  EXPECT_EQ(story_ids("sport", "ar"), Ids{});
  StoryQuery second;
  second.limit = 1;
  second.offset = 1;
  EXPECT_EQ(store_->stories(second)->at(0).story.id, "small");
  const auto counts = store_->sections();
  ASSERT_TRUE(counts);
  ASSERT_EQ(counts->size(), 2u);
  EXPECT_EQ(counts->at(0).label, "society");
  EXPECT_EQ(counts->at(0).stories, 2u);
  EXPECT_EQ(counts->at(1).stories, 1u);
}

TEST_P(StoreConformance, AWithdrawnArticleIsGoneEverywhereAndStaysAway) {
  commit({{.story = "s"},
          {.id = "a2",
           .title = "خبر باق",
           .body = "نص لا يذكر الكلمة",
           .story = "s",
           .copy_of = "a1",
           .keywords = {},
           .page = "other page"}});
  EXPECT_TRUE(store_->withdraw("a1", "court order", testing::kNoon).value());
  EXPECT_FALSE(store_->withdraw("a1", "again", testing::kNoon).value());
  EXPECT_FALSE(article("a1"));
  EXPECT_EQ(found_ids("زلزال"), Ids{});
  EXPECT_EQ(story("s")->story.articles, Ids{"a2"});
  EXPECT_EQ(article("a2")->summary.copy_of, "");
  EXPECT_EQ(store_->page_bytes(sha256_hex("<p>page</p>")).value(), std::nullopt);
  EXPECT_TRUE(store_->page_bytes(sha256_hex("other page")).value());
  EXPECT_EQ(commit({{}}), std::vector{Stored::kWithdrawn});
  EXPECT_EQ(commit({{.title = "عنوان آخر"}}), std::vector{Stored::kWithdrawn});
  EXPECT_TRUE(store_->has_url("https://anba.example/a1").value()) << "or it would be fetched again and again";
}

TEST_P(StoreConformance, TheWithdrawnPageStaysWhereAnotherArticleWasReadFromIt) {
  commit({{}, {.id = "a2"}});
  EXPECT_TRUE(store_->withdraw("a1", "correction", testing::kNoon).value());
  EXPECT_TRUE(store_->page_bytes(sha256_hex("<p>page</p>")).value());
}

TEST_P(StoreConformance, ArticlesAreWalkedInTheOrderOfTheirArrivalAndFromAPlace) {
  commit({{.id = "late", .published = "2024-08-19T12:00:00Z"}});
  commit({{.id = "early", .published = "2020-01-01T00:00:00Z"}});
  Ids walked;
  std::int64_t first = 0;
  ASSERT_TRUE(store_->each_article(0, [&](std::int64_t sequence, const ArticleView& view) {
    if (walked.empty()) first = sequence;
    walked.push_back(view.article.id);
    return true;
  }));
  EXPECT_EQ(walked, (Ids{"late", "early"}));
  walked.clear();
  ASSERT_TRUE(store_->each_article(first, [&](std::int64_t, const ArticleView& view) {
    walked.push_back(view.article.id);
    return true;
  }));
  EXPECT_EQ(walked, Ids{"early"});
  int calls = 0;
  ASSERT_TRUE(store_->each_article(0, [&](std::int64_t, const ArticleView&) { return ++calls < 1; }));
  EXPECT_EQ(calls, 1);
}

TEST_P(StoreConformance, AnArrivalsNumberIsNotGivenTwice) {
  commit({{}});
  const auto sequence = [&] {
    std::int64_t last = 0;
    EXPECT_TRUE(store_->each_article(0, [&](std::int64_t number, const ArticleView&) {
      last = number;
      return true;
    }));
    return last;
  };
  const std::int64_t before = sequence();
  EXPECT_TRUE(store_->withdraw("a1", "correction", testing::kNoon).value());
  commit({{.id = "a2"}});
  EXPECT_GT(sequence(), before) << "one who goes on from there would miss it";
}

TEST_P(StoreConformance, SketchesOfLivingStoriesComeWithTheirPlaces) {
  commit({{.id = "old", .story = "dead", .seen = testing::kNoon - 1'000'000},
          {.id = "begin", .story = "alive", .seen = testing::kNoon - 1'000'000},
          {.id = "goes on", .story = "alive", .copy_of = "begin"}});
  Ids restored;
  ASSERT_TRUE(store_->each_sketch(
      testing::kNoon, [&](std::string_view bytes, const std::string& in, const std::optional<story::CopyOf>& copy_of) {
        const auto sketch = story::sketch_from_bytes(bytes);
        ASSERT_TRUE(sketch);
        restored.push_back(sketch->article + " in " + in + (copy_of ? " copies " + copy_of->article : ""));
      }));
  EXPECT_EQ(restored, (Ids{"begin in alive", "goes on in alive copies begin"}));
}

GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(StoreConformance);

TEST_P(StoreConformance, TheOriginalIsWhatWasPublishedFirstWhicheverCameInFirst) {
  commit({{.id = "copy", .published = "2024-08-19T12:00:00Z", .story = "s"}});
  commit({{.id = "wire", .published = "2024-08-19T11:30:00Z", .story = "s", .copy_of = "copy"},
          {.id = "late", .published = "2024-08-19T13:00:00Z", .story = "s", .copy_of = "copy"}});
  EXPECT_EQ(article("wire")->summary.copy_of, "");
  EXPECT_EQ(article("copy")->summary.copy_of, "wire");
  EXPECT_GT(article("copy")->summary.similarity, 0.0);
  EXPECT_EQ(article("late")->summary.copy_of, "wire");
  EXPECT_EQ(story("s")->first.id, "wire");
  // What comes later names the text that it was found by, itself a copy by now.
  commit({{.id = "later", .published = "2024-08-19T14:00:00Z", .story = "s", .copy_of = "copy"}});
  EXPECT_EQ(article("later")->summary.copy_of, "wire");
  // The original is read again, and found to be near its copy: no ring.
  commit({{.id = "wire",
           .title = "زلزال يضرب مدينة",
           .published = "2024-08-19T11:30:00Z",
           .story = "s",
           .copy_of = "copy"}});
  EXPECT_EQ(article("wire")->summary.copy_of, "");
  EXPECT_EQ(article("copy")->summary.copy_of, "wire");
  EXPECT_EQ(story("s")->story.independent_sources, 1u);
}

TEST_P(StoreConformance, ADayAloneCannotClaimToHaveBeenFirst) {
  commit({{.id = "minute", .published = "2024-08-19T12:00:00Z", .story = "s"}});
  commit({{.id = "day", .published = "2024-08-19", .story = "s", .copy_of = "minute"}});
  EXPECT_EQ(article("day")->summary.copy_of, "minute");
  EXPECT_EQ(article("minute")->summary.copy_of, "");
}

}  // namespace isnad::archive
