package uk.casereview.audit.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import uk.casereview.audit.RecordQuery.FindCheckpoint;
import uk.casereview.audit.RecordQuery.FindProof;
import uk.casereview.audit.RecordQuery.FindSelfCheck;
import uk.casereview.audit.RecordQuery.FoundDifference;
import uk.casereview.audit.RecordQuery.LatestCheckpoint;
import uk.casereview.audit.RecordQuery.Proof;
import uk.casereview.audit.RecordQuery.SelfChecked;
import uk.casereview.audit.log.AuditAnswers.Consistency;
import uk.casereview.audit.log.LogTables.Leaf;
import uk.casereview.audit.proof.Checkpoint;
import uk.casereview.audit.proof.ConsistencyProof;
import uk.casereview.audit.proof.InclusionProof;
import uk.casereview.audit.proof.Receipt;
import uk.casereview.audit.proof.SignedNote;
import uk.casereview.platform.axon.StoredEvent;
import uk.casereview.platform.axon.StoredEvents;
import uk.casereview.query.ReadRefused;
import uk.casereview.shared.Actor;
import uk.casereview.shared.RefusalCode;

/** Makes proofs of what is stored of the tree. */
@Component
@WithAuditLog
class AuditQueries {
    private static final int SHOWN = 100;

    private final LogTables tables;
    private final Checkpoints checkpoints;
    private final AuditKeys keys;
    private final StoredEvents events;
    private final CheckTables check;

    AuditQueries(LogTables tables, Checkpoints checkpoints, AuditKeys keys, StoredEvents events, CheckTables check) {
        this.check = check;
        this.tables = tables;
        this.checkpoints = checkpoints;
        this.keys = keys;
        this.events = events;
    }

    @QueryHandler
    LatestCheckpoint on(FindCheckpoint query) {
        AuditReaders.check(query.reader());
        return AuditAnswers.checkpoint(
                keys.origin(), tables.end().size(), checkpoints.latest().orElse(null), keys.known());
    }

    @QueryHandler
    Proof on(FindProof query) {
        Actor reader = query.reader();
        UUID eventId = query.eventId();
        AuditReaders.check(reader);
        Leaf leaf = tables.leafOf(eventId).orElseThrow(() -> new ReadRefused(RefusalCode.NOT_FOUND));
        Optional<StoredEvent> event = Optional.ofNullable(events.at(leaf.position()));
        if (event.isPresent() && !EventFacts.isOf(reader.partnership(), event.get())) {
            throw new ReadRefused(RefusalCode.OUT_OF_PARTNERSHIP);
        }
        String shown = event.map(stored -> new String(CanonicalLeaf.of(stored), StandardCharsets.UTF_8))
                .orElse(null);
        SignedNote note = checkpoints.latest().orElse(null);
        if (note == null || Checkpoint.of(note).size() <= leaf.index()) {
            return new Proof(eventId, leaf.index(), shown, leaf.hash().toString(), null, List.of(), null);
        }
        long size = Checkpoint.of(note).size();
        InclusionProof proof = InclusionProof.make(new StoredTree(tables, size), leaf.index(), size);
        return new Proof(
                eventId,
                leaf.index(),
                shown,
                leaf.hash().toString(),
                size,
                AuditAnswers.written(proof.path()),
                Receipt.of(leaf.eventId().toString(), leaf.hash(), proof, note).toText());
    }

    @QueryHandler
    SelfChecked on(FindSelfCheck query) {
        AuditReaders.check(query.reader());
        Optional<CheckedSoFar> soFar = check.soFar();
        long found = check.count();
        Instant whole = soFar.map(CheckedSoFar::wholeAt).orElse(null);
        return new SelfChecked(
                found == 0 && whole != null,
                soFar.map(CheckedSoFar::round).orElse(null),
                soFar.map(CheckedSoFar::beganAt).orElse(null),
                soFar.map(CheckedSoFar::leaves).orElse(0L),
                size(),
                whole,
                soFar.map(CheckedSoFar::wholeLeaves).orElse(0L),
                found,
                check.found(SHOWN).stream()
                        .map(one -> new FoundDifference(
                                one.difference().kind(),
                                one.difference().at(),
                                one.difference().eventId(),
                                one.difference().kind().words(),
                                one.at()))
                        .toList());
    }

    long size() {
        return tables.end().size();
    }

    Consistency consistency(long from, long to) {
        ConsistencyProof proof = ConsistencyProof.make(new StoredTree(tables, to), from, to);
        return new Consistency(from, to, AuditAnswers.written(proof.path()), proof.toText());
    }
}
