#include "reading/name_tagger.h"

#include <gtest/gtest.h>

#include "reading/test_articles.h"
#include "reading/word_classes.h"

namespace isnad::reading {
namespace {

std::vector<WordContext> contexts_of(const Document& document, const WordClasses& classes) {
  std::vector<WordContext> out(document.words.size());
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i].rest = document.words[i].folded;
    out[i].word_class = classes.find(out[i].rest);
  }
  return out;
}

TEST(WordClasses, KnowTheirWordsAndNoOthers) {
  const WordClasses classes("# a comment\n21\t359\tبغداد|دمشق\n30\t44\tقال\nbroken\n");
  EXPECT_EQ(classes.find("دمشق").coarse, "21");
  EXPECT_EQ(classes.find("دمشق").fine, "359");
  EXPECT_EQ(classes.find("قال").fine, "44");
  EXPECT_EQ(classes.find("حلب").coarse, "-");
  EXPECT_EQ(WordClasses("").find("حلب").fine, "-");
}

TEST(NameTagger, FeaturesOfOneValueAreToldApart) {
  // Short values: a hash that only adds the feature's number to them takes one for another.
  std::string weights = "#labels\tO|B-PER|I-PER|B-LOC|I-LOC|B-ORG|I-ORG|B-MISC|I-MISC\n30\t359\t3:500\n";
  for (int fine = 100; fine < 1000; ++fine) weights += "31\t" + std::to_string(fine) + "\t0:900\n";
  const NameTagger tagger(weights);
  const WordClasses classes("21\t359\tبغداد\n");
  const Document document = make_document(testing::article("بغداد"));
  const Tags tags = tagger.tag(document, contexts_of(document, classes));
  ASSERT_EQ(tags.names.size(), 1u);
  EXPECT_EQ(tags.names[0].type, "LOC");
}

TEST(NameTagger, SaysWhatSpeaksAgainstAName) {
  // Of each word its best beginning of a name counts, 4 against 1 and nothing against 2.5.
  const NameTagger tagger("#labels\tO|B-PER|I-PER|B-LOC|I-LOC\n10\tبغداد\t0:100|1:200|3:400|4:900\n10\tطيبه\t0:250\n");
  const Document document = make_document(testing::article("بغداد طيبة"));
  const Tags tags = tagger.tag(document, contexts_of(document, WordClasses("")));
  EXPECT_EQ(tags.against, (std::vector<std::int32_t>{-300, 250}));
}

}  // namespace
}  // namespace isnad::reading
