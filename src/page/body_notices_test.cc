#include "page/body_notices.h"

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

std::string body(const std::string& text, const std::string& type = "NewsArticle", const std::string& language = "en") {
  Page page;
  page.ref.url = "https://river.example/news/bridge";
  page.bytes =
      "<!doctype html><html lang=\"" + language +
      "\"><head><title>New bridge opens to walkers</title><meta property=\"og:site_name\" content=\"River News\">"
      "<script type=\"application/ld+json\">{\"@context\": \"https://schema.org\", \"@type\": \"" +
      type +
      "\", \"headline\": \"New bridge opens to walkers\", \"author\": "
      "{\"@type\": \"Person\", \"name\": \"Mara Invented\"}}</script></head><body><article><h1>New bridge opens to "
      "walkers</h1>" +
      text + "</article></body></html>";
  const auto articles = extract(page);
  EXPECT_TRUE(articles.has_value());
  return articles ? articles->front().body : std::string();
}

bool keeps(const std::string& text, const std::string& piece, const std::string& type = "NewsArticle") {
  return body(text, type).find(piece) != std::string::npos;
}

TEST(BodyNotices, WhatStandsForATextToComeIsNone) {
  EXPECT_FALSE(keeps(kProse + "<p>$$ARTICLEAD$$</p>" + kProse, "ARTICLEAD"));
  EXPECT_FALSE(keeps(kProse +
                         "<p>Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt "
                         "ut labore.</p>" +
                         kProse,
                     "Lorem"));
  EXPECT_FALSE(keeps(kProse + "<p>Loading paragraph...</p>" + kProse, "Loading"));
  EXPECT_TRUE(keeps(kProse + "<p>Loading the ships took two days.</p>" + kProse, "Loading the ships"));
  EXPECT_TRUE(keeps(kProse + "<p>$$ marks a sum, and so does $$</p>" + kProse, "marks a sum"));
}

TEST(BodyNotices, RightsAndThePublishersNameEndNoText) {
  EXPECT_FALSE(
      keeps(kProse + "<p>The-Example-Wire &amp; 2020 Example Network, a company of Examples. All rights reserved.</p>",
            "Example-Wire"));
  EXPECT_FALSE(keeps(kProse + "<p>River News</p>", "River News"));
  EXPECT_FALSE(keeps(kProse + "<p>River.example</p>", "River.example"));
  EXPECT_FALSE(keeps(kProse + "<p>River News / Last Hour</p>", "Last Hour"));
  EXPECT_TRUE(
      keeps("<p>Of all rights reserved to the city by the treaty none was lost, said the mayor, who had read it aloud "
            "in the hall, and who went to walk over the bridge with all the others then.</p>" +
                kProse,
            "all rights reserved to"));
}

TEST(BodyNotices, NewsEndsWithoutPortraitAndInvitation) {
  const std::string portrait =
      "<p>Our correspondent Mara Invented writes about bridges, rivers and those who cross them, from the old quarter "
      "of the city.</p>";
  EXPECT_FALSE(keeps(kProse + portrait, "Our correspondent"));
  EXPECT_TRUE(keeps(kProse + portrait, "Our correspondent", "BlogPosting"));
  EXPECT_TRUE(keeps(portrait + kProse, "Our correspondent"));
  EXPECT_TRUE(keeps(
      kProse +
          "<p>For River News, I am Mara Invented in the old quarter of the city, where the rain has just begun.</p>",
      "For River News"));
  const std::string invitation =
      "<p>Follow us on Twitter and Facebook for all that the river brings. Or get our newsletter to your inbox.</p>";
  EXPECT_FALSE(keeps(kProse + invitation, "Twitter"));
  EXPECT_TRUE(keeps(kProse + "<p>He had read of it on Facebook, he said, and walked to the river at once to see "
                             "whether the bridge was truly open to all.</p>",
                    "on Facebook"));
  EXPECT_FALSE(keeps(
      kProse + "<p>For the latest from the river and the old quarter, sign up for our newsletter by clicking here.</p>",
      "latest from"));
  const std::string arabic =
      "<p>قال المهندس المسؤول إن العمل استغرق عامين كاملين، وإن الكلفة بقيت ضمن ما أعلن عنه في بداية المشروع.</p>";
  EXPECT_EQ(body(arabic + arabic.substr(0, arabic.size() - 5) +
                     " العام الماضي.</p><p>تابعونا على فيسبوك وتويتر، واشترك في النشرة البريدية مجانا عبر الرابط.</p>",
                 "NewsArticle", "ar")
                .find("فيسبوك"),
            std::string::npos);
}

TEST(BodyNotices, NothingOfTheTextStandsBehindAPaywall) {
  const std::string plans =
      "<div><p>Monthly plan for one reader</p><p>$30 for three months, then $39</p><p>Teams of eleven and more ask for "
      "a sum of their own</p></div>";
  EXPECT_FALSE(
      keeps(kProse + "<p>Unlock this article and all that we have written of the river</p>" + plans, "three months"));
  EXPECT_FALSE(keeps(kProse + "<p>¿Quieres añadir otro usuario a tu suscripción?</p>" + plans, "three months"));
  EXPECT_TRUE(keeps(kProse + "<div class=\"paywall\"><p>Unlock this article and all that we have written of the "
                             "river</p></div><p>The ferry goes on for one more month, said the mayor.</p>",
                    "ferry"));
  EXPECT_TRUE(keeps("<p>Already a subscriber? View your reports here</p>" + kProse + plans, "both banks"));
}

TEST(BodyNotices, NorBehindTheHeadingOfAPortrait) {
  const std::string portrait = "<p>She has written of bridges for ten years, and of those who cross them.</p>";
  EXPECT_FALSE(keeps(kProse + "<h3>About the Author</h3>" + portrait, "ten years"));
  EXPECT_FALSE(keeps(kProse + "<p>نبذة عن الكاتبة:</p>" + portrait, "ten years"));
  EXPECT_TRUE(keeps(kProse + "<h3>About the authorities</h3>" + portrait, "ten years"));
}

TEST(BodyNotices, TeasersBehindTheTextAreNone) {
  std::string cards;
  for (const std::string name : {"harbour", "market", "station", "school"}) {
    cards += "<div class=\"card\"><h3><a href=\"/" + name + "\">What happened at the " + name + "</a></h3><p>The " +
             name + " opened its doors to walkers of the old quarter, and those of the new one came as well, " + name +
             " or no.</p></div>";
  }
  EXPECT_FALSE(
      keeps(kProse + "<p>" + std::string(3, ' ') +
                "The mayor thanked all who had come, and said that two more bridges would follow over the next ten "
                "years, if the council agrees to it and if the sum for them is found in the end.</p>" +
                cards,
            "came as well"));
}

TEST(BodyNotices, DateAloneIsNoText) {
  EXPECT_FALSE(keeps("<p>January 18, 2020</p>" + kProse, "January 18"));
  EXPECT_FALSE(keeps("<p>السبت 18 كانون الثاني 2020</p>" + kProse, "كانون"));
  EXPECT_FALSE(keeps("<p>Riverton.</p>" + kProse, "Riverton"));
  EXPECT_TRUE(keeps("<p>Riverton.</p>" + kProse, "Riverton", "BlogPosting"));
  EXPECT_TRUE(keeps(kProse + "<p>Riverton.</p><p>It is the name that the old quarter gave to the other bank, and it "
                             "has stayed there for a hundred years.</p>",
                    "Riverton"));
  EXPECT_FALSE(keeps("<p><strong>Mara Invented and</strong></p>" + kProse, "Mara"));
  EXPECT_TRUE(keeps("<p>January 18, 2020, was the day the bridge fell.</p>" + kProse, "January 18"));
}

TEST(BodyNotices, HeadingWithNothingBehindItIsLeftOut) {
  EXPECT_FALSE(keeps(kProse + "<h2>Your account is used on another device</h2>", "account"));
  EXPECT_TRUE(keeps(
      kProse +
          "<h2>What comes next in the harbour</h2><p>The next stage will light the old pier and both of the banks.</p>",
      "What comes next"));
}

TEST(BodyNotices, RequestsUnderAnyArticleAreLeftOut) {
  for (const char* line : {"Follow us on all that the harbour has to offer.", "Have a news tip? Write to the desk.",
                           "River News is not responsible for the opinions of those who write to it.",
                           "تابعونا عبر قناتنا لكل ما هو جديد"}) {
    EXPECT_EQ(body(kProse + "<p>" + line + "</p>", "BlogPosting"), body(kProse, "BlogPosting")) << line;
  }
  // Within the text such words are its own.
  std::string more;
  for (const char* day : {"Monday", "Tuesday", "Wednesday"})
    more += std::string("<p>On ") + day +
            " the council counted those who came, and found more of them than in the week before.</p>";
  EXPECT_TRUE(
      keeps(kProse + "<p>“Follow us on the river”, said the oldest of the boatmen to all who stood there.</p>" + more,
            "oldest of the boatmen", "BlogPosting"));
}

TEST(BodyNotices, LinesThatPointElsewhereAreNoTextOfNews) {
  const auto linked = [](const std::string& line) { return "<p><a href=\"/2\">" + line + "</a></p>"; };
  std::string more;
  for (const char* day : {"Monday", "Tuesday", "Wednesday"})
    more += std::string("<p>On ") + day +
            " the council counted those who came, and found more of them than in the week before.</p>";
  EXPECT_FALSE(keeps(kProse + linked("HARBOUR WALLS TO BE RAISED BY A METRE, COUNCIL SAYS") + more, "HARBOUR"));
  EXPECT_FALSE(keeps(kProse + linked("&gt;&gt;&gt; Harbour walls to be raised by a metre") + more, "Harbour walls"));
  EXPECT_TRUE(keeps(kProse + "<p>ALL OF THE OLD PIERS WILL BE CLOSED BY THE END OF MAY.</p>" + more, "OLD PIERS"));
}

}  // namespace
}  // namespace isnad::page
