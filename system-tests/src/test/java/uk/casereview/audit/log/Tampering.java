package uk.casereview.audit.log;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/** What somebody does to the tables who may do anything to them. */
enum Tampering {
    CHANGE {
        @Override
        void on(LogUnderTest log, Random random) {
            String[] changes = {
                "payload = convert_to(replace(convert_from(payload, 'UTF8'), '\"said\":', '\"said\":1'), 'UTF8')",
                "payload_type = 'invented.Unsaid'",
                "payload_revision = '2'",
                "aggregate_id = '" + new UUID(random.nextLong(), random.nextLong()) + "'",
                "sequence_number = sequence_number + 1",
                "aggregate_type = 'meeting'",
                "event_id = '" + new UUID(random.nextLong(), random.nextLong()) + "'",
                "payload = '\\x00'",
                "meta_data = '\\x7b'"
            };
            update(log, changes[random.nextInt(changes.length)] + " where global_index = " + any(log, random));
        }
    },
    DELETE {
        @Override
        void on(LogUnderTest log, Random random) {
            run(log, "delete from event_store.events where global_index = " + any(log, random));
        }
    },
    INSERT {
        @Override
        void on(LogUnderTest log, Random random) {
            List<Long> holes = places(log, """
                    select p from generate_series(1, (select max(global_index) from event_store.events)) p
                     where not exists (select from event_store.events where global_index = p)
                    """);
            log.insert(random, Long.toString(holes.get(random.nextInt(holes.size()))), "BSCP");
        }
    },
    REORDER {
        @Override
        void on(LogUnderTest log, Random random) {
            long one = any(log, random);
            long other = other(log, random, one);
            runAnyway(log, "alter table event_store.events alter column global_index drop identity");
            update(log, "global_index = -1 where global_index = " + one);
            update(log, "global_index = " + one + " where global_index = " + other);
            update(log, "global_index = " + other + " where global_index = -1");
        }
    },
    SWAP_PAYLOADS {
        @Override
        void on(LogUnderTest log, Random random) {
            long one = any(log, random);
            long other = other(log, random, one);
            run(log, """
                    update event_store.events e set payload = o.payload from event_store.events o
                     where (e.global_index, o.global_index) in ((%d, %d), (%d, %d))
                    """.formatted(one, other, other, one));
        }
    },
    RE_TIME {
        @Override
        void on(LogUnderTest log, Random random) {
            update(
                    log,
                    "meta_data = convert_to(replace(convert_from(meta_data, 'UTF8'), '2026-02-01T', '2026-01-%02dT'),"
                                    .formatted(1 + random.nextInt(28))
                            + " 'UTF8') where global_index = "
                            + any(log, random));
        }
    },
    /** Of the store and the log alike, so that only a checkpoint from outside tells. */
    CUT_THE_TAIL {
        @Override
        void on(LogUnderTest log, Random random) {
            backTo(log, random.nextLong(1, SIGNED));
        }
    },
    /** To an older backup, and then on, signed with the very key. */
    ROLL_BACK {
        @Override
        void on(LogUnderTest log, Random random) {
            backTo(log, random.nextLong(1, SIGNED));
            log.store(random, 2 * SIGNED);
            log.follow(1 + random.nextInt(100));
            log.sign(log.keyFile);
        }
    },
    /** The event, its leaf and all subtrees above it. */
    REWRITE_EVENT_AND_LEAF {
        @Override
        void on(LogUnderTest log, Random random) {
            long leaf = random.nextLong(SIGNED);
            CHANGE_ONE_OF_ANYBODY.on(log, place(log, leaf));
            logAnew(log, random, leaf);
        }
    },
    /** The same, and signed anew with another key, which is put in the place of the log's. */
    FORGE_A_CHECKPOINT {
        @Override
        void on(LogUnderTest log, Random random) {
            REWRITE_EVENT_AND_LEAF.on(log, random);
            run(log, "delete from audit_log.checkpoint");
            run(log, "delete from audit_log.verifier_key");
            log.sign(log.keyFile.resolveSibling("forger"));
        }
    },
    /** A leaf without an event, in the middle of the log. */
    SLIP_INTO_THE_LOG {
        @Override
        void on(LogUnderTest log, Random random) {
            run(log, "update audit_log.leaf set position = -position where leaf_index = " + random.nextLong(SIGNED));
        }
    },
    /** The same text of the checkpoint, with more leaves or another root. */
    CHANGE_A_CHECKPOINT {
        @Override
        void on(LogUnderTest log, Random random) {
            String note = random.nextBoolean()
                    ? "regexp_replace(note, '\\n(\\d+)\\n', E'\\n1\\\\1\\n')"
                    : "regexp_replace(note, 'time 2', 'time 1')";
            List<Long> sizes = places(log, "select size from audit_log.checkpoint order by 1");
            run(
                    log,
                    "update audit_log.checkpoint set note = " + note + " where size = "
                            + sizes.get(random.nextInt(sizes.size())));
        }
    };

    /** So many leaves at least are signed over. */
    static final int SIGNED = 300;

    /** All that is done by chance follows from this number; a failure names it, and it can be given again. */
    static final long SEED = Long.getLong("tampering.seed", 20260202);

    /** What happens by chance the so manieth time. */
    Random chance(int time) {
        return new Random(SEED + 1_000L * name().hashCode() + time);
    }

    private interface OneChange {
        void on(LogUnderTest log, long place);
    }

    private static final OneChange CHANGE_ONE_OF_ANYBODY = (log, place) -> update(
            log,
            "payload = convert_to(replace(convert_from(payload, 'UTF8'), '\"said\":', '\"said\":1'), 'UTF8')"
                    + " where global_index = " + place);

    abstract void on(LogUnderTest log, Random random);

    private static void backTo(LogUnderTest log, long leaves) {
        run(log, "delete from event_store.events where global_index > " + place(log, leaves - 1));
        run(log, "delete from audit_log.leaf where leaf_index >= " + leaves);
        runAnyway(log, "delete from audit_log.node where (number + 1) * power(2, height) > " + leaves);
        runAnyway(log, "delete from audit_log.checkpoint where size > " + leaves);
    }

    private static void logAnew(LogUnderTest log, Random random, long leaf) {
        run(log, "delete from audit_log.leaf where leaf_index >= " + leaf);
        runAnyway(log, "delete from audit_log.node where (number + 1) * power(2, height) > " + leaf);
        log.follow(1 + random.nextInt(100));
    }

    private static long place(LogUnderTest log, long leaf) {
        return places(log, "select position from audit_log.leaf where leaf_index = " + leaf)
                .getFirst();
    }

    /** The reader's own, or another's, which the reader sees as a hash alone. */
    private static long any(LogUnderTest log, Random random) {
        List<Long> all = places(log, "select position from audit_log.leaf order by 1");
        return all.get(random.nextInt(all.size()));
    }

    private static long other(LogUnderTest log, Random random, long than) {
        long other = any(log, random);
        return other == than ? other(log, random, than) : other;
    }

    private static List<Long> places(LogUnderTest log, String sql) {
        return log.database.sql(sql).query(Long.class).list();
    }

    private static void update(LogUnderTest log, String what) {
        run(log, "update event_store.events set " + what);
    }

    /** What does nothing tampers with nothing. */
    private static void run(LogUnderTest log, String sql) {
        if (runAnyway(log, sql) == 0) {
            throw new IllegalStateException("nothing was done by " + sql);
        }
    }

    private static int runAnyway(LogUnderTest log, String sql) {
        return log.database.sql(sql).update();
    }
}
