package uk.casereview.datarequest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.actionplan.PlanEvent.PlanCreated;
import uk.casereview.notification.NotifiabilityEvent.NotificationClosed;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.query.RecordedEvent;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.Event;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.RecordingMode;

class GovernanceProjectionTest {
    private static final UUID CASE = new UUID(0, 0xca);
    private static final UUID PLAN = new UUID(0, 0xb);
    private static final LocalDate CLOSED = LocalDate.of(2026, 2, 6);
    private static final PartnershipCode BSCP = new PartnershipCode("BSCP");

    private static RecordedEvent recorded(UUID part, Event event) {
        CommandId command = new CommandId(new UUID(0, 2));
        return new RecordedEvent(
                100,
                new UUID(0, 1),
                "Any",
                part,
                0,
                new Envelope(
                        BSCP,
                        CASE,
                        new CaseRef("BSCP-2026-014"),
                        CLOSED,
                        Instant.parse("2026-02-09T10:00:00Z"),
                        RecordingMode.LIVE,
                        Actor.system(BSCP, null),
                        command,
                        null,
                        command.value(),
                        null,
                        null,
                        Map.of()),
                event);
    }

    @Test
    void eachRecordOfTheCaseIsClosedOnTheDayItWas() {
        RetainedCase closed = GovernanceProjection.evolve(RetainedCase.NONE, recorded(CASE, new NotificationClosed()));

        assertThat(closed.closedOn()).contains(CLOSED);
        assertThat(GovernanceProjection.evolve(
                                closed, recorded(PLAN, new PlanCreated(new ActionPlanId(PLAN), Set.of())))
                        .closedOn())
                .isEmpty();
    }
}
