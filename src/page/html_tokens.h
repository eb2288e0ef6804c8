// Shortcuts through the HTML parser's tokenizer: tags, texts, scripts and comments that stand whole in a piece of a
// page and hold nothing odd are cut out by a few searches, in place of a step of a state machine a byte.
#pragma once

#include <lexbor/html/html.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace isnad::page {

// Names of attributes, of at most 16 letters each.
class AttributeNames {
 public:
  explicit AttributeNames(std::span<const std::string_view> names);
  ~AttributeNames();
  AttributeNames(const AttributeNames&) = delete;
  AttributeNames& operator=(const AttributeNames&) = delete;

 private:
  friend class TokenFeeder;
  struct Table;
  std::unique_ptr<const Table> table_;
};

// Feeds one page to a tokenizer. The tokens that its callback gets, and so the tree, are those of
// lxb_html_tokenizer_chunk() (WHATWG HTML 13.2.5), but for where a token began and ended in the source, which is not
// told, and for duplicate attributes, which are always passed on. What is odd (character references, carriage returns,
// U+0000, tags cut by a piece's end, CDATA, declarations) the parser's own states read. O(bytes).
class TokenFeeder {
 public:
  // Asked once in a while, within tags too: false ends the parse with an error.
  using MayGoOn = std::function<bool(std::size_t attributes)>;

  // With `kept` attributes of other names may be passed over, but for tags whose attributes tree construction looks at:
  // formatting elements, which are compared by them, <input>, <select> and their like.
  explicit TokenFeeder(lxb_html_tokenizer_t* tokenizer, const AttributeNames* kept = nullptr);

  // The parser's status after the page, as of lxb_html_tokenizer_chunk().
  lxb_status_t feed(std::string_view page, const MayGoOn& may_go_on);

  // Whether an attribute of a token is the feeder's own, which nobody may free.
  bool owns(const lxb_html_token_attr_t* attr) const { return attr >= own_.data() && attr < own_.data() + own_.size(); }

 private:
  using Byte = lxb_char_t;
  // Names of attributes that the parser met in this page, in the places of their hashes.
  struct Name {
    std::uint64_t first = 0;
    std::uint64_t second = 0;
    const lxb_dom_attr_data_t* data = nullptr;
  };

  bool step(const Byte*& at, const Byte* end);
  const Byte* machine(const Byte* at, const Byte* end);
  const Byte* data(const Byte* at, const Byte* end);
  const Byte* raw(const Byte* at, const Byte* end);
  const Byte* tag(const Byte* at, const Byte* end, lxb_html_tokenizer_state_f again);
  const Byte* comment(const Byte* at, const Byte* end);
  const Byte* attributes(const Byte* at, const Byte* end);
  const Byte* value(const Byte* at, const Byte* end);
  static const Byte* value_end(const Byte* at, const Byte* end);
  bool is_kept(const Byte* name, const Byte* end) const;
  const Byte* cut_off(const Byte* at, lxb_html_tokenizer_state_f again);
  bool name_attribute(const Byte* name, const Byte* end);
  bool add_attribute();
  bool keep_value(const Byte* from, const Byte* to);
  bool emit();
  bool emit_text(const Byte* from, const Byte* to);
  bool emit_buffer();
  bool emit_lines(const Byte* from, const Byte* to);
  void forget_token();

  static constexpr std::size_t kPiece = 256u << 10;  // bytes between two questions whether to go on
  static constexpr std::size_t kOwn = 64;
  static constexpr std::size_t kNames = 256;
  lxb_html_tokenizer_t* const tokenizer_;
  const AttributeNames* const kept_;
  bool keeps_all_ = true;  // of the tag that is being read
  const MayGoOn* may_go_on_ = nullptr;
  const Byte* asked_ = nullptr;  // where it was asked last
  std::size_t attributes_ = 0;   // of the tag that is being read
  std::string lines_;
  Byte* room_ = nullptr;  // for values of attributes
  std::size_t left_ = 0;
  std::size_t used_ = 0;         // of `own_`
  bool is_handed_over_ = false;  // the parser's states go on within the tag
  std::array<lxb_html_token_attr_t, kOwn> own_;
  std::array<Name, kNames> names_{};
};

}  // namespace isnad::page
