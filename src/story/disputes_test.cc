#include "story/disputes.h"

#include <gtest/gtest.h>

namespace isnad::story {
namespace {

Event attack(std::string id, std::string actor, std::string place, std::optional<std::int64_t> killed = {}) {
  Event event;
  event.id = std::move(id);
  event.type = "ASSAULT";
  event.when = "2024-08-18T23:50";
  if (!actor.empty()) event.actors.push_back({std::move(actor), {}, {}, {}});
  if (!place.empty()) event.where.push_back({"target", std::move(place)});
  event.killed = killed;
  return event;
}

Reading reading(std::vector<Event> events) {
  Reading made;
  made.events = std::move(events);
  return made;
}

std::vector<std::string> about(const std::vector<Reading>& readings) {
  std::vector<const Reading*> pointers;
  for (const Reading& one : readings) pointers.push_back(&one);
  std::vector<std::string> found;
  for (const Dispute& dispute : find_disputes(pointers))
    found.push_back(dispute.about + " " + dispute.events[0] + " " + dispute.events[1]);
  return found;
}

using Found = std::vector<std::string>;

TEST(Disputes, TwoCountsOfOneAttack) {
  EXPECT_EQ(about({reading({attack("a", "north", "bridge", 3)}), reading({attack("b", "north", "bridge", 5)})}),
            Found{"count a b"});
  EXPECT_EQ(about({reading({attack("a", "north", "bridge", 3)}), reading({attack("b", "north", "bridge", 3)})}),
            Found{});
  EXPECT_EQ(about({reading({attack("a", "north", "bridge", 3)}), reading({attack("b", "north", "bridge")})}), Found{});
}

TEST(Disputes, TwoActorsOfOneAttack) {
  EXPECT_EQ(about({reading({attack("a", "north", "bridge")}), reading({attack("b", "south", "bridge")})}),
            Found{"actor a b"});
}

TEST(Disputes, ADenialMeetsTheClaim) {
  Event denial = attack("b", "north", "bridge");
  denial.modality = "negated";
  EXPECT_EQ(about({reading({attack("a", "north", "bridge")}), reading({denial})}), Found{"happened a b"});
}

TEST(Disputes, OneAttackInTwoPlaces) {
  Event here = attack("a", "north", "bridge");
  Event there = attack("b", "north", "harbour");
  here.recipients = there.recipients = {{"convoy", {}, {}, {}}};
  EXPECT_EQ(about({reading({here}), reading({there})}), Found{"place a b"});
}

TEST(Disputes, OtherPlacesDaysPlansAndTheSameArticleAreNone) {
  Event later = attack("b", "south", "bridge");
  later.when = "2024-08-20";
  Event planned = attack("c", "south", "bridge");
  planned.modality = "planned";
  EXPECT_EQ(about({reading({attack("a", "north", "bridge")}), reading({later}), reading({planned}),
                   reading({attack("d", "south", "harbour")})}),
            Found{});
  EXPECT_EQ(about({reading({attack("a", "north", "bridge"), attack("b", "south", "bridge")})}), Found{});
}

}  // namespace
}  // namespace isnad::story
