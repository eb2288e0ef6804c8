// The words of time expressions (data/reading/times.tsv), found at a word with its proclitics cut off.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "reading/document.h"
#include "reading/lookup.h"

namespace isnad::reading {

enum class TimeWord : std::uint8_t {
  kNone,
  kMonth,
  kHijri,
  kWeekday,
  kShift,
  kTonight,
  kRef,
  kSet,
  kUnit,
  kNumber,
  kOrdinal,
  kPart,
  kPast,
  kNext,
  kThis,
  kMod,
  kQuantity,
  kFew,
  kSeason,
  kDecade
};

struct TimeEntry {
  TimeWord kind = TimeWord::kNone;
  int number = 0;         // month, weekday (0 = Sunday), days, number, decade; for a unit 1, 2 (dual) or 0 (plural)
  std::string value;      // a unit's letter (Y M W D H I S, E decade, C century), a TIMEX3 value or modifier
  bool definite = false;  // the form with ال
  bool strict = false;    // also another word: counts only beside a day or a year
};

// What stands at one word of a document.
struct TimeHit {
  const TimeEntry* entry = nullptr;
  std::uint32_t words = 0;  // how many the entry covers
  std::uint32_t skip = 0;   // code points of proclitics on the first
};

class TimeLexicon {
 public:
  explicit TimeLexicon(std::string_view tsv);

  // All entries at each word, longest first; a word may be several things («الأول» is an ordinal, «ثاني» too).
  std::vector<std::vector<TimeHit>> find(const Document& document) const;

 private:
  void add(const TimeEntry& entry, std::string_view phrase);

  StringMap<std::vector<TimeEntry>> entries_;
  std::size_t longest_ = 1;  // words
};

}  // namespace isnad::reading
