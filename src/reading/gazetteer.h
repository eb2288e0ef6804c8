// Names that the program knows: places, countries and their adjectives, public figures, organisations.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reading/document.h"
#include "reading/lookup.h"

namespace isnad::reading {

struct KnownName {
  std::string id;       // make_id: stable across articles and versions
  std::string type;     // as Entity::type
  std::string name;     // shown: the Arabic name where there is one
  std::string english;  // shown beside an English text, or empty
  std::string country;  // ISO 3166-1 alpha-2, or empty
  std::string cameo;    // three letters, or empty
  std::vector<std::string> sectors;
  std::optional<double> lat, lon;
  std::string precision;  // of a place; empty: no place
  std::string within;
  std::string geonames;
  std::uint32_t population = 0;
  bool is_country = false;
};

enum class NameForm : std::uint8_t { kName, kAdjective, kPeople };

// One way in which a phrase names something.
struct NameUse {
  std::uint32_t known = 0;  // index into names()
  NameForm form = NameForm::kName;
  bool ambiguous = false;  // also a common word: counts only behind a word like «مدينة»
  bool acronym = false;    // at most four capitals: "US"
};

struct NameMatch {
  std::uint32_t words = 0;
  std::uint32_t skip = 0;  // code points of proclitics
  const std::vector<NameUse>* uses = nullptr;
};

// The knowledge files, as text.
struct GazetteerFiles {
  std::string_view places, supplement, countries, nations, regions, people, organisations, ambiguous, no_places,
      latin_towns;
};

class SoundIndex;

// A row of places.tsv, its names left out, or nothing where it has too few columns.
std::optional<KnownName> town_of_row(const std::vector<std::string_view>& cells);

class Gazetteer {
 public:
  explicit Gazetteer(const GazetteerFiles& files);
  ~Gazetteer();

  const std::vector<KnownName>& names() const { return names_; }
  // The longest known phrase that begins at the word, or nothing. A whole word goes before one with proclitics cut off.
  std::optional<NameMatch> longest(const Document& document, std::size_t word) const;
  // What this word alone names (folded, nothing cut off), or null.
  const std::vector<NameUse>* named(std::string_view folded) const;
  // What the word names if one letter of it is wrong, missing, one too many or in its neighbour's place
  // («الأذرييجانيين»): a name of one word, at least eight letters without ال, of a country, its people or a large
  // place, whose first and last two letters are right; nothing where two different names are as near. For words that no
  // lexicon knows.
  std::optional<NameMatch> misspelt(const Document& document, std::size_t word) const;
  // The town of the country whose Latin name sounds like this one («الجم», El Jem), or null where none is near or two
  // are. Borrowed from the gazetteer. Safe from any thread; the first call makes the index (some 20 ms).
  const KnownName* by_sound(std::string_view country, std::string_view name) const;
  // Asks the memory for the names that begin with the word with this short_hash().
  void prefetch(std::uint64_t hash) const { first_.prefetch(hash); }
  // How many words of a phrase in which the name of a place is none («صلاة المغرب») begin at the word; 0: none.
  std::uint32_t names_nothing(const Document& document, std::size_t word) const;
  // The country of that ISO code, or null.
  const KnownName* country(std::string_view iso) const;
  // Is the word (folded, with or without ال) an adjective of a country? Its index, or nothing.
  std::optional<std::uint32_t> nationality(std::string_view folded) const;

 private:
  void add_countries(const GazetteerFiles& files);
  void add_places(std::string_view tsv);
  void add_supplement(std::string_view tsv);
  void add_regions(std::string_view tsv);
  void add_people(std::string_view tsv);
  void add_organisations(std::string_view tsv);
  void add_phrase(std::string_view phrase, NameUse use);
  void index_spellings();
  void add_adjective(std::string_view adjective, std::uint32_t known);
  std::uint32_t add(KnownName name);

  std::vector<KnownName> names_;
  StringMap<std::vector<NameUse>> phrases_;
  StringMap<std::uint32_t> first_;  // the longest phrase (words) that begins with this word
  StringMap<std::uint32_t> countries_;
  StringMap<std::uint32_t> adjectives_;
  StringMap<bool> ambiguous_;
  std::unique_ptr<const SoundIndex> sounds_;
  StringMap<std::vector<std::uint32_t>> spellings_;  // a long name less one letter: which of phrases_ it may be
  StringMap<bool> no_places_;
  StringMap<std::uint32_t> no_places_first_;  // words of the longest of them that begins with the word
  StringMap<std::string_view> more_names_;    // of the supplement, by GeoNames id
};

}  // namespace isnad::reading
