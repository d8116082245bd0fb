package uk.casereview.rapidreview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.rapidreview.ReviewStory.NOTIFICATION;
import static uk.casereview.rapidreview.ReviewStory.REVIEW;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import uk.casereview.casefile.CaseFileEvent.MarkedDuplicate;
import uk.casereview.decider.Verdict;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.query.RecordedEvent;
import uk.casereview.rapidreview.Outcomes.Settled;
import uk.casereview.rapidreview.RapidReviewState.Opened;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.Command;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.Event;
import uk.casereview.shared.RecordingMode;
import uk.casereview.timeline.Folded;
import uk.casereview.tracker.RapidReviewStage;

/** Whatever is accepted of a rapid review, the side that shows it stands where the side that decides stands. */
class BothSidesProperties {
    private static final Instant RECORDED_AT = Instant.parse("2026-02-27T09:00:00Z");

    @Provide
    Arbitrary<Supplier<ReviewStory>> beginnings() {
        return Arbitraries.of(Moves.BEGINNINGS);
    }

    @Provide
    Arbitrary<List<Function<ReviewStory, Stream<Command>>>> steps() {
        return Arbitraries.of(Moves.STEPS).list().ofMaxSize(20);
    }

    @Provide
    Arbitrary<Function<ReviewStory, Stream<Command>>> last() {
        return Arbitraries.of(Moves.LAST);
    }

    @Property
    void trackerAndCaseStandWhereTheReviewStands(
            @ForAll("beginnings") Supplier<ReviewStory> beginning,
            @ForAll("steps") List<Function<ReviewStory, Stream<Command>>> steps,
            @ForAll("last") Function<ReviewStory, Stream<Command>> last) {
        ReviewStory story = beginning.get();
        agreed(story);
        Stream.concat(steps.stream(), Stream.of(last))
                .forEach(step -> step.apply(story)
                        .filter(command -> story.verdict(command) instanceof Verdict.Accepted)
                        .forEach(command -> agreed(story.then(command))));
    }

    private static void agreed(ReviewStory story) {
        Opened state = (Opened) story.state();
        Folded shown = Folded.of(recorded(story.events()));
        Outcomes outcomes = state.review().outcomes();
        Settled stands = outcomes.determination() == null ? outcomes.recommendation() : outcomes.determination();

        assertThat(shown.summary().rapidReview())
                .as("stage after %s", story.events())
                .isEqualTo(stage(state, story.events()));
        assertThat(shown.review().stage()).isEqualTo(shown.summary().rapidReview());
        assertThat(shown.summary().outcome())
                .as("outcome after %s", story.events())
                .isEqualTo(stands == null ? null : stands.outcome().outcome().name());
        assertThat(shown.review().outcome()).isEqualTo(stands == null ? null : stands.outcome());
        assertThat(shown.review().startOn())
                .isEqualTo(state.review().beginning().startOn());
        assertThat(shown.review().recommended() == null).isEqualTo(outcomes.recommendation() == null);
        assertThat(shown.review().responses())
                .hasSameSizeAs(state.review().panel().replies());
    }

    private static RapidReviewStage stage(Opened state, List<Event> events) {
        return switch (state) {
            case RapidReviewState.Open _ -> RapidReviewStage.OPEN;
            case RapidReviewState.Scoped _ -> RapidReviewStage.SCOPED;
            case RapidReviewState.Gathering _ -> RapidReviewStage.GATHERING;
            case RapidReviewState.MeetingHeld _ -> RapidReviewStage.MEETING_HELD;
            case RapidReviewState.Recommended _ -> RapidReviewStage.RECOMMENDED;
            case RapidReviewState.Escalated _ -> RapidReviewStage.ESCALATED;
            case RapidReviewState.Determined _ -> RapidReviewStage.DETERMINED;
            case RapidReviewState.Submitted _ -> RapidReviewStage.SUBMITTED;
            case RapidReviewState.PanelResponded _ -> RapidReviewStage.PANEL_RESPONDED;
            case RapidReviewState.Revised _ -> RapidReviewStage.REVISED;
            case RapidReviewState.Discontinued _ -> RapidReviewStage.DISCONTINUED;
            case RapidReviewState.Closed _ -> RapidReviewStage.CLOSED;
            case RapidReviewState.StruckOut _ ->
                events.stream().anyMatch(MarkedDuplicate.class::isInstance)
                        ? RapidReviewStage.DUPLICATE
                        : RapidReviewStage.ENTERED_IN_ERROR;
        };
    }

    private static List<RecordedEvent> recorded(List<Event> events) {
        List<RecordedEvent> recorded = new ArrayList<>();
        for (Event event : events) {
            UUID id = new UUID(2, recorded.size());
            LocalDate today = LocalDate.of(2026, 2, 27);
            recorded.add(new RecordedEvent(
                    recorded.size() + 1L,
                    id,
                    "RapidReview",
                    REVIEW.value(),
                    recorded.size(),
                    new Envelope(
                            ReviewStory.manager().partnership(),
                            NOTIFICATION.value(),
                            new CaseRef("BSCP-2026-014"),
                            event.effectiveOn(today),
                            RECORDED_AT,
                            RecordingMode.LIVE,
                            ReviewStory.manager(),
                            new CommandId(id),
                            null,
                            id,
                            null,
                            null,
                            Map.of()),
                    event));
        }
        return recorded;
    }
}
