#include "ui/pages/pairs/small_change_dialog.h"
#include "ui/words/state_words.h"

#include "core/agreements/small_change.h"
#include "core/base/clock.h"
#include "core/file/program_file.h"
#include "ui/pages/pairs/agreement_field_edit.h"
#include "ui/words/error_words.h"
#include "ui/words/state_words.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace groundwork::ui {

using agreements::AgreementLine;
using agreements::LineSpec;

SmallChangeDialog::SmallChangeDialog(const PageContext &context, const agreements::AgreementContent &content,
                                     const agreements::AgreementText &text, QWidget *parent)
    : FormDialog(context.theme, QStringLiteral("smallChange"), tr("A small change"), tr("Put it in force"), parent)
    , m_context(context)
    , m_content(content)
    , m_pair(text.partnership)
    , m_reason(new QLineEdit)
    , m_on(dateField(context.file.clock().today()))
    , m_menteeYes(new QCheckBox(tr("%1 says yes").arg(words::nameInSentence(text.menteeName))))
    , m_mentorYes(new QCheckBox(tr("%1 says yes").arg(words::nameInSentence(text.mentorName)))) {
    addNote(tr("For rhythm, place, times and channel. It becomes a version of its own, marked as a small change."));
    const QHash<QString, QString> names{{QStringLiteral("mentee"), text.menteeName},
                                        {QStringLiteral("mentor"), text.mentorName}};
    for (const AgreementLine *line : agreements::linesOf(text)) {
        const LineSpec *spec = content.line(line->key, line->voice);
        if (!spec || line->voice != agreements::Voice::Both || !agreements::smallChangeKeys().contains(line->key))
            continue;
        m_before.insert(line->key, line->value);
        addHeading(spec->label);
        for (const agreements::TermField &field : spec->fields) {
            const QByteArray name = QStringLiteral("small_%1_%2").arg(line->key, field.key).toLatin1();
            auto *edit = AgreementFieldEdit::make(context.theme, field, names, QString::fromLatin1(name));
            edit->setValue(line->value.value(field.key));
            m_fields.push_back({line->key, field.key, edit});
            add((name + "_row").constData(), field.label, edit);
            edit->control()->setAccessibleName(field.label);
        }
    }
    addHeading(tr("The yes of both"));
    m_reason->setPlaceholderText(tr("One line; it is printed with the version"));
    add("smallReason", tr("Wh&y"), m_reason);
    m_on->setMaximumDate(context.file.clock().today());
    m_on->setMinimumDate(text.effectiveOn); // no version begins before the one that it follows
    add("smallOn", tr("Said &on"), m_on);
    m_menteeYes->setObjectName(QStringLiteral("smallMenteeYes"));
    m_mentorYes->setObjectName(QStringLiteral("smallMentorYes"));
    addWide(m_menteeYes);
    addWide(m_mentorYes);
    addNote(tr("Recorded as a spoken yes from each. A signed version cannot be undone; another one can follow."));
    fit(560);
}

void SmallChangeDialog::keep() {
    if (!m_menteeYes->isChecked() || !m_mentorYes->isChecked()) {
        showProblem(tr("The short path needs the yes of both. Nothing was changed."));
        (m_menteeYes->isChecked() ? m_mentorYes : m_menteeYes)->setFocus();
        return;
    }
    agreements::SmallChange change;
    change.reason = m_reason->text();
    change.on = m_on->date();
    QHash<QString, QJsonObject> now = m_before;
    for (const Field &field : m_fields) {
        const QJsonValue value = field.edit->value();
        if (value.isUndefined())
            now[field.line].remove(field.key);
        else
            now[field.line].insert(field.key, value);
    }
    for (const QString &key : agreements::smallChangeKeys()) {
        if (now.contains(key) && now.value(key) != m_before.value(key))
            change.lines.emplace_back(key, now.value(key));
    }
    const auto done = agreements::changeInShort(m_context.file, m_content, m_pair, change);
    if (!done) {
        showProblem(words::errorText(done.error()));
        if (m_reason->text().trimmed().isEmpty())
            m_reason->setFocus();
        return;
    }
    accept();
    m_context.navigator.toast(tr("The small change is in force"));
}

} // namespace groundwork::ui
