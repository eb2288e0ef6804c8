#include "story/sketch.h"

#include <gtest/gtest.h>

#include "core/hash.h"
#include "story/story_test_support.h"
#include "story/words.h"
#include "text/fold.h"

namespace isnad::story {
namespace {

using namespace testing;

TEST(Sketch, ComesBackFromItsBytes) {
  const Sketch made = sketch(article("a", "one.example", "زلزال", quake_sentences()));
  const auto back = sketch_from_bytes(to_bytes(made));
  ASSERT_TRUE(back);
  EXPECT_EQ(to_bytes(*back), to_bytes(made));
  EXPECT_EQ(back->article, "a");
  EXPECT_EQ(back->terms, made.terms);
  EXPECT_EQ(back->minhash.size(), 64u);
  EXPECT_EQ(back->published, 1'724'061'600);
}

TEST(Sketch, CutOrForeignBytesAreRefused) {
  const std::string bytes = to_bytes(sketch(article("a", "one.example", "زلزال", quake_sentences())));
  for (std::size_t size = 0; size < bytes.size(); size += 7) EXPECT_FALSE(sketch_from_bytes(bytes.substr(0, size)));
  EXPECT_FALSE(sketch_from_bytes(bytes + "x"));
  EXPECT_FALSE(sketch_from_bytes(std::string(8, '\x7f')));
}

TEST(Sketch, SpellingThatFoldsAwayLeavesTheContentHash) {
  const Sketch plain = sketch(article("a", "", "", {"أعلنت الإدارة إغلاق المدرسة الكبيرة"}));
  const Sketch dressed = sketch(article("b", "", "", {"اعلنت الادارة إغــلاق المدرسةَ الكبيره!"}));
  EXPECT_EQ(plain.content_hash, dressed.content_hash);
}

TEST(Sketch, ShortTextsHaveNoMinHash) {
  EXPECT_TRUE(sketch(article("a", "", "عنوان", {"جملة قصيرة جدا"})).minhash.empty());
}

TEST(Sketch, PersonsThatNoListKnowsMeetAcrossScripts) {
  const auto entities = [](const std::vector<Entity>& of) {
    Reading reading;
    reading.entities = of;
    return make_sketch(article("a", "one.example", "زلزال", quake_sentences()), reading, 0).entities;
  };
  const auto unknown = [](const std::string& name) {
    return Entity{make_id("name", "PER\t" + text::fold(name)), "PER", name, "", {}};
  };
  EXPECT_EQ(entities({unknown("أنار إيفازوف")}), entities({unknown("Anar Eyvazov")}));
  EXPECT_NE(entities({unknown("أنار إيفازوف")}), entities({unknown("Anar Aliyev")}));
  // One word is too little; who is known has an id of his own.
  EXPECT_NE(entities({unknown("كمال")}), entities({unknown("Kamal")}));
  EXPECT_NE(entities({{"known-1", "PER", "أنار إيفازوف", "", {}}}),
            entities({{"known-2", "PER", "Anar Eyvazov", "", {}}}));
}

TEST(Words, FunctionWordsAndShortWordsAreNoContent) {
  const auto words = words_of("قال في هذا الزلزال 50 قتيلا", "ar");
  ASSERT_EQ(words.size(), 6u);
  EXPECT_FALSE(words[0].is_content);
  EXPECT_FALSE(words[1].is_content);
  EXPECT_FALSE(words[2].is_content);
  EXPECT_TRUE(words[3].is_content);
  EXPECT_TRUE(words[4].is_content);
}

}  // namespace
}  // namespace isnad::story
