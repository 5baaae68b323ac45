#include "core/agreements/agreement_text.h"

#include <QJsonArray>

#include <algorithm>

namespace groundwork::agreements {

namespace {

QString isoOf(QDate date) {
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

QDate dateOf(const QJsonValue &value) {
    return QDate::fromString(value.toString(), Qt::ISODate);
}

QJsonObject toJson(const AgreementLine &line) {
    QJsonArray paragraphs;
    for (const Paragraph &paragraph : line.paragraphs) {
        QJsonArray parts;
        for (const SentencePart &part : paragraph) {
            QJsonObject object;
            if (part.date.isValid())
                object.insert(QStringLiteral("date"), isoOf(part.date));
            else
                object.insert(part.ownWords ? QStringLiteral("own") : QStringLiteral("text"), part.text);
            parts.append(object);
        }
        paragraphs.append(parts);
    }
    QJsonObject object{{QStringLiteral("key"), line.key},
                       {QStringLiteral("label"), line.label},
                       {QStringLiteral("voice"), voiceKey(line.voice)},
                       {QStringLiteral("paragraphs"), paragraphs},
                       {QStringLiteral("joins"), line.joinsPrevious},
                       {QStringLiteral("framed"), line.framed},
                       {QStringLiteral("origin"), lineOriginKey(line.origin)},
                       {QStringLiteral("status"), lineStatusKey(line.status)},
                       {QStringLiteral("come_back_on"), isoOf(line.comeBackOn)},
                       {QStringLiteral("required"), line.required},
                       {QStringLiteral("value"), line.value}};
    return object;
}

AgreementLine lineFromJson(const QJsonObject &object) {
    AgreementLine line;
    line.key = object.value(QLatin1String("key")).toString();
    line.label = object.value(QLatin1String("label")).toString();
    line.voice = voiceFromKey(object.value(QLatin1String("voice")).toString()).value_or(Voice::Both);
    for (const QJsonValue &parts : object.value(QLatin1String("paragraphs")).toArray()) {
        Paragraph paragraph;
        for (const QJsonValue &part : parts.toArray()) {
            const bool own = part.toObject().contains(QLatin1String("own"));
            paragraph.push_back(
                SentencePart{part[own ? QLatin1String("own") : QLatin1String("text")].toString(), own,
                             dateOf(part[QLatin1String("date")])});
        }
        line.paragraphs.push_back(std::move(paragraph));
    }
    line.joinsPrevious = object.value(QLatin1String("joins")).toBool();
    line.framed = object.value(QLatin1String("framed")).toBool();
    line.origin = lineOriginFromKey(object.value(QLatin1String("origin")).toString())
                      .value_or(LineOrigin::FromFirstMeeting);
    line.status =
        lineStatusFromKey(object.value(QLatin1String("status")).toString()).value_or(LineStatus::Settled);
    line.comeBackOn = dateOf(object.value(QLatin1String("come_back_on")));
    line.required = object.value(QLatin1String("required")).toBool();
    line.value = object.value(QLatin1String("value")).toObject();
    return line;
}

QJsonArray toJson(const std::vector<AgreementLine> &lines) {
    QJsonArray array;
    for (const AgreementLine &line : lines)
        array.append(toJson(line));
    return array;
}

std::vector<AgreementLine> linesFromJson(const QJsonValue &value) {
    std::vector<AgreementLine> lines;
    for (const QJsonValue &line : value.toArray())
        lines.push_back(lineFromJson(line.toObject()));
    return lines;
}

QString paragraphText(const Paragraph &paragraph, const DateWords &dates) {
    QString text;
    for (const SentencePart &part : paragraph)
        text += part.date.isValid() ? dates(part.date) : part.text;
    return text;
}

/// The printed lines of one voice, joined where one continues the other.
QStringList voiceText(const std::vector<AgreementLine> &lines, const DateWords &dates) {
    QStringList texts;
    for (const AgreementLine &line : lines) {
        if (!line.isPrinted())
            continue;
        const QString text = sentence(line, dates);
        if (line.joinsPrevious && !texts.isEmpty())
            texts.last() += QLatin1Char(' ') + text;
        else
            texts.append(text);
    }
    return texts;
}

QString withName(const QString &name, const QStringList &texts) {
    return texts.isEmpty() ? QString() : name + QStringLiteral(": ") + texts.join(QLatin1Char('\n'));
}

struct NamedText {
    const char *key;
    QString AgreementText::*text;
};
constexpr NamedText kTexts[] = {{"title", &AgreementText::title},
                                {"pair_title", &AgreementText::pairTitle},
                                {"mentee_full_name", &AgreementText::menteeFullName},
                                {"mentor_full_name", &AgreementText::mentorFullName},
                                {"mentee_name", &AgreementText::menteeName},
                                {"mentor_name", &AgreementText::mentorName},
                                {"cohort", &AgreementText::cohort},
                                {"organization", &AgreementText::organization},
                                {"coordinator_name", &AgreementText::coordinatorName},
                                {"coordinator_contact", &AgreementText::coordinatorContact},
                                {"signature_title", &AgreementText::signatureTitle},
                                {"statement", &AgreementText::statement},
                                {"coordinator_line", &AgreementText::coordinatorLine}};

} // namespace

bool AgreementSection::isPrinted() const {
    return std::any_of(parts.begin(), parts.end(), [](const AgreementPart &part) {
        const auto printed = [](const AgreementLine &line) { return line.isPrinted(); };
        return std::any_of(part.mentee.begin(), part.mentee.end(), printed) ||
               std::any_of(part.mentor.begin(), part.mentor.end(), printed) ||
               std::any_of(part.both.begin(), part.both.end(), printed);
    });
}

const Signature *AgreementText::signatureOf(Role side) const {
    const auto found = std::find_if(signatures.begin(), signatures.end(),
                                    [&](const Signature &s) { return s.side == side; });
    return found == signatures.end() ? nullptr : &*found;
}

std::vector<const AgreementLine *> linesOf(const AgreementText &text) {
    std::vector<const AgreementLine *> lines;
    for (const AgreementSection &section : text.sections) {
        for (const AgreementPart &part : section.parts) {
            for (const auto *voice : {&part.mentee, &part.mentor, &part.both}) {
                for (const AgreementLine &line : *voice)
                    lines.push_back(&line);
            }
        }
    }
    return lines;
}

QStringList missingKeys(const AgreementText &text) {
    QStringList keys;
    for (const AgreementLine *line : linesOf(text)) {
        if (line->missing)
            keys.append(line->voice == Voice::Both ? line->key
                                                   : line->key + QLatin1Char('.') + voiceKey(line->voice));
    }
    return keys;
}

int comeBackCount(const AgreementText &text) {
    const auto lines = linesOf(text);
    return static_cast<int>(std::count_if(lines.begin(), lines.end(), [](const AgreementLine *line) {
        return line->status == LineStatus::ComeBackTo;
    }));
}

std::vector<LineChange> changesBetween(const AgreementText &before, const AgreementText &after) {
    std::vector<LineChange> changes;
    const auto old = linesOf(before);
    for (const AgreementLine *line : linesOf(after)) {
        const auto found = std::find_if(old.begin(), old.end(), [&](const AgreementLine *other) {
            return other->key == line->key && other->voice == line->voice;
        });
        const std::vector<Paragraph> was =
            found == old.end() ? std::vector<Paragraph>() : (*found)->paragraphs;
        if (was != line->paragraphs)
            changes.push_back({line->key, line->label, line->voice, was, line->paragraphs});
    }
    const auto now = linesOf(after);
    for (const AgreementLine *line : old) { // lines that the newer one does not have at all
        const bool stays = std::any_of(now.begin(), now.end(), [&](const AgreementLine *other) {
            return other->key == line->key && other->voice == line->voice;
        });
        if (!stays && line->isPrinted())
            changes.push_back({line->key, line->label, line->voice, line->paragraphs, {}});
    }
    return changes;
}

QString sentence(const std::vector<Paragraph> &paragraphs, const DateWords &dates) {
    QStringList texts;
    for (const Paragraph &paragraph : paragraphs)
        texts.append(paragraphText(paragraph, dates));
    return texts.join(QLatin1Char('\n'));
}

QString sentence(const AgreementLine &line, const DateWords &dates) {
    return sentence(line.paragraphs, dates);
}

QString plainText(const AgreementText &text, const DateWords &dates) {
    QStringList context = {text.cohort, text.organization};
    context.removeAll(QString());
    QStringList about = {text.title, context.join(QStringLiteral(", ")),
                         paragraphText(text.versionLine, dates)};
    about.removeAll(QString());
    QStringList blocks = {text.pairTitle + QLatin1Char('\n') + about.join(QStringLiteral(" · "))};
    for (const AgreementSection &section : text.sections) {
        if (!section.isPrinted())
            continue;
        QStringList lines = {QStringLiteral("%1 %2").arg(section.number).arg(section.title)};
        for (const AgreementPart &part : section.parts) {
            lines.append(withName(text.menteeName, voiceText(part.mentee, dates)));
            lines.append(withName(text.mentorName, voiceText(part.mentor, dates)));
            lines.append(voiceText(part.both, dates));
        }
        lines.removeAll(QString());
        blocks.append(lines.join(QLatin1Char('\n')));
    }
    if (!text.signatures.empty()) {
        QStringList signed_;
        for (size_t index = 0; index < text.signatures.size(); ++index) {
            const Signature &signature = text.signatures[index];
            signed_.append(QStringList{signature.name,
                                       text.signatureWords.value(static_cast<qsizetype>(index)),
                                       dates(signature.signedOn)}
                               .join(QStringLiteral(", ")));
        }
        blocks.append(text.signatureTitle + QLatin1Char('\n') + signed_.join(QStringLiteral(" · ")));
    }
    return blocks.join(QStringLiteral("\n\n"));
}

QJsonObject toJson(const AgreementText &text) {
    QJsonArray sections;
    for (const AgreementSection &section : text.sections) {
        QJsonArray parts;
        for (const AgreementPart &part : section.parts) {
            parts.append(QJsonObject{{QStringLiteral("mentee"), toJson(part.mentee)},
                                     {QStringLiteral("mentor"), toJson(part.mentor)},
                                     {QStringLiteral("both"), toJson(part.both)}});
        }
        sections.append(QJsonObject{{QStringLiteral("number"), section.number},
                                    {QStringLiteral("shipped"), section.shipped},
                                    {QStringLiteral("title"), section.title},
                                    {QStringLiteral("parts"), parts}});
    }
    QJsonObject object{{QStringLiteral("sections"), sections},
                       {QStringLiteral("first_review"), isoOf(text.firstReview)}};
    for (const NamedText &named : kTexts)
        object.insert(QLatin1String(named.key), text.*named.text);
    return object;
}

AgreementText agreementTextFromJson(const QJsonObject &object) {
    AgreementText text;
    for (const NamedText &named : kTexts)
        text.*named.text = object.value(QLatin1String(named.key)).toString();
    text.firstReview = dateOf(object.value(QLatin1String("first_review")));
    for (const QJsonValue &entry : object.value(QLatin1String("sections")).toArray()) {
        AgreementSection section;
        section.number = entry[QLatin1String("number")].toInt();
        section.shipped = entry[QLatin1String("shipped")].toInt(section.number);
        section.title = entry[QLatin1String("title")].toString();
        for (const QJsonValue &part : entry[QLatin1String("parts")].toArray()) {
            section.parts.push_back(AgreementPart{linesFromJson(part[QLatin1String("mentee")]),
                                                  linesFromJson(part[QLatin1String("mentor")]),
                                                  linesFromJson(part[QLatin1String("both")])});
        }
        text.sections.push_back(std::move(section));
    }
    return text;
}

} // namespace groundwork::agreements
