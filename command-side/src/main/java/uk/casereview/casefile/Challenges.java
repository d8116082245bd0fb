package uk.casereview.casefile;

import java.util.UUID;
import java.util.function.Predicate;
import uk.casereview.casefile.CaseFileCommand.AnswerChallenge;
import uk.casereview.casefile.CaseFileCommand.CloseChallenge;
import uk.casereview.casefile.CaseFileCommand.RaiseChallenge;
import uk.casereview.casefile.CaseFileEvent.ChallengeAnswered;
import uk.casereview.casefile.CaseFileEvent.ChallengeClosed;
import uk.casereview.casefile.CaseFileEvent.ChallengeRaised;
import uk.casereview.decider.Context;
import uk.casereview.decider.Verdict;
import uk.casereview.register.PartnershipOnDate;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.RefusalCode;

/** What the scrutineer asks of an agency, and its answer (§15.2-12). */
final class Challenges {
    private Challenges() {}

    static Verdict raise(RaiseChallenge command, Context context, Predicate<UUID> parts) {
        PartnershipOnDate partnership = context.partnership();
        AgencyCode agency = partnership.successorOf(command.toAgency());
        if (!partnership.agencies().contains(agency)) {
            return Verdict.refuse(
                    RefusalCode.UNKNOWN_REFERENCE,
                    "toAgency",
                    command.toAgency().toString());
        }
        UUID about = command.about();
        if (about != null && !parts.test(about)) {
            return CaseFileDecider.unknown("about", about);
        }
        return command.dueOn().isBefore(context.today())
                ? Verdict.refuse(
                        RefusalCode.DUE_BEFORE_TODAY, "dueOn", command.dueOn().toString())
                : Verdict.accept(new ChallengeRaised(
                        CaseFileDecider.newId(context, "challenge"), agency, command.dueOn(), command.text(), about));
    }

    /** §15.9: "AnswerChallenge by AGENCY_LEAD of toAgency", or of the agency that has since taken its place. */
    static Verdict answer(CaseFile file, AnswerChallenge command, Context context) {
        Challenge challenge = file.challenges().get(command.challengeId());
        if (challenge == null) {
            return CaseFileDecider.unknown("challengeId", command.challengeId());
        }
        if (challenge.closed()) {
            return alreadyClosed();
        }
        PartnershipOnDate partnership = context.partnership();
        AgencyCode asked = partnership.successorOf(challenge.toAgency());
        AgencyCode own = context.actor().agency();
        return own == null || !partnership.successorOf(own).equals(asked)
                ? Verdict.refuse(RefusalCode.WRONG_AGENCY, "agency", asked.toString())
                : Verdict.accept(new ChallengeAnswered(command.challengeId(), command.answer()));
    }

    /** Nobody is satisfied by what was never said; a challenge that is withdrawn is closed without that. */
    static Verdict close(CaseFile file, CloseChallenge command) {
        Challenge challenge = file.challenges().get(command.challengeId());
        if (challenge == null) {
            return CaseFileDecider.unknown("challengeId", command.challengeId());
        }
        if (challenge.closed()) {
            return alreadyClosed();
        }
        return command.satisfied() && !challenge.answered()
                ? Verdict.refuse(
                        RefusalCode.CHALLENGE_UNANSWERED,
                        "agency",
                        challenge.toAgency().toString())
                : Verdict.accept(new ChallengeClosed(command.challengeId(), command.satisfied(), command.note()));
    }

    private static Verdict alreadyClosed() {
        return Verdict.refuse(RefusalCode.INVALID_STATE, "challenge", "CLOSED");
    }
}
