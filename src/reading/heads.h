// Nouns that stand before names and say what they name: titles, bodies, places, media (data/reading/heads.tsv).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reading/document.h"
#include "reading/lookup.h"

namespace isnad::reading {

enum class HeadKind : std::uint8_t {
  kTitle,
  kOrg,
  kLead,
  kFound,
  kFac,
  kMedia,
  kGroup,
  kPeople,
  kMod,
  kTail,
  kSite,
  kArea
};

struct Head {
  HeadKind kind = HeadKind::kTitle;
  std::string cls;     // the class in the file: "army", "president", "town"
  std::string sector;  // CAMEO, or empty
  bool alone = false;  // names a body of this country without saying which
  bool definite = false;
  bool below = false;  // written with the hamza below the alef
};

struct HeadHit {
  const Head* head = nullptr;
  std::uint32_t words = 0;
  std::uint32_t skip = 0;  // code points of proclitics on the first word
};

class Heads {
 public:
  explicit Heads(std::string_view tsv);

  // The longest head at the word that begins there, of each kind at most one, the longest first; proclitics are cut off
  // where the whole word is none.
  std::vector<HeadHit> find(const Document& document, std::size_t word) const;

  // Is this one word a title?
  bool is_title(std::string_view folded) const;

 private:
  void add(const Head& head, std::string_view phrase);

  StringMap<std::vector<Head>> heads_;
  StringMap<std::uint32_t> first_;  // the longest phrase (words) that begins with this word
};

}  // namespace isnad::reading
