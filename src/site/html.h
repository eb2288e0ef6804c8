// HTML that cannot be forgotten to be escaped. `Html` is markup; a std::string is text. Markup is made from literal
// templates whose `{}` are checked when the program is compiled:
//   in text              text and numbers (escaped), Html (as it is), Url (escaped)
//   in name="…{}…"       text and numbers (escaped)
//   in href="{}" & co.   a Url, alone: an address of this site, or one that was parsed and is http or https
//   between attributes   an Attr
// Anything else (unquoted values, style, on…, inside script or style, Html in an attribute) does not compile.
#pragma once

#include <array>
#include <charconv>
#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

namespace isnad::site {

// Appends `text` with & < > " ' written as character references.
void append_escaped(std::string& out, std::string_view text);

// An address that may stand in href, src or action.
class Url {
 public:
  Url() = default;
  // An address on this site: `/…` (never `//…`), `#…` or `?…`; anything else gives an empty one.
  static Url local(std::string_view address);
  // The serialised form of an absolute http(s) address by the WHATWG standard; empty for all others.
  static Url external(std::string_view address);

  explicit operator bool() const { return !text_.empty(); }
  const std::string& text() const { return text_; }

 private:
  explicit Url(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

class Attr;

enum class Slot : std::uint8_t { kText, kHtml, kUrl, kAttr };

class Html;

template <typename T>
consteval Slot slot_of() {
  using Plain = std::remove_cvref_t<T>;
  if constexpr (std::is_same_v<Plain, Html>) {
    return Slot::kHtml;
  } else if constexpr (std::is_same_v<Plain, Url>) {
    return Slot::kUrl;
  } else if constexpr (std::is_same_v<Plain, Attr>) {
    return Slot::kAttr;
  } else {
    static_assert(std::is_convertible_v<T, std::string_view> || (std::integral<Plain> && !std::is_same_v<Plain, bool>),
                  "a template takes text, integers, Html, Url and Attr");
    return Slot::kText;
  }
}

constexpr bool is_url_attribute(std::string_view name) {
  return name == "href" || name == "src" || name == "action" || name == "formaction" || name == "cite" ||
         name == "poster";
}

// Whether a literal template and its arguments fit together (see above). Only ever run by the compiler and by tests.
constexpr bool is_sound_template(std::string_view text, const Slot* slots, std::size_t count) {
  std::size_t used = 0;
  std::size_t at = 0;
  const auto is_slot = [&](std::size_t i) { return i + 1 < text.size() && text[i] == '{' && text[i + 1] == '}'; };
  while (at < text.size()) {
    if (is_slot(at)) {
      if (used >= count || slots[used] == Slot::kAttr) return false;
      ++used;
      at += 2;
      continue;
    }
    if (text[at] != '<') {
      ++at;
      continue;
    }
    const std::size_t name_begin = ++at;
    while (at < text.size() && text[at] != '>' && text[at] != ' ' && text[at] != '{') ++at;
    const std::string_view tag = text.substr(name_begin, at - name_begin);
    if (tag.empty() || tag == "script" || tag == "style" || tag.front() == '{') return false;
    while (at < text.size() && text[at] != '>') {
      if (is_slot(at)) {
        if (used >= count || slots[used] != Slot::kAttr) return false;
        ++used;
        at += 2;
        continue;
      }
      if (text[at] == ' ' || text[at] == '/') {
        ++at;
        continue;
      }
      const std::size_t attribute_begin = at;
      while (at < text.size() && text[at] != '=' && text[at] != ' ' && text[at] != '>' && text[at] != '{') ++at;
      const std::string_view name = text.substr(attribute_begin, at - attribute_begin);
      if (name.empty() || name == "style" || name == "srcdoc" || name.starts_with("on")) return false;
      if (at >= text.size() || text[at] != '=') continue;
      ++at;
      if (at >= text.size() || text[at] != '"') return false;
      const std::size_t value_begin = ++at;
      bool has_slot = false;
      while (at < text.size() && text[at] != '"') {
        if (!is_slot(at)) {
          ++at;
          continue;
        }
        if (used >= count) return false;
        const bool wants_url = is_url_attribute(name);
        if (slots[used] != (wants_url ? Slot::kUrl : Slot::kText)) return false;
        if (wants_url && at != value_begin) return false;
        ++used;
        at += 2;
        has_slot = true;
        if (wants_url && (at >= text.size() || text[at] != '"')) return false;
      }
      if (at >= text.size()) return false;
      ++at;
      (void)has_slot;
    }
    if (at >= text.size()) return false;
    ++at;
  }
  return used == count;
}

template <typename... Args>
class Template {
 public:
  template <std::size_t N>
  consteval Template(const char (&literal)[N]) : text_(literal, N - 1) {  // NOLINT: implicit, as fmt's format strings
    constexpr std::array<Slot, sizeof...(Args) + 1> kSlots = {slot_of<Args>()..., Slot::kText};
    if (!is_sound_template(text_, kSlots.data(), sizeof...(Args))) throw "this template and its arguments do not fit";
  }
  std::string_view text() const { return text_; }

 private:
  std::string_view text_;
};

class Html {
 public:
  Html() = default;
  explicit Html(std::string_view text) { append_escaped(markup_, text); }

  template <typename... Args>
  Html& add(Template<std::type_identity_t<Args>...> literal, const Args&... args) {
    std::string_view rest = literal.text();
    (add_piece(rest, args), ...);
    markup_ += rest;
    return *this;
  }
  Html& add(const Html& other) {
    markup_ += other.markup_;
    return *this;
  }
  Html& add_text(std::string_view text) {
    append_escaped(markup_, text);
    return *this;
  }

  bool is_empty() const { return markup_.empty(); }
  const std::string& markup() const { return markup_; }
  std::string take() { return std::move(markup_); }

 private:
  template <typename Arg>
  void add_piece(std::string_view& rest, const Arg& arg) {
    const std::size_t slot = rest.find("{}");
    markup_ += rest.substr(0, slot);
    rest.remove_prefix(slot + 2);
    put(arg);
  }
  void put(std::string_view text) { append_escaped(markup_, text); }
  void put(const std::string& text) { append_escaped(markup_, text); }
  void put(const char* text) { append_escaped(markup_, text); }
  void put(const Html& html) { markup_ += html.markup_; }
  void put(const Url& url) { append_escaped(markup_, url.text()); }
  void put(const Attr& attr);
  template <std::integral Number>
  void put(Number number) {
    std::array<char, 24> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    markup_.append(digits.data(), end);
  }

  std::string markup_;
};

// Zero or more whole attributes with a blank before each.
class Attr {
 public:
  Attr() = default;
  template <std::size_t N>
  Attr(const char (&name)[N], std::string_view value) {
    add(name, value);
  }
  // A name without value, where `is_set`.
  template <std::size_t N>
  static Attr flag(const char (&name)[N], bool is_set) {
    Attr attr;
    if (is_set) attr.text_ = std::string(" ") + name;
    return attr;
  }
  template <std::size_t N>
  static Attr when(bool is_set, const char (&name)[N], std::string_view value) {
    return is_set ? Attr(name, value) : Attr();
  }
  template <std::size_t N>
  Attr& add(const char (&name)[N], std::string_view value) {
    text_ += ' ';
    text_ += name;
    text_ += "=\"";
    append_escaped(text_, value);
    text_ += '"';
    return *this;
  }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

inline void Html::put(const Attr& attr) { markup_ += attr.text(); }

template <typename... Args>
Html html(Template<std::type_identity_t<Args>...> literal, const Args&... args) {
  Html made;
  made.add<Args...>(literal, args...);
  return made;
}

}  // namespace isnad::site
