package uk.casereview.datarequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.datarequest.DataRequestEvent.BreachReported;
import uk.casereview.datarequest.DataRequestEvent.DataRequestClosed;
import uk.casereview.datarequest.DataRequestEvent.DataRequestDecided;
import uk.casereview.datarequest.DataRequestEvent.DataRequestExtended;
import uk.casereview.datarequest.DataRequestEvent.DataRequestOpened;
import uk.casereview.datarequest.DataRequestEvent.ErasureApproved;
import uk.casereview.datarequest.DataRequestEvent.ErasureCertified;
import uk.casereview.datarequest.DataRequestEvent.ErasureLapsed;
import uk.casereview.datarequest.DataRequestEvent.RectificationRecorded;
import uk.casereview.datarequest.DataRequestEvent.TextReviewed;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.query.RecordedEvent;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.RecordingMode;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

class DataRequestFoldTest {
    private static final UUID REQUEST = new UUID(0, 0xd);
    private static final PartnershipCode BSCP = new PartnershipCode("BSCP");
    private static final UserId OFFICER = new UserId(new UUID(0, 1));
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 9);
    private static final Instant NOW = Instant.parse("2026-02-09T10:00:00Z");
    private static final SealedText TEXT = new SealedText(REQUEST, "sealed", 40);
    private static final DataRequestDecided GRANTED =
            new DataRequestDecided(DataRequestDecision.GRANTED, List.of(), TODAY, TEXT, OFFICER);
    private static final DataRequestClosed CLOSED = new DataRequestClosed(TODAY, false, null, TEXT);

    private static DataRequestOpened opened(DataRequestKind kind) {
        return new DataRequestOpened(
                new NotificationId(new UUID(0, 0xca)),
                new CaseRef("BSCP-2026-014"),
                kind,
                null,
                null,
                NOW,
                TODAY,
                null,
                null,
                TEXT,
                OFFICER);
    }

    private static DataRequestEntry after(DataRequestEvent... events) {
        @Nullable DataRequestEntry entry = null;
        for (int i = 0; i < events.length; i++) {
            entry = DataRequestFold.evolve(entry, events[i], recorded(events[i], i));
        }
        return Objects.requireNonNull(entry);
    }

    private static RecordedEvent recorded(DataRequestEvent event, long sequence) {
        return new RecordedEvent(
                100 + sequence,
                new UUID(1, sequence),
                "DataRequest",
                REQUEST,
                sequence,
                new Envelope(
                        BSCP,
                        null,
                        null,
                        TODAY,
                        NOW,
                        RecordingMode.LIVE,
                        Actor.system(BSCP, null),
                        new CommandId(new UUID(2, sequence)),
                        null,
                        new UUID(2, sequence),
                        null,
                        null,
                        Map.of()),
                event);
    }

    @Test
    void aRightIsDecidedApprovedAndClosed() {
        DataRequestOpened erasure = opened(DataRequestKind.ERASURE);
        DataRequestExtended extended = new DataRequestExtended(TODAY, TODAY.plusMonths(2), TEXT);
        ErasureApproved approved = new ErasureApproved(OFFICER);

        assertThat(after(erasure).stage()).isEqualTo(DataRequestStage.REQUESTED);
        assertThat(after(erasure, extended).stage()).isEqualTo(DataRequestStage.REQUESTED);
        assertThat(after(erasure, GRANTED).stage()).isEqualTo(DataRequestStage.DECIDED);
        assertThat(after(erasure, GRANTED, approved).stage()).isEqualTo(DataRequestStage.ERASURE_APPROVED);
        ErasureCertified certified = new ErasureCertified(List.of(REQUEST), NOW, TODAY.plusDays(35));
        assertThat(after(erasure, GRANTED, approved, certified).stage()).isEqualTo(DataRequestStage.ERASURE_CERTIFIED);
        assertThat(after(erasure, GRANTED, approved, CLOSED, certified).stage()).isEqualTo(DataRequestStage.CLOSED);
        DataRequestEntry whole = after(erasure, extended, GRANTED, approved, certified, CLOSED);
        assertThat(whole.stage()).isEqualTo(DataRequestStage.CLOSED);
        assertThat(whole.version()).isEqualTo(5);
        assertThat(List.of(
                        whole.opened(),
                        Objects.requireNonNull(whole.extended()),
                        Objects.requireNonNull(whole.decided()),
                        Objects.requireNonNull(whole.approved()),
                        Objects.requireNonNull(whole.certified()),
                        Objects.requireNonNull(whole.closed())))
                .containsExactly(erasure, extended, GRANTED, approved, certified, CLOSED);
    }

    @Test
    void anErasureThatIsNotCarriedOutIsOver() {
        ErasureLapsed lapsed = new ErasureLapsed(TODAY, null);
        DataRequestEntry entry =
                after(opened(DataRequestKind.RETENTION_ENDED), GRANTED, new ErasureApproved(OFFICER), lapsed);

        assertThat(entry.stage()).isEqualTo(DataRequestStage.CLOSED);
        assertThat(entry.lapsed()).isEqualTo(lapsed);
        assertThat(entry.certified()).isNull();
    }

    @Test
    void everyNoteIsKept() {
        RectificationRecorded note = new RectificationRecorded(TEXT);

        assertThat(after(opened(DataRequestKind.RECTIFICATION), GRANTED, note, note)
                        .rectifications())
                .containsExactly(note, note);
    }

    @Test
    void everyReviewOfATextIsKept() {
        TextReviewed released = new TextReviewed(List.of(new Passage(new UUID(0, 1), 1)), null, OFFICER);
        DataRequestEntry entry = after(opened(DataRequestKind.SUBJECT_ACCESS), GRANTED, released, released);

        assertThat(entry.reviews()).containsExactly(released, released);
        assertThat(entry.stage()).isEqualTo(DataRequestStage.DECIDED);
    }

    @Test
    void aBreachIsFoundAndReported() {
        BreachReported reported = new BreachReported(NOW, true, null);

        assertThat(after(opened(DataRequestKind.BREACH)).stage()).isEqualTo(DataRequestStage.BREACH_FOUND);
        assertThat(after(opened(DataRequestKind.BREACH), reported).stage()).isEqualTo(DataRequestStage.BREACH_REPORTED);
        assertThat(after(opened(DataRequestKind.BREACH), reported).reported()).isEqualTo(reported);
    }

    @Test
    void aHoldThatIsPlacedAgainBeginsAnew() {
        DataRequestOpened hold = opened(DataRequestKind.LEGAL_HOLD);

        assertThat(after(hold).stage()).isEqualTo(DataRequestStage.ON_HOLD);
        DataRequestEntry again = after(hold, CLOSED, hold);
        assertThat(again.stage()).isEqualTo(DataRequestStage.ON_HOLD);
        assertThat(again.closed()).isNull();
        assertThat(again.version()).isEqualTo(2);
    }

    @Test
    void nothingComesBeforeTheOpening() {
        assertThatThrownBy(() -> after(CLOSED)).isInstanceOf(NullPointerException.class);
    }
}
