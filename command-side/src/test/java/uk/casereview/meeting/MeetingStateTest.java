package uk.casereview.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.casereview.meeting.MeetingEvent.ApologyRecorded;
import uk.casereview.meeting.MeetingEvent.DecisionMarkedForScrutiny;
import uk.casereview.meeting.MeetingEvent.MeetingAdjourned;
import uk.casereview.meeting.MeetingEvent.MeetingCancelled;
import uk.casereview.meeting.MeetingEvent.MeetingClosed;
import uk.casereview.meeting.MeetingEvent.MeetingOpened;
import uk.casereview.meeting.MeetingEvent.MeetingScheduled;
import uk.casereview.meeting.MeetingEvent.MinutesApproved;
import uk.casereview.meeting.MeetingEvent.Resumed;
import uk.casereview.shared.Body;
import uk.casereview.shared.DecisionId;

class MeetingStateTest {

    private static final Minutes MINUTES = Minutes.of(
            new MeetingScheduled(Story.MEETING, Body.SCSG, MeetingKind.REGULAR, MeetingChannel.REMOTE, TODAY, null));

    static Stream<MeetingState.Held> stages() {
        return Stream.of(
                new MeetingState.Scheduled(MINUTES),
                new MeetingState.Open(MINUTES),
                new MeetingState.Adjourned(MINUTES),
                new MeetingState.Closed(MINUTES),
                new MeetingState.Approved(MINUTES),
                new MeetingState.Cancelled(MINUTES));
    }

    @ParameterizedTest
    @MethodSource("stages")
    void whatIsOnlyOnRecordLeavesTheStage(MeetingState.Held stage) {
        Stream.of(
                        new MeetingScheduled(
                                Story.MEETING, Body.SCSG, MeetingKind.REGULAR, MeetingChannel.REMOTE, TODAY, null),
                        new ApologyRecorded(WMP, agency("WMP"), null),
                        new DecisionMarkedForScrutiny("1", new DecisionId(AGGREGATE), SCRUTINEER))
                .forEach(event -> assertThat(MeetingState.evolve(stage, event)).isEqualTo(stage));
    }

    @ParameterizedTest
    @MethodSource("stages")
    void theStageFollowsFromTheEventAlone(MeetingState.Held stage) {
        assertThat(MeetingState.evolve(stage, new MeetingOpened(TODAY, null))).isInstanceOf(MeetingState.Open.class);
        assertThat(MeetingState.evolve(stage, new Resumed(TODAY, List.of()))).isInstanceOf(MeetingState.Open.class);
        assertThat(MeetingState.evolve(stage, new MeetingAdjourned(null, null)))
                .isInstanceOf(MeetingState.Adjourned.class);
        assertThat(MeetingState.evolve(stage, new MeetingClosed(List.of()))).isInstanceOf(MeetingState.Closed.class);
        assertThat(MeetingState.evolve(stage, new MinutesApproved(TODAY, null, null)))
                .isInstanceOf(MeetingState.Approved.class);
        assertThat(MeetingState.evolve(stage, new MeetingCancelled(text(9))))
                .isInstanceOf(MeetingState.Cancelled.class);
    }
}
