#include "page/blocks.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>

namespace isnad::page {
namespace {

std::vector<std::string> texts(const Tree& tree) {
  std::vector<std::string> out;
  for (const Block& block : tree.blocks) out.emplace_back(tree.text_of(block));
  return out;
}

Tree tree_of(const char* html) {
  auto document = Document::parse(html);
  EXPECT_TRUE(document.has_value());
  return make_tree(document->body());
}

using Texts = std::vector<std::string>;

TEST(Blocks, ParagraphsListsAndBareTextAreBlocks) {
  EXPECT_EQ(texts(tree_of("<div>bare <b>text</b><p>para</p>more<ul><li>one<li>two</ul></div>")),
            (Texts{"bare text", "para", "more", "one", "two"}));
}

TEST(Blocks, TwoLineBreaksEndAParagraphAndOneIsALine) {
  EXPECT_EQ(texts(tree_of("<div>one<br>line<br><br>two<br> <br>three</div>")), (Texts{"one\nline", "two", "three"}));
}

TEST(Blocks, WhiteSpaceCollapsesAndNonJoinersStay) {
  EXPECT_EQ(texts(tree_of("<p>  می\xE2\x80\x8Cشود \n\t &nbsp; اینجا  </p>")), (Texts{"می\xE2\x80\x8Cشود اینجا"}));
}

// White space out of a text, a letter at a time.
std::string collapsed(const std::string& text) {
  std::string out;
  bool is_apart = false;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t size = static_cast<unsigned char>(text[i]) <= ' ' ? 1
                             : text.compare(i, 2, "\u00A0") == 0        ? 2
                             : text.compare(i, 3, "\u200B") == 0        ? 3
                                                                        : 0;
    if (size == 0 && is_apart && !out.empty()) out += ' ';
    if (size == 0) out += text[i];
    is_apart = size != 0;
    i += std::max<std::size_t>(size, 1);
  }
  return out;
}

TEST(Blocks, LongTextsCollapseAsLettersDo) {
  std::uint32_t seed = 3;
  const auto next = [&](std::size_t below) { return (seed = seed * 1664525u + 1013904223u) / 65536 % below; };
  const char* const parts[] = {"word",   "a",      " ",      " ",      "  ",
                               "\n",     "\t ",    "\u00A0", "\u200B", "\u2019",
                               "\u00BB", "\u00E9", "نص",     "\u4E2D", "x y z a b c d e f g h i j k"};
  for (int round = 0; round < 500; ++round) {
    std::string text = "x";
    for (std::size_t left = next(40); left > 0; --left) text += parts[next(std::size(parts))];
    EXPECT_EQ(texts(tree_of(("<p>" + text).c_str())), Texts{collapsed(text)});
  }
}

TEST(Blocks, ScriptsStylesAndFormControlsHoldNoText) {
  EXPECT_EQ(texts(tree_of("<p>a</p><script>b</script><style>c</style><select><option>d</select><textarea>e</"
                          "textarea><svg><text>f</text></svg>")),
            (Texts{"a"}));
}

TEST(Blocks, LinkDensityCountsLettersInLinks) {
  const Tree tree = tree_of("<p>abcd <a href=/x>efgh</a></p>");
  ASSERT_EQ(tree.blocks.size(), 1u);
  EXPECT_EQ(tree.blocks[0].chars, 9u);
  EXPECT_EQ(tree.blocks[0].links, 1u);
  EXPECT_NEAR(tree.blocks[0].link_density(), 5.0 / 9, 0.12);
  ASSERT_EQ(tree.anchors.size(), 1u);
  EXPECT_EQ(tree.text.substr(tree.anchors[0].begin, tree.anchors[0].end - tree.anchors[0].begin), "efgh");
}

TEST(Blocks, HeadingsKeepTheirLevelThroughInnerBoxes) {
  const Tree tree = tree_of("<h1><div>Title</div></h1><h3>Sub</h3>");
  ASSERT_EQ(tree.blocks.size(), 2u);
  EXPECT_EQ(tree.blocks[0].level, 1);
  EXPECT_EQ(tree.blocks[1].level, 3);
}

TEST(Blocks, SubtreesAreRangesOfElementsAndBlocks) {
  const Tree tree = tree_of("<section><p>a</p><p>b</p></section><p>c</p>");
  for (const Element& element : tree.elements) {
    if (element.tag != LXB_TAG_SECTION) continue;
    EXPECT_EQ(element.end_block - element.first_block, 2u);
  }
  EXPECT_EQ(tree.elements.front().end, tree.elements.size());
  EXPECT_EQ(tree.elements.front().end_block, 3u);
}

TEST(Blocks, ParagraphKeptFromScreenReadersAloneIsShown) {
  const Tree tree = tree_of(
      "<p class=paywall aria-hidden=true>The bridge was opened this morning, and hundreds of people crossed it in its "
      "first hour.</p><p aria-hidden=true>Menu</p>");
  ASSERT_EQ(tree.blocks.size(), 2u);
  EXPECT_FALSE(tree.blocks[0].inside & kInHidden);
  EXPECT_TRUE(tree.blocks[1].inside & kInHidden);
}

TEST(Blocks, HiddenTextIsMarked) {
  const Tree tree = tree_of(
      "<p style='display: none'>a</p><p hidden>b</p><p aria-hidden=true>c</p><p class='overflow-hidden'>d</p><p "
      "class='hidden md:block'>e</p>");
  ASSERT_EQ(tree.blocks.size(), 5u);
  EXPECT_TRUE(tree.blocks[0].inside & kInHidden);
  EXPECT_TRUE(tree.blocks[1].inside & kInHidden);
  EXPECT_TRUE(tree.blocks[2].inside & kInHidden);
  EXPECT_FALSE(tree.blocks[3].inside & kInHidden);
  EXPECT_FALSE(tree.blocks[4].inside & kInHidden);
}

TEST(Blocks, StylesHideByTheirOwnNamesAlone) {
  for (const char* style : {"DISPLAY: NONE", "color:red;visibility:\thidden", "position:absolute; left:-9999px",
                            "text-indent:-9999px", "text-indent : -999em", "display:none!important"}) {
    const Tree tree = tree_of(("<p style='" + std::string(style) + "'>a</p><p>b</p>").c_str());
    EXPECT_NE(tree.blocks.at(0).inside & kInHidden, 0) << style;
    EXPECT_EQ(tree.blocks.at(1).inside & kInHidden, 0) << style;
  }
  for (const char* style :
       {"backface-visibility: hidden", "-webkit-backface-visibility:hidden", "overflow:hidden", "left:-20px",
        "display:block", "content:\"display\"", "left:", ":none", "margin-left:-9999px", ""}) {
    EXPECT_EQ(tree_of(("<p style='" + std::string(style) + "'>a</p>").c_str()).blocks.at(0).inside & kInHidden, 0)
        << style;
  }
}

TEST(Blocks, NoscriptIsTextOnlyWhenAskedFor) {
  auto document = Document::parse("<body><p>a</p><noscript><p>b</p></noscript></body>");
  ASSERT_TRUE(document.has_value());
  EXPECT_EQ(texts(make_tree(document->body())), (Texts{"a"}));
  EXPECT_EQ(texts(make_tree(document->body(), true)), (Texts{"a", "b"}));
}

TEST(Blocks, HintsAreTheNamesOwnHoweverOftenAndBetweenWhichOthersTheyStand) {
  std::string html;
  const char* const kinds[] = {"related-", "article-body ", "", "comments x", "byline y"};
  for (int i = 0; i < 3000; ++i)
    html += "<div class='" + std::string(kinds[i % 5]) + std::to_string(i % 1200) + "'></div>";
  auto document = Document::parse(html);
  ASSERT_TRUE(document.has_value());
  const Tree tree = make_tree(document->body());
  ASSERT_EQ(tree.elements.size(), 3001u);
  for (const Element& element : tree.elements)
    EXPECT_EQ(element.hints, hints_of(element.node.class_names())) << element.node.class_names();
}

TEST(Blocks, AHeadingsIdIsMadeOfItsWordsAndHintsAtNothing) {
  const Tree tree = tree_of(
      "<div id='share-box'><h2 id='share-your-story'>Share your story</h2><h3 class='share' id='menu'>Menu</h3></div>");
  ASSERT_EQ(tree.elements.size(), 4u);
  EXPECT_NE(tree.elements[1].hints & kHintShare, 0u);
  EXPECT_EQ(tree.elements[2].hints, 0u);
  EXPECT_EQ(tree.elements[3].hints, static_cast<std::uint32_t>(kHintShare));
}

TEST(Blocks, WordsWithinALineThatNobodySeesAreNoText) {
  EXPECT_EQ(texts(tree_of("<p>plant <a href=/x>trees<span class=\"sr-only\">opens in a new tab</span></a> along <span "
                          "style=\"position:absolute;clip:rect(0 0 0 0)\">hidden</span>it, <b>part one<i "
                          "class=\"visually-hidden\">: </i>title</b></p>")),
            Texts{"plant trees along it, part one: title"});
  EXPECT_EQ(
      texts(tree_of("<p><span aria-hidden=\"true\">T</span>rees<span aria-hidden=\"true\">icon name</span>stand</p>")),
      Texts{"Trees stand"});
  // A paragraph that is hidden as a whole is kept, and told so.
  const Tree tree = tree_of("<div hidden><p>kept <b>all</b></p></div>");
  EXPECT_EQ(texts(tree), Texts{"kept all"});
  EXPECT_NE(tree.blocks[0].inside & kInHidden, 0);
}

TEST(Blocks, PicturesAndSpansThatBreakLinesPartWords) {
  EXPECT_EQ(texts(tree_of("<p>one<img src=a>two</p>")), Texts{"one two"});
  EXPECT_EQ(texts(tree_of("<div>one<span class=\"id br\"></span>two<span class=\"br\"></span><span "
                          "class=\"br\"></span>three<span class=\"brand\"></span>four</div>")),
            (Texts{"one\ntwo", "threefour"}));
}

TEST(Blocks, VeryManyPiecesOfAFewLettersAreLinesOfOneBlock) {
  std::string html = "<ul>";
  for (int i = 0; i < 100'000; ++i) html += "<li><b>x</b>";
  const auto document = Document::parse(html + "</ul><p>the end");
  ASSERT_TRUE(document.has_value());
  const Tree tree = make_tree(document->body());
  EXPECT_LT(tree.blocks.size(), 4'000u);
  EXPECT_LT(tree.elements.size(), 60'002u);
  EXPECT_EQ(std::count(tree.text.begin(), tree.text.end(), 'x'), 100'000);
  EXPECT_TRUE(tree.text_of(tree.blocks.back()).ends_with("the end"));
  for (const Element& element : tree.elements) EXPECT_LE(element.end_block, tree.blocks.size());
  // A line of some length is a block of its own behind them too; a table of no more than 2,500 numbers stays as it is.
  for (const std::size_t cells : {2'400u, 3'000u}) {
    html = "<table><tr>";
    for (std::size_t i = 0; i < cells; ++i) html += "<td>1";
    const std::string line = "A paragraph behind the table that has some words to say.";
    const auto numbers = Document::parse(html + "</table><p>" + line + "<p>" + line);
    ASSERT_TRUE(numbers.has_value());
    const Texts blocks = texts(make_tree(numbers->body()));
    EXPECT_EQ(blocks.size(), (cells == 2'400u ? cells : 2'501u) + 2);
    EXPECT_EQ(blocks[blocks.size() - 1], line);
    EXPECT_EQ(blocks[blocks.size() - 2], line);
    EXPECT_EQ(blocks[0], "1");
  }
  // Paragraphs stay, however many.
  html.clear();
  for (int i = 0; i < 30'000; ++i) html += "<p>a paragraph of some words";
  const auto text = Document::parse(html);
  ASSERT_TRUE(text.has_value());
  EXPECT_EQ(make_tree(text->body()).blocks.size(), 30'000u);
}

}  // namespace
}  // namespace isnad::page
