# groundwork_precompile(TARGET RING): the headers that nearly every file of a ring reads, compiled once. A whole
# Debug build takes about half the time with it. A ring is CORE, GUI or WIDGETS; a target links what its ring names.
#
# Every file still includes what it uses: the ci and release builds do without, and find what is missing.
option(GROUNDWORK_PRECOMPILE "Compile the headers that every file reads once; off finds an include that is missing" OFF)

set(groundwork_precompile_core
  <QByteArray> <QDate> <QHash> <QJsonArray> <QJsonObject> <QSet> <QString> <QStringList> <QVariant>
  <algorithm> <array> <functional> <map> <memory> <optional> <utility> <variant> <vector> <tl/expected.hpp>)
set(groundwork_precompile_gui ${groundwork_precompile_core} <QAbstractItemModel> <QFont> <QObject> <QPainter>)
set(groundwork_precompile_widgets ${groundwork_precompile_gui}
  <QAction> <QBoxLayout> <QDialog> <QLabel> <QPushButton> <QTableView> <QWidget>)

function(groundwork_precompile target ring)
  if(NOT GROUNDWORK_PRECOMPILE)
    return()
  endif()
  string(TOLOWER "${ring}" ring)
  target_precompile_headers(${target} PRIVATE ${groundwork_precompile_${ring}} ${ARGN})
  # so that ccache can look through the precompiled header
  target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
endfunction()
