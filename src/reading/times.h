// Time expressions and their TIMEX3 values (ISO-TimeML, Pustejovsky et al. 2010).
#pragma once

#include <vector>

#include "core/records.h"
#include "reading/document.h"
#include "reading/times_lexicon.h"

namespace isnad::reading {

// The time expressions of a document in order, none overlapping. Values are resolved against `document.published`;
// without it they keep `unanchored`. News looks back: a weekday or month without a word that says otherwise is the last
// one not after the day of publication, except where the sentence speaks of what is to come (سوف, سيعقد, المقرر, will).
std::vector<TimeMention> find_times(const Document& document, const TimeLexicon& lexicon);

}  // namespace isnad::reading
