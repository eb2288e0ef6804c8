// SqliteStore: search and nearness. docid orders by time, so the newest matches are the ends of the postings and no match
// needs to be scored that is not shown.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <unordered_map>

#include "archive/search_query.h"
#include "archive/sqlite_rows.h"
#include "archive/sqlite_store.h"
#include "text/stem.h"

namespace isnad::archive {
namespace {

constexpr std::int64_t kCountedMatches = 10'000;
constexpr std::int64_t kFilteredMatches = 30'000;  // matches looked through under a filter
constexpr std::int64_t kRankedMatches = 2'000;     // newest ones that relevance chooses among
constexpr std::int64_t kNearestPerTerm = 200;
constexpr std::size_t kNearestTerms = 12;
constexpr std::int64_t kMaxDocid = 0x7fffffffffffffff;

std::int64_t docid_at(std::int64_t seconds) { return std::max<std::int64_t>(0, seconds / 60) << 20; }

struct Range {
  std::int64_t least = 0;
  std::int64_t below = kMaxDocid;
};

Range range_of(const SearchQuery& query) {
  Range range;
  if (query.from > 0) range.least = docid_at(query.from);
  if (query.until > 0) range.below = docid_at(query.until);
  std::int64_t cursor = 0;
  const auto read = std::from_chars(query.cursor.data(), query.cursor.data() + query.cursor.size(), cursor);
  if (!query.cursor.empty() && read.ec == std::errc() && !query.by_relevance) range.below = std::min(range.below, cursor);
  return range;
}

bool is_filtered(const SearchQuery& query) {
  return !query.language.empty() || !query.domain.empty() || !query.source.empty() || !query.section.empty();
}

const std::string& filtered_sql() {
  static const std::string kSql =
      std::string("SELECT ") + kSummaryColumns +
      " FROM (SELECT rowid AS docid FROM search WHERE search MATCH ?1 AND rowid >= ?2 AND rowid < ?3 "
      "ORDER BY rowid DESC LIMIT ?4) AS m CROSS JOIN article AS a ON a.docid = m.docid "
      "LEFT JOIN source AS s ON s.id = a.source "
      "WHERE (?5 = '' OR a.language = ?5) AND (?6 = '' OR a.domain = ?6) AND (?7 = '' OR a.source = ?7) "
      "AND (?8 = '' OR instr(char(10) || a.sections || char(10), char(10) || ?8 || char(10)) > 0) "
      "ORDER BY a.docid DESC LIMIT ?9";
  return kSql;
}

struct Found {
  ArticleSummary article;
  std::int64_t docid;
  double score;
};

std::vector<Found> matches(Database& database, const SearchQuery& query, const std::string& match, const Range& range,
                           std::int64_t looked_through, std::int64_t most) {
  std::vector<Found> found;
  Statement rows = database.prepare(filtered_sql());
  rows.bind(match).bind(range.least).bind(range.below).bind(looked_through);
  rows.bind(query.language).bind(query.domain).bind(query.source).bind(query.section).bind(most);
  while (rows.step()) found.push_back({summary_of(rows), rows.integer(kDocidColumn), 0.0});
  return found;
}

// Where a match stands says how much the article is about it: in the title, among its names and keywords, in the body.
void score(Database& database, const std::string& match, std::vector<Found>& found) {
  if (found.empty()) return;
  std::unordered_map<std::int64_t, double> scores;
  for (const auto& [column, weight] : {std::pair{"title", 3.0}, std::pair{"names", 2.0}}) {
    const std::string expression = fmt::format("{{{}}} : ({})", column, match);
    Statement rows = database.prepare("SELECT rowid FROM search WHERE search MATCH ? AND rowid >= ? AND rowid <= ?");
    rows.bind(expression).bind(found.back().docid).bind(found.front().docid);
    while (rows.step()) scores[rows.integer(0)] += weight;
  }
  const double count = static_cast<double>(found.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    // Newness breaks ties.
    found[i].score = 1.0 + scores[found[i].docid] + (count - static_cast<double>(i)) / count;
  }
  std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) { return a.score > b.score; });
}

}  // namespace

Result<SearchResult> SqliteStore::search(const SearchQuery& query) {
  const auto parsed = parse_query(query.text);
  if (!parsed) return tl::unexpected(parsed.error());
  auto database = reader();
  if (!database) return tl::unexpected(database.error());
  const Range range = range_of(query);
  const auto limit = static_cast<std::int64_t>(std::clamp<std::size_t>(query.limit, 1, 1'000));
  SearchResult result;
  std::vector<Found> found;
  if (query.by_relevance) {
    found = matches(**database, query, parsed->match, range, kRankedMatches, kRankedMatches);
    // A NOT cannot stand inside a column filter; what it excludes is not in `found` anyway.
    const std::size_t exclusion = parsed->match.find(") NOT (");
    score(**database, exclusion == std::string::npos ? parsed->match : parsed->match.substr(0, exclusion) + ")", found);
    if (found.size() > static_cast<std::size_t>(limit)) found.resize(static_cast<std::size_t>(limit));
  } else {
    found = matches(**database, query, parsed->match, range, is_filtered(query) ? kFilteredMatches : limit + 1, limit + 1);
    if (found.size() > static_cast<std::size_t>(limit)) {
      found.pop_back();
      result.next_cursor = std::to_string(found.back().docid);
    }
  }
  {
    Statement count = (*database)->prepare(
        "SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ? AND rowid >= ? AND rowid < ? LIMIT ?)");
    const Range whole = [&] {
      SearchQuery from_the_start = query;
      from_the_start.cursor.clear();
      return range_of(from_the_start);
    }();
    count.bind(parsed->match).bind(whole.least).bind(whole.below).bind(kCountedMatches + 1);
    if (count.step()) result.total = static_cast<std::uint64_t>(count.integer(0));
    if (result.total > static_cast<std::uint64_t>(kCountedMatches)) {
      result.total = static_cast<std::uint64_t>(kCountedMatches);
      result.total_is_bound = true;
    }
    // Under a filter the index's count is only a bound.
    if (is_filtered(query)) {
      result.total_is_bound = result.next_cursor.empty() ? false : true;
      if (result.next_cursor.empty() && query.cursor.empty()) result.total = found.size();
    }
  }
  if ((*database)->is_troubled()) return (*database)->trouble();
  for (Found& one : found) {
    SearchHit hit;
    if (one.article.rights == Rights::kFull) {
      auto view = article(one.article.id);
      if (!view) return tl::unexpected(view.error());
      if (*view) {
        Snippet snippet = make_snippet((*view)->article.body, parsed->terms);
        hit.snippet = std::move(snippet.text);
        hit.marks = std::move(snippet.marks);
      }
    } else if (one.article.rights == Rights::kExcerpt) {
      Snippet snippet = make_snippet(one.article.excerpt, parsed->terms);
      hit.snippet = std::move(snippet.text);
      hit.marks = std::move(snippet.marks);
    }
    hit.score = one.score;
    hit.article = std::move(one.article);
    result.hits.push_back(std::move(hit));
  }
  return result;
}

Result<std::vector<ArticleSummary>> SqliteStore::similar(std::string_view article_id, std::size_t limit) {
  auto view = article(article_id);
  if (!view) return tl::unexpected(view.error());
  if (!*view) return std::vector<ArticleSummary>{};
  const ArticleSummary& own = (*view)->summary;
  const Reading& reading = (*view)->reading;
  std::vector<std::string> phrases;
  auto add = [&](const std::string& text) {
    std::string joined;
    for (const text::IndexTerm& term : text::index_terms(text, own.language)) joined += (joined.empty() ? "" : " ") + term.term;
    std::erase(joined, '"');
    if (!joined.empty() && phrases.size() < kNearestTerms && std::find(phrases.begin(), phrases.end(), joined) == phrases.end()) {
      phrases.push_back(joined);
    }
  };
  for (std::size_t i = 0; i < reading.keywords.size() && i < 8; ++i) add(reading.keywords[i].text);
  for (std::size_t i = 0; i < reading.entities.size() && i < 8; ++i) add(reading.entities[i].name);
  auto database = reader();
  if (!database) return tl::unexpected(database.error());
  std::unordered_map<std::int64_t, double> scores;
  for (const std::string& phrase : phrases) {
    Statement rows = (*database)->prepare(
        "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?");
    const std::string expression = "{title names} : \"" + phrase + "\"";
    std::vector<std::int64_t> docids;
    rows.bind(expression).bind(kNearestPerTerm);
    while (rows.step()) docids.push_back(rows.integer(0));
    (*database)->clear_trouble();  // a phrase without a token is no trouble
    // What only a few of the newest share says more.
    for (const std::int64_t docid : docids) scores[docid] += 1.0 / (2.0 + static_cast<double>(docids.size()) / 10.0);
  }
  std::vector<std::pair<double, std::int64_t>> ranked;
  for (const auto& [docid, value] : scores) ranked.emplace_back(-value, -docid);
  std::sort(ranked.begin(), ranked.end());
  static const std::string kSql = std::string("SELECT ") + kSummaryColumns + kSummaryFrom + "WHERE a.docid = ?";
  std::vector<ArticleSummary> found;
  for (std::size_t i = 0; i < ranked.size() && i < 100 && found.size() < limit; ++i) {
    Statement row = (*database)->prepare(kSql);
    if (!row.bind(-ranked[i].second).step()) continue;
    ArticleSummary summary = summary_of(row);
    const bool is_same = summary.id == own.id || summary.story == own.story || summary.copy_of == own.id;
    // A copy tells nothing that its original does not.
    if (!is_same && summary.copy_of.empty()) found.push_back(std::move(summary));
  }
  if ((*database)->is_troubled()) return (*database)->trouble();
  return found;
}

}  // namespace isnad::archive
