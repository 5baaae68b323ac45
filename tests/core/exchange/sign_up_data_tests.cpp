#include "tests/core/exchange/sign_up_fixture.h"

using namespace groundwork;
using namespace groundwork::exchange;
using namespace groundwork::testing;

// The five files that survey tools write (tests/data/signups): the counts are what a person counted, the
// cells were read by eye in the files.

namespace {

struct Pin {
    const char *name;
    const char *field;
    const char *value;
};

void checkPins(const SignUpFile &file, const std::vector<Pin> &pins) {
    for (const Pin &pin : pins) {
        INFO(pin.name << " / " << pin.field);
        CHECK(file.cell(pin.name, pin.field) == QString::fromUtf8(pin.value));
    }
}

QStringList fieldsOf(const char *name) {
    const auto table = valueOf(readSignUps(signUpPath(name), {}, std::nullopt, {}));
    QStringList fields;
    for (const ColumnMapping &column : table.mapping.columns)
        fields << column.fieldText();
    return fields;
}

QStringList words(const char *text) {
    return QString::fromUtf8(text).split(QLatin1Char('|'));
}

} // namespace

TEST_CASE("The columns of the five files are proposed as a person would map them", "[exchange][signups]") {
    CHECK(
        fieldsOf("google-forms-mentees.csv") ==
        words(
            "ignore|email|full_name|preferred_name|unit|manager|seeks|goal_seed|languages|availability|modes|"
            "difference"));
    CHECK(fieldsOf("google-forms-mentors.csv") == words("ignore|email|full_name|preferred_name|unit|manager|"
                                                        "offers|goal_seed|languages|availability|modes|"
                                                        "capacity|difference"));
    CHECK(fieldsOf("microsoft-forms.xlsx") ==
          words("ignore|ignore|submitted|email|full_name|role|unit|role_title|manager|offers|seeks|languages|"
                "availability|modes|capacity|question:Years of experience|question:Start date|note"));
    CHECK(fieldsOf("excel-german.csv") ==
          words("ignore|full_name|email|role|unit|manager|areas|languages|availability|capacity|"
                "question:Berufsjahre|question:Beginn|goal_seed"));
    CHECK(fieldsOf("limesurvey.csv") ==
          words("ignore|submitted|ignore|ignore|full_name|email|role|unit|areas|areas|areas|areas|languages|"
                "capacity|not_with"));
}

TEST_CASE("Two Google Forms become one cohort of 35", "[exchange][signups]") {
    SignUpFile file;
    const ImportResult mentees = file.bring("google-forms-mentees.csv");
    CHECK(mentees.counts == ImportCounts{19, 19, 0, 19, 0, 19, 0, 0, 0, 0, 0});
    const ImportResult mentors = file.bring("google-forms-mentors.csv");
    CHECK(mentors.counts == ImportCounts{16, 16, 16, 0, 0, 16, 0, 0, 0, 0, 0});
    CHECK(people::persons(*file.file).size() == 35);
    CHECK(mentees.problems.empty());
    CHECK(mentors.problems.empty());
    CHECK(mentors.questions.empty());
    checkPins(file,
              {
                  {"Zoë Carvalhal", "email", "zoe.carvalhal.17@example.org"},
                  {"Zoë Carvalhal", "preferred_name", "Zoë"},
                  {"Zoë Carvalhal", "role", "mentee"},
                  {"Zoë Carvalhal", "seeks", "Accessibility; Retail; Handover; First pull request"},
                  {"Zoë Carvalhal", "goal_seed", "= more confidence"},
                  {"Zoë Carvalhal", "availability", "sat_am; sat_pm; sun_am; sun_pm"},
                  {"Zoë Carvalhal", "manager", "-> Salma الهاشمي"},
                  {"Anjali Vasquez-Holm", "goal_seed", ""},
                  {"Anjali Vasquez-Holm", "languages", "Deutsch; 中文"},
                  {"Hana Zielka", "seeks", "Escalating a concern; R"},
                  {"Hana Zielka", "goal_seed", "Learn how others see our handover\nand what we could change"},
                  {"Ewa Callaghan", "seeks", "Writing, editing and style; Code review; Retail"},
                  {"Ewa Callaghan", "goal_seed", "I want to lead a small project, end to end."},
                  {"Yesenia Peña", "manager", "Ingrid Vasquez-Holm"},
                  {"Freya 田中", "role", "mentor"},
                  {"Freya 田中", "offers", "Leading without authority; Time on shift; R; Budgeting"},
                  {"Freya 田中", "capacity", "3"},
                  {"Freya 田中", "goal_seed", "Speak up earlier; \"quiet\" is how my manager describes me"},
                  {"Ingrid Vasquez-Holm", "offers",
                   "Handover; Writing, editing and style; Committee work; Code review"},
                  {"Rashid Pillay", "offers", "Writing, editing and style"},
                  {"Siobhán Idrissi", "unit", "Medical, acute"},
                  {"Siobhán Idrissi", "manager", "-> Jonas Seong"},
                  {"Viktor Vasquez-Holm", "modes", "video; text"},
                  {"Viktor Vasquez-Holm", "difference", "unlike unit"},
                  {"Rosalind O’Malley", "manager", "-> Ewa Callaghan"},
              });
}

TEST_CASE("Microsoft Forms: 80 people, of whom five gave no e-mail", "[exchange][signups]") {
    SignUpFile file;
    const ImportResult result = file.bring("microsoft-forms.xlsx");
    CHECK(result.counts == ImportCounts{80, 80, 34, 46, 0, 80, 0, 0, 0, 0, 0});
    CHECK(people::persons(*file.file).size() == 80);
    checkPins(file,
              {
                  {"Pablo Kamotho", "email", "pablo.kamotho.1@example.org"},
                  {"Pablo Kamotho", "role", "mentor"},
                  {"Pablo Kamotho", "role_title", "Manager"},
                  {"Pablo Kamotho", "manager", ""},
                  {"Pablo Kamotho", "offers", "Difficult conversations; Job change inside the university"},
                  {"Pablo Kamotho", "seeks", ""},
                  {"Pablo Kamotho", "capacity", "1"},
                  {"Pablo Kamotho", "Years of experience", "17.5"},
                  {"Pablo Kamotho", "Start date", "2027-01-08"},
                  {"Pablo Kamotho", "modes", "in_person; video; text"},
                  {"Pablo Kamotho", "note", "Listen longer before I solve"},
                  {"Ewa Zielka", "note", "= more confidence"},
                  {"Ewa Zielka", "Years of experience", "7"},
                  {"Nomvula Quispe", "manager", "-> Tendai Kovářová"},
                  {"Nomvula Quispe", "availability", "mon_am; wed_am; sat_am; sat_pm; sun_am; sun_pm"},
                  {"Łukasz Nguyễn", "offers", "Time on shift; Job change inside the university"},
                  {"Siobhán Fontenelle", "seeks", "Escalating a concern; Exam route"},
                  {"Siobhán Fontenelle", "languages", "中文; English; Deutsch"},
                  {"Siobhán Fontenelle", "note", ""},
                  {"Tendai Seong", "seeks", "Leading without authority; AI tools"},
                  {"Wanjiru Gethin", "email", ""},
                  {"Wanjiru Gethin", "role_title", "Librarian, special collections"},
                  {"Wanjiru Gethin", "Start date", "2027-01-24"},
              });
}

TEST_CASE("German Excel: Windows-1252, semicolons, bars, decimal commas", "[exchange][signups]") {
    SignUpFile file;
    const ImportResult result = file.bring("excel-german.csv");
    CHECK(result.counts == ImportCounts{100, 100, 40, 60, 0, 100, 0, 0, 0, 0, 0});
    CHECK(people::persons(*file.file).size() == 100);
    checkPins(
        file,
        {
            {"???? Okonjo", "email", "okonjo.1@example.org"},
            {"???? Okonjo", "manager", "-> Carlos Müller-Lüdenscheidt"},
            {"???? Okonjo", "languages", ""},
            {"???? Okonjo", "Berufsjahre", "12.3"},
            {"???? Okonjo", "Beginn", "2027-01-08"},
            {"Leila Pritchard", "role", "mentor"},
            {"Leila Pritchard", "unit", "Medical, acute"},
            {"Leila Pritchard", "offers", "Committee work; Escalating a concern; R; Handover"},
            {"Leila Pritchard", "languages", "Deutsch"},
            {"Leila Pritchard", "manager", "-> ?ukasz Roarke"},
            {"Leila Pritchard", "capacity", "3"},
            {"Xiomara Ková?ová", "offers", "Retail; Escalating a concern; Writing, editing and style"},
            {"Xiomara Ková?ová", "manager", "-> Priya d’Angelo"},
            {"Xiomara Ková?ová", "Berufsjahre", "0.5"},
            {"Yuki Dahlgren", "unit", "Children’s ward"},
            {"?ukasz Tregarthen", "goal_seed", "Learn how others see our handover\nand what we could change"},
            {"Mei-Lin Dragan", "goal_seed", ""},
            {"Luca Oyelaran", "role", "mentee"},
            {"Luca Oyelaran", "seeks", "Escalating a concern"},
            {"Luca Oyelaran", "offers", ""},
            {"Zeynep Müller-Lüdenscheidt", "seeks", "Retail; First pull request"},
            {"Hana Ng", "languages", "Polski"},
            {"Salma Peña", "seeks", "Writing, editing and style; Code review; Exam route"},
        });
    bool lost = false;
    for (const ImportIssue &notice : result.notices)
        lost = lost || (notice.code == ImportIssueCode::LostCharacters && notice.row == 2);
    CHECK(lost);
}

TEST_CASE("LimeSurvey: a column an option, an unfinished answer, a please-not column",
          "[exchange][signups]") {
    SignUpFile file;
    const ImportResult result = file.bring("limesurvey.csv");
    CHECK(result.counts == ImportCounts{52, 52, 22, 30, 0, 52, 0, 0, 0, 0, 0});
    checkPins(file,
              {
                  {"Viktor Farrow", "offers", "R"},
                  {"Viktor Farrow", "languages", "Español; Français; English"},
                  {"Viktor Farrow", "capacity", "3"},
                  {"مريم Seong", "offers", "Data skills; Job change inside the university; Handover"},
                  {"مريم Seong", "email", "seong.2@example.org"},
                  {"Declan Idrissi", "offers", "Budgeting; Code review; Job change inside the university"},
                  {"Nadia Pillay", "offers", "Budgeting; Escalating a concern; Difficult conversations"},
                  {"Nadia Pillay", "unit", "Children’s ward"},
                  {"Devon Roarke", "offers", "R; AI tools"},
                  {"François Birk", "not_with", "-> Devon Roarke"},
                  {"François Birk", "capacity", "3"},
                  {"Ingrid Lindqvist", "offers", "Accessibility; Exam route"},
                  {"Nadia MacAskie", "role", "mentee"},
                  {"Nadia MacAskie", "seeks", "Presenting; Committee work; R; Data skills"},
                  {"Nadia MacAskie", "offers", ""},
                  {"Ritva Peña", "unit", "Medical, acute"},
                  {"Katarzyna Nakahara", "seeks",
                   "Budgeting; Code review; Leading without authority; First pull request"},
                  {"Robin O’Malley", "not_with", "-> Katarzyna Nakahara"},
                  {"Leila Peña", "seeks", "Handover; Difficult conversations; Writing, editing and style"},
                  {"愛 Kovářová", "languages", "English"},
              });

    SignUpFile finished;
    ImportOptions options;
    options.leaveOutUnfinished = true;
    CHECK(finished.bring("limesurvey.csv", options).counts ==
          ImportCounts{52, 51, 21, 30, 0, 51, 0, 0, 1, 0, 0});
    CHECK(finished.cell("Ingrid Lindqvist", "offers") == QStringLiteral("no such person"));
}

TEST_CASE("The same sign-ups twice add nobody and undo as one step", "[exchange][signups]") {
    for (const char *name :
         {"google-forms-mentors.csv", "microsoft-forms.xlsx", "excel-german.csv", "limesurvey.csv"}) {
        INFO(name);
        SignUpFile file;
        const auto none = people::persons(*file.file).size();
        const ImportResult first = file.bring(name);
        const auto once = people::persons(*file.file);
        const auto rows = people::participants(*file.file, file.cohort);
        const ImportResult second = file.bring(name);
        CHECK(second.counts.added == 0);
        CHECK(second.counts.updated == first.counts.people);
        CHECK(people::persons(*file.file) == once);
        CHECK(people::participants(*file.file, file.cohort) == rows);
        // The second time nothing changed, so there is one step, and it takes everybody back.
        valueOf(file.file->undo());
        CHECK(people::persons(*file.file).size() == none);
    }
}
