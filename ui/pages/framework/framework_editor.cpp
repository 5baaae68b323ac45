#include "ui/pages/framework/framework_editor.h"

#include "core/content/default_framework.h"
#include "core/file/program_file.h"
#include "core/framework/frameworks.h"
#include "ui/pages/framework/line_list_card.h"
#include "ui/pages/framework/parameter_card.h"
#include "ui/pages/framework/text_card.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/words/error_words.h"
#include "ui/words/framework_words.h"
#include "ui/widgets/scrolling_page.h"

#include <QBoxLayout>
#include <QScrollArea>

#include <algorithm>

namespace groundwork::ui {

using framework::FrameworkPart;

namespace {

constexpr int kRestMs = 700;

} // namespace

FrameworkEditor::FrameworkEditor(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context) {
    setObjectName(QStringLiteral("frameworkEditor"));
    if (context.content) {
        if (auto text = content::defaultFramework(*context.content))
            m_shipped = std::move(*text);
    }
    build();
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, &FrameworkEditor::flush);
}

FrameworkEditor::~FrameworkEditor() = default;

void FrameworkEditor::build() {
    Theme &theme = m_context.theme;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(6));
    m_title = wrappingLabel(theme, QString(), TextRole::Section);
    m_hint = wrappingLabel(theme, QString(), TextRole::Small, Token::Ink2);
    column->addWidget(m_title);
    column->addWidget(m_hint);
    m_problem = new Banner(theme, Banner::Tone::Attention, QString());
    m_problem->setObjectName(QStringLiteral("frameworkProblem"));
    column->addWidget(m_problem);
    auto *content = new QWidget;
    m_scroll = scrollingPage(content);
    m_cards = new QVBoxLayout(content);
    m_cards->setContentsMargins(0, 0, theme.space(6), theme.space(8));
    m_cards->setSpacing(theme.space(10));
    column->addWidget(m_scroll, 1);
    auto *foot = new QWidget;
    auto *flow = new FlowLayout(theme.space(8));
    foot->setLayout(flow);
    m_restoreBase = button(theme, QStringLiteral("frameworkRestoreBase"), QString(), ButtonKind::Quiet,
                           QStringLiteral("undo"));
    m_restoreShipped = button(theme, QStringLiteral("frameworkRestoreShipped"), tr("The text that ships"),
                              ButtonKind::Quiet, QStringLiteral("doc"));
    flow->addWidget(m_restoreBase);
    flow->addWidget(m_restoreShipped);
    column->addWidget(foot);
    connect(m_restoreBase, &QPushButton::clicked, this, [this] {
        if (m_base)
            restore(*m_base, tr("%1 is as in version %2 again.").arg(m_group.title).arg(m_base->version));
    });
    connect(m_restoreShipped, &QPushButton::clicked, this, [this] {
        if (m_shipped)
            restore(*m_shipped, tr("%1 has the text that ships again.").arg(m_group.title));
    });
}

void FrameworkEditor::setVersion(const framework::Framework &draft,
                                 const std::optional<framework::Framework> &base) {
    if (m_draft.id.isValid() && draft.id != m_draft.id) {
        m_field.clear();
        m_rest.stop();
    }
    m_draft = draft;
    m_base = base;
    if (m_field.isEmpty()) // else what is being typed is newer
        m_now = draft;
    fill();
}

void FrameworkEditor::showGroup(const FrameworkGroup &group) {
    if (group.key == m_group.key)
        return;
    flush();
    m_group = group;
    makeCards();
    fill();
    m_scroll->ensureVisible(0, 0);
}

void FrameworkEditor::makeCards() {
    Theme &theme = m_context.theme;
    for (LineListCard *list : m_lists)
        list->disconnect(this);
    m_texts.clear();
    m_lists.clear();
    m_parameters = nullptr;
    m_beside = nullptr;
    clearLayout(*m_cards);
    m_title->setText(m_group.title);
    bool lists = false;
    for (const FrameworkPart part : m_group.parts) {
        if (part == FrameworkPart::Parameters) {
            m_parameters = new ParameterCard(theme);
            m_cards->addWidget(m_parameters);
            connect(m_parameters, &ParameterCard::edited, this, [this](const QString &key) {
                take(FrameworkPart::Parameters, QStringLiteral("parameters/") + key, false);
            });
        } else if (framework::isList(part)) {
            lists = true;
            auto *card = new LineListCard(theme, part);
            m_lists.push_back(card);
            if (part == FrameworkPart::ExpectMentee) {
                m_beside = new QHBoxLayout;
                m_beside->setSpacing(theme.space(8));
                m_cards->addLayout(m_beside);
            }
            if (m_beside && (part == FrameworkPart::ExpectMentee || part == FrameworkPart::ExpectMentor))
                m_beside->addWidget(card, 1);
            else
                m_cards->addWidget(card);
            connect(card, &LineListCard::edited, this, [this, part](int line, bool typing) {
                const QString which =
                    line < 0 ? QStringLiteral("order/%1").arg(++m_step) : QString::number(line);
                take(part, framework::frameworkPartKey(part) + QLatin1Char('/') + which, typing);
            });
            connect(card, &LineListCard::left, this, &FrameworkEditor::flush);
        } else {
            QString help;
            if (part == FrameworkPart::Contact)
                help = tr("Left empty, the coordinator of the program stands here.");
            else if (part == FrameworkPart::Purpose)
                help = tr("Left empty, the purpose of the program stands here.");
            auto *card = new TextCard(theme, part, help);
            m_texts.push_back(card);
            m_cards->addWidget(card);
            connect(card, &TextCard::edited, this,
                    [this, part] { take(part, framework::frameworkPartKey(part), true); });
            connect(card, &TextCard::left, this, &FrameworkEditor::flush);
        }
    }
    m_cards->addStretch(1);
    m_hint->setText(lists ? tr("Enter makes a new line. Drag the dot, or Alt with the arrow keys, to reorder.")
                          : QString());
    m_hint->setVisible(lists);
    arrange();
}

void FrameworkEditor::fill() {
    if (m_group.parts.empty())
        return;
    for (TextCard *card : m_texts)
        card->setText(framework::bodyOf(m_now, card->part()),
                      m_base ? std::optional(framework::bodyOf(*m_base, card->part())) : std::nullopt);
    for (LineListCard *card : m_lists)
        card->setLines(framework::linesOf(m_now, card->part()),
                       m_base ? std::optional(framework::linesOf(*m_base, card->part())) : std::nullopt);
    if (m_parameters)
        m_parameters->setText(m_now,
                              m_base ? std::optional<framework::FrameworkText>(*m_base) : std::nullopt);
    const auto differs = [this](const framework::FrameworkText &from) {
        return std::any_of(m_group.parts.begin(), m_group.parts.end(),
                           [&](FrameworkPart part) { return !framework::samePart(m_now, from, part); });
    };
    m_restoreBase->setVisible(m_base && differs(*m_base));
    if (m_base)
        m_restoreBase->setText(tr("As in version %1").arg(m_base->version));
    m_restoreShipped->setVisible(m_shipped && differs(*m_shipped));
    showMissing();
}

void FrameworkEditor::showMissing() {
    QStringList missing;
    for (const FrameworkPart part : m_group.parts) {
        if (framework::isMissing(m_now, part))
            missing.append(words::frameworkPartWord(framework::frameworkPartKey(part)));
    }
    m_problem->setVisible(!missing.isEmpty());
    if (!missing.isEmpty())
        m_problem->set(Banner::Tone::Attention,
                       tr("Still empty: %1. A framework is published when these have words.")
                           .arg(missing.join(QStringLiteral(", "))));
}

void FrameworkEditor::take(FrameworkPart part, const QString &field, bool typing) {
    if (!m_field.isEmpty() && m_field != field)
        flush();
    for (const TextCard *card : m_texts) {
        if (card->part() == part)
            framework::setBody(m_now, part, card->text());
    }
    for (const LineListCard *card : m_lists) {
        if (card->part() == part)
            framework::setLines(m_now, part, card->lines());
    }
    if (part == FrameworkPart::Parameters && m_parameters) {
        m_now.parameters = m_parameters->parameters();
        m_now.ownParameters = m_parameters->ownParameters();
    }
    m_field = field;
    if (typing)
        m_rest.start();
    else
        flush();
}

bool FrameworkEditor::flush() {
    m_rest.stop();
    if (m_field.isEmpty())
        return true;
    const QString field = m_field;
    m_field.clear();
    const Result<void> done = framework::editFramework(m_context.file, m_draft.id, m_now, field);
    if (done)
        return true; // the change report brings it back
    m_problem->set(Banner::Tone::Problem, words::errorText(done.error()));
    m_problem->show();
    m_field = field;
    return false;
}

void FrameworkEditor::restore(const framework::FrameworkText &from, const QString &said) {
    if (!flush())
        m_field.clear(); // what could not be stored goes with it
    framework::FrameworkText text = m_draft;
    for (const FrameworkPart part : m_group.parts)
        text = framework::withPart(text, from, part);
    const Result<void> done = framework::editFramework(
        m_context.file, m_draft.id, text,
        framework::frameworkPartKey(m_group.parts.front()) + QStringLiteral("/restore/%1").arg(++m_step));
    if (!done)
        m_context.navigator.showError(done.error());
    else
        m_context.navigator.toast(said, true);
}

void FrameworkEditor::focusFirst() {
    if (!m_lists.empty())
        m_lists.front()->focusLine(0);
    else if (!m_texts.empty())
        m_texts.front()->focusText();
    else if (m_parameters)
        m_parameters->focusFirst();
}

void FrameworkEditor::arrange() {
    if (!m_beside)
        return;
    int needed = m_beside->spacing() + m_cards->contentsMargins().right();
    for (const LineListCard *card : m_lists) {
        if (card->part() == FrameworkPart::ExpectMentee || card->part() == FrameworkPart::ExpectMentor)
            needed += card->minimumSizeHint().width();
    }
    const bool fits = needed <= m_scroll->viewport()->width();
    m_beside->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void FrameworkEditor::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace groundwork::ui
