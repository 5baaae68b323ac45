#include "ui/pages/framework/line_list_card.h"

#include "core/framework/framework_compare.h"
#include "ui/pages/framework/voice_mark.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/diff_text.h"
#include "ui/widgets/words_edit.h"
#include "ui/words/framework_words.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <functional>

namespace groundwork::ui {

/// The dot or number in front of a line, by which it can be dragged.
class LineHandle final : public QWidget {
  public:
    LineHandle(Theme &theme, std::function<void(int)> dragged, std::function<void()> dropped)
        : m_theme(theme)
        , m_dragged(std::move(dragged))
        , m_dropped(std::move(dropped)) {
        setCursor(Qt::OpenHandCursor);
        setFixedWidth(theme.size(20));
    }
    void setNumber(const QString &number) {
        m_number = number;
        update();
    }

  protected:
    void paintEvent(QPaintEvent *) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const int line = m_theme.size(26);
        if (m_number.isEmpty()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.color(Token::Control));
            painter.drawEllipse(QPointF(width() / 2.0, line / 2.0), m_theme.size(5) / 2.0,
                                m_theme.size(5) / 2.0);
            return;
        }
        painter.setFont(m_theme.font(TextRole::BodyStrong));
        painter.setPen(m_theme.color(Token::Accent));
        painter.drawText(QRect(0, 0, width(), line), Qt::AlignCenter, m_number);
    }
    void mousePressEvent(QMouseEvent *event) override {
        setCursor(Qt::ClosedHandCursor);
        event->accept();
    }
    void mouseMoveEvent(QMouseEvent *event) override {
        m_moved = true;
        m_dragged(event->globalPosition().toPoint().y());
    }
    void mouseReleaseEvent(QMouseEvent *) override {
        setCursor(Qt::OpenHandCursor);
        if (std::exchange(m_moved, false))
            m_dropped();
    }

  private:
    Theme &m_theme;
    std::function<void(int)> m_dragged;
    std::function<void()> m_dropped;
    QString m_number;
    bool m_moved = false;
};

LineListCard::LineListCard(Theme &theme, framework::FrameworkPart part, QWidget *parent)
    : Card(theme, QString(), parent)
    , m_theme(theme)
    , m_part(part) {
    setObjectName(QStringLiteral("part_") + framework::frameworkPartKey(part));
    body()->setSpacing(theme.space(4));
    body()->addWidget(partHead(theme, part));
    m_rowsColumn = new QVBoxLayout;
    m_rowsColumn->setSpacing(theme.space(2));
    body()->addLayout(m_rowsColumn);
    m_goneColumn = new QVBoxLayout;
    m_goneColumn->setSpacing(theme.space(2));
    body()->addLayout(m_goneColumn);
    buildFoot();
    showFoot();
}

void LineListCard::buildFoot() {
    const QString name = objectName();
    const QString heading = words::partHeading(m_part);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(m_theme.space(4));
    m_add = button(m_theme, name + QStringLiteral("_add"), tr("Add"), ButtonKind::Quiet,
                   QStringLiteral("plus"));
    m_add->setAccessibleName(tr("Add a line"));
    m_add->setAccessibleDescription(heading);
    m_up = iconButton(m_theme, name + QStringLiteral("_up"), QStringLiteral("up"),
                      tr("Move the line up (Alt+Up)"));
    m_down = iconButton(m_theme, name + QStringLiteral("_down"), QStringLiteral("down"),
                        tr("Move the line down (Alt+Down)"));
    m_remove = iconButton(m_theme, name + QStringLiteral("_remove"), QStringLiteral("trash"),
                          tr("Take the line out"));
    for (QToolButton *one : {m_up, m_down, m_remove})
        one->setAccessibleDescription(heading);
    foot->addWidget(m_add);
    foot->addStretch(1);
    foot->addWidget(m_up);
    foot->addWidget(m_down);
    foot->addWidget(m_remove);
    body()->addLayout(foot);
    connect(m_add, &QPushButton::clicked, this, [this] {
        insertRow(static_cast<int>(m_rows.size()), QString());
        focusLine(static_cast<int>(m_rows.size()) - 1);
    });
    connect(m_up, &QToolButton::clicked, this, [this] { moveRow(m_current, m_current - 1); });
    connect(m_down, &QToolButton::clicked, this, [this] { moveRow(m_current, m_current + 1); });
    connect(m_remove, &QToolButton::clicked, this, [this] { removeRow(m_current, true); });
}

QStringList LineListCard::lines() const {
    QStringList lines;
    for (const Row &row : m_rows) {
        if (const QString text = row.edit->text().trimmed(); !text.isEmpty())
            lines.append(text);
    }
    return lines;
}

void LineListCard::setLines(const QStringList &lines, const std::optional<QStringList> &base) {
    m_base = base;
    if (lines != this->lines()) {
        while (static_cast<int>(m_rows.size()) > lines.size())
            removeRow(static_cast<int>(m_rows.size()) - 1, false);
        for (int i = 0; i < lines.size(); ++i) {
            if (i >= static_cast<int>(m_rows.size()))
                insertRow(i, lines[i]);
            else if (m_rows[static_cast<size_t>(i)].edit->text().trimmed() != lines[i])
                m_rows[static_cast<size_t>(i)].edit->setText(lines[i]);
        }
    }
    showMarks();
}

void LineListCard::insertRow(int index, const QString &text) {
    Row row;
    row.box = new QWidget;
    auto *column = new QVBoxLayout(row.box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *line = new QHBoxLayout;
    line->setSpacing(m_theme.space(4));
    row.edit = new WordsEdit(m_theme, TextRole::Body, 1, framework::kLongestFrameworkLine, true);
    row.edit->setFrameShape(QFrame::NoFrame);
    row.edit->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    row.edit->setText(text);
    row.edit->installEventFilter(this);
    WordsEdit *edit = row.edit;
    row.handle = new LineHandle(
        m_theme, [this, edit](int y) { dragTo(rowOf(edit), y); }, [this] { Q_EMIT edited(-1, false); });
    line->addWidget(row.handle);
    line->addWidget(row.edit, 1);
    column->addLayout(line);
    row.mark = new DiffText(m_theme, TextRole::Small);
    row.mark->setContentsMargins(0, 0, 0, 0);
    row.mark->hide();
    auto *under = new QHBoxLayout;
    under->addSpacing(m_theme.size(20) + m_theme.space(8));
    under->addWidget(row.mark, 1);
    column->addLayout(under);
    connect(edit, &WordsEdit::edited, this, [this, edit] { Q_EMIT edited(rowOf(edit), true); });
    connect(edit, &WordsEdit::entered, this, [this, edit] {
        const int at = rowOf(edit);
        if (edit->text().trimmed().isEmpty())
            return;
        insertRow(at + 1, QString());
        focusLine(at + 1);
    });
    m_rows.insert(m_rows.begin() + index, row);
    m_rowsColumn->insertWidget(index, row.box);
    number();
}

void LineListCard::removeRow(int index, bool say) {
    if (index < 0 || index >= static_cast<int>(m_rows.size()))
        return;
    const Row row = m_rows[static_cast<size_t>(index)];
    const bool words = !row.edit->text().trimmed().isEmpty();
    const bool focused = row.edit->hasFocus();
    m_rows.erase(m_rows.begin() + index);
    row.edit->removeEventFilter(this);
    row.edit->disconnect(this);
    row.edit->setObjectName(QString());
    m_rowsColumn->removeWidget(row.box);
    number();
    if (focused && !m_rows.empty())
        focusLine(std::max(0, index - 1));
    else if (focused)
        m_add->setFocus();
    row.box->hide();
    row.box->deleteLater();
    if (say && words)
        Q_EMIT edited(-1, false);
}

void LineListCard::moveRow(int from, int to) {
    const int count = static_cast<int>(m_rows.size());
    if (from < 0 || from >= count || to < 0 || to >= count || from == to)
        return;
    const Row row = m_rows[static_cast<size_t>(from)];
    const bool focused = row.edit->hasFocus();
    m_rows.erase(m_rows.begin() + from);
    m_rows.insert(m_rows.begin() + to, row);
    m_rowsColumn->removeWidget(row.box);
    m_rowsColumn->insertWidget(to, row.box);
    m_current = to;
    number();
    if (focused)
        row.edit->setFocus();
    Q_EMIT edited(-1, false);
}

void LineListCard::dragTo(int index, int globalY) {
    const int y = mapFromGlobal(QPoint(0, globalY)).y();
    int to = 0;
    for (int i = 0; i < static_cast<int>(m_rows.size()); ++i) {
        if (i != index && m_rows[static_cast<size_t>(i)].box->geometry().center().y() < y)
            ++to;
    }
    if (to == index)
        return;
    const Row row = m_rows[static_cast<size_t>(index)]; // said to be moved once it is dropped
    m_rows.erase(m_rows.begin() + index);
    m_rows.insert(m_rows.begin() + to, row);
    m_rowsColumn->removeWidget(row.box);
    m_rowsColumn->insertWidget(to, row.box);
    m_current = to;
    m_rowsColumn->activate();
    number();
}

void LineListCard::number() {
    const bool numbered = m_part == framework::FrameworkPart::Principles;
    const QString key = framework::frameworkPartKey(m_part);
    for (int i = 0; i < static_cast<int>(m_rows.size()); ++i) {
        const Row &row = m_rows[static_cast<size_t>(i)];
        row.handle->setNumber(numbered ? QString::number(i + 1) : QString());
        row.edit->setObjectName(QStringLiteral("line_%1_%2").arg(key).arg(i));
        row.edit->setAccessibleName(tr("%1, line %2").arg(words::partHeading(m_part)).arg(i + 1));
        if (i > 0)
            QWidget::setTabOrder(m_rows[static_cast<size_t>(i - 1)].edit, row.edit);
    }
    if (!m_rows.empty())
        QWidget::setTabOrder(m_rows.back().edit, m_add);
    showFoot();
}

void LineListCard::showMarks() {
    clearLayout(*m_goneColumn);
    for (const Row &row : m_rows) {
        row.mark->hide();
        row.edit->setAccessibleDescription(QString());
    }
    if (!m_base)
        return;
    std::vector<const Row *> written;
    for (const Row &row : m_rows) {
        if (!row.edit->text().trimmed().isEmpty())
            written.push_back(&row);
    }
    for (const framework::ComparedLine &line : framework::compareLines(*m_base, lines())) {
        if (!line.isChange())
            continue;
        const QString word = words::lineChangeWord(line);
        if (line.after < 0) {
            auto *gone = new QWidget;
            auto *row = new QHBoxLayout(gone);
            row->setContentsMargins(m_theme.size(20) + m_theme.space(8), 0, 0, 0);
            auto *text = new DiffText(m_theme, TextRole::Small);
            text->set(word, line.pieces, word + QStringLiteral(": ") + line.pieces.front().text);
            row->addWidget(text, 1);
            auto *back = linkButton(m_theme, objectName() + QStringLiteral("_back"), tr("Put back"));
            back->setAccessibleDescription(line.pieces.front().text);
            const QString words = line.pieces.front().text;
            const int at = line.before;
            connect(back, &QPushButton::clicked, this, [this, words, at] {
                const int index = std::min(at, static_cast<int>(m_rows.size()));
                insertRow(index, words);
                focusLine(index);
                Q_EMIT edited(-1, false);
            });
            row->addWidget(back, 0, Qt::AlignTop);
            m_goneColumn->addWidget(gone);
            continue;
        }
        const Row &row = *written[static_cast<size_t>(line.after)];
        const bool reworded = line.change == framework::LineChange::Reworded;
        const QString spoken = word + QStringLiteral(": ") + words::spokenDiff(line.pieces);
        row.mark->set(word, reworded ? line.pieces : std::vector<DiffPiece>(), spoken);
        row.mark->show();
        row.edit->setAccessibleDescription(spoken);
    }
}

void LineListCard::showFoot() {
    const int count = static_cast<int>(m_rows.size());
    m_current = std::clamp(m_current, 0, std::max(0, count - 1));
    m_add->setEnabled(count < framework::kMostFrameworkLines);
    m_add->setToolTip(count < framework::kMostFrameworkLines
                          ? QString()
                          : tr("There is room for %1 lines.").arg(framework::kMostFrameworkLines));
}

void LineListCard::focusLine(int index) {
    if (m_rows.empty()) {
        m_add->setFocus();
        return;
    }
    index = std::clamp(index, 0, static_cast<int>(m_rows.size()) - 1);
    WordsEdit *edit = m_rows[static_cast<size_t>(index)].edit;
    edit->setFocus();
    edit->moveCursor(QTextCursor::End);
}

int LineListCard::rowOf(const QObject *edit) const {
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [edit](const Row &row) { return row.edit == edit; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

bool LineListCard::handleKey(int index, int key, Qt::KeyboardModifiers modifiers) {
    WordsEdit *edit = m_rows[static_cast<size_t>(index)].edit;
    const bool up = key == Qt::Key_Up;
    if ((up || key == Qt::Key_Down) && (modifiers & Qt::AltModifier)) {
        moveRow(index, up ? index - 1 : index + 1);
        return true;
    }
    if (key == Qt::Key_Backspace && modifiers == Qt::NoModifier && edit->text().isEmpty()) {
        removeRow(index, false);
        Q_EMIT edited(-1, false);
        return true;
    }
    return false;
}

bool LineListCard::eventFilter(QObject *watched, QEvent *event) {
    const int index = rowOf(watched);
    if (index >= 0) {
        WordsEdit *edit = m_rows[static_cast<size_t>(index)].edit;
        if (event->type() == QEvent::FocusIn) {
            m_current = index;
            edit->setFrameShape(QFrame::StyledPanel);
        } else if (event->type() == QEvent::FocusOut) {
            edit->setFrameShape(QFrame::NoFrame);
            Q_EMIT left();
        } else if (event->type() == QEvent::KeyPress) {
            const auto *key = static_cast<QKeyEvent *>(event);
            if (handleKey(index, key->key(), key->modifiers()))
                return true;
        }
    }
    return Card::eventFilter(watched, event);
}

} // namespace groundwork::ui
