#include "ui/pages/people/gaps_dialog.h"

#include "core/people/enrolment.h"
#include "core/questions/question_rows.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/words/people_words.h"
#include "ui/words/question_words.h"
#include "ui/words/state_words.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QTableWidget>

namespace groundwork::ui {

using people::EnrolmentStage;
using people::ParticipantRow;

namespace {

constexpr int kId = Qt::UserRole;
constexpr int kLetter = Qt::UserRole + 1;

/// Those who are not matched yet and whom something is asked of.
bool hasGap(const ParticipantRow &row) {
    const EnrolmentStage stage = people::enrolmentStage(row);
    return row.hasGap() && stage != EnrolmentStage::Gone && stage != EnrolmentStage::Matched;
}

} // namespace

GapsDialog::GapsDialog(const PageContext &context, QWidget *parent)
    : QDialog(parent)
    , m_context(context) {
    Theme &theme = m_context.theme;
    setObjectName(QStringLiteral("gapsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("What is missing before matching"));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(theme.space(10));
    m_head = wrappingLabel(theme, QString(), TextRole::BodyStrong);
    m_head->setObjectName(QStringLiteral("gapsHead"));
    column->addWidget(m_head);
    m_table = new QTableWidget(0, 3);
    m_table->setObjectName(QStringLiteral("gapsTable"));
    m_table->setAccessibleName(tr("Who is asked for what"));
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Role"), tr("Still missing")});
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    QSizePolicy room = m_table->sizePolicy();
    room.setRetainSizeWhenHidden(true); // with nothing missing, the words stay where they were
    m_table->setSizePolicy(room);
    column->addWidget(m_table, 1);
    connect(m_table, &QTableWidget::itemActivated, this, [this](const QTableWidgetItem *item) {
        Q_EMIT personRequested(ParticipantId{m_table->item(item->row(), 0)->data(kId).toLongLong()});
        accept();
    });
    buildAsked(*column);
    auto *foot = new QHBoxLayout;
    m_copy = button(theme, QStringLiteral("gapsCopy"), tr("Copy the letters"), ButtonKind::Plain,
                    QStringLiteral("copy"));
    m_copy->setToolTip(tr("One sentence for each person, ready to paste: name, e-mail, what is asked for"));
    auto *close = button(theme, QStringLiteral("gapsClose"), tr("Done"), ButtonKind::Primary);
    foot->addWidget(m_copy);
    foot->addStretch();
    foot->addWidget(close);
    column->addLayout(foot);
    connect(m_copy, &QPushButton::clicked, this, &GapsDialog::copyLetters);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    resize(theme.size(640), theme.size(520));
    fill();
    m_table->setFocus();
}

void GapsDialog::buildAsked(QLayout &column) {
    Theme &theme = m_context.theme;
    column.addWidget(wrappingLabel(theme, tr("Everybody is asked for"), TextRole::SmallStrong, Token::Ink2));
    auto *ticks = new QWidget;
    auto *flow = new FlowLayout(theme.space(10));
    ticks->setLayout(flow);
    const people::ProfileParts asked = people::askedFor(m_context.file);
    for (const people::ProfilePart part : people::profileParts()) {
        auto *tick = new QCheckBox(words::profilePartWord(part, Role::Mentee));
        tick->setObjectName(QStringLiteral("asked_") + people::profilePartKey(part));
        tick->setChecked(asked.testFlag(part));
        flow->addWidget(tick);
        m_asked.emplace_back(part, tick);
        connect(tick, &QCheckBox::clicked, this, [this] {
            people::ProfileParts parts;
            for (const auto &[each, box] : m_asked)
                parts.setFlag(each, box->isChecked());
            if (const Result<void> done = people::setAskedFor(m_context.file, parts); !done)
                m_context.navigator.showError(done.error());
            fill();
        });
    }
    column.addWidget(ticks);
}

void GapsDialog::fill() {
    m_table->setRowCount(0);
    const std::vector<ParticipantRow> rows = people::participantRows(m_context.file, m_context.cohort);
    const std::vector<questions::Question> questions = questions::askedQuestions(m_context.file, m_context.cohort);
    for (const ParticipantRow &row : rows) {
        if (!hasGap(row))
            continue;
        const QStringList unanswered = words::wordingsOf(questions, row.unanswered);
        const int at = m_table->rowCount();
        m_table->insertRow(at);
        auto *name = new QTableWidgetItem(row.name);
        name->setData(kId, row.id.value);
        const QString letter =
            words::gapsLetter(people::callName(row.fullName, row.preferredName), row.missing, row.role, unanswered);
        name->setData(kLetter, QStringList{row.name, row.email, letter}.join(QLatin1Char('\t')));
        m_table->setItem(at, 0, name);
        m_table->setItem(at, 1, new QTableWidgetItem(words::roleWord(row.role)));
        auto *missing =
            new QTableWidgetItem((words::profilePartWords(row.missing, row.role) + unanswered).join(QStringLiteral(" · ")));
        missing->setToolTip(letter);
        m_table->setItem(at, 2, missing);
    }
    const int count = m_table->rowCount();
    m_head->setText(count == 0 ? tr("Nothing is missing: everybody can be matched.")
                               : tr("%n profile(s) (has|have) a gap.", nullptr, count));
    m_copy->setEnabled(count > 0);
    m_table->setVisible(count > 0);
    m_table->setColumnWidth(0, m_context.theme.size(190));
    m_table->setColumnWidth(1, m_context.theme.size(80));
    if (count > 0)
        m_table->setCurrentCell(0, 0);
}

void GapsDialog::copyLetters() {
    QStringList lines;
    for (int row = 0; row < m_table->rowCount(); ++row)
        lines.append(m_table->item(row, 0)->data(kLetter).toString());
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
    m_context.navigator.toast(tr("%n line(s) are on the clipboard: name, e-mail, and what is asked for.", nullptr,
                                 static_cast<int>(lines.size())));
}

} // namespace groundwork::ui
