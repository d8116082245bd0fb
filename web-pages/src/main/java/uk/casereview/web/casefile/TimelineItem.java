package uk.casereview.web.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.clock.ClockKind;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.RecordingMode;
import uk.casereview.shared.Role;
import uk.casereview.timeline.TimelineEntry;
import uk.casereview.web.Days;
import uk.casereview.web.ShownText;
import uk.casereview.web.TextReader;

/**
 * One event of the case: what became true, by whom, when, why.
 *
 * @param type its stored name, under which its title is worded
 * @param date the day in the form machines read
 * @param afterwards whether it was recorded only after it had happened
 * @param details what it is about, as keys of words with one argument
 */
public record TimelineItem(
        String type,
        String date,
        String on,
        String recordedAt,
        boolean afterwards,
        Role role,
        @Nullable AgencyCode agency,
        List<Detail> details,
        @Nullable ShownText why) {

    /** A short fact beside the title; the argument is a date, a code or a pseudonym. */
    public record Detail(String message, String argument) {}

    private static final List<String> REASONS = List.of("reason", "rationale", "basis", "lateReasonText");

    static TimelineItem of(TimelineEntry entry, TextReader texts) {
        return new TimelineItem(
                entry.type(),
                entry.effectiveOn().toString(),
                Days.day(entry.effectiveOn()),
                Days.moment(entry.recordedAt()),
                entry.recordingMode() != RecordingMode.LIVE,
                entry.actor().role(),
                entry.actor().agency(),
                details(entry.facts()),
                why(entry.facts(), texts));
    }

    private static List<Detail> details(Map<String, Object> facts) {
        List<Detail> details = new ArrayList<>();
        Arrays.stream(ClockKind.values())
                .filter(kind -> kind.toString().equals(facts.get("kind")))
                .forEach(kind -> details.add(new Detail("clock." + kind.name(), "")));
        Stream.of("agency", "agencyCode")
                .map(facts::get)
                .filter(String.class::isInstance)
                .forEach(agency -> details.add(new Detail("detail.agency", agency.toString())));
        if (facts.get("childRef") instanceof String child) {
            details.add(new Detail("detail.child", child));
        }
        if (facts.get("dueOn") instanceof String due) {
            details.add(new Detail("detail.due", Days.day(LocalDate.parse(due))));
        }
        return List.copyOf(details);
    }

    /** The reason given, else the rationale of the decision it carries. */
    private static @Nullable ShownText why(Map<String, Object> facts, TextReader texts) {
        Object ofDecision = facts.get("decision") instanceof Map<?, ?> decision ? decision.get("rationale") : null;
        return Stream.concat(REASONS.stream().map(facts::get), Stream.ofNullable(ofDecision))
                .map(texts::readStored)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
