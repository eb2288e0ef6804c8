#include "pipeline/reread.h"

#include <gtest/gtest.h>

#include "archive/archive_test_support.h"

namespace isnad::pipeline {
namespace {

using archive::testing::Draft;
using archive::testing::ingested;
using archive::testing::kNoon;

std::string page_of(const std::string& title) {
  return "<html lang=ar><head><title>" + title + "</title></head><body><article><h1>" + title +
         "</h1><p>ضرب زلزال قوي مدينة ساحلية فجر اليوم، وقالت فرق الإنقاذ إنها انتشلت ناجين من تحت الأنقاض.</p>"
         "<p>وهذه فقرة ثانية تزيد النص طولا حتى لا يشك أحد في أنه مقال قائم بنفسه في "
         "صفحته.</p></article></body></html>";
}

// An archive whose articles another knowledge read.
class Reread : public ::testing::Test {
 protected:
  void SetUp() override {
    store_ = std::move(*archive::open_sqlite(folder_.path()));
    knowledge_ = *reading::Knowledge::load();
  }
  void keep(const Draft& draft) { ASSERT_TRUE(store_->commit({ingested(draft)})); }
  RereadReport reread(const std::function<bool()>& stopping = [] { return false; }) {
    IngestOptions options;
    options.now = [] { return kNoon + 10'000; };
    options.refuse = [this](const Error& error) { refused_.push_back(error.message()); };
    auto ingestor = Ingestor::open(*store_, knowledge_, options);
    EXPECT_TRUE(ingestor);
    const auto report = pipeline::reread(*store_, **ingestor, *knowledge_, options.now, stopping);
    EXPECT_TRUE(report) << report.error().message();
    return *report;
  }
  archive::ArticleView article(const std::string& id) { return **store_->article(id); }
  std::uint64_t waiting() { return store_->stats()->jobs_open; }

  archive::testing::TemporaryFolder folder_;
  std::unique_ptr<archive::Store> store_;
  std::shared_ptr<const reading::Knowledge> knowledge_;
  std::vector<std::string> refused_;
};

TEST_F(Reread, AnArticleWithoutItsPageIsReadFromItsText) {
  keep({.page = ""});
  const RereadReport report = reread();
  EXPECT_EQ(report.queued, 1u);
  EXPECT_EQ(report.read, 1u);
  EXPECT_EQ(report.without_page, 1u);
  const archive::ArticleView view = article("a1");
  EXPECT_EQ(view.knowledge, knowledge_->version());
  EXPECT_EQ(view.article.title, Draft().title);
  EXPECT_EQ(view.versions.size(), 1u);
  EXPECT_EQ(view.seen, kNoon + 600) << "when it came in";
  EXPECT_EQ(waiting(), 0u);
  EXPECT_EQ(store_->check().value(), std::vector<std::string>{});
}

TEST_F(Reread, APageIsExtractedAnewAndItsArticleFoundUnderItsOlderName) {
  keep({.page = page_of("عنوان كما تقرؤه القراءة الجديدة")});
  const RereadReport report = reread();
  EXPECT_EQ(report.without_page, 0u);
  // The invented id gives way to the one that the page's address gives.
  const archive::ArticleView view = article("a1");
  EXPECT_NE(view.article.id, "a1");
  EXPECT_EQ(view.article.title, "عنوان كما تقرؤه القراءة الجديدة");
  EXPECT_EQ(store_->stats()->articles, 1u);
  EXPECT_EQ(store_->check().value(), std::vector<std::string>{});
}

TEST_F(Reread, WhatThisKnowledgeReadIsLeftAlone) {
  keep({.page = ""});
  reread();
  const RereadReport again = reread();
  EXPECT_EQ(again.queued, 0u);
  EXPECT_EQ(again.read, 0u);
}

TEST_F(Reread, OneThatIsStoppedGoesOnWhereItWas) {
  for (int i = 0; i < 150; ++i) keep({.id = "a" + std::to_string(i), .page = ""});
  int asked = 0;
  const RereadReport first = reread([&] { return ++asked > 1; });
  EXPECT_EQ(first.queued, 150u);
  EXPECT_EQ(first.read, 64u);
  EXPECT_EQ(waiting(), 86u);
  const RereadReport second = reread();
  EXPECT_EQ(second.queued, 0u) << "they wait already";
  EXPECT_EQ(second.read, 86u);
  EXPECT_EQ(waiting(), 0u);
}

TEST_F(Reread, ThoseThatAKilledRunHadClaimedAreTakenAtOnce) {
  keep({.page = ""});
  ASSERT_EQ(store_->queue_rereads(kEngineVersion, knowledge_->version()).value(), 1u);
  ASSERT_EQ(store_->claim("reread", 64, kNoon + 9'999, 600)->size(), 1u);
  EXPECT_EQ(reread().read, 1u);
}

TEST_F(Reread, APageThatCanNoLongerBeReadKeepsItsArticle) {
  keep({.page = "%PDF-1.4 kept by an engine that took it for text"});
  EXPECT_EQ(reread().read, 1u);
  ASSERT_EQ(refused_.size(), 1u);
  EXPECT_EQ(article("a1").knowledge, "knowledge 1");
  EXPECT_EQ(waiting(), 0u) << "or it would be tried for ever";
}

}  // namespace
}  // namespace isnad::pipeline
