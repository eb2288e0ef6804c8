#include "page/page_state.h"

#include <gtest/gtest.h>

#include <string>

#include "page/extract.h"

namespace isnad::page {
namespace {

constexpr const char* kTitle = "The old lighthouse is lit again";
constexpr const char* kFirst =
    "The lighthouse on the northern cape was lit on Friday evening after forty years in the dark.";
constexpr const char* kSecond =
    "Fishermen had asked for it ever since two boats ran aground below the cliffs last winter.";

TEST(PageState, HtmlBesideTheTitleIsTheArticle) {
  const std::string html = std::string("<p>") + kFirst + "</p><p>" + kSecond + "</p>";
  EXPECT_EQ(read_state_text(R"({"props":{"post":{"heading":")" + std::string(kTitle) + R"(","rendered_body":")" + html +
                                R"("},"menu":["Home","Sports"]}})",
                            kTitle),
            html);
}

TEST(PageState, ObjectOfTheArticleTellsItsSectionTagsAndWriters) {
  const std::string text = std::string("<p>") + kFirst + "</p><p>" + kSecond + "</p>";
  StateFacts facts;
  read_state_text(
      R"({"post":{"title":")" + std::string(kTitle) + R"(","content":")" + text +
          R"(","section":{"name":"Coast Life","slug":"coast"},"tags":[{"name":"Lighthouses"},"Cape"],"author":null,"authors":[{"name":"Mara Invented"}],"source":"Quay Agency","image":{"url":"/1.jpg","caption":"The tower by night"}},"menu":[{"section":"Sports"}]})",
      kTitle, &facts);
  EXPECT_EQ(facts.section, "Coast Life");
  EXPECT_EQ(facts.tags, (std::vector<std::string>{"Lighthouses", "Cape"}));
  EXPECT_EQ(facts.authors, std::vector<std::string>{"Mara Invented"});
  EXPECT_EQ(facts.credit, "Quay Agency");
  EXPECT_EQ(facts.captions, std::vector<std::string>{"The tower by night"});
}

TEST(PageState, ListsOfParagraphsAreJoinedAndPicturesLeftOut) {
  const std::string json =
      std::string(R"({"data":[{"headlines":{"basic":")") + kTitle + R"("},"elements":[{"type":"text","content":")" +
      kFirst +
      R"("},{"type":"image","caption":"The tower by night, seen from the sea side"},{"type":"text","content":")" +
      kSecond + R"("}]}]})";
  EXPECT_EQ(read_state_text("window.__STATE__ = " + json + ";window.x=1", kTitle),
            std::string("<p>") + kFirst + "</p><p>" + kSecond + "</p>");
}

TEST(PageState, PiecesOfALineAreOneParagraph) {
  const std::string json =
      std::string(R"({"title":")") + kTitle +
      R"(","body":[{"_type":"block","children":[{"text":"The lighthouse was lit & seen "},{"text":"from afar, over the whole bay"},{"text":", on Friday evening after forty years."}]}]})";
  EXPECT_EQ(
      read_state_text(json, kTitle),
      "<p>The lighthouse was lit &amp; seen from afar, over the whole bay, on Friday evening after forty years.</p>");
}

TEST(PageState, AnotherArticlesTextIsNotTaken) {
  const std::string other =
      std::string(R"({"title":"Another story of the same day","body":"<p>)") + kFirst + kSecond + R"(</p>"})";
  EXPECT_EQ(read_state_text(other, kTitle), "");
  const std::string both =
      R"({"related":[)" + other + R"(],"main":{"title":")" + kTitle + R"(","body":"<p>)" + kSecond + R"(</p>"}})";
  EXPECT_EQ(read_state_text(both, kTitle), std::string("<p>") + kSecond + "</p>");
}

TEST(PageState, StringsOfJsonInScriptsAreRead) {
  EXPECT_EQ(
      read_state_text(
          R"(var state = JSON.parse("{\"title\":\"The old lighthouse is lit again\",\"text\":\"The lighthouse on the northern cape was lit on Friday evening after forty years.\"}");)",
          kTitle),
      "<p>The lighthouse on the northern cape was lit on Friday evening after forty years.</p>");
}

TEST(PageState, StateHandedToACallIsReadAndATitleMayGoOnWithTheSite) {
  const std::string json =
      std::string(R"({"queries":[{"detail":{"title":")") + kTitle + R"(","text":"<p>)" + kFirst + R"(</p>"}}]})";
  EXPECT_EQ(
      read_state_text("window.q = window.q || [];window.q.push(" + json + ")", std::string(kTitle) + "-Coast|Quay"),
      std::string("<p>") + kFirst + "</p>");
  EXPECT_EQ(read_state_text("window.q.push(" + json + ")", std::string("The paper of the coast: ") + kTitle), "");
}

TEST(PageState, DeepAndBrokenStateGivesNothing) {
  EXPECT_EQ(read_state_text("x = " + std::string(100'000, '['), kTitle), "");
  EXPECT_EQ(read_state_text(std::string(100'000, '[') + std::string(100'000, ']'), kTitle), "");
  EXPECT_EQ(
      read_state_text(
          R"({"title":"The old lighthouse is lit again","body":"<p>cut off in the middle of the paragraph and the string and so on)",
          kTitle),
      "");
}

TEST(PageState, PageWithoutTextShowsItsStateWithLinksAndLists) {
  Page page;
  page.ref.url = "https://paper.example/a/1";
  page.bytes = std::string("<!doctype html><html><head><title>") + kTitle + "</title></head><body><main><h1>" + kTitle +
               "</h1><div class=\"text\"><div class=\"skeleton\"></div></div><section><h2>Related stories</h2><a "
               "href=\"/a/2\"><h3>Harbour walls to be raised by a metre</h3></a></section></main>"
               "<script type=\"application/json\">{\"page\":{\"title\":\"" +
               kTitle + "\",\"content\":\"<p>" + kFirst + "</p><p><a href='/t/boats'>Fishermen</a>" + (kSecond + 9) +
               "</p>\"}}</script></body></html>";
  const auto articles = extract(page);
  ASSERT_TRUE(articles.has_value());
  const Article& article = articles->front();
  EXPECT_EQ(article.body, std::string(kFirst) + "\n\n" + kSecond);
  const std::vector<Link> expected = {
      {LinkKind::kInline, "Fishermen", "https://paper.example/t/boats"},
      {LinkKind::kSimilar, "Harbour walls to be raised by a metre", "https://paper.example/a/2"}};
  EXPECT_EQ(article.links, expected);
}

TEST(PageState, ShopThatShowsItsProductKeepsItsTermsInScripts) {
  Page page;
  page.ref.url = "https://shop.example/p/1";
  std::string terms;
  for (int i = 0; i < 8; ++i)
    terms += "<p>" + std::to_string(i) +
             ". Whoever sends an item back within thirty days is given its price, less what the post takes for it.</p>";
  page.bytes =
      std::string("<!doctype html><html><head><title>") + kTitle +
      "</title><meta property=\"og:type\" content=\"product\"></head><body><main><h1>" + kTitle +
      "</h1><div class=\"description\"><p>A print of the tower on heavy paper, made from a plate of 1884 and signed by "
      "the printer on its back.</p>"
      "<p>It is sent rolled in a tube of card, with a leaf that tells how it was made and by whom it was found.</p>"
      "<ul><li>Paper of 300 grams a square metre</li><li>Fifty by seventy centimetres</li></ul></div></main>"
      "<script type=\"application/json\">{\"page\":{\"title\":\"" +
      kTitle + "\",\"content\":\"" + terms + "\"}}</script></body></html>";
  const auto articles = extract(page);
  ASSERT_TRUE(articles.has_value());
  const std::string& body = articles->front().body;
  EXPECT_NE(body.find("A print of the tower"), std::string::npos) << body;
  EXPECT_EQ(body.find("thirty days"), std::string::npos) << body;
}

TEST(PageState, SettingsAndOtherArticlesAreNoText) {
  std::string tips;
  for (int i = 0; i < 30; ++i)
    tips += std::string(i > 0 ? "," : "") + "{\"name\":\"flag" + std::to_string(i) +
            "\",\"tip\":\"Shows the panel again after it was hidden\"}";
  EXPECT_EQ(read_state_text(R"({"settings":[{"title":"General","elements":[)" + tips + "]}]}", kTitle), "");
  std::string words;
  for (int i = 0; i < 12; ++i) words += std::string(kFirst) + " ";
  EXPECT_EQ(
      read_state_text(R"({"items":[{"headline":"Another story of the coast","body":")" + words + R"("}]})", kTitle),
      "");
  EXPECT_NE(read_state_text(R"({"items":[{"body":")" + words + R"("}]})", kTitle), "");
}

}  // namespace
}  // namespace isnad::page
