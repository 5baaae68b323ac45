#include "ui/words/certificate_words.h"

#include "core/file/verb.h"
#include "ui/words/date_words.h"
#include "ui/words/state_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace groundwork::words {

using namespace certificates;

namespace {

QString say(const char *text) {
    return QCoreApplication::translate("CertificateWords", text);
}

/// "a", "a and b", "a, b, and c".
QString listed(const QStringList &texts) {
    if (texts.size() < 2)
        return texts.join(QString());
    if (texts.size() == 2)
        return say("%1 and %2").arg(texts.front(), texts.back());
    return say("%1, and %2").arg(texts.mid(0, texts.size() - 1).join(say(", ")), texts.back());
}

std::vector<FigureSource> sourcesOf(const CertificateFacts &facts) {
    std::vector<FigureSource> sources;
    const auto add = [&sources](FigureSource source) {
        if (std::find(sources.begin(), sources.end(), source) == sources.end())
            sources.push_back(source);
    };
    for (const LoggedMeeting &meeting : facts.log)
        add(meeting.source);
    if (facts.log.empty() && facts.meetings + facts.minutes > 0)
        add(facts.source);
    return sources;
}

} // namespace

QString certificateKindWord(CertificateKind kind) {
    switch (kind) {
    case CertificateKind::Completion:
        return say("Certificate");
    case CertificateKind::Hours:
        return say("Hours statement");
    }
    return {};
}

QString certificateStateWord(CertificateState state) {
    switch (state) {
    case CertificateState::Issued:
        return say("Issued");
    case CertificateState::Replaced:
        return say("Replaced");
    case CertificateState::Withdrawn:
        return say("Withdrawn");
    }
    return {};
}

QString figureSourceWord(FigureSource source) {
    switch (source) {
    case FigureSource::File:
        return say("what the program noted");
    case FigureSource::PaperLog:
        return say("the pair's log on paper");
    case FigureSource::AsTold:
        return say("what the two told the coordinator");
    }
    return {};
}

QString figureSourceChoice(FigureSource source) {
    switch (source) {
    case FigureSource::File:
        return say("Noted in this file");
    case FigureSource::PaperLog:
        return say("From the pair's log on paper");
    case FigureSource::AsTold:
        return say("As told");
    }
    return {};
}

QString channelWord(Channel channel) {
    switch (channel) {
    case Channel::InPerson:
        return say("In person");
    case Channel::Video:
        return say("Video");
    case Channel::Phone:
        return say("Phone");
    case Channel::Written:
        return say("In writing");
    }
    return {};
}

QString doneWord(Done done) {
    switch (done) {
    case Done::Training:
        return say("the training");
    case Done::Goal:
        return say("a personal goal");
    case Done::Agreement:
        return say("a partnership agreement");
    case Done::ClosingTalk:
        return say("a closing conversation");
    }
    return {};
}

QString durationWord(int minutes) {
    const int hours = minutes / 60;
    const int rest = minutes % 60;
    if (hours == 0)
        return say("%1 min").arg(rest);
    return rest == 0 ? say("%1 h").arg(hours) : say("%1 h %2 min").arg(hours).arg(rest);
}

QString daySpan(QDate from, QDate until) {
    const auto whole = [](QDate day) { return longDate(day).replace(QLatin1Char(' '), QChar(QChar::Nbsp)); };
    if (from == until)
        return say("on %1").arg(whole(from));
    QString first = whole(from);
    const QString year = QChar(QChar::Nbsp) + QStringLiteral("%1").arg(from.year(), 4, 10, QLatin1Char('0'));
    if (from.year() == until.year() && first.endsWith(year))
        first.chop(year.size());
    return say("from %1 to %2").arg(first, whole(until));
}

QString certificateSentence(const CertificateFacts &facts) {
    QString took = facts.partnerName.isEmpty()
                       ? say("took part as %1, %2").arg(facts.roleName, daySpan(facts.from, facts.until))
                       : say("took part as %1, with %2 as %3, %4")
                             .arg(facts.roleName, nameInSentence(facts.partnerName), facts.partnerRoleName,
                                  daySpan(facts.from, facts.until));
    QStringList done;
    for (const Done each : facts.done)
        done.append(doneWord(each));
    return done.isEmpty() ? say("%1.").arg(took) : say("%1, and completed %2.").arg(took, listed(done));
}

QString skillsSentence(const CertificateFacts &facts) {
    return facts.skills.isEmpty() ? QString() : say("Skills practised: %1.").arg(facts.skills.join(say(", ")));
}

QString certificateNumberLine(const Certificate &certificate) {
    if (certificate.number == 0) // a preview
        return say("The number is given out when it is issued.");
    const QString line = say("%1 %2, issue %3")
                             .arg(certificateKindWord(certificate.kind), numberText(certificate))
                             .arg(certificate.issue);
    return certificate.issueBeforeOn.isValid() ? say("%1, replaces issue %2 of %3.")
                                                     .arg(line)
                                                     .arg(certificate.issueBefore)
                                                     .arg(longDate(certificate.issueBeforeOn))
                                               : say("%1.").arg(line);
}

QString certificateSourceLine(const CertificateFacts &facts) {
    std::vector<FigureSource> sources = sourcesOf(facts);
    QStringList names;
    for (const FigureSource source : sources)
        names.append(figureSourceWord(source));
    const bool training = facts.trainingMinutes > 0;
    if (names.isEmpty())
        return training ? say("The training time comes from %1.").arg(figureSourceWord(facts.trainingSource))
                        : QString();
    if (!training || sources == std::vector<FigureSource>{facts.trainingSource})
        return say("Hours come from %1.").arg(listed(names));
    return say("Hours come from %1, the training time from %2.")
        .arg(listed(names), figureSourceWord(facts.trainingSource));
}

QString certificateMark(CertificateState state) {
    switch (state) {
    case CertificateState::Issued:
        return {};
    case CertificateState::Replaced:
        return say("replaced");
    case CertificateState::Withdrawn:
        return say("withdrawn");
    }
    return {};
}

QString certificateReadiness(Readiness readiness) {
    switch (readiness) {
    case Readiness::Ready:
        return {};
    case Readiness::Early:
        return say("The two still meet. Write why it is issued before the end; the reason is not printed.");
    case Readiness::Never:
        return say("The two never began to work together.");
    case Readiness::There:
        return say("There is one already. Correct it, and issue it again.");
    }
    return {};
}

QString certificatePhrase(const Operation &operation) {
    const QString name = operation.names.value(0);
    const bool hours = operation.names.value(1) == certificateKindKey(CertificateKind::Hours);
    const auto phrase = [&name](const char *nameless, const char *named) {
        return name.isEmpty() ? say(nameless) : say(named).arg(name);
    };
    switch (operation.verb) {
    case Verb::IssueCertificate:
        return hours ? phrase(QT_TRANSLATE_NOOP("CertificateWords", "issue an hours statement"),
                              QT_TRANSLATE_NOOP("CertificateWords", "issue an hours statement for %1"))
                     : phrase(QT_TRANSLATE_NOOP("CertificateWords", "issue a certificate"),
                              QT_TRANSLATE_NOOP("CertificateWords", "issue a certificate for %1"));
    case Verb::IssueCertificates: {
        bool isNumber = false;
        const int count = name.toInt(&isNumber);
        if (!isNumber)
            return hours ? say("issue hours statements") : say("issue certificates");
        return hours ? QCoreApplication::translate("CertificateWords", "issue %n hours statement(s)", nullptr, count)
                     : QCoreApplication::translate("CertificateWords", "issue %n certificate(s)", nullptr, count);
    }
    case Verb::ReissueCertificate:
        return hours ? phrase(QT_TRANSLATE_NOOP("CertificateWords", "correct an hours statement"),
                              QT_TRANSLATE_NOOP("CertificateWords", "correct the hours statement of %1"))
                     : phrase(QT_TRANSLATE_NOOP("CertificateWords", "correct a certificate"),
                              QT_TRANSLATE_NOOP("CertificateWords", "correct the certificate of %1"));
    case Verb::WithdrawCertificate:
        return hours ? phrase(QT_TRANSLATE_NOOP("CertificateWords", "withdraw an hours statement"),
                              QT_TRANSLATE_NOOP("CertificateWords", "withdraw the hours statement of %1"))
                     : phrase(QT_TRANSLATE_NOOP("CertificateWords", "withdraw a certificate"),
                              QT_TRANSLATE_NOOP("CertificateWords", "withdraw the certificate of %1"));
    default:
        return {};
    }
}

} // namespace groundwork::words
