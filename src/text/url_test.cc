#include "text/url.h"

#include <gtest/gtest.h>

namespace isnad::text {
namespace {

TEST(Url, ResolvesRelativeReferencesAgainstTheBase) {
  EXPECT_EQ(parse_url("../b?x=1#f", "https://example.com/a/c/d")->href, "https://example.com/a/b?x=1#f");
  EXPECT_EQ(parse_url("//cdn.example.org/i.png", "https://example.com/")->href, "https://cdn.example.org/i.png");
  EXPECT_EQ(parse_url("?p=2", "http://example.com/news")->href, "http://example.com/news?p=2");
}

TEST(Url, GivesItsParts) {
  const auto url = parse_url("HTTPS://User@WWW.Example.COM:8443/a b/%D8%A7?q=ق#f");
  ASSERT_TRUE(url);
  EXPECT_EQ(url->scheme, "https");
  EXPECT_EQ(url->host, "www.example.com");
  EXPECT_EQ(url->port, "8443");
  EXPECT_EQ(url->path, "/a%20b/%D8%A7");
  EXPECT_EQ(url->query, "q=%D9%82");
}

TEST(Url, ArabicHostsBecomePunycode) {
  EXPECT_EQ(parse_url("http://موقع.وزارة-الاتصالات.مصر/")->host, "xn--4gbrim.xn----ymcbaaajlc6dj7bxne2c.xn--wgbh1c");
}

TEST(Url, OddWritingsOfIpAddressesAreNormalised) {
  // WHATWG URL, 3.5: what a browser would connect to.
  EXPECT_EQ(parse_url("http://0x7f.1/")->host, "127.0.0.1");
  EXPECT_EQ(parse_url("http://2130706433/")->host, "127.0.0.1");
  EXPECT_EQ(parse_url("http://[::ffff:127.0.0.1]/")->host, "[::ffff:7f00:1]");
}

TEST(Url, PercentEncodedHostsAreDecodedLikeABrowserDoes) {
  EXPECT_EQ(parse_url("http://exampl%4A.com/")->host, "examplj.com");
  EXPECT_EQ(parse_url("http://%31%32%37.0.0.1/")->host, "127.0.0.1");
}

TEST(Url, FailureGivesNothing) {
  EXPECT_FALSE(parse_url("not a url"));
  EXPECT_FALSE(parse_url("http://"));
  EXPECT_FALSE(parse_url("http://a b/"));
  EXPECT_FALSE(parse_url("http://example.com:99999/"));
  EXPECT_FALSE(parse_url("x", "also not absolute"));
  EXPECT_FALSE(parse_url("http://example.com/" + std::string(70000, 'a')));
}

TEST(Url, ParsingAgainAfterAFailureWorks) {
  EXPECT_FALSE(parse_url("http://[::1"));
  EXPECT_EQ(parse_url("http://example.com")->href, "http://example.com/");
}

TEST(CanonicalUrl, DropsFragmentAndTrackingAndKeepsTheOrderOfTheRest) {
  EXPECT_EQ(canonical_url("https://example.com/story/?utm_source=x&id=5&fbclid=abc&page=2#comments"),
            "https://example.com/story?id=5&page=2");
  EXPECT_EQ(canonical_url("https://example.com/?UTM_Medium=mail"), "https://example.com/");
}

TEST(CanonicalUrl, DefaultPortIndexAndTrailingSlashDoNotMatter) {
  EXPECT_EQ(canonical_url("http://Example.com:80/index.html"), "http://example.com/");
  EXPECT_EQ(canonical_url("http://example.com/news/"), canonical_url("http://example.com/news"));
  EXPECT_EQ(canonical_url("http://example.com:8080/a"), "http://example.com:8080/a");
}

TEST(CanonicalUrl, IsItsOwnCanonicalForm) {
  // Found by url_fuzz: a tail behind a slash behind a tail.
  EXPECT_EQ(canonical_url("https://example.com/a//index.htm//"), "https://example.com/a");
  EXPECT_EQ(canonical_url("https://example.com/%d%37"), "https://example.com/%25d7");
  EXPECT_EQ(canonical_url("https://example.com//index.html/index.php/"), "https://example.com/");
}

TEST(CanonicalUrl, EscapesAreOneSpelling) {
  EXPECT_EQ(canonical_url("http://example.com/%d8%a7%41"), "http://example.com/%D8%A7A");
  EXPECT_EQ(canonical_url("http://example.com/ا"), "http://example.com/%D8%A7");
}

TEST(CanonicalUrl, OtherSchemesHaveNone) {
  EXPECT_EQ(canonical_url("mailto:someone@example.com"), "");
  EXPECT_EQ(canonical_url("javascript:alert(1)"), "");
  EXPECT_EQ(canonical_url("/relative"), "");
}

TEST(DomainOf, DropsTheFirstLabelThatNamesNoSite) {
  EXPECT_EQ(domain_of("https://www.example.com/x"), "example.com");
  EXPECT_EQ(domain_of("https://m.example.com/"), "example.com");
  EXPECT_EQ(domain_of("https://amp.example.com/"), "example.com");
  EXPECT_EQ(domain_of("https://arabic.example.com/"), "arabic.example.com");
}

TEST(DomainOf, KeepsWhatWouldLeaveNoDomain) {
  EXPECT_EQ(domain_of("https://m.com/"), "m.com");
  EXPECT_EQ(domain_of("https://www.gov/"), "www.gov");
  EXPECT_EQ(domain_of("http://127.0.0.2:8081/a"), "127.0.0.2");
  EXPECT_EQ(domain_of("data:text/plain,x"), "");
}

}  // namespace
}  // namespace isnad::text
