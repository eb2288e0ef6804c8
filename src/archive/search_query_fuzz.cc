// Queries are what anybody types or puts into an address: no input may make an expression that the index refuses, name
// a facet, or mark what is not in the snippet.
#include <cstdint>
#include <cstdlib>

#include "archive/search_query.h"
#include "archive/sqlite_db.h"
#include "text/utf8.h"

namespace {

isnad::archive::Database& index() {
  static const auto database = [] {
    auto opened = isnad::archive::Database::open(":memory:", isnad::archive::Database::Mode::kWrite);
    if (!opened) std::abort();
    (*opened)->execute(
        "CREATE VIRTUAL TABLE search USING fts5(title, body, names, facets, content='', tokenize='ascii')");
    (*opened)->execute("INSERT INTO search(rowid, title, body) VALUES(1, 'زلزال', 'gaza council')");
    return std::move(*opened);
  }();
  return *database;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace isnad;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto query = archive::parse_query(text);
  if (!query) return 0;
  if (query->match.find("\xEE\x80\x80") != std::string::npos) std::abort();
  index().prepare("SELECT rowid FROM search WHERE search MATCH ?").bind(query->match).run();
  if (index().is_troubled()) std::abort();
  for (const std::string& phrase : query->phrases) {
    if (query->match.find(phrase) == std::string::npos) std::abort();
  }
  const archive::Snippet snippet = archive::make_snippet(text::to_valid_utf8(text), query->terms);
  if (!text::is_valid_utf8(snippet.text)) std::abort();
  const auto length = text::count_code_points(snippet.text);
  std::uint32_t last = 0;
  for (const Span& mark : snippet.marks) {
    if (mark.begin < last || mark.end <= mark.begin || mark.end > length) std::abort();
    last = mark.end;
  }
  return 0;
}
