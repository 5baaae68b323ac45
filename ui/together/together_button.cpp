#include "ui/together/together_button.h"

namespace groundwork::ui {

namespace {
constexpr int kHeight = 46;
} // namespace

QPushButton *togetherButton(Theme &theme, const QString &objectName, const QString &text, ButtonKind kind,
                            const QString &icon) {
    QPushButton *made = button(theme, objectName, text, kind, icon);
    const auto applySize = [made, &theme] {
        const bool large = theme.textScale() >= 150; // everything is large already
        made->setFont(theme.font(large ? TextRole::Body : TextRole::TogetherLabel));
        made->setMinimumHeight(theme.space(kHeight));
    };
    applySize();
    QObject::connect(&theme, &Theme::changed, made, applySize);
    return made;
}

} // namespace groundwork::ui
