# With JEUGDREGELS_BY_FOLDER a folder is compiled as one file: what every file of it includes is read once, and checks
# and sanitized builds take a fraction of the time. So names in unnamed namespaces are unique within a folder.
function(jeugdregels_by_folder target)
  if(NOT JEUGDREGELS_BY_FOLDER)
    return()
  endif()
  get_target_property(sources ${target} SOURCES)
  foreach(source IN LISTS sources)
    get_filename_component(folder ${source} DIRECTORY)
    string(REPLACE "/" "_" group "all_${folder}")
    set_source_files_properties(${source} PROPERTIES UNITY_GROUP ${group})
  endforeach()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
endfunction()
