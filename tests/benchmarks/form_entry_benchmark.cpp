// Types one sign-up form of thirty answers into the real editor, key by key, and counts the keys: text, and
// everything that is not text. From that, how long 60 such forms take at 3, 4 and 5 keys a second (a person who
// types with all fingers from paper types 4 to 5). QT_QPA_PLATFORM=offscreen is enough.

#include "core/framework/frameworks.h"
#include "core/people/people.h"
#include "core/people/person_rows.h"
#include "tests/benchmarks/cohort_of.h"
#include "tests/benchmarks/quiet_navigator.h"
#include "ui/shell/modal_port.h"
#include "ui/models/program_bridge.h"
#include "ui/pages/page.h"
#include "ui/pages/people/person_editor.h"
#include "ui/widgets/groundwork_style.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QTest>

#include <cstdio>

using namespace groundwork;
using namespace groundwork::ui;

namespace {

struct Keys {
    int text = 0;
    int choices = 0; ///< digits and letters that choose
    int moves = 0;   ///< Enter, Tab, Ctrl+Enter
    QStringList fields;
};

void type(PersonEditor &editor, const QString &text, Keys &keys, bool choice = false) {
    keys.fields.append(editor.focusWidget()->objectName());
    for (const QChar c : text) {
        if (c == QLatin1Char('\n')) {
            QTest::keyClick(editor.focusWidget(), Qt::Key_Return);
            ++keys.moves;
        } else {
            QTest::keyClicks(editor.focusWidget(), QString(c));
            ++(choice ? keys.choices : keys.text);
        }
    }
}

void typeForm(PersonEditor &editor, int number, Keys &keys) {
    // A form of a mentee with all thirty fields filled in; known units, areas and names need a few letters.
    const auto text = [&](const char *words) { type(editor, QString::fromUtf8(words), keys); };
    const auto choose = [&](const char *digits) { type(editor, QString::fromUtf8(digits), keys, true); };
    type(editor, QStringLiteral("Nadia Boukhari %1\n").arg(number), keys);
    text("Nadia\n");
    text("she/her\n");
    text("NAA-dya boo-KHAA-ree\n");
    type(editor, QStringLiteral("nadia.%1@example.org\n").arg(number), keys);
    text("0171 555 0142\n");
    text("Eld\n");
    text("Staff nurse, band 5\n");
    text("Cathleen Duffield\n");
    text("North\n");
    text("\n");
    text("English\nFrench\nArabic\n\n");
    text("Esc\nLooking after oneself\nEnd-of-life talks\n\n");
    text("Languages at the bedside\n\n");
    text("speak up early when I am worried about a patient\n");
    text("I like a plan before a talk.\n");
    text("swimming\ncooking\n\n");
    text("kindness\nhonesty\n\n");
    choose("24e4\n");
    text("Line C, nights 1 week in 3\n");
    text("2\n");
    choose("13\n");
    text("Ward library\n");
    text("1\n");
    choose("2\n");
    text("ward\n");
    text("Han\n\n");
    text("\n");
    choose("1\n");
    text("5.1.2026\n");
    text("Grete Sandnes\n");
    text("A seat facing the speaker\n");
    text("\n");
    text("1.9.2026");
    QTest::keyClick(editor.focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    ++keys.moves;
}

} // namespace

int main(int argc, char **argv) {
    const QApplication application(argc, argv);
    Theme theme;
    applyTheme(*qApp, theme);
    const benchmarks::Cohort made = benchmarks::cohortOf(0);
    ProgramFile &file = *made.file;
    const CohortId cohort = made.id;
    people::Person known;
    known.fullName = QStringLiteral("Hana Kovářová");
    known.unit = QStringLiteral("Elderly care");
    known.location = QStringLiteral("North site");
    people::Participant mentor;
    mentor.person = *people::addPerson(file, known);
    mentor.cohort = cohort;
    mentor.role = Role::Mentor;
    mentor.profile.offers = {{QStringLiteral("Escalating a concern"), people::OfferLevel::KnowWell}};
    (void)people::addParticipant(file, mentor);

    models::ProgramBridge bridge(file);
    benchmarks::QuietNavigator navigator;
    SystemModalPort modal; // nothing is asked
    PersonEditor editor(PageContext{file, bridge, theme, cohort, navigator, modal}, std::nullopt, Role::Mentee);
    editor.setManyForms(true);
    editor.show();
    Keys keys;
    constexpr int kForms = 5;
    for (int form = 1; form <= kForms; ++form)
        typeForm(editor, form, keys);
    const auto added = people::participantCount(file, cohort) - 1;
    std::printf("%d forms typed, %d added\n", kForms, added);
    if (added != kForms) {
        std::printf("not all were kept; the fields were: %s\n", qUtf8Printable(keys.fields.join(QLatin1Char(' '))));
        return 1;
    }
    const int all = (keys.text + keys.choices + keys.moves) / kForms;
    std::printf("a form: %d keys, of them %d text, %d that choose, %d Enter\n", all, keys.text / kForms,
                keys.choices / kForms, keys.moves / kForms);
    for (const int speed : {3, 4, 5})
        std::printf("60 forms at %d keys a second: %.0f minutes\n", speed, 60.0 * all / speed / 60);
    return 0;
}
