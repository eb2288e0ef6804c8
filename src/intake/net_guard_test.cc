#include "intake/net_guard.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>

#include "intake/fetcher.h"

namespace isnad::intake {
namespace {

sockaddr_storage address_of(const std::string& text, int port = 80) {
  sockaddr_storage storage{};
  auto* in = reinterpret_cast<sockaddr_in*>(&storage);
  auto* in6 = reinterpret_cast<sockaddr_in6*>(&storage);
  if (inet_pton(AF_INET, text.c_str(), &in->sin_addr) == 1) {
    in->sin_family = AF_INET;
    in->sin_port = htons(static_cast<std::uint16_t>(port));
  } else if (inet_pton(AF_INET6, text.c_str(), &in6->sin6_addr) == 1) {
    in6->sin6_family = AF_INET6;
    in6->sin6_port = htons(static_cast<std::uint16_t>(port));
  } else {
    ADD_FAILURE() << "no address: " << text;
  }
  return storage;
}

bool may(const std::vector<std::string>& allow, const std::string& text, int port = 80) {
  const sockaddr_storage storage = address_of(text, port);
  return NetGuard(allow).may_connect(reinterpret_cast<const sockaddr*>(&storage));
}

struct Range {
  const char* first;
  const char* last;
  const char* before;  // the nearest public neighbours, or nullptr
  const char* behind;
};

TEST(NetGuard, EachReservedRangeOfIpv4IsRefusedToItsEdges) {
  // IANA IPv4 Special-Purpose Address Registry; multicast and class E.
  const Range ranges[] = {
      {"0.0.0.0", "0.255.255.255", nullptr, "1.0.0.0"},
      {"10.0.0.0", "10.255.255.255", "9.255.255.255", "11.0.0.0"},
      {"100.64.0.0", "100.127.255.255", "100.63.255.255", "100.128.0.0"},
      {"127.0.0.0", "127.255.255.255", "126.255.255.255", "128.0.0.0"},
      {"169.254.0.0", "169.254.255.255", "169.253.255.255", "169.255.0.0"},
      {"172.16.0.0", "172.31.255.255", "172.15.255.255", "172.32.0.0"},
      {"192.0.0.0", "192.0.0.255", "191.255.255.255", "192.0.1.0"},
      {"192.0.2.0", "192.0.2.255", "192.0.1.255", "192.0.3.0"},
      {"192.31.196.0", "192.31.196.255", "192.31.195.255", "192.31.197.0"},
      {"192.52.193.0", "192.52.193.255", "192.52.192.255", "192.52.194.0"},
      {"192.88.99.0", "192.88.99.255", "192.88.98.255", "192.88.100.0"},
      {"192.168.0.0", "192.168.255.255", "192.167.255.255", "192.169.0.0"},
      {"192.175.48.0", "192.175.48.255", "192.175.47.255", "192.175.49.0"},
      {"198.18.0.0", "198.19.255.255", "198.17.255.255", "198.20.0.0"},
      {"198.51.100.0", "198.51.100.255", "198.51.99.255", "198.51.101.0"},
      {"203.0.113.0", "203.0.113.255", "203.0.112.255", "203.0.114.0"},
      {"224.0.0.0", "255.255.255.255", "223.255.255.255", nullptr},
  };
  for (const Range& range : ranges) {
    EXPECT_FALSE(is_public_address(range.first)) << range.first;
    EXPECT_FALSE(is_public_address(range.last)) << range.last;
    if (range.before != nullptr) {
      EXPECT_TRUE(is_public_address(range.before)) << range.before;
    }
    if (range.behind != nullptr) {
      EXPECT_TRUE(is_public_address(range.behind)) << range.behind;
    }
  }
}

TEST(NetGuard, OnlyGlobalUnicastOfIpv6IsPublic) {
  for (const char* text : {"2606:4700::1111", "2a00:1450:4001::1", "2001:200::1", "2003::1", "3ffe::1"})
    EXPECT_TRUE(is_public_address(text)) << text;
  const char* refused[] = {"::",
                           "::1",
                           "::ffff:127.0.0.1",
                           "::ffff:8.8.8.8",  // IPv4-mapped
                           "::8.8.8.8",       // IPv4-compatible
                           "64:ff9b::10.0.0.1",
                           "64:ff9b::8.8.8.8",
                           "64:ff9b:1::1",  // NAT64
                           "100::1",        // discard
                           "2001::1",
                           "2001:0:4136:e378::1",  // Teredo
                           "2001:2::1",
                           "2001:10::1",
                           "2001:20::1",
                           "2001:1ff::1",
                           "2001:db8::1",
                           "2002:7f00:1::",
                           "2002:808:808::1",  // documentation, 6to4
                           "2620:4f:8000::1",
                           "3fff::1",
                           "3fff:fff::1",
                           "5f00::1",
                           "fc00::1",
                           "fdff::1",
                           "fe80::1",
                           "fec0::1",
                           "ff02::1"};
  for (const char* text : refused) EXPECT_FALSE(is_public_address(text)) << text;
}

TEST(NetGuard, WhatIsNoAddressIsNotPublic) {
  for (const char* text : {"", "example.org", "8.8.8", "8.8.8.8:80", "0x8.8.8.8", "[2606:4700::1]", "8.8.8.8 "})
    EXPECT_FALSE(is_public_address(text)) << text;
}

TEST(NetGuard, NothingPrivateOpensByItself) {
  EXPECT_FALSE(may({}, "127.0.0.1"));
  EXPECT_FALSE(may({}, "::1"));
  EXPECT_TRUE(may({}, "8.8.8.8"));
}

TEST(NetGuard, EntriesOpenWhatTheySay) {
  EXPECT_TRUE(may({"127.0.0.2:8081"}, "127.0.0.2", 8081));
  EXPECT_FALSE(may({"127.0.0.2:8081"}, "127.0.0.2", 8082));
  EXPECT_FALSE(may({"127.0.0.2:8081"}, "127.0.0.3", 8081));
  EXPECT_TRUE(may({"127.0.0.2"}, "127.0.0.2", 1));
  EXPECT_TRUE(may({"10.1.0.0/16"}, "10.1.255.255"));
  EXPECT_FALSE(may({"10.1.0.0/16"}, "10.2.0.0"));
  EXPECT_TRUE(may({"10.1.128.0/17"}, "10.1.128.1"));
  EXPECT_FALSE(may({"10.1.128.0/17"}, "10.1.127.255"));
  EXPECT_TRUE(may({"[::1]:80"}, "::1", 80));
  EXPECT_FALSE(may({"[::1]:80"}, "::1", 81));
  EXPECT_TRUE(may({"fd00::/8"}, "fd12::1"));
  EXPECT_FALSE(may({"127.0.0.1"}, "::ffff:127.0.0.1"));
  const NetGuard guard({"127.0.0.2:8081", "[::1]:80"});
  EXPECT_TRUE(guard.opens("127.0.0.2", 8081));
  EXPECT_FALSE(guard.opens("127.0.0.2", 80));
  EXPECT_TRUE(guard.opens("[::1]", 80));
  EXPECT_FALSE(guard.opens("example.org", 80));
}

TEST(NetGuard, EntriesThatCannotBeReadOpenNothing) {
  for (const char* entry :
       {"", "localhost", "127.0.0.1/33", "127.0.0.1/-1", "127.0.0.1/x", "127.0.0.1:", "127.0.0.1:x", "127.0.0.1:0x50",
        "127.0.0.1:99999", "[::1", "::1/129", "127.1", "[::1]:", "[::1]x", "127.0.0.1:0"}) {
    EXPECT_FALSE(may({entry}, "127.0.0.1")) << entry;
    EXPECT_FALSE(may({entry}, "::1")) << entry;
  }
}

}  // namespace
}  // namespace isnad::intake
