#include "reading/document.h"

#include <algorithm>

#include "text/fold.h"
#include "text/language.h"
#include "text/utf8.h"

namespace isnad::reading {
namespace {

std::string primary_subtag(std::string_view tag) {
  std::string out;
  for (const char c : tag) {
    if (c == '-' || c == '_') break;
    out.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
  }
  return out;
}

void set_language(Document& document, const Article& article) {
  const LabelScore seen =
      text::identify_language(article.body.size() >= 40 ? article.body : article.title + "\n" + article.body);
  document.language = primary_subtag(seen.label);
  document.language_confidence = seen.confidence;
  const std::string said = primary_subtag(article.language);
  if (said.empty() || said == document.language) return;
  const bool same_direction = std::string_view(text::direction_of(said)) == text::direction_of(document.language);
  // A page's own word counts where the text is too short to tell, and never against its script.
  if (document.language == "und" || (same_direction && seen.confidence < 0.8)) document.language = said;
}

constexpr std::size_t kLetter = 2;  // bytes of a folded Arabic letter

bool is_arabic_letter(char first) {
  const auto lead = static_cast<unsigned char>(first);
  return lead >= 0xD8 && lead <= 0xDB;
}

std::string unassimilated(std::string_view folded) {
  if (folded.starts_with("و") || folded.starts_with("ف")) folded.remove_prefix(kLetter);
  if (folded.size() < 3 * kLetter || !folded.starts_with("لل")) return {};
  return "ا" + std::string(folded.substr(kLetter));
}

// «و2018», «لـ20» and «الـ28» are particles and a number, «مايو2014» is a word and a year.
void split_number(Document& document) {
  Word& whole = document.words.back();
  const std::string_view folded = whole.folded;
  if (!whole.is_word() || folded.size() < kLetter + 1 || !is_arabic_letter(folded[0])) return;
  std::size_t prefix = kLetter;
  if (folded.starts_with("ال")) prefix = 2 * kLetter;
  if (folded.size() > 3 * kLetter && folded.substr(kLetter).starts_with("ال")) prefix = 3 * kLetter;
  if (folded.size() > 3 * kLetter + 4) {
    const std::string_view year = folded.substr(folded.size() - 4);
    if ((year.starts_with("19") || year.starts_with("20")) && is_arabic_letter(folded[folded.size() - 6])) {
      prefix = folded.size() - 4;
    }
  }
  if (folded.size() <= prefix) return;
  const std::string_view digits = folded.substr(prefix);
  if (!std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; })) return;
  Word number = whole;
  number.kind = text::TokenKind::kNumber;
  number.spaced = false;
  number.folded = digits;
  // The digits are the last code points of the token, tatweel and marks before them the particle's.
  const auto count = static_cast<std::uint32_t>(digits.size());
  number.span.begin = whole.span.end - count;
  number.byte_begin = whole.byte_end;
  const std::string_view body = document.body;
  for (std::uint32_t i = 0; i < count; ++i) {
    do --number.byte_begin;
    while ((static_cast<unsigned char>(body[number.byte_begin]) & 0xC0) == 0x80);
  }
  whole.folded.resize(prefix);
  whole.unassimilated.clear();
  whole.span.end = number.span.begin;
  whole.byte_end = number.byte_begin;
  document.words.push_back(std::move(number));
}

// "Kyiv's" is "Kyiv" and "'s", as in the Penn Treebank; holidays ("New Year's Day") stay whole.
void split_possessive(Document& document) {
  Word& whole = document.words.back();
  const std::string_view body = document.body;
  const std::string_view surface = body.substr(whole.byte_begin, whole.byte_end - whole.byte_begin);
  const std::size_t ending = surface.ends_with("'s") ? 2 : surface.ends_with("’s") ? 4 : 0;
  if (!whole.is_word() || ending == 0 || surface.size() < ending + 2) return;
  const std::string_view behind = body.substr(whole.byte_end);
  if (behind.starts_with(" Day") || behind.starts_with(" Eve")) return;
  Word mark = whole;
  mark.kind = text::TokenKind::kPunctuation;
  mark.spaced = false;
  mark.folded = "'s";
  mark.unassimilated.clear();
  mark.span.begin = whole.span.end - 2;
  mark.byte_begin = whole.byte_end - static_cast<std::uint32_t>(ending);
  whole.span.end = mark.span.begin;
  whole.byte_end = mark.byte_begin;
  whole.folded = text::fold(body.substr(whole.byte_begin, whole.byte_end - whole.byte_begin));
  document.words.push_back(std::move(mark));
}

}  // namespace

std::string_view Document::surface(std::size_t word) const {
  return body.substr(words[word].byte_begin, words[word].byte_end - words[word].byte_begin);
}

std::string_view Document::surface(std::size_t first, std::size_t last) const {
  return body.substr(words[first].byte_begin, words[last].byte_end - words[first].byte_begin);
}

Document make_document(const Article& article) {
  Document document;
  document.body = article.body;
  set_language(document, article);
  if (article.published) document.published = parse_iso8601(article.published->value);

  const std::vector<text::TextToken> tokens = text::tokenize(article.body);
  document.sentences = text::split_sentences(article.body, tokens);
  document.words.reserve(tokens.size());
  std::uint32_t sentence = 0;
  std::uint32_t end = 0;
  for (const text::TextToken& token : tokens) {
    while (sentence + 1 < document.sentences.size() && document.sentences[sentence].end <= token.span.begin) ++sentence;
    Word word;
    word.span = token.span;
    word.byte_begin = token.byte_begin;
    word.byte_end = token.byte_end;
    word.kind = token.kind;
    word.spaced = token.span.begin != end || document.words.empty();
    word.sentence = sentence;
    word.folded = text::fold(token.in(article.body));
    word.unassimilated = unassimilated(word.folded);
    end = token.span.end;
    document.words.push_back(std::move(word));
    split_number(document);
    if (document.language == "en") split_possessive(document);
  }
  return document;
}

CliticReadings clitic_readings(const Word& word) {
  const std::string_view folded = word.folded;
  CliticReadings out;
  out.add(0, folded);
  if (folded.size() < 3 * kLetter || !is_arabic_letter(folded[0])) return out;
  const auto particles = [&](std::string_view rest, std::uint32_t skip) {
    if (rest.size() < 3 * kLetter) return;
    if (rest.starts_with("لل")) {
      // ل + ال («للجيش»), or ل before a word that begins with ل («للبنان»): the lexicon decides.
      out.add(skip + 1, word.unassimilated);
      out.add(skip + 1, rest.substr(kLetter));
    } else if (rest.starts_with("ب") || rest.starts_with("ل") || rest.starts_with("ك")) {
      out.add(skip + 1, rest.substr(kLetter));
    }
  };
  particles(folded, 0);
  if (folded.starts_with("و") || folded.starts_with("ف")) {
    out.add(1, folded.substr(kLetter));
    particles(folded.substr(kLetter), 1);
  }
  return out;
}

}  // namespace isnad::reading
