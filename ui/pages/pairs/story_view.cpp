#include "ui/pages/pairs/story_view.h"

#include "ui/widgets/clear_layout.h"
#include "ui/widgets/diff_text.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/words/date_words.h"
#include "ui/words/framework_words.h"
#include "ui/words/people_words.h"
#include "ui/words/review_words.h"

#include <QBoxLayout>
#include <QPainter>

#include <utility>

namespace groundwork::ui {

using agreements::StoryEntry;
using agreements::StoryKind;

namespace {

QString iconOf(const StoryEntry &entry) {
    switch (entry.kind) {
    case StoryKind::ReviewHeld:
        return QStringLiteral("check");
    case StoryKind::ReviewLeftOut:
        return QStringLiteral("pass");
    case StoryKind::ReviewAhead:
        return QStringLiteral("clock");
    case StoryKind::DraftBegun:
    case StoryKind::DraftSetAside:
        return QStringLiteral("pen");
    case StoryKind::Ended:
        return QStringLiteral("closing");
    case StoryKind::InForce:
        break;
    }
    return QStringLiteral("agreed");
}

/// The mark of an entry on the line that leads from one to the next.
class ChainMark final : public QWidget {
  public:
    ChainMark(Theme &theme, QString icon, bool strong)
        : m_theme(theme)
        , m_icon(std::move(icon))
        , m_strong(strong) {
        setFixedWidth(theme.size(30));
    }

  protected:
    void paintEvent(QPaintEvent *) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const int side = m_theme.size(22);
        const QRect circle((width() - side) / 2, 0, side, side);
        painter.setPen(QPen(m_theme.color(Token::Line), 2));
        painter.drawLine(width() / 2, side, width() / 2, height());
        painter.setPen(QPen(m_theme.color(m_strong ? Token::Accent : Token::Control), 1.5));
        painter.setBrush(m_theme.color(m_strong ? Token::AccentSoft : Token::Surface));
        painter.drawEllipse(circle.adjusted(1, 1, -1, -1));
        const int inset = m_theme.size(5);
        paintIcon(painter, circle.adjusted(inset, inset, -inset, -inset), m_icon,
                  m_theme.color(m_strong ? Token::Accent : Token::Ink2));
    }

  private:
    Theme &m_theme;
    QString m_icon;
    bool m_strong;
};

} // namespace

StoryView::StoryView(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_column(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("agreementStory"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void StoryView::setStory(const agreements::AgreementStory &story, bool words) {
    clearLayout(*m_column);
    for (const StoryEntry &entry : story.entries)
        addEntry(story, entry, words);
    m_column->addStretch(1);
}

void StoryView::addEntry(const agreements::AgreementStory &story, const StoryEntry &entry, bool words) {
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(m_theme.space(8));
    line->addWidget(new ChainMark(m_theme, iconOf(entry), entry.kind == StoryKind::InForce));
    auto *body = new QVBoxLayout;
    body->setContentsMargins(0, 0, 0, m_theme.space(16));
    body->setSpacing(m_theme.space(3));
    line->addLayout(body, 1);
    body->addWidget(wrappingLabel(m_theme, words::longDate(entry.on), TextRole::Small, Token::Ink2));
    body->addWidget(wrappingLabel(m_theme, words::storyTitle(entry), TextRole::BodyStrong));
    if (words) {
        for (const QString &sentence : words::storySentences(story, entry))
            body->addWidget(wrappingLabel(m_theme, sentence, TextRole::ReadingSmall));
        for (const agreements::RatedLine &rated : entry.rated) {
            QString said = tr("%1: %2", "a line of the agreement and how it was rated")
                               .arg(words::storyLineName(story, rated.label, rated.voice), words::ratingWord(rated.rating));
            if (!rated.note.isEmpty())
                said += QStringLiteral(" – ") + words::isolated(rated.note);
            body->addWidget(wrappingLabel(m_theme, QStringLiteral("•  ") + said, TextRole::ReadingSmall));
        }
        for (const agreements::LineChange &change : entry.changes) {
            const auto pieces = words::changePieces(change);
            const QString name = words::storyLineName(story, change.label, change.voice);
            auto *diff = new DiffText(m_theme, TextRole::ReadingSmall);
            diff->set(name, pieces, name + QStringLiteral(": ") + words::spokenDiff(pieces));
            body->addWidget(diff);
        }
    }
    m_column->addWidget(row);
}

} // namespace groundwork::ui
