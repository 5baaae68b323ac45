#include "ui/widgets/voice_row.h"

#include <QBoxLayout>
#include <QResizeEvent>

#include <algorithm>

namespace groundwork::ui {

VoiceRow::VoiceRow(const AnswerStyle &style, const first_meeting::Prompt &mentee,
                   const first_meeting::Prompt &mentor, QWidget *parent)
    : QWidget(parent)
    , m_theme(style.theme)
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_mentee(new AnswerPane(style, mentee, Side::Mentee))
    , m_mentor(new AnswerPane(style, mentor, Side::Mentor)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(style.theme.space(16));
    for (AnswerPane *pane : {m_mentee, m_mentor}) {
        pane->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        m_layout->addWidget(pane, 1);
    }
}

void VoiceRow::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    arrange();
}

bool VoiceRow::event(QEvent *event) {
    if (event->type() == QEvent::LayoutRequest) // a pane has other buttons than before
        arrange();
    return QWidget::event(event);
}

void VoiceRow::arrange() {
    const int room = (width() - m_layout->spacing()) / 2;
    const int needed = std::max(m_mentee->minimumSizeHint().width(), m_mentor->minimumSizeHint().width());
    const bool narrow = width() < m_theme.size(540) || needed > room;
    const auto wanted = narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_layout->direction() != wanted)
        m_layout->setDirection(wanted);
}

} // namespace groundwork::ui
