#pragma once

/// The sizes that the blocks of a flow share, in points before the large print (visual.md section 14). Only the
/// flow builder's own files include it.
namespace groundwork::documents {

inline constexpr double kPlain = 9.2;
inline constexpr double kReading = 10.0;
inline constexpr double kLabel = 8.5;
inline constexpr double kPitch = 12.4;      ///< from line to line
inline constexpr double kVoiceGap = 17;     ///< between two columns

} // namespace groundwork::documents
