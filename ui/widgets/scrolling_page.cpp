#include "ui/widgets/scrolling_page.h"

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

void putIntoPage(QScrollArea *page, QWidget *content) {
    page->setWidget(content);
    content->setAutoFillBackground(false); // setWidget turns it on
}

} // namespace groundwork::ui
