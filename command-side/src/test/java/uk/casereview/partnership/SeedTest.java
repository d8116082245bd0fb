package uk.casereview.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;
import uk.casereview.partnership.PartnershipCommand.NameStaff;
import uk.casereview.platform.signin.DemoUser;
import uk.casereview.platform.signin.DemoUsers;
import uk.casereview.register.Capacity;
import uk.casereview.shared.DerivedId;
import uk.casereview.shared.UserId;

class SeedTest {
    private static final List<DemoUser> DEMO_USERS = new DemoUsers().all();

    static Stream<Seeded> partnerships() {
        return Stream.of(Seeded.BSCP, Seeded.SCSP);
    }

    @ParameterizedTest
    @MethodSource("partnerships")
    void everyStepHasAnIdOfItsOwnThatFollowsFromItsText(Seeded seeded) {
        assertThat(seeded.seed().steps()).extracting(SeedStep::commandId).doesNotHaveDuplicates();
        assertThat(seeded.seed().steps())
                .allSatisfy(step -> assertThat(SeedStep.of(
                                step.partnershipId(), step.name(), step.fields().deepCopy()))
                        .isEqualTo(step));
    }

    /** A partnership that was given them keeps them: §15.2-10 is for its administrator to adopt. */
    @ParameterizedTest
    @MethodSource("partnerships")
    void aPolicyThatWasMendedInTheFileIsNotGivenAgain(Seeded seeded) {
        List<SeedStep> policies = seeded.seed().steps().stream()
                .filter(step -> step.name().equals("AdoptPolicy"))
                .toList();

        assertThat(policies).isNotEmpty().allSatisfy(step -> {
            ObjectNode asGiven = step.fields().deepCopy();
            ObjectNode policy = (ObjectNode) asGiven.required("policy");
            policy.remove("thresholds");
            if (seeded.equals(Seeded.SCSP)) {
                ((ObjectNode) policy.required("voting").required("DSP")).put("escalateTo", "SCSP_CHAIR");
            }
            assertThat(step.commandId().value())
                    .isEqualTo(DerivedId.from(step.partnershipId().value(), "AdoptPolicy" + asGiven));
        });
    }

    @ParameterizedTest
    @MethodSource("partnerships")
    void everybodyInTheFileIsADemoUserAndTheOtherWayRound(Seeded seeded) {
        Set<UserId> named = seeded.commands().stream()
                .filter(NameStaff.class::isInstance)
                .map(command -> ((NameStaff) command).user())
                .collect(Collectors.toSet());

        assertThat(demoUsers(seeded).map(DemoUser::userId)).containsExactlyInAnyOrderElementsOf(named);
    }

    /** §15.7-27: "both the sign-in and the register must agree". */
    @ParameterizedTest
    @MethodSource("partnerships")
    void theRegisterGivesEveryDemoUserExactlyTheCapacitiesOfTheSignIn(Seeded seeded) {
        var today = seeded.register().on(Seeded.TODAY);

        assertThat(demoUsers(seeded))
                .isNotEmpty()
                .allSatisfy(user -> assertThat(user.capacities().stream()
                                .map(capacity -> new Capacity(capacity.role(), capacity.agency())))
                        .as(user.login())
                        .containsExactlyInAnyOrderElementsOf(today.capacities(user.userId())));
    }

    @Test
    void aFileThatNamesNoCommandIsRefused() {
        var file = Seeded.JSON.readTree("""
                {"partnership": "BSCP", "administrator": "00000000-0000-0000-0000-000000000001",
                 "commands": {"RenamePartnership": [{}]}}""");

        assertThatThrownBy(() -> PartnershipSeed.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("RenamePartnership");
    }

    private static Stream<DemoUser> demoUsers(Seeded seeded) {
        return DEMO_USERS.stream()
                .filter(user -> user.capacities().stream()
                        .anyMatch(capacity ->
                                capacity.partnership().equals(seeded.seed().partnership())));
    }
}
