# The sealed static library of the C face: libjeugdregels.a, with one object in which every name but jr_* is local.
#
# A program may link it next to any other C++, other versions of the same headers included: nothing in it can be
# taken for theirs, nor theirs for its own. `ld -r` joins the objects; --force-group-allocation dissolves the groups
# of templates and inline functions, which a linker would else throw away for those of another object although
# nothing may refer to them there any more; objcopy makes the names local. Needs GNU binutils, as Debian has them.
# What comes out is held against all this by tests/install/install_test.py.
set(sealed_folder ${PROJECT_BINARY_DIR}/capi/sealed)
set(sealed_object ${sealed_folder}/jeugdregels.o)
set(sealed_parts jeugdregels_c jeugdregels jeugdregels_core)
set(sealed_inputs)
foreach(part IN LISTS sealed_parts)
  list(APPEND sealed_inputs $<TARGET_OBJECTS:${part}>)
endforeach()
separate_arguments(sealed_flags UNIX_COMMAND "${CMAKE_CXX_FLAGS}")  # the target may be another than the compiler's own
file(MAKE_DIRECTORY ${sealed_folder})

add_custom_command(OUTPUT ${sealed_object}
  COMMAND ${CMAKE_CXX_COMPILER} ${sealed_flags} -r -nostdlib -Wl,--force-group-allocation
    -o ${sealed_object} ${sealed_inputs}
  COMMAND ${CMAKE_OBJCOPY} --wildcard --keep-global-symbol=jr_* ${sealed_object}
  DEPENDS ${sealed_inputs}
  COMMENT "Sealing the static library" COMMAND_EXPAND_LISTS VERBATIM)

# What C++ needs at run time besides what a C compiler links by itself: with GCC on Debian stdc++ and m.
set(JEUGDREGELS_CXX_RUNTIME ${CMAKE_CXX_IMPLICIT_LINK_LIBRARIES})
list(FILTER JEUGDREGELS_CXX_RUNTIME EXCLUDE REGEX "^(c|gcc|gcc_s|gcc_eh)$|/|:")
list(REMOVE_DUPLICATES JEUGDREGELS_CXX_RUNTIME)

# For who links it this is a C library, so that a project without C++ can: the C++ in it is named as a dependency.
add_library(jeugdregels_capi_static STATIC ${sealed_object})
add_dependencies(jeugdregels_capi_static ${sealed_parts})
set_source_files_properties(${sealed_object} PROPERTIES EXTERNAL_OBJECT TRUE GENERATED TRUE)
set_target_properties(jeugdregels_capi_static PROPERTIES
  OUTPUT_NAME jeugdregels ARCHIVE_OUTPUT_DIRECTORY ${sealed_folder} LINKER_LANGUAGE C)
target_compile_definitions(jeugdregels_capi_static INTERFACE JR_STATIC)
target_include_directories(jeugdregels_capi_static INTERFACE $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/capi>)
target_link_libraries(jeugdregels_capi_static INTERFACE ${JEUGDREGELS_CXX_RUNTIME})
if(JEUGDREGELS_SANITIZE)  # is for tests of the parts, not for a library to be given away
  set_target_properties(jeugdregels_capi_static PROPERTIES EXCLUDE_FROM_ALL TRUE)
endif()
