#include "text/charset.h"

#include <lexbor/encoding/encoding.h>

#include <algorithm>
#include <array>
#include <utility>

#include "text/utf8_inline.h"

namespace isnad::text {
namespace {

const lxb_char_t* bytes_of(std::string_view s) { return reinterpret_cast<const lxb_char_t*>(s.data()); }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool is_html_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r'; }

// Where `word` (lower case) stands in `text`, any case, from `from` on.
std::size_t find_word(std::string_view text, std::string_view word, std::size_t from = 0) {
  for (std::size_t i = from; i + word.size() <= text.size(); ++i) {
    std::size_t k = 0;
    while (k < word.size() && lower(text[i + k]) == word[k]) ++k;
    if (k == word.size()) return i;
  }
  return std::string_view::npos;
}

// WHATWG HTML, "extracting a character encoding from a meta element", which also reads the header's parameter.
std::string_view value_behind(std::string_view text, std::string_view name) {
  std::size_t at = 0;
  while ((at = find_word(text, name, at)) != std::string_view::npos) {
    at += name.size();
    std::size_t i = at;
    while (i < text.size() && is_html_space(text[i])) ++i;
    if (i >= text.size() || text[i] != '=') continue;
    ++i;
    while (i < text.size() && is_html_space(text[i])) ++i;
    // content="text/html; charset='x'" and charset="x" alike.
    while (i < text.size() && (text[i] == '"' || text[i] == '\'')) ++i;
    std::size_t end = i;
    while (end < text.size() && !is_html_space(text[end]) && text[end] != ';' && text[end] != '"' &&
           text[end] != '\'' && text[end] != '>' && text[end] != '/' && text[end] != '?')
      ++end;
    if (end > i) return text.substr(i, end - i);
  }
  return {};
}

// Labels that the standard has and lexbor's table has not.
// clang-format off
constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kLaterLabels = {{{"unicode11utf8", "utf-8"},
                                                                                       {"unicode20utf8", "utf-8"},
                                                                                       {"x-unicode20utf8", "utf-8"},
                                                                                       {"csunicode", "utf-16le"},
                                                                                       {"iso-10646-ucs-2", "utf-16le"},
                                                                                       {"ucs-2", "utf-16le"},
                                                                                       {"unicode", "utf-16le"},
                                                                                       {"unicodefeff", "utf-16le"},
                                                                                       {"unicodefffe", "utf-16be"}}};
// clang-format on

const lxb_encoding_data_t* data_of(std::string_view charset) {
  return lxb_encoding_data_by_pre_name(bytes_of(charset), charset.size());
}

void append_points(const lxb_codepoint_t* points, std::size_t count, DecodedBytes& out) {
  for (std::size_t i = 0; i < count; ++i) {
    if (points[i] == 0 || points[i] > 0x10FFFF) continue;
    out.errors += points[i] == kReplacement;
    append_inline(out.utf8, points[i]);
  }
}

}  // namespace

std::string charset_of_label(std::string_view label) {
  while (!label.empty() && is_html_space(label.front())) label.remove_prefix(1);
  while (!label.empty() && is_html_space(label.back())) label.remove_suffix(1);
  if (label.empty() || label.size() > 40) return {};
  for (const auto& [name, charset] : kLaterLabels) {
    if (label.size() == name.size() && find_word(label, name) == 0) return std::string(charset);
  }
  const lxb_encoding_data_t* data = data_of(label);
  if (!data || !data->name || data->encoding == LXB_ENCODING_REPLACEMENT || data->encoding == LXB_ENCODING_AUTO ||
      data->encoding == LXB_ENCODING_DEFAULT || !data->decode)
    return {};
  std::string name(reinterpret_cast<const char*>(data->name));
  std::transform(name.begin(), name.end(), name.begin(), lower);
  return name;
}

DecodedBytes decode_as(std::string_view bytes, std::string_view charset) {
  DecodedBytes out;
  const lxb_encoding_data_t* data = data_of(charset);
  if (!data || !data->decode) return out;
  out.utf8.reserve(bytes.size() + bytes.size() / 2);
  std::array<lxb_codepoint_t, 4096> buffer;
  const lxb_codepoint_t replacement = kReplacement;
  lxb_encoding_decode_t context;
  lxb_encoding_decode_init(&context, data, buffer.data(), buffer.size());
  lxb_encoding_decode_replace_set(&context, &replacement, 1);
  const lxb_char_t* at = bytes_of(bytes);
  const lxb_char_t* const end = at + bytes.size();
  while (at < end) {
    const lxb_char_t* const before = at;
    const lxb_status_t status = data->decode(&context, &at, end);
    const std::size_t used = lxb_encoding_decode_buf_used(&context);
    append_points(buffer.data(), used, out);
    lxb_encoding_decode_buf_used_set(&context, 0);
    // Neither read nor written: nothing that a further round would change.
    if (status != LXB_STATUS_SMALL_BUFFER || (at == before && used == 0)) break;
  }
  lxb_encoding_decode_finish(&context);
  append_points(buffer.data(), lxb_encoding_decode_buf_used(&context), out);
  return out;
}

std::string_view label_in_header(std::string_view content_type) { return value_behind(content_type, "charset"); }

std::string_view guess_utf16(std::string_view bytes) {
  const std::size_t size = std::min<std::size_t>(bytes.size(), 2048) & ~std::size_t{1};
  if (size < 16) return {};
  // High bytes of ASCII (00), of letters from Latin's to Arabic's (01–06) and of punctuation (20), which only UTF-16
  // has in one place of two; a page's markup gives NULs among them.
  std::array<std::size_t, 2> high{};
  std::array<std::size_t, 2> signs{};
  std::size_t nuls = 0;
  for (std::size_t i = 0; i < size; ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    high[i & 1] += byte <= 0x06 ? 1 : 0;
    signs[i & 1] += byte == 0x20 ? 1 : 0;
    nuls += byte == 0 ? 1 : 0;
  }
  const std::size_t units = size / 2;
  if (nuls * 20 < units) return {};
  if ((high[1] + signs[1]) * 10 >= units * 9 && high[0] * 4 < units) return "utf-16le";
  if ((high[0] + signs[0]) * 10 >= units * 9 && high[1] * 4 < units) return "utf-16be";
  return {};
}

}  // namespace isnad::text
