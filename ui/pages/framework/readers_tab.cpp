#include "ui/pages/framework/readers_tab.h"

#include "core/file/program_file.h"
#include "core/framework/framework_rows.h"
#include "core/framework_use/acknowledgements.h"
#include "ui/documents/document_catalog.h"
#include "ui/printing/print_dialog.h"
#include "ui/shell/modal_port.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/words/date_words.h"
#include "ui/words/framework_words.h"
#include "ui/widgets/scrolling_page.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QListWidget>
#include <QScrollArea>
#include <QSignalBlocker>

#include <algorithm>

namespace groundwork::ui {

using framework_use::Reader;

ReadersTab::ReadersTab(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context) {
    setObjectName(QStringLiteral("readersTab"));
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(context.theme.space(16));
    m_row->addWidget(buildList(), 1);
    m_row->addWidget(buildSide(), 1);
    read();
}

QWidget *ReadersTab::buildList() {
    Theme &theme = m_context.theme;
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, theme.space(12));
    column->setSpacing(theme.space(8));
    m_count = wrappingLabel(theme, QString(), TextRole::Section);
    m_count->setObjectName(QStringLiteral("readersCount"));
    m_filter = new QComboBox;
    m_filter->setObjectName(QStringLiteral("readersFilter"));
    m_filter->setAccessibleName(tr("Who is shown"));
    m_filter->addItem(tr("Everybody"));
    m_filter->addItem(tr("Not yet"));
    m_filter->addItem(tr("Has read it"));
    m_list = new QListWidget;
    m_list->setObjectName(QStringLiteral("readersList"));
    m_list->setAccessibleName(tr("Who has read it"));
    m_list->setMinimumHeight(theme.size(90));
    auto *print = button(theme, QStringLiteral("readersPrint"), tr("Print the forms…"), ButtonKind::Plain,
                         QStringLiteral("print"));
    m_all = button(theme, QStringLiteral("readersAll"), tr("All of them have read it…"));
    m_back = button(theme, QStringLiteral("readersBack"), tr("Take back"), ButtonKind::Quiet);
    auto *foot = new QWidget;
    auto *flow = new FlowLayout(theme.space(8));
    foot->setLayout(flow);
    for (QWidget *one : std::initializer_list<QWidget *>{print, m_all, m_back})
        flow->addWidget(one);
    column->addWidget(m_count);
    column->addWidget(m_filter, 0, Qt::AlignLeading);
    column->addWidget(m_list, 1);
    column->addWidget(foot);
    connect(m_filter, &QComboBox::currentIndexChanged, this, &ReadersTab::fillList);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        const ParticipantId id{item ? item->data(Qt::UserRole).toLongLong() : 0};
        m_form->setReader(id, false);
        const auto reader = std::find_if(m_readers.begin(), m_readers.end(),
                                         [id](const Reader &one) { return one.participant == id; });
        m_back->setVisible(reader != m_readers.end() && reader->readOn.isValid() &&
                           !m_context.file.isReadOnly());
    });
    connect(m_list, &QListWidget::itemActivated, this, [this] { m_form->focusName(); });
    connect(print, &QPushButton::clicked, this, &ReadersTab::print);
    connect(m_all, &QPushButton::clicked, this, &ReadersTab::recordAll);
    connect(m_back, &QPushButton::clicked, this, &ReadersTab::takeBack);
    return box;
}

QWidget *ReadersTab::buildSide() {
    Theme &theme = m_context.theme;
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, theme.space(8), theme.space(12));
    column->setSpacing(theme.space(12));
    m_draft = wrappingLabel(theme, tr("The framework is still a draft. Once it is published, people can say "
                                      "that they read it."),
                            TextRole::Body, Token::Ink2);
    m_entry = new Card(theme, tr("Type in a form"));
    m_form = new ReaderForm(m_context);
    m_entry->body()->addWidget(m_form);
    m_marks = new Card(theme, tr("What people like, and ask about"));
    m_marks->setObjectName(QStringLiteral("readersMarks"));
    column->addWidget(m_draft);
    column->addWidget(m_entry);
    column->addWidget(m_marks);
    column->addStretch(1);
    auto *scroll = scrollingPage(content);
    connect(m_form, &ReaderForm::recorded, this, &ReadersTab::recorded);
    connect(m_form, &ReaderForm::chosen, this, &ReadersTab::choose);
    return scroll;
}

void ReadersTab::read() {
    const auto version = framework::frameworkOf(m_context.file, m_context.cohort);
    if (!version)
        return;
    m_version = *version;
    m_readers = framework_use::readers(m_context.file, m_context.cohort);
    const bool readable = m_version.state != framework::FrameworkState::Draft;
    const auto counts = framework_use::readingCounts(m_readers);
    m_count->setText(tr("%1 of %n (person|people) (has|have) read version %2 and said so", nullptr, counts.all)
                         .arg(counts.read)
                         .arg(m_version.version));
    m_draft->setVisible(!readable);
    m_entry->setVisible(readable && !m_readers.empty());
    m_all->setVisible(readable && counts.read < counts.all && !m_context.file.isReadOnly());
    m_form->setReaders(m_version, m_readers);
    fillList();
    fillMarks();
}

bool ReadersTab::isShown(const Reader &reader) const {
    return m_filter->currentIndex() == 0 || (m_filter->currentIndex() == 2) == reader.readOn.isValid();
}

void ReadersTab::fillList() {
    const ParticipantId before = m_form->reader();
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const Reader &reader : m_readers) {
            if (!isShown(reader))
                continue;
            const bool read = reader.readOn.isValid();
            QStringList facts = {reader.name};
            if (!reader.unit.isEmpty())
                facts.append(reader.unit);
            facts.append(read ? tr("read it on %1").arg(words::shortDate(reader.readOn))
                         : reader.earlierVersion > 0
                             ? tr("not yet; read version %1").arg(reader.earlierVersion)
                             : tr("not yet"));
            auto *item = new QListWidgetItem(icon(m_context.theme,
                                                  read ? QStringLiteral("check") : QStringLiteral("clock"),
                                                  read ? Token::Accent : Token::Ink3),
                                             facts.join(QStringLiteral(" · ")), m_list);
            item->setData(Qt::UserRole, reader.participant.value);
            item->setToolTip(item->text());
        }
    }
    choose(before);
    if (!m_list->currentItem() && m_list->count() > 0)
        m_list->setCurrentRow(0);
    else if (m_list->count() == 0)
        m_back->hide();
}

void ReadersTab::choose(ParticipantId participant) {
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole).toLongLong() == participant.value)
            m_list->setCurrentRow(row);
    }
}

void ReadersTab::recorded(ParticipantId participant) {
    read();
    // The next one outstanding, by the order of the list.
    for (const Reader &reader : m_readers) {
        if (!reader.readOn.isValid() && reader.participant != participant) {
            choose(reader.participant);
            m_form->setReader(reader.participant, true);
            return;
        }
    }
    m_form->focusName();
}

void ReadersTab::fillMarks() {
    Theme &theme = m_context.theme;
    clearLayout(*m_marks->body());
    const auto summary = framework_use::markSummary(m_context.file, m_context.cohort, m_version.id);
    m_marks->setVisible(m_version.state != framework::FrameworkState::Draft);
    if (!summary.enough()) {
        m_marks->body()->addWidget(wrappingLabel(
            theme,
            tr("It shows when %1 people have marked something; %n (has|have) so far. Nobody is named.", nullptr,
               summary.people)
                .arg(framework_use::kSmallestGroup),
            TextRole::Body, Token::Ink2));
        return;
    }
    for (const framework_use::LineMarks &line : summary.lines) {
        QStringList counts;
        if (line.liked > 0)
            counts.append(tr("%n (likes|like) it", nullptr, line.liked));
        if (line.asked > 0)
            counts.append(tr("%n (asks|ask) about it", nullptr, line.asked));
        m_marks->body()->addWidget(
            wrappingLabel(theme, words::lineText(m_version, line.line), TextRole::ReadingSmall));
        m_marks->body()->addWidget(wrappingLabel(theme, counts.join(QStringLiteral(" · ")),
                                                 TextRole::SmallStrong, Token::AccentDeep));
    }
    if (summary.questions.empty())
        return;
    m_marks->body()->addWidget(new Label(theme, tr("Questions to answer"), TextRole::BodyStrong));
    for (const auto &question : summary.questions)
        m_marks->body()->addWidget(
            wrappingLabel(theme, QStringLiteral("“%1”").arg(question.words), TextRole::ReadingSmall));
}

void ReadersTab::recordAll() {
    std::vector<ParticipantId> outstanding;
    for (const Reader &reader : m_readers) {
        if (!reader.readOn.isValid())
            outstanding.push_back(reader.participant);
    }
    const auto count = static_cast<int>(outstanding.size());
    const QString verb = tr("Record %n (person|people)", nullptr, count);
    const Question question{
        tr("Have all of them read it?"),
        tr("%n (person|people) (is|are) recorded with today’s date, without a line they like or ask about. "
           "Forms that come later can be added to it.",
           nullptr, count),
        {verb, tr("Not all")},
        1};
    if (m_context.modal.ask(this, question) != 0)
        return;
    const Result<void> done = framework_use::acknowledgeAll(m_context.file, m_version.id, outstanding);
    if (!done)
        m_context.navigator.showError(done.error());
    else
        m_context.navigator.toast(tr("%n (person|people) recorded.", nullptr, count), true);
}

void ReadersTab::takeBack() {
    const ParticipantId id = m_form->reader();
    const Result<void> done = framework_use::withdrawAcknowledgement(m_context.file, id, m_version.id);
    if (!done)
        m_context.navigator.showError(done.error());
    else
        m_context.navigator.toast(tr("Taken back."), true);
}

void ReadersTab::print() {
    documents::PrintRequest request;
    request.kind = documents::DocumentKind::FrameworkForms;
    request.cohort = m_context.cohort;
    request.paper = m_context.paper;
    request.withNames = std::any_of(m_readers.begin(), m_readers.end(),
                                    [](const Reader &reader) { return !reader.readOn.isValid(); });
    openPrintDialog(m_context.file, m_context.theme, m_context.modal, request, window());
}

void ReadersTab::focusFirst() {
    if (m_entry->isVisible())
        m_form->focusName();
    else
        m_list->setFocus();
}

void ReadersTab::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    m_row->setDirection(width() < m_context.theme.size(560) ? QBoxLayout::TopToBottom
                                                            : QBoxLayout::LeftToRight);
}

} // namespace groundwork::ui
