# lexbor (HTML5, WHATWG encodings and URLs) as a static library. Debian 12 has no package of it; the source
# distribution of selectolax carries it whole. tools/fetch_lexbor.sh fetches that once, by name and version, and
# checks it against a checksum of our own.
set(LEXBOR_DIR "${CMAKE_SOURCE_DIR}/build/third_party/lexbor" CACHE PATH "lexbor's source tree")
if(NOT EXISTS "${LEXBOR_DIR}/source/lexbor/html/html.h")
  execute_process(COMMAND "${CMAKE_SOURCE_DIR}/tools/fetch_lexbor.sh" "${LEXBOR_DIR}" RESULT_VARIABLE fetched)
  if(NOT fetched EQUAL 0)
    message(FATAL_ERROR "lexbor could not be fetched; see the lines above")
  endif()
endif()

set(lexbor_sources)
foreach(module core css dom encoding html ns punycode selectors style tag unicode url)
  file(GLOB module_sources "${LEXBOR_DIR}/source/lexbor/${module}/*.c" "${LEXBOR_DIR}/source/lexbor/${module}/*/*.c"
                           "${LEXBOR_DIR}/source/lexbor/${module}/*/*/*.c")
  list(APPEND lexbor_sources ${module_sources})
endforeach()
file(GLOB port_sources "${LEXBOR_DIR}/source/lexbor/ports/posix/lexbor/core/*.c")
list(APPEND lexbor_sources ${port_sources})

# Tree construction goes through all of these for each tag: as one unit the compiler sees through their calls (a tenth of the
# parser's time).
set(lexbor_hot core/mraw core/mem core/bst core/array core/array_obj core/dobject core/str core/hash core/shs dom/interfaces/attr
    dom/interfaces/element dom/interfaces/node dom/interfaces/text dom/interfaces/character_data html/interface html/token html/token_attr html/tag
    html/element_steps html/attribute_steps html/tree html/tree/open_elements html/tree/active_formatting html/tree/error html/tokenizer/error
    html/interfaces/element html/tree/insertion_mode/in_body html/tree/insertion_mode/in_table html/tree/insertion_mode/in_cell
    html/tree/insertion_mode/in_row html/tree/insertion_mode/in_table_body html/tree/insertion_mode/text html/tree/insertion_mode/in_head
    html/tree/insertion_mode/foreign_content tag/tag)
set(lexbor_unit "")
foreach(name ${lexbor_hot})
  set(source "${LEXBOR_DIR}/source/lexbor/${name}.c")
  if("${source}" IN_LIST lexbor_sources)
    list(REMOVE_ITEM lexbor_sources "${source}")
    string(APPEND lexbor_unit "#include \"${source}\"\n")
  endif()
endforeach()
file(CONFIGURE OUTPUT "${CMAKE_CURRENT_BINARY_DIR}/lexbor_hot.c" CONTENT "${lexbor_unit}" @ONLY)

add_library(lexbor STATIC ${lexbor_sources} "${CMAKE_CURRENT_BINARY_DIR}/lexbor_hot.c")
target_include_directories(lexbor SYSTEM PUBLIC "${LEXBOR_DIR}/source")
target_compile_definitions(lexbor PUBLIC LEXBOR_STATIC)
target_compile_options(lexbor PRIVATE -w -O2)
set_target_properties(lexbor PROPERTIES POSITION_INDEPENDENT_CODE ON C_VISIBILITY_PRESET hidden)
if(ISNAD_SANITIZE)
  target_compile_options(lexbor PRIVATE -fsanitize=address -fno-omit-frame-pointer)
endif()
if(ISNAD_FUZZ)
  target_compile_options(lexbor PRIVATE -fsanitize=fuzzer-no-link)
endif()
