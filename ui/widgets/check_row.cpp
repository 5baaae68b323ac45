#include "ui/widgets/check_row.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/state_mark.h"
#include "ui/words/quality_words.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QPushButton>

namespace groundwork::ui {

namespace {

StateMark::State markOf(quality::CheckState state) {
    switch (state) {
    case quality::CheckState::Met:
        return StateMark::State::Met;
    case quality::CheckState::NotYet:
        return StateMark::State::NotYet;
    case quality::CheckState::DoesNotApply:
        break;
    }
    return StateMark::State::DoesNotApply;
}

} // namespace

QPushButton *addCheckRow(Theme &theme, QVBoxLayout &body, const CheckRow &check) {
    const QString &name = check.name;
    const QString &words = check.words;
    const QString &figure = check.figure;
    auto *row = new QWidget;
    row->setObjectName(name);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme.space(9));
    line->addWidget(new StateMark(theme, markOf(check.state), 16), 0, Qt::AlignVCenter);
    auto *text = wrappingLabel(theme, words, TextRole::Body);
    text->setAccessibleName(words + QStringLiteral(", ") + words::checkStateWord(check.state) +
                            QStringLiteral(", ") + figure);
    line->addWidget(text, 1);
    QPushButton *link = nullptr;
    if (check.opens) {
        link = linkButton(theme, name + QStringLiteral(".open"), figure);
        link->setAccessibleName(QCoreApplication::translate("CheckRow", "%1: open the %2").arg(words, figure));
        line->addWidget(link, 0, Qt::AlignVCenter);
    } else {
        auto *quiet = new Label(theme, figure, TextRole::Body, Token::Ink2);
        quiet->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
        quiet->setMinimumHeight(24); // as high as a link, so that the rows are even
        line->addWidget(quiet, 0, Qt::AlignVCenter);
    }
    body.addWidget(row);
    return link;
}

} // namespace groundwork::ui
