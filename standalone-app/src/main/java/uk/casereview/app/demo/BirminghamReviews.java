package uk.casereview.app.demo;

import static uk.casereview.app.demo.Concluding.*;
import static uk.casereview.app.demo.Notifying.*;
import static uk.casereview.app.demo.People.BIRMINGHAM;
import static uk.casereview.app.demo.Reviewing.*;
import static uk.casereview.notification.AbuseOrNeglect.SUSPECTED;
import static uk.casereview.notification.ChildOutcome.DEATH;
import static uk.casereview.notification.ChildOutcome.SERIOUS_HARM;

import java.util.List;
import uk.casereview.notification.Category;
import uk.casereview.notification.Ethnicity;
import uk.casereview.notification.HarmType;
import uk.casereview.notification.LocationType;
import uk.casereview.notification.NotificationCriterion;
import uk.casereview.notification.Sex;
import uk.casereview.rapidreview.Outcome;

/** Rapid reviews that are under way: at every stage before the Panel has them. */
final class BirminghamReviews {
    private BirminghamReviews() {}

    static List<Story> all() {
        return List.of(
                Course.harmed(
                                Story.of("bscp-two-areas", BIRMINGHAM, 14),
                                "A boy was sexually exploited in two towns.",
                                LocationType.PUBLIC_PLACE,
                                Child.of(
                                        "Sorrel",
                                        13,
                                        Sex.MALE,
                                        Ethnicity.WHITE,
                                        SERIOUS_HARM,
                                        HarmType.SEXUAL_EXPLOITATION))
                        .on(4, shownTo("SCSP")),
                Course.died(
                                Story.of("bscp-scoped", BIRMINGHAM, 8),
                                "A toddler died of an injury to the head.",
                                LocationType.HOME,
                                Child.of(
                                        "Tansy", 1, Sex.FEMALE, Ethnicity.BLACK, DEATH, HarmType.NON_ACCIDENTAL_INJURY))
                        .on(5, scoped())
                        .on(6, safeguarded("BCT", "The brother stays with his aunt under a safety plan.")),
                Course.harmed(
                                Story.of("bscp-return-outstanding", BIRMINGHAM, 15),
                                "A teenager was forced to carry drugs and was shot at.",
                                LocationType.PUBLIC_PLACE,
                                Child.of(
                                        "Thorne",
                                        16,
                                        Sex.MALE,
                                        Ethnicity.MIXED,
                                        SERIOUS_HARM,
                                        HarmType.CRIMINAL_EXPLOITATION,
                                        HarmType.EXTRA_FAMILIAL_VIOLENCE))
                        .on(4, scoped(), asked(8))
                        .on(7, returned("BCT", "ICB"))
                        .on(9, chased("WMP"))
                        .on(10, returned("BCHC"))
                        .on(12, chased("WMP"))
                        .on(14, silent("WMP")),
                Story.of("bscp-awareness-corrected", BIRMINGHAM, 13)
                        .on(
                                1,
                                incident(
                                        "A baby was shaken.",
                                        LocationType.HOME,
                                        SUSPECTED,
                                        Child.of(
                                                        "Violet",
                                                        0,
                                                        Sex.FEMALE,
                                                        Ethnicity.ASIAN,
                                                        SERIOUS_HARM,
                                                        HarmType.NON_ACCIDENTAL_INJURY)
                                                .with("cpPlan", true)))
                        .on(
                                2,
                                notifiable(
                                        Category.ABUSE_NEGLECT_SERIOUS_HARM,
                                        "The injuries can only have been inflicted by somebody.",
                                        NotificationCriterion.ABUSE_OR_NEGLECT_SUSPECTED,
                                        NotificationCriterion.CHILD_SERIOUSLY_HARMED))
                        .on(3, awareEarlier(1, 0, "The night team had the call a day before it was logged."))
                        .on(4, notified(PANEL_AND_PARTNERS))
                        .on(5, scoped(), asked(11))
                        .on(9, returned("BCT", "WMP")),
                Course.gathering(Course.died(
                                Story.of("bscp-met-without-quorum", BIRMINGHAM, 16),
                                "A boy took his own life after online abuse.",
                                LocationType.ONLINE,
                                Child.of(
                                        "Wren",
                                        15,
                                        Sex.MALE,
                                        Ethnicity.WHITE,
                                        DEATH,
                                        HarmType.SUSPECTED_SUICIDE,
                                        HarmType.ONLINE)))
                        .on(9, allReturned())
                        .on(14, metTooFew(13, "Two members could not travel in the snow; the meeting went ahead.")),
                Course.heard(Course.harmed(
                                Story.of("bscp-met-overdue", BIRMINGHAM, 19),
                                "Two years of neglect came out when a girl collapsed at school.",
                                LocationType.SCHOOL,
                                Child.of("Yarrow", 9, Sex.FEMALE, Ethnicity.MIXED, SERIOUS_HARM, HarmType.NEGLECT)
                                        .with("cinPlan", true)))
                        .on(12, learned("Missed appointments were counted and never added up.", "T4", "P-NEGLECT")),
                Course.advised(
                                Course.died(
                                        Story.of("bscp-partners-answering", BIRMINGHAM, 17),
                                        "A girl was killed by her mother's partner.",
                                        LocationType.HOME,
                                        Child.of(
                                                "Zinnia",
                                                10,
                                                Sex.FEMALE,
                                                Ethnicity.BLACK,
                                                DEATH,
                                                HarmType.DOMESTIC_ABUSE)),
                                Outcome.LCSPR)
                        .on(15, position("BCC", Outcome.LCSPR))
                        .on(16, position("ICB", Outcome.LCSPR)),
                Course.advised(
                                Course.harmed(
                                        Story.of("bscp-partners-divided", BIRMINGHAM, 22),
                                        "Illness was fabricated over several years.",
                                        LocationType.HOSPITAL,
                                        Child.of(
                                                "Alder",
                                                6,
                                                Sex.MALE,
                                                Ethnicity.WHITE,
                                                SERIOUS_HARM,
                                                HarmType.FABRICATED_ILLNESS)),
                                Outcome.LCSPR)
                        .on(
                                15,
                                position("BCC", Outcome.LCSPR),
                                position("ICB", Outcome.NO_FURTHER_REVIEW),
                                position("WMP", Outcome.LCSPR),
                                position("BCT", Outcome.NO_FURTHER_REVIEW)),
                Course.settled(
                        Course.harmed(
                                Story.of("bscp-determined", BIRMINGHAM, 17),
                                "A boy was abused by somebody he met online.",
                                LocationType.ONLINE,
                                Child.of(
                                        "Basil",
                                        12,
                                        Sex.MALE,
                                        Ethnicity.OTHER,
                                        SERIOUS_HARM,
                                        HarmType.SEXUAL_ABUSE,
                                        HarmType.ONLINE)),
                        Outcome.ALTERNATIVE_LOCAL_REVIEW));
    }
}
