package uk.casereview.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.TODAY;
import static uk.casereview.deliberation.Bodies.birmingham;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.partnership.ChangePreview.ChangedQuorum;
import uk.casereview.partnership.ChangePreview.PlannedMeeting;
import uk.casereview.register.PartnershipOnDate;
import uk.casereview.register.Register;
import uk.casereview.shared.Body;
import uk.casereview.shared.MeetingId;

/** §4.2: "count(distinct agencyCode of eligible) >= 4", were everybody to come. */
class QuorumPreviewTest {
    private static final PartnershipOnDate BIRMINGHAM = birmingham().on(TODAY);
    private static final PartnershipOnDate BEFORE_ITS_POLICY = Register.EMPTY.on(TODAY);
    private static final List<PlannedMeeting> PLANNED =
            List.of(new PlannedMeeting(new MeetingId(new UUID(0, 9)), TODAY.plusDays(9)));

    @Test
    void whereNothingChangesNobodyIsTold() {
        assertThat(QuorumPreview.of(BIRMINGHAM, BIRMINGHAM, _ -> PLANNED)).isEmpty();
        assertThat(QuorumPreview.of(BEFORE_ITS_POLICY, BEFORE_ITS_POLICY, _ -> PLANNED))
                .isEmpty();
    }

    @Test
    void theBodiesWithAnotherQuorumAreNamedWithTheirMeetings() {
        List<ChangedQuorum> changed =
                QuorumPreview.of(BEFORE_ITS_POLICY, BIRMINGHAM, body -> body == Body.SCSG ? PLANNED : List.of());

        assertThat(changed)
                .filteredOn(quorum -> quorum.body() == Body.SCSG)
                .singleElement()
                .satisfies(quorum -> {
                    assertThat(quorum.meetings()).isEqualTo(PLANNED);
                    assertThat(quorum.after().eligible()).hasSize(7);
                    assertThat(quorum.after().met()).isTrue();
                });
    }
}
