#include "reading/read.h"

#include <gtest/gtest.h>

#include <set>

#include "reading/test_articles.h"
#include "text/fold.h"
#include "text/search_stem.h"

namespace isnad::reading {
namespace {

using namespace testing;

constexpr std::string_view kReport =
    "قصفت القوات الأرمنية قرية في إقليم قره باغ مساء الأحد، وقالت وزارة الدفاع الأذربيجانية إن القوات الأذربيجانية ردت "
    "على "
    "القصف.\n\nوتزامن القصف مع زيارة الرئيس الروسي فلاديمير بوتين إلى باكو، حيث بحث مع إلهام علييف اتفاق السلام بين "
    "أذربيجان "
    "وأرمينيا. ويقول مراقبون إن اتفاق السلام بات قريبا.";

TEST(Read, KnowledgeHasAVersionAndLoadsTheSameTwice) {
  EXPECT_EQ(knowledge().version().size(), 16u);
  EXPECT_EQ(Knowledge::load().value()->version(), knowledge().version());
}

TEST(Read, AnArticleWithoutABodyGivesAnEmptyReading) {
  const Reading reading = read(article(""), knowledge());
  EXPECT_EQ(reading.article, "article");
  EXPECT_EQ(reading.language.label, "und");
  EXPECT_TRUE(reading.entities.empty());
  EXPECT_TRUE(reading.keywords.empty());
  EXPECT_TRUE(reading.times.empty());
}

TEST(Read, KeywordsAreWhatTheTextIsAboutWithoutProclitics) {
  const Reading reading = read(article(kReport, "2024-08-19"), knowledge());
  ASSERT_GE(reading.keywords.size(), 5u);
  EXPECT_DOUBLE_EQ(reading.keywords[0].score, 1.0);
  std::set<std::string> words;
  for (const Keyword& keyword : reading.keywords) words.insert(keyword.text);
  EXPECT_TRUE(words.contains("اتفاق السلام")) << "said twice";
  EXPECT_TRUE(words.contains("قره باغ"));
  for (const char* stop : {"في", "وقالت", "قالت", "إن", "مساء الأحد"}) EXPECT_FALSE(words.contains(stop)) << stop;
  for (std::size_t i = 1; i < reading.keywords.size(); ++i)
    EXPECT_LE(reading.keywords[i].score, reading.keywords[i - 1].score);
}

TEST(Read, ANounWithItsAdjectiveIsAKeywordBeforeItsWordsAndBarePhrases) {
  const Reading reading =
      read(article("بدأت الانتخابات المحلية أمس. وتنتظر لجان محلية صناديق اقتراع. وتنتهي الانتخابات المحلية غدا."),
           knowledge());
  ASSERT_GE(reading.keywords.size(), 2u);
  EXPECT_EQ(reading.keywords[0].text, "الانتخابات المحلية");
  for (const Keyword& keyword : reading.keywords)
    EXPECT_NE(keyword.text, "الانتخابات") << "it stands only in the phrase";
}

TEST(Read, ArabicKeywordsHoldNoVerbsAndNoParticles) {
  const Reading reading =
      read(article("ألقت الشرطة البلدية ببنزرت القبض على مهرب أسلحة، وتمكنت فرقة الأبحاث من حجز شاحنات قرب بنزرت. "
                   "وانتقد الناطق الرسمي المهربين، وتتكاثف حملات الشرطة البلدية."),
           knowledge());
  std::set<std::string> words;
  for (const Keyword& keyword : reading.keywords) words.insert(keyword.text);
  EXPECT_TRUE(words.contains("الشرطة البلدية"));
  EXPECT_TRUE(words.contains("بنزرت"));
  for (const std::string& keyword : words) {
    for (const char* part : {"ألقت", "تمكنت", "انتقد", "تتكاثف", "ببنزرت"})
      EXPECT_EQ(keyword.find(part), std::string::npos) << keyword;
  }
}

TEST(Read, KeywordsOfOtherLanguagesLeaveTheirFunctionWordsOut) {
  Article german = article(
      "Die Stadt hat die alte Brücke über den Fluss gesperrt. Der Fluss war nach dem Regen gestiegen, und die Brücke "
      "ist "
      "nicht mehr sicher, wie die Stadt mitteilte. Das Hochwasser sinkt, aber die Brücke bleibt zu.");
  german.language = "de";
  german.title = "Brücke gesperrt";
  const Reading reading = read(german, knowledge());
  ASSERT_FALSE(reading.keywords.empty());
  for (const Keyword& keyword : reading.keywords) {
    for (const char* word : {"Die", "die", "der", "Der", "und", "den", "nicht", "ist", "hat"}) {
      EXPECT_EQ((" " + keyword.text + " ").find(" " + std::string(word) + " "), std::string::npos) << keyword.text;
    }
  }
  EXPECT_NE(reading.keywords[0].text.find("Brücke"), std::string::npos) << reading.keywords[0].text;
}

TEST(Read, GermanKeywordsAreNounsWithTheirAdjectives) {
  const Reading reading = read_body(
      "Die städtische Feuerwehr kämpft gegen den Brand und löscht seit Stunden. Unserer Redaktion sagte der Sprecher, "
      "einige Anwohner "
      "verließen ihre Häuser, weil giftiger Rauch aus der alten Fabrik zog.");
  std::set<std::string> words;
  for (const Keyword& keyword : reading.keywords) words.insert(keyword.text);
  EXPECT_TRUE(words.contains("städtische Feuerwehr"));
  EXPECT_TRUE(words.contains("giftiger Rauch"));
  for (const std::string_view no :
       {"Feuerwehr kämpft", "kämpft", "einige Anwohner", "unserer Redaktion", "Häuser verließen", "verließen"})
    EXPECT_FALSE(words.contains(std::string(no))) << no;
}

TEST(Read, KeywordsAndNamesCarryNothingThatOnlyStretchedOrBrokeThemOnThePage) {
  const Reading reading = read_body(
      "وصل السيد زهـير المعلـمي إلى \u200Fالرياض\u200F. وقالت اللجنة إن الانتخابـات المحلـية قريبة، والانتخابـات "
      "المحلـية مهمة.");
  std::set<std::string> labels;
  for (const Keyword& keyword : reading.keywords) labels.insert(keyword.text);
  EXPECT_TRUE(labels.contains("الانتخابات المحلية"));
  for (const std::string& label : labels) EXPECT_EQ(label, text::fold(label, text::kLabelFold));
  labels.clear();
  for (const Entity& entity : reading.entities) labels.insert(entity.name);
  EXPECT_TRUE(labels.contains("زهير المعلمي"));
  Article french =
      article("La can\u00ADdi\u00ADda\u00ADture de Lucienne Fa\u00ADrel est prête. La candidature attend.");
  french.language = "fr";
  for (const Keyword& keyword : read(french, knowledge()).keywords)
    EXPECT_EQ(keyword.text.find("\u00AD"), std::string::npos) << keyword.text;
}

TEST(Read, RomanceKeywordsHoldNoAuxiliariesAndNoFiniteVerbsByTheirEndings) {
  struct Case {
    std::string_view language, body, keeps;
    std::vector<std::string_view> no;
  };
  const std::vector<Case> cases = {
      {"es",
       "El ayuntamiento abrirá la biblioteca municipal mientras dure la huelga de los conductores. Los vecinos "
       "pidieron ayuda y esperaban una respuesta; la biblioteca municipal sigue parcialmente cerrada.",
       "biblioteca municipal",
       {"mientras", "pidieron", "esperaban", "parcialmente"}},
      {"fr",
       "La mairie a rouvert le pont suspendu. Les habitants réclamaient des travaux et avaient pratiquement perdu "
       "espoir ; le pont suspendu avait été fermé.",
       "pont suspendu",
       {"réclamaient", "avaient", "pratiquement"}},
      {"it",
       "Il comune ha chiuso il ponte mobile. Gli abitanti protestavano da giorni e chiesero un traghetto; il ponte "
       "mobile sarà completamente riparato.",
       "ponte mobile",
       {"protestavano", "sarà", "completamente"}},
  };
  for (const Case& one : cases) {
    Article report = article(std::string(one.body));
    report.language = one.language;
    std::set<std::string> words;
    for (const Keyword& keyword : read(report, knowledge()).keywords) words.insert(keyword.text);
    EXPECT_TRUE(words.contains(std::string(one.keeps))) << one.keeps;
    for (const std::string& keyword : words)
      for (const std::string_view no : one.no) EXPECT_EQ(keyword.find(no), std::string::npos) << keyword;
  }
}

TEST(Read, WhatStandsBesideANameInSmallLettersIsNoPartOfItsKeyword) {
  struct Case {
    std::string_view language, body, name, verb, post;
  };
  for (const Case& one :
       {Case{"es", "El alcalde Rogelio Quintáns acusó al gobierno. Rogelio Quintáns pidió la apertura del puente.",
             "Rogelio Quintáns", "acusó", "alcalde Rogelio"},
        Case{"ru",
             "Вчера нападающий Лукьян Дубравин завершил карьеру. Поклонники считают, что Лукьян Дубравин вернётся в "
             "клуб.",
             "Лукьян Дубравин", "завершил", "нападающий Лукьян"}}) {
    Article report = article(std::string(one.body));
    report.language = one.language;
    std::set<std::string> words;
    for (const Keyword& keyword : read(report, knowledge()).keywords) words.insert(keyword.text);
    EXPECT_TRUE(words.contains(std::string(one.name))) << one.name;
    for (const std::string& keyword : words)
      for (const std::string_view no : {one.verb, one.post}) EXPECT_EQ(keyword.find(no), std::string::npos) << keyword;
  }
}

TEST(Read, EnglishKeywordsAreNounsWithWhatStandsBeforeThem) {
  const Reading reading = read_body(
      "Marvin Ostrander checked himself into a rehab facility in the valley, his sister told reporters. Ostrander "
      "reportedly left the "
      "severely damaged research vessel on Tuesday, and the International Court of Justice reviewed his case. I’d say "
      "that Ukrainian "
      "officials, who praised the Ukrainian, are safe.");
  std::set<std::string> words;
  for (const Keyword& keyword : reading.keywords) words.insert(keyword.text);
  EXPECT_EQ(reading.keywords.at(0).text, "Marvin Ostrander") << "twice, once by the family name alone";
  EXPECT_TRUE(words.contains("rehab facility"));
  EXPECT_TRUE(words.contains("research vessel"));
  EXPECT_TRUE(words.contains("International Court of Justice")) << "a name is a keyword whole";
  for (const std::string_view no : {"Ostrander", "checked", "reportedly", "reportedly left", "Tuesday",
                                    "Court of Justice", "International Court", "Ukrainian", "I’d"})
    EXPECT_FALSE(words.contains(std::string(no))) << no;
}

// A country that is named by stop words alone is no keyword, and costs the others nothing: its score was no number, and
// the order of all came out by chance.
TEST(Read, NamesOfStopWordsLeaveKeywordsInOrder) {
  std::string body = "The US sent a ship to the harbour.";
  for (const char* place : {"old bridge", "new river", "small council", "grey harbour", "wooden museum",
                            "northern engine", "southern painter", "eastern violin", "western orchard"})
    body += std::string(" The ") + place + " in the USA was closed.";
  const Reading reading = read_body(body);
  ASSERT_GE(reading.keywords.size(), 8u);
  for (std::size_t i = 1; i < reading.keywords.size(); ++i)
    EXPECT_LE(reading.keywords[i].score, reading.keywords[i - 1].score) << reading.keywords[i].text;
  EXPECT_EQ(reading.keywords[0].text, "harbour");
  EXPECT_EQ(reading.keywords[1].text, "ship");
}

TEST(Read, ADatelineHoldsNoKeywords) {
  const auto keywords_of = [](const std::string& body) {
    std::set<std::string> words;
    for (const Keyword& keyword : read_body(body).keywords) words.insert(keyword.text);
    return words;
  };
  const std::string rest = "The emergency committee met in Geneva on Friday, and doctors of the Geneva hospital spoke.";
  for (const char* dateline : {"GENEVA (Meridian) — ", "GENEVA, Nov. 14 (Meridian) - ", "GENEVA – "}) {
    const std::set<std::string> words = keywords_of(dateline + rest);
    EXPECT_FALSE(words.contains("GENEVA")) << dateline;
    EXPECT_FALSE(words.contains("Meridian")) << dateline;
    EXPECT_TRUE(words.contains("Geneva")) << dateline;
    EXPECT_TRUE(words.contains("emergency committee")) << dateline;
  }
  const std::set<std::string> words =
      keywords_of("NASA Launches Artemis - the rocket left Florida on Friday. Artemis flies to the moon.");
  EXPECT_TRUE(std::any_of(words.begin(), words.end(), [](const std::string& word) { return word.find("NASA") == 0; }))
      << "the words behind it are none of a place";
}

TEST(Read, APersonIsNoPartOfWhatIsNamedBesideThem) {
  const Reading reading = read(
      article("قال المتحدث باسم الكرملين دميتري بيسكوف إن الاتفاق انتهى. وأضاف بيسكوف أن روسيا ستعود إلى الاتفاق."),
      knowledge());
  std::set<std::string> words;
  for (const Keyword& keyword : reading.keywords) words.insert(keyword.text);
  EXPECT_TRUE(words.contains("دميتري بيسكوف"));
  EXPECT_FALSE(words.contains("الكرملين دميتري بيسكوف"));
}

TEST(Read, EnglishKeywordsLeaveFunctionWordsOut) {
  const Reading reading = read(
      article("The central bank raised interest rates on Tuesday. Interest rates had been unchanged since June, the "
              "central bank said, and inflation was the reason for the rise."),
      knowledge());
  ASSERT_FALSE(reading.keywords.empty());
  std::set<std::string> words;
  for (const Keyword& keyword : reading.keywords) words.insert(keyword.text);
  EXPECT_TRUE(words.contains("central bank"));
  EXPECT_TRUE(words.contains("interest rates"));
  EXPECT_FALSE(words.contains("the"));
}

std::string section(const std::string& body, const std::string& outlet = {}) {
  Article one = article(body);
  one.section = outlet;
  const Reading reading = read(one, knowledge());
  return reading.sections.empty() ? "" : reading.sections[0].label;
}

TEST(Read, SectionsByTheWordsOfTheText) {
  EXPECT_EQ(
      section(
          "فاز المنتخب على ضيفه بثلاثة أهداف في المباراة النهائية، وسجل المهاجم هدفين في الشوط الأول من مباراة الدوري"),
      "sport");
  EXPECT_EQ(
      section("ارتفعت أسعار النفط والأسهم في البورصة بعد أن خفض البنك المركزي أسعار الفائدة وتراجع الدولار في الأسواق"),
      "economy");
  EXPECT_EQ(
      section("قال الأطباء إن اللقاح يقي المرضى من الفيروس، وأظهرت دراسة طبية أن العلاج يخفض ضغط الدم لدى مرضى القلب"),
      "health");
  EXPECT_EQ(
      section("التقى الرئيس وزير الخارجية لبحث المفاوضات والانتخابات والقرار الذي أصدره البرلمان بشأن الحكومة الجديدة"),
      "politics");
}

double confidence(const Reading& reading, std::string_view label) {
  for (const LabelScore& section : reading.sections) {
    if (section.label == label) return section.confidence;
  }
  return 0;
}

TEST(Read, SeveralSectionsHold) {
  const Reading reading =
      read(article("أعلن وزير الخارجية أن الحكومة تندد بغارات جوية وقصف مدفعي أوقعا قتلى وجرحى بين الجنود، وقال "
                   "الرئيس إن البرلمان سيناقش القرار مع سفراء الدول."),
           knowledge());
  EXPECT_GT(confidence(reading, "politics"), 0.5);
  EXPECT_GT(confidence(reading, "security"), 0.5);
  EXPECT_EQ(confidence(reading, "sport"), 0);
}

TEST(Read, SectionsThatNoTextWasLabelledWithAreToldByTheirWords) {
  EXPECT_EQ(section("اكتشف علماء من ناسا كوكبا جديدا بتلسكوب في مجرة بعيدة، ونشر الباحثون الدراسة في مجلة علمية"),
            "science");
  EXPECT_EQ(section("ضرب إعصار الساحل وتسببت الأمطار والرياح والفيضانات في أضرار، وتوقعت الأرصاد عواصف أخرى"),
            "environment");
  EXPECT_GT(
      confidence(read(article("قصفت المدفعية مواقع مسلحين وتجددت الاشتباكات بين الجيش وفصائل مسلحة بعد انهيار الهدنة"),
                      knowledge()),
                 "security"),
      0.9);
  // One word of war in sixty of sport is none.
  const Reading reading = read(
      article("فاز الفريق على ضيفه في مباراة الدوري بعد أن سجل المهاجم هدفين من ضربتي جزاء، وقال المدرب إن صاروخا من "
              "خارج المنطقة حسم "
              "النتيجة، ونوه بدور الحارس والجمهور في الملعب، ويلتقي الفريق الأسبوع المقبل منافسه على لقب البطولة."),
      knowledge());
  for (const LabelScore& found : reading.sections) EXPECT_NE(found.label, "security");
}

TEST(Read, ASectionOfOneOutletNeedsItsOwnWords) {
  // Essays and odd news are written as the one outlet writes whose religion was read for the weights.
  EXPECT_EQ(
      section("كم نحتاج في حياتنا إلى الصبر والمحبة، فالإنسان الذي يملك قلبا طيبا يعطي الآخرين من نفسه دون أن ينتظر "
              "مقابلا، والنفس التي تعرف الرضا لا تعرف الحسد ولا الكراهية."),
      "");
  EXPECT_EQ(
      section("تسبب القط البري في ذعر بين الناس حين قفز من شجرة عالية، ويبلغ طول الجسم مترا، ويعيش هذا الحيوان في "
              "الغابة ويأكل الأرانب والطيور."),
      "");
  EXPECT_EQ(
      section("أدى المسلمون صلاة العيد في المسجد الحرام، وألقى الإمام خطبة عن فضل الصيام والصدقة، ودعا المصلين إلى "
              "التقوى."),
      "religion");
}

TEST(Read, EnglishSectionsAreToldByTheirWords) {
  EXPECT_EQ(section("The jury convicted the man of murder after prosecutors said that he stabbed his wife."),
            "society");
  EXPECT_EQ(section("The striker scored twice as the club won the final, and the coach praised his players."), "sport");
  EXPECT_EQ(section("An earthquake of magnitude six struck the island, and aftershocks were felt on the coast."),
            "environment");
  EXPECT_EQ(
      section("The chipmaker agreed to buy the firm, and shareholders approved the acquisition as its profits rose."),
      "economy");
  const std::string german = "Er war in der Stadt und hat im Krieg die Rate bezahlt, wie es in dem Bericht hiess.";
  EXPECT_EQ(section(german), "") << "\"war\" is another word there";
}

TEST(Read, TheOutletsOwnSectionCounts) {
  EXPECT_EQ(section("كلمة", "رياضة"), "sport");
  EXPECT_EQ(section("The minister spoke.", "Business"), "economy");
  EXPECT_EQ(section("كلمة", "سياسة دولية"), "politics");
  EXPECT_EQ(section("كلمة", "قسم لا يعرفه أحد"), "");
}

TEST(Read, SpansAreCodePointsOfTheBodyAsReceived) {
  // Marks, tatweel and direction controls in the body move nothing.
  const std::string body = "\u200Fقـال الرَّئيسُ الرّوسي فلاديمير بوتين في باكـو";
  const Reading reading = read(article(body), knowledge());
  ASSERT_NE(entity_of(reading, body, "فلاديمير بوتين"), nullptr);
  ASSERT_NE(entity_of(reading, body, "باكـو"), nullptr);
}

TEST(Analyze, SegmentsAreSyntacticWords) {
  const std::string body = "وقال الوزير للصحفيين بالقاهرة إن زيارته ستكون مهمة وله رأي.";
  const Analysis analysis = analyze(article(body), knowledge());
  ASSERT_EQ(analysis.sentences.size(), 1u);
  std::vector<std::string> words;
  for (const Token& token : analysis.sentences[0].tokens) {
    std::string word;
    for (const Segment& segment : token.segments) {
      if (!word.empty()) word += "+";
      word += slice(body, segment.span);
    }
    words.push_back(word);
  }
  EXPECT_EQ(words, (std::vector<std::string>{"و+قال", "الوزير", "ل+لصحفيين", "ب+القاهرة", "إن", "زيارت+ه", "س+تكون",
                                             "مهمة", "و+ل+ه", "رأي", "."}));
}

TEST(Analyze, WholeWordsStayWhole) {
  for (const char* word : {"وزير", "واحد", "ولد", "كتاب", "كبير", "لبنان", "بلد", "بين", "فيلم", "فقط", "سياسة",
                           "سنوات", "مياه", "كما", "وجه", "لكن", "باريس"}) {
    const Analysis analysis = analyze(article(word), knowledge());
    ASSERT_EQ(analysis.sentences.size(), 1u) << word;
    EXPECT_EQ(analysis.sentences[0].tokens[0].segments.size(), 1u) << word;
  }
}

TEST(Read, KeywordsKeepTheFirstLetterOfNamesThatBeginLikeAParticle) {
  const Reading reading =
      read(article("أعلن بايدن الانسحاب من السباق. وقال بايدن إنه يدعم نائبته. وشكر ترامب بايدن.", "2024-07-22"),
           knowledge());
  bool whole = false;
  for (const Keyword& keyword : reading.keywords) {
    EXPECT_NE(keyword.text, "ايدن");
    whole = whole || keyword.text == "بايدن";
  }
  EXPECT_TRUE(whole);
}

TEST(Analyze, LayersThatWereNotAskedForStayEmpty) {
  const Analysis sentences = analyze(article(kReport), knowledge(), kSentences);
  ASSERT_EQ(sentences.sentences.size(), 3u);
  EXPECT_TRUE(sentences.sentences[0].tokens.empty());
  EXPECT_TRUE(sentences.language.label.empty());
  const Analysis stems = analyze(article(kReport), knowledge(), kStems);
  EXPECT_EQ(stems.sentences[0].tokens[1].stem, "قوات");
  EXPECT_TRUE(stems.sentences[0].tokens[1].segments.empty());
  EXPECT_EQ(analyze(article(kReport), knowledge(), kLanguage).language.label, "ar");
}

TEST(Analyze, StemsAreWhatTheSearchIndexHolds) {
  const std::string body = "بلغ العدد ٢٥، وفق example.org!";
  const Analysis stems = analyze(article(body), knowledge(), kStems);
  ASSERT_EQ(stems.sentences.size(), 1u);
  std::vector<std::string> seen, indexed;
  for (const Token& token : stems.sentences[0].tokens)
    if (!token.stem.empty()) seen.push_back(token.stem);
  for (const text::IndexTerm& term : text::index_terms(body, "ar")) indexed.push_back(term.term);
  EXPECT_EQ(seen, indexed);
  EXPECT_EQ(seen.size(), 4u) << "a function word has none";
}

TEST(Analyze, AQuestionTooShortToTellItsLanguageHasTheStemsOfAQuery) {
  std::vector<std::string> seen;
  const Analysis stems = analyze(article("من هو نجيب محفوظ؟"), knowledge(), kStems);
  for (const Token& token : stems.sentences.at(0).tokens)
    if (!token.stem.empty()) seen.push_back(token.stem);
  std::vector<std::string> query;
  for (const text::IndexTerm& term : text::index_terms("نجيب محفوظ", "")) query.push_back(term.term);
  EXPECT_EQ(seen, query);
}

}  // namespace
}  // namespace isnad::reading
