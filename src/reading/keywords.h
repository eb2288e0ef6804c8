// Keywords: the phrases that say what an article is about.
#pragma once

#include <string_view>
#include <vector>

#include "core/records.h"
#include "reading/background.h"
#include "reading/document.h"
#include "reading/english_words.h"
#include "reading/segmenter.h"
#include "reading/stop_words.h"
#include "reading/word_frequencies.h"
#include "reading/word_parts.h"

namespace isnad::reading {

struct KeywordKnowledge {
  const Background& background;        // Arabic
  const WordFrequencies& frequencies;  // other languages
  const Segmenter& segmenter;
  const StopWords& stop_words;
  const EnglishWords& english;
  const WordParts& parts;  // Arabic
};

// At most `limit` phrases of one to three words, best first, scores in (0, 1], the best 1. A phrase weighs by how often
// it stands in the text against how common its words are elsewhere, by how early it stands, and by the title and the
// names (`entities`) it agrees with. Phrases are those of the text, proclitics cut off; in Arabic they hold no verbs;
// in English they are nouns with what stands before them, and names whole, of up to six words.
std::vector<Keyword> find_keywords(const Document& document, std::string_view title,
                                   const std::vector<Entity>& entities, const KeywordKnowledge& knowledge,
                                   std::size_t limit = 12);

}  // namespace isnad::reading
