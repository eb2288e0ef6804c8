#include "reading/money.h"

#include <gtest/gtest.h>

namespace isnad::reading {
namespace {

TEST(Money, TellsUnitsClubsAndAmounts) {
  const Money money("currency\tدولار|أوقية\nclub\tريال\namount\tمليون|ألف\nbroken\n");
  EXPECT_EQ(money.find("دولار"), MoneyWord::kCurrency);
  EXPECT_EQ(money.find("الدولار"), MoneyWord::kCurrency) << "with the article";
  EXPECT_EQ(money.find("اوقيه"), MoneyWord::kCurrency) << "rows are folded when read";
  EXPECT_EQ(money.find("ريال"), MoneyWord::kClub);
  EXPECT_EQ(money.find("الف"), MoneyWord::kAmount);
  EXPECT_EQ(money.find("كتاب"), MoneyWord::kNone);
  EXPECT_EQ(money.find("ال"), MoneyWord::kNone);
}

}  // namespace
}  // namespace isnad::reading
