#include "site/html.h"

#include <gtest/gtest.h>

namespace isnad::site {
namespace {

template <typename... Slots>
constexpr bool fits(std::string_view text, Slots... slots) {
  const std::array<Slot, sizeof...(Slots) + 1> list = {slots..., Slot::kText};
  return is_sound_template(text, list.data(), sizeof...(Slots));
}

TEST(Html, TextIsEscapedWhereverItStands) {
  EXPECT_EQ(html("<p title=\"{}\">{}</p>", "a\"b'", "<b>&").markup(), "<p title=\"a&quot;b&#39;\">&lt;b&gt;&amp;</p>");
}

TEST(Html, MarkupPassesAsItIs) {
  const Html inner = html("<b>{}</b>", "خبر");
  EXPECT_EQ(html("<p>{} {}</p>", inner, 7).markup(), "<p><b>خبر</b> 7</p>");
}

TEST(Html, AttributesAreWrittenWhole) {
  EXPECT_EQ(html("<a{} href=\"{}\">x</a>", Attr("lang", "a\"r"), Url::local("/a?b=1&c=2")).markup(),
            "<a lang=\"a&quot;r\" href=\"/a?b=1&amp;c=2\">x</a>");
  EXPECT_EQ(html("<option{}>x</option>", Attr::flag("selected", true)).markup(), "<option selected>x</option>");
}

TEST(Html, NulIsDropped) { EXPECT_EQ(Html(std::string_view("a\0b", 3)).markup(), "ab"); }

TEST(HtmlTemplate, SlotsTakeOnlyWhatIsSafeThere) {
  static_assert(fits("<p>{}</p>", Slot::kText));
  static_assert(fits("<p>{}</p>", Slot::kHtml));
  static_assert(fits("<a href=\"{}\">", Slot::kUrl));
  static_assert(fits("<a class=\"x {}\" b>", Slot::kText));
  static_assert(fits("<a{}>", Slot::kAttr));
  static_assert(!fits("<a href=\"{}\">", Slot::kText), "an address must be a Url");
  static_assert(!fits("<a href=\"x{}\">", Slot::kUrl), "and stand alone");
  static_assert(!fits("<a href=\"{}x\">", Slot::kUrl));
  static_assert(!fits("<a class=\"{}\">", Slot::kHtml), "no markup in attributes");
  static_assert(!fits("<a class={}>", Slot::kText), "no unquoted values");
  static_assert(!fits("<a {}>", Slot::kText), "no text between attributes");
  static_assert(!fits("<{}>", Slot::kText), "no names of elements");
  static_assert(!fits("<p style=\"{}\">", Slot::kText));
  static_assert(!fits("<p onclick=\"{}\">", Slot::kText));
  static_assert(!fits("<script>{}</script>", Slot::kText));
  static_assert(!fits("<p>{}</p>"), "a slot without argument");
  static_assert(!fits("<p></p>", Slot::kText), "an argument without slot");
  SUCCEED();
}

TEST(Url, LocalAddressesStayOnThisSite) {
  EXPECT_EQ(Url::local("/story/1").text(), "/story/1");
  EXPECT_FALSE(Url::local("//evil.example/"));
  EXPECT_FALSE(Url::local("/\\evil.example/"));
  EXPECT_FALSE(Url::local("javascript:alert(1)"));
  EXPECT_FALSE(Url::local("/a\nb"));
  EXPECT_FALSE(Url::local(""));
}

TEST(Url, ExternalAddressesAreHttpOnly) {
  EXPECT_EQ(Url::external("https://news.example/a b").text(), "https://news.example/a%20b");
  EXPECT_EQ(Url::external("HTTP://News.example").text(), "http://news.example/");
  EXPECT_FALSE(Url::external("javascript:alert(1)"));
  EXPECT_FALSE(Url::external(" java\nscript:alert(1)"));
  EXPECT_FALSE(Url::external("data:text/html,x"));
  EXPECT_FALSE(Url::external("//news.example/"));
  EXPECT_FALSE(Url::external("/relative"));
}

}  // namespace
}  // namespace isnad::site
