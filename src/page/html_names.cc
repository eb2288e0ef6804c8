// By-lines to names: the text side of metadata.h.
#include <algorithm>
#include <array>

#include "page/body_scope.h"
#include "page/dates.h"
#include "page/metadata.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace isnad::page {
namespace {

bool begins_with_folded(std::string_view text, std::string_view prefix, std::size_t& length) {
  if (text.size() < prefix.size()) return false;
  for (std::size_t i = 0; i < prefix.size(); ++i) {
    const char a = text[i] >= 'A' && text[i] <= 'Z' ? static_cast<char>(text[i] + 32) : text[i];
    if (a != prefix[i]) return false;
  }
  length = prefix.size();
  return true;
}

// Openings of by-lines, longest first.
// clang-format off
constexpr std::array<std::string_view, 96> kOpenings = {
    "written by: ", "posted by: ", "article by: ", "interview: ", "text und fotos: ", "fotos: ", "photos: ", "review by ", "texte : ", "di: ",
    "article written by ", "geschrieben von ", "veröffentlicht von ", "written by ", "reported by ", "published by ", "posted by ", "words by ",
    "story by ", "article by ", "text by ", "edited by ", "propos recueillis par ", "publié par ", "ecrit par ", "écrit par ",
    "rédigé par ", "escrito por ", "publicado por ", "redactado por ", "scritto da ", "pubblicato da ", "door: ", "redaktion: ",
    "by: ", "by ", "by\n", "von: ", "von ", "par: ", "par ", "por: ", "por ", "di ", "door ", "av ", "af ", "autor: ",
    "author: ", "authors: ", "auteur: ", "text: ", "yazan: ", "haber: ", "автор: ", "текст: ",
    "كتبت/ كتب", "كتب/ كتبت", "أجرى الحوار", "أجرت الحوار", "أجرى المقابلة", "أجرت المقابلة", "حاورتها", "حاورته", "حاورها", "حاوره", "حوار", "تحقيق", "تهیه و تنظیم", "بقلم الكاتبة", "بقلم الكاتب", "كتبتها", "كتبته", "كتبها", "كتبه", "بواسطة", "الكاتبة", "الكاتب", "متابعة", "إعداد وتقديم", "اعداد وتقديم", "اعداد", "تقديم", "بقلم", "كتبت", "كتب", "تحرير", "إعداد", "تقرير", "تغطية", "تصوير", "مراسل", "خبرنگار", "نویسنده", "گزارش", "نوشته"};
// clang-format on

// Openings of the Arabic script are words: a colon, a dash or a slash may follow; where none does, only two stand for a
// by-line.
bool is_word_opening(std::string_view opening) { return static_cast<unsigned char>(opening.front()) >= 0xD8; }

// Length of an opening of the Arabic script with what parts it from the name; 0 where it is the beginning of another
// word or no by-line.
std::size_t word_opening_length(std::string_view text, std::string_view opening) {
  std::size_t at = opening.size();
  bool has_sign = false;
  while (at < text.size()) {
    std::size_t behind = at;
    const char32_t c = text::next(text, behind);
    const bool is_sign = c == U':' || c == U'/' || c == U'-' || c == 0x2013 || c == U'|';
    if (!is_sign && c != U' ' && c != 0xA0 && c != U'\n') break;
    has_sign = has_sign || is_sign;
    at = behind;
  }
  if (at == opening.size()) return 0;
  static constexpr std::array<std::string_view, 10> kBare = {"بقلم", "بقلم الكاتب", "بقلم الكاتبة", "كتب",    "كتبت",
                                                             "كتبه", "كتبها",       "كتبته",        "كتبتها", "بواسطة"};
  const bool needs_sign = std::find(kBare.begin(), kBare.end(), opening) == kBare.end();
  return has_sign || !needs_sign ? at : 0;
}

// Most texts do not begin with the first byte of any opening.
bool may_open(std::string_view text) {
  static const auto kFirst = [] {
    std::array<bool, 256> first{};
    for (const std::string_view opening : kOpenings) first[static_cast<unsigned char>(opening.front())] = true;
    for (unsigned char c = 'A'; c <= 'Z'; ++c) first[c] = first[c + 32U];
    return first;
  }();
  return !text.empty() && kFirst[static_cast<unsigned char>(text.front())];
}

std::size_t opening_length(std::string_view text, std::string_view opening) {
  std::size_t length = 0;
  if (!begins_with_folded(text, opening, length)) return 0;
  return is_word_opening(opening) ? word_opening_length(text, opening) : length;
}

std::string without_opening(std::string text) {
  for (bool again = true; again;) {
    again = false;
    if (!may_open(text)) break;
    for (const std::string_view opening : kOpenings) {
      const std::size_t length = opening_length(text, opening);
      if (length == 0) continue;
      text = text::trim(std::string_view(text).substr(length));
      again = true;
      break;
    }
  }
  return text;
}

// «مراسلة المرساة», «كاتب وروائي»: a piece that opens with an Arabic word for who works on a paper.
bool is_arabic_role(std::string_view piece) {
  static constexpr std::array<std::string_view, 30> kRoles = {"روزنامه‌نگار",
                                                              "خبرنگار",
                                                              "نویسنده",
                                                              "پژوهشگر",
                                                              "استاد",
                                                              "کارشناس",
                                                              "مراسل",
                                                              "مراسلة",
                                                              "مراسلنا",
                                                              "مراسلتنا",
                                                              "محرر",
                                                              "محررة",
                                                              "صحفي",
                                                              "صحفية",
                                                              "صحافي",
                                                              "صحافية",
                                                              "كاتب",
                                                              "كاتبة",
                                                              "رئيس",
                                                              "رئيسة",
                                                              "مدير",
                                                              "مديرة",
                                                              "باحث",
                                                              "باحثة",
                                                              "أكاديمي",
                                                              "أكاديمية",
                                                              "إعلامي",
                                                              "إعلامية",
                                                              "موفد",
                                                              "موفدة"};
  const std::string_view first = piece.substr(0, piece.find(' '));
  return std::find(kRoles.begin(), kRoles.end(), first) != kRoles.end();
}

// Words that tell that a piece of a by-line is no name.
bool is_role(std::string_view piece) {
  // clang-format off
  static constexpr std::array<std::string_view, 54> kRoles = {
      "editor", "reporter", "correspondent", "writer", "staff", "journalist", "columnist", "senior", "chief", "director", "producer",
      "contributor", "redakteur", "redakteurin", "korrespondent", "journaliste", "rédacteur", "redactor", "corresponsal", "professor",
      "updated", "published", "min read", "minutes", "read more", "share", "follow", "comments", "photo", "photos", "photographer",
      "subscribe", "posted", "last modified", "http", "www.", ".com", "@", "view all", "all posts", "more by", "see all",
      "profile", "contact", "email", "author",
      // Whoever made the site wrote none of its articles.
      "تصميم", "برمجة", "تطوير", "استضافة", "designed by", "developed by", "powered by", "web design"};
  // clang-format on
  std::string lower(piece);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  }
  return std::any_of(kRoles.begin(), kRoles.end(), [&](std::string_view role) {
    const std::size_t at = lower.find(role);
    if (at == std::string::npos) return false;
    // "Harbour Post Staff" names its writers as a house does.
    if (role == "staff" && at > 1 && at + role.size() == lower.size() && !lower.starts_with("our ") &&
        !lower.starts_with("by "))
      return false;
    // A role stands as a word of its own; marks of addresses anywhere.
    const bool is_mark = role == "http" || role == "www." || role == ".com" || role == "@";
    const bool begins = at == 0 || lower[at - 1] == ' ' || lower[at - 1] == '-';
    return is_mark || begins;
  });
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "Apr 21", "21. April": a day without its year.
bool is_day_of_month(std::string_view text) {
  const std::size_t space = text.find(' ');
  if (space == std::string_view::npos || text.find(' ', space + 1) != std::string_view::npos) return false;
  const std::string_view first = text.substr(0, space);
  const std::string_view second = text.substr(space + 1);
  return (is_digit(second.front()) && is_month_name(first)) || (is_digit(first.front()) && is_month_name(second));
}

bool is_credible_name(std::string_view name) {
  const std::size_t chars = text::count_code_points(name);
  if (chars < 2 || chars > 60) return false;
  if (std::count(name.begin(), name.end(), ' ') > 6) return false;
  const auto digits = std::count_if(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (digits > 2 || (digits > 0 && is_day_of_month(name))) return false;
  if (name.find('/') != std::string_view::npos || name.find("://") != std::string_view::npos ||
      name.find('{') != std::string_view::npos)
    return false;
  for (const std::string_view bad : {".jpg", ".png", ".html", ".php", "_"}) {
    if (name.find(bad) != std::string_view::npos) return false;
  }
  // clang-format off
  static constexpr std::array<std::string_view, 44> kNobody = {"by", "written by", "posted by", "von", "par", "por", "auteur", "autor", "di", "da", "veröffentlicht am",
                                                               "publiziert am", "geschrieben am", "admin", "administrator", "null", "undefined", "none", "anonymous", "user",
                                                               "redaction", "n/a", "unknown",
                                                               "name", "date", "datum", "article by", "artikel von", "text", "phd", "ph.d", "md", "m.d", "dvm", "rn", "mba", "esq",
                                                               "view more posts", "alle artikel", "insights from", "share this", "jetzt kommentieren", "allgemein", "uncategorized"};
  // clang-format on
  std::string lower(name);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  }
  return std::find(kNobody.begin(), kNobody.end(), lower) == kNobody.end();
}

// «سوسن وسامر»: whether a word that begins with و is "and" and a name, by the names that begin with it of themselves.
bool is_joined_name(std::string_view word) {
  static constexpr std::array<std::string_view, 44> kNames = {
      "وائل",  "وليد",   "وسام",  "وسيم",  "وفاء", "ولاء", "وجدان", "وجدي", "وجيه", "وحيد", "وديع",
      "وداد",  "ودود",   "ورد",   "وردة",  "وصال", "وصفي", "وضاح",  "وعد",  "وفيق", "وفا",  "وقاص",
      "وليام", "والي",   "وهيب",  "وهبة",  "وهب",  "وهبي", "واصف",  "واثق", "وئام", "وزير", "وسن",
      "وسمي",  "ويليام", "ويسلي", "والتر", "وود",  "واتس", "ولسن",  "ولي",  "وزان", "وادي", "وهدان"};
  return word.starts_with("و") && text::count_code_points(word) >= 4 &&
         std::find(kNames.begin(), kNames.end(), word) == kNames.end();
}

// Byte length of a separator of names at `at`, 0 for none. Between two full names Arabic glues "and" to the second.
std::size_t arabic_and_at(std::string_view text, std::size_t begin, std::size_t at) {
  static constexpr std::string_view kAnd = " و";
  if (text.substr(at, kAnd.size()) != kAnd) return 0;
  if (text.substr(at + kAnd.size(), 1) == " ") return kAnd.size() + 1;
  const std::string_view behind = text.substr(at + 1);
  const std::string_view word = behind.substr(0, behind.find_first_of(" \n"));
  const bool is_full =
      text::trim(text.substr(begin, at - begin)).find(' ') != std::string::npos && word.size() < behind.size();
  return is_full && is_joined_name(word) ? kAnd.size() : 0;
}

// Byte length of a separator of names at `at`, 0 for none.
std::size_t separator_at(std::string_view text, std::size_t at) {
  static constexpr std::array<std::string_view, 24> kSeparators = {
      ", and ", " and ", " & ", " und ", " et ", " y ", " e ", " with ", " og ", " och ", " ve ", " en ",
      ", ",     ",",     ";",   " | ",   "|",    " • ", " · ", "،",      "\n",   " – ",   " — ",  " / "};
  for (const std::string_view separator : kSeparators) {
    std::size_t length = 0;
    if (begins_with_folded(text.substr(at), separator, length)) return length;
  }
  return 0;
}

// One word of the Arabic script.
bool is_arabic_word(std::string_view text) {
  return !text.empty() && text.find(' ') == std::string_view::npos &&
         static_cast<unsigned char>(text.front()) >= 0xD8 && static_cast<unsigned char>(text.front()) <= 0xDB;
}

// Two to four words of it.
bool is_full_name(std::string_view text) {
  const auto spaces = std::count(text.begin(), text.end(), ' ');
  return spaces >= 1 && spaces <= 3 && is_arabic_word(text.substr(0, text.find(' ')));
}

std::string tidy(std::string_view piece) {
  std::string name = without_opening(text::collapse_space(piece));
  // "(Reuters)", "[AFP]" behind a name.
  const std::size_t bracket = name.find_first_of("([<");
  if (bracket != std::string::npos && bracket > 3) name = text::trim(std::string_view(name).substr(0, bracket));
  // "Jane Roe @janeroe".
  if (const std::size_t handle = name.find(" @"); handle != std::string::npos && handle > 3)
    name = text::trim(std::string_view(name).substr(0, handle));
  // «سوسن الحلو - مراسلة المرساة», «صدفة - سوسن الحلو»: of a name and a role or a town the name stays.
  for (const std::string_view mark : {" - ", " – ", " ـ "}) {
    const std::size_t at = name.find(mark);
    if (at == std::string::npos) continue;
    const std::string_view left = std::string_view(name).substr(0, at);
    const std::string_view right = std::string_view(name).substr(at + mark.size());
    if (is_arabic_role(right) || (is_full_name(left) && is_arabic_word(right))) {
      name.resize(at);
    } else if (is_arabic_word(left) && is_full_name(right)) {
      name.erase(0, at + mark.size());
    }
  }
  // "Jane Roe on Jan 22", "Jane Roe - Jan 22": the day is no part of the name.
  for (const std::string_view mark : {" on ", " - ", " am "}) {
    const std::size_t at = name.rfind(mark);
    if (at != std::string::npos && at > 2 && is_day_of_month(std::string_view(name).substr(at + mark.size())))
      name = text::trim(std::string_view(name).substr(0, at));
  }
  while (!name.empty() &&
         (name.back() == '.' || name.back() == ',' || name.back() == ':' || name.back() == '-' || name.back() == '*')) {
    // "Jr." and initials keep their point.
    if (name.back() == '.' && name.size() > 2 && (name[name.size() - 3] == ' ' || name[name.size() - 2] == 'r')) break;
    name.pop_back();
  }
  // "Reporter" behind a Korean name.
  if (name.ends_with(" 기자")) name.resize(name.size() - std::string_view(" 기자").size());
  return text::trim(name);
}

}  // namespace

bool is_agency(std::string_view name) {
  // clang-format off
  static constexpr std::array<std::string_view, 29> kAgencies = {
      "وكالات", "وكالة", "رويترز", "الاناضول", "اسوشيتد", "اسوشيتدبرس", "فرانس", "سانا", "واس", "وام", "خبرگزاری", "خبرگزاری‌ها",
      "agences", "agence", "agencies", "agency", "agencia", "agencias", "ajansi", "agentur", "reuters", "afp", "ap", "dpa",
      "apa", "efe", "ansa", "tass", "xinhua"};
  // clang-format on
  const std::string folded = text::fold(name);
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', at), folded.size());
    const std::string_view word = std::string_view(folded).substr(at, end - at);
    if (std::any_of(kAgencies.begin(), kAgencies.end(),
                    [&](std::string_view agency) { return text::fold(agency) == word; }))
      return true;
    at = end + 1;
  }
  return false;
}

bool opens_byline(std::string_view line) {
  return may_open(line) && std::any_of(kOpenings.begin(), kOpenings.end(), [&](std::string_view opening) {
           const std::size_t length = opening_length(line, opening);
           return length != 0 && line.size() > length + 3;
         });
}

std::vector<std::string> author_names(std::string_view byline) {
  std::vector<std::string> names;
  const std::string text = without_opening(text::trim(byline));
  if (text.size() > 600) return names;
  auto add = [&](std::string_view piece) {
    std::string name = tidy(piece);
    if (!is_credible_name(name) || is_role(name) ||
        (!names.empty() && (is_arabic_role(name) || (is_arabic_word(name) && is_full_name(names.front())))) ||
        names.size() >= 20)
      return;
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
  };
  std::size_t begin = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t length = std::max(separator_at(text, at), arabic_and_at(text, begin, at));
    if (length == 0) {
      ++at;
      continue;
    }
    add(std::string_view(text).substr(begin, at - begin));
    at += length;
    begin = at;
  }
  add(std::string_view(text).substr(begin));
  return names;
}

}  // namespace isnad::page
