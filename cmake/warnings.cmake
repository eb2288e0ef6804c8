# One place for the warnings every target of ours is built with.
add_library(isnad_options INTERFACE)
target_compile_options(isnad_options INTERFACE
  $<$<COMPILE_LANGUAGE:CXX>:-Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Werror>
  # RapidJSON's iterators compare with themselves in either order.
  $<$<COMPILE_LANG_AND_ID:CXX,Clang>:-Wno-ambiguous-reversed-operator>)
target_compile_definitions(isnad_options INTERFACE RAPIDJSON_HAS_STDSTRING=1)
target_include_directories(isnad_options INTERFACE "${CMAKE_SOURCE_DIR}/src")
if(ISNAD_SANITIZE)
  target_compile_options(isnad_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined
                                                 -fno-omit-frame-pointer
    # RapidJSON's stack adds to a null pointer before its first allocation, which clang counts as an overflow.
    $<$<COMPILE_LANG_AND_ID:CXX,Clang>:-fno-sanitize=pointer-overflow>)
  target_link_options(isnad_options INTERFACE -fsanitize=address,undefined)
endif()
if(ISNAD_FUZZ)
  # Without the rooms' own coverage a fuzz target would search blindly.
  target_compile_options(isnad_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
