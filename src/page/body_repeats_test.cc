#include "page/body_repeats.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "page/extract.h"

namespace isnad::page {
namespace {

const std::string kSaid = "We wanted a bridge that belongs to those who walk, and that is what stands here now";
const std::string kProse =
    "<p>The engineer in charge said the work had taken two full years, and that the cost had stayed within what was "
    "announced.</p>"
    "<p>“" +
    kSaid +
    "”, she said at the opening, before the first children ran over it to the other bank of the river.</p>"
    "<p>People of the old quarter expect the bridge to ease the traffic in the centre, and shops that closed last year "
    "to return.</p>";

std::string body_of(const std::string& body) {
  Page page;
  page.ref.url = "https://paper.example/news/42";
  page.bytes =
      "<!doctype html><html lang=\"en\"><head><title>New bridge opens to walkers</title><meta property=\"og:title\" "
      "content=\"New bridge opens to walkers\"><meta property=\"og:type\" content=\"article\">"
      "<meta property=\"article:published_time\" content=\"2024-03-05T09:30:00+03:00\"></head><body>" +
      body + "</body></html>";
  const auto articles = extract(page);
  EXPECT_TRUE(articles.has_value());
  return articles ? articles->front().body : "";
}

std::size_t times(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

TEST(BodyRepeats, SentenceOfTheTextSetLargeGoesWithItsSpeaker) {
  for (const std::string& box :
       std::vector<std::string>{"<blockquote><p>" + kSaid + "</p><footer>Mara Invented, engineer</footer></blockquote>",
                                "<figure><blockquote>„" + kSaid + "“</blockquote><span>Mara Invented</span></figure>",
                                "<div class=\"pull-quote\"><p>" + kSaid + ".</p></div>"}) {
    const std::string body =
        body_of("<article><h1>New bridge opens to walkers</h1>" + kProse + box +
                "<p>The council first drew it up ten years ago, and put it aside for want of money.</p></article>");
    EXPECT_EQ(times(body, kSaid), 1u) << box << '\n' << body;
    EXPECT_EQ(body.find("Mara"), std::string::npos) << body;
  }
}

TEST(BodyRepeats, QuotationThatTheTextDoesNotHoldStays) {
  const std::string body = body_of(
      "<article><h1>New bridge opens to walkers</h1>" + kProse +
      "<blockquote><p>Nobody had believed that it would ever be built in this town.</p></blockquote></article>");
  EXPECT_EQ(times(body, "Nobody had believed"), 1u) << body;
}

TEST(BodyRepeats, HeadlineWithTheWordsOverItIsNoText) {
  const std::string body = body_of(
      "<h1>New bridge opens to walkers</h1><article><header><h2><span>Two years of work</span> New bridge opens to "
      "walkers</h2></header>" +
      kProse + "</article>");
  EXPECT_EQ(body.find("The engineer"), 0u) << body;
}

TEST(BodyRepeats, FirstOfSeveralSectionHeadingsStays) {
  const std::string body = body_of("<div><article><h2>Why the new bridge opens to walkers</h2>" + kProse +
                                   "<h2>What comes next</h2><p>The next stage will light both banks of the river, and "
                                   "plant trees.</p></article></div>");
  EXPECT_EQ(body.find("Why the new bridge"), 0u) << body;
}

TEST(BodyRepeats, AllOfTheTextOnceMoreInOneBlockIsLeftOut) {
  const std::string more = kProse +
                           "<p>The council first drew it up ten years ago, put it aside for want of money, and came "
                           "back to it after a grant was made.</p>"
                           "<p>It is the third bridge over the river, and the only one of them that no cars may use; "
                           "boats pass below it at all hours.</p>"
                           "<p>Builders found old walls under the northern bank, and the museum will show what they "
                           "brought to light from next year on.</p>"
                           "<p>Trams will stop at both ends of it from the spring on, once the rails that were taken "
                           "up for the works are laid again.</p>"
                           "<p>Engineers of three towns have come to look at its joints, which let the deck move by a "
                           "hand's breadth in the summer heat.</p>";
  std::string once = more;
  for (std::size_t at = once.find('<'); at != std::string::npos; at = once.find('<', at))
    once.replace(at, once.find('>', at) + 1 - at, " ");
  const std::string body = body_of("<article><h1>New bridge opens to walkers</h1>" + more + "<div class=\"locked\">" +
                                   once + "</div></article>");
  EXPECT_EQ(times(body, "The engineer in charge"), 1u) << body;
  EXPECT_EQ(times(body, "Trams will stop"), 1u) << body;
}

// The body of a page of which every block was chosen.
std::vector<std::string> left_of(const std::string& html) {
  const auto document = Document::parse("<body>" + html + "</body>");
  EXPECT_TRUE(document.has_value());
  if (!document) return {};
  const Tree tree = make_tree(document->body());
  Body body;
  body.fates.assign(tree.blocks.size(), Fate::kBody);
  body.clutter.assign(tree.blocks.size(), Clutter::kNothing);
  std::uint32_t chars = 0;
  for (const Block& block : tree.blocks) body.chars += block.chars;
  drop_said_twice(tree, body);
  std::vector<std::string> left;
  for (std::size_t i = 0; i < tree.blocks.size(); ++i) {
    if (body.fates[i] != Fate::kBody) continue;
    left.emplace_back(tree.text_of(tree.blocks[i]));
    chars += tree.blocks[i].chars;
  }
  EXPECT_EQ(body.chars, chars);
  return left;
}

TEST(BodyRepeats, LinesForNarrowScreensAreLeftOut) {
  const std::string wide = "<p>A kettle of steel that holds two litres.</p><p>In stock</p>";
  EXPECT_EQ(left_of("<div>" + wide + "</div><div>" + wide + "</div>"),
            (std::vector<std::string>{"A kettle of steel that holds two litres.", "In stock", "In stock"}));
  EXPECT_EQ(left_of("<p>إبريق من الفولاذ يسع لترين من الماء</p><p>إبريق من الفولاذ يسع لترين من الماء</p>").size(), 1u);
  // No spaces, and yet a sentence.
  EXPECT_EQ(
      left_of("<p>二リットルの水が入る鋼のやかんです。持ち手は木で、熱くなりません。火にも強く、長く使えます。</p>"
              "<p>二リットルの水が入る鋼のやかんです。持ち手は木で、熱くなりません。火にも強く、長く使えます。</p>")
          .size(),
      1u);
}

TEST(BodyRepeats, CellsAndCodeMayRepeatThemselves) {
  EXPECT_EQ(
      left_of("<table><tr><td>open from nine to five o'clock</td><td>open from nine to five o'clock</td></tr></table>")
          .size(),
      2u);
  EXPECT_EQ(left_of("<pre>make all and then run it</pre><p>again:</p><pre>make all and then run it</pre>").size(), 3u);
}

TEST(BodyRepeats, ItemsOfTwoListsMayBeTheSameWhereTheListsAreNot) {
  const std::string shared = "<li>Help with the letter to the school</li>";
  const std::string two = "<ul>" + shared + "<li>One call a week for a term</li></ul><ul>" + shared +
                          "<li>One call a day for the whole year</li></ul>";
  EXPECT_EQ(left_of(two).size(), 4u);
  // The same list for narrow screens.
  const std::string list = "<ul>" + shared + "<li>One call a week for a term</li></ul>";
  EXPECT_EQ(left_of(list + list).size(), 2u);
}

TEST(BodyRepeats, HeadingsMayComeAgainOverTextOfTheirOwn) {
  const std::string heading = "<h3>Why we chose this small harbour</h3>";
  EXPECT_EQ(left_of(heading + "<p>Its piers are kept well and cost nothing.</p>" + heading +
                    "<p>Boats lie out of the wind in any season.</p>")
                .size(),
            4u);
  // A list of contents first, the text twice: neither makes them said anew.
  EXPECT_EQ(left_of("<p>Why we chose this small harbour</p><p>What it costs to stay</p>" + heading +
                    "<p>Its piers are kept well and cost nothing.</p>")
                .size(),
            3u);
  const std::string text = heading + "<p>Its piers are kept well and cost nothing.</p>";
  EXPECT_EQ(left_of(text + text).size(), 2u);
}

TEST(BodyRepeats, CaptionSetBesideItsPictureOnceMoreIsNoText) {
  const std::string words = "Walkers cross the bridge on the morning of its opening";
  std::string text = kProse;
  for (int i = 0; i < 3; ++i)
    text += "<p>On day " + std::to_string(i) +
            " the council counted those who came, and found more of them than in all of the week before the opening of "
            "the bridge.</p>";
  const std::string body =
      body_of("<article><h1>New bridge opens to walkers</h1>" + kProse + "<figure><img src=\"1.jpg\"><figcaption>" +
              words + "</figcaption></figure><div><div>" + words + "</div></div>" + text + "</article>");
  EXPECT_EQ(times(body, words), 0u) << body;
}

}  // namespace
}  // namespace isnad::page
