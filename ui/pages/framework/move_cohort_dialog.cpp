#include "ui/pages/framework/move_cohort_dialog.h"

#include "core/framework/framework_compare.h"
#include "ui/pages/people/form_fields.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/words/framework_words.h"
#include "ui/words/pair_words.h"
#include "ui/words/people_words.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QLineEdit>
#include <QScrollArea>

#include <algorithm>
#include <array>

namespace groundwork::ui {

namespace {

using agreements::MoveEffects;
using agreements::TouchedAgreement;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::ui::MoveCohortDialog)
};

QString names(const std::vector<TouchedAgreement> &agreements) {
    QStringList pairs;
    for (const TouchedAgreement &one : agreements)
        pairs.append(words::pairName(words::isolated(one.mentee), words::isolated(one.mentor)));
    return pairs.join(QStringLiteral(" · "));
}

/// The limits and rhythms of the cohort that follow, before and after.
QStringList following(const MoveEffects &effects) {
    const framework::Cohort &a = effects.before;
    const framework::Cohort &b = effects.after;
    struct One {
        QString label;
        int before;
        int after;
    };
    const std::array limits = {
        One{Words::tr("weeks between meetings"), a.cadenceWeeks, b.cadenceWeeks},
        One{Words::tr("minutes of a meeting"), a.meetingMinutes, b.meetingMinutes},
        One{Words::tr("days to the first meeting"), a.thresholds.firstMeetingDays,
            b.thresholds.firstMeetingDays},
        One{Words::tr("days to the agreement"), a.thresholds.agreementDays, b.thresholds.agreementDays},
        One{Words::tr("minutes of training"), a.thresholds.trainingMinutes, b.thresholds.trainingMinutes}};
    QStringList lines;
    for (const One &one : limits) {
        if (one.before != one.after)
            lines.append(
                Words::tr("%1: %2, before %3").arg(one.label).arg(one.after).arg(one.before));
    }
    return lines;
}

QStringList changing(const MoveEffects &effects) {
    const int lines = framework::changedLines(
        framework::compareFrameworks(effects.from, effects.to, words::parameterLines));
    QStringList facts = {Words::tr("%n line(s) of the framework (differs|differ). Prints and new "
                                   "agreements take their words from version %1.",
                                   nullptr, lines)
                             .arg(effects.to.version)};
    if (const QStringList limits = following(effects); !limits.isEmpty())
        facts.append(Words::tr("The limits of the cohort follow: %1.").arg(limits.join(QStringLiteral(" · "))));
    if (effects.readers > 0)
        facts.append(Words::tr("%n (person|people) read version %1 and (is|are) asked to read the new one.",
                               nullptr, effects.readers)
                         .arg(effects.from.version));
    if (!effects.open.empty())
        facts.append(Words::tr("%n agreement(s) not signed yet: lines that the pair has not written offer the "
                               "new words: %1",
                               nullptr, static_cast<int>(effects.open.size()))
                         .arg(names(effects.open)));
    return facts;
}

QStringList staying(const MoveEffects &effects) {
    QStringList facts;
    if (effects.inForce.empty())
        facts.append(Words::tr("No agreement is signed yet."));
    else
        facts.append(Words::tr("%n signed agreement(s) (stays|stay) word for word: %1", nullptr,
                               static_cast<int>(effects.inForce.size()))
                         .arg(names(effects.inForce)));
    facts.append(Words::tr("Limits that you set for this cohort alone, goals, meetings and matches."));
    facts.append(Words::tr("Version %1 stays in the list and can be printed.").arg(effects.from.version));
    return facts;
}

} // namespace

MoveCohortDialog::MoveCohortDialog(Theme &theme, const MoveEffects &effects, QWidget *parent)
    : QDialog(parent)
    , m_reason(new QLineEdit) {
    setObjectName(QStringLiteral("moveCohortDialog"));
    setWindowTitle(tr("Move %1 to version %2").arg(effects.before.name).arg(effects.to.version));
    auto *content = new QWidget;
    auto *body = new QVBoxLayout(content);
    body->setContentsMargins(0, 0, theme.space(8), 0);
    body->setSpacing(theme.space(6));
    const auto block = [&](const QString &title, const QStringList &facts) {
        body->addWidget(new Label(theme, title, TextRole::Section));
        for (const QString &fact : facts)
            body->addWidget(wrappingLabel(theme, QStringLiteral("• ") + fact));
        body->addSpacing(theme.space(6));
    };
    block(tr("What changes"), changing(effects));
    block(tr("What does not"), staying(effects));
    body->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("What changes, and what does not"));
    scroll->setWidget(content);
    content->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    m_reason->setObjectName(QStringLiteral("moveReason"));
    m_reason->setMaxLength(300);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto *cancel = button(theme, QStringLiteral("moveCancel"), tr("Keep version %1").arg(effects.from.version));
    m_move = button(theme, QStringLiteral("moveGo"), tr("Move to version %1").arg(effects.to.version),
                    ButtonKind::Primary);
    m_move->setDefault(true);
    buttons->addWidget(cancel);
    buttons->addWidget(m_move);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(theme.space(10));
    column->addWidget(scroll, 1);
    column->addWidget(titledField(theme, tr("Why, in one line"), m_reason,
                                  tr("It is kept in the list of versions, for whoever asks later.")));
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_move, &QPushButton::clicked, this, &QDialog::accept);
    const auto check = [this, needed = effects.needsReason] {
        const bool given = !needed || !m_reason->text().trimmed().isEmpty();
        m_move->setEnabled(given);
        m_move->setToolTip(given ? QString() : tr("Pairs said yes to the version before: say why it changes."));
        m_move->setAccessibleDescription(m_move->toolTip());
    };
    connect(m_reason, &QLineEdit::textChanged, this, check);
    check();
    resize(theme.size(560), theme.size(460));
    m_reason->setFocus();
}

QString MoveCohortDialog::reason() const {
    return m_reason->text();
}

} // namespace groundwork::ui
