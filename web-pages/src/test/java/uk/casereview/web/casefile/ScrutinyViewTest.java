package uk.casereview.web.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.web.casefile.ACase.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileEvent.ChallengeAnswered;
import uk.casereview.casefile.CaseFileEvent.ChallengeClosed;
import uk.casereview.casefile.CaseFileEvent.ChallengeRaised;
import uk.casereview.casefile.CaseFileEvent.ScrutinyObservationAdded;
import uk.casereview.shared.RecordingMode;
import uk.casereview.timeline.CaseFileDetails;
import uk.casereview.timeline.CaseFileDetails.Challenge;
import uk.casereview.timeline.TimelineEntry;
import uk.casereview.web.Rendered;
import uk.casereview.web.TextReader;

/** What the scrutineer observed and asked (§2.2, §15.2-12), with what agencies answered. */
class ScrutinyViewTest {
    private static final UUID CHALLENGE = new UUID(0, 21);
    private static final UUID OBSERVATION = new UUID(0, 22);

    @Test
    void showsWhatWasObservedAndWhen() {
        var view = view(List.of(), List.of(new ScrutinyObservationAdded(OBSERVATION, READABLE)));

        assertThat(view.observations()).singleElement().satisfies(one -> {
            assertThat(one.on()).isEqualTo("9 February 2026");
            assertThat(one.text().plain()).isEqualTo("seen by me");
            assertThat(one.by()).isEqualTo(MEMBER);
        });
    }

    @Test
    void saysHowFarEachChallengeIs() {
        assertThat(states(null, null, false)).containsExactly("scrutiny.awaited");
        assertThat(states(null, null, true)).containsExactly("scrutiny.overdue");
        var answer = new ChallengeAnswered(CHALLENGE, READABLE);
        assertThat(states(answer, null, true)).containsExactly("scrutiny.answered");
        assertThat(states(answer, new ChallengeClosed(CHALLENGE, true, READABLE), false))
                .containsExactly("challenge.satisfied");
        assertThat(states(answer, new ChallengeClosed(CHALLENGE, false, null), false))
                .containsExactly("challenge.not-satisfied");
    }

    @Test
    void standsOnThePageOfTheCase() {
        var view = view(
                List.of(new Challenge(raised(), new ChallengeAnswered(CHALLENGE, READABLE), null, false)),
                List.of(new ScrutinyObservationAdded(OBSERVATION, WITHHELD)));
        var html = Rendered.page("scrutiny-alone", Map.of("scrutiny", view));

        assertThat(html.select("h3").eachText()).containsExactly("Challenge to WMP");
        assertThat(html.expectFirst(".govuk-tag").text()).isEqualTo("Answered, not settled yet");
        assertThat(html.text())
                .contains("9 February 2026, to be answered by 16 February 2026")
                .contains("Your role may not read this text (42 characters).");
    }

    private static List<String> states(
            @Nullable ChallengeAnswered answered, @Nullable ChallengeClosed closed, boolean overdue) {
        return view(List.of(new Challenge(raised(), answered, closed, overdue)), List.of()).challenges().stream()
                .map(ScrutinyView.Asked::state)
                .toList();
    }

    private static ChallengeRaised raised() {
        return new ChallengeRaised(CHALLENGE, WMP, LocalDate.of(2026, 2, 16), READABLE, null);
    }

    private static ScrutinyView view(List<Challenge> challenges, List<ScrutinyObservationAdded> observations) {
        var file = new CaseFileDetails(
                List.of(), challenges, List.of(), List.of(), List.of(), observations, List.of(), List.of());
        List<TimelineEntry> timeline = List.of(
                ATimeline.entry(
                        "case-file.ChallengeRaised",
                        9,
                        1,
                        RecordingMode.LIVE,
                        Map.of("challengeId", CHALLENGE.toString())),
                ATimeline.entry(
                        "case-file.ScrutinyObservationAdded",
                        9,
                        2,
                        RecordingMode.LIVE,
                        Map.of("observationId", OBSERVATION.toString())));
        return ScrutinyView.of(file, timeline, new TextReader(_ -> Optional.of("seen by me")));
    }
}
