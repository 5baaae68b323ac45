#include "ui/pages/framework/framework_reading.h"

#include "ui/pages/framework/voice_mark.h"
#include "ui/widgets/card.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/label.h"
#include "ui/words/framework_words.h"

#include <QBoxLayout>
#include <QScrollBar>

namespace groundwork::ui {

using framework::FrameworkPart;

FrameworkReading::FrameworkReading(Theme &theme, QWidget *parent)
    : QScrollArea(parent)
    , m_theme(theme) {
    setObjectName(QStringLiteral("frameworkText"));
    setAccessibleName(tr("The framework"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    auto *content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, 0, theme.space(8), theme.space(20));
    m_column->setSpacing(theme.space(12));
    setWidget(content);
    content->setAutoFillBackground(false); // setWidget turns it on
    viewport()->setAutoFillBackground(false);
}

QWidget *FrameworkReading::bullets(const QStringList &lines, bool numbered) {
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_theme.space(4));
    int number = 0;
    for (const QString &line : lines) {
        auto *row = new QHBoxLayout;
        row->setSpacing(m_theme.space(8));
        row->addWidget(numbered ? new Label(m_theme, QString::number(++number), TextRole::BodyStrong,
                                            Token::Accent)
                                : new Label(m_theme, QStringLiteral("•"), TextRole::Body, Token::Ink3),
                       0, Qt::AlignTop);
        row->addWidget(wrappingLabel(m_theme, line), 1);
        column->addLayout(row);
    }
    return box;
}

QWidget *FrameworkReading::block(FrameworkPart part, const framework::FrameworkText &text) {
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_theme.space(6));
    column->addWidget(partHead(m_theme, part));
    const QStringList lines = part == FrameworkPart::Parameters ? words::parameterLines(text)
                                                                : framework::linesOf(text, part);
    if (!lines.isEmpty())
        column->addWidget(bullets(lines, part == FrameworkPart::Principles));
    else
        column->addWidget(wrappingLabel(m_theme, framework::bodyOf(text, part), TextRole::Reading));
    column->addStretch(1);
    return box;
}

void FrameworkReading::show(const framework::Framework &framework, const framework::Program &program) {
    const int scrolled = verticalScrollBar()->value();
    framework::FrameworkText text = framework;
    if (text.purposeLine.isEmpty())
        text.purposeLine = program.purpose;
    if (text.contactText.isEmpty()) {
        QStringList contact = {program.coordinatorName, program.coordinatorContact};
        contact.removeAll(QString());
        text.contactText = contact.join(QLatin1Char('\n'));
    }
    clearLayout(*m_column);
    m_cards.clear();
    for (const FrameworkGroup &group : frameworkGroups()) {
        auto *card = new Card(m_theme);
        QHBoxLayout *beside = nullptr;
        bool any = false;
        for (const FrameworkPart part : group.parts) {
            const bool words = part == FrameworkPart::Parameters ||
                               !framework::linesOf(text, part).isEmpty() ||
                               !framework::bodyOf(text, part).isEmpty();
            if (!words)
                continue;
            any = true;
            if (part == FrameworkPart::ExpectMentee) {
                beside = new QHBoxLayout;
                beside->setSpacing(m_theme.space(20));
                card->body()->addLayout(beside);
            }
            const bool voice = part == FrameworkPart::ExpectMentee || part == FrameworkPart::ExpectMentor;
            if (voice && beside)
                beside->addWidget(block(part, text), 1);
            else
                card->body()->addWidget(block(part, text));
        }
        if (!any) {
            delete card;
            continue;
        }
        m_column->addWidget(card);
        m_cards.emplace_back(group.key, card);
    }
    m_column->addStretch(1);
    verticalScrollBar()->setValue(scrolled);
}

void FrameworkReading::scrollTo(const QString &group) {
    for (const auto &[key, card] : m_cards) {
        if (key == group)
            verticalScrollBar()->setValue(card->y());
    }
}

} // namespace groundwork::ui
