# What every target of this project is compiled with; jeugdregels_compile_options(target) applies it.
add_library(jeugdregels_options INTERFACE)
target_compile_options(jeugdregels_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror -fvisibility=hidden -fvisibility-inlines-hidden
  -ffunction-sections -fdata-sections)
# A symbol that is unique in the whole process would keep the shared library from being unloaded.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(jeugdregels_options INTERFACE -fno-gnu-unique)
endif()
# GCC 12 sees overlapping copies in "literal" + std::string that are not there (GCC bug 105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(jeugdregels_options INTERFACE -Wno-restrict)
endif()
if(JEUGDREGELS_SANITIZE)
  target_compile_options(jeugdregels_options INTERFACE
    -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(jeugdregels_options INTERFACE -fsanitize=address,undefined)
endif()
if(JEUGDREGELS_TSAN)
  target_compile_options(jeugdregels_options INTERFACE -fsanitize=thread -fno-omit-frame-pointer)
  target_link_options(jeugdregels_options INTERFACE -fsanitize=thread)
endif()
