#include "tests/support/calendar_reader.h"

#include "tests/support/catch_compat.h"

#include <libical/ical.h>

#include <memory>

namespace groundwork::testing {

namespace {

struct Free {
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, Free>;

Component parsed(const QByteArray &file) {
    Component calendar(icalparser_parse_string(file.constData()));
    REQUIRE(calendar);
    REQUIRE(icalcomponent_isa(calendar.get()) == ICAL_VCALENDAR_COMPONENT);
    CHECK(icalcomponent_count_errors(calendar.get()) == 0);
    // With a method it is held against RFC 5546, without one against RFC 5545 alone. What breaks a restriction is put
    // into the component as a property of its own.
    const Component checked(icalcomponent_new_clone(calendar.get()));
    INFO(icalcomponent_as_ical_string(checked.get()));
    CHECK(icalrestriction_check(checked.get()) == 1);
    CHECK(icalcomponent_count_errors(checked.get()) == 0);
    return calendar;
}

QString text(const char *words) {
    return words ? QString::fromUtf8(words) : QString();
}

QDate day(const icaltimetype &time) {
    return {time.year, time.month, time.day};
}

QTime hour(const icaltimetype &time) {
    return time.is_date ? QTime() : QTime(time.hour, time.minute, time.second);
}

} // namespace

std::vector<ReadEvent> readCalendar(const QByteArray &file) {
    const Component calendar = parsed(file);
    std::vector<ReadEvent> events;
    icalproperty *method = icalcomponent_get_first_property(calendar.get(), ICAL_METHOD_PROPERTY);
    for (icalcomponent *each = icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT); each;
         each = icalcomponent_get_next_component(calendar.get(), ICAL_VEVENT_COMPONENT)) {
        ReadEvent event;
        event.uid = text(icalcomponent_get_uid(each));
        event.summary = text(icalcomponent_get_summary(each));
        event.description = text(icalcomponent_get_description(each));
        event.place = text(icalcomponent_get_location(each));
        event.method = method ? text(icalproperty_method_to_string(icalproperty_get_method(method))) : QString();
        if (icalproperty *status = icalcomponent_get_first_property(each, ICAL_STATUS_PROPERTY))
            event.status = text(icalproperty_status_to_string(icalproperty_get_status(status)));
        if (icalproperty *organizer = icalcomponent_get_first_property(each, ICAL_ORGANIZER_PROPERTY)) {
            event.organizer = text(icalproperty_get_organizer(organizer));
            if (icalparameter *called = icalproperty_get_first_parameter(organizer, ICAL_CN_PARAMETER))
                event.organizerName = text(icalparameter_get_cn(called));
        }
        const icaltimetype start = icalcomponent_get_dtstart(each);
        const icaltimetype end = icalcomponent_get_dtend(each);
        event.from = day(start);
        event.at = hour(start);
        event.to = day(end);
        event.until = hour(end);
        event.isUtc = icaltime_is_utc(start) != 0;
        event.sequence = icalcomponent_get_sequence(each);
        events.push_back(event);
    }
    return events;
}

QString calendarName(const QByteArray &file) {
    const Component calendar = parsed(file);
    for (icalproperty *each = icalcomponent_get_first_property(calendar.get(), ICAL_X_PROPERTY); each;
         each = icalcomponent_get_next_property(calendar.get(), ICAL_X_PROPERTY)) {
        if (text(icalproperty_get_x_name(each)) != QLatin1String("X-WR-CALNAME"))
            continue;
        const std::unique_ptr<char, void (*)(void *)> words(icalproperty_get_value_as_string_r(each), icalmemory_free_buffer);
        const std::unique_ptr<icalvalue, void (*)(icalvalue *)> value(
            icalvalue_new_from_string(ICAL_TEXT_VALUE, words.get()), icalvalue_free);
        return text(icalvalue_get_text(value.get()));
    }
    return {};
}

} // namespace groundwork::testing
