package uk.casereview.app.demo;

import static uk.casereview.app.demo.Act.Subject.OPENED;
import static uk.casereview.app.demo.Act.Subject.REVIEW;
import static uk.casereview.app.demo.Notifying.*;
import static uk.casereview.app.demo.People.BIRMINGHAM;
import static uk.casereview.notification.AbuseOrNeglect.NOT_SUSPECTED;
import static uk.casereview.notification.AbuseOrNeglect.SUSPECTED;
import static uk.casereview.notification.ChildOutcome.DEATH;
import static uk.casereview.notification.ChildOutcome.SERIOUS_HARM;

import java.util.List;
import uk.casereview.clock.LateReason;
import uk.casereview.notification.AlternativeRoute;
import uk.casereview.notification.Category;
import uk.casereview.notification.Ethnicity;
import uk.casereview.notification.HarmType;
import uk.casereview.notification.LocationType;
import uk.casereview.notification.NotificationCriterion;
import uk.casereview.notification.OurRole;
import uk.casereview.notification.ParallelProcess.Constraint;
import uk.casereview.notification.ParallelProcessType;
import uk.casereview.notification.PartnerView;
import uk.casereview.notification.Recipient;
import uk.casereview.notification.Sex;

/** Cases that are told for their notification: at every stage it has. */
final class BirminghamNotifications {
    private BirminghamNotifications() {}

    static List<Story> all() {
        return List.of(
                Story.of("bscp-referred", BIRMINGHAM, 2)
                        .on(
                                0,
                                referral(
                                        "Officers called to a flat found a toddler alone and unwell.",
                                        LocationType.HOME,
                                        SUSPECTED,
                                        Child.of(
                                                "Clover",
                                                2,
                                                Sex.FEMALE,
                                                Ethnicity.MIXED,
                                                SERIOUS_HARM,
                                                HarmType.NEGLECT))),
                Story.of("bscp-due-soon", BIRMINGHAM, 5)
                        .on(
                                0,
                                referral(
                                        "A boy was brought to hospital with burns nobody could explain.",
                                        LocationType.HOSPITAL,
                                        SUSPECTED,
                                        Child.of(
                                                "Bram",
                                                4,
                                                Sex.MALE,
                                                Ethnicity.ASIAN,
                                                SERIOUS_HARM,
                                                HarmType.NON_ACCIDENTAL_INJURY)))
                        .on(2, aware("The referral of the police was read and the hospital was asked."))
                        .on(3, view("ICB", PartnerView.NOTIFY, "The burns are not consistent with what was said.")),
                Story.of("bscp-undecided-overdue", BIRMINGHAM, 9)
                        .on(
                                0,
                                incident(
                                        "A baby was found lifeless in a shared bed.",
                                        LocationType.HOME,
                                        SUSPECTED,
                                        Child.of("Dill", 0, Sex.MALE, Ethnicity.WHITE, DEATH, HarmType.SUDI)))
                        .on(2, view("WMP", PartnerView.NOTIFY, "Neglect is being investigated."))
                        .on(3, view("ICB", PartnerView.DO_NOT, "Nothing so far says more than a sudden death.")),
                Story.of("bscp-to-be-notified", BIRMINGHAM, 1)
                        .on(
                                0,
                                incident(
                                        "A girl was stabbed near her school.",
                                        LocationType.PUBLIC_PLACE,
                                        SUSPECTED,
                                        Child.of(
                                                "Fern",
                                                15,
                                                Sex.FEMALE,
                                                Ethnicity.BLACK,
                                                SERIOUS_HARM,
                                                HarmType.EXTRA_FAMILIAL_VIOLENCE)))
                        .on(
                                1,
                                notifiable(
                                        Category.ABUSE_NEGLECT_SERIOUS_HARM,
                                        "Exploitation is suspected and the injuries are life-changing.",
                                        NotificationCriterion.ABUSE_OR_NEGLECT_SUSPECTED,
                                        NotificationCriterion.CHILD_SERIOUSLY_HARMED)),
                Story.of("bscp-not-notified", BIRMINGHAM, 30)
                        .on(
                                0,
                                incident(
                                        "A boy drowned on a family outing.",
                                        LocationType.PUBLIC_PLACE,
                                        NOT_SUSPECTED,
                                        Child.of(
                                                "Heath",
                                                8,
                                                Sex.MALE,
                                                Ethnicity.OTHER,
                                                DEATH,
                                                HarmType.DROWNING_ACCIDENT)))
                        .on(
                                3,
                                notNotifiable(
                                        AlternativeRoute.CHILD_DEATH_REVIEW,
                                        "Supervision was what any careful parent gives; nothing points to neglect.")),
                Story.of("bscp-not-notified-disputed", BIRMINGHAM, 25)
                        .on(
                                0,
                                incident(
                                        "A girl took an overdose after months of missed appointments.",
                                        LocationType.HOME,
                                        SUSPECTED,
                                        Child.of(
                                                "Ivy",
                                                14,
                                                Sex.FEMALE,
                                                Ethnicity.WHITE,
                                                SERIOUS_HARM,
                                                HarmType.SELF_HARM)))
                        .on(1, view("WMP", PartnerView.NOTIFY, "The warning signs were known to several agencies."))
                        .on(2, view("BCT", PartnerView.DO_NOT, "The harm is not lasting on what is known today."))
                        .on(
                                3,
                                notNotifiable(
                                        AlternativeRoute.SINGLE_AGENCY_REVIEW,
                                        "The harm is not expected to last, and neglect is not made out."))
                        .on(5, challenged("BCT", 12, "How was the likely long-term effect judged, and by whom?"))
                        .on(9, answered("BCT", "A consultant's opinion was asked for and is on file.")),
                Story.of("bscp-looked-after-natural", BIRMINGHAM, 60)
                        .on(
                                0,
                                incident(
                                        "A boy in foster care died of a long illness.",
                                        LocationType.HOSPITAL,
                                        NOT_SUSPECTED,
                                        Child.of("Jasper", 11, Sex.MALE, Ethnicity.BLACK, DEATH, HarmType.OTHER)
                                                .with("lookedAfter", true)
                                                .with("legalStatus", "CARE_ORDER")
                                                .with("placementType", "FOSTER_CARE")
                                                .with("disability", "Y")))
                        .on(
                                1,
                                notifiable(
                                        Category.LAC_DEATH_NO_ABUSE,
                                        "The death of a looked-after child is notified whatever its cause.",
                                        NotificationCriterion.LOOKED_AFTER_CHILD_DIED))
                        .on(2, notified(GOVERNMENT), told(Recipient.PARTNERS))
                        .on(12, closed()),
                Story.of("bscp-care-leaver-late", BIRMINGHAM, 20)
                        .on(
                                0,
                                incident(
                                        "A young man who had left care was found dead in his flat.",
                                        LocationType.HOME,
                                        NOT_SUSPECTED,
                                        Child.of(
                                                        "Linden",
                                                        20,
                                                        Sex.MALE,
                                                        Ethnicity.MIXED,
                                                        DEATH,
                                                        HarmType.SUSPECTED_SUICIDE)
                                                .with("careLeaver", true)))
                        .on(
                                6,
                                notifiable(
                                        Category.CARE_LEAVER_DEATH,
                                        "He was a care leaver, not yet twenty-five years old.",
                                        NotificationCriterion.CARE_LEAVER_DIED))
                        .on(
                                7,
                                notifiedLate(
                                        GOVERNMENT,
                                        LateReason.AWARENESS_UNCLEAR,
                                        "That he had been in care came out only after a week."))
                        .on(8, alongside(ParallelProcessType.INQUEST, "The coroner", Constraint.NONE)),
                Course.gathering(Course.harmed(
                                Story.of("bscp-withdrawn", BIRMINGHAM, 45),
                                "A baby had fractures that looked inflicted.",
                                LocationType.HOME,
                                Child.of(
                                        "Maple",
                                        0,
                                        Sex.FEMALE,
                                        Ethnicity.ASIAN,
                                        SERIOUS_HARM,
                                        HarmType.NON_ACCIDENTAL_INJURY)))
                        .on(10, withdrawn("A bone disease explains the fractures; the criteria are not met.")),
                Course.died(
                                Story.of("bscp-duplicate", BIRMINGHAM, 50),
                                "The same death, referred by the hospital as well.",
                                LocationType.HOSPITAL,
                                Child.of("Olive", 3, Sex.FEMALE, Ethnicity.WHITE, DEATH, HarmType.NEGLECT))
                        .on(5, duplicateOf("bscp-lcspr", OPENED))
                        .on(6, duplicateOf("bscp-lcspr", REVIEW)),
                Course.harmed(
                                Story.of("bscp-entered-in-error", BIRMINGHAM, 28),
                                "Text of an exercise.",
                                LocationType.OTHER,
                                Child.of("Pepper", 6, Sex.UNKNOWN, Ethnicity.UNKNOWN, SERIOUS_HARM, HarmType.OTHER))
                        .on(4, enteredInError(OPENED))
                        .on(5, enteredInError(REVIEW)),
                Story.of("bscp-external", BIRMINGHAM, 18)
                        .on(
                                0,
                                external(
                                        "A neighbouring area notified the death of a child who had lived here before.",
                                        "E08000029",
                                        OurRole.CONTRIBUTING,
                                        Category.ABUSE_NEGLECT_DEATH,
                                        Child.of("Quince", 5, Sex.MALE, Ethnicity.WHITE, DEATH, HarmType.NEGLECT)))
                        .on(2, alongside(ParallelProcessType.CHILD_DEATH_REVIEW, "The other area", Constraint.NONE)),
                Story.of("bscp-notified-late", BIRMINGHAM, 12)
                        .on(
                                0,
                                incident(
                                        "A girl was found to have been starved for weeks.",
                                        LocationType.RELATIVE,
                                        SUSPECTED,
                                        Child.of(
                                                "Rowan",
                                                7,
                                                Sex.FEMALE,
                                                Ethnicity.ASIAN,
                                                SERIOUS_HARM,
                                                HarmType.NEGLECT,
                                                HarmType.EMOTIONAL_ABUSE)))
                        .on(
                                7,
                                notifiable(
                                        Category.ABUSE_NEGLECT_SERIOUS_HARM,
                                        "The medical report leaves no doubt about severe neglect.",
                                        NotificationCriterion.ABUSE_OR_NEGLECT_KNOWN,
                                        NotificationCriterion.CHILD_SERIOUSLY_HARMED))
                        .on(
                                8,
                                notifiedLate(
                                        PANEL_AND_PARTNERS,
                                        LateReason.INFORMATION_AWAITED,
                                        "The medical report came after the fifth working day.")));
    }
}
