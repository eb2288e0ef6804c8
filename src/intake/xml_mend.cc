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

// What a reference becomes: itself where it is markup to XML or white space, its character, or escaped as plain text.
std::string mended_reference(std::string_view entity) {
  const std::string value = resolve_html_entities(entity);
  if (value == entity) return std::string("&amp;").append(entity.substr(1));
  const auto first = static_cast<unsigned char>(value[0]);
  if (value == "<" || value == "&" || value == ">" || value == "\"" || value == "'") return std::string(entity);
  if (value == "\n" || value == "\t" || value == "\r") return std::string(entity);
  return first < 0x20 ? std::string() : value;
}

}  // namespace

std::string mended_xml(std::string_view xml) {
  const std::size_t begin = xml.find('<');
  if (begin == std::string_view::npos) return {};
  xml.remove_prefix(begin);
  std::string out;
  out.reserve(xml.size() + 1'024);
  std::size_t at = 0;
  while (at < xml.size()) {
    if (xml[at] == '<') {
      std::size_t end = at;
      if (xml.compare(at, 9, "<![CDATA[") == 0) {
        end = behind(xml, at, "]]>");
        for (; at < end; ++at) {
          const auto byte = static_cast<unsigned char>(xml[at]);
          if (byte >= 0x20 || byte == '\n' || byte == '\t' || byte == '\r') out.push_back(xml[at]);
        }
        continue;
      }
      if (xml.compare(at, 4, "<!--") == 0) end = behind(xml, at + 4, "-->");
      if (begins_with(xml, at, "<!DOCTYPE") || begins_with(xml, at, "<!ENTITY"))
        end = behind_document_type(xml, at + 2);
      if (begins_with(xml, at, "<?XML ")) end = behind(xml, at, "?>");
      if (end != at) {
        at = end;
        continue;
      }
    }
    if (xml[at] == '&') {
      const std::size_t end = xml.find_first_not_of(kNameLetters, at + 1);
      const bool is_reference = end != std::string_view::npos && xml[end] == ';' && end - at < 40;
      const std::string_view entity = is_reference ? xml.substr(at, end + 1 - at) : std::string_view();
      if (is_reference) {
        out += mended_reference(entity);
        at += entity.size();
      } else {
        out += "&amp;";
        ++at;
      }
      continue;
    }
    const auto byte = static_cast<unsigned char>(xml[at]);
    const auto next = at + 1 < xml.size() ? static_cast<unsigned char>(xml[at + 1]) : 0;
    if (byte == 0xc2 && next >= 0x80 && next < 0xa0) {
      // C1 controls are windows-1252's characters that somebody took for Latin-1.
      out += resolve_html_entities("&#" + std::to_string(next) + ";");
      at += 2;
      continue;
    }
    if (byte >= 0x20 || byte == '\n' || byte == '\t' || byte == '\r') out.push_back(xml[at]);
    ++at;
  }
  return out;
}

}  // namespace isnad::intake
