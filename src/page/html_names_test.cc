#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "page/extract.h"
#include "page/metadata.h"

namespace isnad::page {
namespace {

using Strings = std::vector<std::string>;

TEST(AuthorNames, DaysDegreesAndLabelsAreNone) {
  EXPECT_EQ(author_names("Mara Invented, Apr 21"), Strings{"Mara Invented"});
  EXPECT_EQ(author_names("Mara Invented on Jan 22"), Strings{"Mara Invented"});
  EXPECT_EQ(author_names("Dr. Mara Invented - Mar 27"), Strings{"Dr. Mara Invented"});
  EXPECT_EQ(author_names("21. April"), Strings{});
  EXPECT_EQ(author_names("Mara Invented, PhD"), Strings{"Mara Invented"});
  EXPECT_EQ(author_names("Name"), Strings{});
  EXPECT_EQ(author_names("Datum"), Strings{});
  EXPECT_EQ(author_names("Mara Invented @marainvented"), Strings{"Mara Invented"});
}

TEST(AuthorNames, LabelsOfWhatTheyDidAreCutOff) {
  EXPECT_EQ(author_names("Written By: Mara Invented"), Strings{"Mara Invented"});
  EXPECT_EQ(author_names("Interview: Mara Invented"), Strings{"Mara Invented"});
}

TEST(AuthorNames, StaffOfAHouseIsAName) {
  EXPECT_EQ(author_names("Bank Post Staff"), Strings{"Bank Post Staff"});
  EXPECT_EQ(author_names("Staff"), Strings{});
  EXPECT_EQ(author_names("Staff Writer"), Strings{});
  EXPECT_EQ(author_names("Our Staff"), Strings{});
}

TEST(AuthorNames, AddressOfAWritersPageTellsTheName) {
  Page page;
  page.bytes = "<!doctype html><html lang=\"en\"><head><title>New bridge opens to walkers</title></head><body><article><h1>New bridge opens to walkers</h1><div><a href=\"/author/mara-invented\">Mara Invented</a></div>"
               "<p>The engineer in charge said the work had taken two full years, and that the cost had stayed within what was announced.</p>"
               "<p>The next stage will light both banks, plant trees along the road and open a lane for bicycles before the summer ends.</p></article></body></html>";
  const auto articles = extract(page);
  ASSERT_TRUE(articles.has_value());
  EXPECT_EQ(articles->front().authors, Strings{"Mara Invented"});
}

}  // namespace
}  // namespace isnad::page
