#pragma once

#include "core/agreements/agreement_content.h"
#include "core/agreements/agreement_text.h"

#include <QHash>
#include <QWidget>

#include <vector>

namespace groundwork::ui {

class AgreementSectionRow;
class Theme;

/// All sections of a version, one open at a time.
class AgreementSections final : public QWidget {
    Q_OBJECT

  public:
    AgreementSections(Theme &theme, const agreements::AgreementContent &content, QWidget *parent = nullptr);

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
    std::vector<AgreementSectionRow *> m_rows;
    std::vector<int> m_numbers;
    QHash<QString, int> m_sectionOf; ///< the number of the section by the key of a line
};

} // namespace groundwork::ui
