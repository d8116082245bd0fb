package uk.casereview.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.shared.Command;
import uk.casereview.shared.Role;

/** A command that stood twice would be given by whoever the last row names, and nobody would see it. */
class AuthorityRowsTest {
    private record Invented(UUID target) implements Command {}

    @Test
    void aCommandStandsOnce() {
        AuthorityRows rows = new AuthorityRows();
        rows.row(Invented.class, Set.of(Role.DPO), Role.CHAIR);

        assertThat(rows.of(Invented.class)).containsExactlyInAnyOrder(Role.DPO, Role.CHAIR);
        assertThat(rows.commands()).containsExactly(Invented.class);
        assertThatIllegalStateException().isThrownBy(() -> rows.row(Invented.class, Set.of(), Role.DSP));
    }
}
