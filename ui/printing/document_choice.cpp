#include "ui/printing/document_choice.h"

#include "ui/widgets/theme.h"

#include <QApplication>
#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QStyle>
#include <QStyledItemDelegate>

#include <algorithm>
#include <utility>

namespace groundwork::ui {

using documents::CatalogEntry;
using documents::DocumentKind;

namespace {

constexpr int kKindRole = Qt::UserRole;
constexpr int kWhoGetsRole = Qt::UserRole + 1;

/// A title, and small beneath it who gets the document, as many lines as it takes.
class EntryDelegate final : public QStyledItemDelegate {
  public:
    EntryDelegate(Theme &theme, QTreeWidget *tree)
        : QStyledItemDelegate(tree)
        , m_theme(theme)
        , m_tree(tree) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override {
        const QFontMetrics title(m_theme.font(TextRole::Body));
        const int gap = m_theme.space(4);
        if (!index.parent().isValid())
            return {0, title.height() + 2 * gap};
        return {0, title.height() + noteHeight(index, textWidth()) + 2 * gap};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const override {
        QStyleOptionViewItem option = given;
        initStyleOption(&option, index);
        const QString title = std::exchange(option.text, QString());
        const bool head = !index.parent().isValid();
        const int gap = m_theme.space(4);
        // The box stands beside the title, not in the middle of what may be four lines.
        QStyleOptionViewItem box = option;
        const int line = QFontMetrics(m_theme.font(TextRole::Body)).height();
        m_tree->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, m_tree);
        if (!head) {
            box.rect.setHeight(line + 2 * gap);
            const QRect tick = m_tree->style()->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &box, m_tree);
            QStyleOptionViewItem mark = option;
            mark.rect = tick;
            mark.state.setFlag(QStyle::State_HasFocus, false);
            mark.state.setFlag(QStyle::State_On, option.checkState == Qt::Checked);
            mark.state.setFlag(QStyle::State_Off, option.checkState != Qt::Checked);
            m_tree->style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &mark, painter, m_tree);
        }
        painter->save();
        const QRect words = wordsRect(option.rect, head).adjusted(0, gap, 0, -gap);
        painter->setFont(m_theme.font(head ? TextRole::SmallStrong : TextRole::Body));
        painter->setPen(m_theme.color(head ? Token::Ink2 : Token::Ink));
        const int aligned = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft));
        painter->drawText(words, aligned | Qt::AlignTop,
                          QFontMetrics(painter->font()).elidedText(title, Qt::ElideRight, words.width()));
        painter->setFont(m_theme.font(TextRole::Small));
        painter->setPen(m_theme.color(Token::Ink2));
        painter->drawText(words.adjusted(0, line, 0, 0), aligned | Qt::AlignTop | Qt::TextWordWrap,
                          index.data(kWhoGetsRole).toString());
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(m_theme.color(Token::Accent), 2));
            painter->drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), 3, 3);
        }
        painter->restore();
    }

    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &given,
                     const QModelIndex &index) override {
        // A click anywhere on a row ticks it, as on a check box with its words.
        if (event->type() == QEvent::MouseButtonRelease && index.flags().testFlag(Qt::ItemIsUserCheckable)) {
            const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
            return model->setData(index, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
        }
        return QStyledItemDelegate::editorEvent(event, model, given, index);
    }

  private:
    [[nodiscard]] int indicator() const {
        return m_tree->style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, m_tree) + m_theme.space(10);
    }
    [[nodiscard]] QRect wordsRect(const QRect &row, bool head) const {
        const int lead = head ? m_theme.space(4) : indicator();
        const int trail = m_theme.space(4);
        return m_tree->isRightToLeft() ? row.adjusted(trail, 0, -lead, 0) : row.adjusted(lead, 0, -trail, 0);
    }
    [[nodiscard]] int textWidth() const {
        return std::max(60, m_tree->viewport()->width() - m_tree->indentation() - indicator() - m_theme.space(4));
    }
    [[nodiscard]] int noteHeight(const QModelIndex &index, int width) const {
        return QFontMetrics(m_theme.font(TextRole::Small))
            .boundingRect(QRect(0, 0, width, 10000), Qt::TextWordWrap, index.data(kWhoGetsRole).toString())
            .height();
    }

    Theme &m_theme;
    QTreeWidget *m_tree;
};

} // namespace

DocumentChoice::DocumentChoice(Theme &theme, QWidget *parent)
    : QTreeWidget(parent)
    , m_theme(theme) {
    setObjectName(QStringLiteral("printDocuments"));
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setIndentation(theme.space(4));
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setItemDelegate(new EntryDelegate(theme, this));
    fill(documents::documentCatalog());
    connect(this, &QTreeWidget::itemChanged, this, [this] {
        if (!m_changing)
            Q_EMIT chosenChanged();
    });
    connect(&theme, &Theme::changed, this, [this] { scheduleDelayedItemsLayout(); });
}

void DocumentChoice::fill(const std::vector<CatalogEntry> &entries) {
    clear();
    for (const documents::PaperGroup wanted : documents::kPaperGroups) {
        QTreeWidgetItem *group = nullptr;
        for (const CatalogEntry &entry : entries) {
            if (entry.group() != wanted)
                continue;
            if (!group) {
                group = new QTreeWidgetItem(this);
                group->setText(0, documents::paperGroupTitle(wanted));
                group->setFlags(Qt::ItemIsEnabled);
            }
            auto *item = new QTreeWidgetItem(group);
            item->setText(0, entry.title);
            item->setData(0, kKindRole, int(entry.kind));
            item->setData(0, kWhoGetsRole, entry.whoGets);
            item->setData(0, Qt::AccessibleTextRole, QString(entry.title + QStringLiteral(". ") + entry.whoGets));
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(0, Qt::Unchecked);
        }
    }
    expandAll();
}

std::vector<QTreeWidgetItem *> DocumentChoice::items() const {
    std::vector<QTreeWidgetItem *> all;
    for (int g = 0; g < topLevelItemCount(); ++g) {
        for (int i = 0; i < topLevelItem(g)->childCount(); ++i)
            all.push_back(topLevelItem(g)->child(i));
    }
    return all;
}

void DocumentChoice::choose(const std::vector<DocumentKind> &kinds) {
    m_changing = true;
    const std::vector<CatalogEntry> catalog = documents::documentCatalog();
    const auto listed = [&](DocumentKind kind) {
        return std::any_of(catalog.begin(), catalog.end(), [&](const CatalogEntry &e) { return e.kind == kind; });
    };
    if (kinds.size() == 1 && !listed(kinds.front()))
        fill({documents::catalogEntry(kinds.front())});
    QTreeWidgetItem *first = nullptr;
    for (QTreeWidgetItem *item : items()) {
        const auto kind = DocumentKind(item->data(0, kKindRole).toInt());
        const bool on = std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
        item->setCheckState(0, on ? Qt::Checked : Qt::Unchecked);
        if (on && !first)
            first = item;
    }
    if (first) {
        setCurrentItem(first);
        QMetaObject::invokeMethod(this, &DocumentChoice::showChosen, Qt::QueuedConnection);
    }
    m_changing = false;
}

void DocumentChoice::showChosen() {
    QTreeWidgetItem *item = currentItem();
    if (!item || !item->parent())
        return;
    doItemsLayout(); // rows are as high as their words take at this width
    const bool nearTop = item->parent() == topLevelItem(0) && item->parent()->indexOfChild(item) < 2;
    if (nearTop)
        scrollToTop(); // with the head of its group
    else
        scrollToItem(item, QAbstractItemView::PositionAtCenter);
}

void DocumentChoice::showEvent(QShowEvent *event) {
    QTreeWidget::showEvent(event);
    QMetaObject::invokeMethod(this, &DocumentChoice::showChosen, Qt::QueuedConnection);
}

std::vector<DocumentKind> DocumentChoice::chosen() const {
    std::vector<DocumentKind> kinds;
    for (const QTreeWidgetItem *item : items()) {
        if (item->checkState(0) == Qt::Checked)
            kinds.push_back(DocumentKind(item->data(0, kKindRole).toInt()));
    }
    return kinds;
}

QSize DocumentChoice::sizeHint() const {
    return {m_theme.size(260), m_theme.size(230)};
}

QSize DocumentChoice::minimumSizeHint() const {
    return {m_theme.size(200), m_theme.size(120)};
}

void DocumentChoice::resizeEvent(QResizeEvent *event) {
    QTreeWidget::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        scheduleDelayedItemsLayout(); // other widths wrap otherwise
}


} // namespace groundwork::ui
