package uk.casereview.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.partnership.Deciding.*;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.casereview.decider.Verdict;
import uk.casereview.partnership.PartnershipCommand.*;
import uk.casereview.partnership.PartnershipEvent.*;
import uk.casereview.shared.Body;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.PartnershipId;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.SeatCode;
import uk.casereview.shared.ThemeCode;

/** Every command at both stages; each has a rule that shows elsewhere what else may stand against it. */
class PartnershipDeciderTest {
    private static final SeatCode HELD = new SeatCode("SCSG-WMP");
    private static final SeatCode VACANT = new SeatCode("SCSG-ICB");
    private static final PartnershipState NOT_ESTABLISHED = new PartnershipState.NotEstablished();
    private static final EstablishPartnership ESTABLISH = new EstablishPartnership(ID, BSCP, "A partnership", START);

    private static final PartnershipState ESTABLISHED = after(
            new RegisterAgency(ID, WMP, "Police", START),
            new RegisterAgency(ID, CCG, "Commissioning group", START),
            new RegisterAgency(ID, ICB, "Care board", START),
            new EstablishSeat(ID, HELD, Body.SCSG, WMP, "Inspector", SeatKind.CORE, START),
            new EstablishSeat(ID, VACANT, Body.SCSG, ICB, "Nurse", SeatKind.CORE, START),
            new FillSeat(ID, HELD, ANN, START),
            new AdoptPolicy(ID, policy("P1", START)),
            new GrantRole(ID, ANN, Role.QIO, null, START, null),
            new RecordAnnualReportPublished(ID, 2025, TODAY.minusYears(1)));

    static Stream<PartnershipCommand> commands() {
        return Stream.of(
                new RegisterAgency(ID, UNKNOWN, "Another", START),
                new SucceedAgency(ID, CCG, ICB, LATER),
                new EstablishSeat(ID, new SeatCode("EB-WMP"), Body.EXECUTIVE_BOARD, WMP, "Chief", SeatKind.CORE, LATER),
                new FillSeat(ID, VACANT, BEN, LATER),
                new VacateSeat(ID, HELD, LATER),
                new ReplaceMember(ID, HELD, BEN, LATER),
                new NameDeputy(ID, HELD, BEN, LATER, null),
                new NameDelegate(ID, WMP, BEN, LATER, null),
                new SetCoChairPeriod(ID, Body.SCSG, HELD, LATER, null),
                new AdoptPolicy(ID, policy("P2", LATER)),
                new AdoptThemes(ID, "T1", List.of(new Theme(new ThemeCode("T1"), 1, "A theme")), LATER),
                new AdoptRetention(
                        ID,
                        "R1",
                        List.of(new RetentionRule("PUBLISHED_REPORT", null, "PUBLISHED", Set.of(), null)),
                        LATER),
                new AddHoliday(ID, "EW-1", List.of(new Holiday(LATER, "New Year's Day"))),
                new GrantRole(ID, BEN, Role.DPO, null, LATER, null),
                new RevokeRole(ID, ANN, Role.QIO, null, LATER),
                new NameStaff(ID, BEN, new SealedText(BEN.value(), "sealed", 3)),
                new RecordAnnualReportPublished(ID, 2026, TODAY),
                new RecordAnnualReportSent(ID, 2025, Recipient.PANEL, TODAY),
                new RecordTermsOfReferenceReviewed(ID, TODAY));
    }

    @Test
    void nothingIsThereToTakeACommandBeforeThePartnershipIsEstablished() {
        assertThat(commands())
                .allSatisfy(command ->
                        assertThat(decide(NOT_ESTABLISHED, command)).isEqualTo(Verdict.refuse(RefusalCode.NOT_FOUND)));
    }

    @Test
    void everyCommandIsTakenOnceEstablishedAndSettingsMayLieAhead() {
        assertThat(commands())
                .allSatisfy(command -> assertThat(decide(ESTABLISHED, command))
                        .isInstanceOfSatisfying(
                                Verdict.Accepted.class,
                                accepted -> assertThat(accepted.events()).hasSize(1)));
    }

    @Test
    void theTableHasEveryCommand() {
        assertThat(Stream.concat(Stream.of(ESTABLISH), commands()).<Class<?>>map(PartnershipCommand::getClass))
                .containsExactlyInAnyOrderElementsOf(permitted());
    }

    @Test
    void whoeverEstablishesAPartnershipAdministersIt() {
        assertThat(decide(NOT_ESTABLISHED, ESTABLISH))
                .isEqualTo(Verdict.accept(
                        new PartnershipEstablished(BSCP, "A partnership", START),
                        new RoleGranted(ADMINISTRATOR, Role.ADMINISTRATOR, null, START, null)));
    }

    @Test
    void aPartnershipIsEstablishedOnceUnderItsOwnIdAndNotInTheFuture() {
        assertThat(decide(ESTABLISHED, ESTABLISH)).isEqualTo(Verdict.refuse(RefusalCode.PARTNERSHIP_EXISTS));
        assertThat(decide(
                        NOT_ESTABLISHED,
                        new EstablishPartnership(new PartnershipId(new UUID(0, 5)), BSCP, "A partnership", START)))
                .isEqualTo(refused(RefusalCode.UNKNOWN_REFERENCE, "partnership", "BSCP"));
        assertThat(decide(NOT_ESTABLISHED, new EstablishPartnership(ID, BSCP, "A partnership", LATER)))
                .isEqualTo(refused(RefusalCode.DATE_IN_FUTURE, "on", LATER.toString()));
        assertThat(PartnershipDecider.decide(NOT_ESTABLISHED, ESTABLISH, by(new PartnershipCode("SCSP"))))
                .isEqualTo(Verdict.refuse(RefusalCode.OUT_OF_PARTNERSHIP));
    }

    private static List<Class<?>> permitted() {
        return List.of(PartnershipCommand.class.getPermittedSubclasses());
    }
}
