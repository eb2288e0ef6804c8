#include "reading/quotes.h"

#include <gtest/gtest.h>

#include "core/embedded.h"
#include "reading/quote_marks.h"
#include "reading/speech_test_support.h"

namespace isnad::reading {
namespace {

const SpeechLexicon& lexicon() {
  static const SpeechLexicon speech(embedded("reading/speech.tsv"));
  return speech;
}

// "kind speaker[cue]: words", one line a quote; a quote inside another is indented.
std::string lines_of(const std::string& body, const std::vector<Quote>& quotes) {
  std::string out;
  for (const Quote& quote : quotes) {
    if (!quote.inside.empty()) out += "  ";
    out += quote.kind + " " + (quote.speaker.empty() ? "-" : quote.speaker);
    out += "[" + (quote.cue ? words_at(body, *quote.cue) : "") + "]: " + words_at(body, quote.span) + "\n";
  }
  return out;
}

std::string read(const std::string& body, const std::string& language = "ar") {
  Article article;
  article.id = "a1";
  article.body = body;
  article.language = language;
  Document document = make_document(article);
  document.language = language;
  std::vector<Entity> entities = {
      entity_in(body, "PER", "PUTIN",
                {"الرئيس الروسي *فلاديمير بوتين", "الرئيس *بوتين", "بوتين", "Russian President *Vladimir Putin",
                 "Vladimir Putin", "Putin"}),
      entity_in(body, "PER", "ALIYEV", {"نظيره الأذربيجاني *إلهام علييف", "إلهام علييف", "علييف", "Aliyev"}),
      entity_in(body, "PER", "TRUMP",
                {"الرئيس الأمريكي، *دونالد ترامب", "دونالد ترامب", "ترامب", "Donald Trump", "Trump"}),
      entity_in(body, "PER", "ZELENSKY", {"الرئيس الأوكراني *زيلينسكي", "زيلينسكي", "Zelensky"}),
      entity_in(body, "PER", "PESKOV", {"دميتري بيسكوف", "بيسكوف", "Dmitry Peskov"}),
      entity_in(body, "ORG", "MOD", {"وزارة الدفاع الأذربيجانية", "الدفاع الأذربيجانية", "the defence ministry"},
                "description"),
      entity_in(body, "ORG", "ARMY", {"الجيش الإسرائيلي"}, "description"),
      entity_in(body, "ORG", "KREMLIN", {"الكرملين", "Kremlin"}),
      entity_in(body, "ORG", "TASS", {"وكالة تاس", "TASS"}),
      entity_in(body, "GPE", "RUSSIA", {"روسيا", "Russia"}),
      entity_in(body, "GPE", "BAKU", {"باكو"}),
  };
  return lines_of(body, find_quotes(document, entities, lexicon(), article.id));
}

TEST(Quotes, WhatTheSpeakerIsStandsBeforeWhatHeSays) {
  EXPECT_EQ(read("أكد دميتري بيسكوف رئيس خلية المتابعة التي أحدثتها وزارة الصحة بنزل \"لمبريال\" اليوم أن الخلية تدخلت "
                 "بسرعة."),
            "indirect PESKOV[أكد]: الخلية تدخلت بسرعة\n");
  EXPECT_EQ(read("أكد دميتري بيسكوف لصحيفة \"المساء الجديد\" أن الخلية تدخلت بسرعة."),
            "indirect PESKOV[أكد]: الخلية تدخلت بسرعة\n");
  EXPECT_EQ(read("أكد دميتري بيسكوف أهمية أن تتوقف الحرب فورا."), "indirect PESKOV[أكد]: أهمية أن تتوقف الحرب فورا\n");
}

TEST(Quotes, ClauseBehindTheVerbAndItsSubjectIsIndirect) {
  EXPECT_EQ(read("وقال الرئيس بوتين إن لدى البلدين مسارات للعمل المشترك."),
            "indirect PUTIN[وقال]: لدى البلدين مسارات للعمل المشترك\n");
  EXPECT_EQ(read("قال الرئيس الأمريكي، دونالد ترامب: إنه يرغب في لقاء نظيره."),
            "indirect TRUMP[قال]: يرغب في لقاء نظيره\n");
  EXPECT_EQ(read("وأضاف دونالد ترامب، في مؤتمر صحفي نقلته قناة «النهار»، أنه سيفكر في الأمر."),
            "indirect TRUMP[وأضاف]: سيفكر في الأمر\n");
}

TEST(Quotes, MarkedWordsBehindAColonAreDirect) {
  EXPECT_EQ(read("وقال بوتين: \"الطريق طويل\"."), "direct PUTIN[وقال]: الطريق طويل\n");
  EXPECT_EQ(read("وقال بوتين: «الطريق طويل»."), "direct PUTIN[وقال]: الطريق طويل\n");
  EXPECT_EQ(read("وقال بوتين: “الطريق طويل”."), "direct PUTIN[وقال]: الطريق طويل\n");
  EXPECT_EQ(read("وقال بوتين: „الطريق طويل“."), "direct PUTIN[وقال]: الطريق طويل\n");
}

TEST(Quotes, VerbWithoutSubjectGoesOnWithTheLastSpeaker) {
  EXPECT_EQ(read("وقال بوتين إن الطريق طويل.\n\nوأضاف خلال لقائه مع نظيره الأذربيجاني إلهام علييف في \"زاغولبا\": \"من "
                 "الواضح أن العمل كثير. والوقت قصير\"."),
            "indirect PUTIN[وقال]: الطريق طويل\ndirect PUTIN[وأضاف]: من الواضح أن العمل كثير. والوقت قصير\n");
  EXPECT_EQ(read("وقال بوتين: \"الطريق طويل\"، مضيفا: \"سنصل إليه معا\"، وتابع: \"قريبا\"."),
            "direct PUTIN[وقال]: الطريق طويل\ndirect PUTIN[مضيفا]: سنصل إليه معا\ndirect PUTIN[وتابع]: قريبا\n");
}

TEST(Quotes, NewSubjectEndsTheCarryingOn) {
  EXPECT_EQ(read("قال بوتين إن الطريق طويل.\n\nوقال المزارع سالم إن المطر تأخر.\n\nوأضاف أن البئر جفت."),
            "indirect PUTIN[قال]: الطريق طويل\nindirect -[وقال]: المطر تأخر\nindirect -[وأضاف]: البئر جفت\n");
  EXPECT_EQ(read("قال بوتين إن الطريق طويل. وصل علييف إلى المدينة. وقال إن الجسر جاهز."),
            "indirect PUTIN[قال]: الطريق طويل\nindirect -[وقال]: الجسر جاهز\n");
}

TEST(Quotes, FeminineVerbDoesNotGoOnWithAMan) {
  EXPECT_EQ(read("قال بوتين إن الطريق طويل. وأضافت أن الجسر جاهز."),
            "indirect PUTIN[قال]: الطريق طويل\nindirect -[وأضافت]: الجسر جاهز\n");
}

TEST(Quotes, ParticiplesOfOneSentenceAreReportsBesideEachOther) {
  EXPECT_EQ(read("قال ترامب إنه يرغب في اللقاء، مشيرًا إلى أن الرئيس الأوكراني زيلينسكي، أبلغه أنه مستعد لإبرام اتفاق، "
                 "متوقعا من المجلس أن يستمع له."),
            "indirect TRUMP[قال]: يرغب في اللقاء\nindirect TRUMP[مشيرًا]: الرئيس الأوكراني زيلينسكي، أبلغه أنه مستعد "
            "لإبرام اتفاق\n"
            "  nested ZELENSKY[أبلغه]: مستعد لإبرام اتفاق\nindirect TRUMP[متوقعا]: من المجلس أن يستمع له\n");
}

TEST(Quotes, NounIsReportedBehindVerbsThatTakeOne) {
  EXPECT_EQ(read("أعلنت وزارة الدفاع الأذربيجانية استهداف مواقع للجيش في المنطقة."),
            "indirect MOD[أعلنت]: استهداف مواقع للجيش في المنطقة\n");
  EXPECT_EQ(read("وهو ما تعتبره باكو مناقضا للوعود التي قطعت."), "indirect BAKU[تعتبره]: مناقضا للوعود التي قطعت\n");
}

TEST(Quotes, DocumentSpeaksForWhoGaveIt) {
  EXPECT_EQ(read("أعلنت وزارة الدفاع الأذربيجانية قصف مواقع للجيش.\n\nوأشار البيان إلى رد القوات على مصادر النيران."),
            "indirect MOD[أعلنت]: قصف مواقع للجيش\nindirect MOD[وأشار]: رد القوات على مصادر النيران\n");
}

TEST(Quotes, SourcePhraseBeforeAndBehind) {
  EXPECT_EQ(read("وحسب بيان الدفاع الأذربيجانية، الاثنين، قصفت القوات قرية بعيدة."),
            "indirect MOD[وحسب]: قصفت القوات قرية بعيدة\n");
  EXPECT_EQ(read("وبحسب وكالة تاس، فإن الوفد وصل إلى المدينة."), "indirect TASS[وبحسب]: الوفد وصل إلى المدينة\n");
  EXPECT_EQ(read("وصل الوفد إلى المدينة أمس، وفق ما ذكرت وكالة تاس."),
            "indirect TASS[وفق ما]: وصل الوفد إلى المدينة أمس\n");
  EXPECT_EQ(read("\"سنصل إلى المدينة غدا\"، بحسب بوتين."), "direct PUTIN[بحسب]: سنصل إلى المدينة غدا\n");
}

TEST(Quotes, SourceAtTheEndIsNoPartOfWhatIsSaid) {
  EXPECT_EQ(read("قال بوتين إن الجسر جاهز منذ أمس، وفق تعبيره."), "indirect PUTIN[قال]: الجسر جاهز منذ أمس\n");
  EXPECT_EQ(read("قال بوتين إن الجسر جاهز منذ أمس على حد قوله."), "indirect PUTIN[قال]: الجسر جاهز منذ أمس\n");
  EXPECT_EQ(read("قال بوتين إن الجسر بني وفق القانون."), "indirect PUTIN[قال]: الجسر بني وفق القانون\n");
}

TEST(Quotes, ParticiplesThatAreOtherWordsEndNothing) {
  EXPECT_EQ(read("قال بوتين إن الأسعار غير معلنة حتى الآن."), "indirect PUTIN[قال]: الأسعار غير معلنة حتى الآن\n");
  EXPECT_EQ(read("أكد بوتين ضرورة أن يبدأ العمل."), "indirect PUTIN[أكد]: ضرورة أن يبدأ العمل\n");
}

TEST(Quotes, MarksWithSpacesOnBothSidesClosePairwise) {
  EXPECT_EQ(read("قال بوتين \" الجسر جاهز منذ أمس \" ، داعيا الناس إلى العبور \" معا \" ."),
            "direct PUTIN[قال]: الجسر جاهز منذ أمس\n");
}

TEST(Quotes, SubjectBeforeTheVerbWhereTheClauseBegins) {
  EXPECT_EQ(read("ترامب يبلغ بوتين أن الجسر جاهز"), "indirect TRUMP[يبلغ]: الجسر جاهز\n");
  EXPECT_EQ(read("بعد لقاء ترامب قال بوتين إن الجسر جاهز."), "indirect PUTIN[قال]: الجسر جاهز\n");
}

TEST(Quotes, QuotationBeforeItsVerb) {
  EXPECT_EQ(read("\"لن نعود إلى الوراء\"، قال بوتين."), "direct PUTIN[قال]: لن نعود إلى الوراء\n");
}

TEST(Quotes, TitlesAreNotTheSpeaker) {
  EXPECT_EQ(read("وقال المتحدث باسم الكرملين دميتري بيسكوف إن الموعد لم يحدد."),
            "indirect PESKOV[وقال]: الموعد لم يحدد\n");
  EXPECT_EQ(read("وقال المتحدث باسم الجيش الإسرائيلي إن العملية انتهت."), "indirect ARMY[وقال]: العملية انتهت\n");
  EXPECT_EQ(read("وقال محامي ترامب إن الجلسة تأجلت."), "indirect -[وقال]: الجلسة تأجلت\n");
  EXPECT_EQ(read("وقال مصدر في الكرملين إن الموعد لم يحدد."), "indirect -[وقال]: الموعد لم يحدد\n");
}

TEST(Quotes, RelayedWordsAreTheFirstSpeakers) {
  EXPECT_EQ(read("ونقلت وكالة تاس عن بوتين قوله إن المصنع سيفتح."), "indirect PUTIN[قوله]: المصنع سيفتح\n");
  EXPECT_EQ(read("نقلت سيارات الإسعاف المصابين إلى المستشفى."), "");
}

TEST(Quotes, AddresseesAreNotSpeakers) {
  EXPECT_EQ(read("وقال لوكالة تاس إن المصنع سيفتح."), "indirect -[وقال]: المصنع سيفتح\n");
  EXPECT_EQ(read("أبلغ بوتين ترامب أن المصنع سيفتح."), "indirect PUTIN[أبلغ]: المصنع سيفتح\n");
}

TEST(Quotes, ImpersonalVerbsReportNobody) {
  EXPECT_EQ(read("يذكر أن البلدين انخرطا في محادثات."), "");
  EXPECT_EQ(read("ويشار إلى أن الجسر بني قبل قرن."), "");
}

TEST(Quotes, NamesAndTitlesInMarksAreNone) {
  EXPECT_EQ(read("وصل إلى \"زاغولبا\" أمس. وعرض فيلم \"الطريق الطويل إلى البحر\" في القاعة."), "");
  EXPECT_EQ(read("وصف المعلق المباراة بـ\"التاريخية\"."), "");
}

TEST(Quotes, LongMarkedWordsNeedNoVerb) {
  EXPECT_EQ(read("كان رده واضحا \"هذا الجسر لن يغلق ما دام في القرية رجل واحد\" كما في الرسالة."),
            "direct -[]: هذا الجسر لن يغلق ما دام في القرية رجل واحد\n");
}

TEST(Quotes, PartQuotationStandsInItsReport) {
  EXPECT_EQ(
      read("قال بوتين إن الاتفاق \"خطوة كبيرة على الطريق\" نحو السلام."),
      "indirect PUTIN[قال]: الاتفاق \"خطوة كبيرة على الطريق\" نحو السلام\n  direct PUTIN[]: خطوة كبيرة على الطريق\n");
  EXPECT_EQ(read("قال بوتين إن \"الاتفاق خطوة كبيرة على الطريق\"."),
            "direct PUTIN[قال]: الاتفاق خطوة كبيرة على الطريق\n");
}

TEST(Quotes, UnmarkedWordsBehindAColonAreDirect) {
  EXPECT_EQ(read("وتحدث ترامب طويلا وقال: لن نغلق الجسر أبدا."), "direct TRUMP[وقال]: لن نغلق الجسر أبدا\n");
}

TEST(Quotes, HeadlineWithAColon) {
  EXPECT_EQ(read("ترامب: أرغب في الاجتماع مع بوتين.. وزيلينسكي أبلغني استعداده إبرام اتفاق"),
            "headline TRUMP[:]: أرغب في الاجتماع مع بوتين.. وزيلينسكي أبلغني استعداده إبرام اتفاق\n  nested "
            "ZELENSKY[أبلغني]: استعداده إبرام اتفاق\n");
  EXPECT_EQ(read("الجسر: تاريخ طويل من العمل"), "");
}

TEST(Quotes, MissingCloseDoesNotSwallowTheArticle) {
  EXPECT_EQ(read("وقال بوتين: \"الطريق طويل أمامنا. وصل الوفد.\n\nوقال ترامب: \"نعم\"."),
            "direct PUTIN[وقال]: الطريق طويل أمامنا\ndirect TRUMP[وقال]: نعم\n");
  EXPECT_EQ(read("كتب \"على الباب شيء لا يقرأ وصل الوفد ثم غادر الوفد إلى بلاده.\n\nوانتهى الأمر."), "");
}

TEST(Quotes, QuotationOverSeveralParagraphs) {
  EXPECT_EQ(
      read("وقال بوتين: «الطريق طويل أمامنا جميعا.\n\n«والجسر بعيد.\n\n«لكننا سنصل»."),
      "direct PUTIN[وقال]: الطريق طويل أمامنا جميعا.\ndirect PUTIN[]: والجسر بعيد.\ndirect PUTIN[]: لكننا سنصل\n");
  EXPECT_EQ(read("وقال بوتين: «الطريق طويل أمامنا جميعا.\n\nلكننا سنصل»."),
            "direct PUTIN[وقال]: الطريق طويل أمامنا جميعا.\ndirect PUTIN[]: لكننا سنصل\n");
  EXPECT_EQ(read("وقال بوتين:\n\n«الطريق طويل»."), "direct PUTIN[وقال]: الطريق طويل\n");
}

TEST(Quotes, MarksMirroredBySoftwareAndBidiControls) {
  EXPECT_EQ(read("وقال بوتين: »الطريق طويل«."), "direct PUTIN[وقال]: الطريق طويل\n");
  EXPECT_EQ(read("\u200Fوقال بوتين:\u200F \"\u202Bالطريق طويل\u202C\"."), "direct PUTIN[وقال]: الطريق طويل\n");
  EXPECT_EQ(read("وقـــال بوتين: \" الطريق طويل \"."), "direct PUTIN[وقـــال]: الطريق طويل\n");
}

TEST(Quotes, QuotationInsideAQuotation) {
  EXPECT_EQ(read("وقال ترامب: \"حدثني زيلينسكي وقال زيلينسكي إن السلام قريب جدا\"."),
            "direct TRUMP[وقال]: حدثني زيلينسكي وقال زيلينسكي إن السلام قريب جدا\n  nested ZELENSKY[وقال]: السلام قريب "
            "جدا\n");
  EXPECT_EQ(
      read("وقال ترامب: \"كتبوا على الجدار «لا عودة إلى الحرب أبدا» ثم مضوا\"."),
      "direct TRUMP[وقال]: كتبوا على الجدار «لا عودة إلى الحرب أبدا» ثم مضوا\n  nested -[]: لا عودة إلى الحرب أبدا\n");
}

TEST(Quotes, SameSpeakersNextReportEndsTheOneBefore) {
  EXPECT_EQ(read("وتابع ترامب أن الجسر جاهز، وحول النهر، قال ترامب إنه من الجيد تنظيفه."),
            "indirect TRUMP[وتابع]: الجسر جاهز\nindirect TRUMP[قال]: من الجيد تنظيفه\n");
}

TEST(Quotes, EnglishVerbBehindAndBeforeTheSubject) {
  EXPECT_EQ(read("\"The road is long,\" said Putin.", "en"), "direct PUTIN[said]: The road is long\n");
  EXPECT_EQ(read("\"The road is long,\" Putin said on Monday. \"We will get there.\"", "en"),
            "direct PUTIN[said]: The road is long\ndirect PUTIN[]: We will get there.\n");
  EXPECT_EQ(read("“The road is long,” said Russian President Vladimir Putin, adding: “We will get there.”", "en"),
            "direct PUTIN[said]: The road is long\ndirect PUTIN[adding]: We will get there.\n");
  EXPECT_EQ(read("Putin said: \"The road is long.\"", "en"), "direct PUTIN[said]: The road is long.\n");
}

TEST(Quotes, EnglishReports) {
  EXPECT_EQ(read("Putin said that the bridge was ready.", "en"), "indirect PUTIN[said]: the bridge was ready\n");
  EXPECT_EQ(read("Putin told reporters on Monday that the bridge was ready. He added that the road was long.", "en"),
            "indirect PUTIN[told]: the bridge was ready\nindirect PUTIN[added]: the road was long\n");
  EXPECT_EQ(read("Putin, the president of the country, said the bridge was ready.", "en"),
            "indirect PUTIN[said]: the bridge was ready\n");
  EXPECT_EQ(read("The bridge would be ready in May, Putin said.", "en"),
            "indirect PUTIN[said]: The bridge would be ready in May\n");
  EXPECT_EQ(read("According to TASS, the delegation arrived in the city.", "en"),
            "indirect TASS[According to]: the delegation arrived in the city\n");
  EXPECT_EQ(read("The delegation arrived in the city, according to TASS.", "en"),
            "indirect TASS[according to]: The delegation arrived in the city\n");
  EXPECT_EQ(read("A spokesman for the Kremlin said the date had not been set.", "en"),
            "indirect KREMLIN[said]: the date had not been set\n");
  EXPECT_EQ(read("A farmer near the river said the rain was late.", "en"), "indirect -[said]: the rain was late\n");
}

TEST(Quotes, EnglishTitlesAndAppositionsStandBesideTheSpeaker) {
  EXPECT_EQ(read("\"The bridge is not safe,\" Deputy Prime Minister Vladimir Putin said.", "en"),
            "direct PUTIN[said]: The bridge is not safe\n");
  EXPECT_EQ(read("The bridge was closed in May, Foreign Secretary Vladimir Putin said.", "en"),
            "indirect PUTIN[said]: The bridge was closed in May\n");
  EXPECT_EQ(read("\"The bridge is not safe,\" the Republican governor said.", "en"),
            "direct -[said]: The bridge is not safe\n");
  EXPECT_EQ(read("Vladimir Putin, 60, from Tynemouth, North Tyneside, said: \"The bridge is not safe.\"", "en"),
            "direct PUTIN[said]: The bridge is not safe.\n");
  EXPECT_EQ(read("\"The bridge is not safe,\" says the resort’s general manager Vladimir Putin.", "en"),
            "direct PUTIN[says]: The bridge is not safe\n");
}

TEST(Quotes, WhatOnlyLeadsToAQuoteIsNoReport) {
  EXPECT_EQ(read("Asked on Monday about the long bridge, Putin said: \"It is not safe.\"", "en"),
            "direct PUTIN[said]: It is not safe.\n");
  EXPECT_EQ(read("\"It was cold.\" But Putin said that the bridge was open to all.", "en"),
            "indirect PUTIN[said]: the bridge was open to all\n");
}

TEST(Quotes, EnglishPronounsCarryWhomTheyCanMean) {
  EXPECT_EQ(read("Putin said the bridge was ready. They said the road was long.", "en"),
            "indirect PUTIN[said]: the bridge was ready\nindirect -[said]: the road was long\n");
  EXPECT_EQ(read("Putin said the bridge was ready. He said the road was long.", "en"),
            "indirect PUTIN[said]: the bridge was ready\nindirect PUTIN[said]: the road was long\n");
}

TEST(Quotes, OtherLanguages) {
  EXPECT_EQ(read("«Le chemin est long», a déclaré Vladimir Putin.", "fr"),
            "direct PUTIN[déclaré]: Le chemin est long\n");
  EXPECT_EQ(read("بوتین گفت: «راه دراز است».", "fa"), "direct -[گفت]: راه دراز است\n");
  EXPECT_EQ(read("Putin \"yol uzun\" dedi.", "tr"), "direct PUTIN[dedi]: yol uzun\n");
}

TEST(Quotes, IdsAreStableAndDiffer) {
  Article article;
  article.body = "قال بوتين: \"نعم\". قال بوتين: \"نعم\".";
  article.language = "ar";
  Document document = make_document(article);
  document.language = "ar";
  const std::vector<Quote> one = find_quotes(document, {}, lexicon(), "a1");
  const std::vector<Quote> two = find_quotes(document, {}, lexicon(), "a2");
  ASSERT_EQ(one.size(), 2u);
  EXPECT_NE(one[0].id, one[1].id);
  EXPECT_NE(one[0].id, two[0].id);
  EXPECT_EQ(one[0].id, find_quotes(document, {}, lexicon(), "a1")[0].id);
}

// What a quadratic step would take minutes for.
TEST(Quotes, HundredThousandMarksAreRead) {
  const auto quotes_in = [](std::size_t times, const std::string& unit) {
    std::string body;
    for (std::size_t i = 0; i < times; ++i) body += unit;
    Article article;
    article.body = body;
    Document document = make_document(article);
    document.language = "ar";
    return find_quotes(document, {}, lexicon()).size();
  };
  EXPECT_EQ(quotes_in(100'000, "\" "), 0u);
  EXPECT_EQ(quotes_in(100'000, "« "), 0u);
  EXPECT_EQ(quotes_in(100'000, "» "), 0u);
  EXPECT_EQ(quotes_in(20'000, "قال: «نعم»\n"), 20'000u);
  EXPECT_EQ(quotes_in(20'000, "«نعم كلا» و"), 0u);
  EXPECT_EQ(quotes_in(20'000, "بحسب "), 0u);
  EXPECT_EQ(quotes_in(20'000, "مضيفا "), 0u);
  EXPECT_EQ(quotes_in(20'000, "\"لا\n"), 0u);
}

TEST(Quotes, HeIsTheOnePersonWhoBeganASentenceBefore) {
  EXPECT_EQ(read("Putin, who had arrived by train, described the bridge. \"It is a long road home,\" he said.", "en"),
            "direct PUTIN[said]: It is a long road home\n");
  EXPECT_EQ(read("A bridge was opened beside Putin and his guests. \"It is a long road home,\" he said.", "en"),
            "direct -[said]: It is a long road home\n");
  EXPECT_EQ(read("Putin met Trump at the bridge. \"It is a long road home,\" he said.", "en"),
            "direct -[said]: It is a long road home\n");
}

TEST(Quotes, MarksThatCloseTheClauseAreWhatIsSaid) {
  EXPECT_EQ(read("وقال بوتين خلال مؤتمر صحفي في باكو \"سنبني الجسر من جديد قبل نهاية هذا العام\"."),
            "direct PUTIN[وقال]: سنبني الجسر من جديد قبل نهاية هذا العام\n");
  EXPECT_EQ(
      read("وقال بوتين في كتابه الصادر بعنوان \"الطريق الطويل إلى نهاية الحرب الباردة في القوقاز\" إن الجسر جاهز."),
      "indirect PUTIN[وقال]: الجسر جاهز\n");
}

TEST(Quotes, ATitleThatNoListHasStandsBeforeTheName) {
  EXPECT_EQ(read("وأكد المندوب الجهوي للثقافة، دونالد ترامب، أن الجسر جاهز منذ أمس."),
            "indirect TRUMP[وأكد]: الجسر جاهز منذ أمس\n");
  EXPECT_EQ(read("وقال المتحدث للصحفيين في باكو إن الجسر جاهز منذ أمس."), "indirect -[وقال]: الجسر جاهز منذ أمس\n");
}

TEST(Quotes, ADefiniteNounIsTheBodyLastNamedThatIsOne) {
  EXPECT_EQ(read("زار الوفد وزارة الدفاع الأذربيجانية أمس. وأضافت الوزارة في بيان أن الجسر جاهز منذ أمس."),
            "indirect MOD[وأضافت]: الجسر جاهز منذ أمس\n");
  EXPECT_EQ(read("زار الوفد وزارة الدفاع الأذربيجانية أمس. وأضافت الشركة في بيان أن الجسر جاهز منذ أمس."),
            "indirect -[وأضافت]: الجسر جاهز منذ أمس\n");
}

TEST(Quotes, TheMinistryIsTheOneLastNamed) {
  EXPECT_EQ(read("A convoy passed the defence ministry at noon. The ministry said that the bridge was ready.", "en"),
            "indirect MOD[said]: the bridge was ready\n");
  EXPECT_EQ(read("A convoy passed the defence ministry at noon. The company said that the bridge was ready.", "en"),
            "indirect -[said]: the bridge was ready\n");
}

}  // namespace
}  // namespace isnad::reading
