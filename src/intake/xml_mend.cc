#include "intake/xml_mend.h"

#include <algorithm>

#include "intake/html_entities.h"

namespace isnad::intake {
namespace {

constexpr const char* kNameLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789#";

bool begins_with(std::string_view text, std::size_t at, std::string_view what) {
  if (text.size() - at < what.size()) return false;
  for (std::size_t i = 0; i < what.size(); ++i) {
    const char c = text[at + i];
    if ((c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c) != what[i]) return false;
  }
  return true;
}

bool is_xml_byte(char c) { return static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t' || c == '\r'; }

// Behind `what`, or the end where it does not come.
std::size_t behind(std::string_view text, std::size_t at, std::string_view what) {
  const std::size_t found = text.find(what, at);
  return found == std::string_view::npos ? text.size() : found + what.size();
}

// Behind a document type whose internal subset stands in brackets. Quoted values may hold any of the marks.
std::size_t behind_document_type(std::string_view text, std::size_t at) {
  int depth = 0;
  while (at < text.size()) {
    const char c = text[at];
    if (c == '"' || c == '\'') {
      // An apostrophe in damaged text is no quote: then the search goes on behind it.
      const std::size_t close = text.find(c, at + 1);
      if (close != std::string_view::npos && close - at < 4'096) at = close;
    } else if (text.compare(at, 4, "<!--") == 0) {
      at = behind(text, at + 4, "-->") - 1;
    } else if (c == '[') {
      ++depth;
    } else if (c == ']') {
      --depth;
    } else if (c == '>' && depth <= 0) {
      return at + 1;
    }
    ++at;
  }
  return text.size();
}

// What a reference becomes: an ASCII character, which could be markup, a reference as XML spells it; else its
// character, or plain text where it is none.
std::string mended_reference(std::string_view entity) {
  const std::string value = resolve_html_entities(entity);
  if (value == entity) return std::string("&amp;").append(entity.substr(1));
  if (value.size() > 1) return value;
  return is_xml_byte(value[0]) ? "&#" + std::to_string(static_cast<int>(value[0])) + ";" : std::string(" ");
}

// Behind a comment, document type or XML declaration that begins at `at`; `at` where none does.
std::size_t behind_dropped(std::string_view xml, std::size_t at) {
  if (xml[at] != '<') return at;
  if (xml.compare(at, 4, "<!--") == 0) return behind(xml, at + 4, "-->");
  if (begins_with(xml, at, "<!DOCTYPE") || begins_with(xml, at, "<!ENTITY")) return behind_document_type(xml, at + 2);
  return begins_with(xml, at, "<?XML ") ? behind(xml, at, "?>") : at;
}

bool is_c1_control(std::string_view xml, std::size_t at) {
  return xml[at] == '\xc2' && at + 1 < xml.size() && static_cast<unsigned char>(xml[at + 1]) >= 0x80 &&
         static_cast<unsigned char>(xml[at + 1]) < 0xa0;
}

}  // namespace

// Nothing that is taken out may let what stood on both sides of it grow together to a mark that was not seen: in place
// of what is dropped stands an empty comment or a space, and "<!" goes out with a comment or CDATA section alone.
std::string mended_xml(std::string_view xml) {
  const std::size_t begin = xml.find('<');
  if (begin == std::string_view::npos) return {};
  xml.remove_prefix(begin);
  std::string out;
  out.reserve(xml.size() + 1'024);
  std::size_t at = 0;
  while (at < xml.size()) {
    if (xml.compare(at, 9, "<![CDATA[") == 0) {
      const std::size_t end = behind(xml, at, "]]>");
      for (; at < end; ++at) out.push_back(is_xml_byte(xml[at]) ? xml[at] : ' ');
      continue;
    }
    if (const std::size_t end = behind_dropped(xml, at); end != at) {
      out += "<!---->";
      at = end;
    } else if (xml.compare(at, 2, "<!") == 0) {
      out += "&lt;!";
      at += 2;
    } else if (xml[at] == '&') {
      const std::size_t name_end = xml.find_first_not_of(kNameLetters, at + 1);
      const bool is_reference = name_end != std::string_view::npos && xml[name_end] == ';' && name_end - at < 40;
      out += is_reference ? mended_reference(xml.substr(at, name_end + 1 - at)) : std::string("&amp;");
      at = is_reference ? name_end + 1 : at + 1;
    } else if (is_c1_control(xml, at)) {
      // Windows-1252's characters that somebody took for Latin-1.
      out += resolve_html_entities("&#" + std::to_string(static_cast<unsigned char>(xml[at + 1])) + ";");
      at += 2;
    } else {
      out.push_back(is_xml_byte(xml[at]) ? xml[at] : ' ');
      ++at;
    }
  }
  return out;
}

}  // namespace isnad::intake
