#include "ui/pages/pairs/words_tab.h"

#include "ui/pages/pairs/text_fold.h"

#include <QHideEvent>

namespace groundwork::ui {

bool WordsTab::openWords(const QString &document) {
    m_opened = m_opened || noteWordsShown(context(), partnership(), document);
    return m_opened;
}

void WordsTab::hideEvent(QHideEvent *event) {
    PairTab::hideEvent(event);
    if (m_opened && !event->spontaneous() && parentWidget() && !parentWidget()->isVisible()) {
        keepTyped();
        m_opened = false;
        wordsFolded();
    }
}

} // namespace groundwork::ui
