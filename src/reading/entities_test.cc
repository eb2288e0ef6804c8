#include "reading/entities.h"

#include <gtest/gtest.h>

#include "reading/test_articles.h"

namespace isnad::reading {
namespace {

using namespace testing;

TEST(Entities, ProcliticsAreNoPartOfAMention) {
  const std::string body = "قدمت مساعدات لأذربيجان ولأرمينيا وبالخرطوم وللبنان.";
  const Reading reading = read_body(body);
  for (const char* name : {"أذربيجان", "أرمينيا", "الخرطوم", "لبنان"}) {
    const Entity* entity = entity_of(reading, body, name);
    ASSERT_NE(entity, nullptr) << name;
    EXPECT_EQ(entity->type, "GPE") << name;
  }
  EXPECT_EQ(entity_of(reading, body, "أذربيجان")->name, "أذربيجان");
}

TEST(Entities, ATitleBelongsToTheExtentAndNotToTheSpan) {
  const std::string body = "التقى الرئيس الروسي فلاديمير بوتين رئيس الوزراء الأرمني باشينيان.";
  const Reading reading = read_body(body);
  const Entity* putin = entity_of(reading, body, "فلاديمير بوتين");
  ASSERT_NE(putin, nullptr);
  EXPECT_EQ(putin->type, "PER");
  EXPECT_EQ(slice(body, putin->mentions[0].extent), "الرئيس الروسي فلاديمير بوتين");
  EXPECT_EQ(putin->mentions[0].form, "name");
  const Entity* premier = entity_of(reading, body, "باشينيان");
  ASSERT_NE(premier, nullptr);
  EXPECT_EQ(premier->name, "نيكول باشينيان");
  EXPECT_EQ(slice(body, premier->mentions[0].extent), "رئيس الوزراء الأرمني باشينيان");
}

TEST(Entities, NamesThatLookLikeAdjectivesPostsAndProclitics) {
  struct Case {
    const char* body;
    const char* name;
    const char* extent;
  };
  const Case cases[] = {
      // A Turkish prince would be «الأمير التركي».
      {"افتتح الأمير تركي المعرض صباح أمس.", "تركي", "الأمير تركي"},
      {"استقبل الشيخ تركي بن عبدالله الضيوف.", "تركي بن عبدالله", "الشيخ تركي بن عبدالله"},
      // His post is no part of the name, and «ولي» is no «و» and «لي».
      {"وصل الأمير فيصل ولي العهد ونائب رئيس مجلس الوزراء.", "فيصل", "الأمير فيصل"},
      // What is left without the first letter is no name.
      {"قال المدرب لويس فان غال إن الفريق جاهز.", "لويس فان غال", "المدرب لويس فان غال"},
      {"وقال بان كي مون إن الهدنة صامدة.", "بان كي مون", "بان كي مون"},
      {"افتتح الفنان اللبناني وائل كفوري المهرجان.", "وائل كفوري", "الفنان اللبناني وائل كفوري"},
      {"وأكد بسام الوكيل، الرئيس المدير العام، ذلك.", "بسام الوكيل", "بسام الوكيل"},
      // Nothing else is of India, where Latur is.
      {"وسيحضر بلاتر غدا قرعة نهائيات كأس العالم.", "بلاتر", "بلاتر"},
  };
  for (const Case& one : cases) {
    const std::string body = one.body;
    const Reading reading = read_body(body);
    const Entity* person = entity_of(reading, body, one.name);
    ASSERT_NE(person, nullptr) << one.name;
    EXPECT_EQ(person->type, "PER") << one.name;
    EXPECT_EQ(slice(body, mention_of(*person, body, one.name).extent), one.extent);
    std::size_t persons = 0;
    for (const Entity& entity : reading.entities) persons += entity.type == "PER" ? 1 : 0;
    EXPECT_EQ(persons, 1u) << body;
  }
}

TEST(Entities, ATitleOfTwoIsNoPartOfTheFirstName) {
  const std::string body = "قال النائبان صالح عاشور وخليل الصالح إن القانون مرفوض.";
  const Reading reading = read_body(body);
  const Entity* first = entity_of(reading, body, "صالح عاشور");
  ASSERT_NE(first, nullptr);
  EXPECT_EQ(slice(body, mention_of(*first, body, "صالح عاشور").extent), "النائبان صالح عاشور");
  EXPECT_NE(entity_of(reading, body, "خليل الصالح"), nullptr);
}

TEST(Entities, TwoNamesInARowAreOnePerson) {
  const std::string body = "سجل اللاعبان محمد صلاح وساديو ماني هدفين.";
  const Reading reading = read_body(body);
  EXPECT_NE(entity_of(reading, body, "ساديو ماني"), nullptr);
}

TEST(Entities, BodiesOfStatesByThemselvesAndWithTheirNationality) {
  for (const char* name :
       {"الحماية المدنية", "خفر السواحل الليبي", "الحرس الوطني", "النيابة الفدرالية البلجيكية", "البعثة الأممية"}) {
    const std::string body = std::string("وقال مراسلون أمس إن ") + name + " أكدت وقوع الحادث في المدينة.";
    const Reading reading = read_body(body);
    const Entity* entity = entity_of(reading, body, name);
    ASSERT_NE(entity, nullptr) << name;
    EXPECT_EQ(entity->type, "ORG") << name;
    EXPECT_EQ(mention_of(*entity, body, name).form, "description") << name;
  }
}

TEST(Entities, AnOppositionIsABody) {
  const std::string body = "قالت المعارضة السورية إنها ترفض الاتفاق.";
  const Reading reading = read_body(body);
  const Entity* opposition = entity_of(reading, body, "المعارضة السورية");
  ASSERT_NE(opposition, nullptr);
  EXPECT_EQ(opposition->type, "ORG");
}

TEST(Entities, AnAmountOfRialsIsNoClub) {
  const std::string body = "تعاقد ريال مع لاعب جديد مقابل مليون ريال، أي خمسة ملايين ريال سعودي.";
  const Reading reading = read_body(body);
  for (const Entity& entity : reading.entities) {
    for (const Mention& mention : entity.mentions) {
      if (slice(body, mention.span) != "ريال") continue;
      EXPECT_EQ(entity.type, mention.span.begin < 20 ? "ORG" : "MISC") << mention.span.begin;
    }
  }
}

TEST(Entities, SpellingsOfOnePlaceAreOneEntity) {
  const std::string body = "سيادتها على قرة باغ، وفي إقليم قره باغ وناغورنو كاراباخ.";
  const Reading reading = read_body(body);
  const Entity* one = entity_of(reading, body, "قرة باغ");
  ASSERT_NE(one, nullptr);
  EXPECT_EQ(one, entity_of(reading, body, "قره باغ"));
  EXPECT_EQ(one, entity_of(reading, body, "ناغورنو كاراباخ"));
  EXPECT_EQ(slice(body, mention_of(*one, body, "قره باغ").extent), "إقليم قره باغ");
  const Place* place = place_of(reading, *one);
  ASSERT_NE(place, nullptr);
  EXPECT_EQ(place->precision, "region");
  EXPECT_FALSE(place->lat.has_value());
}

TEST(Entities, BodiesWithANationalityAreDescriptionsOfOneBodyEach) {
  const std::string body =
      "استهدفت القوات الأرمنية مواقع للجيش الأذربيجاني. وردت القوات الأذربيجانية، وفق وزارة الدفاع الأذربيجانية.";
  const Reading reading = read_body(body);
  const Entity* armenian = entity_of(reading, body, "القوات الأرمنية");
  const Entity* army = entity_of(reading, body, "القوات الأذربيجانية");
  const Entity* ministry = entity_of(reading, body, "وزارة الدفاع الأذربيجانية");
  ASSERT_NE(armenian, nullptr);
  ASSERT_NE(army, nullptr);
  ASSERT_NE(ministry, nullptr);
  EXPECT_EQ(army, entity_of(reading, body, "لجيش الأذربيجاني"));
  EXPECT_EQ(army->name, "الجيش الأذربيجاني");
  EXPECT_NE(army, armenian);
  EXPECT_NE(army, ministry);
  EXPECT_EQ(army->type, "ORG");
  EXPECT_EQ(army->mentions[0].form, "description");
}

TEST(Entities, AdjectivesNameTheirCountryAndPeopleAreTheirOwn) {
  const std::string body = "تزامن القصف الأرميني مع عبور الأذربيجانيين، وزيارة أرمينيا.";
  const Reading reading = read_body(body);
  const Entity* adjective = entity_of(reading, body, "الأرميني");
  ASSERT_NE(adjective, nullptr);
  EXPECT_EQ(adjective, entity_of(reading, body, "أرمينيا"));
  EXPECT_EQ(mention_of(*adjective, body, "الأرميني").form, "adjective");
  const Entity* people = entity_of(reading, body, "الأذربيجانيين");
  ASSERT_NE(people, nullptr);
  EXPECT_EQ(people->type, "NORP");
}

TEST(Entities, AnOfficeIsThePersonWhoHoldsItInTheText) {
  const std::string body = "قال الرئيس الأمريكي دونالد ترامب إنه سيعود. وأضاف الرئيس الأمريكي أن بوتين وافق.";
  const Reading reading = read_body(body);
  const Entity* trump = entity_of(reading, body, "دونالد ترامب");
  ASSERT_NE(trump, nullptr);
  EXPECT_EQ(trump, entity_of(reading, body, "الرئيس الأمريكي"));
  const std::string other = "رحب الرئيس اليمني بالقرار.";
  const Reading alone = read_body(other);
  const Entity* yemeni = entity_of(alone, other, "الرئيس اليمني");
  ASSERT_NE(yemeni, nullptr);
  EXPECT_EQ(yemeni->mentions[0].form, "description");
}

TEST(Entities, AShortNameIsTheFullOneOfTheSameText) {
  const std::string body = "قال وزير الخارجية سامح البطراوي إن الاجتماع نجح. وغادر البطراوي القاعة.";
  const Reading reading = read_body(body);
  const Entity* full = entity_of(reading, body, "سامح البطراوي");
  ASSERT_NE(full, nullptr);
  EXPECT_EQ(full->type, "PER");
  EXPECT_EQ(full, entity_of(reading, body, "البطراوي"));
}

TEST(Entities, NamesThatAreAlsoWordsNeedTheirNoun) {
  const std::string plain = "وضع يده على العين ثم فتح الباب وقال إن أمل الشعب في مدينة جديدة.";
  const Reading words = read_body(plain);
  EXPECT_EQ(entity_of(words, plain, "العين"), nullptr);
  EXPECT_EQ(entity_of(words, plain, "الباب"), nullptr);
  EXPECT_EQ(entity_of(words, plain, "أمل"), nullptr);
  const std::string named = "وصل إلى مدينة العين ثم إلى مدينة الباب.";
  const Reading places = read_body(named);
  const Entity* ain = entity_of(places, named, "العين");
  ASSERT_NE(ain, nullptr);
  EXPECT_EQ(place_of(places, *ain)->within.substr(0, 2), "AE");
}

TEST(Entities, ANamesakeGoesToTheCountryThatTheTextSpeaksOf) {
  const std::string lebanese = "قال مسؤول في طرابلس شمال لبنان إن الجيش اللبناني انتشر.";
  const std::string libyan = "قالت الحكومة الليبية في طرابلس إن القوات الليبية انتشرت في ليبيا.";
  const Reading one = read_body(lebanese);
  const Reading two = read_body(libyan);
  EXPECT_EQ(place_of(one, *entity_of(one, lebanese, "طرابلس"))->within.substr(0, 2), "LB");
  EXPECT_EQ(place_of(two, *entity_of(two, libyan, "طرابلس"))->within.substr(0, 2), "LY");
}

TEST(Entities, AnUnknownWordBehindAVillageIsAPlaceWithoutAPoint) {
  const std::string body = "المتمركزة في قرية زركند قصفت بقرية دميرتشيدام.";
  const Reading reading = read_body(body);
  const Entity* village = entity_of(reading, body, "زركند");
  ASSERT_NE(village, nullptr);
  EXPECT_EQ(village->type, "LOC");
  EXPECT_EQ(slice(body, village->mentions[0].extent), "قرية زركند");
  EXPECT_EQ(place_of(reading, *village), nullptr);
  EXPECT_EQ(slice(body, entity_of(reading, body, "دميرتشيدام")->mentions[0].extent), "قرية دميرتشيدام");
}

TEST(Entities, AnUnknownVillageLiesWithinWhatIsNamedBesideIt) {
  const std::string body = "سقطت قذائف على قرية عين الدلب الغربية قرب النبطية، ونُقل الجرحى إلى دمشق.";
  const Reading reading = read_body(body);
  const Entity* village = entity_of(reading, body, "عين الدلب الغربية");
  ASSERT_NE(village, nullptr);
  ASSERT_NE(place_of(reading, *village), nullptr);
  EXPECT_FALSE(place_of(reading, *village)->lat.has_value());
  EXPECT_EQ(place_of(reading, *village)->within.substr(0, 2), "LB");
}

TEST(Entities, WordsThatLookLikePlacesAreNone) {
  for (const char* body : {"أصيب في ركبته اليمنى.", "بعد صلاة المغرب مباشرة.", "انهارت الضفة اليسرى للنهر.",
                           "توفر السوق فرصة فريدة من نوعها.", "شهد نموا كبيرا في الأسعار."}) {
    EXPECT_TRUE(read_body(body).places.empty()) << body;
  }
  EXPECT_FALSE(read_body("أعلن الجيش اليمني ذلك في المغرب.").places.empty());
}

TEST(Entities, ACommonWordIsATownBesideItsCountry) {
  const std::string body = "احترقت حقول في لبنان قرب صور، وعاد الوفد.";
  const Reading reading = read_body(body);
  ASSERT_NE(entity_of(reading, body, "صور"), nullptr);
  EXPECT_NEAR(*place_of(reading, *entity_of(reading, body, "صور"))->lat, 33.27, 0.1);
  const std::string photos = "نشر لبنان مجموعة من صور الأقمار.";
  EXPECT_EQ(entity_of(read_body(photos), photos, "صور"), nullptr);
}

TEST(Entities, AStateIsMeantBehindItsNounAndACountryWithoutIt) {
  const std::string state = "أعلن حاكم ولاية جورجيا حالة الطوارئ في أتلانتا.";
  EXPECT_EQ(place_of(read_body(state), *entity_of(read_body(state), state, "جورجيا"))->within, "US-GA");
  const std::string country = "أقر البرلمان في جورجيا القانون.";
  EXPECT_EQ(place_of(read_body(country), *entity_of(read_body(country), country, "جورجيا"))->within, "GE");
}

TEST(Entities, AnAirportLiesWhereItsTownDoesAndAGovernmentNamesItsCountry) {
  const std::string body = "أعلنت حكومة ليبيا إغلاق مطار نجران.";
  const Reading reading = read_body(body);
  ASSERT_NE(entity_of(reading, body, "ليبيا"), nullptr);
  EXPECT_EQ(place_of(reading, *entity_of(reading, body, "ليبيا"))->within, "LY");
  const Entity* airport = entity_of(reading, body, "نجران");
  ASSERT_NE(airport, nullptr);
  EXPECT_EQ(airport->type, "FAC");
  EXPECT_EQ(airport->name, "مطار نجران");
  EXPECT_EQ(slice(body, mention_of(*airport, body, "نجران").extent), "مطار نجران");
  EXPECT_NEAR(*place_of(reading, *airport)->lat, 17.49, 0.1);
}

TEST(Entities, WhatAPlaceIsBelongsToTheExtentOfItsName) {
  const std::string body = "وعلى ضفاف نهر دجلة في بغداد وصل الحجاج من مكة المكرمة.";
  const Reading reading = read_body(body);
  const Entity* river = entity_of(reading, body, "دجلة");
  ASSERT_NE(river, nullptr);
  EXPECT_EQ(slice(body, mention_of(*river, body, "دجلة").extent), "نهر دجلة");
  const Entity* mecca = entity_of(reading, body, "مكة");
  ASSERT_NE(mecca, nullptr);
  EXPECT_EQ(slice(body, mention_of(*mecca, body, "مكة").extent), "مكة المكرمة");
}

TEST(Entities, AnEverydayWordIsNoBodyWithoutATag) {
  const std::string body = "هبطت الطائرة في القاعدة الجوية قرب المدينة، وهذا غير كاف.";
  const Reading reading = read_body(body);
  EXPECT_EQ(entity_of(reading, body, "القاعدة"), nullptr);
  EXPECT_EQ(entity_of(reading, body, "كاف"), nullptr);
}

TEST(Entities, APersonKnownByShapeEndsWhereTheTaggerSaysAndAPaperIsNoPlace) {
  const std::string body = "وقال محمد صالح على هامش اللقاء لصحيفة «الشرق الأوسط» إن الاتفاق قريب.";
  const Reading reading = read_body(body);
  EXPECT_NE(entity_of(reading, body, "محمد صالح"), nullptr);
  const Entity* paper = entity_of(reading, body, "الشرق الأوسط");
  ASSERT_NE(paper, nullptr);
  EXPECT_EQ(paper->type, "ORG");
}

TEST(Entities, QuotedNamesOfMedia) {
  const std::string body = "ونقلته قناة «القاهرة الإخبارية» عن صحيفة \"النهار الجديد\".";
  const Reading reading = read_body(body);
  const Entity* channel = entity_of(reading, body, "القاهرة الإخبارية");
  ASSERT_NE(channel, nullptr);
  EXPECT_EQ(channel->type, "ORG");
  EXPECT_EQ(entity_of(reading, body, "النهار الجديد")->type, "ORG");
}

TEST(Entities, EnglishTitlesAndBodies) {
  const std::string body =
      "Armenian forces shelled a village. Russian President Vladimir Putin told us in Baku that the US was informed.";
  const Reading reading = read_body(body);
  const Entity* putin = entity_of(reading, body, "Vladimir Putin");
  ASSERT_NE(putin, nullptr);
  EXPECT_EQ(putin->name, "Vladimir Putin");
  EXPECT_EQ(slice(body, putin->mentions[0].extent), "Russian President Vladimir Putin");
  ASSERT_NE(entity_of(reading, body, "Armenian forces"), nullptr);
  EXPECT_EQ(entity_of(reading, body, "us"), nullptr);
  EXPECT_NE(entity_of(reading, body, "US"), nullptr);
  // One id in every language.
  const std::string arabic = "التقى فلاديمير بوتين نظيره.";
  EXPECT_EQ(putin->id, entity_of(read_body(arabic), arabic, "فلاديمير بوتين")->id);
}

TEST(Entities, MentionsOfAllEntitiesDoNotOverlap) {
  const std::string body =
      "قال وزير خارجية إيران عباس عراقجي إن وزير الدفاع الروسي سيرغي شويغو وصل شمال مدينة حلب قرب مطار بيروت الدولي، "
      "وحزب الله وحركة حماس.";
  const Reading reading = read_body(body);
  std::vector<Span> spans;
  for (const Entity& entity : reading.entities) {
    for (const Mention& mention : entity.mentions) {
      EXPECT_LE(mention.extent.begin, mention.span.begin);
      EXPECT_GE(mention.extent.end, mention.span.end);
      spans.push_back(mention.span);
    }
  }
  std::sort(spans.begin(), spans.end(), [](Span a, Span b) { return a.begin < b.begin; });
  for (std::size_t i = 1; i < spans.size(); ++i) EXPECT_LE(spans[i - 1].end, spans[i].begin);
  EXPECT_GE(spans.size(), 7u);
}

// Words that are spelt like a town and name none.
TEST(Entities, CommonWordsAreNoTowns) {
  for (const char* body : {
           "قال الطبيب إن رجله كسرت في الحادث ونقل إلى المستشفى.",
           "هاجم الجنود البلدة تساندهم رشاشات ثقيلة.",
           "حاول خصومه النيل من سمعته أمام الصحافة.",
           "تمكنت الشركة من تحقيق فائض مالي كبير هذا العام.",
           "دفعت الشركة لصاحب المحل مبلغ ماليّ كبير.",
           "عاد إلى مسقط رأسه بعد سنوات من الغربة.",
           "شكر الوزير الحاضرين على هذه المبادرة الطيبة.",
           "على المدى المتوسط ستنخفض الأسعار.",
           "يفضل كثيرون قضاء العطلات في الخارج، وقضاء عطلتهم مع أهلهم.",
           "قضى القضاء بحبس المتهم ثلاث سنوات.",
           "رواية عن الصحابي الجليل في كتاب قديم.",
           "انتخب رئيسا لولاية جديدة مدتها خمس سنوات.",
           "أكد المتهم في حديثه إلى اللجنة وفي حواره مع القناة أنه استعاد بصره بعد عملية جراحية ناجحة جدا.",
           "خضعت لعملية ولادة قيصرية في المستشفى.",
           "لجأ الناجون إلى قرية نائية قرب حي سكني.",
           "أما العقبة الثانية فتتجسد في قلة المال.",
       }) {
    const Reading reading = read_body(body);
    for (const Entity& entity : reading.entities) {
      if (entity.type != "GPE" && entity.type != "LOC") continue;
      ADD_FAILURE() << slice(body, entity.mentions[0].span) << " in " << body;
    }
  }
}

TEST(Entities, ATownIsStillOneBehindItsNounOrPreposition) {
  const std::string body = "نقلت الطائرة ركابا من صور وصيدا إلى بيروت، ومن محافظة صعده اليمنية جرحى كثيرة جراحهم.";
  const Reading reading = read_body(body);
  for (const char* name : {"صور", "صيدا", "بيروت", "صعده"}) {
    const Entity* entity = entity_of(reading, body, name);
    ASSERT_NE(entity, nullptr) << name;
    EXPECT_NE(place_of(reading, *entity), nullptr) << name;
  }
}

TEST(Entities, AMisspeltCountryIsStillOne) {
  // A letter for another, one missing, one too many, two exchanged.
  const std::string body = "وصل المواطنون الأذرييجانيون والفلسطنيون إلى كازاخستتان وأفغانتسان.";
  const Reading reading = read_body(body);
  EXPECT_NE(entity_of(reading, body, "المواطنون الأذرييجانيون"), nullptr);
  ASSERT_NE(entity_of(reading, body, "الفلسطنيون"), nullptr);
  EXPECT_EQ(entity_of(reading, body, "الفلسطنيون")->type, "NORP");
  for (const auto& [word, name] : {std::pair("كازاخستتان", "كازاخستان"), std::pair("أفغانتسان", "أفغانستان")}) {
    const Entity* entity = entity_of(reading, body, word);
    ASSERT_NE(entity, nullptr) << word;
    EXPECT_EQ(entity->name, name);
  }
}

// One edit away from a country, and another word: at its end, too short, or behind what only looks like a preposition.
TEST(Entities, AWordLikeACountryIsNone) {
  const std::string body = "هدمت قرية العراقيب، وقال السويداني إن برلمانيين زاروها.";
  const Reading reading = read_body(body);
  EXPECT_EQ(entity_of(reading, body, "رلمانيين"), nullptr);
  for (const Entity& entity : reading.entities) {
    EXPECT_NE(entity.name, "العراق");
    EXPECT_NE(entity.name, "السودان");
    EXPECT_NE(entity.name, "ألمانيا");
  }
}

TEST(Entities, ATownWithoutAnArabicNameIsFoundByItsSounds) {
  const std::string body =
      "قال مصدر أمني في تونس إن حريقا اندلع في مدينة بن ڤردان وفي معتمدية جلمة، وفي بلدة الزرقطون.";
  const Reading reading = read_body(body);
  const auto place = [&](std::string_view name) {
    const Entity* entity = entity_of(reading, body, name);
    return entity == nullptr ? nullptr : place_of(reading, *entity);
  };
  ASSERT_NE(place("بن ڤردان"), nullptr);
  EXPECT_NEAR(place("بن ڤردان")->lat.value_or(0), 33.14, 0.1);
  ASSERT_NE(place("جلمة"), nullptr);
  EXPECT_NEAR(place("جلمة")->lat.value_or(0), 35.27, 0.1);
  EXPECT_EQ(place("جلمة")->within, "TN");
  ASSERT_NE(place("الزرقطون"), nullptr);  // sounds like none: within the country, no point
  EXPECT_FALSE(place("الزرقطون")->lat.has_value());
}

// «زركند» sounds like a town elsewhere in the country.
TEST(Entities, AVillageIsNotTakenForATownThatSoundsLikeIt) {
  const std::string body = "قصفت قوات متمركزة في قرية زركند مواقع الجيش الأذربيجاني في أذربيجان.";
  const Reading reading = read_body(body);
  const Entity* village = entity_of(reading, body, "زركند");
  ASSERT_NE(village, nullptr);
  ASSERT_NE(place_of(reading, *village), nullptr);
  EXPECT_FALSE(place_of(reading, *village)->lat.has_value());
}

TEST(Entities, EnglishPersonsAreFoundByTitleGivenNameAndCapitals) {
  const std::string body =
      "Ministry spokesman Anar Eyvazov said that talks failed. Mary Jones, a reporter, told foreign minister John "
      "Harwood and Ursula "
      "von der Leyen so on Monday. The Robert Wood Johnson Foundation paid. Doctor Who returns. Peter Marsh Dies in "
      "London. The James Webb Space Telescope sent pictures. Alina Harwood and Mr Harwood were there. Then Harwood "
      "left.";
  Article english = article(body);
  english.language = "en";
  const Reading reading = read(english, knowledge());
  std::vector<std::string> persons;
  for (const Entity& entity : reading.entities) {
    if (entity.type == "PER") persons.push_back(slice(body, entity.mentions[0].span));
  }
  EXPECT_EQ(persons, (std::vector<std::string>{"Anar Eyvazov", "Mary Jones", "John Harwood", "Ursula von der Leyen",
                                               "Peter Marsh", "Alina Harwood"}));
  const Entity* harwood = entity_of(reading, body, "John Harwood");
  ASSERT_NE(harwood, nullptr);
  EXPECT_EQ(harwood->mentions.size(), 3u);  // "Mr Harwood", "Then Harwood", not "Alina Harwood"
  // Mary and Anar are towns, too.
  for (const Entity& entity : reading.entities) {
    if (entity.type == "GPE") {
      EXPECT_EQ(entity.name, "London");
    }
  }
}

TEST(Entities, AnAcronymIsNoPartOfTheBodyBehindAnd) {
  const std::string body =
      "The banks QRC and Western Savings Bank said on Monday that they had lent money to the government.";
  const Reading reading = read_body(body);
  EXPECT_NE(entity_of(reading, body, "Western Savings Bank"), nullptr);
  EXPECT_EQ(entity_of(reading, body, "QRC and Western Savings Bank"), nullptr);
}

TEST(Entities, SmallLettersOfAnyAlphabetBeginNoName) {
  // "ürümqi" folds to the town's name, and so did "über" to a company's.
  for (const auto& [body, name, found] :
       {std::tuple{"Er flog gestern mit dem Minister nach Ürümqi und sprach dort lange.", "Ürümqi", true},
        {"Er flog gestern mit dem Minister nach ürümqi und sprach dort lange.", "ürümqi", false},
        {"Он прилетел вчера в Москву с министром иностранных дел Франции.", "Москву", false},
        {"Er sprach gestern mit dem Minister lange über die Lage in Berlin.", "über", false}}) {
    Article one = article(body);
    const Reading reading = read(one, knowledge());
    EXPECT_EQ(entity_of(reading, body, name) != nullptr, found) << body;
  }
}

TEST(Entities, EnglishPersonsByTheCensussNames) {
  const std::string body =
      "The actress Tamika Rawlings was seen in Beverly Hills with Zorbani Lawson. The guide, Englishman Robert "
      "Buckley, met Grace Lawson. "
      "Goldman Sachs hired Rawlings, and Grace said nothing. Tamika Rawlings Leaves Two Towns, and Gordon Brown Too.";
  const Reading reading = read_body(body);
  for (const std::string_view person : {"Tamika Rawlings", "Zorbani Lawson", "Robert Buckley", "Grace Lawson"}) {
    const Entity* entity = entity_of(reading, body, person);
    ASSERT_NE(entity, nullptr) << person;
    EXPECT_EQ(entity->type, "PER") << person;
  }
  EXPECT_EQ(entity_of(reading, body, "Rawlings"), entity_of(reading, body, "Tamika Rawlings"));
  EXPECT_EQ(entity_of(reading, body, "Tamika Rawlings Leaves"), nullptr);
  EXPECT_NE(entity_of(reading, body, "Gordon Brown"), nullptr) << "a word that is a name as well";
  EXPECT_EQ(entity_of(reading, body, "Englishman Robert Buckley"), nullptr);
  const Entity* hills = entity_of(reading, body, "Beverly Hills");
  EXPECT_TRUE(hills == nullptr || hills->type != "PER") << "a town of a person's name";
  ASSERT_NE(entity_of(reading, body, "Goldman Sachs"), nullptr);
  EXPECT_EQ(entity_of(reading, body, "Goldman Sachs")->type, "ORG") << "both are names of persons, too";
}

// type, text of the first mention and number of mentions of each entity of an English text.
std::vector<std::string> english_entities(const std::string& body) {
  Article english = article(body);
  english.language = "en";
  const Reading reading = read(english, knowledge());
  std::vector<std::string> found;
  for (const Entity& entity : reading.entities) {
    found.push_back(entity.type + " " + slice(body, entity.mentions[0].span) + " " +
                    std::to_string(entity.mentions.size()));
  }
  return found;
}

using Found = std::vector<std::string>;

TEST(Entities, EnglishBodiesAreCapitalsAroundANoun) {
  EXPECT_EQ(english_entities(
                "Researchers at Millbrook University said on Monday that the Liberal Harbour Party has lost. Earlier "
                "Council members met. The party has no plans."),
            (Found{"ORG Millbrook University 1", "ORG Liberal Harbour Party 1"}));
  EXPECT_EQ(
      english_entities(
          "The Department of Climate Change and Energy, the Food and Drug Administration and the Department of "
          "Health and Human Services agreed, according to the University of Oxford and Harbour Bank."),
      (Found{"ORG Department of Climate Change and Energy 1", "ORG Food and Drug Administration 1",
             "ORG Department of Health and Human Services 1", "ORG University of Oxford 1", "ORG Harbour Bank 1"}));
  EXPECT_EQ(
      english_entities(
          "They crossed Lake Tana and the Harrow River to the Millbrook Museum, which a Hill & Marsh Group owns."),
      (Found{"LOC Lake Tana 1", "LOC Harrow River 1", "FAC Millbrook Museum 1", "ORG Hill & Marsh Group 1"}));
  EXPECT_EQ(english_entities("Boats on the Mediterranean Sea carried Ivy Bridge Processors to Aoraki Mount Cook."),
            (Found{"LOC Mediterranean 1", "LOC Mount Cook 1"}));
  EXPECT_EQ(english_entities("Millbrook University Cuts Places After Party Leaders Meet."), Found{})
      << "a headline ends no name";
}

TEST(Entities, AnAcronymBehindABodyIsItsName) {
  EXPECT_EQ(
      english_entities(
          "The Office for Harbour Responsibility (OHR) monitors plans. Later the OHR published the OHR's advice."),
      Found{"ORG Office for Harbour Responsibility 4"});
  EXPECT_EQ(english_entities("The Office for Harbour Responsibility (XYZ) monitors plans. Later the XYZ did."),
            Found{"ORG Office for Harbour Responsibility 1"});
}

TEST(Entities, PossessivesAreNoPartOfAName) {
  EXPECT_EQ(english_entities(
                "Kyiv's mayor met John Harwood’s friends on Ukraine’s border. Harwood's car and Mr Harwood left."),
            (Found{"GPE Kyiv 1", "PER mayor 1", "PER John Harwood 3", "GPE Ukraine 1"}));
  const std::string body =
      "Russia’s Defense Ministry said so. The Russian Defense Ministry denied it. China's Ministry of Harbour "
      "Safety met Albania's foreign minister and Norway's chief inspector.";
  EXPECT_EQ(english_entities(body),
            (Found{"GPE Russia 1", "ORG Defense Ministry 2", "GPE China 1", "ORG Ministry of Harbour Safety 1",
                   "GPE Albania 1", "PER foreign minister 1", "GPE Norway 1"}));
  const Reading reading = read_body(body);
  EXPECT_EQ(entity_of(reading, body, "foreign minister")->name, "Albania's foreign minister");
  EXPECT_EQ(entity_of(reading, body, "foreign minister")->mentions[0].form, "description");
  // A holiday is one word with its "'s".
  const std::string day = "Shops close on New Year's Day.";
  EXPECT_EQ(read_body(day).times.size(), 1u);
}

TEST(Entities, EnglishNamesBehindSmallNounsAndTitles) {
  EXPECT_EQ(english_entities(
                "The rights group Harbour Watchers said that the group Israel named and the company on Monday agreed."),
            (Found{"ORG Harbour Watchers 1", "GPE Israel 1"}));
  EXPECT_EQ(english_entities("Prime Minister Yoshihiko Noda left. They hunt for Jeremy Hunt, said Hunt."),
            (Found{"PER Yoshihiko Noda 1", "PER Jeremy Hunt 2"}));
}

TEST(Entities, MarksTellAmmanFromOman) {
  const std::string body = "زار عمّان ثم زار عُمان.";
  const Reading reading = read_body(body);
  ASSERT_NE(entity_of(reading, body, "عمّان"), nullptr);
  ASSERT_NE(entity_of(reading, body, "عُمان"), nullptr);
  EXPECT_EQ(place_of(reading, *entity_of(reading, body, "عمّان"))->within, "JO");
  EXPECT_EQ(place_of(reading, *entity_of(reading, body, "عُمان"))->within, "OM");
}

TEST(Entities, EnglishPoliceAreABodyWhereTheySpeak) {
  const std::string body = "The bridge was closed at noon, police said. A police officer guards it.";
  Article one = article(body);
  one.language = "en";
  const Reading reading = read(one, knowledge());
  const Entity* police = entity_of(reading, body, "police");
  ASSERT_NE(police, nullptr);
  EXPECT_EQ(police->type, "ORG");
  EXPECT_EQ(police->mentions.size(), 1u) << "an officer is none";
}

TEST(Entities, WhoSpeaksUnderANameThatNoListHasIsSomebody) {
  const std::string body =
      "The rocket rose at dawn. \"We are starting small,\" Mrwan Zohey, the founder, told the crowd. Zohey said that a "
      "second flight "
      "would follow. Grundfoss said that its pumps had worked.";
  Article one = article(body);
  one.language = "en";
  const Reading reading = read(one, knowledge());
  const Entity* founder = entity_of(reading, body, "Mrwan Zohey");
  ASSERT_NE(founder, nullptr);
  EXPECT_EQ(founder->type, "PER");
  EXPECT_EQ(founder, entity_of(reading, body, "Zohey")) << "one person under both names";
  EXPECT_EQ(entity_of(reading, body, "Grundfoss"), nullptr) << "never named in full: it may be a body";
}

}  // namespace
}  // namespace isnad::reading
