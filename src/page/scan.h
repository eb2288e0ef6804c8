// A linear look at a page before the parser runs: every HTML parser known is quadratic in nesting depth, in the number
// of attributes of one tag and in unclosed formatting elements (WHATWG HTML 13.2.4.3, "reconstruct the active
// formatting elements"), so pages built to cost time are told from real ones here.
#pragma once

#include <cstddef>
#include <string_view>

#include "core/error.h"

namespace isnad::page {

struct ScanLimits {
  std::size_t max_depth = 2'000;       // open elements
  std::size_t max_attributes = 2'000;  // on one tag
};

struct Scan {
  std::size_t tags = 0;
  std::size_t depth = 0;       // the deepest stack of open elements, estimated from the tags alone
  std::size_t attributes = 0;  // the most on one tag
  std::size_t rebuilt = 0;     // formatting elements that a parser would open again, summed over the page
};

// What the page's tags amount to; stops early where a limit is passed. O(bytes).
Scan scan_html(std::string_view html, const ScanLimits& limits = {});

// An error that names what is too much, or nothing.
Result<Scan> check_html(std::string_view html, const ScanLimits& limits = {});

// Whether bytes look like HTML rather than plain text: a doctype or one of the tags that open pages near the start, or
// tags at the density of a fragment (at least one closing or void tag of HTML in each 2,000 bytes looked at).
bool looks_like_html(std::string_view bytes);

}  // namespace isnad::page
