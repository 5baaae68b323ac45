#pragma once

#include "core/framework/framework.h"
#include "ui/documents/document.h"

#include <QDate>
#include <QString>

#include <vector>

namespace groundwork::documents {

/// The form on which somebody says that they have read the framework, with its lines numbered so that the one
/// they like and the one they ask about can be named by their numbers (domain.md 2.3, content.md 3.3).
struct FrameworkForm {
    struct Part {
        QString heading;
        std::vector<std::pair<int, QString>> lines; ///< number, words
    };
    QString context;
    int version = 1;
    QDate publishedOn;
    QDate printedOn;
    QString helpLine;
    QString name; ///< empty: a line to write it on
    std::vector<Part> parts;
};
FrameworkForm frameworkForm(const framework::Framework &framework, const QString &context,
                            const QString &helpLine, QDate today);

/// One sheet. The fields stand in the order in which they are typed in: name, date, like, ask, question.
Document frameworkFormDocument(const FrameworkForm &form, const PageStyle &style);

} // namespace groundwork::documents
