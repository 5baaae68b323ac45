#pragma once

#include "core/framework/program_template.h"
#include "ui/shell/preferences.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>

namespace groundwork::ui {

/// One of the actions at the leading side of the start page: icon, words, a quiet line under them.
class StartAction : public QAbstractButton {
    Q_OBJECT

  public:
    StartAction(Theme &theme, const QString &objectName, const QString &icon, const QString &title,
                const QString &sub, bool primary);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

  protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

  private:
    [[nodiscard]] int textWidth(int width) const;
    /// Its words are whole at the width it has: a page that scrolls asks for the least height alone.
    void keepHeight();
    Theme &m_theme;
    QString m_icon;
    QString m_sub;
    bool m_primary;
};

/// A program that was open before. A missing file says where it was, and offers Find.
class RecentRow : public QAbstractButton {
    Q_OBJECT

  public:
    RecentRow(Theme &theme, const RecentProgram &program, bool missing, bool first);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  Q_SIGNALS:
    void findClicked();
    /// Off the list; the file stays where it is.
    void removeClicked();

  protected:
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

  private:
    Theme &m_theme;
    RecentProgram m_program;
    bool m_missing;
    bool m_first;
    QWidget *m_find = nullptr;
    QWidget *m_chip = nullptr;
    QString m_when;
};

/// A template drawn with the mark.
class TemplateCard : public QAbstractButton {
    Q_OBJECT

  public:
    TemplateCard(Theme &theme, framework::ProgramTemplate programTemplate);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    void paintMark(QPainter &painter, const QRectF &area) const;
    Theme &m_theme;
    framework::ProgramTemplate m_template;
    QString m_sub;
    QString m_facts;
};

} // namespace groundwork::ui
