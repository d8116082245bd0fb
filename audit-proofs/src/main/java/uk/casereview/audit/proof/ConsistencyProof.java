package uk.casereview.audit.proof;

import java.util.ArrayList;
import java.util.List;

/** That a tree grew out of an older one and nothing of that was changed (RFC 9162 §2.1.4). The empty tree needs no proof. */
public record ConsistencyProof(long oldSize, long newSize, List<Hash> path) {
    private static final String FORM = "case-review-audit-consistency/1";

    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /**
     * Made from what is stored of the newer tree.
     *
     * @throws IllegalArgumentException if the older tree is the larger one
     */
    public static ConsistencyProof make(Subtrees subtrees, long oldSize, long newSize) {
        if (oldSize < 0 || oldSize > newSize) {
            throw new IllegalArgumentException(
                    "a tree of " + newSize + " leaves did not grow out of one of " + oldSize);
        }
        return new ConsistencyProof(oldSize, newSize, oldSize == 0 ? List.of() : path(subtrees, oldSize, newSize));
    }

    private static List<Hash> path(Subtrees subtrees, long oldSize, long newSize) {
        List<Hash> downwards = new ArrayList<>();
        long from = 0;
        long to = newSize;
        while (to > oldSize) {
            long cut = from + CutTree.leftOf(to - from);
            if (oldSize <= cut) {
                downwards.add(CutTree.root(subtrees, cut, to));
                to = cut;
            } else {
                downwards.add(CutTree.root(subtrees, from, cut));
                from = cut;
            }
        }
        // whoever checks has the older tree's own root already
        if (from > 0) {
            downwards.add(CutTree.root(subtrees, from, to));
        }
        return downwards.reversed();
    }

    /** Whether the tree with the older root grew into the tree with the newer one (RFC 9162 §2.1.4.2). */
    public boolean proves(Hash oldRoot, Hash newRoot) {
        if (oldSize < 0 || oldSize > newSize) {
            return false;
        }
        if (oldSize == 0) {
            return path.isEmpty() && oldRoot.equals(Hash.OF_NOTHING);
        }
        if (oldSize == newSize) {
            return path.isEmpty() && oldRoot.equals(newRoot);
        }
        return !path.isEmpty() && leadsTo(oldRoot, newRoot);
    }

    private boolean leadsTo(Hash oldRoot, Hash newRoot) {
        boolean oldIsFull = Long.bitCount(oldSize) == 1;
        int risen = Long.numberOfTrailingZeros(oldSize);
        long number = (oldSize - 1) >> risen;
        long last = (newSize - 1) >> risen;
        Hash first = oldIsFull ? oldRoot : path.getFirst();
        Hash older = first;
        Hash newer = first;
        for (Hash beside : oldIsFull ? path : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((number & 1) == 1 || number == last) {
                older = Hash.node(beside, older);
                newer = Hash.node(beside, newer);
                int further = Long.numberOfTrailingZeros(number);
                number >>= further;
                last >>= further;
            } else {
                newer = Hash.node(newer, beside);
            }
            number >>= 1;
            last >>= 1;
        }
        return last == 0 && older.equals(oldRoot) && newer.equals(newRoot);
    }

    public String toText() {
        StringBuilder text = new StringBuilder(FORM + "\nold " + oldSize + "\nnew " + newSize + "\n");
        path.forEach(hash -> text.append(hash).append('\n'));
        return text.toString();
    }

    /**
     * Read from its file.
     *
     * @throws Unreadable if this is not a consistency proof as {@link #toText} writes it
     */
    public static ConsistencyProof parse(String text) {
        TextLines lines = new TextLines(text);
        if (!lines.next().equals(FORM)) {
            throw new Unreadable("this is not a consistency proof: its first line is not " + FORM);
        }
        long oldSize = Decimal.parse(lines.next("old "));
        long newSize = Decimal.parse(lines.next("new "));
        List<Hash> path = new ArrayList<>();
        while (lines.hasNext()) {
            path.add(Hash.parse(lines.next()));
        }
        return new ConsistencyProof(oldSize, newSize, path);
    }
}
