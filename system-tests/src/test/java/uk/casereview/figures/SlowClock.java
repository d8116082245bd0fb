package uk.casereview.figures;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One clock that was not cancelled, by what its events say.
 *
 * @param explained whether there is a reason on record for its being late (§11.4)
 */
record SlowClock(
        String caseRef,
        String kind,
        LocalDate startOn,
        LocalDate dueOn,
        @Nullable LocalDate stopOn,
        boolean explained) {
    /** Who gives the command that stops it (§§6.4, 7.5, 8.2, 10.2, 15.9). */
    private static final Map<String, String> RESPONSIBLE = Map.ofEntries(
            Map.entry("C1", "LA_NOTIFIER"),
            Map.entry("C1b", "LA_NOTIFIER"),
            Map.entry("C1c", "LA_NOTIFIER"),
            Map.entry("C2", "BUSINESS_MANAGER"),
            Map.entry("C3", "BUSINESS_MANAGER"),
            Map.entry("C5", "BUSINESS_MANAGER"),
            Map.entry("C6", "BUSINESS_MANAGER"),
            Map.entry("C9", "BUSINESS_MANAGER"),
            Map.entry("C10", "ACTION_OWNER"),
            Map.entry("C11", "CHAIR"),
            Map.entry("C12", "BUSINESS_MANAGER"));

    /** The clocks of a case that count. */
    static List<SlowClock> of(SlowCase one) {
        Map<String, SlowClock> clocks = new TreeMap<>();
        for (RawEvent event : one.events()) {
            String id = event.text("clockId");
            switch (event.type()) {
                case "clock.ClockStarted" ->
                    clocks.put(
                            id,
                            new SlowClock(
                                    one.caseRef(),
                                    event.text("kind"),
                                    event.day("startOn"),
                                    event.day("dueOn"),
                                    null,
                                    false));
                case "clock.ClockStopped" ->
                    clocks.computeIfPresent(
                            id,
                            (_, clock) -> new SlowClock(
                                    clock.caseRef(),
                                    clock.kind(),
                                    clock.startOn(),
                                    clock.dueOn(),
                                    event.day("stopOn"),
                                    false));
                case "clock.ClockRecalculated" ->
                    clocks.computeIfPresent(
                            id,
                            (_, clock) -> new SlowClock(
                                    clock.caseRef(),
                                    clock.kind(),
                                    event.day("startOn"),
                                    event.day("dueOn"),
                                    event.has("stopOn") ? event.day("stopOn") : null,
                                    false));
                case "clock.ClockCancelled" -> clocks.remove(id);
                default -> {}
            }
        }
        List<SlowClock> all = new ArrayList<>();
        clocks.forEach((id, clock) -> all.add(clock.of(one, id)));
        return all;
    }

    private SlowClock of(SlowCase one, String id) {
        return new SlowClock(caseRef, kind, startOn, dueOn, stopOn, SlowReasons.explain(one, id, this));
    }

    /** §3.5, clause by clause; C7 and C8 say how long something lasts at least. */
    String status(LocalDate asOf, Set<LocalDate> holidays, Map<String, Integer> warn) {
        if (kind.equals("C7") || kind.equals("C8")) {
            LocalDate until = stopOn == null ? asOf : stopOn;
            String before = stopOn == null ? "RUNNING" : "CUT_SHORT";
            return until.isBefore(dueOn) ? before : "MET";
        }
        if (stopOn != null) {
            return stopOn.isAfter(dueOn) ? "MET_LATE" : "MET";
        }
        if (asOf.isAfter(dueOn)) {
            return kind.equals("C4") ? "CHASE" : "OVERDUE";
        }
        Integer window = warn.get(kind);
        return window != null && workingDays(asOf, dueOn, holidays) <= window ? "DUE_SOON" : "RUNNING";
    }

    /** §3.5: "WD strictly after due up to stop", or up to now; what is to chase is never overdue (§3.3 C4). */
    int workingDaysLate(LocalDate asOf, Set<LocalDate> holidays, Map<String, Integer> warn) {
        return switch (status(asOf, holidays, warn)) {
            case "MET_LATE" -> workingDays(dueOn, stopOn == null ? dueOn : stopOn, holidays);
            case "OVERDUE" -> workingDays(dueOn, asOf, holidays);
            default -> 0;
        };
    }

    String responsible() {
        return RESPONSIBLE.getOrDefault(kind, "nobody");
    }

    /** Strictly after the first day, up to and including the second. */
    static int workingDays(LocalDate after, LocalDate upTo, Set<LocalDate> holidays) {
        int counted = 0;
        for (LocalDate day = after.plusDays(1); !day.isAfter(upTo); day = day.plusDays(1)) {
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (!weekend && !holidays.contains(day)) {
                counted++;
            }
        }
        return counted;
    }
}
