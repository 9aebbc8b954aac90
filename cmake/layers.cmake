# precompile(TARGET SET HEADER …): the headers that nearly every file of a SET of targets includes are compiled once, with the
# first of them.
function(precompile target set)
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

# layer(NAME [SELDOM_RUN] [USES layer …] [LIBRARIES target …] [WITHOUT folder …]): the files below src/NAME as a library that sees the
# layers it names. SELDOM_RUN: no build of a site runs it, so a release compiles it with -O1, which takes g++ a quarter less time.
function(layer name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "SELDOM_RUN" "" "USES;LIBRARIES;WITHOUT")
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/${name}/*.cpp)
  foreach(folder ${arg_WITHOUT})
    list(FILTER sources EXCLUDE REGEX "/src/${name}/${folder}(/|$)")
  endforeach()
  add_library(${name} STATIC ${sources})
  target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(${name} PUBLIC ${arg_USES} ${arg_LIBRARIES})
  if(arg_SELDOM_RUN)
    target_compile_options(${name} PRIVATE $<$<CONFIG:Release>:-O1>)
  elseif(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
    # As with -O3. With the 6 of -O2, g++ calls the one-line functions of std::string. What it then warns of cannot be.
    target_compile_options(${name} PRIVATE
      $<$<CONFIG:Release>:--param=early-inlining-insns=14;-Wno-stringop-overflow;-Wno-maybe-uninitialized>)
  endif()
  precompile(${name} source ${common_headers})
endfunction()

# system_sources(TARGET FOLDER): what FOLDER leaves to the system, and FOLDER/{posix,windows,web} do behind the same headers.
# The web has a POSIX of its own, all but a few calls: there a file of web/ stands for the one of that name in posix/.
function(system_sources target folder)
  if(WIN32)
    set(systems windows)
  elseif(EMSCRIPTEN)
    set(systems web posix)
  else()
    set(systems posix)
  endif()
  set(taken "")
  foreach(system ${systems})
    file(GLOB files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${folder}/${system}/*.cpp)
    foreach(file ${files})
      cmake_path(GET file FILENAME name)
      if(NOT name IN_LIST taken AND NOT name IN_LIST without_of_system)
        list(APPEND taken ${name})
        target_sources(${target} PRIVATE ${file})
        if(system STREQUAL windows)  # its headers define words of every day
          set_source_files_properties(${file} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
        endif()
      endif()
    endforeach()
  endforeach()
endfunction()

# registry(LAYER LIST TYPE HEADER header [SUFFIX suffix] [TARGET target]): files are a list. Each file below src/LAYER whose name ends
# in the suffix (without one: each file directly in the folder, but LAYER.cpp) defines `extern const TYPE name{…};` of the file's name
# in namespace LAYER (`extern`, since a constant is otherwise known in its own file alone). LAYER::LIST points to them, in the order of
# their names. To add one, add its file. BELOW: those of this folder in the layer's alone.
function(registry layer list type)
  cmake_parse_arguments(PARSE_ARGV 3 arg "" "HEADER;SUFFIX;TARGET;BELOW" "")
  set(folder ${PROJECT_SOURCE_DIR}/src/${layer}/${arg_BELOW})
  if(arg_SUFFIX)
    file(GLOB_RECURSE files CONFIGURE_DEPENDS ${folder}/*${arg_SUFFIX}.cpp)
  else()
    file(GLOB files CONFIGURE_DEPENDS ${folder}/*.cpp)
    list(REMOVE_ITEM files ${folder}/${layer}.cpp)
  endif()
  set(names "")
  foreach(file ${files})
    cmake_path(GET file STEM name)
    list(APPEND names ${name})
  endforeach()
  list(SORT names)
  list(REMOVE_DUPLICATES names)  # a system's own stand for others
  set(declarations "")
  set(entries "")
  foreach(name ${names})
    string(APPEND declarations "extern const ${type} ${name};\n")
    string(APPEND entries "    &${name},\n")
  endforeach()
  file(CONFIGURE OUTPUT ${list}.cpp @ONLY CONTENT
"#include \"${arg_HEADER}\"
namespace ${layer} {
${declarations}
namespace { const ${type}* const ${list}_files[] = {
${entries}}; }
const std::span<const ${type}* const> ${list}{${list}_files};
}
")
  if(NOT arg_TARGET)
    set(arg_TARGET ${layer})
  endif()
  target_sources(${arg_TARGET} PRIVATE ${PROJECT_BINARY_DIR}/${list}.cpp)
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

# embed_folder(LAYER LIST FOLDER ENDING): the files src/LAYER/FOLDER/*.ENDING as LAYER::LIST, each an Embedded of its name and bytes
# (LAYER/embedded.h), in the order of their names.
function(embed_folder layer list folder ending)
  file(GLOB files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/${layer}/${folder}/*.${ending})
  list(SORT files)
  set_property(DIRECTORY ${PROJECT_SOURCE_DIR} APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${files})
  set(entries "")
  foreach(file ${files})
    cmake_path(GET file FILENAME name)
    file(READ ${file} bytes)
    string(APPEND entries "    {\"${name}\", R\"embedded(${bytes})embedded\"},\n")
  endforeach()
  file(CONFIGURE OUTPUT ${layer}_${list}.cpp @ONLY CONTENT
"#include \"${layer}/embedded.h\"
namespace ${layer} {
namespace { constexpr Embedded ${list}_files[] = {
@entries@}; }
const std::span<const Embedded> ${list}{${list}_files};
}
")
  target_sources(${layer} PRIVATE ${PROJECT_BINARY_DIR}/${layer}_${list}.cpp)
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
