#include "reading/events.h"

#include <gtest/gtest.h>

#include <map>

#include "core/embedded.h"
#include "reading/quotes.h"
#include "reading/speech_test_support.h"

namespace isnad::reading {
namespace {

struct Named {
  const char* type;
  const char* id;
  const char* country;
  std::vector<std::string> phrases;
  const char* form = "name";
};

const std::vector<Named>& cast() {
  static const std::vector<Named> all = {
      {"PER", "PUTIN", "RUS", {"الرئيس الروسي *فلاديمير بوتين", "بوتين", "Putin"}},
      {"PER", "ALIYEV", "AZE", {"نظيره الأذربيجاني *إلهام علييف", "علييف", "Aliyev"}},
      {"PER", "SALIM", "", {"سالم الحداد"}},
      {"ORG", "MOD", "AZE", {"وزارة الدفاع الأذربيجانية"}, "description"},
      {"ORG", "ARM_MIL", "ARM", {"القوات الأرمنية"}, "description"},
      {"ORG", "AZE_MIL", "AZE", {"القوات الأذربيجانية", "الجيش الأذربيجاني", "لجيش الأذربيجاني"}, "description"},
      {"ORG", "POLICE", "EGY", {"الشرطة المصرية", "Egyptian police"}, "description"},
      {"GPE", "ISR", "ISR", {"إسرائيل", "Israel"}},
      {"GPE", "ISR", "ISR", {"إسرائيلية", "Israeli"}, "adjective"},
      {"GPE", "IRN", "IRN", {"إيران", "Iran"}},
      {"GPE", "AZE", "AZE", {"أذربيجان", "Azerbaijan"}},
      {"GPE", "ARM", "ARM", {"أرمينيا", "Armenia"}},
      {"GPE", "GAZA", "PSE", {"غزة", "Gaza"}},
      {"GPE", "VILLAGE", "AZE", {"قرية *دميرتشيدام"}},
      {"NORP", "PSE", "PSE", {"الفلسطينيين"}, "adjective"},
  };
  return all;
}

std::vector<Event> events_in(const std::string& body, const std::string& language, const std::string& published,
                             std::vector<TimeMention> times) {
  Article article;
  article.body = body;
  article.language = language;
  if (!published.empty()) article.published = PublishedTime{published, "day", "text"};
  Document document = make_document(article);
  document.language = language;
  FoundEntities found;
  for (const Named& one : cast()) {
    Entity entity = entity_in(body, one.type, one.id, one.phrases, one.form);
    if (entity.mentions.empty()) continue;
    const auto there = std::find_if(found.entities.begin(), found.entities.end(),
                                    [&](const Entity& other) { return other.id == one.id; });
    if (there != found.entities.end()) {
      there->mentions.insert(there->mentions.end(), entity.mentions.begin(), entity.mentions.end());
      continue;
    }
    found.entities.push_back(std::move(entity));
    found.facts.push_back({one.country, {}, "", std::nullopt});
  }
  static const SpeechLexicon speech(embedded("reading/speech.tsv"));
  static const EventLexicon lexicon(embedded("reading/events.tsv"));
  const std::vector<Quote> quotes = find_quotes(document, found.entities, speech, "a1");
  return find_events({document, found, times, quotes}, lexicon, "a1");
}

std::string sides(const std::vector<Participant>& list) {
  std::string out;
  for (const Participant& one : list) out += (out.empty() ? "" : "+") + one.entity;
  return out.empty() ? "-" : out;
}

// "TYPE trigger: actors > recipients @ places modality (claimants)", a line each; losses and time behind where known.
std::string read(const std::string& body, const std::string& language = "ar", const std::string& published = "",
                 std::vector<TimeMention> times = {}) {
  std::string out;
  for (const Event& event : events_in(body, language, published, std::move(times))) {
    out +=
        event.type + " " + words_at(body, event.trigger) + ": " + sides(event.actors) + " > " + sides(event.recipients);
    for (const EventPlace& place : event.where) out += " @" + place.role + " " + place.entity;
    if (event.killed) out += " killed " + std::to_string(*event.killed);
    if (event.injured) out += " injured " + std::to_string(*event.injured);
    if (!event.when.empty()) out += " " + event.when;
    out += " " + event.modality;
    for (const std::string& claimant : event.according_to) out += " by " + claimant;
    if (event.one_party_only) out += " alone";
    out += "\n";
  }
  return out;
}

TimeMention time_in(const std::string& body, const std::string& words, const std::string& value,
                    const std::string& type = "DATE") {
  const std::size_t at = body.find(words);
  TimeMention time;
  time.span = {
      static_cast<std::uint32_t>(text::count_code_points(std::string_view(body).substr(0, at))),
      static_cast<std::uint32_t>(text::count_code_points(std::string_view(body).substr(0, at + words.size())))};
  time.type = type;
  time.value = value;
  return time;
}

TEST(Events, AQuarterOrAWeekendIsNoMonthOrDay) {
  const std::string body = "قصفت القوات الأرمنية القرية في الربع الأول.";
  EXPECT_EQ(events_in(body, "ar", "2024-08-19", {time_in(body, "الربع الأول", "2024-Q1")})[0].when, "2024");
  EXPECT_EQ(events_in(body, "ar", "2024-08-19", {time_in(body, "الربع الأول", "2024-W33-WE")})[0].when, "2024-W33");
}

TEST(Events, VerbSubjectObject) {
  EXPECT_EQ(read("قصفت القوات الأرمنية المتمركزة على التلال، القوات الأذربيجانية قرب النهر."),
            "ASSAULT قصفت: ARM_MIL > AZE_MIL asserted\n");
  EXPECT_EQ(read("القوات الأرمنية تستهدف مواقع للجيش الأذربيجاني"), "ASSAULT تستهدف: ARM_MIL > AZE_MIL asserted\n");
  EXPECT_EQ(read("التقى بوتين علييف في المدينة."), "CONSULT التقى: PUTIN > ALIYEV asserted\n");
  EXPECT_EQ(read("اتهم بوتين أرمينيا بالتأخير."), "ACCUSE اتهم: PUTIN > ARM asserted\n");
}

TEST(Events, NounWithItsActorAndPlace) {
  EXPECT_EQ(read("مقتل 5 أشخاص في غارة إسرائيلية على غزة"),
            "ASSAULT غارة: ISR > GAZA @target GAZA killed 5 asserted\n");
  EXPECT_EQ(read("شنت إسرائيل غارات على غزة."), "ASSAULT غارات: ISR > GAZA @target GAZA asserted\n");
  EXPECT_EQ(read("تعرضت القوات الأرمنية لهجوم في قرية دميرتشيدام."),
            "ASSAULT لهجوم: - > ARM_MIL @within VILLAGE asserted\n");
  EXPECT_EQ(read("وتزامن ذلك مع زيارة يجريها بوتين إلى أذربيجان."), "CONSULT زيارة: PUTIN > AZE asserted\n");
}

TEST(Events, SidesOfTalksAreBoth) {
  EXPECT_EQ(read("انطلقت محادثات بين أذربيجان وأرمينيا."), "CONSULT محادثات: AZE+ARM > AZE+ARM asserted\n");
  EXPECT_EQ(read("اتفقت أذربيجان وأرمينيا على فتح المعبر."), "AGREE اتفقت: AZE+ARM > AZE+ARM asserted\n");
}

TEST(Events, MeetingOfTheSpeakerIsHis) {
  EXPECT_EQ(read("قال بوتين إن الطريق طويل.\n\nوأضاف خلال لقائه مع نظيره الأذربيجاني إلهام علييف: \"سنصل إليه معا\"."),
            "CONSULT لقائه: PUTIN > ALIYEV asserted\n");
}

TEST(Events, ArrestAndProtest) {
  EXPECT_EQ(read("اعتقلت الشرطة المصرية سالم الحداد."), "COERCE اعتقلت: POLICE > SALIM asserted\n");
  EXPECT_EQ(read("تظاهر آلاف الفلسطينيين في غزة."), "PROTEST تظاهر: PSE > - @within GAZA asserted\n");
}

TEST(Events, Modality) {
  EXPECT_EQ(read("لم تقصف إسرائيل غزة."), "ASSAULT تقصف: ISR > GAZA negated\n");
  EXPECT_EQ(read("نفت إسرائيل قصف غزة."), "");
  EXPECT_EQ(read("سيزور بوتين أذربيجان."), "CONSULT سيزور: PUTIN > AZE planned\n");
  EXPECT_EQ(read("يعتزم بوتين زيارة أذربيجان."), "");
  EXPECT_EQ(read("إذا قصفت إسرائيل إيران فسترد."), "ASSAULT قصفت: ISR > IRN conditional\n");
  EXPECT_EQ(read("ملف اغتيال سالم الحداد في غزة لم يغلق."), "ASSAULT اغتيال: - > SALIM @within GAZA background\n");
}

TEST(Events, TimesOfTheSameReportGoFirst) {
  const std::string body = "قصفت القوات الأرمنية يوم الأحد القوات الأذربيجانية.";
  EXPECT_EQ(read(body, "ar", "2024-08-19", {time_in(body, "يوم الأحد", "2024-08-18")}),
            "ASSAULT قصفت: ARM_MIL > AZE_MIL 2024-08-18 asserted\n");
  EXPECT_EQ(read(body, "ar", "2024-08-19", {time_in(body, "يوم الأحد", "2020-08-18")}),
            "ASSAULT قصفت: ARM_MIL > AZE_MIL 2020-08-18 background\n");
  EXPECT_EQ(read(body, "ar", "2024-08-19", {time_in(body, "يوم الأحد", "P1D", "DURATION")}),
            "ASSAULT قصفت: ARM_MIL > AZE_MIL asserted\n");
}

TEST(Events, ClaimsOfOneParty) {
  EXPECT_EQ(read("أعلنت وزارة الدفاع الأذربيجانية أن القوات الأرمنية قصفت القوات الأذربيجانية."),
            "ASSAULT قصفت: ARM_MIL > AZE_MIL asserted by MOD alone\n");
  EXPECT_EQ(read("قال بوتين إن القوات الأرمنية قصفت القوات الأذربيجانية."),
            "ASSAULT قصفت: ARM_MIL > AZE_MIL asserted by PUTIN\n");
}

TEST(Events, TellingsOfOneHappeningAreOneEvent) {
  EXPECT_EQ(
      read("استهدفت القوات الأرمنية قرية دميرتشيدام.\n\nوقصفت القوات الأرمنية القوات الأذربيجانية بقرية دميرتشيدام."),
      "ASSAULT وقصفت: ARM_MIL > AZE_MIL @within VILLAGE asserted\n");
  EXPECT_EQ(read("القصف الأرميني متواصل. قصفت القوات الأرمنية القوات الأذربيجانية."),
            "ASSAULT قصفت: ARM_MIL > AZE_MIL asserted\n");
}

TEST(Events, NobodyKnownGivesNone) {
  EXPECT_EQ(read("قتل خمسة أشخاص في هجوم مسلح."), "");
  EXPECT_EQ(read("شن الكاتب هجوما لاذعا على بوتين."), "");
  EXPECT_EQ(read("الهجوم على غزة مدان."), "");
}

TEST(Events, RelativeClauseIsNotTheSubject) {
  EXPECT_EQ(read("أدان المجلس الهجوم الذي استهدف القوات الأرمنية في غزة."),
            "ASSAULT استهدف: - > ARM_MIL @within GAZA asserted\n");
}

TEST(Events, English) {
  EXPECT_EQ(read("Israel bombed Gaza on Sunday.", "en"), "ASSAULT bombed: ISR > GAZA asserted\n");
  EXPECT_EQ(read("Israeli strikes on Gaza killed 12 people.", "en"),
            "ASSAULT strikes: ISR > GAZA @target GAZA killed 12 asserted\n");
  EXPECT_EQ(read("Putin met Aliyev.", "en"), "CONSULT met: PUTIN > ALIYEV asserted\n");
  EXPECT_EQ(read("Putin will visit Azerbaijan.", "en"), "CONSULT visit: PUTIN > AZE planned\n");
  EXPECT_EQ(read("Putin accused Armenia of delay.", "en"), "ACCUSE accused: PUTIN > ARM asserted\n");
  EXPECT_EQ(read("Aliyev was arrested by Egyptian police.", "en"), "COERCE arrested: POLICE > ALIYEV asserted\n");
  EXPECT_EQ(read("Putin did not meet Aliyev.", "en"), "CONSULT meet: PUTIN > ALIYEV negated\n");
}

TEST(Events, EnglishNamesThatOnlyModify) {
  EXPECT_EQ(read("Israel attacked a Gaza reporter.", "en"), "");
  EXPECT_EQ(read("The attack killed the crew and raised calls on Israel.", "en"), "");
}

TEST(Events, ParticipantsCarrySpanAndCountry) {
  const std::string body = "قصفت القوات الأرمنية الجيش الأذربيجاني في غزة.";
  const std::vector<Event> events = events_in(body, "ar", "", {});
  ASSERT_EQ(events.size(), 1u);
  EXPECT_EQ(words_at(body, events[0].actors[0].span), "القوات الأرمنية");
  EXPECT_EQ(events[0].actors[0].country, "ARM");
  EXPECT_EQ(events[0].recipients[0].country, "AZE");
  EXPECT_EQ(events[0].cameo, "190");
  EXPECT_EQ(events[0].id, events_in(body, "ar", "", {})[0].id);
}

// What a quadratic step would take minutes for.
TEST(Events, HundredThousandTriggersAreRead) {
  std::string body;
  for (int i = 0; i < 50'000; ++i) body += "قصف غزة ";
  EXPECT_LE(events_in(body, "ar", "", {}).size(), 60u);
}

}  // namespace
}  // namespace isnad::reading
