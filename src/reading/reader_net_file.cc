// The file of weights. Little-endian: "ISNREAD3", the size of a text, the text (a line `name TAB values`), then numbers
// and tables in the order in which load() takes them.
#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>

#include "core/tsv.h"
#include "reading/reader_features.h"
#include "reading/reader_net.h"
#include "reading/reader_order.h"

namespace isnad::reading {

namespace {

// Values of each activation, or of each half of twice as many, in the order they are to lie in.
template <typename Value>
void reorder(std::vector<Value>& values) {
  const std::vector<Value> given = values;
  for (std::size_t i = 0; i < values.size(); ++i)
    values[i] = given[i / kReaderWidth * kReaderWidth + kReaderOrder[i % kReaderWidth]];
}

}  // namespace

class ReaderNet::File {
 public:
  explicit File(std::string_view bytes) : rest_(bytes) {}

  bool good() const { return good_; }
  bool at_end() const { return good_ && rest_.empty(); }

  std::string_view take(std::size_t size) {
    if (size > rest_.size()) {
      good_ = false;
      return {};
    }
    const std::string_view out = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return out;
  }

  std::uint32_t count() {
    std::uint32_t out = 0;
    if (const std::string_view bytes = take(sizeof out); good_) std::memcpy(&out, bytes.data(), sizeof out);
    return out;
  }

  std::vector<float> floats(std::size_t size) {
    std::vector<float> out(size);
    if (const std::string_view bytes = take(size * sizeof(float)); good_)
      std::memcpy(out.data(), bytes.data(), bytes.size());
    return out;
  }

  // With `inner`, the outputs are activations, too.
  Layer layer(std::size_t outputs, std::size_t taps, std::size_t dilation, bool inner) {
    Layer out;
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
    for (std::size_t at = 0; at < weights.size(); ++at) {
      const std::size_t group = at / 4 / outputs;  // of four activations of a tap
      const std::size_t tap = group * 4 / kReaderWidth;
      const std::size_t from = kReaderOrder[group * 4 % kReaderWidth + at % 4];
      const std::size_t to = at / 4 % outputs;
      const std::size_t output = inner ? to / kReaderWidth * kReaderWidth + kReaderOrder[to % kReaderWidth] : to;
      aligned[at] =
          static_cast<std::int8_t>(weights[((tap * kReaderWidth + from) / 4 * outputs + output) * 4 + from % 4]);
    }
    return out;
  }

 private:
  std::string_view rest_;
  bool good_ = true;
};

namespace {

std::uint8_t small(std::string_view text) {
  std::uint8_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::vector<std::string> parts(std::string_view text, char separator) {
  std::vector<std::string> out;
  while (!text.empty()) {
    const std::size_t end = text.find(separator);
    out.emplace_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return out;
}

// A bit for each relation that no dependent of a segment with this tag has; the root's is barred from all.
std::uint32_t impossible_under(std::string_view tag, const std::vector<std::string>& relations) {
  using Names = std::vector<std::string_view>;
  static const Names kUnderVerbs = {"nmod", "amod", "nummod", "det", "flat", "acl"};
  static const Names kUnderNouns = {"nsubj", "nsubj:pass", "obl", "obj"};
  const bool verb = tag == "VB" || tag == "VBD" || tag == "VBP" || tag == "VBN";
  const bool noun = tag.find("NN") != std::string_view::npos || tag.find("NOUN") != std::string_view::npos;
  std::uint32_t out = 0;
  for (std::size_t i = 0; i < relations.size() && i < 32; ++i) {
    const Names& barred = verb ? kUnderVerbs : kUnderNouns;
    const bool is_barred = (verb || noun) && std::find(barred.begin(), barred.end(), relations[i]) != barred.end();
    if (is_barred || relations[i] == "root") out |= std::uint32_t{1} << i;
  }
  return out;
}

}  // namespace

Result<ReaderNet> ReaderNet::load(std::string_view bytes) {
  const auto broken = [] {
    return fail("the weights of the reader network are cut off or of another form", "reading/reader.bin",
                "build again");
  };
  File file(bytes);
  if (file.take(8) != "ISNREAD3") return broken();
  ReaderNet net;
  std::size_t arc_width = 0;
  std::size_t hidden = 0;
  std::vector<std::string> layers;
  for (const std::string& line : parts(file.take(file.count()), '\n')) {
    const std::size_t tab = line.find('\t');
    const std::vector<std::string> values =
        parts(std::string_view(line).substr(std::min(tab, line.size() - 1) + 1), ' ');
    const std::string_view name = std::string_view(line).substr(0, tab);
    if (name == "tags") net.tags_ = values;
    if (name == "relations") net.relations_ = values;
    if (name == "layers") layers = values;
    if (name == "arc") arc_width = values.empty() ? 0 : small(values[0]);
    if (name == "hidden") hidden = values.empty() ? 0 : small(values[0]);
    if (name == "edges")
      for (const std::string& value : values) net.edges_.push_back(small(value));
    if (name != "cuts") continue;
    for (const std::string& value : values) {
      const std::vector<std::string> lengths = parts(value, ',');
      if (lengths.size() != 3) return broken();
      net.cuts_.push_back({small(lengths[0]), small(lengths[1]), small(lengths[2])});
    }
  }
  if (!file.good() || net.tags_.empty() || net.relations_.empty() || net.cuts_.empty() ||
      arc_width != kReaderArcWidth || hidden != kReaderHidden || layers.empty())
    return broken();
  const auto root = std::find(net.relations_.begin(), net.relations_.end(), "root");
  if (root == net.relations_.end() || net.relations_.size() > 32) return broken();
  net.root_relation_ = static_cast<std::size_t>(root - net.relations_.begin());
  for (const std::string& tag : net.tags_) net.impossible_.push_back(impossible_under(tag, net.relations_));
  net.buckets_ = 2 + 2 * (net.edges_.size() + 1) + 1;
  net.farther_.assign(kReaderMostWords, 0);
  for (std::size_t away = 1; away < net.farther_.size(); ++away)
    net.farther_[away] = static_cast<std::uint8_t>(
        std::count_if(net.edges_.begin(), net.edges_.end(), [away](std::uint8_t edge) { return away > edge; }));
  net.table_step_ = file.floats(1)[0];
  net.norm_weight_ = file.floats(kReaderWidth);
  net.norm_bias_ = file.floats(kReaderWidth);
  reorder(net.norm_weight_);
  reorder(net.norm_bias_);
  const std::string_view table = file.take(std::size_t{kReaderRows} * kReaderWidth);
  net.table_ = reinterpret_cast<const std::int8_t*>(table.data());
  for (const std::string& kind : layers) {
    constexpr std::string_view kConvolution = "conv";
    if (kind == "scan") {
      net.layers_.push_back(file.layer(2 * kReaderWidth, 1, 1, true));
      net.layers_.back().is_scan = true;
    } else if (kind.starts_with(kConvolution)) {
      const std::uint8_t dilation = small(std::string_view(kind).substr(kConvolution.size()));
      if (dilation == 0 || dilation > kReaderMostDilation) return broken();
      net.layers_.push_back(file.layer(kReaderWidth, 3, dilation, true));
    } else {
      return broken();
    }
  }
  const auto whole = [](std::size_t outputs) { return (outputs + 15) / 16 * 16; };
  net.cut_ = file.layer(whole(net.cuts_.size()), 1, 1, false);
  const std::size_t outputs =
      net.tags_.size() + net.relations_.size() + 2 * net.buckets_ + 2 * kReaderArcWidth + 5 * kReaderHidden;
  for (Layer& place : net.places_) place = file.layer(whole(outputs), 1, 1, false);
  for (const float value : file.floats(net.buckets_ * kReaderHidden))
    net.distances_.push_back(
        static_cast<std::int16_t>(std::lrint(std::clamp(value * kReaderSteps, -2047.0F, 2047.0F))));
  if (!file.at_end()) return broken();
  return net;
}

}  // namespace isnad::reading
