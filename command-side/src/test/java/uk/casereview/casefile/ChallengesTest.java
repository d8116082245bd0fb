package uk.casereview.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.casefile.Filing.*;
import static uk.casereview.deliberation.Bodies.*;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.AnswerChallenge;
import uk.casereview.casefile.CaseFileCommand.CloseChallenge;
import uk.casereview.casefile.CaseFileCommand.RaiseChallenge;
import uk.casereview.casefile.CaseFileEvent.ChallengeAnswered;
import uk.casereview.casefile.CaseFileEvent.ChallengeClosed;
import uk.casereview.casefile.CaseFileEvent.ChallengeRaised;
import uk.casereview.decider.Context;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

class ChallengesTest {

    private final CaseFile challenged =
            after(FILE, new RaiseChallenge(AGGREGATE, agency("WMP"), TODAY.plusDays(7), text(9), null), CLERK);
    private final UUID id = challenged.challenges().keySet().iterator().next();
    private final AnswerChallenge answer = new AnswerChallenge(AGGREGATE, id, text(9));
    private final CloseChallenge close = new CloseChallenge(AGGREGATE, id, true, null);

    private Context lead(String agency) {
        return by(WMP, Role.AGENCY_LEAD, agency(agency), birmingham());
    }

    @Test
    void isAnsweredByTheAgencyAsked() {
        assertThat(accepted(challenged, answer, lead("WMP"))).containsExactly(new ChallengeAnswered(id, text(9)));
        assertThat(after(challenged, answer, lead("WMP")).challenges().get(id))
                .isEqualTo(new Challenge(agency("WMP"), true, false));
        assertThat(refused(challenged, answer, lead("BCC")).code()).isEqualTo(RefusalCode.WRONG_AGENCY);
        assertThat(refused(challenged, answer, CLERK).code()).isEqualTo(RefusalCode.WRONG_AGENCY);
    }

    @Test
    void isAnsweredByTheAgencyThatTookItsPlace() {
        Context sandwell = by(SANDWELL_ICB, Role.AGENCY_LEAD, agency("ICB"), sandwell());
        CaseFile old = CaseFile.EMPTY.evolve(new ChallengeRaised(id, agency("CCG"), TODAY, text(9), null));

        assertThat(accepted(old, answer, sandwell)).hasSize(1);
    }

    /** "Challenges that an agency must answer": nobody is satisfied by what was never said. */
    @Test
    void isNotClosedAsSatisfyingBeforeItIsAnswered() {
        assertThat(refused(challenged, close, CLERK))
                .isEqualTo(Refusal.of(RefusalCode.CHALLENGE_UNANSWERED, "agency", "WMP"));
        assertThat(accepted(challenged, new CloseChallenge(AGGREGATE, id, false, text(9)), CLERK))
                .containsExactly(new ChallengeClosed(id, false, text(9)));
    }

    @Test
    void isClosedOnce() {
        CaseFile closed = after(after(challenged, answer, lead("WMP")), close, CLERK);

        assertThat(refused(closed, close, CLERK).code()).isEqualTo(RefusalCode.INVALID_STATE);
        assertThat(refused(closed, answer, lead("WMP")).code()).isEqualTo(RefusalCode.INVALID_STATE);
    }

    @Test
    void isKnown() {
        assertThat(refused(FILE, answer, lead("WMP")).code()).isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        assertThat(refused(FILE, close, CLERK).code()).isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
    }

    @Test
    void goesToAnAgencyOfThePartnershipAndLeavesItTime() {
        assertThat(refused(FILE, new RaiseChallenge(AGGREGATE, agency("XYZ"), TODAY, text(9), null), CLERK)
                        .code())
                .isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        assertThat(refused(FILE, new RaiseChallenge(AGGREGATE, agency("WMP"), TODAY.minusDays(1), text(9), null), CLERK)
                        .code())
                .isEqualTo(RefusalCode.DUE_BEFORE_TODAY);
    }

    @Test
    void isAboutNoPartOfARecordWithoutParts() {
        UUID nothing = new UUID(9, 9);

        assertThat(refused(FILE, new RaiseChallenge(AGGREGATE, agency("WMP"), TODAY, text(9), nothing), CLERK)
                        .facts())
                .containsEntry("about", nothing.toString());
    }
}
