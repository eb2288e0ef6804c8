#include "reading/named_after.h"

#include <gtest/gtest.h>

#include "reading/entities.h"
#include "reading/test_articles.h"

namespace isnad::reading {
namespace {

using namespace testing;

struct Called {
  const char* body;
  const char* name;
  const char* type;
};

TEST(NamedAfter, WhatIsCalledAfterAPersonIsNoPerson) {
  const Called cases[] = {
      {"وصل الوفد إلى مطار الملك خالد الدولي بالرياض.", "مطار الملك خالد الدولي", "FAC"},
      {"هبطت الطائرة بمطار الملكة علياء الدولي أمس.", "مطار الملكة علياء الدولي", "FAC"},
      {"أجريت الجراحة في مستشفى الملك فيصل التخصصي.", "مستشفى الملك فيصل التخصصي", "FAC"},
      {"أغلقت الشرطة شارع محمد الخامس في الدار البيضاء.", "شارع محمد الخامس", "FAC"},
      {"أعلن مركز الملك سلمان للإغاثة والأعمال الإنسانية عن مساعدات.", "مركز الملك سلمان للإغاثة والأعمال الإنسانية",
       "ORG"},
      {"أعلنت مؤسسة محمد بن راشد آل مكتوم عن منح.", "مؤسسة محمد بن راشد آل مكتوم", "ORG"},
      {"قالت كتائب عز الدين القسام إنها قصفت الموقع.", "عز الدين القسام", "ORG"},
      {"فاز بجائزة الملك فيصل العالمية عالم مصري.", "جائزة الملك فيصل العالمية", "MISC"},
  };
  for (const Called& one : cases) {
    const std::string body = one.body;
    const Reading reading = read_body(body);
    const Entity* entity = entity_of(reading, body, one.name);
    ASSERT_NE(entity, nullptr) << one.name;
    EXPECT_EQ(entity->type, one.type) << one.name;
    for (const Entity& other : reading.entities) EXPECT_NE(other.type, "PER") << body << ": " << other.name;
  }
}

TEST(NamedAfter, WhereItStandsIsNoPartOfTheName) {
  const std::string body = "نقل المصاب إلى مستشفى الملك فهد بالهفوف أمس.";
  const Reading reading = read_body(body);
  ASSERT_NE(entity_of(reading, body, "مستشفى الملك فهد"), nullptr);
  EXPECT_NE(entity_of(reading, body, "الهفوف"), nullptr);
}

TEST(NamedAfter, WhatBelongsToAPersonLeavesThePerson) {
  const std::string body = "قال مدرب نادي محمد صلاح ذلك، وكان يسكن في حي الشيخ جراح.";
  const Reading reading = read_body(body);
  const Entity* player = entity_of(reading, body, "محمد صلاح");
  ASSERT_NE(player, nullptr);
  EXPECT_EQ(player->type, "PER");
  EXPECT_NE(entity_of(reading, body, "الشيخ جراح"), nullptr) << "a place that the lists have";
}

TEST(NamedAfter, ACompanyIsNoGeneral) {
  const std::string body = "وذكر التقرير ان شركتي تويوتا وجنرال موتورز زادتا من حجم استثماراتهما في الصين.";
  const Reading reading = read_body(body);
  const Entity* company = entity_of(reading, body, "جنرال موتورز");
  ASSERT_NE(company, nullptr);
  EXPECT_EQ(company->type, "ORG");
  for (const Entity& other : reading.entities) EXPECT_NE(other.type, "PER") << other.name;
}

TEST(NamedAfter, WhoseClubItIsIsNoPartOfItsName) {
  const std::string body = "عرض عليه الانضمام إلى بورتو البرتغالي والرحيل عن ريال مدريد.";
  const Reading reading = read_body(body);
  const Entity* club = entity_of(reading, body, "بورتو");
  ASSERT_NE(club, nullptr);
  EXPECT_EQ(club->type, "ORG");
  EXPECT_EQ(club->name, "نادي بورتو");
}

TEST(NamedAfter, ATeamIsNoGeneral) {
  const std::string body = "خسر الفريق الكولومبي أمام الفريق التشيلي.";
  const Reading reading = read_body(body);
  for (const char* name : {"الفريق الكولومبي", "الفريق التشيلي"}) {
    const Entity* team = entity_of(reading, body, name);
    ASSERT_NE(team, nullptr) << name << ": «أمام» is no imam";
    EXPECT_EQ(team->type, "ORG");
  }
  const std::string general = "التقى الفريق المصري محمود حجازي قادة الجيش.";
  const Entity* person = entity_of(read_body(general), general, "محمود حجازي");
  EXPECT_NE(person, nullptr);
}

TEST(NamedAfter, FacilitiesThatTheListsHave) {
  const std::string body = "تجمعوا في ميدان التحرير، ونقل الجرحى إلى مستشفى الشفاء ثم إلى مستشفى كمال عدوان.";
  const Reading reading = read_body(body);
  for (const char* name : {"ميدان التحرير", "مستشفى الشفاء", "مستشفى كمال عدوان"}) {
    const Entity* place = entity_of(reading, body, name);
    ASSERT_NE(place, nullptr) << name;
    EXPECT_EQ(place->type, "FAC");
    ASSERT_NE(place_of(reading, *place), nullptr);
    EXPECT_TRUE(place_of(reading, *place)->lat.has_value());
  }
}

}  // namespace
}  // namespace isnad::reading
