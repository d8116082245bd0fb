package uk.casereview.rapidreview;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.CaseFileEvent.EscalationResolved;
import uk.casereview.casefile.Escalation;
import uk.casereview.casefile.EscalationBody;
import uk.casereview.decider.Context;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.Membership;
import uk.casereview.rapidreview.Outcomes.Resolution;
import uk.casereview.rapidreview.RapidReviewState.Active;
import uk.casereview.shared.Body;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;

/** What the delegated partners could not agree on, and whoever decides between them (A-13, §15.2-10). */
record Above(Active state, Unanimity unanimity, Context context) {

    static Above of(Active state, Context context) {
        return new Above(state, Unanimity.of(state.review().outcomes(), context), context);
    }

    /** To whom the partnership's policy takes what the delegated partners could not agree on (A-13, §15.2-10). */
    static EscalationBody body(LocalDate on, Context context) {
        return Membership.of(Body.DSP, on, context).escalatesTo();
    }

    /** Whether whoever is above them has the question already. */
    boolean asked(EscalationBody body) {
        return open(body).findAny().isPresent();
    }

    /**
     * Why the outcome does not stand. It is what all partners answered, or what was decided above those who differ; A-12:
     * "all four DSP agencies (or recorded delegate) must record a position", before anybody goes above.
     */
    Optional<Refusal> against(ReviewOutcome outcome) {
        Resolution resolution = resolution();
        ReviewOutcome decided = resolution == null ? null : resolution.outcome();
        if (decided != null && unanimity.missing().isEmpty()) {
            return decided.equals(outcome)
                    ? Optional.empty()
                    : Optional.of(Refusal.of(
                            RefusalCode.DSP_DETERMINATION_INCOMPLETE,
                            "decidedAbove",
                            decided.outcome().toString()));
        }
        return unanimity.split() && (resolution != null || speaks())
                ? Optional.empty()
                : unanimity.against(outcome).map(this::saying);
    }

    /**
     * Where all partners say the same, that is what they can determine; where whoever is above them has the question already,
     * theirs is the answer to wait for.
     */
    private Refusal saying(Refusal refusal) {
        Optional<ReviewOutcome> agreed = unanimity.agreed();
        if (agreed.isPresent()) {
            return refusal.with("agreed", agreed.get().outcome().toString());
        }
        EscalationBody body = body(context.today(), context);
        return asked(body) ? refusal.with("escalatedTo", body.toString()) : refusal;
    }

    /** Who decided between the partners; null where they agree, or where it was not kept. */
    @Nullable
    UserId settledBy() {
        Resolution resolution = resolution();
        if (resolution != null) {
            return resolution.by();
        }
        return unanimity.split() && speaks() ? context.actor().userId() : null;
    }

    /** Once the outcome stands, nobody is asked any more what it should be. */
    List<Event> ended(ReviewOutcome outcome, DecisionRecord decision) {
        return open(body(context.today(), context))
                .<Event>map(escalation ->
                        new EscalationResolved(escalation, decision.rationale(), null, outcome, settledBy()))
                .toList();
    }

    private Stream<UUID> open(EscalationBody body) {
        return state.file().escalations().entrySet().stream()
                .filter(entry -> isOpen(entry.getValue(), body))
                .map(Map.Entry::getKey)
                .sorted();
    }

    private static boolean isOpen(Escalation escalation, EscalationBody body) {
        return escalation.open() && escalation.toBody() == body;
    }

    /** What came back, unless something has gone up since. */
    private @Nullable Resolution resolution() {
        return state.file().disputed() ? null : state.review().outcomes().resolved();
    }

    /** §15.2-10: "the lead safeguarding partners (role LSP) resolve", by determining, where the policy asks them. */
    private boolean speaks() {
        return context.actor().role() == Role.LSP
                && body(context.today(), context) == EscalationBody.LEAD_SAFEGUARDING_PARTNERS;
    }
}
