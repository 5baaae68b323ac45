#include "ui/pages/exercises/exercise_list.h"

#include "ui/pages/exercises/exercise_marks.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/text_flags.h"
#include "ui/words/skill_words.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include <algorithm>

namespace groundwork::ui {

namespace {

enum RowRole {
    KeyRole = Qt::UserRole,
    HeadingRole,
    CodeRole,
    AimRole,
    FactsRole,
    DepthRole,
    SpokenRole,
    FavouriteRole
};

QString joinedWords(const QStringList &words) {
    return words.join(QStringLiteral(", "));
}

/// Three lines: title and code, aim, and who, how long, how deep.
class ExerciseDelegate final : public QStyledItemDelegate {
  public:
    ExerciseDelegate(Theme &theme, const QListView &view, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
        , m_view(view) {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override {
        const int body = QFontMetrics(m_theme.font(TextRole::BodyStrong)).height();
        const int small = QFontMetrics(m_theme.font(TextRole::Small)).height();
        const int height = index.data(HeadingRole).toBool() ? small + m_theme.space(14)
                                                            : body + 2 * small + 4 + m_theme.space(18);
        return {m_view.viewport()->width(), height};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool rtl = option.direction == Qt::RightToLeft;
        QRectF box = QRectF(option.rect).adjusted(m_theme.space(12), 0, -m_theme.space(12), 0);
        if (index.data(HeadingRole).toBool()) {
            painter->fillRect(option.rect, m_theme.color(Token::Sunken));
            line(*painter, box, TextRole::SmallStrong, Token::Ink2, index.data().toString(), rtl);
        } else {
            paintGround(*painter, option, rtl);
            paintRow(*painter, box.adjusted(0, m_theme.space(9), 0, -m_theme.space(9)), index, rtl);
        }
        painter->restore();
    }

  private:
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option, bool rtl) const {
        const QRect rect = option.rect;
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter.fillRect(rect, m_theme.color(Token::AccentSoft));
            painter.fillRect(QRect(rtl ? rect.right() - 2 : rect.left(), rect.top(), 3, rect.height()),
                             m_theme.color(Token::Accent));
        }
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), m_theme.color(Token::LineSoft));
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter.setPen(QPen(m_theme.color(Token::Accent), 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(QRectF(rect).adjusted(1, 1, -1, -2));
        }
    }

    void paintRow(QPainter &painter, QRectF box, const QModelIndex &index, bool rtl) const {
        const int body = QFontMetrics(m_theme.font(TextRole::BodyStrong)).height();
        const int small = QFontMetrics(m_theme.font(TextRole::Small)).height();
        QRectF top(box.left(), box.top(), box.width(), body);
        const QString code = index.data(CodeRole).toString();
        painter.setFont(m_theme.font(TextRole::Small));
        painter.setPen(m_theme.color(Token::Ink2));
        painter.drawText(top, trailingLine(rtl), code);
        double taken = QFontMetricsF(painter.font()).horizontalAdvance(code) + m_theme.space(8);
        if (index.data(FavouriteRole).toBool()) {
            const double side = m_theme.size(14);
            const QRectF star(rtl ? top.left() + taken : top.right() - taken - side,
                              top.center().y() - side / 2, side, side);
            paintIcon(painter, star, QStringLiteral("star"), m_theme.color(Token::Accent));
            taken += side + m_theme.space(6);
        }
        top.adjust(rtl ? taken : 0, 0, rtl ? 0 : -taken, 0);
        line(painter, top, TextRole::BodyStrong, Token::Ink, index.data().toString(), rtl);
        const QRectF middle(box.left(), box.top() + body + 2, box.width(), small);
        line(painter, middle, TextRole::Small, Token::Ink2, index.data(AimRole).toString(), rtl);
        QRectF bottom(box.left(), middle.bottom() + 2, box.width(), small);
        if (const int depth = index.data(DepthRole).toInt(); depth > 0) {
            paintDepth(painter, bottom, static_cast<skills::Depth>(depth), rtl, m_theme);
            const double dots = depthWidth(m_theme) + m_theme.space(8);
            bottom.adjust(rtl ? dots : 0, 0, rtl ? 0 : -dots, 0);
        }
        line(painter, bottom, TextRole::Small, Token::Ink2, index.data(FactsRole).toString(), rtl);
    }

    void line(QPainter &painter, const QRectF &box, TextRole role, Token ink, const QString &text,
              bool rtl) const {
        painter.setFont(m_theme.font(role));
        painter.setPen(m_theme.color(ink));
        painter.drawText(box, leadingLine(rtl),
                         QFontMetricsF(painter.font()).elidedText(text, Qt::ElideRight, box.width()));
    }

    Theme &m_theme;
    const QListView &m_view;
};

} // namespace

ExerciseList::ExerciseList(Theme &theme, QWidget *parent)
    : QListView(parent)
    , m_model(new QStandardItemModel(this)) {
    setObjectName(QStringLiteral("exerciseList"));
    setAccessibleName(tr("Exercises"));
    setAccessibleDescription(tr("Space makes a card a favourite, Enter goes to its text"));
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setResizeMode(QListView::Adjust);
    setModel(m_model);
    setItemDelegate(new ExerciseDelegate(theme, *this, this));
    connect(&theme, &Theme::changed, this, [this] { scheduleDelayedItemsLayout(); });
}

void ExerciseList::addHeading(const QString &text) {
    auto *row = new QStandardItem(text);
    row->setData(true, HeadingRole);
    row->setFlags(Qt::NoItemFlags);
    m_model->appendRow(row);
}

void ExerciseList::addCard(const skills::Exercise &card, bool favourite) {
    auto *row = new QStandardItem(card.title);
    const QString facts = words::modeWord(card.mode) + QStringLiteral(" · ") + words::cardMinutes(card);
    row->setData(card.key, KeyRole);
    row->setData(card.key, CodeRole);
    row->setData(card.aim, AimRole);
    row->setData(facts, FactsRole);
    row->setData(static_cast<int>(card.depth), DepthRole);
    row->setData(joinedWords({card.title, card.key, card.aim, words::modeWord(card.mode),
                              words::cardMinutes(card), words::depthAdvice(card.depth)}),
                 SpokenRole);
    row->setToolTip(card.aim);
    row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    m_model->appendRow(row);
    markRow(m_model->rowCount() - 1, favourite);
}

void ExerciseList::markRow(int row, bool favourite) {
    QStandardItem *item = m_model->item(row);
    const QString spoken = item->data(SpokenRole).toString();
    item->setData(favourite, FavouriteRole);
    item->setData(favourite ? joinedWords({spoken, tr("favourite")}) : spoken, Qt::AccessibleTextRole);
}

void ExerciseList::setFavourites(const QSet<QString> &favourites) {
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (!m_model->item(row)->data(CodeRole).toString().isEmpty())
            markRow(row, favourites.contains(m_model->item(row)->data(KeyRole).toString()));
    }
}

void ExerciseList::showCards(const std::vector<const skills::Exercise *> &cards,
                             const std::vector<const skills::Exercise *> &also,
                             const QSet<QString> &favourites) {
    const QScopedValueRollback filling(m_filling, true);
    m_model->clear();
    for (const skills::Exercise *card : cards)
        addCard(*card, favourites.contains(card->key));
    if (!also.empty())
        addHeading(tr("Also practise it"));
    for (const skills::Exercise *card : also)
        addCard(*card, favourites.contains(card->key));
}

void ExerciseList::showSets(const skills::ExerciseLibrary &library,
                            const std::vector<const skills::ExerciseSet *> &sets) {
    const QScopedValueRollback filling(m_filling, true);
    m_model->clear();
    for (const skills::ExerciseSet *set : sets) {
        auto *row = new QStandardItem(set->title);
        const QString facts = words::setLine(static_cast<int>(set->cards.size()),
                                             library.minutesOf(*set, false), set->minutesNote);
        QStringList titles;
        for (const skills::Exercise *card : library.cardsOf(*set))
            titles.append(card->title);
        row->setData(set->key, KeyRole);
        row->setData(joinedWords(titles), AimRole);
        row->setData(facts, FactsRole);
        row->setData(joinedWords({set->title, facts, joinedWords(titles)}), Qt::AccessibleTextRole);
        row->setToolTip(joinedWords(titles));
        row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        m_model->appendRow(row);
    }
}

QString ExerciseList::current() const {
    return currentIndex().data(KeyRole).toString();
}

bool ExerciseList::setCurrent(const QString &key) {
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (!key.isEmpty() && m_model->item(row)->data(KeyRole).toString() == key) {
            setCurrentIndex(m_model->index(row, 0));
            return true;
        }
    }
    return false;
}

QStringList ExerciseList::chosenKeys() const {
    QStringList keys;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (selectionModel()->isRowSelected(row, {}))
            keys.append(m_model->item(row)->data(KeyRole).toString());
    }
    return keys;
}

QStringList ExerciseList::allKeys() const {
    QStringList keys;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (!m_model->item(row)->data(HeadingRole).toBool())
            keys.append(m_model->item(row)->data(KeyRole).toString());
    }
    return keys;
}

void ExerciseList::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier && !current().isEmpty()) {
        Q_EMIT favouriteWanted(current());
        return;
    }
    QListView::keyPressEvent(event);
}

void ExerciseList::resizeEvent(QResizeEvent *event) {
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

void ExerciseList::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) {
    QListView::selectionChanged(selected, deselected);
    if (!m_filling)
        Q_EMIT chosenChanged();
}

void ExerciseList::currentChanged(const QModelIndex &current, const QModelIndex &previous) {
    QListView::currentChanged(current, previous);
    if (!m_filling)
        Q_EMIT chosenChanged();
}

} // namespace groundwork::ui
