#include "site/strings.h"

#include <fmt/format.h>

#include <array>
#include <unordered_map>

#include "core/embedded.h"
#include "core/time.h"

namespace isnad::site {
namespace {

struct Words {
  std::string_view arabic;
  std::string_view english;
};

// Lines of key, Arabic, English, parted by tabs.
const std::unordered_map<std::string_view, Words>& table() {
  static const auto kTable = [] {
    std::unordered_map<std::string_view, Words> words;
    std::string_view rest = embedded("site/strings.tsv");
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      const std::string_view line = rest.substr(0, end);
      rest.remove_prefix(std::min(end + 1, rest.size()));
      const std::size_t first = line.find('\t');
      const std::size_t second = first == std::string_view::npos ? first : line.find('\t', first + 1);
      if (line.starts_with('#') || second == std::string_view::npos) continue;
      words.emplace(line.substr(0, first), Words{line.substr(first + 1, second - first - 1), line.substr(second + 1)});
    }
    return words;
  }();
  return kTable;
}

// " (UTC+3)", " (UTC+3:30)".
std::string offset_words(int minutes) {
  if (minutes == 0) return " (UTC)";
  const int size = minutes < 0 ? -minutes : minutes;
  std::string words = fmt::format(" (UTC{}{}", minutes < 0 ? '-' : '+', size / 60);
  if (size % 60 != 0) words += fmt::format(":{:02}", size % 60);
  return words + ")";
}

// "قبل 3 ساعات"; empty where the time is a day alone, says no offset, lies ahead or is a day old.
std::string recent_words(Ui ui, const CivilTime& time, std::int64_t now) {
  if (!time.has_time || !time.offset_minutes) return {};
  const std::int64_t age = now - to_epoch(time);
  if (age < 0 || age >= 86'400) return {};
  if (age < 60) return std::string(tr(ui, "ago.now"));
  const bool is_hours = age >= 3'600;
  return counted(ui, is_hours ? "ago.hours" : "ago.minutes", static_cast<std::uint64_t>(age / (is_hours ? 3'600 : 60)));
}

std::string_view find(Ui ui, std::string_view key) {
  const auto found = table().find(key);
  if (found == table().end()) return {};
  return ui == Ui::kArabic ? found->second.arabic : found->second.english;
}

}  // namespace

std::string_view tr(Ui ui, std::string_view key) {
  const std::string_view words = find(ui, key);
  return words.empty() ? key : words;
}

bool has_string(std::string_view key) { return table().contains(key); }

std::string_view plural_category(Ui ui, std::uint64_t count) {
  if (ui == Ui::kEnglish) return count == 1 ? "one" : "other";
  if (count == 0) return "zero";
  if (count == 1) return "one";
  if (count == 2) return "two";
  const std::uint64_t hundred = count % 100;
  if (hundred >= 3 && hundred <= 10) return "few";
  if (hundred >= 11) return "many";
  return "other";
}

std::string counted(Ui ui, std::string_view key, std::uint64_t count) {
  std::string_view form = find(ui, fmt::format("{}.{}", key, plural_category(ui, count)));
  if (form.empty()) form = find(ui, fmt::format("{}.other", key));
  std::string words(form.empty() ? key : form);
  if (const std::size_t slot = words.find("{}"); slot != std::string::npos) words.replace(slot, 2, grouped(count));
  return words;
}

std::string grouped(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, 1, ',');
  }
  return digits;
}

std::string_view section_name(Ui ui, std::string_view label) {
  const std::string_view name = find(ui, fmt::format("section.{}", label));
  return name.empty() ? label : name;
}

std::string_view language_name(Ui ui, std::string_view code) {
  const std::string_view name = find(ui, fmt::format("language.{}", code));
  return name.empty() ? code : name;
}

std::string date_words(Ui ui, std::string_view published, std::int64_t now, DateStyle style) {
  const auto time = parse_iso8601(published);
  if (!time) return {};
  if (style == DateStyle::kRecent) {
    if (std::string words = recent_words(ui, *time, now); !words.empty()) return words;
  }
  const std::string_view month = tr(ui, fmt::format("month.{}", time->month));
  std::string words = fmt::format("{} {}", time->day, month);
  const int this_year = civil_from_days(now / 86'400).year;
  if (style == DateStyle::kLong) {
    const std::string_view day = tr(ui, fmt::format("weekday.{}", weekday_of(time->year, time->month, time->day)));
    words = fmt::format("{}{} {} {}", day, ui == Ui::kArabic ? "،" : ",", words, time->year);
  } else if (time->year != this_year) {
    words += fmt::format(" {}", time->year);
  }
  // The clock is the publisher's; the long form says which.
  if (time->has_time) words += fmt::format("{} {:02}:{:02}", ui == Ui::kArabic ? "،" : ",", time->hour, time->minute);
  if (style == DateStyle::kLong && time->has_time && time->offset_minutes) words += offset_words(*time->offset_minutes);
  return words;
}

Html time_element(Ui ui, std::string_view published, std::int64_t now, DateStyle style) {
  const std::string words = date_words(ui, published, now, style);
  if (words.empty()) return {};
  if (style == DateStyle::kRecent) {
    return html("<time datetime=\"{}\" title=\"{}\">{}</time>", published,
                date_words(ui, published, now, DateStyle::kLong), words);
  }
  return html("<time datetime=\"{}\">{}</time>", published, words);
}

Html time_element(Ui ui, std::int64_t when, std::int64_t now, DateStyle style) {
  if (when <= 0) return {};
  return time_element(ui, epoch_to_rfc3339(when), now, style);
}

bool is_right_to_left(std::string_view language) {
  constexpr std::array<std::string_view, 18> kRightToLeft = {"ar",  "fa",  "ur",  "he",  "iw",  "ps",
                                                             "ckb", "sd",  "ug",  "yi",  "dv",  "ji",
                                                             "pnb", "azb", "syc", "arz", "ary", "mzn"};
  const std::string_view primary = language.substr(0, language.find('-'));
  if (language.find("-Arab") != std::string_view::npos || language.find("-Hebr") != std::string_view::npos) return true;
  for (const std::string_view known : kRightToLeft) {
    if (primary == known) return true;
  }
  return false;
}

Attr language_attributes(std::string_view language) {
  bool is_tag = language.size() >= 2 && language.size() <= 35 && language != "und";
  for (const char c : language) {
    is_tag = is_tag && ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-');
  }
  if (!is_tag) return Attr("dir", "auto");
  Attr attributes("lang", language);
  return attributes.add("dir", is_right_to_left(language) ? "rtl" : "ltr");
}

Html run(std::string_view text, std::string_view language) {
  return html("<bdi{}>{}</bdi>", language_attributes(language), text);
}

}  // namespace isnad::site
