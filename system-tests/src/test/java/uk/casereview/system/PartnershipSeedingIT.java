package uk.casereview.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.casereview.decider.RegisterReader;
import uk.casereview.history.EventStreams;
import uk.casereview.history.EventStreams.Recorded;
import uk.casereview.partnership.PartnershipEvent.StaffNamed;
import uk.casereview.partnership.PartnershipSeeding;
import uk.casereview.platform.sealing.Opener;
import uk.casereview.platform.signin.DemoUser;
import uk.casereview.platform.signin.DemoUsers;
import uk.casereview.register.PartnershipOnDate;
import uk.casereview.shared.Body;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.PartnershipId;

/** The bundled partnerships are there after the first start, by commands in the store like any other. */
@ServiceTest
class PartnershipSeedingIT {
    private static final Map<UUID, String> SEEDED = new DemoUsers()
            .all().stream().collect(Collectors.toMap(user -> user.userId().value(), DemoUser::displayName));

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final EventStreams streams;

    PartnershipSeedingIT(@Autowired EventStreams streams) {
        this.streams = streams;
    }

    @ParameterizedTest
    @CsvSource({"BSCP, SCSG, 8", "SCSP, SANDWELL_CSPRG, 4"})
    void theReviewBodySits(String code, Body body, int deputies, @Autowired RegisterReader registers) {
        PartnershipOnDate today =
                registers.of(new PartnershipCode(code)).register().on(TODAY);

        assertThat(today.policy().reviewBody()).isEqualTo(body);
        assertThat(today.sitting(body).values())
                .filteredOn(sitting -> sitting.deputyFor() != null)
                .hasSize(deputies);
    }

    @Test
    void anotherStartAddsNothing(@Autowired PartnershipSeeding seeding) {
        int before = stored("BSCP").size();

        seeding.run();

        assertThat(stored("BSCP")).hasSize(before);
    }

    /** §15.7-27: "sealed under the user's own key". */
    @Test
    void everyDisplayNameOpensUnderItsOwnKeyOnly(@Autowired Opener opener) {
        List<StaffNamed> named = stored("BSCP").stream()
                .map(Recorded::event)
                .filter(StaffNamed.class::isInstance)
                .map(StaffNamed.class::cast)
                // tests that share the database name people of their own
                .filter(staff -> SEEDED.containsKey(staff.user().value()))
                .toList();

        assertThat(named).hasSizeGreaterThan(50).allSatisfy(staff -> {
            UUID user = staff.user().value();
            assertThat(staff.displayName().keyId()).isEqualTo(user);
            assertThat(opener.open(staff.displayName())).contains(SEEDED.get(user));
        });
    }

    private List<Recorded> stored(String code) {
        return streams.read(PartnershipId.of(new PartnershipCode(code)).value(), 0);
    }
}
