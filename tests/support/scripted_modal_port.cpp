#include "tests/support/scripted_modal_port.h"

#include "tests/support/catch_compat.h"

#include <utility>

namespace groundwork::ui {

ScriptedModalPort::~ScriptedModalPort() {
    CHECK(m_paths.empty());
    CHECK(m_answers.empty());
    CHECK(m_texts.empty());
}

QString ScriptedModalPort::nextPath(const QString &title) {
    if (m_paths.empty()) {
        FAIL_CHECK("an unexpected file dialog: " << title.toStdString());
        return {};
    }
    QString path = m_paths.front();
    m_paths.pop_front();
    return path;
}

QString ScriptedModalPort::openFile(QWidget *, const QString &title, const QString &) {
    return nextPath(title);
}

QString ScriptedModalPort::saveFile(QWidget *, const QString &title, const QString &, const QString &) {
    return nextPath(title);
}

QString ScriptedModalPort::chooseFolder(QWidget *, const QString &title) {
    return nextPath(title);
}

int ScriptedModalPort::ask(QWidget *, const Question &question) {
    m_asked.push_back(question);
    if (m_answers.empty()) {
        FAIL_CHECK("an unexpected question: " << question.text.toStdString());
        return question.safe;
    }
    const QString answer = m_answers.front();
    m_answers.pop_front();
    const auto index = question.answers.indexOf(answer);
    if (index < 0) {
        FAIL_CHECK("no answer is called " << answer.toStdString() << " in "
                                          << question.answers.join(QStringLiteral(" | ")).toStdString());
        return question.safe;
    }
    return static_cast<int>(index);
}

std::optional<QString> ScriptedModalPort::askText(QWidget *, const QString &title, const QString &,
                                                  const QString &) {
    if (m_texts.empty()) {
        FAIL_CHECK("an unexpected text question: " << title.toStdString());
        return std::nullopt;
    }
    std::optional<QString> text = m_texts.front();
    m_texts.pop_front();
    return text;
}

void ScriptedModalPort::message(QWidget *, const QString &title, const QString &text) {
    m_messages.append(text);
    if (m_messagesExpected-- <= 0)
        FAIL_CHECK("an unexpected message: " << title.toStdString() << ": " << text.toStdString());
}

} // namespace groundwork::ui
