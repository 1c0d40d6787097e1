# The names other projects link by, and what `cmake --install` puts where: docs/embedding.md says how to use it.
#
# Two export sets, because only the C++ face needs another package (date). Tested by tests/install/install_test.py.

# The same names for who has this project as a subdirectory as for who found it installed.
add_library(jeugdregels::capi ALIAS jeugdregels_capi)
add_library(jeugdregels::capi_static ALIAS jeugdregels_capi_static)
add_library(jeugdregels::jeugdregels ALIAS jeugdregels)
if(NOT JEUGDREGELS_INSTALL OR JEUGDREGELS_SANITIZE)
  return()
endif()

include(GNUInstallDirs)
include(CMakePackageConfigHelpers)
set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/jeugdregels)
set(made_folder ${PROJECT_BINARY_DIR}/install)

# ---- the C face: shared, and sealed static ----
set_target_properties(jeugdregels_capi PROPERTIES EXPORT_NAME capi)
set_target_properties(jeugdregels_capi_static PROPERTIES EXPORT_NAME capi_static)
install(TARGETS jeugdregels_capi jeugdregels_capi_static EXPORT jeugdregelsTargetsC
  LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
  INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(FILES ${PROJECT_SOURCE_DIR}/capi/jeugdregels.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})

# ---- the C++ face: one archive of all its floors; what it is made with stays inside ----
add_library(jeugdregels_cpp STATIC $<TARGET_OBJECTS:jeugdregels> $<TARGET_OBJECTS:jeugdregels_core>)
add_dependencies(jeugdregels_cpp jeugdregels jeugdregels_core)
set_target_properties(jeugdregels_cpp PROPERTIES EXPORT_NAME jeugdregels LINKER_LANGUAGE CXX
  ARCHIVE_OUTPUT_DIRECTORY ${made_folder})
target_compile_features(jeugdregels_cpp INTERFACE cxx_std_20)
target_link_libraries(jeugdregels_cpp INTERFACE date::date)
install(TARGETS jeugdregels_cpp EXPORT jeugdregelsTargetsCpp
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
  INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/jeugdregels DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
  FILES_MATCHING PATTERN "*.hpp")

# ---- the command, and the licence ----
if(TARGET jeugdregels_cli)
  install(TARGETS jeugdregels_cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endif()
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})

# ---- the CMake package ----
install(EXPORT jeugdregelsTargetsC NAMESPACE jeugdregels:: DESTINATION ${package_folder})
install(EXPORT jeugdregelsTargetsCpp NAMESPACE jeugdregels:: DESTINATION ${package_folder})
configure_package_config_file(${PROJECT_SOURCE_DIR}/cmake/jeugdregelsConfig.cmake.in
  ${made_folder}/jeugdregelsConfig.cmake INSTALL_DESTINATION ${package_folder}
  NO_SET_AND_CHECK_MACRO)
# Until 1.0 every minor version may change the interface.
write_basic_package_version_file(${made_folder}/jeugdregelsConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${made_folder}/jeugdregelsConfig.cmake ${made_folder}/jeugdregelsConfigVersion.cmake
  DESTINATION ${package_folder})

# ---- pkg-config, for the C face ----
# The folders as seen from the .pc file itself, so that all of it can be moved; unless one was given as a whole path.
set(pc_folder ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
if(IS_ABSOLUTE "${CMAKE_INSTALL_LIBDIR}")
  set(pc_prefix ${CMAKE_INSTALL_PREFIX})
else()
  file(RELATIVE_PATH pc_up /${pc_folder} /)
  string(REGEX REPLACE "/$" "" pc_up "${pc_up}")
  set(pc_prefix "\${pcfiledir}/${pc_up}")
endif()
foreach(folder LIBDIR INCLUDEDIR)
  if(IS_ABSOLUTE "${CMAKE_INSTALL_${folder}}")
    set(pc_${folder} ${CMAKE_INSTALL_${folder}})
  else()
    set(pc_${folder} "\${prefix}/${CMAKE_INSTALL_${folder}}")
  endif()
endforeach()
list(TRANSFORM JEUGDREGELS_CXX_RUNTIME PREPEND -l OUTPUT_VARIABLE pc_runtime)
list(JOIN pc_runtime " " pc_runtime)
configure_file(${PROJECT_SOURCE_DIR}/cmake/jeugdregels.pc.in ${made_folder}/jeugdregels.pc @ONLY)
install(FILES ${made_folder}/jeugdregels.pc DESTINATION ${pc_folder})
