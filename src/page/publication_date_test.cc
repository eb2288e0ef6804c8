#include "page/publication_date.h"

#include <gtest/gtest.h>

#include "page/extract.h"

namespace isnad::page {
namespace {

const std::string kProse =
    "<p>The engineer in charge said the work had taken two full years, and that the cost had stayed within what was announced.</p>"
    "<p>The next stage will light both banks, plant trees along the road and open a lane for bicycles before the summer ends.</p>"
    "<p>People of the old quarter expect the bridge to ease the traffic in the centre, and shops that closed last year to return.</p>";

PublishedTime published(const std::string& head, const std::string& body) {
  Page page;
  page.bytes = "<!doctype html><html lang=\"en\"><head><title>New bridge opens to walkers</title>" + head + "</head><body><div><div><div>" + body + "</div></div></div></body></html>";
  const auto articles = extract(page);
  EXPECT_TRUE(articles.has_value());
  return articles && articles->front().published ? *articles->front().published : PublishedTime{};
}

const std::string kTitle = "<h1>New bridge opens to walkers</h1>";

TEST(PublicationDate, PrintedOneGoesBeforeAMetaElementThatNamesNone) {
  EXPECT_EQ(published("<meta name=\"date\" content=\"2024-03-07\">", kTitle + "<p>5 March 2024</p>" + kProse).value, "2024-03-05");
  EXPECT_EQ(published("<meta name=\"date\" content=\"2024-03-05T08:00:00+01:00\">", kTitle + "<p>5 March 2024</p>" + kProse).value, "2024-03-05T08:00:00+01:00");
  EXPECT_EQ(published("<meta property=\"article:published_time\" content=\"2024-03-07\">", kTitle + "<p>5 March 2024</p>" + kProse).value, "2024-03-07");
  EXPECT_EQ(published("<meta name=\"date\" content=\"2024-03-07\">", kTitle + kProse + kProse + "<p>5 March 2024</p>").value, "2024-03-07");
}

TEST(PublicationDate, UtcTakesTheFormOfTheClockThatReadersSee) {
  const std::string head = "<meta property=\"article:published_time\" content=\"2019-10-18T22:04:00Z\">";
  EXPECT_EQ(published(head, kTitle + "<p>19 October 2019, 00:04</p>" + kProse).value, "2019-10-19T00:04:00+02:00");
  EXPECT_EQ(published(head, kTitle + "<p>19 October 2019, 00:05</p>" + kProse).value, "2019-10-18T22:04:00Z");
  EXPECT_EQ(published(head, kTitle + "<p>20 October 2019, 00:04</p>" + kProse).value, "2019-10-18T22:04:00Z");
  EXPECT_EQ(published(head, kTitle + "<p>19 October 2019</p>" + kProse).value, "2019-10-18T22:04:00Z");
}

TEST(PublicationDate, TextOpensWithItAsAgenciesWrite) {
  EXPECT_EQ(opening_date("27.1.2022 - The bridge opens", "de")->value, "2022-01-27");
  EXPECT_EQ(opening_date("Cairo, (12 March 2024). The bridge opens", "en")->value, "2024-03-12");
  EXPECT_EQ(opening_date("القاهرة، (12 آذار 2024): فُتح الجسر", "ar")->value, "2024-03-12");
  EXPECT_EQ(opening_date("31. Oktober 2023. Die Brücke", "de")->value, "2023-10-31");
  EXPECT_FALSE(opening_date("The bridge that opened on 12 March 2024 is closed", "en"));
  EXPECT_FALSE(opening_date("Since 12 March 2024: nothing", "en"));
  EXPECT_FALSE(opening_date("", "en"));
  const PublishedTime found = published("", kTitle + "<p>27.1.2022 - The bridge opens to walkers, and nobody has to wait for the ferry any more, said those who had come to see it.</p>" + kProse);
  EXPECT_EQ(found.value, "2022-01-27");
  EXPECT_EQ(found.from, "text");
}

TEST(PublicationDate, PieceOfTheHeadingHoldsIt) {
  EXPECT_EQ(published("", "<h1>New bridge opens to walkers after two years of work, and the old quarter expects its shops to return<br><small>02.02.2022 • River News</small></h1>" + kProse).value, "2022-02-02");
  EXPECT_EQ(published("", "<h1>New bridge opens to walkers</h1><p>By all of us at the River News desk, who walked there, and came back before the rain began <span class=\"date\">2 February 2022</span></p>" + kProse).value, "2022-02-02");
}

TEST(PublicationDate, LabelTellsItBelowTheText) {
  EXPECT_EQ(published("", kTitle + kProse + kProse + "<p>Published on 16.08.2019, 32 minutes long</p>").value, "2019-08-16");
  EXPECT_EQ(published("", kTitle + kProse + kProse + "<ul><li>a</li></ul><p>نشر في 16 آب 2019</p>").value, "2019-08-16");
}

TEST(PublicationDate, HiddenWordDoesNotHideItsLine) {
  EXPECT_EQ(published("", kTitle + "<p>Written: 2023-11-07 15:03<span class=\"hidden\"> / </span>Updated: 2023-11-08 15:30</p>" + kProse).value, "2023-11-07T15:03:00");
}

TEST(PublicationDate, ShortLineOfTheTextIsNone) {
  EXPECT_EQ(published("", "<p>By Mara Invented</p><p class=\"date\">25.08.2015</p>" + kTitle + "<p>One lane opens on 1.9.2015</p>" + kProse).value, "2015-08-25");
}

TEST(PublicationDate, MarkupForOtherMachinesIsRead) {
  EXPECT_EQ(published("", kTitle + "<span class=\"updated\" title=\"2013-04-04T18:52:11+00:00\"></span>" + kProse).value, "2013-04-04T18:52:11Z");
  EXPECT_EQ(published("", kTitle + "<span property=\"schema:dateCreated\" content=\"2022-01-28T12:45:46+01:00\"></span>" + kProse).value, "2022-01-28T12:45:46+01:00");
  EXPECT_EQ(published("", kTitle + "<!-- <rdf:RDF><rdf:Description dc:title=\"x\" dc:date=\"2020-07-03T17:16:22+09:00\" /></rdf:RDF> -->" + kProse).value, "2020-07-03T17:16:22+09:00");
  EXPECT_EQ(published("<script>{\"@context\": \"https://schema.org\", \"@type\": \"NewsArticle\", \"datePublished\": \"2022-01-28T06:00:00+01:00\"}</script>", kTitle + kProse).value,
            "2022-01-28T06:00:00+01:00");
  EXPECT_EQ(published("<script>var x = {\"@context\": \"https://schema.org\", \"@type\": \"NewsArticle\", \"datePublished\": \"2022-01-28T06:00:00+01:00\"}</script>", kTitle + kProse).value, "");
}

}  // namespace
}  // namespace isnad::page
