package uk.casereview.web.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.platform.problem.RefusalSentences;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.web.Days;

/** What a correction made of what, and which rule was broken: the parts of an event that explain it. */
final class ChangeWords {
    private static final RefusalSentences SENTENCES = new RefusalSentences();

    private ChangeWords() {}

    static List<TimelineDetail> of(Map<String, Object> facts) {
        List<TimelineDetail> details = new ArrayList<>();
        for (String side : List.of("from", "to")) {
            day(side, facts.get(side)).forEach(details::add);
        }
        if (facts.get("irregularities") instanceof List<?> broken) {
            broken.stream()
                    .map(code -> Refusal.of(RefusalCode.valueOf(code.toString())))
                    .forEach(rule -> details.add(new TimelineDetail("detail.rule", SENTENCES.of(rule))));
        }
        return details;
    }

    /** A day, or when an incident was (§15.3-14): a day, a period, or nothing known. */
    private static Stream<TimelineDetail> day(String side, @Nullable Object stored) {
        if (stored instanceof String text) {
            return text.matches("\\d{4}-\\d{2}-\\d{2}") ? Stream.of(said(side, day(text))) : Stream.empty();
        }
        if (!(stored instanceof Map<?, ?> dates) || !dates.containsKey("precision")) {
            return Stream.empty();
        }
        if (dates.get("incidentOn") instanceof String on) {
            return Stream.of(said(side, day(on)));
        }
        return dates.get("incidentFrom") instanceof String first && dates.get("incidentTo") instanceof String last
                ? Stream.of(said(side, day(first) + " – " + day(last)))
                : Stream.of(TimelineDetail.plain("detail." + side + ".unknown"));
    }

    private static TimelineDetail said(String side, String when) {
        return new TimelineDetail("detail." + side, when);
    }

    private static String day(String iso) {
        return Days.day(LocalDate.parse(iso));
    }
}
