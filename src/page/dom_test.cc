#include "page/dom.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace isnad::page {
namespace {

TEST(Dom, NodesGiveTagsAttributesAndText) {
  auto document = Document::parse("<html lang=fa><body><p class='a b' id=x data-n=7>می‌شود</p></body></html>");
  ASSERT_TRUE(document.has_value());
  EXPECT_EQ(document->root().attribute("lang"), "fa");
  const Node p = document->body().first_child();
  ASSERT_TRUE(p);
  EXPECT_EQ(p.tag(), static_cast<Tag>(LXB_TAG_P));
  EXPECT_EQ(p.class_names(), "a b");
  EXPECT_EQ(p.id(), "x");
  EXPECT_EQ(p.attribute("data-n"), "7");
  EXPECT_FALSE(p.has("title"));
  EXPECT_EQ(p.all_text(), "می‌شود");
}

TEST(Dom, TagSoupIsRepairedAsTheStandardSays) {
  auto document = Document::parse("<p>one<p>two<table><tr><td>cell");
  ASSERT_TRUE(document.has_value());
  const Node one = document->body().first_child();
  EXPECT_EQ(one.all_text(), "one");
  EXPECT_EQ(one.next().tag(), static_cast<Tag>(LXB_TAG_P));
  EXPECT_EQ(document->body().all_text(), "onetwocell");
}

// The parser fills <selectedcontent> from the selected <option>; which one that is it asks anew for each option, of all
// before it, so that 40,000 of them took five seconds.
TEST(Dom, FormsAreNotFollowedInAPageToBeExtracted) {
  constexpr std::string_view kPage = "<select><selectedcontent></selectedcontent><option>one<option selected>two";
  for (int turn = 0; turn < 2; ++turn) {  // a document is used again
    EXPECT_EQ(Document::parse_to_extract(kPage)->body().all_text(), "onetwo");
    EXPECT_EQ(Document::parse(kPage)->body().all_text(), "twoonetwo");
  }
}

TEST(Dom, TwoDocumentsLiveAtOnce) {
  auto first = Document::parse("<p>first</p>");
  auto second = Document::parse("<p>second</p>");
  ASSERT_TRUE(first && second);
  EXPECT_EQ(first->body().all_text(), "first");
  EXPECT_EQ(second->body().all_text(), "second");
}

TEST(Dom, DocumentsUsedAgainKeepNothing) {
  for (int i = 0; i < 600; ++i) {
    auto document =
        Document::parse("<my-tag-" + std::to_string(i) + " x" + std::to_string(i) + "=1>t" + std::to_string(i));
    ASSERT_TRUE(document.has_value());
    EXPECT_EQ(document->body().all_text(), "t" + std::to_string(i));
  }
}

std::string repeated(const std::string& piece, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += piece;
  return all;
}

ParseCost cost_of(const std::string& html) {
  ParseCost cost;
  EXPECT_TRUE(Document::parse(html, {}, &cost).has_value());
  return cost;
}

std::string refusal_of(const std::string& html) {
  const auto document = Document::parse(html);
  return document ? "" : document.error().what;
}

TEST(DomLimits, DepthIsThatOfOpenElements) {
  EXPECT_EQ(cost_of("<div><section><div>x</div></section></div>").depth, 5u);  // with <html> and <body>
  EXPECT_EQ(cost_of(repeated("<div></div>", 5000)).depth, 3u);
  EXPECT_EQ(cost_of(repeated("<p>one", 5000)).depth, 3u);
  EXPECT_EQ(cost_of("<ul>" + repeated("<li>one", 5000)).depth, 4u);
  EXPECT_EQ(cost_of("<script>" + repeated("<div>", 5000) + "</script><div>").depth, 3u);
  EXPECT_EQ(cost_of("<!-- " + repeated("<div>", 5000) + " --><div title=\"" + repeated("<div>", 5000) + "\">").depth,
            3u);
}

TEST(DomLimits, TwentyThousandNestedElementsAreRefused) {
  EXPECT_EQ(refusal_of(repeated("<div>", 20'000)), "more than 2000 elements are nested in one another");
  EXPECT_EQ(refusal_of(repeated("<div>", 1'900)), "");
  ParseLimits limits;
  limits.max_depth = 10;
  EXPECT_FALSE(Document::parse(repeated("<div>", 20), limits).has_value());
}

TEST(DomLimits, HundredThousandAttributesAreRefused) {
  std::string tag = "<p";
  for (int i = 0; i < 10'000; ++i) tag += " a" + std::to_string(i) + "=1";
  EXPECT_EQ(refusal_of(tag + ">x"), "a tag has more than 2000 attributes");
  EXPECT_EQ(refusal_of("<p" + repeated(" a=1", 100'000) + ">x"), "a tag has more than 2000 attributes");
}

TEST(DomLimits, NewNamesWithinOneTagAreRefused) {
  // A character reference outside of quotes leaves the tag to the parser, which shows it when it is whole.
  std::string tag = "<p a=&amp;";
  for (int i = 0; i < 300'000; ++i) tag += " a" + std::to_string(i) + "=1";
  EXPECT_EQ(refusal_of(tag + ">x"), "tags and attributes have too many different names");
}

TEST(DomLimits, FirstOfTwoAttributesOfOneNameCounts) {
  auto document = Document::parse("<p id=one id=two class=a title=x class=b>x");
  ASSERT_TRUE(document.has_value());
  EXPECT_EQ(document->body().first_child().id(), "one");
  EXPECT_EQ(document->body().first_child().class_names(), "a");
}

TEST(DomLimits, FormattingOpenedAgainIsCounted) {
  std::string html;
  for (int i = 0; i < 500; ++i) html += "<p><font size=" + std::to_string(i) + ">";
  EXPECT_NE(refusal_of(html + repeated("<p>x", 20'000)), "");
  // Few elements with many attributes, made anew at each paragraph.
  html.clear();
  for (int i = 0; i < 20; ++i) {
    html += "<p><font";
    for (int k = 0; k < 100; ++k) html += " a" + std::to_string(k) + "=" + std::to_string(i);
    html += ">";
  }
  EXPECT_EQ(refusal_of(html + repeated("<p>x", 20'000)), "unclosed formatting elements are opened again too often");
}

TEST(DomLimits, ElementsThatStayOpenForLongAreRefused) {
  EXPECT_EQ(refusal_of(repeated("<div>", 1'500) + repeated("<p>x", 100'000)),
            "too many elements stay open for too long");
  EXPECT_EQ(refusal_of(repeated("<div>", 100) + repeated("<p>x", 100'000)), "");
}

TEST(DomLimits, NamesWithoutEndAreRefused) {
  std::string html;
  for (int i = 0; i < 150'000; ++i) html += "<b x" + std::to_string(i) + "></b>";
  EXPECT_EQ(refusal_of(html), "tags and attributes have too many different names");
}

// What is counted grows as the page does.
TEST(DomLimits, WorkIsLinearInPlainPages) {
  const std::string piece =
      "<div class=card><a href=/x><h3>Title</h3></a><p>Text of a "
      "<b>paragraph</b><ul><li>one<li>two</ul></div><table><tr><td>1<td>2</table>";
  const std::size_t small = cost_of(repeated(piece, 100)).work;
  const std::size_t large = cost_of(repeated(piece, 10'000)).work;
  EXPECT_NEAR(static_cast<double>(large) / static_cast<double>(small), 100, 1);
  EXPECT_LT(large, 2 * piece.size() * 10'000);
}

TEST(DomLimits, AMemoryFullOfNodesIsRefused) {
  // An element, a text and its letters: three pieces.
  ParseLimits limits;
  limits.max_pieces = 3'000;
  ParseCost cost;
  EXPECT_TRUE(Document::parse(repeated("<p>x", 900), limits, &cost));
  EXPECT_NEAR(static_cast<double>(cost.pieces), 2'700, 50);
  const auto refused = Document::parse(repeated("<p>x", 1'100), limits);
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().what, "the page has too many elements");
  EXPECT_EQ(refusal_of(repeated("<p>x", 1'000'000)), "the page has too many elements");
  // Many times the largest of real pages.
  EXPECT_EQ(refusal_of(repeated("<li><a href=x>word</a>", 200'000)), "");
}

TEST(DomLimits, BrokenEndsOfInputAreRead) {
  for (const char* html : {"<", "</", "<a", "<a href=", "<a href=\"x", "<!--", "<script", "<script>", "<!", "<a b='"}) {
    EXPECT_EQ(refusal_of(html), "") << html;
  }
}

// The parser's documents are used again: a page without a doctype made the next one's tables stand inside its
// paragraphs.
TEST(Dom, APageIsReadTheSameWhateverPageCameBefore) {
  ASSERT_TRUE(Document::parse("<p>no doctype: quirks mode"));
  auto document = Document::parse("<!doctype html><body><p>a<table></table></body>");
  ASSERT_TRUE(document.has_value());
  const Node p = document->body().first_child();
  EXPECT_FALSE(p.first_child().next());
  EXPECT_EQ(p.next().tag(), static_cast<Tag>(LXB_TAG_TABLE));
}

TEST(Dom, AttributesThatTheRoomAsksForAreKept) {
  const auto kept = read_attributes();
  std::size_t found = 0;
  for (const auto& file : std::filesystem::directory_iterator(std::string(ISNAD_SOURCE_DIR) + "/src/page")) {
    const std::string path = file.path().string();
    if (!path.ends_with(".cc") || path.ends_with("_test.cc")) continue;
    std::ifstream in(path);
    const std::string source((std::istreambuf_iterator<char>(in)), {});
    if (source.find("each_attribute") == std::string::npos && source.find("attribute(\"") == std::string::npos)
      continue;
    for (const std::string_view opening : {"attribute(\"", "has(\"", " name == \"", "(name == \""}) {
      for (std::size_t at = source.find(opening); at != std::string::npos; at = source.find(opening, at + 1)) {
        const std::size_t begin = at + opening.size();
        const std::string name = source.substr(begin, source.find('"', begin) - begin);
        if (name.empty() || name.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") != std::string::npos) continue;
        ++found;
        EXPECT_NE(std::find(kept.begin(), kept.end(), name), kept.end()) << name << " in " << path;
      }
    }
  }
  EXPECT_GT(found, 30u);
  const auto document = Document::parse_to_extract(
      "<p data-x='a>b' CLASS=c data-y=1 onclick=\"f('&amp;')\" id=d data-z>x<b data-x=1>y</b><input size=7 "
      "data-k=&amp; name=n>");
  ASSERT_TRUE(document.has_value());
  const Node p = document->body().first_child();
  EXPECT_EQ(p.class_names(), "c");
  EXPECT_EQ(p.id(), "d");
  EXPECT_FALSE(p.has("data-x"));
  EXPECT_FALSE(p.has("data-z"));
  EXPECT_TRUE(p.first_child().next().has("data-x"));
  EXPECT_EQ(p.first_child().next().next().attribute("size"), "7");
}

TEST(Dom, PiecesSentLaterStandWhereAScriptWouldPutThem) {
  auto document = Document::parse(
      "<body><main><p>one</p><template id='B:0'></template><p>four</p></main>"
      "<div hidden id='S:1'><p>three</p></div><div hidden id='S:0'><p>two</p><template id='P:1'></template></div>"
      "<div hidden id='S:9'><p>of no place</p></div>");
  ASSERT_TRUE(document.has_value());
  EXPECT_TRUE(document->place_pieces());
  EXPECT_EQ(document->body().first_child().all_text(), "onetwothreefour");
  EXPECT_EQ(document->body().all_text(), "onetwothreefourof no place");
  auto plain = Document::parse("<body><template id='B:0'></template><div id='S:0'><p>shown</p></div>");
  ASSERT_TRUE(plain.has_value());
  EXPECT_FALSE(plain->place_pieces());
  EXPECT_EQ(plain->body().all_text(), "shown");
}

TEST(Dom, PiecesThatHoldEachOthersPlacesEnd) {
  // Each holds the other's place: no place stands in the page itself. A chain goes as deep as is allowed.
  auto document = Document::parse(
      "<body><div hidden id='S:0'><template id='P:1'></template></div><div hidden id='S:1'><template "
      "id='P:0'></template></div>");
  ASSERT_TRUE(document.has_value());
  EXPECT_TRUE(document->place_pieces());
  std::string chain = "<body><template id='B:0'></template>";
  for (int i = 0; i < 1000; ++i) {
    chain += "<div hidden id='S:" + std::to_string(i) + "'><div>x<template id='P:" + std::to_string(i + 1) +
             "'></template></div></div>";
  }
  auto deep = Document::parse(chain);
  ASSERT_TRUE(deep.has_value());
  EXPECT_TRUE(deep->place_pieces());
  std::size_t depth = 0;
  for (Node node = deep->body().first_child(); node; node = node.first_child()) {
    while (node && (!node.is_element() || node.tag() != LXB_TAG_DIV)) node = node.next();
    if (!node) break;
    ++depth;
  }
  EXPECT_EQ(depth, 200u);
}

}  // namespace
}  // namespace isnad::page
