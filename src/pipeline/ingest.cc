#include "pipeline/ingest.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "core/hash.h"
#include "core/time.h"
#include "page/extract.h"
#include "reading/read.h"
#include "story/sketch.h"

namespace isnad::pipeline {
namespace {

constexpr std::int64_t kSecondsPerDay = 86'400;
constexpr std::int64_t kStoryWindowDays = 14;
constexpr std::size_t kStoryArticles = 40'000;  // sketches in memory: the news of a fortnight from some 500 sources

std::string place_of(const PageRef& page) {
  if (!page.url.empty() && page.file.empty()) return page.url;
  if (page.record.empty()) return page.file;
  return page.file + " at byte " + std::to_string(page.offset);
}

// Front and section pages, log-ins, pages without text: nothing that a reader of news or a search looks for.
bool is_no_article(const Article& article) {
  return article.kind == ArticleKind::kListing || article.kind == ArticleKind::kService ||
         (article.title.empty() && article.body.empty());
}

}  // namespace

struct Ingestor::Read {
  struct One {
    archive::Ingested ingested;
    story::Sketch sketch;
  };
  bool was_page = false;
  std::uint64_t known = 0;  // articles that stand as this page would give them: it was not read again
  bool has_no_article = false;
  bool again = false;
  std::int64_t job = 0;
  std::vector<One> articles;
  std::optional<Error> error;
};

Ingestor::Ingestor(archive::Store& store, std::shared_ptr<const reading::Knowledge> knowledge, IngestOptions options)
    : store_(store),
      knowledge_(std::move(knowledge)),
      options_(std::move(options)),
      stories_(story::StoryOptions{.most_articles = kStoryArticles}) {
  const std::size_t ahead = options_.ahead != 0 ? options_.ahead : 4 * static_cast<std::size_t>(options_.jobs);
  workers_ = std::make_unique<OrderedWorkers<IngestItem, Read>>(
      options_.jobs, ahead, [this](IngestItem&& item) { return read(std::move(item)); },
      [this](Read&& done) { take(std::move(done)); });
}

Ingestor::~Ingestor() = default;

Result<std::unique_ptr<Ingestor>> Ingestor::open(archive::Store& store,
                                                 std::shared_ptr<const reading::Knowledge> knowledge,
                                                 IngestOptions options) {
  std::unique_ptr<Ingestor> ingestor(new Ingestor(store, std::move(knowledge), std::move(options)));
  if (auto restored = ingestor->restore_stories(); !restored) return tl::unexpected(restored.error());
  return ingestor;
}

// Articles carry historic dates when archives are ingested, so the window is drawn by when they came in.
Result<void> Ingestor::restore_stories() {
  return store_.each_sketch(
      options_.now() - kStoryWindowDays * kSecondsPerDay,
      [this](std::string_view bytes, const std::string& story, const std::optional<story::CopyOf>& copy_of) {
        if (auto sketch = story::sketch_from_bytes(bytes)) stories_.restore(*sketch, story, copy_of);
      });
}

Result<void> Ingestor::add(IngestItem item) {
  workers_->submit(std::move(item));
  return trouble_;
}

Result<void> Ingestor::flush() {
  workers_->drain_all();
  if (trouble_) commit();
  return trouble_;
}

Result<void> Ingestor::tend() {
  workers_->drain_ready();
  if (trouble_) commit();
  return trouble_;
}

void Ingestor::forget(const std::vector<std::string>& articles) {
  for (const std::string& article : articles) stories_.remove(article);
}

Ingestor::Read Ingestor::read(IngestItem&& item) const {
  Read done;
  done.job = item.job;
  done.again = item.again;
  const std::int64_t seen = options_.now();
  std::vector<Article> articles;
  Page page;
  if (std::holds_alternative<Article>(item.input)) {
    Article article = std::get<Article>(std::move(item.input));
    if (article.version.empty()) {
      article.version = make_id("version", article.title + '\0' + article.body);
    }
    articles.push_back(std::move(article));
  } else {
    done.was_page = true;
    page = std::get<Page>(std::move(item.input));
    if (item.source.empty()) item.source = page.source;
    if (page.ref.sha256.empty()) page.ref.sha256 = sha256_hex(page.bytes);
    // A folder that is given again, or a page that lies in two. What a feed says beside a page may have changed.
    if (!item.again && item.job == 0 && !page.item) {
      done.known = store_.read_from_page(page.ref, page.content_type, knowledge_->version()).value_or(0);
      if (done.known != 0) return done;
    }
    auto extracted = page::extract(page);
    if (!extracted) {
      done.error = extracted.error();
      if (done.error->where.empty()) done.error->where = place_of(page.ref);
      return done;
    }
    articles = std::move(*extracted);
    // What a feed announces is an article, whatever its page looks like.
    if (!options_.every_kind && !page.item && !item.again) {
      std::erase_if(articles, [](const Article& article) { return is_no_article(article); });
      done.has_no_article = articles.empty();
    }
  }
  // What is glued to a page without a time of its own is not newer than the page.
  std::int64_t page_published = 0;
  if (!articles.empty() && articles.front().role == Role::kMain && articles.front().published) {
    page_published = epoch_of(articles.front().published->value).value_or(0);
  }
  for (Article& article : articles) {
    if (article.site.empty()) article.site = item.site;
    Read::One one;
    one.ingested.reading = reading::read(article, *knowledge_);
    one.sketch = story::make_sketch(article, one.ingested.reading, seen);
    if (!article.published && article.role == Role::kEmbedded) {
      one.ingested.page_published = page_published;
      one.sketch.published = page_published;
    }
    one.ingested.sketch = story::to_bytes(one.sketch);
    one.ingested.article = std::move(article);
    one.ingested.source = item.source;
    one.ingested.seen = seen;
    one.ingested.knowledge = knowledge_->version();
    // What a WARC holds is pointed to, not kept twice.
    if (options_.keep_pages && page.ref.record.empty() && done.articles.empty()) {
      one.ingested.page_bytes = std::move(page.bytes);
      one.ingested.content_type = page.content_type;
    }
    done.articles.push_back(std::move(one));
  }
  return done;
}

void Ingestor::refuse(const Error& error) {
  ++report_.refused;
  ++report_.refused_why[error.what];
  if (options_.refuse) options_.refuse(error);
}

void Ingestor::take(Read&& read) {
  if (!trouble_) return;
  if (read.was_page) ++report_.pages;
  if (read.has_no_article) ++report_.without_article;
  if (read.error) refuse(*read.error);
  report_.articles += read.known;
  report_.unchanged += read.known;
  // The articles of one page go into one transaction, so that a page that was kept was kept whole.
  const bool is_revised_twice = std::any_of(read.articles.begin(), read.articles.end(), [&](const Read::One& one) {
    const auto waiting = batch_versions_.find(one.ingested.article.id);
    return waiting != batch_versions_.end() && waiting->second != one.ingested.article.version;
  });
  if (is_revised_twice) commit();
  if (!trouble_) return;
  bool job_is_waiting = read.job != 0;
  for (Read::One& one : read.articles) {
    ++report_.articles;
    // The page's job ends in the transaction of its last article.
    const bool is_last = &one == &read.articles.back();
    one.ingested.job = is_last ? read.job : 0;
    const bool placed = place(std::move(one.ingested), one.sketch, read.again);
    if (!trouble_) return;
    if (is_last && placed) job_is_waiting = false;
  }
  // A page that was refused or gave nothing new is done as well.
  if (job_is_waiting) finished_jobs_.push_back(read.job);
  if (batch_.size() >= options_.batch || finished_jobs_.size() >= options_.batch) commit();
}

bool Ingestor::place(archive::Ingested ingested, const story::Sketch& sketch, bool again) {
  const std::string& id = ingested.article.id;
  const auto waiting = batch_versions_.find(id);
  std::string known;
  if (waiting != batch_versions_.end()) {
    known = waiting->second;
  } else {
    auto stored = store_.known_version(id);
    if (!stored) {
      trouble_ = tl::unexpected(stored.error());
      return false;
    }
    known = stored->value_or("");
  }
  if (known == ingested.article.version && (!again || waiting != batch_versions_.end())) {
    ++report_.unchanged;
    return false;
  }
  if (waiting != batch_versions_.end()) commit();  // one transaction holds an article once
  if (!trouble_) return false;
  if (!known.empty()) stories_.remove(id);
  ingested.placement = stories_.place(sketch);
  if (ingested.placement.copy_of) ++report_.copies;
  batch_versions_[id] = ingested.article.version;
  batch_.push_back(std::move(ingested));
  return true;
}

void Ingestor::commit() {
  if (!batch_.empty()) {
    auto stored = store_.commit(batch_);
    if (!stored) {
      trouble_ = tl::unexpected(stored.error());
      return;
    }
    for (std::size_t i = 0; i < stored->size(); ++i) {
      switch ((*stored)[i]) {
        case archive::Stored::kAdded:
          ++report_.added;
          break;
        case archive::Stored::kRevised:
          ++report_.revised;
          break;
        case archive::Stored::kUnchanged:
          ++report_.unchanged;
          break;
        case archive::Stored::kWithdrawn:
          ++report_.withdrawn;
          stories_.remove(batch_[i].article.id);
          break;
      }
    }
  }
  batch_.clear();
  batch_versions_.clear();
  // After the articles: a crash in between fetches a page again and finds it unchanged; the other order would lose it.
  if (!finished_jobs_.empty()) {
    if (auto finished = store_.finish(finished_jobs_); !finished) trouble_ = tl::unexpected(finished.error());
    finished_jobs_.clear();
  }
}

}  // namespace isnad::pipeline
