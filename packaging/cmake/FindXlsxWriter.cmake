# XlsxWriter::XlsxWriter, looked for by its header and library. Not by pkg-config: the .pc file of newer versions
# asks for the development files of minizip, which Debian's package does not bring and a shared library does not need.
find_path(XlsxWriter_INCLUDE_DIR xlsxwriter.h)
find_library(XlsxWriter_LIBRARY xlsxwriter)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(XlsxWriter DEFAULT_MSG XlsxWriter_LIBRARY XlsxWriter_INCLUDE_DIR)
mark_as_advanced(XlsxWriter_INCLUDE_DIR XlsxWriter_LIBRARY)
if(XlsxWriter_FOUND AND NOT TARGET XlsxWriter::XlsxWriter)
  add_library(XlsxWriter::XlsxWriter UNKNOWN IMPORTED)
  set_target_properties(XlsxWriter::XlsxWriter PROPERTIES
    IMPORTED_LOCATION "${XlsxWriter_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${XlsxWriter_INCLUDE_DIR}")
endif()
