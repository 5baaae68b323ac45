#include "ui/words/form_words.h"

#include "ui/words/question_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace groundwork::words {

namespace {

QString say(const char *text) {
    return QCoreApplication::translate("FormWords", text);
}

class Form {
  public:
    void add(FormPart part, const char *key, FormAnswer answer, const QString &title, const QString &help = {}) {
        m_fields.push_back({QString::fromLatin1(key), part, answer, ++m_number, title, help, {}, true});
    }
    void add(const questions::Question &question, FormAnswer answer) {
        FormField field{questionFieldKey(question), FormPart::Questions, answer, ++m_number, question.wording,
                        questionHelp(question), {}, question.hasOptions()};
        for (const questions::QuestionOption &option : question.options)
            field.choices.append(option.text);
        for (const int step : question.steps())
            field.choices.append(stepText(question, step));
        m_fields.push_back(std::move(field));
    }
    /// The other role has a field here: both forms count alike.
    void skip() { ++m_number; }
    std::vector<FormField> take() { return std::move(m_fields); }

  private:
    std::vector<FormField> m_fields;
    int m_number = 0;
};

void addPerson(Form &form) {
    const FormPart part = FormPart::Person;
    form.add(part, "fullName", FormAnswer::Line, say("Full name"));
    form.add(part, "preferredName", FormAnswer::Line, say("Preferred name"), say("In your own script, if you like"));
    form.add(part, "pronouns", FormAnswer::Line, say("Pronouns"));
    form.add(part, "sayMyName", FormAnswer::Line, say("How to say my name"));
    form.add(part, "email", FormAnswer::Line, say("E-mail"));
    form.add(part, "phone", FormAnswer::Line, say("Phone"));
    form.add(part, "unit", FormAnswer::Line, say("Unit"));
    form.add(part, "roleTitle", FormAnswer::Line, say("Role title"));
    form.add(part, "manager", FormAnswer::Line, say("Line manager"),
             say("Used for one thing: mentor and mentee are not in one reporting line."));
    form.add(part, "location", FormAnswer::Line, say("Site"));
    form.add(part, "timeZone", FormAnswer::Line, say("Time zone"), say("If it is not that of the program"));
    form.add(part, "languages", FormAnswer::List, say("Languages"), say("One a line"));
}

void addHelp(Form &form, Role role) {
    const auto seeks = [&] {
        form.add(FormPart::Help, "Seeks", FormAnswer::List, say("Wants help with"),
                 say("One a line, the first wish first"));
    };
    const auto offers = [&] {
        form.add(FormPart::Help, "Offers", FormAnswer::List, say("Can help with"),
                 say("One a line. A star * marks what is known well."));
    };
    if (role == Role::Mentee) {
        seeks();
        offers();
    } else {
        offers();
        seeks();
    }
}

FormAnswer answerOf(questions::QuestionKind kind) {
    switch (kind) {
    case questions::QuestionKind::Text:
        return FormAnswer::Text;
    case questions::QuestionKind::Number:
        return FormAnswer::Line;
    case questions::QuestionKind::Choice:
    case questions::QuestionKind::Scale:
        return FormAnswer::Choice;
    case questions::QuestionKind::Choices:
        return FormAnswer::Choices;
    case questions::QuestionKind::Date:
        return FormAnswer::Date;
    }
    return FormAnswer::Line;
}

} // namespace

QString questionFieldKey(const questions::Question &question) {
    return QStringLiteral("own_") + question.key;
}

std::vector<FormField> signUpForm(Role role, const std::vector<questions::Question> &questions) {
    Form form;
    addPerson(form);
    addHelp(form, role);
    form.add(FormPart::OwnWords, "GoalSeed", FormAnswer::Text, say("By the end I would like to"));
    form.add(FormPart::OwnWords, "Note", FormAnswer::Text, say("What I would like my partner to know"),
             say("Up to 200 characters. Share only what you choose."));
    form.add(FormPart::OwnWords, "Interests", FormAnswer::List, say("Interests"), say("One a line"));
    form.add(FormPart::OwnWords, "Values", FormAnswer::List, say("What matters to me"), say("One a line, up to five"));
    form.add(FormPart::Time, "Availability", FormAnswer::Grid, say("When"),
             say("Tick the times that suit you in most weeks."));
    form.add(FormPart::Time, "ShiftPattern", FormAnswer::Line, say("Rota or shift pattern"));
    form.add(FormPart::Time, "Hours", FormAnswer::Line, say("Hours a month"));
    if (role == Role::Mentor)
        form.add(FormPart::Time, "Capacity", FormAnswer::Choice, say("How many mentees at once"));
    else
        form.skip();
    form.add(FormPart::Time, "Mode", FormAnswer::Choices, say("How to meet"));
    form.add(FormPart::Time, "Place", FormAnswer::Line, say("Place"));
    form.add(FormPart::Time, "Overlap", FormAnswer::Line, say("Hours free at the same time, at least"));
    form.add(FormPart::Match, "Difference", FormAnswer::Choice, say("Someone like me, or unlike me"));
    form.add(FormPart::Match, "DifferenceIn", FormAnswer::Line, say("Like or unlike in what"));
    form.add(FormPart::Match, "Welcome", FormAnswer::List, say("Would welcome"),
             say("Up to five names, one a line, the first one first"));
    form.add(FormPart::Match, "MattersMost", FormAnswer::Choice, say("What matters most to you in a partner"));
    form.add(FormPart::Match, "LanguagesNeeded", FormAnswer::List, say("Language needed"), say("One a line"));
    form.add(FormPart::Match, "Prior", FormAnswer::Choice, say("Mentored before"));
    form.add(FormPart::Match, "TrainedBefore", FormAnswer::Date, say("Training for mentoring before, on"));
    form.add(FormPart::Match, "Preceptor", FormAnswer::Line, say("Preceptor or supervisor"),
             say("Never matched with this person"));
    for (const questions::Question &question : questions) {
        if (question.isAskedOf(role))
            form.add(question, answerOf(question.kind));
        else
            form.skip(); // both forms count alike
    }
    form.add(FormPart::Coordinator, "accessNeeds", FormAnswer::Text, say("What helps me take part"));
    form.add(FormPart::Coordinator, "notWith", FormAnswer::List, say("Please not with"),
             say("Names, one a line. Never printed or exported, and no reason is asked."));
    form.add(FormPart::Coordinator, "consent", FormAnswer::Date, say("I agree that the program holds these details. Date"));
    return form.take();
}

QString formPartTitle(FormPart part) {
    switch (part) {
    case FormPart::Person:
        return say("About me");
    case FormPart::Help:
        return say("Help");
    case FormPart::OwnWords:
        return say("In my own words");
    case FormPart::Time:
        return say("Time and place");
    case FormPart::Match:
        return say("A say in the match");
    case FormPart::Questions:
        return say("Questions of this program");
    case FormPart::Coordinator:
        return say("For the coordinator only");
    }
    return {};
}

namespace {

const FormField *find(const std::vector<FormField> &form, const QString &key) {
    const auto found = std::find_if(form.begin(), form.end(), [&](const FormField &each) { return each.key == key; });
    return found == form.end() ? nullptr : &*found;
}

} // namespace

QString numberedTitle(const std::vector<FormField> &form, const QString &key) {
    const FormField *field = find(form, key);
    return field ? QCoreApplication::translate("FormWords", "%1  %2", "number and title of a field")
                       .arg(field->number)
                       .arg(field->title)
                 : key;
}

QString fieldHelp(const std::vector<FormField> &form, const QString &key) {
    const FormField *field = find(form, key);
    return field ? field->help : QString();
}

} // namespace groundwork::words
