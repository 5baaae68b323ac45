#pragma once

#include "core/agreements/agreement_content.h"
#include "core/agreements/agreement_text.h"

#include <QHash>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace groundwork::agreements {

/// What the program fills in between { }: names as asked, roles, units, contacts.
using Fillings = QHash<QString, QString>;

/// Puts the sentence of a line together (content.md 4.2): the first alternative of each clause that can be
/// filled. A field without a value makes its clause unsayable, so that nothing empty is printed. A full stop
/// is not doubled after a person's own full stop. Empty when nothing can be said.
std::vector<Paragraph> buildSentence(const LineSpec &line, const QJsonObject &value, const Fillings &fillings,
                                     const QString &separator);

/// "We have not settled this yet: ..." with the line's label, or with what of it is open.
Paragraph comeBackSentence(const QString &sentence, const QString &label, QDate on);

/// Is this field filled in? A list without entries and a blank text are not.
bool isFilled(const QJsonValue &value);

} // namespace groundwork::agreements
