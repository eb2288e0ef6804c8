#include "intake/robots.h"

#include <gtest/gtest.h>

#include <chrono>

// Each test is named after the section of RFC 9309 that it holds to; `Seen…` are customs that the RFC does not have.
namespace isnad::intake {
namespace {

bool allows(std::string_view robots, std::string_view path, std::string_view token = "Isnad") {
  return Robots::parse(robots, token).allows(path);
}

TEST(Robots, S2_2_1_TheGroupOfOurTokenIsTakenWithoutRegardToCase) {
  const char* text = "User-agent: *\nDisallow: /\n\nuser-AGENT: iSnAd\nDisallow: /private\n";
  EXPECT_TRUE(allows(text, "/page"));
  EXPECT_FALSE(allows(text, "/private/x"));
  EXPECT_FALSE(allows(text, "/page", "Other"));
}

TEST(Robots, S2_2_1_GroupsOfTheSameTokenAreOne) {
  const char* text =
      "User-agent: isnad\nDisallow: /a\n\nUser-agent: other\nDisallow: /c\n\nUser-agent: isnad\nDisallow: /b\n";
  EXPECT_FALSE(allows(text, "/a"));
  EXPECT_FALSE(allows(text, "/b"));
  EXPECT_TRUE(allows(text, "/c"));
}

TEST(Robots, S2_2_1_SeveralAgentsShareTheRulesBehindThem) {
  const char* text =
      "User-agent: other\nUser-agent: isnad\n# a comment\nSitemap: https://x.example/s.xml\nDisallow: /a\n";
  EXPECT_FALSE(allows(text, "/a"));
  EXPECT_FALSE(allows(text, "/a", "other"));
  EXPECT_TRUE(allows(text, "/a", "third"));
}

TEST(Robots, S2_2_1_AGroupOfOursWithoutRulesAllowsAll) {
  EXPECT_TRUE(allows("User-agent: *\nDisallow: /\n\nUser-agent: isnad\nDisallow:\n", "/a"));
}

TEST(Robots, S2_2_1_ALongerNameIsNotOurs) {
  EXPECT_TRUE(allows("User-agent: isnadbot\nDisallow: /\n", "/a"));
  EXPECT_FALSE(allows("User-agent: isnad/2.0\nDisallow: /\n", "/a"));
}

TEST(Robots, S2_2_2_TheLongestMatchDecides) {
  const char* text = "User-agent: *\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif\n";
  EXPECT_TRUE(allows(text, "/example/page/"));
  EXPECT_FALSE(allows(text, "/example/page/disallowed.gif"));
}

TEST(Robots, S2_2_2_AllowWinsWhereBothAreAsLong) {
  EXPECT_TRUE(allows("User-agent: *\nDisallow: /folder\nAllow: /folder\n", "/folder/page"));
  EXPECT_TRUE(allows("User-agent: *\nAllow: /folder\nDisallow: /folder\n", "/folder/page"));
}

TEST(Robots, S2_2_2_PathsAreCaseSensitiveKeysAreNot) {
  EXPECT_FALSE(allows("USER-AGENT: *\nDISALLOW: /Fish\n", "/Fish.asp"));
  EXPECT_TRUE(allows("USER-AGENT: *\nDISALLOW: /Fish\n", "/fish.asp"));
}

TEST(Robots, S2_2_2_EscapedAndPlainSpellingsAreTheSamePath) {
  // The table of section 2.2.2.
  EXPECT_FALSE(allows("User-agent: *\nDisallow: /foo/bar?baz=quz\n", "/foo/bar?baz=quz"));
  EXPECT_FALSE(allows("User-agent: *\nDisallow: /foo/bar?baz=https://foo.bar\n", "/foo/bar?baz=https://foo.bar"));
  EXPECT_FALSE(allows("User-agent: *\nDisallow: /foo/bar/ツ\n", "/foo/bar/%E3%83%84"));
  EXPECT_FALSE(allows("User-agent: *\nDisallow: /foo/bar/%E3%83%84\n", "/foo/bar/%E3%83%84"));
  EXPECT_FALSE(allows("User-agent: *\nDisallow: /foo/bar/%62%61%7A\n", "/foo/bar/baz"));
  EXPECT_FALSE(allows("User-agent: *\nDisallow: /خبر\n", "/%d8%ae%d8%a8%d8%b1/1"));
  // A reserved character is not its escape.
  EXPECT_TRUE(allows("User-agent: *\nDisallow: /a%2Fb\n", "/a/b"));
}

TEST(Robots, S2_2_2_RobotsTxtItselfIsAlwaysAllowed) {
  EXPECT_TRUE(allows("User-agent: *\nDisallow: /\n", "/robots.txt"));
}

TEST(Robots, S2_2_3_StarAndDollar) {
  const char* text = "User-agent: *\nDisallow: /*.gif$\nDisallow: /a*z/\nDisallow: /end$\n";
  EXPECT_FALSE(allows(text, "/x/y.gif"));
  EXPECT_TRUE(allows(text, "/x/y.gif?size=2"));
  EXPECT_TRUE(allows(text, "/x.gifs"));
  EXPECT_FALSE(allows(text, "/a/b/z/more"));
  EXPECT_TRUE(allows(text, "/a/b/z"));
  EXPECT_FALSE(allows(text, "/end"));
  EXPECT_TRUE(allows(text, "/end/"));
  EXPECT_FALSE(allows("User-agent: *\nDisallow: *\n", "/any"));
  EXPECT_FALSE(allows("User-agent: *\nDisallow: /*\n", "/any"));
}

TEST(Robots, S2_2_4_OtherLinesInterruptNothing) {
  EXPECT_FALSE(allows("User-agent: isnad\nnonsense\nHost: x\nDisallow: /a\n", "/a"));
}

TEST(Robots, S2_3_LineEndsOfEveryKindAndAByteOrderMark) {
  EXPECT_FALSE(allows("\xef\xbb\xbfUser-agent: *\r\nDisallow: /a\r\n", "/a"));
  EXPECT_FALSE(allows("User-agent: *\rDisallow: /a\r", "/a"));
  EXPECT_FALSE(allows("User-agent: *\nDisallow: /a # why\n", "/a"));
}

TEST(Robots, S2_5_TheFirst500KibCount) {
  const std::string filler(600u << 10, '#');
  EXPECT_TRUE(allows(filler + "\nUser-agent: *\nDisallow: /a\n", "/a"));
  EXPECT_FALSE(allows("User-agent: *\nDisallow: /a\n" + filler, "/a"));
}

TEST(Robots, RulesBeforeAnyAgentAndEmptyFilesAllow) {
  EXPECT_TRUE(allows("Disallow: /\n", "/a"));
  EXPECT_TRUE(allows("", "/a"));
  EXPECT_TRUE(allows("<html><body>404: nothing here</body></html>", "/a"));
  EXPECT_FALSE(Robots::disallow_all().allows("/a"));
  EXPECT_TRUE(Robots::allow_all().allows("/a"));
}

TEST(Robots, SeenCrawlDelayOfOurGroup) {
  const char* text = "User-agent: *\nCrawl-delay: 10\n\nUser-agent: isnad\nCrawl-delay: 2.5\nDisallow: /a\n";
  EXPECT_EQ(Robots::parse(text, "Isnad").crawl_delay(), 2.5);
  EXPECT_EQ(Robots::parse(text, "other").crawl_delay(), 10.0);
  for (const char* odd : {"-3", "abc", "nan", ""}) {
    EXPECT_EQ(Robots::parse("User-agent: *\nCrawl-delay: " + std::string(odd) + "\n", "x").crawl_delay(), 0.0) << odd;
  }
  EXPECT_EQ(Robots::parse("User-agent: *\nCrawl-delay: 1e9\n", "x").crawl_delay(), 60.0);
}

// The naive twin of the matcher: tries every length for each star.
bool matches_slowly(std::string_view pattern, std::string_view path) {
  if (pattern.empty()) return true;
  if (pattern == "$") return path.empty();
  if (pattern[0] == '*') {
    for (std::size_t i = 0; i <= path.size(); ++i) {
      if (matches_slowly(pattern.substr(1), path.substr(i))) return true;
    }
    return false;
  }
  return !path.empty() && pattern[0] == path[0] && matches_slowly(pattern.substr(1), path.substr(1));
}

TEST(Robots, MatchingEqualsTheNaiveOneOnAllShortPatterns) {
  const std::string letters = "ab*";
  std::vector<std::string> patterns = {""};
  for (std::size_t from = 0, round = 0; round < 5; ++round) {
    const std::size_t end = patterns.size();
    for (; from < end; ++from) {
      for (const char c : letters) patterns.push_back(patterns[from] + c);
    }
  }
  int compared = 0;
  for (const std::string& tail : patterns) {
    for (const char* end : {"", "$"}) {
      const std::string pattern = "/" + tail + end;
      const Robots robots = Robots::parse("User-agent: *\nDisallow: " + pattern + "\n", "x");
      for (const char* path : {"/", "/a", "/b", "/ab", "/ba", "/aa", "/aab", "/aba", "/abab", "/bbaab", "/ababab"}) {
        ASSERT_EQ(robots.allows(path), !matches_slowly(pattern, path)) << pattern << " " << path;
        ++compared;
      }
    }
  }
  EXPECT_GT(compared, 5'000);
}

TEST(Robots, ManyStarsCostLittle) {
  std::string text = "User-agent: *\n";
  for (int i = 0; i < 200; ++i) text += "Disallow: /" + std::string(1'900, '*') + "b\n";
  const Robots robots = Robots::parse(text, "x");
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_TRUE(robots.allows("/" + std::string(4'000, 'a')));
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds{1});
}

}  // namespace
}  // namespace isnad::intake
