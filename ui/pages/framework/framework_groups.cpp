#include "ui/pages/framework/framework_groups.h"

#include <QCoreApplication>

namespace groundwork::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::ui::FrameworkGroups)
};

} // namespace

std::vector<FrameworkGroup> frameworkGroups() {
    using enum framework::FrameworkPart;
    return {{QStringLiteral("definition"), Words::tr("Definition"), {Definition}},
            {QStringLiteral("purpose"), Words::tr("Purpose"), {Purpose}},
            {QStringLiteral("principles"), Words::tr("Principles"), {Principles}},
            {QStringLiteral("expectations"),
             Words::tr("Expectations"),
             {ExpectBoth, ExpectMentee, ExpectMentor, ExpectProgram}},
            {QStringLiteral("parameters"), Words::tr("Parameters"), {Parameters}},
            {QStringLiteral("is_not"), Words::tr("What it is not"), {NotMentoring}},
            {QStringLiteral("confidentiality"), Words::tr("Confidentiality"), {Confidentiality, Exceptions}},
            {QStringLiteral("ending"), Words::tr("Ending early"), {Ending}},
            {QStringLiteral("contact"), Words::tr("Whom to ask"), {Contact}}};
}

} // namespace groundwork::ui
