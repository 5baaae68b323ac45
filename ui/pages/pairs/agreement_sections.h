#pragma once

#include "core/agreements/agreement_content.h"
#include "core/agreements/agreement_text.h"

#include <QHash>
#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace groundwork::ui {

class AgreementSectionRow;
class Theme;

/// All sections of a version, one open at a time.
class AgreementSections final : public QWidget {
    Q_OBJECT

  public:
    explicit AgreementSections(Theme &theme, QWidget *parent = nullptr);

    /// The sections as they are arranged for this pair, without words until setText. Nothing happens when they are the
    /// same as before.
    void setContent(const agreements::AgreementContent &content);
    /// Takes all words out again.
    void clear();
    void setText(const agreements::AgreementText &text);
    void openSection(int number);
    void closeAll();
    [[nodiscard]] bool hasOpen() const;
    void flush();
    /// Opens the section of a line and puts the focus there.
    void goToLine(const QString &key, agreements::Voice voice);
    /// The same for the first missing line.
    void goToMissing(const agreements::AgreementText &text);
    /// Puts the focus on the open section's head, else on the first one.
    void focusList();

  Q_SIGNALS:
    void valueEdited(WorkingTermId term, const QJsonObject &value);
    void comeBackChosen(WorkingTermId term, QDate on);
    void settledChosen(WorkingTermId term);
    void passChosen(WorkingTermId term);
    /// A section was opened; the view may scroll it into sight.
    void opened(QWidget *row);

  private:
    void build();

    Theme &m_theme;
    QVBoxLayout *m_column;
    std::vector<agreements::SectionSpec> m_specs;
    bool m_hasText = false;
    std::vector<AgreementSectionRow *> m_rows;
    std::vector<int> m_numbers;
    QHash<QString, int> m_sectionOf; ///< the number of the section by the key of a line
};

} // namespace groundwork::ui
