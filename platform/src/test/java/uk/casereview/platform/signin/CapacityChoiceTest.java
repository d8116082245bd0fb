package uk.casereview.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.platform.problem.FaultyRequest;
import uk.casereview.platform.problem.RequestRefused;
import uk.casereview.shared.Actor;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Command;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;

class CapacityChoiceTest {
    private static final PartnershipCode BSCP = new PartnershipCode("BSCP");
    private static final PartnershipCode SCSP = new PartnershipCode("SCSP");
    private static final UserId USER = new UserId(new UUID(0, 1));

    private final CapacityChoice choice = new CapacityChoice(_ -> EnumSet.of(Role.CHAIR, Role.DSP));
    private final SignedIn user = new SignedIn(
            USER,
            null,
            List.of(
                    new Capacity(BSCP, Role.CORE_MEMBER, new AgencyCode("ICB")),
                    new Capacity(BSCP, Role.CHAIR, new AgencyCode("ICB")),
                    new Capacity(BSCP, Role.DSP, new AgencyCode("ICB")),
                    new Capacity(SCSP, Role.DSP, new AgencyCode("ICB"))));

    @Test
    void takesTheFirstCapacityThatMayGiveTheCommand() {
        assertThat(choose(null, BSCP).role()).isEqualTo(Role.CHAIR);
    }

    /** §15.7-27: "each command states in which capacity it is given"; whoever presides does so as the chair. */
    @Test
    void takesTheChairBeforeTheSeatOfTheSamePerson() {
        CapacityChoice members = new CapacityChoice(_ -> EnumSet.of(Role.CORE_MEMBER, Role.CHAIR, Role.DSP));
        CapacityChoice board = new CapacityChoice(_ -> EnumSet.of(Role.EB_MEMBER, Role.EB_CHAIR));
        SignedIn ofTheBoard = new SignedIn(
                USER,
                null,
                List.of(
                        new Capacity(BSCP, Role.EB_MEMBER, new AgencyCode("ICB")),
                        new Capacity(BSCP, Role.EB_CHAIR, new AgencyCode("BCT")),
                        new Capacity(SCSP, Role.EB_CHAIR, new AgencyCode("ICB")),
                        new Capacity(SCSP, Role.EB_MEMBER, new AgencyCode("ICB"))));

        assertThat(members.choose(user, null, Command.class, BSCP).role()).isEqualTo(Role.CHAIR);
        assertThat(members.choose(user, "CORE_MEMBER", Command.class, BSCP).role())
                .isEqualTo(Role.CORE_MEMBER);
        assertThat(members.choose(user, null, Command.class, SCSP).role()).isEqualTo(Role.DSP);
        assertThat(board.choose(ofTheBoard, null, Command.class, BSCP).role()).isEqualTo(Role.EB_MEMBER);
        assertThat(board.choose(ofTheBoard, null, Command.class, SCSP).role()).isEqualTo(Role.EB_CHAIR);
    }

    @Test
    void takesTheCapacityOfThePartnershipWhoseRecordItIs() {
        assertThat(choose(null, SCSP)).isEqualTo(new Actor(USER, Role.DSP, SCSP, new AgencyCode("ICB"), null));
    }

    @Test
    void takesTheCapacityThatIsNamed() {
        assertThat(choose("DSP", BSCP).role()).isEqualTo(Role.DSP);
        assertThat(choose("DSP@ICB/SCSP", null).partnership()).isEqualTo(SCSP);
    }

    @Test
    void refusesACapacityTheUserDoesNotHaveOrThatMayNot() {
        assertThat(refusal("LSP", BSCP)).isEqualTo(RefusalCode.FORBIDDEN_ROLE);
        assertThat(refusal("DSP@WMP", BSCP)).isEqualTo(RefusalCode.FORBIDDEN_ROLE);
        assertThat(refusal("CORE_MEMBER", BSCP)).isEqualTo(RefusalCode.FORBIDDEN_ROLE);
    }

    @Test
    void saysWhoMayInstead() {
        assertThat(refused("CORE_MEMBER", BSCP).facts())
                .containsExactly(Map.entry("mayBeDoneBy", List.of("chair", "delegated safeguarding partner")));
        assertThat(refused("LSP", BSCP).facts()).containsExactly(Map.entry("notYours", "LSP"));
    }

    @Test
    void refusesAnotherPartnership() {
        assertThat(refusal(null, new PartnershipCode("WSCP"))).isEqualTo(RefusalCode.OUT_OF_PARTNERSHIP);
        assertThat(refusal("DSP@ICB/SCSP", BSCP)).isEqualTo(RefusalCode.OUT_OF_PARTNERSHIP);
    }

    @Test
    void refusesAHeaderOfAnotherForm() {
        assertThatThrownBy(() -> choose("chair of BCT", BSCP)).isInstanceOf(FaultyRequest.class);
    }

    private Actor choose(@Nullable String header, @Nullable PartnershipCode partnership) {
        return choice.choose(user, header, Command.class, partnership);
    }

    private RefusalCode refusal(@Nullable String header, PartnershipCode partnership) {
        return refused(header, partnership).code();
    }

    private Refusal refused(@Nullable String header, PartnershipCode partnership) {
        return Objects.requireNonNull(catchThrowableOfType(RequestRefused.class, () -> choose(header, partnership)))
                .refusal();
    }
}
