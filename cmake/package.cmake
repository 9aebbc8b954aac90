# What a package holds: programs, themes, frameworks, schemas, manual pages, completions, guides, and the desk in the menu. `scripts/package` makes the .deb;
# `cmake --install build` installs the same.
include(GNUInstallDirs)
set(made ${PROJECT_BINARY_DIR}/package)
set(made_files "")

# made(FILE ARGUMENT …): what `prongsai ARGUMENT …` prints.
function(made file)
  cmake_path(GET file PARENT_PATH folder)
  file(MAKE_DIRECTORY ${made}/${folder})
  add_custom_command(OUTPUT ${made}/${file} COMMAND prongsai ${ARGN} > ${made}/${file} DEPENDS prongsai VERBATIM)
  set(made_files ${made_files} ${made}/${file} PARENT_SCOPE)
endfunction()

made(prongsai.bash completion bash --language en)
made(_prongsai completion zsh --language en)
made(prongsai.fish completion fish --language en)
made(man/man1/prongsai.1 manual --language en)
made(man/th/man1/prongsai.1 manual --language th)
add_custom_command(OUTPUT ${made}/schemas COMMAND ${PROJECT_SOURCE_DIR}/cmake/schemas.sh $<TARGET_FILE:prongsai> ${made}/schemas
  DEPENDS prongsai ${PROJECT_SOURCE_DIR}/cmake/schemas.sh VERBATIM)
add_custom_target(package_files ALL DEPENDS ${made_files} ${made}/schemas)

install(TARGETS prongsai)
install(TARGETS prongsai-text prongsai-card DESTINATION ${CMAKE_INSTALL_LIBEXECDIR}/prongsai)
install(DIRECTORY themes frameworks ${made}/schemas DESTINATION ${CMAKE_INSTALL_DATADIR}/prongsai)
install(FILES ${made}/prongsai.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME prongsai)
install(FILES ${made}/_prongsai DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
install(FILES ${made}/prongsai.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
install(DIRECTORY ${made}/man/ DESTINATION ${CMAKE_INSTALL_MANDIR})
install(DIRECTORY docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR} FILES_MATCHING PATTERN *.md PATTERN *.json PATTERN *.png PATTERN decisions EXCLUDE)
install(FILES ${PROJECT_SOURCE_DIR}/cmake/prongsai.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright)
install(FILES README.md CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT "The Prongsai authors <authors@prongsai.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Websites for the integrity and transparency reports of Thai agencies")
set(CPACK_PACKAGE_DESCRIPTION "Builds, checks and publishes a website of static pages from one folder an agency: scores, measures,
 complaint channels and statistics, disclosures, a report to print and open data, in Thai and English.")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION web)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-noto-core, curl, rsync, rclone, xdg-utils, xdg-user-dirs")  # Thai letters on pictures; what `verify`, `deploy` and `edit` work with
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "chromium")  # the report as PDF
set(CPACK_STRIP_FILES ON)
include(CPack)
