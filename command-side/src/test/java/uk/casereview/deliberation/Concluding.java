package uk.casereview.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static uk.casereview.deliberation.Bodies.*;

import java.util.UUID;
import uk.casereview.deliberation.Conclusion.Concluded;
import uk.casereview.deliberation.Conclusion.Refused;
import uk.casereview.partnership.PartnershipPolicy.VotingRule;
import uk.casereview.shared.Body;
import uk.casereview.shared.MeetingId;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.UserId;

/** A question put to a body, and what it comes to. */
final class Concluding {
    private Concluding() {}

    static final MeetingId MEETING = new MeetingId(UUID.fromString("00000000-0000-0000-0000-0000000000bb"));
    static final UserId[] ALL = {ICB_DOCTOR, BCT, BCHC, BSMHFT, WMP, NSPCC, BCC};
    static final UserId[] FOUR = {ICB_DOCTOR, BCT, WMP, NSPCC};
    static final UserId[] SANDWELL_FOUR = {SMBC, SCT, SANDWELL_WMP, SANDWELL_ICB};

    static Conclusion scsg(Said said) {
        return Deliberation.conclude(Body.SCSG, said.request(), byManager(birmingham()));
    }

    static Conclusion scsg(Said said, VotingRule rule) {
        return Deliberation.conclude(Body.SCSG, said.request(), byManager(birmingham(rule)));
    }

    static Conclusion sandwell(Said said) {
        return Deliberation.conclude(Body.SANDWELL_CSPRG, said.request(), byManager(Bodies.sandwell()));
    }

    static DecisionRecord decision(Conclusion conclusion) {
        return assertInstanceOf(Concluded.class, conclusion).decision();
    }

    static Refusal refusal(Conclusion conclusion) {
        return assertInstanceOf(Refused.class, conclusion).refusal();
    }

    static void assertRefused(Conclusion conclusion, RefusalCode code) {
        assertThat(refusal(conclusion).code()).isEqualTo(code);
    }
}
