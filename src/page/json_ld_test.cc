#include "page/json_ld.h"

#include <gtest/gtest.h>

namespace isnad::page {
namespace {

JsonLd read(std::string_view json) {
  JsonLd found;
  read_json_ld_text(json, found);
  return found;
}

TEST(JsonLd, ArticleOfAGraphWinsOverThePage) {
  const JsonLd found =
      read(R"({"@context":"https://schema.org","@graph":[{"@type":"WebPage","name":"Page","datePublished":"2001-01-01"},
    {"@type":"NewsArticle","headline":"Bridge opens","datePublished":"2024-03-05T09:30:00+03:00","author":[{"@type":"Person","name":"Sara Example"},"Tariq Example"],
     "keywords":["bridge","river"],"articleSection":"City"}]})");
  EXPECT_TRUE(found.is_article);
  EXPECT_EQ(found.headline, "Bridge opens");
  EXPECT_EQ(found.published, "2024-03-05T09:30:00+03:00");
  EXPECT_EQ(found.authors, (std::vector<std::string>{"Sara Example", "Tariq Example"}));
  EXPECT_EQ(found.keywords, (std::vector<std::string>{"bridge", "river"}));
  EXPECT_EQ(found.section, "City");
}

TEST(JsonLd, AuthorsNamedByReferenceAreResolved) {
  const JsonLd found = read(
      R"({"@graph":[{"@type":"Article","headline":"H","author":{"@id":"#p1"}},{"@type":"Person","@id":"#p1","name":"Sara Example"}]})");
  EXPECT_EQ(found.authors, (std::vector<std::string>{"Sara Example"}));
}

TEST(JsonLd, BrokenJsonIsMended) {
  EXPECT_EQ(read("/* c */ {\"@type\":\"NewsArticle\",\"headline\":\"a\nb\",}").headline, "a b");
  EXPECT_EQ(read("<!-- {\"@type\":\"Article\",\"headline\":\"a\"} -->").headline, "a");
  EXPECT_FALSE(read("{\"@type\":\"NewsArticle\",\"headline\":").is_article);
  EXPECT_FALSE(read("").is_article);
}

TEST(JsonLd, ItemsOfAListAreOtherArticles) {
  EXPECT_FALSE(read(R"({"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"x"}]})").is_article);
}

TEST(JsonLd, DeepNestingIsNoStackOverflow) {
  std::string deep;
  for (int i = 0; i < 200'000; ++i) deep += "[";
  EXPECT_FALSE(read(deep).is_article);
}

TEST(JsonLd, OrganisationAmongTheAuthorsIsTheCreditUnlessItPublishes) {
  JsonLd found;
  read_json_ld_text(
      R"({"@type":"NewsArticle","headline":"A","publisher":{"name":"The Bank Post"},"author":[{"@type":"Person","name":"Mara Invented"},{"@type":"Organization","name":"Hill Wire"}]})",
      found);
  EXPECT_EQ(found.credit, "Hill Wire");
  JsonLd own;
  read_json_ld_text(
      R"({"@type":"NewsArticle","headline":"A","publisher":{"name":"The Bank Post"},"author":{"@type":"Organization","name":"The Bank Post"}})",
      own);
  EXPECT_EQ(own.credit, "");
}

TEST(JsonLd, NamesInTwoPartsAreJoined) {
  EXPECT_EQ(
      read(
          R"({"@type":"NewsArticle","headline":"A","author":[{"@type":"Person","familyName":"Invented","givenName":"Mara"}]})")
          .authors,
      std::vector<std::string>{"Mara Invented"});
  EXPECT_TRUE(read(R"({"@type":"NewsArticle","headline":"A","author":[{"@type":"Person"}]})").authors.empty());
}

TEST(JsonLd, OtherHeadlineIsKept) {
  EXPECT_EQ(read(R"({"@type":"NewsArticle","headline":"A","alternativeHeadline":"B"})").alternative, "B");
}

TEST(JsonLd, EntitiesInStringsAreRead) {
  EXPECT_EQ(read(R"({"@type":"NewsArticle","headline":"Br&uuml;cke &#8216;neu&#8217; &amp; gro&szlig;"})").headline,
            "Brücke ‘neu’ & groß");
  EXPECT_EQ(plain_text("A & B; C &unknown; &#0; &#x110000;"), "A & B; C &unknown; &#0; &#x110000;");
}

TEST(JsonLd, DescriptionOfArticlesAndProductsIsKept) {
  EXPECT_EQ(read(R"({"@type":"Product","name":"Cup","description":"A cup of clay,\nmade by hand."})").description,
            "A cup of clay, made by hand.");
  EXPECT_EQ(read(R"({"@type":"NewsArticle","headline":"A","description":"The bridge opens."})").description,
            "The bridge opens.");
}

TEST(JsonLd, ProductGoesBeforeItsFilm) {
  const char* film = R"({"@type":"VideoObject","name":"The kettle on the stove"})";
  const char* product = R"({"@type":"Product","name":"Kettle of enamel"})";
  for (const std::string& json :
       {std::string("[") + film + "," + product + "]", std::string("[") + product + "," + film + "]"}) {
    EXPECT_EQ(read(json).type, "Product") << json;
    EXPECT_EQ(read(json).headline, "Kettle of enamel") << json;
  }
  EXPECT_EQ(read(R"({"@type":"ProductGroup","name":"Kettle of enamel"})").type, "ProductGroup");
  EXPECT_FALSE(read(R"({"@type":"ProductGroup","name":"Kettle of enamel"})").is_article);
}

}  // namespace
}  // namespace isnad::page
