#pragma once

#include "ui/shell/modal_port.h"

#include <deque>
#include <vector>

namespace groundwork::ui {

/// Answers modal questions in the order that a test queued them, fails the test on a question that nobody
/// expected, and remembers what was asked.
class ScriptedModalPort final : public ModalPort {
  public:
    ScriptedModalPort() = default;
    ScriptedModalPort(const ScriptedModalPort &) = delete;
    ScriptedModalPort &operator=(const ScriptedModalPort &) = delete;
    ~ScriptedModalPort() override;

    void willOpen(const QString &path) { m_paths.push_back(path); }
    void willSave(const QString &path) { m_paths.push_back(path); }
    void willChooseFolder(const QString &path) { m_paths.push_back(path); }
    /// The answer is named by its words, so that a changed order cannot pick another one.
    void willAnswer(const QString &answer) { m_answers.push_back(answer); }
    void willType(const std::optional<QString> &text) { m_texts.push_back(text); }
    void willShowMessage() { ++m_messagesExpected; }

    [[nodiscard]] const std::vector<Question> &asked() const { return m_asked; }
    [[nodiscard]] const QStringList &messages() const { return m_messages; }

    QString openFile(QWidget *parent, const QString &title, const QString &filter) override;
    QString saveFile(QWidget *parent, const QString &title, const QString &suggested,
                     const QString &filter) override;
    QString chooseFolder(QWidget *parent, const QString &title) override;
    int ask(QWidget *parent, const Question &question) override;
    std::optional<QString> askText(QWidget *parent, const QString &title, const QString &label,
                                   const QString &text) override;
    void message(QWidget *parent, const QString &title, const QString &text) override;

  private:
    QString nextPath(const QString &title);
    std::deque<QString> m_paths;
    std::deque<QString> m_answers;
    std::deque<std::optional<QString>> m_texts;
    std::vector<Question> m_asked;
    QStringList m_messages;
    int m_messagesExpected = 0;
};

} // namespace groundwork::ui
