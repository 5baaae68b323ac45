# The faces that printed documents are set in. They are taken from the system's font packages when the program is
# built and go into its resources (:/document_fonts), so that a page breaks the same everywhere; they are never
# committed. groundwork_document_fonts(target) writes the .qrc into the build folder and adds it to the target.
set(GROUNDWORK_FONT_DIRS
  /usr/share/fonts/truetype/noto /usr/share/fonts/noto /usr/share/fonts/google-noto
  /usr/local/share/fonts /opt/homebrew/share/fonts /mingw64/share/fonts
  CACHE STRING "Where the Noto faces are looked for")

function(groundwork_document_fonts target)
  set(faces
    NotoSans-Regular NotoSans-Bold NotoSerif-Regular NotoSerif-Bold
    NotoSansArabic-Regular NotoSansArabic-Bold NotoNaskhArabic-Regular NotoNaskhArabic-Bold
    NotoSansHebrew-Regular NotoSansHebrew-Bold NotoSerifHebrew-Regular NotoSerifHebrew-Bold
    NotoSansDevanagari-Regular NotoSansDevanagari-Bold NotoSerifDevanagari-Regular)
  set(folder "${CMAKE_CURRENT_BINARY_DIR}/document_fonts")
  set(entries "")
  foreach(face IN LISTS faces)
    find_file(GROUNDWORK_FONT_${face} NAMES ${face}.ttf PATHS ${GROUNDWORK_FONT_DIRS} NO_DEFAULT_PATH)
    mark_as_advanced(GROUNDWORK_FONT_${face})
    if(NOT GROUNDWORK_FONT_${face})
      message(FATAL_ERROR
        "The document face ${face}.ttf was not found in ${GROUNDWORK_FONT_DIRS}. Install the Noto fonts "
        "(Debian and Ubuntu: apt-get install fonts-noto-core), or set GROUNDWORK_FONT_DIRS to their folder.")
    endif()
    string(APPEND entries "    <file alias=\"${face}.ttf\">${GROUNDWORK_FONT_${face}}</file>\n")
  endforeach()
  file(CONFIGURE OUTPUT "${folder}/document_fonts.qrc" CONTENT
"<RCC>\n  <qresource prefix=\"/document_fonts\">\n${entries}  </qresource>\n</RCC>\n" @ONLY)
  qt_add_big_resources(sources "${folder}/document_fonts.qrc" OPTIONS --no-compress)
  target_sources(${target} PRIVATE ${sources})
endfunction()
