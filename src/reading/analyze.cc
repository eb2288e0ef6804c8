// The layers under a reading.
#include "reading/document.h"
#include "reading/knowledge_impl.h"
#include "reading/read.h"
#include "text/chars.h"
#include "text/stem.h"
#include "text/utf8.h"

namespace isnad::reading {
namespace {

// Where in the written word its `letters`-th folded letter begins: marks and tatweel, which folding drops, go with the
// letter before them.
std::uint32_t written_offset(std::string_view surface, std::uint32_t letters) {
  std::size_t at = 0;
  std::uint32_t offset = 0;
  std::uint32_t seen = 0;
  while (at < surface.size()) {
    std::size_t next = at;
    const char32_t c = text::next(surface, next);
    const bool letter = !text::is_tashkeel(c) && c != text::kTatweel && !text::is_joiner(c);
    if (letter && seen++ == letters) return offset;
    ++offset;
    at = next;
  }
  return offset;
}

std::vector<Segment> segments_of(const Word& word, std::string_view surface, const Cut& cut) {
  const std::uint32_t letters = static_cast<std::uint32_t>(text::count_code_points(word.folded));
  std::vector<std::uint32_t> borders = {0};
  if (cut.conjunction > 0) borders.push_back(cut.conjunction);
  if (cut.particle > 0) borders.push_back(cut.before());
  if (cut.pronoun > 0 && letters > cut.before() + cut.pronoun) borders.push_back(letters - cut.pronoun);
  std::vector<Segment> out;
  for (std::size_t i = 0; i < borders.size(); ++i) {
    const std::uint32_t begin = word.span.begin + written_offset(surface, borders[i]);
    const std::uint32_t end =
        i + 1 < borders.size() ? word.span.begin + written_offset(surface, borders[i + 1]) : word.span.end;
    if (begin < end) out.push_back({{begin, end}, "", {}, ""});
  }
  return out;
}

}  // namespace

Analysis analyze(const Article& article, const Knowledge& knowledge, std::uint32_t layers) {
  const Document document = make_document(article);
  Analysis out;
  out.article = article.id;
  if (layers & kLanguage) out.language = {document.language, document.language_confidence};
  const bool tokens = (layers & (kTokens | kSegments | kStems | kPos | kParse)) != 0;
  if (!tokens && (layers & kSentences) == 0) return out;
  for (const Span& span : document.sentences) out.sentences.push_back({span, {}});
  if (!tokens) return out;
  for (std::size_t i = 0; i < document.words.size(); ++i) {
    const Word& word = document.words[i];
    if (word.sentence >= out.sentences.size()) continue;
    Token token;
    token.span = word.span;
    if (layers & kStems) token.stem = word.is_word() ? text::stem(word.folded, document.language) : word.folded;
    if (layers & (kSegments | kPos | kParse)) {
      const Cut cut = document.is_arabic() ? knowledge.impl().segmenter->cut(word, document.surface(i)) : Cut{};
      token.segments = segments_of(word, document.surface(i), cut);
    }
    out.sentences[word.sentence].tokens.push_back(std::move(token));
  }
  return out;
}

}  // namespace isnad::reading
