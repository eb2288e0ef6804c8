#include "reading/given_names.h"

#include <vector>

#include "core/tsv.h"
#include "text/fold.h"

namespace isnad::reading {

GivenNames::GivenNames(std::string_view tsv) {
  for_each_row(tsv, [this](const std::vector<std::string_view>& cells) {
    if (cells.size() < 2) return;
    const GivenName kind = cells[0] == "plain"      ? GivenName::kPlain
                           : cells[0] == "also"     ? GivenName::kAlso
                           : cells[0] == "function" ? GivenName::kFunction
                           : cells[0] == "never"    ? GivenName::kNever
                           : cells[0] == "thing"    ? GivenName::kThing
                                                    : GivenName::kLink;
    for_each_part(cells[1], [&](std::string_view name) {
      const std::string folded = text::fold(name);
      // Of «صلاح الدين» the first word alone is looked up; the second is a name-like word behind it.
      names_.emplace(folded.substr(0, folded.find(' ')), kind);
    });
  });
}

GivenName GivenNames::find(std::string_view folded) const {
  const auto found = names_.find(folded);
  return found == names_.end() ? GivenName::kNone : found->second;
}

}  // namespace isnad::reading
