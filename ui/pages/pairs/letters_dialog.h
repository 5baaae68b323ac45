#pragma once

#include "core/audit/audit.h"
#include "core/letters/letter.h"
#include "core/letters/letter_rows.h"
#include "ui/documents/letter_mail.h"
#include "ui/pages/page.h"
#include "ui/words/letter_words.h"

#include <QDialog>
#include <QTimer>

#include <memory>
#include <vector>

class QBoxLayout;
class QComboBox;
class QListWidget;
class QListWidgetItem;
class QProgressBar;
class QPushButton;

namespace groundwork::ui {

class Banner;
class Label;
class PreviewWidget;
class WordsEdit;

/// Letters to the people of pairs: which one, to whom, the words beside the letter as one person gets it, and what is
/// missing; then as mail drafts, as a table for a mail merge, or on paper. Groundwork sends nothing. The words are
/// kept as soon as one leaves them.
class LettersDialog final : public QDialog {
    Q_OBJECT

  public:
    /// Everything in the context must outlive the dialog; show it with open().
    LettersDialog(const PageContext &context, words::LetterSource source, QWidget *parent = nullptr);
    ~LettersDialog() override;

    void reject() override;

  protected:
    void resizeEvent(QResizeEvent *event) override;

  private:
    // letters_dialog.cpp
    void fillKinds();
    void build();
    QWidget *buildPeople();
    QWidget *buildWords();
    QWidget *buildFoot();
    void showKind();
    void fillPeople();
    void read();
    void showPreview();
    [[nodiscard]] letters::LetterKind kind() const;
    [[nodiscard]] letters::LetterText edited() const;
    [[nodiscard]] bool isWanted(const letters::LetterReader &reader) const;

    // letters_dialog_out.cpp
    void showCounts();
    void addField(letters::LetterField field);
    void goBackToShipped();
    /// Puts what was edited into the file. False, and the reason over the words, when it cannot be kept.
    bool keepWords();
    [[nodiscard]] std::vector<words::Letter> chosen(bool mail) const;
    [[nodiscard]] documents::LetterExtra attachment() const;
    void makeDrafts();
    void slice();
    void endDrafts();
    void makeTable();
    void print();
    void note(audit::Way way, const std::vector<words::Letter> &all);
    void say(const QString &text);

    PageContext m_context;
    words::LetterSource m_source;
    std::vector<letters::LetterReader> m_readers;
    std::vector<words::Letter> m_letters; ///< of the list, in its order
    letters::LetterText m_kept;           ///< as it is in the file
    QComboBox *m_kind = nullptr;
    QComboBox *m_filter = nullptr;
    QListWidget *m_people = nullptr;
    Banner *m_problem = nullptr;
    WordsEdit *m_subject = nullptr;
    WordsEdit *m_body = nullptr;
    QPushButton *m_reset = nullptr;
    PreviewWidget *m_preview = nullptr;
    Label *m_gaps = nullptr;
    Label *m_status = nullptr;
    QComboBox *m_attach = nullptr;
    QPushButton *m_mail = nullptr;
    QPushButton *m_table = nullptr;
    QPushButton *m_print = nullptr;
    QPushButton *m_stop = nullptr;
    QProgressBar *m_progress = nullptr;
    QBoxLayout *m_sides = nullptr;
    QTimer m_later;  ///< the letters and the preview follow what is typed
    QTimer m_slices; ///< one draft each turn of the event loop
    std::unique_ptr<documents::LetterMail> m_drafts;
    std::vector<words::Letter> m_drafted; ///< what the drafts are made of
    QString m_folder;
    bool m_overwrite = false;
    bool m_filling = false;
};

/// Opens it over `parent`; it goes when it is closed. Where the texts cannot be read the window says so.
void openLetters(const PageContext &context, QWidget *parent);

} // namespace groundwork::ui
