#include "ui/pages/pairs/letters_dialog.h"

#include "core/exchange/export_sheet.h"
#include "core/file/program_file.h"
#include "core/file/safe_file.h"
#include "core/letters/letters.h"
#include "ui/documents/document_catalog.h"
#include "ui/documents/letter_document.h"
#include "ui/documents/pdf_export.h"
#include "ui/printing/print_dialog.h"
#include "ui/shell/modal_port.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/label.h"
#include "ui/widgets/words_edit.h"
#include "ui/words/error_words.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>

namespace groundwork::ui {

namespace {

/// What the ticked people miss out on.
QString gapWords(int noMail, int noPaper) {
    if (noMail == 0)
        return {};
    const QString mail = LettersDialog::tr("%n (person gets|people get) no mail: the list says what is missing.", nullptr,
                                           noMail);
    if (noPaper == 0)
        return mail;
    return mail + QLatin1Char(' ') + LettersDialog::tr("%n of them (gets|get) no letter on paper either.", nullptr, noPaper);
}

} // namespace

void LettersDialog::showCounts() {
    const auto mails = static_cast<int>(chosen(true).size());
    const auto prints = static_cast<int>(chosen(false).size());
    int ticked = 0;
    for (int row = 0; row < m_people->count(); ++row)
        ticked += m_people->item(row)->checkState() == Qt::Checked ? 1 : 0;
    m_mail->setText(tr("Write %n mail draft(s)…", nullptr, mails));
    m_table->setText(tr("Table for %n mail(s)…", nullptr, mails));
    m_print->setText(tr("Print %n letter(s)…", nullptr, prints));
    m_mail->setEnabled(mails > 0 && !m_drafts);
    m_table->setEnabled(mails > 0 && !m_drafts);
    m_print->setEnabled(prints > 0 && !m_drafts);
    for (QPushButton *each : {m_mail, m_table, m_print})
        each->updateGeometry();
    if (m_people->count() == 0)
        m_gaps->setText(tr("Nobody waits for this letter. Choose other pairs under For."));
    else
        m_gaps->setText(gapWords(ticked - mails, ticked - prints));
    m_gaps->setVisible(!m_gaps->text().isEmpty());
}

void LettersDialog::addField(letters::LetterField field) {
    WordsEdit *edit = m_subject->hasFocus() ? m_subject : m_body;
    edit->insertPlainText(QStringLiteral("{%1}").arg(letters::letterFieldKey(field)));
    edit->setFocus(Qt::OtherFocusReason);
}

void LettersDialog::goBackToShipped() {
    const Result<void> done = letters::resetLetter(m_context.file, m_kept.kind);
    if (!done) {
        m_problem->set(Banner::Tone::Problem, words::errorText(done.error()));
        m_problem->show();
        return;
    }
    showKind();
}

bool LettersDialog::keepWords() {
    const letters::LetterText text = edited();
    if (text == m_kept)
        return true;
    const bool shipped = text == m_source.content.letter(text.kind);
    const Result<void> done = shipped ? letters::resetLetter(m_context.file, text.kind)
                                      : letters::keepLetter(m_context.file, text);
    if (!done) {
        m_problem->set(Banner::Tone::Problem, words::errorText(done.error()));
        m_problem->show();
        m_body->setFocus(Qt::OtherFocusReason);
        return false;
    }
    m_kept = text;
    return true;
}

std::vector<words::Letter> LettersDialog::chosen(bool mail) const {
    std::vector<words::Letter> all;
    for (size_t i = 0; i < m_letters.size(); ++i) {
        const words::Letter &letter = m_letters[i];
        const bool ticked = m_people->item(static_cast<int>(i))->checkState() == Qt::Checked;
        if (ticked && letter.text.isWhole() && (!mail || letter.hasAddress()))
            all.push_back(letter);
    }
    return all;
}

documents::LetterExtra LettersDialog::attachment() const {
    return static_cast<documents::LetterExtra>(m_attach->currentData().toInt());
}

void LettersDialog::say(const QString &text) {
    m_status->setText(text);
    m_status->show();
}

void LettersDialog::makeDrafts() {
    read(); // what was typed a moment ago goes out too
    if (!keepWords())
        return;
    m_drafted = chosen(true);
    const QString folder = m_context.modal.chooseFolder(this, tr("Where the mail drafts go"));
    if (folder.isEmpty() || m_drafted.empty())
        return;
    auto drafts = std::make_unique<documents::LetterMail>(m_context.file, m_source, m_drafted, folder, attachment(),
                                                          documents::letterStyle(m_source, m_context.paper));
    const auto there = static_cast<int>(drafts->existing().size());
    if (there > 0) {
        const Question question{tr("Drafts are there already"),
                                tr("%n draft(s) in this folder (has|have) the same name. Write (it|them) anew?", nullptr,
                                   there),
                                {tr("Leave the folder as it is"), tr("Write anew")},
                                0};
        if (m_context.modal.ask(this, question) == 0)
            return;
    }
    m_overwrite = there > 0;
    m_folder = folder;
    m_drafts = std::move(drafts);
    m_progress->setRange(0, m_drafts->total());
    m_progress->setValue(0);
    m_progress->show();
    m_stop->show();
    showCounts();
    m_stop->setFocus(Qt::OtherFocusReason);
    m_slices.start();
}

void LettersDialog::slice() {
    const Result<void> written = m_drafts->step(m_overwrite);
    if (!written) {
        endDrafts();
        say(words::errorText(written.error()));
        return;
    }
    m_progress->setValue(m_drafts->done());
    if (m_drafts->isDone())
        endDrafts();
}

/// All are written, or somebody stopped: what is in the folder is whole, and noted.
void LettersDialog::endDrafts() {
    m_slices.stop();
    const int done = m_drafts->done();
    const bool all = m_drafts->isDone();
    m_drafts.reset();
    m_progress->hide();
    m_stop->hide();
    showCounts();
    m_mail->setFocus(Qt::OtherFocusReason);
    m_drafted.resize(static_cast<size_t>(done));
    const QString where = QDir::toNativeSeparators(m_folder);
    say(all ? tr("%n draft(s) in %1. Open each, look at it, and send it with your own mail program.", nullptr, done)
                  .arg(where)
            : tr("Stopped. %n draft(s) (is|are) in %1.", nullptr, done).arg(where));
    if (done > 0)
        note(audit::Way::Mailed, m_drafted);
}

void LettersDialog::makeTable() {
    read();
    if (!keepWords())
        return;
    const std::vector<words::Letter> all = chosen(true);
    QString path = m_context.modal.saveFile(this, tr("Save the table"), QStringLiteral("letters.csv"),
                                            tr("Table (*.csv)"));
    if (path.isEmpty() || all.empty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".csv");
    const Result<void> saved = writeSafely(path, exchange::toCsv(words::letterTable(m_source, all)));
    if (!saved) {
        say(words::errorText(saved.error()));
        return;
    }
    say(tr("Saved: %1, %n line(s).", nullptr, static_cast<int>(all.size())).arg(QDir::toNativeSeparators(path)));
    note(audit::Way::Exported, all);
}

void LettersDialog::print() {
    read();
    if (!keepWords())
        return;
    documents::PrintRequest request;
    request.kind = documents::DocumentKind::Letters;
    request.cohort = m_context.cohort;
    request.paper = m_context.paper;
    request.letter = m_kept.kind;
    for (const words::Letter &letter : chosen(false))
        request.letterTo.push_back({letter.reader.pair, letter.reader.role});
    openPrintDialog(m_context.file, m_context.theme, m_context.modal, request, this);
}

void LettersDialog::note(audit::Way way, const std::vector<words::Letter> &all) {
    if (m_context.file.isReadOnly())
        return; // a copy that can only be read keeps no log
    QStringList about;
    for (const words::Letter &letter : all)
        about.append(letter.reader.pair.toText());
    about.removeDuplicates();
    audit::Disclosure disclosure;
    disclosure.what = documents::catalogEntry(documents::DocumentKind::Letters).key;
    disclosure.way = way;
    disclosure.about = about.join(QLatin1Char(' '));
    if (const Result<void> noted = audit::recordDisclosure(m_context.file, disclosure); !noted)
        say(words::errorText(noted.error()));
}

} // namespace groundwork::ui
