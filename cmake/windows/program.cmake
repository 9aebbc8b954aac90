# What Windows reads of a program before it starts it (program.manifest).
foreach(program prongsai prongsai-text)
  target_sources(${program} PRIVATE ${PROJECT_SOURCE_DIR}/cmake/windows/program.rc)
endforeach()
