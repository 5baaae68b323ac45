#include "ui/pages/overview/jobs_card.h"

#include "ui/pages/overview/job_row.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/words/quality_words.h"

#include <QBoxLayout>

#include <algorithm>
#include <optional>

namespace groundwork::ui {

JobsCard::JobsCard(Theme &theme, QWidget *parent)
    : Card(theme, QString(), parent)
    , m_theme(theme) {
    setObjectName(QStringLiteral("jobs"));
    setFlush(true);
}

void JobsCard::setJobs(const std::vector<quality::NextStep> &steps,
                       const std::vector<quality::SetAsideStep> &aside, QDate today, bool readOnly) {
    const QString part = focusedPart();
    m_today = today;
    m_readOnly = readOnly;
    m_jobCount = static_cast<int>(steps.size());
    m_asideCount = static_cast<int>(aside.size());
    clearLayout(*body());
    addJobs(steps);
    if (!aside.empty())
        addAside(aside);
    giveFocus(part);
}

void JobsCard::addJobs(const std::vector<quality::NextStep> &steps) {
    if (steps.empty()) {
        auto *nothing = new EmptyState(m_theme, tr("Nothing needs you this week"),
                                       tr("When something does, it stands here with its reason."));
        nothing->setObjectName(QStringLiteral("nothingToDo"));
        body()->addWidget(nothing);
        return;
    }
    std::optional<quality::StepGroup> group;
    int number = 0;
    for (const quality::NextStep &step : steps) {
        if (group != step.group) {
            auto *label =
                new Label(m_theme, words::stepGroupWord(step.group), TextRole::SmallStrong, Token::Ink2);
            label->setContentsMargins(m_theme.space(14), m_theme.space(10), m_theme.space(14),
                                      m_theme.space(4));
            body()->addWidget(label);
            group = step.group;
        }
        auto *row = new JobRow(m_theme, step, ++number, m_today, !m_readOnly);
        connect(row, &JobRow::actionClicked, this, [this, step] { Q_EMIT actionWanted(step); });
        connect(row, &JobRow::doneClicked, this, [this, step] { Q_EMIT doneWanted(step); });
        connect(row, &JobRow::laterClicked, this,
                [this, step](QDate until) { Q_EMIT laterWanted(step, until); });
        body()->addWidget(row);
    }
    body()->addSpacing(m_theme.space(4));
}

void JobsCard::addAside(const std::vector<quality::SetAsideStep> &aside) {
    const auto done = static_cast<int>(
        std::count_if(aside.begin(), aside.end(), [](const auto &one) { return one.mark.isDone(); }));
    const int later = m_asideCount - done;
    QStringList words;
    if (later > 0)
        words << tr("%n put off", nullptr, later);
    if (done > 0)
        words << tr("%n done", nullptr, done);
    auto *rows = new QWidget;
    auto *column = new QVBoxLayout(rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    int number = 0;
    for (const quality::SetAsideStep &one : aside) {
        auto *row = new SetAsideRow(m_theme, one, ++number, !m_readOnly);
        connect(row, &SetAsideRow::backClicked, this, [this, step = one.step] { Q_EMIT backWanted(step); });
        column->addWidget(row);
    }
    auto *fold =
        button(m_theme, QStringLiteral("jobs.aside"), words.join(QStringLiteral(" · ")), ButtonKind::Quiet);
    const auto show = [this, rows, fold](bool open) {
        m_asideOpen = open;
        rows->setVisible(open);
        fold->setIcon(icon(m_theme, open ? QStringLiteral("up") : QStringLiteral("down")));
        fold->setAccessibleDescription(open ? tr("Hides them") : tr("Shows them"));
    };
    connect(fold, &QPushButton::clicked, this, [this, show] { show(!m_asideOpen); });
    auto *line = new QWidget;
    auto *lineRow = new QHBoxLayout(line);
    lineRow->setContentsMargins(m_theme.space(6), m_theme.space(2), m_theme.space(14), m_theme.space(4));
    lineRow->addWidget(fold);
    lineRow->addStretch(1);
    body()->addWidget(line);
    body()->addWidget(rows);
    show(m_asideOpen);
}

QString JobsCard::focusedPart() const {
    const QWidget *focused = window()->focusWidget();
    return focused && isAncestorOf(focused) ? focused->objectName() : QString();
}

void JobsCard::giveFocus(const QString &part) {
    if (part.isEmpty())
        return;
    const QStringList parts = part.split(QLatin1Char('.'));
    const bool job = parts.value(0) == QLatin1String("job");
    const int wanted = std::min(parts.value(1).toInt(), job ? m_jobCount : m_asideCount);
    QWidget *next = part == QLatin1String("jobs.aside") ? findChild<QWidget *>(part) : nullptr;
    if (!next && wanted > 0)
        next = findChild<QWidget *>(
            QStringLiteral("%1.%2.%3").arg(parts.value(0)).arg(wanted).arg(parts.value(2)));
    if (!next)
        next = findChild<QWidget *>(QStringLiteral("jobs.aside"));
    if (!next)
        next = findChild<QWidget *>(QStringLiteral("job.1.action"));
    if (next)
        focusNew(*next);
}

} // namespace groundwork::ui
