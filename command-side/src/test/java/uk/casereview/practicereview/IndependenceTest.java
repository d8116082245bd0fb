package uk.casereview.practicereview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.practicereview.ReviewCommands.*;
import static uk.casereview.practicereview.ReviewPolicies.*;
import static uk.casereview.practicereview.ReviewStory.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.casereview.facts.ReviewFacts;
import uk.casereview.practicereview.CommissioningCommand.AppointReviewer;
import uk.casereview.practicereview.CommissioningEvent.ReviewerAppointed;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.UserId;

/** L2: of whom the reviewer is to be independent, and what they say of it. */
class IndependenceTest {
    private static final LocalDate APPOINTED_ON = LocalDate.of(2026, 3, 5);
    private static final UserId OTHER = user("another reviewer");

    /** §15.5-20: of several cases each is to say whom it involves. */
    @Test
    void whereOneOfSeveralCasesSaysNothingAnyAgencyMayComeToBe() {
        ReviewFacts doubt = KnownFacts.inDoubt(KnownFacts.scoped(FACTS, agency("WMP")));

        assertThat(initiated().knowing(doubt).code(appoint(REVIEWER, agency("NSPCC"), text(30))))
                .isEqualTo(RefusalCode.REVIEWER_NOT_INDEPENDENT);
        assertThat(ReviewStory.scoped()
                        .knowing(doubt)
                        .then(appoint(OTHER, agency("NSPCC"), text(30)))
                        .file()
                        .commission()
                        .reviewers())
                .hasSize(2);
    }

    /** L2: who leaves out whose the reviewer is has not said that they are nobody's. */
    @Test
    void whoEmploysTheReviewerIsSaid() {
        assertThat(initiated().refusal(appoint(REVIEWER, null, text(30))))
                .isEqualTo(Refusal.of(RefusalCode.CONFLICT_DECLARATION_MISSING, "missing", "employer"));
        assertThat(initiated().then(alone(true, false)).last(ReviewerAppointed.class))
                .returns(true, ReviewerAppointed::independent)
                .returns(null, ReviewerAppointed::employer);
        assertThat(initiated().then(alone(false, true)).last(ReviewerAppointed.class))
                .returns(false, ReviewerAppointed::independent)
                .returns(List.of(RefusalCode.CONFLICT_DECLARATION_MISSING), ReviewerAppointed::irregularities);
    }

    private static AppointReviewer alone(boolean ofNoAgency, boolean happened) {
        return new AppointReviewer(
                REVIEW,
                REVIEWER,
                text(12),
                null,
                ofNoAgency,
                List.of(),
                text(30),
                null,
                APPOINTED_ON,
                happened,
                text(30),
                List.of());
    }
}
