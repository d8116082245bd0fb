package uk.casereview.audit.verify;

import java.util.Locale;
import java.util.Optional;
import uk.casereview.audit.proof.Checkpoint;
import uk.casereview.audit.proof.GrowingTree;
import uk.casereview.audit.proof.Hash;
import uk.casereview.audit.proof.SignedNote;

/** A whole log: its tree is grown again, and every checkpoint must have its root. */
final class WholeLog extends BundleCheck {
    private final GrowingTree tree = new GrowingTree();
    private Optional<Checkpoint> last = Optional.empty();
    private boolean lastIsVouchedFor;
    private long checkpoints;
    private long misfits;
    private long hidden;

    WholeLog(Asked asked, String origin) {
        super(asked, origin);
        expected.meet(tree, report);
    }

    @Override
    void line(char kind) {
        switch (kind) {
            case 'E' -> grow(event(tree.size()));
            case 'H' -> {
                hidden++;
                grow(unseen());
            }
            case 'D' -> {
                report.wrong(
                        "event " + tree.size() + " was logged and is not in the event store any more: it was deleted");
                grow(unseen());
            }
            case 'X' -> unlogged("before event " + tree.size());
            case 'C' -> meet(note());
            default -> throw lines.unexpected("a line of a whole log");
        }
    }

    private Hash unseen() {
        Hash logged = Hash.parse(lines.text(2));
        expected.event(tree.size(), logged, "", report);
        return logged;
    }

    private void grow(Hash leaf) {
        tree.append(leaf);
        expected.meet(tree, report);
    }

    private void meet(SignedNote note) {
        Checkpoint checkpoint = Checkpoint.of(note);
        String since = last.map(BundleCheck::named).orElse("the beginning");
        report.place("between " + since + " and " + named(checkpoint));
        if (last.isPresent() && last.get().size() >= checkpoint.size()) {
            report.wrong(named(checkpoint) + " does not cover more than the one before it");
        }
        if (checkpoint.size() != tree.size() || !checkpoint.root().equals(tree.root())) {
            misfits++;
            if (misfits == 1) {
                report.wrong(String.format(
                        Locale.ROOT,
                        "%s does not fit the %,d events before it: between %s and it, events were changed, dropped, added or "
                                + "put in another order",
                        named(checkpoint),
                        tree.size(),
                        since));
            }
        }
        lastIsVouchedFor = isVouchedFor(note, checkpoint);
        report.place("");
        last = Optional.of(checkpoint);
        checkpoints++;
    }

    @Override
    void end() {
        report.place("after " + last.map(BundleCheck::named).orElse("the beginning"));
        if (misfits > 1) {
            report.say("The " + (misfits - 1) + " later checkpoints that do not fit cover the same events.");
        }
        if (last.isEmpty() && tree.size() > 0) {
            report.wrong("there is no checkpoint, so nothing shows that these events are the ones that were logged");
        } else if (last.isPresent() && !lastIsVouchedFor) {
            report.wrong(
                    named(last.get()) + " is signed by no key that is trusted, nor by one that such a key introduced");
        }
        long covered = last.map(Checkpoint::size).orElse(0L);
        report.say(String.format(
                Locale.ROOT,
                "%,d events, of which %,d are not shown; %,d checkpoints",
                tree.size(),
                hidden,
                checkpoints));
        if (tree.size() > covered) {
            report.say(String.format(
                    Locale.ROOT,
                    "The last %,d events are not yet witnessed: no checkpoint covers them.",
                    tree.size() - covered));
        }
    }

    @Override
    Optional<Checkpoint> newest() {
        return last;
    }
}
