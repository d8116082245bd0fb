package uk.casereview.deliberation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.decider.Context;
import uk.casereview.decider.LondonDate;
import uk.casereview.deliberation.Conclusion.Refused;
import uk.casereview.deliberation.DecisionRecord.Route;
import uk.casereview.deliberation.DecisionRequest.Declared;
import uk.casereview.shared.Body;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.DerivedId;
import uk.casereview.shared.MeetingId;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/**
 * How a body comes to a decision (§4): the one place every deciding command goes through (G9).
 *
 * <p>A request names the closed item of a meeting kept in the service, whose record is taken as it stands, or carries
 * the proceedings, which are judged here against the register and the policy of that day.
 */
public final class Deliberation {
    private Deliberation() {}

    static final DecisionRequest NOTHING_SAID = new DecisionRequest(
            null, null, null, null, null, null, List.of(), List.of(), null, List.of(), null, List.of(), null, List.of(),
            null);

    /** A decision that determines an outcome; a chair's action never does (§15.2-9). */
    public static Conclusion conclude(Body body, @Nullable DecisionRequest request, Context context) {
        return conclude(body, request, context, false);
    }

    /**
     * As {@link #conclude(Body, DecisionRequest, Context)}; where the partnership has already acted on the decision, the
     * rules of §4 it broke are its irregularities and refuse nothing (§15.1-1).
     */
    public static Conclusion conclude(
            Body body, @Nullable DecisionRequest request, Context context, boolean alreadyHappened) {
        DecisionRequest said = request == null ? NOTHING_SAID : request;
        if (said.route() == Route.CHAIRS_ACTION) {
            return new Refused(Refusal.of(RefusalCode.CHAIRS_ACTION_NOT_ALLOWED, "body", body.toString()));
        }
        return arrange(body, said, context, alreadyHappened);
    }

    /** A decision that arranges something and determines no outcome, so that the chair may take it alone. */
    public static Conclusion arrange(
            Body body, @Nullable DecisionRequest said, Context context, boolean alreadyHappened) {
        DecisionRequest request = said == null ? NOTHING_SAID : said;
        MeetingId meetingId = request.meetingId();
        String itemRef = request.itemRef();
        LocalDate decidedOn = dateOf(request, context);
        Optional<Refusal> future = inFuture(decidedOn, request, context);
        if (future.isPresent()) {
            return new Refused(future.get());
        }
        if (body == Body.LA_NOTIFIER) {
            return ofNotifier(null, null, request, context);
        }
        Optional<Refusal> wrong =
                Unkept.notAlone(body, request).or(() -> ClosedItemDecision.unknownMeeting(request, context));
        if (wrong.isPresent()) {
            return new Refused(wrong.get());
        }
        if (request.route() == Route.CHAIRS_ACTION) {
            return Unkept.refused(request, LoneDecision.ofChair(body, decidedOn, request, context));
        }
        if (meetingId != null || itemRef != null) {
            return Unkept.beside(request, ClosedItemDecision.of(body, itemRef, context, alreadyHappened));
        }
        Membership membership = Membership.of(body, decidedOn, context);
        Proceedings proceedings =
                Proceedings.of(request, decidedOn, membership, context.actor().userId());
        return Judgement.of(
                nextId(context),
                proceedings,
                Judgement.foreignBallot(request, membership)
                        .or(() -> DecisionRules.unregistered(proceedings, membership)),
                membership,
                context,
                alreadyHappened);
    }

    /** The local authority decides alone and says why (§4.5: it "has final say"). */
    public static Conclusion ofNotifier(
            @Nullable LocalDate decidedOn, @Nullable SealedText rationale, Context context) {
        return ofNotifier(decidedOn, rationale, null, context);
    }

    /** What is said beside the request goes before what is said in it. */
    public static Conclusion ofNotifier(
            @Nullable LocalDate decidedOn,
            @Nullable SealedText rationale,
            @Nullable DecisionRequest said,
            Context context) {
        DecisionRequest request = said == null ? NOTHING_SAID : said;
        LocalDate on = decidedOn == null ? dateOf(request, context) : decidedOn;
        SealedText why = rationale == null ? request.rationale() : rationale;
        return inFuture(on, request, context)
                .<Conclusion>map(Refused::new)
                .orElseGet(
                        () -> Unkept.refused(request, LoneDecision.ofNotifier(on, request.decidedAt(), why, context)));
    }

    /**
     * The delegated partners answered one by one (§15.2-10); their positions are the decision, the request adds its
     * reasons, dissent and conflicts. Where it has already happened, answers that are missing are its irregularity.
     */
    public static Conclusion ofPositions(
            List<Position> positions, @Nullable DecisionRequest request, Context context, boolean alreadyHappened) {
        DecisionRequest said = request == null ? NOTHING_SAID : request;
        return inFuture(context.today(), said, context)
                .<Conclusion>map(Refused::new)
                .orElseGet(() -> Unkept.refused(said, PartnersDecision.of(positions, said, context, alreadyHappened)));
    }

    /**
     * What the body could not agree on, as whoever it was taken to decided it (§4.3): the views that differ stay on
     * record, and the reasons are theirs who decided.
     */
    public static Conclusion ofEscalation(DecisionRecord divided, SealedText why, UserId settledBy, Context context) {
        return DecisionAbove.of(divided, why, settledBy, context);
    }

    /** What the body had agreed on, as whoever it was taken to decided it otherwise (§4.3, R7). */
    public static Conclusion ofDispute(DecisionRecord disputed, SealedText why, UserId settledBy, Context context) {
        return DecisionAbove.against(disputed, why, settledBy, context);
    }

    /** The quorum of a gathering that decides nothing yet, such as the meeting of a rapid review (R4). */
    public static Assembly assemble(
            Body body,
            LocalDate on,
            List<DecisionRequest.Present> attendance,
            List<DecisionRequest.Declared> conflicts,
            Context context) {
        DecisionRequest gathering = new DecisionRequest(
                null,
                null,
                on,
                null,
                Route.MEETING,
                null,
                attendance,
                conflicts,
                null,
                List.of(),
                null,
                List.of(),
                null,
                List.of(),
                null);
        Membership membership = Membership.of(body, on, context);
        Proceedings proceedings =
                Proceedings.of(gathering, on, membership, context.actor().userId());
        return new Assembly(
                proceedings.attendance(),
                proceedings.conflicts(),
                QuorumPolicy.count(membership.quorumRule(), proceedings.eligible()),
                proceedings.unknown());
    }

    /** An item a meeting is closing, from what the meeting itself recorded. */
    public static Conclusion ofItem(Proceedings proceedings, Membership membership, Context context) {
        return Judgement.of(nextId(context), proceedings, Optional.empty(), membership, context, false);
    }

    /**
     * The same decision with its votes and attendance as they really were (§15.1-3). A correction records a fact, so
     * what it shows to have been out of order is an irregularity; what it leaves unsaid stands.
     *
     * @param notThere who is on the record and was not there; what they are said to have done goes with them
     */
    public static Conclusion corrected(DecisionRecord from, DecisionRequest to, Set<UserId> notThere, Context context) {
        LocalDate decidedOn = to.decidedOn() == null && to.decidedAt() == null ? from.decidedOn() : dateOf(to, context);
        Optional<Refusal> wrong = inFuture(decidedOn, to, context).or(() -> Unkept.notAlone(from.body(), to));
        if (wrong.isPresent()) {
            return new Refused(wrong.get());
        }
        return Correction.of(from, decidedOn, to, notThere, context);
    }

    static DecisionId nextId(Context context) {
        return new DecisionId(DerivedId.from(context.commandId().value(), "decision"));
    }

    /** G5, of what happened today to the moment. */
    private static Optional<Refusal> inFuture(LocalDate decidedOn, DecisionRequest request, Context context) {
        Stream<Instant> moments = Stream.concat(
                Stream.ofNullable(request.decidedAt()),
                request.conflicts().stream().map(Declared::declaredAt).flatMap(Stream::ofNullable));
        return decidedOn.isAfter(context.today())
                ? Optional.of(Refusal.of(RefusalCode.DATE_IN_FUTURE, "decidedOn", decidedOn.toString()))
                : moments.filter(at -> at.isAfter(context.recordedAt()))
                        .findFirst()
                        .map(at -> Refusal.of(RefusalCode.DATE_IN_FUTURE, "at", at.toString()));
    }

    private static LocalDate dateOf(DecisionRequest request, Context context) {
        LocalDate stated = request.decidedOn();
        Instant moment = request.decidedAt();
        if (stated != null) {
            return stated;
        }
        return moment == null ? context.today() : LondonDate.of(moment);
    }
}
