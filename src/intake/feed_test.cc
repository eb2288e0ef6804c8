#include "intake/feed.h"

#include <gtest/gtest.h>

#include <chrono>

#include "core/hash.h"
#include "intake/html_entities.h"
#include "intake/xml_mend.h"

namespace isnad::intake {
namespace {

Feed read(std::string_view bytes, std::string_view type = "",
          std::string_view base = "https://news.example/feeds/main.xml") {
  auto feed = parse_feed(bytes, type, base);
  if (!feed) {
    ADD_FAILURE() << feed.error().message();
    return {};
  }
  return std::move(*feed);
}

std::string in_channel(std::string_view items) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
         "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:media=\"http://search.yahoo.com/mrss/\">"
         "<channel><title>الخبر</title>" +
         std::string(items) + "</channel></rss>";
}

FeedItem only_item(const Feed& feed) {
  EXPECT_EQ(feed.items.size(), 1u);
  return feed.items.empty() ? FeedItem{} : feed.items.front();
}

TEST(Feed, Rss2CarriesEveryFieldOfAnItem) {
  const Feed feed = read(in_channel(
      "<link>https://news.example/</link><language>ar</language><ttl>30</ttl>"
      "<atom:link xmlns:atom='http://www.w3.org/2005/Atom' rel='hub' href='https://hub.example/'/>"
      "<item><title>قمّة &amp; بيان</title><link>/2024/a?x=1&amp;y=2</link><guid isPermaLink='false'>77</guid>"
      "<pubDate>Mon, 19 Aug 2024 14:05:00 +0300</pubDate><dc:creator>ليلى "
      "حدّاد</dc:creator><category>سياسة</category><category>عالم</category>"
      "<description>&lt;p&gt;موجز&lt;/p&gt;</description><content:encoded><![CDATA[<p>النص كله</p>]]></content:encoded>"
      "<media:content url='/i.jpg' medium='image'/></item>"));
  EXPECT_EQ(feed.format, "rss");
  EXPECT_EQ(feed.title, "الخبر");
  EXPECT_EQ(feed.home, "https://news.example/");
  EXPECT_EQ(feed.language, "ar");
  EXPECT_EQ(feed.ttl_minutes, 30);
  EXPECT_EQ(feed.hub, "https://hub.example/");
  const FeedItem item = only_item(feed);
  EXPECT_EQ(item.title, "قمّة & بيان");
  EXPECT_EQ(item.url, "https://news.example/2024/a?x=1&y=2");
  EXPECT_EQ(item.guid, "77");
  EXPECT_EQ(item.published, "2024-08-19T14:05:00+03:00");
  EXPECT_EQ(item.authors, std::vector<std::string>{"ليلى حدّاد"});
  EXPECT_EQ(item.categories, (std::vector<std::string>{"سياسة", "عالم"}));
  EXPECT_EQ(item.summary, "<p>موجز</p>");
  EXPECT_EQ(item.content, "<p>النص كله</p>");
  EXPECT_EQ(item.image, "https://news.example/i.jpg");
}

TEST(Feed, AtomTakesTheAlternateLinkXmlBaseAndXhtmlContent) {
  const Feed feed = read(
      "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='fa' xml:base='https://atom.example/root/'><title "
      "type='html'>a &lt;b>b&lt;/b></title>"
      "<link rel='self' href='self.xml'/><link href='.'/>"
      "<entry xml:base='sub/'><title>t</title><id>urn:1</id><link rel='replies' href='r'/><link rel='alternate' "
      "href='one'/>"
      "<updated>2024-08-19T10:00:00Z</updated><author><name>N</name><email>n@x.example</email></author><category "
      "term='c1'/>"
      "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>x &amp; <a "
      "href='/l'>y</a></p></div></content></entry></feed>");
  EXPECT_EQ(feed.format, "atom");
  EXPECT_EQ(feed.language, "fa");
  EXPECT_EQ(feed.title, "a b");
  EXPECT_EQ(feed.home, "https://atom.example/root/");
  const FeedItem item = only_item(feed);
  EXPECT_EQ(item.url, "https://atom.example/root/sub/one");
  EXPECT_EQ(item.guid, "urn:1");
  EXPECT_EQ(item.published, "2024-08-19T10:00:00Z");
  EXPECT_EQ(item.updated, "2024-08-19T10:00:00Z");
  EXPECT_EQ(item.authors, std::vector<std::string>{"N"});
  EXPECT_EQ(item.categories, std::vector<std::string>{"c1"});
  EXPECT_EQ(item.content, "<div><p>x &amp; <a href=\"/l\">y</a></p></div>");
}

TEST(Feed, RdfItemsStandBesideTheChannel) {
  const Feed feed = read(
      "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/' "
      "xmlns:dc='http://purl.org/dc/elements/1.1/'>"
      "<channel rdf:about='x'><title>c</title></channel><item rdf:about='https://news.example/1'><title>one</title>"
      "<dc:date>2024-08-19T14:05+03:00</dc:date></item></rdf:RDF>");
  EXPECT_EQ(feed.format, "rss");
  EXPECT_EQ(feed.title, "c");
  EXPECT_EQ(only_item(feed).url, "https://news.example/1");
  EXPECT_EQ(only_item(feed).published, "2024-08-19T14:05:00+03:00");
}

TEST(Feed, APermalinkStandsForAMissingLink) {
  EXPECT_EQ(only_item(read(in_channel("<item><guid>https://news.example/g</guid></item>"))).url,
            "https://news.example/g");
  EXPECT_EQ(only_item(read(in_channel("<item><title>t</title><guid>g-7</guid></item>"))).url, "");
  EXPECT_EQ(only_item(read(in_channel(
                          "<item><title>t</title><guid isPermaLink='false'>https://news.example/g</guid></item>")))
                .url,
            "");
}

TEST(Feed, AddressesOfOtherSchemesAreNoLinks) {
  for (const char* link :
       {"javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "ftp://news.example/a", "http://"}) {
    EXPECT_EQ(only_item(read(in_channel("<item><title>t</title><link>" + std::string(link) + "</link></item>"))).url,
              "")
        << link;
  }
}

TEST(Feed, CommonDamageIsMended) {
  // Undeclared HTML entities, a bare ampersand, windows-1252 numbers, bytes before the declaration, control characters.
  const Feed feed = read(
      "\n\n junk <?xml version='1.0'?><rss><channel><title>A&nbsp;&laquo;B&raquo; &#147;C&#148; R&D\x0b</title>"
      "<item><title>x &copy; y</title><link>https://news.example/?a=1&b=2</link></item></channel></rss>");
  EXPECT_EQ(feed.title, "A «B» “C” R&D");
  EXPECT_EQ(only_item(feed).title, "x © y");
  EXPECT_EQ(only_item(feed).url, "https://news.example/?a=1&b=2");
}

TEST(Feed, ATruncatedFeedGivesTheItemsBeforeTheCut) {
  std::string whole =
      in_channel("<item><title>one</title><link>/1</link></item><item><title>two</title><link>/2</link></item>");
  const Feed feed = read(whole.substr(0, whole.find("/2")));
  ASSERT_GE(feed.items.size(), 1u);
  EXPECT_EQ(feed.items[0].url, "https://news.example/1");
}

TEST(Feed, CharsetsAreFoundFromTheDeclarationAndFromTheBytes) {
  // «خبر» in windows-1256.
  const std::string cp1256 = "\xce\xc8\xd1";
  EXPECT_EQ(
      read("<?xml version='1.0' encoding='windows-1256'?><rss><channel><title>" + cp1256 + "</title></channel></rss>")
          .title,
      "خبر");
  EXPECT_EQ(read("<rss><channel><title>" + cp1256 + "</title></channel></rss>", "text/xml; charset=windows-1256").title,
            "خبر");
  EXPECT_EQ(read("<?xml version='1.0' encoding='windows-1256'?><rss><channel><title>خبر</title></channel></rss>").title,
            "خبر");
}

TEST(Feed, DatesOfManyKindsAreRead) {
  const auto date = [](const std::string& text) {
    return only_item(read(in_channel("<item><title>t</title><pubDate>" + text + "</pubDate></item>"))).published;
  };
  EXPECT_EQ(date("Mon, 19 Aug 2024 14:05:00 GMT"), "2024-08-19T14:05:00Z");
  EXPECT_EQ(date("2024-08-19 14:05:00"), "2024-08-19T14:05:00");
  EXPECT_EQ(date("الاثنين, 19 Aug 2024 14:05:00 +0200"), "2024-08-19T14:05:00+02:00");
  EXPECT_EQ(date("19 Aug 2024"), "2024-08-19");
  EXPECT_EQ(date("yesterday"), "");
}

TEST(Feed, AuthorsAreNamesAndNotAddresses) {
  const auto authors = [](const std::string& text) {
    return only_item(read(in_channel("<item><title>t</title><author>" + text + "</author></item>"))).authors;
  };
  EXPECT_EQ(authors("desk@news.example (Desk)"), std::vector<std::string>{"Desk"});
  EXPECT_EQ(authors("desk@news.example"), std::vector<std::string>{});
  EXPECT_EQ(authors("Omar &lt;b&gt;Ali&lt;/b&gt;"), std::vector<std::string>{"Omar Ali"});
}

TEST(Feed, EntitiesADocumentDeclaresAreNeverExpanded) {
  std::string bomb = "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a0 \"lol]>lol\"><!-- ]> -->";
  for (int i = 1; i < 30; ++i) {
    bomb += "<!ENTITY a" + std::to_string(i) + " \"";
    for (int k = 0; k < 10; ++k) bomb += "&a" + std::to_string(i - 1) + ";";
    bomb += "\">";
  }
  bomb += "<!ENTITY file SYSTEM 'file:///etc/passwd'>]><rss><channel><title>&a29;&file;</title></channel></rss>";
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_EQ(read(bomb).title, "&a29;&file;");
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds{1});
}

TEST(Feed, DeepNestingAndManyItemsAreBounded) {
  std::string deep = "<rss><channel><title>t</title>";
  for (int i = 0; i < 100'000; ++i) deep += "<a>";
  const auto read_deep = parse_feed(deep, "", "");
  EXPECT_TRUE(!read_deep || read_deep->items.empty());
  std::string many;
  for (int i = 0; i < 50; ++i) many += "<item><title>t</title></item>";
  EXPECT_EQ(parse_feed(in_channel(many), "", "", 7)->items.size(), 7u);
}

TEST(Feed, WhatIsNoFeedIsAnError) {
  EXPECT_EQ(parse_feed("", "", "").error().what, "the feed is empty");
  EXPECT_EQ(parse_feed("just words", "", "").error().what, "not a feed: no XML element can be read");
  EXPECT_EQ(parse_feed("<html><body>x</body></html>", "text/html", "").error().what,
            "not a feed: the root element is <html>");
}

TEST(Feed, LooksLikeAFeed) {
  EXPECT_TRUE(looks_like_feed("\xef\xbb\xbf <?xml version='1.0'?>\n<rss version='2.0'>"));
  EXPECT_TRUE(looks_like_feed("<feed xmlns='http://www.w3.org/2005/Atom'>"));
  EXPECT_TRUE(looks_like_feed("{\"version\":\"https://jsonfeed.org/version/1.1\"}"));
  EXPECT_FALSE(looks_like_feed("<html><p>how to write <rss> tags</p>"));
  EXPECT_FALSE(looks_like_feed("{\"id\":\"a\"}"));
  EXPECT_FALSE(looks_like_feed("<feedback>"));
  EXPECT_FALSE(looks_like_feed(""));
}

TEST(Feed, APageOfAnItemIsItsOwnText) {
  FeedItem item;
  item.url = "https://news.example/1";
  item.summary = "short";
  EXPECT_EQ(page_of(item, "s").bytes, "short");
  item.content = "<p>long</p>";
  const Page page = page_of(item, "s");
  EXPECT_EQ(page.bytes, "<p>long</p>");
  EXPECT_EQ(page.format, PageFormat::kFeedItem);
  EXPECT_EQ(page.source, "s");
  EXPECT_EQ(page.ref.sha256, sha256_hex("<p>long</p>"));
}

TEST(Entities, AsTheHtmlStandardReadsThem) {
  EXPECT_EQ(resolve_html_entities("&amp;&lt;&#1593;&#x639;&#X639;&hellip;&thetasym;&euro;"), "&<ععع…ϑ€");
  EXPECT_EQ(resolve_html_entities("&#128;&#153;"), "€™");
  // No reference: unknown, unfinished, surrogate, beyond Unicode, empty.
  for (const char* text :
       {"&unknown;", "&amp", "&#xD800;", "&#x110000;", "&;", "&#;", "&#x;", "AT&T", "&#99999999999;"}) {
    EXPECT_EQ(resolve_html_entities(text), text);
  }
}

TEST(XmlMend, MarksInsideQuotesAndCommentsEndNoDocumentType) {
  EXPECT_EQ(mended_xml("<!DOCTYPE a [<!ENTITY x ']>'><!-- > ] -->]><a>&x;</a>"), "<!----><a>&amp;x;</a>");
  EXPECT_EQ(mended_xml("<!doctype html><a/>"), "<!----><a/>");
  EXPECT_EQ(mended_xml("<a><!-- <!DOCTYPE --><b/></a>"), "<a><!----><b/></a>");
  EXPECT_EQ(mended_xml("<a><![CDATA[ & &nbsp; <!DOCTYPE ]]></a>"), "<a><![CDATA[ & &nbsp; <!DOCTYPE ]]></a>");
  EXPECT_EQ(mended_xml("<a>&lt;&amp;&#X3C;&#38;&#10;&#0;&#8;&eacute;</a>"),
            "<a>&#60;&#38;&#60;&#38;&#10;&amp;#0; é</a>");
}

TEST(XmlMend, WhatIsTakenOutLetsNoDocumentTypeGrowTogether) {
  const std::string subset = " a [<!ENTITY x 'y'>]><a>&x;</a>";
  for (const std::string& head :
       {std::string("<!DO\x01"
                    "CTYPE"),
        std::string("<\x01!DOCTYPE"), std::string("<!DOC<!-- -->TYPE"), std::string("<<!-- -->!DOCTYPE"),
        std::string("<<!DOCTYPE b>!DOCTYPE"), std::string("<&#x21;DOCTYPE"), std::string("<!&#68;OCTYPE"),
        std::string("<&#8;!DOCTYPE"), std::string("<<?xml ?>!DOCTYPE"), std::string("<!<!DOCTYPE b>DOCTYPE")}) {
    EXPECT_EQ(mended_xml(head + subset).find("<!DOCTYPE"), std::string::npos) << head;
    EXPECT_EQ(mended_xml(head + subset).find("<!ENTITY"), std::string::npos) << head;
  }
}

}  // namespace
}  // namespace isnad::intake
