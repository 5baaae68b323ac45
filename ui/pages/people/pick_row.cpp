#include "ui/pages/people/pick_row.h"

#include "core/base/text_fold.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/mnemonic.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QRadioButton>
#include <QScopedValueRollback>

#include <algorithm>

namespace groundwork::ui {

PickRow::PickRow(Theme &theme, const QString &objectName, const std::vector<Choice> &choices, bool several,
                 Digits digits)
    : m_several(several)
    , m_digits(digits) {
    setObjectName(objectName);
    auto *flow = new FlowLayout(theme.space(10));
    setLayout(flow);
    int number = 0;
    for (const auto &[key, words] : choices) {
        ++number;
        const QString text =
            withoutMnemonic(digits == Digits::Keys ? words : tr("%1 %2", "digit and choice").arg(number).arg(words));
        QAbstractButton *button = nullptr;
        if (several) {
            button = new QCheckBox(text);
        } else {
            auto *radio = new QRadioButton(text);
            radio->setAutoExclusive(false); // none may be chosen
            button = radio;
        }
        button->setObjectName(objectName + QLatin1Char('_') + key);
        button->setAccessibleName(words);
        button->setFocusPolicy(m_buttons.empty() ? Qt::StrongFocus : Qt::ClickFocus);
        button->installEventFilter(this);
        flow->addWidget(button);
        m_buttons.push_back({key, button});
        const size_t index = m_buttons.size() - 1;
        connect(button, &QAbstractButton::toggled, this, [this, index](bool on) {
            if (m_quiet)
                return;
            const QScopedValueRollback quiet(m_quiet, true);
            for (size_t other = 0; on && !m_several && other < m_buttons.size(); ++other) {
                if (other != index)
                    m_buttons[other].button->setChecked(false);
            }
            Q_EMIT changed();
        });
    }
    if (!m_buttons.empty())
        setFocusProxy(m_buttons.front().button);
}

QStringList PickRow::keys() const {
    QStringList keys;
    for (const Button &each : m_buttons) {
        if (each.button->isChecked())
            keys.append(each.key);
    }
    return keys;
}

void PickRow::setKeys(const QStringList &keys) {
    {
        const QScopedValueRollback quiet(m_quiet, true);
        for (const Button &each : m_buttons)
            each.button->setChecked(keys.contains(each.key));
    }
    Q_EMIT changed();
}

bool PickRow::isPicked(const QString &key) const {
    return keys().contains(key);
}

void PickRow::pick(size_t index) {
    m_buttons[index].button->setChecked(!m_buttons[index].button->isChecked());
    moveTo(index);
}

/// One stop for Tab: the button that had the focus last.
void PickRow::moveTo(size_t index) {
    for (size_t each = 0; each < m_buttons.size(); ++each)
        m_buttons[each].button->setFocusPolicy(each == index ? Qt::StrongFocus : Qt::ClickFocus);
    setFocusProxy(m_buttons[index].button);
    m_buttons[index].button->setFocus();
}

size_t PickRow::focused() const {
    for (size_t index = 0; index < m_buttons.size(); ++index) {
        if (m_buttons[index].button->hasFocus())
            return index;
    }
    return 0;
}

size_t PickRow::meantBy(int digit) const {
    if (m_digits == Digits::Places)
        return digit >= 1 ? std::min(static_cast<size_t>(digit) - 1, m_buttons.size()) : m_buttons.size();
    const auto found = std::find_if(m_buttons.begin(), m_buttons.end(),
                                    [&](const Button &each) { return each.key == QString::number(digit); });
    return static_cast<size_t>(found - m_buttons.begin());
}

bool PickRow::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    if (key->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier))
        return false;
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    const auto count = m_buttons.size();
    switch (key->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
        moveTo((focused() + (rtl && key->key() == Qt::Key_Right ? count - 1 : 1)) % count);
        return true;
    case Qt::Key_Left:
    case Qt::Key_Up:
        moveTo((focused() + (rtl && key->key() == Qt::Key_Left ? 1 : count - 1)) % count);
        return true;
    case Qt::Key_0:
        if (const size_t zero = meantBy(0); zero < count)
            pick(zero);
        else
            setKeys({});
        return true;
    default:
        break;
    }
    const QString text = key->text();
    if (text.size() != 1 || text.at(0).isSpace())
        return false;
    const int digit = text.at(0).digitValue();
    if (digit >= 0 && meantBy(digit) < count) {
        pick(meantBy(digit));
        return true;
    }
    const QString letter = foldText(text);
    for (size_t index = 0; index < count && !letter.isEmpty(); ++index) {
        if (foldText(m_buttons[index].button->accessibleName()).startsWith(letter)) {
            pick(index);
            return true;
        }
    }
    return false;
}

} // namespace groundwork::ui
