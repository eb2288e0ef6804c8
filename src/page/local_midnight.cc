#include "page/local_midnight.h"

#include <algorithm>
#include <array>

#include "core/time.h"

namespace isnad::page {
namespace {

// Minutes before midnight by UTC, in winter and in summer.
struct Clock {
  int winter = 0;
  int summer = 0;
};

struct Place {
  std::string_view code;
  Clock clock;
};

constexpr Clock kCentral{60, 120};
constexpr Clock kEastern{120, 180};
constexpr Clock kThree{180, 180};
constexpr Clock kFour{240, 240};
constexpr Clock kEight{480, 480};
constexpr Clock kNine{540, 540};
constexpr Clock kIran{210, 270};  // summer's clock until 2022

// Countries with one clock, east of Greenwich (west of it midnight falls on the same day by UTC).
// clang-format off
constexpr std::array<Place, 52> kCountries = {{
    {"de", kCentral}, {"at", kCentral},   {"ch", kCentral}, {"fr", kCentral}, {"it", kCentral}, {"nl", kCentral},
    {"be", kCentral}, {"lu", kCentral},   {"pl", kCentral}, {"cz", kCentral}, {"sk", kCentral}, {"hu", kCentral},
    {"si", kCentral}, {"hr", kCentral},   {"rs", kCentral}, {"ba", kCentral}, {"mk", kCentral}, {"al", kCentral},
    {"dk", kCentral}, {"no", kCentral},   {"se", kCentral}, {"mt", kCentral}, {"tn", {60, 60}}, {"dz", {60, 60}},
    {"fi", kEastern}, {"ee", kEastern},   {"lv", kEastern}, {"lt", kEastern}, {"gr", kEastern}, {"cy", kEastern},
    {"ro", kEastern}, {"bg", kEastern},   {"ua", kEastern}, {"md", kEastern}, {"il", kEastern}, {"lb", kEastern},
    {"ps", kEastern}, {"ly", {120, 120}}, {"iq", kThree},   {"sa", kThree},   {"kw", kThree},   {"qa", kThree},
    {"bh", kThree},   {"ye", kThree},     {"tr", kThree},   {"ae", kFour},    {"om", kFour},    {"ir", kIran},
    {"cn", kEight},   {"tw", kEight},     {"jp", kNine},    {"kr", kNine},
}};
// clang-format on

// Languages that are written under one clock.
// clang-format off
constexpr std::array<Place, 20> kLanguages = {{
    {"de", kCentral}, {"it", kCentral}, {"pl", kCentral}, {"cs", kCentral}, {"sk", kCentral},
    {"hu", kCentral}, {"sl", kCentral}, {"hr", kCentral}, {"da", kCentral}, {"no", kCentral},
    {"nb", kCentral}, {"sv", kCentral}, {"fi", kEastern}, {"et", kEastern}, {"lv", kEastern},
    {"lt", kEastern}, {"el", kEastern}, {"tr", kThree},   {"ja", kNine},    {"ko", kNine},
}};
// clang-format on

template <std::size_t Size>
const Clock* clock_of(const std::array<Place, Size>& places, std::string_view code) {
  const auto found = std::find_if(places.begin(), places.end(), [&](const Place& place) { return place.code == code; });
  return found == places.end() ? nullptr : &found->clock;
}

}  // namespace

std::optional<std::string> local_midnight(std::string_view value, std::string_view domain, std::string_view language) {
  constexpr std::size_t kInUtc = 20;  // 2022-11-06T23:00:00Z
  if (value.size() != kInUtc || value.back() != 'Z' || value.substr(16, 3) != ":00") return std::nullopt;
  const std::size_t dot = domain.rfind('.');
  const std::string_view code = dot == std::string_view::npos ? std::string_view() : domain.substr(dot + 1);
  const Clock* clock = clock_of(kCountries, code);
  // Another country's code tells of a place that is not known here.
  if (clock == nullptr && code.size() != 2) clock = clock_of(kLanguages, language.substr(0, language.find('-')));
  if (clock == nullptr) return std::nullopt;
  const std::string_view month = value.substr(5, 2);
  const int minutes = (value[11] - '0') * 600 + (value[12] - '0') * 60 + (value[14] - '0') * 10 + (value[15] - '0');
  const int before = 24 * 60 - minutes;
  const bool may_be_summer = month >= "03" && month <= "10";
  const bool may_be_winter = month <= "03" || month >= "10";
  if (!(may_be_summer && before == clock->summer) && !(may_be_winter && before == clock->winter)) return std::nullopt;
  const auto instant = epoch_of(value);
  if (!instant) return std::nullopt;
  return epoch_to_rfc3339(*instant + before * 60LL).substr(0, 10);
}

}  // namespace isnad::page
