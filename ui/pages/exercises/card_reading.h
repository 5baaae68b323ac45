#pragma once

#include "core/skills/exercise_library.h"
#include "ui/widgets/theme.h"

#include <QScrollArea>

class QVBoxLayout;

namespace groundwork::ui {

/// One card, or one ready-made set, to read: the parts of a card in the order of content.md 5.0. Arrow keys
/// and Page up and down scroll it.
class CardReading : public QScrollArea {
    Q_OBJECT

  public:
    explicit CardReading(Theme &theme, QWidget *parent = nullptr);
    void showCard(const skills::Exercise &card);
    void showSet(const skills::ExerciseLibrary &library, const skills::ExerciseSet &set);

  Q_SIGNALS:
    /// A card of the set that is shown.
    void cardChosen(const QString &key);

  private:
    void begin(const QString &name);
    void finish();
    void addHead(const QString &icon, const QString &overline, const QString &title);
    void addFacts(const skills::Exercise &card);
    void addSteps(const skills::Exercise &card);
    void addBoxes(const skills::Exercise &card);
    void addHints(const skills::Exercise &card);
    QWidget *promptLine(const skills::ExercisePrompt &prompt);
    QWidget *setRow(const skills::Exercise &card, int number);
    Theme &m_theme;
    QVBoxLayout *m_column = nullptr;
};

} // namespace groundwork::ui
