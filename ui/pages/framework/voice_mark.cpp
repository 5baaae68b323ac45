#include "ui/pages/framework/voice_mark.h"

#include "ui/widgets/label.h"
#include "ui/words/framework_words.h"

#include <QBoxLayout>
#include <QPainter>

namespace groundwork::ui {

VoiceMark::VoiceMark(Theme &theme, bool mentee, bool mentor)
    : m_theme(theme)
    , m_mentee(mentee)
    , m_mentor(mentor) {
    const int side = theme.size(12);
    setFixedSize(m_mentee && m_mentor ? 2 * side + theme.space(4) : side, side);
}

void VoiceMark::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double side = height();
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    const QRectF first(rtl ? width() - side : 0, 0, side, side);
    const QRectF second(rtl ? 0 : width() - side, 0, side, side);
    if (m_mentee) {
        painter.setBrush(m_theme.color(Token::Mentee));
        painter.drawEllipse(first);
    }
    if (m_mentor) {
        painter.setBrush(m_theme.color(Token::Mentor));
        painter.drawRoundedRect(m_mentee ? second : first, side * 0.22, side * 0.22);
    }
}

QWidget *partHead(Theme &theme, framework::FrameworkPart part) {
    using framework::FrameworkPart;
    const bool mentee = part == FrameworkPart::ExpectBoth || part == FrameworkPart::ExpectMentee;
    const bool mentor = part == FrameworkPart::ExpectBoth || part == FrameworkPart::ExpectMentor;
    const Token ink = part == FrameworkPart::ExpectMentee   ? Token::Mentee
                      : part == FrameworkPart::ExpectMentor ? Token::Mentor
                                                            : Token::Ink;
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.space(8));
    if (mentee || mentor)
        row->addWidget(new VoiceMark(theme, mentee, mentor), 0, Qt::AlignVCenter);
    row->addWidget(wrappingLabel(theme, words::partHeading(part), TextRole::BodyStrong, ink), 1);
    return head;
}

} // namespace groundwork::ui
