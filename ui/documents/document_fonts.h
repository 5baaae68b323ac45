#pragma once

#include <QFont>

namespace groundwork::documents {

/// The program speaks in the plain face, people speak in the reading face (visual.md, Idea).
enum class Face { Plain, Reading };
enum class Weight { Regular, Medium, Bold };

/// Puts the faces of the documents (Noto Sans, Noto Serif, their Arabic, Hebrew and Devanagari sisters) from
/// the program's resources into QFontDatabase. Needs a QGuiApplication; may be called again, which does
/// nothing. Answers false when a face could not be read.
bool loadDocumentFonts();

/// A face in `points`, sized for the fixed reference of 1200 dots per inch, so that neither the screen nor
/// the printer has a say in where a line ends. Falls back by script, then to what the system has (Chinese,
/// Japanese and Korean are not carried along: they come from the system's fonts).
QFont documentFont(Face face, double points, Weight weight = Weight::Regular);

/// How many units of the reference make a point.
inline constexpr double kUnitsPerPoint = 1200.0 / 72.0;

} // namespace groundwork::documents
