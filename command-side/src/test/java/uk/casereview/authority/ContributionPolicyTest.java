package uk.casereview.authority;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContributionPolicyTest {
    /** Whatever becomes a command later is no contribution until somebody says so here. */
    @Test
    void aContributionAddsWhatTheOtherAreaKnowsAndDecidesNothing() {
        assertThat(AuthorityMatrix.commands().stream()
                        .filter(ContributionPolicy::covers)
                        .map(Class::getSimpleName))
                .containsExactlyInAnyOrder(
                        "AttachDocument",
                        "AddScrutinyObservation",
                        "AddChild",
                        "RecordOutcomeChanged",
                        "RecordParallelProcess");
    }
}
