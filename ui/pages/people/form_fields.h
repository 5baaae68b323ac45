#pragma once

#include "ui/widgets/theme.h"

#include <QPlainTextEdit>
#include <QStringList>
#include <QTableWidget>
#include <QWidget>

namespace groundwork::ui {

/// A field under its title, with a quiet line of help; the title names the field for assistive technology.
QWidget *titledField(Theme &theme, const QString &title, QWidget *field, const QString &help = {});

/// Says something about the text of a field under it ("This is no e-mail address"); empty takes it away. The
/// field was given to titledField().
void setFieldNote(QWidget *field, const QString &note);

/// A list of short texts, one a line. Tab leaves the field.
class LineListEdit : public QPlainTextEdit {
    Q_OBJECT

  public:
    LineListEdit(Theme &theme, const QString &objectName, int lines = 3);
    void setLines(const QStringList &texts);
    /// The lines without the empty ones.
    [[nodiscard]] QStringList lines() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  private:
    int m_lines;
};

/// Weekday by part of the day: one stop for Tab. The digits 1 to 7 tick the days of the row, the first letter
/// of a part of the day goes to its row; arrow keys move, Space ticks.
class AvailabilityGrid : public QTableWidget {
    Q_OBJECT

  public:
    AvailabilityGrid(Theme &theme, const QString &objectName);
    void setKeys(const QStringList &keys);
    [[nodiscard]] QStringList keys() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    void keyPressEvent(QKeyEvent *event) override;

  private:
    QStringList m_days;
    QStringList m_parts;
};

} // namespace groundwork::ui
