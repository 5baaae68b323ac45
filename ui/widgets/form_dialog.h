#pragma once

#include "ui/widgets/theme.h"

#include <QDialog>

class QDateEdit;
class QFormLayout;
class QPushButton;
class QScrollArea;
class QSpinBox;
class QVBoxLayout;

namespace groundwork::ui {

class Banner;
class Label;

/// Makes a dialog whose middle is `scroll` as wide as wished and as tall as what it scrolls, within the window that
/// the dialog belongs to.
void fitToContent(QDialog &dialog, QScrollArea &scroll, int width);

/// A dialog of labelled fields that scroll, with one button that keeps them and one that does not. What is wrong
/// is said over the fields, and what was typed stays. Ctrl+Enter keeps it from any field. It deletes itself when it
/// is closed.
class FormDialog : public QDialog {
    Q_OBJECT

  protected:
    /// `name` begins the object names: "<name>Dialog", "<name>Problem", "<name>Cancel", "<name>Keep".
    FormDialog(Theme &theme, const QString &name, const QString &title, const QString &keepWords,
               QWidget *parent);
    /// A field under its words; "&" in them marks the key that leads to it.
    void add(const char *objectName, const QString &words, QWidget *field);
    /// A heading over the fields that follow.
    void addHeading(const QString &words);
    /// Something over the whole width.
    void addWide(QWidget *widget);
    /// A quiet text over the whole width.
    Label *addNote(const QString &text);
    /// A quiet text beside the buttons.
    void setFoot(const QString &text);
    /// As wide as wished and as tall as its fields, within the window that it belongs to. Call it when all fields
    /// are there.
    void fit(int width);
    void showProblem(const QString &text);
    [[nodiscard]] QPushButton *keepButton() const { return m_keep; }
    [[nodiscard]] Theme &theme() const { return m_theme; }
    /// The button was pressed: accept(), or showProblem().
    virtual void keep() = 0;

    /// A date with a calendar, as day, month and a four-digit year.
    static QDateEdit *dateField(QDate date);
    static QSpinBox *numberField(int least, int most, int value, const QString &suffix = {});

  private:
    Theme &m_theme;
    Banner *m_problem;
    QFormLayout *m_form;
    QWidget *m_content;
    Label *m_foot;
    QPushButton *m_keep;
};

} // namespace groundwork::ui
