#include "tests/support/catch_compat.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/groundwork_style.h"
#include "ui/widgets/reading_table.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/long_words.h"
#include "ui/widgets/second_click.h"

#include <QHeaderView>
#include <QListWidget>
#include <QTableWidget>
#include <QToolButton>
#include <QMouseEvent>
#include <QCursor>
#include <QApplication>
#include <QBoxLayout>
#include <QDir>
#include <QSvgRenderer>
#include <QTest>

#include <cmath>
#include <memory>

using namespace groundwork;
using namespace groundwork::ui;

namespace {

double luminance(const QColor &color) {
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b) {
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

} // namespace

TEST_CASE("Initials come from first and last word, or from the first letters of other scripts", "[widgets]") {
    CHECK(initials(QStringLiteral("Alys Penhale")) == QStringLiteral("AP"));
    CHECK(initials(QStringLiteral("  maría Esperanza  llobet ")) == QStringLiteral("ML"));
    CHECK(initials(QStringLiteral("Tarn")) == QStringLiteral("T"));
    CHECK(initials(QStringLiteral("نادية بوخاري")) == QStringLiteral("نا"));
    CHECK(initials(QStringLiteral("王小明")) == QStringLiteral("王小"));
    CHECK(initials(QStringLiteral("נועה לוי")) == QStringLiteral("נו"));
    CHECK(initials(QStringLiteral("김민준")) == QStringLiteral("김민"));
    // Scripts without capitals that are read word by word.
    CHECK(initials(QStringLiteral("अनीता शर्मा")) == QStringLiteral("अश"));
    CHECK(initials(QStringLiteral("สมชาย ใจดี")).size() == 2);
    // Two scripts in one name: the first one decides, and they are never mixed.
    CHECK(initials(QStringLiteral("Noor رحماني")) == QStringLiteral("N"));
    CHECK(initials(QStringLiteral("王小明 (Ming Wang)")) == QStringLiteral("王小"));
    CHECK(initials(QStringLiteral("Bo (Boris) Kral")) == QStringLiteral("BK"));
    CHECK(initials(QStringLiteral("Ana «Ani»")) == QStringLiteral("AA"));
    CHECK(initials(QString()) == QStringLiteral("?"));
}

TEST_CASE("Text and edges keep their contrast in light and dark", "[widgets]") {
    Theme theme;
    for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        theme.setMode(mode);
        for (const Token ground : {Token::Surface, Token::Window, Token::Side, Token::AccentSoft}) {
            for (const Token ink : {Token::Ink, Token::Ink2, Token::Ink3, Token::Accent, Token::Mentee,
                                    Token::Mentor, Token::Attention, Token::Problem})
                CHECK(contrast(theme.color(ink), theme.color(ground)) >= 4.5);
            CHECK(contrast(theme.color(Token::Control), theme.color(ground)) >= 3.0);
        }
        CHECK(contrast(theme.color(Token::OnAccent), theme.color(Token::Accent)) >= 4.5);
        CHECK(contrast(theme.color(Token::Mentee), theme.color(Token::MenteeSoft)) >= 4.5);
        CHECK(contrast(theme.color(Token::Mentor), theme.color(Token::MentorSoft)) >= 4.5);
        CHECK(contrast(theme.color(Token::Attention), theme.color(Token::AttentionSoft)) >= 4.5);
    }
}

TEST_CASE("Text grows in steps of 25 up to twice its size, and spaces at half rate", "[widgets]") {
    Theme theme;
    const double before = theme.font(TextRole::Body).pointSizeF();
    theme.setTextScale(190);
    CHECK(theme.textScale() == 200);
    CHECK(theme.font(TextRole::Body).pointSizeF() == Approx(2 * before));
    CHECK(theme.space(20) == 30);
    theme.setTextScale(40);
    CHECK(theme.textScale() == 100);
}

TEST_CASE("Every icon of the folder is compiled in and can be read", "[widgets]") {
    Theme theme;
    const QStringList files =
        QDir(QStringLiteral(GROUNDWORK_SOURCE_DIR "/resources/icons")).entryList({QStringLiteral("*.svg")});
    REQUIRE(files.size() > 80);
    for (const QString &file : files) {
        INFO(file.toStdString());
        QSvgRenderer renderer(QStringLiteral(":/icons/") + file);
        CHECK(renderer.isValid());
        CHECK_FALSE(icon(theme, file.chopped(4)).pixmap(24, 24).isNull());
    }
}

TEST_CASE("A button with the focus answers to Enter as it does to Space", "[widgets]") {
    Theme theme;
    const std::unique_ptr<QPushButton> made(
        button(theme, QStringLiteral("bring"), QStringLiteral("Bring in a list")));
    int pressed = 0;
    QObject::connect(made.get(), &QPushButton::clicked, made.get(), [&pressed] { ++pressed; });
    QTest::keyClick(made.get(), Qt::Key_Return);
    QTest::keyClick(made.get(), Qt::Key_Enter);
    QTest::keyClick(made.get(), Qt::Key_Space);
    CHECK(pressed == 3);
}

TEST_CASE("A long word breaks where there is no room, and joined letters do not come apart", "[ui][widgets]") {
    CHECK(breakable(QStringLiteral("Alys Penhale")) == QStringLiteral("Alys Penhale"));
    const QString name = QStringLiteral("Wolfeschlegelsteinhausenbergerdorff");
    const QString broken = breakable(name);
    CHECK(broken.count(QChar(0x200B)) == 2);
    CHECK(QString(broken).remove(QChar(0x200B)) == name);
    const QString arabic = QString::fromUtf8("المستشفىالجامعيالكبيرفيالمدينة");
    CHECK(breakable(arabic) == arabic);
    CHECK(breakable(QStringLiteral("nadia.boukhari@example.org")) ==
          QStringLiteral("nadia.boukhari@\u200Bexample.org"));
    CHECK(breakable(QString()).isEmpty());
}

TEST_CASE("The second press of a double click is swallowed where the first one moved things", "[ui][widgets]") {
    QToolButton chip;
    chip.setCheckable(true);
    chip.resize(80, 30);
    chip.show();
    const auto press = [&](QEvent::Type type, QPoint at) {
        QMouseEvent event(type, QPointF(5, 5), QPointF(at), Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&chip, &event);
        QMouseEvent release(QEvent::MouseButtonRelease, QPointF(5, 5), QPointF(at), Qt::LeftButton, Qt::NoButton,
                            Qt::NoModifier);
        QApplication::sendEvent(&chip, &release);
    };
    {
        QObject page;
        new SecondClick(&page);
        press(QEvent::MouseButtonDblClick, QCursor::pos());
        CHECK_FALSE(chip.isChecked());
        press(QEvent::MouseButtonPress, QCursor::pos() + QPoint(200, 0)); // somewhere else is meant
        CHECK(chip.isChecked());
    }
    press(QEvent::MouseButtonPress, QCursor::pos());
    CHECK_FALSE(chip.isChecked());
}

TEST_CASE("On buttons back and next turn with the way that is read, and nothing else does", "[ui][rtl]") {
    Theme theme;
    const auto drawn = [&](const char *name) {
        return icon(theme, QString::fromLatin1(name), Token::Ink).pixmap(24, 24).toImage();
    };
    const QImage left = drawn("left");
    const QImage undo = drawn("undo");
    qApp->setLayoutDirection(Qt::RightToLeft);
    const QImage turned = drawn("left");
    const QImage same = drawn("undo");
    qApp->setLayoutDirection(Qt::LeftToRight);
    CHECK(turned == left.mirrored(true, false));
    CHECK(turned != left);
    CHECK(same == undo);
}

TEST_CASE("Rows are as high as before once large text is small again", "[widgets]") {
    Theme theme;
    applyTheme(*qApp, theme);
    {
        QTableWidget lines(6, 2);
        setUpRowTable(lines, theme, QStringLiteral("t"), QStringLiteral("Lines"));
        const std::unique_ptr<QTableWidget> reading(
            readingTable(theme, QStringLiteral("r"), QStringLiteral("Reading"), {QStringLiteral("Area"), QStringLiteral("Offered")}));
        fillReadingTable(*reading, theme, {{QStringLiteral("budgets"), QStringLiteral("2")}, {QStringLiteral("data"), QStringLiteral("1")}}, 4);
        QTableWidget plain(6, 2);
        QListWidget list;
        list.addItems({QStringLiteral("One"), QStringLiteral("Two")});
        for (QWidget *widget : {static_cast<QWidget *>(&lines), static_cast<QWidget *>(reading.get()),
                                static_cast<QWidget *>(&plain), static_cast<QWidget *>(&list)})
            widget->show();
        const auto heights = [&] {
            for (int round = 0; round < 4; ++round) {
                QApplication::processEvents();
                QApplication::sendPostedEvents();
            }
            return std::vector<int>{lines.rowHeight(0), lines.horizontalHeader()->height(), reading->rowHeight(0),
                                    reading->horizontalHeader()->height(), plain.rowHeight(0),
                                    list.visualItemRect(list.item(0)).height()};
        };
        const std::vector<int> before = heights();
        theme.setTextScale(200);
        const std::vector<int> large = heights();
        theme.setTextScale(100);
        CHECK(heights() == before);
        CHECK(large[0] > before[0]);
        CHECK(large[2] > before[2]); // rows of a table that is read grow with their text
    }
}

TEST_CASE("A card keeps the spacing that its page has chosen, and its own follows the text", "[widgets]") {
    Theme theme;
    Card chosen(theme);
    chosen.body()->setSpacing(4);
    Card plain(theme);
    const int own = plain.body()->spacing();
    theme.setTextScale(200);
    CHECK(plain.body()->spacing() > own);
    theme.setTextScale(100);
    CHECK(plain.body()->spacing() == own);
    CHECK(chosen.body()->spacing() == 4);
}

TEST_CASE("The title of a column has the room that it is drawn in, and stands above its texts", "[widgets]") {
    Theme theme;
    GroundworkStyle style(theme);
    for (const int percent : {100, 200}) {
        theme.setTextScale(percent);
        QTableWidget *table = readingTable(theme, QStringLiteral("t"), QStringLiteral("Table"),
                                           {QStringLiteral("Area"), QStringLiteral("Offered")});
        const std::unique_ptr<QTableWidget> owned(table);
        QHeaderView *header = table->horizontalHeader();
        table->setStyle(&style);
        header->setStyle(&style);
        const int text = QFontMetrics(theme.font(TextRole::SmallStrong)).horizontalAdvance(QStringLiteral("Offered"));
        const int margin = style.pixelMetric(QStyle::PM_HeaderMargin, nullptr, header) + 4;
        CHECK(header->sectionSizeHint(1) >= text + 2 * margin);
        CHECK(style.pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, table) + 1 == margin);
    }
}
