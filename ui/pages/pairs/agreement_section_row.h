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
    /// Puts the focus into the line of this key and voice; else into the first one.
    void focusLine(const QString &key, agreements::Voice voice);
    void focusHead();

  Q_SIGNALS:
    void headClicked();
    void valueEdited(WorkingTermId term, const QJsonObject &value);
    void comeBackChosen(WorkingTermId term, QDate on);
    void settledChosen(WorkingTermId term);
    void passChosen(WorkingTermId term);

  protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

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
    const agreements::SectionSpec m_spec;
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

} // namespace groundwork::ui
