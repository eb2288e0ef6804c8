// What a reader finds on each page.
#include "site/pages.h"

#include <gtest/gtest.h>

#include <regex>

#include "site/ask.h"

namespace isnad::site {
namespace {

std::string text_of(const std::string& html) {
  std::string text = std::regex_replace(html, std::regex("<[^>]*>"), " ");
  return std::regex_replace(text, std::regex(" +"), " ");
}

TEST(FrontPage, TellsStoriesByRankWithSourcesFirstAndAge) {
  SampleSite sample;
  const std::string body = sample.body("/?ui=ar");
  const std::string text = text_of(body);
  EXPECT_NE(text.find("بيئة إغلاق الجسر القديم بعد ارتفاع منسوب النهر"), std::string::npos);
  EXPECT_NE(text.find("4 مصادر أول من نشر: صحيفة الضفاف قبل 6 ساعات"), std::string::npos);
  EXPECT_LT(body.find("/story/river"), body.find("/story/story1"));
  EXPECT_EQ(occurrences(body, "class=\"card lead\""), 1u);
  EXPECT_EQ(occurrences(body, "class=\"card medium\""), 8u);
  EXPECT_EQ(occurrences(body, "<h1"), 1u);
  EXPECT_NE(body.find("<html lang=\"ar\" dir=\"rtl\">"), std::string::npos);
  EXPECT_NE(body.find("<bdi lang=\"fr\" dir=\"ltr\">Le port"), std::string::npos) << "a run says its direction";
}

TEST(FrontPage, SectionsComeAsInANewspaper) {
  SampleSite sample;
  const std::string body = sample.body("/");
  EXPECT_LT(body.find("/section/politics"), body.find("/section/economy"));
  EXPECT_LT(body.find("/section/economy"), body.find("/section/culture"));
}

TEST(FrontPage, LanguagesCanBeChosen) {
  SampleSite sample;
  const std::string body = sample.body("/?lang=fa&ui=en");
  EXPECT_EQ(occurrences(body, "<article class=\"card"), 1u);
  EXPECT_NE(body.find("<div class=\"front alone\">"), std::string::npos);
  EXPECT_NE(body.find("aria-current=\"true\">Persian</a>"), std::string::npos);
  EXPECT_NE(text_of(sample.body("/?lang=tr&ui=en")).find("No news yet."), std::string::npos);
}

TEST(FrontPage, StoriesOfTwoLanguagesLeadInTheReaders) {
  SampleSite sample;
  sample.store.add(sample_article({"de", "y", "de", "2024-08-18", 1723900000, "Das Hochwasser", "Text"}));
  sample.store.add(sample_article({"arab", "x", "ar", "2024-08-18", 1723900000, "الفيضان", "متن"}));
  sample.store.add(sample_article({"engl", "z", "en", "2024-08-18", 1723900000, "The flood", "Text"}));
  sample.store.tell("three", {"de", "arab", "engl"}, {"sport"});
  sample.store.ranked.back().story.languages = {"ar", "de", "en"};
  const auto leads_with = [&](const std::string& address, const std::string& title) {
    const std::string body = sample.body(address);
    for (const char* other : {"Das Hochwasser", "الفيضان", "The flood"}) {
      const std::string shown = std::string(">") + other + "</bdi></a></h";
      EXPECT_EQ(body.find(shown) != std::string::npos || body.find("<title>" + std::string(other)) != std::string::npos,
                other == title)
          << address << " and " << other;
    }
  };
  leads_with("/section/sport?ui=ar", "الفيضان");
  leads_with("/section/sport?ui=en", "The flood");
  leads_with("/section/sport?ui=ar&lang=de", "Das Hochwasser");
  leads_with("/story/three?ui=ar", "الفيضان");
  leads_with("/story/three?ui=en", "The flood");
}

TEST(FrontPage, LongListsHavePages) {
  SampleSite sample;
  for (int i = 0; i < 40; ++i) {
    const std::string id = "more" + std::to_string(i);
    sample.store.add(sample_article({id.c_str(), "x", "ar", "2024-08-18", 1723900000, "عنوان", "متن"}));
    sample.store.tell("m" + id, {id}, {"sport"});
  }
  const std::string first = sample.body("/?lang=ar");
  EXPECT_NE(first.find("rel=\"next\" href=\"/?lang=ar&amp;page=2\""), std::string::npos);
  EXPECT_EQ(first.find("rel=\"prev\""), std::string::npos);
  const std::string second = sample.body("/?page=2&lang=ar");
  EXPECT_NE(second.find("rel=\"prev\" href=\"/?lang=ar\""), std::string::npos);
}

TEST(FrontPage, SaysWhatIsOnItsWay) {
  FakeStore store;
  SiteOptions options = sample_options();
  options.status = [] { return std::string("3"); };
  Site site(store, options);
  EXPECT_NE(ask(site, "/?ui=ar").body.find("تصل الأخبار الآن: 3 صفحات في الطريق"), std::string::npos);
}

TEST(SectionPage, HasItsStoriesAndFeeds) {
  SampleSite sample;
  const std::string body = sample.body("/section/sport?ui=en");
  EXPECT_EQ(occurrences(body, "<article class=\"card"), 2u);
  EXPECT_NE(body.find("href=\"/section/sport/feed.rss\""), std::string::npos);
  EXPECT_NE(text_of(sample.body("/section/religion?ui=en")).find("No news in this section yet."), std::string::npos);
  EXPECT_EQ(ask(sample.site, "/section/gardening").status, 404);
}

TEST(StoryPage, ShowsWhoWasFirstAndFoldsCopies) {
  SampleSite sample;
  const std::string body = sample.body("/story/river?ui=en");
  const std::string text = text_of(body);
  EXPECT_NE(text.find("4 sources 2 independent"), std::string::npos);
  EXPECT_LT(body.find("<li class=\"first\">"), body.find("<li class=\"own\">"));
  EXPECT_NE(body.find("<details class=\"copies\"><summary>2 copies of it</summary>"), std::string::npos);
  EXPECT_NE(text.find("exact copy"), std::string::npos);
  EXPECT_NE(text.find("edited copy"), std::string::npos);
  EXPECT_NE(text.find("one party&#39;s word"), std::string::npos);
  EXPECT_NE(body.find("<svg class=\"map\""), std::string::npos);
  EXPECT_NE(body.find("<svg class=\"axis\""), std::string::npos);
  EXPECT_NE(body.find("href=\"/story/river/feed.atom\""), std::string::npos);
}

TEST(StoryPage, ACopyWhoseOriginalIsElsewhereIsReadItself) {
  SampleSite sample;
  sample.store.articles.at("river1").summary.copy_of = "somewhere";
  EXPECT_NE(sample.body("/story/river").find("دائرة المياه</bdi></dt>"), std::string::npos);
}

TEST(StoryPage, OneSourceIsNotCountedTwice) {
  SampleSite sample;
  EXPECT_EQ(text_of(sample.body("/story/story10?ui=en")).find("independent"), std::string::npos);
}

TEST(StoryPage, MergedStoriesLeadOn) {
  SampleSite sample;
  sample.store.merged["old"] = "river";
  const Response response = ask(sample.site, "/story/old");
  EXPECT_EQ(response.status, 301);
  EXPECT_EQ(response.location, "/story/river");
  EXPECT_EQ(ask(sample.site, "/story/none").status, 404);
}

TEST(ArticlePage, HasAllThatIsKnown) {
  SampleSite sample;
  const std::string body = sample.body("/article/river1?ui=ar");
  const std::string text = text_of(body);
  for (const char* wanted : {"إغلاق الجسر القديم", "بقلم قسم المحليات", "المصدر المذكور: وكالة الأنهار",
                             "الاثنين، 19 أغسطس 2024، 09:10 (UTC+3)", "وقالت دائرة المياه", "كلمات مفتاحية منسوب النهر",
                             "كلمات الناشر الدلالية مياه", "أقوال سيعود الجسر", "أماكن بغداد",
                             "اقرأ أيضاً Old bridge closed", "أخبار قريبة"}) {
    EXPECT_NE(text.find(wanted), std::string::npos) << wanted;
  }
  EXPECT_NE(body.find("href=\"https://news.example/river1\""), std::string::npos) << "the original";
  EXPECT_NE(body.find("href=\"https://news.example/weather\""), std::string::npos) << "what the publisher suggests";
  EXPECT_EQ(body.find("javascript:"), std::string::npos);
  EXPECT_NE(body.find("<meta name=\"robots\" content=\"noindex\">"), std::string::npos);
  EXPECT_NE(sample.body("/article/river2").find("href=\"/article/river1\">إلى المقال الذي نُقل عنه"), std::string::npos);
}

TEST(ArticlePage, RightsLimitWhatIsShown) {
  SampleSite sample;
  archive::ArticleView& view = sample.store.articles.at("river1");
  view.summary.rights = archive::Rights::kExcerpt;
  view.summary.excerpt = "ارتفع منسوب مياه النهر…";
  const std::string excerpt = sample.body("/article/river1?ui=ar");
  EXPECT_NE(excerpt.find("يسمح هذا المصدر بعرض مقتطف فقط"), std::string::npos);
  EXPECT_EQ(excerpt.find("سيعود الجسر"), std::string::npos) << "neither body nor quotes";
  view.summary.rights = archive::Rights::kTitle;
  const std::string title = sample.body("/article/river1?ui=en");
  EXPECT_NE(title.find("lets only the title be shown"), std::string::npos);
  EXPECT_EQ(title.find("ارتفع منسوب مياه النهر…"), std::string::npos);
}

TEST(ArticlePage, WithdrawnOnesAreGone) {
  SampleSite sample;
  sample.store.withdrawn["river1"] = "a correction";
  EXPECT_EQ(ask(sample.site, "/article/river1").status, 404);
}

TEST(ArticlePage, WithoutASiteNameTheDomainNamesTheOutlet) {
  SampleSite sample;
  sample.store.articles.at("small1").summary.site = "";
  EXPECT_NE(sample.body("/article/small1").find("<strong><bdi dir=\"auto\">news.example</bdi></strong>"),
            std::string::npos);
}

TEST(ArticlePage, ArrivalIsNotGivenOutForPublication) {
  SampleSite sample;
  archive::ArticleView& view = sample.store.articles.at("river4");
  view.summary.published = "";
  view.summary.when = kSampleNow - 120;
  EXPECT_NE(text_of(sample.body("/article/river4?ui=en")).find("read Monday, 19 August 2024, 12:18 (UTC)"),
            std::string::npos);
}

TEST(ArticlePage, WhatWasGluedToAPageLeadsToThatPage) {
  SampleSite sample;
  Article& article = sample.store.articles.at("river1").article;
  article.url = "";
  article.role = Role::kEmbedded;
  article.page.url = "https://news.example/page";
  const std::string body = sample.body("/article/river1?ui=en");
  EXPECT_NE(body.find("href=\"https://news.example/page\">The page it stood on</a>"), std::string::npos);
  EXPECT_NE(body.find("stood glued to another article"), std::string::npos);
}

TEST(SearchPage, MarksMatchesAndKeepsWhatWasAsked) {
  SampleSite sample;
  const std::string body = sample.body("/search?q=%D8%A5%D8%BA%D9%84%D8%A7%D9%82&section=sport&ui=ar");
  EXPECT_NE(body.find("<mark>إغلاق</mark>"), std::string::npos);
  EXPECT_NE(text_of(body).find("نتيجتان"), std::string::npos);
  EXPECT_NE(body.find("value=\"إغلاق\""), std::string::npos);
  EXPECT_NE(body.find("<option value=\"sport\" selected>"), std::string::npos);
  EXPECT_NE(body.find("/search/feed.rss?q=%D8%A5%D8%BA%D9%84%D8%A7%D9%82&amp;section=sport"), std::string::npos);
  EXPECT_EQ(body.find("id=\"quick\""), std::string::npos) << "one search form is enough";
}

TEST(SearchPage, BadAndEmptySearchesAreAnswered) {
  SampleSite sample;
  EXPECT_EQ(ask(sample.site, "/search").status, 200);
  const Response bad = ask(sample.site, "/search?q=%22&ui=en");
  EXPECT_EQ(bad.status, 400);
  EXPECT_NE(bad.body.find("could not be understood"), std::string::npos);
  EXPECT_NE(sample.body("/search?q=zzz&ui=en").find("Nothing found."), std::string::npos);
}

TEST(SourcePages, TellStateRightsAndLastVisit) {
  SampleSite sample;
  const std::string text = text_of(sample.body("/sources?ui=en"));
  EXPECT_NE(text.find("صحيفة الضفاف Arabic full text 31 33 minutes ago works"), std::string::npos) << text;
  EXPECT_NE(text.find("The River Post English excerpt 0 – failing"), std::string::npos);
  EXPECT_EQ(ask(sample.site, "/source/source1").status, 200);
  EXPECT_EQ(ask(sample.site, "/source/none").status, 404);
}

TEST(SourcePages, FoldersDoNotShowTheirPaths) {
  SampleSite sample;
  archive::Source folder;
  folder.id = "folder1";
  folder.kind = "folder";
  folder.url = "/home/operator/pages";
  sample.store.known_sources.push_back(folder);
  for (const char* target : {"/sources", "/source/folder1", "/api/v1/sources", "/opml"}) {
    EXPECT_EQ(sample.body(target).find("/home/operator"), std::string::npos) << target;
  }
}

TEST(AboutPage, CountsTheArchive) {
  SampleSite sample;
  const std::string text = text_of(sample.body("/about?ui=en"));
  EXPECT_NE(text.find("48 articles 15 stories 2 sources"), std::string::npos) << text;
  EXPECT_NE(text.find(kEngineVersion), std::string::npos);
}

TEST(ErrorPages, SpeakTheReadersLanguage) {
  SampleSite sample;
  const Response missing = ask(sample.site, "/no/such/page?ui=ar");
  EXPECT_EQ(missing.status, 404);
  EXPECT_EQ(missing.cache_control, "no-store");
  EXPECT_NE(missing.body.find("لا صفحة هنا"), std::string::npos);
  sample.store.is_broken = true;
  const Response broken = ask(sample.site, "/about?ui=en");
  EXPECT_EQ(broken.status, 500);
  EXPECT_NE(broken.body.find("A fault of ours"), std::string::npos);
  EXPECT_EQ(broken.body.find("is broken for this test"), std::string::npos) << "what failed inside is not told outside";
}

TEST(Interface, IsChosenByAddressCookieAndBrowser) {
  SampleSite sample;
  const auto language = [&](const std::string& target, const std::string& cookie, const std::string& accepted) {
    Request request;
    request.cookie = cookie;
    request.accept_language = accepted;
    const std::string body = ask(sample.site, target, "GET", request).body;
    return body.substr(body.find("<html lang=\"") + 12, 2);
  };
  EXPECT_EQ(language("/", "", ""), "ar");
  EXPECT_EQ(language("/", "", "fr, en-GB;q=0.8"), "en");
  EXPECT_EQ(language("/", "ui=ar", "en"), "ar");
  EXPECT_EQ(language("/?ui=en", "ui=ar", "ar"), "en");
  EXPECT_EQ(language("/?ui=xx", "ui=zz", ""), "ar");
  EXPECT_NE(ask(sample.site, "/?ui=en").set_cookie.find("ui=en; Path=/"), std::string::npos);
  EXPECT_EQ(ask(sample.site, "/").set_cookie, "");
}

TEST(Interface, LinksToTheOtherLanguageKeepTheAddress) {
  SampleSite sample;
  EXPECT_NE(sample.body("/search?q=a%26b&ui=ar").find("href=\"/search?q=a%26b&amp;ui=en\">English</a>"),
            std::string::npos);
}

TEST(Machines, HealthMetricsRobotsAndOpml) {
  SampleSite sample;
  EXPECT_EQ(sample.body("/healthz"), "ok\n");
  const std::string metrics = sample.body("/metrics");
  EXPECT_NE(metrics.find("\nisnad_articles 48\n"), std::string::npos);
  EXPECT_NE(metrics.find("# TYPE isnad_http_requests_total counter\nisnad_http_requests_total 2\n"), std::string::npos);
  EXPECT_NE(sample.body("/robots.txt").find("Disallow: /article/"), std::string::npos);
  EXPECT_NE(sample.body("/opml").find("xmlUrl=\"https://news.example/feed.xml\""), std::string::npos);
  sample.store.is_broken = true;
  EXPECT_EQ(ask(sample.site, "/healthz").status, 503);
  EXPECT_NE(sample.body("/metrics").find("isnad_archive_up 0\n"), std::string::npos);
}

}  // namespace
}  // namespace isnad::site
