#include "archive/search_query.h"

#include <algorithm>

#include "archive/sqlite_rows.h"
#include "text/fold.h"
#include "text/search_stem.h"
#include "text/token.h"
#include "text/utf8.h"

namespace isnad::archive {
namespace {

constexpr std::size_t kMaxBytes = 1'000;
constexpr std::size_t kMaxItems = 32;
constexpr std::size_t kSnippetWordsBefore = 8;
constexpr std::size_t kSnippetWords = 30;

struct Item {
  std::string text;
  bool is_phrase = false;
  bool is_excluded = false;
  bool after_or = false;
};

bool opens(char32_t c) { return c == U'"' || c == U'«' || c == U'“' || c == U'„'; }
bool closes(char32_t c) { return c == U'"' || c == U'»' || c == U'”' || c == U'“'; }

bool is_blank(char32_t c) { return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == 0xa0 || c == 0x3000; }

bool is_hebrew_letter(char32_t c) { return c >= 0x05D0 && c <= 0x05EA; }

// A quotation mark between Hebrew letters is how acronyms are typed (ארה"ב), not the beginning of a phrase.
bool is_gershayim(std::string_view text, std::size_t at, std::size_t behind) {
  if (text[at] != '"' || at < 2 || behind >= text.size()) return false;
  std::size_t before = at - 2;  // Hebrew letters are two bytes
  std::size_t next = behind;
  return is_hebrew_letter(text::next(text, before)) && is_hebrew_letter(text::next(text, next));
}

std::vector<Item> split(std::string_view text) {
  std::vector<Item> items;
  std::size_t at = 0;
  bool after_or = false;
  while (at < text.size() && items.size() < kMaxItems) {
    std::size_t next_at = at;
    const char32_t c = text::next(text, next_at);
    if (is_blank(c)) {
      at = next_at;
      continue;
    }
    Item item;
    item.after_or = after_or;
    if (c == U'-' || c == U'−') {
      item.is_excluded = true;
      at = next_at;
      if (at >= text.size()) break;
    }
    std::size_t start = at;
    next_at = at;
    if (opens(text::next(text, next_at))) {
      start = next_at;
      std::size_t end = text.size();
      for (at = start; at < text.size();) {
        const std::size_t here = at;
        if (closes(text::next(text, at))) {
          end = here;
          break;
        }
      }
      item.is_phrase = true;
      item.text = std::string(text.substr(start, end - start));
    } else {
      while (at < text.size()) {
        std::size_t behind = at;
        const char32_t d = text::next(text, behind);
        if (is_blank(d) || (opens(d) && !is_gershayim(text, at, behind))) break;
        at = behind;
      }
      item.text = std::string(text.substr(start, at - start));
    }
    if (item.text == "OR" || item.text == "أو" || item.text == "|") {
      after_or = !items.empty();
      continue;
    }
    after_or = false;
    if (!item.text.empty()) items.push_back(std::move(item));
  }
  return items;
}

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out.push_back('"');
    out.push_back(c);
  }
  return out + "\"";
}

std::string joined_terms(std::string_view text, std::string_view language, std::set<std::string>* terms) {
  std::string joined;
  append_terms(joined, text, language);
  if (terms != nullptr) {
    for (std::size_t at = 0; at < joined.size();) {
      const std::size_t end = std::min(joined.find(' ', at), joined.size());
      terms->insert(joined.substr(at, end - at));
      at = end + 1;
    }
  }
  return joined;
}

// The word or phrase in each analysis, once each: ("a" OR "b"). Nothing of function words alone: Arabic texts are
// indexed without them, and none would be found.
std::string expression(const Item& item, std::set<std::string>* terms, std::vector<std::string>* phrases) {
  if (joined_terms(item.text, "ar", nullptr).empty()) return {};
  std::vector<std::string> forms;
  for (const char* language : {"ar", "en", "und"}) {
    std::string form = joined_terms(item.text, language, terms);
    // FTS5's tokeniser drops what has neither letter nor digit nor non-ASCII byte; such a form would be an empty
    // phrase.
    const bool has_token = std::any_of(form.begin(), form.end(), [](char c) {
      return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
    });
    if (has_token && std::find(forms.begin(), forms.end(), form) == forms.end()) forms.push_back(std::move(form));
  }
  std::string text;
  for (const std::string& form : forms) {
    const std::string phrase = quoted(form);
    text += (text.empty() ? "" : " OR ") + phrase;
    if (phrases != nullptr) phrases->push_back(phrase);
  }
  return text.empty() ? text : "(" + text + ")";
}

}  // namespace

Result<ParsedQuery> parse_query(std::string_view text) {
  if (text.size() > kMaxBytes) return fail("the query is longer than " + std::to_string(kMaxBytes) + " bytes", "query");
  const std::string valid = text::to_valid_utf8(text);
  ParsedQuery query;
  std::string wanted;
  std::string excluded;
  std::string group;  // words joined by OR
  bool has_function_word = false;
  auto close_group = [&] {
    if (!group.empty()) wanted += (wanted.empty() ? "" : " AND ") + ("(" + group + ")");
    group.clear();
  };
  for (const Item& item : split(valid)) {
    const std::string one =
        item.is_excluded ? expression(item, nullptr, nullptr) : expression(item, &query.terms, &query.phrases);
    if (one.empty()) {
      has_function_word |= !item.is_excluded && !joined_terms(item.text, "und", nullptr).empty();
      continue;
    }
    if (item.is_excluded) {
      excluded += (excluded.empty() ? "" : " OR ") + one;
    } else if (item.after_or && !group.empty()) {
      group += " OR " + one;
    } else {
      close_group();
      group = one;
    }
  }
  close_group();
  if (wanted.empty() && excluded.empty() && has_function_word)
    return fail("the query has function words alone, which are not looked for", "query");
  if (wanted.empty()) {
    return excluded.empty() ? fail("the query has no word", "query")
                            : fail("the query only excludes", "query", "name a word that must stand in the text");
  }
  query.match = excluded.empty() ? wanted : "(" + wanted + ") NOT (" + excluded + ")";
  return query;
}

Snippet make_snippet(std::string_view body, const std::set<std::string>& terms) {
  const std::vector<text::TextToken> tokens = text::tokenize(body);
  std::vector<bool> wanted(tokens.size(), false);
  std::size_t first = tokens.size();
  std::size_t end = tokens.size();
  for (std::size_t i = 0; i < end; ++i) {
    if (tokens[i].kind != text::TokenKind::kWord && tokens[i].kind != text::TokenKind::kNumber) continue;
    const std::string folded = text::fold(tokens[i].in(body));
    wanted[i] = terms.contains(folded) || terms.contains(text::search_stem(folded, "ar")) ||
                terms.contains(text::search_stem(folded, "en"));
    if (wanted[i] && first == tokens.size()) {
      first = i;
      end = std::min(tokens.size(), i + kSnippetWords);
    }
  }
  if (tokens.empty()) return {};
  if (first == tokens.size()) first = 0;
  const std::size_t from = first > kSnippetWordsBefore ? first - kSnippetWordsBefore : 0;
  const std::size_t to = std::min(tokens.size(), from + kSnippetWords);
  Snippet snippet;
  const std::string_view part = body.substr(tokens[from].byte_begin, tokens[to - 1].byte_end - tokens[from].byte_begin);
  std::uint32_t shift = 0;
  if (from > 0) {
    snippet.text = "… ";
    shift = 2;
  }
  for (const char c : part) snippet.text.push_back(c == '\n' ? ' ' : c);
  if (to < tokens.size()) snippet.text += " …";
  for (std::size_t i = from; i < to; ++i) {
    if (!wanted[i]) continue;
    const std::uint32_t begin = tokens[i].span.begin - tokens[from].span.begin + shift;
    snippet.marks.push_back({begin, begin + tokens[i].span.end - tokens[i].span.begin});
  }
  return snippet;
}

}  // namespace isnad::archive
