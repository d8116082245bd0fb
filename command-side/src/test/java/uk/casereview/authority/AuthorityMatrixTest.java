package uk.casereview.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.casereview.actionplan.ActionPlanCommand;
import uk.casereview.casefile.CaseFileCommand;
import uk.casereview.clock.DeadlineCommand;
import uk.casereview.datarequest.DataRequestCommand;
import uk.casereview.datarequest.DataRequestCommand.CertifyErasure;
import uk.casereview.datarequest.DataRequestCommand.LapseErasure;
import uk.casereview.meeting.MeetingCommand;
import uk.casereview.notification.NotifiabilityCommand;
import uk.casereview.notification.NotificationCommand;
import uk.casereview.partnership.PartnershipCommand;
import uk.casereview.practicereview.PracticeReviewCommand;
import uk.casereview.rapidreview.RapidReviewCommand;
import uk.casereview.shared.Command;
import uk.casereview.shared.Role;

class AuthorityMatrixTest {
    private static final Set<Class<?>> COMMANDS = Stream.of(
                    NotificationCommand.class,
                    RapidReviewCommand.class,
                    ActionPlanCommand.class,
                    PracticeReviewCommand.class,
                    MeetingCommand.class,
                    PartnershipCommand.class,
                    CaseFileCommand.class,
                    DataRequestCommand.class,
                    DeadlineCommand.class)
            .flatMap(AuthorityMatrixTest::leaves)
            .collect(Collectors.toSet());

    @Test
    void everyCommandStandsInTheTable() {
        assertThat(AuthorityMatrix.commands()).isEqualTo(COMMANDS);
    }

    @Test
    void everyCommandMayBeGivenBySomebodyButNotByEverybody() {
        assertThat(COMMANDS).allSatisfy(command -> {
            assertThat(roles(command)).isNotEmpty();
            assertThat(roles(command).size()).isLessThan(Role.values().length / 2);
        });
    }

    @Test
    void anUnknownCommandIsRefused() {
        record Unknown() {}
        assertThat(Role.values()).noneMatch(role -> AuthorityMatrix.permits(role, Unknown.class));
    }

    /** §2.2: "read everything …; add ScrutinyObservation"; never "amend case, determine, verify actions". */
    @Test
    void theScrutineerObservesAndChallengesOnly() {
        assertThat(commandsOf(Role.INDEPENDENT_SCRUTINEER))
                .containsExactlyInAnyOrder(
                        CaseFileCommand.AddScrutinyObservation.class,
                        CaseFileCommand.RaiseChallenge.class,
                        CaseFileCommand.CloseChallenge.class);
    }

    /** §2.2: OBSERVER and SYSTEM_AUDITOR decide nothing on cases. */
    @Test
    void observersAndAuditorsGiveNoCommand() {
        assertThat(EnumSet.of(Role.OBSERVER, Role.SYSTEM_AUDITOR, Role.OPERATOR))
                .allSatisfy(role -> assertThat(commandsOf(role)).isEmpty());
    }

    /** §15.9: "DataRequest, by DPO"; §2.2: nor does the DPO take "case decisions"; what is destroyed the service certifies. */
    @Test
    void theDpoSeesToDataRequestsAloneAndAloneToThem() {
        Set<Class<?>> given = leaves(DataRequestCommand.class)
                .filter(command -> command != CertifyErasure.class && command != LapseErasure.class)
                .collect(Collectors.toSet());

        assertThat(commandsOf(Role.DPO)).isEqualTo(given);
        assertThat(given).allSatisfy(command -> assertThat(roles(command)).containsExactly(Role.DPO));
        assertThat(roles(CertifyErasure.class)).containsExactly(Role.SYSTEM);
        assertThat(roles(LapseErasure.class)).containsExactly(Role.SYSTEM);
    }

    /** N1: "only the LA side submits" (STAT). */
    @Test
    void onlyTheLocalAuthoritySubmitsANotification() {
        assertThat(roles(NotifiabilityCommand.SubmitNotification.class)).containsExactly(Role.LA_NOTIFIER);
    }

    private static Set<Role> roles(Class<?> command) {
        return Stream.of(Role.values())
                .filter(role -> AuthorityMatrix.permits(role, command))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private static Set<Class<?>> commandsOf(Role role) {
        return COMMANDS.stream()
                .filter(command -> AuthorityMatrix.permits(role, command))
                .collect(Collectors.toSet());
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type.<Command>asSubclass(Command.class))
                : Stream.of(type.getPermittedSubclasses()).flatMap(AuthorityMatrixTest::leaves);
    }
}
