// SqliteStore: an index whose terms another version of the analysis made is made again.
#include <string>

#include "archive/compress.h"
#include "archive/sqlite_rows.h"
#include "archive/sqlite_store.h"
#include "core/json.h"
#include "text/search_stem.h"

namespace isnad::archive {
namespace {

constexpr std::string_view kTermsKey = "terms_version";

// The terms of one article's current version. The facets hang on no analysis and are kept. What cannot be read keeps
// the terms it has; `check` says what is wrong with it.
IndexText renewed(std::string_view record, std::string_view reading, std::vector<std::string> old) {
  old.resize(4);
  const auto record_json = decompress(record);
  const auto reading_json = decompress(reading);
  const auto article = record_json ? article_from_json(*record_json) : tl::unexpected(record_json.error());
  const auto read = reading_json ? reading_from_json(*reading_json) : tl::unexpected(reading_json.error());
  if (!article || !read) return {old[0], old[1], old[2], old[3]};
  IndexText terms = index_text(*article, *read);
  terms.facets = old[3];
  return terms;
}

}  // namespace

Result<void> SqliteStore::renew_terms() {
  const std::lock_guard lock(write_mutex_);
  Database& database = *writer_;
  database.clear_trouble();
  const std::string version = std::to_string(text::kTermsVersion);
  const auto is_current = [&] {
    Statement read = database.prepare("SELECT value FROM meta WHERE key = ?");
    return read.bind(kTermsKey).step() && read.text(0) == version;
  };
  if (is_current()) return {};
  // In one transaction: whoever reads meanwhile sees the old index, and a kill leaves it.
  Transaction transaction(database);
  if (!transaction.is_open()) return transaction.trouble();
  if (is_current()) return {};  // another program was first
  database.execute("INSERT INTO search(search) VALUES('delete-all')");
  std::int64_t after = -1;
  for (bool is_more = true; is_more;) {
    std::int64_t docid = 0;
    IndexText terms;
    {
      Statement row = database.prepare(
          "SELECT t.docid, t.terms, v.record, v.reading FROM search_terms AS t JOIN article AS a ON a.docid = t.docid "
          "JOIN article_version AS v ON v.article = a.id AND v.version = a.version WHERE t.docid > ? "
          "ORDER BY t.docid LIMIT 1");
      is_more = row.bind(after).step();
      if (!is_more) break;
      docid = row.integer(0);
      const auto packed = decompress(row.blob(1));
      terms = renewed(row.blob(2), row.blob(3), split_lines(packed ? *packed : std::string()));
    }
    put_terms(docid, terms);
    after = docid;
    if (database.is_troubled()) return database.trouble();
  }
  database.prepare("INSERT OR REPLACE INTO meta(key, value) VALUES(?, ?)").bind(kTermsKey).bind(version).run();
  if (database.is_troubled()) return database.trouble();
  auto done = transaction.commit();
  shorten_log();
  return done;
}

void SqliteStore::put_terms(std::int64_t docid, const IndexText& terms) {
  Statement insert = writer_->prepare("INSERT INTO search(rowid, title, body, names, facets) VALUES(?,?,?,?,?)");
  insert.bind(docid).bind(terms.title).bind(terms.body).bind(terms.names).bind(terms.facets).run();
  Statement keep = writer_->prepare("INSERT OR REPLACE INTO search_terms(docid, terms) VALUES(?,?)");
  const std::string packed = compress(terms.title + '\n' + terms.body + '\n' + terms.names + '\n' + terms.facets, 1);
  keep.bind(docid).bind_blob(packed).run();
}

}  // namespace isnad::archive
