#include "text/xml.h"

#include <gtest/gtest.h>

namespace isnad::text {
namespace {

TEST(Xml, SignsAreEscapedAndForbiddenCharactersLeftOut) {
  EXPECT_EQ(xml_escaped("a\x01\x0b<b>&\"'\xEF\xBF\xBFz\t\n"), "a&lt;b&gt;&amp;&quot;&#39;z\t\n");
}

}  // namespace
}  // namespace isnad::text
