// The file of weights. Little-endian: "ISNREAD3", the size of a text, the text (a line `name TAB values`), then numbers
// and tables in the order in which load() takes them.
#include <algorithm>
#include <atomic>
#include <cmath>

#include "reading/net_file.h"
#include "reading/reader_features.h"
#include "reading/reader_net.h"

namespace isnad::reading {

namespace {

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
  NetFile file(bytes);
  if (file.take(8) != "ISNREAD3") return broken();
  ReaderNet net;
  std::size_t arc_width = 0;
  std::size_t hidden = 0;
  std::vector<std::string> layers;
  for (const auto& [name, values] : file.lines()) {
    if (name == "tags") net.tags_ = values;
    if (name == "relations") net.relations_ = values;
    if (name == "layers") layers = values;
    if (name == "arc") arc_width = values.empty() ? 0 : small_number(values[0]);
    if (name == "hidden") hidden = values.empty() ? 0 : small_number(values[0]);
    if (name == "edges")
      for (const std::string& value : values) net.edges_.push_back(small_number(value));
    if (name != "cuts") continue;
    for (const std::string& value : values) {
      const std::vector<std::string> lengths = split(value, ',');
      if (lengths.size() != 3) return broken();
      net.cuts_.push_back({small_number(lengths[0]), small_number(lengths[1]), small_number(lengths[2])});
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
  net.table_.step = file.floats(1)[0];
  net.norm_weight_ = file.activations();
  net.norm_bias_ = file.activations();
  net.table_.values = file.rows(kReaderRows);
  static std::atomic<std::uint64_t> tables{0};
  net.table_.number = ++tables;
  auto inner = file.layers(layers);
  if (!inner) return broken();
  net.layers_ = std::move(*inner);
  net.cut_ = file.outputs(net.cuts_.size());
  const std::size_t outputs =
      net.tags_.size() + net.relations_.size() + 2 * net.buckets_ + 2 * kReaderArcWidth + 5 * kReaderHidden;
  for (NetLayer& place : net.places_) place = file.outputs(outputs);
  for (const float value : file.floats(net.buckets_ * kReaderHidden))
    net.distances_.push_back(
        static_cast<std::int16_t>(std::lrint(std::clamp(value * kReaderSteps, -2047.0F, 2047.0F))));
  if (!file.at_end()) return broken();
  return net;
}

}  // namespace isnad::reading
