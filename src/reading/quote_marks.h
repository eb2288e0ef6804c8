// Pairs of quotation marks.
#pragma once

#include <cstdint>
#include <vector>

#include "reading/document.h"

namespace isnad::reading {

// Words [open + 1, close) are quoted. Where the closing mark is missing, `close` is the index behind the paragraph's
// last word, and `is_closed` is false; such a mark quotes something only where a verb of saying says so.
struct QuotePair {
  std::uint32_t open = 0;
  std::uint32_t close = 0;
  bool is_opened = true;
  bool is_closed = true;
  bool goes_on = false;       // the paragraph before left a quotation of these marks open
  bool is_continued = false;  // not closed, and the next paragraph goes on
  std::uint32_t depth = 0;    // pairs around it
};

// The pairs of a document in order of their opening marks: "…", “…”, „…“, «…» (also »…«, which software that mirrors
// marks leaves behind), ‹…›, ‘…’, ''…''. Straight marks open or close by the spaces beside them. No pair leaves its
// paragraph. Where a paragraph closes what the one before it opened, its words up to the mark are a pair without an
// opening mark: `open` is the index of the word before the paragraph, and `is_opened` is false. Linear.
std::vector<QuotePair> find_quote_pairs(const Document& document);

}  // namespace isnad::reading
