#pragma once

#include "core/base/role_names.h"

#include <QRegularExpression>
#include <QString>

#include <array>

namespace groundwork {

/// Replaces role words in English texts of ours; made once for many texts.
class RoleRenamer {
  public:
    /// Names the roles `names` in words that call them `before`.
    explicit RoleRenamer(const RoleNames &names, const RoleNames &before = {});
    [[nodiscard]] QString renamed(const QString &text) const;
    /// Has it anything to do?
    [[nodiscard]] bool isIdle() const { return m_idle; }

  private:
    struct Word {
        QString from;
        QString to;
    };
    std::array<Word, 4> m_words; ///< the longest first
    QRegularExpression m_wanted;
    bool m_idle;
};

} // namespace groundwork
