package uk.casereview.audit.verify;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import uk.casereview.audit.proof.Checkpoint;
import uk.casereview.audit.proof.Decimal;
import uk.casereview.audit.proof.Hash;
import uk.casereview.audit.proof.InclusionProof;
import uk.casereview.audit.proof.SignedNote;
import uk.casereview.audit.proof.Unreadable;

/** Some events of a log, each with the proof that it is under the one checkpoint. */
final class Selection extends BundleCheck {
    private Optional<Checkpoint> checkpoint = Optional.empty();
    private long lastIndex = -1;
    private long events;

    Selection(Asked asked, String origin) {
        super(asked, origin);
    }

    @Override
    void line(char kind) throws IOException {
        if (checkpoint.isEmpty()) {
            if (kind != 'C') {
                throw lines.unexpected("the checkpoint a selection begins with");
            }
            meet(note());
            return;
        }
        switch (kind) {
            case 'I' -> proven(checkpoint.get());
            case 'X' -> unlogged(lastIndex < 0 ? "before the first event shown" : "after event " + lastIndex);
            default -> throw lines.unexpected("a line of a selection");
        }
    }

    private void meet(SignedNote note) {
        Checkpoint one = Checkpoint.of(note);
        checkpoint = Optional.of(one);
        if (!isVouchedFor(note, one)) {
            report.wrong(named(one) + " is signed by no key that is trusted");
        }
        expected.meetOnly(one.size(), one.root(), report);
    }

    private void proven(Checkpoint covering) throws IOException {
        String[] parts = lines.text(2).split(" ", -1);
        if (parts.length != 2) {
            throw lines.unexpected("an index and a proof");
        }
        long index = Decimal.parse(parts[0]);
        var path = parts[1].equals("-")
                ? Stream.<Hash>empty()
                : Stream.of(parts[1].split(",", -1)).map(Hash::parse);
        var proof = new InclusionProof(index, covering.size(), path.toList());
        if (!lines.next() || lines.kind() != 'E') {
            throw lines.unexpected("the event that belongs to the proof before it");
        }
        Hash logged = event(index);
        if (!proof.proves(logged, covering.root())) {
            report.wrong("event " + index + " is not proven: it is not the one that " + named(covering) + " covers");
        }
        if (index <= lastIndex) {
            report.wrong("event " + index + " stands after event " + lastIndex);
        }
        lastIndex = index;
        events++;
    }

    @Override
    void end() {
        Checkpoint covering = checkpoint.orElseThrow(() -> new Unreadable("a selection without a checkpoint"));
        report.say(String.format(Locale.ROOT, "%,d events, all of them under %s", events, named(covering)));
    }

    @Override
    Optional<Checkpoint> newest() {
        return checkpoint;
    }
}
