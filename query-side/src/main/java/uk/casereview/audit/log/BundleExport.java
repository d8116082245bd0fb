package uk.casereview.audit.log;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.casereview.audit.log.BundlesUnderWay.OneBundle;
import uk.casereview.audit.log.Checkpoints.Kept;
import uk.casereview.audit.log.LogTables.Leaf;
import uk.casereview.audit.proof.BundleWriter;
import uk.casereview.audit.proof.Checkpoint;
import uk.casereview.audit.proof.Hash;
import uk.casereview.audit.proof.InclusionProof;
import uk.casereview.audit.proof.SignedNote;
import uk.casereview.audit.proof.SignedNote.Signed;
import uk.casereview.audit.proof.VerifierKey;
import uk.casereview.platform.axon.StoredEvent;
import uk.casereview.platform.axon.StoredEvents;
import uk.casereview.platform.axon.TokenPositions;
import uk.casereview.query.Projections;
import uk.casereview.query.ReadRefused;
import uk.casereview.shared.Actor;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.RefusalCode;

/**
 * Writes the log with what the event store holds now, for somebody to check who trusts neither. It is read in parts and
 * nothing of it is kept, however long it is.
 */
@Component
@WithAuditLog
class BundleExport {
    private static final int AT_ONCE = 1_000;

    private final LogTables tables;
    private final Checkpoints checkpoints;
    private final AuditKeys keys;
    private final StoredEvents events;
    private final TokenPositions positions;
    private final BundlesUnderWay underWay;

    BundleExport(
            LogTables tables,
            Checkpoints checkpoints,
            AuditKeys keys,
            StoredEvents events,
            TokenPositions positions,
            BundlesUnderWay underWay) {
        this.tables = tables;
        this.checkpoints = checkpoints;
        this.keys = keys;
        this.events = events;
        this.positions = positions;
        this.underWay = underWay;
    }

    /** All there is by now; events of other partnerships as hashes. */
    void whole(OutputStream out, Actor reader) throws IOException {
        // in this order, so that what is written meanwhile is not missed by what was read before
        long signed = checkpoints.signed();
        long passed = positions.reached(Projections.AUDIT_LOG);
        long size = tables.end().size();
        BundleWriter bundle = BundleWriter.whole(out, keys.origin(), keys.upTo(signed));
        try (OneBundle progress = underWay.begun(reader.userId(), size)) {
            Whole whole = new Whole(bundle, reader.partnership(), signed, progress);
            LogWalk walk = new LogWalk(tables, events, 0);
            List<Leaf> leaves = tables.leaves(0, size, LogWalk.AT_ONCE);
            while (!leaves.isEmpty()) {
                walk.over(leaves, whole);
                leaves = tables.leaves(leaves.getLast().index() + 1, size, LogWalk.AT_ONCE);
            }
            while (walk.onTo(passed, whole)) {}
            whole.writeCheckpoints(signed);
            bundle.end();
        }
    }

    /** A case's events, each with its proof; those that no checkpoint covers are only counted. */
    void selection(OutputStream out, String what, List<Long> places) throws IOException {
        SignedNote note = checkpoints.latest().orElseThrow(() -> new ReadRefused(RefusalCode.NOT_FOUND));
        long size = Checkpoint.of(note).size();
        List<Leaf> all = tables.leavesAt(places);
        Map<Leaf, StoredEvent> shown = new LinkedHashMap<>();
        int gone = 0;
        int later = places.size() - all.size();
        for (Leaf leaf : all) {
            StoredEvent event = events.at(leaf.position());
            if (leaf.index() >= size) {
                later++;
            } else if (event == null) {
                gone++;
            } else {
                shown.put(leaf, event);
            }
        }
        String words = "%s: %d events; %d not yet witnessed; %d no longer in the event store"
                .formatted(what, shown.size(), later, gone);
        StoredTree tree = new StoredTree(tables, size);
        List<VerifierKey> signers = keys.known().stream()
                .filter(key -> note.by(key) == Signed.RIGHTLY)
                .toList();
        BundleWriter bundle = BundleWriter.selection(out, keys.origin(), words, signers, note);
        for (Map.Entry<Leaf, StoredEvent> one : shown.entrySet()) {
            Leaf leaf = one.getKey();
            InclusionProof proof = InclusionProof.make(tree, leaf.index(), size);
            bundle.proven(proof, leaf.hash(), CanonicalLeaf.of(one.getValue()));
        }
        bundle.end();
    }

    /** One export under way. */
    private final class Whole implements LogWalk.Visitor {
        private final BundleWriter bundle;
        private final PartnershipCode reader;
        private final long signed;
        private final OneBundle progress;
        private final CanonicalText text = new CanonicalText();
        private final Queue<Kept> due = new ArrayDeque<>();
        private long noted;

        Whole(BundleWriter bundle, PartnershipCode reader, long signed, OneBundle progress) {
            this.bundle = bundle;
            this.reader = reader;
            this.signed = signed;
            this.progress = progress;
        }

        @Override
        public void unlogged(StoredEvent event) throws IOException {
            bundle.unlogged(CanonicalLeaf.of(event, text));
        }

        @Override
        public void leaf(Leaf leaf, @Nullable StoredEvent event) throws IOException {
            write(leaf, event);
            writeCheckpoints(leaf.index() + 1);
            progress.oneMore();
        }

        /** What is hidden must still be what was logged; otherwise the logged one is gone, whoever's it was. */
        private void write(Leaf leaf, @Nullable StoredEvent event) throws IOException {
            if (event == null) {
                bundle.gone(leaf.hash());
                return;
            }
            byte[] canonical = CanonicalLeaf.of(event, text);
            if (EventFacts.isOf(reader, event)) {
                bundle.event(leaf.hash(), canonical);
            } else if (Hash.leaf(canonical).equals(leaf.hash())) {
                bundle.hidden(leaf.hash());
            } else {
                bundle.gone(leaf.hash());
            }
        }

        private void writeCheckpoints(long leaves) throws IOException {
            while (noted < leaves && noted < signed) {
                if (due.isEmpty()) {
                    due.addAll(checkpoints.between(noted, signed, AT_ONCE));
                }
                if (due.isEmpty() || due.element().size() > leaves) {
                    return;
                }
                Kept next = due.remove();
                bundle.checkpoint(next.note());
                noted = next.size();
            }
        }
    }
}
