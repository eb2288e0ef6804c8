#include "reading/word_parts.h"

#include <gtest/gtest.h>

#include "reading/test_articles.h"

namespace isnad::reading {
namespace {

using namespace testing;

TEST(WordParts, AreLookedUpWithTheArticleAndWithout) {
  const WordParts parts("# part, words\nnoun\tمحادثات|وزير\nadjective\tدولي\nother\tالقي|قال\n");
  EXPECT_EQ(parts.find("وزير"), WordPart::kNoun);
  EXPECT_EQ(parts.find("الوزير"), WordPart::kNoun);
  EXPECT_EQ(parts.find("الدولي"), WordPart::kAdjective);
  EXPECT_EQ(parts.find("قال"), WordPart::kOther);
  EXPECT_EQ(parts.find("القال"), WordPart::kNone) << "no verb has the article";
  EXPECT_EQ(parts.find("القي"), WordPart::kOther) << "«ألقى» begins like the article";
  EXPECT_EQ(parts.find("زركند"), WordPart::kNone);
}

TEST(WordParts, TheTableKnowsCommonWords) {
  const WordParts& parts = knowledge().impl().parts;
  EXPECT_EQ(parts.find("حكومه"), WordPart::kNoun);
  EXPECT_EQ(parts.find("السياسيه"), WordPart::kAdjective);
  EXPECT_EQ(parts.find("اعلنت"), WordPart::kOther);
}

}  // namespace
}  // namespace isnad::reading
