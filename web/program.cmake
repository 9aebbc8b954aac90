# The program of the page (scripts/web): program.js and program.wasm, with themes and frameworks in it.
file(GLOB document_reader_files CONFIGURE_DEPENDS src/platform/document_reader/*.cpp src/platform/document_reader/office/*.cpp)
add_library(document_reader STATIC ${document_reader_files})
target_include_directories(document_reader PUBLIC src)
target_link_libraries(document_reader PUBLIC base platform PRIVATE poppler-cpp libzip expat)
target_link_libraries(platform PUBLIC document_reader)  # where other systems have a process for it
find_library(ZLIB z REQUIRED)

add_executable(program web/program.cpp)
target_link_libraries(program PRIVATE desk document_reader ${ZLIB})
target_compile_definitions(program PRIVATE PRONGSAI_VERSION="${PROJECT_VERSION}")
target_link_options(program PRIVATE -O2 -sMODULARIZE -sEXPORT_NAME=prongsaiProgram -sENVIRONMENT=web,worker,node -sALLOW_MEMORY_GROWTH
  -sINITIAL_MEMORY=64MB -sMAXIMUM_MEMORY=4GB -sTOTAL_STACK=4MB -sFORCE_FILESYSTEM -sEXIT_RUNTIME=0
  -sEXPORTED_FUNCTIONS=_input_of,_output_bytes,_output_size,_begin,_respond,_password,_build,_malloc -sEXPORTED_RUNTIME_METHODS=FS,stackSave,stackRestore --no-entry
  "SHELL:--embed-file ${PROJECT_SOURCE_DIR}/themes@/prongsai/themes" "SHELL:--embed-file ${PROJECT_SOURCE_DIR}/frameworks@/prongsai/frameworks")
file(GLOB_RECURSE embedded CONFIGURE_DEPENDS themes/* frameworks/*)
set_property(TARGET program PROPERTY LINK_DEPENDS ${embedded})
