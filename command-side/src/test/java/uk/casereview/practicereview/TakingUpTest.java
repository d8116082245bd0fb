package uk.casereview.practicereview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.practicereview.ReviewCommands.*;
import static uk.casereview.practicereview.ReviewStory.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.clock.Clock;
import uk.casereview.clock.ClockKind;
import uk.casereview.practicereview.CommissioningCommand.CloseLcspr;
import uk.casereview.practicereview.CommissioningEvent.LcsprReopened;

/** §8.4-L11, §15.1-1 and §15.1-3: what was closed before it was ready is awaited still, and goes on where it was. */
class TakingUpTest {
    private static final CloseLcspr CLOSED_ALREADY =
            new CloseLcspr(REVIEW, subGroup(LocalDate.of(2026, 9, 10)), true, text(20));

    @Test
    void whatWasClosedBeforeItWasReadyIsAwaitedStill() {
        for (ReviewStory story : early().values()) {
            story.then(CLOSED_ALREADY);
            assertThat(story.lastNames(3)).containsExactly("LcsprClosed", "IrregularityRecorded", "ClockStopped");
            assertThat(story.clock(ClockKind.C6)).returns(true, Clock::running);
            assertThat(story.then(reopen()).clock(ClockKind.C6))
                    .returns(true, Clock::running)
                    .returns(DECIDED_ON, Clock::startOn);
        }
        assertThat(closed().clock(ClockKind.C6).stopOn()).isEqualTo(PUBLISHED_ON);
    }

    @Test
    void takenUpItGoesOnAsFarAsItsRecordCarriesIt() {
        early().forEach((stage, story) -> {
            story.then(CLOSED_ALREADY, reopen());
            assertThat(story.state().stage()).isEqualTo(stage);
            assertThat(story.last(LcsprReopened.class).at()).isEqualTo(TakenUpAt.valueOf(stage));
        });
        assertThat(closed().then(reopen()).last(LcsprReopened.class).at()).isEqualTo(TakenUpAt.PUBLISHED);
    }

    /** What was arranged for a publication that did not come is arranged anew. */
    @Test
    void whatIsRatifiedIsPlannedAnew() {
        for (ReviewStory story : List.of(planned(), copied())) {
            assertThat(story.then(CLOSED_ALREADY, reopen()).state().stage()).isEqualTo("RATIFIED");
        }
    }

    /** Stored before it was kept where a review goes on. */
    @Test
    void whatWasTakenUpEarlierHadBeenPublishedRatifiedOrAccepted() {
        LcsprReopened earlier = new LcsprReopened(text(1), text(1), false, ReviewPolicies.decision(), null);
        Map.of("QUALITY_ASSURED", assured(), "RATIFIED", ratified(), "PUBLISHED", closed())
                .forEach((stage, story) -> assertThat(PracticeReviewEvolution.evolve(story.state(), earlier)
                                .stage())
                        .isEqualTo(stage));
    }

    private static Map<String, ReviewStory> early() {
        return Map.of(
                "INITIATED", initiated(),
                "COMMISSIONED", commissioned(),
                "SCOPED", scoped(),
                "IN_PROGRESS", inProgress(),
                "DRAFT_RECEIVED", drafted(),
                "QUALITY_ASSURED", assured(),
                "DETERMINED", determined(),
                "RATIFIED", ratified());
    }
}
