// The embedded engine: one SQLite database in WAL mode, one writing connection, a pool of reading ones.
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "archive/sqlite_db.h"
#include "archive/store.h"

namespace isnad::archive {

struct IndexText;

class SqliteStore final : public Store {
 public:
  static Result<std::unique_ptr<SqliteStore>> open(const std::string& folder);
  static std::string file_in(const std::string& folder) { return folder + "/archive.db"; }

  Result<std::vector<Stored>> commit(const std::vector<Ingested>& batch) override;
  Result<std::optional<ArticleView>> article(std::string_view id) override;
  Result<std::vector<ArticleSummary>> summaries(const std::vector<std::string>& ids) override;
  Result<std::optional<std::string>> page_bytes(std::string_view sha256) override;
  Result<std::optional<std::string>> known_version(std::string_view article_id) override;
  Result<std::uint64_t> read_from_page(const PageRef& page, std::string_view content_type,
                                       std::string_view knowledge) override;
  Result<bool> has_url(std::string_view canonical_url) override;
  Result<std::vector<StorySummary>> stories(const StoryQuery& query) override;
  Result<std::optional<StorySummary>> story(std::string_view id, std::string_view shown_in) override;
  Result<std::string> resolve(std::string_view kind, std::string_view id) override;
  Result<std::vector<SectionCount>> sections() override;
  Result<std::vector<ArticleSummary>> newest(std::string_view source, std::size_t limit, std::int64_t before) override;
  Result<SearchResult> search(const SearchQuery& query) override;
  Result<std::vector<ArticleSummary>> similar(std::string_view article_id, std::size_t limit) override;
  Result<void> each_article(std::int64_t after,
                            const std::function<bool(std::int64_t, const ArticleView&)>& use) override;
  Result<void> each_sketch(std::int64_t since,
                           const std::function<void(std::string_view, const std::string&,
                                                    const std::optional<story::CopyOf>&)>& use) override;
  Result<void> put_source(const Source& source) override;
  Result<std::vector<Source>> sources() override;
  Result<std::optional<Source>> source(std::string_view id) override;
  Result<void> remove_source(std::string_view id) override;
  Result<void> enqueue(const std::vector<Job>& jobs) override;
  Result<std::vector<Job>> claim(std::string_view kind, std::size_t most, std::int64_t now,
                                 std::int64_t lease_seconds) override;
  Result<void> finish(const std::vector<std::int64_t>& jobs) override;
  Result<void> fail_job(std::int64_t job, std::string_view error, std::int64_t not_before, bool final) override;
  Result<bool> withdraw(std::string_view article_id, std::string_view reason, std::int64_t now) override;
  Result<std::vector<std::string>> expire(std::int64_t now, std::size_t most) override;
  Result<std::uint64_t> queue_rereads(std::string_view engine, std::string_view knowledge) override;
  Result<ArchiveStats> stats() override;
  Result<void> checkpoint() override;
  Result<std::vector<std::string>> check() override;
  Result<void> backup(const std::string& path) override;
  Result<void> save_search(std::int64_t user_id, std::string_view name, std::string_view query) override;
  Result<std::vector<std::pair<std::string, std::string>>> saved_searches(std::int64_t user_id) override;

 private:
  // A reading connection with one snapshot of the archive, given back when it goes. Statements on it go before it.
  class Reader {
   public:
    Reader(SqliteStore& store, std::unique_ptr<Database> database)
        : store_(store), database_(std::move(database)), snapshot_(std::in_place, *database_) {}
    ~Reader();
    Reader(Reader&&) = default;
    Database& operator*() { return *database_; }
    Database* operator->() { return database_.get(); }

   private:
    SqliteStore& store_;
    std::unique_ptr<Database> database_;
    std::optional<Snapshot> snapshot_;
  };

  SqliteStore(std::string file, std::unique_ptr<Database> writer)
      : file_(std::move(file)), writer_(std::move(writer)) {}
  Result<Reader> reader();

  // Pieces of a writing transaction.
  struct Batch;  // sqlite_batch.h
  Stored put(Batch& batch, const Ingested& item);
  void put_version(const Ingested& item);
  void put_page(const Ingested& item);
  void put_row(Batch& batch, const Ingested& item, const std::string& story, std::int64_t old_docid);
  void put_details(const Ingested& item);
  std::int64_t free_docid(std::int64_t when, std::int64_t sequence, std::string_view id);
  void write_index(Batch& batch);
  void put_terms(std::int64_t docid, const IndexText& terms);
  // Makes the search index anew where its terms are not those of text::kTermsVersion; a fraction of a millisecond an
  // article.
  Result<void> renew_terms();
  void delete_terms(std::int64_t docid);
  void merge_stories(Batch& batch, const story::Placement& placement);
  std::string live_story(const story::Placement& placement);
  void recompute_story(const std::string& id);
  void finish_job(Batch& batch, const Ingested& item);
  void supersede(Batch& batch, const std::string& old, const Ingested& item);
  void remove_rows(const std::string& article);
  void redirect(std::string_view kind, std::string_view old, std::string_view target);
  void shorten_log();
  Result<bool> withdraw_rows(std::string_view article_id, std::string_view reason, std::int64_t now);
  // All that is kept of an article but its addresses and its story's row.
  void erase_article(const std::string& id, std::int64_t docid);

  const std::string file_;
  std::mutex write_mutex_;
  std::unique_ptr<Database> writer_;
  std::mutex pool_mutex_;
  std::vector<std::unique_ptr<Database>> pool_;
};

}  // namespace isnad::archive
