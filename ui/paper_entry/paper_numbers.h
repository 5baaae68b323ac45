#pragma once

#include "core/first_meeting/script.h"

#include <QDate>
#include <QJsonObject>
#include <QString>
#include <QTime>

#include <optional>
#include <vector>

namespace groundwork::ui {

/// The numbers of ticked boxes as they are typed: "1 3", "1,3", and "13" where there are fewer than ten boxes.
std::vector<int> paperNumbers(const QString &typed, int boxes);

/// One number for each of `wanted` entries, from `lowest` to `highest`; a dot or an underscore stands for one that
/// is empty. Blanks may be left out: where a 1 is followed by a 0 and 10 is possible, it is read as 10 if the
/// count then comes out right. Nothing when it does not.
std::optional<std::vector<std::optional<int>>> paperRow(const QString &typed, int wanted, int lowest, int highest);
/// The same row, written out: "7 . 10".
QString paperRowOf(const first_meeting::Field &field, const QJsonObject &values);

/// An hour as it is written by hand: "7", "18.30", "18:30", "18h30". Invalid for other texts.
QTime paperTime(const QString &typed);

/// A day, and an hour behind it where there is one.
struct PaperMoment {
    QDate date; ///< invalid when it cannot be read
    QTime time;
};
/// A day as it is written by hand. Without a year it is the next such day from `today`, or one of the thirty days
/// before, since sheets are typed in some time after they were written.
PaperMoment paperMoment(const QString &typed, QDate today, bool withTime);

} // namespace groundwork::ui
