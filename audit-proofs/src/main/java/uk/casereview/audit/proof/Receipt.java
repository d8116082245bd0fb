package uk.casereview.audit.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is handed out for one event (c2sp.org/tlog-proof@v1): its leaf, where that stands, and the checkpoint that covers it.
 *
 * @param eventId as the service named it; the proof is of the leaf, so only the bundle shows whose it is
 */
public record Receipt(String eventId, Hash leaf, long index, List<Hash> path, SignedNote checkpoint) {
    private static final String FORM = "c2sp.org/tlog-proof@v1";
    private static final Pattern EXTRA = Pattern.compile("event ([0-9a-f-]{36}) leaf ([A-Za-z0-9+/=]{44})");

    public Receipt {
        path = List.copyOf(path);
    }

    public static Receipt of(String eventId, Hash leaf, InclusionProof proof, SignedNote checkpoint) {
        return new Receipt(eventId, leaf, proof.index(), proof.path(), checkpoint);
    }

    /** Whether the leaf is in the tree of the checkpoint; who signed that is another question. */
    public boolean holds() {
        Checkpoint covering = Checkpoint.of(checkpoint);
        return new InclusionProof(index, covering.size(), path).proves(leaf, covering.root());
    }

    public String toText() {
        String extra = "event " + eventId + " leaf " + leaf;
        StringBuilder text = new StringBuilder(FORM + "\nextra " + Base64Text.encode(extra.getBytes(UTF_8)) + "\n");
        text.append("index ").append(index).append('\n');
        path.forEach(hash -> text.append(hash).append('\n'));
        return text.append('\n').append(checkpoint.toText()).toString();
    }

    /**
     * Read from its file.
     *
     * @throws Unreadable if this is not a receipt as {@link #toText} writes it
     */
    public static Receipt parse(String text) {
        TextLines lines = new TextLines(text);
        if (!lines.next().equals(FORM)) {
            throw new Unreadable("this is not a receipt: its first line is not " + FORM);
        }
        String extra = new String(Base64Text.decode(lines.next("extra ")), UTF_8);
        Matcher named = EXTRA.matcher(extra);
        if (!named.matches()) {
            throw new Unreadable("this receipt names no event and leaf: \"" + Excerpt.of(extra) + "\"");
        }
        long index = Decimal.parse(lines.next("index "));
        List<Hash> path = new ArrayList<>();
        for (String line = lines.next(); !line.isEmpty(); line = lines.next()) {
            path.add(Hash.parse(line));
        }
        SignedNote checkpoint = SignedNote.parse(lines.rest());
        Checkpoint.of(checkpoint);
        return new Receipt(named.group(1), Hash.parse(named.group(2)), index, path, checkpoint);
    }
}
