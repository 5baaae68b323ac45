#include "ui/words/check_words.h"

#include "ui/words/error_words.h"

#include <QCoreApplication>

namespace groundwork::words {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::words::CheckWords)
};

} // namespace

QString findingSentence(const CheckFinding &finding) {
    const auto arg = [&](int index) { return finding.args.value(index); };
    switch (finding.kind) {
    case CheckFinding::Kind::NotChecked:
        return errorText(Error(static_cast<ErrorCode>(arg(0).toInt()), finding.args.mid(1)));
    case CheckFinding::Kind::Damaged:
        return Words::tr("The file is damaged: %1").arg(arg(0));
    case CheckFinding::Kind::BrokenLink:
        return Words::tr("In %1, row %2 points at a row of %3 that is not there.")
            .arg(arg(0), arg(1), arg(2));
    case CheckFinding::Kind::SchemaDiffers:
        return Words::tr("The table %1 is not as this version makes it.").arg(arg(0));
    case CheckFinding::Kind::InvalidText:
        return Words::tr("In %1, a text in %2 (row %3) cannot be read.").arg(arg(0), arg(1), arg(2));
    case CheckFinding::Kind::JournalLeft:
        return Words::tr("The last session did not end properly. Opening the file once repairs that.");
    }
    return {};
}

} // namespace groundwork::words
