#include "ui/widgets/scrolling_page.h"

#include <QBoxLayout>
#include <QMargins>
#include <QScrollArea>

namespace groundwork::ui {

QScrollArea *scrollingPage(QWidget *content) {
    auto *page = new QScrollArea;
    page->setWidgetResizable(true);
    page->setFrameShape(QFrame::NoFrame);
    page->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    page->setFocusPolicy(Qt::NoFocus);
    page->viewport()->setAutoFillBackground(false);
    if (content)
        putIntoPage(page, content);
    return page;
}

QScrollArea *scrollingPage(QWidget *content, const QMargins &margins) {
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(margins);
    column->addWidget(content);
    return scrollingPage(inside);
}

void putIntoPage(QScrollArea *page, QWidget *content) {
    page->setWidget(content);
    content->setAutoFillBackground(false); // setWidget turns it on
}

} // namespace groundwork::ui
