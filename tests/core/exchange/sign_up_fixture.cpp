#include "tests/core/exchange/sign_up_fixture.h"

namespace groundwork::testing {

QString SignUpFile::cell(const char *name, const char *field) const {
    const QString wanted = QString::fromUtf8(name);
    const QString key = QString::fromLatin1(field);
    for (const people::Person &person : people::persons(*file)) {
        if (person.fullName != wanted)
            continue;
        if (key == QLatin1String("email"))
            return person.email;
        if (key == QLatin1String("unit"))
            return person.unit;
        if (key == QLatin1String("role_title"))
            return person.roleTitle;
        if (key == QLatin1String("preferred_name"))
            return person.preferredName;
        if (key == QLatin1String("languages"))
            return person.languages.join(QStringLiteral("; "));
        if (key == QLatin1String("manager"))
            return person.manager
                       ? QStringLiteral("-> ") + valueOf(people::person(*file, *person.manager)).fullName
                       : person.managerText;
        const auto takes = people::participantsOf(*file, person.id, cohort);
        if (takes.size() != 1)
            return QStringLiteral("%1 participants").arg(takes.size());
        const people::Profile &profile = takes.front().profile;
        QStringList list;
        if (key == QLatin1String("role"))
            return roleKey(takes.front().role);
        if (key == QLatin1String("capacity"))
            return QString::number(profile.capacity);
        if (key == QLatin1String("goal_seed"))
            return profile.goalSeed;
        if (key == QLatin1String("note"))
            return profile.note;
        if (key == QLatin1String("availability"))
            return profile.availability.join(QStringLiteral("; "));
        if (key == QLatin1String("modes"))
            return profile.modes.join(QStringLiteral("; "));
        if (key == QLatin1String("difference"))
            return people::differenceKindKey(profile.difference.kind) + QLatin1Char(' ') +
                   profile.difference.in;
        if (key == QLatin1String("offers")) {
            for (const auto &offer : profile.offers)
                list << offer.area;
            return list.join(QStringLiteral("; "));
        }
        if (key == QLatin1String("seeks")) {
            for (const auto &seek : profile.seeks)
                list << seek.area;
            return list.join(QStringLiteral("; "));
        }
        if (key == QLatin1String("not_with")) {
            for (const people::Wish &wish : people::notWith(*file, takes.front().id))
                list << (wish.person
                             ? QStringLiteral("-> ") + valueOf(people::person(*file, *wish.person)).fullName
                             : wish.text);
            return list.join(QStringLiteral("; "));
        }
        for (const people::IntakeAnswer &answer : takes.front().answers) {
            if (answer.question == key)
                return answer.body;
        }
        return QStringLiteral("no such field");
    }
    return QStringLiteral("no such person");
}

} // namespace groundwork::testing
