#include "core/agreements/sentence_builder.h"

#include "core/base/braces.h"

#include <QJsonArray>

#include <optional>

namespace groundwork::agreements {

namespace {

bool endsSentence(const QString &text) {
    for (auto index = text.size() - 1; index >= 0; --index) {
        const QChar last = text.at(index);
        if (last == QLatin1Char('"') || last == QChar(0x201D) || last == QLatin1Char(')'))
            continue;
        return last == QLatin1Char('.') || last == QLatin1Char('!') || last == QLatin1Char('?') ||
               last == QChar(0x2026) || last == QChar(0x3002) || last == QChar(0x061F);
    }
    return false;
}

QString phrase(const TermField &field, const QString &key, const Fillings &fillings) {
    const first_meeting::Option *option = field.option(key);
    if (!option)
        return key;
    const QString mentee = QStringLiteral("mentee");
    const QString mentor = QStringLiteral("mentor");
    return filledBraces(option->print.isEmpty() ? option->text : option->print,
                        {{mentee, fillings.value(mentee)}, {mentor, fillings.value(mentor)}});
}

/// The entries of a list, or of a choice of several with the own words behind.
QStringList entries(const TermField &field, const QJsonValue &value, const Fillings &fillings) {
    QStringList texts;
    const QJsonArray keys = value.isArray() ? value.toArray() : value[QLatin1String("choices")].toArray();
    for (const QJsonValue &key : keys) {
        const QString text =
            field.type == TermFieldType::List ? key.toString() : phrase(field, key.toString(), fillings);
        if (!text.trimmed().isEmpty())
            texts.append(text);
    }
    if (const QString other = value[QLatin1String("other")].toString(); !other.isEmpty())
        texts.append(other);
    return texts;
}

std::optional<SentencePart> fieldPart(const TermField &field, const QJsonValue &value,
                                      const Fillings &fillings, const QString &separator) {
    if (!isFilled(value))
        return std::nullopt;
    switch (field.type) {
    case TermFieldType::Text:
    case TermFieldType::LongText:
        return SentencePart{value.toString(), true, {}};
    case TermFieldType::List:
    case TermFieldType::Choices: {
        QStringList texts = entries(field, value, fillings);
        if (texts.isEmpty())
            return std::nullopt;
        const QString between = field.separator.isEmpty() ? separator : field.separator;
        if (between.trimmed().isEmpty()) { // sentences in a row: each of them ends
            for (QString &text : texts) {
                if (!endsSentence(text))
                    text.append(QLatin1Char('.'));
            }
        }
        return SentencePart{texts.join(between), true, {}};
    }
    case TermFieldType::Choice: {
        const QString key = value.isString() ? value.toString() : value[QLatin1String("choice")].toString();
        const QString other = value[QLatin1String("other")].toString();
        return SentencePart{other.isEmpty() ? phrase(field, key, fillings) : other, !other.isEmpty(), {}};
    }
    case TermFieldType::Date: {
        // A meeting has a time as well; the agreement prints its day.
        const QDate date = QDate::fromString(value.toString().left(10), Qt::ISODate);
        return date.isValid() ? std::optional<SentencePart>(SentencePart{{}, false, date}) : std::nullopt;
    }
    case TermFieldType::Time:
        return SentencePart{value.toString(), false, {}};
    case TermFieldType::Number:
        return SentencePart{QString::number(value.toInt()), false, {}};
    }
    return std::nullopt;
}

bool conditionHolds(const Clause &clause, const QJsonObject &value) {
    if (clause.whenField.isEmpty())
        return true;
    const QJsonValue field = value.value(clause.whenField);
    const QJsonArray keys = field.isArray() ? field.toArray() : field[QLatin1String("choices")].toArray();
    const QString choice = field.isObject() ? field[QLatin1String("choice")].toString() : field.toString();
    const bool holds = choice == clause.whenValue || keys.contains(QJsonValue(clause.whenValue));
    return clause.unless ? !holds : holds;
}

void append(Paragraph &paragraph, SentencePart part) {
    if (part.text.isEmpty() && !part.date.isValid())
        return;
    if (!paragraph.empty() && !paragraph.back().date.isValid() && !part.date.isValid()) {
        SentencePart &last = paragraph.back();
        if (last.ownWords && !part.ownWords) {
            if (part.text.startsWith(QLatin1Char('.')) && endsSentence(last.text))
                part.text.remove(0, 1);
            else if (part.text.startsWith(QLatin1Char(',')) && last.text.endsWith(QLatin1Char('.')))
                last.text.chop(1);
            if (part.text.isEmpty())
                return;
        }
        if (last.ownWords == part.ownWords) {
            last.text.append(part.text);
            return;
        }
    }
    paragraph.push_back(std::move(part));
}

/// The clause filled in, or nothing when something of it is not known.
std::optional<Paragraph> fill(const Clause &clause, const LineSpec &line, const QJsonObject &value,
                              const Fillings &fillings, const QString &separator) {
    if (!conditionHolds(clause, value))
        return std::nullopt;
    Paragraph paragraph;
    QString literal;
    for (qsizetype index = 0; index < clause.text.size(); ++index) {
        const QChar open = clause.text.at(index);
        if (open != QLatin1Char('[') && open != QLatin1Char('{')) {
            literal.append(open);
            continue;
        }
        const bool own = open == QLatin1Char('[');
        const qsizetype close = clause.text.indexOf(own ? QLatin1Char(']') : QLatin1Char('}'), index);
        const QString name = clause.text.mid(index + 1, close - index - 1);
        index = close;
        if (!own) {
            if (fillings.value(name).isEmpty())
                return std::nullopt;
            literal.append(fillings.value(name));
            continue;
        }
        const TermField *field = line.field(name);
        auto part = field ? fieldPart(*field, value.value(name), fillings, separator) : std::nullopt;
        if (!part)
            return std::nullopt;
        append(paragraph, SentencePart{literal, false, {}});
        literal.clear();
        append(paragraph, std::move(*part));
    }
    append(paragraph, SentencePart{literal, false, {}});
    return paragraph;
}

} // namespace

bool isFilled(const QJsonValue &value) {
    if (value.isString())
        return !value.toString().trimmed().isEmpty();
    if (value.isArray())
        return !value.toArray().isEmpty();
    if (value.isObject()) {
        return !value[QLatin1String("choices")].toArray().isEmpty() ||
               !value[QLatin1String("choice")].toString().isEmpty() ||
               !value[QLatin1String("other")].toString().trimmed().isEmpty();
    }
    return value.isDouble() || value.isBool();
}

std::vector<Paragraph> buildSentence(const LineSpec &line, const QJsonObject &value, const Fillings &fillings,
                                     const QString &separator) {
    std::vector<Paragraph> paragraphs;
    for (const ClauseGroup &group : line.clauses) {
        for (const Clause &clause : group.alternatives) {
            auto said = fill(clause, line, value, fillings, separator);
            if (!said)
                continue;
            if (paragraphs.empty() || group.startsParagraph)
                paragraphs.emplace_back();
            else
                append(paragraphs.back(), SentencePart{QStringLiteral(" "), false, {}});
            for (SentencePart &part : *said)
                append(paragraphs.back(), std::move(part));
            break;
        }
    }
    return paragraphs;
}

Paragraph comeBackSentence(const QString &sentence, const QString &label, QDate on) {
    QString text = sentence;
    text.replace(QStringLiteral("{label}"), label);
    const QString mark = QStringLiteral("{date}");
    const auto at = text.indexOf(mark);
    Paragraph paragraph;
    append(paragraph, SentencePart{text.left(at), false, {}});
    append(paragraph, SentencePart{{}, false, on});
    append(paragraph, SentencePart{text.mid(at + mark.size()), false, {}});
    return paragraph;
}

} // namespace groundwork::agreements
