package uk.casereview.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a partnership goes by on a day, by what was known of it then.
 *
 * @param warn how many working days before its due date a clock of the kind is warned of
 */
record SlowSettings(Set<LocalDate> holidays, Map<String, Integer> warn) {
    static SlowSettings of(List<RawEvent> log, String partnership, @Nullable Instant asOf, LocalDate day) {
        Set<LocalDate> holidays = new HashSet<>();
        Map<String, Integer> warn = new HashMap<>();
        LocalDate since = LocalDate.MIN;
        boolean onlySettingsSoFar = true;
        for (RawEvent event : log) {
            onlySettingsSoFar &= event.type().startsWith("partnership.");
            boolean known =
                    onlySettingsSoFar || asOf == null || !event.recordedAt().isAfter(asOf);
            if (!known || !event.partnership().equals(partnership)) {
                continue;
            }
            if (event.is("partnership.HolidaysAdded")) {
                event.facts()
                        .path("holidays")
                        .forEach(holiday ->
                                holidays.add(LocalDate.parse(holiday.path("on").asString())));
            }
            if (event.is("partnership.PolicyAdopted")) {
                JsonNode policy = event.facts().path("policy");
                LocalDate from = LocalDate.parse(policy.path("effectiveFrom").asString());
                if (!from.isAfter(day) && !from.isBefore(since)) {
                    since = from;
                    warn.clear();
                    policy.path("warnWorkingDays").forEachEntry((kind, days) -> warn.put(kind, days.asInt()));
                }
            }
        }
        return new SlowSettings(holidays, warn);
    }
}
