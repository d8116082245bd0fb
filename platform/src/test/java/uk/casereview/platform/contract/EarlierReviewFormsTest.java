package uk.casereview.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.platform.contract.EarlierForm.earlier;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import uk.casereview.practicereview.CommissioningEvent.LcsprReopened;
import uk.casereview.practicereview.CommissioningEvent.ReviewInitiated;
import uk.casereview.practicereview.CommissioningEvent.ReviewerAppointed;
import uk.casereview.practicereview.CommissioningEvent.ReviewerRemoved;
import uk.casereview.practicereview.ConductEvent;
import uk.casereview.practicereview.ConductEvent.FamilyContactRecorded;
import uk.casereview.practicereview.ConductEvent.ReviewMeetingRecorded;
import uk.casereview.practicereview.PublicationEvent;
import uk.casereview.practicereview.PublicationEvent.LcsprPublished;
import uk.casereview.practicereview.PublicationEvent.PublishedOnCorrected;
import uk.casereview.practicereview.ReportEvent;

/** As {@link EarlierFormsTest}, of practice reviews. */
class EarlierReviewFormsTest {
    /** Stored before it was kept who had typed an answer to a report. */
    @Test
    void anAnswerToAReportIsReadWithoutWhoTypedIt() throws IOException {
        var read = earlier(ReportEvent.DspPositionRecorded.class, "practice-review.DspPositionRecorded.json");

        assertThat(read.position().on()).isEqualTo("2026-02-09");
        assertThat(read.position().recordedBy()).isNull();
    }

    /** Stored before a contact, or a meeting, could be out of order. */
    @Test
    void aContactIsReadAsInOrder() throws IOException {
        FamilyContactRecorded contact =
                earlier(FamilyContactRecorded.class, "practice-review.FamilyContactRecorded.json");
        ReviewMeetingRecorded meeting =
                earlier(ReviewMeetingRecorded.class, "practice-review.ReviewMeetingRecorded.json");

        assertThat(contact.on()).isEqualTo("2026-02-09");
        assertThat(contact.irregularities()).isNull();
        assertThat(meeting.heldOn()).isEqualTo("2026-02-09");
        assertThat(meeting.irregularities()).isNull();
    }

    /** Stored before a review that no statute asks for had a target, and its report said what its plan still asked for. */
    @Test
    void aReviewIsReadWithoutItsTargetAndItsReportWithoutOpenActions() throws IOException {
        ReviewInitiated review = earlier(ReviewInitiated.class, "practice-review.ReviewInitiated.json");
        LcsprPublished report = earlier(LcsprPublished.class, "practice-review.LcsprPublished.json");

        assertThat(review.decision().decidedOn()).isEqualTo("2026-02-09");
        assertThat(review.targetOn()).isNull();
        assertThat(report.publishedOn()).isEqualTo("2026-02-09");
        assertThat(report.openActions()).isNull();
    }

    /** Stored before it was kept who had decided what a clerk typed. */
    @Test
    void aReviewersComingAndGoingIsReadWithoutWhoDecidedIt() throws IOException {
        ReviewerAppointed appointed = earlier(ReviewerAppointed.class, "practice-review.ReviewerAppointed.json");
        ReviewerRemoved removed = earlier(ReviewerRemoved.class, "practice-review.ReviewerRemoved.json");

        assertThat(appointed.appointedOn()).isEqualTo("2026-02-09");
        assertThat(appointed.decidedBy()).isNull();
        assertThat(removed.removedOn()).isEqualTo("2026-02-09");
        assertThat(removed.decidedBy()).isNull();
    }

    /** Stored before a case could have one practice review after the other. */
    @Test
    void aReviewIsReadWithoutWhereItGoesOnAndWhoseReportItIs() throws IOException {
        LcsprReopened reopened = earlier(LcsprReopened.class, "practice-review.LcsprReopened.json");
        PublishedOnCorrected corrected =
                earlier(PublishedOnCorrected.class, "practice-review.PublishedOnCorrected.json");

        assertThat(reopened.published()).isTrue();
        assertThat(reopened.at()).isNull();
        assertThat(corrected.to()).isEqualTo("2026-02-09");
        assertThat(corrected.review()).isNull();
    }

    /** Stored before a day of a review could be put right that another had followed. */
    @Test
    void aCorrectedDayIsReadAsOfTheReviewHeldThen() throws IOException {
        var held = earlier(ConductEvent.HeldOnCorrected.class, "practice-review.HeldOnCorrected.json");
        var received = earlier(ReportEvent.ReceivedOnCorrected.class, "practice-review.ReceivedOnCorrected.json");
        var sent = earlier(PublicationEvent.SentOnCorrected.class, "practice-review.SentOnCorrected.json");

        assertThat(held.to()).isEqualTo("2026-02-09");
        assertThat(held.review()).isNull();
        assertThat(received.version()).isEqualTo(4);
        assertThat(received.review()).isNull();
        assertThat(sent.earliestPublicationOn()).isEqualTo("2026-02-09");
        assertThat(sent.review()).isNull();
    }
}
