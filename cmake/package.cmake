# The Debian package: `cpack -G DEB` in a release build, by way of script/package.
set(share share/huiyin)
install(TARGETS huiyin RUNTIME DESTINATION bin)
install(DIRECTORY web/dist/ DESTINATION ${share}/web PATTERN "*.map" EXCLUDE PATTERN ".vite" EXCLUDE)
install(DIRECTORY norms/ DESTINATION ${share}/norms)
install(DIRECTORY scenario/2020-r1 DESTINATION ${share}/scenario PATTERN "prose" EXCLUDE)
install(FILES deploy/huiyin.service DESTINATION lib/systemd/system)
install(FILES deploy/debian/copyright docs/operator-guide.md README.md DESTINATION share/doc/huiyin)
install(FILES deploy/nginx.conf deploy/Caddyfile DESTINATION share/doc/huiyin/examples)

# Debian keeps the change log compressed and under this name. gzip -n: the same sources give the same bytes.
set(changes ${CMAKE_BINARY_DIR}/generated/changelog.gz)
install(CODE "execute_process(COMMAND gzip -9nc ${CMAKE_SOURCE_DIR}/CHANGELOG.md OUTPUT_FILE ${changes} COMMAND_ERROR_IS_FATAL ANY)")
install(FILES ${changes} DESTINATION share/doc/huiyin)

# The program is all that is installed; the tests need not be built for it.
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_NAME huiyin)
set(CPACK_PACKAGE_CONTACT "the huiyin authors <maintainers@huiyin.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "inspection rounds, from kickoff to the last problem closed")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
    "A server and its web pages for the inspection office of a large group: it\nplans a round, forms and screens teams, keeps interviews, materials, working\npapers, reports and feedback, and follows every finding until it is closed.")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION web)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "adduser, init-system-helpers (>= 1.65)")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA
    ${CMAKE_SOURCE_DIR}/deploy/debian/postinst ${CMAKE_SOURCE_DIR}/deploy/debian/prerm ${CMAKE_SOURCE_DIR}/deploy/debian/postrm)
# Outside the build folder's root, so that a package never goes into the next one.
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_BINARY_DIR}/package)
include(CPack)
