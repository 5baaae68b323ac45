#pragma once

#include "ui/pages/pairs/agreement_field_edit.h"

namespace groundwork::ui {

/// The controls of days, times and numbers, for AgreementFieldEdit::make.
AgreementFieldEdit *makeDateEdit(Theme &theme, const agreements::TermField &field,
                                 const QHash<QString, QString> &names, const QString &objectName);
AgreementFieldEdit *makeTimeEdit(Theme &theme, const agreements::TermField &field,
                                 const QHash<QString, QString> &names, const QString &objectName);
AgreementFieldEdit *makeNumberEdit(Theme &theme, const agreements::TermField &field,
                                   const QHash<QString, QString> &names, const QString &objectName);

} // namespace groundwork::ui
