#pragma once

#include "core/framework/framework_part.h"
#include "ui/widgets/card.h"

#include <optional>

namespace groundwork::ui {

class DiffText;
class WordsEdit;

/// A part of the framework that is one text, written in place; marked where it differs from the version
/// before.
class TextCard : public Card {
    Q_OBJECT

  public:
    /// `help` stands under the field: what an empty text means.
    TextCard(Theme &theme, framework::FrameworkPart part, const QString &help, QWidget *parent = nullptr);
    void setText(const QString &text, const std::optional<QString> &base);
    [[nodiscard]] QString text() const;
    [[nodiscard]] framework::FrameworkPart part() const { return m_part; }
    void focusText();
    bool eventFilter(QObject *watched, QEvent *event) override;

  Q_SIGNALS:
    void edited();
    void left();

  private:
    void showMark();
    void showRoom();
    framework::FrameworkPart m_part;
    WordsEdit *m_edit;
    DiffText *m_mark;
    Label *m_room;
    std::optional<QString> m_base;
};

} // namespace groundwork::ui
