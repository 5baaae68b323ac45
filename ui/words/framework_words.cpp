#include "ui/words/framework_words.h"

#include "ui/words/date_words.h"

#include <QCoreApplication>

namespace groundwork::words {

namespace {

QString say(const char *text) {
    return QCoreApplication::translate("FrameworkWords", text);
}

QString say(const char *text, int number) {
    return QCoreApplication::translate("FrameworkWords", text, nullptr, number);
}

} // namespace

QString parameterLine(const framework::Parameters &parameters, framework::ParameterId id) {
    using framework::ParameterId;
    if (!framework::isStated(parameters, id))
        return {};
    switch (id) {
    case ParameterId::LengthWeeks:
        return say("a partnership lasts %n week(s)", parameters.lengthWeeks);
    case ParameterId::CadenceWeeks:
        return parameters.cadenceWeeks == 1
                   ? say("at least one meeting every week")
                   : say("at least one meeting every %1 weeks").arg(parameters.cadenceWeeks);
    case ParameterId::MeetingMinutes:
        return say("a meeting takes about %n minute(s)", parameters.meetingMinutes);
    case ParameterId::FirstMeetingDays:
        return say("the first meeting within %n day(s) of the match", parameters.firstMeetingDays);
    case ParameterId::AgreementDays:
        return say("the agreement within %n day(s) of the match", parameters.agreementDays);
    case ParameterId::TrainingMinutes:
        return say("%n minute(s) of training before the first meeting", parameters.trainingMinutes);
    case ParameterId::OutsideReportingLine:
        return say("mentor and mentee are not in one reporting line");
    case ParameterId::FactsOnly:
        return say("the program sees dates, what is signed, and averages of the pulse, and nothing else");
    case ParameterId::KeepsAgreement:
        return say("the program receives a copy of each agreement");
    case ParameterId::EndWithoutReason:
        return say("either may end early through the coordinator, with no reason given");
    case ParameterId::Rematches:
        return parameters.rematches == 1 ? say("one rematch is offered")
                                         : say("up to %n rematch(es) are offered", parameters.rematches);
    }
    return {};
}

QString ownParameterLine(const framework::OwnParameter &own) {
    QString value = own.text;
    if (own.kind == framework::OwnParameterKind::Number) {
        value = QString::number(own.number);
        if (!own.unit.isEmpty())
            value += QChar(0x00A0) + own.unit;
    }
    return value.isEmpty() ? own.label : say("%1: %2").arg(own.label, value);
}

QStringList parameterLines(const framework::FrameworkText &text) {
    QStringList lines;
    for (const framework::ParameterSpec &spec : framework::parameterSpecs()) {
        if (const QString line = parameterLine(text.parameters, spec.id); !line.isEmpty())
            lines.append(line);
    }
    for (const framework::OwnParameter &own : text.ownParameters)
        lines.append(ownParameterLine(own));
    return lines;
}

QString parameterLabel(framework::ParameterId id) {
    using framework::ParameterId;
    switch (id) {
    case ParameterId::LengthWeeks:
        return say("A partnership lasts");
    case ParameterId::CadenceWeeks:
        return say("At least one meeting every");
    case ParameterId::MeetingMinutes:
        return say("A meeting takes about");
    case ParameterId::FirstMeetingDays:
        return say("First meeting, after the match, within");
    case ParameterId::AgreementDays:
        return say("Agreement, after the match, within");
    case ParameterId::TrainingMinutes:
        return say("Training before the first meeting");
    case ParameterId::OutsideReportingLine:
        return say("Mentor and mentee are not in one reporting line");
    case ParameterId::FactsOnly:
        return say("The program sees facts and averages only, nothing that was said");
    case ParameterId::KeepsAgreement:
        return say("The program receives a copy of each agreement");
    case ParameterId::EndWithoutReason:
        return say("Either may end early, with no reason given");
    case ParameterId::Rematches:
        return say("Rematches offered");
    }
    return {};
}

QString parameterUnit(framework::ParameterUnit unit) {
    switch (unit) {
    case framework::ParameterUnit::None:
        return {};
    case framework::ParameterUnit::Weeks:
        return say("weeks");
    case framework::ParameterUnit::Days:
        return say("days");
    case framework::ParameterUnit::Minutes:
        return say("minutes");
    }
    return {};
}

QString parameterRange(const framework::ParameterSpec &spec) {
    const QString unit = parameterUnit(spec.unit);
    return unit.isEmpty() ? say("from %1 to %2").arg(spec.least).arg(spec.most)
                          : say("from %1 to %2 %3").arg(spec.least).arg(spec.most).arg(unit);
}

QString parameterTitle(const QString &key) {
    for (const framework::ParameterSpec &spec : framework::parameterSpecs()) {
        if (key == QLatin1String(spec.key))
            return say("“%1”").arg(parameterLabel(spec.id));
    }
    return {};
}

QString versionLine(const framework::Framework &framework) {
    const QString version = say("Version %1").arg(framework.version);
    switch (framework.state) {
    case framework::FrameworkState::Draft:
        return say("%1 · draft").arg(version);
    case framework::FrameworkState::Published:
        return say("%1 · published on %2").arg(version, longDate(framework.publishedOn));
    case framework::FrameworkState::Retired:
        return say("%1 · published on %2, followed by a newer one")
            .arg(version, longDate(framework.publishedOn));
    }
    return version;
}

QString frameworkPartWord(const QString &part) {
    using framework::FrameworkPart;
    const auto known = framework::frameworkPartFromKey(part);
    if (!known)
        return {};
    switch (*known) {
    case FrameworkPart::Definition:
        return say("what mentoring means here");
    case FrameworkPart::Purpose:
        return say("why we do this");
    case FrameworkPart::Principles:
        return say("the principles");
    case FrameworkPart::ExpectBoth:
        return say("what both can expect");
    case FrameworkPart::ExpectMentee:
        return say("what the mentee can expect");
    case FrameworkPart::ExpectMentor:
        return say("what the mentor can expect");
    case FrameworkPart::ExpectProgram:
        return say("what the program gives");
    case FrameworkPart::Parameters:
        return say("what is fixed for all pairs");
    case FrameworkPart::NotMentoring:
        return say("what mentoring is not");
    case FrameworkPart::Confidentiality:
        return say("what stays between the two");
    case FrameworkPart::Exceptions:
        return say("the limits of confidentiality");
    case FrameworkPart::Ending:
        return say("how it ends early");
    case FrameworkPart::Contact:
        return say("whom to turn to");
    }
    return {};
}

QString frameworkPartTitle(const QString &part) {
    QString title = frameworkPartWord(part);
    if (!title.isEmpty())
        title[0] = title.at(0).toUpper();
    return title;
}

QString partHeading(framework::FrameworkPart part) {
    using framework::FrameworkPart;
    switch (part) {
    case FrameworkPart::Definition:
        return say("What we mean by mentoring");
    case FrameworkPart::Purpose:
        return say("Why we do this");
    case FrameworkPart::Principles:
        return say("Principles");
    case FrameworkPart::ExpectBoth:
        return say("Both can expect");
    case FrameworkPart::ExpectMentee:
        return say("The mentee, from the mentor");
    case FrameworkPart::ExpectMentor:
        return say("The mentor, from the mentee");
    case FrameworkPart::ExpectProgram:
        return say("Both, from the program");
    case FrameworkPart::Parameters:
        return say("What is fixed for all pairs");
    case FrameworkPart::NotMentoring:
        return say("Mentoring here is not");
    case FrameworkPart::Confidentiality:
        return say("What stays between the two");
    case FrameworkPart::Exceptions:
        return say("The limits");
    case FrameworkPart::Ending:
        return say("Ending early");
    case FrameworkPart::Contact:
        return say("Whom to ask");
    }
    return {};
}

QString lineText(const framework::FrameworkText &text, const framework::LineRef &line) {
    using framework::FrameworkPart;
    if (line.part == FrameworkPart::Parameters) {
        const int own = line.position - framework::kFirstOwnParameter;
        if (own >= 0 && own < static_cast<int>(text.ownParameters.size()))
            return ownParameterLine(text.ownParameters[static_cast<size_t>(own)]);
        return parameterLine(text.parameters, static_cast<framework::ParameterId>(line.position));
    }
    return framework::isList(line.part) ? framework::linesOf(text, line.part).value(line.position)
                                        : framework::bodyOf(text, line.part);
}

QString lineChangeWord(const framework::ComparedLine &line) {
    switch (line.change) {
    case framework::LineChange::Same:
        return line.moved ? say("moved") : QString();
    case framework::LineChange::Reworded:
        return line.moved ? say("moved and reworded") : say("reworded");
    case framework::LineChange::Added:
        return say("new");
    case framework::LineChange::Removed:
        return say("taken out");
    }
    return {};
}

QString spokenDiff(const std::vector<DiffPiece> &pieces) {
    QString text;
    for (const DiffPiece &piece : pieces) {
        switch (piece.kind) {
        case DiffKind::Same:
            text += piece.text;
            break;
        case DiffKind::Removed:
            text += say("[taken out: %1]").arg(piece.text.trimmed());
            text += QLatin1Char(' ');
            break;
        case DiffKind::Added:
            text += say("[new: %1]").arg(piece.text.trimmed());
            text += QLatin1Char(' ');
            break;
        }
    }
    return text.trimmed();
}

} // namespace groundwork::words
