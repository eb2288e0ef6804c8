# isnad_embed(TARGET [name file]...): links files into TARGET's library as read-only bytes, so that the program is one
# file that starts without looking for its data. core/embedded.h finds them by name.
function(isnad_embed target)
  set(pairs ${ARGN})
  set(assembly "${CMAKE_CURRENT_BINARY_DIR}/${target}_embedded.S")
  set(table "${CMAKE_CURRENT_BINARY_DIR}/${target}_embedded.cc")
  set(asm_text "    .section .rodata\n")
  set(cc_text "#include \"core/embedded.h\"\n\nextern \"C\" {\n")
  set(entries "")
  set(files "")
  set(index 0)
  while(pairs)
    list(POP_FRONT pairs name file)
    list(APPEND files "${file}")
    set(symbol "${target}_embedded_${index}")
    string(APPEND asm_text "    .balign 64\n    .global ${symbol}_begin\n${symbol}_begin:\n    .incbin \"${file}\"\n"
                           "    .global ${symbol}_end\n${symbol}_end:\n    .byte 0\n")
    string(APPEND cc_text "extern const char ${symbol}_begin[];\nextern const char ${symbol}_end[];\n")
    string(APPEND entries "    {\"${name}\", ${symbol}_begin, ${symbol}_end},\n")
    math(EXPR index "${index} + 1")
  endwhile()
  string(APPEND asm_text "    .section .note.GNU-stack,\"\",@progbits\n")
  string(APPEND cc_text "}\n\nnamespace {\nconst isnad::EmbeddedFile kFiles[] = {\n${entries}};\n"
                        "const isnad::EmbeddedFiles kRegistered{kFiles, sizeof kFiles / sizeof kFiles[0]};\n}\n"
                        "void ${target}_link_embedded() {}\n")
  file(CONFIGURE OUTPUT "${assembly}" CONTENT "${asm_text}" @ONLY)
  file(CONFIGURE OUTPUT "${table}" CONTENT "${cc_text}" @ONLY)
  # An object library: a static one would let the linker drop the table, which nothing names.
  add_library(${target}_embedded OBJECT "${assembly}" "${table}")
  target_link_libraries(${target}_embedded PRIVATE isnad_options)
  set_source_files_properties("${assembly}" PROPERTIES OBJECT_DEPENDS "${files}")
  target_link_libraries(${target} INTERFACE $<TARGET_OBJECTS:${target}_embedded>)
  add_dependencies(${target} ${target}_embedded)
endfunction()
