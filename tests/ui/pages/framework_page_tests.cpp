#include "core/framework/framework_part.h"
#include "core/framework/framework_rows.h"
#include "core/framework_use/acknowledgement_rows.h"
#include "core/framework_use/acknowledgements.h"
#include "core/partnerships/partnerships.h"
#include "tests/support/catch_compat.h"
#include "tests/ui/pages/page_fixture.h"
#include "ui/pages/framework/framework_page.h"
#include "ui/widgets/diff_text.h"
#include "ui/widgets/words_edit.h"

#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QSpinBox>

using namespace groundwork;
using namespace groundwork::framework;
using namespace groundwork::ui;

namespace {

struct FrameworkFixture : PageFixture<FrameworkPage> {
    using PageFixture::PageFixture;

    [[nodiscard]] Framework newest() { return frameworkVersions(file()).front(); }
    void part(int row) const {
        driver().find<QListWidget>(QStringLiteral("frameworkParts"))->setCurrentRow(row);
        QApplication::processEvents(); // new rows are shown by the event loop
    }
    [[nodiscard]] QStringList marks() const {
        QStringList texts;
        for (const DiffText *mark : page->findChildren<DiffText *>()) {
            if (mark->isVisibleTo(page.get()))
                texts.append(mark->text());
        }
        return texts;
    }
    QDialog *dialog(const char *name) const {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (widget->objectName() == QLatin1String(name) && widget->isVisible())
                return qobject_cast<QDialog *>(widget);
        }
        FAIL("no dialog " << name);
        return nullptr;
    }
    void publishVersion1() { valueOf(publishFramework(file(), newest().id)); }
};

} // namespace

TEST_CASE("A draft is written in place, and each field is one step back", "[ui][framework]") {
    FrameworkFixture fixture;
    fixture.open();
    const WindowDriver driver = fixture.driver();
    CHECK(driver.visibleText().contains(QStringLiteral("Version 1 · draft")));
    CHECK(namelessWidgets(*fixture.page) == QStringList());

    driver.type(QStringLiteral("text_definition"), QStringLiteral("Two people who learn."));
    fixture.part(2); // leaving the part stores it at once
    CHECK(fixture.newest().definition == QStringLiteral("Two people who learn."));
    driver.type(QStringLiteral("line_principles_0"), QStringLiteral("We all learn."));
    driver.keyTo(QStringLiteral("line_principles_0"), Qt::Key_Return);
    QApplication::processEvents();
    CHECK(eventually([&] { return driver.isShown(QStringLiteral("line_principles_2")); }));
    driver.type(QStringLiteral("line_principles_1"), QStringLiteral("An ending is part of the plan."));
    fixture.part(0);
    CHECK(fixture.newest().principles ==
          QStringList{QStringLiteral("We all learn."), QStringLiteral("An ending is part of the plan."),
                      QStringLiteral("Honest beats impressive.")});
    CHECK(namelessWidgets(*fixture.page) == QStringList());

    valueOf(fixture.file().undo());
    QApplication::processEvents();
    CHECK(fixture.newest().principles.size() == 2);
    valueOf(fixture.file().undo());
    QApplication::processEvents();
    valueOf(fixture.file().undo());
    CHECK(fixture.newest().principles.first() == QStringLiteral("We both learn."));
    CHECK(driver.find<WordsEdit>(QStringLiteral("text_definition"))->text() ==
          QStringLiteral("A learning partnership between two people."));
}

TEST_CASE("Lines are moved and taken out by keys and by buttons", "[ui][framework]") {
    FrameworkFixture fixture;
    fixture.open();
    fixture.part(2);
    const WindowDriver driver = fixture.driver();
    const QStringList before = fixture.newest().principles;
    driver.keyTo(QStringLiteral("line_principles_0"), Qt::Key_Down, Qt::AltModifier);
    QApplication::processEvents();
    CHECK(fixture.newest().principles == QStringList{before[1], before[0]});
    driver.click(QStringLiteral("part_principles_up"));
    QApplication::processEvents();
    CHECK(fixture.newest().principles == before);
    driver.click(QStringLiteral("part_principles_remove"));
    QApplication::processEvents();
    CHECK(fixture.newest().principles.size() == 1);
    valueOf(fixture.file().undo());
    QApplication::processEvents();
    CHECK(driver.isShown(QStringLiteral("line_principles_1")));
    CHECK(fixture.newest().principles == before);
    valueOf(fixture.file().undo()); // each move is a step of its own
    QApplication::processEvents();
    CHECK(fixture.newest().principles == QStringList{before[1], before[0]});
}

TEST_CASE("A part without words is named before publication and keeps it back", "[ui][framework]") {
    FrameworkFixture fixture;
    fixture.open();
    fixture.part(2);
    const WindowDriver driver = fixture.driver();
    driver.click(QStringLiteral("part_principles_remove"));
    QApplication::processEvents();
    driver.click(QStringLiteral("part_principles_remove"));
    CHECK(fixture.newest().principles.isEmpty());
    CHECK(driver.visibleText().contains(QStringLiteral("Still empty: the principles")));
    driver.click(QStringLiteral("frameworkPublish"));
    QApplication::processEvents();
    REQUIRE(fixture.navigator.errors.size() == 1);
    CHECK(fixture.navigator.errors.first().contains(QStringLiteral("The principles")));
    CHECK(fixture.newest().state == FrameworkState::Draft);
}

TEST_CASE("A number has its unit and limits, and a rule is ticked", "[ui][framework]") {
    FrameworkFixture fixture;
    fixture.open();
    fixture.part(4);
    const WindowDriver driver = fixture.driver();
    auto *length = driver.find<QSpinBox>(QStringLiteral("parameter_length_weeks"));
    CHECK(length->suffix() == QStringLiteral(" weeks"));
    CHECK(length->maximum() == 260);
    length->setValue(16);
    CHECK(fixture.newest().parameters.lengthWeeks == 16);
    driver.click(QStringLiteral("parameter_facts_only"));
    QApplication::processEvents();
    CHECK_FALSE(fixture.newest().parameters.factsOnly);

    driver.click(QStringLiteral("parameter_add"));
    QApplication::processEvents();
    QDialog *dialog = fixture.dialog("ownParameterDialog");
    const WindowDriver in(*dialog);
    CHECK_FALSE(in.widget(QStringLiteral("own_keep"))->isEnabled());
    in.type(QStringLiteral("own_label"), QStringLiteral("Mentees a mentor may have"));
    in.choose(QStringLiteral("own_kind"), QStringLiteral("A number with a unit"));
    in.find<QSpinBox>(QStringLiteral("own_number"))->setValue(2);
    in.type(QStringLiteral("own_unit"), QStringLiteral("people"));
    CHECK(namelessWidgets(*dialog) == QStringList());
    in.click(QStringLiteral("own_keep"));
    QApplication::processEvents();
    REQUIRE(fixture.newest().ownParameters.size() == 1);
    CHECK(fixture.newest().ownParameters.front().number == 2);
    CHECK(driver.visibleText().contains(QStringLiteral("Mentees a mentor may have: 2")));
    valueOf(fixture.file().undo());
    QApplication::processEvents();
    CHECK(fixture.newest().ownParameters.empty());
}

TEST_CASE("Publishing says what will be true, and keeps a note", "[ui][framework]") {
    FrameworkFixture fixture;
    fixture.open();
    const WindowDriver driver = fixture.driver();
    driver.click(QStringLiteral("frameworkPublish"));
    QApplication::processEvents();
    QDialog *dialog = fixture.dialog("publishFrameworkDialog");
    const WindowDriver in(*dialog);
    CHECK(in.visibleText().contains(QStringLiteral("stays as it is")));
    CHECK(in.visibleText().contains(QStringLiteral("Autumn 2026")));
    CHECK(namelessWidgets(*dialog) == QStringList());
    in.type(QStringLiteral("publishNote"), QStringLiteral("Our first one"));
    in.click(QStringLiteral("publishGo"));
    QApplication::processEvents();
    CHECK(fixture.newest().state == FrameworkState::Published);
    CHECK(fixture.newest().note == QStringLiteral("Our first one"));
    CHECK_FALSE(driver.isShown(QStringLiteral("frameworkPublish")));
    CHECK(driver.visibleText().contains(QStringLiteral("published on 14 September 2026")));
    CHECK(driver.visibleText().contains(QStringLiteral("A learning partnership between two people.")));
    valueOf(fixture.file().undo());
    QApplication::processEvents();
    CHECK(driver.isShown(QStringLiteral("frameworkPublish")));
}

TEST_CASE("What differs from the version before is marked where it stands", "[ui][framework]") {
    FrameworkFixture fixture;
    fixture.publishVersion1();
    valueOf(startFrameworkDraft(fixture.file()));
    FrameworkText text = testing::sampleFramework();
    text.principles = {QStringLiteral("We all learn."), QStringLiteral("An ending is part of the plan.")};
    valueOf(editFramework(fixture.file(), fixture.newest().id, text));
    fixture.open();
    fixture.part(2);
    const WindowDriver driver = fixture.driver();
    CHECK(driver.visibleText().contains(QStringLiteral("3 lines differ")));
    const QStringList marks = fixture.marks();
    REQUIRE(marks.size() == 3);
    CHECK(marks[0].startsWith(QStringLiteral("reworded:")));
    CHECK(marks[0].contains(QStringLiteral("both")));
    CHECK(marks[1].startsWith(QStringLiteral("new")));
    CHECK(marks[2].startsWith(QStringLiteral("taken out:  Honest beats impressive.")));

    driver.click(QStringLiteral("part_principles_back"));
    QApplication::processEvents();
    CHECK(fixture.newest().principles.contains(QStringLiteral("Honest beats impressive.")));
    driver.click(QStringLiteral("frameworkRestoreBase"));
    QApplication::processEvents();
    CHECK(fixture.newest().principles == testing::sampleFramework().principles);
    CHECK(fixture.marks().isEmpty());
    driver.click(QStringLiteral("frameworkDiscard"));
    QApplication::processEvents();
    CHECK(frameworkVersions(fixture.file()).size() == 1);
    valueOf(fixture.file().undo());
    QApplication::processEvents();
    CHECK(frameworkVersions(fixture.file()).size() == 2);
}

TEST_CASE("A running cohort moves on with a reason after its agreements are named", "[ui][framework]") {
    FrameworkFixture fixture;
    fixture.publishVersion1();
    ProgramFile &file = fixture.file();
    partnerships::Proposal proposal;
    proposal.mentee = fixture.people.add("Alys Penhale", Role::Mentee);
    proposal.mentor = fixture.people.add("Noor Rahmani", Role::Mentor);
    const PartnershipId pair = valueOf(partnerships::proposePair(file, proposal));
    valueOf(partnerships::acceptPairBoth(file, pair));
    valueOf(advanceCohort(file, fixture.people.cohort, CohortState::Running));
    const FrameworkId second = valueOf(startFrameworkDraft(file));
    FrameworkText text = testing::sampleFramework();
    text.parameters.meetingMinutes = 45;
    valueOf(editFramework(file, second, text));
    valueOf(publishFramework(file, second, QStringLiteral("Shorter meetings")));
    fixture.open(Place{PageId::Framework, 0, QStringLiteral("versions"), {}});
    const WindowDriver driver = fixture.driver();
    const QString shown = driver.visibleText();
    CHECK(shown.contains(QStringLiteral("Shorter meetings")));
    CHECK(shown.contains(QStringLiteral("Autumn 2026 (1 pair)")));
    CHECK(namelessWidgets(*fixture.page) == QStringList());
    bool found = false;
    for (const QString &mark : fixture.marks())
        found = found || (mark.contains(QStringLiteral("60")) && mark.contains(QStringLiteral("45")));
    CHECK(found);

    driver.click(QStringLiteral("moveCohort_2"));
    QApplication::processEvents();
    QDialog *dialog = fixture.dialog("moveCohortDialog");
    const WindowDriver in(*dialog);
    CHECK(in.visibleText().contains(QStringLiteral("minutes of a meeting: 45, before 60")));
    CHECK(in.visibleText().contains(QStringLiteral("No agreement is signed yet.")));
    CHECK_FALSE(in.widget(QStringLiteral("moveGo"))->isEnabled());
    CHECK(namelessWidgets(*dialog) == QStringList());
    in.type(QStringLiteral("moveReason"), QStringLiteral("An hour was too long."));
    in.click(QStringLiteral("moveGo"));
    QApplication::processEvents();
    CHECK(valueOf(cohort(file, fixture.people.cohort)).framework == second);
    CHECK(driver.visibleText().contains(QStringLiteral("An hour was too long.")));
    valueOf(file.undo());
    QApplication::processEvents();
    CHECK(driver.isShown(QStringLiteral("moveCohort_2")));
}

TEST_CASE("Forms are typed in by keyboard, and the next one comes up", "[ui][framework]") {
    FrameworkFixture fixture;
    fixture.publishVersion1();
    ProgramFile &file = fixture.file();
    const ParticipantId alys = fixture.people.add("Alys Penhale", Role::Mentee);
    const ParticipantId noor = fixture.people.add("Noor Rahmani", Role::Mentor);
    fixture.people.add("Zoë O'Malley", Role::Mentee);
    fixture.open(Place{PageId::Framework, 0, QStringLiteral("readers"), {}});
    const WindowDriver driver = fixture.driver();
    CHECK(driver.visibleText().contains(QStringLiteral("0 of 3 people have read version 1")));
    CHECK(namelessWidgets(*fixture.page) == QStringList());

    // A form of somebody else than the one shown: a few letters, Enter, and on through the fields.
    driver.type(QStringLiteral("readerName"), QStringLiteral("noo"));
    const std::vector<std::pair<QString, QString>> typed = {
        {QStringLiteral("readerName"), {}},
        {QStringLiteral("readerDate"), {}},
        {QStringLiteral("readerLiked"), QStringLiteral("2")},
        {QStringLiteral("readerAsked"), QStringLiteral("5")},
        {QStringLiteral("readerQuestion"), QStringLiteral("Who decides?")}};
    for (const auto &[name, text] : typed) {
        if (!text.isEmpty())
            driver.type(name, text);
        driver.keyTo(name, Qt::Key_Return);
    }
    const Framework version = fixture.newest();
    const auto form = framework_use::acknowledgementOf(file, noor, version.id);
    REQUIRE(form);
    CHECK(form->liked == lineRefs(version)[1]);
    CHECK(form->asked == lineRefs(version)[4]);
    CHECK(form->question == QStringLiteral("Who decides?"));
    CHECK(driver.find<QLineEdit>(QStringLiteral("readerName"))->text() == QStringLiteral("Alys Penhale"));
    CHECK(driver.find<QLineEdit>(QStringLiteral("readerQuestion"))->text().isEmpty());
    CHECK(driver.visibleText().contains(QStringLiteral("1 of 3 people")));

    driver.type(QStringLiteral("readerLiked"), QStringLiteral("99"));
    driver.click(QStringLiteral("readerRecord"));
    QApplication::processEvents();
    CHECK(driver.visibleText().contains(QStringLiteral("There is no line 99")));
    CHECK_FALSE(framework_use::acknowledgementOf(file, alys, version.id));
    valueOf(file.undo());
    QApplication::processEvents();
    CHECK_FALSE(framework_use::acknowledgementOf(file, noor, version.id));
}

TEST_CASE("Marks of four people stay covered, those of five are counted", "[ui][framework]") {
    FrameworkFixture fixture;
    fixture.publishVersion1();
    ProgramFile &file = fixture.file();
    const Framework version = fixture.newest();
    const auto mark = [&](const char *name) {
        framework_use::Acknowledgement form;
        form.participant = fixture.people.add(name, Role::Mentee);
        form.framework = version.id;
        form.liked = lineRefs(version)[1];
        form.question = QStringLiteral("How long?");
        valueOf(framework_use::acknowledge(file, form));
    };
    for (const char *name : {"One A", "Two B", "Three C", "Four D"})
        mark(name);
    fixture.open(Place{PageId::Framework, 0, QStringLiteral("readers"), {}});
    const WindowDriver driver = fixture.driver();
    CHECK_FALSE(driver.visibleText().contains(QStringLiteral("How long?")));
    CHECK(driver.visibleText().contains(QStringLiteral("when 5 people have marked something; 4 have so far")));
    mark("Five E");
    QApplication::processEvents();
    CHECK(driver.visibleText().contains(QStringLiteral("5 like it")));
    CHECK(driver.visibleText().contains(QStringLiteral("How long?")));
}

TEST_CASE("Everybody in the room is recorded at once, and taken back at once", "[ui][framework]") {
    FrameworkFixture fixture;
    fixture.publishVersion1();
    fixture.people.add("Alys Penhale", Role::Mentee);
    fixture.people.add("Noor Rahmani", Role::Mentor);
    fixture.open(Place{PageId::Framework, 0, QStringLiteral("readers"), {}});
    const WindowDriver driver = fixture.driver();
    fixture.modal.willAnswer(QStringLiteral("Record 2 people"));
    driver.click(QStringLiteral("readersAll"));
    QApplication::processEvents();
    CHECK(driver.visibleText().contains(QStringLiteral("2 of 2 people")));
    CHECK_FALSE(driver.isShown(QStringLiteral("readersAll")));
    driver.click(QStringLiteral("readersBack"));
    QApplication::processEvents();
    CHECK(driver.visibleText().contains(QStringLiteral("1 of 2 people")));
    valueOf(fixture.file().undo());
    QApplication::processEvents();
    valueOf(fixture.file().undo());
    CHECK(driver.visibleText().contains(QStringLiteral("0 of 2 people")));
}
