#pragma once

namespace groundwork::ui {

/// On which screen the wall stands and on which the facilitator's window.
struct RoomPlaces {
    int wall = 0;
    int lectern = -1; ///< -1: there is one screen, and the two share it

    bool operator==(const RoomPlaces &) const = default;
};

/// With two screens the wall goes to the one that the program's window is not on, or the other way round (`swapped`).
/// `own` is the screen of the window, from 0.
inline RoomPlaces roomPlaces(int screens, int own, bool swapped) {
    if (own < 0 || own >= screens)
        own = 0;
    if (screens < 2)
        return {own, -1};
    const int other = own == 0 ? 1 : 0;
    return swapped ? RoomPlaces{own, other} : RoomPlaces{other, own};
}

} // namespace groundwork::ui
