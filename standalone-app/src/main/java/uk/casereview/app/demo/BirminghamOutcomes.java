package uk.casereview.app.demo;

import static uk.casereview.app.demo.Concluding.*;
import static uk.casereview.app.demo.Notifying.alongside;
import static uk.casereview.app.demo.Notifying.closed;
import static uk.casereview.app.demo.Notifying.linkedTo;
import static uk.casereview.app.demo.People.BIRMINGHAM;
import static uk.casereview.app.demo.Planning.*;
import static uk.casereview.app.demo.Protecting.logged;
import static uk.casereview.app.demo.Reviewing.*;
import static uk.casereview.notification.ChildOutcome.DEATH;
import static uk.casereview.notification.ChildOutcome.SERIOUS_HARM;

import java.util.List;
import uk.casereview.actionplan.EvidenceType;
import uk.casereview.actionplan.ImpactRating;
import uk.casereview.clock.LateReason;
import uk.casereview.datarequest.DataRequestKind;
import uk.casereview.notification.Ethnicity;
import uk.casereview.notification.HarmType;
import uk.casereview.notification.LinkRelation;
import uk.casereview.notification.LocationType;
import uk.casereview.notification.ParallelProcess.Constraint;
import uk.casereview.notification.ParallelProcessType;
import uk.casereview.notification.Sex;
import uk.casereview.rapidreview.Outcome;
import uk.casereview.rapidreview.PanelResponse;

/** Rapid reviews that the Panel has had, or will never have. */
final class BirminghamOutcomes {
    private BirminghamOutcomes() {}

    static List<Story> all() {
        return List.of(
                Course.sentInTime(
                                Course.died(
                                                Story.of("bscp-lcspr", BIRMINGHAM, 62),
                                                "A girl died after a long time without food or care.",
                                                LocationType.HOME,
                                                Child.of(
                                                                "Olive",
                                                                3,
                                                                Sex.FEMALE,
                                                                Ethnicity.WHITE,
                                                                DEATH,
                                                                HarmType.NEGLECT)
                                                        .with("cpHistory", true))
                                        .on(
                                                5,
                                                alongside(
                                                        ParallelProcessType.CRIMINAL_INVESTIGATION,
                                                        "West Midlands Police",
                                                        Constraint.NO_FAMILY_CONTACT))
                                        .on(12, learned("Nobody asked what a day was like for her.", "T1", "BABIES")),
                                Outcome.LCSPR)
                        .on(28, replied(PanelResponse.AGREES, "The Panel looks forward to the review."))
                        .on(
                                30,
                                logged(
                                        DataRequestKind.LEGAL_HOLD,
                                        "The trial is listed; the police ask to keep it all."))
                        .on(
                                31,
                                recommendedTo("BCT", "Ask in every visit what a day is like for the child.", "T1"),
                                action("BCT", 50, "Put the question on the form of every visit."),
                                planApproved())
                        .on(38, done("FORM-VISIT-3"))
                        .on(40, verified())
                        .on(
                                41,
                                recommendedTo("WMP", "Tell the trust of every call to a home with a baby.", "BABIES"),
                                action("WMP", 90, "Send a daily list of such calls."))
                        .on(43, progressed("The list is being tried out in two areas.", false))
                        .on(45, logged(DataRequestKind.SUBJECT_ACCESS, "Her mother asks what is held about her.")),
                Course.sentInTime(
                        Course.harmed(
                                        Story.of("bscp-submitted", BIRMINGHAM, 24),
                                        "A young child swallowed medicine that was left within reach.",
                                        LocationType.HOME,
                                        Child.of("Briar", 2, Sex.MALE, Ethnicity.ASIAN, SERIOUS_HARM, HarmType.NEGLECT))
                                .on(12, learned("What the pharmacy had seen reached nobody.", "T5")),
                        Outcome.NO_FURTHER_REVIEW),
                Course.settled(
                                Course.died(
                                        Story.of("bscp-submitted-late", BIRMINGHAM, 34),
                                        "A baby was overlain by a parent under the influence of alcohol.",
                                        LocationType.HOME,
                                        Child.of("Cedar", 0, Sex.MALE, Ethnicity.WHITE, DEATH, HarmType.OVERLAY)),
                                Outcome.NO_FURTHER_REVIEW)
                        .on(20, written())
                        .on(
                                21,
                                sentLate(
                                        LateReason.INFORMATION_AWAITED,
                                        "One agency's records came after the fifteenth working day.")),
                Course.sentInTime(
                                Course.harmed(
                                                Story.of("bscp-panel-disagreed", BIRMINGHAM, 70),
                                                "A girl was hurt in a forced marriage abroad.",
                                                LocationType.OTHER,
                                                Child.of(
                                                        "Dahlia",
                                                        16,
                                                        Sex.FEMALE,
                                                        Ethnicity.ASIAN,
                                                        SERIOUS_HARM,
                                                        HarmType.FGM_HBA))
                                        .on(12, learned("School and health saw different halves.", "T5", "IDENTITY")),
                                Outcome.NO_FURTHER_REVIEW)
                        .on(30, replied(PanelResponse.SUGGESTS_LCSPR, "The Panel sees themes of national interest."))
                        .on(38, allAgreeOn(Outcome.LCSPR))
                        .on(
                                39,
                                reconsidered(
                                        Outcome.LCSPR, "The Panel's reasons were weighed again and found convincing."))
                        .on(
                                41,
                                recommendedTo("BCC", "Let schools and health see one chronology.", "T5"),
                                action("BCC", 60, "Agree who may write in the chronology."),
                                planApproved())
                        .on(50, progressed("The agreement waits for legal advice.", true)),
                Course.sentInTime(
                                Course.harmed(
                                                Story.of("bscp-closed", BIRMINGHAM, 75),
                                                "A boy was beaten at a relative's house.",
                                                LocationType.RELATIVE,
                                                Child.of(
                                                        "Elder",
                                                        7,
                                                        Sex.MALE,
                                                        Ethnicity.BLACK,
                                                        SERIOUS_HARM,
                                                        HarmType.NON_ACCIDENTAL_INJURY))
                                        .on(12, learned("The school's worry was kept in the school.", "T5")),
                                Outcome.NO_FURTHER_REVIEW)
                        .on(29, replied(PanelResponse.AGREES))
                        .on(
                                30,
                                recommendedTo("BCC", "Let every school know whom to call with a worry.", "T5"),
                                action("BCC", 40, "Send each school the number and the name."),
                                planApproved())
                        .on(33, reviewClosed())
                        .on(34, closed())
                        .on(36, done("LETTER-TO-SCHOOLS-1"))
                        .on(37, verified())
                        .on(44, effectSeen(EvidenceType.DATA, ImpactRating.SOME, "More schools call, and sooner."))
                        .on(45, planClosed())
                        .on(74, logged(DataRequestKind.BREACH, "A chronology was sent to a school of the same name.")),
                Course.gathering(Course.harmed(
                                Story.of("bscp-discontinued", BIRMINGHAM, 36),
                                "An infant stopped breathing; abuse was suspected at first.",
                                LocationType.HOSPITAL,
                                Child.of("Flint", 0, Sex.MALE, Ethnicity.MIXED, SERIOUS_HARM, HarmType.UNEXPLAINED)))
                        .on(6, linkedTo("bscp-submitted-late", LinkRelation.THEMATIC))
                        .on(11, discontinued("A heart condition was found; the criteria are not met.")));
    }
}
