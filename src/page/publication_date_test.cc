#include "page/publication_date.h"

#include <gtest/gtest.h>

#include "page/extract.h"

namespace isnad::page {
namespace {

const std::string kProse =
    "<p>The engineer in charge said the work had taken two full years, and that the cost had stayed within what was "
    "announced.</p>"
    "<p>The next stage will light both banks, plant trees along the road and open a lane for bicycles before the "
    "summer ends.</p>"
    "<p>People of the old quarter expect the bridge to ease the traffic in the centre, and shops that closed last year "
    "to return.</p>";

Article article(const std::string& head, const std::string& body) {
  Page page;
  page.bytes = "<!doctype html><html lang=\"en\"><head><title>New bridge opens to walkers</title>" + head +
               "</head><body><div><div><div>" + body + "</div></div></div></body></html>";
  const auto articles = extract(page);
  EXPECT_TRUE(articles.has_value());
  return articles ? articles->front() : Article{};
}

PublishedTime published(const std::string& head, const std::string& body) {
  return article(head, body).published.value_or(PublishedTime{});
}

const std::string kTitle = "<h1>New bridge opens to walkers</h1>";

TEST(PublicationDate, PrintedOneGoesBeforeAMetaElementThatNamesNone) {
  EXPECT_EQ(published("<meta name=\"date\" content=\"2024-03-07\">", kTitle + "<p>5 March 2024</p>" + kProse).value,
            "2024-03-05");
  EXPECT_EQ(
      published("<meta name=\"date\" content=\"2024-03-05T08:00:00+01:00\">", kTitle + "<p>5 March 2024</p>" + kProse)
          .value,
      "2024-03-05T08:00:00+01:00");
  EXPECT_EQ(published("<meta property=\"article:published_time\" content=\"2024-03-07\">",
                      kTitle + "<p>5 March 2024</p>" + kProse)
                .value,
            "2024-03-07");
  EXPECT_EQ(
      published("<meta name=\"date\" content=\"2024-03-07\">", kTitle + kProse + kProse + "<p>5 March 2024</p>").value,
      "2024-03-07");
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
  const PublishedTime found = published("", kTitle +
                                                "<p>27.1.2022 - The bridge opens to walkers, and nobody has to wait "
                                                "for the ferry any more, said those who had come to see it.</p>" +
                                                kProse);
  EXPECT_EQ(found.value, "2022-01-27");
  EXPECT_EQ(found.from, "text");
}

TEST(PublicationDate, PieceOfTheHeadingHoldsIt) {
  EXPECT_EQ(published("",
                      "<h1>New bridge opens to walkers after two years of work, and the old quarter expects its shops "
                      "to return<br><small>02.02.2022 • River News</small></h1>" +
                          kProse)
                .value,
            "2022-02-02");
  EXPECT_EQ(published("",
                      "<h1>New bridge opens to walkers</h1><p>By all of us at the River News desk, who walked there, "
                      "and came back before the rain began <span class=\"date\">2 February 2022</span></p>" +
                          kProse)
                .value,
            "2022-02-02");
}

TEST(PublicationDate, LabelTellsItOnALineAmidOthersAndAboveTheHeadline) {
  const std::string facts =
      "<p>Band: The Examples of the Old Quarter<br>Published: 5 March 2024<br>Label: Example Records of the City "
      "(Limited)<br>Genre: Folk</p>";
  EXPECT_EQ(published("", facts + kTitle + kProse).value, "2024-03-05");
  EXPECT_EQ(published("", kTitle + kProse +
                              "<p>مؤسسة المثال للطباعة والنشر والتوزيع في الضفة الشرقية من النهر<br>تاريخ النشر: 5 "
                              "مارس 2024<br>الطبعة الأولى من الكتاب، والثانية قريبا</p>")
                .value,
            "2024-03-05");
}

TEST(PublicationDate, LabelTellsItBelowTheText) {
  EXPECT_EQ(published("", kTitle + kProse + kProse + "<p>Published on 16.08.2019, 32 minutes long</p>").value,
            "2019-08-16");
  EXPECT_EQ(published("", kTitle + kProse + kProse + "<ul><li>a</li></ul><p>نشر في 16 آب 2019</p>").value,
            "2019-08-16");
}

TEST(PublicationDate, HiddenWordDoesNotHideItsLine) {
  EXPECT_EQ(
      published("", kTitle +
                        "<p>Written: 2023-11-07 15:03<span class=\"hidden\"> / </span>Updated: 2023-11-08 15:30</p>" +
                        kProse)
          .value,
      "2023-11-07T15:03:00");
}

TEST(PublicationDate, ShortLineOfTheTextIsNone) {
  EXPECT_EQ(published("", "<p>By Mara Invented</p><p class=\"date\">25.08.2015</p>" + kTitle +
                              "<p>One lane opens on 1.9.2015</p>" + kProse)
                .value,
            "2015-08-25");
}

TEST(PublicationDate, MarkupForOtherMachinesIsRead) {
  EXPECT_EQ(
      published("", kTitle + "<span class=\"updated\" title=\"2013-04-04T18:52:11+00:00\"></span>" + kProse).value,
      "2013-04-04T18:52:11Z");
  EXPECT_EQ(
      published("",
                kTitle + "<span property=\"schema:dateCreated\" content=\"2022-01-28T12:45:46+01:00\"></span>" + kProse)
          .value,
      "2022-01-28T12:45:46+01:00");
  EXPECT_EQ(
      published(
          "",
          kTitle +
              "<!-- <rdf:RDF><rdf:Description dc:title=\"x\" dc:date=\"2020-07-03T17:16:22+09:00\" /></rdf:RDF> -->" +
              kProse)
          .value,
      "2020-07-03T17:16:22+09:00");
  EXPECT_EQ(published("<script>{\"@context\": \"https://schema.org\", \"@type\": \"NewsArticle\", \"datePublished\": "
                      "\"2022-01-28T06:00:00+01:00\"}</script>",
                      kTitle + kProse)
                .value,
            "2022-01-28T06:00:00+01:00");
  EXPECT_EQ(published("<script>var x = {\"@context\": \"https://schema.org\", \"@type\": \"NewsArticle\", "
                      "\"datePublished\": \"2022-01-28T06:00:00+01:00\"}</script>",
                      kTitle + kProse)
                .from,
            "meta");
}

TEST(PublicationDate, NamesInScriptsAndAttributesTellIt) {
  const auto scripted = [](const std::string& code) {
    return published("<script>" + code + "</script>", kTitle + kProse).value;
  };
  EXPECT_EQ(scripted("layer.push({\"cmsPublishingDate\": \"2022-01-25\"})"), "2022-01-25");
  EXPECT_EQ(scripted("var pubDate = '2022-01-25';"), "2022-01-25");
  EXPECT_EQ(scripted("x = {\"deployDt\": \"2026.01.29 18:40\", \"reDeployDt\": \"2026.01.30 18:49\"}"),
            "2026-01-29T18:40:00");
  EXPECT_EQ(scripted("x = {\"pubDate\": \"2022-01-25\"}, y = {\"pubDate\": \"2022-01-26\"}"),
            "");  // of several articles
  EXPECT_EQ(scripted("x = {\"birthDate\": \"1960-01-25\"}"), "");
  EXPECT_EQ(published("", "<div data-deploy-dt=\"2026.01.29 18:40\">" + kTitle + kProse + "</div>").value,
            "2026-01-29T18:40:00");
  EXPECT_EQ(published("", "<div data-date=\"18. März 2020\"></div>" + kTitle + kProse).value, "2020-03-18");
}

TEST(PublicationDate, OddPlacesTellItWhereNothingElseDoes) {
  EXPECT_EQ(
      published("<meta name=\"description\" content=\"A year of records (News of 14 January 2020)\">", kTitle + kProse)
          .value,
      "2020-01-14");
  EXPECT_EQ(
      published("<meta name=\"description\" content=\"The bridge (built on 14 January 2020) opens\">", kTitle + kProse)
          .value,
      "");
  EXPECT_EQ(published("", "<article id=\"news20190624_k10\">" + kTitle + kProse + "</article>").value, "2019-06-24");
  EXPECT_EQ(published("", "<article id=\"news120190624\">" + kTitle + kProse + "</article>").value, "");
  EXPECT_EQ(
      published("", kTitle + "<p>Seen by <script>showDate(\"2020/04/17 01:43:09\")</script> 7</p>" + kProse).value,
      "2020-04-17T01:43:00");
  EXPECT_EQ(published("", kTitle + "<script>count(\"2020/04/17\")</script>" + kProse).value, "");
  EXPECT_EQ(published("", kTitle + kProse + "<footer><p>Copyright © 19.12.2019 - 12:14 by Example</p></footer>").value,
            "2019-12-19T12:14:00");
}

TEST(PublicationDate, NumberOfAPostHoldsItsTime) {
  const std::string address =
      "<link rel=\"canonical\" href=\"https://microblog.example/reuters/status/1281836879789404160\">";
  EXPECT_EQ(published(address, kTitle + kProse).value, "2020-07-11T06:25:02Z");
  EXPECT_EQ(published("<link rel=\"canonical\" href=\"https://microblog.example/reuters/status/12818368797\">",
                      kTitle + kProse)
                .value,
            "");
}

TEST(PublicationDate, LabelBelowTheTextGoesBeforeOneTimeForBoth) {
  const std::string head =
      "<meta property=\"article:published_time\" content=\"2024-05-20T09:49:32+02:00\"><meta "
      "property=\"article:modified_time\" content=\"2024-05-20T09:49:32+02:00\">";
  EXPECT_EQ(published(head, kTitle + kProse + kProse + "<p>Published 19 May 2023</p>").value, "2023-05-19");
}

TEST(PublicationDate, InstantAtWhichADayBeginsIsThatDay) {
  EXPECT_EQ(published("<link rel=\"canonical\" href=\"https://zeitung.example.de/a\"><meta "
                      "property=\"article:published_time\" content=\"2022-11-06T23:00:00Z\">",
                      kTitle + kProse)
                .value,
            "2022-11-07");
}

TEST(PublicationDate, DayInTheAddressSettlesUtc) {
  const std::string address = "<link rel=\"canonical\" href=\"https://news.example/2019/01/01/bridge/\">";
  const auto declared = [&](const std::string& time) {
    return published(address + "<meta property=\"article:published_time\" content=\"" + time + "\">", kTitle + kProse)
        .value;
  };
  EXPECT_EQ(declared("2018-12-31T23:11:59Z"), "2019-01-01");
  EXPECT_EQ(declared("2018-12-31T23:11:59-03:00"), "2018-12-31T23:11:59-03:00");
  EXPECT_EQ(declared("2019-01-20T23:11:59Z"), "2019-01-20T23:11:59Z");
  EXPECT_EQ(declared("2020-06-17T18:28:00+02:00"), "2019-01-01");  // published anew
  const std::string month =
      "<link rel=\"canonical\" href=\"https://news.example/2023/10/3-questions-about-the-bridge/\">";
  EXPECT_EQ(published(month, kTitle + kProse).value, "");
  EXPECT_EQ(
      published("<link rel=\"canonical\" href=\"https://news.example/2023/10/3/bridge/\">", kTitle + kProse).value,
      "2023-10-03");
}

TEST(PublicationDate, OneTimeForBothIsThatOfTheLastChange) {
  const std::string head =
      "<meta property=\"article:published_time\" content=\"2024-05-20T09:49:32+02:00\"><meta "
      "property=\"article:modified_time\" content=\"2024-05-20T09:49:32+02:00\">";
  EXPECT_EQ(published(head, kTitle + "<p>19 May 2024</p>" + kProse).value, "2024-05-19");
  EXPECT_EQ(published(head, kTitle + "<p>21 May 2024</p>" + kProse).value, "2024-05-20T09:49:32+02:00");
  const std::string swapped =
      "<meta property=\"article:published_time\" content=\"2024-06-01T09:49:32+02:00\"><meta "
      "property=\"article:modified_time\" content=\"2024-06-01T09:49:32+02:00\">";
  EXPECT_EQ(published(swapped, kTitle + "<p>06/01/2024</p>" + kProse).value, "2024-06-01T09:49:32+02:00");
}

TEST(PublicationDate, DayOfTheLastChangeStandsBack) {
  EXPECT_EQ(published("", kTitle +
                              "<p><span>Life</span><span class=\"dateline\">MARCH 5, 2024</span><span "
                              "class=\"dateline\">Updated: APRIL 02, 2024</span></p>" +
                              kProse)
                .value,
            "2024-03-05");
  EXPECT_EQ(published("", kTitle + "<p>آخر تحديث: 7 آذار 2024</p><p>5 آذار 2024</p>" + kProse).value, "2024-03-05");
  EXPECT_EQ(published("", kTitle + "<p>Joined: 1 March 2004</p><p>Tue Aug 27, 2019 1:47 am</p>" + kProse).value,
            "2019-08-27T01:47:00");
}

TEST(PublicationDate, WhereNothingElseIsSaidThatOfTheLastChangeIsGivenForBoth) {
  const Article found =
      article("", kTitle + kProse + "<footer><p>This page was last edited on 29 January 2020, at 13:22.</p></footer>");
  ASSERT_TRUE(found.published && found.modified);
  EXPECT_EQ(found.published->value, "2020-01-29T13:22:00");
  EXPECT_EQ(found.published->from, "text");
  EXPECT_EQ(found.modified->value, found.published->value);
  EXPECT_EQ(published("", kTitle + kProse +
                              "<footer><p>آخر تعديل لهذه الصفحة كان يوم 29 يناير 2020، الساعة 13:22.</p></footer>")
                .value,
            "2020-01-29T13:22:00");
  EXPECT_EQ(published("", kTitle + kProse + "<footer><p>Copyright 29 January 2020, all rights kept</p></footer>").value,
            "");
  EXPECT_EQ(
      published("<meta property=\"article:modified_time\" content=\"2024-05-20T09:49:32+02:00\">", kTitle + kProse)
          .value,
      "");
}

TEST(PublicationDate, TitleOfADateThatIsToldInWords) {
  EXPECT_EQ(
      published(
          "", kTitle + "<a class=\"post-time\" href=\"/1\" title=\"11:25 PM - 10 Jul 2020\">two hours ago</a>" + kProse)
          .value,
      "2020-07-10T23:25:00");
  EXPECT_EQ(published("", kTitle + kProse + kProse +
                              "<h3>More</h3><ul><li><a href=\"/2\">Another bridge</a><div class=\"time-ago\" "
                              "title=\"2020-07-10T23:25:00Z\">an hour ago</div></li></ul>")
                .value,
            "");
}

TEST(PublicationDate, ScriptsAgreeOnIt) {
  const auto told = [](const std::string& script) {
    return published("<script>var state = " + script + ";</script>", kTitle + kProse).value;
  };
  EXPECT_EQ(told("{\"published_at\":\"2019-03-02T06:22:28+01:00\",\"again\":{\"publishedAt\": \"2019-03-02\"}}"),
            "2019-03-02T06:22:28+01:00");
  EXPECT_EQ(told("\"{\\\"publishDate\\\":\\\"2019-03-02\\\"}\""), "2019-03-02");
  EXPECT_EQ(told("{\"published_at\":\"2019-03-02\",\"next\":{\"published_at\":\"2019-03-05\"}}"), "");
  EXPECT_EQ(told("{\"createdAt\":1551504148}"), "2019-03-02T05:22:28Z");
  EXPECT_EQ(told("{\"published_at\":null,\"unpublished_at\":\"2019-03-02\",\"publishedBy\":\"2019-03-02\"}"), "");
}

TEST(PublicationDate, PageThatHidesItsTextUntilAScriptShowsIt) {
  EXPECT_EQ(published("", "<div hidden>" + kTitle + "<p>October 16, 2020 · 8 min read</p>" + kProse + "</div>").value,
            "2020-10-16");
}

TEST(PublicationDate, FooterAmidTheTextIsTheArticles) {
  EXPECT_EQ(published("", kTitle +
                              "<p>Those who had waited for it walked over the bridge all day, from one bank to the "
                              "other and back, in the rain.</p><footer><p>March 30, 2023 |</p></footer>" +
                              kProse)
                .value,
            "2023-03-30");
}

TEST(PublicationDate, NumberedHeadingAndCommentsAreNone) {
  EXPECT_EQ(published("", kTitle + kProse +
                              "<div class=\"comments\"><p><span class=\"comment-date\">5 March 2024</span></p></div>")
                .value,
            "");
  EXPECT_EQ(
      published("", kTitle + kProse + "<div class=\"comments\"><time datetime=\"2024-03-05\">5 March</time></div>")
          .value,
      "");
  EXPECT_EQ(
      published("",
                kTitle +
                    "<p>(21 March 2024) The engineer in charge said the work had taken two full years, and that the "
                    "cost had stayed within what was announced.</p><h6>2. What holds since 1 October 2023?</h6>" +
                    kProse)
          .value,
      "2024-03-21");
}

TEST(PublicationDate, DayFirstAtTheAddressesEnd) {
  const auto named = [](const std::string& path) {
    return published("<link rel=\"canonical\" href=\"https://news.example/" + path + "\">", kTitle + kProse).value;
  };
  EXPECT_EQ(named("news/29-10-2021"), "2021-10-29");
  EXPECT_EQ(named("news/bridge-29.10.2021.html"), "2021-10-29");
  EXPECT_EQ(named("news/05-10-2021"), "");
  EXPECT_EQ(named("news/29-13-2021"), "");
  EXPECT_EQ(named("news/29-10-20215"), "");
}

TEST(PublicationDate, MetaElementsOfNoStandard) {
  EXPECT_EQ(published("<meta name=\"w-published-date\" content=\"2025-05-27T06:03:43Z\">", kTitle + kProse).value,
            "2025-05-27T06:03:43Z");
  EXPECT_EQ(
      published("<meta name=\"w-published-date\" content=\"2025-05-27\">", kTitle + "<p>5 March 2024</p>" + kProse)
          .value,
      "2024-03-05");
  EXPECT_EQ(published("<meta name=\"lastPublishedDate\" content=\"2025-05-27\">", kTitle + kProse).value, "");
}

// The date of a page without a headline of which the blocks that hold one of `chosen` were taken for the text.
std::string with_body(const std::string& html, const std::vector<std::string>& chosen) {
  const auto document = Document::parse("<body>" + html + "</body>");
  EXPECT_TRUE(document.has_value());
  if (!document) return "";
  const Tree tree = make_tree(document->body());
  Body body;
  body.fates.assign(tree.blocks.size(), Fate::kOut);
  body.clutter.assign(tree.blocks.size(), Clutter::kOther);
  for (std::size_t i = 0; i < tree.blocks.size(); ++i) {
    for (const std::string& part : chosen) {
      if (tree.text_of(tree.blocks[i]).find(part) != std::string_view::npos) body.fates[i] = Fate::kBody;
    }
  }
  Metadata out;
  complete_dates(out, PageMeta{}, tree, body, Page{});
  return out.published ? out.published->value : "";
}

TEST(PublicationDate, NoticeFarAboveTheTextIsNotWhereItBegins) {
  std::string menu;
  for (int i = 0; i < 80; ++i) menu += "<div><a href=\"/" + std::to_string(i) + "\">Section</a></div>";
  const std::string page =
      "<p>Please allow scripts, so that all of this site can be seen.</p>" + menu + "<div>5 March 2024</div>" + kProse;
  EXPECT_EQ(with_body(page, {"Please allow", "engineer", "next stage", "old quarter"}), "2024-03-05");
}

TEST(PublicationDate, NamesOverTheTextAreNotItsOpening) {
  const std::string page =
      "<p>On the opening of the new bridge all of the town had come to see what was made.</p><p>Mara Invented</p><p>By "
      "Tariq Example</p>"
      "<p>5.3.2024 - The engineer in charge said the work had taken two full years, and that the cost had stayed "
      "within what was announced; the next stage will light both banks, plant trees along the road and open a lane for "
      "bicycles before the summer ends.</p>";
  EXPECT_EQ(with_body(page, {"opening", "Mara", "Tariq", "engineer"}), "2024-03-05");
}

}  // namespace
}  // namespace isnad::page
