#include "page/html_tokens.h"

#include <lexbor/html/tokenizer/state.h>
#include <lexbor/html/tokenizer/state_rawtext.h>
#include <lexbor/html/tokenizer/state_rcdata.h>
#include <lexbor/html/tokenizer/state_script.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>
#include <vector>

// The parser's own, which no header of it names.
extern "C" {
const lxb_tag_data_t* lxb_tag_append_lower(lexbor_hash_t* hash, const lxb_char_t* name, size_t length);
lxb_dom_attr_data_t* lxb_dom_attr_local_name_append(lexbor_hash_t* hash, const lxb_char_t* name, size_t length);
}

namespace isnad::page {
namespace {

using Byte = lxb_char_t;
using State = lxb_html_tokenizer_state_f;

enum Kind : std::uint8_t {
  kSpace = 1,       // tab, line feed, form feed, carriage return, space
  kEndsTagName = 2,  // space, '/', '>'
  kEndsName = 4,     // those and '='
  kEndsValue = 8,    // of no quotes: space, '>', and '&', which begins what is odd
  kLetter = 16,
};

constexpr std::array<std::uint8_t, 256> kKinds = [] {
  std::array<std::uint8_t, 256> kinds{};
  for (const char c : {'\t', '\n', '\f', '\r', ' '}) kinds[static_cast<unsigned char>(c)] = kSpace | kEndsTagName | kEndsName | kEndsValue;
  kinds['/'] = kEndsTagName | kEndsName;
  kinds['>'] = kEndsTagName | kEndsName | kEndsValue;
  kinds['='] = kEndsName;
  kinds['&'] = kEndsValue;
  for (unsigned c = 'a'; c <= 'z'; ++c) kinds[c] = kinds[c - 32] = kLetter;
  return kinds;
}();

bool is(Byte c, unsigned kind) { return (kKinds[c] & kind) != 0; }
Byte small(Byte c) { return c >= 'A' && c <= 'Z' ? static_cast<Byte>(c + 32) : c; }

// The first byte of a kind that names end by, or the end.
const Byte* name_end(const Byte* at, const Byte* end, unsigned kind) {
#if defined(__SSE2__)
  if (end - at >= 16) {
    const __m128i here = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
    const __m128i blank = _mm_cmpeq_epi8(_mm_max_epu8(here, _mm_set1_epi8(' ')), _mm_set1_epi8(' '));
    const __m128i signs = _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(here, _mm_set1_epi8('/')), _mm_cmpeq_epi8(here, _mm_set1_epi8('>'))), _mm_cmpeq_epi8(here, _mm_set1_epi8('=')));
    // Some of them may be letters of this name.
    const auto hits = static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(blank, signs)));
    at += hits == 0 ? 16 : std::countr_zero(hits);
  }
#endif
  while (at < end && !is(*at, kind)) ++at;
  return at;
}

// The first of three bytes, or the end.
const Byte* find_any(const Byte* at, const Byte* end, char a, char b, char c) {
#if defined(__SSE2__)
  const __m128i is_a = _mm_set1_epi8(a);
  const __m128i is_b = _mm_set1_epi8(b);
  const __m128i is_c = _mm_set1_epi8(c);
  for (; end - at >= 16; at += 16) {
    const __m128i here = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
    const __m128i hit = _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(here, is_a), _mm_cmpeq_epi8(here, is_b)), _mm_cmpeq_epi8(here, is_c));
    const auto bits = static_cast<unsigned>(_mm_movemask_epi8(hit));
    if (bits != 0) return at + std::countr_zero(bits);
  }
#endif
  while (at < end && *at != static_cast<Byte>(a) && *at != static_cast<Byte>(b) && *at != static_cast<Byte>(c)) ++at;
  return at;
}

const Byte* find_byte(const Byte* at, const Byte* end, char byte) {
  const void* found = at < end ? std::memchr(at, byte, static_cast<std::size_t>(end - at)) : nullptr;
  return found == nullptr ? end : static_cast<const Byte*>(found);
}

// A short name in small case as two numbers. Longer ones have none.
struct Key {
  std::uint64_t first = 0;
  std::uint64_t second = 0;
  bool operator==(const Key&) const = default;
  std::size_t slot(int bits) const {
    return static_cast<std::size_t>(((first ^ std::rotl(second, 29)) * 0x9E3779B97F4A7C15u) >> (64 - bits));
  }
};

constexpr std::size_t kShort = 16;

// `readable`: behind it nothing may be read.
Key key_of(const Byte* name, const Byte* end, const Byte* readable) {
#if defined(__SSE2__)
  if (readable - name >= static_cast<std::ptrdiff_t>(kShort)) {
    const __m128i places = _mm_setr_epi8(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    const __m128i here = _mm_and_si128(_mm_loadu_si128(reinterpret_cast<const __m128i*>(name)), _mm_cmplt_epi8(places, _mm_set1_epi8(static_cast<char>(end - name))));
    const __m128i capitals = _mm_and_si128(_mm_cmpgt_epi8(here, _mm_set1_epi8('A' - 1)), _mm_cmplt_epi8(here, _mm_set1_epi8('Z' + 1)));
    const __m128i low = _mm_or_si128(here, _mm_and_si128(capitals, _mm_set1_epi8(32)));
    Key both;
    std::memcpy(&both.first, &low, 8);
    std::memcpy(&both.second, reinterpret_cast<const char*>(&low) + 8, 8);
    return both;
  }
#endif
  std::array<Byte, kShort> bytes{};
  for (std::size_t i = 0; name != end; ++name, ++i) bytes[i] = small(*name);
  Key key;
  std::memcpy(&key.first, bytes.data(), 8);
  std::memcpy(&key.second, bytes.data() + 8, 8);
  return key;
}

// The names that the parser knows from the start, by their keys.
template <typename Value, int kBits>
class KnownNames {
 public:
  void add(const lxb_char_t* name, std::size_t size, Value value) {
    if (name == nullptr || size == 0 || size > kShort) return;
    const Key key = key_of(name, name + size, name + size);
    std::size_t slot = key.slot(kBits);
    while (slots_[slot].second != Value{}) slot = (slot + 1) & kMask;
    slots_[slot] = {key, value};
  }
  // Value{} for a name that is not known.
  Value find(const Key& key) const {
    for (std::size_t slot = key.slot(kBits);; slot = (slot + 1) & kMask) {
      if (slots_[slot].second == Value{} || slots_[slot].first == key) return slots_[slot].second;
    }
  }

 private:
  static constexpr std::size_t kMask = (std::size_t{1} << kBits) - 1;
  std::array<std::pair<Key, Value>, std::size_t{1} << kBits> slots_{};
};

using Tags = KnownNames<lxb_tag_id_t, 10>;
using Attributes = KnownNames<const lxb_dom_attr_data_t*, 9>;

const Tags& known_tags() {
  static const Tags kTags = [] {
    Tags tags;
    for (lxb_tag_id_t id = LXB_TAG__BEGIN; id < LXB_TAG__LAST_ENTRY; ++id) {
      std::size_t size = 0;
      const lxb_char_t* name = lxb_tag_name_by_id(id, &size);
      // Those that no page can write have other names here ("#text").
      if (size > 0 && is(name[0], kLetter)) tags.add(name, size, id);
    }
    return tags;
  }();
  return kTags;
}

const Attributes& known_attributes() {
  static const Attributes kAttributes = [] {
    Attributes attributes;
    for (lxb_dom_attr_id_t id = LXB_DOM_ATTR__UNDEF + 1; id < LXB_DOM_ATTR__LAST_ENTRY; ++id) {
      const lxb_dom_attr_data_t* const data = lxb_dom_attr_data_by_id(nullptr, id);
      const lxb_char_t* const name = lexbor_hash_entry_str(&data->entry);
      const std::size_t size = data->entry.length;
      attributes.add(name, size, data);
    }
    return attributes;
  }();
  return kAttributes;
}

// Whether tree construction looks at a tag's attributes, or compares elements by them (WHATWG HTML 13.2.4.3, "Noah's Ark clause";
// of <a> no two are ever in its list).
bool needs_all(lxb_tag_id_t tag) {
  switch (tag) {
    case LXB_TAG_B: case LXB_TAG_BIG: case LXB_TAG_CODE: case LXB_TAG_EM: case LXB_TAG_FONT: case LXB_TAG_I: case LXB_TAG_NOBR: case LXB_TAG_S: case LXB_TAG_SMALL:
    case LXB_TAG_STRIKE: case LXB_TAG_STRONG: case LXB_TAG_TT: case LXB_TAG_U: case LXB_TAG_ANNOTATION_XML: case LXB_TAG_INPUT: case LXB_TAG_SELECT: case LXB_TAG_OPTION:
      return true;
    default: return false;
  }
}

// States that the parser keeps to itself: asked of a tokenizer that has read as far.
struct States {
  State data = nullptr;
  State double_quoted = nullptr;
  State single_quoted = nullptr;
  State unquoted = nullptr;
  State after_quoted = nullptr;
  State rcdata = nullptr;
};

const States& states() {
  static const States kStates = [] {
    const auto after = [](State from, std::string_view read) {
      lxb_html_tokenizer_t* const tokenizer = lxb_html_tokenizer_create();
      State state = nullptr;
      if (tokenizer != nullptr && lxb_html_tokenizer_init(tokenizer) == LXB_STATUS_OK && lxb_html_tokenizer_begin(tokenizer) == LXB_STATUS_OK) {
        tokenizer->state = from;
        lxb_html_tokenizer_chunk(tokenizer, reinterpret_cast<const Byte*>(read.data()), read.size());
        state = tokenizer->state;
      }
      lxb_html_tokenizer_destroy(tokenizer);
      return state;
    };
    States found;
    found.data = after(&lxb_html_tokenizer_state_data_before, "x");
    found.double_quoted = after(&lxb_html_tokenizer_state_data_before, "<p a=\"");
    found.single_quoted = after(&lxb_html_tokenizer_state_data_before, "<p a='");
    found.unquoted = after(&lxb_html_tokenizer_state_data_before, "<p a=x");
    found.after_quoted = after(&lxb_html_tokenizer_state_data_before, "<p a=\"\"");
    found.rcdata = after(&lxb_html_tokenizer_state_rcdata_before, "x");
    return found;
  }();
  return kStates;
}

}  // namespace

struct AttributeNames::Table {
  KnownNames<bool, 7> names;
};

AttributeNames::AttributeNames(std::span<const std::string_view> names) {
  auto table = std::make_unique<Table>();
  for (const std::string_view name : names) table->names.add(reinterpret_cast<const Byte*>(name.data()), name.size(), true);
  table_ = std::move(table);
}

AttributeNames::~AttributeNames() = default;

TokenFeeder::TokenFeeder(lxb_html_tokenizer_t* tokenizer, const AttributeNames* kept) : tokenizer_(tokenizer), kept_(kept) {}

lxb_status_t TokenFeeder::feed(std::string_view page, const MayGoOn& may_go_on) {
  const auto* at = reinterpret_cast<const Byte*>(page.data());
  const Byte* const end = at + page.size();
  const bool is_odd = page.find('\0') != std::string_view::npos;
  const States& known = states();
  may_go_on_ = &may_go_on;
  asked_ = at;
  tokenizer_->is_eof = false;
  tokenizer_->status = LXB_STATUS_OK;
  tokenizer_->last = end;
  while (at < end) {
    const State state = tokenizer_->state;
    if (is_odd) {
      if (!step(at, end)) break;
    } else if (state == &lxb_html_tokenizer_state_data_before || state == known.data) {
      at = data(at, end);
    } else if (state == &lxb_html_tokenizer_state_script_data_before || state == &lxb_html_tokenizer_state_rawtext_before ||
               state == &lxb_html_tokenizer_state_rcdata_before) {
      at = raw(at, end);
    } else if (!step(at, end)) {
      break;
    }
  }
  return tokenizer_->status;
}

// One of the parser's own states; false where the parse is over.
bool TokenFeeder::step(const Byte*& at, const Byte* end) {
  if (at >= asked_ + kPiece) {
    asked_ = at;
    if (!(*may_go_on_)(0)) {
      tokenizer_->status = LXB_STATUS_ERROR;
      return false;
    }
  }
  at = tokenizer_->state(tokenizer_, at, std::min(end, asked_ + kPiece));
  return tokenizer_->status == LXB_STATUS_OK;
}

// The parser's own states, up to `end`.
const Byte* TokenFeeder::machine(const Byte* at, const Byte* end) {
  while (at < end && step(at, end)) {}
  return at;
}

bool TokenFeeder::emit() {
  tokenizer_->token = tokenizer_->callback_token_done(tokenizer_, tokenizer_->token, tokenizer_->callback_token_ctx);
  used_ = 0;
  if (tokenizer_->token == nullptr) {
    if (tokenizer_->status == LXB_STATUS_OK) tokenizer_->status = LXB_STATUS_ERROR;
    return false;
  }
  lxb_html_token_clean(tokenizer_->token);
  tokenizer_->pos = tokenizer_->start;
  return true;
}

bool TokenFeeder::emit_text(const Byte* from, const Byte* to) {
  lxb_html_token_t& token = *tokenizer_->token;
  token.tag_id = LXB_TAG__TEXT;
  token.begin = from;
  token.end = to;
  token.text_start = from;
  token.text_end = to;
  return emit();
}

// The text that the parser's states have gathered.
bool TokenFeeder::emit_buffer() {
  return tokenizer_->pos == tokenizer_->start || emit_text(tokenizer_->start, tokenizer_->pos);
}

// Text whose lines end by carriage returns.
bool TokenFeeder::emit_lines(const Byte* from, const Byte* to) {
  lines_.clear();
  while (from < to) {
    const Byte* const line_end = find_byte(from, to, '\r');
    lines_.append(reinterpret_cast<const char*>(from), static_cast<std::size_t>(line_end - from));
    from = line_end;
    if (from == to) break;
    lines_.push_back('\n');
    ++from;
    if (from < to && *from == '\n') ++from;
  }
  const auto* const text = reinterpret_cast<const Byte*>(lines_.data());
  return emit_text(text, text + lines_.size());
}

void TokenFeeder::forget_token() {
  lxb_html_token_t& token = *tokenizer_->token;
  for (lxb_html_token_attr_t* attr = token.attr_first; attr != nullptr;) {
    lxb_html_token_attr_t* const behind = attr->next;
    if (!owns(attr)) lexbor_dobject_free(tokenizer_->dobj_token_attr, attr);
    attr = behind;
  }
  used_ = 0;
  lxb_html_token_clean(&token);
  tokenizer_->pos = tokenizer_->start;
}

// Text and what ends it.
const Byte* TokenFeeder::data(const Byte* at, const Byte* end) {
  const bool is_begun = tokenizer_->state != &lxb_html_tokenizer_state_data_before;
  const Byte* mark = find_any(at, end, '<', '&', '\r');
  const bool has_lines = mark < end && *mark == '\r';
  if (has_lines) mark = find_any(mark, end, '<', '&', '&');
  const bool is_plain = !is_begun && (mark == end || *mark == '<');
  if (mark < end && *mark != '<') mark = find_byte(mark, end, '<');
  if (mark == end) return machine(at, end);
  if (!is_plain && at < mark) {
    machine(at, mark);
    if (tokenizer_->status != LXB_STATUS_OK) return end;
    // A character reference may still be open.
    if (tokenizer_->state != states().data) return mark;
  }
  const bool is_tag = end - mark > 2 && (is(mark[1], kLetter) || (mark[1] == '/' && is(mark[2], kLetter)));
  const bool is_comment = end - mark > 5 && mark[1] == '!' && mark[2] == '-' && mark[3] == '-';
  if (!is_tag && !is_comment) {
    if (is_plain) machine(at, mark);
    if (tokenizer_->status != LXB_STATUS_OK) return end;
    if (tokenizer_->state == &lxb_html_tokenizer_state_data_before) tokenizer_->state(tokenizer_, mark, end);
    return tokenizer_->state(tokenizer_, mark, mark + 1);
  }
  if (!is_plain ? !emit_buffer() : at < mark && !(has_lines ? emit_lines(at, mark) : emit_text(at, mark))) return end;
  return is_tag ? tag(mark, end, &lxb_html_tokenizer_state_data_before) : comment(mark, end);
}

// Where the token from `at` on is not whole or odd: the parser's states begin it anew.
const Byte* TokenFeeder::cut_off(const Byte* at, State again) {
  forget_token();
  tokenizer_->state = again;
  at = tokenizer_->state(tokenizer_, at, at + 1);
  return tokenizer_->state(tokenizer_, at, at + 1);
}

const Byte* TokenFeeder::comment(const Byte* at, const Byte* end) {
  const Byte* const text = at + 4;
  const Byte* close = text;
  // Other ends than "-->" are odd.
  const bool is_odd = *text == '>' || (*text == '-' && text[1] == '>');
  while (!is_odd) {
    close = find_any(close, end, '-', '\r', '-');
    if (end - close < 3 || *close == '\r') break;
    if (close[1] != '-') {
      ++close;
      continue;
    }
    if (close[2] != '>') break;
    lxb_html_token_t& token = *tokenizer_->token;
    tokenizer_->state = &lxb_html_tokenizer_state_data_before;
    token.tag_id = LXB_TAG__EM_COMMENT;
    token.begin = token.text_start = text;
    token.end = token.text_end = close;
    return emit() ? close + 3 : end;
  }
  return cut_off(at, &lxb_html_tokenizer_state_data_before);
}

// Of scripts, styles, titles: text up to the end tag.
const Byte* TokenFeeder::raw(const Byte* at, const Byte* end) {
  const State before = tokenizer_->state;
  const bool is_script = before == &lxb_html_tokenizer_state_script_data_before;
  const bool is_rcdata = before == &lxb_html_tokenizer_state_rcdata_before;
  std::size_t size = 0;
  const lxb_char_t* const name = lxb_tag_name_by_id(tokenizer_->tmp_tag_id, &size);
  const Byte* close = at;
  while (true) {
    close = find_byte(close, end, '<');
    if (static_cast<std::size_t>(end - close) < size + 3) return machine(at, end);
    // A script's comment hides end tags.
    if (is_script && close[1] == '!' && close[2] == '-' && close[3] == '-') {
      at = machine(at, close + 4);
      return at;
    }
    std::size_t same = 0;
    while (same < size && small(close[2 + same]) == name[same]) ++same;
    if (close[1] == '/' && same == size && is(close[2 + size], kEndsTagName)) break;
    ++close;
  }
  if (is_rcdata && find_byte(at, close, '&') != close) {
    machine(at, close);
    if (tokenizer_->status != LXB_STATUS_OK) return end;
    if (tokenizer_->state != states().rcdata) return close;
    if (!emit_buffer()) return end;
  } else if (at < close) {
    if (!(find_byte(at, close, '\r') == close ? emit_text(at, close) : emit_lines(at, close))) return end;
  }
  return tag(close, end, before);
}

// A start or end tag that begins at `at`; `again` is the state in which the parser begins it where it is cut off.
const Byte* TokenFeeder::tag(const Byte* at, const Byte* end, State again) {
  const bool is_end = at[1] == '/';
  const Byte* const name = at + (is_end ? 2 : 1);
  const Byte* behind = name_end(name, end, kEndsTagName);
  if (behind == end) return cut_off(at, again);
  lxb_html_token_t& token = *tokenizer_->token;
  token.begin = name;
  token.end = behind;
  if (is_end) token.type = LXB_HTML_TOKEN_TYPE_CLOSE;
  if (behind - name <= static_cast<std::ptrdiff_t>(kShort)) token.tag_id = known_tags().find(key_of(name, behind, end));
  if (token.tag_id == LXB_TAG__UNDEF) {
    const lxb_tag_data_t* const data = lxb_tag_append_lower(tokenizer_->tags, name, static_cast<std::size_t>(behind - name));
    if (data == nullptr) {
      tokenizer_->status = LXB_STATUS_ERROR_MEMORY_ALLOCATION;
      return end;
    }
    token.tag_id = data->tag_id;
  }
  if (*behind != '>') {
    is_handed_over_ = false;
    attributes_ = 0;
    keeps_all_ = kept_ == nullptr || needs_all(token.tag_id);
    behind = attributes(behind, end);
    if (is_handed_over_ || tokenizer_->status != LXB_STATUS_OK) return behind;
    if (behind == end) return cut_off(at, again);
  }
  tokenizer_->state = &lxb_html_tokenizer_state_data_before;
  return emit() ? behind + 1 : end;
}

// The attributes of a tag: the '>' that ends it, or `end` where none does, or where the parser's states go on.
const Byte* TokenFeeder::attributes(const Byte* at, const Byte* end) {
  while (at < end) {
    if (is(*at, kSpace)) {
      ++at;
      continue;
    }
    if (*at == '>') return at;
    if (*at == '/') {
      ++at;
      if (at < end && *at == '>') tokenizer_->token->type |= LXB_HTML_TOKEN_TYPE_CLOSE_SELF;
      continue;
    }
    const Byte* const name = at;
    // A sign of equality begins a name where none stands before it.
    at = name_end(at + 1, end, kEndsName);
    if (at == end) return end;
    const bool is_passed_over = !keeps_all_ && !is_kept(name, at);
    if (!is_passed_over && (!add_attribute() || !name_attribute(name, at))) return end;
    while (at < end && is(*at, kSpace)) ++at;
    if (at == end) return end;
    if (*at != '=') continue;
    ++at;
    while (at < end && is(*at, kSpace)) ++at;
    if (at == end || *at == '>') return at;
    if (is_passed_over) {
      at = value_end(at, end);
      continue;
    }
    at = value(at, end);
    if (is_handed_over_ || tokenizer_->status != LXB_STATUS_OK) return at;
  }
  return end;
}

bool TokenFeeder::is_kept(const Byte* name, const Byte* end) const {
  return end - name <= static_cast<std::ptrdiff_t>(kShort) && kept_->table_->names.find(key_of(name, end, tokenizer_->last));
}

// Where a value that nobody wants ends.
const Byte* TokenFeeder::value_end(const Byte* at, const Byte* end) {
  if (*at == '"' || *at == '\'') {
    const Byte* const close = find_byte(at + 1, end, static_cast<char>(*at));
    return close == end ? end : close + 1;
  }
  while (at < end && !is(*at, kSpace) && *at != '>') ++at;
  return at;
}

const Byte* TokenFeeder::value(const Byte* at, const Byte* end) {
  const States& known = states();
  if (*at != '"' && *at != '\'') {
    const Byte* behind = at;
    while (behind < end && !is(*behind, kEndsValue)) ++behind;
    if (behind == end) return end;
    if (*behind == '&') {
      is_handed_over_ = true;
      tokenizer_->state = known.unquoted;
      return at;
    }
    return keep_value(at, behind) ? behind : end;
  }
  const char quote = static_cast<char>(*at);
  ++at;
  const Byte* const close = find_any(at, end, quote, '&', '\r');
  if (close == end) return end;
  if (*close == static_cast<Byte>(quote)) return keep_value(at, close) ? close + 1 : end;
  tokenizer_->state = quote == '"' ? known.double_quoted : known.single_quoted;
  while (at < end && tokenizer_->state != known.after_quoted && step(at, end)) {}
  if (at < end) return at;
  is_handed_over_ = true;
  return end;
}

bool TokenFeeder::add_attribute() {
  lxb_html_token_t& token = *tokenizer_->token;
  ++attributes_;
  if (attributes_ % 1024 == 0 && !(*may_go_on_)(attributes_)) {
    tokenizer_->status = LXB_STATUS_ERROR;
    return false;
  }
  if (used_ == kOwn) {
    if (lxb_html_token_attr_append(&token, tokenizer_->dobj_token_attr) != nullptr) return true;
    tokenizer_->status = LXB_STATUS_ERROR_MEMORY_ALLOCATION;
    return false;
  }
  lxb_html_token_attr_t& attr = own_[used_++];
  attr = lxb_html_token_attr_t{};
  attr.prev = token.attr_last;
  (token.attr_last == nullptr ? token.attr_first : token.attr_last->next) = &attr;
  token.attr_last = &attr;
  return true;
}

bool TokenFeeder::name_attribute(const Byte* name, const Byte* end) {
  lxb_html_token_attr_t& attr = *tokenizer_->token->attr_last;
  const auto size = static_cast<std::size_t>(end - name);
  Name* met = nullptr;
  Key key;
  if (size <= kShort) {
    key = key_of(name, end, tokenizer_->last);
    attr.name = known_attributes().find(key);
    if (attr.name != nullptr) return true;
    met = &names_[key.slot(8)];
    if (met->first == key.first && met->second == key.second && met->data != nullptr) {
      attr.name = met->data;
      return true;
    }
  }
  attr.name = lxb_dom_attr_local_name_append(tokenizer_->attrs, name, size);
  if (attr.name == nullptr) {
    tokenizer_->status = LXB_STATUS_ERROR_MEMORY_ALLOCATION;
    return false;
  }
  if (met != nullptr) *met = {key.first, key.second, attr.name};
  return true;
}

// A copy that lives as long as the document.
bool TokenFeeder::keep_value(const Byte* from, const Byte* to) {
  constexpr std::size_t kRoom = 4000;
  const auto size = static_cast<std::size_t>(to - from);
  Byte* copy = nullptr;
  if (size + 1 > left_) {
    const bool is_large = size + 1 > kRoom / 4;
    copy = static_cast<Byte*>(lexbor_mraw_alloc(tokenizer_->attrs_mraw, is_large ? size + 1 : kRoom));
    if (copy == nullptr) {
      tokenizer_->status = LXB_STATUS_ERROR_MEMORY_ALLOCATION;
      return false;
    }
    if (!is_large) {
      room_ = copy;
      left_ = kRoom;
    }
  }
  if (size + 1 <= left_ && (copy == nullptr || copy == room_)) {
    copy = room_;
    room_ += size + 1;
    left_ -= size + 1;
  }
  std::memcpy(copy, from, size);
  copy[size] = 0;
  lxb_html_token_attr_t& attr = *tokenizer_->token->attr_last;
  attr.value_begin = from;
  attr.value_end = to;
  attr.value = copy;
  attr.value_size = size;
  return true;
}

}  // namespace isnad::page
