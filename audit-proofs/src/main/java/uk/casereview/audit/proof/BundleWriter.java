package uk.casereview.audit.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a bundle line by line and keeps nothing of it. It neither buffers nor compresses nor closes: that is the stream's.
 * Without {@link #end} a bundle is cut off, and is known to be; so it is called when everything else went well, and only then.
 */
public final class BundleWriter {
    private final OutputStream out;
    private long lines;

    private BundleWriter(OutputStream out) {
        this.out = out;
    }

    /** The whole log, in order of index: each leaf by one of the methods below, each checkpoint after its last leaf. */
    public static BundleWriter whole(OutputStream out, String origin, List<VerifierKey> keysInOrder)
            throws IOException {
        return begun(out, origin, "whole", keysInOrder);
    }

    /**
     * Some events of the log, each {@link #proven} against one checkpoint.
     *
     * @param what the selection, in words for whoever reads it
     * @param keysInOrder those that signed the checkpoint
     */
    public static BundleWriter selection(
            OutputStream out, String origin, String what, List<VerifierKey> keysInOrder, SignedNote checkpoint)
            throws IOException {
        BundleWriter writer = begun(out, origin, "selection " + what, keysInOrder);
        writer.checkpoint(checkpoint);
        return writer;
    }

    private static BundleWriter begun(OutputStream out, String origin, String mode, List<VerifierKey> keys)
            throws IOException {
        BundleWriter writer = new BundleWriter(out);
        writer.line(Bundle.FORM, "");
        writer.line("O ", origin);
        writer.line("M ", mode);
        for (VerifierKey key : keys) {
            writer.line("K ", key.toString());
        }
        return writer;
    }

    /**
     * The next leaf, with what the event store now holds in its place.
     *
     * @param logged the leaf hash of the log
     */
    public void event(Hash logged, byte[] canonicalLeaf) throws IOException {
        line("E " + logged + " ", canonicalLeaf);
    }

    /** The next leaf, which is not shown to whoever asked. */
    public void hidden(Hash logged) throws IOException {
        line("H ", logged.toString());
    }

    /** The next leaf, whose event is not in the event store any more. */
    public void gone(Hash logged) throws IOException {
        line("D ", logged.toString());
    }

    /** What is in the event store and not in the log, although the log has passed its place. */
    public void unlogged(byte[] canonicalLeaf) throws IOException {
        line("X ", canonicalLeaf);
    }

    /** A checkpoint over the leaves before it. */
    public void checkpoint(SignedNote note) throws IOException {
        line("C ", Bundle.quoted(note.toText()));
    }

    /** One event of a selection, in order of index. */
    public void proven(InclusionProof proof, Hash logged, byte[] canonicalLeaf) throws IOException {
        String path = proof.path().stream().map(Hash::toString).collect(Collectors.joining(","));
        line("I ", proof.index() + " " + (path.isEmpty() ? "-" : path));
        event(logged, canonicalLeaf);
    }

    /** Nothing is missing. */
    public void end() throws IOException {
        line("Z ", Long.toString(lines));
        out.flush();
    }

    private void line(String beginning, String rest) throws IOException {
        line(beginning, rest.getBytes(UTF_8));
    }

    /**
     * @throws IllegalArgumentException if the rest is more than a line
     */
    private void line(String beginning, byte[] rest) throws IOException {
        for (byte one : rest) {
            if (one == '\n') {
                throw new IllegalArgumentException("what stands in one line of a bundle has no line breaks");
            }
        }
        byte[] head = beginning.getBytes(UTF_8);
        if (head.length + rest.length > Bundle.LONGEST_LINE) {
            throw new IllegalArgumentException("a line of " + rest.length + " bytes is more than a bundle may have");
        }
        out.write(head);
        out.write(rest);
        out.write('\n');
        lines++;
    }
}
