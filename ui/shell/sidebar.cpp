#include "ui/shell/sidebar.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/text_flags.h"

#include <QActionGroup>
#include <QBoxLayout>
#include <QListView>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>

namespace groundwork::ui {

namespace {

constexpr int kWidth = 208;

enum ItemRole { PageRole = Qt::UserRole, IconRole, CountRole, IsGroupRole };

class SidebarDelegate final : public QStyledItemDelegate {
  public:
    SidebarDelegate(Theme &theme, const Sidebar &sidebar, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
        , m_sidebar(sidebar) {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override {
        const bool group = index.data(IsGroupRole).toBool();
        if (m_sidebar.isRail())
            return {option.rect.width(), group ? m_theme.space(13) : m_theme.size(18) + m_theme.space(20)};
        const int text = QFontMetrics(m_theme.font(TextRole::Body)).height();
        return {option.rect.width(),
                group ? text + m_theme.space(14) : std::max(m_theme.size(31), text + 10)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (index.data(IsGroupRole).toBool())
            paintGroup(*painter, option, index);
        else
            paintPage(*painter, option, index);
        painter->restore();
    }

  private:
    void paintGroup(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const {
        if (m_sidebar.isRail()) {
            painter.setPen(QPen(m_theme.color(Token::Line), 1));
            const int y = option.rect.center().y();
            painter.drawLine(option.rect.left() + 12, y, option.rect.right() - 12, y);
            return;
        }
        painter.setFont(m_theme.font(TextRole::Small));
        painter.setPen(m_theme.color(Token::Ink2));
        const QRect text = option.rect.adjusted(m_theme.space(18), m_theme.space(6), -m_theme.space(12), 0);
        painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeading, index.data().toString());
    }

    void paintPage(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const {
        const bool rtl = option.direction == Qt::RightToLeft;
        const bool current = option.state.testFlag(QStyle::State_Selected);
        const QRectF box = QRectF(option.rect).adjusted(8, 1, -8, -1);
        if (current || option.state.testFlag(QStyle::State_MouseOver)) {
            QColor fill = m_theme.color(Token::Surface);
            if (!current)
                fill.setAlphaF(0.5F);
            painter.setPen(current ? QPen(m_theme.color(Token::Line), 1) : QPen(Qt::NoPen));
            painter.setBrush(fill);
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
        }
        if (current) {
            const double x = rtl ? box.right() - 3 : box.left();
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.color(Token::Accent));
            painter.drawRoundedRect(QRectF(x, box.top() + 5, 3, box.height() - 10), 1.5, 1.5);
        }
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter.setPen(QPen(m_theme.color(Token::Accent), 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6);
        }
        const double side = m_theme.size(18);
        QRectF iconBox(0, 0, side, side);
        if (m_sidebar.isRail()) {
            iconBox.moveCenter(box.center());
        } else {
            iconBox.moveCenter(box.center());
            const double inset = m_theme.space(12);
            iconBox.moveLeft(rtl ? box.right() - inset - side : box.left() + inset);
        }
        const Token ink = current ? Token::Accent : Token::Ink2;
        paintIcon(painter, iconBox, index.data(IconRole).toString(), m_theme.color(ink));
        if (!m_sidebar.isRail())
            paintTexts(painter, box, iconBox, index, current, rtl);
    }

    void paintTexts(QPainter &painter, const QRectF &box, const QRectF &iconBox, const QModelIndex &index,
                    bool current, bool rtl) const {
        const int count = index.data(CountRole).toInt();
        QRectF text = box;
        if (rtl)
            text.setRight(iconBox.left() - m_theme.space(9));
        else
            text.setLeft(iconBox.right() + m_theme.space(9));
        if (count > 0) {
            painter.setFont(m_theme.font(current ? TextRole::SmallStrong : TextRole::Small));
            painter.setPen(m_theme.color(Token::Ink2));
            const QRectF number = box.adjusted(10, 0, -10, 0);
            painter.drawText(number, trailingLine(rtl), QLocale().toString(count));
            text.adjust(rtl ? m_theme.size(30) : 0, 0, rtl ? 0 : -m_theme.size(30), 0);
        }
        const QFont font = m_theme.font(current ? TextRole::BodyStrong : TextRole::Body);
        painter.setFont(font);
        painter.setPen(m_theme.color(Token::Ink));
        const QString title =
            QFontMetricsF(font).elidedText(index.data().toString(), Qt::ElideRight, text.width());
        painter.drawText(text, leadingLine(rtl), title);
    }

    Theme &m_theme;
    const Sidebar &m_sidebar;
};

} // namespace

Sidebar::Sidebar(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_column(new QVBoxLayout(this))
    , m_head(new QWidget)
    , m_cohort(new Label(theme, QString(), TextRole::Section))
    , m_organization(new Label(theme, QString(), TextRole::Small, Token::Ink2))
    , m_state(new Chip(theme, QString()))
    , m_stateDetail(new Label(theme, QString(), TextRole::Small, Token::Ink2))
    , m_switch(new QToolButton)
    , m_menu(new QMenu(this))
    , m_list(new QListView)
    , m_model(new QStandardItemModel(this))
    , m_help(new QWidget)
    , m_helpName(new Label(theme, QString(), TextRole::Small, Token::Ink2))
    , m_helpContact(new Label(theme, QString(), TextRole::Small, Token::Ink2))
    , m_helpIcon(iconButton(theme, QStringLiteral("helpLineButton"), QStringLiteral("shield"),
                            tr("Private help line"))) {
    setObjectName(QStringLiteral("sidebar"));
    auto *head = new QVBoxLayout(m_head);
    auto *nameRow = new QHBoxLayout;
    m_cohort->setWordWrap(true);
    m_cohort->setObjectName(QStringLiteral("cohortName"));
    m_organization->setWordWrap(true);
    m_state->setObjectName(QStringLiteral("cohortState"));
    m_switch->setObjectName(QStringLiteral("cohortSwitch"));
    m_switch->setAccessibleName(tr("Cohorts"));
    m_switch->setToolTip(tr("Another cohort, a new one, and this one's settings"));
    m_menu->setObjectName(QStringLiteral("cohortMenu"));
    m_menu->setToolTipsVisible(true);
    m_switch->setMenu(m_menu);
    m_stateDetail->setObjectName(QStringLiteral("cohortStateDetail"));
    m_stateDetail->setWordWrap(true);
    m_switch->setIcon(icon(theme, QStringLiteral("down"), Token::Ink2));
    m_switch->setAutoRaise(true);
    m_switch->setPopupMode(QToolButton::InstantPopup);
    m_switch->setProperty("noMenuArrow", true);
    nameRow->addWidget(m_cohort, 1);
    nameRow->addWidget(m_switch, 0, Qt::AlignTop);
    head->addLayout(nameRow);
    head->addWidget(m_organization);
    head->addWidget(m_state, 0, Qt::AlignLeading);
    head->addWidget(m_stateDetail);
    head->setSpacing(theme.space(3));

    m_list->setObjectName(QStringLiteral("sidebarList"));
    m_list->setAccessibleName(tr("Pages"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new SidebarDelegate(theme, *this, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setResizeMode(QListView::Adjust);
    const auto choose = [this](const QModelIndex &index) {
        if (index.isValid() && !index.data(IsGroupRole).toBool())
            Q_EMIT pageChosen(static_cast<PageId>(index.data(PageRole).toInt()));
    };
    connect(m_list, &QListView::clicked, this, choose);
    connect(m_list, &QListView::activated, this, choose);

    auto *help = new QHBoxLayout(m_help);
    auto *helpTexts = new QVBoxLayout;
    helpTexts->setSpacing(0);
    auto *helpTitle = new Label(theme, tr("Private help line"), TextRole::SmallStrong);
    helpTitle->setWordWrap(true);
    m_helpName->setWordWrap(true);
    m_helpContact->setWordWrap(true);
    m_helpName->setObjectName(QStringLiteral("helpLineName"));
    m_helpContact->setTextInteractionFlags(Qt::TextSelectableByMouse);
    helpTexts->addWidget(helpTitle);
    helpTexts->addWidget(m_helpName);
    helpTexts->addWidget(m_helpContact);
    help->addLayout(helpTexts, 1);
    connect(m_helpIcon, &QToolButton::clicked, this, [this] { // the rail has no room for the words
        QToolTip::showText(m_helpIcon->mapToGlobal(QPoint(m_helpIcon->width(), 0)), m_helpIcon->toolTip(), m_helpIcon);
    });
    m_helpIcon->setIcon(icon(theme, QStringLiteral("shield"), Token::Accent));

    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_head);
    m_column->addWidget(m_list, 1);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_helpIcon, 0, Qt::AlignTop);
    foot->addWidget(m_help, 1);
    foot->setSpacing(0);
    m_column->addLayout(foot);
    apply();
    connect(&theme, &Theme::changed, this, &Sidebar::apply);
}

void Sidebar::setHead(const SidebarHead &head) {
    m_shown = head;
    const auto current = static_cast<size_t>(std::max(0, head.current));
    m_cohort->setText(current < head.cohorts.size() ? head.cohorts[current].name : QString());
    m_organization->setText(head.organization);
    m_organization->setVisible(!head.organization.isEmpty());
    showState();
    fillMenu();
}

/// The chip says all of the state where it has the room; else the state alone, with the rest in a line below. It
/// is never cut.
void Sidebar::showState() {
    const QString all = m_shown.stateDetail.isEmpty()
                            ? m_shown.state
                            : m_shown.state + QStringLiteral(" · ") + m_shown.stateDetail;
    const int room = m_theme.size(kWidth) - m_theme.space(16) - m_theme.space(8) - 2;
    const bool fits = chipSize(all, QString(), m_theme).width() <= room;
    m_state->set(fits ? all : m_shown.state, m_shown.quiet ? ChipTone::Neutral : ChipTone::Good);
    m_stateDetail->setText(m_shown.stateDetail);
    m_stateDetail->setVisible(!fits);
}

void Sidebar::fillMenu() {
    m_menu->clear();
    qDeleteAll(m_menu->findChildren<QActionGroup *>());
    auto *only = new QActionGroup(m_menu);
    for (int index = 0; index < static_cast<int>(m_shown.cohorts.size()); ++index) {
        const SidebarHead::Cohort &cohort = m_shown.cohorts[static_cast<size_t>(index)];
        QString name = cohort.name;
        QAction *action = m_menu->addAction(name.replace(QLatin1Char('&'), QLatin1String("&&")) +
                                            QStringLiteral("  (") + cohort.stateLine + QLatin1Char(')'));
        action->setObjectName(QStringLiteral("cohort.%1").arg(index));
        action->setCheckable(true);
        action->setChecked(index == m_shown.current);
        only->addAction(action);
        connect(action, &QAction::triggered, this, [this, index] { Q_EMIT cohortChosen(index); });
    }
    m_menu->addSeparator();
    const auto offer = [this](const char *name, const QString &text, HeadAction what) {
        QAction *action = m_menu->addAction(text);
        action->setObjectName(QString::fromLatin1(name));
        action->setEnabled(!m_shown.readOnly);
        connect(action, &QAction::triggered, this, [this, what] { Q_EMIT headActionChosen(what); });
    };
    offer("cohort.new", tr("&New cohort…"), HeadAction::NewCohort);
    offer("cohort.next", tr("From &last year's…"), HeadAction::NextCohort);
    m_menu->addSeparator();
    offer("cohort.settings", tr("&Settings of this cohort…"), HeadAction::Settings);
    offer("cohort.state", tr("&Move it on…"), HeadAction::State);
}

void Sidebar::openCohortMenu() {
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    QWidget *by = m_rail ? static_cast<QWidget *>(this) : m_switch;
    const QPoint corner = m_rail ? QPoint(rtl ? 0 : width(), m_theme.space(8))
                                 : QPoint(rtl ? by->width() : 0, by->height());
    m_menu->popup(by->mapToGlobal(corner));
    const QList<QAction *> actions = m_menu->actions();
    if (m_shown.current >= 0 && m_shown.current < actions.size())
        m_menu->setActiveAction(actions.at(m_shown.current));
}

void Sidebar::setItems(const std::vector<SidebarItem> &items) {
    m_items = items;
    m_model->clear();
    QString group;
    for (const SidebarItem &item : items) {
        if (item.group != group && !item.group.isEmpty()) {
            auto *label = new QStandardItem(item.group);
            label->setData(true, IsGroupRole);
            label->setFlags(Qt::NoItemFlags);
            m_model->appendRow(label);
        }
        group = item.group;
        auto *row = new QStandardItem(item.title);
        row->setData(static_cast<int>(item.page), PageRole);
        row->setData(item.icon, IconRole);
        row->setData(item.count, CountRole);
        row->setToolTip(item.title);
        row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        m_model->appendRow(row);
    }
}

void Sidebar::setCounts(const std::vector<int> &counts) {
    size_t page = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        QStandardItem *item = m_model->item(row);
        if (item->data(IsGroupRole).toBool() || page >= counts.size())
            continue;
        const int count = counts[page++];
        item->setData(count, CountRole);
        item->setData(count > 0 ? QStringLiteral("%1, %2").arg(item->text()).arg(count) : item->text(),
                      Qt::AccessibleTextRole);
    }
}

void Sidebar::setCurrent(PageId page) {
    const PageId shown = page == PageId::Pair ? PageId::Pairs : page;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        if (!index.data(IsGroupRole).toBool() && index.data(PageRole).toInt() == static_cast<int>(shown)) {
            m_list->setCurrentIndex(index);
            return;
        }
    }
    m_list->setCurrentIndex({}); // a page that a menu leads to
}

void Sidebar::setHelpLine(const QString &name, const QString &contact) {
    const bool known = !name.isEmpty() || !contact.isEmpty();
    m_helpName->setText(name);
    m_helpName->setVisible(!name.isEmpty());
    m_helpContact->setText(contact);
    m_helpContact->setVisible(!contact.isEmpty());
    m_help->setProperty("known", known);
    const QString all =
        tr("Private help line: %1").arg(QStringList({name, contact}).join(QLatin1Char(' ')).trimmed());
    m_helpIcon->setToolTip(known ? all : tr("No private help line is named yet"));
    m_helpIcon->setAccessibleName(m_helpIcon->toolTip());
    apply();
}

void Sidebar::setRail(bool rail) {
    m_rail = rail;
    apply();
}

void Sidebar::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Token::Side));
    painter.setPen(QPen(m_theme.color(Token::Line), 1));
    const int edge = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.drawLine(edge, 0, edge, height());
    if (m_helpIcon->isVisible())
        painter.drawLine(6, m_helpIcon->y() - m_theme.space(8), width() - 8,
                         m_helpIcon->y() - m_theme.space(8));
}

void Sidebar::apply() {
    setFixedWidth(m_rail ? m_theme.size(18) + m_theme.space(34) : m_theme.size(kWidth));
    m_head->setVisible(!m_rail);
    const bool known = m_help->property("known").toBool();
    m_help->setVisible(!m_rail && known);
    m_helpIcon->setVisible(known);
    const int side = m_theme.space(16);
    m_head->layout()->setContentsMargins(side, m_theme.space(14), m_theme.space(8), m_theme.space(8));
    m_help->layout()->setContentsMargins(m_theme.space(4), m_theme.space(4), m_theme.space(8), 0);
    m_column->setContentsMargins(0, m_rail ? m_theme.space(8) : 0, 1, m_theme.space(10));
    if (QLayout *foot = m_column->itemAt(2)->layout())
        foot->setContentsMargins(m_theme.space(10), m_theme.space(12), 0, 0);
    QPalette colors = m_list->palette();
    colors.setColor(QPalette::Base, m_theme.color(Token::Side));
    m_list->setPalette(colors);
    m_list->doItemsLayout();
    showState();
    update();
}

} // namespace groundwork::ui
