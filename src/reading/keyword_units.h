// What keywords are made of: the words of an article's beginning, each as what a phrase may take of it. For
// keywords.cc.
#pragma once

#include <unicode/uchar.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "reading/document.h"
#include "reading/english_words.h"
#include "reading/keywords.h"
#include "reading/lookup.h"

namespace isnad::reading {

struct KeywordUnit {
  std::uint64_t stem = 0;
  double idf = 0;
  std::uint32_t cut = 0;  // code points of proclitics
  bool breaks = true;     // no part of a phrase
  bool noun = true;
  bool definite = false;  // has the article
  WordPart part = WordPart::kNone;
};

class KeywordUnits {
 public:
  // Of the first 3,000 words: keywords stand early, and live pages are long. Linear in them.
  KeywordUnits(const Document& document, const KeywordKnowledge& knowledge);

  std::size_t size() const { return units_.size(); }
  KeywordUnit& operator[](std::size_t word) { return units_[word]; }
  const KeywordUnit& operator[](std::size_t word) const { return units_[word]; }

  // Parts of speech of the words, in English and German; else empty.
  const std::vector<EnglishTag>& tags() const { return tags_; }
  void call_adjective(std::size_t word) {
    if (word < tags_.size()) tags_[word] = EnglishTag::kJJ;
  }
  // A name that ends at the word leaves so many code points to its particles.
  void leave(std::size_t word, std::uint32_t owned) { units_[word] = unit(word, owned); }
  // The first word behind a dateline, or 0.
  std::size_t dateline() const { return dateline_; }
  // Is the word's first letter of that kind?
  bool begins_with(std::size_t word, UBool (*is)(UChar32)) const;

 private:
  bool is_stop(std::string_view folded) const;
  KeywordUnit unit(std::size_t word, std::uint32_t owned = 0);
  std::uint32_t particle_of_this_text(std::string_view folded);
  std::string_view with_article(std::string_view word);
  bool is_modifier(std::size_t word) const;
  std::size_t dateline_end() const;
  bool is_all(std::size_t word, UBool (*is)(UChar32)) const;

  const Document& document_;
  const KeywordKnowledge& knowledge_;
  const StopWords::OfLanguage* stop_words_;
  std::vector<KeywordUnit> units_;
  std::vector<EnglishTag> tags_;
  ViewMap<bool> written_;  // Arabic: the text's words, folded, once they are asked for
  std::string definite_;
  std::size_t dateline_ = 0;
};

}  // namespace isnad::reading
