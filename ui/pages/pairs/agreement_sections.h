#pragma once

#include "core/agreements/agreement_content.h"
#include "core/agreements/agreement_text.h"
#include "ui/widgets/theme.h"

#include <QHash>
#include <QWidget>

#include <vector>

class QToolButton;
class QVBoxLayout;

namespace groundwork::ui {

class AgreementLineEditor;
class Label;

/// One section in the list: number, title, where its lines come from and whether they are settled; open, its
/// lines are edited in place. A signed version is shown as text.
class AgreementSectionRow final : public QWidget {
    Q_OBJECT

  public:
    AgreementSectionRow(Theme &theme, const agreements::SectionSpec &spec, QWidget *parent = nullptr);

    void setText(const agreements::AgreementText &text, const agreements::AgreementSection &section);
    [[nodiscard]] bool isOpen() const { return m_open; }
    void setOpen(bool open);
    /// Writes what was typed and not yet said.
    void flush();
    /// Puts the focus into the first line of this key that is missing; else into the first one.
    void focusLine(const QString &key);
    void focusHead();

  Q_SIGNALS:
    void headClicked();
    void valueEdited(WorkingTermId term, const QJsonObject &value);
    void comeBackChosen(WorkingTermId term, QDate on);
    void settledChosen(WorkingTermId term);

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    void showHead();
    void rebuild();
    void addColumns(const agreements::PartSpec &spec, const agreements::AgreementPart &part);
    void addBoth(const agreements::PartSpec &spec, const agreements::AgreementPart &part);
    QWidget *voice(Role role, const std::vector<agreements::LineSpec> &specs,
                   const std::vector<agreements::AgreementLine> &lines);
    QWidget *editorOf(const agreements::LineSpec &spec, const agreements::AgreementLine &line);
    [[nodiscard]] bool sameLines() const;
    [[nodiscard]] std::vector<const agreements::AgreementLine *> lines() const;

    Theme &m_theme;
    const agreements::SectionSpec &m_spec;
    agreements::AgreementText m_text; ///< names and states; its sections are not kept
    agreements::AgreementSection m_section;
    bool m_open = false;
    bool m_builtFrozen = false;
    QToolButton *m_head;
    Label *m_origin;
    QWidget *m_mark;
    Label *m_summary;
    QWidget *m_body;
    QVBoxLayout *m_bodyColumn;
    std::vector<AgreementLineEditor *> m_editors;
};

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
    /// Opens the section of the first missing line and puts the focus there.
    void goToMissing(const agreements::AgreementText &text);
    /// Puts the focus on the open section's head, else on the first one.
    void focusList();

  Q_SIGNALS:
    void valueEdited(WorkingTermId term, const QJsonObject &value);
    void comeBackChosen(WorkingTermId term, QDate on);
    void settledChosen(WorkingTermId term);
    /// A section was opened; the view may scroll it into sight.
    void opened(QWidget *row);

  private:
    std::vector<AgreementSectionRow *> m_rows;
    std::vector<int> m_numbers;
};

} // namespace groundwork::ui
