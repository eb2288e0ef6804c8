// The suite of conformance.h, second half: search, sources, the queue, rows of a person.
#pragma once

#include <thread>

#include "archive/conformance.h"

namespace isnad::archive {

TEST_P(StoreConformance, SearchFindsOtherFormsOfAWord) {
  commit({{.body = "وصلت الطائرات إلى المطار.", .keywords = {}}});
  EXPECT_EQ(found_ids("طائرات"), Ids{"a1"});
  EXPECT_EQ(found_ids("بالطائرات"), Ids{"a1"});
  EXPECT_EQ(found_ids("الطائراتُ"), Ids{"a1"});
  EXPECT_EQ(found_ids("قطارات"), Ids{});
}

TEST_P(StoreConformance, SearchIsNewestFirstAndGoesOnByCursor) {
  std::vector<testing::Draft> drafts;
  for (int day = 10; day < 20; ++day) {
    drafts.push_back({.id = "d" + std::to_string(day), .published = "2024-08-" + std::to_string(day) + "T10:00:00Z"});
  }
  commit(drafts);
  SearchQuery query;
  query.text = "زلزال";
  query.limit = 4;
  Ids all;
  int pages = 0;
  do {
    const SearchResult result = search(query);
    EXPECT_EQ(result.total, 10u);
    EXPECT_FALSE(result.total_is_bound);
    for (const SearchHit& hit : result.hits) all.push_back(hit.article.id);
    query.cursor = result.next_cursor;
  } while (!query.cursor.empty() && ++pages < 10);
  EXPECT_EQ(all, (Ids{"d19", "d18", "d17", "d16", "d15", "d14", "d13", "d12", "d11", "d10"}));
}

TEST_P(StoreConformance, RelevanceGoesOnByCursorToo) {
  commit({{.id = "a"}, {.id = "b"}, {.id = "c"}});
  SearchQuery query;
  query.text = "زلزال";
  query.by_relevance = true;
  query.limit = 2;
  const SearchResult first = search(query);
  ASSERT_EQ(first.hits.size(), 2u);
  query.cursor = first.next_cursor;
  const SearchResult second = search(query);
  ASSERT_EQ(second.hits.size(), 1u);
  EXPECT_EQ(second.next_cursor, "");
}

TEST_P(StoreConformance, RelevancePutsTheHeadlineBeforeAMention) {
  commit({{.id = "about", .title = "حريق في المصنع", .body = "اندلع حريق.", .published = "2024-08-10T10:00:00Z"},
          {.id = "mention", .title = "أخبار متفرقة", .body = "طقس معتدل وأسعار ثابتة ومباراة اليوم ثم حريق صغير."}});
  SearchQuery query;
  query.text = "حريق";
  EXPECT_EQ(found_ids(query), (Ids{"mention", "about"}));
  query.by_relevance = true;
  EXPECT_EQ(found_ids(query), (Ids{"about", "mention"}));
}

TEST_P(StoreConformance, WordsPhrasesExclusionsAndAlternatives) {
  commit({{.id = "x", .title = "", .body = "المجلس البلدي اجتمع مساء", .keywords = {}, .page = ""},
          {.id = "y", .title = "", .body = "البلدي قال إن المجلس غائب", .keywords = {}, .page = ""},
          {.id = "z",
           .title = "",
           .body = "The council met in the evening",
           .language = "en",
           .keywords = {},
           .page = ""}});
  EXPECT_EQ(found_ids("المجلس البلدي").size(), 2u);
  EXPECT_EQ(found_ids("\"المجلس البلدي\""), Ids{"x"});
  EXPECT_EQ(found_ids("«المجلس البلدي»"), Ids{"x"});
  EXPECT_EQ(found_ids("المجلس -غائب"), Ids{"x"});
  EXPECT_EQ(found_ids("councils"), Ids{"z"});
  EXPECT_EQ(found_ids("غائب OR council").size(), 2u);
  EXPECT_EQ(found_ids("-غائب المجلس OR council").size(), 2u);
}

TEST_P(StoreConformance, AQueryWithoutAWantedWordIsAnError) {
  for (const char* text : {"", "   ", "-زلزال", "\"\"", "!?", "OR"}) {
    SearchQuery query;
    query.text = text;
    const auto found = store_->search(query);
    ASSERT_FALSE(found) << text;
    EXPECT_EQ(found.error().where, "query") << text;
  }
}

TEST_P(StoreConformance, ACursorOfAnotherSearchIsAnError) {
  for (const char* cursor : {"x", "12x", "-5", "r3", "99999999999999999999"}) {
    SearchQuery query;
    query.text = "زلزال";
    query.cursor = cursor;
    const auto found = store_->search(query);
    ASSERT_FALSE(found) << cursor;
    EXPECT_EQ(found.error().where, "cursor");
  }
}

TEST_P(StoreConformance, FiltersNarrowAndAreCountedExactly) {
  commit(
      {{.id = "x", .domain = "a.example", .published = "2024-08-10T10:00:00Z", .source = "s1"},
       {.id = "y", .domain = "b.example", .language = "fa", .published = "2024-08-15T10:00:00Z", .source = "s2"},
       {.id = "z", .domain = "b.example", .published = "2024-08-19T10:00:00Z", .sections = {"politics", "economy"}}});
  const auto narrowed = [&](auto set) {
    SearchQuery query;
    query.text = "زلزال";
    set(query);
    const SearchResult result = search(query);
    EXPECT_EQ(result.total, result.hits.size());
    Ids ids;
    for (const SearchHit& hit : result.hits) ids.push_back(hit.article.id);
    return ids;
  };
  EXPECT_EQ(narrowed([](SearchQuery& query) { query.domain = "b.example"; }), (Ids{"z", "y"}));
  EXPECT_EQ(narrowed([](SearchQuery& query) { query.language = "fa"; }), Ids{"y"});
  EXPECT_EQ(narrowed([](SearchQuery& query) { query.source = "s1"; }), Ids{"x"});
  EXPECT_EQ(narrowed([](SearchQuery& query) { query.section = "economy"; }), Ids{"z"});
  EXPECT_EQ(narrowed([](SearchQuery& query) { query.section = "econ"; }), Ids{});
  EXPECT_EQ(narrowed([](SearchQuery& query) { query.from = *epoch_of("2024-08-15T10:00:00Z"); }), (Ids{"z", "y"}));
  EXPECT_EQ(narrowed([](SearchQuery& query) { query.until = *epoch_of("2024-08-15T10:00:00Z"); }), Ids{"x"});
  EXPECT_EQ(narrowed([](SearchQuery& query) {
              query.domain = "b.example";
              query.language = "ar";
            }),
            Ids{"z"});
}

TEST_P(StoreConformance, TheSnippetMarksTheWordsThatWereFound) {
  commit({{.body = "قبل ذلك بيوم.\n\nوصلت الطائرات إلى المطار القديم.", .keywords = {}}});
  SearchQuery query;
  query.text = "طائرات مطار";
  const SearchResult result = search(query);
  ASSERT_EQ(result.hits.size(), 1u);
  EXPECT_EQ(result.hits[0].snippet, "قبل ذلك بيوم.  وصلت الطائرات إلى المطار القديم.");
  EXPECT_EQ(result.hits[0].marks, (std::vector<Span>{{20, 28}, {33, 39}}));
}

TEST_P(StoreConformance, OfATextThatMayNotBeShownNothingIsQuoted) {
  Source source;
  source.id = "s1";
  source.url = "https://a.example/feed";
  source.rights = Rights::kTitle;
  ASSERT_TRUE(store_->put_source(source));
  commit({{.source = "s1"}});
  SearchQuery query;
  query.text = "زلزال";
  EXPECT_EQ(search(query).hits.at(0).article.rights, Rights::kTitle);
  EXPECT_EQ(search(query).hits.at(0).snippet, "");
  // A source that is no longer read has given no new right.
  ASSERT_TRUE(store_->remove_source("s1"));
  EXPECT_EQ(article("a1")->summary.rights, Rights::kTitle);
  EXPECT_FALSE(store_->source("s1").value());
  EXPECT_TRUE(store_->sources()->empty());
  ASSERT_TRUE(store_->put_source(source));
  EXPECT_TRUE(store_->source("s1").value());
}

TEST_P(StoreConformance, SimilarLeavesOutItsStoryAndCopies) {
  commit({{.id = "own", .story = "s", .keywords = {"زلزال", "ميناء"}},
          {.id = "same story", .story = "s", .keywords = {"زلزال", "ميناء"}},
          {.id = "near", .title = "دراسة عن كل زلزال", .keywords = {"زلزال", "ميناء"}},
          {.id = "copy", .copy_of = "near", .keywords = {"زلزال", "ميناء"}},
          {.id = "less", .title = "خبر", .body = "نص", .keywords = {"ميناء"}},
          {.id = "other", .title = "مباراة", .body = "فاز الفريق", .keywords = {"بطولة"}}});
  const auto near = store_->similar("own", 10);
  ASSERT_TRUE(near);
  Ids ids;
  for (const ArticleSummary& one : *near) ids.push_back(one.id);
  EXPECT_EQ(ids, (Ids{"near", "less"}));
  EXPECT_TRUE(store_->similar("nowhere", 10)->empty());
}

TEST_P(StoreConformance, ASourceKeepsItsStateAndCountsItsArticles) {
  Source source;
  source.id = "s1";
  source.url = "https://a.example/feed";
  source.title = "ألف";
  source.etag = "\"v1\"";
  source.rights = Rights::kExcerpt;
  source.failures = 3;
  source.last_error = "no route";
  source.enabled = false;
  ASSERT_TRUE(store_->put_source(source));
  commit({{.source = "s1"}});
  const auto kept = store_->source("s1").value();
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->etag, "\"v1\"");
  EXPECT_EQ(kept->rights, Rights::kExcerpt);
  EXPECT_EQ(kept->failures, 3);
  EXPECT_EQ(kept->last_error, "no route");
  EXPECT_FALSE(kept->enabled);
  EXPECT_EQ(kept->articles, 1u);
  source.failures = 0;
  ASSERT_TRUE(store_->put_source(source));
  EXPECT_EQ(store_->sources()->at(0).failures, 0);
}

TEST_P(StoreConformance, AJobIsOpenOnceAndLeasedToOne) {
  Job job;
  job.kind = "page";
  job.key = "https://a.example/1";
  job.payload = "{\"first\":1}";
  ASSERT_TRUE(store_->enqueue({job}));
  job.payload = "{}";
  ASSERT_TRUE(store_->enqueue({job, job}));
  const auto claimed = store_->claim("page", 10, 100, 60).value();
  ASSERT_EQ(claimed.size(), 1u);
  EXPECT_EQ(claimed[0].payload, "{\"first\":1}");
  EXPECT_TRUE(store_->claim("page", 10, 100, 60)->empty());
  EXPECT_TRUE(store_->claim("reread", 10, 200, 60)->empty());
  EXPECT_EQ(store_->claim("page", 10, 161, 60)->size(), 1u) << "the lease has ended";
  ASSERT_TRUE(store_->finish({claimed[0].id}));
  EXPECT_TRUE(store_->claim("page", 10, 1'000, 60)->empty());
  EXPECT_EQ(store_->stats()->jobs_open, 0u);
}

TEST_P(StoreConformance, AFailedJobWaitsAndThenIsKeptAsFailed) {
  Job job;
  job.kind = "page";
  job.key = "https://a.example/1";
  ASSERT_TRUE(store_->enqueue({job}));
  const std::int64_t id = store_->claim("page", 1, 100, 60)->at(0).id;
  ASSERT_TRUE(store_->fail_job(id, "503", 500, false));
  EXPECT_TRUE(store_->claim("page", 1, 499, 60)->empty());
  EXPECT_EQ(store_->claim("page", 1, 500, 60)->at(0).attempts, 1);
  ASSERT_TRUE(store_->fail_job(id, "404", 0, true));
  EXPECT_TRUE(store_->claim("page", 1, 10'000, 60)->empty());
  EXPECT_EQ(store_->stats()->jobs_failed, 1u);
  EXPECT_EQ(store_->stats()->jobs_open, 0u);
}

TEST_P(StoreConformance, TwoWhoClaimAtOnceGetDifferentJobs) {
  std::vector<Job> jobs(200);
  for (std::size_t i = 0; i < jobs.size(); ++i) {
    jobs[i].kind = "page";
    jobs[i].key = std::to_string(i);
  }
  ASSERT_TRUE(store_->enqueue(jobs));
  std::vector<std::vector<std::int64_t>> claimed(4);
  std::vector<std::thread> threads;
  for (std::vector<std::int64_t>& mine : claimed) {
    threads.emplace_back([&] {
      for (auto some = store_->claim("page", 7, 100, 60); some && !some->empty();
           some = store_->claim("page", 7, 100, 60)) {
        for (const Job& job : *some) mine.push_back(job.id);
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  std::vector<std::int64_t> all;
  for (const auto& mine : claimed) all.insert(all.end(), mine.begin(), mine.end());
  std::sort(all.begin(), all.end());
  EXPECT_EQ(all.size(), 200u);
  EXPECT_EQ(std::unique(all.begin(), all.end()), all.end());
}

TEST_P(StoreConformance, AJobEndsInTheTransactionOfItsArticle) {
  Job job;
  job.kind = "page";
  job.key = "https://feeds.example/item/1";
  ASSERT_TRUE(store_->enqueue({job}));
  Ingested item = testing::ingested({});
  item.job = store_->claim("page", 1, 100, 60)->at(0).id;
  ASSERT_TRUE(store_->commit({item}));
  EXPECT_EQ(store_->stats()->jobs_open, 0u);
  EXPECT_TRUE(store_->has_url("https://feeds.example/item/1").value()) << "the feed's address of the page";
}

TEST_P(StoreConformance, WhatOthersReadIsQueuedToBeReadAgainOnce) {
  commit({{}});
  EXPECT_EQ(store_->queue_rereads(kEngineVersion, "knowledge 1").value(), 0u);
  EXPECT_EQ(store_->queue_rereads(kEngineVersion, "knowledge 2").value(), 1u);
  EXPECT_EQ(store_->queue_rereads(kEngineVersion, "knowledge 2").value(), 0u);
  const auto jobs = store_->claim("reread", 10, 100, 60).value();
  ASSERT_EQ(jobs.size(), 1u);
  EXPECT_EQ(jobs[0].key, "a1");
  Ingested again = testing::ingested({});
  again.knowledge = "knowledge 2";
  again.job = jobs[0].id;
  ASSERT_TRUE(store_->commit({again}));
  EXPECT_EQ(store_->queue_rereads(kEngineVersion, "knowledge 2").value(), 0u);
}

TEST_P(StoreConformance, AnArticleThatIsReadUnderAnotherIdRedirects) {
  commit({{.story = "s"}});
  ASSERT_EQ(store_->queue_rereads(kEngineVersion, "knowledge 2").value(), 1u);
  Ingested again = testing::ingested({.id = "better", .story = "s"});
  again.knowledge = "knowledge 2";
  again.job = store_->claim("reread", 1, 100, 60)->at(0).id;
  ASSERT_TRUE(store_->commit({again}));
  EXPECT_EQ(store_->resolve("article", "a1").value(), "better");
  EXPECT_EQ(article("a1")->article.id, "better");
  EXPECT_EQ(found_ids("زلزال"), Ids{"better"});
  EXPECT_EQ(story("s")->story.articles, Ids{"better"});
}

TEST_P(StoreConformance, SavedSearchesBelongToAPerson) {
  ASSERT_TRUE(store_->save_search(1, "زلازل", "زلزال OR هزة"));
  ASSERT_TRUE(store_->save_search(1, "زلازل", "زلزال"));
  ASSERT_TRUE(store_->save_search(2, "x", "y"));
  using Saved = std::vector<std::pair<std::string, std::string>>;
  EXPECT_EQ(store_->saved_searches(1).value(), (Saved{{"زلازل", "زلزال"}}));
  EXPECT_EQ(store_->saved_searches(3).value(), Saved{});
}

TEST_P(StoreConformance, ReadersSeeWholeBatchesWhileOthersWrite) {
  constexpr int kBatches = 40;
  std::atomic<bool> done{false};
  std::thread writer([&] {
    for (int i = 0; i < kBatches; ++i) {
      const std::string n = std::to_string(i);
      commit({{.id = "x" + n, .story = "s"}, {.id = "y" + n, .story = "s"}});
    }
    done = true;
  });
  std::size_t last = 0;
  while (!done) {
    const auto seen = store_->story("s", {});
    ASSERT_TRUE(seen) << seen.error().message();
    if (!*seen) continue;
    EXPECT_EQ((*seen)->story.articles.size() % 2, 0u);
    EXPECT_GE((*seen)->story.articles.size(), last);
    last = (*seen)->story.articles.size();
  }
  writer.join();
  EXPECT_EQ(story("s")->story.articles.size(), 2u * kBatches);
}

TEST_P(StoreConformance, StatsCountWhatIsThere) {
  commit({{.story = "s"}, {.id = "a2", .story = "s", .copy_of = "a1"}});
  const auto stats = store_->stats();
  ASSERT_TRUE(stats);
  EXPECT_EQ(stats->articles, 2u);
  EXPECT_EQ(stats->versions, 2u);
  EXPECT_EQ(stats->stories, 1u);
  EXPECT_EQ(stats->copies, 1u);
  EXPECT_EQ(stats->newest, testing::kNoon);
  EXPECT_GT(stats->bytes, 0u);
}

TEST_P(StoreConformance, WhatASourceKeepsForDaysGoesWhenTheyHavePassed) {
  Source brief;
  brief.id = "brief";
  brief.url = "https://brief.example/feed";
  brief.keep_days = 7;
  Source for_ever;
  for_ever.id = "for ever";
  for_ever.url = "https://ever.example/feed";
  ASSERT_TRUE(store_->put_source(brief));
  ASSERT_TRUE(store_->put_source(for_ever));
  constexpr std::int64_t kDay = 86'400;
  commit({{.id = "old", .story = "s1", .source = "brief", .seen = testing::kNoon},
          {.id = "copy", .story = "s1", .copy_of = "old", .source = "for ever", .seen = testing::kNoon},
          {.id = "new",
           .published = "2024-08-20T12:00:00Z",
           .story = "s2",
           .source = "brief",
           .seen = testing::kNoon + 3 * kDay}});
  const std::string url = article("old")->article.url;
  EXPECT_EQ(store_->expire(testing::kNoon + 7 * kDay, 100).value(), Ids{});
  EXPECT_EQ(store_->expire(testing::kNoon + 8 * kDay, 100).value(), Ids{"old"});
  EXPECT_FALSE(article("old"));
  EXPECT_EQ(article("copy")->summary.copy_of, "");
  EXPECT_EQ(story("s1")->story.articles, Ids{"copy"});
  EXPECT_TRUE(article("new"));
  EXPECT_EQ(found_ids("زلزال"), (Ids{"new", "copy"}));
  // A feed that lists it still does not bring it back.
  EXPECT_TRUE(store_->has_url(url).value());
}

TEST_P(StoreConformance, ExpiryTakesTheOldestFirstAndNoMoreThanAsked) {
  Source brief;
  brief.id = "brief";
  brief.url = "https://brief.example/feed";
  brief.keep_days = 1;
  ASSERT_TRUE(store_->put_source(brief));
  commit({{.id = "b", .source = "brief", .seen = testing::kNoon + 2},
          {.id = "a", .source = "brief", .seen = testing::kNoon + 1},
          {.id = "c", .source = "brief", .seen = testing::kNoon + 3}});
  EXPECT_EQ(store_->expire(testing::kNoon + 400'000, 2).value(), (Ids{"a", "b"}));
  EXPECT_EQ(store_->expire(testing::kNoon + 400'000, 2).value(), Ids{"c"});
  EXPECT_EQ(store_->stats()->stories, 0u);
}

}  // namespace isnad::archive
