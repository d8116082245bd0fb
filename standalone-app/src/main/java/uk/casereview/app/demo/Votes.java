package uk.casereview.app.demo;

import static uk.casereview.app.demo.Concluding.confirmed;
import static uk.casereview.app.demo.Concluding.recommended;
import static uk.casereview.app.demo.People.BIRMINGHAM;
import static uk.casereview.app.demo.People.SANDWELL;

import java.util.List;
import uk.casereview.notification.ChildOutcome;
import uk.casereview.notification.Ethnicity;
import uk.casereview.notification.HarmType;
import uk.casereview.notification.LocationType;
import uk.casereview.notification.Sex;
import uk.casereview.rapidreview.Outcome;
import uk.casereview.rapidreview.RapidReviewCommand.RecommendOutcome;

/** Cases that are told for how the group came to its decision. */
final class Votes {
    private static final String WHY = "Weighed against each criterion, with the returns of all agencies.";

    private Votes() {}

    static List<Story> all() {
        return List.of(
                Course.heard(begun("bscp-voted-down", BIRMINGHAM, 16, "Amaranth"))
                        .on(13, recommended(Outcome.LCSPR, WHY, Manner.VOTED_DOWN))
                        .on(14, recommended(Outcome.ALTERNATIVE_LOCAL_REVIEW, WHY, Manner.BY_MAJORITY))
                        .on(15, confirmed(RecommendOutcome.class)),
                Course.advised(
                        begun("bscp-casting-vote", BIRMINGHAM, 15, "Betony"), Outcome.LCSPR, Manner.BY_CASTING_VOTE),
                Course.advised(
                        begun("bscp-decided-in-writing", BIRMINGHAM, 18, "Cicely"),
                        Outcome.NO_FURTHER_REVIEW,
                        Manner.IN_WRITING),
                Course.heard(begun("scsp-put-off", SANDWELL, 17, "Dodder"))
                        .on(13, recommended(Outcome.LCSPR, WHY, Manner.PUT_OFF))
                        .on(16, recommended(Outcome.LCSPR, WHY, Manner.AT_SHORT_NOTICE)),
                Course.heard(begun("scsp-divided", SANDWELL, 14, "Fennel"))
                        .on(13, recommended(Outcome.LCSPR, WHY, Manner.BY_MAJORITY)),
                Course.advised(begun("scsp-dissent-kept", SANDWELL, 15, "Elder"), Outcome.LCSPR, Manner.WITH_DISSENT));
    }

    private static Story begun(String name, People people, int beganAgo, String child) {
        return Course.harmed(
                Story.of(name, people, beganAgo),
                "A child was seriously harmed by somebody the family trusted.",
                LocationType.RELATIVE,
                Child.of(
                        child,
                        3 + beganAgo % 7,
                        Sex.FEMALE,
                        Ethnicity.ASIAN,
                        ChildOutcome.SERIOUS_HARM,
                        HarmType.SEXUAL_ABUSE));
    }
}
