// The interface's words in Arabic and English (data/site/strings.tsv), its numbers and its dates.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "site/html.h"

namespace isnad::site {

enum class Ui : std::uint8_t { kArabic, kEnglish };

inline const char* code_of(Ui ui) { return ui == Ui::kArabic ? "ar" : "en"; }

// The text of that key; the key itself where the table has none (a test holds the code to the table).
std::string_view tr(Ui ui, std::string_view key);
bool has_string(std::string_view key);

// CLDR's cardinal plural category: zero, one, two, few, many, other.
std::string_view plural_category(Ui ui, std::uint64_t count);
// "7 مصادر": the form `key.category` with the number in the place of `{}`.
std::string counted(Ui ui, std::string_view key, std::uint64_t count);
// 12,345: Latin digits in both languages, as most Arabic news sites write them.
std::string grouped(std::uint64_t number);

// "سياسة": the name of a section label, or the label.
std::string_view section_name(Ui ui, std::string_view label);
// The name of a language in the interface's language, or its code.
std::string_view language_name(Ui ui, std::string_view code);

enum class DateStyle : std::uint8_t { kShort, kLong, kRecent };
// A time as its publisher wrote it (RFC 3339 or a day) in words: "19 أغسطس 2024، 14:05"; kShort leaves out the year
// where it is that of `now`, and the day's name; kRecent says "قبل 3 ساعات" for what is less than a day old by a known
// clock, and is kShort for all else. Empty for what is no time.
std::string date_words(Ui ui, std::string_view published, std::int64_t now, DateStyle style);
// <time datetime="…">words</time>, with the long form as its title where the words are relative; empty for what is no
// time.
Html time_element(Ui ui, std::string_view published, std::int64_t now, DateStyle style);
// The same for seconds of the epoch, in UTC.
Html time_element(Ui ui, std::int64_t when, std::int64_t now, DateStyle style);

// lang="…" dir="…" of a run of text in that language (BCP 47); dir="auto" alone where it is unknown or no tag.
Attr language_attributes(std::string_view language);
bool is_right_to_left(std::string_view language);
// <bdi lang dir>text</bdi>: a run of foreign text inside the interface's.
Html run(std::string_view text, std::string_view language);

}  // namespace isnad::site
