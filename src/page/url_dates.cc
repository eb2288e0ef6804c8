#include "page/url_dates.h"

#include <cstdint>
#include <string>

#include "core/time.h"

namespace isnad::page {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::optional<PublishedTime> url_date(int year, int month, int day) {
  if (month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  std::string value = std::to_string(year) + (month < 10 ? "-0" : "-") + std::to_string(month) +
                      (day < 10 ? "-0" : "-") + std::to_string(day);
  return PublishedTime{value, "day", "url"};
}

}  // namespace

std::optional<PublishedTime> date_in_url(std::string_view url) {
  for (std::size_t i = 0; i + 8 <= url.size(); ++i) {
    if (!is_digit(url[i]) || (i > 0 && is_digit(url[i - 1]))) continue;
    std::size_t at = i;
    auto number = [&](std::size_t least, std::size_t most) {
      int value = 0;
      std::size_t count = 0;
      while (at < url.size() && count < most && is_digit(url[at])) value = value * 10 + (url[at++] - '0'), ++count;
      return count < least ? -1 : value;
    };
    const int year = number(4, 4);
    if (year < 1990 || year > 2100 || at >= url.size()) continue;
    const char separator = url[at];
    const bool is_split = separator == '/' || separator == '-' || separator == '_' || separator == '.';
    if (is_split) ++at;
    const int month = number(is_split ? 1 : 2, 2);
    if (is_split && (at >= url.size() || url[at] != separator)) continue;
    if (is_split) ++at;
    const int day = number(is_split ? 1 : 2, 2);
    if (at < url.size() && is_digit(url[at])) continue;
    // "/2023/10/3-questions/": the month alone, and a name that begins with a number.
    if (is_split && !is_digit(url[at - 2]) && at < url.size() && url[at] != '/' && url[at] != separator) continue;
    if (auto found = url_date(year, month, day)) return found;
  }
  return std::nullopt;
}

std::optional<PublishedTime> time_of_post(std::string_view url) {
  static constexpr std::string_view kStatus = "/status/";
  constexpr std::size_t kDigits = 19;
  constexpr std::int64_t kEpoch = 1'288'834'974'657;  // of Snowflake's clock, in milliseconds
  const std::size_t at = url.find(kStatus);
  if (at == std::string_view::npos) return std::nullopt;
  const std::string_view rest = url.substr(at + kStatus.size());
  std::size_t digits = 0;
  while (digits < rest.size() && is_digit(rest[digits])) ++digits;
  if (digits < kDigits - 1 || digits > kDigits ||
      (digits < rest.size() && rest[digits] != '/' && rest[digits] != '?' && rest[digits] != '#'))
    return std::nullopt;
  std::int64_t id = 0;
  for (const char c : rest.substr(0, digits)) {
    if (id > (INT64_MAX - 9) / 10) return std::nullopt;
    id = id * 10 + (c - '0');
  }
  return PublishedTime{epoch_to_rfc3339(((id >> 22) + kEpoch) / 1000), "minute", "url"};
}

std::optional<PublishedTime> day_first_in_url(std::string_view url) {
  constexpr std::size_t kSize = 10;
  for (std::size_t at = url.find_first_of("/-_"); at != std::string_view::npos && at + kSize < url.size();
       at = url.find_first_of("/-_", at + 1)) {
    const std::string_view part = url.substr(at + 1, kSize);
    const bool is_ended = at + 1 + kSize == url.size() || url[at + 1 + kSize] == '/' || url[at + 1 + kSize] == '.' ||
                          url[at + 1 + kSize] == '?';
    const auto digits = [&](std::size_t from, std::size_t count) {
      int value = 0;
      for (std::size_t i = from; i < from + count; ++i) {
        if (!is_digit(part[i])) return -1;
        value = value * 10 + (part[i] - '0');
      }
      return value;
    };
    if (!is_ended || (part[2] != '-' && part[2] != '.' && part[2] != '_') || part[5] != part[2]) continue;
    const int day = digits(0, 2);
    const int year = digits(6, 4);
    if (day <= 12 || year < 1990 || year > 2100) continue;
    if (auto found = url_date(year, digits(3, 2), day)) return found;
  }
  return std::nullopt;
}

}  // namespace isnad::page
