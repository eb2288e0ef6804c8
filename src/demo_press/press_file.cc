#include "demo_press/press_file.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>

namespace isnad::demo_press {
namespace {

using Value = rapidjson::Value;

constexpr std::uintmax_t kLargest = 4u << 20;

// Reads one object's fields and keeps the first fault, so that a wrong file is one error and no half-read outlet.
class Fields {
 public:
  Fields(const Value& object, std::string place) : object_(object), place_(std::move(place)) {
    if (!object.IsObject()) wrong("must be an object");
  }

  std::string text(const char* name, bool is_needed = false) {
    const Value* value = find(name);
    if (value == nullptr) {
      if (is_needed) wrong(fmt::format("`{}` is missing", name));
      return {};
    }
    if (!value->IsString() || (is_needed && value->GetStringLength() == 0)) {
      wrong(fmt::format("`{}` must be text", name));
      return {};
    }
    return {value->GetString(), value->GetStringLength()};
  }

  int number(const char* name, int otherwise, int least, int most) {
    const Value* value = find(name);
    if (value == nullptr) return otherwise;
    if (!value->IsInt() || value->GetInt() < least || value->GetInt() > most) {
      wrong(fmt::format("`{}` must be a number from {} to {}", name, least, most));
      return otherwise;
    }
    return value->GetInt();
  }

  const Value* list(const char* name, bool is_needed = false) {
    const Value* value = find(name);
    if (value == nullptr && is_needed) wrong(fmt::format("`{}` is missing", name));
    if (value != nullptr && !value->IsArray()) wrong(fmt::format("`{}` must be a list", name));
    return value != nullptr && value->IsArray() ? value : nullptr;
  }

  const Value* find(const char* name) const {
    if (!object_.IsObject()) return nullptr;
    const auto member = object_.FindMember(name);
    return member == object_.MemberEnd() || member->value.IsNull() ? nullptr : &member->value;
  }

  bool says_null(const char* name) const {
    return object_.IsObject() && object_.HasMember(name) && object_[name].IsNull();
  }

  void wrong(const std::string& what) {
    if (!error_) error_ = Error{what, place_, ""};
  }
  void wrong(const Error& error) {
    if (!error_) error_ = error;
  }
  const std::optional<Error>& error() const { return error_; }
  const std::string& place() const { return place_; }

 private:
  const Value& object_;
  std::string place_;
  std::optional<Error> error_;
};

bool is_inside(const std::string& path) {
  const std::filesystem::path normal = std::filesystem::path(path).lexically_normal();
  return !path.empty() && normal.is_relative() && *normal.begin() != "..";
}

bool is_loopback(const std::string& address) {
  in_addr bytes{};
  return inet_pton(AF_INET, address.c_str(), &bytes) == 1 && (ntohl(bytes.s_addr) >> 24) == 127;
}

Route read_route(const Value& value, const std::string& place, Fields& outlet) {
  Fields fields(value, place);
  Route route;
  route.path = fields.text("path", true);
  route.file = fields.text("file");
  route.content_type = fields.text("content_type");
  route.redirect = fields.text("redirect");
  route.cache_control = fields.text("cache_control");
  route.status = fields.number("status", route.redirect.empty() ? 200 : 302, 200, 599);
  route.retry_after = fields.number("retry_after", 0, 0, 86'400);
  route.delay = std::chrono::milliseconds{fields.number("delay_ms", 0, 0, 120'000)};
  route.times = fields.number("times", 0, 0, 1'000'000);
  if (!route.path.empty() && route.path.front() != '/') fields.wrong("`path` must begin with /");
  if (!route.file.empty() && !is_inside(route.file)) fields.wrong("`file` must be inside of the outlet's root");
  if (fields.error()) outlet.wrong(*fields.error());
  return route;
}

Result<OutletFile> read_outlet(const Value& value, const std::string& folder, const std::string& place) {
  Fields fields(value, place);
  OutletFile outlet;
  outlet.key = fields.text("key", true);
  outlet.name = fields.text("name", true);
  outlet.language = fields.text("language");
  outlet.address = fields.text("address", true);
  outlet.root = fields.text("root", true);
  outlet.site = fields.text("site");
  if (outlet.site.empty()) outlet.site = "/";
  outlet.charset = fields.find("charset") == nullptr && !fields.says_null("charset") ? "utf-8" : fields.text("charset");
  if (outlet.key.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") != std::string::npos) {
    fields.wrong("`key` must be made of a-z, 0-9 and -");
  }
  if (!fields.error() && !is_loopback(outlet.address)) {
    fields.wrong("`address` must be an IPv4 loopback address, 127.x.y.z");
  }
  if (!fields.error() && !is_inside(outlet.root)) fields.wrong("`root` must be a folder beside press.json");
  if (const Value* feeds = fields.list("feeds")) {
    for (const Value& feed : feeds->GetArray()) {
      if (feed.IsString() && feed.GetStringLength() > 0 && feed.GetString()[0] == '/') {
        outlet.feeds.emplace_back(feed.GetString(), feed.GetStringLength());
      } else {
        fields.wrong("`feeds` must be paths that begin with /");
      }
    }
  }
  if (const Value* types = fields.find("content_types")) {
    if (!types->IsObject()) {
      fields.wrong("`content_types` must be an object");
    } else {
      for (const auto& type : types->GetObject()) {
        if (type.value.IsString()) outlet.content_types[type.name.GetString()] = type.value.GetString();
      }
    }
  }
  if (const Value* routes = fields.list("routes")) {
    for (rapidjson::SizeType i = 0; i < routes->Size(); ++i) {
      outlet.routes.push_back(read_route((*routes)[i], fmt::format("{} routes[{}]", place, i), fields));
    }
  }
  if (fields.error()) return tl::unexpected(*fields.error());
  outlet.root = (std::filesystem::path(folder) / outlet.root).lexically_normal().string();
  return outlet;
}

}  // namespace

Result<std::vector<OutletFile>> parse_press_file(std::string_view json, const std::string& folder,
                                                 const std::string& place) {
  rapidjson::Document document;
  document.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag>(json.data(), json.size());
  if (document.HasParseError()) {
    return fail(fmt::format("not JSON: {}", rapidjson::GetParseError_En(document.GetParseError())),
                fmt::format("{} byte {}", place, document.GetErrorOffset()));
  }
  Fields fields(document, place);
  const Value* list = fields.list("outlets", true);
  if (fields.error()) return tl::unexpected(*fields.error());
  std::vector<OutletFile> outlets;
  for (rapidjson::SizeType i = 0; i < list->Size(); ++i) {
    auto outlet = read_outlet((*list)[i], folder, fmt::format("{} outlets[{}]", place, i));
    if (!outlet) return tl::unexpected(outlet.error());
    for (const OutletFile& other : outlets) {
      if (other.key == outlet->key || other.address == outlet->address) {
        return fail(fmt::format("two outlets have the key {} or the address {}", outlet->key, outlet->address), place);
      }
    }
    outlets.push_back(std::move(*outlet));
  }
  return outlets;
}

Result<std::vector<OutletFile>> read_press_file(const std::string& folder) {
  const std::string path = (std::filesystem::path(folder) / "press.json").string();
  std::error_code trouble;
  const std::uintmax_t size = std::filesystem::file_size(path, trouble);
  if (trouble) return fail("cannot be read: " + trouble.message(), path, "a demo press is a folder with a press.json");
  if (size > kLargest) return fail("larger than 4 MiB", path);
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  if (!file) return fail("cannot be read", path);
  return parse_press_file(bytes.str(), folder, path);
}

}  // namespace isnad::demo_press
