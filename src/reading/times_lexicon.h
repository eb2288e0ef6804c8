// The words of time expressions (data/reading/times.tsv), found at a word with its proclitics cut off.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "reading/document.h"
#include "reading/lookup.h"

namespace isnad::reading {

enum class TimeWord : std::uint8_t {
  kNone,
  kMonth,
  kHijri,
  kPersian,
  kWeekday,
  kShift,
  kTonight,
  kRef,
  kSet,
  kUnit,
  kNumber,
  kOrdinal,
  kFraction,
  kPart,
  kMidPart,
  kPast,
  kNext,
  kThis,
  kMod,
  kQuantity,
  kFew,
  kSeason,
  kDecade,
  kHoliday,
  kWeekend,
  kRest,
  kWhole,
  kZone,
  kLink
};

// Words that join times: prepositions and conjunctions.
enum class TimeLink : std::uint8_t {
  kNone,
  kBefore,
  kAfter,
  kSince,
  kUntil,
  kFrom,
  kBetween,
  kWithin,
  kFor,
  kEvery,
  kOf,
  kIn,
  kAgo,
  kLater,
  kAbout,
  kNow,
  kEarly,
  kLate,
  kOclock,  // "19.00 Uhr", "19.00 horas"
  kNoTime,  // «بكرة القدم», «المصري اليوم»: what looks like a time and is none
};

static_assert(static_cast<unsigned>(TimeWord::kLink) < 32, "a set of them is 32 bits");

// A set of them, a bit each.
template <typename... Kinds>
constexpr std::uint32_t time_words(Kinds... kinds) {
  return ((1u << static_cast<unsigned>(kinds)) | ...);
}

struct TimeEntry {
  TimeWord kind = TimeWord::kNone;
  int number = 0;     // month, weekday (0 = Sunday), days, number, decade; for a unit 1, 2 (dual) or 0 (plural);
                      // for a modifier 3 where it names thirds («أوائل»)
  std::string value;  // a unit's letter (Y M W D H I S, E decade, C century, Q quarter), a TIMEX3 value or modifier
  TimeLink link = TimeLink::kNone;
  bool definite = false;     // the form with ال
  bool either_side = false;  // Romance: "scorsa settimana" and "settimana scorsa"; "este lunes" may be past
  bool strict = false;       // also another word: counts only beside a day, a year or the like
};

// What stands at one word of a document.
struct TimeHit {
  const TimeEntry* entry = nullptr;
  std::uint32_t words = 0;  // how many the entry covers
  std::uint32_t skip = 0;   // code points of proclitics on the first
};

// All entries at each word, longest first; a word may be several things («الأول» is an ordinal, «ثاني» too).
class TimeHits {
 public:
  std::span<const TimeHit> at(std::size_t word) const {
    if (word + 1 >= starts_.size()) return {};
    return std::span(hits_).subspan(starts_[word], starts_[word + 1] - starts_[word]);
  }
  // Whether there is an entry of the kind at a word: most have none.
  bool has(std::size_t word, std::uint32_t kinds) const { return word < kinds_.size() && (kinds_[word] & kinds) != 0; }
  bool any(std::size_t word) const { return has(word, ~0u); }
  // No entry but links («في», «من») and zones, which begin nothing by themselves.
  bool links_alone(std::size_t word) const {
    constexpr std::uint32_t kInner = time_words(TimeWord::kLink, TimeWord::kZone);
    return word < kinds_.size() && kinds_[word] != 0 && (kinds_[word] & ~kInner) == 0;
  }

 private:
  friend class TimeLexicon;
  std::vector<TimeHit> hits_;
  std::vector<std::uint32_t> starts_;  // one more than there are words
  std::vector<std::uint32_t> kinds_;   // of each word, a bit for each TimeWord
};

class TimeLexicon {
 public:
  explicit TimeLexicon(std::string_view tsv);

  TimeHits find(const Document& document) const;

 private:
  struct Slot {
    std::vector<TimeEntry> entries;
    std::size_t longest = 1;  // words of the longest phrase that begins with this word
  };
  using Slots = StringMap<Slot>;
  void add(const TimeEntry& entry, std::string_view phrase, std::string_view language);
  static void put(const TimeEntry& entry, const std::string& folded, Slots& slots);
  const Slots& slots_of(std::string_view language, bool sure) const;

  // Arabic and English share one table, as their texts share words; a language with words of its own has its own.
  Slots shared_;
  std::vector<std::pair<std::string, Slots>> languages_;
};

}  // namespace isnad::reading
