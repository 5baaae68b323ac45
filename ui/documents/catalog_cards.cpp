// Which exercise cards can be printed together (document_catalog.h).
#include "core/content/pack.h"
#include "core/framework/framework_rows.h"
#include "core/skills/exercise_library.h"
#include "core/skills/favourites.h"
#include "ui/documents/document_catalog.h"

#include <QCoreApplication>

namespace groundwork::documents {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

Result<skills::ExerciseLibrary> libraryOf(const ProgramFile &file) {
    const auto program = framework::program(file);
    const QString locale = program && !program->locale.isEmpty() ? program->locale : QStringLiteral("en");
    const auto pack = content::Pack::load(locale);
    if (!pack)
        return failure(pack.error());
    return skills::ExerciseLibrary::read(*pack);
}

} // namespace

std::vector<PrintableCards> printableCards(const ProgramFile &file) {
    const auto library = libraryOf(file);
    if (!library)
        return {{Words::tr("All cards"), {}}};
    std::vector<PrintableCards> all{
        {Words::tr("All %n card(s)", nullptr, static_cast<int>(library->cards().size())), {}}};
    const QSet<QString> kept = skills::favouriteCards(file);
    QStringList favourites;
    for (const skills::Exercise &card : library->cards()) {
        if (kept.contains(card.key))
            favourites.append(card.key);
    }
    if (!favourites.isEmpty())
        all.push_back({Words::tr("Favourites (%1)").arg(favourites.size()), favourites});
    for (const skills::ExerciseSet &set : library->sets())
        all.push_back({set.title, {set.key}});
    return all;
}

} // namespace groundwork::documents
