#pragma once

#include "core/people/participant.h"
#include "ui/pages/people/form_fields.h"

namespace groundwork::ui {

/// A list with type-ahead, one entry a line: after two letters a known word is offered and Enter takes it and
/// begins the next line; Down offers the next one, Delete refuses. Enter on an empty line leaves the field.
class TypeAheadLines : public LineListEdit {
    Q_OBJECT

  public:
    TypeAheadLines(Theme &theme, const QString &objectName, int lines, const QStringList &suggestions = {});

  protected:
    void keyPressEvent(QKeyEvent *event) override;

  private:
    void offer(int nth);
    bool takeLine();

    QStringList m_suggestions;
    int m_offered = 0;
};

/// What somebody wants help with: the first line is the first wish, the second the second, all others the
/// third. "2 Handover" says the wish itself.
class SeekLines : public TypeAheadLines {
  public:
    using TypeAheadLines::TypeAheadLines;
    void setSeeks(const std::vector<people::Seek> &seeks);
    [[nodiscard]] std::vector<people::Seek> seeks() const;
};

/// What somebody can help with; a star marks what they know well: "Handover *".
class OfferLines : public TypeAheadLines {
  public:
    using TypeAheadLines::TypeAheadLines;
    void setOffers(const std::vector<people::Offer> &offers);
    [[nodiscard]] std::vector<people::Offer> offers() const;
};

} // namespace groundwork::ui
