#pragma once

#include "ui/shell/services.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QVBoxLayout;

namespace groundwork::ui {

class Label;

/// What this machine's user chooses for themselves. Everything takes effect at once; there is nothing to save
/// and nothing to cancel.
class PreferencesDialog : public QDialog {
    Q_OBJECT

  public:
    explicit PreferencesDialog(Services &services, QWidget *parent = nullptr);

  Q_SIGNALS:
    void textScaleChosen(int percent);
    void lookChosen(int mode); ///< a Theme::Mode
    void lessMotionChosen(bool less);
    void paperChanged();
    /// Another folder or another interval: the open program has to take it up.
    void backupPlaceChanged();

  private:
    QFormLayout *addSection(QVBoxLayout &column, const QString &title);
    void addRow(QFormLayout &form, const QString &objectName, const QString &words, QWidget *field);
    void addLook(QVBoxLayout &column);
    void addPaper(QVBoxLayout &column);
    void addUser(QVBoxLayout &column);
    void addBackups(QVBoxLayout &column);
    void chooseFolder();
    void setFolder(const QString &folder);
    void showFolder();
    Services &m_services;
    QLineEdit *m_folder = nullptr;
};

} // namespace groundwork::ui
