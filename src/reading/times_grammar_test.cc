// The grammar by its classes; what a report makes of them is in times_test.cc.
#include "reading/times_grammar.h"

#include <random>

#include "reading/times_test_support.h"
#include "text/utf8.h"

namespace isnad::reading {
namespace {

using namespace testing;

TEST(TimeNumbers, WordsAreComposed) {
  expect_times({{"مكث ثلاثة وعشرين يوما هناك", "ثلاثة وعشرين يوما", "DURATION", "P23D"},
                {"مكث مئة وخمسة أيام هناك", "مئة وخمسة أيام", "DURATION", "P105D"},
                {"مكث إحدى عشرة ساعة هناك", "إحدى عشرة ساعة", "DURATION", "PT11H"},
                {"عاش قبل ثلاثة آلاف سنة هناك", "قبل ثلاثة آلاف سنة", "DATE", ""},
                {"عاد في الحادي والثلاثين من يناير 2020", "الحادي والثلاثين من يناير 2020", "DATE", "2020-01-31"},
                {"عاد في خمسة وعشرين مايو 2020", "خمسة وعشرين مايو 2020", "DATE", "2020-05-25"},
                {"كتبه في عام ألفين وثمانية عشر هناك", "عام ألفين وثمانية عشر", "DATE", "2018"},
                {"كتبه في عام 842 م.", "عام 842 م", "DATE", "0842"}});
}

TEST(TimeNumbers, ParticlesAndTheArticleStandBeforeDigits) {
  expect_times({{"وصل في الـ28 من مارس الماضي", "28 من مارس الماضي", "DATE", "2024-03-28"},
                {"صدر في مايو2014 بلندن", "مايو2014", "DATE", "2014-05"}});
  expect_times({{"عقدت دورتها ال36 عام 2012 في لندن", "عام 2012", "DATE", "2012"}});
  expect_intervals({{"جرح خلال ال24 ساعة الماضية", "24 ساعة الماضية", "2024-08-18T14:05", "2024-08-19T14:05"}},
                   kMondayAfternoon);
}

TEST(TimeClocks, MinutesAreFractionsOrNumbers) {
  expect_times({{"وصل الساعة السابعة والنصف صباحا", "الساعة السابعة والنصف صباحا", "TIME", "T07:30"},
                {"وصل الساعة الخامسة إلا ثلثا مساء", "الساعة الخامسة إلا ثلثا مساء", "TIME", "T16:40"},
                {"وصل الساعة الرابعة وأربعين دقيقة عصرا", "الساعة الرابعة وأربعين دقيقة عصرا", "TIME", "T16:40"},
                {"وصل التاسعة والنصف إلا خمس دقائق", "التاسعة والنصف إلا خمس دقائق", "TIME", "T09:25"},
                {"وصل بعد الظهر الساعة 7", "بعد الظهر الساعة 7", "TIME", "T19:00"},
                {"وصل الساعة 12:30 ظهرا", "الساعة 12:30 ظهرا", "TIME", "T12:30"},
                {"وصل 8 والنصف مساء", "8 والنصف مساء", "TIME", "T20:30"},
                {"وصل الساعة 9 40 صباحا", "الساعة 9 40 صباحا", "TIME", "T09:40"},
                {"وصل عشر دقائق بعد السادسة مساء أمس", "عشر دقائق بعد السادسة مساء أمس", "TIME", "2024-08-18T18:10"},
                {"أقلعت الساعة الثامنة مساء بتوقيت مكة المكرمة", "الساعة الثامنة مساء بتوقيت مكة المكرمة", "TIME",
                 "T20:00+03:00"},
                {"أقلعت الساعة 16:30 بتوقيت غرينتش", "الساعة 16:30 بتوقيت غرينتش", "TIME", "T16:30Z"},
                {"أقلعت بحلول الساعة 0845 من المطار", "الساعة 0845", "TIME", "T08:45"},
                {"وقع الانفجار عند منتصف الليل", "منتصف الليل", "TIME", "T00:00"},
                {"سيعود في السابعة", "السابعة", "TIME", "T07:00"}});
}

TEST(TimeClocks, PartsOfTheDayHaveHours) {
  expect_intervals(
      {{"وصل في وقت متأخر من مساء الثلاثاء", "في وقت متأخر من مساء الثلاثاء", "2024-08-13T18:00", "2024-08-13T20:00"},
       {"وصل الثلاثاء في الصباح الباكر", "الثلاثاء في الصباح الباكر", "2024-08-13T08:00", "2024-08-13T10:00"},
       {"وصل قبل ظهر أمس", "قبل ظهر أمس", "2024-08-18T08:00", "2024-08-18T12:00"},
       {"وصل الليلة الماضية", "الليلة الماضية", "2024-08-18T20:00", "2024-08-19T00:00"},
       {"وصل في الصباح", "الصباح", "T08:00", "T12:00"}});
}

TEST(TimeClocks, AnIntervalSharesThePartOfTheDay) {
  expect_intervals(
      {{"يفتح من 5 إلى 6 مساء يوميات", "5 إلى 6 مساء", "T17:00", "T18:00"},
       {"يفتح بين 8 صباحا و 2 مساء هنا", "8 صباحا و 2 مساء", "T08:00", "T14:00"},
       {"يفتح من 2:15 بعد الظهر إلى 5.", "2:15 بعد الظهر إلى 5", "T14:15", "T17:00"},
       {"يمتد الحظر من السابعة مساء وحتى السادسة صباحا", "السابعة مساء وحتى السادسة صباحا", "T19:00", "T06:00"},
       {"سيعقد يوم الخميس من الساعة التاسعة حتى الحادية عشرة صباحا",
        "يوم الخميس من الساعة التاسعة حتى الحادية عشرة صباحا", "2024-08-22T09:00", "2024-08-22T11:00"},
       {"عمل من الساعة 4 مساء أمس حتى 5 مساء اليوم", "الساعة 4 مساء أمس حتى 5 مساء اليوم", "2024-08-18T16:00",
        "2024-08-19T17:00"}});
}

TEST(TimeDays, AWeekAndAWeekdayNameADay) {
  expect_times({{"زاره أحد الأسبوع الماضي هنا", "أحد الأسبوع الماضي", "DATE", "2024-08-18"},
                {"زاره الأسبوع الماضي يوم الأحد", "الأسبوع الماضي يوم الأحد", "DATE", "2024-08-18"},
                {"زاره الاثنين من هذا الأسبوع", "الاثنين من هذا الأسبوع", "DATE", "2024-08-19"},
                {"زاره السبت السابع عشر", "السبت السابع عشر", "DATE", "2024-08-17"},
                {"زاره يوم الجمعة 16", "يوم الجمعة 16", "DATE", "2024-08-16"},
                {"زاره الأربعاء الموافق 14 آب", "الأربعاء الموافق 14 آب", "DATE", "2024-08-14"},
                {"زاره غداة الأربعاء الماضي", "غداة الأربعاء الماضي", "DATE", "2024-08-15"},
                {"زاره في 20 من الشهر الماضي", "20 من الشهر الماضي", "DATE", "2024-07-20"}});
  expect_intervals({{"زاره الأسبوع الماضي بين الأربعاء والجمعة", "الأسبوع الماضي بين الأربعاء والجمعة", "2024-08-14",
                     "2024-08-17"}});
}

TEST(TimeDays, TheWeekdayTellsTheYear) {
  // 3 September was a Tuesday in 2013, a Monday in 2012.
  expect_times({{"زاره الثلاثاء 3 سبتمبر", "الثلاثاء 3 سبتمبر", "DATE", "2013-09-03"}}, "2013-05-12");
}

TEST(TimeDays, WhatIsNothingButATimeReadsAhead) {
  expect_times({{"الجمعة", "الجمعة", "DATE", "2024-08-23"},
                {"الرابع من تشرين الأول", "الرابع من تشرين الأول", "DATE", "2024-10-04"},
                {"الساعة الثالثة", "الساعة الثالثة", "TIME", "2024-08-19T15:00"},
                {"قبل شهر", "قبل شهر", "DATE", "2024-07-19"}},
               kMondayAfternoon);
  expect_times({{"الساعة الرابعة فجرا", "الساعة الرابعة فجرا", "TIME", "2024-08-19T04:00"}}, kMondayAfternoon);
}

TEST(TimePeriods, NthOfAPeriod) {
  expect_times({{"عقد في ثاني أحد من تشرين الأول 2011", "ثاني أحد من تشرين الأول 2011", "DATE", "2011-10-09"},
                {"عقد آخر يوم جمعة في يوليو 2016", "آخر يوم جمعة في يوليو 2016", "DATE", "2016-07-29"},
                {"عقد اليوم الأخير من شهر ستة سنة 2019", "اليوم الأخير من شهر ستة سنة 2019", "DATE", "2019-06-30"},
                {"عقد أول أسبوع بشهر مايو 2021 هناك", "أول أسبوع بشهر مايو 2021", "DATE", "2021-W18"},
                {"عقد الأسبوع الرابع من عام ألفين واثنين وعشرين", "الأسبوع الرابع من عام ألفين واثنين وعشرين", "DATE",
                 "2022-W04"},
                {"خسر في الربع الأول 2019 كثيرا", "الربع الأول 2019", "DATE", "2019-Q1"},
                {"نما في الربع الأول من العام بقوة", "الربع الأول من العام", "DATE", "2024-Q1"},
                {"نما في العقد الأخير من القرن الماضي", "العقد الأخير من القرن الماضي", "DATE", "199"},
                {"ثاني خميس بعد عيد العمال 2018", "ثاني خميس بعد عيد العمال 2018", "DATE", "2018-05-10"}});
  const std::vector<TimeMention> first = times("تذكر اليوم الأول في المدرسة");
  ASSERT_EQ(first.size(), 1u);
  EXPECT_EQ(first[0].value, "");
  EXPECT_EQ(first[0].unanchored, "XXXX-XX-XX");
}

TEST(TimePeriods, EdgesAndMiddlesHaveBounds) {
  expect_intervals({{"غلت أوائل مارس 2023", "أوائل مارس 2023", "2023-03-01", "2023-03-11"},
                    {"غلت أواخر مارس 2023", "أواخر مارس 2023", "2023-03-21", "2023-04-01"},
                    {"غلت منتصف مارس 2023", "منتصف مارس 2023", "2023-03-15", "2023-03-16"},
                    {"غلت أواخر العام الماضي", "أواخر العام الماضي", "2023-07-01", "2024-01-01"},
                    {"ستغلو مطلع الأسبوع المقبل", "مطلع الأسبوع المقبل", "2024-08-26", "2024-08-29"},
                    {"سيسافر بقية الأسبوع", "بقية الأسبوع", "2024-08-19", "2024-08-26"}});
  expect_times({{"زاره نهاية الأسبوع الماضي", "نهاية الأسبوع الماضي", "DATE", "2024-W33-WE"}});
}

TEST(TimePeriods, LengthsUpToNowAndFromNowOn) {
  expect_intervals({{"نما في السنوات الثلاث الماضية", "السنوات الثلاث الماضية", "2021-08-19", "2024-08-19"},
                    {"نما خلال العشر سنوات الماضية", "العشر سنوات الماضية", "2014-08-19", "2024-08-19"},
                    {"سينمو في الأيام الثلاثة المقبلة", "الأيام الثلاثة المقبلة", "2024-08-20", "2024-08-23"},
                    {"سيبقى من الآن وحتى نهاية العام", "الآن وحتى نهاية العام", "2024-08-19", "2025-01-01"},
                    {"نما في أول أسبوعين من 2018", "أول أسبوعين من 2018", "2018-01-01", "2018-01-15"},
                    {"نما في آخر 3 سنوات", "آخر 3 سنوات", "2021-08-19", "2024-08-19"},
                    {"نما في العقدين الماضيين", "العقدين الماضيين", "2000-01-01", "2020-01-01"}});
}

TEST(TimePeriods, OfWhatTheTextTellsOfHaveNoValue) {
  for (const char* body : {"ونشره في نهاية العام نفسه", "ونشره في الشهر ذاته", "عاش في القرن الأول قبل الميلاد",
                           "ولد عام 480 ق.م", "عاد في اليوم التالي"}) {
    const std::vector<TimeMention> found = times(body);
    ASSERT_EQ(found.size(), 1u) << body;
    EXPECT_EQ(found[0].value, "") << body;
    EXPECT_NE(found[0].unanchored, "") << body;
  }
  expect_times({{"حكمها في 36 سنة التالية", "36 سنة التالية", "DURATION", "P36Y"},
                {"أعلنه في السابع من فبراير عام 380 هناك", "السابع من فبراير عام 380", "DATE", "0380-02-07"}});
  EXPECT_EQ(times("حكمها في 36 سنة التالية")[0].begin, "");
  expect_intervals({{"عاشت الأعوام 1901-1990 بينهم", "الأعوام 1901-1990", "1901", "1991"}});
}

TEST(TimePeriods, SeasonsFeastsAndHijriMonths) {
  expect_times({{"صلى الناس في عيد الأضحى 2013", "عيد الأضحى 2013", "DATE", "2013-10-15"},
                {"صلى الناس في عيد الفطر 2013", "عيد الفطر 2013", "DATE", "2013-08-08"},
                {"احتفلوا برأس السنة الهجرية 2019", "رأس السنة الهجرية 2019", "DATE", "2019-08-31"},
                {"احتفلوا في عيد الفصح 2013", "عيد الفصح 2013", "DATE", "2013-03-31"},
                {"احتفلوا ليلة عيد الميلاد", "ليلة عيد الميلاد", "DATE", "2023-12-24"},
                {"سيحتفلون في عيد الشكر", "عيد الشكر", "DATE", "2024-11-28"},
                {"صلى الناس ثاني أيام عيد الفطر 2013", "ثاني أيام عيد الفطر 2013", "DATE", "2013-08-09"},
                {"سافر أول أيام العيد", "أول أيام العيد", "DATE", "2024-06-16"},
                {"صدر بتاريخ 15/3/1440هـ بالرياض", "15/3/1440هـ", "DATE", "2018-11-23"},
                {"ولد في خريف 1961", "خريف 1961", "DATE", "1961-FA"},
                {"زارها الصيف الماضي", "الصيف الماضي", "DATE", "2023-SU"}});
  expect_intervals({{"صاموا شهر رمضان الماضي", "شهر رمضان الماضي", "2024-03-11", "2024-04-10"},
                    {"افتتح في رمضان 1444 هـ", "رمضان 1444 هـ", "2023-03-23", "2023-04-21"}});
}

TEST(TimePeriods, TwoCalendarsAreOneDate) {
  expect_times({{"وصل يوم السبت 9 شوال 1436هـ الموافق 25 يوليو 2015 إلى",
                 "يوم السبت 9 شوال 1436هـ الموافق 25 يوليو 2015", "DATE", "2015-07-25"},
                {"صدر في 25 يوليو 2015 الموافق 9 شوال 1436هـ بالرياض", "25 يوليو 2015 الموافق 9 شوال 1436هـ", "DATE",
                 "2015-07-25"}});
  EXPECT_EQ(times("صدر في 9 شوال 1436هـ بالرياض")[0].mod, "APPROX");
  EXPECT_EQ(times("صدر في 9 شوال 1436هـ الموافق 25 يوليو 2015 بالرياض")[0].mod, "");
}

TEST(TimeLengths, UnitsAreJoined) {
  expect_times({{"تدرب لمدة عام واحد وشهر و17 يوما", "عام واحد وشهر و17 يوما", "DURATION", "P1Y1M17D"},
                {"تدرب شهر واحد خمسة أيام", "شهر واحد خمسة أيام", "DURATION", "P1M5D"},
                {"تدرب ساعة ونصف", "ساعة ونصف", "DURATION", "PT1.5H"},
                {"تدرب 12.5 ثانية", "12.5 ثانية", "DURATION", "PT12.5S"},
                {"تدرب شهرا كاملا", "شهرا كاملا", "DURATION", "P1M"},
                {"تدرب طوال السنوات الخمس", "السنوات الخمس", "DURATION", "P5Y"},
                {"تدرب طوال اليوم", "اليوم", "DURATION", "P1D"},
                {"تدرب لعدة أسابيع", "عدة أسابيع", "DURATION", "P3W"}});
  EXPECT_EQ(times("تدرب لعدة أسابيع")[0].mod, "EQUAL_OR_MORE");
}

TEST(TimeLengths, AReportSeldomLooksAheadOfItself) {
  expect_times({{"سيعود بعد ثلاثة أيام", "بعد ثلاثة أيام", "DATE", "2024-08-22"},
                {"استقال بعد ثلاثة أيام", "بعد ثلاثة أيام", "DATE", ""},
                {"استقال قبل يومين من 5 مارس 2020", "قبل يومين من 5 مارس 2020", "DATE", "2020-03-03"},
                {"استقال قبل يومين من الموعد", "قبل يومين", "DATE", ""}});
  EXPECT_TRUE(times("تقع القرية على بعد ساعتين من المدينة").empty() ||
              times("تقع القرية على بعد ساعتين من المدينة")[0].type == "DURATION");
}

TEST(TimeLengths, Sets) {
  expect_times({{"ينشر كل ثلاثة أشهر", "كل ثلاثة أشهر", "SET", "P3M"},
                {"يجتمعون كل يوم اثنين", "كل يوم اثنين", "SET", "XXXX-WXX-1"},
                {"يزورها كل صيف", "كل صيف", "SET", "XXXX-SU"},
                {"زاد الإنفاق سنويا", "سنويا", "SET", "P1Y"},
                {"صدر التقرير نصف السنوي هنا", "السنوي", "SET", "P1Y"}});
}

TEST(TimeEnglish, UnitsPartsAndPoints) {
  expect_times({{"Sales fell in the third quarter of last year.", "third quarter of last year", "DATE", "2023-Q3"},
                {"The 1990s were hard.", "1990s", "DATE", "199"},
                {"It was built in the 19th century.", "19th century", "DATE", "18"},
                {"They will meet next Friday at 11:30 pm.", "next Friday at 11:30 pm", "TIME", "2024-08-23T23:30"},
                {"The minister resigned three days ago.", "three days ago", "DATE", "2024-08-16"},
                {"They agreed in mid-March.", "mid-March", "DATE", "2024-03"}});
  expect_intervals({{"The war lasted from September 27 to November 10, 2020.", "September 27 to November 10, 2020",
                     "2020-09-27", "2020-11-11"}});
}

TEST(TimeEnglish, HalvesOfTheDayAndItsParts) {
  expect_times({{"The coach spoke at 5 p.m. on Sunday.", "5 p.m. on Sunday", "TIME", "2024-08-18T17:00"},
                {"The coach spoke at 9:27 a.m. today.", "9:27 a.m. today", "TIME", "2024-08-19T09:27"},
                {"The inquiry began last September.", "last September", "DATE", "2023-09"},
                {"The inquiry ended on May 3rd, 2020.", "May 3rd, 2020", "DATE", "2020-05-03"}});
  expect_intervals(
      {{"A bomb exploded late Friday.", "late Friday", "2024-08-16T12:00", "2024-08-17T00:00"},
       {"It happened early Friday morning.", "early Friday morning", "2024-08-16T08:00", "2024-08-16T10:00"}});
}

void expect_in(std::string_view language, const std::vector<TimeCase>& cases) {
  for (const TimeCase& c : cases) {
    Article one = article(c.body, kMonday);
    one.language = language;
    Document document = make_document(one);
    document.language = language;
    const std::vector<TimeMention> found = find_times(document, knowledge().impl().times);
    ASSERT_EQ(found.size(), *c.text == 0 ? 0u : 1u) << c.body;
    if (found.empty()) continue;
    EXPECT_EQ(slice(c.body, found[0].span), c.text) << c.body;
    EXPECT_EQ(found[0].value, c.value) << c.body;
  }
}

TEST(TimeLanguages, DatesAndDaysNearby) {
  expect_in("fr", {{"La ministre est partie lundi 27 septembre 2021 de Lille.", "lundi 27 septembre 2021", "DATE",
                    "2021-09-27"},
                   {"La ministre est partie hier.", "hier", "DATE", "2024-08-18"},
                   {"La loi date du 1er mai 2020.", "1er mai 2020", "DATE", "2020-05-01"},
                   {"La semaine dernière, elle a parlé.", "semaine dernière", "DATE", "2024-W33"},
                   {"Elle est partie il y a trois jours.", "il y a trois jours", "DATE", "2024-08-16"}});
  expect_in(
      "fa",
      {{"وزیر روز دوشنبه ۵ مهر ۱۴۰۰ در تهران سخنرانی کرد و به خانه بازگشت.", "دوشنبه ۵ مهر ۱۴۰۰", "DATE", "2021-09-27"},
       {"وزیر دیروز به تهران رسید و در کنفرانس خبری شرکت کرد و رفت.", "دیروز", "DATE", "2024-08-18"},
       {"جنگ در ۲۷ سپتامبر ۲۰۲۰ میان دو کشور همسایه آغاز شد و پایان یافت.", "۲۷ سپتامبر ۲۰۲۰", "DATE", "2020-09-27"}});
  expect_in("tr", {{"Bakan 27 Eylül 2020'de konuştu.", "27 Eylül 2020", "DATE", "2020-09-27"},
                   {"Bakan üç gün önce istifa etti.", "üç gün önce", "DATE", "2024-08-16"},
                   {"Geçen hafta fiyatlar arttı.", "Geçen hafta", "DATE", "2024-W33"}});
  expect_in("he", {{"השר התפטר ב-27 בספטמבר 2020.", "27 בספטמבר 2020", "DATE", "2020-09-27"},
                   {"השר הגיע אתמול לירושלים.", "אתמול", "DATE", "2024-08-18"},
                   {"ביום שני נפגשו השרים.", "יום שני", "DATE", "2024-08-19"}});
}

TEST(TimeLanguages, WordsOnEitherSideAndEveryDay) {
  expect_in("fr", {{"Elle reviendra ce soir.", "ce soir", "TIME", "2024-08-19TEV"},
                   {"Le conseil siège chaque lundi.", "chaque lundi", "SET", "XXXX-WXX-1"},
                   {"L'âge moyen est de 58,5 ans.", "58,5 ans", "DURATION", "P58.5Y"},
                   {"Elle est partie avant-hier.", "avant-hier", "DATE", "2024-08-17"},
                   {"La dernière semaine de vacances commence.", "", "", ""}});
  expect_in("de", {{"Er kam am 3. Mai 2024 an.", "3. Mai 2024", "DATE", "2024-05-03"},
                   {"Er kam heute Morgen an.", "heute Morgen", "DATE", "2024-08-19"},
                   {"Der Rat tagt nächsten Montag.", "nächsten Montag", "DATE", "2024-08-26"},
                   {"Vor zwei Wochen kam er an.", "Vor zwei Wochen", "DATE", "2024-08-05"},
                   {"Der Rat tagt jeden Freitag.", "jeden Freitag", "SET", "XXXX-WXX-5"}});
  expect_in("es", {{"Llegó el 3 de mayo de 2024.", "3 de mayo de 2024", "DATE", "2024-05-03"},
                   {"Llegó la semana pasada.", "semana pasada", "DATE", "2024-W33"},
                   {"Llega el próximo lunes.", "próximo lunes", "DATE", "2024-08-26"},
                   {"El ministro dijo este viernes que no.", "este viernes", "DATE", "2024-08-16"},
                   {"Llegó hace tres años.", "hace tres años", "DATE", "2021"}});
  expect_in("it", {{"È arrivato la scorsa settimana.", "scorsa settimana", "DATE", "2024-W33"},
                   {"È arrivato l'anno scorso.", "anno scorso", "DATE", "2023"},
                   {"È arrivato due settimane fa.", "due settimane fa", "DATE", "2024-08-05"}});
  expect_in("pt", {{"Chega na próxima terça-feira.", "próxima terça-feira", "DATE", "2024-08-20"},
                   {"Chegou em 3 de maio de 2024.", "3 de maio de 2024", "DATE", "2024-05-03"}});
  expect_in("nl", {{"Hij kwam twee weken geleden.", "twee weken geleden", "DATE", "2024-08-05"},
                   {"Hij komt om 14.30 uur.", "14.30 uur", "TIME", "T14:30"}});
  expect_in("ru", {{"Он приехал 3 мая 2024 года.", "3 мая 2024", "DATE", "2024-05-03"},
                   {"Он приехал в прошлый вторник.", "прошлый вторник", "DATE", "2024-08-13"},
                   {"Он приехал сегодня утром.", "сегодня утром", "TIME", "2024-08-19TMO"}});
  // Of a language without words here numbers alone are read.
  expect_in("pl", {{"Premier am 3 posłów, kwota 5 in, 12.05.2024.", "12.05.2024", "DATE", "2024-05-12"}});
  expect_in("ur", {{"وزیر نے کل کہا کہ اجلاس قبل از وقت ہوگا", "", "", ""}});
}

TEST(TimeWords, ThatAreNoTimes) {
  for (const char* body :
       {"باع 10 آلاف نسخة", "قال أحد الشهود إنه رآه", "وصلت الفتاة ثانية إلى البيت", "قال ربيع إن خميس صديقه",
        "التحرش محرم شرعا", "فاز 3 صفر على ضيفه", "بما يوليه من اهتمام", "في المادة الحادية والعشرين من القانون",
        "من خلال عقد اللقاءات", "مدة عقد اللاعب", "عقب عقد الجمعية اجتماعها", "من 1500 إلى 2000 قطعة", "نتيجة 22-20",
        "اللغة بعمقها العامي", "حاله أفضل حالا", "نحو غد أفضل للجميع"}) {
    EXPECT_TRUE(times(body).empty()) << body << ": " << slice(body, times(body).empty() ? Span{} : times(body)[0].span);
  }
}

// The slow twin: no rule is left out for what the first word is.
std::vector<TimeMention> every_rule_everywhere(const Document& document) {
  TimeGrammar grammar(document, knowledge().impl().times, false);
  std::vector<TimeMention> out;
  for (std::size_t i = 0; i < document.words.size();) {
    const std::optional<TimeNode> node = grammar.at(i);
    if (node) out.push_back(grammar.mention(*node));
    i = node ? node->last + 1 : i + 1;
  }
  return out;
}

// Any row of words, numbers and marks that the grammar knows gives spans in order, inside the text, not empty;
// the same with all rules asked everywhere.
TEST(TimeProperties, SpansAreValidOfAnyRowOfWords) {
  const std::vector<std::string> parts = {
      "من",     "إلى",   "بين",     "و",       "5",      "و7",    "22",    "2014",       "يناير", "أيلول",   "رمضان",
      "الأحد",  "يوم",   "الساعة",  "الثامنة", "والنصف", "صباحا", "مساء",  "أمس",        "غدا",   "الأسبوع", "الماضي",
      "المقبل", "العام", "عام",     "أواخر",   "منتصف",  "الربع", "الأول", "آخر",        "ثلاثة", "وعشرون",  "أيام",
      "شهر",    "منذ",   "قبل",     "بعد",     "كل",     "هذا",   "في",    "حتى",        "نهاية", "القرن",   "العشرين",
      "،",      ".",     "-",       "/",       "إلا",    "ربعا",  "23:50", "2020-09-27", "عيد",   "الفطر",   "صيف",
      "بقية",   "الآن",  "وبالأمس", "(",       "3.5",    "last",  "week",  "May",        "at",    "Monday",  "the",
      "of",     "third", "\n",      "31",      "999999", "0"};
  std::mt19937 random(7);
  for (int round = 0; round < 20'000; ++round) {
    std::string body;
    const std::size_t words = 1 + random() % 14;
    for (std::size_t i = 0; i < words; ++i) {
      if (i > 0 && random() % 8 != 0) body += ' ';
      body += parts[random() % parts.size()];
    }
    Article one = article(body, round % 3 == 0 ? "" : round % 3 == 1 ? kMonday : kMondayAfternoon);
    if (round % 5 == 0) one.language = "en";
    const std::size_t length = text::count_code_points(body);
    std::uint32_t last = 0;
    const Document document = make_document(one);
    const std::vector<TimeMention> found = find_times(document, knowledge().impl().times);
    const std::vector<TimeMention> plain = every_rule_everywhere(document);
    ASSERT_EQ(found.size(), plain.size()) << body;
    for (std::size_t i = 0; i < found.size(); ++i) {
      ASSERT_EQ(slice(body, found[i].span), slice(body, plain[i].span)) << body;
      ASSERT_EQ(found[i].value, plain[i].value) << body;
    }
    for (const TimeMention& time : found) {
      ASSERT_LT(time.span.begin, time.span.end) << body;
      ASSERT_LE(time.span.end, length) << body;
      ASSERT_GE(time.span.begin, last) << body;
      ASSERT_TRUE(!time.value.empty() || !time.unanchored.empty() || !time.begin.empty()) << body;
      last = time.span.end;
    }
  }
}

TEST(TimeProperties, YearsHaveFourDigits) {
  const std::vector<TimeMention> found = times("وصل غدا", "9999-12-31");
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].value, "");
  EXPECT_EQ(found[0].unanchored, "FUTURE_REF");
}

// What a quadratic step, or rules that call each other without end, would take minutes for.
TEST(TimeProperties, LongRowsOfOneWordAreRead) {
  for (const char* unit : {"أواخر ", "الساعة 5، ", "من 5 إلى ", "بين الأحد و", "وثلاثة ", "الأسبوع الأول من ", "منذ ",
                           "عشرين دقيقة بعد ", "، ", "5-", "the last "}) {
    std::string body;
    for (int i = 0; i < 5'000; ++i) body += unit;
    EXPECT_LE(times(body).size(), 10'000u) << unit;
  }
}

TEST(TimeLanguages, HoursByTheClockAndMonthsBehindTheirDays) {
  expect_in("de", {{"Die Sitzung begann um 19.00 Uhr.", "19.00 Uhr", "TIME", "T19:00"},
                   {"Die Sitzung begann um 23 Uhr.", "23 Uhr", "TIME", "T23:00"}});
  expect_in("es", {{"Llegó a las 19.00 horas.", "19.00 horas", "TIME", "T19:00"},
                   {"Trabajó 19 horas seguidas.", "19 horas", "DURATION", "PT19H"},
                   {"Esta mañana habló con todos.", "", "", ""}});
  expect_in("fr", {{"Les ventes ont reculé en juin un peu partout.", "juin", "DATE", "2024-06"}});
}

}  // namespace
}  // namespace isnad::reading
