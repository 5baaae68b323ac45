#include "ui/words/agreement_words.h"

#include "ui/words/date_words.h"
#include "ui/words/people_words.h"

#include <QCoreApplication>

namespace groundwork::words {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::words::Agreement)
};

} // namespace

QString lineOriginWord(agreements::LineOrigin origin) {
    switch (origin) {
    case agreements::LineOrigin::FrameworkDefault:
        return Words::tr("from the framework");
    case agreements::LineOrigin::FromFirstMeeting:
        return Words::tr("from the first meeting");
    case agreements::LineOrigin::ChangedByPair:
        return Words::tr("changed by the pair");
    case agreements::LineOrigin::WrittenByPair:
        return Words::tr("written by the pair");
    }
    return {};
}

QString versionWord(int number, agreements::VersionState state) {
    switch (state) {
    case agreements::VersionState::Draft:
        return Words::tr("Version %1 is a draft").arg(number);
    case agreements::VersionState::ReadyToSign:
        return Words::tr("Version %1 is ready to sign").arg(number);
    case agreements::VersionState::InForce:
        return Words::tr("Version %1 is in force").arg(number);
    case agreements::VersionState::Superseded:
        return Words::tr("Version %1 was followed by a newer one").arg(number);
    case agreements::VersionState::Ended:
        return Words::tr("Version %1 has ended").arg(number);
    case agreements::VersionState::Discarded:
        return Words::tr("Version %1 was set aside").arg(number);
    }
    return {};
}

QString signatureKindWord(agreements::SignatureKind kind) {
    switch (kind) {
    case agreements::SignatureKind::Typed:
        return Words::tr("typed name");
    case agreements::SignatureKind::Ink:
        return Words::tr("ink on paper");
    case agreements::SignatureKind::Spoken:
        return Words::tr("spoken yes");
    }
    return {};
}

QString lineName(const agreements::AgreementText &text, const agreements::AgreementLine &line) {
    if (line.voice == agreements::Voice::Both)
        return line.label;
    const QString name = line.voice == agreements::Voice::Mentee ? text.menteeName : text.mentorName;
    return Words::tr("%1 (%2)", "a line of the agreement and whose it is").arg(line.label, isolated(name));
}

QStringList missingNames(const agreements::AgreementText &text) {
    QStringList names;
    for (const agreements::AgreementLine *line : agreements::linesOf(text)) {
        if (line->missing)
            names.append(lineName(text, *line));
    }
    return names;
}

QString openPointWords(const agreements::OpenPoint &point, const QString &line) {
    switch (point.kind) {
    case agreements::OpenKind::Goal:
        return Words::tr("%1: a goal on both sides is part of the program").arg(line);
    case agreements::OpenKind::Missing:
        return Words::tr("%1: not there yet").arg(line);
    case agreements::OpenKind::NotConfirmed:
        return Words::tr("%1: not confirmed yet").arg(line);
    case agreements::OpenKind::ToAdjust:
        return point.note.isEmpty() ? Words::tr("%1: the review wanted to adjust it").arg(line)
                                    : Words::tr("%1: the review wanted to adjust it, %2").arg(line, isolated(point.note));
    case agreements::OpenKind::ComeBack:
        return Words::tr("%1: to come back to on %2").arg(line, longDate(point.line.comeBackOn));
    case agreements::OpenKind::StandsAlone:
        return Words::tr("%1: the only line of its section. Print it although it stands alone?").arg(line);
    }
    return {};
}

QString typedNameSentence() {
    return Words::tr(
        "A typed name is a record that this person said yes. It is not an electronic signature in "
        "the legal sense.");
}

} // namespace groundwork::words
