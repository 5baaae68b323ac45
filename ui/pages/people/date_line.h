#pragma once

#include "ui/widgets/theme.h"

#include <QDate>
#include <QLineEdit>

namespace groundwork::ui {

/// A date as typed from paper: "5.1.2026", "1/5/2026" in the order of the locale, "2026-01-05", "5 jan 2026".
/// Leaving it writes the date out in full; what cannot be read stays as typed.
class DateLine : public QLineEdit {
    Q_OBJECT

  public:
    explicit DateLine(const QString &objectName, QWidget *parent = nullptr);
    void setDate(QDate date);
    /// Invalid when it is empty or cannot be read.
    [[nodiscard]] QDate date() const;
    /// Something is typed, and it is no date.
    [[nodiscard]] bool isUnreadable() const;

  protected:
    void focusOutEvent(QFocusEvent *event) override;
};

} // namespace groundwork::ui
