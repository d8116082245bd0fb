package uk.casereview.deliberation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.casereview.decider.Context;
import uk.casereview.deliberation.Conclusion.Concluded;
import uk.casereview.deliberation.Conclusion.Refused;
import uk.casereview.deliberation.DecisionRecord.Attendee;
import uk.casereview.deliberation.DecisionRecord.Capacity;
import uk.casereview.deliberation.DecisionRecord.Conflict;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.DecisionRecord.DecisionResult;
import uk.casereview.deliberation.DecisionRecord.Route;
import uk.casereview.shared.Body;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.MeetingId;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/** Decisions that one person takes. */
final class LoneDecision {
    private LoneDecision() {}

    static Conclusion ofNotifier(
            LocalDate decidedOn, @Nullable Instant decidedAt, @Nullable SealedText rationale, Context context) {
        Membership membership = Membership.of(Body.LA_NOTIFIER, decidedOn, context);
        UserId notifier = context.actor().userId();
        Attendee alone = new Attendee(notifier, context.actor().agency(), Capacity.CORE, null);
        Act act = new Act(
                Deliberation.nextId(context),
                Route.SINGLE_AGENCY,
                null,
                decidedOn,
                decidedAt,
                List.of(alone),
                List.of(),
                null);
        return concluded(membership, act, rationale, context);
    }

    /** Whether one person took it, so that no rule about bodies applies to its record. */
    static boolean is(DecisionRecord decision) {
        return decision.body() == Body.LA_NOTIFIER || decision.route() == Route.CHAIRS_ACTION;
    }

    /** The same person's decision with its day and its reasons as they really were. */
    static Conclusion corrected(DecisionRecord from, LocalDate decidedOn, DecisionRequest to, Context context) {
        SealedText rationale = to.rationale();
        Act act = new Act(
                from.decisionId(),
                from.route(),
                from.chairMemberId(),
                decidedOn,
                Correction.decidedAt(from, to),
                from.attendance(),
                from.conflicts(),
                from.reportedToMeeting());
        return concluded(
                Membership.asDecided(from, decidedOn, context),
                act,
                rationale == null ? from.rationale() : rationale,
                context);
    }

    /** §15.2-9: the chair acts between meetings, and it is reported to the next. */
    static Conclusion ofChair(Body body, LocalDate decidedOn, DecisionRequest request, Context context) {
        Membership membership = Membership.of(body, decidedOn, context);
        UserId named = request.chairMemberId();
        UserId chair = named == null ? context.actor().userId() : named;
        boolean conflicted = request.conflicts().stream()
                .anyMatch(conflict -> conflict.memberId().equals(chair));
        if (conflicted || !membership.mayChair(chair)) {
            return new Refused(Refusal.of(RefusalCode.NOT_THE_CHAIR, "member", chair.toString()));
        }
        List<Attendee> alone = List.of(membership.attendee(chair));
        List<Conflict> conflicts = Proceedings.conflicts(request.conflicts(), alone);
        Optional<Refusal> unknown = DecisionRules.known(Mentioned.unknown(conflicts, membership));
        if (unknown.isPresent()) {
            return new Refused(unknown.get());
        }
        Act act = new Act(
                Deliberation.nextId(context),
                Route.CHAIRS_ACTION,
                chair,
                decidedOn,
                request.decidedAt(),
                alone,
                conflicts,
                request.reportedToMeeting());
        return concluded(membership, act, request.rationale(), context);
    }

    /** What one person did. */
    private record Act(
            DecisionId decisionId,
            Route route,
            @Nullable UserId chair,
            LocalDate decidedOn,
            @Nullable Instant decidedAt,
            List<Attendee> people,
            List<Conflict> conflicts,
            @Nullable MeetingId reportedTo) {}

    private static Conclusion concluded(
            Membership membership, Act act, @Nullable SealedText rationale, Context context) {
        Optional<Refusal> unreasoned = DecisionRules.reasoned(rationale, membership.policy());
        if (rationale == null || unreasoned.isPresent()) {
            return new Refused(unreasoned.orElseThrow());
        }
        return new Concluded(new DecisionRecord(
                act.decisionId(),
                membership.body(),
                act.route(),
                null,
                null,
                act.decidedOn(),
                act.decidedAt(),
                act.chair(),
                act.people(),
                act.conflicts(),
                null,
                DecisionMode.CONSENSUS,
                DecisionResult.CARRIED,
                List.of(),
                null,
                List.of(),
                rationale,
                List.of(),
                act.reportedTo(),
                context.actor().userId(),
                membership.policy().version(),
                membership.registerVersion(),
                null));
    }
}
