#include "ui/documents/catalog_prints.h"

#include "core/base/error_code.h"
#include "core/content/pack.h"
#include "core/file/program_file.h"
#include "core/first_meeting/program_script.h"
#include "core/framework/framework_rows.h"
#include "core/framework_use/acknowledgement_rows.h"
#include "core/letterhead/letterheads.h"
#include "core/questions/question_rows.h"
#include "ui/documents/exercise_card_document.h"
#include "ui/documents/framework_changes_document.h"
#include "ui/documents/framework_document.h"
#include "ui/documents/framework_form_document.h"
#include "ui/documents/held_document.h"
#include "ui/documents/letterhead_print.h"
#include "ui/documents/sign_up_document.h"
#include "ui/documents/week_document.h"
#include "ui/documents/year_plan_document.h"

#include <QLocale>

namespace groundwork::documents {

Result<std::shared_ptr<const CatalogPrints>> CatalogPrints::read(const ProgramFile &file,
                                                                 const PrintRequest &request) {
    std::shared_ptr<CatalogPrints> prints(new CatalogPrints(file, request));
    auto program = framework::program(file);
    if (!program)
        return failure(program.error());
    prints->m_program = std::move(*program);
    auto cohort = framework::cohort(file, request.cohort);
    if (!cohort)
        return failure(cohort.error());
    prints->m_cohort = std::move(*cohort);
    if (hasLetterhead(request.kind))
        prints->m_letterhead = letterheadPrint(letterhead::letterheadOf(file));
    if (request.kind == DocumentKind::Framework ||
        request.kind == DocumentKind::Slips ||
        request.kind == DocumentKind::Matching ||
        request.kind == DocumentKind::SignUpForms ||
        request.kind == DocumentKind::Held ||
        request.kind == DocumentKind::Shortcuts ||
        request.kind == DocumentKind::Week ||
        request.kind == DocumentKind::YearPlan ||
        request.kind == DocumentKind::PairList ||
        request.kind == DocumentKind::ContactList ||
        request.kind == DocumentKind::FrameworkForms ||
        request.kind == DocumentKind::FrameworkChanges)
        return std::shared_ptr<const CatalogPrints>(std::move(prints));
    const auto shipped = content::Pack::load(prints->m_program.locale.isEmpty() ? QStringLiteral("en")
                                                                                : prints->m_program.locale);
    if (!shipped)
        return failure(shipped.error());
    const Result<content::Pack> pack = shipped->inRoleNames(prints->m_program.roles);
    if (request.kind == DocumentKind::Worksheets || request.kind == DocumentKind::PrepSheets || isOfRoom(request.kind)) {
        const auto framework = framework::frameworkOf(file, request.cohort);
        auto script = first_meeting::programScript(*pack, framework ? framework->notMentoring : QStringList());
        if (!script)
            return failure(script.error());
        prints->m_script = std::move(*script);
    } else if (isForm(request.kind)) {
        auto library = forms::FormLibrary::read(*pack);
        if (!library)
            return failure(library.error());
        prints->m_forms = std::move(*library);
    } else if (isOfTraining(request.kind)) {
        auto sessions = training::SessionLibrary::read(*pack);
        auto cards = skills::ExerciseLibrary::read(*pack);
        if (!sessions || !cards)
            return failure(!sessions ? sessions.error() : cards.error());
        prints->m_sessions = std::move(*sessions);
        prints->m_exercises = std::move(*cards);
    } else if (request.kind == DocumentKind::ExerciseCards) {
        auto library = skills::ExerciseLibrary::read(*pack);
        if (!library)
            return failure(library.error());
        prints->m_exercises = std::move(*library);
    } else {
        auto agreement = agreements::AgreementContent::read(*pack);
        if (!agreement)
            return failure(agreement.error());
        prints->m_agreement = std::move(*agreement);
    }
    return std::shared_ptr<const CatalogPrints>(std::move(prints));
}

Result<std::vector<Document>> CatalogPrints::documentsOf(PartnershipId pair) const {
    switch (m_request.kind) {
    case DocumentKind::Agreements:
    case DocumentKind::AgreementPage:
        return agreement(pair);
    case DocumentKind::AgreementStories:
        return agreementStory(pair);
    case DocumentKind::AgreementChanges:
        return agreementChanges(pair);
    case DocumentKind::GoalSheets:
        return goalSheet(pair);
    case DocumentKind::Worksheets:
        return worksheet(pair);
    case DocumentKind::PrepSheets:
        return prepSheets(pair);
    case DocumentKind::Framework:
        return framework();
    case DocumentKind::FrameworkForms:
        return frameworkForms();
    case DocumentKind::FrameworkChanges:
        return frameworkChanges();
    case DocumentKind::Certificates:
    case DocumentKind::HoursStatements:
        break; // one a person: certificatesBatch
    case DocumentKind::Slips:
        return slips(pair);
    case DocumentKind::Matching:
        return matching();
    case DocumentKind::SignUpForms:
        return signUpForms();
    case DocumentKind::Held:
        return held();
    case DocumentKind::Week:
        return week();
    case DocumentKind::YearPlan:
        return yearPlan();
    case DocumentKind::ExerciseCards:
        return exerciseCards();
    case DocumentKind::MeetingNotes:
    case DocumentKind::ClosingSheets:
        return pairForm(pair);
    case DocumentKind::RunSheets:
        return runSheets();
    case DocumentKind::SessionSignIn:
    case DocumentKind::AllNameCards:
    case DocumentKind::ExpectationCards:
        return ofSession();
    case DocumentKind::PairList:
    case DocumentKind::ContactList:
        return ofLists();
    case DocumentKind::CheckIns: // one a person: formsBatch
    case DocumentKind::Pulses:
    case DocumentKind::SelfAssessments:
    case DocumentKind::SelfAssessmentsMidpoint:
    case DocumentKind::SelfAssessmentsAfter:
    case DocumentKind::Surveys:
    case DocumentKind::EndingEarly:
    case DocumentKind::DayPack: // several documents: dayPack asks for each of them
    case DocumentKind::Letters: // one a person: lettersBatch
        break;
    case DocumentKind::FacilitatorCard:
    case DocumentKind::SeatingPlan:
    case DocumentKind::SignIn:
    case DocumentKind::NameCards:
    case DocumentKind::StageCards:
        return ofRoom();
    case DocumentKind::Shortcuts:
        return std::vector<Document>{shortcutDocument(m_request.shortcuts, style())};
    }
    return failure(ErrorCode::NothingToPrint);
}

PageStyle styleOf(const PrintRequest &request, const framework::Program &program) {
    PageStyle style;
    style.paper = request.paper;
    style.textScale = request.largePrint ? 14.0 / 9.5 : 1.0;
    // The sheet runs as its sentences do, which are in the language of the program, not of the window.
    style.rightToLeft = QLocale(program.locale).textDirection() == Qt::RightToLeft;
    style.language = program.locale;
    return style;
}

PageStyle CatalogPrints::style() const {
    PageStyle style = styleOf(m_request, m_program);
    style.letterhead = m_letterhead;
    return style;
}

first_meeting::Length CatalogPrints::length() const {
    return first_meeting::lengthFromMinutes(m_request.minutes).value_or(m_script->defaultLength());
}

QDate CatalogPrints::today() const {
    return m_file->clock().today();
}

QString CatalogPrints::context() const {
    return m_program.organization.isEmpty() ? m_cohort.name
                                            : m_cohort.name + QStringLiteral(", ") + m_program.organization;
}

QString CatalogPrints::helpLine() const {
    QStringList parts = {m_program.coordinatorName, m_program.coordinatorContact};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

Result<std::vector<Document>> CatalogPrints::signUpForms() const {
    std::vector<Document> forms;
    for (const Role role : {Role::Mentee, Role::Mentor})
        forms.push_back(signUpDocument({m_program.name, context(), helpLine(), role, today(),
                                        questions::askedQuestions(*m_file, m_cohort.id)},
                                       style()));
    return forms;
}

Result<std::vector<Document>> CatalogPrints::held() const {
    Result<HeldPrint> print = heldPrint(*m_file, m_request.person);
    if (!print)
        return failure(print.error());
    print->context = context();
    print->contact = helpLine();
    print->keepMonths = m_program.keepMonths;
    return std::vector<Document>{heldDocument(*print, style())};
}

Result<framework::Framework> CatalogPrints::frameworkVersion() const {
    return m_request.framework.isValid() ? framework::framework(*m_file, m_request.framework)
                                         : framework::frameworkOf(*m_file, m_cohort.id);
}

Result<std::vector<Document>> CatalogPrints::framework() const {
    const auto read = frameworkVersion();
    if (!read)
        return failure(read.error());
    return std::vector<Document>{
        frameworkDocument(frameworkPrint(*read, m_program, context(), today()), style())};
}

Result<std::vector<Document>> CatalogPrints::frameworkForms() const {
    const auto read = frameworkVersion();
    if (!read)
        return failure(read.error());
    const FrameworkForm form = frameworkForm(*read, context(), helpLine(), today());
    return std::vector<Document>{frameworkFormDocument(form, style())};
}

QStringList CatalogPrints::formReaders() const {
    QStringList names;
    for (const framework_use::Reader &reader : framework_use::readers(*m_file, m_cohort.id)) {
        if (!reader.readOn.isValid()) // else theirs is in
            names << reader.name;
    }
    return names;
}

Result<std::vector<Document>> CatalogPrints::formOf(const QString &reader) const {
    const auto read = frameworkVersion();
    if (!read)
        return failure(read.error());
    FrameworkForm form = frameworkForm(*read, context(), helpLine(), today());
    form.name = reader;
    return std::vector<Document>{frameworkFormDocument(form, style())};
}

Result<std::vector<Document>> CatalogPrints::frameworkChanges() const {
    const auto after = frameworkVersion();
    if (!after)
        return failure(after.error());
    std::optional<framework::Framework> before;
    for (const framework::Framework &version : framework::frameworkVersions(*m_file)) { // newest first
        const bool wanted = m_request.before.isValid() ? version.id == m_request.before
                                                       : version.version < after->version;
        if (!before && wanted)
            before = version;
    }
    if (!before)
        return failure(ErrorCode::NothingToPrint);
    return std::vector<Document>{
        frameworkChangesDocument({*before, *after, context(), today()}, style())};
}

Result<std::vector<Document>> CatalogPrints::week() const {
    WeekPrint print;
    auto facts = quality::cohortFacts(*m_file, m_cohort.id);
    if (!facts)
        return failure(facts.error());
    print.facts = std::move(*facts);
    print.context = context();
    print.helpLine = helpLine();
    return std::vector<Document>{weekDocument(print, style())};
}

Result<std::vector<Document>> CatalogPrints::yearPlan() const {
    const auto facts = quality::cohortFacts(*m_file, m_cohort.id);
    if (!facts)
        return failure(facts.error());
    return std::vector<Document>{yearPlanDocument(*facts, context(), helpLine(), style())};
}

Result<std::vector<Document>> CatalogPrints::exerciseCards() const {
    ExerciseCardsPrint print;
    print.title = catalogEntry(DocumentKind::ExerciseCards).title;
    print.context = context();
    print.printedOn = today();
    for (const QString &key : m_request.cards) {
        if (const skills::ExerciseSet *set = m_exercises->set(key)) {
            print.title = set->title;
            for (const skills::Exercise *card : m_exercises->cardsOf(*set))
                print.cards.push_back(*card);
        } else if (const skills::Exercise *card = m_exercises->card(key.toUpper())) {
            print.title = card->title;
            print.cards.push_back(*card);
        } else {
            return failure(ErrorCode::NotFound, {QStringLiteral("exercise"), key});
        }
    }
    if (m_request.cards.isEmpty())
        print.cards = m_exercises->cards();
    if (m_request.cards.size() > 1)
        print.title = catalogEntry(DocumentKind::ExerciseCards).title;
    return std::vector<Document>{m_request.largePrint ? exerciseCardPages(print, style())
                                                      : exerciseCardSheets(print, style())};
}

} // namespace groundwork::documents
