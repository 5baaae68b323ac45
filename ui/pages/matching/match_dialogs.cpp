#include "ui/pages/matching/match_dialogs.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scrolling_page.h"
#include "ui/words/people_words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>

#include <algorithm>

namespace groundwork::ui {

namespace {

QVBoxLayout *columnOf(QDialog &dialog, Theme &theme) {
    auto *column = new QVBoxLayout(&dialog);
    column->setContentsMargins(theme.space(20), theme.space(16), theme.space(20), theme.space(16));
    column->setSpacing(theme.space(10));
    return column;
}

/// As high as the wrapped lines need, no more, and never larger than the window behind.
void fitTo(QDialog &dialog, const Theme &theme, int width, int height = 0) {
    const QSize room = dialog.parentWidget() ? dialog.parentWidget()->window()->size() : QSize(1280, 800);
    const int wide = std::min(theme.size(width), room.width() - 40);
    const int high = height > 0 ? theme.size(height) : dialog.layout()->totalHeightForWidth(wide);
    dialog.setMinimumWidth(std::min(wide, theme.size(320)));
    dialog.resize(wide, std::min(high, room.height() - 40));
}

} // namespace

ChangeDialog::ChangeDialog(Theme &theme, const QString &name, const Texts &texts, QWidget *parent)
    : QDialog(parent) {
    setObjectName(name + QStringLiteral("Dialog"));
    setWindowTitle(tr("What would happen"));
    setAttribute(Qt::WA_DeleteOnClose);
    QVBoxLayout *column = columnOf(*this, theme);
    column->addWidget(wrappingLabel(theme, texts.title, TextRole::PageTitle));
    auto *content = new QWidget;
    auto *sentences = new QVBoxLayout(content);
    sentences->setContentsMargins(0, 0, 0, 0);
    sentences->setSpacing(theme.space(8));
    for (const QString &sentence : texts.sentences) {
        if (sentence.isEmpty())
            continue;
        Label *label = wrappingLabel(theme, sentence);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        sentences->addWidget(label);
    }
    if (!texts.keep.isEmpty())
        sentences->addWidget(wrappingLabel(theme, tr("You can undo it."), TextRole::Small, Token::Ink2));
    sentences->addStretch(1);
    auto *scroll = scrollingPage(content);
    column->addWidget(scroll, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto *leave = button(theme, name + QStringLiteral("Leave"), texts.keep.isEmpty() ? tr("Close") : tr("Leave it as it is"));
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    buttons->addWidget(leave);
    if (!texts.keep.isEmpty()) {
        auto *keep = button(theme, name + QStringLiteral("Keep"), texts.keep, ButtonKind::Primary);
        connect(keep, &QPushButton::clicked, this, &QDialog::accept);
        buttons->addWidget(keep);
    }
    column->addLayout(buttons);
    leave->setDefault(true);
    leave->setFocus();
    fitToContent(*this, *scroll, theme.size(460));
}

ScenarioChangesDialog::ScenarioChangesDialog(Theme &theme, const Facts &facts, QWidget *parent)
    : QDialog(parent) {
    setObjectName(QStringLiteral("scenarioChangesDialog"));
    setWindowTitle(tr("Who changes partner"));
    setAttribute(Qt::WA_DeleteOnClose);
    QVBoxLayout *column = columnOf(*this, theme);
    const QString shown = words::isolated(facts.shown);
    const QString other = words::isolated(facts.other);
    column->addWidget(wrappingLabel(theme,
                                    tr("%n mentee(s) (changes|change) partner from %1 to %2", nullptr,
                                       static_cast<int>(facts.moves.size()))
                                        .arg(shown, other),
                                    TextRole::PageTitle));
    auto *list = new QListWidget;
    list->setObjectName(QStringLiteral("scenarioMoves"));
    list->setAccessibleName(tr("Who changes partner"));
    list->setWordWrap(true);
    list->addItems(facts.moves);
    if (list->count() > 0)
        list->setCurrentRow(0);
    column->addWidget(list, 1);
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme.space(16));
    grid->setVerticalSpacing(theme.space(2));
    grid->setColumnStretch(0, 1);
    const auto figure = [&](const QString &text, int row, int at, TextRole role, Token ink) {
        auto *label = new Label(theme, text, role, ink);
        label->setElided(role == TextRole::Small && at > 0);
        grid->addWidget(label, row, at, at > 0 ? Qt::AlignTrailing : Qt::AlignLeading);
    };
    figure(facts.shown.section(QLatin1Char(' '), 0, 0), 0, 1, TextRole::SmallStrong, Token::Ink2);
    figure(facts.other.section(QLatin1Char(' '), 0, 0), 0, 2, TextRole::SmallStrong, Token::Ink2);
    int row = 1;
    for (const words::FactLine &line : facts.lines) {
        if (line.other.isEmpty())
            continue;
        grid->addWidget(wrappingLabel(theme, line.name), row, 0);
        figure(line.shown, row, 1, TextRole::BodyStrong, Token::Ink);
        figure(line.other, row, 2, TextRole::Body, Token::Ink2);
        ++row;
    }
    column->addWidget(content);
    column->addWidget(wrappingLabel(theme, tr("Points of both are counted by the weights of %1.").arg(shown),
                                    TextRole::Small, Token::Ink2));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto *close = button(theme, QStringLiteral("scenarioChangesClose"), tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    buttons->addWidget(close);
    column->addLayout(buttons);
    list->setFocus();
    fitTo(*this, theme, 480, 520);
}

RemediesDialog::RemediesDialog(Theme &theme, const QString &title, const std::vector<Row> &rows, QWidget *parent)
    : QDialog(parent) {
    setObjectName(QStringLiteral("remediesDialog"));
    setWindowTitle(tr("Who could free a place?"));
    setAttribute(Qt::WA_DeleteOnClose);
    QVBoxLayout *column = columnOf(*this, theme);
    column->addWidget(wrappingLabel(theme, title, TextRole::PageTitle));
    auto *content = new QWidget;
    auto *list = new QVBoxLayout(content);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(theme.space(12));
    if (rows.empty())
        list->addWidget(wrappingLabel(theme, tr("No small change would do. It takes another mentor.")));
    for (size_t i = 0; i < rows.size(); ++i) {
        auto *choose = button(theme, QStringLiteral("remedyRow_%1").arg(i), rows[i].action);
        choose->setAccessibleDescription(rows[i].result);
        connect(choose, &QPushButton::clicked, this, [this, remedy = rows[i].remedy] {
            accept();
            Q_EMIT chosen(remedy);
        });
        list->addWidget(choose, 0, Qt::AlignLeading);
        list->addWidget(wrappingLabel(theme, rows[i].result, TextRole::Small, Token::Ink2));
    }
    list->addStretch(1);
    auto *scroll = scrollingPage(content);
    column->addWidget(scroll, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto *close = button(theme, QStringLiteral("remediesClose"), tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    buttons->addWidget(close);
    column->addLayout(buttons);
    close->setDefault(true);
    fitToContent(*this, *scroll, theme.size(480));
}

NeverDialog::NeverDialog(Theme &theme, const std::vector<Someone> &mentees, const std::vector<Someone> &mentors,
                         Ask ask, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_ask(std::move(ask))
    , m_rows(new QVBoxLayout)
    , m_mentee(new QComboBox)
    , m_mentor(new QComboBox)
    , m_outcome(wrappingLabel(theme, QString(), TextRole::Small, Token::Ink2))
    , m_add(button(theme, QStringLiteral("neverAdd"), tr("Keep these two apart"))) {
    setObjectName(QStringLiteral("neverDialog"));
    setWindowTitle(tr("Never pair"));
    setAttribute(Qt::WA_DeleteOnClose);
    QVBoxLayout *column = columnOf(*this, theme);
    column->addWidget(wrappingLabel(theme, tr("Pairs that you keep apart"), TextRole::PageTitle));
    column->addWidget(wrappingLabel(theme, tr("In this scenario only. Nobody is told, and no reason is kept."),
                                    TextRole::Small, Token::Ink2));
    auto *content = new QWidget;
    auto *list = new QVBoxLayout(content);
    list->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(theme.space(4));
    list->addLayout(m_rows);
    list->addStretch(1);
    column->addWidget(scrollingPage(content), 1);
    const auto fill = [&](QComboBox *box, const char *name, const QString &words, const std::vector<Someone> &people) {
        box->setObjectName(QLatin1String(name));
        box->setAccessibleName(words);
        box->setPlaceholderText(words);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
        for (const Someone &one : people)
            box->addItem(one.name, QVariant::fromValue(one.id.value));
        box->setCurrentIndex(-1);
        connect(box, &QComboBox::currentIndexChanged, this, &NeverDialog::showOutcome);
        column->addWidget(box);
    };
    column->addWidget(new Label(theme, tr("One more pair"), TextRole::Section));
    fill(m_mentee, "neverMentee", tr("Mentee"), mentees);
    fill(m_mentor, "neverMentor", tr("Mentor"), mentors);
    m_outcome->setObjectName(QStringLiteral("neverOutcome"));
    column->addWidget(m_outcome);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addStretch(1);
    auto *close = button(theme, QStringLiteral("neverClose"), tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    buttons->addWidget(close);
    column->addLayout(buttons);
    close->setDefault(true);
    connect(m_add, &QPushButton::clicked, this, [this] {
        const matching::PairKey pair = chosen();
        m_mentee->setCurrentIndex(-1);
        m_mentor->setCurrentIndex(-1);
        m_mentee->setFocus();
        Q_EMIT keepApart(pair);
    });
    showOutcome();
    fitTo(*this, theme, 460, 460);
}

matching::PairKey NeverDialog::chosen() const {
    return {ParticipantId{m_mentee->currentData().toLongLong()}, ParticipantId{m_mentor->currentData().toLongLong()}};
}

void NeverDialog::showOutcome() {
    const bool both = m_mentee->currentIndex() >= 0 && m_mentor->currentIndex() >= 0;
    m_add->setVisible(both);
    m_outcome->setText(both ? m_ask(chosen()) : tr("Choose a mentee and a mentor to read what it would come to."));
}

void NeverDialog::setRows(const std::vector<Row> &rows) {
    const bool hadFocus = focusWidget() && focusWidget()->objectName().startsWith(QLatin1String("letBe_"));
    clearLayout(*m_rows);
    if (rows.empty())
        m_rows->addWidget(wrappingLabel(m_theme, tr("None yet."), TextRole::Body, Token::Ink2));
    for (const Row &row : rows) {
        auto *widget = new QWidget;
        auto *line = new QHBoxLayout(widget);
        line->setContentsMargins(0, 0, 0, 0);
        line->addWidget(wrappingLabel(m_theme, row.words), 1);
        auto *free = iconButton(m_theme, QStringLiteral("letBe_") + row.pair.mentee.toText(), QStringLiteral("x"),
                                tr("Let %1 be matched again").arg(row.words));
        connect(free, &QToolButton::clicked, this, [this, pair = row.pair] { Q_EMIT letBe(pair); });
        line->addWidget(free);
        m_rows->addWidget(widget);
    }
    if (hadFocus)
        m_mentee->setFocus();
    showOutcome();
}

ScenarioNameDialog::ScenarioNameDialog(Theme &theme, const QString &title, const QString &keepWords,
                                       const QString &name, const QString &note, Take take, QWidget *parent)
    : FormDialog(theme, QStringLiteral("scenarioName"), title, keepWords, parent)
    , m_name(new QLineEdit(name))
    , m_take(std::move(take)) {
    add("scenarioNameField", tr("Name"), m_name);
    m_name->setMaxLength(60);
    m_name->selectAll();
    if (!note.isEmpty())
        addNote(note);
    m_name->setFocus();
    fit(380);
}

void ScenarioNameDialog::keep() {
    const QString problem = m_take(m_name->text());
    if (problem.isEmpty())
        accept();
    else
        showProblem(problem);
}

} // namespace groundwork::ui
