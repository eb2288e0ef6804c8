// Mentions made into entities: one id for all that name the same, and the places among them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/records.h"
#include "reading/mentions.h"

namespace isnad::reading {

// What is known of an entity beside its record; events are coded from it.
struct EntityFacts {
  std::string country;                 // CAMEO, three letters, or IGO, NGO, IMG …; empty: unknown
  std::vector<std::string> sectors;    // CAMEO
  std::string cls;                     // of a description: "army", "president"; see data/reading/heads.tsv
  std::optional<std::uint32_t> known;  // index into Gazetteer::names()
};

struct FoundEntities {
  std::vector<Entity> entities;    // in the order of their first mention
  std::vector<EntityFacts> facts;  // beside each entity
  std::vector<Place> places;
};

// A homonym goes to the country that the document speaks of, else to the largest. «علييف» is «إلهام علييف» where the
// document has him; «الرئيس الأمريكي» is the president it names, where it names one; «الجيش» the one army it names.
// Ids of what the gazetteer knows, of names and of descriptions with a country are the same in every article; a body
// without a country has an id of its own in each (`article`). A place in the name of a body («حكومة ليبيا») is a
// mention within the body's. An airport or crossing lies where the town does that it is called after; a village that no
// list has, within what the text names beside it, without a point.
FoundEntities find_entities(const Document& document, const MentionKnowledge& knowledge, std::string_view article);

}  // namespace isnad::reading
