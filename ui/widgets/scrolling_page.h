#pragma once

class QMargins;
class QScrollArea;
class QWidget;

namespace groundwork::ui {

/// What a page or a dialog scrolls in when its text needs more room than there is: without a frame or a ground
/// of its own, as wide as its place (text wraps, nothing slides sideways), and no stop of the Tab key. `content`
/// may be given later by putIntoPage().
QScrollArea *scrollingPage(QWidget *content = nullptr);
/// The same with room around the content.
QScrollArea *scrollingPage(QWidget *content, const QMargins &margins);
/// Puts the content in; what was there before is deleted.
void putIntoPage(QScrollArea *page, QWidget *content);

} // namespace groundwork::ui
