#pragma once

#include "core/content/help.h"
#include "ui/pages/place.h"
#include "ui/widgets/theme.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QTextBrowser;
class QUrl;

namespace groundwork::ui {

class CommandSet;

/// The topic that explains a place: a page, or a tab of a pair.
QString helpTopicOf(const Place &place);

/// F1: one readable text a page, beside the page, with links that do what they say. It follows the text size,
/// and can be read, searched by topic and left with the keyboard alone.
class HelpWindow : public QDialog {
    Q_OBJECT

  public:
    HelpWindow(Theme &theme, CommandSet &commands, QWidget *parent);
    /// All texts, of which one is shown.
    void setTopics(const std::vector<content::HelpTopic> &topics);
    /// Shows a topic; the first one when there is none with this key.
    void showTopic(const QString &key);
    [[nodiscard]] QString topic() const { return m_topic; }

  private:
    void render();
    void follow(const QUrl &link);
    [[nodiscard]] QString page(const content::HelpTopic &topic) const;
    [[nodiscard]] QString linked(const QString &text) const;
    [[nodiscard]] QString commandLink(const QString &id) const;
    Theme &m_theme;
    std::vector<content::HelpTopic> m_topics;
    CommandSet &m_commands;
    QComboBox *m_choice;
    QTextBrowser *m_text;
    QString m_topic;
};

} // namespace groundwork::ui
