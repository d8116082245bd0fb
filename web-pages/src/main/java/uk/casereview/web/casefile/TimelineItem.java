package uk.casereview.web.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.RecordingMode;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;
import uk.casereview.timeline.TimelineEntry;
import uk.casereview.web.Days;
import uk.casereview.web.ShownText;
import uk.casereview.web.TextReader;

/**
 * One thing that was done about the case: what became true, by whom, when, why, and what followed from it at once.
 *
 * @param type the stored name of its event, under which its title is worded
 * @param date the day in the form machines read
 * @param recordedAt the time alone where it was recorded on the same day
 * @param afterwards whether it was recorded only after it had happened
 * @param recordedLater whether it was recorded only after the day of which it is told what was true
 */
public record TimelineItem(
        String type,
        String date,
        String on,
        String recordedAt,
        boolean sameDay,
        boolean afterwards,
        boolean recordedLater,
        UserId by,
        Role role,
        @Nullable AgencyCode agency,
        List<TimelineDetail> details,
        @Nullable ShownText why,
        List<Consequence> consequences) {

    /** A further event of the same command, such as a clock that started. */
    public record Consequence(String type, List<TimelineDetail> details) {}

    private static final List<String> REASONS = List.of("reason", "rationale", "basis", "lateReasonText");

    /** Latest first; the events of one command are one item. */
    static List<TimelineItem> of(List<TimelineEntry> entries, DecidedWords decided, CaseTexts texts) {
        return of(entries, Set.of(), decided, texts);
    }

    /** The same of a day, of which some is known only since. */
    static List<TimelineItem> of(
            List<TimelineEntry> entries, Set<UUID> recordedLater, DecidedWords decided, CaseTexts texts) {
        Map<String, String> tasks = TimelineDetail.tasks(entries);
        Function<TimelineEntry, List<TimelineDetail>> details =
                entry -> TimelineDetail.of(entry.facts(), tasks, decided);
        List<List<TimelineEntry>> commands = new ArrayList<>();
        for (TimelineEntry entry : entries) {
            if (commands.isEmpty() || !sameCommand(commands.getLast().getFirst(), entry)) {
                commands.add(new ArrayList<>());
            }
            commands.getLast().add(entry);
        }
        return commands.reversed().stream()
                .map(events -> of(
                        events.getFirst(),
                        events.subList(1, events.size()),
                        recordedLater.contains(events.getFirst().eventId()),
                        details,
                        texts))
                .toList();
    }

    private static boolean sameCommand(TimelineEntry first, TimelineEntry entry) {
        return first.commandId() != null && first.commandId().equals(entry.commandId());
    }

    private static TimelineItem of(
            TimelineEntry entry,
            List<TimelineEntry> further,
            boolean recordedLater,
            Function<TimelineEntry, List<TimelineDetail>> details,
            CaseTexts texts) {
        boolean sameDay = entry.effectiveOn().equals(Days.dateOf(entry.recordedAt()));
        return new TimelineItem(
                entry.type(),
                entry.effectiveOn().toString(),
                Days.day(entry.effectiveOn()),
                sameDay ? Days.time(entry.recordedAt()) : Days.moment(entry.recordedAt()),
                sameDay,
                entry.recordingMode() != RecordingMode.LIVE,
                recordedLater,
                entry.actor().userId(),
                entry.actor().role(),
                entry.actor().agency(),
                details.apply(entry),
                why(entry.facts(), texts.of(entry.facts())),
                further.stream()
                        .map(event -> new Consequence(event.type(), details.apply(event)))
                        .toList());
    }

    /** The key of when it was recorded. */
    public String recorded() {
        return "timeline.recorded" + (afterwards ? "-afterwards" : "") + (sameDay ? ".same-day" : ".on");
    }

    /** The reason given, else the rationale of the decision it carries, else a partner's own view. */
    private static @Nullable ShownText why(Map<String, Object> facts, TextReader texts) {
        return Stream.of(
                        REASONS.stream().map(facts::get),
                        within(facts, "decision", "rationale"),
                        within(facts, "position", "view"))
                .flatMap(stored -> stored)
                .map(texts::readStored)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Stream<@Nullable Object> within(Map<String, Object> facts, String part, String field) {
        return facts.get(part) instanceof Map<?, ?> inner ? Stream.ofNullable(inner.get(field)) : Stream.empty();
    }
}
