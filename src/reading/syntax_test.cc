#include "reading/syntax.h"

#include <gtest/gtest.h>

#include "reading/read.h"
#include "reading/test_articles.h"

namespace isnad::reading {
namespace {

using namespace testing;

// «segment/pos/head's segment» of each segment of the body's first sentence.
std::vector<std::string> parsed(const std::string& body) {
  const Analysis analysis = analyze(article(body), knowledge());
  std::vector<Segment> segments;
  for (const Token& token : analysis.sentences.at(0).tokens)
    segments.insert(segments.end(), token.segments.begin(), token.segments.end());
  std::vector<std::string> out;
  for (const Segment& segment : segments) {
    const std::uint32_t head = segment.head.value_or(99);
    out.push_back(std::string(slice(body, segment.span)) + "/" + segment.pos + "/" +
                  (head == 0 ? "-" : std::string(slice(body, segments.at(head - 1).span))));
  }
  return out;
}

using Parsed = std::vector<std::string>;

TEST(Syntax, AVerbItsSubjectAndItsObject) {
  EXPECT_EQ(parsed("قصفت القوات الأرمنية قرية كفركلا مساء يوم الأحد."),
            (Parsed{"قصفت/VERB/-", "القوات/NOUN/قصفت", "الأرمنية/ADJ/القوات", "قرية/NOUN/قصفت", "كفركلا/PROPN/قرية",
                    "مساء/NOUN/قصفت", "يوم/NOUN/مساء", "الأحد/NOUN/يوم", "./PUNCT/قصفت"}));
  const std::string body = "كتب الولد رسالة طويلة.";
  const Analysis analysis = analyze(article(body), knowledge());
  std::vector<std::string> relations;
  for (const Token& token : analysis.sentences.at(0).tokens) relations.push_back(token.segments.at(0).relation);
  EXPECT_EQ(relations, (Parsed{"root", "nsubj", "obj", "amod", "punct"}));
}

// Of names that it hardly ever saw some are taken for words that «مساء» could hang on («زركند»).
TEST(Syntax, RareNamesOfVillagesHangOnTheirNounAndAreMostlyPassedOver) {
  std::size_t right = 0;
  for (const char* name : {"زركند", "كفركلا", "حلب", "دارة", "عيترون", "شوشة", "تدمر", "بيتا", "كوباني", "سنجار"}) {
    const Parsed words = parsed("قصفت القوات الأرمنية قرية " + std::string(name) + " مساء يوم الأحد.");
    EXPECT_EQ(words.at(3), "قرية/NOUN/قصفت");
    EXPECT_TRUE(words.at(4).ends_with("/قرية")) << words.at(4);
    right += words.at(5) == "مساء/NOUN/قصفت";
  }
  EXPECT_GE(right, 7u);
}

TEST(Syntax, PrepositionsHoldTheirNounsAndPronounsTheirStems) {
  EXPECT_EQ(parsed("أعلنت وزارة الدفاع في بيانها مقتل جندي."),
            (Parsed{"أعلنت/VERB/-", "وزارة/NOUN/أعلنت", "الدفاع/NOUN/وزارة", "في/ADP/أعلنت", "بيان/NOUN/في",
                    "ها/PRON/بيان", "مقتل/NOUN/أعلنت", "جندي/NOUN/مقتل", "./PUNCT/أعلنت"}));
}

TEST(Syntax, MarksAndTatweelGoWithTheLetterBeforeThem) {
  const std::string body = "وَقَـــالَ الوَزِيرُ إِنَّهُ سَيُسافِر.";
  const Parsed found = parsed(body);
  ASSERT_GE(found.size(), 7u);
  EXPECT_EQ(found[0].substr(0, found[0].find('/')), "وَ");
  EXPECT_EQ(found[1].substr(0, found[1].find('/')), "قَـــالَ");
  EXPECT_EQ(found[4].substr(0, found[4].find('/')), "هُ");
  EXPECT_EQ(found[5].substr(0, found[5].find('/')), "سَ");
}

TEST(Syntax, EverySegmentHasAPartOfSpeechAHeadAndARelation) {
  const std::string body = "قال المتحدث: «لن نعود»، وأضاف (في 19 آب) أن Reuters نقلت الخبر!\n\nثم عاد";
  const Analysis analysis = analyze(article(body), knowledge());
  ASSERT_EQ(analysis.sentences.size(), 2u);
  for (const Sentence& sentence : analysis.sentences) {
    std::size_t roots = 0;
    for (const Token& token : sentence.tokens) {
      ASSERT_FALSE(token.segments.empty());
      EXPECT_EQ(token.segments.front().span.begin, token.span.begin);
      EXPECT_EQ(token.segments.back().span.end, token.span.end);
      for (const Segment& segment : token.segments) {
        EXPECT_FALSE(segment.pos.empty());
        EXPECT_FALSE(segment.relation.empty());
        ASSERT_TRUE(segment.head.has_value());
        roots += *segment.head == 0;
      }
    }
    EXPECT_EQ(roots, 1u);
  }
}

TEST(Syntax, LayersThatWereNotAskedForStayEmpty) {
  const std::string body = "زار الوزير المدينة";
  const Segment bare = analyze(article(body), knowledge(), kSegments).sentences.at(0).tokens.at(0).segments.at(0);
  EXPECT_TRUE(bare.pos.empty());
  EXPECT_FALSE(bare.head.has_value());
  const Segment tagged = analyze(article(body), knowledge(), kPos).sentences.at(0).tokens.at(0).segments.at(0);
  EXPECT_EQ(tagged.pos, "VERB");
  EXPECT_FALSE(tagged.head.has_value());
  const Segment parsed = analyze(article(body), knowledge(), kParse).sentences.at(0).tokens.at(0).segments.at(0);
  EXPECT_TRUE(parsed.pos.empty());
  EXPECT_EQ(parsed.head, 0u);
}

TEST(Syntax, OtherLanguagesHaveSegmentsAlone) {
  const std::string body = "The minister spoke to reporters in the capital about the talks.";
  const Analysis analysis = analyze(article(body), knowledge());
  for (const Token& token : analysis.sentences.at(0).tokens) {
    ASSERT_EQ(token.segments.size(), 1u);
    EXPECT_TRUE(token.segments[0].pos.empty());
  }
}

TEST(Syntax, WrittenOffsetsCountMarksWithTheirLetters) {
  EXPECT_EQ(written_offset("وَقال", 0), 0u);
  EXPECT_EQ(written_offset("وَقال", 1), 2u);
  EXPECT_EQ(written_offset("لـ20", 1), 2u);
  EXPECT_EQ(written_offset("قال", 9), 3u);
}

}  // namespace
}  // namespace isnad::reading
