#include "ui/words/backup_words.h"

#include "ui/words/date_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace groundwork::words {

namespace {

QString say(const char *text, int number = -1) {
    return QCoreApplication::translate("Backups", text, nullptr, number);
}

QString things(ProgramPart part, int count) {
    switch (part) {
    case ProgramPart::People:
        return say("%n (person|people)", count);
    case ProgramPart::Pairs:
        return say("%n pair(s)", count);
    case ProgramPart::FirstMeetings:
        return say("%n first meeting(s)", count);
    case ProgramPart::Goals:
        return say("%n goal(s)", count);
    case ProgramPart::Agreements:
        return say("%n agreement(s)", count);
    case ProgramPart::Matching:
        return say("%n match proposal(s)", count);
    case ProgramPart::Framework:
        return say("%n version(s) of the framework", count);
    case ProgramPart::Cohorts:
        return say("%n cohort(s)", count);
    case ProgramPart::Settings:
        return say("%n setting(s)", count);
    case ProgramPart::Other:
        return say("%n other thing(s)", count);
    }
    return {};
}

/// "3 people, 2 pairs and 1 goal" of one kind of difference; empty for none.
QString listOf(const BackupDifference &difference, int PartDifference::*count) {
    QStringList parts;
    for (const PartDifference &part : difference.parts) {
        if (part.*count > 0)
            parts << things(part.part, part.*count);
    }
    if (parts.size() < 2)
        return parts.value(0);
    const QString last = parts.takeLast();
    return say("%1 and %2").arg(parts.join(QStringLiteral(", ")), last);
}

} // namespace

QString backupReasonWord(const QString &reasonKey) {
    const std::optional<BackupReason> reason = backupReasonFromKey(reasonKey);
    if (!reason)
        return reasonKey;
    switch (*reason) {
    case BackupReason::Timed:
        return say("While you worked");
    case BackupReason::OnClose:
        return say("When it was closed");
    case BackupReason::BeforeImport:
        return say("Before an import");
    case BackupReason::BeforePublish:
        return say("Before a match was published");
    case BackupReason::BeforeClosing:
        return say("Before a cohort was closed");
    case BackupReason::BeforeMigration:
        return say("Before an update of the file");
    case BackupReason::BeforeRestore:
        return say("Before a backup was restored");
    case BackupReason::BeforeErase:
        return say("Before somebody was erased");
    case BackupReason::OnDemand:
        return say("Made by hand");
    }
    return {};
}

QString keptAsWord(KeptAs kept) {
    switch (kept) {
    case KeptAs::Newest:
        return say("Newest");
    case KeptAs::Recent:
        return say("Recent");
    case KeptAs::Day:
        return say("Last of its day");
    case KeptAs::Week:
        return say("Last of its week");
    case KeptAs::Month:
        return say("Last of its month");
    case KeptAs::Goes:
        return say("Goes with the next one");
    }
    return {};
}

QStringList backupRuleSentences(const BackupRules &rules, int everyMinutes) {
    return {
        say("One is made every %n minute(s) while you work, when you close the program, and before an "
            "import, a publication, the close of a cohort and a restore. Only if something has changed.",
            everyMinutes),
        say("All of the last %n day(s) stay.", rules.allDays) + QLatin1Char(' ') +
            say("Then the last one of each day for %n day(s),", rules.daily) + QLatin1Char(' ') +
            say("of each week for %n week(s),", rules.weekly) + QLatin1Char(' ') +
            say("and of each month for %n month(s).", rules.monthly),
        say("None is kept longer than %n day(s), so that nobody lives on in a backup.", rules.oldestDays)};
}

QStringList differenceLines(const BackupDifference &difference) {
    QStringList lines;
    for (const PartDifference &part : difference.parts) {
        QStringList words;
        if (part.added > 0)
            words << say("%1 added").arg(things(part.part, part.added));
        if (part.changed > 0)
            words << say("%1 changed").arg(things(part.part, part.changed));
        if (part.removed > 0)
            words << say("%1 removed").arg(things(part.part, part.removed));
        lines << words.join(QStringLiteral(", "));
    }
    if (difference.privateToo)
        lines << say("Something that only its author reads is different too.");
    return lines;
}

QString lossText(const BackupDifference &difference) {
    QStringList sentences;
    if (const QString added = listOf(difference, &PartDifference::added); !added.isEmpty())
        sentences << say("What was added since then goes: %1.").arg(added);
    if (const QString changed = listOf(difference, &PartDifference::changed); !changed.isEmpty())
        sentences << say("What was changed is as it was: %1.").arg(changed);
    if (const QString removed = listOf(difference, &PartDifference::removed); !removed.isEmpty())
        sentences << say("What was removed comes back: %1.").arg(removed);
    if (difference.privateToo)
        sentences << say("Answers and notes that only their authors read go back as well.");
    return sentences.join(QLatin1Char('\n'));
}

QString fileSize(qint64 bytes) {
    return QLocale().formattedDataSize(bytes, bytes < 1'000'000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

QString backupWhen(const QDateTime &madeAt, const QDate &today) {
    const QDateTime local = madeAt.toLocalTime();
    const QString time = local.time().toString(QStringLiteral("HH:mm"));
    return local.date() == today ? say("Today, %1").arg(time)
                                 : say("%1, %2").arg(shortDate(local.date()), time);
}

} // namespace groundwork::words
