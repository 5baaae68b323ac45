#pragma once

#include "ui/widgets/theme.h"

#include <QStringList>
#include <QWidget>

#include <utility>
#include <vector>

class QAbstractButton;

namespace groundwork::ui {

/// A few choices in a row, one stop for Tab: a digit or the first letter chooses, the arrows move, Space
/// chooses. With `several` each choice is a tick of its own; without, one choice at most, and the same digit
/// again (or 0) takes it back.
class PickRow : public QWidget {
    Q_OBJECT

  public:
    using Choice = std::pair<QString, QString>; ///< key, words
    /// What a digit chooses: the choice in that place, which carries it, or the one whose key it is, whose words
    /// begin with it (the steps of a scale).
    enum class Digits { Places, Keys };
    /// The buttons are named `objectName` + "_" + key.
    PickRow(Theme &theme, const QString &objectName, const std::vector<Choice> &choices, bool several,
            Digits digits = Digits::Places);

    [[nodiscard]] QStringList keys() const;
    void setKeys(const QStringList &keys);
    [[nodiscard]] bool isPicked(const QString &key) const;

  Q_SIGNALS:
    void changed();

  protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

  private:
    struct Button {
        QString key;
        QAbstractButton *button;
    };
    void pick(size_t index);
    void moveTo(size_t index);
    [[nodiscard]] size_t focused() const;
    /// The choice that a digit means, or the count of all for none.
    [[nodiscard]] size_t meantBy(int digit) const;

    bool m_several;
    Digits m_digits;
    bool m_quiet = false;
    std::vector<Button> m_buttons;
};

} // namespace groundwork::ui
