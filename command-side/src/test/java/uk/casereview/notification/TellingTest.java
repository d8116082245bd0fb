package uk.casereview.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.notification.IncidentStory.*;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.RecalculateClocks;
import uk.casereview.notification.NotifiabilityCommand.RecordRecipientInformed;
import uk.casereview.shared.Actor;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** Who records that somebody was told (§6.4, N1). */
class TellingTest {
    private static final LocalDate LATE = LocalDate.of(2026, 2, 10);

    /** N1: the Panel is the local authority's to tell. */
    @Test
    void thePanelIsFirstToldByTheNotification() {
        RecordRecipientInformed panel = new RecordRecipientInformed(ID, Recipient.PANEL, null);
        assertThat(toBeNotified().refuses(panel).code()).isEqualTo(RefusalCode.NOT_DECIDED);
        assertThat(notified().accepts(panel)).hasSize(1);
        assertThat(notified().as(CLERK).refuses(panel).code()).isEqualTo(RefusalCode.FORBIDDEN_ROLE);
    }

    /** §6.4: RecordRecipientInformed by BUSINESS_*. */
    @Test
    void thatOthersWereToldIsTheBusinessUnitsToRecord() {
        RecordRecipientInformed ofsted = new RecordRecipientInformed(ID, Recipient.OFSTED, SENT);
        assertThat(notified().as(CLERK).accepts(ofsted)).hasSize(1);
        assertThat(LocalAuthorityPolicy.objection(
                                notified().state(), ofsted, notified().context())
                        .map(Refusal::code))
                .contains(RefusalCode.FORBIDDEN_ROLE);
    }

    @Test
    void whatIsCommonToAllCasesIsNobodysOwn() {
        Actor notifier = notified().context().actor();
        RecordRecipientInformed ofsted = new RecordRecipientInformed(ID, Recipient.OFSTED, SENT);

        assertThat(LocalAuthorityPolicy.forbiddenOfAny(notified().state(), ofsted, notifier)
                        .map(Refusal::code))
                .contains(RefusalCode.FORBIDDEN_ROLE);
        assertThat(LocalAuthorityPolicy.forbiddenOfAny(notified().state(), new RecalculateClocks(ID.value()), notifier))
                .isEmpty();
    }

    @Test
    void whoeverWasToldHasBeenTold() {
        RecordRecipientInformed ofsted = new RecordRecipientInformed(ID, Recipient.OFSTED, SENT);
        assertThat(notified().then(ofsted).accepts(ofsted)).isEmpty();
        assertThat(notified().then(ofsted).accepts(new RecordRecipientInformed(ID, Recipient.OFSTED, LATE)))
                .isEmpty();
        assertThat(notified()
                        .then(ofsted)
                        .accepts(new RecordRecipientInformed(ID, Recipient.OFSTED, SENT.minusDays(1))))
                .hasSize(1);
        assertThat(notified()
                        .refuses(new RecordRecipientInformed(ID, Recipient.CDOP, TODAY.plusDays(1)))
                        .code())
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
    }

    /** §15.1-4: the Panel hears of every change; what a clock waits for was done on the first day from its own on. */
    @Test
    void thePanelIsToldOfEachChange() {
        Told told = Told.NOBODY.informed(Recipient.PANEL, LATE).informed(Recipient.PANEL, SENT);

        assertThat(told.on(Recipient.PANEL, SENT)).hasValue(SENT);
        assertThat(told.on(Recipient.PANEL, SENT.plusDays(1))).hasValue(LATE);
        assertThat(told.informed(Recipient.PANEL, LATE)).isEqualTo(told);
    }
}
