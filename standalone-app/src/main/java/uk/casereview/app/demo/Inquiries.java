package uk.casereview.app.demo;

import static uk.casereview.app.demo.Act.Subject.OPENED;
import static uk.casereview.app.demo.Act.Subject.PRACTICE_REVIEW;
import static uk.casereview.app.demo.Inquiring.*;
import static uk.casereview.app.demo.Notifying.*;
import static uk.casereview.app.demo.People.BIRMINGHAM;
import static uk.casereview.app.demo.People.SANDWELL;
import static uk.casereview.app.demo.Reviewing.learned;

import java.util.List;
import uk.casereview.notification.ChildOutcome;
import uk.casereview.notification.Ethnicity;
import uk.casereview.notification.HarmType;
import uk.casereview.notification.LocationType;
import uk.casereview.notification.ParallelProcess.Constraint;
import uk.casereview.notification.ParallelProcessType;
import uk.casereview.notification.Sex;
import uk.casereview.practicereview.DelayReason;
import uk.casereview.practicereview.DiscontinuationGround;
import uk.casereview.practicereview.PublicationMode;
import uk.casereview.practicereview.Recipient;
import uk.casereview.practicereview.ReviewType;
import uk.casereview.rapidreview.Outcome;

/** Practice reviews at every stage; those that are told alike differ in how long ago they began. */
final class Inquiries {
    private Inquiries() {}

    static List<Story> all() {
        return List.of(
                usual("bscp-inquiry-commissioned", BIRMINGHAM, Inquiry.APPOINTED + 3, "Aspen", "T1"),
                usual("scsp-inquiry-scoped", SANDWELL, Inquiry.SCOPED + 5, "Bracken", "T5"),
                usual("bscp-inquiry-under-way", BIRMINGHAM, Inquiry.UNDER_WAY + 25, "Clary", "T1"),
                usual("scsp-inquiry-drafted", SANDWELL, Inquiry.DRAFTED + 2, "Daisy", "BABIES"),
                usual("bscp-inquiry-assured", BIRMINGHAM, Inquiry.ASSURED + 1, "Eglantine", "T5"),
                usual("bscp-inquiry-determined", BIRMINGHAM, Inquiry.DETERMINED + 3, "Furze", "T3"),
                usual("scsp-inquiry-ratified", SANDWELL, Inquiry.RATIFIED + 1, "Guelder", "T5"),
                usual("bscp-inquiry-arranged", BIRMINGHAM, Inquiry.ARRANGED + 1, "Hawthorn", "BABIES"),
                usual("bscp-inquiry-copies-sent", BIRMINGHAM, Inquiry.COPIED + 4, "Ironwood", "T1"),
                usual("scsp-inquiry-published", SANDWELL, Inquiry.PUBLISHED + 8, "Juniper", "T4"),
                Inquiry.closed(Inquiry.ratified(sent("bscp-inquiry-redacted", BIRMINGHAM, 190, "Kale", "T5"), "T5")
                                .on(
                                        111,
                                        Reporting.toBePublished(
                                                PublicationMode.REDACTED,
                                                "A brother would be known by what is left out."))
                                .on(Inquiry.ARRANGED, Reporting.arranged(Inquiry.PUBLISHED))
                                .on(Inquiry.COPIED, Reporting.copiesSent())
                                .on(Inquiry.PUBLISHED, Reporting.published()))
                        .on(130, Reporting.retagged("T5", "T3"))
                        .on(
                                150,
                                anotherBegun(
                                        ReviewType.THEMATIC, "Three cases of the year ask the same of the hospitals.")),
                Inquiry.drafted(sent("bscp-inquiry-overdue", BIRMINGHAM, 175, "Laburnum", "P-NEGLECT")
                                .on(
                                        20,
                                        alongside(
                                                ParallelProcessType.CRIMINAL_INVESTIGATION,
                                                "West Midlands Police",
                                                Constraint.NO_PUBLICATION)))
                        .on(
                                36,
                                toldOn(
                                        Recipient.PANEL,
                                        Inquiry.APPOINTED + 2,
                                        Inquiry.APPOINTED + 4,
                                        "The letter to the Panel went out two days after the others."))
                        .on(
                                138,
                                delayed(
                                        DelayReason.CRIMINAL_PROCEEDINGS,
                                        240,
                                        "The trial begins in the spring; the judge asks to wait.")),
                Inquiry.appointed(sent("scsp-inquiry-overdue", SANDWELL, 168, "Mallow", "T4")),
                Inquiry.underWay(sent("bscp-inquiry-discontinued", BIRMINGHAM, 95, "Nigella", "T6"))
                        .on(70, ended(DiscontinuationGround.NATIONAL_REVIEW, "The Panel reviews it nationally.")),
                sent("scsp-inquiry-duplicate", SANDWELL, 44, "Osier", "T5")
                        .on(30, duplicateOf("scsp-inquiry-published", OPENED))
                        .on(31, duplicateOf("scsp-inquiry-published", PRACTICE_REVIEW)),
                sent("bscp-inquiry-in-error", BIRMINGHAM, 47, "Privet", "T2")
                        .on(33, enteredInError(OPENED))
                        .on(34, enteredInError(PRACTICE_REVIEW)));
    }

    private static Story usual(String name, People people, int beganAgo, String child, String theme) {
        return Inquiry.closed(Inquiry.published(sent(name, people, beganAgo, child, theme), theme));
    }

    private static Story sent(String name, People people, int beganAgo, String child, String theme) {
        return Course.sentInTime(
                Course.died(
                                Story.of(name, people, beganAgo),
                                "A child died after the signs of neglect had been seen for a long time.",
                                LocationType.HOME,
                                Child.of(
                                        child,
                                        beganAgo % 5,
                                        Sex.FEMALE,
                                        Ethnicity.WHITE,
                                        ChildOutcome.DEATH,
                                        HarmType.NEGLECT))
                        .on(12, learned("What was seen was not put together.", theme)),
                Outcome.LCSPR);
    }
}
