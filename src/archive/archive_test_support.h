// Articles, batches and folders for the tests of this room: sentences of our own about invented matters.
#pragma once

// Drafts name only what a test is about.
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"

#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <string>
#include <vector>

#include "archive/store.h"
#include "core/hash.h"
#include "core/time.h"
#include "story/sketch.h"

namespace isnad::archive::testing {

// A folder of its own, gone with its scope.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    static std::atomic<int> count{0};
    path_ = std::filesystem::temp_directory_path() /
            ("isnad-archive-" + std::to_string(::getpid()) + "-" + std::to_string(count++));
    std::filesystem::create_directories(path_);
  }
  ~TemporaryFolder() {
    std::error_code error;
    std::filesystem::remove_all(path_, error);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  std::string path() const { return path_.string(); }
  std::string in(const std::string& name) const { return (path_ / name).string(); }

 private:
  std::filesystem::path path_;
};

inline constexpr std::int64_t kNoon = 1'724'068'800;  // 2024-08-19T12:00:00Z

struct Draft {
  std::string id = "a1";
  std::string title = "زلزال يضرب مدينة ساحلية";
  std::string body = "ضرب زلزال قوي مدينة ساحلية فجر اليوم.\n\nوقالت فرق الإنقاذ إنها انتشلت ناجين من تحت الأنقاض.";
  std::string domain = "anba.example";
  std::string language = "ar";
  std::string published = "2024-08-19T12:00:00Z";
  std::string story;  // empty: a story of its own
  std::string copy_of;
  std::vector<std::string> keywords = {"زلزال"};
  std::vector<std::string> sections = {"society"};
  std::string source;
  std::string page = "<p>page</p>";
  std::int64_t seen = kNoon + 600;
};

inline Ingested ingested(const Draft& draft) {
  Ingested item;
  Article& article = item.article;
  article.id = draft.id;
  article.version = make_id("version", draft.title + '\n' + draft.body);
  article.url = "https://" + draft.domain + "/" + draft.id;
  article.page.url = article.url + "?from=feed";
  article.page.sha256 = draft.page.empty() ? "" : sha256_hex(draft.page);
  article.domain = draft.domain;
  article.site = draft.domain;
  article.title = draft.title;
  article.body = draft.body;
  article.language = draft.language;
  if (!draft.published.empty()) {
    article.published = PublishedTime{draft.published, draft.published.size() == 10 ? "day" : "minute", "meta"};
  }
  item.reading.article = draft.id;
  item.reading.language = {draft.language, 0.9};
  for (const std::string& word : draft.keywords) item.reading.keywords.push_back({word, 0.9});
  for (const std::string& label : draft.sections) item.reading.sections.push_back({label, 0.8});
  item.sketch = story::to_bytes(story::make_sketch(article, item.reading, draft.seen));
  item.placement.story = draft.story.empty() ? "story of " + draft.id : draft.story;
  item.placement.is_new = draft.story.empty();
  if (!draft.copy_of.empty()) item.placement.copy_of = story::CopyOf{draft.copy_of, CopyKind::kNear, 0.9};
  item.source = draft.source;
  item.seen = draft.seen;
  item.page_bytes = draft.page;
  item.content_type = "text/html";
  item.knowledge = "knowledge 1";
  return item;
}

}  // namespace isnad::archive::testing
