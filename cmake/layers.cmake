# precompile(TARGET SET HEADER …): in builds for tests, the headers that nearly every file of a SET of targets includes are compiled
# once, with the first of them. The build that users get has none of it, so that each file still includes what it uses.
function(precompile target set)
  if(NOT PRONGSAI_TESTS)
    return()
  endif()
  get_property(first GLOBAL PROPERTY precompiled_${set})
  if(first)
    target_precompile_headers(${target} REUSE_FROM ${first})
  else()
    target_precompile_headers(${target} PRIVATE ${ARGN})
    set_property(GLOBAL PROPERTY precompiled_${set} ${target})
  endif()
endfunction()

set(common_headers <algorithm> <array> <cstdint> <functional> <map> <memory> <optional> <set> <span> <string> <string_view> <utility>
  <vector>)

# layer(NAME [USES layer …] [LIBRARIES target …] [WITHOUT folder]): the .cpp files of src/NAME and the folders below it, but
# for NAME/<folder>, as a library that sees the layers it names.
function(layer name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "WITHOUT" "USES;LIBRARIES")
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/${name}/*.cpp)
  if(arg_WITHOUT)
    list(FILTER sources EXCLUDE REGEX "/src/${name}/${arg_WITHOUT}/")
  endif()
  if(sources)
    add_library(${name} STATIC ${sources})
    target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR}/src)
    target_link_libraries(${name} PUBLIC ${arg_USES} ${arg_LIBRARIES})
    precompile(${name} source ${common_headers})
  else()
    add_library(${name} INTERFACE)
    target_include_directories(${name} INTERFACE ${PROJECT_SOURCE_DIR}/src)
    target_link_libraries(${name} INTERFACE ${arg_USES} ${arg_LIBRARIES})
  endif()
endfunction()

# open_folder(NAME TYPE [TARGET]): the folder is the registry. src/NAME/<thing>.cpp defines `extern const Type <thing>{…};` in
# namespace NAME (`extern`, since a constant is otherwise known in its own file alone), and NAME::all lists them in file-name
# order. To add one, add its file. Helpers are in folders below; of the files beside the things only NAME.cpp is none.
function(open_folder name type)
  set(target ${name})
  if(ARGC GREATER 2)
    set(target ${ARGV2})
  endif()
  file(GLOB files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/${name}/*.cpp)
  set(declarations "")
  set(entries "")
  foreach(file ${files})
    cmake_path(GET file STEM thing)
    if(NOT thing STREQUAL name)
      string(APPEND declarations "extern ${type} ${thing};\n")
      string(APPEND entries "    {\"${thing}\", &${thing}},\n")
    endif()
  endforeach()
  file(CONFIGURE OUTPUT all_${name}.cpp @ONLY CONTENT
"#include \"${name}/${name}.h\"
namespace ${name} {
${declarations}
namespace { const Named every_file[] = {
${entries}}; }
const std::span<const Named> all{every_file};
}
")
  get_target_property(kind ${target} TYPE)
  if(NOT kind STREQUAL "INTERFACE_LIBRARY")
    target_sources(${target} PRIVATE ${PROJECT_BINARY_DIR}/all_${name}.cpp)
  endif()
endfunction()

# embed(LAYER NAME FILE): src/LAYER/FILE as the constant `LAYER::NAME`, a std::string_view of its bytes.
function(embed layer name file)
  set(path ${PROJECT_SOURCE_DIR}/src/${layer}/${file})
  set_property(DIRECTORY ${PROJECT_SOURCE_DIR} APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${path})
  file(READ ${path} bytes)
  file(CONFIGURE OUTPUT ${layer}_${name}.cpp @ONLY CONTENT
"#include <string_view>
namespace ${layer} {
extern const std::string_view ${name};
const std::string_view ${name}{R\"embedded(@bytes@)embedded\"};
}
")
  target_sources(${layer} PRIVATE ${PROJECT_BINARY_DIR}/${layer}_${name}.cpp)
endfunction()

# embed_lists(TARGET FILE …): each file of data/ becomes a string of the program, model::data::<name> (model/data.h declares them),
# without the lines that begin with '#'.
function(embed_lists target)
  foreach(file ${ARGN})
    cmake_path(GET file STEM name)
    set(path ${PROJECT_SOURCE_DIR}/data/${file})
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${path})
    file(READ ${path} text)
    string(REGEX REPLACE "(^|\n)#[^\n]*" "" text "\n${text}")
    string(REGEX REPLACE "^\n+" "" text "${text}")
    file(CONFIGURE OUTPUT data_${name}.cpp @ONLY CONTENT
"#include \"model/data.h\"
namespace model::data {
const std::string_view ${name}{R\"data(@text@)data\"};
}
")
    target_sources(${target} PRIVATE ${PROJECT_BINARY_DIR}/data_${name}.cpp)
  endforeach()
endfunction()
