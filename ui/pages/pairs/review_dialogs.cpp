#include "ui/pages/pairs/review_dialogs.h"

#include "core/base/clock.h"
#include "core/file/program_file.h"
#include "core/partnerships/partnership_rows.h"
#include "ui/words/state_words.h"
#include "ui/widgets/label.h"
#include "ui/words/agreement_words.h"
#include "ui/words/date_words.h"
#include "ui/words/error_words.h"
#include "ui/words/state_words.h"
#include "ui/words/review_words.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

#include <algorithm>

namespace groundwork::ui {

using agreements::AgreementLine;
using agreements::Rating;
using agreements::Review;
using agreements::ReviewOutcome;

namespace {

constexpr int kUsualExtensionDays = 28;
constexpr int kUsualMoveDays = 7;

QString capital(QString text) {
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace

// ---- held

HoldReviewDialog::HoldReviewDialog(const PageContext &context, const agreements::AgreementContent &content,
                                   const Review &review, const agreements::AgreementText &text, QWidget *parent)
    : FormDialog(context.theme, QStringLiteral("holdReview"), tr("Review: %1").arg(words::reviewName(review)),
                 tr("Note the review"), parent)
    , m_context(context)
    , m_content(content)
    , m_review(review)
    , m_on(nullptr)
    , m_with(new QComboBox)
    , m_betterMentee(new QLineEdit)
    , m_betterMentor(new QLineEdit)
    , m_stoppedMentee(new QLineEdit)
    , m_stoppedMentor(new QLineEdit)
    , m_outcome(new QButtonGroup(this))
    , m_reason(new QLineEdit)
    , m_newEnd(nullptr)
    , m_endKind(new QComboBox) {
    addNote(tr("Ten minutes are enough. What is said here stays with the two; the program sees the day and what came "
               "of it."));
    addWhen();
    addQuestions(text);
    addOutcome();
    addRatings(text);
    m_betterMentee->setFocus();
    fit(620);
}

void HoldReviewDialog::addWhen() {
    const QDate today = m_context.file.clock().today();
    m_on = dateField(today);
    m_on->setMaximumDate(today);
    add("reviewOn", tr("Held &on"), m_on);
    m_with->addItem(tr("the two alone"), agreements::reviewWithKey(agreements::ReviewWith::TheTwo));
    m_with->addItem(tr("the two with the coordinator"), agreements::reviewWithKey(agreements::ReviewWith::Coordinator));
    add("reviewWith", tr("B&y"), m_with);
}

void HoldReviewDialog::addQuestions(const agreements::AgreementText &text) {
    const struct {
        QString question;
        QLineEdit *mentee;
        QLineEdit *mentor;
        const char *name;
    } asked[] = {{words::betterQuestion(), m_betterMentee, m_betterMentor, "better"},
                 {words::stoppedQuestion(), m_stoppedMentee, m_stoppedMentor, "stopped"}};
    for (const auto &each : asked) {
        addHeading(each.question);
        add((QByteArray(each.name) + "Mentee").constData(), words::nameInSentence(text.menteeName), each.mentee);
        add((QByteArray(each.name) + "Mentor").constData(), words::nameInSentence(text.mentorName), each.mentor);
        each.mentee->setAccessibleName(each.question + QLatin1Char(' ') + text.menteeName);
        each.mentor->setAccessibleName(each.question + QLatin1Char(' ') + text.mentorName);
    }
}

void HoldReviewDialog::addRatings(const agreements::AgreementText &text) {
    addHeading(tr("Line by line, if you like"));
    addNote(tr("Works needs nothing. What is to be adjusted or dropped goes into the next version."));
    for (const AgreementLine *line : agreements::linesOf(text)) {
        if (line->isPrinted() && line->key != QLatin1String("who"))
            addRating(text, *line);
    }
}

void HoldReviewDialog::addRating(const agreements::AgreementText &text, const AgreementLine &line) {
    const QString name = words::lineName(text, line);
    const QString key = line.key + QLatin1Char('_') + agreements::voiceKey(line.voice);
    auto *row = new QWidget;
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(0, theme().space(4), 0, theme().space(4));
    column->setSpacing(theme().space(4));
    auto *head = new QHBoxLayout;
    head->addWidget(wrappingLabel(theme(), name, TextRole::BodyStrong), 1);
    auto *rating = new QComboBox;
    rating->setObjectName(QStringLiteral("rate_") + key);
    rating->setAccessibleName(name);
    for (const Rating each : {Rating::Works, Rating::Adjust, Rating::Drop})
        rating->addItem(capital(words::ratingWord(each)), static_cast<int>(each));
    rating->setAccessibleDescription(agreements::sentence(line, words::longDate));
    head->addWidget(rating);
    column->addLayout(head);
    column->addWidget(wrappingLabel(theme(), agreements::sentence(line, words::longDate), TextRole::ReadingSmall,
                                    Token::Ink2));
    auto *note = new QLineEdit;
    note->setObjectName(QStringLiteral("note_") + key);
    note->setAccessibleName(tr("What to change: %1").arg(name));
    note->setPlaceholderText(tr("What to change"));
    note->hide();
    column->addWidget(note);
    connect(rating, &QComboBox::currentIndexChanged, this, [this, note](int index) {
        note->setVisible(index > 0);
        // What is not to stay as it is asks for a new version.
        if (index > 0 && m_outcome->checkedId() == static_cast<int>(ReviewOutcome::Keep))
            m_outcome->button(static_cast<int>(ReviewOutcome::Amend))->setChecked(true);
    });
    m_rows.push_back({{line.key, line.voice, Rating::Works, {}}, rating, note});
    addWide(row);
}

void HoldReviewDialog::addOutcome() {
    addHeading(tr("What comes of it"));
    const auto pair = partnerships::partnership(m_context.file, m_review.partnership);
    const bool closing = pair && pair->state == partnerships::PartnershipState::Closing;
    for (const ReviewOutcome outcome :
         {ReviewOutcome::Keep, ReviewOutcome::Amend, ReviewOutcome::Extend, ReviewOutcome::End}) {
        auto *radio = new QRadioButton(words::reviewOutcomeWord(outcome));
        radio->setObjectName(QStringLiteral("outcome_") + agreements::reviewOutcomeKey(outcome));
        m_outcome->addButton(radio, static_cast<int>(outcome));
        addWide(radio);
    }
    m_reason->setPlaceholderText(tr("One line; it is printed with the next version"));
    add("reviewReason", tr("What changes, and wh&y"), m_reason);
    const QDate today = m_context.file.clock().today();
    const QDate planned = pair && pair->plannedEnd.isValid() ? pair->plannedEnd : today;
    m_newEnd = dateField(std::max(planned, today).addDays(kUsualExtensionDays));
    add("reviewNewEnd", tr("&Until"), m_newEnd);
    using partnerships::EndKind;
    if (closing) {
        m_endKind->addItem(tr("with the closing talk"), static_cast<int>(EndKind::PlannedEnd));
    } else {
        m_endKind->addItem(tr("goals were met early"), static_cast<int>(EndKind::GoalsMetEarly));
        m_endKind->addItem(tr("something changed"), static_cast<int>(EndKind::ChangedCircumstances));
        m_endKind->addItem(tr("nobody's fault"), static_cast<int>(EndKind::NoFault));
    }
    add("reviewEndKind", tr("&How they finish"), m_endKind);
    connect(m_outcome, &QButtonGroup::idToggled, this, &HoldReviewDialog::showOutcome);
    m_outcome->button(static_cast<int>(ReviewOutcome::Keep))->setChecked(true);
}

void HoldReviewDialog::showOutcome() {
    const auto outcome = static_cast<ReviewOutcome>(m_outcome->checkedId());
    m_reason->setEnabled(outcome == ReviewOutcome::Amend || outcome == ReviewOutcome::Extend);
    m_newEnd->setEnabled(outcome == ReviewOutcome::Extend);
    m_endKind->setEnabled(outcome == ReviewOutcome::End);
}

agreements::ReviewNotes HoldReviewDialog::notes() const {
    agreements::ReviewNotes notes;
    notes.on = m_on->date();
    notes.with = agreements::reviewWithFromKey(m_with->currentData().toString()).value_or(agreements::ReviewWith::TheTwo);
    notes.outcome = static_cast<ReviewOutcome>(m_outcome->checkedId());
    notes.reason = m_reason->text();
    notes.newEnd = m_newEnd->date();
    notes.endKind = static_cast<partnerships::EndKind>(m_endKind->currentData().toInt());
    notes.words.betterMentee = m_betterMentee->text();
    notes.words.betterMentor = m_betterMentor->text();
    notes.words.stoppedMentee = m_stoppedMentee->text();
    notes.words.stoppedMentor = m_stoppedMentor->text();
    for (const Row &row : m_rows) {
        agreements::TermRating rated = row.rated;
        rated.rating = static_cast<Rating>(row.rating->currentData().toInt());
        rated.note = rated.rating == Rating::Works ? QString() : row.note->text();
        notes.words.ratings.push_back(rated);
    }
    return notes;
}

void HoldReviewDialog::keep() {
    const agreements::ReviewNotes noted = notes();
    const Result<void> done = agreements::holdReview(m_context.file, m_content, m_review.id, noted);
    if (!done) {
        showProblem(words::errorText(done.error()));
        if (m_reason->isEnabled() && m_reason->text().trimmed().isEmpty())
            m_reason->setFocus();
        return;
    }
    accept();
    m_context.navigator.toast(tr("Review noted: %1").arg(words::reviewOutcomeWord(noted.outcome)), true);
}

// ---- moved

MoveReviewDialog::MoveReviewDialog(const PageContext &context, const Review &review, QWidget *parent)
    : FormDialog(context.theme, QStringLiteral("moveReview"), tr("Move the review"), tr("Move"), parent)
    , m_context(context)
    , m_review(review.id)
    , m_on(nullptr) {
    const QDate today = context.file.clock().today();
    m_on = dateField(std::max(review.dueOn, today).addDays(kUsualMoveDays));
    m_on->setMinimumDate(today);
    add("moveReviewOn", tr("&To"), m_on);
    addNote(tr("The agreement stays as it is; only this day moves."));
    m_on->setFocus();
    fit(420);
}

void MoveReviewDialog::keep() {
    if (const auto done = agreements::moveReview(m_context.file, m_review, m_on->date()); !done) {
        showProblem(words::errorText(done.error()));
        return;
    }
    accept();
    m_context.navigator.toast(tr("The review is on %1").arg(words::longDate(m_on->date())), true);
}

// ---- left out

WaiveReviewDialog::WaiveReviewDialog(const PageContext &context, const Review &review, QWidget *parent)
    : FormDialog(context.theme, QStringLiteral("waiveReview"), tr("Leave the review out"), tr("Leave it out"), parent)
    , m_context(context)
    , m_review(review.id)
    , m_because(new QLineEdit) {
    m_because->setPlaceholderText(tr("Only if they want to say it"));
    add("waiveBecause", tr("Wh&y"), m_because);
    addNote(tr("It can be undone, and one more review can be added at any time."));
    m_because->setFocus();
    fit(420);
}

void WaiveReviewDialog::keep() {
    if (const auto done = agreements::waiveReview(m_context.file, m_review, m_because->text()); !done) {
        showProblem(words::errorText(done.error()));
        return;
    }
    accept();
    m_context.navigator.toast(tr("The review is left out"), true);
}

// ---- one more

AddReviewDialog::AddReviewDialog(const PageContext &context, PartnershipId partnership,
                                 agreements::ReviewReason reason, QWidget *parent)
    : FormDialog(context.theme, QStringLiteral("addReview"), tr("One more review"), tr("Add the review"), parent)
    , m_context(context)
    , m_pair(partnership)
    , m_reason(new QComboBox)
    , m_on(nullptr) {
    for (const agreements::ReviewReason each : agreements::allReviewReasons())
        m_reason->addItem(capital(words::reviewReasonWord(each)), agreements::reviewReasonKey(each));
    m_reason->setCurrentIndex(m_reason->findData(agreements::reviewReasonKey(reason)));
    add("addReviewReason", tr("Wh&y"), m_reason);
    const QDate today = context.file.clock().today();
    m_on = dateField(today.addDays(kUsualMoveDays));
    m_on->setMinimumDate(today);
    add("addReviewOn", tr("&On"), m_on);
    addNote(tr("The program sees the day and the reason, not what is said."));
    m_reason->setFocus();
    fit(460);
}

void AddReviewDialog::keep() {
    const auto reason = agreements::reviewReasonFromKey(m_reason->currentData().toString());
    const auto done = agreements::addReview(m_context.file, m_pair, reason.value_or(agreements::ReviewReason::Asked),
                                            m_on->date());
    if (!done) {
        showProblem(words::errorText(done.error()));
        return;
    }
    accept();
    m_context.navigator.toast(tr("The review is on %1").arg(words::longDate(m_on->date())), true);
}

} // namespace groundwork::ui
