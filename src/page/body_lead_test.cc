#include "page/body_lead.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "page/extract.h"

namespace isnad::page {
namespace {

const std::string kLead =
    "After two years of work the city gives its new bridge to those who walk and ride across the river.";
const std::string kProse =
    "<p>The engineer in charge said the work had taken two full years, and that the cost had stayed within what was "
    "announced.</p>"
    "<p>The next stage will light both banks, plant trees along the road and open a lane for bicycles before the "
    "summer ends.</p>"
    "<p>People of the old quarter expect the bridge to ease the traffic in the centre, and shops that closed last year "
    "to return.</p>"
    "<p>The council first drew it up ten years ago, put it aside for want of money, and came back to it after a grant "
    "was made.</p>";

Article article_of(const std::string& description, const std::string& body,
                   const std::string& title = "New bridge opens to walkers") {
  Page page;
  page.ref.url = "https://paper.example/news/42";
  page.bytes = "<!doctype html><html lang=\"en\"><head><title>" + title +
               "</title><meta property=\"og:type\" content=\"article\"><meta name=\"description\" content=\"" +
               description +
               "\"><meta property=\"article:published_time\" content=\"2024-03-05T09:30:00+03:00\"></head><body>" +
               body + "</body></html>";
  const auto articles = extract(page);
  EXPECT_TRUE(articles.has_value());
  return articles ? articles->front() : Article();
}

TEST(BodyLead, WhatTheDescriptionSaysStandsBeforeTheTextWhereverItIs) {
  for (const std::string& markup : std::vector<std::string>{"<h2 class=\"x1\">" + kLead + "</h2>",
                                                            "<div class=\"teaser-text\"><p>" + kLead + "</p></div>",
                                                            "<div class=\"zz\">" + kLead + "</div>"}) {
    const Article article = article_of(
        kLead, "<header><h1>New bridge opens to walkers</h1>" + markup +
                   "<p class=\"byline\">By Mara Invented</p></header><div class=\"text\">" + kProse + "</div>");
    EXPECT_EQ(article.body.find(kLead), 0u) << markup << '\n' << article.body;
    EXPECT_EQ(article.body.find("Mara"), std::string::npos);
  }
}

TEST(BodyLead, DescriptionMayBeCutShortOrHoldMoreThanTheLead) {
  const std::string head = "<header><h1>New bridge opens to walkers</h1><h2>" + kLead +
                           "</h2></header><div class=\"text\">" + kProse + "</div>";
  EXPECT_EQ(article_of(kLead.substr(0, 70) + "…", head).body.find(kLead), 0u);
  EXPECT_EQ(article_of(kLead + " What comes next.", head).body.find(kLead), 0u);
}

TEST(BodyLead, PlaceBeforeItBelongsToIt) {
  const Article article =
      article_of(kLead, "<header><h1>New bridge opens to walkers</h1><div><span>Harbourtown.</span> <span>" + kLead +
                            "</span></div></header><div class=\"text\">" + kProse + "</div>");
  EXPECT_EQ(article.body.find("Harbourtown. " + kLead), 0u) << article.body;
}

TEST(BodyLead, LinesOfItsShapeBesideItBelongToIt) {
  const std::string more = "Boats will pass below it at all hours, and no car may use it.";
  const Article article = article_of(kLead, "<header><h1>New bridge opens to walkers</h1><h2 class=\"sub\">" + kLead +
                                                "</h2><h2 class=\"sub\">" + more +
                                                "</h2></header><div class=\"text\">" + kProse + "</div>");
  EXPECT_EQ(article.body.find(kLead + "\n\n" + more), 0u) << article.body;
}

TEST(BodyLead, NamedLeadNeedsNoDescription) {
  const Article article = article_of("", "<header><h1>New bridge opens to walkers</h1><h2 class=\"standfirst\">" +
                                             kLead + "</h2></header><div class=\"text\">" + kProse + "</div>");
  EXPECT_EQ(article.body.find(kLead), 0u) << article.body;
}

TEST(BodyLead, SameWordsUnderAPictureAreItsCaption) {
  const Article article =
      article_of(kLead, "<header><h1>New bridge opens to walkers</h1><figure><img src=\"/b.jpg\"><figcaption>" + kLead +
                            "</figcaption></figure></header><div class=\"text\">" + kProse + "</div>");
  EXPECT_EQ(article.body.find(kLead), std::string::npos) << article.body;
}

TEST(BodyLead, ArabicLeadIsKnownWhateverItsSpellingAndMarks) {
  const std::string lead = "بعد عامين من العمل تفتح المدينة جسرها الجديد أمام المشاة وراكبي الدراجات على ضفتي النهر.";
  const std::string prose =
      "<p>قال المهندس المشرف إن العمل استغرق عامين كاملين، وإن الكلفة بقيت ضمن ما أعلن عنه في بداية المشروع قبل أن "
      "ترتفع الأسعار.</p>"
      "<p>وتشمل المرحلة التالية إنارة الضفتين وزرع الأشجار على طول الطريق وفتح مسار للدراجات قبل نهاية الصيف كما تقول "
      "البلدية.</p>"
      "<p>ويأمل سكان الحي القديم أن يخفف الجسر الزحام في وسط المدينة، وأن تعود المتاجر التي أغلقت أبوابها في العام "
      "الماضي.</p>";
  const Article article = article_of(
      "بعد عامين من العمل، تفتح المدينة جسرها الجديد امام المشاة وراكبي الدراجات على ضفتي النهر",
      "<header><h1>افتتاح جسر المشاة الجديد</h1><h2>" + lead + "</h2></header><div class=\"text\">" + prose + "</div>",
      "افتتاح جسر المشاة الجديد");
  EXPECT_EQ(article.body.find(lead), 0u) << article.body;
}

TEST(BodyLead, LineInABoxNamedAfterThePictureIsACaption) {
  const Article article =
      article_of("",
                 "<header><h1>New bridge opens to walkers</h1></header><div class=\"text\"><div "
                 "class=\"detail-img\"><img src=\"/b.jpg\"><div class=\"detail-img__description\"><p>The bridge seen "
                 "from the old quarter, on the day before it was opened to walkers.</p></div></div>" +
                     kProse + "</div>");
  EXPECT_EQ(article.body.find("The bridge seen"), std::string::npos) << article.body;
  EXPECT_EQ(article.captions.size(), 1u);
}

TEST(BodyHead, WhatMicrodataPrintForMachinesIsNoText) {
  const Article article = article_of(
      "",
      "<article><h1>New bridge opens to walkers</h1><div class=\"b-head\"><div "
      "itemprop=\"image\">https://img.paper.example/44/bridge_at_noon.jpg</div>"
      "<div itemprop=\"publisher\" itemscope><div itemprop=\"name\">The Paper - news and views</div><div "
      "itemprop=\"logo\" itemscope><div itemprop=\"url\">https://img.paper.example/logo.png</div></div></div></div>"
      "<div class=\"text\">" +
          kProse + "</div></article>");
  EXPECT_EQ(article.body.find("The engineer"), 0u) << article.body;
}

}  // namespace
}  // namespace isnad::page
