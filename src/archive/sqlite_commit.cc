// SqliteStore::commit: a batch of articles in one transaction.
#include <algorithm>
#include <map>
#include <set>

#include "archive/compress.h"
#include "archive/sqlite_batch.h"
#include "archive/sqlite_rows.h"
#include "archive/sqlite_store.h"
#include "core/hash.h"
#include "core/json.h"
#include "core/time.h"
#include "text/url.h"

namespace isnad::archive {
namespace {

constexpr std::int64_t kSecondsPerDay = 86'400;
// Level 3 makes pages 7 % smaller and takes half as long again: 0.2 ms a page.
constexpr int kPageLevel = 1;
constexpr int kLogPagesBeforeCheckpoint = 2'000;  // 8 MB
constexpr int kLogPagesBeforeCut = 16'000;        // 64 MB: readers have held it back for long

// When the article's news happened, as far as lists are ordered by it: published, but no later than a day after it was
// seen (a clock that is wrong must not hold the front page for ever); else when its page was; else when it was seen.
std::int64_t happened(const Ingested& item) {
  const auto is_likely = [&](std::int64_t time) { return time > 0 && time <= item.seen + kSecondsPerDay; };
  if (item.article.published) {
    const auto published = epoch_of(item.article.published->value);
    if (published && is_likely(*published)) return *published;
  }
  return is_likely(item.page_published) ? item.page_published : item.seen;
}

std::int64_t docid_of(std::int64_t when, std::int64_t sequence) {
  return docid_from(when) | (sequence & ((std::int64_t{1} << kDocidSequenceBits) - 1));
}

std::vector<std::string> sections_of(const Reading& reading) {
  std::vector<std::string> labels;
  for (const LabelScore& section : reading.sections) {
    if (section.confidence >= 0.35 && labels.size() < 3) labels.push_back(section.label);
  }
  return labels;
}

}  // namespace

Result<std::vector<Stored>> SqliteStore::commit(const std::vector<Ingested>& batch) {
  const std::lock_guard lock(write_mutex_);
  std::vector<Stored> stored;
  stored.reserve(batch.size());
  {
    Transaction transaction(*writer_);
    if (!transaction.is_open()) return transaction.trouble();
    Batch state;
    for (const Ingested& item : batch) {
      if (!item.page_bytes.empty() && item.article.page.sha256.empty()) {
        Ingested named = item;
        named.article.page.sha256 = sha256_hex(item.page_bytes);
        stored.push_back(put(state, named));
      } else {
        stored.push_back(put(state, item));
      }
      if (writer_->is_troubled()) return writer_->trouble();
    }
    write_index(state);
    for (const std::string& story : state.stories) recompute_story(story);
    if (auto done = transaction.commit(); !done) return tl::unexpected(done.error());
  }
  shorten_log();
  return stored;
}

void SqliteStore::write_index(Batch& batch) {
  for (const auto& [docid, terms] : batch.terms) {
    // Deletions up to here first, so that deletions and insertions ascend together.
    while (!batch.gone.empty() && *batch.gone.begin() <= docid) {
      delete_terms(*batch.gone.begin());
      batch.gone.erase(batch.gone.begin());
    }
    put_terms(docid, terms);
  }
  for (const std::int64_t docid : batch.gone) delete_terms(docid);
}

// Called after each commit, outside of a transaction.
void SqliteStore::shorten_log() {
  // Trouble here is no trouble of what was just committed: the next commit or checkpoint() will say it again.
  if (writer_->log_pages() > kLogPagesBeforeCheckpoint) {
    writer_->checkpoint(writer_->log_pages() > kLogPagesBeforeCut);
    writer_->clear_trouble();
  }
}

Stored SqliteStore::put(Batch& batch, const Ingested& item) {
  Database& database = *writer_;
  const Article& article = item.article;
  merge_stories(batch, item.placement);
  {
    Statement tombstone = database.prepare(
        "SELECT 1 FROM tombstone WHERE article = ?1 UNION ALL SELECT 1 FROM tombstone WHERE url <> '' AND url = ?2");
    if (tombstone.bind(article.id).bind(article.url).step()) {
      finish_job(batch, item);
      return Stored::kWithdrawn;
    }
  }
  std::string old_version;
  std::string old_story;
  std::int64_t old_docid = 0;
  bool read_by_this = false;
  {
    Statement known = database.prepare(
        "SELECT a.version, a.docid, a.story, v.engine = ? AND v.knowledge = ? FROM article AS a "
        "JOIN article_version AS v ON v.article = a.id AND v.version = a.version WHERE a.id = ?");
    if (known.bind(kEngineVersion).bind(item.knowledge).bind(article.id).step()) {
      old_version = known.text(0);
      old_docid = known.integer(1);
      old_story = known.text(2);
      read_by_this = known.integer(3) != 0;
    }
  }
  if (old_docid != 0 && old_version == article.version && read_by_this) {
    finish_job(batch, item);
    return Stored::kUnchanged;
  }
  const std::string story = live_story(item.placement);
  put_version(item);
  put_page(item);
  // The batch itself may hold the older version's terms still.
  if (old_docid != 0 && batch.terms.erase(old_docid) == 0) batch.gone.insert(old_docid);
  put_row(batch, item, story, old_docid);
  put_details(item);
  batch.stories.insert(story);
  if (!old_story.empty()) batch.stories.insert(old_story);
  finish_job(batch, item);
  return old_docid == 0 ? Stored::kAdded : Stored::kRevised;
}

// A version that was known once (an edit taken back) becomes the newest again, read anew; it was first seen when it
// was.
void SqliteStore::put_version(const Ingested& item) {
  const std::string record = compress(to_json(item.article));
  const std::string reading = compress(to_json(item.reading));
  Statement put = writer_->prepare(
      "INSERT INTO article_version(article, version, number, seen, engine, knowledge, page, record, reading, sketch) "
      "VALUES(?1,?2,(SELECT coalesce(max(number), 0) + 1 FROM article_version WHERE article = "
      "?1),?3,?4,?5,?6,?7,?8,?9) "
      "ON CONFLICT(article, version) DO UPDATE SET number = excluded.number, engine = excluded.engine, "
      "knowledge = excluded.knowledge, page = excluded.page, record = excluded.record, reading = excluded.reading, "
      "sketch = excluded.sketch");
  put.bind(item.article.id).bind(item.article.version).bind(item.seen).bind(kEngineVersion);
  put.bind(item.knowledge).bind(item.article.page.sha256).bind_blob(record).bind_blob(reading).bind_blob(item.sketch);
  put.run();
}

void SqliteStore::put_page(const Ingested& item) {
  if (item.page_bytes.empty()) return;
  {
    Statement known = writer_->prepare("SELECT 1 FROM page WHERE sha256 = ?");
    if (known.bind(item.article.page.sha256).step()) return;
  }
  const std::string packed = compress(item.page_bytes, kPageLevel);
  Statement page = writer_->prepare("INSERT INTO page(sha256, content_type, size, bytes) VALUES(?,?,?,?)");
  page.bind(item.article.page.sha256).bind(item.content_type).bind(static_cast<std::int64_t>(item.page_bytes.size()));
  page.bind_blob(packed).run();
}

// The docid for a time and an arrival, moved on where another article has it: the arrival's low bits repeat after a
// million articles, and whole days of them share one minute.
std::int64_t SqliteStore::free_docid(std::int64_t when, std::int64_t sequence, std::string_view id) {
  std::int64_t docid = docid_of(when, sequence);
  Statement taken = writer_->prepare("SELECT 1 FROM article WHERE docid = ? AND id <> ?");
  while (taken.bind(docid).bind(id).step()) {
    taken.again();
    ++docid;
  }
  return docid;
}

void SqliteStore::put_row(Batch& batch, const Ingested& item, const std::string& story, std::int64_t old_docid) {
  Database& database = *writer_;
  const Article& article = item.article;
  const std::int64_t when = happened(item);
  std::int64_t sequence = 0;
  if (old_docid != 0) {
    Statement row = database.prepare("SELECT sequence FROM article WHERE id = ?");
    if (row.bind(article.id).step()) sequence = row.integer(0);
  } else {
    Statement next =
        database.prepare("SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'article'), 0) + 1");
    if (next.step()) sequence = next.integer(0);
    database.prepare("DELETE FROM redirect WHERE kind = 'article' AND old = ?").bind(article.id).run();
  }
  const std::int64_t docid = free_docid(when, sequence, article.id);
  const std::string excerpt = excerpt_of(article.body);
  const std::vector<std::string> labels = sections_of(item.reading);
  const std::string sections = join_lines(labels);
  const std::string& language = !article.language.empty() ? article.language : item.reading.language.label;
  const auto& copy = item.placement.copy_of;
  Statement put = database.prepare(
      "INSERT INTO article(sequence, id, docid, version, kind, role, title, url, domain, site, language, image, "
      "credit, excerpt, published, happened, seen, source, story, copy_of, copy_kind, similarity, sections) "
      "VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT(id) DO UPDATE SET docid = excluded.docid, "
      "version = excluded.version, kind = excluded.kind, role = excluded.role, title = excluded.title, url = "
      "excluded.url, "
      "domain = excluded.domain, site = excluded.site, language = excluded.language, image = excluded.image, "
      "credit = excluded.credit, excerpt = excluded.excerpt, published = excluded.published, "
      "happened = excluded.happened, source = excluded.source, story = excluded.story, copy_of = excluded.copy_of, "
      "copy_kind = excluded.copy_kind, similarity = excluded.similarity, sections = excluded.sections");
  put.bind(sequence).bind(article.id).bind(docid).bind(article.version).bind(static_cast<int>(article.kind));
  put.bind(static_cast<int>(article.role))
      .bind(article.title)
      .bind(article.url)
      .bind(article.domain)
      .bind(article.site);
  put.bind(language).bind(article.image).bind(article.credit).bind(excerpt);
  put.bind(article.published ? std::string_view(article.published->value) : std::string_view())
      .bind(when)
      .bind(item.seen);
  put.bind(item.source).bind(story).bind(copy ? std::string_view(copy->article) : std::string_view());
  put.bind(copy ? static_cast<int>(copy->kind) : 0).bind(copy ? copy->similarity : 0.0).bind(sections);
  put.run();
  IndexText terms = index_text(article, item.reading);
  terms.facets = facets_of(language, article.domain, item.source, labels);
  batch.terms[docid] = std::move(terms);
}

void SqliteStore::put_details(const Ingested& item) {
  Database& database = *writer_;
  const Article& article = item.article;
  for (const std::string& url : {article.url, text::canonical_url(article.page.url)}) {
    if (url.empty()) continue;
    Statement known = database.prepare("INSERT OR IGNORE INTO known_url(url, article) VALUES(?,?)");
    known.bind(url).bind(article.id).run();
  }
  database.prepare("DELETE FROM event WHERE article = ?").bind(article.id).run();
  database.prepare("DELETE FROM place WHERE article = ?").bind(article.id).run();
  for (const Event& event : item.reading.events) {
    const bool is_told_as_fact = event.modality == "asserted" || event.modality == "background";
    if (event.when.empty() || !is_told_as_fact) continue;
    Statement put = database.prepare("INSERT OR IGNORE INTO event(article, id, type, happened) VALUES(?,?,?,?)");
    put.bind(article.id).bind(event.id).bind(event.type).bind(event.when).run();
  }
  for (const Place& place : item.reading.places) {
    Statement put = database.prepare("INSERT OR IGNORE INTO place(article, entity) VALUES(?,?)");
    put.bind(article.id).bind(place.entity).run();
  }
}

void SqliteStore::delete_terms(std::int64_t docid) {
  std::string packed;
  {
    Statement read = writer_->prepare("SELECT terms FROM search_terms WHERE docid = ?");
    if (read.bind(docid).step()) packed = std::string(read.blob(0));
  }
  const auto terms = decompress(packed);
  if (!terms) {
    // Deleting other terms than those that were inserted would damage the index.
    writer_->note_trouble("the terms of document " + std::to_string(docid) + " cannot be read: " + terms.error().what);
    return;
  }
  std::vector<std::string> parts = split_lines(*terms);
  parts.resize(4);
  Statement gone =
      writer_->prepare("INSERT INTO search(search, rowid, title, body, names, facets) VALUES('delete', ?, ?, ?, ?, ?)");
  gone.bind(docid).bind(parts[0]).bind(parts[1]).bind(parts[2]).bind(parts[3]).run();
  writer_->prepare("DELETE FROM search_terms WHERE docid = ?").bind(docid).run();
}

void SqliteStore::finish_job(Batch& batch, const Ingested& item) {
  if (item.job == 0) return;
  std::string kind;
  std::string key;
  {
    Statement read = writer_->prepare("SELECT kind, key FROM job WHERE id = ?");
    if (read.bind(item.job).step()) {
      kind = read.text(0);
      key = read.text(1);
    }
  }
  if (kind == "page") {
    // The feed's address of a page is remembered too, or the page would be fetched again at each visit.
    if (const std::string url = text::canonical_url(key); !url.empty()) {
      writer_->prepare("INSERT OR IGNORE INTO known_url(url, article) VALUES(?,?)")
          .bind(url)
          .bind(item.article.id)
          .run();
    }
  } else if (kind == "reread") {
    supersede(batch, key, item);
  }
  writer_->prepare("DELETE FROM job WHERE id = ?").bind(item.job).run();
}

// A page that was read again may give its main article another id (its canonical address is understood better now). The
// older one then gives way and redirects, or the article would stand there twice.
void SqliteStore::supersede(Batch& batch, const std::string& old, const Ingested& item) {
  Database& database = *writer_;
  std::int64_t docid = 0;
  std::string story;
  std::string page;
  {
    Statement stale = database.prepare(
        "SELECT a.docid, a.story, v.page FROM article AS a JOIN article_version AS v ON v.article = a.id "
        "AND v.version = a.version WHERE a.id = ? AND a.role = ? AND v.page <> '' "
        "AND NOT (v.engine = ? AND v.knowledge = ?)");
    stale.bind(old).bind(static_cast<int>(Role::kMain)).bind(kEngineVersion).bind(item.knowledge);
    if (!stale.step()) return;
    docid = stale.integer(0);
    story = stale.text(1);
    page = stale.text(2);
  }
  std::string heir;
  {
    Statement found = database.prepare(
        "SELECT a.id FROM article_version AS v JOIN article AS a ON a.id = v.article AND a.version = v.version "
        "WHERE v.page = ? AND a.role = ? AND a.id <> ? AND v.engine = ? AND v.knowledge = ? LIMIT 1");
    found.bind(page).bind(static_cast<int>(Role::kMain)).bind(old).bind(kEngineVersion).bind(item.knowledge);
    if (!found.step()) return;
    heir = found.text(0);
  }
  if (batch.terms.erase(docid) == 0) batch.gone.insert(docid);
  batch.stories.insert(story);
  for (const char* sql :
       {"UPDATE OR IGNORE article_version SET article = ?1, number = number - 1000000 WHERE article = ?2",
        "UPDATE known_url SET article = ?1 WHERE article = ?2",
        "UPDATE OR IGNORE read_mark SET article = ?1 WHERE article = ?2",
        "UPDATE article SET copy_of = ?1 WHERE copy_of = ?2 AND id <> ?1",
        "UPDATE article SET copy_of = '' WHERE copy_of = ?2 AND id = ?1"}) {
    database.prepare(sql).bind(heir).bind(old).run();
  }
  remove_rows(old);
  redirect("article", old, heir);
}

void SqliteStore::remove_rows(const std::string& article) {
  for (const char* sql : {"DELETE FROM article WHERE id = ?", "DELETE FROM article_version WHERE article = ?",
                          "DELETE FROM event WHERE article = ?", "DELETE FROM place WHERE article = ?",
                          "DELETE FROM read_mark WHERE article = ?"}) {
    writer_->prepare(sql).bind(article).run();
  }
}

void SqliteStore::redirect(std::string_view kind, std::string_view old, std::string_view target) {
  // What led to the older one leads on at once, so that one step always reaches the end.
  writer_->prepare("DELETE FROM redirect WHERE kind = ? AND old = ?").bind(kind).bind(target).run();
  writer_->prepare("UPDATE redirect SET new = ?1 WHERE kind = ?2 AND new = ?3").bind(target).bind(kind).bind(old).run();
  writer_->prepare("INSERT OR REPLACE INTO redirect(kind, old, new) VALUES(?,?,?)")
      .bind(kind)
      .bind(old)
      .bind(target)
      .run();
}

}  // namespace isnad::archive
