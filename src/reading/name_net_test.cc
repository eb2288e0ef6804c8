#include "reading/name_net.h"

#include <gtest/gtest.h>

#include <string>

#include "core/embedded.h"
#include "reading/mention_scan.h"
#include "reading/test_articles.h"

namespace isnad::reading {
namespace {

const Knowledge::Impl& known() { return testing::knowledge().impl(); }

std::string names_of(std::string_view body) {
  const Article article = testing::article(body);
  const Document document = make_document(article);
  const MentionKnowledge lists = known().names();
  const MentionScan scan(document, lists);
  std::string out;
  for (const TaggedName& name : known().tagger->tag(document, scan.contexts(scan.run())).names)
    out += std::string(name.type) + ' ' + std::string(document.surface(name.first, name.last)) + '\n';
  return out;
}

TEST(NameNet, FindsNamesThatNoListHas) {
  EXPECT_EQ(names_of("قال المتحدث باسم الحركة عبد الله زكريان بوقرين إن الاجتماع سيعقد في بلدة خربة السنديانية."),
            "PER عبد الله زكريان بوقرين\nLOC خربة السنديانية\n");
  EXPECT_EQ(names_of("كان الطريق طويلا والمطر غزيرا."), "");
}

TEST(NameNet, EveryKernelGivesTheSameScores) {
  std::string body = "قال رئيس بلدية زوارة حافظ بن ساسي لوكالة فرانس برس إن القوات سيطرت على مدينة صبراتة. ";
  // A sentence longer than what is read at once.
  for (int i = 0; i < 90; ++i) body += "وأضاف محمد قنونو أن ";
  const Article article = testing::article(body);
  const Document document = make_document(article);
  const MentionKnowledge lists = known().names();
  const MentionScan scan(document, lists);
  const std::vector<WordContext> contexts = scan.contexts(scan.run());
  for (const ReaderKernel& kernel : reader_kernels())
    for (std::size_t begin = 0; begin < document.words.size();) {
      std::size_t end = begin;
      while (end < document.words.size() && document.words[end].sentence == document.words[begin].sentence) ++end;
      EXPECT_EQ(known().tagger->scores(document, contexts, begin, end, kernel),
                known().tagger->scores(document, contexts, begin, end, reader_kernels().front()))
          << kernel.name;
      begin = end;
    }
}

TEST(NameNet, ABrokenFileIsAnError) {
  const std::string file(embedded("reading/names.bin"));
  const WordTable& words = known().syntax->net().table();
  ASSERT_TRUE(NameNet::load(file, words));
  for (const std::size_t size : {std::size_t{0}, std::size_t{7}, std::size_t{30}, file.size() / 2, file.size() - 1})
    EXPECT_FALSE(NameNet::load(std::string_view(file).substr(0, size), words)) << size;
  EXPECT_FALSE(NameNet::load(file + "x", words));
  std::string other = file;
  other[7] = '9';
  EXPECT_FALSE(NameNet::load(other, words));
  // Layers that there are none of.
  other = file;
  other.replace(other.find("conv1"), 5, "conv9");
  EXPECT_FALSE(NameNet::load(other, words));
  // Labels in another order.
  other = file;
  other.replace(other.find("B-PER"), 5, "B-LOC");
  EXPECT_FALSE(NameNet::load(other, words));
  WordTable table = words;
  table.step *= 2;
  const auto taught_otherwise = NameNet::load(file, table);
  ASSERT_FALSE(taught_otherwise);
  EXPECT_NE(taught_otherwise.error().message().find("taught with another table of words"), std::string::npos);
}

}  // namespace
}  // namespace isnad::reading
