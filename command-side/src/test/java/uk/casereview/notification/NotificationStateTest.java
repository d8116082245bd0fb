package uk.casereview.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.notification.IncidentStory.*;

import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.AddScrutinyObservation;
import uk.casereview.casefile.CaseFileCommand.MarkDuplicate;
import uk.casereview.casefile.CaseFileEvent.ScrutinyObservationAdded;
import uk.casereview.decider.Verdict;
import uk.casereview.notification.IncidentEvent.OutcomeChanged;
import uk.casereview.notification.NotifiabilityEvent.NotificationClosed;
import uk.casereview.notification.NotificationState.NotRecorded;
import uk.casereview.notification.NotificationState.Recorded;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.RefusalCode;

class NotificationStateTest {

    @Test
    void aStreamBeginsWithAnIncident() {
        assertThatThrownBy(() -> NotificationEvolution.evolve(
                        new NotRecorded(), new ScrutinyObservationAdded(ID.value(), text(9))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anEventOfSomebodyElseIsNone() {
        assertThatThrownBy(
                        () -> NotificationEvolution.evolve(considered().state(), new uk.casereview.shared.Event() {}))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void thereIsNoCaseFileBeforeThereIsACase() {
        AddScrutinyObservation observation = new AddScrutinyObservation(ID.value(), text(9));
        assertThat(SeriousIncidentNotificationDecider.decide(untold().state(), observation, untold().context()))
                .isEqualTo(Verdict.refuse(RefusalCode.NOT_FOUND));
        assertThat(considered().then(observation).state().stage()).isEqualTo("UNDER_CONSIDERATION");
    }

    /** §15.1-3: "out of all figures, history kept". */
    @Test
    void aDuplicateIsOut() {
        assertThat(considered()
                        .then(new MarkDuplicate(ID.value(), new CaseRef("BSCP-2026-001"), text(9)))
                        .state()
                        .stage())
                .isEqualTo("STRUCK_OUT");
    }

    @Test
    void anOutcomeOfAChildNobodyKnowsChangesNothing() {
        OutcomeChanged unknown = new OutcomeChanged("Child Z", ChildOutcome.OTHER, ChildOutcome.OTHER, TODAY, null);
        assertThat(NotificationEvolution.evolve(considered().state(), unknown))
                .isEqualTo(considered().state());
    }

    @Test
    void everyStageKeepsWhatIsKnown() {
        Recorded closed = (Recorded) NotificationEvolution.evolve(notified().state(), new NotificationClosed());
        assertThat(closed.with(NotificationFile.EMPTY, closed.file()).notification())
                .isEqualTo(NotificationFile.EMPTY);
        assertThat(closed.notification()).isEqualTo(notified().file());
    }
}
