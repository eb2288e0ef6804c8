// The store behind one interface. SQLite is the embedded engine (archive/sqlite_store.h); archive/conformance.h is the
// suite of tests that any engine must pass.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"
#include "core/records.h"
#include "story/story_index.h"

namespace isnad::archive {

enum class Rights : std::uint8_t { kFull, kExcerpt, kTitle };  // what of an article may be shown

struct Source {
  std::string id;             // make_id("source", url)
  std::string kind = "feed";  // "feed" | "site" | "folder"
  std::string url;
  std::string title;
  std::string site_url;
  std::string language;
  std::string category;
  Rights rights = Rights::kFull;
  int keep_days = 0;  // 0: for ever
  bool enabled = true;
  // State of fetching.
  std::string etag;
  std::string last_modified;
  std::int64_t next_due = 0;  // seconds of the epoch
  int failures = 0;           // in a row
  std::string last_error;     // empty after a success
  std::int64_t last_success = 0;
  std::uint64_t articles = 0;  // filled by sources()
};

// One article with all that is known of it, to be committed as one.
struct Ingested {
  Article article;
  Reading reading;
  std::string sketch;  // story::to_bytes
  story::Placement placement;
  std::string source;               // source id, or empty
  std::int64_t seen = 0;            // seconds of the epoch
  std::int64_t page_published = 0;  // the page's main article's time, for what is glued to it and says none; 0: unknown
  std::string page_bytes;  // kept compressed under page.sha256; empty: only page.file/record/offset point to it
  std::string content_type;
  std::string knowledge;  // version; the engine's is kEngineVersion
  std::int64_t job = 0;   // the queue's job that this completes, or 0
};

enum class Stored : std::uint8_t { kAdded, kRevised, kUnchanged, kWithdrawn };

struct Job {
  std::int64_t id = 0;
  std::string kind;     // "page" | "reread" | …
  std::string key;      // one open job a (kind, key)
  std::string payload;  // JSON
  std::string source;
  int attempts = 0;
  std::int64_t not_before = 0;
};

struct ArticleSummary {
  std::string id;
  std::string title;
  std::string url;
  std::string domain;
  std::string site;
  std::string language;
  std::string image;
  std::string credit;
  std::string excerpt;    // the body's beginning, about 240 code points, cut at a word
  std::string published;  // as the publisher wrote it; empty: unknown
  std::int64_t when = 0;  // seconds: published, else first seen
  std::string source;
  std::string story;
  std::string copy_of;  // article id, or empty
  CopyKind copy_kind = CopyKind::kNear;
  double similarity = 0;
  Rights rights = Rights::kFull;
};

struct ArticleView {
  ArticleSummary summary;
  Article article;
  Reading reading;
  std::string engine;
  std::string knowledge;
  std::int64_t seen = 0;
  std::vector<std::string> versions;  // hashes, newest first
};

struct StorySummary {
  Story story;           // `articles` holds ids, first published first; timeline and disputes as stored
  ArticleSummary lead;   // the article shown for it
  ArticleSummary first;  // who was first
  std::vector<std::string> sections;
  double rank = 0;
};

struct StoryQuery {
  std::string section;   // empty: all
  std::string language;  // empty: all
  std::string shown_in;  // the reader's language; see Store::story
  std::size_t limit = 30;
  std::size_t offset = 0;
};

struct SearchQuery {
  std::string text;      // words; "a phrase" in quotes; -word excludes; OR between words
  std::string language;  // filter, empty: all
  std::string domain;
  std::string source;
  std::string section;
  std::int64_t from = 0;   // seconds, inclusive; 0: open
  std::int64_t until = 0;  // exclusive; 0: open
  std::size_t limit = 20;
  std::string cursor;         // of the page before, or empty
  bool by_relevance = false;  // among the newest matches; default newest first
};

struct SearchHit {
  ArticleSummary article;
  std::string snippet;      // text around the first match
  std::vector<Span> marks;  // matches in the snippet, code points
  double score = 0;
};

struct SearchResult {
  std::vector<SearchHit> hits;
  std::uint64_t total = 0;      // counted up to a bound
  bool total_is_bound = false;  // there are more than `total`
  std::string next_cursor;      // empty: no more
};

struct ArchiveStats {
  std::uint64_t articles = 0, versions = 0, stories = 0, copies = 0, sources = 0, jobs_open = 0, jobs_failed = 0;
  std::int64_t newest = 0;  // `when` of the newest article
  std::uint64_t bytes = 0;  // on disk
};

struct SectionCount {
  std::string label;
  std::uint64_t stories = 0;
};

// All calls may be made from several threads; writers are serialised, readers never wait for a writer. Times are
// seconds of the epoch. `not found` is an empty optional, an Error is trouble with the store itself or a malformed
// query.
class Store {
 public:
  virtual ~Store() = default;

  // All of the batch in one transaction: article, reading, sketch, story, index, page bytes, finished jobs. When it
  // returns, it is on the disk. The same article and version again changes nothing (kUnchanged); the same article with
  // another version is a revision; a withdrawn one stays withdrawn. One outcome an item.
  virtual Result<std::vector<Stored>> commit(const std::vector<Ingested>& batch) = 0;

  virtual Result<std::optional<ArticleView>> article(std::string_view id) = 0;  // follows redirects
  virtual Result<std::vector<ArticleSummary>> summaries(
      const std::vector<std::string>& ids) = 0;  // found ones, in order
  virtual Result<std::optional<std::string>> page_bytes(std::string_view sha256) = 0;
  virtual Result<std::optional<std::string>> known_version(std::string_view article_id) = 0;
  // How many articles stand as they were read from just these bytes under this type and address, by this engine and
  // knowledge: reading the page again would change none of them. 0: it was not kept, or something has changed since.
  virtual Result<std::uint64_t> read_from_page(const PageRef& page, std::string_view content_type,
                                               std::string_view knowledge) = 0;
  virtual Result<bool> has_url(std::string_view canonical_url) = 0;

  virtual Result<std::vector<StorySummary>> stories(const StoryQuery& query) = 0;  // by rank, best first
  // Follows redirects. A story of several languages leads with an article in `shown_in` where it has one with a
  // headline (the newest that is no copy, else the newest copy); else, and where `shown_in` is empty, with that of its
  // own row.
  virtual Result<std::optional<StorySummary>> story(std::string_view id, std::string_view shown_in) = 0;
  virtual Result<std::string> resolve(std::string_view kind, std::string_view id) = 0;  // the id it was merged into
  virtual Result<std::vector<SectionCount>> sections() = 0;
  virtual Result<std::vector<ArticleSummary>> newest(std::string_view source, std::size_t limit,
                                                     std::int64_t before) = 0;
  virtual Result<SearchResult> search(const SearchQuery& query) = 0;
  // Articles near this one: its terms asked of the index, its own story and copies left out.
  virtual Result<std::vector<ArticleSummary>> similar(std::string_view article_id, std::size_t limit) = 0;

  // Every live article in the order it came in, from `after` (exclusive; 0: the start); returns false to stop.
  virtual Result<void> each_article(std::int64_t after,
                                    const std::function<bool(std::int64_t sequence, const ArticleView&)>& use) = 0;
  // Sketches of articles of stories seen since `since`, to restore a StoryIndex.
  virtual Result<void> each_sketch(std::int64_t since,
                                   const std::function<void(std::string_view bytes, const std::string& story,
                                                            const std::optional<story::CopyOf>& copy_of)>& use) = 0;

  virtual Result<void> put_source(const Source& source) = 0;  // adds or replaces, by id
  virtual Result<std::vector<Source>> sources() = 0;
  virtual Result<std::optional<Source>> source(std::string_view id) = 0;
  virtual Result<void> remove_source(std::string_view id) = 0;  // its articles stay

  virtual Result<void> enqueue(const std::vector<Job>& jobs) = 0;  // an open job of the same kind and key is kept
  virtual Result<std::vector<Job>> claim(std::string_view kind, std::size_t most, std::int64_t now,
                                         std::int64_t lease_seconds) = 0;
  virtual Result<void> finish(const std::vector<std::int64_t>& jobs) = 0;
  // Puts it back until `not_before`; with `final` it is kept as failed.
  virtual Result<void> fail_job(std::int64_t job, std::string_view error, std::int64_t not_before, bool final) = 0;

  // A takedown or correction: the article disappears everywhere, a tombstone stays that later ingests respect.
  virtual Result<bool> withdraw(std::string_view article_id, std::string_view reason, std::int64_t now) = 0;
  // Takes out articles whose source keeps them `keep_days` only, once these have passed since they came in; the oldest
  // first, at most `most` a call. Their addresses stay known, so that no feed brings them back. Returns their ids.
  virtual Result<std::vector<std::string>> expire(std::int64_t now, std::size_t most) = 0;
  // Articles read by an older engine or knowledge, as jobs of kind "reread". Returns how many were queued.
  virtual Result<std::uint64_t> queue_rereads(std::string_view engine, std::string_view knowledge) = 0;

  virtual Result<ArchiveStats> stats() = 0;
  virtual Result<void> checkpoint() = 0;                     // keeps the write-ahead log short
  virtual Result<std::vector<std::string>> check() = 0;      // faults found, as sentences; empty: sound
  virtual Result<void> backup(const std::string& path) = 0;  // a whole, consistent copy, while others read and write

  // Rows of a person.
  virtual Result<void> save_search(std::int64_t user_id, std::string_view name, std::string_view query) = 0;
  virtual Result<std::vector<std::pair<std::string, std::string>>> saved_searches(std::int64_t user_id) = 0;
};

// Opens (and makes, or migrates) the SQLite archive in a folder. A newer schema than this program's is refused.
Result<std::unique_ptr<Store>> open_sqlite(const std::string& folder);
// Puts a backup file in the place of the archive in `folder`; refuses where one stands and `force` is not set.
Result<void> restore_sqlite(const std::string& backup, const std::string& folder, bool force);

}  // namespace isnad::archive
