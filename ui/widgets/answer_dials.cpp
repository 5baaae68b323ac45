#include "ui/widgets/answer_dials.h"

#include "ui/widgets/dial_slider.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QJsonObject>

#include <algorithm>
#include <vector>

namespace groundwork::ui {

namespace {

QJsonObject dialsOf(const QJsonValue &value) {
    return value.toObject().value(QStringLiteral("dials")).toObject();
}

std::optional<int> dialOf(const QJsonObject &dials, const QString &key) {
    return dials.contains(key) ? std::optional(dials.value(key).toInt()) : std::nullopt;
}

/// The ends of a dial above its track, so that the track has the whole width.
void addEnds(QGridLayout *grid, int row, const AnswerStyle &style, const first_meeting::Option &option) {
    grid->addWidget(wrappingLabel(style.theme, option.low, style.label), row, 0);
    auto *high = wrappingLabel(style.theme, option.high, style.label);
    high->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    grid->addWidget(high, row, 1);
}

} // namespace

DialsAnswer::DialsAnswer(const AnswerStyle &style, const first_meeting::Field &field, Side side,
                         const QString &objectName, const QString &words)
    : AnswerField(style, field) {
    setObjectName(objectName);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(style.theme.space(2));
    int row = 0;
    for (const first_meeting::Option &option : field.options) {
        addEnds(grid, row, style, option);
        auto *dial = new DialSlider(style.theme, side);
        dial->setObjectName(partName(option.key));
        dial->setAccessibleName(tr("%1 to %2").arg(option.low, option.high));
        dial->setAccessibleDescription(words);
        grid->addWidget(dial, row + 1, 0, 1, 2);
        connect(dial, &DialSlider::placed, this, &AnswerField::edited);
        m_dials.append(dial);
        row += 2;
    }
    if (!m_dials.isEmpty())
        setFirst(m_dials.first());
}

QJsonValue DialsAnswer::value() const {
    QJsonObject dials = m_others.toObject();
    for (qsizetype i = 0; i < m_dials.size(); ++i) {
        if (const auto position = m_dials.at(i)->position())
            dials.insert(field().options.at(static_cast<size_t>(i)).key, *position);
    }
    return dials.isEmpty() ? QJsonValue(QJsonValue::Undefined)
                           : QJsonValue(QJsonObject{{QStringLiteral("dials"), dials}});
}

void DialsAnswer::setValue(const QJsonValue &value) {
    QJsonObject dials = dialsOf(value);
    for (qsizetype i = 0; i < m_dials.size(); ++i) {
        const QString &key = field().options.at(static_cast<size_t>(i)).key;
        m_dials.at(i)->setPosition(dialOf(dials, key));
        dials.remove(key);
    }
    m_others = dials;
}

DialsCompared::DialsCompared(const AnswerStyle &style, const first_meeting::Field &field,
                             const QJsonValue &mentee, const QJsonValue &mentor, QWidget *parent)
    : QWidget(parent) {
    const QJsonObject left = dialsOf(mentee);
    const QJsonObject right = dialsOf(mentor);
    std::vector<std::pair<int, const first_meeting::Option *>> order;
    for (const first_meeting::Option &option : field.options) {
        const auto a = dialOf(left, option.key);
        const auto b = dialOf(right, option.key);
        if (a || b)
            order.emplace_back(a && b ? std::abs(*a - *b) : -1, &option);
    }
    std::stable_sort(order.begin(), order.end(),
                     [](const auto &a, const auto &b) { return a.first > b.first; });
    // Each dial is a block of its own: two beside one another where there is room.
    auto *flow = new FlowLayout(style.theme.space(20), style.theme.size(420), this);
    flow->setContentsMargins(0, 0, 0, 0);
    for (const auto &[gap, option] : order)
        flow->addWidget(compared(style, *option, dialOf(left, option->key), dialOf(right, option->key), gap));
}

QWidget *DialsCompared::compared(const AnswerStyle &style, const first_meeting::Option &option,
                                 std::optional<int> mentee, std::optional<int> mentor, int gap) {
    auto *block = new QWidget;
    auto *grid = new QGridLayout(block);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(style.theme.space(2));
    addEnds(grid, 0, style, option);
    auto *dial = new DialSlider(style.theme, Side::Mentee);
    dial->setObjectName(QStringLiteral("dialCompared_%1").arg(option.key));
    dial->setBoth(mentee, mentor);
    const QString words = gap < 0    ? tr("One handle is set.")
                          : gap == 0 ? tr("On the same spot.")
                          : gap < 4  ? tr("Near each other.")
                                     : tr("Far apart: worth a few words.");
    dial->setAccessibleName(tr("%1 to %2: %3").arg(option.low, option.high, words));
    grid->addWidget(dial, 1, 0, 1, 2);
    grid->addWidget(new Label(style.theme, words, TextRole::Small, Token::Ink2), 2, 0, 1, 2);
    return block;
}

} // namespace groundwork::ui
