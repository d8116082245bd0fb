package uk.casereview.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.casereview.audit.RecordQuery.CheckReceipt;
import uk.casereview.audit.RecordQuery.ReceiptChecked;
import uk.casereview.audit.RecordQuery.ReceiptState;
import uk.casereview.audit.proof.Checkpoint;
import uk.casereview.audit.proof.Receipt;
import uk.casereview.audit.proof.SignedNote;
import uk.casereview.audit.proof.Signer;
import uk.casereview.query.ReadRefused;
import uk.casereview.shared.Actor;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;

/** A receipt that somebody kept tells what has happened since: to it, to the log or to the event store. */
class CheckedReceiptsIT {
    private static final long INDEX = 17;

    @TempDir
    private static Path folder;

    private static LogUnderTest log;
    private static SignedNote note;
    private static Receipt receipt;

    @BeforeAll
    static void aLogThatIsInOrder() throws Exception {
        log = new LogUnderTest(folder);
        log.store(new Random(7), 300);
        log.follow(50);
        note = log.sign(log.keyFile);
        receipt = log.receipt(INDEX, note);
        log.store(new Random(8), 40);
        log.follow(40);
    }

    @AfterAll
    static void close() {
        log.close();
    }

    @Test
    void holdsAlsoWhenMoreWasRecorded() {
        ReceiptChecked checked = checked(receipt.toText());

        assertThat(checked.state()).isEqualTo(ReceiptState.IN_ORDER);
        assertThat(checked.eventId()).hasToString(receipt.eventId());
        assertThat(checked.index()).isEqualTo(INDEX);
        assertThat(checked.size()).isEqualTo(300);
        assertThat(checked.signedAt()).isEqualTo(Checkpoint.of(note).time());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "c2sp.org/tlog-proof@v1\n", "c2sp.org/tlog-proof@v1\nextra !\nindex 1\n\n"})
    void saysThatSomethingElseIsNone(String text) {
        assertThat(checked(text)).isEqualTo(new ReceiptChecked(ReceiptState.UNREADABLE, null, null, null, null));
    }

    @Test
    void findsWhatWasDoneToTheReceipt() {
        assertThat(state(new Receipt(receipt.eventId(), receipt.leaf(), INDEX + 1, receipt.path(), note)))
                .isEqualTo(ReceiptState.BROKEN);
        assertThat(state(new Receipt(new UUID(1, 2).toString(), receipt.leaf(), INDEX, receipt.path(), note)))
                .isEqualTo(ReceiptState.OTHER_EVENT);
    }

    @Test
    void believesNoOtherKeyAndNoOtherLog() {
        Checkpoint said = Checkpoint.of(note);
        SignedNote forged = said.signedBy(List.of(Signer.generate(said.origin())));
        assertThat(state(under(forged))).isEqualTo(ReceiptState.NOT_SIGNED);
        Checkpoint elsewhere = new Checkpoint("case-review/elsewhere", said.size(), said.root(), said.time());
        assertThat(state(under(elsewhere.signedBy(List.of(Signer.generate(elsewhere.origin()))))))
                .isEqualTo(ReceiptState.OTHER_LOG);
    }

    @Test
    void findsWhatWasDoneToTheEventStore() {
        assertThat(after("update event_store.events set payload = '{}' where global_index = " + place()))
                .isEqualTo(ReceiptState.EVENT_CHANGED);
        assertThat(after("delete from event_store.events where global_index = " + place()))
                .isEqualTo(ReceiptState.EVENT_GONE);
    }

    @Test
    void findsWhatWasDoneToTheLog() {
        assertThat(after("delete from audit_log.leaf where leaf_index >= 250")).isEqualTo(ReceiptState.LOG_CUT);
        assertThat(after("update audit_log.leaf set hash = sha256(hash) where leaf_index = 290"))
                .isEqualTo(ReceiptState.OTHER_HISTORY);
        assertThat(after("delete from audit_log.leaf where leaf_index = 290")).isEqualTo(ReceiptState.OTHER_HISTORY);
    }

    /** §2.2: whoever reads no proofs is not told of them here either. */
    @Test
    void isForWhoeverReadsProofs() {
        var stranger = new CheckReceipt(reader(Role.BUSINESS_MANAGER), receipt.toText());

        assertThatThrownBy(() -> log.receipts().on(stranger)).isInstanceOf(ReadRefused.class);
    }

    private static Receipt under(SignedNote checkpoint) {
        return new Receipt(receipt.eventId(), receipt.leaf(), INDEX, receipt.path(), checkpoint);
    }

    private static String place() {
        return "(select position from audit_log.leaf where leaf_index = " + INDEX + ")";
    }

    private static ReceiptState after(String sql) {
        return Objects.requireNonNull(log.transaction.execute(transaction -> {
            transaction.setRollbackOnly();
            assertThat(log.database.sql(sql).update()).isPositive();
            return state(receipt);
        }));
    }

    private static ReceiptState state(Receipt kept) {
        return checked(kept.toText()).state();
    }

    private static ReceiptChecked checked(String text) {
        return log.receipts().on(new CheckReceipt(reader(Role.INDEPENDENT_SCRUTINEER), text));
    }

    private static Actor reader(Role role) {
        return new Actor(new UserId(new UUID(0, 7)), role, new PartnershipCode("BSCP"), null, null);
    }
}
