#include "core/file/drafts.h"
#include "ui/pages/people/list_lines.h"
#include "ui/pages/people/person_editor.h"
#include "ui/pages/people/pick_row.h"
#include "ui/pages/people/profile_form.h"
#include "ui/widgets/banner.h"

#include <QAbstractButton>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

// What is being typed, kept until it is saved or thrown away.

namespace groundwork::ui {

QStringList PersonEditor::typed() const {
    QStringList texts;
    for (const QLineEdit *edit : findChildren<QLineEdit *>())
        texts.append(edit->text());
    for (const QPlainTextEdit *edit : findChildren<QPlainTextEdit *>())
        texts.append(edit->toPlainText());
    for (const QAbstractButton *button : findChildren<QAbstractButton *>()) {
        if (button->isCheckable())
            texts.append(QString::number(button->isChecked()));
    }
    for (const AvailabilityGrid *grid : findChildren<AvailabilityGrid *>())
        texts.append(grid->keys().join(QLatin1Char(' ')));
    return texts;
}

/// Writes into the fields what typed() read from them; false when the form had other fields then.
bool PersonEditor::typeAgain(const QStringList &texts) {
    if (texts.size() != typed().size())
        return false;
    qsizetype at = 0;
    for (QLineEdit *edit : findChildren<QLineEdit *>()) {
        const QString text = texts.at(at++);
        if (auto *spin = qobject_cast<QDoubleSpinBox *>(edit->parentWidget()))
            spin->setValue(spin->valueFromText(text));
        else
            edit->setText(text);
    }
    for (QPlainTextEdit *edit : findChildren<QPlainTextEdit *>())
        edit->setPlainText(texts.at(at++));
    for (QAbstractButton *button : findChildren<QAbstractButton *>()) {
        if (button->isCheckable())
            button->setChecked(texts.at(at++) == QLatin1String("1"));
    }
    for (AvailabilityGrid *grid : findChildren<AvailabilityGrid *>())
        grid->setKeys(texts.at(at++).split(QLatin1Char(' '), Qt::SkipEmptyParts));
    showRoles();
    return true;
}

QString PersonEditor::draftKey() const {
    return QStringLiteral("person/%1/%2").arg(m_isNew ? QStringLiteral("new") : m_before.id.toText(),
                                              m_context.cohort.toText());
}

void PersonEditor::readDraft() {
    const std::optional<QString> kept = draft(m_context.file, draftKey());
    if (!kept)
        return;
    QStringList texts;
    const QJsonArray array = QJsonDocument::fromJson(kept->toUtf8()).array();
    for (const auto &value : array)
        texts.append(value.toString());
    if (texts == m_typedAtFirst || !typeAgain(texts))
        return;
    m_draftKept = texts;
    m_restored->set(Banner::Tone::Info, tr("This was typed before and not kept yet. It is all here."));
    m_restored->show();
}

void PersonEditor::keepDraft() {
    const QStringList now = typed();
    if (now == m_draftKept)
        return;
    m_draftKept = now;
    // A file that is only looked at keeps no draft; keeping the form will say so.
    (void)saveDraft(m_context.file, draftKey(),
                    QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(now)).toJson(QJsonDocument::Compact)));
}

void PersonEditor::dropDraft() {
    (void)clearDraft(m_context.file, draftKey());
}

} // namespace groundwork::ui
