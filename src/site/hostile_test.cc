// Every field of an article, a story, a source and a request may hold markup that runs script in a browser. None of it
// may come out as markup: the pages are parsed with the HTML parser of the house, and what stands in them is held to a
// list.
#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include <cstdio>
#include <filesystem>
#include <set>

#include "intake/feed.h"
#include "page/dom.h"
#include "site/ask.h"

namespace isnad::site {
namespace {

// Elements that the templates write.
const std::set<std::string_view>& known_elements() {
  static const std::set<std::string_view> kKnown = {
      "html",    "head",    "meta",    "title",   "link",   "body",  "a",   "header", "div",        "p",
      "span",    "form",    "label",   "input",   "button", "nav",   "ul",  "ol",     "li",         "main",
      "article", "section", "h1",      "h2",      "h3",     "time",  "bdi", "strong", "svg",        "path",
      "circle",  "text",    "details", "summary", "dl",     "dt",    "dd",  "figure", "figcaption", "footer",
      "mark",    "select",  "option",  "table",   "thead",  "tbody", "tr",  "th",     "td",         "code"};
  return kKnown;
}

bool is_inert_address(std::string_view address) {
  if (address.starts_with("https://") || address.starts_with("http://") || address.starts_with('#') ||
      address.starts_with('?')) {
    return true;
  }
  return address.starts_with('/') && !address.starts_with("//") && !address.starts_with("/\\");
}

// What is wrong with a parsed page, or an empty text.
std::string fault_in(page::Node node) {
  for (; node; node = node.next()) {
    if (!node.is_element()) continue;
    std::size_t length = 0;
    const lxb_char_t* name_bytes = lxb_tag_name_by_id(node.tag(), &length);
    const std::string_view name(reinterpret_cast<const char*>(name_bytes), length);
    if (!known_elements().contains(name)) return "<" + std::string(name) + ">";
    std::string fault;
    node.each_attribute([&](std::string_view attribute, std::string_view value) {
      const bool is_address =
          attribute == "href" || attribute == "src" || attribute == "action" || attribute == "formaction";
      if (attribute.starts_with("on") || attribute == "style" || attribute == "srcdoc" || attribute == "http-equiv" ||
          attribute.find(':') != std::string_view::npos || (is_address && !is_inert_address(value))) {
        fault = "<" + std::string(name) + " " + std::string(attribute) + "=\"" + std::string(value) + "\">";
      }
    });
    if (!fault.empty()) return fault;
    if (fault = fault_in(node.first_child()); !fault.empty()) return fault;
  }
  return {};
}

std::string fault_in_page(const std::string& html) {
  const auto document = page::Document::parse(html);
  return document ? fault_in(document->root()) : "cannot be parsed";
}

// Payloads of our own, one for each way that we know of.
std::vector<std::string> own_payloads() {
  return {"<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "' onfocus='alert(1)' autofocus='",
          "javascript:alert(1)",
          "JaVaScRiPt:alert(1)",
          "\x01javascript:alert(1)",
          "java\nscript:alert(1)",
          "data:text/html,<script>alert(1)</script>",
          "vbscript:x",
          "//evil.example/",
          "/\\evil.example/",
          "\\\\evil.example",
          "http://evil.example/\"onclick=\"alert(1)",
          "https://a@b:c\"><svg onload=alert(1)>",
          "</title><script>alert(1)</script>",
          "--><script>alert(1)</script>",
          "]]><script>alert(1)</script>",
          "{{constructor.constructor('alert(1)')()}}",
          "<svg><style><img src=x onerror=alert(1)></style></svg>",
          "&lt;script&gt;alert(1)&lt;/script&gt;",
          "<a href=&#106;avascript:alert(1)>x</a>",
          "\xff\xfe<script>",
          "\xe2\x80\xae<b>\xe2\x80\xac",
          "<\0script>alert(1)"};
}

// Those of the development data, which all run script in a real browser; none where it is not there.
std::vector<std::string> live_payloads() {
  const std::string archive = ISNAD_SOURCE_DIR "/../shared/data/security.tar.zst";
  if (!std::filesystem::exists(archive)) return {};
  FILE* unpacked = popen(("tar -I zstd -xOf '" + archive + "' security/xss_live_dev.json").c_str(), "r");
  if (unpacked == nullptr) return {};
  std::string json;
  char buffer[65'536];
  for (std::size_t got; (got = fread(buffer, 1, sizeof buffer, unpacked)) > 0;) json.append(buffer, got);
  pclose(unpacked);
  rapidjson::Document document;
  document.Parse(json.data(), json.size());
  std::vector<std::string> payloads;
  if (document.HasParseError() || !document.IsArray()) return payloads;
  for (const auto& one : document.GetArray())
    payloads.emplace_back(one["payload"].GetString(), one["payload"].GetStringLength());
  return payloads;
}

// An article, a story and a source with the payload in every text.
void add_hostile(FakeStore& store, const std::string& id, const std::string& p) {
  archive::ArticleView view = sample_article({id.c_str(), "", "ar", "2024-08-19T09:10:00+03:00", 1724047800, "", ""});
  archive::ArticleSummary& summary = view.summary;
  summary.site = summary.domain = summary.title = summary.url = summary.credit = summary.excerpt = summary.language = p;
  summary.published = summary.image = p;
  Article& article = view.article;
  article.site = article.domain = article.title = article.url = article.credit = article.section = article.language = p;
  article.body = "1" + p + "\n\n" + p;
  article.captions = article.authors = article.tags = {p};
  article.published = article.modified = PublishedTime{p, "minute", "meta"};
  article.links = {{LinkKind::kReadAlso, p, p}, {LinkKind::kSimilar, p, "https://other.example/" + p}};
  view.versions = {p};
  Reading& reading = view.reading;
  reading.keywords = {{p, 1}};
  reading.entities = {{"e", "PER", p, p, {}}, {"g", "GPE", p, p, {}}};
  reading.places = {{"g", 33.3, 44.4, "town", p, p}};
  reading.quotes = {{"q", {0, 30}, "direct", "e", std::nullopt, ""}};
  Event event;
  event.id = "v" + id;
  event.type = event.modality = event.when = p;
  event.actors = event.recipients = {{"e", {}, p, {p}}};
  event.where = {{"venue", "g"}};
  event.according_to = {"e"};
  event.one_party_only = true;
  reading.events = {event};
  store.add(view);
  archive::ArticleView copy = view;
  copy.summary.id = id + "copy";
  copy.summary.copy_of = id;
  copy.summary.when += 600;
  store.add(copy);
  store.tell("s" + id, {id, id + "copy"}, {p});
  store.ranked.back().story.disputes = {{{"v" + id}, p}, {{"v" + id}, "actor"}};
  archive::Source source;
  source.id = "src" + id;
  source.url = source.title = source.site_url = source.language = source.category = source.last_error = p;
  store.known_sources.push_back(source);
}

// All that a reader may ask about these payloads.
void visit(const std::vector<std::string>& payloads) {
  FakeStore store;
  for (std::size_t i = 0; i < payloads.size(); ++i) add_hostile(store, std::to_string(i), payloads[i]);
  Site site(store, sample_options());
  const auto look = [&](const std::string& target, int status = 200) {
    const Response response = ask(site, target);
    EXPECT_EQ(response.status, status) << target;
    const std::string fault = fault_in_page(response.body);
    EXPECT_EQ(fault, "") << target;
  };
  look("/");
  look("/?ui=en");
  look("/sources");
  for (std::size_t i = 0; i < payloads.size(); ++i) {
    const std::string number = std::to_string(i);
    look("/story/s" + number);
    look("/article/" + number);
    look("/source/src" + number);
    const std::string encoded = percent_encode(payloads[i]);
    const Response found =
        ask(site, "/search?q=" + encoded + "&lang=" + encoded + "&section=" + encoded + "&from=" + encoded +
                      "&order=" + encoded + "&cursor=" + encoded + "&" + encoded + "=" + encoded);
    EXPECT_TRUE(found.status == 200 || found.status == 400) << payloads[i];
    EXPECT_EQ(fault_in_page(found.body), "") << "search for " << payloads[i];
    const Response missing = ask(site, "/" + encoded);
    EXPECT_TRUE(missing.status == 404 || missing.status == 400) << payloads[i];
    EXPECT_EQ(fault_in_page(missing.body), "") << payloads[i];
    EXPECT_EQ(missing.location, "");
  }
  for (const char* feed : {"/feed.rss", "/feed.atom", "/feed.json"}) {
    const Response response = ask(site, feed);
    const auto parsed = intake::parse_feed(response.body, response.content_type, "http://site.example/");
    ASSERT_TRUE(parsed) << feed << " " << parsed.error().message();
    EXPECT_EQ(parsed->items.size(), std::min<std::size_t>(payloads.size(), 40)) << feed;
    for (const FeedItem& item : parsed->items)
      EXPECT_TRUE(item.url.starts_with("http://site.example/story/s")) << item.url;
  }
  rapidjson::Document document;
  const Response response = ask(site, "/api/v1/stories?limit=100");
  EXPECT_FALSE(document.Parse(response.body.data(), response.body.size()).HasParseError());
}

void visit_in_batches(const std::vector<std::string>& payloads) {
  for (std::size_t at = 0; at < payloads.size(); at += 30) {
    visit({payloads.begin() + static_cast<std::ptrdiff_t>(at),
           payloads.begin() + static_cast<std::ptrdiff_t>(std::min(at + 30, payloads.size()))});
  }
}

TEST(Hostile, TheCheckSeesWhatRuns) {
  EXPECT_EQ(fault_in_page("<p>fine <a href=\"/x\">x</a></p>"), "");
  EXPECT_NE(fault_in_page("<p><script>x</script>"), "");
  EXPECT_NE(fault_in_page("<p onclick=x>"), "");
  EXPECT_NE(fault_in_page("<a href=\" javascript:x\">"), "");
  EXPECT_NE(fault_in_page("<a href=\"//evil.example\">"), "");
  EXPECT_NE(fault_in_page("<svg><a xlink:href=\"javascript:x\">"), "");
  EXPECT_NE(fault_in_page("<p style=\"x\">"), "");
}

TEST(Hostile, OurPayloadsComeOutInert) { visit_in_batches(own_payloads()); }

TEST(Hostile, PayloadsThatRunInBrowsersComeOutInert) {
  const std::vector<std::string> payloads = live_payloads();
  if (payloads.empty()) GTEST_SKIP() << "without ../shared/data/security.tar.zst";
  EXPECT_EQ(payloads.size(), 2'486u);
  visit_in_batches(payloads);
}

TEST(Hostile, TheTextItselfIsShownAsItStands) {
  FakeStore store;
  const std::string payload = "<b onclick=x>\"a\" & 'b'</b>";
  add_hostile(store, "1", payload);
  Site site(store, sample_options());
  const Response response = ask(site, "/article/1");
  EXPECT_NE(response.body.find("&lt;b onclick=x&gt;&quot;a&quot; &amp; &#39;b&#39;&lt;/b&gt;</bdi></h1>"),
            std::string::npos);
}

TEST(Hostile, AddressesThatAreNoneAreNoLinks) {
  FakeStore store;
  add_hostile(store, "1", "javascript:alert(1)");
  Site site(store, sample_options());
  const std::string body = ask(site, "/article/1").body;
  EXPECT_EQ(body.find("href=\"javascript"), std::string::npos);
  EXPECT_EQ(body.find("href=\"\""), std::string::npos) << "and no empty link stands in for it";
  EXPECT_EQ(ask(site, "/feed.atom").body.find("href=\"javascript:"), std::string::npos);
}

TEST(Hostile, LongQueriesAreCutAndAnswered) {
  SampleSite sample;
  EXPECT_EQ(ask(sample.site, "/search?q=" + std::string(100'000, 'x')).status, 200);
  std::string many = "/search?q=x";
  for (int i = 0; i < 5'000; ++i) many += "&a" + std::to_string(i) + "=1";
  EXPECT_LT(ask(sample.site, many).body.size(), 60'000u);
  EXPECT_EQ(ask(sample.site, "/" + std::string(5'000, 'x')).status, 400);
  EXPECT_EQ(ask(sample.site, "/search?%=%zz&q=%ff%fe%00x&&&==").status, 200);
  EXPECT_EQ(ask(sample.site, "/?page=99999999999999999999&lang=%3Cscript%3E").status, 200);
}

}  // namespace
}  // namespace isnad::site
