package uk.casereview.app.demo;

import static uk.casereview.app.demo.Concluding.*;
import static uk.casereview.app.demo.Notifying.*;
import static uk.casereview.app.demo.People.SANDWELL;
import static uk.casereview.app.demo.Planning.action;
import static uk.casereview.app.demo.Planning.moreTime;
import static uk.casereview.app.demo.Planning.planApproved;
import static uk.casereview.app.demo.Planning.recommendedTo;
import static uk.casereview.app.demo.Reviewing.*;
import static uk.casereview.notification.AbuseOrNeglect.SUSPECTED;
import static uk.casereview.notification.ChildOutcome.DEATH;
import static uk.casereview.notification.ChildOutcome.OTHER;
import static uk.casereview.notification.ChildOutcome.SERIOUS_HARM;

import java.util.List;
import uk.casereview.clock.LateReason;
import uk.casereview.notification.AlternativeRoute;
import uk.casereview.notification.Category;
import uk.casereview.notification.Ethnicity;
import uk.casereview.notification.HarmType;
import uk.casereview.notification.LocationType;
import uk.casereview.notification.NotificationCriterion;
import uk.casereview.notification.PartnerView;
import uk.casereview.notification.Sex;
import uk.casereview.rapidreview.Outcome;
import uk.casereview.rapidreview.PanelResponse;

/** Cases of Sandwell, whose four partners decide together. */
final class SandwellCases {
    private SandwellCases() {}

    static List<Story> all() {
        return List.of(
                Story.of("scsp-just-recorded", SANDWELL, 0)
                        .on(
                                0,
                                incident(
                                        "A child with bruises was kept in hospital overnight.",
                                        LocationType.HOSPITAL,
                                        SUSPECTED,
                                        Child.of(
                                                "Gale",
                                                5,
                                                Sex.FEMALE,
                                                Ethnicity.WHITE,
                                                SERIOUS_HARM,
                                                HarmType.NON_ACCIDENTAL_INJURY))),
                Story.of("scsp-notified-late", SANDWELL, 13)
                        .on(
                                0,
                                incident(
                                        "A boy was seriously hurt when his parents fought.",
                                        LocationType.HOME,
                                        SUSPECTED,
                                        Child.of(
                                                "Hazel",
                                                8,
                                                Sex.MALE,
                                                Ethnicity.MIXED,
                                                SERIOUS_HARM,
                                                HarmType.DOMESTIC_ABUSE)))
                        .on(3, view("ICB", PartnerView.DO_NOT, "The injuries will heal without lasting harm."))
                        .on(4, view("WMP", PartnerView.NOTIFY, "A charge of grievous bodily harm is likely."))
                        .on(
                                6,
                                notifiable(
                                        Category.ABUSE_NEGLECT_SERIOUS_HARM,
                                        "The local authority has the final say and finds serious harm.",
                                        NotificationCriterion.ABUSE_OR_NEGLECT_SUSPECTED,
                                        NotificationCriterion.CHILD_SERIOUSLY_HARMED))
                        .on(
                                7,
                                notifiedLate(
                                        PANEL_AND_PARTNERS,
                                        LateReason.PARTNER_DISAGREEMENT,
                                        "The partners needed two more meetings to state their views."))
                        .on(8, scoped(), asked(15)),
                Story.of("scsp-reopened", SANDWELL, 16)
                        .on(
                                0,
                                incident(
                                        "A baby was found to have an old fracture.",
                                        LocationType.HOME,
                                        SUSPECTED,
                                        Child.of(
                                                "Juniper",
                                                0,
                                                Sex.FEMALE,
                                                Ethnicity.ASIAN,
                                                SERIOUS_HARM,
                                                HarmType.NON_ACCIDENTAL_INJURY)))
                        .on(
                                3,
                                notNotifiable(
                                        AlternativeRoute.NO_FURTHER_ACTION,
                                        "A fall was witnessed, and the doctors think it explains the fracture."))
                        .on(10, reopened("The witness took the account back.", "A second statement to the police."))
                        .on(
                                11,
                                notifiable(
                                        Category.ABUSE_NEGLECT_SERIOUS_HARM,
                                        "Without the fall nothing explains the fracture but force.",
                                        NotificationCriterion.ABUSE_OR_NEGLECT_SUSPECTED,
                                        NotificationCriterion.CHILD_SERIOUSLY_HARMED))
                        .on(12, notified(PANEL_AND_PARTNERS)),
                Course.advised(
                        otherAbuse(Story.of("scsp-recommended", SANDWELL, 16)), Outcome.ALTERNATIVE_LOCAL_REVIEW),
                Course.sentInTime(
                        Course.died(
                                Story.of("scsp-submitted", SANDWELL, 22),
                                "A girl with complex needs died after care had broken down.",
                                LocationType.HOME,
                                Child.of("Laurel", 12, Sex.FEMALE, Ethnicity.WHITE, DEATH, HarmType.NEGLECT)
                                        .with("disability", "Y")),
                        Outcome.LCSPR),
                Course.sentInTime(
                                Course.harmed(
                                                Story.of("scsp-panel-asked-for-more", SANDWELL, 52),
                                                "A foster child was neglected in the placement.",
                                                LocationType.FOSTER,
                                                Child.of(
                                                                "Moss",
                                                                4,
                                                                Sex.MALE,
                                                                Ethnicity.BLACK,
                                                                SERIOUS_HARM,
                                                                HarmType.NEGLECT)
                                                        .with("lookedAfter", true)
                                                        .with("legalStatus", "INTERIM_CARE_ORDER")
                                                        .with("placementType", "FOSTER_CARE"))
                                        .on(12, learned("The carer's own needs were not seen.", "WHOLE-FAMILY")),
                                Outcome.NO_FURTHER_REVIEW)
                        .on(25, replied(PanelResponse.MORE_INFORMATION, "How was the child's voice heard?"))
                        .on(28, supplied("The section on the child's voice was written anew."))
                        .on(40, replied(PanelResponse.QUALITY_FEEDBACK_ONLY, "A thoughtful second version."))
                        .on(
                                41,
                                recommendedTo("SCT", "Ask carers how they are at every visit.", "WHOLE-FAMILY"),
                                action("SCT", 46, "Put the question on the form of every visit."),
                                planApproved())
                        .on(44, moreTime(70, "The form is printed once a quarter.", Manner.BY_CHAIR_ALONE)),
                Course.advised(
                                Course.harmed(
                                        Story.of("scsp-escalated-and-resolved", SANDWELL, 58),
                                        "A boy was drawn into violence between groups.",
                                        LocationType.PUBLIC_PLACE,
                                        Child.of(
                                                "Nettle",
                                                17,
                                                Sex.MALE,
                                                Ethnicity.BLACK,
                                                SERIOUS_HARM,
                                                HarmType.EXTRA_FAMILIAL_VIOLENCE)),
                                Outcome.NO_FURTHER_REVIEW)
                        .on(
                                15,
                                position("SMBC", Outcome.NO_FURTHER_REVIEW),
                                position("ICB", Outcome.NO_FURTHER_REVIEW),
                                position("WMP", Outcome.LCSPR),
                                position("SCT", Outcome.NO_FURTHER_REVIEW))
                        .on(
                                19,
                                resolved(
                                        "lsp.smbc",
                                        Outcome.NO_FURTHER_REVIEW,
                                        "The lead safeguarding partners follow the three who agree."))
                        .on(
                                20,
                                determined(
                                        Outcome.NO_FURTHER_REVIEW,
                                        "As the lead safeguarding partners resolved; the other view is on record."))
                        .on(
                                21,
                                written(),
                                sentLate(
                                        LateReason.PARTNER_DISAGREEMENT,
                                        "The partners differed until the nineteenth day."))
                        .on(35, replied(PanelResponse.AGREES))
                        .on(40, reviewClosed()),
                Course.harmed(
                                Story.of("scsp-withdrawn", SANDWELL, 32),
                                "An injury that was taken for a cigarette burn.",
                                LocationType.HOME,
                                Child.of(
                                        "Sage",
                                        3,
                                        Sex.FEMALE,
                                        Ethnicity.OTHER,
                                        SERIOUS_HARM,
                                        HarmType.NON_ACCIDENTAL_INJURY))
                        .on(8, withdrawn("A skin disease was found; nobody harmed the child.")));
    }

    /** A child who is alleged to have harmed others, and was abused before. */
    private static Story otherAbuse(Story story) {
        return story.on(
                        0,
                        incident(
                                "A girl is alleged to have hurt another; she had been abused herself.",
                                LocationType.CHILDRENS_HOME,
                                SUSPECTED,
                                Child.of(
                                                "Poppy",
                                                14,
                                                Sex.FEMALE,
                                                Ethnicity.MIXED,
                                                OTHER,
                                                HarmType.CRIMINAL_EXPLOITATION)
                                        .with("lookedAfter", true)))
                .on(
                        1,
                        notifiable(
                                Category.OTHER_ABUSE_NEGLECT,
                                "She is suspected to have been abused before she harmed another.",
                                NotificationCriterion.ABUSE_OR_NEGLECT_SUSPECTED,
                                NotificationCriterion.OTHER_CONSEQUENCE))
                .on(3, notified(PANEL_AND_PARTNERS));
    }
}
