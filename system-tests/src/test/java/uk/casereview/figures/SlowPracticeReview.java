package uk.casereview.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where a practice review stands and what counts of it, each looked for by itself (§§8.1, 11.5). */
final class SlowPracticeReview {
    private static final String OF = "practice-review.";
    private static final List<String> ORDER = List.of(
            "INITIATED",
            "COMMISSIONED",
            "SCOPED",
            "IN_PROGRESS",
            "DRAFT_RECEIVED",
            "QUALITY_ASSURED",
            "DETERMINED",
            "RATIFIED",
            "PUBLICATION_PLANNED",
            "PRE_PUBLICATION_SENT",
            "PUBLISHED");

    static final List<String> ENDS_IN_A_REPORT =
            List.of("practice-review.ReportRatified", "practice-review.LcsprPublished", "practice-review.LcsprClosed");

    private SlowPracticeReview() {}

    static Optional<String> stage(SlowCase one) {
        String stage = "";
        for (RawEvent event : one.events()) {
            if (event.type().startsWith(OF)) {
                stage = SlowCopies.worthless(stage, event, one) ? SlowCopies.before(event, one) : after(stage, event);
            }
        }
        return stage.isEmpty() ? Optional.empty() : Optional.of(stage);
    }

    private static String after(String stage, RawEvent event) {
        return switch (event.type().substring(OF.length())) {
            case "LcsprInitiated", "ReviewInitiated" -> "INITIATED";
            case "ReviewerAppointed" -> atLeast("COMMISSIONED", stage);
            case "TermsOfReferenceAgreed" -> atLeast("SCOPED", stage);
            case "ReviewMeetingRecorded", "FamilyContactRecorded" -> stage.equals("SCOPED") ? "IN_PROGRESS" : stage;
            case "DraftReceived" -> "DRAFT_RECEIVED";
            case "DraftReturned" -> "IN_PROGRESS";
            case "ReportQualityAssured" -> atLeast("QUALITY_ASSURED", stage);
            case "ReportDetermined" -> atLeast("DETERMINED", stage);
            case "ReportRatified" -> atLeast("RATIFIED", stage);
            case "PublicationPlanned" -> event.yes("opensPublication") ? atLeast("PUBLICATION_PLANNED", stage) : stage;
            case "PrePublicationCopiesSent" -> atLeast("PRE_PUBLICATION_SENT", stage);
            case "LcsprPublished" -> "PUBLISHED";
            case "LcsprReopened" -> event.text("at");
            case "ReviewDiscontinued" -> "DISCONTINUED";
            case "LcsprClosed" -> "CLOSED";
            default -> stage;
        };
    }

    private static String atLeast(String reached, String stage) {
        return ORDER.contains(stage) && ORDER.indexOf(stage) < ORDER.indexOf(reached) ? reached : stage;
    }

    static void count(SlowCase one, Things things) {
        for (RawEvent event : one.events()) {
            String measure = switch (event.type()) {
                case "practice-review.LcsprInitiated", "practice-review.ReviewInitiated" ->
                    "PRACTICE_REVIEWS_INITIATED." + event.text("reviewType");
                case "practice-review.ReviewDiscontinued" -> "PRACTICE_REVIEWS_DISCONTINUED." + event.text("ground");
                case "practice-review.LcsprPublished" ->
                    (isStatutory(begun(one, event)) ? "PRACTICE_REVIEWS_PUBLISHED." : "OTHER_REVIEWS_PUBLISHED.")
                            + event.text("mode");
                case "practice-review.DelayRecorded" -> "DELAYS_OF_PRACTICE_REVIEWS." + event.text("reason");
                case "practice-review.LearningDisseminated" -> "DISSEMINATIONS." + event.text("channel");
                default -> "";
            };
            if (!measure.isEmpty()) {
                int dot = measure.indexOf('.');
                things.add(measure.substring(0, dot), measure.substring(dot + 1), one.caseRef(), dayOf(one, event));
            }
        }
    }

    /** The review that was under way: the one begun last before. */
    static RawEvent begun(SlowCase one, RawEvent published) {
        return one.events().subList(0, one.placeOf(published)).stream()
                .filter(SlowPracticeReview::begins)
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    static boolean begins(RawEvent event) {
        return event.is("practice-review.LcsprInitiated") || event.is("practice-review.ReviewInitiated");
    }

    /** §15.5-20: "Types other than LCSPR and JOINT … carry no statutory clock or publication gate". */
    static boolean isStatutory(RawEvent begun) {
        return List.of("LCSPR", "JOINT").contains(begun.text("reviewType"));
    }

    /** §3.3 C6 of each LCSPR: from the decision until it is published; another area's is not ours to publish. */
    static void inProgress(SlowCase one, LocalDate on, Things things) {
        for (RawEvent begun : one.each("practice-review.LcsprInitiated").toList()) {
            LocalDate decidedOn = dayOf(one, begun);
            List<RawEvent> after =
                    one.events().subList(one.placeOf(begun) + 1, one.events().size());
            List<RawEvent> own =
                    after.stream().takeWhile(event -> !begins(event)).toList();
            boolean givenUp = own.stream().anyMatch(event -> event.is("practice-review.ReviewDiscontinued"));
            boolean published = own.stream()
                    .filter(event -> event.is("practice-review.LcsprPublished"))
                    .anyMatch(event -> !dayOf(one, event).isAfter(on));
            boolean awaited = !givenUp && !published && !keptBack(own);
            if (begun.has("dueOn") && !decidedOn.isAfter(on) && awaited) {
                String stands = dueOn(one, decidedOn).isBefore(on) ? "OVERDUE" : "WITHIN_DATE";
                things.add("PRACTICE_REVIEWS_IN_PROGRESS", stands, one.caseRef(), on);
            }
        }
    }

    /** Ratified, decided not to be published, and closed so (§8.4-L11: one that was only closed is awaited still). */
    private static boolean keptBack(List<RawEvent> own) {
        String mode = own.stream()
                .filter(event -> event.is("practice-review.PublicationModeDecided"))
                .reduce((_, later) -> later)
                .map(event -> event.text("mode"))
                .orElse("");
        boolean ratified = own.stream().anyMatch(event -> event.is("practice-review.ReportRatified"));
        boolean closed = own.stream()
                .filter(event -> event.is("practice-review.LcsprClosed") || event.is("practice-review.LcsprReopened"))
                .reduce((_, later) -> later)
                .filter(event -> event.is("practice-review.LcsprClosed"))
                .isPresent();
        return closed
                && ratified
                && mode.equals("NOT_PUBLISHED")
                && own.stream().noneMatch(event -> event.is("practice-review.LcsprPublished"));
    }

    private static LocalDate dueOn(SlowCase one, LocalDate decidedOn) {
        return SlowClock.of(one).stream()
                .filter(clock -> clock.kind().equals("C6") && clock.startOn().equals(decidedOn))
                .map(SlowClock::dueOn)
                .findFirst()
                .orElseThrow();
    }

    static LocalDate dayOf(SlowCase one, RawEvent event) {
        LocalDate day = event.effectiveOn();
        return switch (event.type()) {
            case "practice-review.LcsprPublished" -> one.corrected(event, day, "practice-review.PublishedOnCorrected");
            case "practice-review.LcsprInitiated" ->
                one.corrected(event, decided(one, event, day), "practice-review.ReviewStartRecalculated");
            default -> decided(one, event, day);
        };
    }

    private static LocalDate decided(SlowCase one, RawEvent event, LocalDate day) {
        String decision = event.facts().at("/decision/decisionId").asString("");
        return one.each("case-file.DecisionRecordCorrected")
                .filter(later -> later.aggregateId().equals(event.aggregateId()))
                .filter(later -> later.text("decisionId").equals(decision))
                .map(later -> LocalDate.parse(later.facts().at("/to/decidedOn").asString()))
                .reduce((_, later) -> later)
                .orElse(day);
    }
}
