#include "ui/pages/exercises/card_reading.h"

#include "ui/pages/exercises/exercise_marks.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/quoted_text.h"
#include "ui/words/skill_words.h"

#include <QBoxLayout>
#include <QPainter>
#include <QScrollBar>

namespace groundwork::ui {

using skills::Exercise;
using skills::ExercisePrompt;

namespace {

/// The bar of ground under a head.
class GroundBar final : public QWidget {
  public:
    explicit GroundBar(Theme &theme)
        : m_theme(theme) {
        setFixedHeight(3);
    }

  protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), m_theme.color(Token::Accent)); }

  private:
    Theme &m_theme;
};

/// The number of a step in its ring.
class StepNumber final : public QWidget {
  public:
    StepNumber(Theme &theme, int number)
        : m_theme(theme)
        , m_number(number) {
        setFixedSize(theme.size(22), theme.size(22));
    }

  protected:
    void paintEvent(QPaintEvent *) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_theme.color(Token::Accent), 1.2));
        painter.drawEllipse(QRectF(rect()).adjusted(1, 1, -1, -1));
        painter.setFont(m_theme.font(TextRole::SmallStrong));
        painter.drawText(rect(), Qt::AlignCenter, QString::number(m_number));
    }

  private:
    Theme &m_theme;
    int m_number;
};

/// A tip with the accent's rule at its leading side.
class RuledBox final : public QWidget {
  public:
    RuledBox(Theme &theme, QWidget *text)
        : m_theme(theme) {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(theme.space(14), theme.space(2), 0, theme.space(2));
        row->addWidget(text);
    }

  protected:
    void paintEvent(QPaintEvent *) override {
        QPainter painter(this);
        const int x = layoutDirection() == Qt::RightToLeft ? width() - 3 : 0;
        painter.fillRect(QRect(x, 0, 3, height()), m_theme.color(Token::Accent));
    }

  private:
    Theme &m_theme;
};

} // namespace

CardReading::CardReading(Theme &theme, QWidget *parent)
    : QScrollArea(parent)
    , m_theme(theme) {
    setObjectName(QStringLiteral("cardReading"));
    setAccessibleName(tr("The card"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAutoFillBackground(false);
    begin(accessibleName());
}

void CardReading::begin(const QString &name) {
    if (QWidget *old = takeWidget())
        old->deleteLater(); // one of its links may be what was clicked
    auto *content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(m_theme.space(20), m_theme.space(16), m_theme.space(20), m_theme.space(16));
    m_column->setSpacing(m_theme.space(12));
    setWidget(content);
    content->setAutoFillBackground(false); // setWidget turns it on
    setAccessibleName(name);
}

/// A screen reader that stands on the card hears all of it.
void CardReading::finish() {
    m_column->addStretch(1);
    QStringList spoken;
    for (const QWidget *widget : widget()->findChildren<QWidget *>()) {
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            spoken.append(label->text());
        else if (const auto *text = qobject_cast<const FormattedText *>(widget))
            spoken.append(text->text());
    }
    setAccessibleDescription(spoken.join(QStringLiteral(". ")));
    widget()->show();
    verticalScrollBar()->setValue(0);
}

void CardReading::addHead(const QString &icon, const QString &overline, const QString &title) {
    auto *row = new QHBoxLayout;
    row->setSpacing(m_theme.space(12));
    row->addWidget(new IconMark(m_theme, icon, Token::Accent, 32), 0, Qt::AlignVCenter);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(wrappingLabel(m_theme, overline, TextRole::Body, Token::Ink2));
    auto *name = wrappingLabel(m_theme, title, TextRole::PageTitle);
    name->setObjectName(QStringLiteral("cardTitle"));
    words->addWidget(name);
    row->addLayout(words, 1);
    m_column->addLayout(row);
}

void CardReading::addFacts(const Exercise &card) {
    auto *facts = new QWidget;
    auto *flow = new FlowLayout(m_theme.space(14));
    facts->setLayout(flow);
    const auto add = [&](QWidget *mark, const QString &text) {
        auto *fact = new QWidget;
        auto *row = new QHBoxLayout(fact);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(m_theme.space(6));
        row->addWidget(mark);
        row->addWidget(new Label(m_theme, text, TextRole::Body, Token::Ink2));
        flow->addWidget(fact);
    };
    add(new IconMark(m_theme, QStringLiteral("clock"), Token::Ink2), words::cardMinutes(card));
    add(new IconMark(m_theme, QStringLiteral("people"), Token::Ink2), words::modeWord(card.mode));
    add(new DepthDots(m_theme, card.depth), words::depthWord(card.depth));
    if (card.suitsSetting(skills::Setting::Paper))
        add(new IconMark(m_theme, QStringLiteral("paper"), Token::Ink2), tr("on paper"));
    if (card.suitsSetting(skills::Setting::Remote))
        add(new IconMark(m_theme, QStringLiteral("room"), Token::Ink2), tr("on video"));
    m_column->addWidget(facts);
    m_column->addWidget(new GroundBar(m_theme));
}

void CardReading::addSteps(const Exercise &card) {
    int number = 0;
    for (const skills::Step &step : card.steps) {
        auto *row = new QHBoxLayout;
        row->setSpacing(m_theme.space(12));
        row->addWidget(new StepNumber(m_theme, ++number), 0, Qt::AlignTop);
        row->addWidget(new QuotedText(m_theme, step.text), 1);
        row->addWidget(new Label(m_theme, tr("%1 min").arg(step.minutes), TextRole::Small, Token::Ink2), 0,
                       Qt::AlignTop);
        m_column->addLayout(row);
    }
}

/// Who writes it, by shape, and how; what is private says so.
QWidget *CardReading::promptLine(const ExercisePrompt &prompt) {
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m_theme.space(6));
    constexpr int kMark = 14;
    const bool own = prompt.who == first_meeting::Who::Private;
    if (own)
        row->addWidget(new IconMark(m_theme, QStringLiteral("lock"), Token::Ink2, kMark), 0, Qt::AlignTop);
    else if (prompt.who == first_meeting::Who::Joint)
        row->addWidget(new IconMark(m_theme, QStringLiteral("agreed"), Token::Accent, kMark), 0,
                       Qt::AlignTop);
    else {
        if (prompt.only != Role::Mentor)
            row->addWidget(new Badge(m_theme, BadgeShape::Mentee, QString(), kMark), 0, Qt::AlignTop);
        if (prompt.only != Role::Mentee)
            row->addWidget(new Badge(m_theme, BadgeShape::Mentor, QString(), kMark), 0, Qt::AlignTop);
    }
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(wrappingLabel(m_theme, prompt.label));
    QString how = words::promptWho(prompt);
    if (const QString answer = words::promptAnswer(prompt); !answer.isEmpty())
        how += QStringLiteral(" · ") + answer;
    words->addWidget(wrappingLabel(m_theme, how, TextRole::Small, Token::Ink2));
    row->addLayout(words, 1);
    return box;
}

void CardReading::addBoxes(const Exercise &card) {
    auto *talk = new Card(m_theme, tr("Talk about it"));
    talk->setTone(Card::Tone::Quiet);
    for (const QString &question : card.debrief)
        talk->body()->addWidget(wrappingLabel(m_theme, question, TextRole::Reading));
    talk->body()->addStretch(1);
    auto *write = new Card(m_theme, tr("Write down"));
    write->setTone(Card::Tone::Quiet);
    for (const ExercisePrompt &prompt : card.prompts)
        write->body()->addWidget(promptLine(prompt));
    write->body()->addStretch(1);
    auto *both = new QWidget;
    auto *flow = new FlowLayout(m_theme.space(12), m_theme.size(220));
    both->setLayout(flow);
    flow->addWidget(talk);
    flow->addWidget(write);
    m_column->addWidget(both);
}

void CardReading::addHints(const Exercise &card) {
    m_column->addWidget(new RuledBox(m_theme, new QuotedText(m_theme, card.tip, TextRole::Body, Token::Ink,
                                                             tr("Tip for the facilitator."))));
    const auto hint = [&](const QString &lead, const QString &text) {
        if (!text.isEmpty())
            m_column->addWidget(new QuotedText(m_theme, text, TextRole::Body, Token::Ink, lead));
    };
    hint(tr("You need:"), card.materials);
    hint(tr("On video:"), card.remote);
    hint(tr("On paper:"), card.paper);
    if (!card.texts.isEmpty()) {
        m_column->addWidget(new Label(m_theme, tr("Texts for this card"), TextRole::Section));
        for (qsizetype i = 0; i < card.texts.size(); ++i)
            m_column->addWidget(wrappingLabel(m_theme, QStringLiteral("%1. %2").arg(i + 1).arg(card.texts[i]),
                                              TextRole::Reading));
    }
    m_column->addWidget(wrappingLabel(
        m_theme, tr("Any step and any prompt may be passed, without a reason. Either of the two may stop."),
        TextRole::Small, Token::Ink2));
    m_column->addWidget(
        wrappingLabel(m_theme, tr("Idea: %1").arg(card.source), TextRole::Small, Token::Ink2));
}

void CardReading::showCard(const Exercise &card) {
    begin(tr("The card %1").arg(card.title));
    QString overline = words::skillWord(card.skill) + QStringLiteral(" · ") + card.key;
    if (card.secondSkill)
        overline += QStringLiteral("\n") + tr("also: %1").arg(words::skillWord(*card.secondSkill));
    addHead(skillIcon(card.skill), overline, card.title);
    addFacts(card);
    m_column->addWidget(wrappingLabel(m_theme, card.aim, TextRole::Reading));
    if (card.depth != skills::Depth::Light)
        m_column->addWidget(
            wrappingLabel(m_theme, words::depthAdvice(card.depth), TextRole::Small, Token::Ink2));
    addSteps(card);
    addBoxes(card);
    addHints(card);
    finish();
}

QWidget *CardReading::setRow(const Exercise &card, int number) {
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m_theme.space(12));
    row->addWidget(new StepNumber(m_theme, number), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(m_theme.space(2));
    auto *link = linkButton(m_theme, QStringLiteral("setCard_") + card.key, card.title);
    link->setAccessibleName(tr("Open the card %1").arg(card.title));
    connect(link, &QPushButton::clicked, this, [this, key = card.key] { Q_EMIT cardChosen(key); });
    words->addWidget(link, 0, Qt::AlignLeading);
    words->addWidget(wrappingLabel(m_theme, card.aim, TextRole::Reading));
    words->addWidget(wrappingLabel(m_theme,
                                   QStringList{card.key, words::modeWord(card.mode), words::cardMinutes(card),
                                               words::depthWord(card.depth)}
                                       .join(QStringLiteral(" · ")),
                                   TextRole::Small, Token::Ink2));
    row->addLayout(words, 1);
    return box;
}

void CardReading::showSet(const skills::ExerciseLibrary &library, const skills::ExerciseSet &set) {
    begin(tr("The set %1").arg(set.title));
    addHead(QStringLiteral("list"), tr("Ready-made set"), set.title);
    if (!set.note.isEmpty())
        m_column->addWidget(wrappingLabel(m_theme, set.note, TextRole::Body, Token::Ink2));
    m_column->addWidget(
        wrappingLabel(m_theme, words::setTime(library.minutesOf(set, false), library.minutesOf(set, true),
                                              set.minutesNote)));
    m_column->addWidget(new GroundBar(m_theme));
    int number = 0;
    for (const Exercise *card : library.cardsOf(set))
        m_column->addWidget(setRow(*card, ++number));
    finish();
}

} // namespace groundwork::ui
