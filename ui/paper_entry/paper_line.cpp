#include "ui/paper_entry/paper_line.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/label.h"
#include "ui/widgets/words_edit.h"

#include <QBoxLayout>
#include <QEvent>

namespace groundwork::ui {

namespace {

constexpr int kLabelWidth = 210;
constexpr int kMostEntries = 50;

QWidget *whose(const AnswerStyle &style, Side side, const QString &label) {
    Theme &theme = style.theme;
    auto *box = new QWidget;
    box->setFixedWidth(theme.size(kLabelWidth));
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, theme.space(4), 0, 0);
    row->setSpacing(theme.space(8));
    const Token ink = side == Side::Mentee   ? Token::Mentee
                      : side == Side::Mentor ? Token::Mentor
                                             : Token::Ink;
    if (side != Side::Program)
        row->addWidget(Badge::person(theme, side == Side::Mentee ? Role::Mentee : Role::Mentor, style.name(side), 20),
                       0, Qt::AlignTop);
    row->addWidget(wrappingLabel(theme, label, TextRole::Body, ink), 1, Qt::AlignTop);
    return box;
}

} // namespace

PaperLine::PaperLine(const AnswerStyle &style, const first_meeting::Field &field, Side side, const QString &label,
                     const QString &objectName, QWidget *parent)
    : QWidget(parent)
    , m_style(style)
    , m_field(field)
    , m_side(side)
    , m_words(side == Side::Program ? label : tr("%1: %2").arg(style.name(side), label))
    , m_column(new QVBoxLayout)
    , m_said(wrappingLabel(style.theme, QString(), TextRole::Small, Token::Ink2)) {
    setObjectName(objectName);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(style.theme.space(12));
    row->addWidget(whose(style, side, label.isEmpty() ? style.name(side) : label), 0, Qt::AlignTop);
    auto *right = new QVBoxLayout;
    right->setSpacing(style.theme.space(2));
    m_column->setSpacing(style.theme.space(3));
    right->addLayout(m_column);
    right->addWidget(m_said);
    row->addLayout(right, 1);
    m_said->setObjectName(objectName + QStringLiteral("_said"));
    m_said->hide();
    addLine();
}

WordsEdit *PaperLine::addLine() {
    auto *line = new WordsEdit(m_style.theme, TextRole::ReadingSmall, 1, 0, true);
    line->setObjectName(QStringLiteral("%1_%2").arg(objectName()).arg(m_lines.size() + 1));
    line->setAccessibleName(isList() ? tr("%1, line %2").arg(m_words).arg(m_lines.size() + 1) : m_words);
    if (const QString help = paperHelp(m_field); !help.isEmpty()) {
        line->setPlaceholderText(help);
        line->setAccessibleDescription(help);
    }
    m_column->addWidget(line);
    if (!m_lines.isEmpty()) // else Tab would come to it behind the whole sheet
        setTabOrder(m_lines.last(), line);
    m_lines.append(line);
    line->installEventFilter(this);
    connect(line, &WordsEdit::edited, this, [this] {
        showReading();
        Q_EMIT edited();
    });
    connect(line, &WordsEdit::entered, this, [this, line] { entered(line); });
    return line;
}

void PaperLine::entered(const WordsEdit *line) {
    const auto at = m_lines.indexOf(line);
    const int most = m_field.maximum > 0 ? m_field.maximum : kMostEntries;
    if (!isList() || line->text().trimmed().isEmpty() || at + 1 >= most) {
        Q_EMIT goneOn();
        return;
    }
    WordsEdit *next = at + 1 < m_lines.size() ? m_lines[at + 1] : addLine();
    next->show(); // what is not shown yet takes no key
    next->setFocus(Qt::TabFocusReason);
}

void PaperLine::setEntries(const QStringList &entries) {
    m_entries = entries;
    showReading();
}

PaperReading PaperLine::reading() const {
    if (isDitto()) {
        PaperReading waits;
        waits.trouble = tr("The same as above, as soon as something stands there.");
        return waits;
    }
    if (!isList())
        return readPaper(m_style, m_field, typed(), m_entries);
    return readPaperList(m_field, typed().split(QLatin1Char('\n'), Qt::SkipEmptyParts));
}

QString PaperLine::typed() const {
    QStringList lines;
    for (const WordsEdit *line : m_lines) {
        const bool printedOnly = !m_beginning.isEmpty() && line->text().trimmed() == m_beginning.trimmed();
        if (!line->text().isEmpty() && !printedOnly)
            lines.append(line->text());
    }
    return lines.join(QLatin1Char('\n'));
}

void PaperLine::setBeginning(const QString &words) {
    m_beginning = words.section(QStringLiteral("..."), 0, 0);
}

bool PaperLine::isDitto() const {
    static const QStringList kSigns{QStringLiteral("\""), QStringLiteral("''"), QStringLiteral("„"),
                                    QStringLiteral("“"), QStringLiteral("”"), QStringLiteral("″")};
    QString words = typed().trimmed();
    if (const QString printed = m_beginning.trimmed(); !printed.isEmpty() && words.startsWith(printed))
        words = words.mid(printed.size()).trimmed();
    return kSigns.contains(words);
}

void PaperLine::setRepeated(const QString &words) {
    setTyped(words.startsWith(m_beginning.trimmed()) ? words : m_beginning + words);
}

void PaperLine::setTyped(const QString &typed) {
    const QStringList lines = isList() ? typed.split(QLatin1Char('\n')) : QStringList{typed};
    while (m_lines.size() > std::max<qsizetype>(lines.size(), 1))
        delete m_lines.takeLast();
    while (m_lines.size() < lines.size())
        addLine();
    for (qsizetype i = 0; i < m_lines.size(); ++i)
        m_lines[i]->setText(lines.value(i));
    showReading();
}

void PaperLine::showReading() {
    const PaperReading read = reading();
    const bool isTrouble = !read.trouble.isEmpty();
    m_said->setInk(isTrouble ? Token::Attention : Token::Ink2);
    m_said->setText(isTrouble ? read.trouble : read.said);
    m_said->setVisible(!m_said->text().isEmpty());
}

void PaperLine::setTrouble(const QString &words) {
    m_said->setInk(Token::Attention);
    m_said->setText(words);
    m_said->setVisible(!words.isEmpty());
}

void PaperLine::setCovered() {
    setEnabled(false);
    m_said->setInk(Token::Ink2);
    m_said->setText(tr("Written on the screen, and covered. The two open it together."));
    m_said->show();
}

void PaperLine::focusLine() {
    m_lines.front()->setFocus(Qt::TabFocusReason);
}

bool PaperLine::hasKeyboard() const {
    return isAncestorOf(focusWidget());
}

bool PaperLine::eventFilter(QObject *watched, QEvent *event) {
    if (!m_beginning.isEmpty()) {
        WordsEdit *line = m_lines.front();
        if (event->type() == QEvent::FocusIn && line->text().isEmpty()) {
            line->setText(m_beginning);
            line->moveCursor(QTextCursor::End);
        }
        if (event->type() == QEvent::FocusOut && typed().isEmpty())
            line->setText(QString());
    }
    if (event->type() == QEvent::FocusIn)
        Q_EMIT focused();
    return QWidget::eventFilter(watched, event);
}

} // namespace groundwork::ui
