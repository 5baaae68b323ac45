#include "ui/pages/framework/framework_text_tab.h"

#include "core/file/program_file.h"
#include "core/framework/framework_compare.h"
#include "core/framework/framework_rows.h"
#include "ui/documents/document_catalog.h"
#include "ui/pages/framework/framework_editor.h"
#include "ui/pages/framework/framework_reading.h"
#include "ui/printing/preview_widget.h"
#include "ui/printing/print_dialog.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/words/framework_words.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QComboBox>
#include <QListWidget>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace groundwork::ui {

namespace {

constexpr int kPreviewDelayMs = 250;

enum Sheet { OnePage, LargePrint, Form };

} // namespace

FrameworkTextTab::FrameworkTextTab(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_groups(frameworkGroups()) {
    setObjectName(QStringLiteral("frameworkTextTab"));
    Theme &theme = context.theme;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(8));
    m_partChoice = new QComboBox;
    m_partChoice->setObjectName(QStringLiteral("frameworkPartChoice"));
    m_partChoice->setAccessibleName(tr("Part of the framework"));
    column->addWidget(m_partChoice, 0, Qt::AlignLeading);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme.space(16));
    row->addWidget(m_partsBox = buildParts());
    m_middle = new QStackedWidget;
    m_read = new FrameworkReading(theme);
    m_editor = new FrameworkEditor(context);
    m_middle->addWidget(m_read);
    m_middle->addWidget(m_editor);
    row->addWidget(m_middle, 5);
    row->addWidget(m_previewBox = buildPreview(), 4);
    column->addLayout(row, 1);
    m_previewLater.setSingleShot(true);
    m_previewLater.setInterval(kPreviewDelayMs);
    connect(&m_previewLater, &QTimer::timeout, this, &FrameworkTextTab::showPreview);
    connect(m_parts, &QListWidget::currentRowChanged, this, &FrameworkTextTab::showGroup);
    connect(m_partChoice, &QComboBox::activated, this, [this](int index) { m_parts->setCurrentRow(index); });
}

QWidget *FrameworkTextTab::buildParts() {
    Theme &theme = m_context.theme;
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, theme.space(12));
    column->setSpacing(theme.space(8));
    m_parts = new QListWidget;
    m_parts->setObjectName(QStringLiteral("frameworkParts"));
    m_parts->setAccessibleName(tr("Parts of the framework"));
    m_parts->setFrameShape(QFrame::NoFrame);
    m_parts->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_parts->viewport()->setAutoFillBackground(false);
    m_parts->setIconSize({theme.size(16), theme.size(16)});
    for (const FrameworkGroup &group : m_groups) {
        m_parts->addItem(group.title);
        m_partChoice->addItem(group.title);
    }
    m_reading = wrappingLabel(theme, QString(), TextRole::Small, Token::Ink2);
    m_reading->setObjectName(QStringLiteral("frameworkReadingCount"));
    m_whoHasNot = linkButton(theme, QStringLiteral("frameworkWhoHasNot"), tr("Who has not?"));
    column->addWidget(m_parts, 1);
    column->addWidget(m_reading);
    column->addWidget(m_whoHasNot, 0, Qt::AlignLeading);
    connect(m_whoHasNot, &QPushButton::clicked, this, &FrameworkTextTab::askedWhoHasNot);
    return box;
}

QWidget *FrameworkTextTab::buildPreview() {
    Theme &theme = m_context.theme;
    auto *box = new QWidget;
    auto *side = new QVBoxLayout(box);
    side->setContentsMargins(0, 0, 0, theme.space(12));
    side->setSpacing(theme.space(8));
    auto *head = new QHBoxLayout;
    head->setSpacing(0);
    head->addWidget(new Label(theme, tr("What it becomes"), TextRole::Section));
    head->addStretch(1);
    m_sheets = new QButtonGroup(box);
    const auto sheet = [&](Sheet which, const char *name, const QString &words) {
        auto *one = new QToolButton;
        one->setObjectName(QLatin1String(name));
        one->setText(words);
        one->setCheckable(true);
        one->setChecked(which == OnePage);
        m_sheets->addButton(one, which);
        head->addWidget(one);
    };
    sheet(OnePage, "frameworkSheetPage", tr("One page"));
    sheet(LargePrint, "frameworkSheetLarge", tr("Large"));
    sheet(Form, "frameworkSheetForm", tr("Form"));
    side->addLayout(head);
    m_preview = new PreviewWidget(theme);
    m_preview->setObjectName(QStringLiteral("frameworkPreview"));
    side->addWidget(m_preview, 1);
    m_fits = wrappingLabel(theme, QString(), TextRole::Small, Token::Ink2);
    m_fits->setObjectName(QStringLiteral("frameworkFits"));
    side->addWidget(m_fits);
    connect(m_sheets, &QButtonGroup::idClicked, this, [this] {
        m_previewStale = true;
        showPreview();
    });
    return box;
}

void FrameworkTextTab::setVersion(const framework::Framework &version,
                                  const std::optional<framework::Framework> &base) {
    const bool other = version.id != m_version.id || version.state != m_version.state;
    if (other)
        flush();
    m_version = version;
    m_base = base;
    if (isDraft() && !m_context.file.isReadOnly()) {
        m_editor->setVersion(version, base);
        m_middle->setCurrentWidget(m_editor);
    } else {
        const auto program = framework::program(m_context.file);
        m_read->show(version, program ? *program : framework::Program());
        m_middle->setCurrentWidget(m_read);
    }
    showParts();
    if (m_parts->currentRow() < 0)
        m_parts->setCurrentRow(0);
    m_previewStale = true;
    if (other)
        showPreview();
    else
        m_previewLater.start();
}

void FrameworkTextTab::showParts() {
    Theme &theme = m_context.theme;
    int width = 0;
    for (int i = 0; i < static_cast<int>(m_groups.size()); ++i) {
        const FrameworkGroup &group = m_groups[static_cast<size_t>(i)];
        const auto any = [&](auto &&test) {
            return std::any_of(group.parts.begin(), group.parts.end(), test);
        };
        const bool missing = any([this](auto part) { return framework::isMissing(m_version, part); });
        const bool changed =
            isDraft() && m_base &&
            any([this](auto part) { return !framework::samePart(m_version, *m_base, part); });
        QListWidgetItem *item = m_parts->item(i);
        item->setIcon(missing   ? icon(theme, QStringLiteral("warn"), Token::Attention)
                      : changed ? icon(theme, QStringLiteral("pen"), Token::Accent)
                                : icon(theme, QStringLiteral("check"), Token::Accent));
        const QString state = missing   ? tr("%1: words are missing").arg(group.title)
                              : changed ? tr("%1: changed").arg(group.title)
                                        : group.title;
        item->setData(Qt::AccessibleTextRole, state);
        item->setToolTip(state == group.title ? QString() : state);
        const QFontMetrics metrics(theme.font(TextRole::Body));
        item->setSizeHint({metrics.horizontalAdvance(group.title) + theme.size(24) + theme.space(20),
                           theme.size(30)});
        width = std::max(width, item->sizeHint().width());
    }
    m_partsBox->setFixedWidth(width + theme.space(16));
}

void FrameworkTextTab::setReading(const framework_use::ReadingCounts &counts, int version) {
    const bool any = counts.all > 0;
    m_reading->setVisible(any);
    m_reading->setText(tr("%1 of %n (person|people) (has|have) read version %2 and said so.", nullptr, counts.all)
                           .arg(counts.read)
                           .arg(version));
    m_whoHasNot->setVisible(any && counts.read < counts.all);
}

void FrameworkTextTab::showGroup(int index) {
    if (index < 0 || index >= static_cast<int>(m_groups.size()))
        return;
    const FrameworkGroup &group = m_groups[static_cast<size_t>(index)];
    m_editor->showGroup(group);
    m_read->scrollTo(group.key);
    const QSignalBlocker quiet(m_partChoice);
    m_partChoice->setCurrentIndex(index);
}

int FrameworkTextTab::chosenSheet() const {
    return m_sheets->checkedId();
}

documents::PrintRequest FrameworkTextTab::request() const {
    documents::PrintRequest request;
    request.kind = chosenSheet() == Form ? documents::DocumentKind::FrameworkForms
                                         : documents::DocumentKind::Framework;
    request.cohort = m_context.cohort;
    request.framework = m_version.id;
    request.withNames = false;
    request.largePrint = chosenSheet() == LargePrint;
    request.paper = m_context.paper;
    return request;
}

void FrameworkTextTab::showPreview() {
    m_previewLater.stop();
    if (!m_previewRoom || !m_previewStale || !m_version.id.isValid())
        return;
    m_previewStale = false;
    const Result<documents::DocumentBatch> batch = documents::documentsFor(m_context.file, request());
    if (!batch || batch->sources.empty())
        return;
    Result<std::vector<documents::Document>> pages = batch->sources.front().make();
    if (!pages)
        return;
    m_preview->setDocuments(*std::move(pages));
    QStringList facts = {tr("%n page(s)", nullptr, m_preview->pageCount())};
    if (chosenSheet() == OnePage && m_preview->pageCount() == 1)
        facts = {tr("Fits one page")};
    if (isDraft() && m_base) {
        const int changed = framework::changedLines(
            framework::compareFrameworks(*m_base, m_version, words::parameterLines));
        facts.append(tr("%n line(s) changed", nullptr, changed));
    }
    m_fits->setText(facts.join(QStringLiteral(" · ")));
}

void FrameworkTextTab::print() {
    if (!flush())
        return;
    openPrintDialog(m_context.file, m_context.theme, m_context.modal, request(), window());
}

bool FrameworkTextTab::flush() {
    return m_editor->flush();
}

void FrameworkTextTab::focusFirst() {
    if (m_middle->currentWidget() == m_read)
        m_read->setFocus();
    else if (m_partsBox->isVisible())
        m_parts->setFocus();
    else
        m_partChoice->setFocus();
}

void FrameworkTextTab::arrange() {
    const bool parts = width() >= m_context.theme.size(720);
    m_partsBox->setVisible(parts);
    m_partChoice->setVisible(!parts);
    m_previewRoom = width() >= m_context.theme.size(920);
    m_previewBox->setVisible(m_previewRoom);
    showPreview();
}

void FrameworkTextTab::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    arrange();
}

void FrameworkTextTab::hideEvent(QHideEvent *event) {
    flush(); // the page goes away: what was typed stays
    QWidget::hideEvent(event);
}

} // namespace groundwork::ui
