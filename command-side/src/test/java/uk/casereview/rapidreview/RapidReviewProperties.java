package uk.casereview.rapidreview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.rapidreview.ReviewCommands.*;
import static uk.casereview.rapidreview.ReviewStory.*;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import uk.casereview.decider.Verdict;
import uk.casereview.rapidreview.RapidReviewCommand.*;
import uk.casereview.rapidreview.RapidReviewState.Ended;
import uk.casereview.rapidreview.RapidReviewState.NotOpened;
import uk.casereview.shared.Body;
import uk.casereview.shared.Command;
import uk.casereview.shared.Event;
import uk.casereview.shared.UserId;

/** What holds of every rapid review, in whatever order people act. */
class RapidReviewProperties {
    private static final List<UserId> MEMBERS =
            List.of(ICB_DOCTOR, ICB_NURSE, BCT, BCHC, BSMHFT, WMP, WMP_DEPUTY, NSPCC, BCC, ADVISER, LAY_MEMBER);

    private static final List<Command> COMMANDS = Stream.<Stream<? extends Command>>of(
                    Stream.of(
                            new OpenRapidReview(REVIEW, NOTIFICATION, null, false),
                            new ScopeRapidReview(REVIEW, LONG_AGO, SENT_ON, List.of(agency("WMP"))),
                            request("WMP"),
                            handIn("WMP"),
                            meeting(FOUR),
                            recommend(Outcome.LCSPR),
                            determine(Outcome.LCSPR),
                            submit(),
                            respond(PanelResponse.AGREES),
                            respond(PanelResponse.MORE_INFORMATION),
                            new SupplyToPanel(REVIEW, null, "DOC-10", null),
                            reconsider(Outcome.NO_FURTHER_REVIEW),
                            discontinue(),
                            new CloseRapidReview(REVIEW, text(20)),
                            reopen()),
                    Stream.of(positions(Outcome.LCSPR)),
                    Stream.of(positions(Outcome.NO_FURTHER_REVIEW)),
                    Stream.of(sections()).limit(3))
            .<Command>flatMap(commands -> commands)
            .toList();

    @Provide
    Arbitrary<Set<UserId>> members() {
        return Arbitraries.of(MEMBERS).set();
    }

    @Provide
    Arbitrary<List<Command>> commands() {
        return Arbitraries.of(COMMANDS).list().ofMaxSize(60);
    }

    /** R4: "quorum at meeting": four different agencies among the core members who are there. */
    @Property
    void theMeetingIsHeldExactlyWhenFourAgenciesAreThere(@ForAll("members") Set<UserId> present) {
        var seats = BIRMINGHAM.on(TODAY).sitting(Body.SCSG);
        long agencies = present.stream()
                .filter(member -> !Set.of(ADVISER, LAY_MEMBER).contains(member))
                .map(seats::get)
                .map(sitting -> sitting == null ? null : sitting.agency())
                .distinct()
                .count();

        Verdict verdict = gathering().verdict(meeting(present.toArray(UserId[]::new)));

        assertThat(verdict instanceof Verdict.Accepted).isEqualTo(agencies >= 4);
    }

    @Property
    void whateverIsAcceptedFoldsToTheSameStateAgain(@ForAll("commands") List<Command> commands) {
        ReviewStory story = told(commands);

        RapidReviewState folded = new NotOpened();
        for (Event event : story.events()) {
            folded = RapidReviewEvolution.evolve(folded, event);
        }

        assertThat(folded).isEqualTo(story.state());
    }

    @Property
    void whatHasEndedTakesNothingButWhatBeginsItAgainOrThePanelsWord(@ForAll("commands") List<Command> commands) {
        ReviewStory story = told(commands);
        if (story.state() instanceof Ended) {
            Set<String> accepted = COMMANDS.stream()
                    .filter(command -> story.verdict(command) instanceof Verdict.Accepted)
                    .map(command -> command.getClass().getSimpleName())
                    .collect(Collectors.toSet());

            assertThat(Set.of("OpenRapidReview", "Reopen", "RecordPanelResponse", "SupplyToPanel"))
                    .containsAll(accepted);
        }
    }

    private static ReviewStory told(List<Command> commands) {
        ReviewStory story = new ReviewStory();
        for (Command command : commands) {
            if (story.verdict(command) instanceof Verdict.Accepted) {
                story.then(command);
            }
        }
        return story;
    }
}
