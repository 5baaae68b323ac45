# groundwork_add_library(name [MOC] RING CORE|GUI|WIDGETS HEADERS ... SOURCES ... LINK ... [PRIVATE_LINK ...])
#
# A static library `groundwork_<name>` with the alias Groundwork::<name>. Headers are a file set, so that each
# of them is also compiled alone (VERIFY_INTERFACE_HEADER_SETS): a header that needs another one says so.
# More files are added with groundwork_sources(name HEADERS ... SOURCES ...), one call a subject folder.
function(groundwork_add_library name)
  cmake_parse_arguments(arg "MOC" "RING" "HEADERS;SOURCES;LINK;PRIVATE_LINK" ${ARGN})
  set(target groundwork_${name})
  add_library(${target} STATIC ${arg_SOURCES})
  add_library(Groundwork::${name} ALIAS ${target})
  set_target_properties(${target} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON AUTORCC ON AUTOUIC OFF)
  if(arg_MOC)
    set_target_properties(${target} PROPERTIES AUTOMOC ON)
  endif()
  target_sources(${target} PUBLIC FILE_SET HEADERS BASE_DIRS "${PROJECT_SOURCE_DIR}" FILES ${arg_HEADERS})
  target_include_directories(${target} PUBLIC "${PROJECT_SOURCE_DIR}")
  target_link_libraries(${target} PUBLIC ${arg_LINK} PRIVATE groundwork_flags ${arg_PRIVATE_LINK})
  groundwork_precompile(${target} ${arg_RING})
endfunction()

function(groundwork_sources name)
  cmake_parse_arguments(arg "" "" "HEADERS;SOURCES" ${ARGN})
  set(target groundwork_${name})
  list(TRANSFORM arg_HEADERS PREPEND "${CMAKE_CURRENT_SOURCE_DIR}/")
  list(TRANSFORM arg_SOURCES PREPEND "${CMAKE_CURRENT_SOURCE_DIR}/")
  target_sources(${target} PRIVATE ${arg_SOURCES})
  target_sources(${target} PUBLIC FILE_SET HEADERS FILES ${arg_HEADERS})
endfunction()
