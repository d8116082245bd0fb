package uk.casereview.figures;

import uk.casereview.clock.Clock;
import uk.casereview.clock.ClockKind;
import uk.casereview.shared.Role;

/** What of §11.4 depends on the kind of a clock: what explains it, and who does what it waits for. */
final class Explanations {
    private Explanations() {}

    /** A delay "is explained, not suspended": the reason stands beside the clock and moves nothing. */
    static boolean isExplained(SubjectDraft draft, Clock clock) {
        return switch (clock.kind()) {
            case C1, C1B, C1C -> draft.find(Measure.DELAY_REASONS, NotificationFacts.LATE) != null;
            case C3 ->
                draft.facts.entrySet().stream()
                        .filter(fact -> SubjectDraft.of(Measure.DELAY_REASONS).test(fact.getValue()))
                        .filter(fact -> fact.getKey().endsWith("/" + RapidReviewFacts.LATE))
                        .anyMatch(late -> late.getValue().on().equals(clock.stopOn()));
            case C6 ->
                draft.facts.entrySet().stream()
                        .filter(fact -> SubjectDraft.of(Measure.DELAYS_OF_PRACTICE_REVIEWS)
                                .test(fact.getValue()))
                        .filter(delay -> !delay.getValue().on().isBefore(clock.startOn()))
                        .anyMatch(delay -> PracticeReviewFacts.isDelayOf(
                                draft, delay.getKey().substring(delay.getKey().lastIndexOf('/') + 1), clock.startOn()));
            case C2, C4, C5, C7, C8, C9, C10, C11, C12 -> false;
        };
    }

    /** §§6.4, 7.5, 8.2, 10.2, 15.9: who gives the command that stops it. */
    static Role responsible(ClockKind kind) {
        return switch (kind) {
            case C1, C1B, C1C -> Role.LA_NOTIFIER;
            case C2, C3, C4, C5, C6, C7, C8, C9, C12 -> Role.BUSINESS_MANAGER;
            case C10 -> Role.ACTION_OWNER;
            case C11 -> Role.CHAIR;
        };
    }
}
