// Where the events of one story contradict each other.
#pragma once

#include <vector>

#include "core/records.h"

namespace isnad::story {

// Pairs of events of one type on one day that disagree: about the `count` (killed or injured), about who did it
// (`actor`), about `place`, or whether it `happened` at all (one negated, one asserted). Two events are compared where
// a place or a recipient is shared, or, for the place, an actor; an event of unknown day is compared with none. Each
// dispute names the two events, the earlier reading's first. At most 50 a story.
std::vector<Dispute> find_disputes(const std::vector<const Reading*>& readings);

}  // namespace isnad::story
