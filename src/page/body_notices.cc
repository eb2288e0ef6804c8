#include "page/body_notices.h"

#include <algorithm>
#include <string>
#include <utility>

#include "core/hash.h"
#include "page/body_words.h"
#include "page/date_pieces.h"
#include "page/dates.h"
#include "page/line_words.h"
#include "text/fold.h"
#include "text/token.h"

namespace isnad::page {
namespace {

constexpr std::uint32_t kNotice = 400;  // code points of a notice at most
constexpr std::uint32_t kRights = 250;  // of one of rights
constexpr std::uint32_t kLine = 60;     // of a placeholder or a date
constexpr std::uint32_t kEnds = 3;      // blocks looked at

void drop(const Tree& tree, Body& body, std::uint32_t i, Clutter clutter) {
  body.fates[i] = Fate::kOut;
  body.clutter[i] = clutter;
  body.chars -= std::min(body.chars, tree.blocks[i].chars);
}

// A name between the marks of a template, or words that printers set before there is a text.
bool is_placeholder(const Block& block, std::string_view text) {
  if (text.starts_with("Lorem ipsum") || text.starts_with("lorem ipsum")) return true;
  if (block.chars > kLine || text.size() < 5) return false;
  for (const auto& [open, close] : {std::pair{"$$", "$$"}, std::pair{"{{", "}}"}, std::pair{"%%", "%%"}, std::pair{"[[", "]]"}}) {
    if (text.starts_with(open) && text.ends_with(close) && text.find(' ', 3) >= text.size() - 3) return true;
  }
  return text.starts_with("Loading ") && (text.ends_with("...") || text.ends_with("…"));
}

bool is_of_rights(std::string_view text) {
  static const std::vector<std::string> kPhrases = [] {
    std::vector<std::string> folded;
    for (const std::string_view phrase : {"all rights reserved", "alle rechte vorbehalten", "tous droits réservés", "todos los derechos reservados", "todos os direitos reservados", "tutti i diritti riservati",
                                          "alle rechten voorbehouden", "tüm hakları saklıdır", "جميع الحقوق محفوظة", "كل الحقوق محفوظة", "تمامی حقوق", "کلیه حقوق", "все права защищены",
                                          "wszelkie prawa zastrzeżone", "כל הזכויות שמורות", "all rights are reserved", "may not be published, broadcast, rewritten"}) {
      folded.push_back(text::fold(phrase));
    }
    return folded;
  }();
  const std::string folded = text::fold(text);
  return std::any_of(kPhrases.begin(), kPhrases.end(), [&](const std::string& phrase) { return folded.find(phrase) != std::string::npos; });
}

// Whether a line offers what sites offer: two such words at least, and with those that speak to the reader a seventh of all.
bool is_invitation(const Block& block, std::string_view text) {
  constexpr std::uint32_t kCharsOfWord = 8;  // of scripts without spaces, generously
  const std::string folded = text::fold(text);
  LineWordCounts counts{};
  std::uint32_t words = 0;
  for (const text::TextToken& token : text::tokenize(folded)) {
    if (token.kind != text::TokenKind::kWord && token.kind != text::TokenKind::kNumber) continue;
    ++words;
    if (token.kind == text::TokenKind::kWord) count_line_word(hash64(token.in(folded)), counts);
  }
  if (words * kCharsOfWord < block.chars) {
    count_unspaced_words(folded, counts);
    words = block.chars / kCharsOfWord;
  }
  const std::uint32_t service = counts[static_cast<std::size_t>(LineWord::kService)];
  return service >= 2 && (service + counts[static_cast<std::size_t>(LineWord::kAddress)]) * 7 >= words;
}

// "Mara Example is …", "Our correspondent Mara Example reports from …": the name stands at the opening.
bool opens_with_author(std::string_view text, const std::vector<std::string>& authors) {
  constexpr std::size_t kOpening = 24;  // bytes before the name
  return std::any_of(authors.begin(), authors.end(), [&](const std::string& name) {
    if (name.find(' ') == std::string::npos) return false;
    const std::size_t at = text.substr(0, kOpening + name.size()).find(name);
    if (at == std::string_view::npos || text.substr(0, at).find(',') != std::string_view::npos) return false;
    return text.size() > at + name.size() && text[at + name.size()] == ' ';
  });
}

// A date and nothing but the day's name beside it.
bool is_date_alone(const Block& block, std::string_view text) {
  if (block.chars > kLine || block.kind == BlockKind::kHeading || ends_sentence(text)) return false;
  if (std::none_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || c == '\xD9' || c == '\xDB'; })) return false;
  if (!parse_visible_date(text)) return false;
  const std::vector<Piece> pieces = pieces_of(text);
  int others = 0;
  for (const Piece& piece : pieces) others += piece.kind == Piece::kWord && !months().contains(piece.text) ? 1 : 0;
  return others <= 1;
}

}  // namespace

void drop_notices(const Tree& tree, Body& body, const Publisher& publisher) {
  const bool is_article = body.is_article && !body.from_main;
  std::uint32_t first = 0;  // blocks seen from the beginning
  for (std::uint32_t i = 0; i < tree.blocks.size(); ++i) {
    if (body.fates[i] != Fate::kBody) continue;
    const Block& block = tree.blocks[i];
    const std::string_view text = tree.text_of(block);
    if (is_placeholder(block, text)) {
      drop(tree, body, i, Clutter::kOther);
    } else if (is_article && publisher.is_news && first < kEnds && block.kind != BlockKind::kCell && is_date_alone(block, text)) {
      drop(tree, body, i, Clutter::kLabel);
    }
    ++first;
  }
  std::uint32_t seen = is_article ? 0 : kEnds;
  for (std::uint32_t i = static_cast<std::uint32_t>(tree.blocks.size()); i-- > 0 && seen < kEnds;) {
    if (body.fates[i] != Fate::kBody) continue;
    ++seen;
    const Block& block = tree.blocks[i];
    const std::string_view text = tree.text_of(block);
    if (block.chars > kNotice || block.kind == BlockKind::kHeading || block.kind == BlockKind::kCell) continue;
    if (block.chars <= kRights && is_of_rights(text)) {
      drop(tree, body, i, Clutter::kLabel);
    } else if (seen == 1 && block.chars <= kLine && !publisher.site.empty() && (squeezed(text) == squeezed(publisher.site) || squeezed(text) == squeezed(publisher.domain))) {
      drop(tree, body, i, Clutter::kCredit);
    } else if (publisher.is_news && seen < kEnds && opens_with_author(text, publisher.authors)) {
      drop(tree, body, i, Clutter::kLabel);
    } else if (publisher.is_news && is_invitation(block, text)) {
      drop(tree, body, i, Clutter::kAdvert);
    }
  }
}

}  // namespace isnad::page
