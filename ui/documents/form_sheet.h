#pragma once

#include "core/forms/form.h"
#include "ui/documents/flow_builder.h"
#include "ui/documents/form_blanks.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace groundwork::documents {

/// Puts the lines of a form on paper, in the order in which a screen shows them (visual.md: paper is a screen).
/// Lines are numbered through; scales that follow one another share one table.
class FormSheet {
  public:
    static constexpr double kBox = 8.5;      ///< a box to tick
    static constexpr double kWriting = 19.8; ///< from ruled line to ruled line, as the blanks have it

    /// `role`: whose sheet it is, for the lines that only one role is asked; none asks both.
    FormSheet(FlowBuilder &flow, const forms::Form &form, std::optional<Role> role = {})
        : m_flow(flow)
        , m_form(form)
        , m_role(role) {}

    /// What to do, and who sees it.
    void lead();
    /// The name of the one it is handed to, on a strip that is cut off so that the form carries none.
    void nameStrip(const QString &name);
    /// Which role answers: ticked where it is known.
    void roleLine();
    /// Short empty fields beside one another, as far as they fit: "Date", "Minutes".
    void facts(const QStringList &labels);
    /// A part with its title.
    void part(const forms::FormPart &part);
    /// Scale lines as one table, a set of five circles and a box for each of `columns`; `heads` stand above the lines
    /// that they begin with. Only the lines of the short form with `onlyShort`.
    void scales(const std::vector<forms::FormPart> &parts, const QStringList &columns, bool onlyShort);
    /// What each of a pair writes, side by side.
    void sides(const std::vector<const forms::FormLine *> &lines, const QString &mentee, const QString &mentor);
    /// A table to write in: the rows that are known, then as many empty ones.
    void rows(const std::vector<forms::FormChoice> &columns, const std::vector<QStringList> &filled, int empty);
    /// One line with its field.
    void line(const forms::FormLine &line);
    /// A dashed line to cut along.
    void cut(const QString &words);
    /// A part's title and its note.
    void title(const forms::FormPart &part);

  private:
    [[nodiscard]] Paragraph small(const QString &text, Weight weight = Weight::Regular) const;
    [[nodiscard]] Paragraph question(const forms::FormLine &line, bool numbered);
    [[nodiscard]] std::vector<Blank> blanksOf(const forms::FormLine &line) const;
    [[nodiscard]] double besideAt(const forms::FormLine &line, const Paragraph &words) const;
    [[nodiscard]] bool isNumbered() const;
    double choices(Items &items, const forms::FormLine &line, double y) const;
    [[nodiscard]] std::vector<double> rowWidths(const std::vector<forms::FormChoice> &columns) const;
    [[nodiscard]] std::vector<Strip> row(const std::vector<forms::FormChoice> &columns, const std::vector<double> &widths,
                                         const QStringList &cells, bool head) const;
    [[nodiscard]] Strip scaleHead(const QStringList &columns, double lead, double one) const;
    [[nodiscard]] Strip scaleRow(Paragraph words, int columns, double lead, double one) const;
    [[nodiscard]] QString legend() const;
    [[nodiscard]] Blocks circleWords() const;
    void say(const forms::FormLine &line, const Paragraph &question);
    static QString somethingElse();
    void circles(Items &items, double x, double y) const;

    FlowBuilder &m_flow;
    const forms::Form &m_form;
    std::optional<Role> m_role;
    int m_number = 0;
    bool m_tight = false; ///< two scales beside one another
};

} // namespace groundwork::documents
