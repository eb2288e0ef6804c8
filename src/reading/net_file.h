// Files of weights, as tools/train_reader writes them: little-endian; eight letters that
// name the form, the size of a text, the text (a line `name TAB values`), then numbers and tables in the order in which
// they are taken. Nothing is read beyond the file's end.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "reading/net_layers.h"

namespace isnad::reading {

// Numbers at the text's beginning, or 0: below 256, below 65,536.
std::uint8_t small_number(std::string_view text);
std::uint16_t whole_number(std::string_view text);
std::vector<std::string> split(std::string_view text, char separator);

class NetFile {
 public:
  explicit NetFile(std::string_view bytes) : rest_(bytes) {}

  // Whether all that was taken was there. What was not is empty, or zeros.
  bool good() const { return good_; }
  bool at_end() const { return good_ && rest_.empty(); }

  std::string_view take(std::size_t size);
  std::uint32_t count();
  std::vector<float> floats(std::size_t size);
  // The text before the numbers: the name and the values of each line.
  std::vector<std::pair<std::string, std::vector<std::string>>> lines();
  // Values of each activation, in the order they lie in.
  std::vector<float> activations();
  // That many rows of kReaderWidth values, in the file's order; borrowed.
  const std::int8_t* rows(std::size_t count);
  // `conv1` to `conv8`, `scan`; nothing where a name is none of these.
  std::optional<std::vector<NetLayer>> layers(const std::vector<std::string>& names);
  // What each word says behind the layers: that many outputs, made whole vectors.
  NetLayer outputs(std::size_t count);

 private:
  // With `inner`, the outputs are activations, too.
  NetLayer layer(std::size_t outputs, std::size_t taps, std::size_t dilation, bool inner);

  std::string_view rest_;
  bool good_ = true;
};

}  // namespace isnad::reading
