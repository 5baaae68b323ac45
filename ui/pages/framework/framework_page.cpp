#include "ui/pages/framework/framework_page.h"

#include "core/base/error_code.h"
#include "core/file/program_file.h"
#include "core/framework/framework_compare.h"
#include "core/framework/framework_rows.h"
#include "core/framework/frameworks.h"
#include "ui/pages/framework/framework_text_tab.h"
#include "ui/pages/framework/publish_framework_dialog.h"
#include "ui/pages/framework/readers_tab.h"
#include "ui/pages/framework/versions_tab.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/page_header.h"
#include "ui/words/framework_words.h"
#include "ui/widgets/scrolling_page.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>

#include <algorithm>
#include <array>

namespace groundwork::ui {

using framework::Framework;
using framework::FrameworkState;

namespace {

constexpr int kLeastHeight = 280; ///< of a tab; below that the whole page scrolls
constexpr std::array kTabKeys = {"text", "versions", "readers"};

} // namespace

FrameworkPage::FrameworkPage(const PageContext &context, QWidget *parent)
    : Page(context, parent) {
    setObjectName(QStringLiteral("frameworkPage"));
    build();
    reload();
    connect(&context.theme, &Theme::changed, this, &FrameworkPage::reload);
}

QString FrameworkPage::title() const {
    return tr("Framework");
}

void FrameworkPage::build() {
    Theme &theme = context().theme;
    // With very large text the head takes most of the height: the whole page scrolls then.
    auto *content = new QWidget;
    auto *scroll = scrollingPage(content);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(scroll);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(theme.space(20), theme.space(16), theme.space(20), 0);
    column->setSpacing(theme.space(10));
    m_header = new PageHeader(
        theme, tr("Framework"),
        tr("What everyone here shares. Letters, worksheets and agreements take their words from this page."));
    m_discard = button(theme, QStringLiteral("frameworkDiscard"), tr("Leave out the draft"), ButtonKind::Quiet);
    m_print = button(theme, QStringLiteral("frameworkPrint"), tr("Print the page…"), ButtonKind::Plain,
                     QStringLiteral("print"));
    m_publish = button(theme, QStringLiteral("frameworkPublish"), tr("Publish…"), ButtonKind::Primary);
    m_header->addAction(m_discard);
    m_header->addAction(m_print);
    m_header->addAction(m_publish);
    column->addWidget(m_header);
    m_banner = new Banner(theme, Banner::Tone::Info, QString());
    m_banner->setObjectName(QStringLiteral("frameworkBanner"));
    column->addWidget(m_banner);
    auto *strip = new QHBoxLayout;
    m_tabs = new QTabBar;
    m_tabs->setObjectName(QStringLiteral("frameworkTabs"));
    m_tabs->setAccessibleName(tr("Parts of this page"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (const QString &title : {tr("The words"), tr("Versions"), tr("Who has read it")})
        m_tabs->addTab(title);
    m_version = new QComboBox;
    m_version->setObjectName(QStringLiteral("frameworkVersion"));
    m_version->setAccessibleName(tr("Version"));
    m_version->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_version->setMinimumContentsLength(18);
    strip->addWidget(m_tabs);
    strip->addStretch(1);
    strip->addWidget(m_version);
    column->addLayout(strip);
    m_stack = new QStackedWidget;
    m_text = new FrameworkTextTab(context());
    m_versionsTab = new VersionsTab(context());
    m_readers = new ReadersTab(context());
    for (QWidget *tab : std::initializer_list<QWidget *>{m_text, m_versionsTab, m_readers})
        m_stack->addWidget(tab);
    column->addWidget(m_stack, 1);
    connect(m_print, &QPushButton::clicked, this, &FrameworkPage::print);
    connect(m_publish, &QPushButton::clicked, this, &FrameworkPage::publish);
    connect(m_discard, &QPushButton::clicked, this, &FrameworkPage::discard);
    connect(m_banner, &Banner::actionClicked, this, &FrameworkPage::bannerAction);
    connect(m_version, &QComboBox::currentIndexChanged, this, &FrameworkPage::showVersion);
    connect(m_tabs, &QTabBar::currentChanged, this, &FrameworkPage::showTab);
    connect(m_text, &FrameworkTextTab::askedWhoHasNot, this, [this] {
        m_tabs->setCurrentIndex(Readers);
        m_readers->focusFirst();
    });
}

void FrameworkPage::refresh(const ChangeReport &report) {
    bool ours = report.isEmpty();
    for (const char *table :
         {"program", "framework", "framework_line", "framework_parameter", "framework_move",
          "framework_acknowledgement", "framework_mark_private", "cohort", "partnership", "participant", "person"})
        ours = ours || report.touches(QString::fromLatin1(table));
    if (!ours)
        return;
    m_stale = true;
    if (isVisible())
        readAgain();
}

void FrameworkPage::readAgain() {
    if (!m_stale)
        return;
    m_stale = false;
    reload();
}

void FrameworkPage::showEvent(QShowEvent *event) {
    readAgain(); // nothing is read while another page is in front
    Page::showEvent(event);
}

void FrameworkPage::reload() {
    const FrameworkId before = chosen() ? chosen()->id : FrameworkId{};
    const bool hadDraft = draft() != nullptr;
    m_versions = framework::frameworkVersions(context().file);
    m_stack->setMinimumHeight(context().theme.size(kLeastHeight));
    const QSignalBlocker quiet(m_version);
    m_version->clear();
    const Result<framework::Cohort> cohort = framework::cohort(context().file, context().cohort);
    // A draft that has just been started is what one wants to see; else what one was looking at.
    FrameworkId wanted = before;
    if (draft() && (!hadDraft || !before.isValid()))
        wanted = draft()->id;
    int current = -1;
    int ofCohort = 0;
    for (int i = 0; i < static_cast<int>(m_versions.size()); ++i) {
        const Framework &version = m_versions[static_cast<size_t>(i)];
        m_version->addItem(words::versionLine(version));
        if (version.id == wanted)
            current = i;
        if (cohort && cohort->framework == version.id)
            ofCohort = i;
    }
    m_version->setCurrentIndex(m_versions.empty() ? -1 : current >= 0 ? current : ofCohort);
    m_version->setVisible(m_versions.size() > 1 && m_tabs->currentIndex() == Text);
    m_versionsTab->read();
    m_readers->read();
    showVersion();
}

const Framework *FrameworkPage::chosen() const {
    const int index = m_version->currentIndex();
    return index >= 0 && index < static_cast<int>(m_versions.size()) ? &m_versions[static_cast<size_t>(index)]
                                                                     : nullptr;
}

const Framework *FrameworkPage::draft() const {
    return !m_versions.empty() && m_versions.front().state == FrameworkState::Draft ? &m_versions.front()
                                                                                    : nullptr;
}

std::optional<Framework> FrameworkPage::published() const {
    const auto found = std::find_if(m_versions.begin(), m_versions.end(), [](const Framework &version) {
        return version.state != FrameworkState::Draft;
    });
    return found == m_versions.end() ? std::nullopt : std::optional(*found);
}

void FrameworkPage::showVersion() {
    const Framework *framework = chosen();
    if (framework == nullptr)
        return;
    const bool isDraft = framework->state == FrameworkState::Draft;
    const bool canWrite = !context().file.isReadOnly();
    showBanner(*framework);
    m_publish->setVisible(isDraft && canWrite);
    m_publish->setText(tr("Publish version %1…").arg(framework->version));
    m_discard->setVisible(isDraft && framework->version > 1 && canWrite);
    m_text->setVersion(*framework, isDraft ? published() : std::nullopt);
    const auto version = framework::frameworkOf(context().file, context().cohort);
    const bool readable = version && version->state != FrameworkState::Draft;
    m_text->setReading(readable ? framework_use::readingCounts(m_readers->readers())
                                : framework_use::ReadingCounts{},
                       version ? version->version : 0);
    context().navigator.pageChanged();
}

void FrameworkPage::showBanner(const Framework &framework) {
    const Result<framework::Cohort> cohort = framework::cohort(context().file, context().cohort);
    const bool used = cohort && cohort->framework == framework.id;
    const int pairs = cohort ? framework::acceptedPartnerships(context().file, context().cohort) : 0;
    const QString promise = tr("Signed agreements never change by themselves.");
    QString text;
    QString action;
    const auto base = published();
    if (framework.state == FrameworkState::Draft && !base) {
        text = tr("Version 1 · draft. Publish it before matching, so that everyone says yes to the same words.");
    } else if (framework.state == FrameworkState::Draft) {
        const int changed = framework::changedLines(
            framework::compareFrameworks(*base, framework, words::parameterLines));
        text = tr("Version %1 stays as it is. You are writing a draft of version %2:")
                   .arg(base->version)
                   .arg(framework.version);
        text += QLatin1Char(' ') + tr("%n line(s) (differs|differ).", nullptr, changed) + QLatin1Char(' ') +
                promise;
        action = tr("Compare versions");
    } else {
        text = words::versionLine(framework) + QLatin1String(". ");
        if (used && pairs > 0)
            text += tr("%n pair(s) said yes to these words, so it stays as it is.", nullptr, pairs);
        else if (framework.state == FrameworkState::Published)
            text += tr("It stays as it is.");
        else
            text += tr("It is kept to read.");
        text += QLatin1Char(' ') + promise;
        if (!draft() && !context().file.isReadOnly())
            action = tr("Start version %1").arg(m_versions.front().version + 1);
    }
    m_banner->set(Banner::Tone::Info, text);
    m_banner->setAction(action);
}

void FrameworkPage::bannerAction() {
    if (chosen() && chosen()->state == FrameworkState::Draft) {
        m_tabs->setCurrentIndex(Versions);
        return;
    }
    const auto started = framework::startFrameworkDraft(context().file);
    if (!started) {
        context().navigator.showError(started.error());
        return;
    }
    m_tabs->setCurrentIndex(Text);
    context().navigator.toast(tr("A draft of the next version, with the words of the newest one."), true);
}

void FrameworkPage::showTab(int tab) {
    m_stack->setCurrentIndex(tab);
    m_version->setVisible(m_versions.size() > 1 && tab == Text);
    context().navigator.pageChanged();
}

void FrameworkPage::opened(const Place &place) {
    readAgain();
    for (int tab = 0; tab < static_cast<int>(kTabKeys.size()); ++tab) {
        if (place.part == QLatin1String(kTabKeys[static_cast<size_t>(tab)]))
            m_tabs->setCurrentIndex(tab);
    }
    switch (m_tabs->currentIndex()) {
    case Versions:
        m_versionsTab->focusFirst();
        break;
    case Readers:
        m_readers->focusFirst();
        break;
    default:
        m_text->focusFirst();
    }
}

Place FrameworkPage::place() const {
    const int tab = std::clamp(m_tabs->currentIndex(), 0, static_cast<int>(kTabKeys.size()) - 1);
    return {PageId::Framework, 0, QLatin1String(kTabKeys[static_cast<size_t>(tab)]), {}};
}

QString FrameworkPage::printWords() const {
    switch (m_tabs->currentIndex()) {
    case Versions:
        return m_versionsTab->canPrint() ? tr("Print the comparison…") : QString();
    case Readers:
        return tr("Print the forms…");
    default:
        return tr("Print the framework page…");
    }
}

void FrameworkPage::print() {
    switch (m_tabs->currentIndex()) {
    case Versions:
        if (m_versionsTab->canPrint())
            m_versionsTab->print();
        break;
    case Readers:
        m_readers->print();
        break;
    default:
        m_text->print();
    }
}

void FrameworkPage::publish() {
    if (!m_text->flush())
        return;
    const Framework *framework = chosen();
    if (framework == nullptr)
        return;
    if (const QString missing = framework::missingPart(*framework); !missing.isEmpty()) {
        context().navigator.showError(Error(ErrorCode::FrameworkIncomplete, {missing}));
        return;
    }
    auto *dialog = new PublishFrameworkDialog(context(), *framework, published(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, id = framework->id, number = framework->version] {
                const Result<void> done = framework::publishFramework(context().file, id, dialog->note());
                if (!done)
                    context().navigator.showError(done.error());
                else
                    context().navigator.toast(tr("Version %1 is published.").arg(number), true);
            });
    dialog->open();
}

void FrameworkPage::discard() {
    m_text->flush(); // reads the versions again
    const Framework *framework = chosen();
    if (framework == nullptr)
        return;
    const int number = framework->version;
    const Result<void> done = framework::discardFrameworkDraft(context().file, framework->id);
    if (!done)
        context().navigator.showError(done.error());
    else
        context().navigator.toast(tr("The draft of version %1 is left out.").arg(number), true);
}

} // namespace groundwork::ui
