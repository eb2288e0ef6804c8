// What happened: events with who did it, to whom, where, when, and by whose account.
#pragma once

#include <string_view>
#include <vector>

#include "core/records.h"
#include "reading/document.h"
#include "reading/entities.h"
#include "reading/event_lexicon.h"

namespace isnad::reading {

struct EventMatter {
  const Document& document;
  const FoundEntities& found;
  const std::vector<TimeMention>& times;
  const std::vector<Quote>& quotes;
};

// The events that the lexicon's words tell, in the order of the text. A first, careful version: an event has an actor
// or a recipient that is an entity of the document, and a noun («غارات») has besides the other one, a place, a day or a
// count.
//
//   actors      before or behind the verb, in idafa or as adjective at the noun, subject of a light verb («شنت …
//   غارات») recipients  the object, or behind a preposition that the word goes with modality    negated, planned,
//   conditional, hypothetical by words near; background where the day told is more than
//               30 days before publication; else asserted
//   when        of the time expressions in its sentence the nearest with a value that stands in the same report; never
//               the day of publication where the text gives none
//   according_to, quote   the speakers of the quotes around it, outermost first, where they are known
//   one_party_only        where all claimants belong to the actors' or the recipients' country, or are they
//
// Tellings of the same happening in one article (type, sides, no other day) are one event. Linear in the body.
std::vector<Event> find_events(const EventMatter& matter, const EventLexicon& lexicon, std::string_view article);

}  // namespace isnad::reading
