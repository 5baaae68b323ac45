#include "ui/pages/pairs/letters_dialog.h"

#include "core/base/error_code.h"
#include "core/content/pack.h"
#include "core/file/program_file.h"
#include "core/letterhead/letterheads.h"
#include "ui/documents/letter_document.h"
#include "ui/documents/letterhead_print.h"
#include "ui/printing/preview_widget.h"
#include "ui/shell/modal_port.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scrolling_page.h"
#include "ui/widgets/words_edit.h"
#include "ui/words/error_words.h"
#include "ui/words/state_words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QListWidget>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <utility>

namespace groundwork::ui {

using letters::LetterKind;
using letters::LetterReader;
using partnerships::PartnershipState;

namespace {

constexpr int kTime = -1; ///< the filter: whose turn it is
constexpr int kOpen = -2;
constexpr int kTypingMs = 250;

QWidget *titled(Theme &theme, const QString &title, QWidget *field) {
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(4));
    auto *words = new Label(theme, title, TextRole::SmallStrong, Token::Ink2);
    words->setBuddy(field);
    field->setAccessibleName(title);
    column->addWidget(words);
    column->addWidget(field, 1);
    return box;
}

} // namespace

LettersDialog::LettersDialog(const PageContext &context, words::LetterSource source, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_source(std::move(source))
    , m_readers(letters::letterReaders(context.file, context.cohort)) {
    setObjectName(QStringLiteral("lettersDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Letters"));
    build();
    fillKinds();
    m_later.setSingleShot(true);
    m_later.setInterval(kTypingMs);
    connect(&m_later, &QTimer::timeout, this, &LettersDialog::read);
    m_slices.setInterval(0);
    connect(&m_slices, &QTimer::timeout, this, &LettersDialog::slice);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        if (m_kept.kind == kind())
            return;
        if (keepWords())
            showKind();
        else // what was typed stays, and so does its letter
            m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(m_kept.kind)));
    });
    connect(m_filter, &QComboBox::currentIndexChanged, this, &LettersDialog::fillPeople);
    for (WordsEdit *edit : {m_subject, m_body})
        connect(edit, &WordsEdit::edited, this, [this] { m_later.start(); });
    connect(m_people, &QListWidget::currentRowChanged, this, &LettersDialog::showPreview);
    connect(m_people, &QListWidget::itemChanged, this, [this] {
        if (!m_filling)
            showCounts();
    });
    showKind();
    const Theme &theme = context.theme;
    const QSize room = parent ? parent->window()->size() - QSize(40, 40) : QSize(1200, 760);
    resize(std::min(theme.size(1120), room.width()), std::min(theme.size(720), room.height()));
}

LettersDialog::~LettersDialog() = default;

void LettersDialog::build() {
    Theme &theme = m_context.theme;
    auto *inside = new QWidget;
    m_sides = new QBoxLayout(QBoxLayout::LeftToRight, inside);
    m_sides->setContentsMargins(0, 0, theme.space(8), 0);
    m_sides->setSpacing(theme.space(16));
    m_sides->addWidget(buildPeople(), 3);
    m_sides->addWidget(buildWords(), 4);
    m_preview = new PreviewWidget(theme);
    m_preview->setObjectName(QStringLiteral("letterPreview"));
    m_preview->setMinimumSize(theme.size(280), theme.size(320));
    m_sides->addWidget(m_preview, 4);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(theme.space(10));
    column->addWidget(scrollingPage(inside), 1);
    column->addWidget(buildFoot());
}

QWidget *LettersDialog::buildPeople() {
    Theme &theme = m_context.theme;
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(10));
    m_kind = new QComboBox;
    m_kind->setObjectName(QStringLiteral("letterKind"));
    m_filter = new QComboBox;
    m_filter->setObjectName(QStringLiteral("letterFilter"));
    for (QComboBox *each : {m_kind, m_filter}) {
        each->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        each->setMinimumContentsLength(18);
    }
    m_filter->addItem(tr("Whose turn it is"), kTime);
    m_filter->addItem(tr("All open pairs"), kOpen);
    for (const PartnershipState state : partnerships::allPartnershipStates()) {
        const bool any = std::any_of(m_readers.begin(), m_readers.end(),
                                     [state](const LetterReader &reader) { return reader.state == state; });
        if (any)
            m_filter->addItem(tr("Pairs: %1").arg(words::partnershipStateWord(state)), static_cast<int>(state));
    }
    m_people = new QListWidget;
    m_people->setObjectName(QStringLiteral("letterPeople"));
    m_people->setWordWrap(true);
    m_people->setMinimumHeight(theme.size(160));
    column->addWidget(titled(theme, tr("Letter"), m_kind));
    column->addWidget(titled(theme, tr("For"), m_filter));
    column->addWidget(titled(theme, tr("Who gets it"), m_people), 1);
    return box;
}

QWidget *LettersDialog::buildWords() {
    Theme &theme = m_context.theme;
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(10));
    m_problem = new Banner(theme, Banner::Tone::Attention, QString());
    m_problem->setObjectName(QStringLiteral("letterProblem"));
    m_problem->hide();
    m_subject = new WordsEdit(theme, TextRole::Body, 1, letters::kLongestSubject, true);
    m_subject->setObjectName(QStringLiteral("letterSubject"));
    m_body = new WordsEdit(theme, TextRole::Reading, 9, letters::kLongestLetter);
    m_body->setObjectName(QStringLiteral("letterBody"));
    m_body->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    for (WordsEdit *edit : {m_subject, m_body})
        edit->setReadOnly(m_context.file.isReadOnly());
    auto *fields = button(theme, QStringLiteral("letterField"), tr("Insert a field"), ButtonKind::Plain,
                          QStringLiteral("plus"));
    auto *menu = new QMenu(fields);
    for (const letters::LetterField field : letters::allLetterFields()) {
        const QString name = QStringLiteral("{%1}  ").arg(letters::letterFieldKey(field));
        connect(menu->addAction(name + words::letterFieldWord(field)), &QAction::triggered, this,
                [this, field] { addField(field); });
    }
    fields->setMenu(menu);
    fields->setEnabled(!m_context.file.isReadOnly());
    m_reset = button(theme, QStringLiteral("letterReset"), tr("Words as they ship"), ButtonKind::Quiet,
                     QStringLiteral("undo"));
    connect(m_reset, &QPushButton::clicked, this, &LettersDialog::goBackToShipped);
    auto *row = new QWidget;
    auto *flow = new FlowLayout(theme.space(8));
    row->setLayout(flow);
    flow->addWidget(fields);
    flow->addWidget(m_reset);
    column->addWidget(m_problem);
    column->addWidget(titled(theme, tr("Subject"), m_subject));
    column->addWidget(titled(theme, tr("Words"), m_body), 1);
    column->addWidget(row);
    return box;
}

QWidget *LettersDialog::buildFoot() {
    Theme &theme = m_context.theme;
    auto *foot = new QWidget;
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(8));
    m_gaps = wrappingLabel(theme, QString(), TextRole::Small, Token::Attention);
    m_gaps->setObjectName(QStringLiteral("letterGaps"));
    m_status = wrappingLabel(theme, QString(), TextRole::Small, Token::Ink2);
    m_status->setObjectName(QStringLiteral("letterStatus"));
    m_progress = new QProgressBar;
    m_progress->setObjectName(QStringLiteral("letterProgress"));
    m_progress->setAccessibleName(tr("Drafts written"));
    m_progress->hide();
    m_attach = new QComboBox;
    m_attach->setObjectName(QStringLiteral("letterAttach"));
    m_attach->setAccessibleName(tr("What goes with the mail"));
    m_mail = button(theme, QStringLiteral("letterMail"), QString(), ButtonKind::Primary);
    m_table = button(theme, QStringLiteral("letterTable"), QString());
    m_print = button(theme, QStringLiteral("letterPrint"), QString(), ButtonKind::Plain, QStringLiteral("print"));
    m_stop = button(theme, QStringLiteral("letterStop"), tr("Stop"));
    m_stop->hide();
    auto *close = button(theme, QStringLiteral("letterClose"), tr("Close"));
    auto *row = new QWidget;
    auto *flow = new FlowLayout(theme.space(8));
    row->setLayout(flow);
    m_attach->setMinimumHeight(m_mail->sizeHint().height());
    for (QWidget *each : std::initializer_list<QWidget *>{m_attach, m_mail, m_table, m_print, m_stop, close})
        flow->addWidget(each);
    column->addWidget(m_gaps);
    column->addWidget(m_status);
    column->addWidget(m_progress);
    column->addWidget(row);
    connect(m_mail, &QPushButton::clicked, this, &LettersDialog::makeDrafts);
    connect(m_table, &QPushButton::clicked, this, &LettersDialog::makeTable);
    connect(m_print, &QPushButton::clicked, this, &LettersDialog::print);
    connect(m_stop, &QPushButton::clicked, this, &LettersDialog::endDrafts);
    connect(close, &QPushButton::clicked, this, &LettersDialog::reject);
    return foot;
}

/// Opens with the letter that most people wait for.
void LettersDialog::fillKinds() {
    int best = 0;
    std::ptrdiff_t most = 0;
    for (const LetterKind each : letters::allLetterKinds()) {
        m_kind->addItem(words::letterTitle(each), static_cast<int>(each));
        const auto waiting = std::count_if(m_readers.begin(), m_readers.end(), [each](const LetterReader &reader) {
            return letters::goesTo(each, reader.role) && letters::isTimeFor(each, reader);
        });
        if (waiting > most) {
            most = waiting;
            best = m_kind->count() - 1;
        }
    }
    m_kind->setCurrentIndex(best);
}

LetterKind LettersDialog::kind() const {
    return static_cast<LetterKind>(m_kind->currentData().toInt());
}

letters::LetterText LettersDialog::edited() const {
    return {m_kept.kind, m_subject->text(), m_body->text()};
}

void LettersDialog::showKind() {
    m_kept = letters::letterText(m_context.file, m_source.content, kind());
    m_subject->setText(m_kept.subject);
    m_body->setText(m_kept.body);
    const QSignalBlocker quiet(m_attach);
    m_attach->clear();
    m_attach->addItem(tr("Nothing attached"), static_cast<int>(documents::LetterExtra::None));
    m_attach->addItem(tr("This letter as a PDF"), static_cast<int>(documents::LetterExtra::Letter));
    if (kind() == LetterKind::FirstMeeting)
        m_attach->addItem(tr("Their preparation sheet"), static_cast<int>(documents::LetterExtra::PrepSheet));
    m_attach->addItem(tr("Their days, for a calendar"), static_cast<int>(documents::LetterExtra::Days));
    m_status->clear();
    fillPeople();
}

bool LettersDialog::isWanted(const LetterReader &reader) const {
    if (!letters::goesTo(kind(), reader.role))
        return false;
    const int filter = m_filter->currentData().toInt();
    if (filter == kTime)
        return letters::isTimeFor(kind(), reader);
    if (filter == kOpen)
        return partnerships::isOpen(reader.state);
    return static_cast<int>(reader.state) == filter;
}

void LettersDialog::fillPeople() {
    std::vector<LetterReader> wanted;
    std::copy_if(m_readers.begin(), m_readers.end(), std::back_inserter(wanted),
                 [this](const LetterReader &reader) { return isWanted(reader); });
    m_letters = words::lettersTo(m_source, edited(), wanted);
    m_filling = true;
    const QSignalBlocker quiet(m_people);
    m_people->clear();
    for (size_t i = 0; i < m_letters.size(); ++i) {
        auto *item = new QListWidgetItem(m_people);
        item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
    m_people->setCurrentRow(m_letters.empty() ? -1 : 0);
    m_filling = false;
    read();
}

void LettersDialog::read() {
    m_later.stop();
    const letters::LetterText text = edited();
    const QStringList unknown = letters::unknownFields(text);
    m_problem->setVisible(!unknown.isEmpty());
    if (!unknown.isEmpty())
        m_problem->set(Banner::Tone::Attention,
                       words::errorText({ErrorCode::ValueOutOfRange,
                                         {QStringLiteral("letter_field"), unknown.join(QStringLiteral(", "))}}));
    m_filling = true;
    for (size_t i = 0; i < m_letters.size(); ++i) {
        words::Letter &letter = m_letters[i];
        letter.text = letters::filled(text, words::letterValues(m_source, letter.reader));
        const QString gap = words::letterGap(letter, true);
        const QString who = tr("%1, %2, with %3")
                                .arg(letter.reader.name, words::roleInSentence(letter.reader.role),
                                     letter.reader.partnerName);
        m_people->item(static_cast<int>(i))->setText(gap.isEmpty() ? who : tr("%1: %2").arg(who, gap));
    }
    m_filling = false;
    m_reset->setEnabled(!m_context.file.isReadOnly() && text != m_source.content.letter(m_kept.kind));
    showPreview();
    showCounts();
}

void LettersDialog::showPreview() {
    const int row = m_people->currentRow();
    if (row < 0 || row >= static_cast<int>(m_letters.size())) {
        m_preview->setDocuments({});
        return;
    }
    documents::PageStyle style = documents::letterStyle(m_source, m_context.paper);
    style.letterhead = documents::letterheadPrint(letterhead::letterheadOf(m_context.file));
    m_preview->setDocument(documents::letterDocument(
        documents::letterPrint(m_source, m_letters[static_cast<size_t>(row)]), style));
}

void LettersDialog::reject() {
    if (m_drafts) {
        endDrafts(); // Esc stops first; a second one closes
        return;
    }
    if (!keepWords()) {
        const Question question{tr("Words that cannot be kept"),
                                tr("Close without them? The letter stays as it was before."),
                                {tr("Go on writing"), tr("Close without them")},
                                0};
        if (m_context.modal.ask(this, question) == 0)
            return;
    }
    QDialog::reject();
}

void LettersDialog::resizeEvent(QResizeEvent *event) {
    QDialog::resizeEvent(event);
    const bool narrow = event->size().width() < m_context.theme.size(860);
    m_sides->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void openLetters(const PageContext &context, QWidget *parent) {
    if (!context.content)
        return;
    Result<words::LetterSource> source = words::LetterSource::read(context.file, context.cohort, *context.content);
    if (!source) {
        context.navigator.showError(source.error());
        return;
    }
    (new LettersDialog(context, std::move(*source), parent))->open();
}

} // namespace groundwork::ui
