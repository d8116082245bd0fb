package uk.casereview.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PushbackInputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.casereview.audit.proof.ConsistencyProof;
import uk.casereview.audit.proof.Excerpt;
import uk.casereview.audit.proof.Receipt;
import uk.casereview.audit.proof.Unreadable;
import uk.casereview.audit.verify.Arguments.Option;
import uk.casereview.audit.verify.Arguments.WrongUse;

/** Checks the record offline and says in words what it found (docs/audit-format.md). */
public final class VerifyAudit {
    private static final int IN_ORDER = 0;
    private static final int WRONG = 1;
    private static final int UNREADABLE = 2;

    private static final String USAGE = """
            Usage: verify-audit bundle FILE [--key KEY]... [--checkpoint FILE]... [--witness KEY]...
                   verify-audit receipt FILE [--key KEY]... [--bundle FILE]
                   verify-audit checkpoints OLD NEW [--key KEY]... (--proof FILE | --bundle FILE)

            KEY is a key (name+id+base64) or a file with one in each line.
            Ends with 0: in order; 1: something is wrong; 2: it could not be read or told,
            or was asked wrongly.
            """;

    private final PrintStream err;
    private final Report report;

    VerifyAudit(PrintStream out, PrintStream err) {
        this.err = err;
        this.report = new Report(out);
    }

    public static void main(String[] arguments) {
        System.exit(new VerifyAudit(utf8(System.out), utf8(System.err)).run(List.of(arguments)));
    }

    /** Names and messages contain more than ASCII, whatever this machine is set to. */
    private static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, true, UTF_8);
    }

    /** The exit code. Whatever a file contains, it is a sentence that is printed and never a stack trace. */
    int run(List<String> words) {
        try {
            Arguments asked = Arguments.of(words);
            switch (asked.command()) {
                case BUNDLE -> bundle(asked);
                case RECEIPT -> receipt(asked);
                case CHECKPOINTS -> checkpoints(asked);
            }
        } catch (WrongUse e) {
            err.println("verify-audit: " + Excerpt.of(String.valueOf(e.getMessage())) + "\n" + USAGE);
            return UNREADABLE;
        } catch (Undecided e) {
            report.say("CANNOT TELL: " + e.getMessage());
            return UNREADABLE;
        } catch (Unreadable e) {
            return unreadable(String.valueOf(e.getMessage()));
        } catch (NoSuchFileException e) {
            return unreadable("there is no file " + e.getMessage());
        } catch (IOException | RuntimeException e) {
            return unreadable(String.valueOf(e));
        }
        report.sum();
        report.say(report.inOrder() ? "IN ORDER" : "SOMETHING IS WRONG: see above");
        return report.inOrder() ? IN_ORDER : WRONG;
    }

    private int unreadable(String why) {
        report.sum();
        report.say("CANNOT BE READ: " + why);
        return UNREADABLE;
    }

    private void bundle(Arguments asked) throws IOException {
        List<KeptCheckpoint> kept = new ArrayList<>();
        for (String file : asked.all(Option.CHECKPOINT)) {
            kept.add(SmallFile.checkpoint(file));
        }
        var witnesses = new Witnesses(SmallFile.keys(asked.all(Option.WITNESS)));
        bundle(asked.files().getFirst(), keys(asked), witnesses, new Expected(kept, Optional.empty()));
    }

    private void receipt(Arguments asked) throws IOException {
        Receipt receipt = SmallFile.read(asked.files().getFirst(), Receipt::parse);
        KeptCheckpoint covering = new KeptCheckpoint("the receipt's checkpoint", receipt.checkpoint());
        LogKeys keys = keys(asked);
        report.say("Receipt: event " + receipt.eventId() + ", number " + receipt.index() + " of the log "
                + covering.checkpoint().origin() + ", under " + BundleCheck.named(covering.checkpoint()));
        if (!receipt.holds()) {
            report.wrong("the proof does not lead from the event to the checkpoint: one of them was changed");
        }
        Optional<String> bundle = asked.one(Option.BUNDLE);
        if (bundle.isPresent()) {
            bundle(bundle.get(), keys, new Witnesses(List.of()), new Expected(List.of(covering), Optional.of(receipt)));
        } else {
            mustBeSigned(covering, keys, asked);
            report.say("The proof is of the event's hash. That the hash is this event's, a bundle shows (--bundle).");
        }
    }

    private void checkpoints(Arguments asked) throws IOException {
        KeptCheckpoint older = SmallFile.checkpoint(asked.files().getFirst());
        KeptCheckpoint newer = SmallFile.checkpoint(asked.files().getLast());
        Optional<String> bundle = asked.one(Option.BUNDLE);
        Optional<String> proof = asked.one(Option.PROOF);
        if (bundle.isPresent() == proof.isPresent()) {
            throw new WrongUse("either --proof or --bundle is needed");
        }
        LogKeys keys = keys(asked);
        if (older.size() > newer.size()) {
            report.wrong("the log was rolled back: " + older + " covers more events than " + newer);
        }
        if (bundle.isPresent()) {
            bundle(bundle.get(), keys, new Witnesses(List.of()), new Expected(List.of(older, newer), Optional.empty()));
        } else {
            mustBeSigned(older, keys, asked);
            mustBeSigned(newer, keys, asked);
            if (!older.checkpoint().origin().equals(newer.checkpoint().origin())) {
                report.wrong("the two checkpoints are of different logs");
            }
            compare(older, newer, SmallFile.read(proof.orElseThrow(), ConsistencyProof::parse));
        }
    }

    private void compare(KeptCheckpoint older, KeptCheckpoint newer, ConsistencyProof proof) {
        if (older.size() > newer.size()) {
            return;
        }
        if (proof.oldSize() != older.size() || proof.newSize() != newer.size()) {
            throw new Unreadable("the proof is from " + proof.oldSize() + " to " + proof.newSize()
                    + " events, and the checkpoints are of " + older.size() + " and " + newer.size());
        }
        if (!proof.proves(older.checkpoint().root(), newer.checkpoint().root())) {
            report.wrong("the log of " + newer + " did not grow out of the one of " + older
                    + ": events were changed, dropped, added or put in another order");
        }
    }

    private void mustBeSigned(KeptCheckpoint checkpoint, LogKeys keys, Arguments asked) {
        if (asked.all(Option.KEY).isEmpty()) {
            throw new WrongUse("without a bundle the log's key must be named, with --key");
        }
        if (!keys.vouchFor(checkpoint.note())) {
            report.wrong(checkpoint + " is not signed with the key you named");
        }
    }

    private static LogKeys keys(Arguments asked) throws IOException {
        return new LogKeys(SmallFile.keys(asked.all(Option.KEY)));
    }

    private void bundle(String file, LogKeys keys, Witnesses witnesses, Expected expected) throws IOException {
        try (FileChannel bytes = FileChannel.open(Path.of(file));
                InputStream text = new ReadAhead(unpacked(Channels.newInputStream(bytes)))) {
            Progress progress = new Progress(err, bytes);
            BundleCheck.run(new BundleCheck.Asked(new Lines(text), keys, witnesses, expected, report, progress));
        }
    }

    private static InputStream unpacked(InputStream bytes) throws IOException {
        PushbackInputStream in = new PushbackInputStream(bytes, 2);
        byte[] first = in.readNBytes(2);
        in.unread(first);
        boolean packed = first.length == 2 && GzipFile.begins(first[0] & 0xff, first[1] & 0xff);
        return packed ? new GzipFile(in) : in;
    }
}
