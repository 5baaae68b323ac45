#include "core/letters/letter.h"

#include "core/base/enum_keys.h"

#include <QRegularExpression>

#include <algorithm>

namespace groundwork::letters {

namespace {

constexpr EnumKey<LetterKind> kKinds[] = {
    {LetterKind::MatchMentee, "match_mentee"},
    {LetterKind::MatchMentor, "match_mentor"},
    {LetterKind::FirstMeeting, "first_meeting"},
    {LetterKind::Review, "review"},
    {LetterKind::Thanks, "thanks"},
};

constexpr EnumKey<LetterField> kFields[] = {
    {LetterField::Name, "name"},
    {LetterField::FullName, "full name"},
    {LetterField::Partner, "partner"},
    {LetterField::PartnerName, "partner name"},
    {LetterField::PartnerEmail, "partner email"},
    {LetterField::Role, "role"},
    {LetterField::PartnerRole, "partner role"},
    {LetterField::Program, "program"},
    {LetterField::Cohort, "cohort"},
    {LetterField::Organization, "organization"},
    {LetterField::Coordinator, "coordinator"},
    {LetterField::Contact, "contact"},
    {LetterField::Today, "today"},
    {LetterField::By, "by"},
    {LetterField::FirstMove, "first move"},
    {LetterField::FirstMoveBy, "first move by"},
    {LetterField::NextStep, "next step"},
    {LetterField::MeetingOn, "meeting on"},
    {LetterField::ReviewOn, "review on"},
    {LetterField::Start, "start"},
    {LetterField::End, "end"},
};

const QRegularExpression &braces() {
    static const QRegularExpression expression(QStringLiteral("\\{([^{}\\n]*)\\}"));
    return expression;
}

/// Calls `found` with what stands between braces, and puts its answer in their place.
template <class Found>
QString replaced(const QString &text, Found found) {
    QString out;
    qsizetype from = 0;
    QRegularExpressionMatchIterator matches = braces().globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        out += QStringView(text).mid(from, match.capturedStart() - from);
        out += found(match.captured(1));
        from = match.capturedEnd();
    }
    out += QStringView(text).mid(from);
    return out;
}

void addOnce(std::vector<LetterField> &fields, LetterField field) {
    const auto at = std::lower_bound(fields.begin(), fields.end(), field);
    if (at == fields.end() || *at != field)
        fields.insert(at, field);
}

} // namespace

QString letterKindKey(LetterKind kind) {
    return keyOf(kKinds, kind);
}

std::optional<LetterKind> letterKindFromKey(const QString &key) {
    return fromKey(kKinds, key);
}

std::vector<LetterKind> allLetterKinds() {
    return valuesOf(kKinds);
}

bool goesTo(LetterKind kind, Role role) {
    if (kind == LetterKind::MatchMentee)
        return role == Role::Mentee;
    return kind != LetterKind::MatchMentor || role == Role::Mentor;
}

QString letterFieldKey(LetterField field) {
    return keyOf(kFields, field);
}

std::optional<LetterField> letterFieldFromKey(const QString &key) {
    QString plain = key.toLower();
    plain.replace(QLatin1Char('_'), QLatin1Char(' '));
    return fromKey(kFields, plain.simplified());
}

std::vector<LetterField> allLetterFields() {
    return valuesOf(kFields);
}

QStringList unknownFields(const LetterText &text) {
    return filled(text, {}).unknown;
}

std::vector<LetterField> fieldsOf(const LetterText &text) {
    return filled(text, {}).missing;
}

FilledLetter filled(const LetterText &text, const LetterValues &values) {
    FilledLetter letter;
    const auto value = [&](const QString &between) {
        const std::optional<LetterField> field = letterFieldFromKey(between);
        if (!field) {
            const QString named = QLatin1Char('{') + between + QLatin1Char('}');
            if (!letter.unknown.contains(named))
                letter.unknown.append(named);
            return QString();
        }
        const auto found = values.find(*field);
        if (found == values.end() || found->second.isEmpty()) {
            addOnce(letter.missing, *field);
            return QString();
        }
        return found->second;
    };
    letter.subject = replaced(text.subject, value);
    letter.body = replaced(text.body, value);
    return letter;
}

} // namespace groundwork::letters
