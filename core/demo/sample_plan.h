#pragma once

#include "core/agreements/agreement_content.h"
#include "core/base/result.h"
#include "core/content/pack.h"
#include "core/first_meeting/first_meeting.h"
#include "core/first_meeting/played_example.h"
#include "core/first_meeting/script.h"
#include "core/framework/frameworks.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace groundwork::demo {

/// One sample as its file under resources/content tells it: program, framework, people, the rounds of the match,
/// what becomes of each pair. Days are numbers, counted from T; a text "T-190" is a date.
class SamplePlan {
  public:
    /// Answers ContentMissing(document, part).
    static Result<SamplePlan> read(const content::Pack &pack, const QString &name, QDate t);

    [[nodiscard]] QDate at(int day) const { return m_t.addDays(day); }
    /// The day on which the coordinator begins.
    [[nodiscard]] QDate firstDay() const;
    [[nodiscard]] QJsonObject object(const QString &key) const { return m_document.value(key).toObject(); }
    [[nodiscard]] QJsonArray list(const QString &key) const { return m_document.value(key).toArray(); }
    /// The words that all samples share.
    [[nodiscard]] const QJsonObject &common() const { return m_common; }
    [[nodiscard]] const QJsonObject &document() const { return m_document; }
    /// What the file says of a pair, by its mentee; empty when it leaves the pair to the dice.
    [[nodiscard]] QJsonObject pairOf(const QString &mentee, int round) const;

    [[nodiscard]] const framework::NewProgram &program() const { return m_program; }
    [[nodiscard]] const framework::FrameworkText &frameworkText() const { return m_framework; }
    /// The cohort of the template with what this one sets differently.
    [[nodiscard]] framework::Cohort cohort(framework::Cohort made) const;

    /// With the choices that the framework gives.
    [[nodiscard]] const first_meeting::Script &script() const { return m_script; }
    [[nodiscard]] const agreements::AgreementContent &agreement() const { return m_agreement; }
    [[nodiscard]] const first_meeting::PlayedExample &playedExample() const { return m_example; }
    [[nodiscard]] first_meeting::Length meetingLength() const;
    [[nodiscard]] first_meeting::Mode meetingMode() const;

  private:
    void readProgram(const content::Pack &pack);
    void readFramework();

    QDate m_t;
    QJsonObject m_document;
    QJsonObject m_common;
    framework::NewProgram m_program;
    framework::FrameworkText m_framework;
    first_meeting::Script m_script;
    agreements::AgreementContent m_agreement;
    first_meeting::PlayedExample m_example;
};

} // namespace groundwork::demo
