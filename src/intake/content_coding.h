// What HTTP wraps a body in: chunks (RFC 9112 section 7.1) and content codings (RFC 9110 section 8.4.1). Crawlers store
// bodies wrapped, unwrapped, or unwrapped under the head of the wrapped ones; the bytes decide.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/error.h"

namespace isnad::intake {

// Undoes chunks. Bytes that are not chunked are given back as they are; of a cut body comes what is there.
std::string unchunked(std::string_view bytes);

// Undoes the codings of a Content-Encoding header's value (gzip, x-gzip, deflate, br, zstd, identity; a list is undone
// from its end, four at most). Of a body that is cut short comes its beginning; a body that is text already stays. An
// error: a damaged body, a coding that is not known, or more than `most` bytes after any step.
Result<std::string> undo_content_coding(std::string body, std::string_view header, std::size_t most);

}  // namespace isnad::intake
