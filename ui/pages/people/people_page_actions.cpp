#include "core/exchange/table_export.h"
#include "core/people/people.h"
#include "core/people/person_rows.h"
#include "core/questions/question_rows.h"
#include "core/people/several.h"
#include "core/settings/settings.h"
#include "ui/models/people_model.h"
#include "ui/pages/people/ask_again_dialog.h"
#include "ui/pages/people/gaps_dialog.h"
#include "ui/pages/people/import_pairs_dialog.h"
#include "ui/pages/people/import_wizard.h"
#include "ui/pages/people/people_filter_bar.h"
#include "ui/pages/people/people_page.h"
#include "ui/pages/people/people_table.h"
#include "ui/pages/people/person_editor.h"
#include "ui/pages/people/profile_panel.h"
#include "ui/pages/people/questions_dialog.h"
#include "ui/pages/people/several_dialog.h"
#include "ui/pages/people/supply_dialog.h"
#include "ui/printing/print_dialog.h"
#include "ui/shell/modal_port.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>

// What the people page does: the dialogs that it opens, lists in and out, filters kept.

namespace groundwork::ui {

using models::PeopleModel;
using people::ParticipantState;

namespace {

const QString kKept = QStringLiteral("people/filters"); ///< kept filters, in the program file

} // namespace

void PeoplePage::openEditor(std::optional<PersonId> person, Role role, bool manyForms) {
    auto *editor = new PersonEditor(context(), person, role, this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    if (manyForms)
        editor->setManyForms(true);
    const auto show = [this](ParticipantId id) {
        if (!id.isValid())
            return;
        if (m_model->rowOf(id) < 0)
            clearFilters();
        select(id);
    };
    connect(editor, &PersonEditor::keptOne, this, show);
    connect(editor, &QDialog::accepted, this, [this, editor, show] {
        show(editor->saved());
        openProfile();
    });
    editor->open();
}

void PeoplePage::typeInForms() {
    const bool mentors = m_model->filter().who == models::PeopleFilter::Who::Mentors;
    openEditor(std::nullopt, mentors ? Role::Mentor : Role::Mentee, true);
}

void PeoplePage::readKept() {
    m_filters->setKept(models::keptFiltersFromText(settings::setting(context().file, kKept)));
}

void PeoplePage::keepFilter() {
    const std::optional<QString> name =
        context().modal.askText(this, tr("Keep this filter"), tr("Under the name"), QString());
    if (!name || name->trimmed().isEmpty())
        return;
    std::vector<models::KeptFilter> kept =
        models::keptFiltersFromText(settings::setting(context().file, kKept));
    std::erase_if(kept, [&](const models::KeptFilter &one) { return one.name == name->trimmed(); });
    kept.push_back({name->trimmed(), m_filters->filter()});
    went(settings::changeSetting(context().file, kKept, models::keptFiltersToText(kept)));
}

void PeoplePage::forgetFilter(const QString &name) {
    std::vector<models::KeptFilter> kept =
        models::keptFiltersFromText(settings::setting(context().file, kKept));
    std::erase_if(kept, [&](const models::KeptFilter &one) { return one.name == name; });
    if (went(settings::changeSetting(context().file, kKept, models::keptFiltersToText(kept))))
        context().navigator.toast(tr("The filter %1 is no longer kept.").arg(name), true);
}

void PeoplePage::openSeveral() {
    auto *dialog = new SeveralDialog(context(), m_table->chosenOnes(), this);
    connect(dialog, &SeveralDialog::changedSeveral, this, [this](int count) {
        context().navigator.toast(tr("%n (person is|people are) changed.", nullptr, count), true);
    });
    dialog->open();
}

void PeoplePage::openGaps() {
    auto *dialog = new GapsDialog(context(), this);
    connect(dialog, &GapsDialog::personRequested, this, [this](ParticipantId id) {
        if (m_model->rowOf(id) < 0)
            clearFilters();
        select(id);
        openProfile();
    });
    dialog->open();
}

void PeoplePage::openQuestions() {
    (new QuestionsDialog(context(), this))->open();
}

void PeoplePage::openSupply() {
    (new SupplyDialog(context(), this))->open();
}

void PeoplePage::openAskAgain() {
    const std::vector<ParticipantId> known = people::askableAgain(context().file, context().cohort);
    auto *dialog = new AskAgainDialog(context(), known, this);
    connect(dialog, &AskAgainDialog::invited, this, [this](int count) {
        context().navigator.toast(tr("%n (person is|people are) invited.", nullptr, count), true);
    });
    dialog->open();
}

QString PeoplePage::printWords() const {
    return tr("Print sign-up forms…");
}

void PeoplePage::print() {
    documents::PrintRequest request;
    request.kind = documents::DocumentKind::SignUpForms;
    request.cohort = context().cohort;
    request.paper = context().paper;
    openPrintDialog(context().file, context().theme, context().modal, request, this);
}

void PeoplePage::printHeld() {
    const Result<people::Participant> participant = people::participant(context().file, m_panel->participant());
    if (!went(participant))
        return;
    documents::PrintRequest request;
    request.kind = documents::DocumentKind::Held;
    request.cohort = context().cohort;
    request.person = participant->person;
    request.paper = context().paper;
    openPrintDialog(context().file, context().theme, context().modal, request, this);
}

void PeoplePage::copyAddresses() {
    QStringList addresses;
    int without = 0;
    for (const ParticipantId id : m_table->chosenOnes()) {
        const int row = m_model->rowOf(id);
        const QString address = row < 0 ? QString() : m_model->rowAt(m_model->index(row, 0))->email;
        if (address.isEmpty())
            ++without;
        else if (!addresses.contains(address, Qt::CaseInsensitive))
            addresses.append(address);
    }
    QGuiApplication::clipboard()->setText(addresses.join(QStringLiteral(", ")));
    QString words = tr("%n address(es) (is|are) on the clipboard.", nullptr, static_cast<int>(addresses.size()));
    if (without > 0)
        words += QLatin1Char(' ') + tr("%n (person has|people have) none.", nullptr, without);
    context().navigator.toast(words);
}

void PeoplePage::openImport(const QString &path) {
    const PageContext &here = context();
    auto *wizard = new ImportWizard(here.file, here.cohort, here.theme, here.modal, this);
    connect(wizard, &ImportWizard::broughtIn, this,
            [this](const QString &words) { context().navigator.toast(words, true); });
    connect(wizard, &ImportWizard::pairsWanted, this, &PeoplePage::openPairs);
    wizard->open();
    if (!path.isEmpty())
        wizard->readFile(path);
}

void PeoplePage::openPairs(const QString &path) {
    const PageContext &here = context();
    auto *dialog = new ImportPairsDialog(here.file, here.cohort, here.theme, here.modal, this);
    connect(dialog, &ImportPairsDialog::broughtIn, this,
            [this](const QString &words) { context().navigator.toast(words, true); });
    dialog->open();
    if (!path.isEmpty())
        dialog->readFile(path);
}

void PeoplePage::dragEnterEvent(QDragEnterEvent *event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    // A program file is the window's.
    if (urls.size() == 1 && urls.front().isLocalFile() &&
        !urls.front().path().endsWith(QLatin1String(".groundwork"), Qt::CaseInsensitive))
        event->acceptProposedAction();
}

void PeoplePage::dropEvent(QDropEvent *event) {
    event->acceptProposedAction();
    openImport(event->mimeData()->urls().value(0).toLocalFile());
}

bool PeoplePage::takeList(const QString &path) {
    openImport(path);
    return true;
}

/// Answers to private questions go out only where somebody says so for this one export; none when it is called off.
std::optional<bool> PeoplePage::askWithPrivate() {
    int answered = 0;
    for (const questions::Question &question : questions::allQuestions(context().file, context().cohort)) {
        if (question.isPrivate() && questions::answerCount(context().file, question.id) > 0)
            ++answered;
    }
    if (answered == 0)
        return false;
    const Question question{tr("Answers that are kept apart"),
                            tr("%n of your questions (has|have) answers that the coordinator alone reads. In the export "
                               "anybody who has the file reads them.",
                               nullptr, answered),
                            {tr("Leave them out"), tr("Take them along"), tr("Do not export")},
                            0};
    const int answer = context().modal.ask(this, question);
    return answer == 2 ? std::nullopt : std::optional(answer == 1);
}

void PeoplePage::exportTable() {
    const std::optional<bool> withPrivate = askWithPrivate();
    if (!withPrivate)
        return;
    QString path = context().modal.saveFile(this, tr("Export people"), QStringLiteral("people.csv"),
                                            tr("Table for any program (*.csv);;Excel workbook (*.xlsx)"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".csv");
    exchange::ExportOptions options;
    options.privateQuestions = *withPrivate;
    const Result<int> rows =
        exchange::exportToFile(context().file, QStringLiteral("people"), context().cohort, path, true, options);
    if (went(rows))
        context().navigator.toast(
            tr("%n line(s) are in %1.", nullptr, *rows).arg(QFileInfo(path).fileName()));
}

void PeoplePage::setState(ParticipantState state, std::optional<people::WithdrawReason> reason) {
    went(people::setParticipantState(context().file, m_panel->participant(), state, reason));
}

void PeoplePage::removeChosen() {
    const ParticipantId id = m_panel->participant();
    const int row = m_model->rowOf(id);
    const QString name = row < 0 ? QString() : m_model->index(row, 0).data(PeopleModel::NameRole).toString();
    if (went(people::removeParticipant(context().file, id)))
        context().navigator.toast(tr("%1 is out of this cohort.").arg(name), true);
}

} // namespace groundwork::ui
