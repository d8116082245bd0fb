package uk.casereview.datarequest;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.datarequest.Dossier.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.casereview.datarequest.DataRequestCommand.OpenDataRequest;
import uk.casereview.datarequest.DataRequestEvent.DataRequestOpened;
import uk.casereview.decider.Verdict;
import uk.casereview.facts.CaseFacts;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.PersonRef;
import uk.casereview.shared.PersonalText;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

class LoggingTest {
    private static DataRequestOpened opened(OpenDataRequest command) {
        return (DataRequestOpened) empty().events(command).getFirst();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"BREACH", "LEGAL_HOLD", "FREEDOM_OF_INFORMATION"})
    void aRightIsToBeAnsweredWithinAMonth(DataRequestKind right) {
        DataRequestOpened event = (DataRequestOpened) empty().closedOn(LocalDate.EPOCH)
                .events(received(right, null, LocalDate.of(2026, 2, 2)))
                .getFirst();

        assertThat(event.caseRef()).isEqualTo(CASE_REF);
        assertThat(event.openedBy()).isEqualTo(FIRST);
        assertThat(event.answerBy()).isEqualTo("2026-03-02");
        assertThat(event.reportBy()).isNull();
        assertThat(event.effectiveOn(TODAY)).isEqualTo("2026-02-02");
    }

    @Test
    void aBreachIsToBeReportedWithinSeventyTwoHoursOfBecomingKnown() {
        Instant known = Instant.parse("2026-02-07T09:30:00Z");

        assertThat(opened(received(DataRequestKind.BREACH, known, null)).reportBy())
                .isEqualTo("2026-02-10T09:30:00Z");
        assertThat(opened(received(DataRequestKind.BREACH, null, LocalDate.of(2026, 2, 7)))
                        .reportBy())
                .isEqualTo("2026-02-10T00:00:00Z");
        assertThat(opened(open(DataRequestKind.BREACH)).answerBy()).isNull();
    }

    @Test
    void informationIsGivenWithinTwentyWorkingDays() {
        assertThat(opened(received(DataRequestKind.FREEDOM_OF_INFORMATION, null, LocalDate.of(2026, 2, 2)))
                        .answerBy())
                .isEqualTo("2026-03-02");
    }

    @Test
    void aHoldOwesNothing() {
        DataRequestOpened event = opened(open(DataRequestKind.LEGAL_HOLD));

        assertThat(event.answerBy()).isNull();
        assertThat(event.reportBy()).isNull();
        assertThat(event.receivedAt()).isEqualTo(NOW);
    }

    @Test
    void nothingCameInInTheFuture() {
        Refusal tomorrow = Refusal.of(RefusalCode.DATE_IN_FUTURE, "receivedOn", "2026-02-10");

        assertThat(empty().refusal(received(DataRequestKind.ERASURE, null, TODAY.plusDays(1))))
                .isEqualTo(tomorrow);
        assertThat(empty().refusal(received(DataRequestKind.BREACH, NOW.plusSeconds(86_400), null)))
                .isEqualTo(tomorrow);
    }

    @Test
    void aMomentAndADayThatContradictEachOtherAreRefused() {
        assertThat(empty().refusal(received(DataRequestKind.BREACH, NOW, TODAY.minusDays(1)))
                        .facts())
                .containsEntry("pointer", "/receivedOn");
    }

    @Test
    void itNamesACaseOfThePartnership() {
        Verdict unknown = Verdict.refuse(RefusalCode.UNKNOWN_REFERENCE, "notificationId", CASE.toString());
        CaseFacts theirs = new CaseFacts(CASE_REF, new PartnershipCode("SCSP"), Map.of());

        assertThat(empty().verdict(open(DataRequestKind.ERASURE), null)).isEqualTo(unknown);
        assertThat(empty().verdict(open(DataRequestKind.ERASURE), theirs)).isEqualTo(unknown);
    }

    @Test
    void itMayNameAPersonOfTheCaseAndWhoAsks() {
        PersonRef nobody = new PersonRef(new UUID(0, 0xff), PersonRef.Kind.PARENT);
        Requester parent = new Requester(nobody, new PersonalText(nobody.value(), "sealed", 12));

        assertThat(empty().refusal(about(nobody, parent)))
                .isEqualTo(Refusal.of(
                        RefusalCode.UNKNOWN_REFERENCE, "subject", nobody.value().toString()));
        DataRequestOpened event = opened(about(CHILD, parent));
        assertThat(event.subject()).isEqualTo(CHILD);
        assertThat(event.requester()).isEqualTo(parent);
    }

    private static OpenDataRequest about(PersonRef subject, Requester requester) {
        return new OpenDataRequest(REQUEST, CASE, DataRequestKind.SUBJECT_ACCESS, subject, requester, null, null, TEXT);
    }

    @Test
    void aRequestThatIsOverIsNotOpenedAgain() {
        assertThat(decided(DataRequestKind.OBJECTION, DataRequestDecision.GRANTED)
                        .then(close())
                        .refusal(open(DataRequestKind.OBJECTION))
                        .code())
                .isEqualTo(RefusalCode.DATA_REQUEST_EXISTS);
    }
}
