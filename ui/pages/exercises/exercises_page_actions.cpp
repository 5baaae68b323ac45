// What one can do with the cards: keep them among the favourites, print them.
#include "ui/pages/exercises/exercises_page.h"

#include "core/skills/favourites.h"
#include "ui/documents/document_catalog.h"
#include "ui/pages/exercises/exercise_list.h"
#include "ui/printing/print_dialog.h"

namespace groundwork::ui {

using skills::Exercise;

void ExercisesPage::toggleFavourite(const QString &key) {
    const Exercise *card = m_library->card(key);
    if (card == nullptr || context().file.isReadOnly())
        return;
    const bool favourite = !m_favourites.contains(key);
    if (const Result<void> done = skills::setFavourite(context().file, *card, favourite); !done)
        context().navigator.showError(done.error());
    else
        context().navigator.toast(favourite ? tr("%1 is among the favourites").arg(card->title)
                                            : tr("%1 is no favourite any more").arg(card->title),
                                  true);
}

/// Several that were chosen, else all that the list shows.
QStringList ExercisesPage::keysToPrint() const {
    if (m_library == nullptr)
        return {};
    const QStringList chosen = m_list->chosenKeys();
    return chosen.size() > 1 ? chosen : m_list->allKeys();
}

QString ExercisesPage::printWords() const {
    const auto count = static_cast<int>(keysToPrint().size());
    if (count == 0)
        return {};
    const bool chosen = m_list->chosenKeys().size() > 1;
    if (showsSets())
        return chosen ? tr("Print %n chosen set(s)…", nullptr, count)
                      : tr("Print %n set(s)…", nullptr, count);
    return chosen ? tr("Print %n chosen card(s)…", nullptr, count)
                  : tr("Print %n card(s)…", nullptr, count);
}

void ExercisesPage::print() {
    printKeys(keysToPrint());
}

void ExercisesPage::printKeys(const QStringList &keys) {
    if (keys.isEmpty())
        return;
    documents::PrintRequest request;
    request.kind = documents::DocumentKind::ExerciseCards;
    request.cohort = context().cohort;
    request.paper = context().paper;
    if (keys.size() < static_cast<qsizetype>(m_library->cards().size()))
        request.cards = keys; // none: all of them
    openPrintDialog(context().file, context().theme, context().modal, request, window());
}

} // namespace groundwork::ui
