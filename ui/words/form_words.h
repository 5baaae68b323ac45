#pragma once

#include "core/base/side.h"
#include "core/questions/question.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace groundwork::words {

/// How a field of the sign-up form is answered.
enum class FormAnswer {
    Line,    ///< one line
    Text,    ///< a few lines in one's own words
    List,    ///< a few words, one a line
    Grid,    ///< days by parts of the day
    Choice,  ///< one of a few
    Choices, ///< several of a few
    Date,
};

/// The parts of the form, as they stand on paper and in the window.
enum class FormPart { Person, Help, OwnWords, Time, Match, Questions, Coordinator };

/// A field of the sign-up form.
struct FormField {
    QString key;   ///< as the window's field is named after it: "fullName", "Seeks"
    FormPart part; ///< fields of one part stand together
    FormAnswer answer = FormAnswer::Line;
    int number = 0; ///< the same on paper and in the window
    QString title;
    QString help; ///< may be empty
    QStringList choices; ///< of one of the coordinator's own questions, as they are written
    bool numbered = true; ///< the choices carry the digits that type them in
};

/// The sign-up form of one role in the order in which it is filled in: the paper form prints it, the editor
/// asks it. `questions` are the coordinator's own: those of this role follow in their order, under the key
/// questionFieldKey().
std::vector<FormField> signUpForm(Role role, const std::vector<questions::Question> &questions = {});
QString questionFieldKey(const questions::Question &question);
/// The title of a part: "About me", "In my own words".
QString formPartTitle(FormPart part);
/// "7  Unit": as the window labels a field.
QString numberedTitle(const std::vector<FormField> &form, const QString &key);
/// The quiet line under a field, or nothing.
QString fieldHelp(const std::vector<FormField> &form, const QString &key);

} // namespace groundwork::words
