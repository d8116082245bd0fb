package uk.casereview.figures;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Everything but clocks that counts of a case, each looked for by itself. */
final class SlowCounts {
    private final SlowCase one;
    private final Set<LocalDate> holidays;
    private final Things things;

    SlowCounts(SlowCase one, Set<LocalDate> holidays, Things things) {
        this.one = one;
        this.holidays = holidays;
        this.things = things;
    }

    void count() {
        notifications();
        notNotified();
        one.rapidReviews().forEach(review -> new SlowRapidReview(review, things).count());
        SlowLearning.count(one, things);
        SlowPracticeReview.count(one, things);
        SlowVoices.count(one, things);
        decisions();
    }

    private void add(String measure, Object value, LocalDate on) {
        things.add(measure, value, one.caseRef(), on);
    }

    private void notifications() {
        List<RawEvent> submissions =
                one.each("notification.NotificationSubmitted").toList();
        for (RawEvent submission : submissions) {
            LocalDate sentOn = sentOn(submission);
            add("NOTIFICATIONS", category(submission), sentOn);
        }
        for (RawEvent frozen : one.each("notification.CharacteristicsFrozen").toList()) {
            child(frozen, one.corrected(frozen, frozen.day("on"), "notification.SentOnCorrected"));
        }
        if (!submissions.isEmpty()) {
            RawEvent last = submissions.getLast();
            boolean inTimeAfterAll = one
                    .events()
                    .subList(one.placeOf(last), one.events().size())
                    .stream()
                    .anyMatch(event -> event.is("notification.SentOnCorrected") && event.yes("onTime"));
            if (last.has("lateReason") && !inTimeAfterAll) {
                add("DELAY_REASONS", last.text("lateReason"), sentOn(last));
            }
        }
        for (RawEvent withdrawn : one.each("notification.NotificationWithdrawn").toList()) {
            submissions.stream()
                    .filter(made -> one.placeOf(made) < one.placeOf(withdrawn))
                    .reduce((_, later) -> later)
                    .ifPresent(made -> add("WITHDRAWALS", categoryUpTo(made, withdrawn), withdrawn.effectiveOn()));
        }
        one.last("notification.ExternalNotificationRecorded")
                .ifPresent(other -> add("NOTIFIED_ELSEWHERE", other.text("ourRole"), other.day("sentOn")));
    }

    private LocalDate sentOn(RawEvent submission) {
        return one.corrected(submission, submission.day("sentOn"), "notification.SentOnCorrected");
    }

    private String category(RawEvent submission) {
        return categoryUpTo(submission, null);
    }

    private String categoryUpTo(RawEvent submission, @Nullable RawEvent end) {
        String now = submission.text("category");
        int last = end == null ? one.events().size() : one.placeOf(end);
        for (RawEvent later : one.events().subList(one.placeOf(submission) + 1, last)) {
            if (later.is("notification.CategoryCorrected") && later.text("from").equals(now)) {
                now = later.text("to");
            }
        }
        return now;
    }

    private void child(RawEvent frozen, LocalDate on) {
        String named = frozen.text("statisticalChild");
        JsonNode child = StreamSupport.stream(frozen.facts().path("children").spliterator(), false)
                .filter(any -> any.path("childRef").asString().equals(named))
                .findFirst()
                .orElseThrow()
                .path("characteristics");
        add("CHILD_OUTCOME", child.path("outcome").asString(), on);
        add("CHILD_AGE", child.path("ageBand").asString(), on);
        add("CHILD_SEX", child.path("sex").asString(), on);
        add("CHILD_ETHNICITY", child.path("ethnicity").asString(), on);
        add("CHILD_DISABILITY", child.path("disability").asString(), on);
        add(
                "CHILD_PLACEMENT",
                child.hasNonNull("placementType") ? child.path("placementType").asString() : "NONE",
                on);
        add("CHILD_LOOKED_AFTER", yes(child, "lookedAfter"), on);
        add("CHILD_CIN_PLAN", yes(child, "cinPlan"), on);
        add("CHILD_CP_PLAN", yes(child, "cpPlan"), on);
        add("CHILD_KNOWN_TO_AGENCY", yes(child, "knownToAnyAgency"), on);
    }

    private static String yes(JsonNode child, String member) {
        return child.path(member).asBoolean() ? "YES" : "NO";
    }

    /** The last word on it stands, unless it was taken up again after. */
    private void notNotified() {
        one.events().stream()
                .filter(event ->
                        event.is("notification.NotifiabilityDecided") || event.is("notification.ConsiderationReopened"))
                .reduce((_, later) -> later)
                .filter(event -> event.is("notification.NotifiabilityDecided") && !event.yes("notifiable"))
                .ifPresent(event -> add(
                        "NOT_NOTIFIED",
                        event.has("alternativeRoute") ? event.text("alternativeRoute") : "NONE",
                        LocalDate.parse(event.facts().at("/decision/decidedOn").asString())));
    }

    private void decisions() {
        Set<String> seen = new HashSet<>();
        for (RawEvent event : one.events()) {
            JsonNode decision = event.facts().path("decision");
            String id = decision.path("decisionId").asString("");
            boolean takenElsewhere = event.has("decidedHere") && !event.yes("decidedHere");
            if (!id.isEmpty() && !takenElsewhere && seen.add(id)) {
                decision(event, id, decision);
            }
        }
        one.each("case-file.DecisionFlaggedForReview")
                .map(flag -> List.of(flag.text("decisionId"), flag.text("reason")))
                .distinct()
                .forEach(flag -> add("DECISIONS_FLAGGED", flag.getLast(), flaggedOn(flag)));
    }

    private LocalDate flaggedOn(List<String> flag) {
        return one.each("case-file.DecisionFlaggedForReview")
                .filter(event ->
                        List.of(event.text("decisionId"), event.text("reason")).equals(flag))
                .map(RawEvent::effectiveOn)
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private void decision(RawEvent event, String id, JsonNode taken) {
        JsonNode decision = one.each("case-file.DecisionRecordCorrected")
                .filter(later -> later.text("decisionId").equals(id))
                .map(later -> later.facts().path("to"))
                .reduce((_, later) -> later)
                .orElse(taken);
        LocalDate on = LocalDate.parse(decision.path("decidedOn").asString());
        LocalDate recordedOn = LocalDate.ofInstant(event.recordedAt(), ZoneId.of("Europe/London"));
        int lag = SlowClock.workingDays(LocalDate.parse(taken.path("decidedOn").asString()), recordedOn, holidays);
        add("DECISIONS_BY_BODY", decision.path("body").asString(), on);
        add("DECISIONS_BY_MODE", decision.path("mode").asString(), on);
        add("DECISIONS_BY_RESULT", decision.path("result").asString(), on);
        boolean single = decision.path("body").asString().equals("LA_NOTIFIER");
        add(
                "DECISIONS_BY_ROUTE",
                single ? "SINGLE_AGENCY" : decision.path("route").asString(),
                on);
        add("DECISIONS_BY_RECORDING", lag > 5 ? "LATER" : "WITHIN_5_DAYS", on);
    }
}
