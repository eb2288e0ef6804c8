// What the tests of time expressions share: bodies beside what is found in them.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "reading/test_articles.h"
#include "reading/times.h"

namespace isnad::reading::testing {

constexpr std::string_view kMonday = "2024-08-19";  // a Monday
constexpr std::string_view kMondayAfternoon = "2024-08-19T14:05:00+03:00";

inline std::vector<TimeMention> times(std::string_view body, std::string_view published = kMonday) {
  const Article one = article(body, published);
  return find_times(make_document(one), knowledge().impl().times);
}

// The one expression of a body: its text, type and value.
struct TimeCase {
  const char* body;
  const char* text;
  const char* type;
  const char* value;
};

inline void expect_times(const std::vector<TimeCase>& cases, std::string_view published = kMonday) {
  for (const TimeCase& c : cases) {
    const std::vector<TimeMention> found = times(c.body, published);
    ASSERT_EQ(found.size(), 1u) << c.body;
    EXPECT_EQ(slice(c.body, found[0].span), c.text) << c.body;
    EXPECT_EQ(found[0].type, c.type) << c.body;
    EXPECT_EQ(found[0].value, c.value) << c.body;
  }
}

// … its text and bounds.
struct IntervalCase {
  const char* body;
  const char* text;
  const char* begin;
  const char* end;
};

inline void expect_intervals(const std::vector<IntervalCase>& cases, std::string_view published = kMonday) {
  for (const IntervalCase& c : cases) {
    const std::vector<TimeMention> found = times(c.body, published);
    ASSERT_EQ(found.size(), 1u) << c.body;
    EXPECT_EQ(slice(c.body, found[0].span), c.text) << c.body;
    EXPECT_EQ(found[0].begin, c.begin) << c.body;
    EXPECT_EQ(found[0].end, c.end) << c.body;
  }
}

}  // namespace isnad::reading::testing
