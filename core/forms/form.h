#pragma once

#include "core/base/side.h"

#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace groundwork::forms {

/// The forms that people fill in after the first meeting (domain.md 2.12 to 2.15), on paper or on a screen.
enum class FormKind { MeetingNote, CheckIn, Pulse, SelfAssessment, Closing, ExperienceSurvey, EndingEarly };
inline constexpr std::array kForms{FormKind::MeetingNote,    FormKind::CheckIn, FormKind::Pulse,
                                   FormKind::SelfAssessment, FormKind::Closing, FormKind::ExperienceSurvey,
                                   FormKind::EndingEarly};
/// "meeting_note", "check_in", ... as in files and JSON.
QString formKindKey(FormKind kind);

/// When somebody rates themselves (domain.md 2.12). After and LookingBack are filled in together.
enum class AssessmentTime { Before, Midpoint, After, LookingBack };
inline constexpr std::array kAssessmentTimes{AssessmentTime::Before, AssessmentTime::Midpoint, AssessmentTime::After,
                                             AssessmentTime::LookingBack};
QString assessmentTimeKey(AssessmentTime time);

/// How a line is answered.
enum class LineType {
    Scale,   ///< one point of the form's scale, or its word for "not counted"
    One,     ///< one of the choices
    Many,    ///< any of the choices
    Short,   ///< a line or two
    Long,    ///< a text
    Date,
    Number,
    Confirm, ///< the only choice, or not
    Rows,    ///< a small table; the choices are its columns
};

struct FormChoice {
    QString key;
    QString text;
};

/// One line of a form: one idea. Keys never change; every line may be left out.
struct FormLine {
    QString key;
    QString text; ///< may be empty where the part's title says it
    QString hint;
    LineType type = LineType::Short;
    std::optional<Role> only; ///< only this role is asked
    bool inShort = false;     ///< stands in the short form too
    bool eachSide = false;    ///< both of a pair answer it, side by side
    bool says = false;        ///< somebody reads it aloud
    bool ownWords = false;    ///< with room for something else
    int lines = 1;            ///< room to write: lines, or rows
    QString byDefault;        ///< the choice that holds when nobody ticks
    std::vector<FormChoice> choices;
};

struct FormPart {
    QString key;
    QString title; ///< may be empty
    QString note;
    std::vector<FormLine> lines;
};

/// The words of a scale from 1 up, and what stands for "not counted".
struct FormScale {
    std::vector<QString> points;
    QString none;
};

/// A form with its words, in the order in which paper and screen show it.
struct Form {
    FormKind kind = FormKind::Pulse;
    int version = 1; ///< a new wording is a new version
    QString title;
    QString lead;   ///< what to do
    QString seenBy; ///< who sees it
    FormScale scale; ///< empty for a form without one
    std::vector<FormPart> parts;

    [[nodiscard]] const FormPart *part(const QString &key) const;
    [[nodiscard]] const FormLine *line(const QString &key) const;
};

/// The words of a time: "Before the training", and what heads its column.
struct AssessmentWords {
    QString title;
    QString column;
};

/// Is somebody in this role asked this line? No role: a form that nobody's role is known of.
inline bool isAsked(const FormLine &line, std::optional<Role> role) {
    return !line.only || !role || *line.only == *role;
}

} // namespace groundwork::forms
