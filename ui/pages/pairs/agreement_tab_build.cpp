#include "core/agreements/agreements.h"
#include "core/file/program_file.h"
#include "ui/documents/document_catalog.h"
#include "ui/pages/pairs/agreement_preview.h"
#include "ui/pages/pairs/agreement_sections.h"
#include "ui/pages/pairs/agreement_tab.h"
#include "ui/pages/pairs/open_points_list.h"
#include "ui/pages/pairs/share_dialog.h"
#include "ui/pages/pairs/text_fold.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scrolling_page.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>
#include <QTimer>
#include <QToolButton>

// What the tab is made of.

namespace groundwork::ui {

namespace {

constexpr int kLeastHeight = 240; // of the lines

} // namespace

void AgreementTab::build() {
    Theme &theme = context().theme;
    m_stack = new QStackedLayout(this);
    m_empty = new EmptyState(
        theme, tr("No agreement yet"),
        tr("After the first meeting its answers become a draft here. The two read it, change what "
           "is not right, and sign it."));
    m_draft = button(theme, QStringLiteral("agreementDraft"), tr("Draft the agreement"), ButtonKind::Primary,
                     QStringLiteral("agreement"));
    m_empty->addAction(m_draft);
    connect(m_draft, &QPushButton::clicked, this, &AgreementTab::draft);
    m_stack->addWidget(m_empty);
    auto *both = new QWidget;
    auto *column = new QVBoxLayout(both);
    column->setContentsMargins(theme.space(20), theme.space(12), theme.space(20), theme.space(14));
    column->setSpacing(theme.space(8));
    column->addWidget(m_switch = buildSwitch());
    auto *halves = new QHBoxLayout;
    halves->setSpacing(theme.space(16));
    halves->addWidget(m_lines = buildLines(), 1);
    m_preview = new AgreementPreview(context(), partnership());
    halves->addWidget(m_preview, 1);
    column->addLayout(halves, 1);
    // With very large text the banner and the buttons take most of the height: all of it scrolls then.
    auto *scroll = scrollingPage(both);
    scroll->setObjectName(QStringLiteral("agreementScroll"));
    m_stack->addWidget(scroll);
    m_stack->addWidget(buildFold());
    connect(&theme, &Theme::changed, this, &AgreementTab::showHalves);
    showHalves();
}

QWidget *AgreementTab::buildSwitch() {
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    auto *group = new QButtonGroup(row);
    const auto add = [&](const QString &name, const QString &text) {
        auto *one = new QToolButton;
        one->setObjectName(name);
        one->setText(text);
        one->setCheckable(true);
        group->addButton(one);
        line->addWidget(one);
        connect(one, &QToolButton::clicked, this, &AgreementTab::showHalves);
        return one;
    };
    m_showLines = add(QStringLiteral("agreementShowLines"), tr("The lines"));
    m_showPage = add(QStringLiteral("agreementShowPage"), tr("As printed"));
    m_showLines->setChecked(true);
    line->addStretch(1);
    return row;
}

QWidget *AgreementTab::buildLines() {
    Theme &theme = context().theme;
    auto *half = new QWidget;
    auto *column = new QVBoxLayout(half);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(10));
    m_banner = new Banner(theme, Banner::Tone::Info, QString());
    m_banner->setObjectName(QStringLiteral("agreementBanner"));
    connect(m_banner, &Banner::actionClicked, this, &AgreementTab::bannerAction);
    column->addWidget(m_banner);
    auto *card = new Card(theme);
    card->setFlush(true);
    m_scroll = scrollingPage();
    if (m_content) {
        m_sections = new AgreementSections(theme);
        connectSections();
        auto *inside = new QWidget;
        auto *rows = new QVBoxLayout(inside);
        rows->setContentsMargins(0, 0, 0, 0);
        rows->setSpacing(0);
        m_open = new OpenPointsList(theme);
        connect(m_open, &OpenPointsList::lineWanted, m_sections, &AgreementSections::goToLine);
        rows->addWidget(m_open);
        rows->addWidget(m_sections, 1);
        putIntoPage(m_scroll, inside);
    }
    // The lines take what height there is: only below this does the tab itself scroll.
    m_scroll->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_scroll->setMinimumHeight(theme.size(kLeastHeight));
    card->body()->addWidget(m_scroll);
    column->addWidget(card, 1);
    column->addWidget(buildFoot());
    return half;
}

void AgreementTab::connectSections() {
    connect(m_sections, &AgreementSections::valueEdited, this,
            [this](WorkingTermId term, const QJsonObject &value) {
                say(agreements::editTerm(context().file, *m_content, term, value));
            });
    connect(m_sections, &AgreementSections::comeBackChosen, this, [this](WorkingTermId term, QDate on) {
        say(agreements::comeBackToTerm(context().file, term, on));
    });
    connect(m_sections, &AgreementSections::settledChosen, this,
            [this](WorkingTermId term) { say(agreements::settleTerm(context().file, term)); });
    connect(m_sections, &AgreementSections::passChosen, this,
            [this](WorkingTermId term) { say(agreements::passTerm(context().file, *m_content, term)); });
    connect(m_sections, &AgreementSections::opened, this, [this](QWidget *row) {
        // A section may be higher than the view: its head is what must be seen.
        QTimer::singleShot(0, row, [this, row] { m_scroll->verticalScrollBar()->setValue(row->y() + m_sections->y()); });
    });
}

QWidget *AgreementTab::buildFoot() {
    Theme &theme = context().theme;
    auto *foot = new QWidget;
    auto *flow = new FlowLayout(theme.space(10));
    foot->setLayout(flow);
    m_sign = button(theme, QStringLiteral("agreementSign"), tr("Record signatures…"), ButtonKind::Plain,
                    QStringLiteral("pen"));
    m_amend = button(theme, QStringLiteral("agreementAmend"), tr("Start a new version…"), ButtonKind::Plain,
                     QStringLiteral("pen"));
    m_discard =
        button(theme, QStringLiteral("agreementDiscard"), tr("Set this draft aside"), ButtonKind::Quiet);
    m_answers = button(theme, QStringLiteral("agreementAnswers"), QString(), ButtonKind::Plain);
    m_share = button(theme, QStringLiteral("agreementShare"), QString(), ButtonKind::Quiet);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_sign, m_amend, m_answers, m_discard, m_share})
        flow->addWidget(widget);
    connect(m_sign, &QPushButton::clicked, this, &AgreementTab::recordSignatures);
    connect(m_amend, &QPushButton::clicked, this, &AgreementTab::amend);
    connect(m_discard, &QPushButton::clicked, this, &AgreementTab::discard);
    connect(m_share, &QPushButton::clicked, this, [this] {
        if (m_text)
            (new ShareDialog(context(), *m_text, window()))->open();
    });
    connect(m_answers, &QPushButton::clicked, this, &AgreementTab::draft);
    return foot;
}

QWidget *AgreementTab::buildFold() {
    m_fold = new TextFold(context(), partnership(), QStringLiteral("agreement"),
                          documents::catalogEntry(documents::DocumentKind::Agreements).key, tr("Show the agreement"),
                          tr("Print it for them…"));
    connect(m_fold, &TextFold::shown, this, [this] {
        setOpened();
        read();
        if (m_sections)
            m_sections->focusList();
    });
    connect(m_fold, &TextFold::printWanted, m_preview, &AgreementPreview::print);
    return m_fold;
}

} // namespace groundwork::ui
