#include "ui/pages/framework/text_card.h"

#include "ui/pages/framework/voice_mark.h"
#include "ui/widgets/diff_text.h"
#include "ui/widgets/label.h"
#include "ui/widgets/words_edit.h"
#include "ui/words/framework_words.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLocale>

namespace groundwork::ui {

TextCard::TextCard(Theme &theme, framework::FrameworkPart part, const QString &help, QWidget *parent)
    : Card(theme, QString(), parent)
    , m_part(part)
    , m_edit(new WordsEdit(theme, TextRole::Reading, 4, framework::kLongestFrameworkText))
    , m_mark(new DiffText(theme, TextRole::ReadingSmall))
    , m_room(wrappingLabel(theme, QString(), TextRole::Small, Token::Ink3)) {
    const QString key = framework::frameworkPartKey(part);
    setObjectName(QStringLiteral("part_") + key);
    m_edit->setObjectName(QStringLiteral("text_") + key);
    m_edit->setAccessibleName(words::partHeading(part));
    m_edit->installEventFilter(this);
    body()->addWidget(partHead(theme, part));
    body()->addWidget(m_edit);
    body()->addWidget(m_room);
    if (!help.isEmpty()) {
        body()->addWidget(wrappingLabel(theme, help, TextRole::Small, Token::Ink3));
        m_edit->setAccessibleDescription(help);
    }
    body()->addWidget(m_mark);
    connect(m_edit, &WordsEdit::edited, this, [this] {
        showRoom();
        Q_EMIT edited();
    });
    m_mark->hide();
    m_room->hide();
}

QString TextCard::text() const {
    return m_edit->text().trimmed();
}

void TextCard::setText(const QString &text, const std::optional<QString> &base) {
    m_base = base;
    if (text != this->text())
        m_edit->setText(text);
    showMark();
    showRoom();
}

void TextCard::showMark() {
    const bool differs = m_base && *m_base != text();
    m_mark->setVisible(differs);
    if (!differs)
        return;
    framework::ComparedLine line;
    line.change = m_base->isEmpty() ? framework::LineChange::Added : framework::LineChange::Reworded;
    line.pieces = wordDiff(*m_base, text());
    const QString word = words::lineChangeWord(line);
    m_mark->set(word, m_base->isEmpty() ? std::vector<DiffPiece>() : line.pieces,
                word + QStringLiteral(": ") + words::spokenDiff(line.pieces));
}

void TextCard::showRoom() {
    const auto used = static_cast<int>(m_edit->text().size());
    const bool nearly = used * 5 >= framework::kLongestFrameworkText * 4;
    m_room->setVisible(nearly);
    if (nearly)
        m_room->setText(tr("%1 of %2 characters. A framework is read when it fits one page.")
                            .arg(QLocale().toString(used),
                                 QLocale().toString(framework::kLongestFrameworkText)));
}

void TextCard::focusText() {
    m_edit->setFocus();
    m_edit->moveCursor(QTextCursor::End);
}

bool TextCard::eventFilter(QObject *watched, QEvent *event) {
    if (watched == m_edit && event->type() == QEvent::FocusOut)
        Q_EMIT left();
    return Card::eventFilter(watched, event);
}

} // namespace groundwork::ui
