// WHATWG HTML 13.2.3.2, "prescan a byte stream to determine its encoding", step by step. Where the standard stops at
// 1024 bytes this reads 64 KiB, as its parser would go on to do ("changing the encoding while parsing"): many a page
// has scripts before its <meta>.
#include <algorithm>
#include <string>
#include <string_view>

#include "text/charset.h"

namespace isnad::text {
namespace {

constexpr std::size_t kPrescan = 64u << 10;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r'; }
bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

bool equals(std::string_view text, std::string_view word) {
  return text.size() == word.size() &&
         std::equal(text.begin(), text.end(), word.begin(), [](char a, char b) { return lower(a) == b; });
}

// The bytes with a place in them; where they end early every question about them ends the prescan.
struct Cursor {
  std::string_view bytes;
  std::size_t at = 0;

  bool is_end() const { return at >= bytes.size(); }
  char here() const { return is_end() ? '\0' : bytes[at]; }
  bool sees(std::string_view word) const {
    return bytes.size() - std::min(at, bytes.size()) >= word.size() && equals(bytes.substr(at, word.size()), word);
  }
  void skip_spaces() {
    while (!is_end() && is_space(bytes[at])) ++at;
  }
};

struct Attribute {
  std::string_view name;
  std::string_view value;
  bool is_there = false;
};

// "Get an attribute".
Attribute next_attribute(Cursor& cursor) {
  while (!cursor.is_end() && (is_space(cursor.here()) || cursor.here() == '/')) ++cursor.at;
  if (cursor.is_end() || cursor.here() == '>') return {};
  Attribute found;
  found.is_there = true;
  const std::size_t begin = cursor.at;
  while (!cursor.is_end() && !(cursor.here() == '=' && cursor.at > begin) && !is_space(cursor.here()) &&
         cursor.here() != '/' && cursor.here() != '>') {
    ++cursor.at;
  }
  found.name = cursor.bytes.substr(begin, cursor.at - begin);
  cursor.skip_spaces();
  if (cursor.here() != '=') return found;
  ++cursor.at;
  cursor.skip_spaces();
  const char quote = cursor.here();
  if (quote == '"' || quote == '\'') {
    const std::size_t end = cursor.bytes.find(quote, cursor.at + 1);
    if (end == std::string_view::npos) {
      cursor.at = cursor.bytes.size();
      return {};
    }
    found.value = cursor.bytes.substr(cursor.at + 1, end - cursor.at - 1);
    cursor.at = end + 1;
    return found;
  }
  const std::size_t value = cursor.at;
  while (!cursor.is_end() && !is_space(cursor.here()) && cursor.here() != '>') ++cursor.at;
  found.value = cursor.bytes.substr(value, cursor.at - value);
  return found;
}

// "Extracting a character encoding from a meta element".
std::string_view label_in_content(std::string_view content) {
  for (std::size_t at = 0; at + 7 <= content.size(); ++at) {
    if (!equals(content.substr(at, 7), "charset")) continue;
    Cursor cursor{content, at + 7};
    cursor.skip_spaces();
    if (cursor.here() != '=') continue;
    ++cursor.at;
    cursor.skip_spaces();
    const char quote = cursor.here();
    if (quote == '"' || quote == '\'') {
      const std::size_t end = content.find(quote, cursor.at + 1);
      return end == std::string_view::npos ? std::string_view() : content.substr(cursor.at + 1, end - cursor.at - 1);
    }
    const std::size_t begin = cursor.at;
    while (!cursor.is_end() && !is_space(cursor.here()) && cursor.here() != ';') ++cursor.at;
    return content.substr(begin, cursor.at - begin);
  }
  return {};
}

// The label of the <meta> whose attributes begin at the cursor; empty where it says none. The first attribute of a name
// counts.
std::string_view label_in_meta(Cursor& cursor) {
  bool has_http_equiv = false, has_content = false, has_charset = false, is_pragma = false, needs_pragma = false;
  std::string_view label;
  for (Attribute found = next_attribute(cursor); found.is_there; found = next_attribute(cursor)) {
    if (equals(found.name, "http-equiv") && !has_http_equiv) {
      has_http_equiv = true;
      is_pragma = equals(found.value, "content-type");
    } else if (equals(found.name, "content") && !has_content) {
      has_content = true;
      const std::string_view said = label_in_content(found.value);
      if (!has_charset && !said.empty() && label.empty()) {
        label = said;
        needs_pragma = true;
      }
    } else if (equals(found.name, "charset") && !has_charset) {
      has_charset = true;
      label = found.value;
      needs_pragma = false;
    }
  }
  // A tag that the bytes end in is no tag yet.
  return cursor.is_end() || (needs_pragma && !is_pragma) ? std::string_view() : label;
}

// "XML declaration": `<?xml version=… encoding="…"?>` at the very beginning.
std::string_view label_in_declaration(std::string_view bytes) {
  if (bytes.substr(0, 5) != "<?xml") return {};
  const std::string_view declaration = bytes.substr(0, bytes.find('>'));
  std::size_t at = declaration.find("encoding");
  if (at == std::string_view::npos) return {};
  Cursor cursor{declaration, at + 8};
  cursor.skip_spaces();
  if (cursor.here() != '=') return {};
  ++cursor.at;
  cursor.skip_spaces();
  const char quote = cursor.here();
  if (quote != '"' && quote != '\'') return {};
  const std::size_t end = declaration.find(quote, cursor.at + 1);
  return end == std::string_view::npos ? std::string_view() : declaration.substr(cursor.at + 1, end - cursor.at - 1);
}

}  // namespace

std::string_view label_in_markup(std::string_view bytes) {
  Cursor cursor{bytes.substr(0, kPrescan), 0};
  if (const std::string_view label = label_in_declaration(cursor.bytes); !charset_of_label(label).empty()) return label;
  while (!cursor.is_end()) {
    const char after = cursor.at + 1 < cursor.bytes.size() ? cursor.bytes[cursor.at + 1] : '\0';
    if (cursor.here() != '<') {
      ++cursor.at;
    } else if (cursor.sees("<!--")) {
      // `<!-->` is a whole comment.
      const std::size_t end = cursor.bytes.find("-->", cursor.at + 2);
      if (end == std::string_view::npos) return {};
      cursor.at = end + 3;
    } else if (cursor.sees("<meta") && cursor.at + 5 < cursor.bytes.size() &&
               (is_space(cursor.bytes[cursor.at + 5]) || cursor.bytes[cursor.at + 5] == '/')) {
      cursor.at += 5;
      const std::string_view label = label_in_meta(cursor);
      if (!charset_of_label(label).empty()) return label;
    } else if (is_letter(after) ||
               (after == '/' && cursor.at + 2 < cursor.bytes.size() && is_letter(cursor.bytes[cursor.at + 2]))) {
      while (!cursor.is_end() && !is_space(cursor.here()) && cursor.here() != '>') ++cursor.at;
      while (next_attribute(cursor).is_there) {
      }
    } else if (after == '!' || after == '/' || after == '?') {
      const std::size_t end = cursor.bytes.find('>', cursor.at);
      if (end == std::string_view::npos) return {};
      cursor.at = end + 1;
    } else {
      ++cursor.at;
    }
  }
  return {};
}

std::string charset_in_markup(std::string_view bytes) {
  std::string charset = charset_of_label(label_in_markup(bytes));
  if (charset == "utf-16le" || charset == "utf-16be") return "utf-8";
  if (charset == "x-user-defined") return "windows-1252";
  return charset;
}

}  // namespace isnad::text
