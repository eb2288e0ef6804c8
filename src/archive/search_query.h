// What a person types, to an expression for the index.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"
#include "core/records.h"

namespace isnad::archive {

struct ParsedQuery {
  std::string match;                 // an FTS5 expression; every term quoted
  std::set<std::string> terms;       // wanted terms, for marking them in snippets
  std::vector<std::string> phrases;  // the wanted phrases, quoted, in the order in which they stand in `match`
};

// Words (all must stand in the text), "a phrase" (also in « » and “ ”), -word (must not stand), OR between words. Each
// word is looked for under its Arabic stem, its English stem and unstemmed, since the texts' languages differ; Arabic
// function words outside of phrases are passed over. An empty query, or one of exclusions alone, is an error. No input
// makes an expression that FTS5 refuses.
Result<ParsedQuery> parse_query(std::string_view text);

// The part of a body around the first wanted term, at most about 30 words, with the places of all wanted terms in it.
struct Snippet {
  std::string text;
  std::vector<Span> marks;  // code points of `text`
};
Snippet make_snippet(std::string_view body, const std::set<std::string>& terms);

}  // namespace isnad::archive
