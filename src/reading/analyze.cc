// The layers under a reading.
#include "reading/document.h"
#include "reading/knowledge_impl.h"
#include "reading/lemmas.h"
#include "reading/read.h"
#include "text/language.h"
#include "text/search_stem.h"
#include "text/utf8.h"

namespace isnad::reading {
namespace {

std::vector<Segment> keep_layers(std::vector<Segment> segments, std::uint32_t layers) {
  for (Segment& segment : segments) {
    if ((layers & kPos) == 0) segment.pos.clear();
    if ((layers & kParse) == 0) segment.head.reset(), segment.relation.clear();
  }
  return segments;
}

// A text this short (in bytes) whose language is this unsure has the stems that a search query has, whose language
// nobody says: Arabic letters are read as Arabic. «من هو نجيب محفوظ؟» looks like Sindhi.
constexpr std::size_t kShortText = 80;
constexpr double kSureLanguage = 0.9;

std::string_view stem_language(const Document& document) {
  const bool unsure = document.body.size() < kShortText && document.language_confidence < kSureLanguage &&
                      std::string_view(text::direction_of(document.language)) == "rtl";
  return unsure ? std::string_view{} : std::string_view(document.language);
}

}  // namespace

Analysis analyze(const Article& article, const Knowledge& knowledge, std::uint32_t layers) {
  const Document document = make_document(article);
  Analysis out;
  out.article = article.id;
  if (layers & kLanguage) out.language = {document.language, document.language_confidence};
  const bool segments = (layers & (kSegments | kPos | kParse)) != 0;
  const bool tokens = segments || (layers & (kTokens | kStems)) != 0;
  if (!tokens && (layers & kSentences) == 0) return out;
  for (const Span& span : document.sentences) out.sentences.push_back({span, {}});
  if (!tokens) return out;
  const std::string_view language = stem_language(document);
  std::vector<std::vector<Segment>> sentence;  // from `first` on
  std::size_t first = 0;
  for (std::size_t i = 0; i < document.words.size(); ++i) {
    const Word& word = document.words[i];
    if (word.sentence >= out.sentences.size()) continue;
    if (segments && document.is_arabic() && i == first + sentence.size()) {
      first = i;
      std::size_t end = i + 1;
      while (end < document.words.size() && document.words[end].sentence == word.sentence) ++end;
      sentence = knowledge.impl().syntax->read(document, first, end);
    }
    Token token;
    token.span = word.span;
    // What the search index holds of it (text::index_terms): nothing of punctuation and function words.
    if (layers & kStems) {
      if (word.is_word())
        token.stem = text::search_stem(word.folded, language);
      else if (word.is_number() || word.kind == text::TokenKind::kUrl)
        token.stem = word.folded;
    }
    if (segments && document.is_arabic()) {
      if (layers & kPos) token.lemma = Lemmas::get().of_word(document.surface(i), word.span, sentence[i - first]);
      token.segments = keep_layers(std::move(sentence[i - first]), layers);
    } else if (segments) {
      token.segments = {{word.span, "", {}, ""}};
    }
    out.sentences[word.sentence].tokens.push_back(std::move(token));
  }
  return out;
}

}  // namespace isnad::reading
