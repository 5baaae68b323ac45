#include "core/agreements/arrangement.h"

#include "core/agreements/agreement_table.h"
#include "core/base/error_code.h"
#include "core/base/text_fold.h"
#include "core/file/verb.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace groundwork::agreements {

namespace {

QJsonObject toJson(const ArrangedSection &section) {
    if (section.shipped > 0)
        return {{QStringLiteral("shipped"), section.shipped}, {QStringLiteral("hidden"), section.hidden}};
    return {{QStringLiteral("key"), section.key},
            {QStringLiteral("title"), section.title},
            {QStringLiteral("beginning"), section.beginning},
            {QStringLiteral("each"), section.each},
            {QStringLiteral("hidden"), section.hidden}};
}

ArrangedSection fromJson(const QJsonObject &object) {
    ArrangedSection section;
    section.shipped = object.value(QLatin1String("shipped")).toInt();
    section.key = object.value(QLatin1String("key")).toString();
    section.title = object.value(QLatin1String("title")).toString();
    section.beginning = object.value(QLatin1String("beginning")).toString();
    section.each = object.value(QLatin1String("each")).toBool();
    section.hidden = object.value(QLatin1String("hidden")).toBool();
    return section;
}

Arrangement read(const QString &text) {
    Arrangement all;
    for (const QJsonValue &value : QJsonDocument::fromJson(text.toUtf8()).array())
        all.push_back(fromJson(value.toObject()));
    return all;
}

QString written(const Arrangement &all) {
    QJsonArray array;
    for (const ArrangedSection &section : all)
        array.append(toJson(section));
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

Arrangement asShipped(const AgreementContent &shipped) {
    Arrangement all;
    for (const SectionSpec &section : shipped.sections())
        all.push_back({section.shipped, {}, {}, {}, false, false});
    return all;
}

/// Every shipped section stands in it once; a newer text may have one more.
Arrangement completed(Arrangement all, const AgreementContent &shipped) {
    for (const SectionSpec &section : shipped.sections()) {
        const bool there = std::any_of(all.begin(), all.end(), [&](const ArrangedSection &each) {
            return each.shipped == section.shipped;
        });
        if (!there)
            all.push_back({section.shipped, {}, {}, {}, false, false});
    }
    return all;
}

SectionSpec ownSection(const ArrangedSection &own) {
    LineSpec line;
    line.key = own.key;
    line.label = own.title;
    line.inSentence = own.title;
    line.each = own.each;
    TermField field;
    field.key = QStringLiteral("text");
    field.type = TermFieldType::LongText;
    field.label = own.beginning.isEmpty() ? own.title : own.beginning;
    line.fields.push_back(field);
    Clause clause;
    clause.text = own.beginning.isEmpty() ? QStringLiteral("[text]") : own.beginning + QStringLiteral(" [text].");
    line.clauses.push_back({{clause}, false});
    PartSpec part;
    (own.each ? part.columns : part.both).push_back(line);
    SectionSpec section;
    section.title = own.title;
    section.parts.push_back(std::move(part));
    return section;
}

Result<void> checkOwn(const ArrangedSection &own) {
    if (own.title.isEmpty())
        return failure(ErrorCode::TextMissing, {QStringLiteral("section_title")});
    if (own.title.size() > kLongestSectionTitle)
        return failure(ErrorCode::TextTooLong, {QStringLiteral("section_title"), QString::number(kLongestSectionTitle)});
    if (own.beginning.size() > kLongestBeginning)
        return failure(ErrorCode::TextTooLong, {QStringLiteral("beginning"), QString::number(kLongestBeginning)});
    return {};
}

Result<Arrangement> checked(const AgreementContent &shipped, Arrangement wanted) {
    int own = 0;
    for (ArrangedSection &section : wanted) {
        section.title = tidyText(section.title);
        section.beginning = tidyText(section.beginning);
        if (section.shipped == 0) {
            if (auto fits = checkOwn(section); !fits)
                return failure(fits.error());
            ++own;
        } else if (section.hidden && !mayHide(section.shipped)) {
            return failure(ErrorCode::WrongState, {QStringLiteral("section"), QString::number(section.shipped)});
        }
    }
    if (own > kMostOwnSections)
        return failure(ErrorCode::ListTooLong, {QStringLiteral("own_sections"), QString::number(kMostOwnSections)});
    for (const SectionSpec &section : shipped.sections()) {
        const auto times = std::count_if(wanted.begin(), wanted.end(), [&](const ArrangedSection &each) {
            return each.shipped == section.shipped;
        });
        if (times != 1)
            return failure(ErrorCode::WrongState, {QStringLiteral("section"), QString::number(section.shipped)});
    }
    return wanted;
}

} // namespace

bool mayHide(int shipped) {
    constexpr int kAlways[] = {1, 3, 6, 10, 11};
    return std::find(std::begin(kAlways), std::end(kAlways), shipped) == std::end(kAlways);
}

AgreementContent AgreementContent::arranged(const std::vector<ArrangedSection> &wanted) const {
    if (wanted.empty())
        return *this;
    AgreementContent content = *this;
    content.m_sections.clear();
    constexpr int kReviews = 10;
    for (const ArrangedSection &section : wanted) {
        if (section.hidden)
            continue;
        const auto found = std::find_if(m_sections.begin(), m_sections.end(), [&](const SectionSpec &spec) {
            return spec.shipped == section.shipped;
        });
        if (section.shipped > 0 && found == m_sections.end())
            continue;
        SectionSpec spec = section.shipped > 0 ? *found : ownSection(section);
        spec.number = static_cast<int>(content.m_sections.size()) + 1;
        if (section.shipped == kReviews) // the sentence over the signatures says where the days stand
            content.m_words[QStringLiteral("statement")].replace(QString::number(kReviews), QString::number(spec.number));
        content.m_sections.push_back(std::move(spec));
    }
    return content;
}

Arrangement arrangement(const ProgramFile &file, const AgreementContent &shipped) {
    Arrangement all = read(agreement_table::programLayout(file.database()));
    return all.empty() ? asShipped(shipped) : completed(std::move(all), shipped);
}

Result<void> arrangeSections(ProgramFile &file, const AgreementContent &shipped, const Arrangement &wanted) {
    const auto fits = checked(shipped, wanted);
    if (!fits)
        return failure(fits.error());
    return file.perform(Operation{Verb::ArrangeSections, {}}, [&](Change &change) -> Result<void> {
        if (*fits == arrangement(file, shipped))
            return {};
        agreement_table::setProgramLayout(change, *fits == asShipped(shipped) ? QString() : written(*fits));
        return {};
    });
}

QString newSectionKey(const Arrangement &all) {
    for (int number = 1;; ++number) {
        const QString key = QStringLiteral("own_%1").arg(number);
        if (std::none_of(all.begin(), all.end(), [&](const ArrangedSection &each) { return each.key == key; }))
            return key;
    }
}

AgreementContent contentOf(const ProgramFile &file, const AgreementContent &shipped, PartnershipId partnership) {
    const auto layout = agreement_table::layoutOf(file.database(), partnership);
    return shipped.arranged(read(layout ? *layout : agreement_table::programLayout(file.database())));
}

} // namespace groundwork::agreements
