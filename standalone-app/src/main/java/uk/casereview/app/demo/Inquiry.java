package uk.casereview.app.demo;

import static uk.casereview.app.demo.Concluding.replied;
import static uk.casereview.app.demo.Inquiring.*;
import static uk.casereview.app.demo.Reporting.*;

import uk.casereview.practicereview.ContactMethod;
import uk.casereview.practicereview.ContactOutcome;
import uk.casereview.practicereview.FamilyRole;
import uk.casereview.rapidreview.PanelResponse;

/**
 * The course most practice reviews take: decided on the sixteenth working day of the case and published within six
 * months of that, as C6 asks.
 */
final class Inquiry {
    static final int APPOINTED = 31;
    static final int SCOPED = 38;
    static final int UNDER_WAY = 48;
    static final int DRAFTED = 86;
    static final int ASSURED = 101;
    static final int DETERMINED = 104;
    static final int RATIFIED = 110;
    static final int ARRANGED = 112;
    static final int COPIED = 114;
    static final int PUBLISHED = 124;
    static final int CLOSED = 140;

    private Inquiry() {}

    static Story appointed(Story sent) {
        return sent.on(28, replied(PanelResponse.AGREES, "The Panel looks forward to the report."))
                .on(APPOINTED, Inquiring.appointed())
                .on(APPOINTED + 2, told());
    }

    static Story underWay(Story sent) {
        return appointed(sent)
                .on(
                        SCOPED,
                        termsAgreed(
                                "What was a day like for the child?",
                                "How did what each agency knew reach the others?"))
                .on(UNDER_WAY, teamMet())
                .on(50, family(FamilyRole.PARENT, ContactMethod.LETTER, ContactOutcome.INVITED))
                .on(55, monitored(true, "The chronology is whole."))
                .on(62, workshop(18))
                .on(66, family(FamilyRole.PARENT, ContactMethod.VISIT, ContactOutcome.ENGAGED));
    }

    static Story drafted(Story sent) {
        return underWay(sent).on(DRAFTED, Reporting.drafted());
    }

    static Story assured(Story sent, String... themes) {
        return drafted(sent)
                .on(91, sentBack("It tells what happened, and not yet why."))
                .on(95, monitored(true, "The second draft is on its way."))
                .on(98, Reporting.drafted())
                .on(ASSURED, Reporting.assured(themes));
    }

    static Story ratified(Story sent, String... themes) {
        return assured(sent, themes)
                .on(103, allAccept())
                .on(DETERMINED, reportDetermined())
                .on(RATIFIED, Reporting.ratified(2));
    }

    static Story published(Story sent, String... themes) {
        return ratified(sent, themes)
                .on(ARRANGED, arranged(PUBLISHED))
                .on(COPIED, copiesSent())
                .on(PUBLISHED, Reporting.published());
    }

    static Story closed(Story published) {
        return published.on(127, passedOn()).on(CLOSED, practiceReviewClosed());
    }
}
