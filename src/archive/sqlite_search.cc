// SqliteStore: search and nearness. docid orders by time, so the newest matches are the ends of the postings and no
// match needs to be scored that is not shown.
#include <algorithm>
#include <charconv>
#include <limits>
#include <optional>
#include <unordered_map>

#include "archive/compress.h"
#include "archive/search_query.h"
#include "archive/sqlite_rank.h"
#include "archive/sqlite_rows.h"
#include "archive/sqlite_store.h"
#include "core/json.h"

namespace isnad::archive {
namespace {

constexpr std::int64_t kCountedMatches = 10'000;
constexpr std::int64_t kRankedMatches = 2'000;  // newest ones that relevance chooses among
constexpr std::int64_t kNearestPerTerm = 200;
constexpr std::size_t kNearestTerms = 12;
constexpr std::size_t kNearestLookedAt = 100;
constexpr std::int64_t kMaxDocid = std::numeric_limits<std::int64_t>::max();
constexpr char kRankCursor = 'r';  // then how many hits were shown; else a cursor is the last docid shown

struct Range {
  std::int64_t least = 0;
  std::int64_t below = kMaxDocid;
};

Range range_of(const SearchQuery& query) {
  Range range;
  if (query.from > 0) range.least = docid_from(query.from);
  if (query.until > 0) range.below = docid_from(query.until);
  return range;
}

Result<std::int64_t> cursor_of(const SearchQuery& query) {
  std::string_view digits = query.cursor;
  if (digits.empty()) return query.by_relevance ? 0 : kMaxDocid;
  const bool is_rank = digits.front() == kRankCursor;
  if (is_rank) digits.remove_prefix(1);
  std::int64_t cursor = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), cursor);
  if (error != std::errc() || end != digits.data() + digits.size() || cursor < 0 || is_rank != query.by_relevance) {
    return fail("this cursor is not of this search", "cursor", "use the one that the page before gave");
  }
  return cursor;
}

// The query's expression narrowed by its filters, each a term of the index: a rare one costs what is rare, however
// common the words are.
std::string narrowed(const SearchQuery& query, const std::string& match) {
  std::string narrow;
  const auto add = [&](Facet facet, std::string_view value) {
    if (!value.empty()) narrow += " AND \"" + facet_term(facet, value) + '"';
  };
  add(Facet::kLanguage, primary_language(query.language));
  add(Facet::kDomain, query.domain);
  add(Facet::kSource, query.source);
  add(Facet::kSection, query.section);
  return narrow.empty() ? match : "(" + match + ")" + narrow;
}

struct Found {
  std::int64_t docid = 0;
  double score = 0;
};

std::vector<Found> newest_matches(Database& database, const std::string& match, const Range& range, std::int64_t most) {
  std::vector<Found> found;
  Statement rows = database.prepare(
      "SELECT rowid FROM search WHERE search MATCH ? AND rowid >= ? AND rowid < ? ORDER BY rowid DESC LIMIT ?");
  rows.bind(match).bind(range.least).bind(range.below).bind(most);
  while (rows.step()) found.push_back({rows.integer(0), 0.0});
  return found;
}

// How rare each wanted phrase is; a common one is counted among the newest documents alone.
std::vector<double> weights_of(Database& database, const std::vector<std::string>& phrases) {
  if (phrases.size() == 1) return {1.0};
  double documents = 1;
  {
    Statement all = database.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'article'");
    if (all.step()) documents = std::max(1.0, all.real(0));
  }
  std::vector<double> weights;
  for (const std::string& phrase : phrases) {
    double holding = 0;
    std::int64_t oldest = 0;
    {
      Statement newest = database.prepare(
          "SELECT count(*), min(rowid) FROM (SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT "
          "?)");
      if (newest.bind(phrase).bind(kRankedMatches).step()) {
        holding = newest.real(0);
        oldest = newest.integer(1);
      }
    }
    if (holding >= static_cast<double>(kRankedMatches)) {
      Statement among = database.prepare("SELECT count(*) FROM article WHERE docid >= ?");
      if (among.bind(oldest).step() && among.real(0) > 0) holding *= std::max(1.0, documents / among.real(0));
    }
    weights.push_back(inverse_document_frequency(documents, holding));
  }
  return weights;
}

std::vector<Found> best_matches(Database& database, const std::string& match, const std::vector<std::string>& phrases,
                                const Range& range) {
  const std::string weights = weights_blob(weights_of(database, phrases));
  std::vector<Found> found;
  {
    Statement rows = database.prepare(
        "SELECT rowid, isnad_rank(search, ?) FROM search WHERE search MATCH ? AND rowid >= ? AND rowid < ? "
        "ORDER BY rowid DESC LIMIT ?");
    rows.bind_blob(weights).bind(match).bind(range.least).bind(range.below).bind(kRankedMatches);
    while (rows.step()) found.push_back({rows.integer(0), rows.real(1)});
  }
  // Equal ones stay newest first.
  std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) { return a.score > b.score; });
  return found;
}

std::string body_of(Database& database, const std::string& article) {
  Statement row = database.prepare(
      "SELECT v.record FROM article AS a JOIN article_version AS v ON v.article = a.id AND v.version = a.version "
      "WHERE a.id = ?");
  if (!row.bind(article).step()) return {};
  const auto json = decompress(row.blob(0));
  auto record = json ? article_from_json(*json) : tl::unexpected(json.error());
  if (!record) {
    database.note_trouble("the record of article " + article + " cannot be read: " + record.error().what);
    return {};
  }
  return std::move(record->body);
}

std::optional<SearchHit> hit_of(Database& database, const Found& found, const std::set<std::string>& terms) {
  static const std::string kSql = std::string("SELECT ") + kSummaryColumns + kSummaryFrom + "WHERE a.docid = ?";
  SearchHit hit;
  {
    Statement row = database.prepare(kSql);
    if (!row.bind(found.docid).step()) return std::nullopt;
    hit.article = summary_of(row);
  }
  hit.score = found.score;
  // Of a text that may not be shown nothing is quoted.
  if (hit.article.rights != Rights::kTitle) {
    Snippet snippet = make_snippet(
        hit.article.rights == Rights::kFull ? body_of(database, hit.article.id) : hit.article.excerpt, terms);
    hit.snippet = std::move(snippet.text);
    hit.marks = std::move(snippet.marks);
  }
  return hit;
}

}  // namespace

Result<SearchResult> SqliteStore::search(const SearchQuery& query) {
  const auto parsed = parse_query(query.text);
  if (!parsed) return tl::unexpected(parsed.error());
  const auto cursor = cursor_of(query);
  if (!cursor) return tl::unexpected(cursor.error());
  auto database = reader();
  if (!database) return tl::unexpected(database.error());
  const Range whole = range_of(query);
  const std::size_t limit = std::clamp<std::size_t>(query.limit, 1, 1'000);
  const std::string match = narrowed(query, parsed->match);
  SearchResult result;
  std::vector<Found> found;
  if (query.by_relevance) {
    found = best_matches(**database, match, parsed->phrases, whole);
    const std::size_t shown = std::min(static_cast<std::size_t>(*cursor), found.size());
    found.erase(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(shown));
    if (found.size() > limit) result.next_cursor = kRankCursor + std::to_string(shown + limit);
  } else {
    const Range rest{whole.least, std::min(whole.below, *cursor)};
    found = newest_matches(**database, match, rest, static_cast<std::int64_t>(limit) + 1);
    if (found.size() > limit) result.next_cursor = std::to_string(found[limit - 1].docid);
  }
  if (found.size() > limit) found.resize(limit);
  {
    Statement count = (*database)->prepare(
        "SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ? AND rowid >= ? AND rowid < ? LIMIT ?)");
    count.bind(match).bind(whole.least).bind(whole.below).bind(kCountedMatches + 1);
    if (count.step()) result.total = static_cast<std::uint64_t>(count.integer(0));
    result.total_is_bound = result.total > static_cast<std::uint64_t>(kCountedMatches);
    if (result.total_is_bound) result.total = static_cast<std::uint64_t>(kCountedMatches);
  }
  for (const Found& one : found) {
    if (auto hit = hit_of(**database, one, parsed->terms)) result.hits.push_back(std::move(*hit));
  }
  if ((*database)->is_troubled()) return (*database)->trouble();
  return result;
}

Result<std::vector<ArticleSummary>> SqliteStore::similar(std::string_view article_id, std::size_t limit) {
  auto view = article(article_id);
  if (!view) return tl::unexpected(view.error());
  if (!*view) return std::vector<ArticleSummary>{};
  const ArticleSummary& own = (*view)->summary;
  const Reading& reading = (*view)->reading;
  std::vector<std::string> phrases;
  const auto add = [&](const std::string& text) {
    std::string joined;
    append_terms(joined, text, own.language);
    std::erase(joined, '"');
    if (joined.empty() || phrases.size() >= kNearestTerms) return;
    if (std::find(phrases.begin(), phrases.end(), joined) == phrases.end()) phrases.push_back(std::move(joined));
  };
  for (std::size_t i = 0; i < reading.keywords.size() && i < 8; ++i) add(reading.keywords[i].text);
  for (std::size_t i = 0; i < reading.entities.size() && i < 8; ++i) add(reading.entities[i].name);
  if (phrases.size() < kNearestTerms / 3) {
    // Little is known of it but its headline.
    std::string title;
    append_terms(title, own.title, own.language);
    for (std::size_t at = 0; at < title.size();) {
      const std::size_t end = std::min(title.find(' ', at), title.size());
      if (end - at > 4) add(title.substr(at, end - at));  // bytes: shorter ones are particles
      at = end + 1;
    }
  }
  auto database = reader();
  if (!database) return tl::unexpected(database.error());
  std::unordered_map<std::int64_t, double> scores;
  for (const std::string& phrase : phrases) {
    const std::string expression = "{title names} : \"" + phrase + "\"";
    const std::vector<Found> found = newest_matches(**database, expression, {}, kNearestPerTerm);
    // What only a few of the newest share says more.
    for (const Found& one : found) scores[one.docid] += 1.0 / (2.0 + static_cast<double>(found.size()) / 10.0);
  }
  std::vector<Found> ranked;
  for (const auto& [docid, value] : scores) ranked.push_back({docid, value});
  std::sort(ranked.begin(), ranked.end(), [](const Found& a, const Found& b) {
    return std::pair(-a.score, -a.docid) < std::pair(-b.score, -b.docid);
  });
  static const std::string kSql = std::string("SELECT ") + kSummaryColumns + kSummaryFrom + "WHERE a.docid = ?";
  std::vector<ArticleSummary> near;
  for (std::size_t i = 0; i < ranked.size() && i < kNearestLookedAt && near.size() < limit; ++i) {
    Statement row = (*database)->prepare(kSql);
    if (!row.bind(ranked[i].docid).step()) continue;
    ArticleSummary summary = summary_of(row);
    const bool is_same = summary.id == own.id || summary.id == own.copy_of || summary.story == own.story;
    // A copy tells nothing that its original does not.
    if (!is_same && summary.copy_of.empty()) near.push_back(std::move(summary));
  }
  if ((*database)->is_troubled()) return (*database)->trouble();
  return near;
}

}  // namespace isnad::archive
