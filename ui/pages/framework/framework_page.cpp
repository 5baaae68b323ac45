#include "ui/pages/framework/framework_page.h"

#include "core/framework/framework_rows.h"
#include "core/framework/frameworks.h"
#include "ui/documents/document_catalog.h"
#include "ui/printing/preview_widget.h"
#include "ui/printing/print_dialog.h"
#include "ui/shell/modal_port.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/page_header.h"
#include "ui/words/framework_words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QListWidget>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>

#include <algorithm>

namespace groundwork::ui {

using framework::Framework;
using framework::FrameworkState;

namespace {

void clear(QLayout *layout) {
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        } else if (QLayout *inner = item->layout()) {
            clear(inner);
        }
        delete item;
    }
}

/// The small filled shape that stands for a voice: a disc, a rounded square, or both.
class VoiceMark : public QWidget {
  public:
    VoiceMark(Theme &theme, bool mentee, bool mentor)
        : m_theme(theme)
        , m_mentee(mentee)
        , m_mentor(mentor) {
        const int side = theme.size(12);
        setFixedSize(m_mentee && m_mentor ? 2 * side + theme.space(4) : side, side);
    }

  protected:
    void paintEvent(QPaintEvent *) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        const double side = height();
        const bool rtl = layoutDirection() == Qt::RightToLeft;
        const QRectF first(rtl ? width() - side : 0, 0, side, side);
        const QRectF second(rtl ? 0 : width() - side, 0, side, side);
        if (m_mentee) {
            painter.setBrush(m_theme.color(Token::Mentee));
            painter.drawEllipse(first);
        }
        if (m_mentor) {
            painter.setBrush(m_theme.color(Token::Mentor));
            painter.drawRoundedRect(m_mentee ? second : first, side * 0.22, side * 0.22);
        }
    }

  private:
    Theme &m_theme;
    bool m_mentee;
    bool m_mentor;
};

} // namespace

FrameworkPage::FrameworkPage(const PageContext &context, QWidget *parent)
    : Page(context, parent) {
    setObjectName(QStringLiteral("frameworkPage"));
    build();
    reload();
    connect(&context.theme, &Theme::changed, this, &FrameworkPage::showVersion);
}

QString FrameworkPage::title() const {
    return tr("Framework");
}

void FrameworkPage::build() {
    Theme &theme = context().theme;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space(20), theme.space(16), theme.space(20), 0);
    column->setSpacing(theme.space(10));
    m_header = new PageHeader(
        theme, tr("Framework"),
        tr("What everyone here shares. Letters, worksheets and agreements take their words from this page."));
    m_publish = button(theme, QStringLiteral("frameworkPublish"), tr("Publish…"), ButtonKind::Primary);
    m_print = button(theme, QStringLiteral("frameworkPrint"), tr("Print the page…"), ButtonKind::Plain,
                     QStringLiteral("print"));
    m_header->addAction(m_print);
    m_header->addAction(m_publish);
    connect(m_print, &QPushButton::clicked, this, &FrameworkPage::print);
    connect(m_publish, &QPushButton::clicked, this, &FrameworkPage::publish);
    column->addWidget(m_header);
    m_banner = new Banner(theme, Banner::Tone::Info, QString());
    m_banner->setObjectName(QStringLiteral("frameworkBanner"));
    column->addWidget(m_banner);
    m_version = new QComboBox;
    m_version->setObjectName(QStringLiteral("frameworkVersion"));
    m_version->setAccessibleName(tr("Version"));
    column->addWidget(m_version, 0, Qt::AlignLeading);
    connect(m_version, &QComboBox::currentIndexChanged, this, &FrameworkPage::showVersion);

    auto *row = new QHBoxLayout;
    row->setSpacing(theme.space(16));
    m_parts = new QListWidget;
    m_parts->setObjectName(QStringLiteral("frameworkParts"));
    m_parts->setAccessibleName(tr("Parts of the framework"));
    m_parts->setFrameShape(QFrame::NoFrame);
    m_parts->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_parts->viewport()->setAutoFillBackground(false);
    m_parts->setIconSize({theme.size(16), theme.size(16)});
    row->addWidget(m_parts);
    connect(m_parts, &QListWidget::currentRowChanged, this, [this](int part) {
        if (part >= 0 && part < static_cast<int>(m_cards.size()))
            m_scroll->verticalScrollBar()->setValue(m_cards[static_cast<size_t>(part)]->y());
    });
    m_scroll = new QScrollArea;
    m_scroll->setObjectName(QStringLiteral("frameworkText"));
    m_scroll->setAccessibleName(tr("The framework"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    auto *content = new QWidget;
    content->setAutoFillBackground(false);
    auto *center = new QHBoxLayout(content);
    center->setContentsMargins(0, 0, theme.space(8), theme.space(20));
    auto *textBox = new QWidget;
    textBox->setMaximumWidth(theme.size(720));
    m_text = new QVBoxLayout(textBox);
    m_text->setContentsMargins(0, 0, 0, 0);
    m_text->setSpacing(theme.space(12));
    center->addWidget(textBox, 1);
    center->addStretch();
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false); // setWidget turns it on
    row->addWidget(m_scroll, 3);
    m_previewBox = new QWidget;
    auto *side = new QVBoxLayout(m_previewBox);
    side->setContentsMargins(0, 0, 0, theme.space(14));
    side->setSpacing(theme.space(8));
    side->addWidget(new Label(theme, tr("What it becomes"), TextRole::Section));
    m_preview = new PreviewWidget(theme);
    m_preview->setObjectName(QStringLiteral("frameworkPreview"));
    side->addWidget(m_preview, 1);
    row->addWidget(m_previewBox, 2);
    column->addLayout(row, 1);
}

void FrameworkPage::refresh(const ChangeReport &report) {
    bool ours = report.isEmpty();
    for (const char *table : {"program", "framework", "framework_line", "cohort", "partnership"})
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
    m_versions = framework::frameworkVersions(context().file);
    const QSignalBlocker quiet(m_version);
    m_version->clear();
    int current = -1;
    const Result<framework::Cohort> cohort = framework::cohort(context().file, context().cohort);
    for (size_t i = 0; i < m_versions.size(); ++i) {
        m_version->addItem(words::versionLine(m_versions[i]));
        const FrameworkId wanted = before.isValid() ? before : cohort ? cohort->framework : FrameworkId{};
        if (m_versions[i].id == wanted)
            current = static_cast<int>(i);
    }
    m_version->setCurrentIndex(std::max(current, m_versions.empty() ? -1 : 0));
    m_version->setVisible(m_versions.size() > 1);
    showVersion();
}

const Framework *FrameworkPage::chosen() const {
    const int index = m_version ? m_version->currentIndex() : -1;
    return index >= 0 && index < static_cast<int>(m_versions.size()) ? &m_versions[static_cast<size_t>(index)]
                                                                     : nullptr;
}

void FrameworkPage::showVersion() {
    const Framework *framework = chosen();
    const Result<framework::Program> program = framework::program(context().file);
    if (framework == nullptr || !program)
        return;
    const int scrolled = m_scroll->verticalScrollBar()->value();
    showBanner(*framework);
    m_publish->setVisible(framework->state == FrameworkState::Draft);
    m_publish->setText(tr("Publish version %1…").arg(framework->version));
    fill(*framework, *program);
    m_scroll->verticalScrollBar()->setValue(scrolled);
    m_print->setVisible(isCohortsVersion());
    m_previewStale = true;
    showPreview();
    context().navigator.pageChanged();
}

bool FrameworkPage::isCohortsVersion() const {
    const Result<framework::Cohort> cohort = framework::cohort(context().file, context().cohort);
    return cohort && chosen() && cohort->framework == chosen()->id;
}

void FrameworkPage::showPreview() {
    const bool room = width() >= context().theme.size(960) && isCohortsVersion();
    m_previewBox->setVisible(room);
    if (!room || !m_previewStale)
        return;
    documents::PrintRequest request;
    request.kind = documents::DocumentKind::Framework;
    request.cohort = context().cohort;
    request.paper = documents::PageStyle::localPaper();
    const Result<documents::DocumentBatch> batch = documents::documentsFor(context().file, request);
    if (!batch || batch->sources.empty()) {
        m_previewBox->hide();
        return;
    }
    Result<std::vector<documents::Document>> pages = batch->sources.front().make();
    m_previewBox->setVisible(pages.has_value());
    m_previewStale = false;
    if (pages)
        m_preview->setDocuments(*std::move(pages));
}

void FrameworkPage::showBanner(const Framework &framework) {
    const Result<framework::Cohort> cohort = framework::cohort(context().file, context().cohort);
    const bool used = cohort && cohort->framework == framework.id;
    const int pairs = used ? framework::acceptedPartnerships(context().file, context().cohort) : 0;
    QString text = words::versionLine(framework);
    text += QLatin1String(". ");
    switch (framework.state) {
    case FrameworkState::Draft:
        text += tr("Publish it before matching, so that everyone says yes to the same words.");
        break;
    case FrameworkState::Published:
        text += pairs > 0 ? tr("%n pair(s) said yes to these words, so it stays as it is.", nullptr, pairs)
                          : tr("It stays as it is.");
        text += QLatin1Char(' ') + tr("Signed agreements never change by themselves.");
        break;
    case FrameworkState::Retired:
        text += pairs > 0 ? tr("This cohort keeps it: %n pair(s) agreed by these words.", nullptr, pairs)
                          : tr("It is kept to read.");
        break;
    }
    m_banner->set(Banner::Tone::Info, text);
}

Card *FrameworkPage::part(const QString &title) {
    Theme &theme = context().theme;
    auto *card = new Card(theme, title);
    m_text->addWidget(card);
    m_cards.push_back(card);
    auto *item = new QListWidgetItem(icon(theme, QStringLiteral("check"), Token::Accent), title, m_parts);
    const QFontMetrics metrics(theme.font(TextRole::Body));
    item->setSizeHint({metrics.horizontalAdvance(title) + theme.size(24) + theme.space(20), theme.size(30)});
    return card;
}

QWidget *FrameworkPage::bullets(const QStringList &lines) {
    Theme &theme = context().theme;
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(4));
    for (const QString &line : lines) {
        auto *row = new QHBoxLayout;
        row->setSpacing(theme.space(8));
        row->addWidget(new Label(theme, QStringLiteral("•"), TextRole::Body, Token::Ink3), 0, Qt::AlignTop);
        row->addWidget(wrappingLabel(theme, line), 1);
        column->addLayout(row);
    }
    return box;
}

QWidget *FrameworkPage::reading(const QString &text) {
    return wrappingLabel(context().theme, text, TextRole::Reading);
}

void FrameworkPage::fill(const Framework &framework, const framework::Program &program) {
    Theme &theme = context().theme;
    clear(m_text);
    const QSignalBlocker quiet(m_parts);
    m_parts->clear();
    m_cards.clear();
    part(tr("What we mean by mentoring"))->body()->addWidget(reading(framework.definition));
    const QString purpose = framework.purposeLine.isEmpty() ? program.purpose : framework.purposeLine;
    if (!purpose.isEmpty())
        part(tr("Why we do this"))->body()->addWidget(reading(purpose));
    Card *principles = part(tr("Principles"));
    int number = 0;
    for (const QString &principle : framework.principles) {
        auto *row = new QHBoxLayout;
        row->setSpacing(theme.space(8));
        row->addWidget(new Label(theme, QString::number(++number), TextRole::BodyStrong, Token::Accent), 0,
                       Qt::AlignTop);
        row->addWidget(wrappingLabel(theme, principle), 1);
        principles->body()->addLayout(row);
    }
    fillExpectations(framework);
    part(tr("What is fixed for all pairs"))
        ->body()
        ->addWidget(bullets(words::parameterLines(framework)));
    if (!framework.notMentoring.isEmpty())
        part(tr("Mentoring here is not"))->body()->addWidget(bullets(framework.notMentoring));
    Card *trust = part(tr("What stays between the two"));
    trust->body()->addWidget(reading(framework.confidentialityText));
    if (!framework.exceptions.isEmpty()) {
        trust->body()->addWidget(wrappingLabel(theme, tr("The limits"), TextRole::SmallStrong, Token::Ink2));
        trust->body()->addWidget(bullets(framework.exceptions));
    }
    if (!framework.endingText.isEmpty())
        part(tr("Ending early"))->body()->addWidget(reading(framework.endingText));
    QStringList contact{framework.contactText};
    if (framework.contactText.isEmpty())
        contact = {program.coordinatorName, program.coordinatorContact};
    contact.removeAll(QString());
    if (!contact.isEmpty())
        part(tr("Whom to ask"))->body()->addWidget(reading(contact.join(QLatin1Char('\n'))));
    m_text->addStretch(1);
    int width = 0;
    for (int row = 0; row < m_parts->count(); ++row)
        width = std::max(width, m_parts->item(row)->sizeHint().width());
    m_parts->setFixedWidth(width + theme.space(16));
}

void FrameworkPage::fillExpectations(const Framework &framework) {
    Theme &theme = context().theme;
    Card *card = part(tr("What each can expect"));
    const auto block = [&](const QString &title, bool mentee, bool mentor, Token ink,
                           const QStringList &lines) {
        auto *box = new QWidget;
        auto *column = new QVBoxLayout(box);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(theme.space(6));
        auto *head = new QHBoxLayout;
        head->setSpacing(theme.space(8));
        if (mentee || mentor)
            head->addWidget(new VoiceMark(theme, mentee, mentor), 0, Qt::AlignVCenter);
        head->addWidget(wrappingLabel(theme, title, TextRole::BodyStrong, ink), 1);
        column->addLayout(head);
        column->addWidget(bullets(lines));
        column->addStretch(1);
        return box;
    };
    card->body()->addWidget(block(tr("Both can expect"), true, true, Token::Ink, framework.expectBoth));
    auto *two = new QHBoxLayout;
    two->setSpacing(theme.space(20));
    two->addWidget(
        block(tr("The mentee, from the mentor"), true, false, Token::Mentee, framework.expectMentee), 1);
    two->addWidget(
        block(tr("The mentor, from the mentee"), false, true, Token::Mentor, framework.expectMentor), 1);
    card->body()->addLayout(two);
    if (!framework.expectProgram.isEmpty())
        card->body()->addWidget(
            block(tr("Both, from the program"), false, false, Token::Ink, framework.expectProgram));
}

void FrameworkPage::opened(const Place &) {
    readAgain();
    m_scroll->setFocus();
}

QString FrameworkPage::printWords() const {
    return isCohortsVersion() ? tr("Print the framework page…") : QString();
}

void FrameworkPage::print() {
    documents::PrintRequest request;
    request.kind = documents::DocumentKind::Framework;
    request.cohort = context().cohort;
    request.paper = documents::PageStyle::localPaper();
    auto *dialog = new PrintDialog(context().file, context().theme, context().modal, request, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void FrameworkPage::resizeEvent(QResizeEvent *event) {
    Page::resizeEvent(event);
    m_parts->setVisible(width() >= context().theme.size(760));
    showPreview();
}

void FrameworkPage::publish() {
    const Framework *framework = chosen();
    if (framework == nullptr)
        return;
    const QString verb = tr("Publish version %1").arg(framework->version);
    const Question question{tr("Publish version %1?").arg(framework->version),
                            tr("It gets today’s date and stays as it is from then on; a later change makes a "
                               "new version. Cohorts in "
                               "which nobody is matched yet take it up. Pairs that work by an older version "
                               "keep theirs, and signed "
                               "agreements do not change."),
                            {verb, tr("Not yet")},
                            1};
    if (context().modal.ask(this, question) != 0)
        return;
    const Result<void> done = framework::publishFramework(context().file, framework->id);
    if (!done)
        context().navigator.showError(done.error());
    else
        context().navigator.toast(tr("Version %1 is published.").arg(m_versions.front().version), true);
}

} // namespace groundwork::ui
