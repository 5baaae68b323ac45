#include "ui/widgets/page_header.h"

#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QEvent>
#include <QResizeEvent>

namespace groundwork::ui {

namespace {

/// Every widget of `from`, in order, to where `place` puts it.
template <class Place>
void moveWidgets(QLayout &from, const Place &place) {
    while (QLayoutItem *item = from.takeAt(0)) {
        if (QWidget *widget = item->widget())
            place(widget);
        delete item;
    }
}

} // namespace

PageHeader::PageHeader(Theme &theme, const QString &title, const QString &sub, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new Label(theme, title, TextRole::PageTitle))
    , m_sub(new Label(theme, sub, TextRole::Body, Token::Ink2))
    , m_column(new QVBoxLayout(this))
    , m_row(new QHBoxLayout)
    , m_actions(new QHBoxLayout)
    , m_wrapped(new FlowLayout(theme.space(8))) {
    m_title->setWordWrap(true);
    m_sub->setWordWrap(true);
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_sub->setObjectName(QStringLiteral("pageSub"));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(m_theme.space(2));
    texts->addWidget(m_title);
    texts->addWidget(m_sub);
    m_sub->setVisible(!sub.isEmpty());
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(m_theme.space(8));
    m_column->addLayout(m_row);
    m_row->setSpacing(m_theme.space(12));
    m_actions->setSpacing(m_theme.space(8));
    m_row->addLayout(texts, 1);
    m_row->addLayout(m_actions);
    m_row->setAlignment(m_actions, Qt::AlignBottom);
    m_column->addLayout(m_wrapped);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred); // Maximum would cap a wrapped line
}

void PageHeader::setTitle(const QString &title) {
    m_title->setText(title);
}

void PageHeader::setSub(const QString &sub) {
    m_sub->setText(sub);
    m_sub->setVisible(!sub.isEmpty());
}

void PageHeader::placeActions() {
    const int actions = (m_under ? m_wrapped->sizeHint() : m_actions->sizeHint()).width();
    const int title = m_theme.size(300);
    const bool under = actions > 0 && width() < title + actions;
    if (under == m_under)
        return;
    m_under = under;
    if (under)
        moveWidgets(*m_actions, [this](QWidget *action) { m_wrapped->addWidget(action); });
    else
        moveWidgets(*m_wrapped, [this](QWidget *action) { m_actions->addWidget(action, 0, Qt::AlignBottom); });
}

void PageHeader::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    placeActions();
}

bool PageHeader::event(QEvent *event) {
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        placeActions();
    return done;
}

void PageHeader::addAction(QWidget *action) {
    if (m_under)
        m_wrapped->addWidget(action);
    else
        m_actions->addWidget(action, 0, Qt::AlignBottom);
}

} // namespace groundwork::ui
