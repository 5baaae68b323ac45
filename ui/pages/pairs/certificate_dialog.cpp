#include "ui/pages/pairs/certificate_dialog.h"

#include "core/base/clock.h"
#include "core/base/error_code.h"
#include "core/certificates/certificate_rows.h"
#include "core/certificates/certificates.h"
#include "core/file/program_file.h"
#include "core/letterhead/letterheads.h"
#include "ui/documents/certificate_document.h"
#include "ui/documents/letterhead_print.h"
#include "ui/pages/pairs/meeting_log_edit.h"
#include "ui/printing/preview_widget.h"
#include "ui/words/certificate_words.h"
#include "ui/words/error_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDateEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>

namespace groundwork::ui {

using namespace certificates;

namespace {

constexpr int kTypingMs = 250;

QComboBox *sourceBox(FigureSource chosen) {
    auto *box = new QComboBox;
    for (const FigureSource source : {FigureSource::PaperLog, FigureSource::AsTold, FigureSource::File})
        box->addItem(words::figureSourceChoice(source), static_cast<int>(source));
    box->setCurrentIndex(box->findData(static_cast<int>(chosen)));
    return box;
}

FigureSource sourceOf(const QComboBox &box) {
    return static_cast<FigureSource>(box.currentData().toInt());
}

/// Does it concern the list of meetings?
bool isAboutMeetings(const Error &error) {
    const QString what = error.args.value(0);
    return (error.code == ErrorCode::ValueOutOfRange && what == QLatin1String("certificate_minutes")) ||
           (error.code == ErrorCode::WrongState && what == QLatin1String("certificate_no_meetings"));
}

QString titleOf(CertificateKind kind, bool corrects) {
    if (kind == CertificateKind::Hours)
        return corrects ? QCoreApplication::translate("CertificateDialog", "Correct an hours statement")
                        : QCoreApplication::translate("CertificateDialog", "Issue an hours statement");
    return corrects ? QCoreApplication::translate("CertificateDialog", "Correct a certificate")
                    : QCoreApplication::translate("CertificateDialog", "Issue a certificate");
}

} // namespace

CertificateDialog::CertificateDialog(const PageContext &context, PartnershipId pair, CertificateKind kind,
                                     QWidget *parent)
    : FormDialog(context.theme, QStringLiteral("certificate"), titleOf(kind, false), tr("Issue it"), parent)
    , m_context(context)
    , m_pair(pair)
    , m_kind(kind) {
    for (const Role side : {Role::Mentee, Role::Mentor}) {
        const Readiness ready = readiness(context.file, pair, side, kind);
        auto facts = proposedFacts(context.file, pair, side);
        if (!facts || ready == Readiness::Never || ready == Readiness::There)
            continue;
        Person person;
        person.facts = *facts;
        person.early = ready == Readiness::Early;
        m_people.emplace(side, person);
    }
    build();
}

CertificateDialog::CertificateDialog(const PageContext &context, const Certificate &corrected, QWidget *parent)
    : FormDialog(context.theme, QStringLiteral("certificate"), titleOf(corrected.kind, true), tr("Issue it again"),
                 parent)
    , m_context(context)
    , m_pair(corrected.partnership)
    , m_kind(corrected.kind)
    , m_corrected(corrected) {
    Person person;
    person.facts = corrected.facts;
    m_people.emplace(corrected.facts.role, person);
    build();
}

void CertificateDialog::build() {
    if (m_people.empty()) { // the page offers it only when there is somebody
        addNote(words::certificateReadiness(Readiness::Never));
        keepButton()->setEnabled(false);
        fit(560);
        return;
    }
    const CertificateFacts &facts = m_people.begin()->second.facts;
    if (m_corrected) {
        addNote(tr("It keeps its number, %1, and becomes issue %2. The issue before stays in the file, marked as "
                   "replaced.")
                    .arg(numberText(*m_corrected))
                    .arg(nextIssueOf(m_context.file, *m_corrected)));
        m_because = new QLineEdit;
        m_because->setPlaceholderText(tr("For you alone; it is not printed"));
        add("certificateBecause", tr("What was &wrong"), m_because);
    }
    addPeople();
    addFigures(facts);
    addDone();
    addSigning(facts);
    addPreview();
    showPeople();
    keepButton()->setEnabled(!m_context.file.isReadOnly());
    fit(720);
    if (m_because)
        m_because->setFocus();
    else
        m_for->setFocus();
}

void CertificateDialog::addFigures(const CertificateFacts &facts) {
    m_from = dateField(facts.from);
    m_until = dateField(facts.until);
    add("certificateFrom", tr("They met f&rom"), m_from);
    add("certificateUntil", tr("&until"), m_until);
    if (m_kind == CertificateKind::Hours) {
        addHeading(tr("The meetings, one by one"));
        addNote(tr("What this file knows is there already. Enter the others as the two wrote them down or told you."));
        m_log = new MeetingLogEdit(theme(), m_context.file.clock().today());
        m_log->setObjectName(QStringLiteral("certificateLog"));
        m_log->setLog(facts.log);
        addWide(m_log);
        connect(m_log, &MeetingLogEdit::changed, this, [this] { m_later.start(); });
    } else {
        m_meetings = numberField(0, kMostMeetings, facts.meetings);
        m_hours = numberField(0, kMostMinutes / 60, facts.minutes / 60, tr(" h"));
        m_minutes = numberField(0, 59, facts.minutes % 60, tr(" min"));
        m_source = sourceBox(facts.source);
        add("certificateMeetings", tr("&Meetings"), m_meetings);
        add("certificateHours", tr("&Hours together"), m_hours);
        add("certificateMinutes", tr("and m&inutes"), m_minutes);
        add("certificateSource", tr("Where these fi&gures come from"), m_source);
        for (QSpinBox *box : {m_meetings, m_hours, m_minutes})
            connect(box, &QSpinBox::valueChanged, this, [this] {
                if (sourceOf(*m_source) == FigureSource::File) // it is not as the file has it any more
                    m_source->setCurrentIndex(m_source->findData(static_cast<int>(FigureSource::PaperLog)));
                m_later.start();
            });
        connect(m_source, &QComboBox::currentIndexChanged, this, [this] { m_later.start(); });
    }
    m_training = numberField(0, kMostMinutes, facts.trainingMinutes, tr(" min"));
    m_trainingSource = sourceBox(facts.trainingSource);
    add("certificateTraining", tr("&Training attended"), m_training);
    add("certificateTrainingSource", tr("Where that comes from"), m_trainingSource);
    connect(m_training, &QSpinBox::valueChanged, this, [this](int minutes) {
        if (minutes > 0)
            m_done.at(Done::Training)->setChecked(true);
        m_later.start();
    });
    for (QDateEdit *edit : {m_from, m_until})
        connect(edit, &QDateEdit::dateChanged, this, [this] { m_later.start(); });
    connect(m_trainingSource, &QComboBox::currentIndexChanged, this, [this] { m_later.start(); });
}

void CertificateDialog::addSigning(const CertificateFacts &facts) {
    addHeading(tr("Who signs, and when"));
    const Signer program = facts.signers.size() > 1 ? facts.signers.back() : Signer{};
    m_signer = new QLineEdit(program.name);
    m_function = new QLineEdit(program.function);
    m_place = new QLineEdit(facts.place);
    m_on = dateField(m_context.file.clock().today());
    m_on->setMaximumDate(m_context.file.clock().today());
    add("certificateSigner", tr("For the &program"), m_signer);
    add("certificateFunction", tr("As"), m_function);
    add("certificatePlace", tr("P&lace"), m_place);
    add("certificateOn", tr("Issued &on"), m_on);
    for (QLineEdit *edit : {m_signer, m_function, m_place})
        connect(edit, &QLineEdit::textEdited, this, [this] { m_later.start(); });
    connect(m_on, &QDateEdit::dateChanged, this, [this] { m_later.start(); });
}

void CertificateDialog::addPreview() {
    addHeading(tr("As it will be printed"));
    m_preview = new PreviewWidget(theme());
    m_preview->setObjectName(QStringLiteral("certificatePreview"));
    m_preview->setMinimumSize(theme().size(240), theme().size(340));
    addWide(m_preview);
    m_later.setSingleShot(true);
    m_later.setInterval(kTypingMs);
    connect(&m_later, &QTimer::timeout, this, &CertificateDialog::showPreview);
}

CertificateWish CertificateDialog::wishOf(Role side) const {
    const Person &person = m_people.at(side);
    CertificateWish wish;
    wish.partnership = m_pair;
    wish.side = side;
    wish.kind = m_kind;
    CertificateFacts &facts = wish.facts;
    facts = person.facts;
    facts.name = person.name->text();
    facts.secondName = person.secondName->text();
    // The partner is named as on the partner's own sheet.
    if (const auto other = m_people.find(otherRole(side)); other != m_people.end())
        facts.partnerName = other->second.name->text().simplified();
    else if (facts.partnerName.isEmpty()) { // of a correction: it was left out before
        if (const auto known = proposedFacts(m_context.file, m_pair, side))
            facts.partnerName = known->partnerName;
    }
    facts.from = m_from->date();
    facts.until = m_until->date();
    if (m_log) {
        facts.log = m_log->log();
    } else {
        facts.log.clear();
        facts.meetings = m_meetings->value();
        facts.minutes = m_hours->value() * 60 + m_minutes->value();
        facts.source = sourceOf(*m_source);
    }
    facts.trainingMinutes = m_training->value();
    facts.trainingSource = sourceOf(*m_trainingSource);
    facts.done.clear();
    for (const auto &[done, box] : m_done) {
        if (box->isChecked())
            facts.done.push_back(done);
    }
    facts.skills = m_skills->text().split(QLatin1Char(','), Qt::SkipEmptyParts);
    facts.signers = {{facts.partnerName, facts.partnerRoleName}, {m_signer->text(), m_function->text()}};
    facts.place = m_place->text();
    wish.personAgrees = person.agrees->isChecked();
    wish.partnerAgrees = m_partnerAgrees->isChecked();
    wish.earlyBecause = m_early ? m_early->text() : QString();
    wish.issuedOn = m_on->date();
    return wish;
}

void CertificateDialog::showPreview() {
    m_later.stop();
    documents::PageStyle style;
    style.paper = m_context.paper;
    style.letterhead = documents::letterheadPrint(letterhead::letterheadOf(m_context.file));
    std::vector<documents::Document> pages;
    for (const Role side : sides()) {
        Certificate shown;
        if (m_corrected) {
            shown = *m_corrected;
            shown.issue = nextIssueOf(m_context.file, *m_corrected);
            shown.issueBefore = m_corrected->issue;
            shown.issueBeforeOn = m_corrected->issuedOn;
        }
        const CertificateWish wish = wishOf(side);
        shown.kind = m_kind;
        shown.issuedOn = wish.issuedOn;
        shown.facts = printedFacts(wish);
        pages.push_back(documents::documentOf(shown, style, QString()));
    }
    m_preview->setDocuments(std::move(pages));
}

QWidget *CertificateDialog::firstToMend(const Error &problem) const {
    if (m_log && isAboutMeetings(problem))
        return m_log->firstToMend();
    for (const Role side : sides()) {
        const Person &person = m_people.at(side);
        if (person.name->text().trimmed().isEmpty())
            return person.name;
        if (!person.agrees->isChecked())
            return person.agrees;
    }
    if (m_because && m_because->text().trimmed().isEmpty())
        return m_because;
    if (m_early && m_early->text().trimmed().isEmpty())
        return m_early;
    return m_from;
}

/// The field has the keyboard, and stands where it can be seen.
void CertificateDialog::lookAt(QWidget &field) {
    field.setFocus();
    for (QWidget *at = field.parentWidget(); at; at = at->parentWidget()) {
        if (auto *scroll = qobject_cast<QScrollArea *>(at))
            scroll->ensureWidgetVisible(&field);
    }
}

void CertificateDialog::keep() {
    std::optional<Error> problem;
    int count = 0;
    int issue = 0;
    if (m_corrected) {
        issue = nextIssueOf(m_context.file, *m_corrected);
        const auto done = reissueCertificate(m_context.file, m_corrected->id, wishOf(m_corrected->facts.role),
                                             m_because->text());
        if (!done)
            problem = done.error();
    } else {
        std::vector<CertificateWish> wishes;
        for (const Role side : sides())
            wishes.push_back(wishOf(side));
        count = static_cast<int>(wishes.size());
        const auto done = count == 1 ? issueCertificate(m_context.file, wishes.front()).map([](auto) {})
                                     : issueCertificates(m_context.file, wishes).map([](const auto &) {});
        if (!done)
            problem = done.error();
    }
    if (problem) {
        const int row = m_log && isAboutMeetings(*problem) ? m_log->firstWithoutMinutes() : 0;
        showProblem(row > 0 ? tr("Meeting %1 has no minutes. Nothing was issued. Write how long it was, or remove it.")
                                  .arg(row)
                            : words::errorText(*problem));
        lookAt(*firstToMend(*problem));
        return;
    }
    accept();
    m_context.navigator.toast(m_corrected ? tr("Issued again as issue %1").arg(issue)
                              : m_kind == CertificateKind::Hours
                                  ? tr("%n hours statement(s) issued", nullptr, count)
                                  : tr("%n certificate(s) issued", nullptr, count),
                              true);
}

} // namespace groundwork::ui
