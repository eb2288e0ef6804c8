#include "page/local_midnight.h"

#include <gtest/gtest.h>

namespace isnad::page {
namespace {

TEST(LocalMidnight, ADayWrittenAsItsBeginningIsThatDay) {
  EXPECT_EQ(local_midnight("2022-11-06T23:00:00Z", "news.example.de", "de"), "2022-11-07");
  EXPECT_EQ(local_midnight("2022-07-31T22:00:00Z", "news.example.de", "de"), "2022-08-01");
  EXPECT_EQ(local_midnight("2021-12-31T21:00:00Z", "news.example.sa", "ar"), "2022-01-01");
  EXPECT_EQ(local_midnight("2021-01-05T20:30:00Z", "news.example.ir", "fa"), "2021-01-06");
  EXPECT_EQ(local_midnight("2024-02-28T15:00:00Z", "news.example", "ja"), "2024-02-29");
}

TEST(LocalMidnight, OtherTimesAndPlacesStay) {
  EXPECT_EQ(local_midnight("2022-11-06T22:00:00Z", "news.example.de", "de"),
            std::nullopt);  // eleven in the evening, in winter
  EXPECT_EQ(local_midnight("2022-11-06T23:00:01Z", "news.example.de", "de"), std::nullopt);
  EXPECT_EQ(local_midnight("2022-11-06T23:00:00+01:00", "news.example.de", "de"), std::nullopt);
  EXPECT_EQ(local_midnight("2022-11-06T23:00:00Z", "news.example.uk", "de"), std::nullopt);
  EXPECT_EQ(local_midnight("2022-11-06T23:00:00Z", "news.example", "fr"), std::nullopt);  // Paris, Dakar or Québec
  EXPECT_EQ(local_midnight("2022-11-06", "news.example.de", "de"), std::nullopt);
}

}  // namespace
}  // namespace isnad::page
