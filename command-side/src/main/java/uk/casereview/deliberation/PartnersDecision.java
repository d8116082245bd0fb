package uk.casereview.deliberation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.casereview.decider.Context;
import uk.casereview.deliberation.DecisionRecord.Attendee;
import uk.casereview.deliberation.DecisionRecord.Capacity;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.DecisionRecord.DecisionResult;
import uk.casereview.deliberation.DecisionRecord.Dissent;
import uk.casereview.deliberation.DecisionRecord.Route;
import uk.casereview.deliberation.DecisionRecord.Vote;
import uk.casereview.deliberation.DecisionRecord.VoteSource;
import uk.casereview.deliberation.DecisionRequest.Ballot;
import uk.casereview.shared.Body;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.SealedText;

/**
 * The delegated partners' answers, given one by one, as one decision. A-12: "all four DSP agencies (or recorded delegate)
 * must record a position; outcome stands only if unanimous; otherwise ESCALATED". §4.4 holds for them as for every body:
 * who has declared a conflict is barred, and a delegate may answer in their place.
 */
final class PartnersDecision {
    private PartnersDecision() {}

    static Conclusion of(List<Position> positions, DecisionRequest request, Context context, boolean alreadyHappened) {
        LocalDate decidedOn = settledOn(positions, request, context, alreadyHappened);
        var partnership = context.register().on(decidedOn);
        List<Vote> votes = positions.stream()
                .map(position -> new Vote(
                        partnership.successorOf(position.agency()),
                        position.givenBy(),
                        position.choice(),
                        position.source()))
                .toList();
        List<Attendee> people = people(votes);
        Membership membership = Membership.of(Body.DSP, decidedOn, context);
        return new Answers(
                        Deliberation.nextId(context),
                        decidedOn,
                        request.decidedAt(),
                        request.mode() == DecisionMode.DEFERRED,
                        people,
                        Proceedings.conflicts(request.conflicts(), people),
                        votes,
                        dissent(positions, request.dissent()),
                        request.rationale(),
                        request.writtenEvidenceRefs(),
                        null)
                .concluded(unregistered(request, people, membership), membership, context, alreadyHappened);
    }

    /** Whether the record is of answers given one by one, so that no rule about a meeting applies to it. */
    static boolean is(DecisionRecord decision) {
        return decision.body() == Body.DSP && decision.route() == Route.WRITTEN;
    }

    /** The same answers, each as it really was, with the day, the conflicts, the dissent and the reasons (§15.1-3). */
    static Conclusion corrected(DecisionRecord from, LocalDate decidedOn, DecisionRequest to, Context context) {
        Answers answers = answers(from, decidedOn, to);
        Membership membership = Membership.asDecided(from, decidedOn, context);
        return answers.concluded(unregistered(to, answers.people(), membership), membership, context, true);
    }

    /** What stands on the record already is asked of nobody again. */
    private static Optional<Refusal> unregistered(DecisionRequest said, List<Attendee> people, Membership membership) {
        return Mentioned.unregistered(Proceedings.conflicts(said.conflicts(), people), said.dissent(), membership);
    }

    /** Which rules its record shows to be broken. */
    static List<Refusal> broken(DecisionRecord decision, Context context) {
        return answers(decision, decision.decidedOn(), Deliberation.NOTHING_SAID)
                .broken(Membership.asDecided(decision, context));
    }

    private static Answers answers(DecisionRecord from, LocalDate decidedOn, DecisionRequest to) {
        SealedText rationale = to.rationale();
        List<Vote> votes = corrected(from.votes(), to.votes());
        List<Attendee> people = people(votes);
        return new Answers(
                from.decisionId(),
                decidedOn,
                Correction.decidedAt(from, to),
                from.result() == DecisionResult.DEFERRED,
                people,
                to.conflicts().isEmpty() ? from.conflicts() : Proceedings.conflicts(to.conflicts(), people),
                votes,
                Restated.dissent(from, to),
                rationale == null ? from.rationale() : rationale,
                to.writtenEvidenceRefs().isEmpty() ? from.writtenEvidenceRefs() : to.writtenEvidenceRefs(),
                from.settledBy());
    }

    /** An answer is known by its agency or by who gave it; what answers none of these is not kept. */
    private static List<Vote> corrected(List<Vote> given, List<Ballot> ballots) {
        return given.stream()
                .map(vote -> ballots.stream()
                        .filter(ballot -> vote.agency().equals(ballot.agency())
                                || vote.castBy().equals(ballot.castBy()))
                        .findFirst()
                        .map(ballot -> new Vote(vote.agency(), ballot.castBy(), ballot.choice(), VoteSource.MINUTES))
                        .orElse(vote))
                .toList();
    }

    private static List<Attendee> people(List<Vote> votes) {
        return votes.stream()
                .map(vote -> new Attendee(vote.castBy(), vote.agency(), Capacity.CORE, null))
                .toList();
    }

    /** The day of the last answer where all agree; what did not come about that way is dated by who says so. */
    private static LocalDate settledOn(
            List<Position> positions, DecisionRequest request, Context context, boolean alreadyHappened) {
        boolean concordant = positions.stream().allMatch(position -> position.choice() == Choice.FOR);
        LocalDate stated = request.decidedOn();
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
}
