#include "site/assets.h"

#include <fmt/format.h>

#include "core/embedded.h"
#include "core/hash.h"

namespace isnad::site {
namespace {

std::string hashed(std::string_view stem, std::string_view extension, std::string_view bytes) {
  return fmt::format("/assets/{}.{}.{}", stem, sha256_hex(bytes).substr(0, 16), extension);
}

}  // namespace

const Assets& Assets::instance() {
  static const Assets kAssets;
  return kAssets;
}

Assets::Assets() : icon_(embedded("site/favicon.svg")) {
  std::string style;
  for (const auto& [name, weight] : {std::pair{"naskh-regular", 400}, std::pair{"naskh-bold", 700}}) {
    const std::string_view bytes = embedded(fmt::format("site/{}.woff2", name));
    if (bytes.empty()) continue;
    const std::string path = hashed(name, "woff2", bytes);
    assets_.push_back({path, "font/woff2", std::string(bytes)});
    preloads_.push_back(path);
    // `optional`: a text that was laid out once is never laid out anew.
    style += fmt::format(
        "@font-face{{font-family:\"Isnad Naskh\";font-weight:{};font-display:optional;src:url(\"{}\") "
        "format(\"woff2\");"
        "unicode-range:U+0600-06FF,U+0750-077F,U+08A0-08FF,U+200C-200F,U+25CC,U+FB50-FDFF,U+FE70-FEFC}}\n",
        weight, path);
    // Digits and marks of the same hand, for pages in Arabic.
    style += fmt::format(
        "@font-face{{font-family:\"Isnad Digits\";font-weight:{};font-display:optional;src:url(\"{}\") "
        "format(\"woff2\");"
        "unicode-range:U+002C,U+002E,U+0030-003A,U+00AB,U+00BB}}\n",
        weight, path);
  }
  style += embedded("site/site.css");
  style_ = hashed("site", "css", style);
  assets_.push_back({style_, "text/css; charset=utf-8", std::move(style)});
}

const Asset* Assets::find(std::string_view path) const {
  for (const Asset& asset : assets_) {
    if (asset.path == path) return &asset;
  }
  return nullptr;
}

}  // namespace isnad::site
