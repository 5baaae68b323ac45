#include "ui/pages/people/import_issues_card.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"
#include "ui/words/import_words.h"
#include "ui/words/people_words.h"

#include <QBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace groundwork::ui {

namespace {
constexpr int kMostIssues = 500; ///< in the list; the table marks all of them
}

ImportIssuesCard::ImportIssuesCard(ImportSession &session, Theme &theme, QWidget *parent)
    : Card(theme, tr("Things to look at"), parent)
    , m_session(session)
    , m_theme(theme)
    , m_list(new QListWidget)
    , m_text(wrappingLabel(theme, QString(), TextRole::Small, Token::Ink2)) {
    m_list->setObjectName(QStringLiteral("importIssues"));
    m_list->setAccessibleName(tr("Things to look at"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMinimumHeight(theme.size(60));
    m_list->setWordWrap(true); // the column is the last word of the line
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setIconSize(QSize(theme.size(15), theme.size(15)));
    m_text->setObjectName(QStringLiteral("importIssueText"));
    body()->addWidget(m_list, 1);
    body()->addWidget(m_text);
    buildActions();
    connect(m_list, &QListWidget::currentRowChanged, this, &ImportIssuesCard::showChosen);
}

void ImportIssuesCard::buildActions() {
    auto *actions = new QWidget;
    auto *flow = new FlowLayout(m_theme.space(6));
    actions->setLayout(flow);
    m_leaveOut = button(m_theme, QStringLiteral("importLeaveOut"), tr("Leave the row out"));
    m_splitOne = button(m_theme, QStringLiteral("importSplitOne"), tr("Several answers here"));
    m_splitAll = button(m_theme, QStringLiteral("importSplitAll"), tr("In all such rows"));
    for (QPushButton *action : {m_leaveOut, m_splitOne, m_splitAll})
        flow->addWidget(action);
    body()->addWidget(actions);
    connect(m_leaveOut, &QPushButton::clicked, this, [this] {
        if (const auto *issue = chosen())
            m_session.leaveOut(issue->row, true);
    });
    for (QPushButton *split : {m_splitOne, m_splitAll}) {
        connect(split, &QPushButton::clicked, this, [this, all = split == m_splitAll] {
            if (const auto *issue = chosen())
                m_session.splitAtBoth(*issue, all);
        });
    }
}

void ImportIssuesCard::showPlan() {
    fillList();
    setVisible(!m_shown.empty());
    setTitle(tr("%n thing(s) to look at", nullptr, static_cast<int>(m_session.plan().issues.size())));
    showChosen();
}

void ImportIssuesCard::fillList() {
    const std::vector<exchange::ImportIssue> &issues = m_session.plan().issues;
    // One row can have the same fault twice: then the column is named too.
    const auto alike = [&](size_t one, size_t other) {
        return other < issues.size() && issues[one].row == issues[other].row && issues[one].code == issues[other].code;
    };
    const int before = m_list->currentRow();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    m_shown.clear();
    for (const bool blocks : {true, false}) {
        for (size_t i = 0; i < issues.size() && m_shown.size() < kMostIssues; ++i) {
            if (issues[i].blocks != blocks)
                continue;
            m_shown.push_back(static_cast<int>(i));
            QString title = words::issueTitle(issues[i]);
            if (alike(i, i - 1) || alike(i, i + 1))
                title = tr("%1 · %2").arg(title, words::isolated(issues[i].column));
            auto *item = new QListWidgetItem(title, m_list);
            item->setToolTip(title);
            item->setIcon(icon(m_theme, blocks ? QStringLiteral("error") : QStringLiteral("warn"),
                               blocks ? Token::Problem : Token::Attention));
            item->setData(Qt::AccessibleDescriptionRole, words::issueText(issues[i]));
        }
    }
    if (!m_shown.empty())
        m_list->setCurrentRow(std::clamp(before, 0, static_cast<int>(m_shown.size()) - 1));
}

const exchange::ImportIssue *ImportIssuesCard::chosen() const {
    const int row = m_list->currentRow();
    if (row < 0 || row >= static_cast<int>(m_shown.size()))
        return nullptr;
    return &m_session.plan().issues[static_cast<size_t>(m_shown[static_cast<size_t>(row)])];
}

void ImportIssuesCard::showChosen() {
    const exchange::ImportIssue *issue = chosen();
    m_leaveOut->setVisible(issue != nullptr);
    const bool two = issue && issue->code == exchange::ImportIssueCode::TwoSeparators;
    m_splitOne->setVisible(two);
    m_splitAll->setVisible(two);
    m_text->setText(issue ? words::issueText(*issue) : QString());
    if (!issue)
        return;
    m_leaveOut->setText(tr("Leave row %1 out").arg(issue->row));
    if (m_list->hasFocus())
        Q_EMIT cellWanted(issue->row, issue->columnIndex);
}

} // namespace groundwork::ui
