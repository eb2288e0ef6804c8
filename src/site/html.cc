#include "site/html.h"

#include "text/url.h"

namespace isnad::site {

void append_escaped(std::string& out, std::string_view text) {
  std::size_t copied = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char* reference = nullptr;
    switch (text[i]) {
      case '&':
        reference = "&amp;";
        break;
      case '<':
        reference = "&lt;";
        break;
      case '>':
        reference = "&gt;";
        break;
      case '"':
        reference = "&quot;";
        break;
      case '\'':
        reference = "&#39;";
        break;
      case '\0':
        reference = "";
        break;
      default:
        continue;
    }
    out.append(text, copied, i - copied);
    out += reference;
    copied = i + 1;
  }
  out.append(text, copied, text.size() - copied);
}

Url Url::local(std::string_view address) {
  if (address.empty()) return {};
  if (address.front() != '/' && address.front() != '#' && address.front() != '?') return {};
  // "//host" and "/\host" lead elsewhere.
  if (address.size() > 1 && address.front() == '/' && (address[1] == '/' || address[1] == '\\')) return {};
  for (const char c : address) {
    if (static_cast<unsigned char>(c) < 0x20) return {};
  }
  return Url(std::string(address));
}

Url Url::external(std::string_view address) {
  if (address.empty() || address.size() > 4096) return {};
  const auto parsed = text::parse_url(address);
  if (!parsed || (parsed->scheme != "http" && parsed->scheme != "https") || parsed->host.empty()) return {};
  return Url(parsed->href);
}

}  // namespace isnad::site
