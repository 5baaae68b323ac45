#pragma once

#include <QString>
#include <QStringList>

#include <optional>

class QWidget;

namespace groundwork::ui {

/// A question with verbs as answers ("Erase Kofi Amankwah", "Keep"), never OK. `safe` is the answer that has
/// the focus and that Esc gives.
struct Question {
    QString title;
    QString text;
    QStringList answers;
    int safe = 0;
};

/// Everything modal goes through this seam, so that tests script the answers. Calls block until answered.
/// Dialogs with their own widgets (wizards, print) are opened by their pages instead, with open().
class ModalPort {
  public:
    virtual ~ModalPort() = default;
    /// The path chosen, or empty when it was cancelled. `filter` as in QFileDialog.
    virtual QString openFile(QWidget *parent, const QString &title, const QString &filter) = 0;
    /// `suggested` is a file name or path. The system's dialog asks before it replaces a file.
    virtual QString saveFile(QWidget *parent, const QString &title, const QString &suggested,
                             const QString &filter) = 0;
    virtual QString chooseFolder(QWidget *parent, const QString &title) = 0;
    /// The index of the answer.
    virtual int ask(QWidget *parent, const Question &question) = 0;
    /// One line of text, or none when it was cancelled.
    virtual std::optional<QString> askText(QWidget *parent, const QString &title, const QString &label,
                                           const QString &text) = 0;
    virtual void message(QWidget *parent, const QString &title, const QString &text) = 0;
};

/// The system's own dialogs.
class SystemModalPort final : public ModalPort {
  public:
    QString openFile(QWidget *parent, const QString &title, const QString &filter) override;
    QString saveFile(QWidget *parent, const QString &title, const QString &suggested,
                     const QString &filter) override;
    QString chooseFolder(QWidget *parent, const QString &title) override;
    int ask(QWidget *parent, const Question &question) override;
    std::optional<QString> askText(QWidget *parent, const QString &title, const QString &label,
                                   const QString &text) override;
    void message(QWidget *parent, const QString &title, const QString &text) override;
};

} // namespace groundwork::ui
