package uk.casereview.benchmarks.copies;

import java.io.ByteArrayOutputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.platform.sealing.CopiedTexts;

/**
 * The events of the copies, and the keys of their texts. A part of the log is copied after the other, each part so often as
 * there are copies: what happened later stands later in each copy, and never much before what happened earlier in another.
 */
final class EventCopies {
    /** Events at once: short enough to be kept in memory, and that time goes on. */
    private static final int PART = 1_000;

    private static final int HANDED_OVER = 1 << 20;

    private final Database database;
    private final Identities identities;
    private final FormReader reader;
    private final CopiedTexts texts;
    private final Instant storedAt;
    private final BinaryRows rows = new BinaryRows();
    private final ByteArrayOutputStream filled = new ByteArrayOutputStream();

    EventCopies(Database database, Identities identities, FormReader reader, CopiedTexts texts, Instant storedAt) {
        this.database = database;
        this.identities = identities;
        this.reader = reader;
        this.texts = texts;
        this.storedAt = storedAt;
    }

    /** Takes rows of a table. */
    interface Taker {
        void take(Table table, byte[] rows) throws InterruptedException;
    }

    /** A table that is written, with its columns in the order of the rows. */
    enum Table {
        EVENTS("event_store.events (event_id, aggregate_id, sequence_number, aggregate_type, stored_at, payload_type,"
                + " payload_revision, payload, meta_data)"),
        KEYS("keys.data_key (subject_id, wrapped_key, wrapped_by)");

        private final String columns;

        Table(String columns) {
            this.columns = columns;
        }

        String copy() {
            return "copy " + columns + " from stdin (format binary)";
        }
    }

    /** An event, ready to be filled in. */
    private record Prepared(
            UUID eventId,
            UUID stream,
            long sequence,
            String type,
            String name,
            @Nullable String revision,
            Form payload,
            Form metaData) {}

    /** Everything up to that place of the log, which is the last one before the copies. */
    void make(int copies, long last, Taker taker) throws SQLException, InterruptedException {
        long done = 0;
        List<Database.Stored> part = database.next(done, last, PART);
        while (!part.isEmpty()) {
            done = part.getLast().place();
            List<Prepared> prepared = part.stream().map(this::prepared).toList();
            for (int copy = 1; copy <= copies; copy++) {
                for (Prepared event : prepared) {
                    add(event, copy);
                    if (rows.size() > HANDED_OVER) {
                        taker.take(Table.EVENTS, rows.take());
                    }
                }
            }
            taker.take(Table.EVENTS, rows.take());
            texts.made().forEach(this::add);
            taker.take(Table.KEYS, rows.take());
            System.out.printf("copied up to place %,d of %,d%n", done, last);
            part = database.next(done, last, PART);
        }
    }

    private Prepared prepared(Database.Stored event) {
        UUID stream = UUID.fromString(event.stream());
        return new Prepared(
                UUID.fromString(event.eventId()),
                stream,
                event.sequence(),
                event.type(),
                event.name(),
                event.revision(),
                reader.read(event.payload(), thing -> identities.mentioned(event.type(), stream, thing)),
                reader.read(event.metaData(), _ -> {}));
    }

    private void add(Prepared event, int copy) {
        rows.row(9)
                .text(identities.copyOf(event.eventId(), copy).toString())
                .text(identities.copyOf(event.stream(), copy).toString())
                .number(event.sequence())
                .text(event.type())
                .moment(storedAt)
                .text(event.name())
                .text(event.revision())
                .bytes(filled(event.payload(), copy))
                .bytes(filled(event.metaData(), copy));
    }

    private byte[] filled(Form form, int copy) {
        filled.reset();
        form.write(copy, identities, texts::seal, filled);
        return filled.toByteArray();
    }

    private void add(CopiedTexts.Kept key) {
        byte[] wrapped = key.wrapped();
        if (wrapped != null) {
            rows.row(3).id(key.subjectId()).bytes(wrapped).text(key.wrappedBy());
        }
    }
}
