#include "ui/shell/command_table.h"

#include "ui/documents/document_catalog.h"

#include "ui/shell/page_registry.h"
#include "ui/words/sample_words.h"

#include <QCoreApplication>

namespace groundwork::ui {

namespace {

QString say(const char *text) {
    return QCoreApplication::translate("Commands", text);
}

QKeySequence keys(const char *text) {
    return QKeySequence(QString::fromLatin1(text));
}

void addFile(std::vector<Command> &table) {
    table.push_back({QStringLiteral("file.new"),
                     Menu::File,
                     say("&New program…"),
                     say("Start a program from a template"),
                     QStringLiteral("sprout"),
                     {QKeySequence(QKeySequence::New)},
                     0});
    table.push_back({QStringLiteral("file.open"),
                     Menu::File,
                     say("&Open…"),
                     say("Open a program file"),
                     QStringLiteral("folder"),
                     {QKeySequence(QKeySequence::Open)},
                     0});
    const auto addSample = [&](demo::SampleId sample, const QString &text) {
        table.push_back({QStringLiteral("file.sample.") + demo::sampleKey(sample),
                         Menu::File,
                         text,
                         words::sampleLine(sample),
                         QStringLiteral("sample"),
                         {},
                         0});
    };
    addSample(demo::SampleId::University, say("Try the &university sample"));
    addSample(demo::SampleId::Hospital, say("Try the &hospital sample"));
    addSample(demo::SampleId::Community, say("Try the &community sample"));
    table.push_back({QStringLiteral("file.save"),
                     Menu::None,
                     say("Save"),
                     QString(),
                     QString(),
                     {QKeySequence(QKeySequence::Save)},
                     NeedsFile | NotInBox});
    table.push_back({QStringLiteral("file.save_copy"),
                     Menu::File,
                     say("&Save a copy…"),
                     say("Write a checked copy of the program file"),
                     QStringLiteral("copy"),
                     {keys("Ctrl+Shift+S")},
                     NeedsFile | Separator});
    table.push_back({QStringLiteral("file.backup"),
                     Menu::File,
                     say("&Back up now"),
                     say("Make a checked backup outside the folder of the file"),
                     QStringLiteral("archive"),
                     {},
                     NeedsFile});
    table.push_back({QStringLiteral("file.backups"),
                     Menu::File,
                     say("Bac&kups"),
                     say("What backups there are, and the way back to one of them"),
                     QStringLiteral("clock"),
                     {},
                     NeedsFile | NotInBox}); // the box lists the page itself
    table.push_back({QStringLiteral("file.restore"),
                     Menu::File,
                     say("&Restore a backup as a new file…"),
                     say("When a program file is damaged or lost"),
                     QString(),
                     {},
                     0});
    table.push_back({QStringLiteral("file.preferences"),
                     Menu::File,
                     say("&Preferences…"),
                     say("Text size, look, paper, backups, your name"),
                     QStringLiteral("settings"),
                     {QKeySequence(QKeySequence::Preferences), keys("Ctrl+,")},
                     Separator});
    table.push_back({QStringLiteral("file.close"),
                     Menu::File,
                     say("C&lose the program"),
                     QString(),
                     QStringLiteral("x"),
                     {keys("Ctrl+W")},
                     NeedsFile | Separator});
    table.push_back(
        {QStringLiteral("file.quit"), Menu::File, say("&Quit"), QString(), QString(), {keys("Ctrl+Q")}, 0});
}

void addEdit(std::vector<Command> &table) {
    table.push_back({QStringLiteral("edit.undo"),
                     Menu::Edit,
                     say("&Undo"),
                     say("Take the last step back"),
                     QStringLiteral("undo"),
                     {keys("Ctrl+Z")},
                     NeedsFile | NotInBox});
    table.push_back({QStringLiteral("edit.redo"),
                     Menu::Edit,
                     say("&Redo"),
                     say("Do the step again"),
                     QStringLiteral("redo"),
                     {keys("Ctrl+Y"), keys("Ctrl+Shift+Z")},
                     NeedsFile | NotInBox});
    table.push_back({QStringLiteral("edit.find_anything"),
                     Menu::Edit,
                     say("Find a person, page or &command…"),
                     say("Goes to any page, person, pair or command"),
                     QStringLiteral("search"),
                     {keys("Ctrl+K")},
                     NeedsFile | NotInBox | Separator});
    table.push_back({QStringLiteral("edit.find"),
                     Menu::Edit,
                     say("&Find on this page"),
                     say("Puts the cursor into the filter of the page"),
                     QStringLiteral("filter"),
                     {QKeySequence(QKeySequence::Find)},
                     NeedsFile});
}

void addPages(std::vector<Command> &table) {
    int number = 0;
    for (const PageEntry &page : sidebarPages()) {
        ++number;
        const unsigned line = number == 1 ? Separator : 0U;
        table.push_back({QStringLiteral("go.") + pageKey(page.id),
                         Menu::View,
                         QStringLiteral("&%1 %2").arg(number).arg(page.title()),
                         QString(),
                         page.icon,
                         {QKeySequence(QStringLiteral("Ctrl+%1").arg(number))},
                         NeedsFile | NotInBox | line});
    }
}

void addView(std::vector<Command> &table) {
    table.push_back({QStringLiteral("view.back"),
                     Menu::View,
                     say("&Back"),
                     say("Where you were before"),
                     QStringLiteral("back"),
                     {QKeySequence(QKeySequence::Back)},
                     NeedsFile | NotInBox});
    table.push_back({QStringLiteral("view.forward"),
                     Menu::View,
                     say("&Forward"),
                     say("Where you went from here"),
                     QStringLiteral("right"),
                     {QKeySequence(QKeySequence::Forward)},
                     NeedsFile | NotInBox});
    table.push_back({QStringLiteral("view.next_area"),
                     Menu::None,
                     say("Next area: sidebar, page"),
                     QString(),
                     QString(),
                     {keys("F6")},
                     NeedsFile | NotInBox});
    table.push_back({QStringLiteral("view.previous_area"),
                     Menu::None,
                     say("Area before"),
                     QString(),
                     QString(),
                     {keys("Shift+F6")},
                     NeedsFile | NotInBox});
    addPages(table);
    table.push_back({QStringLiteral("view.sidebar"),
                     Menu::View,
                     say("Wide &sidebar"),
                     say("Show the names of the pages, or only their icons"),
                     QStringLiteral("sidebar"),
                     {keys("Ctrl+B")},
                     NeedsFile | Checkable | Separator});
    table.push_back({QStringLiteral("view.larger"),
                     Menu::View,
                     say("&Larger text"),
                     QString(),
                     QStringLiteral("zoomin"),
                     {keys("Ctrl++"), keys("Ctrl+=")},
                     Separator});
    table.push_back({QStringLiteral("view.smaller"),
                     Menu::View,
                     say("S&maller text"),
                     QString(),
                     QStringLiteral("zoomout"),
                     {keys("Ctrl+-")},
                     0});
    table.push_back({QStringLiteral("view.normal"),
                     Menu::View,
                     say("&Normal text"),
                     QString(),
                     QStringLiteral("textsize"),
                     {keys("Ctrl+0")},
                     0});
    table.push_back({QStringLiteral("view.system"),
                     Menu::View,
                     say("Like the s&ystem"),
                     QString(),
                     QString(),
                     {},
                     Checkable | OneOfTheme | Separator});
    table.push_back({QStringLiteral("view.light"),
                     Menu::View,
                     say("L&ight"),
                     QString(),
                     QStringLiteral("sun"),
                     {},
                     Checkable | OneOfTheme});
    table.push_back({QStringLiteral("view.dark"),
                     Menu::View,
                     say("&Dark"),
                     QString(),
                     QStringLiteral("moon"),
                     {},
                     Checkable | OneOfTheme});
    table.push_back({QStringLiteral("view.less_motion"),
                     Menu::View,
                     say("L&ess motion"),
                     QString(),
                     QString(),
                     {},
                     Checkable | Separator});
    table.push_back({QStringLiteral("view.full_screen"),
                     Menu::View,
                     say("F&ull screen"),
                     QString(),
                     QStringLiteral("fullscreen"),
                     {keys("F11")},
                     Checkable});
}

void addCohorts(std::vector<Command> &table) {
    const auto add = [&table](const char *id, const QString &text, const QString &tip, const char *icon,
                              unsigned flags = 0, const QList<QKeySequence> &shortcut = {}) {
        table.push_back({QString::fromLatin1(id), Menu::Program, text, tip, QString::fromLatin1(icon), shortcut,
                         NeedsFile | flags});
    };
    add("program.together", say("&Together"), say("Two people at one screen, led through their first meeting"),
        "together", Separator, {keys("Ctrl+Shift+T")});
    add("program.cohort", say("Another co&hort"), say("Choose which cohort of the program is shown"), "pairs",
        Separator, {keys("Ctrl+Shift+O")});
    add("program.new_cohort", say("&New cohort…"), say("A further cohort, from a template"), "plus");
    add("program.next_cohort", say("From &last year's cohort…"),
        say("A further cohort with the settings, framework and weights of one that there was"), "copy");
    add("program.cohort_settings", say("&Settings of this cohort…"),
        say("Name, dates, rhythm, and from when on you are reminded"), "settings");
    add("program.cohort_state", say("&Move the cohort on…"),
        say("Open it for people, start, close or cancel it"), "right");
    add("program.year_plan", say("&Year plan"), say("What to do when, from eight weeks before to the summary"),
        "calendar");
    add("program.room", say("R&oom"), say("First meetings of all pairs in one room, with a projector"),
        "room", 0, {keys("Ctrl+Shift+R")});
    add("program.questions", say("Your own &questions…"), say("What the sign-up form asks besides its own fields"),
        "question");
    add("program.supply", say("N&eeds and offers…"), say("Seats against people, scarce areas, and a line to recruit with"),
        "scale");
    add("program.plan_quality", say("How &good is the match…"),
        say("What the plan comes to, whether it is proven, and how each group fares"), "sum");
    add("program.replies", say("Enter reply str&ips…"),
        say("What people answered to a proposal on paper, many pairs in one go"), "pen");
    add("program.reviews", say("Re&views to hold"), say("The pairs whose day for a look at their agreement has come"),
        "clock");
    add("program.letters", say("&Write letters…"),
        say("Announce a match, invite, remind, say thanks: mail drafts, a table, or paper"), "mail");
    add("program.certificates", say("Issue certi&ficates…"),
        say("For everybody whose pair is closing or over, each as that person agrees to it"), "seal");
    add("program.roles", say("What the &roles are called…"),
        say("Mentor and mentee under names of your own, everywhere"), "people");
    add("program.sections", say("Se&ctions of the agreement…"),
        say("Another order, some left out, some of your own, for agreements that are begun from now on"), "agreement");
    add("program.letterhead", say("Letterhea&d…"),
        say("Name, address and logo of the organization at the head of what is printed"), "doc");
    add("program.about", say("About this &program…"), say("Why it is there, for whom, and the private help line"),
        "info", Separator);
}

void addRest(std::vector<Command> &table) {
    table.push_back({QStringLiteral("program.new_item"),
                     Menu::Program,
                     say("&Add on this page…"),
                     QString(),
                     QStringLiteral("plus"),
                     {keys("Ctrl+Shift+N")},
                     NeedsFile});
    addCohorts(table);
    table.push_back({QStringLiteral("print.page"),
                     Menu::Print,
                     say("&Print this page…"),
                     QString(),
                     QStringLiteral("print"),
                     {QKeySequence(QKeySequence::Print)},
                     NeedsFile});
    table.push_back({QStringLiteral("print.again"),
                     Menu::Print,
                     say("Print a&gain…"),
                     say("The last job, for the same people or for those with something new"),
                     QStringLiteral("undo"),
                     {},
                     NeedsFile});
    // Paper is a main route: the menu lists every document, whatever page is open. There are too many for one list.
    bool first = true;
    for (const documents::CatalogEntry &entry : documents::documentCatalog()) {
        const unsigned line = first ? unsigned(Separator) : 0U;
        table.push_back({QStringLiteral("print.") + entry.key,
                         Menu::Print,
                         say("%1…").arg(entry.title),
                         entry.whoGets,
                         QString(),
                         {},
                         NeedsFile | line,
                         documents::paperGroupTitle(entry.group())});
        first = false;
    }
    table.push_back({QStringLiteral("help.page"),
                     Menu::Help,
                     say("&Help on this page"),
                     say("What the page is for and how one works on it"),
                     QStringLiteral("help"),
                     {keys("F1")},
                     0});
    table.push_back({QStringLiteral("help.shortcuts"),
                     Menu::Help,
                     say("&Keyboard shortcuts"),
                     say("Every key, to look at or to print"),
                     QStringLiteral("keyboard"),
                     {keys("Ctrl+/")},
                     0});
    table.push_back({QStringLiteral("help.about"),
                     Menu::Help,
                     say("&About Groundwork"),
                     QString(),
                     QStringLiteral("info"),
                     {},
                     0});
}

} // namespace

QString Command::plainText() const {
    QString plain = text;
    if (id.startsWith(QLatin1String("go.")))
        plain.remove(0, plain.indexOf(QLatin1Char(' ')) + 1); // the number in front is the mnemonic
    plain.remove(QLatin1Char('&'));
    if (plain.endsWith(QChar(0x2026))) // an ellipsis
        plain.chop(1);
    return plain;
}

QStringList Command::keyWords() const {
    QStringList words;
    for (const QKeySequence &key : keys)
        words.append(key.toString(QKeySequence::NativeText));
    words.removeAll(QString());
    words.removeDuplicates();
    return words;
}

QString menuTitle(Menu menu) {
    switch (menu) {
    case Menu::None:
        return {};
    case Menu::File:
        return say("&File");
    case Menu::Edit:
        return say("&Edit");
    case Menu::View:
        return say("&View");
    case Menu::Program:
        return say("P&rogram");
    case Menu::Print:
        return say("&Print");
    case Menu::Help:
        return say("&Help");
    }
    return {};
}

QString pageKey(PageId page) {
    switch (page) {
    case PageId::Overview:
        return QStringLiteral("overview");
    case PageId::Framework:
        return QStringLiteral("framework");
    case PageId::People:
        return QStringLiteral("people");
    case PageId::Matching:
        return QStringLiteral("matching");
    case PageId::Exercises:
        return QStringLiteral("exercises");
    case PageId::Pairs:
        return QStringLiteral("pairs");
    case PageId::Pair:
        return QStringLiteral("pair");
    case PageId::Backups:
        return QStringLiteral("backups");
    case PageId::YearPlan:
        return QStringLiteral("year_plan");
    case PageId::Room:
        return QStringLiteral("room");
    }
    return {};
}

std::vector<Command> commandTable() {
    std::vector<Command> table;
    addFile(table);
    addEdit(table);
    addView(table);
    addRest(table);
    return table;
}

} // namespace groundwork::ui
