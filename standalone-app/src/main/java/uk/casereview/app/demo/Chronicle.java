package uk.casereview.app.demo;

import static uk.casereview.app.demo.Concluding.*;
import static uk.casereview.app.demo.Notifying.*;

import java.util.List;
import uk.casereview.clock.LateReason;
import uk.casereview.notification.AbuseOrNeglect;
import uk.casereview.notification.AlternativeRoute;
import uk.casereview.notification.Category;
import uk.casereview.notification.ChildOutcome;
import uk.casereview.notification.Ethnicity;
import uk.casereview.notification.HarmType;
import uk.casereview.notification.LocationType;
import uk.casereview.notification.NotificationCriterion;
import uk.casereview.notification.PartnerView;
import uk.casereview.notification.Recipient;
import uk.casereview.notification.Sex;
import uk.casereview.rapidreview.Outcome;
import uk.casereview.rapidreview.PanelResponse;

/**
 * Any number of invented cases, spread evenly over five years. Each follows from its number, and what of it would lie
 * behind the anchor has not happened, so that the latest are at every stage.
 *
 * @param stories how many
 */
record Chronicle(int stories) {
    static final int FIVE_YEARS = 1262;
    /** Sandwell's integrated care board stands since 1 July 2022; before, nothing is told that needs its seat. */
    private static final int SINCE_INTEGRATED_CARE = 1040;

    private static final int NEED_NO_REVIEW = 28;
    private static final List<String> NAMES = List.of(
            "Acer",
            "Aster",
            "Bryony",
            "Campion",
            "Columbine",
            "Damson",
            "Elm",
            "Foxglove",
            "Gorse",
            "Heather",
            "Iris",
            "Jonquil",
            "Lark",
            "Lime",
            "Marigold",
            "Medlar",
            "Myrtle",
            "Oak",
            "Orchid",
            "Pine",
            "Primrose",
            "Robin",
            "Rush",
            "Saffron",
            "Sedge",
            "Spruce",
            "Starling",
            "Swift",
            "Teasel",
            "Thistle",
            "Vetch",
            "Willow");

    /** The story of that number, from 0; the first began longest ago. */
    Story story(int number) {
        Chance chance = Chance.of(number);
        People people = chance.below(5) < 3 ? People.BIRMINGHAM : People.SANDWELL;
        int beganAgo = (int) ((long) FIVE_YEARS * (stories - number) / stories);
        Story story = Story.of("chronicle-" + number, people, beganAgo);
        boolean notifiedOnly = people.equals(People.SANDWELL) && beganAgo > SINCE_INTEGRATED_CARE;
        int turn = chance.below(notifiedOnly ? NEED_NO_REVIEW : 100);
        if (turn < 14) {
            return notNotified(story, chance);
        }
        return turn < NEED_NO_REVIEW ? notifiedInAnyCase(story, chance) : new Reviewed(chance).told(story, turn);
    }

    static Child child(Chance chance, Occasion occasion) {
        int years = occasion.youngest() + chance.below(occasion.oldest() - occasion.youngest() + 1);
        return child(chance, years, occasion.died() ? ChildOutcome.DEATH : ChildOutcome.SERIOUS_HARM, occasion.harm());
    }

    private static Child child(Chance chance, int years, ChildOutcome outcome, HarmType harm) {
        Child child = Child.of(
                chance.of(NAMES),
                years,
                chance.of(Sex.FEMALE, Sex.MALE),
                chance.of(Ethnicity.WHITE, Ethnicity.WHITE, Ethnicity.ASIAN, Ethnicity.BLACK, Ethnicity.MIXED),
                outcome,
                harm);
        return chance.oneIn(5) ? child.with("cpHistory", true) : child;
    }

    private static Story notNotified(Story story, Chance chance) {
        Occasion occasion = chance.of(Occasion.ALL);
        Story recorded = story.on(
                0, incident(occasion.outline(), occasion.where(), AbuseOrNeglect.SUSPECTED, child(chance, occasion)));
        if (chance.oneIn(3)) {
            recorded = recorded.on(2, view("WMP", PartnerView.NOTIFY, "An offence is being investigated."))
                    .on(3, view(story.people().partnersChairOf(), PartnerView.DO_NOT, "The harm will not last."));
        }
        return recorded.on(
                4,
                notNotifiable(
                        chance.of(
                                AlternativeRoute.CHILD_DEATH_REVIEW,
                                AlternativeRoute.SINGLE_AGENCY_REVIEW,
                                AlternativeRoute.ALTERNATIVE_REVIEW,
                                AlternativeRoute.NO_FURTHER_ACTION),
                        "What is known does not meet the criteria, and what is to be learnt is learnt elsewhere."));
    }

    /** Deaths that are notified whatever their cause, one in four of them late. */
    private static Story notifiedInAnyCase(Story story, Chance chance) {
        boolean left = chance.oneIn(2);
        Child child = left
                ? child(chance, 18 + chance.below(7), ChildOutcome.DEATH, HarmType.SUSPECTED_SUICIDE)
                        .with("careLeaver", true)
                : child(chance, 3 + chance.below(14), ChildOutcome.DEATH, HarmType.OTHER)
                        .with("lookedAfter", true)
                        .with("legalStatus", "CARE_ORDER")
                        .with("placementType", "FOSTER_CARE");
        Story decided = story.on(
                        0,
                        incident(
                                left ? "A young person who had left care died." : "A child in care died of an illness.",
                                left ? LocationType.HOME : LocationType.HOSPITAL,
                                AbuseOrNeglect.NOT_SUSPECTED,
                                child))
                .on(
                        1,
                        notifiable(
                                left ? Category.CARE_LEAVER_DEATH : Category.LAC_DEATH_NO_ABUSE,
                                "Such a death is notified whatever its cause.",
                                left
                                        ? NotificationCriterion.CARE_LEAVER_DIED
                                        : NotificationCriterion.LOOKED_AFTER_CHILD_DIED));
        Story notified = chance.oneIn(4)
                ? decided.on(
                        7,
                        notifiedLate(GOVERNMENT, LateReason.AWARENESS_UNCLEAR, "That it was to be notified came late."))
                : decided.on(2, notified(GOVERNMENT));
        return left ? notified : notified.on(8, told(Recipient.PARTNERS)).on(20, closed());
    }

    /** What the Panel answers to those who sent their review. */
    static Story answered(Story sent, Chance chance) {
        PanelResponse response = chance.of(
                PanelResponse.AGREES, PanelResponse.AGREES, PanelResponse.AGREES, PanelResponse.QUALITY_FEEDBACK_ONLY);
        return sent.on(26 + chance.below(8), replied(response, "An invented remark of the Panel."));
    }

    static Outcome outcome(Chance chance) {
        return chance.oneIn(4) ? Outcome.ALTERNATIVE_LOCAL_REVIEW : Outcome.NO_FURTHER_REVIEW;
    }
}
