// Facilities, bodies and prizes that are called after a person: «مطار الملك خالد الدولي», «مؤسسة محمد بن راشد»
// (data/reading/named_after.tsv).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "reading/document.h"
#include "reading/lookup.h"

namespace isnad::reading {

class NamedAfter {
 public:
  struct Noun {
    std::string_view type;  // of Entity
    std::string_view sector;
    bool titled = false;  // a name alone behind it may be its owner's: «نادي محمد»
  };
  struct Hit {
    const Noun* noun = nullptr;  // null: none begins there
    std::uint32_t skip = 0;      // code points of proclitics before it
  };

  // The table outlives the lexicon.
  explicit NamedAfter(std::string_view tsv);

  // The noun that the word is, without the article.
  Hit noun(const Word& word) const;
  bool is_title(std::string_view folded) const { return titles_.contains(folded); }
  bool is_tail(std::string_view folded) const { return tails_.contains(folded); }

 private:
  StringMap<Noun> nouns_;
  StringMap<bool> titles_;
  StringMap<bool> tails_;
};

}  // namespace isnad::reading
