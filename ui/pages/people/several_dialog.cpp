#include "ui/pages/people/several_dialog.h"

#include "core/base/text_fold.h"
#include "core/people/person_rows.h"
#include "core/questions/question_rows.h"
#include "core/questions/questions.h"
#include "ui/pages/people/form_fields.h"
#include "ui/pages/people/own_field.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/words/error_words.h"
#include "ui/words/people_words.h"
#include "ui/words/state_words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QListWidget>
#include <QSpinBox>

#include <array>

namespace groundwork::ui {

using people::ParticipantState;
using people::SeveralChange;

namespace {

using Kind = SeveralChange::Kind;

// What a coordinator sets by hand; the partnerships set the others.
constexpr std::array kStates = {ParticipantState::Applied, ParticipantState::Accepted,
                                ParticipantState::Waiting, ParticipantState::NotPlaced,
                                ParticipantState::Declined, ParticipantState::Withdrew};
constexpr int kQuestions = 100; ///< what changes: from here on the answer to one of the own questions
constexpr std::array kReasons = {people::WithdrawReason::Time,
                                 people::WithdrawReason::RoleChange,
                                 people::WithdrawReason::LeftOrganization,
                                 people::WithdrawReason::HealthOrFamily,
                                 people::WithdrawReason::NotTheRightProgram,
                                 people::WithdrawReason::RatherNotSay};

} // namespace

SeveralDialog::SeveralDialog(const PageContext &context, std::vector<ParticipantId> ids, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_ids(std::move(ids)) {
    Theme &theme = m_context.theme;
    setObjectName(QStringLiteral("severalDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Change %n (person|people) together", nullptr, static_cast<int>(m_ids.size())));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(theme.space(10));
    buildFields(*column);
    m_problem = new Banner(theme, Banner::Tone::Problem, QString());
    m_problem->hide();
    column->addWidget(m_problem);
    m_head = wrappingLabel(theme, QString(), TextRole::BodyStrong);
    m_head->setObjectName(QStringLiteral("severalHead"));
    column->addWidget(m_head);
    m_who = new QListWidget;
    m_who->setObjectName(QStringLiteral("severalWho"));
    m_who->setAccessibleName(tr("Who changes, and who does not"));
    m_who->setWordWrap(true);
    column->addWidget(m_who, 1);
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    auto *cancel = button(theme, QStringLiteral("severalCancel"), tr("Cancel"));
    m_go = button(theme, QStringLiteral("severalGo"), tr("Change"), ButtonKind::Primary);
    m_go->setDefault(true);
    foot->addWidget(cancel);
    foot->addWidget(m_go);
    column->addLayout(foot);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &SeveralDialog::run);
    resize(theme.size(480), theme.size(480));
    showFields();
    m_what->setFocus();
}

void SeveralDialog::buildFields(QLayout &column) {
    Theme &theme = m_context.theme;
    m_what = new QComboBox;
    m_what->setObjectName(QStringLiteral("severalWhat"));
    const std::array<std::pair<QString, Kind>, 7> kinds{{{tr("State"), Kind::State},
                                                         {tr("Unit"), Kind::Unit},
                                                         {tr("Site"), Kind::Location},
                                                         {tr("Add to “wants help with”"), Kind::AddSeek},
                                                         {tr("Add to “can help with”"), Kind::AddOffer},
                                                         {tr("Take an area away"), Kind::RemoveArea},
                                                         {tr("Places of a mentor"), Kind::Capacity}}};
    for (const auto &[words, kind] : kinds)
        m_what->addItem(words, static_cast<int>(kind));
    m_questions = questions::askedQuestions(m_context.file, m_context.cohort);
    for (size_t place = 0; place < m_questions.size(); ++place)
        m_what->addItem(tr("Answer to “%1”").arg(m_questions[place].wording), kQuestions + static_cast<int>(place));
    m_what->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_what->setMinimumContentsLength(20);
    m_state = new QComboBox;
    m_state->setObjectName(QStringLiteral("severalState"));
    for (const ParticipantState state : kStates)
        m_state->addItem(words::participantStateAction(state), static_cast<int>(state));
    chooseState();
    m_reason = new QComboBox;
    m_reason->setObjectName(QStringLiteral("severalReason"));
    for (const people::WithdrawReason reason : kReasons)
        m_reason->addItem(words::withdrawReasonWord(reason), static_cast<int>(reason));
    m_reason->setCurrentIndex(m_reason->count() - 1);
    m_text = new QLineEdit;
    m_text->setObjectName(QStringLiteral("severalText"));
    m_number = new QSpinBox;
    m_number->setObjectName(QStringLiteral("severalNumber"));
    m_number->setRange(1, people::kMaxCapacity);
    column.addWidget(titledField(theme, tr("What changes"), m_what));
    column.addWidget(m_stateRow = titledField(theme, tr("Into"), m_state));
    column.addWidget(m_reasonRow = titledField(theme, tr("Reason"), m_reason));
    column.addWidget(m_textRow = titledField(theme, tr("Text"), m_text));
    auto *answer = new QWidget;
    m_answerRow = new QVBoxLayout(answer);
    m_answerRow->setContentsMargins(0, 0, 0, 0);
    column.addWidget(answer);
    column.addWidget(m_numberRow = titledField(theme, tr("Mentees at once"), m_number));
    connect(m_what, &QComboBox::currentIndexChanged, this, &SeveralDialog::showFields);
    connect(m_state, &QComboBox::currentIndexChanged, this, &SeveralDialog::showFields);
    connect(m_text, &QLineEdit::textChanged, this, &SeveralDialog::showPreview);
    connect(m_number, &QSpinBox::valueChanged, this, &SeveralDialog::showPreview);
}

/// What is most often wanted and changes anybody: those who were asked can't be taken in before they signed up.
void SeveralDialog::chooseState() {
    for (const ParticipantState state : {ParticipantState::Accepted, ParticipantState::Applied}) {
        SeveralChange change;
        change.kind = Kind::State;
        change.state = state;
        m_state->setCurrentIndex(m_state->findData(static_cast<int>(state)));
        if (!people::previewSeveral(m_context.file, m_ids, change).changing.empty())
            return;
    }
    m_state->setCurrentIndex(m_state->findData(static_cast<int>(ParticipantState::Accepted)));
}

const questions::Question *SeveralDialog::question() const {
    const int place = m_what->currentData().toInt() - kQuestions;
    return place < 0 ? nullptr : &m_questions[static_cast<size_t>(place)];
}

void SeveralDialog::showAnswerField() {
    clearLayout(*m_answerRow);
    m_answer = nullptr;
    if (const questions::Question *asked = question()) {
        m_answer = new OwnField(m_context.theme, *asked, QStringLiteral("severalAnswer"));
        m_answerRow->addWidget(titledField(m_context.theme, tr("The answer of all of them"), m_answer));
        connect(m_answer, &OwnField::changed, this, &SeveralDialog::showPreview);
    }
}

void SeveralDialog::showAnswerPreview() {
    int asked = 0;
    for (const ParticipantId id : m_ids) {
        const auto participant = people::participant(m_context.file, id);
        const auto person = participant ? people::person(m_context.file, participant->person)
                                        : Result<people::Person>(failure(participant.error()));
        if (!person)
            continue;
        const QString name = people::displayName(*person);
        const bool changes = question()->isAskedOf(participant->role);
        asked += changes ? 1 : 0;
        new QListWidgetItem(icon(m_context.theme, changes ? QStringLiteral("check") : QStringLiteral("info"),
                                 changes ? Token::Accent : Token::Ink3),
                            changes ? name : tr("%1 is not asked this").arg(words::nameInSentence(name)), m_who);
    }
    const QString problem = m_answer->problem();
    const bool said = m_answer->answer().isGiven() || m_answer->answer().said == questions::Said::Declined;
    m_head->setText(!problem.isEmpty() ? problem
                    : said ? tr("%n (person|people) will have this answer.", nullptr, asked)
                           : tr("Which answer?"));
    m_go->setEnabled(problem.isEmpty() && said && asked > 0);
    m_go->setText(tr("Change %n (person|people)", nullptr, asked));
}

void SeveralDialog::refuse(const Error &error) {
    m_problem->set(Banner::Tone::Problem, words::errorText(error));
    m_problem->show();
}

SeveralChange SeveralDialog::change() const {
    SeveralChange change;
    if (question())
        return change;
    change.kind = static_cast<Kind>(m_what->currentData().toInt());
    change.state = static_cast<ParticipantState>(m_state->currentData().toInt());
    if (change.state == ParticipantState::Withdrew)
        change.reason = static_cast<people::WithdrawReason>(m_reason->currentData().toInt());
    change.text = m_text->text();
    change.number = m_number->value();
    return change;
}

void SeveralDialog::showFields() {
    showAnswerField();
    const SeveralChange now = change();
    const bool answer = question() != nullptr;
    const bool state = !answer && now.kind == Kind::State;
    const bool number = !answer && now.kind == Kind::Capacity;
    m_stateRow->setVisible(state);
    m_reasonRow->setVisible(state && now.state == ParticipantState::Withdrew);
    m_textRow->setVisible(!answer && !state && !number);
    m_numberRow->setVisible(number);
    const bool area = now.kind == Kind::AddOffer || now.kind == Kind::AddSeek || now.kind == Kind::RemoveArea;
    m_text->setAccessibleName(m_what->currentText());
    auto *completer = new QCompleter(area ? people::areas(m_context.file, m_context.cohort)
                                     : now.kind == Kind::Unit ? people::units(m_context.file)
                                                              : QStringList(),
                                     m_text);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_text->setCompleter(completer);
    showPreview();
}

void SeveralDialog::showPreview() {
    m_problem->hide();
    m_who->clear();
    if (question()) {
        showAnswerPreview();
        return;
    }
    const SeveralChange now = change();
    const bool area = now.kind == Kind::AddOffer || now.kind == Kind::AddSeek || now.kind == Kind::RemoveArea;
    if (area && tidyText(now.text).isEmpty()) {
        m_head->setText(tr("Which area?"));
        m_go->setEnabled(false);
        return;
    }
    const people::SeveralPreview preview = people::previewSeveral(m_context.file, m_ids, now);
    const auto changing = static_cast<int>(preview.changing.size());
    const auto staying = static_cast<int>(preview.staying.size());
    QString head = tr("%n (person|people) will change.", nullptr, changing);
    if (staying > 0)
        head += QLatin1Char(' ') + tr("%n (stays|stay) as they are:", nullptr, staying);
    m_head->setText(head);
    for (const people::Staying &one : preview.staying)
        new QListWidgetItem(icon(m_context.theme, QStringLiteral("info"), Token::Ink3),
                            tr("%1 %2").arg(words::nameInSentence(one.name), words::stayReasonWord(one)), m_who);
    for (const QString &name : preview.names)
        new QListWidgetItem(icon(m_context.theme, QStringLiteral("check"), Token::Accent), name, m_who);
    m_go->setEnabled(changing > 0);
    m_go->setText(tr("Change %n (person|people)", nullptr, changing));
}

void SeveralDialog::run() {
    const questions::Question *asked = question();
    const Result<int> done =
        asked ? questions::answerForSeveral(m_context.file, m_ids, asked->id, m_answer->answer())
              : people::changeSeveral(m_context.file, m_ids, change());
    if (!done) {
        refuse(done.error());
        return;
    }
    Q_EMIT changedSeveral(*done);
    accept();
}

} // namespace groundwork::ui
