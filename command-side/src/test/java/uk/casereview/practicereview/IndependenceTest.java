package uk.casereview.practicereview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.practicereview.ReviewCommands.*;
import static uk.casereview.practicereview.ReviewPolicies.*;
import static uk.casereview.practicereview.ReviewStory.*;

import org.junit.jupiter.api.Test;
import uk.casereview.facts.ReviewFacts;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.UserId;

/** L2: of whom the reviewer is to be independent. */
class IndependenceTest {
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
}
