#include "reading/times_test_support.h"

namespace isnad::reading {
namespace {

using namespace testing;

TEST(Times, WeekdayInReportIsTheLastOneBeforePublication) {
  expect_times({{"قصفت القوات القرية الأحد", "الأحد", "DATE", "2024-08-18"},
                {"وحسب البيان، الاثنين، قصفت القوات", "الاثنين", "DATE", "2024-08-19"},
                {"وصل الوفد يوم الثلاثاء", "يوم الثلاثاء", "DATE", "2024-08-13"},
                {"سيطرت القوات على القرية الأحد", "الأحد", "DATE", "2024-08-18"},
                {"سافر الوزير الأحد", "الأحد", "DATE", "2024-08-18"},
                {"زارها الوفد، لا سيما الأحد", "الأحد", "DATE", "2024-08-18"},
                {"وصل الوفد الاثنين الماضي", "الاثنين الماضي", "DATE", "2024-08-12"}});
}

TEST(Times, WeekdayOfWhatIsToComeIsTheNextOne) {
  expect_times({{"سيلتقي الوزيران الخميس", "الخميس", "DATE", "2024-08-22"},
                {"ومن المقرر أن يعقد الاجتماع يوم الأربعاء", "يوم الأربعاء", "DATE", "2024-08-21"},
                {"تنطلق الأحد فعاليات المهرجان", "الأحد", "DATE", "2024-08-25"},
                {"سيأتي الوفد يوم الأحد", "يوم الأحد", "DATE", "2024-08-25"},
                {"يصل الوفد الاثنين المقبل", "الاثنين المقبل", "DATE", "2024-08-26"}});
}

TEST(Times, TwoNamesOfAMonthAreOneDate) {
  expect_times({{"وفي 27 أيلول/ سبتمبر 2020 أطلق الجيش عملية", "27 أيلول/ سبتمبر 2020", "DATE", "2020-09-27"},
                {"في 3 آب (أغسطس) 2014", "3 آب (أغسطس) 2014", "DATE", "2014-08-03"}});
}

TEST(Times, ClockTimeTakesThePartOfTheDayAndTheDay) {
  expect_times(
      {{"في الساعة 23:50 من مساء يوم الأحد قصفت", "الساعة 23:50 من مساء يوم الأحد", "TIME", "2024-08-18T23:50"},
       {"في الساعة الثامنة والنصف مساء أمس", "الساعة الثامنة والنصف مساء أمس", "TIME", "2024-08-18T20:30"}});
}

TEST(Times, ArabicIndicDigitsAreDigits) {
  expect_times({{"في ٢٧ سبتمبر ٢٠٢٠ بدأت الحرب", "٢٧ سبتمبر ٢٠٢٠", "DATE", "2020-09-27"},
                {"استمرت المعارك ٤٤ يوما", "٤٤ يوما", "DURATION", "P44D"}});
}

TEST(Times, DurationsCountUnits) {
  expect_times({{"وبعد معارك استمرت 44 يوما توصلتا", "44 يوما", "DURATION", "P44D"},
                {"استمر الاجتماع ثلاث ساعات", "ثلاث ساعات", "DURATION", "PT3H"},
                {"محادثات منذ أكثر من عام", "منذ أكثر من عام", "DURATION", "P1Y"},
                {"خلال السنوات القليلة الماضية", "السنوات القليلة الماضية", "DURATION", "PXY"}});
  const std::vector<TimeMention> since = times("محادثات منذ أكثر من عام");
  EXPECT_EQ(since[0].mod, "MORE_THAN");
  EXPECT_EQ(since[0].end, kMonday);
}

TEST(Times, MaghrebiAndLevantineMonths) {
  expect_times({{"في 3 جويلية 2023", "3 جويلية 2023", "DATE", "2023-07-03"},
                {"يوم 20 غشت 2023", "يوم 20 غشت 2023", "DATE", "2023-08-20"},
                {"في 5 دجنبر 2022", "5 دجنبر 2022", "DATE", "2022-12-05"},
                {"في 1 كانون الثاني 2021", "1 كانون الثاني 2021", "DATE", "2021-01-01"},
                {"في 12 فيفري 2019", "12 فيفري 2019", "DATE", "2019-02-12"}});
}

TEST(Times, HijriDatesAreResolvedByUmmAlQura) {
  expect_times({{"في 10 محرم 1445 هـ", "10 محرم 1445 هـ", "DATE", "2023-07-28"},
                {"في 1 رمضان 1444", "1 رمضان 1444", "DATE", "2023-03-23"}});
}

TEST(Times, RelativeUnits) {
  expect_times({{"في الأسبوع الماضي", "الأسبوع الماضي", "DATE", "2024-W33"},
                {"خلال الشهر المقبل", "الشهر المقبل", "DATE", "2024-09"},
                {"في العام الماضي", "العام الماضي", "DATE", "2023"},
                {"وصل أمس", "أمس", "DATE", "2024-08-18"},
                {"عقده اليوم الاثنين", "اليوم الاثنين", "DATE", "2024-08-19"},
                {"قبل ثلاثة أيام", "قبل ثلاثة أيام", "DATE", "2024-08-16"}});
}

TEST(Times, ADayWithoutYearIsTheNearestOneBehind) {
  expect_times({{"وقع الحادث في 20 ديسمبر", "20 ديسمبر", "DATE", "2023-12-20"},
                {"وقع الحادث في 5 آب/ أغسطس", "5 آب/ أغسطس", "DATE", "2024-08-05"},
                {"يعرض الفيلم يوم 3 سبتمبر", "يوم 3 سبتمبر", "DATE", "2024-09-03"}});
}

TEST(Times, NumericDates) {
  expect_times({{"بتاريخ 19/08/2024", "19/08/2024", "DATE", "2024-08-19"},
                {"بتاريخ 2020-09-27", "2020-09-27", "DATE", "2020-09-27"},
                {"بتاريخ 27.9.2020", "27.9.2020", "DATE", "2020-09-27"}});
  EXPECT_TRUE(times("بتاريخ 45/18/2024").empty());
}

TEST(Times, IntervalsTakeFromEachEndWhatTheOtherLacks) {
  expect_intervals(
      {{"عقد المؤتمر من 13 تموز إلى 15 تموز", "13 تموز إلى 15 تموز", "2024-07-13", "2024-07-16"},
       {"بين 2 و 7 فبراير 2018", "2 و 7 فبراير 2018", "2018-02-02", "2018-02-08"},
       {"من مارس إلى مايو 2020", "مارس إلى مايو 2020", "2020-03", "2020-06"},
       {"من عام 2014 إلى عام 2018", "عام 2014 إلى عام 2018", "2014", "2019"},
       {"بين عامي 2014 و2018", "عامي 2014 و2018", "2014", "2019"},
       {"في الربع الثالث من العام الماضي", "الربع الثالث من العام الماضي", "2023-07-01", "2023-10-01"},
       {"خلال النصف الأول من 2024", "النصف الأول من 2024", "2024-01-01", "2024-07-01"},
       {"in the third quarter of 2023", "third quarter of 2023", "2023-07-01", "2023-10-01"},
       {"من الساعة 3 مساءً حتى 5 مساءً أمس", "الساعة 3 مساءً حتى 5 مساءً أمس", "2024-08-18T15:00", "2024-08-18T17:00"},
       {"مساء أمس", "مساء أمس", "2024-08-18T16:00", "2024-08-18T20:00"}});
}

TEST(Times, WeeksOfMonthsAndDaysOfWeeks) {
  expect_times({{"الأسبوع الأول من أكتوبر 2016", "الأسبوع الأول من أكتوبر 2016", "DATE", "2016-W40"},
                {"الأسبوع الأخير من عام 2015", "الأسبوع الأخير من عام 2015", "DATE", "2015-W53"},
                {"الجمعة من الأسبوع المقبل", "الجمعة من الأسبوع المقبل", "DATE", "2024-08-30"}});
}

TEST(Times, CompoundDurationsAndPointsOfTheClock) {
  expect_times({{"استمرت عامين وشهرا", "عامين وشهرا", "DURATION", "P2Y1M"},
                {"استمر نصف ساعة", "نصف ساعة", "DURATION", "PT0.5H"},
                {"في الثامنة مساء أمس", "الثامنة مساء أمس", "TIME", "2024-08-18T20:00"},
                {"بتاريخ 3/2015", "3/2015", "DATE", "2015-03"}});
  expect_times({{"قبل 5 ساعات", "قبل 5 ساعات", "TIME", "2024-08-19T09:05"}}, "2024-08-19T14:05:00+03:00");
}

TEST(Times, ModifiersAndCenturies) {
  const std::vector<TimeMention> early = times("مطلع العام المقبل");
  ASSERT_EQ(early.size(), 1u);
  EXPECT_EQ(early[0].value, "2025");
  EXPECT_EQ(early[0].mod, "START");
  expect_times({{"في القرن التاسع عشر", "القرن التاسع عشر", "DATE", "18"},
                {"في ثمانينيات القرن الماضي", "ثمانينيات القرن الماضي", "DATE", "198"}});
}

TEST(Times, WithoutPublicationTheyStayUnanchored) {
  const std::vector<TimeMention> found = times("قصفت القوات القرية الأحد", "");
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].value, "");
  EXPECT_EQ(found[0].unanchored, "XXXX-WXX-7");
}

TEST(Times, EnglishDates) {
  expect_times({{"It happened on 19 August 2024.", "19 August 2024", "DATE", "2024-08-19"},
                {"The talks began on September 27, 2020 in Baku.", "September 27, 2020", "DATE", "2020-09-27"},
                {"The forces shelled the village on Sunday.", "Sunday", "DATE", "2024-08-18"},
                {"They met last week.", "last week", "DATE", "2024-W33"}});
}

TEST(Times, WordsThatAreNoTimes) {
  for (const char* body : {"قال الأول إن الثاني كذب", "انتهت المباراة 3:1", "مارس الضغط على الحكومة", "شعبان لاعب كبير",
                           "He may march", "من 4 إلى 23 لاعبا", "بين 3 و5 وزراء", "نتيجة 2-1"}) {
    EXPECT_TRUE(times(body).empty()) << body;
  }
}

TEST(Times, WhatLooksLikeATimeAndIsNone) {
  for (const char* body : {"لهم علاقة بكرة القدم وكرة السلة.", "قالت صحيفة عين اليوم ذلك.", "نشرت صحيفة اليوم الخبر."})
    EXPECT_TRUE(times(body).empty()) << body;
  expect_times({{"يلتقيان بكرة في الملعب.", "بكرة", "DATE", "2024-08-20"},
                {"ارتفع خام برنت تسليم أكتوبر بعشرين سنتا.", "أكتوبر", "DATE", "2024-10"}});
}

}  // namespace
}  // namespace isnad::reading
