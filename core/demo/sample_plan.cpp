#include "core/demo/sample_plan.h"

#include "core/base/error_code.h"
#include "core/content/day_offsets.h"
#include "core/content/default_framework.h"
#include "core/first_meeting/program_script.h"
#include "core/framework/framework_part.h"

namespace groundwork::demo {

namespace {

QStringList texts(const QJsonValue &list) {
    QStringList texts;
    for (const QJsonValue &value : list.toArray())
        texts.append(value.toString());
    return texts;
}

framework::OwnParameter ownParameter(const QJsonObject &from) {
    framework::OwnParameter own;
    own.label = from.value(QLatin1String("label")).toString();
    own.kind = framework::ownParameterKindFromKey(from.value(QLatin1String("kind")).toString())
                   .value_or(framework::OwnParameterKind::Text);
    own.number = from.value(QLatin1String("number")).toInt();
    own.unit = from.value(QLatin1String("unit")).toString();
    own.least = from.value(QLatin1String("least")).toInt();
    own.most = from.value(QLatin1String("most")).toInt(100);
    own.text = from.value(QLatin1String("text")).toString();
    own.options = texts(from.value(QLatin1String("options")));
    return own;
}

} // namespace

Result<SamplePlan> SamplePlan::read(const content::Pack &pack, const QString &name, QDate t) {
    SamplePlan plan;
    plan.m_t = t;
    const auto document = pack.document(name);
    const auto common = pack.document(QStringLiteral("sample_words"));
    if (!document || !common)
        return failure(document ? common.error() : document.error());
    plan.m_document = content::withDates(*document, t).toObject();
    plan.m_common = *common;
    for (const char *part : {"program", "cohort", "mentors", "mentees", "rounds", "meeting", "days"}) {
        if (!plan.m_document.contains(QLatin1String(part)))
            return failure(ErrorCode::ContentMissing, {name, QString::fromLatin1(part)});
    }
    auto shipped = content::defaultFramework(pack);
    if (!shipped)
        return failure(shipped.error());
    plan.m_framework = std::move(*shipped);
    plan.readProgram(pack);
    plan.readFramework();
    auto script = first_meeting::programScript(pack, plan.m_framework.notMentoring);
    auto agreement = agreements::AgreementContent::read(pack);
    auto example = first_meeting::PlayedExample::read(pack, t);
    if (!script || !agreement || !example)
        return failure(!script ? script.error() : !agreement ? agreement.error() : example.error());
    plan.m_script = std::move(*script);
    plan.m_agreement = std::move(*agreement);
    plan.m_example = std::move(*example);
    return plan;
}

void SamplePlan::readProgram(const content::Pack &pack) {
    const QJsonObject source = object(QStringLiteral("program"));
    const QJsonObject cohort = object(QStringLiteral("cohort"));
    const auto text = [&](const char *key) { return source.value(QLatin1String(key)).toString(); };
    framework::Program &program = m_program.program;
    program.name = text("name");
    program.organization = text("organization");
    program.purpose = text("purpose");
    program.audience = text("audience");
    program.sponsor = text("sponsor");
    program.coordinatorName = text("coordinator");
    program.coordinatorContact = text("contact");
    program.locale = pack.language();
    m_program.cohortName = cohort.value(QLatin1String("name")).toString();
    m_program.start = at(cohort.value(QLatin1String("start")).toInt());
    m_program.end = at(cohort.value(QLatin1String("end")).toInt());
    m_program.programTemplate =
        framework::programTemplateFromKey(text("template")).value_or(framework::ProgramTemplate::Staff);
    m_program.publish = !object(QStringLiteral("days")).contains(QLatin1String("publish"));
}

void SamplePlan::readFramework() {
    const QJsonObject source = object(QStringLiteral("framework"));
    for (const framework::FrameworkPart part : framework::frameworkParts()) {
        const QJsonValue words = source.value(framework::frameworkPartKey(part));
        if (framework::isList(part) && words.isArray())
            framework::setLines(m_framework, part, texts(words));
        else if (words.isString())
            framework::setBody(m_framework, part, words.toString());
    }
    for (const QJsonValue &own : source.value(QLatin1String("own_parameters")).toArray())
        m_framework.ownParameters.push_back(ownParameter(own.toObject()));
}

QDate SamplePlan::firstDay() const {
    return at(object(QStringLiteral("days")).value(QLatin1String("create")).toInt());
}

framework::Cohort SamplePlan::cohort(framework::Cohort made) const {
    const QJsonObject source = object(QStringLiteral("cohort"));
    const auto number = [&](const char *key, int otherwise) {
        return source.value(QLatin1String(key)).toInt(otherwise);
    };
    made.joinBasis = framework::joinBasisFromKey(source.value(QLatin1String("join_basis")).toString())
                         .value_or(made.joinBasis);
    made.cadenceWeeks = number("cadence_weeks", made.cadenceWeeks);
    made.meetingMinutes = number("meeting_minutes", made.meetingMinutes);
    made.firstMeetingMinutes = number("first_meeting_minutes", made.firstMeetingMinutes);
    made.targetPartnerships = number("target", made.targetPartnerships);
    made.thresholds.closingDays = number("closing_days", made.thresholds.closingDays);
    return made;
}

QJsonObject SamplePlan::pairOf(const QString &mentee, int round) const {
    for (const QJsonValue &value : list(QStringLiteral("pairs"))) {
        const QJsonObject pair = value.toObject();
        if (pair.value(QLatin1String("mentee")).toString() == mentee &&
            pair.value(QLatin1String("round")).toInt() == round)
            return pair;
    }
    return {};
}

first_meeting::Length SamplePlan::meetingLength() const {
    const int minutes = object(QStringLiteral("meeting")).value(QLatin1String("minutes")).toInt();
    return first_meeting::lengthFromMinutes(minutes).value_or(first_meeting::Length::Ninety);
}

first_meeting::Mode SamplePlan::meetingMode() const {
    return first_meeting::modeFromKey(
               object(QStringLiteral("meeting")).value(QLatin1String("mode")).toString())
        .value_or(first_meeting::Mode::PaperThenTyped);
}

} // namespace groundwork::demo
