#include "ui/widgets/theme.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/room_colors.h"

#include <QFontDatabase>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace groundwork::ui {

namespace {

struct Pair {
    QRgb light;
    QRgb dark;
};

/// In the order of Token; visual.md section 3.
constexpr std::array<Pair, 31> kColors = {{
    {0xFFF6F3EE, 0xFF1A1917}, // Window
    {0xFFECE7DE, 0xFF141311}, // Side
    {0xFFFFFFFF, 0xFF242220}, // Surface
    {0xFFF1EDE6, 0xFF1F1D1B}, // Sunken
    {0xFFD9D2C6, 0xFF403C36}, // Line
    {0xFFE8E2D8, 0xFF332F2B}, // LineSoft
    {0xFF877E71, 0xFF8B8377}, // Control
    {0xFF221F1B, 0xFFF3EFE8}, // Ink
    {0xFF544D44, 0xFFC6BEB2}, // Ink2
    {0xFF6A6257, 0xFFA69E92}, // Ink3
    {0xFF12615A, 0xFF73CBB9}, // Accent
    {0xFF0C4A44, 0xFF9BDDCF}, // AccentDeep
    {0xFFDDEEEA, 0xFF173B36}, // AccentSoft
    {0xFF9CC9C1, 0xFF2F6A61}, // AccentLine
    {0xFFFFFFFF, 0xFF10231F}, // OnAccent
    {0xFF3D47A4, 0xFFB0B5F8}, // Mentee
    {0xFFE9EBFA, 0xFF282B4A}, // MenteeSoft
    {0xFFA9B0E0, 0xFF565CA0}, // MenteeLine
    {0xFF94450E, 0xFFF0A56C}, // Mentor
    {0xFFFBECDD, 0xFF40291A}, // MentorSoft
    {0xFFDDB38F, 0xFF8A5A35}, // MentorLine
    {0xFF5C4800, 0xFFF2D98A}, // Attention
    {0xFFFBEDB4, 0xFF3A3216}, // AttentionSoft
    {0xFFCFA92B, 0xFF8A7430}, // AttentionLine
    {0xFFF2CF5B, 0xFFE7C75C}, // AttentionFill
    {0xFF221F1B, 0xFF221F1B}, // OnAttentionFill
    {0xFFA11848, 0xFFF594B1}, // Problem
    {0xFFFBE6EC, 0xFF451D2B}, // ProblemSoft
    {0xFFDE9DB3, 0xFF8A4159}, // ProblemLine
    {0xFFFFFFFF, 0xFFFFFFFF}, // Paper
    {0xFF221F1B, 0xFF221F1B}, // PaperInk
}};

/// High contrast keeps shapes and rules and drops the tokens (visual.md section 3).
QPalette::ColorRole systemRole(Token token) {
    switch (token) {
    case Token::Window:
    case Token::Side:
    case Token::Sunken:
        return QPalette::Window;
    case Token::Surface:
    case Token::MenteeSoft:
    case Token::MentorSoft:
    case Token::AttentionSoft:
    case Token::AttentionFill:
    case Token::ProblemSoft:
        return QPalette::Base;
    case Token::Accent:
    case Token::AccentSoft:
        return QPalette::Highlight;
    case Token::OnAccent:
    case Token::AccentDeep:
        return QPalette::HighlightedText;
    default:
        return QPalette::WindowText;
    }
}

QStringList readingFamilies() {
    return {QStringLiteral("Charter"),    QStringLiteral("Georgia"),        QStringLiteral("Cambria"),
            QStringLiteral("Noto Serif"), QStringLiteral("Source Serif 4"), QStringLiteral("DejaVu Serif")};
}

struct RoleSize {
    double points; ///< at 100 %, beside a 10 pt body
    bool reading;
    int weight;
};

RoleSize roleSize(TextRole role) {
    switch (role) {
    case TextRole::Small:
        return {9, false, QFont::Normal};
    case TextRole::SmallStrong:
        return {9, false, QFont::DemiBold};
    case TextRole::Body:
        return {10, false, QFont::Normal};
    case TextRole::BodyStrong:
        return {10, false, QFont::DemiBold};
    case TextRole::Section:
        return {10.5, false, QFont::DemiBold};
    case TextRole::Figure:
        return {13.5, false, QFont::DemiBold};
    case TextRole::PageTitle:
        return {16, false, QFont::DemiBold};
    case TextRole::Reading:
        return {11, true, QFont::Normal};
    case TextRole::ReadingSmall:
        return {10.5, true, QFont::Normal};
    case TextRole::TogetherLabel:
        return {12, false, QFont::Normal};
    case TextRole::TogetherAnswer:
        return {17, true, QFont::Normal};
    case TextRole::TogetherPrompt:
        return {27, true, QFont::Medium};
    case TextRole::TogetherPromptSmall:
        return {24, true, QFont::Medium};
    case TextRole::TogetherPromptLong:
        return {21.6, true, QFont::Medium};
    }
    return {10, false, QFont::Normal};
}

} // namespace

Theme::Theme(QObject *parent)
    : QObject(parent)
    , m_systemFont(QFontDatabase::systemFont(QFontDatabase::GeneralFont)) {
    loadIconResources();
    readSystem(QPalette());
}

RoomColors roomColors(const Theme &theme, bool light) {
    if (theme.isHighContrast()) {
        const QColor text = theme.color(Token::Ink);
        return {theme.color(Token::Window), text, text, theme.color(Token::Accent), theme.color(Token::Line), text, text};
    }
    if (!light)
        return {QColor(0x0E, 0x29, 0x26), QColor(0xF4, 0xF1, 0xEA), QColor(0xA9, 0xC4, 0xBF),
                QColor(0x73, 0xCB, 0xB9), QColor(0x2C, 0x47, 0x44), QColor(0xB0, 0xB5, 0xF8),
                QColor(0xF0, 0xA5, 0x6C)};
    const auto of = [](Token token) { return QColor::fromRgba(kColors[static_cast<size_t>(token)].light); };
    return {of(Token::Window), of(Token::Ink), of(Token::Ink2), of(Token::Accent),
            of(Token::Line), of(Token::Mentee), of(Token::Mentor)};
}

QColor Theme::color(Token token) const {
    if (m_highContrast)
        return m_systemPalette.color(systemRole(token));
    const Pair &pair = kColors[static_cast<size_t>(token)];
    return QColor::fromRgba(isDark() ? pair.dark : pair.light);
}

double Theme::baseSize() const {
#ifdef Q_OS_MACOS
    constexpr double kBody = 13;
#else
    constexpr double kBody = 10;
#endif
    return std::max(kBody, m_systemFont.pointSizeF()) * m_textScale / 100.0;
}

QFont Theme::font(TextRole role) const {
    const RoleSize size = roleSize(role);
    QFont font = m_systemFont;
    if (size.reading) {
        font.setFamilies(readingFamilies());
        font.setStyleHint(QFont::Serif);
    }
    font.setPointSizeF(baseSize() * size.points / 10.0);
    font.setWeight(static_cast<QFont::Weight>(size.weight));
    if (role == TextRole::PageTitle)
        font.setLetterSpacing(QFont::PercentageSpacing, 99);
    return font;
}

int Theme::space(int px) const {
    return static_cast<int>(std::lround(px * (1.0 + (m_textScale - 100) / 200.0)));
}

int Theme::size(int px) const {
    const double system = std::max(1.0, m_systemFont.pointSizeF() / 10.0);
    return static_cast<int>(std::lround(px * m_textScale / 100.0 * system));
}

bool Theme::isDark() const {
    return m_mode == Mode::Dark || (m_mode == Mode::System && m_systemDark);
}

QPalette Theme::palette() const {
    if (m_highContrast)
        return m_systemPalette;
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, Token token) { palette.setColor(role, color(token)); };
    set(QPalette::Window, Token::Window);
    set(QPalette::WindowText, Token::Ink);
    set(QPalette::Base, Token::Surface);
    set(QPalette::AlternateBase, Token::Sunken);
    set(QPalette::Text, Token::Ink);
    set(QPalette::PlaceholderText, Token::Ink3);
    set(QPalette::Button, Token::Surface);
    set(QPalette::ButtonText, Token::Ink);
    set(QPalette::BrightText, Token::Problem);
    set(QPalette::Highlight, Token::AccentSoft);
    set(QPalette::HighlightedText, Token::Ink);
    set(QPalette::Link, Token::Accent);
    set(QPalette::LinkVisited, Token::Accent);
    set(QPalette::ToolTipBase, Token::Surface);
    set(QPalette::ToolTipText, Token::Ink);
    set(QPalette::Light, Token::Surface);
    set(QPalette::Midlight, Token::LineSoft);
    set(QPalette::Mid, Token::Line);
    set(QPalette::Dark, Token::Control);
    set(QPalette::Shadow, Token::Line);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        QColor faint = color(Token::Ink3);
        faint.setAlphaF(0.65F);
        palette.setColor(QPalette::Disabled, role, faint);
    }
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, color(Token::Ink3));
    return palette;
}

void Theme::setMode(Mode mode) {
    if (std::exchange(m_mode, mode) != mode)
        Q_EMIT changed();
}

void Theme::setTextScale(int percent) {
    const int step = std::clamp((percent + 12) / 25 * 25, 100, 200);
    if (std::exchange(m_textScale, step) != step)
        Q_EMIT changed();
}

void Theme::setLessMotion(bool less) {
    m_lessMotion = less;
}

void Theme::readSystem(const QPalette &system) {
    const bool dark = system.color(QPalette::Window).lightness() < 128;
    m_systemPalette = system;
    if (std::exchange(m_systemDark, dark) != dark && m_mode == Mode::System)
        Q_EMIT changed();
}

VoiceTokens menteeTokens() {
    return {Token::Mentee, Token::MenteeSoft, Token::MenteeLine};
}

VoiceTokens mentorTokens() {
    return {Token::Mentor, Token::MentorSoft, Token::MentorLine};
}

} // namespace groundwork::ui
