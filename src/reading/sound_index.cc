#include "reading/sound_index.h"

#include <algorithm>

#include "core/tsv.h"
#include "text/name_key.h"

namespace isnad::reading {
namespace {

// How near a town must be, and how much farther the next, by how many consonants the name has. Of 2,627 towns that
// GeoNames names in Arabic, the Arabic name found its own town among the Latin names for 1,797 and another for 6; of
// those whose town was left out, 89 found another, often a double of it (tools/measure_sounds.py).
struct Bounds {
  std::size_t consonants;
  double near, apart;
};
constexpr Bounds kShort{2, 0.1, 0.15};
constexpr Bounds kLong{3, 0.15, 0.1};

std::string place_key(std::string_view country, std::string_view sounds) {
  return std::string(country) + " " + text::name_key(sounds);
}

}  // namespace

void SoundIndex::make() const {
  for (const std::string_view table : tables_) {
    for_each_row(table, [this](const std::vector<std::string_view>& cells) {
      std::optional<KnownName> town = town_of_row(cells);
      if (!town) return;
      for_each_part(cells[7], [&](std::string_view name) {
        std::string sounds = text::name_sounds(name);
        const std::string key = place_key(town->country, sounds);
        by_key_[key].push_back({towns_.size(), std::move(sounds)});
      });
      towns_.push_back(std::move(*town));
    });
  }
}

const KnownName* SoundIndex::find(std::string_view country, std::string_view name) const {
  std::call_once(made_, [this] { make(); });
  const std::string sounds = text::name_sounds(name);
  const std::size_t consonants = text::name_key(sounds).size();
  if (consonants < kShort.consonants) return nullptr;
  const Bounds& bounds = consonants < kLong.consonants ? kShort : kLong;
  const auto found = by_key_.find(place_key(country, sounds));
  if (found == by_key_.end()) return nullptr;
  std::size_t nearest = 0;
  double least = 2;
  double next = 2;  // of another town
  for (const Sounding& candidate : found->second) {
    const double distance = text::sound_distance(sounds, candidate.sounds);
    if (least < 2 && candidate.town == nearest) {
      least = std::min(least, distance);
    } else if (distance < least) {
      next = least;
      least = distance;
      nearest = candidate.town;
    } else {
      next = std::min(next, distance);
    }
  }
  return least <= bounds.near && next - least >= bounds.apart ? &towns_[nearest] : nullptr;
}

}  // namespace isnad::reading
