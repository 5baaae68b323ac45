#pragma once

#include "core/matching/matching.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/theme.h"
#include "ui/words/matching_change_words.h"

#include <QDialog>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

class QComboBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace groundwork::ui {

class Label;

/// What a change would come to, before it is done. The safe answer has the focus; accepted() when it is to be done.
/// Object names: "<name>Dialog", "<name>Leave", "<name>Keep".
class ChangeDialog : public QDialog {
    Q_OBJECT

  public:
    struct Texts {
        QString title;
        QStringList sentences;
        QString keep; ///< what the button says; empty when it cannot be done
    };
    ChangeDialog(Theme &theme, const QString &name, const Texts &texts, QWidget *parent = nullptr);
};

/// Who has another partner in the scenario set beside, and all facts of both.
class ScenarioChangesDialog : public QDialog {
    Q_OBJECT

  public:
    struct Facts {
        QString shown; ///< names of the scenarios
        QString other;
        QStringList moves;
        std::vector<words::FactLine> lines;
    };
    ScenarioChangesDialog(Theme &theme, const Facts &facts, QWidget *parent = nullptr);
};

/// All that would free a place for somebody who was left out.
class RemediesDialog : public QDialog {
    Q_OBJECT

  public:
    struct Row {
        QString action;
        QString result;
        matching::Remedy remedy;
    };
    RemediesDialog(Theme &theme, const QString &title, const std::vector<Row> &rows, QWidget *parent = nullptr);

  Q_SIGNALS:
    void chosen(const groundwork::matching::Remedy &remedy);
};

/// The pairs that the coordinator keeps apart: one more, or one let be. It stays open until it is closed.
class NeverDialog : public QDialog {
    Q_OBJECT

  public:
    struct Someone {
        ParticipantId id;
        QString name;
    };
    struct Row {
        matching::PairKey pair;
        QString words; ///< "Alys Penhale and Noor Rahmani"
    };
    /// What it would come to to keep a pair apart, in words.
    using Ask = std::function<QString(const matching::PairKey &)>;

    NeverDialog(Theme &theme, const std::vector<Someone> &mentees, const std::vector<Someone> &mentors, Ask ask,
                QWidget *parent = nullptr);
    void setRows(const std::vector<Row> &rows);

  Q_SIGNALS:
    void letBe(const groundwork::matching::PairKey &pair);
    void keepApart(const groundwork::matching::PairKey &pair);

  private:
    [[nodiscard]] matching::PairKey chosen() const;
    void showOutcome();

    Theme &m_theme;
    Ask m_ask;
    QVBoxLayout *m_rows;
    QComboBox *m_mentee;
    QComboBox *m_mentor;
    Label *m_outcome;
    QPushButton *m_add;
};

/// A name for a scenario: of a copy, or another one.
class ScenarioNameDialog : public FormDialog {
    Q_OBJECT

  public:
    /// Answers why a name cannot be, or an empty text and then it is done.
    using Take = std::function<QString(const QString &)>;
    ScenarioNameDialog(Theme &theme, const QString &title, const QString &keepWords, const QString &name,
                       const QString &note, Take take, QWidget *parent = nullptr);

  protected:
    void keep() override;

  private:
    QLineEdit *m_name;
    Take m_take;
};

} // namespace groundwork::ui
