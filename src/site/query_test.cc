#include "site/query.h"

#include <gtest/gtest.h>

namespace isnad::site {
namespace {

TEST(Params, ValuesAreDecodedAsForms) {
  const Params params = Params::parse("q=%D8%A8%D8%A7%D9%83%D9%88+a%2Bb&lang=ar&empty=&alone");
  EXPECT_EQ(params.get("q"), "باكو a+b");
  EXPECT_EQ(params.get("lang"), "ar");
  EXPECT_EQ(params.get("empty"), "");
  EXPECT_TRUE(params.has("alone"));
  EXPECT_FALSE(params.has("other"));
}

TEST(Params, BrokenEscapesStandAsTheyAreAndBadBytesAreReplaced) {
  EXPECT_EQ(Params::parse("q=100%&x=%f").get("q"), "100%");
  EXPECT_EQ(Params::parse("q=%ff").get("q"), "\xEF\xBF\xBD");
  EXPECT_EQ(Params::parse("q=a%00b").get("q"), "ab");
  EXPECT_EQ(percent_decode("%4", false), "%4");
  EXPECT_EQ(percent_decode("%41", false), "A");
}

TEST(Params, NumbersAreClampedAndWordsFallBack) {
  const Params params = Params::parse("a=7&b=9999&c=x&d=3x&e=99999999999999999999999");
  EXPECT_EQ(params.number("a", 1, 0, 50), 7);
  EXPECT_EQ(params.number("b", 1, 0, 50), 50);
  EXPECT_EQ(params.number("c", 1, 0, 50), 1);
  EXPECT_EQ(params.number("d", 1, 0, 50), 1);
  EXPECT_EQ(params.number("e", 1, 0, 50), 1);
}

TEST(Params, AreWrittenBackEncoded) {
  Params params = Params::parse("q=a b&ui=en");
  params.set("ui", "");
  params.set("page", "2");
  EXPECT_EQ(params.text(), "?q=a%20b&page=2");
  EXPECT_EQ(Params::parse("").text(), "");
}

TEST(Params, NoMoreThan64PairsAreRead) {
  std::string query;
  for (int i = 0; i < 200; ++i) query += "p" + std::to_string(i) + "=1&";
  const Params params = Params::parse(query);
  EXPECT_TRUE(params.has("p63"));
  EXPECT_FALSE(params.has("p64"));
}

TEST(Headers, CookieIsFoundByItsWholeName) {
  EXPECT_EQ(cookie("a=1; ui=en; xui=ar", "ui"), "en");
  EXPECT_EQ(cookie("xui=ar", "ui"), "");
  EXPECT_EQ(cookie("", "ui"), "");
}

TEST(Headers, LanguageOfTheHighestWeightIsTaken) {
  EXPECT_EQ(preferred_language("en-GB,en;q=0.9,ar;q=0.8", {"ar", "en"}), "en");
  EXPECT_EQ(preferred_language("fr,en;q=0.3,ar-SA;q=0.8", {"ar", "en"}), "ar");
  EXPECT_EQ(preferred_language("fr", {"ar", "en"}), "ar");
  EXPECT_EQ(preferred_language("", {"ar", "en"}), "ar");
  EXPECT_EQ(preferred_language("en;q=0", {"ar", "en"}), "ar");
}

TEST(Headers, GzipMayBeRefused) {
  EXPECT_TRUE(accepts_gzip("gzip, deflate, br"));
  EXPECT_TRUE(accepts_gzip("*"));
  EXPECT_FALSE(accepts_gzip("gzip;q=0, *"));
  EXPECT_FALSE(accepts_gzip("br"));
  EXPECT_FALSE(accepts_gzip(""));
}

TEST(Headers, EntityTagsCompareWeakly) {
  EXPECT_TRUE(names_tag("\"x\", W/\"a1\"", "W/\"a1\""));
  EXPECT_TRUE(names_tag("\"a1\"", "W/\"a1\""));
  EXPECT_TRUE(names_tag("*", "W/\"a1\""));
  EXPECT_FALSE(names_tag("\"a2\"", "W/\"a1\""));
  EXPECT_FALSE(names_tag("*", ""));
}

}  // namespace
}  // namespace isnad::site
