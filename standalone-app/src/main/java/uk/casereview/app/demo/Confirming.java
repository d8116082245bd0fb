package uk.casereview.app.demo;

import static uk.casereview.app.demo.Act.one;

import java.util.Map;
import java.util.Optional;
import uk.casereview.app.demo.Act.Deed;
import uk.casereview.app.demo.Later.UserNamed;
import uk.casereview.casefile.CaseFileCommand.ConfirmDecision;
import uk.casereview.rapidreview.RapidReviewCommand.RecommendOutcome;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.DerivedId;

/**
 * How those who presided confirm what their clerks have typed (§15.2-11): within a few working days, and now and then not
 * at all. Recommendations are left to the stories, for not all of them come to anything.
 */
final class Confirming {
    private static final int AT_LATEST = 3;
    private static final int FORGOTTEN_ONE_IN = 12;

    private Confirming() {}

    /**
     * What is confirmed of a deed.
     *
     * @param day of the story
     */
    record Confirmation(int day, Deed deed) {}

    /** @param id of the command by which it was done */
    static Optional<Confirmation> of(Deed typed, CommandId id, Scene scene) {
        People people = scene.people();
        boolean byClerk = typed.login().equals(people.manager()) && typed.command() != RecommendOutcome.class;
        if (!byClerk || !(typed.body().get("decision") instanceof Map<?, ?> decision)) {
            return Optional.empty();
        }
        long chance = id.value().getLeastSignificantBits();
        if (Math.floorMod(chance, FORGOTTEN_ONE_IN) == 0) {
            return Optional.empty();
        }
        String chair =
                decision.get("chairMemberId") instanceof UserNamed named ? named.login() : people.partnersChair();
        Map<String, Object> body = Map.of("decisionId", DerivedId.from(id.value(), "decision"));
        return one(chair, ConfirmDecision.class, typed.subject(), body).stream()
                .findFirst()
                .map(deed ->
                        new Confirmation(scene.day() + 1 + Math.floorMod(chance / FORGOTTEN_ONE_IN, AT_LATEST), deed));
    }
}
