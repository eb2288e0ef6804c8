// SqliteStore::commit: a batch of articles in one transaction.
#include <algorithm>
#include <map>
#include <set>

#include "archive/compress.h"
#include "archive/sqlite_rows.h"
#include "archive/sqlite_store.h"
#include "core/json.h"
#include "core/time.h"
#include "story/importance.h"
#include "text/url.h"

namespace isnad::archive {
namespace {

constexpr std::int64_t kSecondsPerDay = 86'400;
constexpr int kDocidSequenceBits = 20;

// When the article's news happened, as far as lists are ordered by it: published, but no later than a day after it was
// seen (a clock that is wrong must not hold the front page for ever); else when it was seen.
std::int64_t happened(const Ingested& item) {
  if (item.article.published) {
    const auto published = epoch_of(item.article.published->value);
    if (published && *published > 0 && *published <= item.seen + kSecondsPerDay) return *published;
  }
  return item.seen;
}

// Orders by minute, then by arrival.
std::int64_t docid_of(std::int64_t when, std::int64_t sequence) {
  const std::int64_t minutes = std::max<std::int64_t>(0, when / 60);
  return (minutes << kDocidSequenceBits) | (sequence & ((1 << kDocidSequenceBits) - 1));
}

std::string sections_of(const Reading& reading) {
  std::vector<std::string> labels;
  for (const LabelScore& section : reading.sections) {
    if (section.confidence >= 0.35 && labels.size() < 3) labels.push_back(section.label);
  }
  return join_lines(labels);
}

}  // namespace

struct SqliteStore::Batch {
  // docid → the index's texts, in ascending order: FTS5 flushes its buffer whenever a rowid is not larger than the last.
  std::map<std::int64_t, IndexText> terms;
  std::set<std::string> stories;  // to be computed anew
};

Result<std::vector<Stored>> SqliteStore::commit(const std::vector<Ingested>& batch) {
  const std::lock_guard lock(write_mutex_);
  Transaction transaction(*writer_);
  std::vector<Stored> stored;
  stored.reserve(batch.size());
  Batch state;
  for (const Ingested& item : batch) {
    stored.push_back(put(state, item));
    if (writer_->is_troubled()) return writer_->trouble();
  }
  for (const auto& [docid, terms] : state.terms) {
    Statement insert = writer_->prepare("INSERT INTO search(rowid, title, body, names) VALUES(?,?,?,?)");
    insert.bind(docid).bind(terms.title).bind(terms.body).bind(terms.names).run();
    Statement keep = writer_->prepare("INSERT INTO search_terms(docid, terms) VALUES(?,?)");
    const std::string packed = compress(terms.title + '\n' + terms.body + '\n' + terms.names, 1);
    keep.bind(docid).bind_blob(packed).run();
  }
  for (const std::string& story : state.stories) recompute_story(story);
  if (auto done = transaction.commit(); !done) return tl::unexpected(done.error());
  return stored;
}

Stored SqliteStore::put(Batch& batch, const Ingested& item) {
  Database& database = *writer_;
  const Article& article = item.article;
  merge_stories(batch, item.placement);
  {
    Statement tombstone = database.prepare("SELECT 1 FROM tombstone WHERE article = ? OR (url <> '' AND url = ?)");
    if (tombstone.bind(article.id).bind(article.url).step()) {
      finish_job(item.job, article.id);
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
  if (old_version == article.version && read_by_this) {
    finish_job(item.job, article.id);
    return Stored::kUnchanged;
  }
  // A version that was known once (an edit taken back) is current again, read anew.
  put_version(item, old_version == article.version);
  if (!item.page_bytes.empty()) {
    Statement page = database.prepare("INSERT OR IGNORE INTO page(sha256, content_type, size, bytes) VALUES(?,?,?,?)");
    Statement known = database.prepare("SELECT 1 FROM page WHERE sha256 = ?");
    if (!known.bind(article.page.sha256).step()) {
      const std::string packed = compress(item.page_bytes);
      page.bind(article.page.sha256).bind(item.content_type).bind(static_cast<std::int64_t>(item.page_bytes.size()));
      page.bind_blob(packed).run();
    }
  }
  if (old_docid != 0) {
    // The batch itself may hold the older version's terms still.
    if (batch.terms.erase(old_docid) == 0) delete_terms(old_docid);
  }
  put_row(batch, item, old_docid);
  put_details(item);
  batch.stories.insert(item.placement.story);
  if (!old_story.empty() && old_story != item.placement.story) batch.stories.insert(old_story);
  finish_job(item.job, article.id);
  return old_version.empty() ? Stored::kAdded : Stored::kRevised;
}

void SqliteStore::put_version(const Ingested& item, bool) {
  Database& database = *writer_;
  std::int64_t number = 1;
  {
    Statement last = database.prepare("SELECT coalesce(max(number), 0) + 1 FROM article_version WHERE article = ?");
    if (last.bind(item.article.id).step()) number = last.integer(0);
  }
  const std::string record = compress(to_json(item.article));
  const std::string reading = compress(to_json(item.reading));
  Statement put = database.prepare(
      "INSERT OR REPLACE INTO article_version(article, version, number, seen, engine, knowledge, page, record, reading, sketch) "
      "VALUES(?,?,?,?,?,?,?,?,?,?)");
  put.bind(item.article.id).bind(item.article.version).bind(number).bind(item.seen).bind(kEngineVersion);
  put.bind(item.knowledge).bind(item.article.page.sha256).bind_blob(record).bind_blob(reading).bind_blob(item.sketch);
  put.run();
}

void SqliteStore::put_row(Batch& batch, const Ingested& item, std::int64_t old_docid) {
  Database& database = *writer_;
  const Article& article = item.article;
  const std::int64_t when = happened(item);
  std::int64_t sequence = 0;
  std::int64_t seen = item.seen;
  if (old_docid != 0) {
    Statement row = database.prepare("SELECT sequence, seen FROM article WHERE id = ?");
    if (row.bind(article.id).step()) {
      sequence = row.integer(0);
      seen = row.integer(1);
    }
  } else {
    Statement next = database.prepare("SELECT coalesce(max(sequence), 0) + 1 FROM article");
    if (next.step()) sequence = next.integer(0);
  }
  const std::int64_t docid = docid_of(when, sequence);
  const std::string excerpt = excerpt_of(article.body);
  const std::string sections = sections_of(item.reading);
  const std::string& language = !article.language.empty() ? article.language : item.reading.language.label;
  const auto& copy = item.placement.copy_of;
  Statement put = database.prepare(
      "INSERT OR REPLACE INTO article(sequence, id, docid, version, kind, role, title, url, domain, site, language, image, "
      "credit, excerpt, published, happened, seen, source, story, copy_of, copy_kind, similarity, sections) "
      "VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
  put.bind(sequence).bind(article.id).bind(docid).bind(article.version).bind(static_cast<int>(article.kind));
  put.bind(static_cast<int>(article.role)).bind(article.title).bind(article.url).bind(article.domain).bind(article.site);
  put.bind(language).bind(article.image).bind(article.credit).bind(excerpt);
  put.bind(article.published ? std::string_view(article.published->value) : std::string_view()).bind(when).bind(seen);
  put.bind(item.source).bind(item.placement.story).bind(copy ? std::string_view(copy->article) : std::string_view());
  put.bind(copy ? static_cast<int>(copy->kind) : 0).bind(copy ? copy->similarity : 0.0).bind(sections);
  put.run();
  batch.terms[docid] = index_text(article, item.reading);
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

void SqliteStore::merge_stories(Batch& batch, const story::Placement& placement) {
  Database& database = *writer_;
  for (const std::string& gone : placement.merged) {
    if (gone == placement.story) continue;
    database.prepare("UPDATE article SET story = ? WHERE story = ?").bind(placement.story).bind(gone).run();
    database.prepare("UPDATE redirect SET new = ? WHERE kind = 'story' AND new = ?").bind(placement.story).bind(gone).run();
    database.prepare("DELETE FROM redirect WHERE kind = 'story' AND old = ?").bind(placement.story).run();
    database.prepare("INSERT OR REPLACE INTO redirect(kind, old, new) VALUES('story', ?, ?)")
        .bind(gone)
        .bind(placement.story)
        .run();
    batch.stories.insert(gone);
    batch.stories.insert(placement.story);
  }
}

void SqliteStore::recompute_story(const std::string& id) {
  Database& database = *writer_;
  database.prepare("DELETE FROM story_section WHERE story = ?").bind(id).run();
  story::StoryFacts facts;
  std::set<std::string> domains;
  std::set<std::string> independent;
  std::set<std::string> languages;
  std::map<std::string, int> sections;
  std::string first;
  std::string lead;
  std::string title;
  {
    Statement rows = database.prepare(
        "SELECT id, domain, title, happened, copy_of, language, sections, role FROM article WHERE story = ? "
        "ORDER BY happened, sequence");
    rows.bind(id);
    while (rows.step()) {
      ++facts.articles;
      const std::string article = rows.text(0);
      const std::string source = rows.text(1).empty() ? article : rows.text(1);
      const bool is_copy = !rows.text(4).empty();
      domains.insert(source);
      if (!is_copy) independent.insert(source);
      if (first.empty()) {
        first = article;
        facts.first_seen = rows.integer(3);
      }
      facts.last_seen = rows.integer(3);
      languages.insert(rows.text(5));
      for (const std::string& label : split_lines(rows.text(6))) ++sections[label];
      // Shown for the story: the newest text of its own with a headline.
      if (!rows.text(2).empty() && (!is_copy || lead.empty())) {
        lead = article;
        title = rows.text(2);
      }
    }
  }
  if (facts.articles == 0) {
    database.prepare("DELETE FROM story WHERE id = ?").bind(id).run();
    return;
  }
  if (lead.empty()) lead = first;
  facts.sources = static_cast<std::uint32_t>(domains.size());
  facts.independent_sources = static_cast<std::uint32_t>(std::max<std::size_t>(1, independent.size()));
  const double rank = story::rank(facts);
  std::vector<std::string> labels;
  for (const auto& [label, count] : sections) {
    // A label that a third of the articles carry is the story's.
    if (count * 3 >= static_cast<int>(facts.articles)) labels.push_back(label);
  }
  std::stable_sort(labels.begin(), labels.end(),
                   [&](const std::string& a, const std::string& b) { return sections[a] > sections[b]; });
  languages.erase("");
  const std::string language_lines = join_lines({languages.begin(), languages.end()});
  const std::string section_lines = join_lines(labels);
  Statement put = database.prepare(
      "INSERT OR REPLACE INTO story(id, title, lead, first, first_seen, last_seen, articles, sources, independent, rank, "
      "languages, sections) VALUES(?,?,?,?,?,?,?,?,?,?,?,?)");
  put.bind(id).bind(title).bind(lead).bind(first).bind(facts.first_seen).bind(facts.last_seen);
  put.bind(static_cast<std::int64_t>(facts.articles)).bind(static_cast<std::int64_t>(facts.sources));
  put.bind(static_cast<std::int64_t>(facts.independent_sources)).bind(rank).bind(language_lines).bind(section_lines).run();
  for (const std::string& label : labels) {
    Statement section = database.prepare("INSERT INTO story_section(story, label, rank) VALUES(?,?,?)");
    section.bind(id).bind(label).bind(rank).run();
  }
}

void SqliteStore::delete_terms(std::int64_t docid) {
  Database& database = *writer_;
  std::string packed;
  {
    Statement read = database.prepare("SELECT terms FROM search_terms WHERE docid = ?");
    if (!read.bind(docid).step()) return;
    packed = std::string(read.blob(0));
  }
  const auto terms = decompress(packed);
  if (!terms) return;
  std::vector<std::string> parts(3);
  std::string_view rest = *terms;
  for (std::string& part : parts) {
    const std::size_t end = rest.find('\n');
    part = std::string(rest.substr(0, end));
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
  }
  Statement gone =
      database.prepare("INSERT INTO search(search, rowid, title, body, names) VALUES('delete', ?, ?, ?, ?)");
  gone.bind(docid).bind(parts[0]).bind(parts[1]).bind(parts[2]).run();
  database.prepare("DELETE FROM search_terms WHERE docid = ?").bind(docid).run();
}

void SqliteStore::finish_job(std::int64_t job, const std::string& article) {
  if (job == 0) return;
  std::string key;
  {
    Statement read = writer_->prepare("SELECT key FROM job WHERE id = ? AND kind = 'page'");
    if (read.bind(job).step()) key = read.text(0);
  }
  // The feed's address of a page is remembered too, or the page would be fetched again at each visit.
  if (const std::string url = text::canonical_url(key); !url.empty()) {
    writer_->prepare("INSERT OR IGNORE INTO known_url(url, article) VALUES(?,?)").bind(url).bind(article).run();
  }
  writer_->prepare("DELETE FROM job WHERE id = ?").bind(job).run();
}

}  // namespace isnad::archive
