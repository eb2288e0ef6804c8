#include "page/html_tokens.h"

#include <lexbor/html/tokenizer/state.h>
#include <lexbor/html/tokenizer/state_rawtext.h>
#include <lexbor/html/tokenizer/state_rcdata.h>
#include <lexbor/html/tokenizer/state_script.h>

#include <algorithm>
#include <cstring>

#include "page/html_parser_facts.h"

// The parser's own, which no header of it names.
extern "C" {
const lxb_tag_data_t* lxb_tag_append_lower(lexbor_hash_t* hash, const lxb_char_t* name, size_t length);
lxb_dom_attr_data_t* lxb_dom_attr_local_name_append(lexbor_hash_t* hash, const lxb_char_t* name, size_t length);
}

namespace isnad::page {
namespace {

using State = lxb_html_tokenizer_state_f;

}  // namespace

struct AttributeNames::Table {
  KnownNames<bool, 7> names;
};

AttributeNames::AttributeNames(std::span<const std::string_view> names) {
  auto table = std::make_unique<Table>();
  for (const std::string_view name : names)
    table->names.add(reinterpret_cast<const Byte*>(name.data()), name.size(), true);
  table_ = std::move(table);
}

AttributeNames::~AttributeNames() = default;

TokenFeeder::TokenFeeder(lxb_html_tokenizer_t* tokenizer, const AttributeNames* kept)
    : tokenizer_(tokenizer), kept_(kept) {}

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
    } else if (state == &lxb_html_tokenizer_state_script_data_before ||
               state == &lxb_html_tokenizer_state_rawtext_before || state == &lxb_html_tokenizer_state_rcdata_before) {
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
  while (at < end && step(at, end)) {
  }
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
    const lxb_tag_data_t* const data =
        lxb_tag_append_lower(tokenizer_->tags, name, static_cast<std::size_t>(behind - name));
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
  return end - name <= static_cast<std::ptrdiff_t>(kShort) &&
         kept_->table_->names.find(key_of(name, end, tokenizer_->last));
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
  while (at < end && tokenizer_->state != known.after_quoted && step(at, end)) {
  }
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
