// Query strings, cookies and header lists are foreign bytes: what comes out is valid UTF-8, whatever goes in.
#include <cstdlib>

#include "site/query.h"
#include "text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const isnad::site::Params params = isnad::site::Params::parse(bytes);
  const std::string written = params.text();
  if (isnad::site::Params::parse(written).text().size() > written.size()) std::abort();
  if (!isnad::text::is_valid_utf8(params.get("q"))) std::abort();
  if (!isnad::text::is_valid_utf8(isnad::site::cookie(bytes, "ui"))) std::abort();
  isnad::site::preferred_language(bytes, {"ar", "en"});
  isnad::site::accepts_gzip(bytes);
  isnad::site::names_tag(bytes, "\"a\"");
  return 0;
}
