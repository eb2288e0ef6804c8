#include "reading/net_file.h"

#include <algorithm>
#include <charconv>
#include <cstring>

#include "reading/reader_order.h"

namespace isnad::reading {
namespace {

// Values of each activation, or of each half of twice as many, in the order they are to lie in.
void reorder(std::vector<float>& values) {
  const std::vector<float> given = values;
  for (std::size_t i = 0; i < values.size(); ++i)
    values[i] = given[i / kReaderWidth * kReaderWidth + kReaderOrder[i % kReaderWidth]];
}

template <typename Number>
Number number(std::string_view text) {
  Number value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

}  // namespace

std::uint8_t small_number(std::string_view text) { return number<std::uint8_t>(text); }
std::uint16_t whole_number(std::string_view text) { return number<std::uint16_t>(text); }

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> out;
  while (!text.empty()) {
    const std::size_t end = text.find(separator);
    out.emplace_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return out;
}

std::string_view NetFile::take(std::size_t size) {
  if (size > rest_.size()) {
    good_ = false;
    return {};
  }
  const std::string_view out = rest_.substr(0, size);
  rest_.remove_prefix(size);
  return out;
}

std::uint32_t NetFile::count() {
  std::uint32_t out = 0;
  if (const std::string_view bytes = take(sizeof out); good_) std::memcpy(&out, bytes.data(), sizeof out);
  return out;
}

std::vector<float> NetFile::floats(std::size_t size) {
  std::vector<float> out(size);
  if (const std::string_view bytes = take(size * sizeof(float)); good_)
    std::memcpy(out.data(), bytes.data(), bytes.size());
  return out;
}

std::vector<std::pair<std::string, std::vector<std::string>>> NetFile::lines() {
  std::vector<std::pair<std::string, std::vector<std::string>>> out;
  for (const std::string& line : split(take(count()), '\n')) {
    const std::size_t tab = std::min(line.find('\t'), line.size());
    out.emplace_back(line.substr(0, tab), split(std::string_view(line).substr(std::min(tab + 1, line.size())), ' '));
  }
  return out;
}

std::vector<float> NetFile::activations() {
  std::vector<float> out = floats(kReaderWidth);
  reorder(out);
  return out;
}

const std::int8_t* NetFile::rows(std::size_t count) {
  return reinterpret_cast<const std::int8_t*>(take(count * kReaderWidth).data());
}

NetLayer NetFile::layer(std::size_t outputs, std::size_t taps, std::size_t dilation, bool inner) {
  NetLayer out;
  out.product.outputs = outputs;
  out.product.taps = taps;
  out.product.dilation = dilation;
  out.step = floats(1)[0];
  out.scale = floats(outputs);
  out.bias = floats(outputs);
  const std::string_view weights = take(taps * kReaderWidth * outputs);
  constexpr std::size_t kAlign = 64;
  out.weights.resize(weights.size() + kAlign);
  const auto address = reinterpret_cast<std::uintptr_t>(out.weights.data());
  std::int8_t* aligned = out.weights.data() + (kAlign - address % kAlign) % kAlign;
  out.product.weights = aligned;
  if (inner) reorder(out.scale), reorder(out.bias);
  // The file has them as [tap][activation / 4][output][activation % 4], over all outputs.
  for (std::size_t first = 0; first < outputs && !weights.empty(); first += kReaderBlock) {
    const std::size_t block = reader_block(out.product, first);
    for (std::size_t at = 0; at < taps * kReaderWidth * block; ++at, ++aligned) {
      const std::size_t group = at / 4 / block;  // of four activations of a tap
      const std::size_t tap = group * 4 / kReaderWidth;
      const std::size_t from = kReaderOrder[group * 4 % kReaderWidth + at % 4];
      const std::size_t to = first + at / 4 % block;
      const std::size_t output = inner ? to / kReaderWidth * kReaderWidth + kReaderOrder[to % kReaderWidth] : to;
      *aligned = static_cast<std::int8_t>(weights[((tap * kReaderWidth + from) / 4 * outputs + output) * 4 + from % 4]);
    }
  }
  return out;
}

NetLayer NetFile::outputs(std::size_t count) { return layer((count + 15) / 16 * 16, 1, 1, false); }

std::optional<std::vector<NetLayer>> NetFile::layers(const std::vector<std::string>& names) {
  std::vector<NetLayer> out;
  for (const std::string& name : names) {
    constexpr std::string_view kConvolution = "conv";
    if (name == "scan") {
      out.push_back(layer(2 * kReaderWidth, 1, 1, true));
      out.back().is_scan = true;
      continue;
    }
    if (!name.starts_with(kConvolution)) return std::nullopt;
    const std::uint8_t dilation = small_number(std::string_view(name).substr(kConvolution.size()));
    if (dilation == 0 || dilation > kReaderMostDilation) return std::nullopt;
    out.push_back(layer(kReaderWidth, 3, dilation, true));
  }
  return out;
}

}  // namespace isnad::reading
