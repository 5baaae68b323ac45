#include "ui/widgets/form_dialog.h"

#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scrolling_page.h"
#include "ui/widgets/wheel.h"

#include <QAbstractSpinBox>
#include <QBoxLayout>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QSpinBox>
#include <QTimer>

#include <algorithm>

namespace groundwork::ui {

void fitToContent(QDialog &dialog, QScrollArea &scroll, int width) {
    const QSize room = dialog.parentWidget() ? dialog.parentWidget()->window()->size() : QSize(1280, 800);
    QWidget &content = *scroll.widget();
    for (QWidget *child : content.findChildren<QWidget *>())
        child->ensurePolished(); // the style makes fields taller
    const int wide = std::min(width, room.width() - 40);
    const QMargins margins = dialog.layout()->contentsMargins();
    const int inside = wide - margins.left() - margins.right();
    const int fields = content.layout()->hasHeightForWidth() ? content.layout()->totalHeightForWidth(inside)
                                                             : content.sizeHint().height();
    const int around = dialog.sizeHint().height() - scroll.sizeHint().height();
    const int most = room.height() - 40;
    dialog.resize(wide, std::min(fields + around, most));
    // Only when it is shown do its texts know how they wrap.
    QTimer::singleShot(0, &dialog, [&dialog, &scroll, most] {
        if (const int hidden = scroll.verticalScrollBar()->maximum(); hidden > 0)
            dialog.resize(dialog.width(), std::max(dialog.height(), std::min(dialog.height() + hidden, most)));
    });
}

FormDialog::FormDialog(Theme &theme, const QString &name, const QString &title, const QString &keepWords,
                       QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_problem(new Banner(theme, Banner::Tone::Problem, QString()))
    , m_form(new QFormLayout)
    , m_content(new QWidget)
    , m_foot(wrappingLabel(theme, QString(), TextRole::Small, Token::Ink2))
    , m_keep(button(theme, name + QStringLiteral("Keep"), keepWords, ButtonKind::Primary)) {
    setObjectName(name + QStringLiteral("Dialog"));
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    m_problem->setObjectName(name + QStringLiteral("Problem"));
    m_problem->hide();
    m_form->setSpacing(theme.space(8));
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    auto *rows = new QVBoxLayout(m_content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addLayout(m_form);
    rows->addStretch(1); // the rows stay together at the top
    auto *scroll = scrollingPage(m_content);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    auto *cancel = button(theme, name + QStringLiteral("Cancel"), tr("Cancel"));
    m_keep->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_keep, &QPushButton::clicked, this, [this] { keep(); });
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *finish = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        connect(finish, &QShortcut::activated, m_keep, &QPushButton::click);
    }
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_foot, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_keep);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space(20), theme.space(20), theme.space(20), theme.space(16));
    column->setSpacing(theme.space(12));
    column->addWidget(m_problem);
    column->addWidget(scroll, 1);
    column->addLayout(buttons);
}

void FormDialog::add(const char *objectName, const QString &words, QWidget *field) {
    field->setObjectName(QString::fromLatin1(objectName));
    field->setAccessibleName(QString(words).remove(QLatin1Char('&')));
    auto *label = new Label(m_theme, words);
    label->setBuddy(field);
    if (qobject_cast<QAbstractSpinBox *>(field) || qobject_cast<QComboBox *>(field))
        passWheelOn(*field);
    m_form->addRow(label, field);
}

void FormDialog::addHeading(const QString &words) {
    auto *heading = new Label(m_theme, words, TextRole::Section);
    heading->setContentsMargins(0, m_theme.space(10), 0, 0);
    m_form->addRow(heading);
}

void FormDialog::addWide(QWidget *widget) {
    m_form->addRow(widget);
}

Label *FormDialog::addNote(const QString &text) {
    Label *note = wrappingLabel(m_theme, text, TextRole::Small, Token::Ink2);
    m_form->addRow(note);
    return note;
}

void FormDialog::setFoot(const QString &text) {
    m_foot->setText(text);
}

void FormDialog::fit(int width) {
    // content -> viewport -> scroll area
    auto *scroll = qobject_cast<QScrollArea *>(m_content->parentWidget()->parentWidget());
    fitToContent(*this, *scroll, m_theme.size(width));
}

void FormDialog::showProblem(const QString &text) {
    m_problem->set(Banner::Tone::Problem, text);
    m_problem->show();
}

QDateEdit *FormDialog::dateField(QDate date) {
    auto *edit = new QDateEdit(date);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(QStringLiteral("d MMMM yyyy"));
    return edit;
}

QSpinBox *FormDialog::numberField(int least, int most, int value, const QString &suffix) {
    auto *box = new QSpinBox;
    box->setRange(least, most);
    box->setSuffix(suffix);
    box->setValue(value);
    return box;
}

} // namespace groundwork::ui
