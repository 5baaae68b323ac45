#include "ui/pages/matching/publish_dialog.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/words/people_words.h"

#include <QBoxLayout>
#include <QDateEdit>
#include <QPushButton>

namespace groundwork::ui {

namespace {

constexpr int kNamesShown = 5;

QString namesOf(const QStringList &names) {
    QStringList shown;
    for (const QString &name : names.mid(0, kNamesShown))
        shown.append(words::isolated(name));
    return shown.join(PublishDialog::tr(", "));
}

} // namespace

PublishDialog::PublishDialog(Theme &theme, const Facts &facts, QWidget *parent)
    : QDialog(parent) {
    setObjectName(QStringLiteral("publishDialog"));
    setWindowTitle(tr("Publish %n pair(s)", nullptr, facts.pairs));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space(20), theme.space(16), theme.space(20), theme.space(16));
    column->setSpacing(theme.space(10));
    column->addWidget(wrappingLabel(theme, tr("What will be true afterwards"), TextRole::PageTitle));
    const auto add = [&](const QString &text, const QString &iconName) {
        auto *row = new QHBoxLayout;
        auto *mark = new QLabel;
        mark->setPixmap(icon(theme, iconName, Token::Accent).pixmap(theme.size(18), theme.size(18)));
        row->addWidget(mark, 0, Qt::AlignTop);
        row->addWidget(wrappingLabel(theme, text), 1);
        column->addLayout(row);
    };
    const QString tick = QStringLiteral("check");
    add(tr("%n pair(s) (is|are) proposed, each with the reasons as they stand now.", nullptr, facts.pairs),
        tick);
    if (facts.certified)
        add(tr("It was checked: no other plan reaches the aim better."), tick);
    if (facts.pinned > 0)
        add(tr("%n of them you pinned.", nullptr, facts.pinned), QStringLiteral("pin"));
    if (facts.reviewed > 0)
        add(tr("%n of them you marked as reviewed.", nullptr, facts.reviewed), tick);
    if (facts.pairs > 0)
        add(tr("The weakest pair has %1 of %2 points.").arg(facts.lowest).arg(facts.possible),
            QStringLiteral("sum"));
    if (!facts.unplaced.isEmpty()) {
        const int more = static_cast<int>(facts.unplaced.size()) - kNamesShown;
        QString text =
            tr("%n mentee(s) (has|have) nobody yet:", nullptr, static_cast<int>(facts.unplaced.size())) +
            QLatin1Char(' ') + namesOf(facts.unplaced);
        if (more > 0)
            text += QLatin1Char(' ') + tr("and %n more", nullptr, more);
        add(text + QLatin1Char('.'), QStringLiteral("clock"));
    }
    add(tr("Everybody in a pair is shown as matched. Groundwork tells nobody: print the match slips, or tell "
           "them "
           "yourself."),
        QStringLiteral("people"));
    add(tr("Both can say yes or no. You record it on this page."), QStringLiteral("agreed"));
    add(tr("You can undo it."), QStringLiteral("undo"));
    auto *by = new QHBoxLayout;
    auto *words = new Label(theme, tr("Answers are asked for &by"));
    m_answerBy = new QDateEdit(facts.answerBy);
    m_answerBy->setObjectName(QStringLiteral("publishAnswerBy"));
    m_answerBy->setAccessibleName(tr("Until when people are asked to answer"));
    m_answerBy->setDisplayFormat(QStringLiteral("d MMMM yyyy"));
    m_answerBy->setCalendarPopup(true);
    words->setBuddy(m_answerBy);
    by->addWidget(words);
    by->addWidget(m_answerBy);
    by->addStretch(1);
    column->addLayout(by);
    column->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto *later = button(theme, QStringLiteral("publishLater"), tr("Not yet"));
    auto *publish = button(theme, QStringLiteral("publishNow"),
                           tr("Publish %n pair(s)", nullptr, facts.pairs), ButtonKind::Primary);
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    connect(publish, &QPushButton::clicked, this, &QDialog::accept);
    buttons->addWidget(later);
    buttons->addWidget(publish);
    column->addLayout(buttons);
    later->setDefault(true);
    later->setFocus();
    // As high as the wrapped lines need, no more.
    const int width = theme.size(460);
    setMinimumWidth(width);
    resize(width, column->totalHeightForWidth(width));
}

QDate PublishDialog::answerBy() const {
    return m_answerBy->date();
}

} // namespace groundwork::ui
