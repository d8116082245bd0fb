package uk.casereview.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.casereview.shared.Role;

class DemoUsersTest {
    private final DemoUsers users = new DemoUsers();

    @ParameterizedTest
    @ValueSource(strings = {"BSCP", "SCSP"})
    void everyRoleOfBothPartnershipsHasSomebody(String partnership) {
        Set<Role> held = users.all().stream()
                .flatMap(user -> user.capacities().stream())
                .filter(capacity -> capacity.partnership().value().equals(partnership))
                .map(Capacity::role)
                .collect(Collectors.toSet());
        assertThat(held).isEqualTo(EnumSet.complementOf(EnumSet.of(Role.SYSTEM)));
    }

    @Test
    void nobodySharesALoginAnIdOrAName() {
        assertThat(users.all()).extracting(DemoUser::login).doesNotHaveDuplicates();
        assertThat(users.all()).extracting(DemoUser::userId).doesNotHaveDuplicates();
        assertThat(users.all()).extracting(DemoUser::displayName).doesNotHaveDuplicates();
    }
}
