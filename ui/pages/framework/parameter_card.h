#pragma once

#include "core/framework/framework.h"
#include "ui/widgets/card.h"

#include <optional>
#include <vector>

class QCheckBox;
class QSpinBox;

namespace groundwork::ui {

/// What is fixed for all pairs: a number with its unit and limits, a rule that holds or not, and the
/// program's own parameters, which a dialog makes and changes.
class ParameterCard : public Card {
    Q_OBJECT

  public:
    explicit ParameterCard(Theme &theme, QWidget *parent = nullptr);
    void setText(const framework::FrameworkText &text, const std::optional<framework::FrameworkText> &base);
    [[nodiscard]] framework::Parameters parameters() const;
    [[nodiscard]] std::vector<framework::OwnParameter> ownParameters() const { return m_own; }
    void focusFirst();

  Q_SIGNALS:
    /// The key of a parameter, or "own".
    void edited(const QString &key);

  private:
    struct Field {
        framework::ParameterSpec spec;
        QSpinBox *number = nullptr;
        QCheckBox *rule = nullptr;
        Label *was = nullptr;
    };
    void addField(const framework::ParameterSpec &spec);
    void showOwn();
    void editOwn(int index);
    void moveOwn(int from, int to);

    Theme &m_theme;
    std::vector<Field> m_fields;
    std::vector<framework::OwnParameter> m_own;
    std::optional<framework::FrameworkText> m_base;
    QVBoxLayout *m_ownColumn = nullptr;
    bool m_setting = false;
};

} // namespace groundwork::ui
