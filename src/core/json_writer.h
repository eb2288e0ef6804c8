// A thin writer over RapidJSON that names the shapes our records use. Fractions are rounded to six digits behind the
// point, so that the same input gives the same bytes on every machine.
#pragma once

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/records.h"

namespace isnad {

class JsonWriter {
 public:
  JsonWriter() : writer_(buffer_) { writer_.SetMaxDecimalPlaces(6); }

  std::string take() { return {buffer_.GetString(), buffer_.GetSize()}; }

  void key(std::string_view name) { writer_.Key(name.data(), static_cast<rapidjson::SizeType>(name.size())); }
  void null() { writer_.Null(); }
  void value(std::string_view text) { writer_.String(text.data(), static_cast<rapidjson::SizeType>(text.size())); }
  void value(std::int64_t number) { writer_.Int64(number); }
  void value(double number) { writer_.Double(std::isfinite(number) ? std::round(number * 1e6) / 1e6 : 0.0); }

  template <typename Fill>
  void object(Fill&& fill) {
    writer_.StartObject();
    fill();
    writer_.EndObject();
  }
  template <typename Fill>
  void object(std::string_view name, Fill&& fill) {
    key(name);
    object(fill);
  }
  template <typename Items, typename WriteItem>
  void array(std::string_view name, const Items& items, WriteItem&& write_item) {
    key(name);
    writer_.StartArray();
    for (const auto& item : items) write_item(item);
    writer_.EndArray();
  }
  void texts(std::string_view name, const std::vector<std::string>& items) {
    array(name, items, [&](const std::string& item) { value(item); });
  }
  void text(std::string_view name, std::string_view text_value) {
    key(name);
    value(text_value);
  }
  // Unknown texts are empty in the records and null in JSON.
  void text_or_null(std::string_view name, std::string_view text_value) {
    key(name);
    text_value.empty() ? null() : value(text_value);
  }
  void number(std::string_view name, double number_value) {
    key(name);
    value(number_value);
  }
  void number_or_null(std::string_view name, const std::optional<double>& number_value) {
    key(name);
    number_value ? value(*number_value) : null();
  }
  void integer(std::string_view name, std::int64_t number_value) {
    key(name);
    value(number_value);
  }
  void integer_or_null(std::string_view name, const std::optional<std::int64_t>& number_value) {
    key(name);
    number_value ? value(*number_value) : null();
  }
  void boolean(std::string_view name, bool flag) {
    key(name);
    writer_.Bool(flag);
  }
  void span_value(const Span& place) {
    writer_.StartArray();
    writer_.Uint(place.begin);
    writer_.Uint(place.end);
    writer_.EndArray();
  }
  void span(std::string_view name, const Span& place) {
    key(name);
    span_value(place);
  }
  void span_or_null(std::string_view name, const std::optional<Span>& place) {
    if (place) return span(name, *place);
    key(name);
    null();
  }

 private:
  rapidjson::StringBuffer buffer_;
  rapidjson::Writer<rapidjson::StringBuffer> writer_;
};

}  // namespace isnad
