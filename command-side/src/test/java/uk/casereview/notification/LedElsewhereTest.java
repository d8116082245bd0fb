package uk.casereview.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.notification.IncidentStory.*;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileEvent.IrregularityRecorded;
import uk.casereview.notification.CaseSharingCommand.TransferLead;
import uk.casereview.notification.NotifiabilityCommand.DecideNotNotifiable;
import uk.casereview.notification.NotifiabilityCommand.RecategoriseNotification;
import uk.casereview.notification.NotifiabilityCommand.SubmitNotification;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.RefusalCode;

/** §15.3-16: whoever leads decides and notifies; whoever led keeps a record of what was done before. */
class LedElsewhereTest {
    private static final TransferLead AWAY = new TransferLead(ID, new PartnershipCode("SCSP"), null);
    private static final Map<String, Object> CONTRIBUTING = Map.of("ourRole", "CONTRIBUTING");

    @Test
    void whoLedDecidesNoMore() {
        IncidentStory transferred = considered().then(AWAY);

        assertThat(transferred.refuses(decide(Category.ABUSE_NEGLECT_DEATH)).facts())
                .isEqualTo(CONTRIBUTING);
        assertThat(transferred.refuses(decideNot()).facts()).isEqualTo(CONTRIBUTING);
        assertThat(toBeNotified().then(AWAY).refuses(submit(SENT)).facts()).isEqualTo(CONTRIBUTING);
        assertThat(notified()
                        .then(AWAY)
                        .refuses(new RecategoriseNotification(
                                ID, Category.LAC_DEATH_NO_ABUSE, Set.of(), null, null, text(40), null))
                        .facts())
                .isEqualTo(CONTRIBUTING);
    }

    /** §15.1-1: "A gate stops an intention, never a fact." */
    @Test
    void whatWasDoneBeforeTheLeadWentIsStillRecorded() {
        assertThat(considered()
                        .then(AWAY)
                        .accepts(new DecideNotNotifiable(
                                ID, text(40), AlternativeRoute.CHILD_DEATH_REVIEW, null, null, true, text(9))))
                .last()
                .isEqualTo(new IrregularityRecorded(List.of(RefusalCode.INVALID_STATE), text(9)));
        assertThat(toBeNotified()
                        .then(AWAY)
                        .accepts(new SubmitNotification(
                                ID,
                                null,
                                SENT,
                                "CSI-1",
                                Set.of(Recipient.PANEL, Recipient.PARTNERS),
                                null,
                                null,
                                null,
                                true,
                                text(9))))
                .hasSizeGreaterThan(2);
    }
}
