#pragma once

#include "ui/widgets/answer_field.h"

#include <QHash>
#include <QJsonObject>
#include <QList>

class QAbstractButton;
class QButtonGroup;
class QCheckBox;
class QVBoxLayout;

namespace groundwork::ui {

class ChoiceKeys;
class Label;
class WordsEdit;

/// One of several, as round buttons that the arrow keys move through; "something else" has a line of its own.
class ChoiceAnswer : public AnswerField {
    Q_OBJECT

  public:
    ChoiceAnswer(const AnswerStyle &style, const first_meeting::Field &field, const QString &objectName,
                 const QString &words);
    [[nodiscard]] QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;

  private:
    QButtonGroup *m_group;
    QHash<int, QString> m_keys;
    QAbstractButton *m_otherButton = nullptr;
    WordsEdit *m_other = nullptr;
};

/// Any of several, as ticks; a field of the reduced form takes only so many.
class ChoicesAnswer : public AnswerField {
    Q_OBJECT

  public:
    ChoicesAnswer(const AnswerStyle &style, const first_meeting::Field &field, const QString &objectName,
                  const QString &words);
    [[nodiscard]] QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;

  private:
    void ticked(QCheckBox *box);
    QList<QCheckBox *> m_boxes;
    QJsonObject m_kept; ///< what the full form brought, when only picks are shown
    WordsEdit *m_other = nullptr;
    Label *m_count = nullptr;
};

/// 1 to 5, side by side.
class ScaleAnswer : public AnswerField {
    Q_OBJECT

  public:
    ScaleAnswer(const AnswerStyle &style, const first_meeting::Field &field, const QString &objectName,
                const QString &words);
    [[nodiscard]] QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;

  private:
    QButtonGroup *m_group;
};

/// How much of each, 0 to 3, one row a kind.
class AmountsAnswer : public AnswerField {
    Q_OBJECT

  public:
    AmountsAnswer(const AnswerStyle &style, const first_meeting::Field &field, const QString &objectName,
                  const QString &words);
    [[nodiscard]] QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;

  private:
    QList<QButtonGroup *> m_rows;
    QJsonValue m_picks; ///< what the reduced form brought, kept
};

/// One tick; where two confirm at one screen, one for each of them, and only both together are a yes.
class ConfirmAnswer : public AnswerField {
    Q_OBJECT

  public:
    ConfirmAnswer(const AnswerStyle &style, const first_meeting::Field &field, const QString &objectName,
                  const QString &words);
    [[nodiscard]] QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;

  private:
    QCheckBox *addBox(const QString &part, const QString &text, const QString &words);
    QList<QCheckBox *> m_boxes;
};

/// One entry of a list that stands above, counted from 1.
class PickAnswer : public AnswerField {
    Q_OBJECT

  public:
    PickAnswer(const AnswerStyle &style, const first_meeting::Field &field, const QString &objectName,
               const QString &words);
    [[nodiscard]] QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    void setEntries(const QStringList &entries) override;

  private:
    void addButton();
    QButtonGroup *m_group;
    ChoiceKeys *m_keys = nullptr;
    QVBoxLayout *m_column;
    QStringList m_entries;
    int m_picked = 0;
    QString m_words;
};

} // namespace groundwork::ui
