#include "ui/pages/people/ask_again_dialog.h"

#include "core/framework/framework_rows.h"
#include "core/people/person_rows.h"
#include "core/people/several.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/words/state_words.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QListWidget>

namespace groundwork::ui {

AskAgainDialog::AskAgainDialog(const PageContext &context, const std::vector<ParticipantId> &known,
                               QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_everybody(new QCheckBox(tr("Everybody")))
    , m_list(new QListWidget)
    , m_go(button(context.theme, QStringLiteral("askAgainGo"), QString(), ButtonKind::Primary)) {
    Theme &theme = m_context.theme;
    setObjectName(QStringLiteral("askAgainDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Ask people again"));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(theme.space(10));
    column->addWidget(wrappingLabel(
        theme, tr("Who is ticked is invited with the profile of last time filled in. Nothing is sent: you ask them."),
        TextRole::Body, Token::Ink2));
    m_list->setObjectName(QStringLiteral("askAgainList"));
    m_list->setAccessibleName(tr("People of earlier cohorts"));
    for (const ParticipantId id : known) {
        const Result<people::Participant> participant = people::participant(m_context.file, id);
        const Result<people::Person> person =
            participant ? people::person(m_context.file, participant->person) : failure(participant.error());
        if (!person)
            continue;
        const Result<framework::Cohort> cohort = framework::cohort(m_context.file, participant->cohort);
        auto *item = new QListWidgetItem(tr("%1 · %2 · %3, %4")
                                             .arg(people::displayName(*person), words::roleWord(participant->role),
                                                  cohort ? cohort->name : QString(),
                                                  words::participantStateWord(participant->state)),
                                         m_list);
        item->setData(Qt::UserRole, id.value);
        item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsUserCheckable);
        item->setCheckState(participant->state == people::ParticipantState::Finished ? Qt::Checked : Qt::Unchecked);
    }
    m_everybody->setObjectName(QStringLiteral("askAgainEverybody"));
    column->addWidget(m_everybody);
    column->addWidget(m_list, 1);
    auto *foot = new QHBoxLayout;
    auto *cancel = button(theme, QStringLiteral("askAgainCancel"), tr("Cancel"));
    foot->addStretch();
    foot->addWidget(cancel);
    foot->addWidget(m_go);
    column->addLayout(foot);
    connect(m_everybody, &QCheckBox::clicked, this, [this](bool on) {
        for (int row = 0; row < m_list->count(); ++row)
            m_list->item(row)->setCheckState(on ? Qt::Checked : Qt::Unchecked);
    });
    const auto count = [this] {
        const auto chosen = static_cast<int>(ticked().size());
        m_everybody->setChecked(chosen == m_list->count());
        m_go->setText(tr("Invite %n (person|people)", nullptr, chosen));
        m_go->setEnabled(chosen > 0);
    };
    connect(m_list, &QListWidget::itemChanged, this, count);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &AskAgainDialog::run);
    count();
    resize(theme.size(520), theme.size(460));
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
    m_list->setFocus();
}

std::vector<ParticipantId> AskAgainDialog::ticked() const {
    std::vector<ParticipantId> ids;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            ids.push_back(ParticipantId{m_list->item(row)->data(Qt::UserRole).toLongLong()});
    }
    return ids;
}

void AskAgainDialog::run() {
    const Result<int> done = people::inviteAgain(m_context.file, m_context.cohort, ticked());
    if (!done) {
        m_context.navigator.showError(done.error());
        return;
    }
    Q_EMIT invited(*done);
    accept();
}

} // namespace groundwork::ui
