// Towns by the sounds of their Latin names, for names in other letters that no list has.
#pragma once

#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "reading/gazetteer.h"
#include "reading/lookup.h"

namespace isnad::reading {

class SoundIndex {
 public:
  // Tables of places.tsv's columns, borrowed for good. The index is made by the first look-up (some 20 ms): most
  // programs never need it.
  SoundIndex(std::string_view places, std::string_view latin_towns) : tables_{places, latin_towns} {}

  // As Gazetteer::by_sound.
  const KnownName* find(std::string_view country, std::string_view name) const;

 private:
  struct Sounding {
    std::size_t town = 0;
    std::string sounds;
  };

  void make() const;

  std::string_view tables_[2];
  mutable std::once_flag made_;
  mutable std::vector<KnownName> towns_;
  mutable StringMap<std::vector<Sounding>> by_key_;  // country and text::name_key
};

}  // namespace isnad::reading
