#include "ui/pages/framework/comparison_view.h"

#include "core/framework/framework_compare.h"
#include "ui/pages/framework/voice_mark.h"
#include "ui/widgets/card.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/diff_text.h"
#include "ui/widgets/label.h"
#include "ui/words/framework_words.h"

#include <QBoxLayout>

namespace groundwork::ui {

ComparisonView::ComparisonView(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_column(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("frameworkComparison"));
    m_column->setContentsMargins(0, 0, theme.space(8), theme.space(8));
    m_column->setSpacing(theme.space(10));
}

void ComparisonView::show(const framework::Framework &before, const framework::Framework &after) {
    clearLayout(*m_column);
    const auto parts = framework::compareFrameworks(before, after, words::parameterLines);
    const int changed = framework::changedLines(parts);
    m_column->addWidget(wrappingLabel(
        m_theme, changed > 0 ? tr("%n line(s) (differs|differ). Struck through is taken out, underlined is new.",
                                  nullptr, changed)
                             : tr("The two say the same."),
        TextRole::Body, Token::Ink2));
    QStringList same;
    for (const framework::ComparedPart &part : parts) {
        if (part.changes() == 0) {
            same.append(words::partHeading(part.part));
            continue;
        }
        auto *card = new Card(m_theme);
        card->body()->setSpacing(m_theme.space(6));
        card->body()->addWidget(partHead(m_theme, part.part));
        for (const framework::ComparedLine &line : part.lines) {
            auto *text = new DiffText(m_theme, TextRole::Body);
            const QString word = words::lineChangeWord(line);
            const QString spoken = words::spokenDiff(line.pieces);
            text->set(word, line.pieces, word.isEmpty() ? spoken : word + QStringLiteral(": ") + spoken);
            card->body()->addWidget(text);
        }
        m_column->addWidget(card);
    }
    if (!same.isEmpty())
        m_column->addWidget(wrappingLabel(
            m_theme, tr("The same in both: %1.").arg(same.join(QStringLiteral(", "))), TextRole::Small,
            Token::Ink2));
    m_column->addStretch(1);
}

} // namespace groundwork::ui
