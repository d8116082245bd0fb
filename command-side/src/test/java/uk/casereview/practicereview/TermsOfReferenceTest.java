package uk.casereview.practicereview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.practicereview.ReviewCommands.*;
import static uk.casereview.practicereview.ReviewPolicies.*;
import static uk.casereview.practicereview.ReviewStory.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.casereview.practicereview.CommissioningCommand.*;
import uk.casereview.practicereview.CommissioningEvent.*;
import uk.casereview.practicereview.ConductCommand.*;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;

/** What the review looks at, and what it does. */
class TermsOfReferenceTest {
    private static final UserId OTHER = user("another reviewer");

    @Test
    void termsNeedAReviewerAPeriodLinesOfEnquiryAndAgencies() {
        assertThat(commissioned().code(agree())).isEqualTo(RefusalCode.NO_AGENCIES);
        assertThat(commissioned().code(agree("XYZ"))).isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        AgreeTermsOfReference good = agree("WMP");
        assertThat(commissioned()
                        .code(new AgreeTermsOfReference(
                                REVIEW,
                                DECIDED_ON,
                                LONG_AGO,
                                good.klo(),
                                null,
                                good.agencies(),
                                null,
                                good.decision(),
                                false,
                                null)))
                .isEqualTo(RefusalCode.PERIOD_ENDS_BEFORE_START);
        assertThat(commissioned()
                        .code(new AgreeTermsOfReference(
                                REVIEW,
                                LONG_AGO,
                                DECIDED_ON,
                                List.of(),
                                null,
                                good.agencies(),
                                null,
                                good.decision(),
                                false,
                                null)))
                .isEqualTo(RefusalCode.KEY_LINES_REQUIRED);
        assertThat(commissioned()
                        .code(new AgreeTermsOfReference(
                                REVIEW,
                                LONG_AGO,
                                DECIDED_ON,
                                good.klo(),
                                null,
                                good.agencies(),
                                null,
                                null,
                                false,
                                null)))
                .isEqualTo(RefusalCode.NOT_QUORATE);
    }

    @Test
    void whoeverRunsTheReviewStaysIndependentOfWhomItInvolves() {
        ReviewStory story = initiated().then(appoint(REVIEWER, agency("NSPCC"), text(30)), appoint(OTHER));

        assertThat(story.code(agree("NSPCC", "WMP"))).isEqualTo(RefusalCode.REVIEWER_NOT_INDEPENDENT);
        assertThat(story.then(agree("WMP")).code(revise("NSPCC"))).isEqualTo(RefusalCode.REVIEWER_NOT_INDEPENDENT);
    }

    @Test
    void termsThatWereAgreedWithoutAReviewerAreIrregular() {
        AgreeTermsOfReference good = agree("WMP");
        ReviewStory story = initiated()
                .then(new AgreeTermsOfReference(
                        REVIEW,
                        LONG_AGO,
                        DECIDED_ON,
                        good.klo(),
                        null,
                        good.agencies(),
                        null,
                        good.decision(),
                        true,
                        text(30)));

        assertThat(story.last(TermsOfReferenceAgreed.class).irregularities()).containsExactly(RefusalCode.NO_REVIEWER);
        assertThat(story.state().stage()).isEqualTo("SCOPED");
    }

    @Test
    void revisedTermsTakeTheirPlace() {
        ReviewStory story = inProgress().then(revise("ICB"));

        assertThat(story.last(TermsOfReferenceRevised.class).agencies()).containsExactly(agency("ICB"));
        assertThat(story.file().commission().agencies()).containsExactly(agency("ICB"));
        assertThat(story.state().stage()).isEqualTo("IN_PROGRESS");
    }

    @Test
    void aReviewerWorksOnTheirOwnReviewOnly() {
        assertThat(commissioned()
                        .by(REVIEWER, Role.LEAD_REVIEWER, null)
                        .then(meet())
                        .file()
                        .meetings())
                .hasSize(1);
        assertThat(commissioned().by(OTHER, Role.LEAD_REVIEWER, null).code(meet()))
                .isEqualTo(RefusalCode.NOT_ASSIGNED_REVIEWER);
        assertThat(commissioned().by(OTHER, Role.LEAD_REVIEWER, null).code(visit()))
                .isEqualTo(RefusalCode.NOT_ASSIGNED_REVIEWER);
    }

    @Test
    void meetingsAreOfKnownAgenciesAndNotInTheFuture() {
        assertThat(commissioned()
                        .code(new RecordReviewMeeting(
                                REVIEW, null, ReviewMeetingType.REVIEW_TEAM, agencies("XYZ"), null, false, null)))
                .isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        assertThat(commissioned().on(LocalDate.of(2026, 4, 14)).code(meet())).isEqualTo(RefusalCode.DATE_IN_FUTURE);
        assertThat(commissioned().then(meet()).state().stage()).isEqualTo("COMMISSIONED");
        assertThat(ReviewStory.scoped().then(visit()).state().stage()).isEqualTo("IN_PROGRESS");
    }
}
