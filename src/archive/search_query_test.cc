#include "archive/search_query.h"

#include <gtest/gtest.h>

#include <random>

#include "archive/archive_test_support.h"
#include "archive/sqlite_db.h"
#include "text/utf8.h"

namespace isnad::archive {
namespace {

std::string match_of(std::string_view text) {
  const auto query = parse_query(text);
  return query ? query->match : "error: " + query.error().what;
}

// The expression with each word's forms (stemmed as Arabic, as English, unstemmed) where they are one.
TEST(SearchQuery, WordsMustAllStand) { EXPECT_EQ(match_of("gaza 2024"), "((\"gaza\")) AND ((\"2024\"))"); }

TEST(SearchQuery, AWordIsAskedForInEachAnalysis) {
  EXPECT_EQ(match_of("councils"), "((\"councils\" OR \"council\"))");
  const auto query = parse_query("councils");
  ASSERT_TRUE(query);
  EXPECT_EQ(query->terms, (std::set<std::string>{"councils", "council"}));
  EXPECT_EQ(query->phrases, (std::vector<std::string>{"\"councils\"", "\"council\""}));
}

TEST(SearchQuery, PhrasesInAnyQuotationMarks) {
  const std::string phrase = match_of("\"gaza port\"");
  EXPECT_EQ(phrase, "((\"gaza port\"))");
  EXPECT_EQ(match_of("«gaza port»"), phrase);
  EXPECT_EQ(match_of("“gaza port”"), phrase);
  EXPECT_EQ(match_of("„gaza port“"), phrase);
  EXPECT_EQ(match_of("\"gaza port"), phrase) << "one that is never closed goes to the end";
}

TEST(SearchQuery, ExcludedWordsAreNotMarked) {
  EXPECT_EQ(match_of("gaza -rafah"), "(((\"gaza\"))) NOT ((\"rafah\"))");
  EXPECT_EQ(match_of("-rafah gaza -\"khan yunis\""), "(((\"gaza\"))) NOT ((\"rafah\") OR (\"khan yunis\"))");
  EXPECT_EQ(parse_query("gaza -rafah")->terms, std::set<std::string>{"gaza"});
}

TEST(SearchQuery, OrJoinsItsNeighbours) {
  EXPECT_EQ(match_of("gaza OR rafah 2024"), "((\"gaza\") OR (\"rafah\")) AND ((\"2024\"))");
  EXPECT_EQ(match_of("gaza أو rafah"), "((\"gaza\") OR (\"rafah\"))");
  EXPECT_EQ(match_of("gaza | rafah"), "((\"gaza\") OR (\"rafah\"))");
  EXPECT_EQ(match_of("OR gaza OR"), "((\"gaza\"))");
  EXPECT_EQ(match_of("or"), "((\"or\"))") << "in small letters it is a word";
}

TEST(SearchQuery, FunctionWordsArePassedOverOutsideOfPhrases) {
  EXPECT_EQ(match_of("gaza من"), "((\"gaza\"))");
  EXPECT_EQ(match_of("gaza -في"), "((\"gaza\"))");
  EXPECT_EQ(match_of("من هو"), "error: the query has function words alone, which are not looked for");
  EXPECT_EQ(match_of("؟"), "error: the query has no word");
  EXPECT_NE(match_of("علي").find("علي"), std::string::npos) << "a name, though folded it is على";
  EXPECT_NE(match_of("«سيطر على المدينة»").find("علي"), std::string::npos) << "texts of other languages have it";
}

TEST(SearchQuery, AHebrewAcronymIsOneWord) {
  const auto query = parse_query("ארה\"ב");
  ASSERT_TRUE(query);
  EXPECT_EQ(query->match.find("\" AND "), std::string::npos);
  EXPECT_EQ(query->phrases.size(), 1u);
}

TEST(SearchQuery, WithoutAWantedWordItIsAnError) {
  EXPECT_EQ(match_of(""), "error: the query has no word");
  EXPECT_EQ(match_of(" ؟ ، !"), "error: the query has no word");
  EXPECT_EQ(match_of("-rafah"), "error: the query only excludes");
  EXPECT_EQ(match_of(std::string(1'001, 'x')), "error: the query is longer than 1000 bytes");
}

// A person may type anything; the index must never be asked what it refuses.
TEST(SearchQuery, NoInputMakesAnExpressionThatTheIndexRefuses) {
  const testing::TemporaryFolder folder;
  auto database = Database::open(folder.in("x.db"), Database::Mode::kWrite);
  ASSERT_TRUE(database);
  ASSERT_TRUE((*database)->execute(
      "CREATE VIRTUAL TABLE search USING fts5(title, body, names, facets, content='', tokenize='ascii')"));
  const std::vector<std::string> pieces = {
      "\"",    "«",     "»",       "“", "-", " ", "OR", "NOT",  "AND",          "NEAR(",         "*", "^",    "title:",
      "{a b}", "زلزال", "اسطنبول", "x", "'", "(", ")",  "\xff", "\xE2\x80\x8F", "\xEE\x80\x80l", "+", "🙂", "ארה"};
  std::mt19937 random(11);
  int asked = 0;
  for (int turn = 0; turn < 20'000; ++turn) {
    std::string text;
    for (std::size_t length = random() % 9 + 1; length > 0; --length) text += pieces[random() % pieces.size()];
    const auto query = parse_query(text);
    if (!query) continue;
    ++asked;
    Statement rows = (*database)->prepare("SELECT rowid FROM search WHERE search MATCH ?");
    rows.bind(query->match).run();
    ASSERT_FALSE((*database)->is_troubled())
        << text << " made " << query->match << ": " << (*database)->trouble().value().what;
    ASSERT_EQ(query->match.find("\xEE\x80\x80"), std::string::npos) << "no query names a facet";
  }
  EXPECT_GT(asked, 10'000);
}

TEST(Snippet, GoesAroundTheFirstWantedWord) {
  std::string body;
  for (int i = 0; i < 40; ++i) body += "word" + std::to_string(i) + " ";
  body += "quake";
  const Snippet late = make_snippet(body, {"quake"});
  EXPECT_TRUE(late.text.starts_with("… word32 ")) << late.text;
  EXPECT_TRUE(late.text.ends_with(" quake")) << late.text;
  ASSERT_EQ(late.marks.size(), 1u);
  EXPECT_EQ(text::slice(late.text, late.marks[0].begin, late.marks[0].end), "quake");
  const Snippet none = make_snippet(body, {"nothing"});
  EXPECT_TRUE(none.text.starts_with("word0 ")) << none.text;
  EXPECT_TRUE(none.text.ends_with(" …")) << none.text;
  EXPECT_TRUE(none.marks.empty());
  EXPECT_EQ(make_snippet("", {"quake"}).text, "");
}

TEST(Snippet, MarksOtherFormsAndCountsCodePoints) {
  const Snippet snippet =
      make_snippet("ضربت الزلازلُ المدينة. The quakes 🙂 came", parse_query("زلازل quake")->terms);
  ASSERT_EQ(snippet.marks.size(), 2u);
  EXPECT_EQ(text::slice(snippet.text, snippet.marks[0].begin, snippet.marks[0].end), "الزلازلُ");
  EXPECT_EQ(text::slice(snippet.text, snippet.marks[1].begin, snippet.marks[1].end), "quakes");
}

}  // namespace
}  // namespace isnad::archive
