#include "ui/pages/overview/later_dialog.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QDateEdit>

namespace groundwork::ui {

LaterDialog::LaterDialog(Theme &theme, const QString &job, QDate today, QWidget *parent)
    : QDialog(parent)
    , m_day(new QDateEdit) {
    setObjectName(QStringLiteral("laterDialog"));
    setWindowTitle(tr("Put off until a day"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space(20), theme.space(16), theme.space(20), theme.space(16));
    column->setSpacing(theme.space(10));
    column->addWidget(wrappingLabel(theme, job, TextRole::Section));
    auto *label = new Label(theme, tr("&Comes back on"), TextRole::SmallStrong, Token::Ink2);
    label->setBuddy(m_day);
    m_day->setObjectName(QStringLiteral("laterDay"));
    m_day->setAccessibleName(tr("Comes back on"));
    m_day->setCalendarPopup(true);
    m_day->setDisplayFormat(QStringLiteral("d MMMM yyyy"));
    m_day->setMinimumDate(today.addDays(1));
    m_day->setDate(today.addDays(7));
    column->addWidget(label);
    column->addWidget(m_day);
    column->addStretch(1);
    auto *buttons = new QHBoxLayout;
    auto *cancel = button(theme, QStringLiteral("laterCancel"), tr("Cancel"));
    auto *go = button(theme, QStringLiteral("laterGo"), tr("Put it off"), ButtonKind::Primary);
    go->setDefault(true);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(go);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(go, &QPushButton::clicked, this, &QDialog::accept);
    setMinimumWidth(theme.size(380));
    m_day->setFocus();
}

QDate LaterDialog::until() const {
    return m_day->date();
}

} // namespace groundwork::ui
