#include "ui/widgets/buttons.h"

#include "ui/widgets/icons.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QVariant>

namespace groundwork::ui {

namespace {
constexpr const char *kKind = "groundworkKind";

/// Qt presses a focused button with Enter only where it may become a dialog's default. Ours never does,
/// so that Enter in a field cannot press it; the focused button itself still answers to Enter (visual.md 9).
class PressableButton : public QPushButton {
  public:
    explicit PressableButton(const QString &text)
        : QPushButton(text) {
        setAutoDefault(false);
    }

  protected:
    void keyPressEvent(QKeyEvent *event) override {
        const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
        if (!enter) {
            QPushButton::keyPressEvent(event);
            return;
        }
        event->accept();
        if (!event->isAutoRepeat()) // a held key does not press what comes next
            click();
    }
};
} // namespace

void setButtonKind(QPushButton *button, ButtonKind kind) {
    button->setProperty(kKind, static_cast<int>(kind));
    button->update();
}

void setIconAfterWords(QPushButton *button) {
    button->setLayoutDirection(QGuiApplication::isRightToLeft() ? Qt::LeftToRight : Qt::RightToLeft);
}

ButtonKind buttonKind(const QWidget *widget) {
    const QVariant kind = widget ? widget->property(kKind) : QVariant();
    return kind.isValid() ? static_cast<ButtonKind>(kind.toInt()) : ButtonKind::Plain;
}

QPushButton *button(Theme &theme, const QString &objectName, const QString &text, ButtonKind kind,
                    const QString &iconName) {
    auto *made = new PressableButton(text);
    made->setObjectName(objectName);
    setButtonKind(made, kind);
    if (!iconName.isEmpty()) {
        const bool filled = kind == ButtonKind::Primary || kind == ButtonKind::Danger;
        made->setIcon(icon(theme, iconName, filled ? Token::OnAccent : Token::Ink));
    }
    return made;
}

QToolButton *iconButton(Theme &theme, const QString &objectName, const QString &iconName,
                        const QString &words) {
    auto *made = new QToolButton;
    made->setObjectName(objectName);
    made->setIcon(icon(theme, iconName));
    made->setToolTip(words);
    made->setAccessibleName(words);
    made->setAutoRaise(true);
    made->setFocusPolicy(Qt::StrongFocus);
    return made;
}

QPushButton *linkButton(Theme &theme, const QString &objectName, const QString &text) {
    Q_UNUSED(theme)
    auto *made = new PressableButton(text);
    made->setObjectName(objectName);
    made->setFlat(true);
    made->setProperty("link", true);
    made->setCursor(Qt::PointingHandCursor);
    return made;
}

} // namespace groundwork::ui
