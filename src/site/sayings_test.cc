#include "site/sayings.h"

#include <gtest/gtest.h>

#include "site/sample.h"

namespace isnad::site {
namespace {

archive::ArticleView river() {
  FakeStore store;
  add_river_story(store);
  return store.articles.at("river1");
}

TEST(Sayings, QuotesAndOnePartysEventsComeInTheOrderOfTheText) {
  const std::vector<Saying> sayings = sayings_of(river());
  ASSERT_EQ(sayings.size(), 2u);
  EXPECT_EQ(sayings[0].who, "دائرة المياه");
  EXPECT_EQ(sayings[0].text, "سيعود الجسر إلى الخدمة بعد فحص أعمدته");
  EXPECT_TRUE(sayings[0].is_direct);
  EXPECT_EQ(sayings[1].who, "جمعية المزارعين");
  EXPECT_TRUE(sayings[1].one_party_only);
  EXPECT_FALSE(sayings[1].is_direct);
}

TEST(Sayings, OfAnExcerptOnlyWhatTheExcerptHolds) {
  archive::ArticleView view = river();
  view.summary.rights = archive::Rights::kExcerpt;
  view.summary.excerpt = "ارتفع منسوب مياه النهر صباح الاثنين";
  EXPECT_TRUE(sayings_of(view).empty());
  view.summary.excerpt = view.article.body;
  EXPECT_EQ(sayings_of(view).size(), 2u);
  view.summary.rights = archive::Rights::kTitle;
  EXPECT_TRUE(sayings_of(view).empty());
}

TEST(Sayings, SpansBeyondTheTextGiveNothing) {
  archive::ArticleView view = river();
  view.reading.events.clear();
  view.reading.quotes = {{"q", {90'000, 90'010}, "direct", "e1", std::nullopt, ""},
                         {"r", {10, 5}, "direct", "e1", std::nullopt, ""}};
  EXPECT_TRUE(sayings_of(view).empty());
}

TEST(Speakers, ThoseWithMostComeFirstAndTheUnknownLast) {
  std::vector<Saying> sayings(5);
  for (std::size_t i = 0; i < sayings.size(); ++i) sayings[i].text = std::to_string(i % 4);
  sayings[0].who = sayings[1].who = "";
  sayings[2].who = "B";
  sayings[3].who = "B";
  sayings[4].who = "C";  // the words of the first again
  const std::vector<Speaker> speakers = by_speaker(sayings, 1, "ar");
  ASSERT_EQ(speakers.size(), 2u);
  EXPECT_EQ(speakers[0].name, "B");
  EXPECT_EQ(speakers[0].sayings.size(), 1u);
  EXPECT_EQ(speakers[1].name, "");
}

TEST(Speakers, AreOneInEveryLanguageAndNamedInTheInterfaces) {
  std::vector<Saying> sayings(2);
  sayings[0] = {"Nadia Salim", "e1", "en", "The bridge will open.", "en", false, false, "", ""};
  sayings[1] = {"نادية سالم", "e1", "ar", "سيفتح الجسر.", "ar", false, false, "", ""};
  const std::vector<Speaker> arabic = by_speaker(sayings, 5, "ar");
  ASSERT_EQ(arabic.size(), 1u);
  EXPECT_EQ(arabic[0].name, "نادية سالم");
  EXPECT_EQ(arabic[0].sayings.size(), 2u);
  EXPECT_EQ(by_speaker(sayings, 5, "en")[0].name, "Nadia Salim");
}

TEST(EventWords, NameTheClaimant) {
  const archive::ArticleView view = river();
  const std::string words = event_words(Ui::kArabic, view, view.reading.events.front()).markup();
  EXPECT_NE(words.find("<strong>مساعدة</strong>"), std::string::npos);
  EXPECT_NE(words.find("بحسب <bdi lang=\"ar\" dir=\"rtl\">جمعية المزارعين</bdi>"), std::string::npos);
  EXPECT_NE(words.find("رواية طرف واحد"), std::string::npos);
}

}  // namespace
}  // namespace isnad::site
