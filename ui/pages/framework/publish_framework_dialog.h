#pragma once

#include "core/framework/framework.h"
#include "ui/pages/page.h"

#include <QDialog>

#include <optional>

class QLineEdit;

namespace groundwork::ui {

/// Publish a version: what will be true afterwards, for which cohorts, and one line on what is new.
class PublishFrameworkDialog : public QDialog {
    Q_OBJECT

  public:
    PublishFrameworkDialog(const PageContext &context, const framework::Framework &draft,
                           const std::optional<framework::Framework> &base, QWidget *parent = nullptr);
    [[nodiscard]] QString note() const;

  private:
    QLineEdit *m_note;
};

} // namespace groundwork::ui
