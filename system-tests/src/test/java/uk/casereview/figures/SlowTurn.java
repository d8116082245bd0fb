package uk.casereview.figures;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whose turn it is with a case and since when (§11.2), by who gives the command that leads on (§§6.4, 7.5, 8.2, 10.1). */
record SlowTurn(SlowCase one) {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final Map<String, String> OF_NOTIFICATION = Map.of(
            "REFERRED", "LA_NOTIFIER",
            "UNDER_CONSIDERATION", "LA_NOTIFIER",
            "TO_BE_NOTIFIED", "LA_NOTIFIER",
            "NOTIFIED", "BUSINESS_MANAGER");
    private static final Map<String, String> OF_RAPID_REVIEW = Map.ofEntries(
            Map.entry("OPEN", "BUSINESS_MANAGER"),
            Map.entry("SCOPED", "BUSINESS_MANAGER"),
            Map.entry("GATHERING", "BUSINESS_MANAGER"),
            Map.entry("MEETING_HELD", "CHAIR"),
            Map.entry("RECOMMENDED", "DSP"),
            Map.entry("ESCALATED", "LSP"),
            Map.entry("DETERMINED", "BUSINESS_MANAGER"),
            Map.entry("SUBMITTED", "BUSINESS_MANAGER"),
            Map.entry("PANEL_RESPONDED", "CHAIR"),
            Map.entry("REVISED", "CHAIR"));
    private static final Map<String, String> OF_PRACTICE_REVIEW = Map.ofEntries(
            Map.entry("INITIATED", "DSP"),
            Map.entry("COMMISSIONED", "CHAIR"),
            Map.entry("SCOPED", "LEAD_REVIEWER"),
            Map.entry("IN_PROGRESS", "LEAD_REVIEWER"),
            Map.entry("DRAFT_RECEIVED", "CHAIR"),
            Map.entry("QUALITY_ASSURED", "DSP"),
            Map.entry("DETERMINED", "EB_CHAIR"),
            Map.entry("RATIFIED", "BUSINESS_MANAGER"),
            Map.entry("PUBLICATION_PLANNED", "BUSINESS_MANAGER"),
            Map.entry("PRE_PUBLICATION_SENT", "BUSINESS_MANAGER"),
            Map.entry("PUBLISHED", "BUSINESS_MANAGER"));

    private static final Map<String, String> OF_PLAN = Map.of(
            "DRAFT", "CHAIR",
            "APPROVED", "BUSINESS_MANAGER",
            "IN_PROGRESS", "BUSINESS_MANAGER",
            "ACTIONS_COMPLETE", "BUSINESS_MANAGER",
            "IMPACT_REVIEW", "CHAIR");

    /** What waits for the group or the partners goes to whoever they have taken it to (A-13, §15.2-10). */
    private static final Set<String> MAY_BE_TAKEN_HIGHER =
            Set.of("MEETING_HELD", "ESCALATED", "PANEL_RESPONDED", "REVISED");

    private static final Map<String, String> ABOVE = Map.of(
            "LEAD_SAFEGUARDING_PARTNERS", "LSP",
            "SCSP_CHAIR", "EB_CHAIR",
            "EXECUTIVE_BOARD", "EB_CHAIR",
            "BUSINESS_MANAGER", "BUSINESS_MANAGER");

    /** Its clock of three weeks runs, and that of a practice review takes half a year. */
    private static final Set<String> PANEL_WAITS =
            Set.of("OPEN", "SCOPED", "GATHERING", "MEETING_HELD", "RECOMMENDED", "ESCALATED", "DETERMINED");

    String who() {
        Optional<String> onReview = SlowStages.review(one)
                .flatMap(stage -> takenHigher()
                        .filter(_ -> MAY_BE_TAKEN_HIGHER.contains(stage))
                        .or(() -> Optional.ofNullable(OF_RAPID_REVIEW.get(stage))));
        Optional<String> onPracticeReview = SlowPracticeReview.stage(one).map(OF_PRACTICE_REVIEW::get);
        return Stream.of(
                        panelWaits(one) ? onReview : onPracticeReview,
                        onReview,
                        SlowStages.notification(one).map(OF_NOTIFICATION::get),
                        onPlans())
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(SlowIncident.NONE);
    }

    /** Of several plans the one that somebody is to follow goes before those to be decided on. */
    private Optional<String> onPlans() {
        SlowPlans plans = new SlowPlans(one);
        return plans.plans().stream()
                .map(plans::stage)
                .filter(OF_PLAN::containsKey)
                .map(OF_PLAN::get)
                .min(Comparator.naturalOrder());
    }

    /** To whom the last dispute went that nobody has ended. */
    private Optional<String> takenHigher() {
        List<RawEvent> open = new ArrayList<>();
        for (RawEvent event : one.events()) {
            if (event.is("case-file.DecisionEscalated") && one.ofRapidReview(event)) {
                open.add(event);
            }
            if (event.is("case-file.EscalationResolved")) {
                open.removeIf(one -> one.text("escalationId").equals(event.text("escalationId")));
            }
        }
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(ABOVE.getOrDefault(open.getLast().text("toBody"), SlowIncident.NONE));
    }

    /** The day of the last event after which the case stood elsewhere than before. */
    LocalDate since() {
        Function<SlowCase, String> stage = SlowPracticeReview.stage(one).isPresent() && !panelWaits(one)
                ? known -> SlowPracticeReview.stage(known).orElse("")
                : known -> SlowStages.notification(known) + " " + SlowStages.review(known);
        int last = one.events().size();
        while (last > 1 && stage.apply(first(last - 1)).equals(stage.apply(one))) {
            last--;
        }
        return entered(one.events().get(last - 1));
    }

    private SlowCase first(int events) {
        return new SlowCase(
                one.caseId(), one.caseRef(), one.partnership(), one.events().subList(0, events));
    }

    private static boolean panelWaits(SlowCase known) {
        return SlowStages.review(known).filter(PANEL_WAITS::contains).isPresent();
    }

    /** What is put on record is considered from that day on, whenever it happened. */
    private static LocalDate entered(RawEvent event) {
        return switch (event.type()) {
            case "notification.IncidentRecorded", "notification.LegacyCaseRecorded", "notification.AwarenessRecorded" ->
                LocalDate.ofInstant(event.recordedAt(), LONDON);
            default -> event.effectiveOn();
        };
    }
}
