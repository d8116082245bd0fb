package uk.casereview.deliberation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.casereview.decider.Context;
import uk.casereview.deliberation.Conclusion.Concluded;
import uk.casereview.deliberation.Conclusion.Refused;
import uk.casereview.deliberation.DecisionRecord.Attendee;
import uk.casereview.deliberation.DecisionRecord.Capacity;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.DecisionRecord.DecisionResult;
import uk.casereview.deliberation.DecisionRecord.Dissent;
import uk.casereview.deliberation.DecisionRecord.Quorum;
import uk.casereview.deliberation.DecisionRecord.Route;
import uk.casereview.deliberation.DecisionRecord.Vote;
import uk.casereview.deliberation.DecisionRecord.VoteSource;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.MeetingId;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/** Decisions for which nobody comes together: one person's, or several partners' given one by one. */
final class LoneDecision {
    private LoneDecision() {}

    private static final Quorum NOT_ASKED = new Quorum(0, List.of(), List.of(), List.of(), true);

    static Conclusion ofNotifier(LocalDate decidedOn, @Nullable SealedText rationale, Context context) {
        if (decidedOn.isAfter(context.today())) {
            return new Refused(Refusal.of(RefusalCode.DATE_IN_FUTURE, "decidedOn", decidedOn.toString()));
        }
        Membership membership = Membership.of(Body.LA_NOTIFIER, decidedOn, context);
        UserId notifier = context.actor().userId();
        Attendee alone = new Attendee(notifier, context.actor().agency(), Capacity.CORE, null);
        Act act = new Act(Deliberation.nextId(context), Route.MEETING, null, decidedOn, List.of(alone), null);
        return concluded(membership, act, rationale, context);
    }

    /** Whether one person took it, so that no rule about bodies applies to its record. */
    static boolean is(DecisionRecord decision) {
        return decision.body() == Body.LA_NOTIFIER || decision.route() == Route.CHAIRS_ACTION;
    }

    /** The same person's decision with its day and its reasons as they really were. */
    static Conclusion corrected(
            DecisionRecord from, LocalDate decidedOn, @Nullable SealedText rationale, Context context) {
        Act act = new Act(
                from.decisionId(),
                from.route(),
                from.chairMemberId(),
                decidedOn,
                from.attendance(),
                from.reportedToMeeting());
        return concluded(
                Membership.of(from.body(), decidedOn, context),
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
        Act act = new Act(
                Deliberation.nextId(context),
                Route.CHAIRS_ACTION,
                chair,
                decidedOn,
                List.of(membership.attendee(chair)),
                request.reportedToMeeting());
        return concluded(membership, act, request.rationale(), context);
    }

    /**
     * every determining agency has answered, and only if all agree does the outcome stand; it is dated the day of
     * the last answer (§15.2-10).
     */
    static Conclusion ofPositions(
            List<Position> positions, DecisionRequest request, Context context, boolean alreadyHappened) {
        SealedText rationale = request.rationale();
        LocalDate decidedOn = settledOn(positions, request.decidedOn(), context, alreadyHappened);
        if (decidedOn.isAfter(context.today())) {
            return new Refused(Refusal.of(RefusalCode.DATE_IN_FUTURE, "decidedOn", decidedOn.toString()));
        }
        Membership membership = Membership.of(Body.DSP, decidedOn, context);
        List<AgencyCode> required = membership.determiningAgencies().stream()
                .sorted(Comparator.comparing(AgencyCode::value))
                .toList();
        List<Vote> votes = positions.stream()
                .map(position -> new Vote(
                        membership.partnership().successorOf(position.agency()),
                        position.givenBy(),
                        position.choice(),
                        position.givenBy().equals(context.actor().userId()) ? VoteSource.MEMBER : VoteSource.MINUTES))
                .toList();
        Quorum quorum = QuorumPolicy.of(
                required.size(),
                required,
                votes.stream().map(Vote::agency).distinct().toList());
        if (!quorum.met() && !alreadyHappened) {
            return new Refused(new Refusal(
                    RefusalCode.DSP_DETERMINATION_INCOMPLETE, Map.of("missing", DecisionRules.text(quorum.missing()))));
        }
        boolean unanimous = votes.stream().allMatch(vote -> vote.choice() == Choice.FOR);
        Optional<Refusal> unreasoned = DecisionRules.reasoned(rationale);
        if (rationale == null || unreasoned.isPresent()) {
            return new Refused(unreasoned.orElseThrow());
        }
        List<RefusalCode> irregularities = quorum.met() ? List.of() : List.of(RefusalCode.DSP_DETERMINATION_INCOMPLETE);
        return new Concluded(
                new DecisionRecord(
                        Deliberation.nextId(context),
                        Body.DSP,
                        Route.WRITTEN,
                        null,
                        null,
                        decidedOn,
                        null,
                        null,
                        votes.stream()
                                .map(vote -> new Attendee(vote.castBy(), vote.agency(), Capacity.CORE, null))
                                .toList(),
                        List.of(),
                        quorum,
                        unanimous ? DecisionMode.CONSENSUS : DecisionMode.ESCALATED,
                        unanimous ? DecisionResult.CARRIED : DecisionResult.ESCALATED,
                        votes,
                        null,
                        dissent(positions, request.dissent()),
                        rationale,
                        request.writtenEvidenceRefs(),
                        null,
                        context.actor().userId(),
                        membership.partnership().policy().version(),
                        membership.registerVersion(),
                        null),
                irregularities);
    }

    /** The day of the last answer where all agree; what did not come about that way is dated by who says so. */
    private static LocalDate settledOn(
            List<Position> positions, @Nullable LocalDate stated, Context context, boolean alreadyHappened) {
        boolean concordant = positions.stream().allMatch(position -> position.choice() == Choice.FOR);
        if (stated != null && (alreadyHappened || !concordant)) {
            return stated;
        }
        return positions.stream()
                .filter(_ -> concordant)
                .map(Position::on)
                .max(Comparator.naturalOrder())
                .orElse(context.today());
    }

    private static List<Dissent> dissent(List<Position> positions, List<Dissent> said) {
        List<Dissent> differing = new ArrayList<>(said);
        for (Position position : positions) {
            SealedText view = position.view();
            if (position.choice() != Choice.FOR && view != null) {
                differing.add(new Dissent(position.agency(), view));
            }
        }
        return differing;
    }

    /** What one person did. */
    private record Act(
            DecisionId decisionId,
            Route route,
            @Nullable UserId chair,
            LocalDate decidedOn,
            List<Attendee> people,
            @Nullable MeetingId reportedTo) {}

    private static Conclusion concluded(
            Membership membership, Act act, @Nullable SealedText rationale, Context context) {
        Optional<Refusal> unreasoned = DecisionRules.reasoned(rationale);
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
                null,
                act.chair(),
                act.people(),
                List.of(),
                NOT_ASKED,
                DecisionMode.CONSENSUS,
                DecisionResult.CARRIED,
                List.of(),
                null,
                List.of(),
                rationale,
                List.of(),
                act.reportedTo(),
                context.actor().userId(),
                membership.partnership().policy().version(),
                membership.registerVersion(),
                null));
    }
}
