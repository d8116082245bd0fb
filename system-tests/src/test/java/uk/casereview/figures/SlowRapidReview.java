package uk.casereview.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What counts of one rapid review of a case (§11.5, 3, 4 and 7), from its own events and those up to the next. */
record SlowRapidReview(SlowCase one, Things things) {
    /** §7.4 of what the Panel may answer: these advise neither for nor against what was decided. */
    private static final Set<String> NO_SIDE = Set.of("MORE_INFORMATION", "QUALITY_FEEDBACK_ONLY");

    void count() {
        one.last("rapid-review.RapidReviewOpened")
                .ifPresent(opened -> add(
                        "REVIEWS_OPENED",
                        opened.yes("voluntary") && !one.since(opened, "rapid-review.RapidReviewBecameRequired")
                                ? "VOLUNTARY"
                                : "REQUIRED",
                        one.corrected(opened, opened.day("startOn"), "rapid-review.RapidReviewStartRecalculated")));
        one.last("rapid-review.RapidReviewSubmitted").ifPresent(this::submitted);
        one.last("rapid-review.RapidReviewDiscontinued")
                .ifPresent(ended -> add("REVIEWS_DISCONTINUED", ended.text("cause"), ended.effectiveOn()));
        outcome();
        one.each("rapid-review.PanelResponseRecorded").forEach(this::answered);
    }

    private void add(String measure, Object value, LocalDate on) {
        things.add(measure, value, one.caseRef(), on);
    }

    private void submitted(RawEvent submitted) {
        boolean onTime = submitted.yes("onTime");
        for (RawEvent later :
                one.events().subList(one.placeOf(submitted), one.events().size())) {
            if (later.is("rapid-review.SentOnCorrected")) {
                onTime = later.yes("onTime");
            }
        }
        LocalDate sentOn = one.corrected(submitted, submitted.day("sentOn"), "rapid-review.SentOnCorrected");
        String kept = onTime ? "ON_TIME" : "LATE";
        add("REVIEWS_SUBMITTED", submitted.has("dueOn") ? kept : "NOTHING_DUE", sentOn);
        boolean inTimeAfterAll = one.each("rapid-review.SentOnCorrected").anyMatch(event -> event.yes("onTime"));
        if (submitted.has("lateReason") && !inTimeAfterAll) {
            add("DELAY_REASONS", submitted.text("lateReason"), sentOn);
        }
    }

    private void outcome() {
        List<RawEvent> settled = one.events().stream()
                .filter(event -> event.is("rapid-review.RapidReviewOutcomeDetermined")
                        || event.is("rapid-review.RapidReviewOutcomeRevised"))
                .toList();
        if (!settled.isEmpty()) {
            RawEvent first =
                    one.last("rapid-review.RapidReviewOutcomeDetermined").orElse(settled.getFirst());
            LocalDate on =
                    LocalDate.parse(first.facts().at("/decision/decidedOn").asString());
            RawEvent last = settled.getLast();
            JsonNode outcome = last.facts().path(last.has("to") ? "to" : "outcome");
            add("OUTCOMES", outcome.path("outcome").asString(), on);
            if (outcome.path("nationalReviewSuggested").asBoolean()) {
                add("NATIONAL_REVIEWS_SUGGESTED", "SUGGESTED", on);
            }
            outcome.path("jointWith").forEach(process -> add("JOINT_REVIEWS", process.asString(), on));
        }
    }

    private void answered(RawEvent answer) {
        LocalDate on = answer.day("receivedOn");
        for (RawEvent later : one.each("rapid-review.ReceivedOnCorrected").toList()) {
            boolean ofThePanel = !later.has("agency") && later.text("number").equals(answer.text("number"));
            on = ofThePanel ? later.day("to") : on;
        }
        String side = answer.yes("agreesWithLocal") ? "AGREES" : "DIFFERS";
        add("PANEL_AGREEMENT", NO_SIDE.contains(answer.text("response")) ? "TAKES_NO_SIDE" : side, on);
        add("PANEL_ANSWERS", answer.text("response"), on);
    }
}
