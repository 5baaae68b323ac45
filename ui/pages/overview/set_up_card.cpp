#include "ui/pages/overview/set_up_card.h"

#include "ui/widgets/state_mark.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/label.h"
#include "ui/words/date_words.h"

#include <QBoxLayout>
#include <QPainter>

namespace groundwork::ui {

namespace {

SetUpRow::View viewOf(const quality::SetUpMark &mark, const quality::CohortFacts &facts) {
    using quality::SetUpStep;
    SetUpRow::View view;
    view.done = mark.done;
    view.action = mark.done ? SetUpCard::tr("Change") : SetUpCard::tr("Start");
    switch (mark.step) {
    case SetUpStep::Purpose:
        view.key = QStringLiteral("purpose");
        view.title = SetUpCard::tr("Say why, and for whom");
        view.detail = mark.done ? QStringLiteral("“%1”").arg(facts.program.purpose)
                                : SetUpCard::tr("One sentence that everybody will read");
        view.ownWords = mark.done;
        view.minutes = SetUpCard::tr("5 min");
        break;
    case SetUpStep::Framework:
        view.key = QStringLiteral("framework");
        view.title = SetUpCard::tr("Read through the framework");
        view.detail = mark.done ? SetUpCard::tr("Version %1 is published.").arg(facts.framework.version)
                                : SetUpCard::tr("What mentoring means here. Publish it when it fits.");
        view.minutes = SetUpCard::tr("10 min");
        view.action = mark.done ? SetUpCard::tr("Read") : SetUpCard::tr("Open it");
        break;
    case SetUpStep::Dates:
        view.key = QStringLiteral("dates");
        view.title = SetUpCard::tr("Choose length, rhythm and dates");
        view.detail =
            SetUpCard::tr("From %1 to %2, a meeting every %n week(s)", nullptr, facts.cohort.cadenceWeeks)
                .arg(words::longDate(facts.cohort.start), words::longDate(facts.cohort.end));
        view.minutes = SetUpCard::tr("5 min");
        break;
    case SetUpStep::Questions:
        view.key = QStringLiteral("questions");
        view.title = SetUpCard::tr("Choose what to ask people");
        view.detail =
            facts.ownQuestions > 0
                ? SetUpCard::tr("%n question(s) of your own, beside those of the form", nullptr, facts.ownQuestions)
            : mark.done ? SetUpCard::tr("People were asked what the form asks.")
                        : SetUpCard::tr("The form asks what matching needs. Decide what else must count before it "
                                        "goes out.");
        view.minutes = SetUpCard::tr("10 min");
        view.action = mark.done ? SetUpCard::tr("Change") : SetUpCard::tr("Open the questions");
        break;
    case SetUpStep::HelpLine:
        view.key = QStringLiteral("help_line");
        view.title = SetUpCard::tr("Name a private help line");
        view.detail = mark.done ? facts.program.coordinatorName + QStringLiteral(", ") +
                                      facts.program.coordinatorContact
                                : SetUpCard::tr("It is printed on every sheet");
        view.minutes = SetUpCard::tr("2 min");
        break;
    case SetUpStep::People:
        view.key = QStringLiteral("people");
        view.title = SetUpCard::tr("Bring people in");
        view.detail = facts.people.empty() ? SetUpCard::tr("A list, paper forms, or one by one")
                                           : SetUpCard::tr("%n (person|people) so far", nullptr,
                                                           static_cast<int>(facts.people.size()));
        view.minutes = SetUpCard::tr("15 min");
        view.action = SetUpCard::tr("Open people");
        break;
    case SetUpStep::Matching:
        view.key = QStringLiteral("matching");
        view.title = SetUpCard::tr("Decide what counts in matching");
        view.detail = SetUpCard::tr("Criteria and rules come with the template");
        view.minutes = SetUpCard::tr("10 min");
        view.action = SetUpCard::tr("Open matching");
        break;
    }
    if (mark.done)
        view.minutes.clear();
    return view;
}

} // namespace

SetUpRow::SetUpRow(Theme &theme, const View &view, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_next(view.next) {
    const QString name = QStringLiteral("setup.") + view.key;
    setObjectName(name);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.space(16), theme.space(9), theme.space(14), theme.space(9));
    row->setSpacing(theme.space(14));
    row->addWidget(
        new StateMark(theme, view.done ? StateMark::State::Met : StateMark::State::NotYet, 24, view.number));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(1);
    auto *title =
        wrappingLabel(theme, view.title, TextRole::BodyStrong, view.done ? Token::Ink2 : Token::Ink);
    title->setAccessibleName(view.done ? tr("%1, done").arg(view.title) : view.title);
    texts->addWidget(title);
    texts->addWidget(wrappingLabel(theme, view.detail,
                                   view.ownWords ? TextRole::ReadingSmall : TextRole::Body, Token::Ink2));
    row->addLayout(texts, 1);
    if (!view.minutes.isEmpty())
        row->addWidget(new Label(theme, view.minutes, TextRole::Small, Token::Ink2));
    const ButtonKind kind = view.next   ? ButtonKind::Primary
                            : view.done ? ButtonKind::Quiet
                                        : ButtonKind::Plain;
    auto *action = button(theme, name + QStringLiteral(".action"), view.action, kind);
    action->setAccessibleName(view.action + QStringLiteral(": ") + view.title);
    connect(action, &QPushButton::clicked, this, &SetUpRow::actionClicked);
    row->addWidget(action, 0, Qt::AlignVCenter);
}

void SetUpRow::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    if (m_next) {
        painter.fillRect(rect(), m_theme.color(Token::AccentSoft));
        const bool rtl = layoutDirection() == Qt::RightToLeft;
        painter.fillRect(QRect(rtl ? width() - 3 : 0, 0, 3, height()), m_theme.color(Token::Accent));
    }
    paintTopLine(painter, *this, m_theme);
}

SetUpCard::SetUpCard(Theme &theme, QWidget *parent)
    : Card(theme, QString(), parent)
    , m_theme(theme) {
    setObjectName(QStringLiteral("setUp"));
    setFlush(true);
}

void SetUpCard::setFacts(const quality::CohortFacts &facts) {
    clearLayout(*body());
    int number = 0;
    bool nextFound = false;
    for (const quality::SetUpMark &mark : quality::setUpMarks(facts)) {
        SetUpRow::View view = viewOf(mark, facts);
        view.number = ++number;
        view.next = !mark.done && !nextFound;
        nextFound = nextFound || view.next;
        auto *row = new SetUpRow(m_theme, view);
        connect(row, &SetUpRow::actionClicked, this, [this, step = mark.step] { Q_EMIT stepWanted(step); });
        body()->addWidget(row);
    }
}

} // namespace groundwork::ui
