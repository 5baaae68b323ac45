#include "ui/pages/pairs/text_fold.h"

#include "core/audit/audit.h"
#include "core/file/program_file.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scrolling_page.h"

#include <QBoxLayout>
#include <QScrollArea>

namespace groundwork::ui {

bool noteWordsShown(const PageContext &context, PartnershipId partnership, const QString &what) {
    const Result<void> noted = audit::recordShown(context.file, what, partnership);
    if (!noted)
        context.navigator.showError(noted.error());
    return noted.has_value();
}

TextFold::TextFold(const PageContext &context, PartnershipId partnership, const QString &key, const QString &what,
                   const QString &showWords, const QString &printWords, Place place, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_partnership(partnership)
    , m_what(what)
    , m_title(wrappingLabel(context.theme, QString(), TextRole::Section))
    , m_facts(wrappingLabel(context.theme, QString()))
    , m_show(button(context.theme, key + QStringLiteral("Show"), showWords,
                    place == Place::Part ? ButtonKind::Plain : ButtonKind::Primary, // one primary on a page
                    QStringLiteral("eye"))) {
    Theme &theme = context.theme;
    setObjectName(key + QStringLiteral("Fold"));
    auto *card = new Card(theme);
    card->body()->setSpacing(theme.space(10));
    card->body()->addWidget(m_title);
    card->body()->addWidget(m_facts);
    card->body()->addWidget(
        wrappingLabel(theme,
                      tr("The words belong to the two. You can open them here; that is noted, with the day and without "
                         "the words, in the list of what others have seen."),
                      TextRole::Body, Token::Ink2));
    auto *row = new QWidget;
    auto *flow = new FlowLayout(theme.space(10));
    row->setLayout(flow);
    flow->addWidget(m_show);
    if (!printWords.isEmpty()) {
        auto *print = button(theme, key + QStringLiteral("PrintForThem"), printWords, ButtonKind::Plain,
                             QStringLiteral("print"));
        print->setToolTip(tr("Noted as well."));
        flow->addWidget(print);
        connect(print, &QPushButton::clicked, this, &TextFold::printWanted);
    }
    card->body()->addWidget(row);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    if (place == Place::Part) {
        page->addWidget(card);
    } else {
        auto *content = new QWidget;
        auto *column = new QVBoxLayout(content);
        column->setContentsMargins(theme.space(20), theme.space(14), theme.space(20), theme.space(14));
        column->addWidget(card);
        column->addStretch(1);
        page->addWidget(scrollingPage(content));
    }
    connect(m_show, &QPushButton::clicked, this, [this] {
        if (noteWordsShown(m_context, m_partnership, m_what))
            Q_EMIT shown();
    });
}

void TextFold::setFacts(const QString &title, const QStringList &facts) {
    m_title->setText(title);
    m_facts->setText(facts.join(QLatin1Char('\n')));
    m_facts->setVisible(!facts.isEmpty());
}

void TextFold::focusShow() {
    m_show->setFocus(Qt::OtherFocusReason);
}

} // namespace groundwork::ui
