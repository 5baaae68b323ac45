#include "ui/pages/pairs/agreement_line_editor.h"

#include "ui/pages/pairs/agreement_field_edit.h"
#include "ui/pages/people/form_fields.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"
#include "ui/words/agreement_words.h"
#include "ui/words/date_words.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QCheckBox>
#include <QDateEdit>
#include <QToolButton>

namespace groundwork::ui {

namespace {

constexpr int kRestMs = 1000; // a draft is kept after one second of rest (architecture.md)

QString nameOf(const agreements::AgreementLine &line, const QString &field) {
    QString name = QStringLiteral("term_") + line.key;
    if (line.voice != agreements::Voice::Both)
        name += QLatin1Char('_') + agreements::voiceKey(line.voice);
    return field.isEmpty() ? name : name + QLatin1Char('_') + field;
}

} // namespace

AgreementLineEditor::AgreementLineEditor(Theme &theme, const agreements::LineSpec &spec,
                                         const agreements::AgreementLine &line,
                                         const QHash<QString, QString> &names, QDate comeBackOn,
                                         QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_spec(spec)
    , m_line(line)
    , m_suggested(comeBackOn) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(6));
    for (const agreements::TermField &field : spec.fields) {
        // How a goal that was skipped is put is not a field that one fills in.
        if (field.key == QLatin1String("choose_by") && !line.value.contains(field.key))
            continue;
        AgreementFieldEdit *edit = AgreementFieldEdit::make(theme, field, names, nameOf(line, field.key));
        const QString title = field.label.isEmpty() ? spec.label : field.label;
        QWidget *titled = titledField(theme, title, edit);
        if (edit->control()->accessibleName().isEmpty()) // a tick has its own words
            edit->control()->setAccessibleName(title);
        column->addWidget(titled);
        m_fields.emplace_back(field.key, edit);
        connect(edit, &AgreementFieldEdit::edited, this, [this](bool typing) {
            if (typing)
                m_later.start();
            else
                send();
        });
    }
    if (spec.fields.empty())
        column->addWidget(wrappingLabel(theme, agreements::sentence(line, words::longDate), TextRole::Body));
    if (spec.confirm) {
        m_confirmed = new QCheckBox(tr("Read aloud, and clear to both"));
        m_confirmed->setObjectName(nameOf(line, QStringLiteral("confirmed")));
        column->addWidget(m_confirmed);
        connect(m_confirmed, &QCheckBox::toggled, this, [this] {
            if (!m_setting)
                send();
        });
    }
    if (!spec.fields.empty() || spec.confirm)
        buildStatus();
    m_later.setSingleShot(true);
    m_later.setInterval(kRestMs);
    connect(&m_later, &QTimer::timeout, this, &AgreementLineEditor::send);
    setLine(line);
}

QToolButton *AgreementLineEditor::statusButton(const QString &part, const QString &text, const QString &iconName) {
    auto *one = new QToolButton;
    one->setObjectName(nameOf(m_line, part));
    one->setText(text);
    one->setIcon(icon(m_theme, iconName));
    one->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    one->setCheckable(true);
    one->setAccessibleDescription(m_spec.label);
    return one;
}

void AgreementLineEditor::buildStatus() {
    // In a narrow column one button says it: pressed is "come back to", not pressed is settled.
    const bool narrow = m_line.voice != agreements::Voice::Both;
    m_settled = statusButton(QStringLiteral("settled"), tr("Settled"), QStringLiteral("check"));
    if (narrow)
        m_settled->hide(); // to show it now, before it has a parent, would make a window of it
    m_comeBack = statusButton(QStringLiteral("comeBack"), tr("Come back to it"), QStringLiteral("clock"));
    auto *group = new QButtonGroup(this);
    group->setExclusive(!narrow);
    group->addButton(m_settled);
    group->addButton(m_comeBack);
    // A line that can only be confirmed or asked about has no pass, nor has one that both need
    // (content.md 4.2).
    if (!m_spec.confirm && (narrow || !m_spec.required)) {
        m_pass = statusButton(QStringLiteral("pass"), narrow ? tr("I pass") : tr("Leave it out"),
                              QStringLiteral("pass"));
        group->addButton(m_pass);
        m_pass->setToolTip(tr("It is not printed, and counts as complete. No reason is asked."));
    }
    m_on = new QDateEdit;
    m_on->setObjectName(nameOf(m_line, QStringLiteral("comeBackOn")));
    m_on->setAccessibleName(tr("Come back to it on"));
    m_on->setCalendarPopup(true);
    m_on->setDisplayFormat(QStringLiteral("d MMMM yyyy"));
    m_hint = wrappingLabel(m_theme, QString(), TextRole::Small, Token::Ink2);
    auto *row = new QWidget;
    auto *flow = new FlowLayout(m_theme.space(4));
    row->setLayout(flow);
    if (narrow)
        m_settled->setParent(row); // kept for its state only
    else
        flow->addWidget(m_settled);
    flow->addWidget(m_comeBack);
    if (m_pass)
        flow->addWidget(m_pass);
    auto *column = qobject_cast<QVBoxLayout *>(layout());
    column->addWidget(row);
    column->addWidget(m_on, 0, Qt::AlignLeading);
    column->addWidget(m_hint);
    connectStatus();
}

void AgreementLineEditor::connectStatus() {
    if (m_pass) {
        connect(m_pass, &QToolButton::clicked, this, [this] {
            m_later.stop(); // what was half-typed goes with the line
            if (m_line.passed)
                Q_EMIT valueEdited(m_line.id, value());
            else
                Q_EMIT passChosen(m_line.id);
        });
    }
    connect(m_settled, &QToolButton::clicked, this, [this] {
        flush();
        if (m_line.status == agreements::LineStatus::ComeBackTo)
            Q_EMIT settledChosen(m_line.id);
        else if (m_line.passed)
            Q_EMIT valueEdited(m_line.id, value());
    });
    connect(m_comeBack, &QToolButton::clicked, this, [this] {
        flush();
        if (m_line.status != agreements::LineStatus::ComeBackTo)
            Q_EMIT comeBackChosen(m_line.id, m_on->date());
        else if (m_line.voice != agreements::Voice::Both)
            Q_EMIT settledChosen(m_line.id);
    });
    connect(m_on, &QDateEdit::dateChanged, this, [this](QDate date) {
        if (!m_setting && m_line.status == agreements::LineStatus::ComeBackTo)
            Q_EMIT comeBackChosen(m_line.id, date);
    });
}

void AgreementLineEditor::setLine(const agreements::AgreementLine &line) {
    m_line = line;
    m_setting = true;
    for (const auto &[key, edit] : m_fields) {
        // What is being typed is newer than what the file has.
        if (!m_later.isActive())
            edit->setValue(line.value.value(key));
    }
    if (m_confirmed)
        m_confirmed->setChecked(line.value.value(QLatin1String("confirmed")).toBool());
    showStatus();
    m_setting = false;
}

void AgreementLineEditor::showStatus() {
    if (!m_settled)
        return;
    const bool open = m_line.status == agreements::LineStatus::ComeBackTo;
    m_settled->setChecked(!open && !m_line.passed);
    if (m_pass)
        m_pass->setChecked(m_line.passed);
    m_comeBack->setChecked(open);
    m_on->setVisible(open);
    const QDate on = m_line.comeBackOn.isValid() ? m_line.comeBackOn : m_suggested;
    if (on.isValid() && m_on->date() != on)
        m_on->setDate(on);
    QString hint;
    if (m_line.missing)
        hint = tr("Needed before signing, or come back to it.");
    else if (m_line.alone)
        hint = tr("The only line of this section. Ask its author whether to print it.");
    else if (m_line.passed)
        hint = tr("Nothing to add here."); // never that, or why, somebody passed
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

QJsonObject AgreementLineEditor::value() const {
    QJsonObject value;
    for (const auto &[key, edit] : m_fields) {
        if (const QJsonValue field = edit->value(); !field.isUndefined())
            value.insert(key, field);
    }
    if (m_confirmed && m_confirmed->isChecked())
        value.insert(QStringLiteral("confirmed"), true);
    return value;
}

void AgreementLineEditor::send() {
    m_later.stop();
    if (value() != m_line.value || m_line.passed)
        Q_EMIT valueEdited(m_line.id, value());
}

void AgreementLineEditor::flush() {
    if (m_later.isActive())
        send();
}

void AgreementLineEditor::focusFirst() {
    if (!m_fields.empty())
        m_fields.front().second->control()->setFocus(Qt::OtherFocusReason);
    else if (m_confirmed)
        m_confirmed->setFocus(Qt::OtherFocusReason);
}

} // namespace groundwork::ui
