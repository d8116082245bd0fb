package uk.casereview.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.casereview.sample.Sample;
import uk.casereview.sample.Samples;
import uk.casereview.shared.Role;

/** The table of the specification and the service's own say the same, each in its own words. */
class AuthorityTableTest {
    private static final AuthorityTable TABLE = new AuthorityTable();

    @Test
    void everyCommandHasItsRow() {
        assertThat(TABLE.rows())
                .isEqualTo(Samples.all().stream().map(AuthorityTable::row).collect(Collectors.toSet()));
    }

    /** What no sign-in can show: which commands are a process's. */
    @Test
    void theServiceItselfMayWhatTheTableSays() {
        for (Sample sample : Samples.all()) {
            assertThat(AuthorityMatrix.permits(Role.SYSTEM, sample.command()))
                    .as(AuthorityTable.row(sample))
                    .isEqualTo(TABLE.allowed(sample).contains(Role.SYSTEM));
        }
    }

    @Test
    void whoeverGivesASampleMay() {
        assertThat(Samples.all())
                .allSatisfy(sample -> assertThat(TABLE.allowed(sample)).contains(sample.role()));
    }
}
