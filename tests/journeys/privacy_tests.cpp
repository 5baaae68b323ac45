#include "core/audit/audit.h"
#include "core/exchange/table_export.h"
#include "core/file/drafts.h"
#include "core/first_meeting/first_meeting_rows.h"
#include "core/first_meeting/first_meetings.h"
#include "core/first_meeting/meeting_sequence.h"
#include "core/partnerships/partnership_rows.h"
#include "core/people/person_rows.h"
#include "tests/support/catch_compat.h"
#include "tests/ui/shell_fixture.h"
#include "ui/documents/document_catalog.h"
#include "ui/shell/box_index.h"
#include "ui/together/together_window.h"
#include "ui/words/operation_words.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>
#include <QTextEdit>

// What is hidden or private reaches nobody but its author, wherever one looks: every page and tab of the window,
// the screen of the two, their titles, tips, models and accessibility tree, the command box, undo, every document,
// every export, the logs.

using namespace groundwork;
using namespace groundwork::first_meeting;
using namespace groundwork::ui;

namespace {

const QString kMark = QStringLiteral("zqxhidden");

QStringList g_messages;

void keepMessage(QtMsgType, const QMessageLogContext &, const QString &message) {
    g_messages.append(message);
}

/// Everything of an accessible object and below it.
void addAccessible(QAccessibleInterface *node, QStringList &texts, int depth = 0) {
    constexpr int kDeepest = 40;
    if (!node || !node->isValid() || depth > kDeepest)
        return;
    for (const QAccessible::Text what : {QAccessible::Name, QAccessible::Value, QAccessible::Description,
                                         QAccessible::Help, QAccessible::Accelerator})
        texts.append(node->text(what));
    if (QAccessibleTextInterface *words = node->textInterface())
        texts.append(words->text(0, words->characterCount()));
    for (int child = 0; child < node->childCount(); ++child)
        addAccessible(node->child(child), texts, depth + 1);
}

void addModel(const QAbstractItemModel &model, QStringList &texts, const QModelIndex &parent = {}) {
    for (int row = 0; row < model.rowCount(parent); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            for (int role = Qt::DisplayRole; role < Qt::UserRole + 24; ++role)
                texts.append(index.data(role).toString());
            if (column == 0)
                addModel(model, texts, index);
        }
    }
}

/// Everything that a window holds, shown or not.
QStringList textsOf(QWidget &window) {
    QStringList texts{window.windowTitle(), window.windowIconText()};
    addAccessible(QAccessible::queryAccessibleInterface(&window), texts);
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        texts << widget->toolTip() << widget->statusTip() << widget->whatsThis() << widget->accessibleName()
              << widget->accessibleDescription() << widget->windowTitle();
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            texts.append(label->text());
        if (const auto *line = qobject_cast<const QLineEdit *>(widget))
            texts << line->text() << line->placeholderText();
        if (const auto *edit = qobject_cast<const QPlainTextEdit *>(widget))
            texts.append(edit->toPlainText());
        if (const auto *edit = qobject_cast<const QTextEdit *>(widget))
            texts.append(edit->toPlainText());
        if (const auto *view = qobject_cast<const QAbstractItemView *>(widget); view && view->model())
            addModel(*view->model(), texts);
    }
    for (const QAction *action : window.findChildren<QAction *>())
        texts << action->text() << action->toolTip() << action->statusTip();
    return texts;
}

void checkClean(const QStringList &texts, const QString &where) {
    for (const QString &text : texts) {
        if (!text.contains(kMark))
            continue;
        INFO(where.toStdString() << ": " << text.toStdString());
        CHECK_FALSE(text.contains(kMark));
    }
}

/// An answer with the mark in everything that a person writes; undefined for fields that hold no words.
QJsonValue marked(const Field &field) {
    switch (field.type) {
    case FieldType::ShortText:
    case FieldType::LongText:
        return kMark;
    case FieldType::List:
        return QJsonArray{kMark};
    case FieldType::Choice:
        return field.other ? QJsonValue(QJsonObject{{QStringLiteral("other"), kMark}}) : field.options.front().key;
    case FieldType::Choices:
        return QJsonObject{{QStringLiteral("choices"), QJsonArray{field.options.front().key}},
                           {QStringLiteral("other"), field.other ? kMark : QString()}};
    default:
        return QJsonValue(QJsonValue::Undefined);
    }
}

/// A running meeting in which one side has answered everything that is hidden, and both everything private.
struct Secrets {
    ShellFixture it;
    Script script = valueOf(Script::read(it.content));
    PartnershipId pair;
    int hidden = 0;

    Secrets() {
        it.open();
        for (const auto &row : partnerships::partnershipRows(file(), it.view().cohort())) {
            if (row.state == partnerships::PartnershipState::Accepted &&
                row.mentorName.startsWith(QLatin1String("Malia")))
                pair = row.id;
        }
        valueOf(planFirstMeeting(file(), script, pair, Length::OneTwenty, Mode::OneScreen));
        valueOf(startFirstMeeting(file(), pair));
        for (const Prompt &prompt : script.prompts()) {
            for (const Side side : prompt.sides())
                write(prompt, side);
        }
        valueOf(saveDraft(file(), answerDraftKey(pair, QStringLiteral("6.9"), Side::Mentor),
                          QStringLiteral("[\"") + kMark + QStringLiteral("\"]")));
    }

    [[nodiscard]] ProgramFile &file() const { return it.window->programFile(); }

    void write(const Prompt &prompt, Side side) {
        if (side == Side::Program || (prompt.isHidden(side) && side == Side::Mentor && !prompt.isPrivate(side)))
            return; // the mentor has not answered yet
        if (!prompt.isHidden(side) && !prompt.isPrivate(side))
            return;
        QJsonObject answer;
        for (const Field &field : prompt.fieldsFor(Length::OneTwenty)) {
            const bool secret = prompt.isHidden(side) || prompt.who == Who::Private || field.isPrivate;
            const bool shares = field.key == QLatin1String("share") || field.key == QLatin1String("may_know") ||
                                field.key == QLatin1String("send");
            const QJsonValue value = marked(field);
            if (field.belongsTo(side) && secret && !shares && field.whenField.isEmpty() && !value.isUndefined())
                answer.insert(field.key, value);
        }
        if (answer.isEmpty())
            return;
        const QJsonValue value = prompt.fields.size() == 1 ? answer.begin().value() : QJsonValue(answer);
        INFO(prompt.key.toStdString());
        valueOf(saveAnswer(file(), script, pair, prompt.key, side, value));
        ++hidden;
    }

    static void settle() {
        for (int i = 0; i < 3; ++i)
            QApplication::processEvents();
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QApplication::processEvents();
    }
};

} // namespace

TEST_CASE("No page of the window holds what is hidden, nor does a screen reader find it", "[journey][privacy]") {
    QAccessible::setActive(true);
    g_messages.clear();
    const auto before = qInstallMessageHandler(keepMessage);
    Secrets secrets;
    REQUIRE(secrets.hidden > 15);
    for (const PageId page : {PageId::Overview, PageId::Framework, PageId::People, PageId::Matching, PageId::Exercises,
                              PageId::Pairs, PageId::Backups, PageId::YearPlan, PageId::Room}) {
        secrets.it.view().go(Place{page, 0, {}, {}});
        Secrets::settle();
        checkClean(textsOf(*secrets.it.window), QStringLiteral("page %1").arg(int(page)));
    }
    for (const char *part : {"glance", "first_meeting", "agreement"}) {
        secrets.it.view().go(Place{PageId::Pair, secrets.pair.value, QString::fromLatin1(part), {}});
        Secrets::settle();
        checkClean(textsOf(*secrets.it.window), QString::fromLatin1(part));
    }
    for (const people::ParticipantRow &row : people::participantRows(secrets.file(), secrets.it.view().cohort())) {
        secrets.it.view().go(Place{PageId::People, row.id.value, {}, {}});
        Secrets::settle();
        checkClean(textsOf(*secrets.it.window), QStringLiteral("a person"));
    }
    qInstallMessageHandler(before);
    checkClean(g_messages, QStringLiteral("the log"));
}

TEST_CASE("The screen of the two covers what one of them wrote, at every question", "[journey][privacy]") {
    QAccessible::setActive(true);
    Secrets secrets;
    const auto sequence = meetingSequence(secrets.script, *firstMeetingOf(secrets.file(), secrets.pair), {});
    valueOf(setStage(secrets.file(), secrets.script, secrets.pair, sequence.front()->key, 0));
    secrets.it.view().go(Place{PageId::Pair, secrets.pair.value, QStringLiteral("together"), {}});
    TogetherWindow *together = secrets.it.view().togetherWindow();
    REQUIRE(together);
    together->showNormal();
    const WindowDriver driver(*together);
    for (const Prompt *prompt : sequence) {
        checkClean(textsOf(*together), prompt->key);
        together->activateWindow();
        Secrets::settle();
        QTest::keyClick(together, Qt::Key_Escape); // nothing is revealed by it
        Secrets::settle();
        INFO(prompt->key.toStdString());
        REQUIRE(driver.isShown(QStringLiteral("meetingPaused")));
        checkClean(textsOf(*together), prompt->key + QStringLiteral(", paused"));
        driver.click(QStringLiteral("pauseGoOn"));
        Secrets::settle();
        driver.click(QStringLiteral("meetingNext"));
        Secrets::settle();
    }
    checkClean(textsOf(*together), QStringLiteral("the end"));
    together->close();
    Secrets::settle();
    for (const AnswerRow &row : answers(secrets.file(), secrets.pair)) {
        const Prompt *prompt = secrets.script.prompt(row.prompt);
        const bool secret = prompt->isHidden(row.side) || prompt->who == Who::Private;
        INFO(row.prompt.toStdString());
        CHECK_FALSE((secret && row.state == AnswerState::Revealed && row.side == Side::Mentee));
    }
}

TEST_CASE("What is hidden is in no search, step, log, document or export", "[journey][privacy]") {
    Secrets secrets;
    ProgramFile &file = secrets.file();
    const CohortId cohort = secrets.it.view().cohort();

    const BoxIndex index(file, cohort, nullptr);
    CHECK(index.find(kMark, {}).empty());
    for (const people::ParticipantRow &row : people::participantRows(file, cohort))
        checkClean({row.searchText}, QStringLiteral("search"));

    for (const AnswerRow &row : answers(file, secrets.pair))
        checkClean({QString::fromUtf8(QJsonDocument(QJsonArray{row.value}).toJson())}, QStringLiteral("rows"));
    for (const AnswerRow &row : answers(file, secrets.pair, Side::Mentor)) {
        if (row.side == Side::Mentee)
            checkClean({QString::fromUtf8(QJsonDocument(QJsonArray{row.value}).toJson())}, QStringLiteral("partner"));
    }

    for (const audit::ChangeLogRow &row : audit::changeLog(file))
        checkClean({row.verb, row.about, words::changePhrase(row.verb)}, QStringLiteral("change log"));
    while (const auto step = file.nextUndo()) {
        checkClean({words::undoText(*step), words::redoText(*step)}, QStringLiteral("undo"));
        checkClean(step->names + QStringList{step->coalesceKey}, QStringLiteral("a step's arguments"));
        if (!file.undo())
            break;
    }
    while (file.nextRedo())
        valueOf(file.redo());

    for (const documents::CatalogEntry &entry : documents::documentCatalog()) {
        documents::PrintRequest request;
        request.kind = entry.kind;
        request.cohort = cohort;
        request.withAnswers = true;
        const auto batch = documents::documentsFor(file, request);
        if (!batch)
            continue; // nothing of this kind to print
        for (const documents::DocumentSource &source : batch->sources) {
            const auto made = source.make();
            if (!made)
                continue;
            checkClean({source.name, source.label}, entry.key);
            for (const documents::Document &document : *made) {
                checkClean({document.title, document.subject}, entry.key);
                for (const documents::Page &page : document.pages)
                    checkClean({page.text()}, entry.key);
            }
        }
    }
    exchange::ExportOptions options;
    options.privateQuestions = true;
    for (const QString &key : exchange::exportKeys()) {
        const auto table = exchange::exportTable(file, key, cohort, options);
        if (!table)
            continue;
        for (const QStringList &row : table->rows)
            checkClean(row, key);
    }
}
