#include "isnad/isnad.h"

#include <gtest/gtest.h>
#include <pthread.h>

#include <cstddef>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

#include "isnad/extract.hpp"

namespace {

const std::string kPage =
    "<html lang=ar><head><title>افتتاح المكتبة</title><meta property='article:published_time' "
    "content='2024-08-19T14:05:00+03:00'>"
    "<meta name=author content='هبة الراوي'></head><body><article><h1>افتتاح المكتبة</h1>"
    "<p>افتتحت المدينة أمس مكتبتها الجديدة بعد ثلاث سنوات من العمل، وحضر الافتتاح مئات من السكان.</p>"
    "<p>وقالت مديرة المكتبة إن الأبواب ستبقى مفتوحة حتى العاشرة ليلا، وإن الدخول مجاني "
    "للجميع.</p></article></body></html>";

// The ABI: what programs were built with stays where it was. A change here raises ISNAD_ABI_VERSION.
#if defined(__LP64__)
static_assert(offsetof(isnad_options, url) == 8 && offsetof(isnad_options, file) == 40 &&
              offsetof(isnad_options, format) == 48);
static_assert(offsetof(isnad_options, max_bytes) == 56 && offsetof(isnad_options, max_depth) == 64);
#endif
static_assert(ISNAD_OK == 0 && ISNAD_WRONG_USE == 1 && ISNAD_REFUSED == 2 && ISNAD_OUT_OF_MEMORY == 3 &&
              ISNAD_FAULT == 4);
static_assert(ISNAD_DETECT == 0 && ISNAD_HTML == 1 && ISNAD_TEXT == 2);
static_assert(ISNAD_ID == 0 && ISNAD_TITLE == 7 && ISNAD_BODY == 8 && ISNAD_PUBLISHED == 10 && ISNAD_IMAGE == 14);
static_assert(ISNAD_AUTHORS == 0 && ISNAD_TAGS == 1 && ISNAD_CAPTIONS == 2);

std::string file(const std::string& name) {
  std::ifstream in(std::string(ISNAD_SOURCE_DIR) + "/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST(Library, APageGivesItsArticleAsTextsAndAsJson) {
  isnad_options options = ISNAD_OPTIONS_INIT;
  options.url = "https://press.example/1";
  isnad_result* result = nullptr;
  ASSERT_EQ(isnad_extract(kPage.data(), kPage.size(), &options, &result), ISNAD_OK) << isnad_error(result);
  ASSERT_EQ(isnad_count(result), 1u);
  std::size_t length = 0;
  EXPECT_STREQ(isnad_text(result, 0, ISNAD_TITLE, &length), "افتتاح المكتبة");
  EXPECT_EQ(length, std::strlen("افتتاح المكتبة"));
  EXPECT_STREQ(isnad_text(result, 0, ISNAD_PUBLISHED, nullptr), "2024-08-19T14:05:00+03:00");
  EXPECT_STREQ(isnad_text(result, 0, ISNAD_KIND, nullptr), "article");
  EXPECT_STREQ(isnad_text(result, 0, ISNAD_ROLE, nullptr), "main");
  EXPECT_STREQ(isnad_text(result, 0, ISNAD_LANGUAGE, nullptr), "ar");
  EXPECT_STREQ(isnad_text(result, 0, ISNAD_DOMAIN, nullptr), "press.example");
  EXPECT_EQ(isnad_text(result, 0, ISNAD_CREDIT, &length), nullptr);
  EXPECT_EQ(length, 0u);
  ASSERT_EQ(isnad_items(result, 0, ISNAD_AUTHORS), 1u);
  EXPECT_STREQ(isnad_item(result, 0, ISNAD_AUTHORS, 0, nullptr), "هبة الراوي");
  const std::string json = isnad_json(result, 0, &length);
  EXPECT_EQ(json.size(), length);
  EXPECT_NE(json.find("\"url\":\"https://press.example/1\""), std::string::npos);
  EXPECT_STREQ(isnad_error(result), "");
  isnad_result_free(result);
}

TEST(Library, RefusedPagesHaveAStatusAndASentence) {
  isnad_result* result = nullptr;
  EXPECT_EQ(isnad_extract("%PDF-1.4", 8, nullptr, &result), ISNAD_REFUSED);
  EXPECT_STREQ(isnad_error(result), "the page is no text");
  EXPECT_EQ(isnad_count(result), 0u);
  isnad_result_free(result);
  isnad_options options = ISNAD_OPTIONS_INIT;
  options.max_bytes = 100;
  EXPECT_EQ(isnad_extract(kPage.data(), kPage.size(), &options, &result), ISNAD_REFUSED);
  isnad_result_free(result);
  std::string deep;
  for (int i = 0; i < 5'000; ++i) deep += "<div>";
  EXPECT_EQ(isnad_extract(deep.data(), deep.size(), nullptr, &result), ISNAD_REFUSED);
  EXPECT_NE(std::string(isnad_error(result)), "");
  isnad_result_free(result);
}

TEST(Library, WrongUseIsSaidAndNothingIsReadBehindAnArray) {
  EXPECT_EQ(isnad_extract("x", 1, nullptr, nullptr), ISNAD_WRONG_USE);
  isnad_result* result = nullptr;
  EXPECT_EQ(isnad_extract(nullptr, 1, nullptr, &result), ISNAD_WRONG_USE);
  isnad_result_free(result);
  isnad_options options = {};
  EXPECT_EQ(isnad_extract("x", 1, &options, &result), ISNAD_WRONG_USE);  // size 0
  isnad_result_free(result);
  options = ISNAD_OPTIONS_INIT;
  options.format = 7;
  EXPECT_EQ(isnad_extract("x", 1, &options, &result), ISNAD_WRONG_USE);
  EXPECT_STREQ(isnad_error(result), "no such format: 7");
  EXPECT_EQ(isnad_json(result, 0, nullptr), nullptr);
  isnad_result_free(result);
  isnad_result_free(nullptr);
  EXPECT_EQ(isnad_count(nullptr), 0u);
  EXPECT_STREQ(isnad_error(nullptr), "");
  EXPECT_EQ(isnad_text(nullptr, 0, ISNAD_TITLE, nullptr), nullptr);
  ASSERT_EQ(isnad_extract(kPage.data(), kPage.size(), nullptr, &result), ISNAD_OK);
  EXPECT_EQ(isnad_text(result, 1, ISNAD_TITLE, nullptr), nullptr);
  EXPECT_EQ(isnad_text(result, 0, static_cast<isnad_field>(99), nullptr), nullptr);
  EXPECT_EQ(isnad_items(result, 0, static_cast<isnad_list>(99)), 0u);
  EXPECT_EQ(isnad_item(result, 0, ISNAD_AUTHORS, 99, nullptr), nullptr);
  isnad_result_free(result);
}

// A caller built against a later header has a larger structure, whose further fields are not known here.
TEST(Library, OptionsOfALaterVersionAreReadAsFarAsTheyAreKnown) {
  struct Later {
    isnad_options options = ISNAD_OPTIONS_INIT;
    const char* something = "new";
  } later;
  later.options.size = sizeof later;
  later.options.format = ISNAD_TEXT;
  isnad_result* result = nullptr;
  ASSERT_EQ(isnad_extract("خبر", 6, &later.options, &result), ISNAD_OK);
  EXPECT_EQ(isnad_count(result), 1u);
  isnad_result_free(result);
}

TEST(Library, OptionsThatAreNoUtf8ComeOutAsUtf8) {
  isnad_options options = ISNAD_OPTIONS_INIT;
  options.file = "caf\xE9.html";
  isnad_result* result = nullptr;
  ASSERT_EQ(isnad_extract(kPage.data(), kPage.size(), &options, &result), ISNAD_OK);
  EXPECT_NE(std::string(isnad_json(result, 0, nullptr)).find("\"file\":\"caf\uFFFD.html\""), std::string::npos);
  isnad_result_free(result);
}

TEST(Library, ThreadsGetWhatOneThreadGets) {
  std::vector<std::string> pages;
  for (const char* outlet : {"midan", "manara", "meridian"}) {
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(std::string(ISNAD_SOURCE_DIR) + "/demo/press/" + outlet)) {
      if (entry.path().extension() == ".html" && pages.size() < 60)
        pages.push_back(std::filesystem::relative(entry.path(), ISNAD_SOURCE_DIR).string());
    }
  }
  ASSERT_GT(pages.size(), 10u);
  auto read_all = [&] {
    std::string all;
    for (const std::string& page : pages) {
      const isnad::Extraction articles = isnad::extract(file(page));
      for (const isnad::ExtractedArticle article : articles) all += std::string(article.json()) + "\n";
    }
    return all;
  };
  const std::string once = read_all();
  std::vector<std::string> got(4);
  std::vector<std::thread> threads;
  for (std::string& one : got) threads.emplace_back([&] { one = read_all(); });
  for (std::thread& thread : threads) thread.join();
  for (const std::string& one : got) EXPECT_EQ(one, once);
}

// What the header promises to those whose threads have small stacks. Sanitizers need more.
#if !defined(__SANITIZE_ADDRESS__)
TEST(Library, ASmallStackIsEnough) {
  std::string nested;
  for (int i = 0; i < 1'900; ++i) nested += i % 2 == 0 ? "<div><p>خبر عاجل من المدينة، " : "<ul><li><span>";
  std::string json = "<script type='application/ld+json'>" + std::string(100'000, '[') + "</script>";
  const std::string page = "<html><body>" + json + nested;
  struct Job {
    const std::string* page;
    isnad_status status;
  } job{&page, ISNAD_FAULT};
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  ASSERT_EQ(pthread_attr_setstacksize(&attributes, 256u << 10), 0);
  pthread_t thread;
  ASSERT_EQ(pthread_create(
                &thread, &attributes,
                [](void* given) -> void* {
                  auto& work = *static_cast<Job*>(given);
                  isnad_result* result = nullptr;
                  isnad_options options = ISNAD_OPTIONS_INIT;
                  options.max_depth = 10'000;
                  work.status = isnad_extract(work.page->data(), work.page->size(), &options, &result);
                  isnad_result_free(result);
                  return nullptr;
                },
                &job),
            0);
  pthread_join(thread, nullptr);
  pthread_attr_destroy(&attributes);
  EXPECT_EQ(job.status, ISNAD_OK);
}
#endif

TEST(LibraryCpp, ErrorsAreExceptionsOfTheCallersSide) {
  const isnad::Extraction extraction = isnad::extract(kPage, {.url = "https://press.example/1"});
  ASSERT_EQ(extraction.size(), 1u);
  EXPECT_EQ(extraction[0].title(), "افتتاح المكتبة");
  EXPECT_TRUE(extraction[0].is_main());
  EXPECT_EQ(extraction[0].authors(), std::vector<std::string_view>{"هبة الراوي"});
  try {
    isnad::extract("GIF89a");
    FAIL();
  } catch (const isnad::ExtractionError& error) {
    EXPECT_EQ(error.status(), ISNAD_REFUSED);
    EXPECT_STREQ(error.what(), "the page is no text");
  }
  EXPECT_EQ(isnad::extract("")[0].body(), "");
}

TEST(Library, VersionsAndStatusesHaveNames) {
  EXPECT_STREQ(isnad_version(), "0.1.0");
  EXPECT_EQ(isnad_abi_version(), ISNAD_ABI_VERSION);
  EXPECT_STREQ(isnad_status_text(ISNAD_REFUSED), "the page was refused");
  EXPECT_STREQ(isnad_status_text(static_cast<isnad_status>(42)), "unknown status");
}

}  // namespace
