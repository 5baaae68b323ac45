#include "ui/pages/framework/versions_tab.h"

#include "core/agreements/move_effects.h"
#include "core/file/program_file.h"
#include "core/framework/framework_rows.h"
#include "core/framework/frameworks.h"
#include "ui/documents/document_catalog.h"
#include "ui/pages/framework/comparison_view.h"
#include "ui/pages/framework/move_cohort_dialog.h"
#include "ui/printing/print_dialog.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/words/date_words.h"
#include "ui/words/framework_words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QScrollArea>
#include <QSignalBlocker>

#include <algorithm>

namespace groundwork::ui {

using framework::Framework;
using framework::FrameworkState;

VersionsTab::VersionsTab(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context) {
    setObjectName(QStringLiteral("versionsTab"));
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(context.theme.space(16));
    m_row->addWidget(buildList(), 2);
    m_row->addWidget(m_compareBox = buildComparison(), 3);
    read();
}

QWidget *VersionsTab::buildList() {
    auto *content = new QWidget;
    m_list = new QVBoxLayout(content);
    m_list->setContentsMargins(0, 0, m_context.theme.space(8), m_context.theme.space(8));
    m_list->setSpacing(m_context.theme.space(8));
    m_scroll = new QScrollArea;
    m_scroll->setObjectName(QStringLiteral("versionList"));
    m_scroll->setAccessibleName(tr("Versions"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
    return m_scroll;
}

QWidget *VersionsTab::buildComparison() {
    Theme &theme = m_context.theme;
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(8));
    auto *bar = new QWidget;
    auto *flow = new FlowLayout(theme.space(8));
    bar->setLayout(flow);
    m_before = new QComboBox;
    m_before->setObjectName(QStringLiteral("compareBefore"));
    m_before->setAccessibleName(tr("Compare version"));
    m_after = new QComboBox;
    m_after->setObjectName(QStringLiteral("compareAfter"));
    m_after->setAccessibleName(tr("with version"));
    m_print = button(theme, QStringLiteral("comparePrint"), tr("Print the comparison…"), ButtonKind::Plain,
                     QStringLiteral("print"));
    auto *with = new Label(theme, tr("and"), TextRole::Body, Token::Ink2);
    with->setMinimumHeight(m_print->sizeHint().height());
    for (QWidget *widget : std::initializer_list<QWidget *>{m_before, with, m_after, m_print})
        flow->addWidget(widget);
    column->addWidget(bar);
    m_comparison = new ComparisonView(theme);
    auto *scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("compareScroll"));
    scroll->setAccessibleName(tr("The two versions, word by word"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::StrongFocus);
    scroll->setWidget(m_comparison);
    m_comparison->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    column->addWidget(scroll, 1);
    connect(m_before, &QComboBox::currentIndexChanged, this, &VersionsTab::compare);
    connect(m_after, &QComboBox::currentIndexChanged, this, &VersionsTab::compare);
    connect(m_print, &QPushButton::clicked, this, &VersionsTab::print);
    return box;
}

void VersionsTab::read() {
    m_versions = framework::frameworkVersions(m_context.file);
    fillList();
    fillChoices();
    compare();
}

void VersionsTab::fillList() {
    clearLayout(*m_list);
    Theme &theme = m_context.theme;
    const std::vector<framework::Cohort> cohorts = framework::cohorts(m_context.file);
    const auto here = std::find_if(cohorts.begin(), cohorts.end(), [this](const framework::Cohort &cohort) {
        return cohort.id == m_context.cohort;
    });
    for (const Framework &version : m_versions) {
        auto *card = new Card(theme, words::versionLine(version));
        if (!version.note.isEmpty())
            card->body()->addWidget(wrappingLabel(theme, version.note, TextRole::ReadingSmall));
        QStringList users;
        for (const framework::Cohort &cohort : cohorts) {
            if (cohort.framework != version.id)
                continue;
            const int pairs = framework::acceptedPartnerships(m_context.file, cohort.id);
            users.append(pairs > 0 ? tr("%1 (%n pair(s))", nullptr, pairs).arg(cohort.name) : cohort.name);
        }
        card->body()->addWidget(wrappingLabel(
            theme,
            users.isEmpty() ? tr("No cohort works by it.")
                            : tr("Works by it: %1").arg(users.join(QStringLiteral(", "))),
            TextRole::Small, Token::Ink2));
        const Framework *current = here == cohorts.end() ? nullptr : this->version(here->framework);
        if (current && version.state == FrameworkState::Published && version.version > current->version &&
            !m_context.file.isReadOnly()) {
            auto *move = button(theme, QStringLiteral("moveCohort_%1").arg(version.version),
                                tr("Move %1 to version %2…").arg(here->name).arg(version.version));
            connect(move, &QPushButton::clicked, this, [this, id = version.id] { this->move(id); });
            card->body()->addWidget(move, 0, Qt::AlignLeading);
        }
        m_list->addWidget(card);
    }
    fillMoves(cohorts);
    m_list->addStretch(1);
}

void VersionsTab::fillMoves(const std::vector<framework::Cohort> &cohorts) {
    Theme &theme = m_context.theme;
    const std::vector<framework::FrameworkMove> moves = framework::frameworkMoves(m_context.file);
    if (moves.empty())
        return;
    m_list->addWidget(new Label(theme, tr("Who went over to which"), TextRole::SmallStrong, Token::Ink2));
    for (const framework::FrameworkMove &move : moves) {
        const auto cohort = std::find_if(cohorts.begin(), cohorts.end(),
                                         [&](const framework::Cohort &one) { return one.id == move.cohort; });
        const Framework *to = version(move.to);
        if (cohort == cohorts.end() || !to)
            continue;
        const Framework *from = version(move.from);
        QString line = from ? tr("%1: %2 went from version %3 to %4.")
                                  .arg(words::longDate(move.on), cohort->name)
                                  .arg(from->version)
                                  .arg(to->version)
                            : tr("%1: %2 took version %3.")
                                  .arg(words::longDate(move.on), cohort->name)
                                  .arg(to->version);
        line += QLatin1Char(' ');
        line += move.reason.isEmpty() ? tr("Nobody was matched yet.") : QStringLiteral("“%1”").arg(move.reason);
        m_list->addWidget(wrappingLabel(theme, line, TextRole::Small));
    }
}

void VersionsTab::fillChoices() {
    const FrameworkId before{m_before->currentData().toLongLong()};
    const FrameworkId after{m_after->currentData().toLongLong()};
    const QSignalBlocker quietBefore(m_before);
    const QSignalBlocker quietAfter(m_after);
    for (QComboBox *box : {m_before, m_after}) {
        box->clear();
        for (const Framework &one : m_versions)
            box->addItem(words::versionLine(one), one.id.value);
    }
    const int last = static_cast<int>(m_versions.size()) - 1;
    const int old = m_before->findData(before.value);
    const int fresh = m_after->findData(after.value);
    const bool chosen = old >= 0 && fresh >= 0 && old != fresh; // else the newest with the one before it
    m_before->setCurrentIndex(chosen ? old : std::min(1, last));
    m_after->setCurrentIndex(chosen ? fresh : std::min(0, last));
    m_compareBox->setVisible(m_versions.size() > 1);
}

const Framework *VersionsTab::version(FrameworkId id) const {
    const auto found = std::find_if(m_versions.begin(), m_versions.end(),
                                    [id](const Framework &one) { return one.id == id; });
    return found == m_versions.end() ? nullptr : &*found;
}

void VersionsTab::compare() {
    const Framework *before = version(FrameworkId{m_before->currentData().toLongLong()});
    const Framework *after = version(FrameworkId{m_after->currentData().toLongLong()});
    if (before && after)
        m_comparison->show(*before, *after);
    m_print->setEnabled(canPrint());
    m_print->setToolTip(canPrint() ? QString() : tr("Choose two different versions."));
    m_context.navigator.pageChanged();
}

bool VersionsTab::canPrint() const {
    return m_before->count() > 1 && m_before->currentIndex() != m_after->currentIndex();
}

void VersionsTab::print() {
    documents::PrintRequest request;
    request.kind = documents::DocumentKind::FrameworkChanges;
    request.cohort = m_context.cohort;
    request.paper = m_context.paper;
    request.before = FrameworkId{m_before->currentData().toLongLong()};
    request.framework = FrameworkId{m_after->currentData().toLongLong()};
    openPrintDialog(m_context.file, m_context.theme, m_context.modal, request, window());
}

void VersionsTab::move(FrameworkId to) {
    const auto effects = agreements::moveEffects(m_context.file, m_context.cohort, to);
    if (!effects) {
        m_context.navigator.showError(effects.error());
        return;
    }
    auto *dialog = new MoveCohortDialog(m_context.theme, *effects, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, to, name = effects->before.name, number = effects->to.version] {
                const Result<void> done =
                    framework::moveCohort(m_context.file, m_context.cohort, to, dialog->reason());
                if (!done)
                    m_context.navigator.showError(done.error());
                else
                    m_context.navigator.toast(tr("%1 works by version %2 now.").arg(name).arg(number), true);
            });
    dialog->open();
}

void VersionsTab::focusFirst() {
    m_scroll->setFocus();
}

void VersionsTab::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    m_row->setDirection(width() < m_context.theme.size(640) ? QBoxLayout::TopToBottom
                                                            : QBoxLayout::LeftToRight);
}

} // namespace groundwork::ui
