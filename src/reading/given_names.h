// Given names, and what a personal name that no list knows looks like (data/reading/given_names.tsv).
#pragma once

#include <cstdint>
#include <string_view>

#include "reading/lookup.h"

namespace isnad::reading {

// kFunction: no part of any name in Latin letters, capital or not; kNever: of no person's; kThing: as kNever, and what
// is called after a person.
enum class GivenName : std::uint8_t { kNone, kPlain, kAlso, kLink, kFunction, kNever, kThing };

class GivenNames {
 public:
  explicit GivenNames(std::string_view tsv);

  GivenName find(std::string_view folded) const;

 private:
  StringMap<GivenName> names_;
};

}  // namespace isnad::reading
