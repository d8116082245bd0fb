package uk.casereview.audit.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.casereview.audit.DifferenceKind;
import uk.casereview.audit.proof.Checkpoint;
import uk.casereview.audit.proof.Hash;
import uk.casereview.audit.proof.SignedNote;
import uk.casereview.audit.proof.SignedNote.Signed;
import uk.casereview.audit.proof.Unreadable;
import uk.casereview.audit.proof.VerifierKey;

/** What was signed over a part of the log, in the database and outside it, to be held against the tree. */
final class SignedSizes {
    private final String origin;
    private final List<VerifierKey> keys;
    private final Map<Long, String> inDatabase;
    private final Map<Long, String> outside;
    private final SortedSet<Long> sizes;

    /** @param inDatabase what is signed there, by size; outside is what the files say */
    SignedSizes(AuditKeys keys, Map<Long, String> inDatabase, Map<Long, String> outside) {
        this.origin = keys.origin();
        this.keys = keys.believed();
        this.inDatabase = inDatabase;
        this.outside = outside;
        this.sizes = new TreeSet<>(inDatabase.keySet());
        sizes.addAll(outside.keySet());
    }

    SortedSet<Long> all() {
        return sizes;
    }

    /** What is wrong with what was signed over so many leaves, whose root is this. */
    List<Difference> wrongAt(long size, Hash root) {
        List<Difference> wrong = new ArrayList<>();
        if (inDatabase.containsKey(size) && !fits(inDatabase.get(size), size, root)) {
            wrong.add(new Difference(DifferenceKind.CHECKPOINT_BROKEN, size));
        }
        if (outside.containsKey(size) && !fits(outside.get(size), size, root)) {
            wrong.add(new Difference(DifferenceKind.WITNESS_DISAGREES, size));
        }
        return wrong;
    }

    private boolean fits(@Nullable String text, long size, Hash root) {
        try {
            SignedNote note = SignedNote.parse(text == null ? "" : text);
            Checkpoint said = Checkpoint.of(note);
            return said.origin().equals(origin)
                    && said.size() == size
                    && said.root().equals(root)
                    && keys.stream().anyMatch(key -> note.by(key) == Signed.RIGHTLY);
        } catch (Unreadable _) {
            return false;
        }
    }
}
