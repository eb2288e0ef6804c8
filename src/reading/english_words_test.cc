#include "reading/english_words.h"

#include <gtest/gtest.h>

#include "reading/test_articles.h"

namespace isnad::reading {
namespace {

using Tag = EnglishTag;

// A lexicon of a few words, and one rule of each kind that the tests below need.
constexpr std::string_view kWords =
    "# words\n"
    "tag\tDT\tthe|a\ntag\tNN\treport|night\ntag\tVB\tplay\ntag\tJJ\tlate\ntag\tTO\tto\ntag\tVBD\tsaid\ntag\t??"
    "\tnonsense\n"
    "rule\tNN\tVB\tPREVTAG\tTO\t\n"
    "rule\tVB\tNN\tPREV1OR2TAG\tDT\t\n"
    "rule\tNN\tJJ\tWDNEXTTAG\tnight\tVB\n"
    "rule\tNN\tXX\tPREVTAG\tDT\t\n"
    "rule\tNN\tVB\tNOSUCHRULE\tDT\t\n";
constexpr std::string_view kNames =
    "# names\ngiven\tkimani|thomas\ngiven_also\tgrace\nfamily\tlawson|thomas\nfamily_also\tnight\n";

std::vector<Tag> tags_of(const EnglishWords& words, const std::string& body, std::size_t most = 100) {
  Article article = testing::article(body);
  article.language = "en";
  return words.tags(make_document(article), most);
}

TEST(EnglishWords, WhatStandsAroundAWordChangesItsTag) {
  const EnglishWords words(kWords, kNames);
  EXPECT_EQ(tags_of(words, "the late play"), (std::vector{Tag::kDT, Tag::kJJ, Tag::kNN}));
  EXPECT_EQ(tags_of(words, "said to report"), (std::vector{Tag::kVBD, Tag::kTO, Tag::kVB}));
  EXPECT_EQ(tags_of(words, "night play said"), (std::vector{Tag::kJJ, Tag::kVB, Tag::kVBD}));
  EXPECT_EQ(tags_of(words, "the report", 1), (std::vector{Tag::kDT})) << "as many as asked for";
  EXPECT_TRUE(tags_of(words, "").empty());
}

TEST(EnglishWords, EndingsSpeakForUnknownWordsAndCapitalsForNames) {
  const EnglishWords words(kWords, kNames);
  EXPECT_EQ(tags_of(words, "said quickly, hopeful zorbing 12 zorbs."),
            (std::vector{Tag::kVBD, Tag::kRB, Tag::kComma, Tag::kJJ, Tag::kVBG, Tag::kCD, Tag::kNNS, Tag::kStop}));
  EXPECT_EQ(tags_of(words, "Report said Report and other words"),
            (std::vector{Tag::kNN, Tag::kVBD, Tag::kNNP, Tag::kNN, Tag::kNN, Tag::kNNS}))
      << "a sentence begins with a capital, whatever the word is";
  const std::vector<Tag> headline = tags_of(words, "Zorbia Said The Late Report");
  EXPECT_EQ(headline, (std::vector{Tag::kNNP, Tag::kVBD, Tag::kDT, Tag::kJJ, Tag::kNN}));
}

TEST(EnglishWords, TellsWordsAndNames) {
  const EnglishWords words(kWords, kNames);
  EXPECT_TRUE(words.is_word("night"));
  EXPECT_FALSE(words.is_word("nonsense")) << "its tag is none";
  EXPECT_FALSE(words.is_word("kimani"));
  EXPECT_TRUE(words.is_given_name("thomas"));
  EXPECT_TRUE(words.is_family_name("thomas"));
  EXPECT_FALSE(words.is_family_name("kimani"));
  EXPECT_TRUE(words.may_be_given_name("grace"));
  EXPECT_FALSE(words.is_given_name("grace"));
  EXPECT_TRUE(words.may_be_family_name("night"));
  EXPECT_FALSE(words.may_be_family_name("report"));
}

TEST(EnglishWords, TheLexiconReadsNews) {
  const EnglishWords& words = testing::knowledge().impl().english;
  EXPECT_EQ(tags_of(words, "The police officer checked the burning house and was injured."),
            (std::vector{Tag::kDT, Tag::kNN, Tag::kNN, Tag::kVBD, Tag::kDT, Tag::kJJ, Tag::kNN, Tag::kCC, Tag::kVBD,
                         Tag::kVBN, Tag::kStop}));
  EXPECT_TRUE(words.is_given_name("lindsay"));
  EXPECT_TRUE(words.is_family_name("johnson"));
  EXPECT_FALSE(words.is_given_name("paris")) << "a town before a name";
}

}  // namespace
}  // namespace isnad::reading
