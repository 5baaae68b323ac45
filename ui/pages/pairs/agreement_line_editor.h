#pragma once

#include "core/agreements/agreement_content.h"
#include "core/agreements/agreement_text.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

#include <utility>
#include <vector>

class QCheckBox;
class QDateEdit;
class QToolButton;

namespace groundwork::ui {

class AgreementFieldEdit;
class Label;
class Theme;

/// One line of the agreement in one voice, edited in place: its fields, and below them Settled or Come back
/// to it with a day. A frozen line is shown as text.
class AgreementLineEditor final : public QWidget {
    Q_OBJECT

  public:
    AgreementLineEditor(Theme &theme, const agreements::LineSpec &spec, const agreements::AgreementLine &line,
                        const QHash<QString, QString> &names, QDate comeBackOn, QWidget *parent = nullptr);

    /// The line as it is now in the file; a text that is being typed is left alone.
    void setLine(const agreements::AgreementLine &line);
    [[nodiscard]] const agreements::AgreementLine &line() const { return m_line; }
    /// Writes what was typed and not yet said.
    void flush();
    void focusFirst();

  Q_SIGNALS:
    void valueEdited(WorkingTermId term, const QJsonObject &value);
    void comeBackChosen(WorkingTermId term, QDate on);
    void settledChosen(WorkingTermId term);
    /// Its author, or the two together, leave the line out.
    void passChosen(WorkingTermId term);

  private:
    void buildStatus();
    void connectStatus();
    QToolButton *statusButton(const QString &part, const QString &text, const QString &iconName);
    void showStatus();
    void send();
    [[nodiscard]] QJsonObject value() const;

    Theme &m_theme;
    const agreements::LineSpec &m_spec;
    agreements::AgreementLine m_line;
    std::vector<std::pair<QString, AgreementFieldEdit *>> m_fields;
    QCheckBox *m_confirmed = nullptr;
    QToolButton *m_settled = nullptr;
    QToolButton *m_comeBack = nullptr;
    QToolButton *m_pass = nullptr;
    QDateEdit *m_on = nullptr;
    Label *m_hint = nullptr;
    QDate m_suggested;
    QTimer m_later;
    bool m_setting = false;
};

} // namespace groundwork::ui
