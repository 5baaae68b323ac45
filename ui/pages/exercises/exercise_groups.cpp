#include "ui/pages/exercises/exercise_groups.h"

#include "ui/pages/exercises/exercise_marks.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/text_flags.h"
#include "ui/words/skill_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include <algorithm>

namespace groundwork::ui {

namespace {

enum GroupRole { KeyRole = Qt::UserRole, IconRole, CountRole };

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::ui::ExerciseGroups)
};

class GroupDelegate final : public QStyledItemDelegate {
  public:
    GroupDelegate(Theme &theme, const QListView &view, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
        , m_view(view) {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override {
        const QFontMetrics metrics(m_theme.font(TextRole::BodyStrong));
        const QRect room(0, 0, m_view.viewport()->width() - sides(), 1000);
        const int text = metrics.boundingRect(room, Qt::TextWordWrap, index.data().toString()).height();
        return {m_view.viewport()->width(), std::max(text + m_theme.space(14), m_theme.size(38))};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool rtl = option.direction == Qt::RightToLeft;
        const bool current = option.state.testFlag(QStyle::State_Selected);
        const QRectF box = QRectF(option.rect).adjusted(1, 1, -1, -1);
        paintGround(*painter, option, box, current, rtl);
        const double side = m_theme.size(18);
        const double inset = m_theme.space(11);
        const QRectF mark(rtl ? box.right() - inset - side : box.left() + inset, box.center().y() - side / 2,
                          side, side);
        paintIcon(*painter, mark, index.data(IconRole).toString(), m_theme.color(Token::Accent));
        painter->setFont(m_theme.font(TextRole::Small));
        painter->setPen(m_theme.color(Token::Ink2));
        painter->drawText(box.adjusted(inset, 0, -inset, 0), trailingLine(rtl),
                          QLocale().toString(index.data(CountRole).toInt()));
        const double before = inset + side + m_theme.space(10);
        const double after = inset + m_theme.size(26);
        painter->setFont(m_theme.font(current ? TextRole::BodyStrong : TextRole::Body));
        painter->setPen(m_theme.color(Token::Ink));
        const QRectF text = box.adjusted(rtl ? after : before, 0, rtl ? -before : -after, 0);
        painter->drawText(text, (wrappedText(rtl) & ~Qt::AlignTop) | Qt::AlignVCenter,
                          index.data().toString());
        painter->restore();
    }

  private:
    /// What stands beside the words, in width.
    [[nodiscard]] int sides() const {
        return 2 * m_theme.space(11) + m_theme.size(18) + m_theme.space(10) + m_theme.size(26) + 4;
    }

    void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QRectF &box, bool current,
                     bool rtl) const {
        if (current) {
            painter.setPen(QPen(m_theme.color(Token::Line), 1));
            painter.setBrush(m_theme.color(Token::Surface));
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.color(Token::Accent));
            painter.drawRoundedRect(
                QRectF(rtl ? box.right() - 4 : box.left() + 1, box.top() + 4, 3, box.height() - 8), 1.5, 1.5);
        }
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter.setPen(QPen(m_theme.color(Token::Accent), 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6);
        }
    }

    Theme &m_theme;
    const QListView &m_view;
};

} // namespace

std::vector<ExerciseGroup> exerciseGroups(const skills::ExerciseLibrary &library) {
    std::vector<ExerciseGroup> groups;
    groups.push_back({allCardsKey(), Words::tr("All exercises"), QStringLiteral("exercises"),
                      static_cast<int>(library.cards().size())});
    for (const skills::Skill skill : skills::kSkills)
        groups.push_back(
            {skills::skillKey(skill), words::skillWord(skill), skillIcon(skill), library.countOf(skill)});
    groups.push_back({setsKey(), Words::tr("Ready-made sets"), QStringLiteral("list"),
                      static_cast<int>(library.sets().size())});
    return groups;
}

ExerciseGroups::ExerciseGroups(Theme &theme, const std::vector<ExerciseGroup> &groups, QWidget *parent)
    : QListView(parent)
    , m_model(new QStandardItemModel(this)) {
    setObjectName(QStringLiteral("exerciseGroups"));
    setAccessibleName(tr("Skills and ready-made sets"));
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(QListView::Adjust);
    viewport()->setAutoFillBackground(false);
    setAutoFillBackground(false);
    for (const ExerciseGroup &group : groups) {
        auto *row = new QStandardItem(group.title);
        row->setData(group.key, KeyRole);
        row->setData(group.icon, IconRole);
        row->setData(group.count, CountRole);
        row->setData(QStringLiteral("%1, %2").arg(group.title).arg(group.count), Qt::AccessibleTextRole);
        row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        m_model->appendRow(row);
    }
    setModel(m_model);
    setItemDelegate(new GroupDelegate(theme, *this, this));
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (!m_quiet && index.isValid())
            Q_EMIT chosen(index.data(KeyRole).toString());
    });
    connect(&theme, &Theme::changed, this, [this] { scheduleDelayedItemsLayout(); });
}

void ExerciseGroups::setCurrent(const QString &key) {
    const QScopedValueRollback quiet(m_quiet, true);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->item(row)->data(KeyRole).toString() == key)
            setCurrentIndex(m_model->index(row, 0));
    }
}

void ExerciseGroups::resizeEvent(QResizeEvent *event) {
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout(); // the words wrap at another width
}

} // namespace groundwork::ui
