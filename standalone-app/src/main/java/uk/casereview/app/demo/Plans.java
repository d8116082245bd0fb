package uk.casereview.app.demo;

import static uk.casereview.app.demo.Act.Subject.PLAN;
import static uk.casereview.app.demo.Notifying.enteredInError;
import static uk.casereview.app.demo.People.BIRMINGHAM;
import static uk.casereview.app.demo.People.SANDWELL;
import static uk.casereview.app.demo.Planning.*;
import static uk.casereview.app.demo.Reviewing.learned;

import java.util.List;
import uk.casereview.actionplan.EvidenceType;
import uk.casereview.actionplan.ImpactRating;
import uk.casereview.notification.ChildOutcome;
import uk.casereview.notification.Ethnicity;
import uk.casereview.notification.HarmType;
import uk.casereview.notification.LocationType;
import uk.casereview.notification.Sex;
import uk.casereview.rapidreview.Outcome;

/** Action plans at every stage and of every colour, with actions at every stage. */
final class Plans {
    private Plans() {}

    static List<Story> all() {
        return List.of(
                learnt("bscp-plan-approved", BIRMINGHAM, 40, "Quaking", "T5")
                        .on(
                                22,
                                recommendedTo("WMP", "Tell the trust of every call to a home with a child.", "T5"),
                                action("WMP", 80, "Send a daily list of such calls."),
                                planApproved()),
                learnt("bscp-plan-proposed", BIRMINGHAM, 35, "Reed", "T3")
                        .on(
                                22,
                                recommendedTo("ICB", "Ask for a second opinion where a parent knows a lot.", "T3"),
                                proposed("ICB", "Name who gives such opinions.")),
                learnt("scsp-plan-to-be-verified", SANDWELL, 60, "Quince", "T5")
                        .on(
                                22,
                                recommendedTo("ICB", "Tell the health visitor who has moved in.", "T5"),
                                action("ICB", 58, "Put the question on the form of every visit."),
                                planApproved())
                        .on(52, done("FORM-VISIT-7")),
                learnt("scsp-plan-complete", SANDWELL, 90, "Sallow", "T1")
                        .on(
                                24,
                                recommendedTo("SCT", "Ask in every visit what a day is like for the child.", "T1"),
                                action("SCT", 60, "Put the question on the form of every visit."),
                                planApproved())
                        .on(50, done("FORM-VISIT-4"))
                        .on(53, notDone("Half of the teams use the old form."))
                        .on(70, done("FORM-VISIT-5"))
                        .on(73, verified()),
                learnt("bscp-plan-effect-seen", BIRMINGHAM, 150, "Tormentil", "BABIES")
                        .on(
                                24,
                                recommendedTo("BCHC", "Return to safe sleep at every contact.", "BABIES"),
                                action("BCHC", 60, "Make it a part of the standard of every contact."),
                                planApproved())
                        .on(55, done("STANDARD-OF-CONTACT-1"))
                        .on(58, verified())
                        .on(140, effectSeen(EvidenceType.AUDIT, ImpactRating.NONE, "Few records speak of it yet.")),
                learnt("scsp-plan-overdue", SANDWELL, 120, "Valerian", "DOMESTIC-ABUSE")
                        .on(
                                24,
                                recommendedTo(
                                        "WMP", "Tell schools of calls before the lesson starts.", "DOMESTIC-ABUSE"),
                                action("WMP", 70, "Send the morning's list to every school."),
                                planApproved())
                        .on(60, progressed("The list waits for the agreement on data.", true))
                        .on(68, moreTime(100, "The agreement needs the consent of three bodies.", Manner.AGREED)),
                learnt("bscp-plan-joined", BIRMINGHAM, 100, "Woodruff", "T4")
                        .on(
                                24,
                                recommendedTo("BCT", "Look at a family anew when somebody moves in.", "T4"),
                                action("BCT", 70, "Write down when to look anew."),
                                action("BCT", 90, "Teach when to look anew, with a text on it."),
                                planApproved())
                        .on(40, replaced("The second action does what the first was to do."))
                        .on(
                                45,
                                recommendedTo("BCC", "Tell the trust when a child leaves a school's roll.", "T4", "T5"),
                                action("BCC", 90, "Make a new form for it."))
                        .on(60, givenUp("The form there is does it, once it is used.")),
                Inquiry.ratified(inquired("bscp-plan-merged", BIRMINGHAM, 118, "Yew", "T5"), "T5")
                        .on(
                                20,
                                recommendedTo("ICB", "Let what the pharmacy sees reach the doctor.", "T5"),
                                action("ICB", 130, "Agree on a message and who reads it."),
                                planApproved())
                        .on(
                                112,
                                ofReport(
                                        recommendedTo("ICB", "Let what the dentist sees reach the doctor.", "T5"),
                                        action("ICB", 160, "Use the same message."),
                                        plansMerged())),
                learnt("scsp-plan-in-error", SANDWELL, 45, "Zedoary", "T6").on(30, enteredInError(PLAN)));
    }

    private static Story learnt(String name, People people, int beganAgo, String child, String theme) {
        return Course.sentInTime(begun(name, people, beganAgo, child, theme), Outcome.NO_FURTHER_REVIEW);
    }

    private static Story inquired(String name, People people, int beganAgo, String child, String theme) {
        return Course.sentInTime(begun(name, people, beganAgo, child, theme), Outcome.LCSPR);
    }

    private static Story begun(String name, People people, int beganAgo, String child, String theme) {
        return Course.harmed(
                        Story.of(name, people, beganAgo),
                        "A child was seriously harmed at home, though help had been asked for.",
                        LocationType.HOME,
                        Child.of(
                                child,
                                1 + beganAgo % 9,
                                Sex.MALE,
                                Ethnicity.MIXED,
                                ChildOutcome.SERIOUS_HARM,
                                HarmType.NON_ACCIDENTAL_INJURY))
                .on(12, learned("What each agency knew stayed with it.", theme));
    }
}
