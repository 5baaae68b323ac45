#include "ui/shell/help_window.h"

#include "ui/shell/command_set.h"
#include "ui/shell/command_table.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QAction>
#include <QBoxLayout>
#include <QComboBox>
#include <QRegularExpression>
#include <QScreen>
#include <QTextBrowser>
#include <QUrl>

#include <algorithm>

namespace groundwork::ui {

namespace {

constexpr QLatin1String kCommandScheme("command");
constexpr QLatin1String kTopicScheme("topic");

QString link(QLatin1String scheme, const QString &key, const QString &words) {
    return QStringLiteral("<a href=\"%1:%2\">%3</a>").arg(scheme, key, words.toHtmlEscaped());
}

} // namespace

QString helpTopicOf(const Place &place) {
    if (place.page == PageId::Pair &&
        (place.part == QLatin1String("first_meeting") || place.part == QLatin1String("agreement") ||
         place.part == QLatin1String("reviews") || place.part == QLatin1String("goals") ||
         place.part == QLatin1String("certificates")))
        return place.part;
    return pageKey(place.page);
}

HelpWindow::HelpWindow(Theme &theme, CommandSet &commands, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_commands(commands)
    , m_choice(new QComboBox)
    , m_text(new QTextBrowser) {
    setObjectName(QStringLiteral("helpWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_choice->setObjectName(QStringLiteral("helpTopic"));
    m_choice->setAccessibleName(tr("Topic"));
    m_text->setObjectName(QStringLiteral("helpText"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    auto *close = button(theme, QStringLiteral("helpClose"), tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *head = new QHBoxLayout;
    auto *label = new Label(theme, tr("Topic"), TextRole::SmallStrong, Token::Ink2);
    label->setBuddy(m_choice);
    head->addWidget(label);
    head->addWidget(m_choice, 1);
    head->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space(16), theme.space(12), theme.space(16), theme.space(12));
    column->setSpacing(theme.space(10));
    column->addLayout(head);
    column->addWidget(m_text, 1);
    const QSize room = screen() ? screen()->availableGeometry().size() : QSize(1024, 640);
    resize(QSize(theme.size(520), theme.size(620)).boundedTo(room - QSize(40, 60)));
    connect(m_choice, &QComboBox::activated, this, [this] { showTopic(m_choice->currentData().toString()); });
    connect(m_text, &QTextBrowser::anchorClicked, this, &HelpWindow::follow);
    connect(&theme, &Theme::changed, this, &HelpWindow::render);
}

void HelpWindow::setTopics(const std::vector<content::HelpTopic> &topics) {
    m_topics = topics;
    m_choice->clear();
    for (const content::HelpTopic &topic : topics)
        m_choice->addItem(topic.title, topic.key);
}

void HelpWindow::showTopic(const QString &key) {
    if (m_topics.empty())
        return;
    m_topic = m_choice->findData(key) < 0 ? m_topics.front().key : key;
    render();
    m_text->setFocus(Qt::OtherFocusReason);
}

void HelpWindow::render() {
    const auto topic = std::find_if(m_topics.begin(), m_topics.end(),
                                    [this](const content::HelpTopic &one) { return one.key == m_topic; });
    if (topic == m_topics.end())
        return;
    m_choice->setCurrentIndex(m_choice->findData(m_topic));
    setWindowTitle(tr("Help: %1").arg(topic->title));
    const auto points = [this](TextRole role) { return m_theme.font(role).pointSizeF(); };
    m_text->setFont(m_theme.font(TextRole::Body));
    m_text->document()->setDefaultFont(m_theme.font(TextRole::Body));
    m_text->document()->setDocumentMargin(m_theme.space(8));
    m_text->document()->setDefaultStyleSheet(
        QStringLiteral("p.title { font-size: %1pt; font-weight: 600; margin-bottom: 4px; }"
                       "p.part { font-size: %2pt; font-weight: 600; margin-top: 14px; margin-bottom: 2px; }"
                       "p, li { line-height: 140%; margin-top: 2px; margin-bottom: 6px; }"
                       "a { color: %3; }")
            .arg(points(TextRole::PageTitle))
            .arg(points(TextRole::Section))
            .arg(m_theme.color(Token::Accent).name()));
    m_text->setHtml(page(*topic));
    m_text->setAccessibleName(tr("Help: %1").arg(topic->title));
}

QString HelpWindow::page(const content::HelpTopic &topic) const {
    QString html =
        QStringLiteral("<p class=\"title\">%1</p><p>%2</p>").arg(topic.title.toHtmlEscaped(), linked(topic.lead));
    for (const content::HelpSection &section : topic.sections) {
        html += QStringLiteral("<p class=\"part\">%1</p>").arg(section.title.toHtmlEscaped());
        for (const QString &text : section.text)
            html += QStringLiteral("<p>%1</p>").arg(linked(text));
        if (section.list.isEmpty())
            continue;
        html += QStringLiteral("<ul>");
        for (const QString &line : section.list)
            html += QStringLiteral("<li>%1</li>").arg(linked(line));
        html += QStringLiteral("</ul>");
    }
    const auto list = [&html](const QString &title, const QStringList &lines) {
        if (!lines.isEmpty())
            html += QStringLiteral("<p class=\"part\">%1</p><p>%2</p>").arg(title, lines.join(QStringLiteral("<br>")));
    };
    QStringList commands;
    for (const QString &id : topic.commands) {
        if (m_commands.isConnected(id))
            commands.append(commandLink(id));
    }
    list(tr("Do it now"), commands);
    QStringList others;
    for (const QString &key : topic.see) {
        const int place = m_choice->findData(key);
        if (place >= 0)
            others.append(link(kTopicScheme, key, m_choice->itemText(place)));
    }
    list(tr("Read on"), others);
    return html;
}

/// A sentence in which "{edit.find}" is a link with the command's words and keys.
QString HelpWindow::linked(const QString &text) const {
    static const QRegularExpression braces(QStringLiteral("\\{([a-z_.-]+)\\}"));
    QString html;
    qsizetype from = 0;
    QRegularExpressionMatchIterator matches = braces.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        html += text.mid(from, match.capturedStart() - from).toHtmlEscaped();
        html += commandLink(match.captured(1));
        from = match.capturedEnd();
    }
    return html + text.mid(from).toHtmlEscaped();
}

/// What cannot be done now is named all the same, but is no link.
QString HelpWindow::commandLink(const QString &id) const {
    const auto &table = m_commands.table();
    const auto command =
        std::find_if(table.begin(), table.end(), [&id](const Command &one) { return one.id == id; });
    if (command == table.end())
        return {};
    QString words = command->plainText();
    const QAction *action = m_commands.action(id);
    const bool can = m_commands.isConnected(id) && action->isEnabled() && action->isVisible();
    QString html = can ? link(kCommandScheme, id, words) : words.toHtmlEscaped();
    if (const QStringList keys = command->keyWords(); !keys.isEmpty())
        html += QStringLiteral(" (%1)").arg(keys.first().toHtmlEscaped());
    return html;
}

void HelpWindow::follow(const QUrl &url) {
    if (url.scheme() == kTopicScheme) {
        showTopic(url.path());
        return;
    }
    QAction *action = m_commands.action(url.path());
    if (action && action->isEnabled() && action->isVisible())
        action->trigger();
}

} // namespace groundwork::ui
