// Who says what: direct quotations and reported clauses with their speakers.
#pragma once

#include <string_view>
#include <vector>

#include "core/records.h"
#include "reading/document.h"
#include "reading/speech_lexicon.h"

namespace isnad::reading {

// The quotes of a document in the order of their text, an outer one before those inside it.
//
//   direct    words in quotation marks that a word of saying introduces or follows, that go on from such a quotation,
//   or
//             that are many (10); also unmarked words behind «وقال:». A name or title in marks is none.
//   indirect  the clause behind «قال … إن», "said that", «أشار … إلى», «بحسب …،» to the end of its sentence or to the
//   next word of
//             saying beside it, conjunction and full stop left out
//   headline  the rest of a short paragraph that begins with a speaker and a colon
//   nested    what someone else says inside one of these
//
// The span of a direct quote leaves its marks out. `speaker` is the subject of the verb where an entity's mention
// stands there, the last speaker where the verb goes on without one («وأضاف», "he added") and nobody came between, else
// empty. `cue` is the word of saying, proclitics included, or the colon. `article` makes the ids differ between
// articles; an id depends on it, the quote's words and their place among equal ones. Linear in the body.
std::vector<Quote> find_quotes(const Document& document, const std::vector<Entity>& entities,
                               const SpeechLexicon& lexicon, std::string_view article = {});

}  // namespace isnad::reading
