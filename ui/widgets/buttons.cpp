#include "ui/widgets/buttons.h"

#include "ui/widgets/icons.h"

#include <QVariant>

namespace groundwork::ui {

namespace {
constexpr const char *kKind = "groundworkKind";
} // namespace

void setButtonKind(QPushButton *button, ButtonKind kind) {
    button->setProperty(kKind, static_cast<int>(kind));
    button->update();
}

ButtonKind buttonKind(const QWidget *widget) {
    const QVariant kind = widget ? widget->property(kKind) : QVariant();
    return kind.isValid() ? static_cast<ButtonKind>(kind.toInt()) : ButtonKind::Plain;
}

QPushButton *button(Theme &theme, const QString &objectName, const QString &text, ButtonKind kind,
                    const QString &iconName) {
    auto *made = new QPushButton(text);
    made->setObjectName(objectName);
    made->setAutoDefault(false);
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
    auto *made = new QPushButton(text);
    made->setObjectName(objectName);
    made->setAutoDefault(false);
    made->setFlat(true);
    made->setProperty("link", true);
    made->setCursor(Qt::PointingHandCursor);
    return made;
}

} // namespace groundwork::ui
