// The pure verbs over many articles: `isnad duplicates` and `isnad stories`.
#pragma once

#include <vector>

#include "core/records.h"
#include "story/sketch.h"

namespace isnad::story {

// Groups of copies (two articles or more), in the order of their first member in the input; `first` is the earliest
// published, by time where both have minutes, by the credit's direction and then the input's order otherwise.
std::vector<CopyGroup> find_copies(const std::vector<Sketch>& sketches);

// Every article in exactly one story; stories in the order of their first article in the input.
std::vector<Story> build_stories(const std::vector<Sketch>& sketches, const std::vector<Reading>& readings);

}  // namespace isnad::story
