#include "pipeline/ingest.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace isnad::pipeline {
namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

// An archive in a folder of its own, and pages of the demo press to put into it.
class IngestTest : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / ("isnad-ingest-test-" + std::to_string(::getpid()));
    fs::remove_all(folder_);
    fs::create_directories(folder_);
    store_ = std::move(*archive::open_sqlite(folder_.string()));
    knowledge_ = *reading::Knowledge::load();
  }
  void TearDown() override {
    store_.reset();
    fs::remove_all(folder_);
  }

  std::unique_ptr<Ingestor> open(bool every_kind = false) {
    IngestOptions options;
    options.now = [] { return std::int64_t{1'732'000'000}; };
    options.every_kind = every_kind;
    options.refuse = [this](const Error& error) { refused_.push_back(error.message()); };
    return std::move(*Ingestor::open(*store_, knowledge_, options));
  }

  // The page as the fetcher would give it.
  static Page press_page(const std::string& path, const std::string& url) {
    Page page;
    page.ref.url = url;
    page.bytes = bytes_of(fs::path(ISNAD_SOURCE_DIR) / "demo" / "press" / path);
    page.content_type = "text/html";
    return page;
  }
  static Page front_page() { return press_page("manara/index.html", "http://manara.example/"); }

  fs::path folder_;
  std::unique_ptr<archive::Store> store_;
  std::shared_ptr<const reading::Knowledge> knowledge_;
  std::vector<std::string> refused_;
};

TEST_F(IngestTest, PagesThatOnlyListAreLeftOutAndCounted) {
  const auto ingestor = open();
  ASSERT_TRUE(ingestor->add({front_page(), "", 0}));
  ASSERT_TRUE(ingestor->flush());
  EXPECT_EQ(ingestor->report().pages, 1u);
  EXPECT_EQ(ingestor->report().without_article, 1u);
  EXPECT_EQ(ingestor->report().added, 0u);
  EXPECT_EQ(store_->stats()->articles, 0u);
}

TEST_F(IngestTest, WithEveryKindTheyAreKept) {
  const auto ingestor = open(true);
  ASSERT_TRUE(ingestor->add({front_page(), "", 0}));
  ASSERT_TRUE(ingestor->flush());
  EXPECT_EQ(ingestor->report().without_article, 0u);
  EXPECT_EQ(store_->stats()->articles, 1u);
}

TEST_F(IngestTest, WhatAFeedAnnouncesIsKeptWhateverItsPageLooksLike) {
  Page page = front_page();
  page.item = FeedItem();
  page.item->title = "عنوان من الخلاصة";
  const auto ingestor = open();
  ASSERT_TRUE(ingestor->add({std::move(page), "", 0}));
  ASSERT_TRUE(ingestor->flush());
  EXPECT_EQ(ingestor->report().added, 1u);
}

TEST_F(IngestTest, TheSameArticleTwiceIsKnownAndOtherWordsAreARevision) {
  Article article;
  article.id = "a";
  article.title = "عنوان";
  article.body = "نص قصير للمقال الأول.";
  const auto ingestor = open();
  ASSERT_TRUE(ingestor->add({article, "", 0}));
  ASSERT_TRUE(ingestor->add({article, "", 0}));
  article.body = "نص قصير للمقال الأول، بعد تصحيح.";
  ASSERT_TRUE(ingestor->add({article, "", 0}));
  ASSERT_TRUE(ingestor->flush());
  EXPECT_EQ(ingestor->report().added, 1u);
  EXPECT_EQ(ingestor->report().unchanged, 1u);
  EXPECT_EQ(ingestor->report().revised, 1u);
  EXPECT_EQ(store_->article("a")->value().versions.size(), 2u);
}

TEST_F(IngestTest, TheSourceNamesTheSiteWhereThePageDoesNot) {
  Page page;
  page.ref.url = "http://press.example/1";
  page.content_type = "text/html";
  page.bytes =
      "<html lang=ar><body><article><h1>عنوان الخبر</h1><p>نص الخبر في فقرة كتبت لهذا الاختبار وهي طويلة بما يكفي كي "
      "تعد متنا.</p><p>وهذه فقرة ثانية تزيد النص طولا حتى لا يشك أحد في أنه مقال قائم "
      "بنفسه.</p></article></body></html>";
  page.item = FeedItem();
  const auto ingestor = open();
  ASSERT_TRUE(ingestor->add({std::move(page), "", 0, false, "منارة الخبر"}));
  ASSERT_TRUE(ingestor->flush());
  const auto newest = store_->newest("", 1, 0);
  ASSERT_TRUE(newest);
  ASSERT_EQ(newest->size(), 1u);
  EXPECT_EQ(newest->front().site, "منارة الخبر");
}

TEST_F(IngestTest, APageThatCannotBeReadIsNamedAndTheNextIsKept) {
  Page bad;
  bad.ref.file = "noise.bin";
  bad.bytes = std::string(4'000, '\0');
  Article good;
  good.id = "good";
  good.body = "نص مقال.";
  const auto ingestor = open();
  ASSERT_TRUE(ingestor->add({std::move(bad), "", 0}));
  ASSERT_TRUE(ingestor->add({good, "", 0}));
  ASSERT_TRUE(ingestor->flush());
  EXPECT_EQ(ingestor->report().refused, 1u);
  ASSERT_EQ(refused_.size(), 1u);
  EXPECT_NE(refused_.front().find("noise.bin"), std::string::npos);
  EXPECT_EQ(store_->stats()->articles, 1u);
}

TEST_F(IngestTest, APageGivenAgainIsKnownAndAnEditTakenBackIsNot) {
  const auto page = [](const std::string& closing) {
    Page made;
    made.ref.url = "http://press.example/1";
    made.content_type = "text/html";
    made.bytes =
        "<html lang=ar><body><article><h1>عنوان الخبر</h1><p>نص الخبر في فقرة كتبت لهذا الاختبار وهي طويلة بما "
        "يكفي كي تعد متنا.</p><p>وهذه فقرة ثانية تزيد النص طولا حتى لا يشك أحد في أنه مقال قائم بنفسه. " +
        closing + "</p></article></body></html>";
    return made;
  };
  for (const std::string closing : {"أولا.", "أولا.", "بعد التصحيح.", "بعد التصحيح.", "أولا."}) {
    const auto ingestor = open();
    ASSERT_TRUE(ingestor->add({page(closing), "", 0}));
    ASSERT_TRUE(ingestor->flush());
    EXPECT_EQ(ingestor->report().pages, 1u);
    EXPECT_EQ(ingestor->report().articles, 1u);
  }
  EXPECT_EQ(store_->stats()->articles, 1u);
  EXPECT_EQ(store_->stats()->versions, 2u);
  const auto newest = store_->newest("", 1, 0);
  ASSERT_EQ(newest->size(), 1u);
  EXPECT_NE((*store_->article(newest->front().id))->article.body.find("أولا."), std::string::npos);
}

}  // namespace
}  // namespace isnad::pipeline
