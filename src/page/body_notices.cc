#include "page/body_notices.h"

#include <algorithm>
#include <bitset>
#include <initializer_list>
#include <string>
#include <unordered_set>
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

// Phrases looked for anywhere in a line: few of its places begin with two bytes that one begins with.
class Phrases {
 public:
  Phrases(std::initializer_list<std::string_view> phrases) {
    for (const std::string_view phrase : phrases) {
      folded_.push_back(text::fold(phrase));
      begins_.set(pair_at(folded_.back(), 0));
    }
  }

  bool are_in(std::string_view line) const {
    const std::string folded = text::fold(line);
    for (std::size_t at = 0; at + 1 < folded.size(); ++at) {
      if (!begins_.test(pair_at(folded, at))) continue;
      const std::string_view rest = std::string_view(folded).substr(at);
      if (std::any_of(folded_.begin(), folded_.end(), [&](const std::string& phrase) { return rest.starts_with(phrase); })) return true;
    }
    return false;
  }

 private:
  static std::size_t pair_at(std::string_view text, std::size_t at) { return static_cast<std::size_t>(static_cast<unsigned char>(text[at])) << 8 | static_cast<unsigned char>(text[at + 1]); }

  std::vector<std::string> folded_;
  std::bitset<65536> begins_;
};

// A name between the marks of a template, or words that printers set before there is a text.
bool is_placeholder(const Block& block, std::string_view text) {
  if (text.starts_with("Lorem ipsum") || text.starts_with("lorem ipsum")) return true;
  if (block.chars > kLine || text.size() < 5) return false;
  for (const auto& [open, close] : {std::pair{"$$", "$$"}, std::pair{"{{", "}}"}, std::pair{"%%", "%%"}, std::pair{"[[", "]]"}}) {
    if (text.starts_with(open) && text.ends_with(close) && text.find(' ', 3) >= text.size() - 3) return true;
  }
  return text.starts_with("Loading ") && (text.ends_with("...") || text.ends_with("…"));
}

// What offers the rest of a text for money, or speaks to those who pay.
bool is_paywall(std::string_view text) {
  static const Phrases kPhrases = {"unlock this article", "unlock this piece", "unlock this story", "subscribe to continue", "subscribe to read", "subscribe to unlock", "this article is exclusive to", "this story is exclusive to",
          "this post is for paid", "this post is for paying", "become a paid subscriber", "already a subscriber?", "already a paid subscriber", "register to continue reading", "log in to continue reading",
          "you have reached your limit of free articles", "this article is for subscribers only", "this content is for subscribers",
          "sie möchten weiterlesen", "jetzt weiterlesen mit", "weiterlesen mit", "dieser artikel ist exklusiv für", "exklusiv für abonnenten", "sie sind bereits abonnent", "bereits abonnent?",
          "cet article est réservé aux abonnés", "la suite est réservée", "article réservé aux abonnés", "déjà abonné", "pour lire la suite",
          "contenido exclusivo para suscriptores", "exclusivo para suscriptores", "para seguir leyendo", "añadir otro usuario a tu suscripción", "ya eres suscriptor",
          "exclusivo para assinantes", "já é assinante", "para continuar lendo", "per continuare a leggere", "contenuto riservato agli abbonati", "sei già abbonato",
          "lees verder met", "alleen voor abonnees", "al abonnee?", "lås upp artikeln", "redan prenumerant", "bare for abonnenter", "allerede abonnent", "wypróbuj prenumeratę", "dalsza część artykułu dostępna",
          "już prenumerujesz", "pro pokračování ve čtení", "devamını okumak için", "только для подписчиков", "оформите подписку, чтобы", "для продолжения чтения",
          "هذا المحتوى للمشتركين", "اشترك لمتابعة القراءة", "اشترك لقراءة", "للمشتركين فقط", "لمتابعة القراءة اشترك", "برای خواندن ادامه", "ویژه مشترکان",
          "この記事は有料", "有料記事が読み放題", "有料記事読み放題", "この記事は会員限定", "유료회원 전용", "仅限订阅", "訂閱後繼續閱讀"};
  return kPhrases.are_in(text);
}

// The heading over the portrait of who wrote the text or looked it over.
bool heads_portrait(std::string_view text) {
  static const std::unordered_set<std::string> kHeads = [] {
    std::unordered_set<std::string> letters;
    for (const std::string_view head :
         {"about the author", "about the authors", "about the writer", "about the reviewer", "about the contributor", "meet the author", "über den autor", "über die autorin", "über die autoren", "zum autor", "zur autorin",
          "à propos de l'auteur", "à propos de l'autrice", "à propos de l'auteure", "sobre el autor", "sobre la autora", "acerca del autor", "sobre o autor", "sobre a autora", "sull'autore", "sull'autrice", "informazioni sull'autore",
          "over de auteur", "om författaren", "om forfatteren", "tietoa kirjoittajasta", "o autorze", "o autorce", "o autorovi", "yazar hakkında", "об авторе", "про автора", "عن الكاتب", "عن الكاتبة", "عن المؤلف", "نبذة عن الكاتب",
          "نبذة عن الكاتبة", "درباره نویسنده", "על הכותב", "על המחבר", "tentang penulis", "この記事を書いた人", "著者について", "作者简介", "关于作者", "關於作者"}) {
      letters.insert(squeezed(head));
    }
    return letters;
  }();
  return kHeads.contains(squeezed(text));
}

// Behind such a line stands no more of the text; before it, most of it does.
void drop_behind_end(const Tree& tree, Body& body) {
  constexpr std::uint32_t kShortest = 4;
  constexpr std::uint32_t kLongest = 140;  // running text is longer
  constexpr std::uint32_t kHead = 40;
  std::uint64_t all = 0;
  std::uint32_t last = 0;  // block behind the text
  for (std::uint32_t i = 0; i < tree.blocks.size(); ++i) {
    if (body.fates[i] != Fate::kBody) continue;
    all += tree.blocks[i].chars;
    last = i + 1;
  }
  std::uint64_t before = 0;
  for (std::uint32_t i = 0; i < last; ++i) {
    const Block& block = tree.blocks[i];
    // Behind a box that was left out as one the text goes on.
    const bool is_sentence = block.chars > kLine && tree.text_of(block).ends_with(".");
    const bool is_shown = !is_sentence && body.fates[i] == Fate::kBody;
    if (is_shown && block.kind != BlockKind::kCell && block.chars >= kShortest && block.chars <= kLongest && before * 10 >= 6 * all &&
        (is_paywall(tree.text_of(block)) || (block.chars <= kHead && heads_portrait(tree.text_of(block))))) {
      for (std::uint32_t k = i; k < last; ++k) {
        if (body.fates[k] == Fate::kBody) drop(tree, body, k, Clutter::kAdvert);
      }
      return;
    }
    if (body.fates[i] == Fate::kBody) before += block.chars;
  }
}

bool is_of_rights(std::string_view text) {
  static const Phrases kPhrases = {"all rights reserved", "alle rechte vorbehalten", "tous droits réservés", "todos los derechos reservados", "todos os direitos reservados", "tutti i diritti riservati",
                                          "alle rechten voorbehouden", "tüm hakları saklıdır", "جميع الحقوق محفوظة", "كل الحقوق محفوظة", "تمامی حقوق", "کلیه حقوق", "все права защищены",
                                          "wszelkie prawa zastrzeżone", "כל הזכויות שמורות", "all rights are reserved", "may not be published, broadcast, rewritten"};
  return kPhrases.are_in(text);
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

// What publishers ask of those who have read to the end.
bool is_request(std::string_view text) {
  static const Phrases kPhrases = {
      "sign up for our newsletter", "sign up to our newsletter", "sign up for the newsletter", "subscribe to our newsletter", "follow us on", "download our app", "join our whatsapp", "join our telegram",
      "to your inbox", "abonnieren sie unseren newsletter", "folgen sie uns auf", "abonnez-vous à notre newsletter", "suivez-nous sur", "suscríbete a nuestra newsletter", "síguenos en", "únete a nuestro canal",
      "iscriviti alla nostra newsletter", "seguici su", "siga-nos", "bizi takip edin", "подписывайтесь на наш", "تابعونا على", "تابعنا على", "قناتنا على", "اشترك في نشرتنا", "انضم إلى قناتنا", "ما را در تلگرام", "به کانال ما"};
  return kPhrases.are_in(text);
}

// A line of the writers' names and nothing more than a word to join them.
bool is_of_names(std::string_view text, const std::vector<std::string>& authors) {
  constexpr std::size_t kJoined = 6;  // bytes of letters left
  std::string left(text);
  bool is_named = false;
  for (const std::string& name : authors) {
    const std::size_t at = name.empty() ? std::string::npos : left.find(name);
    if (at == std::string::npos) continue;
    left.erase(at, name.size());
    is_named = true;
  }
  return is_named && squeezed(left).size() <= kJoined;
}

// A place or a section over the text: one word, not set as a heading.
bool is_word_alone(const Block& block, std::string_view text) {
  constexpr std::uint32_t kWord = 20;
  if (text.ends_with('.')) text.remove_suffix(1);
  return block.kind == BlockKind::kParagraph && block.chars >= 3 && block.chars <= kWord && text.find(' ') == std::string_view::npos && !ends_sentence(text) &&
         std::none_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }) && squeezed(text).size() + 1 >= text.size() && static_cast<unsigned char>(text.front()) < 0xE0;
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
    } else if (is_article && publisher.is_news && first < kEnds && block.kind != BlockKind::kCell && (is_date_alone(block, text) || (block.chars <= kLine && is_of_names(text, publisher.authors)) || (first < 2 && is_word_alone(block, text)))) {
      drop(tree, body, i, Clutter::kLabel);
    }
    ++first;
  }
  if (is_article) drop_behind_end(tree, body);
  std::uint32_t seen = is_article ? 0 : kEnds;
  for (std::uint32_t i = static_cast<std::uint32_t>(tree.blocks.size()); i-- > 0 && seen < kEnds;) {
    if (body.fates[i] != Fate::kBody) continue;
    ++seen;
    const Block& block = tree.blocks[i];
    const std::string_view text = tree.text_of(block);
    if (block.chars > kNotice || block.kind == BlockKind::kHeading || block.kind == BlockKind::kCell) continue;
    // "Your browser does not run JavaScript": of the page's own working.
    const bool is_of_scripts = publisher.is_news && block.chars <= kRights && text.find("JavaScript") != std::string_view::npos;
    if (is_of_scripts || (block.chars <= kRights && is_of_rights(text))) {
      drop(tree, body, i, Clutter::kLabel);
    } else if (seen == 1 && block.chars <= kLine && !publisher.site.empty() && (squeezed(text) == squeezed(publisher.site) || squeezed(text) == squeezed(publisher.domain) ||
                                                                                             (text.find(" / ") != std::string_view::npos && text.starts_with(publisher.site)))) {
      drop(tree, body, i, Clutter::kCredit);
    } else if (publisher.is_news && seen < kEnds && opens_with_author(text, publisher.authors)) {
      drop(tree, body, i, Clutter::kLabel);
    } else if (publisher.is_news && (is_invitation(block, text) || is_request(text))) {
      drop(tree, body, i, Clutter::kAdvert);
    }
  }
}

}  // namespace isnad::page
