#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

namespace groundwork::ui {

/// The colour tokens of visual.md section 3. No colour literal stands anywhere else.
enum class Token {
    Window,
    Side,
    Surface,
    Sunken,
    Line,
    LineSoft,
    Control,
    Ink,
    Ink2,
    Ink3,
    Accent,
    AccentDeep,
    AccentSoft,
    AccentLine,
    OnAccent,
    Mentee,
    MenteeSoft,
    MenteeLine,
    Mentor,
    MentorSoft,
    MentorLine,
    Attention,
    AttentionSoft,
    AttentionLine,
    AttentionFill,
    OnAttentionFill,
    Problem,
    ProblemSoft,
    ProblemLine,
    Paper,
    PaperInk, ///< a printed sheet stays white in the dark theme
};

/// The text roles of visual.md section 4.
enum class TextRole {
    Small,
    SmallStrong,
    Body,
    BodyStrong,
    Section,
    Figure,
    PageTitle,
    Reading,
    ReadingSmall, ///< what people said or wrote
    TogetherLabel,
    TogetherAnswer,
    TogetherPrompt,
    TogetherPromptSmall,
    TogetherPromptLong,
};

/// Colours, faces and sizes of one application. Everything that paints reads from it and listens to
/// changed(). Made once in main() (or a test) and handed down through constructors.
class Theme : public QObject {
    Q_OBJECT

  public:
    enum class Mode { System, Light, Dark };

    explicit Theme(QObject *parent = nullptr);

    [[nodiscard]] QColor color(Token token) const;
    [[nodiscard]] QFont font(TextRole role) const;
    /// The space of `px` pixels at the present text size: paddings follow the text at half rate.
    [[nodiscard]] int space(int px) const;
    /// A size that follows the text at full rate (row heights, badges, icons).
    [[nodiscard]] int size(int px) const;
    [[nodiscard]] bool isDark() const;
    /// The system asked for high contrast: tokens are dropped for the system's palette.
    [[nodiscard]] bool isHighContrast() const { return m_highContrast; }
    /// The palette of standard widgets, made of tokens.
    [[nodiscard]] QPalette palette() const;

    [[nodiscard]] Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    /// 100 to 200 in steps of 25; other values go to the nearest step.
    [[nodiscard]] int textScale() const { return m_textScale; }
    void setTextScale(int percent);
    [[nodiscard]] bool lessMotion() const { return m_lessMotion; }
    void setLessMotion(bool less);
    /// Reads the system's lightness again ("Like the system", on PaletteChange of the platform).
    void readSystem(const QPalette &system);

  Q_SIGNALS:
    /// Colours, faces or sizes are different now.
    void changed();

  private:
    [[nodiscard]] double baseSize() const;
    Mode m_mode = Mode::System;
    bool m_systemDark = false;
    bool m_highContrast = false;
    bool m_lessMotion = false;
    int m_textScale = 100;
    QFont m_systemFont;
    QPalette m_systemPalette;
};

/// The two voices as tokens: mentee indigo, mentor copper.
struct VoiceTokens {
    Token ink, soft, line;
};
VoiceTokens menteeTokens();
VoiceTokens mentorTokens();

} // namespace groundwork::ui
