package uk.casereview.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.partnership.Deciding.*;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.casereview.decider.Verdict;
import uk.casereview.partnership.PartnershipCommand.AdoptPolicy;
import uk.casereview.partnership.PartnershipCommand.RecordTermsOfReferenceReviewed;
import uk.casereview.partnership.PartnershipCommand.RegisterAgency;
import uk.casereview.partnership.PartnershipEvent.TermsOfReferenceReviewed;
import uk.casereview.shared.RefusalCode;

class TermsRulesTest {
    private static final LocalDate REVIEWED = LocalDate.of(2026, 9, 15);
    private static final PartnershipState READY =
            after(new RegisterAgency(ID, WMP, "Police", START), new AdoptPolicy(ID, policy("P1", START)));

    /** The policy of the test gives it seven days. */
    @Test
    void eachReviewSaysByWhenTheNextIsDue() {
        assertThat(decide(READY, reviewed(REVIEWED)))
                .isEqualTo(Verdict.accept(new TermsOfReferenceReviewed(REVIEWED, LocalDate.of(2026, 9, 22))));
        assertThat(decide(after(READY, reviewed(REVIEWED)), reviewed(REVIEWED.minusDays(1))))
                .isInstanceOf(Verdict.Accepted.class);
    }

    @Test
    void noneIsOfTheFutureNorWithoutAPolicy() {
        assertThat(decide(READY, reviewed(LATER)))
                .isEqualTo(refused(RefusalCode.DATE_IN_FUTURE, "on", LATER.toString()));
        assertThat(decide(after(), reviewed(REVIEWED)))
                .isEqualTo(refused(RefusalCode.INVALID_STATE, "missing", "policy"));
    }

    private static RecordTermsOfReferenceReviewed reviewed(LocalDate on) {
        return new RecordTermsOfReferenceReviewed(ID, on);
    }
}
