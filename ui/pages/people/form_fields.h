#pragma once

#include "ui/widgets/theme.h"

#include <QDate>
#include <QPlainTextEdit>
#include <QStringList>
#include <QTableWidget>
#include <QWidget>

class QCheckBox;
class QDateEdit;

namespace groundwork::ui {

/// A field under its title, with a quiet line of help; the title names the field for assistive technology.
QWidget *titledField(Theme &theme, const QString &title, QWidget *field, const QString &help = {});

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

/// Weekday by part of the day: one stop for Tab, arrow keys move, Space ticks.
class AvailabilityGrid : public QTableWidget {
    Q_OBJECT

  public:
    AvailabilityGrid(Theme &theme, const QString &objectName);
    void setKeys(const QStringList &keys);
    [[nodiscard]] QStringList keys() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  private:
    QStringList m_days;
    QStringList m_parts;
};

/// A date that may be left open.
class OptionalDate : public QWidget {
    Q_OBJECT

  public:
    /// `words` name the tick in front ("Known").
    OptionalDate(const QString &objectName, const QString &words, QDate suggested);
    void setDate(QDate date);
    /// Invalid when left open.
    [[nodiscard]] QDate date() const;

  private:
    QCheckBox *m_known;
    QDateEdit *m_edit;
};

} // namespace groundwork::ui
