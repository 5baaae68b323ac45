#include "ui/shell/command_box.h"

#include "core/base/text_fold.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/text_flags.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTextLayout>

#include <algorithm>
#include <optional>
#include <utility>

namespace groundwork::ui {

namespace {

enum BoxRole { EntryRole = Qt::UserRole, GroupRole };

/// Where `word`, which is folded, stands at the beginning of a word of `text`: start and length in the text as
/// it is, since folding changes lengths. Length 0 when it is not there.
std::pair<int, int> foldedPlace(const QString &text, const QString &word) {
    for (int start = 0; start < text.size(); ++start) {
        if (text.at(start).isSpace() || (start > 0 && text.at(start - 1).isLetterOrNumber()))
            continue;
        if (!foldText(text.mid(start)).startsWith(word))
            continue;
        int length = 1;
        while (start + length < text.size() && !foldText(text.mid(start, length)).startsWith(word))
            ++length;
        while (start + length < text.size() && text.at(start + length).isMark())
            ++length; // a letter keeps its marks
        return {start, length};
    }
    return {0, 0};
}

class BoxDelegate final : public QStyledItemDelegate {
  public:
    BoxDelegate(Theme &theme, const std::vector<BoxEntry> &shown, const QLineEdit &edit, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
        , m_shown(shown)
        , m_edit(edit) {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override {
        const int text = QFontMetrics(m_theme.font(TextRole::Body)).height();
        return {option.rect.width(),
                index.data(GroupRole).toBool() ? text + 10 : std::max(m_theme.size(38), text + 14)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool rtl = option.direction == Qt::RightToLeft;
        const QRectF row = QRectF(option.rect).adjusted(m_theme.space(16), 0, -m_theme.space(16), 0);
        const int ends = leadingLine(rtl);
        if (index.data(GroupRole).toBool()) {
            painter->setFont(m_theme.font(TextRole::Small));
            painter->setPen(m_theme.color(Token::Ink2));
            painter->drawText(row, ends, index.data().toString());
        } else {
            paintEntry(*painter, option, row, m_shown.at(static_cast<size_t>(index.data(EntryRole).toInt())),
                       rtl);
        }
        painter->restore();
    }

  private:
    void paintEntry(QPainter &painter, const QStyleOptionViewItem &option, QRectF row, const BoxEntry &entry,
                    bool rtl) const {
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter.fillRect(option.rect, m_theme.color(Token::AccentSoft));
            const int x = rtl ? option.rect.right() - 2 : option.rect.left();
            painter.fillRect(QRect(x, option.rect.top(), 3, option.rect.height()),
                             m_theme.color(Token::Accent));
        }
        const double side = m_theme.size(26);
        const bool pair = entry.kind == BoxEntry::Kind::Pair;
        const double width = pair ? 2 * side + 3 : side;
        QRectF mark(rtl ? row.right() - width : row.left(), row.center().y() - side / 2, width, side);
        if (pair)
            paintPairBadge(painter, mark, entry.first, entry.second, option.direction, m_theme);
        else if (entry.kind == BoxEntry::Kind::Person)
            paintBadge(painter, mark, badgeShape(entry.role), initials(entry.first), m_theme);
        else
            paintIcon(painter, mark.adjusted(4, 4, -4, -4),
                      entry.icon.isEmpty() ? QStringLiteral("right") : entry.icon,
                      m_theme.color(Token::Ink2));
        row.adjust(rtl ? 0 : width + 10, 0, rtl ? -width - 10 : 0, 0);
        const int ends = trailingLine(rtl);
        painter.setFont(m_theme.font(TextRole::Small));
        painter.setPen(m_theme.color(Token::Ink2));
        const double detail =
            std::min(row.width() * 0.45, QFontMetricsF(painter.font()).horizontalAdvance(entry.detail) + 4);
        painter.drawText(row, ends,
                         QFontMetricsF(painter.font()).elidedText(entry.detail, Qt::ElideRight, detail));
        row.adjust(rtl ? detail + 8 : 0, 0, rtl ? 0 : -detail - 8, 0);
        paintText(painter, row, entry.text, option.direction);
    }

    /// The text with what was typed in bold and underlined.
    void paintText(QPainter &painter, const QRectF &row, const QString &text,
                   Qt::LayoutDirection direction) const {
        const QFont font = m_theme.font(TextRole::Body);
        QTextLayout layout(QFontMetricsF(font).elidedText(text, Qt::ElideMiddle, row.width()), font);
        QTextOption option;
        option.setTextDirection(direction);
        option.setAlignment(direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
        option.setWrapMode(QTextOption::NoWrap);
        layout.setTextOption(option);
        QList<QTextLayout::FormatRange> formats;
        const QStringList words = foldText(m_edit.text()).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        for (const QString &word : words) {
            const auto [start, length] = foldedPlace(layout.text(), word);
            if (length == 0)
                continue;
            QTextLayout::FormatRange range;
            range.start = start;
            range.length = length;
            range.format.setFontWeight(QFont::Bold);
            range.format.setFontUnderline(true);
            range.format.setUnderlineColor(m_theme.color(Token::Accent));
            formats.append(range);
        }
        layout.setFormats(formats);
        layout.beginLayout();
        QTextLine line = layout.createLine();
        line.setLineWidth(row.width());
        layout.endLayout();
        painter.setPen(m_theme.color(Token::Ink));
        layout.draw(&painter, QPointF(row.left(), row.center().y() - line.height() / 2));
    }

    Theme &m_theme;
    const std::vector<BoxEntry> &m_shown;
    const QLineEdit &m_edit;
};

} // namespace

/// The quiet label over the entries of a kind.
QString CommandBox::groupTitle(BoxEntry::Kind kind) {
    switch (kind) {
    case BoxEntry::Kind::Pair:
        return tr("Pairs");
    case BoxEntry::Kind::Person:
        return tr("People");
    case BoxEntry::Kind::Exercise:
        return tr("Exercises");
    case BoxEntry::Kind::Page:
        return tr("Pages");
    case BoxEntry::Kind::Command:
        return tr("Do");
    case BoxEntry::Kind::Help:
        return tr("Help");
    }
    return {};
}

CommandBox::CommandBox(Theme &theme, Search search, QWidget *parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint)
    , m_theme(theme)
    , m_find(std::move(search))
    , m_edit(new QLineEdit)
    , m_list(new QListView)
    , m_model(new QStandardItemModel(this))
    , m_nothing(wrappingLabel(theme, tr("Nothing has that name. Try fewer letters."), TextRole::Body,
                              Token::Ink2)) {
    setObjectName(QStringLiteral("commandBox"));
    setWindowTitle(tr("Find"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    m_edit->setObjectName(QStringLiteral("commandBoxEdit"));
    m_edit->setAccessibleName(tr("Find a person, page or command"));
    m_edit->setPlaceholderText(tr("Find a person, page or command"));
    m_edit->setFrame(false);
    m_edit->setFont(theme.font(TextRole::Figure));
    QFont font = theme.font(TextRole::Figure);
    font.setWeight(QFont::Normal);
    m_edit->setFont(font);
    m_edit->addAction(icon(theme, QStringLiteral("search"), Token::Accent), QLineEdit::LeadingPosition);
    m_list->setObjectName(QStringLiteral("commandBoxList"));
    m_list->setAccessibleName(tr("What was found"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new BoxDelegate(theme, m_shown, *m_edit, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *hint = new Label(theme, tr("Arrows choose · Enter goes there · > for commands only"),
                           TextRole::Small, Token::Ink2);
    auto *honest = new Label(theme, tr("Covered answers are never searched"), TextRole::Small, Token::Ink2);
    hint->setWordWrap(true);
    honest->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(theme.space(10), theme.space(8), theme.space(10), theme.space(8));
    head->addWidget(m_edit);
    column->addLayout(head);
    column->addWidget(m_list, 1);
    m_nothing->setContentsMargins(theme.space(16), theme.space(12), theme.space(16), theme.space(12));
    column->addWidget(m_nothing);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(theme.space(16), theme.space(8), theme.space(16), theme.space(8));
    foot->addWidget(hint, 1);
    foot->addWidget(honest);
    column->addLayout(foot);
    const QSize room = parent ? parent->size() : QSize(1280, 800);
    resize(std::min(theme.size(680), room.width() - 40), std::min(theme.size(460), room.height() - 60));
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::textChanged, this, &CommandBox::search);
    connect(m_edit, &QLineEdit::returnPressed, this, &CommandBox::choose);
    connect(m_list, &QListView::clicked, this, &CommandBox::choose);
    this->search();
    m_edit->setFocus();
}

void CommandBox::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Token::Surface));
    painter.setPen(QPen(m_theme.color(Token::Control), 1));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

bool CommandBox::eventFilter(QObject *watched, QEvent *event) {
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            step(key == Qt::Key_Down ? 1 : -1);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandBox::search() {
    m_shown = m_find(m_edit->text());
    m_model->clear();
    std::optional<BoxEntry::Kind> last;
    for (size_t index = 0; index < m_shown.size(); ++index) {
        const BoxEntry &entry = m_shown[index];
        if (last != entry.kind) {
            auto *label = new QStandardItem(groupTitle(entry.kind));
            label->setData(true, GroupRole);
            label->setFlags(Qt::NoItemFlags);
            m_model->appendRow(label);
            last = entry.kind;
        }
        auto *row = new QStandardItem(entry.text);
        row->setData(static_cast<int>(index), EntryRole);
        row->setData(QStringLiteral("%1, %2").arg(entry.text, entry.detail), Qt::AccessibleTextRole);
        row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        m_model->appendRow(row);
    }
    m_list->setVisible(!m_shown.empty());
    m_nothing->setVisible(m_shown.empty());
    if (m_model->rowCount() > 1)
        m_list->setCurrentIndex(m_model->index(1, 0));
}

void CommandBox::step(int by) {
    int row = m_list->currentIndex().row();
    do {
        row += by;
    } while (row >= 0 && row < m_model->rowCount() && m_model->index(row, 0).data(GroupRole).toBool());
    if (row >= 0 && row < m_model->rowCount())
        m_list->setCurrentIndex(m_model->index(row, 0));
}

void CommandBox::choose() {
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid() || m_shown.empty() || index.data(GroupRole).toBool())
        return;
    const BoxEntry entry = m_shown.at(static_cast<size_t>(index.data(EntryRole).toInt()));
    accept();
    if (entry.kind == BoxEntry::Kind::Command)
        Q_EMIT commandChosen(entry.commandId);
    else if (entry.kind == BoxEntry::Kind::Help)
        Q_EMIT helpChosen(entry.topic);
    else
        Q_EMIT placeChosen(entry.place);
}

} // namespace groundwork::ui
