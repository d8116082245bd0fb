package uk.casereview.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** §15.2-11: "The clerk types". */
class RoleTest {
    @Test
    void onlyTheBusinessUnitIsTheClerk() {
        assertThat(Stream.of(Role.values()).filter(Role::isClerk))
                .containsExactly(Role.BUSINESS_MANAGER, Role.PROGRAMME_MANAGER);
    }
}
