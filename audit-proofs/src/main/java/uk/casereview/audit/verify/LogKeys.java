package uk.casereview.audit.verify;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.casereview.audit.proof.SignedNote;
import uk.casereview.audit.proof.SignedNote.Signature;
import uk.casereview.audit.proof.SignedNote.Signed;
import uk.casereview.audit.proof.Unreadable;
import uk.casereview.audit.proof.VerifierKey;

/** The keys of a log: those a bundle lists, and those that whoever asks trusts already. */
final class LogKeys {
    /** All of them are kept, so whoever makes a bundle must not say how much that is. */
    private static final int MOST = 100;

    private static final int LONGEST = 1_000;

    private final List<VerifierKey> listed = new ArrayList<>();
    private final Set<VerifierKey> trusted;
    private final boolean brought;
    private int introduced;

    /** Without any, the first key that is listed is taken at its word. */
    LogKeys(List<VerifierKey> brought) {
        this.trusted = new LinkedHashSet<>(brought);
        this.brought = !brought.isEmpty();
    }

    /** @throws Unreadable for a key that was there before, one that is too long, and one too many */
    void list(VerifierKey key) {
        if (listed.size() == MOST || key.toString().length() > LONGEST) {
            throw new Unreadable(
                    "more than " + MOST + " keys are listed, or one of more than " + LONGEST + " characters");
        }
        if (listed.contains(key)) {
            throw new Unreadable("the key " + key + " is listed twice");
        }
        if (!brought && listed.isEmpty()) {
            trusted.add(key);
        }
        listed.add(key);
    }

    /**
     * Holds a checkpoint of the log against the keys, which are introduced one after the other: each by one before it, which
     * signs the same checkpoint.
     *
     * @param name what the checkpoint is called in what is reported
     * @return whether a key signed it that is trusted, or was introduced by one that is
     */
    boolean check(String origin, SignedNote note, String name, Report report) {
        // once for each key: checking a signature costs as much as a hundred events
        Map<Signed, List<VerifierKey>> all = known().collect(Collectors.groupingBy(note::by));
        List<VerifierKey> signed = all.getOrDefault(Signed.RIGHTLY, List.of());
        if (all.containsKey(Signed.WRONGLY)) {
            report.wrong(name + " bears a signature that is not right: it was forged, or changed after it was signed");
        } else if (signed.isEmpty()) {
            report.wrong(name + " is not signed by any key of this log");
        }
        for (Signature line : note.signatures()) {
            if (line.keyName().equals(origin) && listed.stream().noneMatch(key -> key.isNamedBy(line))) {
                report.wrong(name + " is signed with a key that is not listed");
            }
            for (int number = introduced; number < listed.size(); number++) {
                if (listed.get(number).isNamedBy(line)) {
                    introduce(number, signed, name, report);
                }
            }
        }
        boolean vouched = signed.stream().anyMatch(trusted::contains);
        if (vouched) {
            trusted.addAll(signed);
        }
        return vouched;
    }

    private void introduce(int number, List<VerifierKey> signed, String name, Report report) {
        if (number > introduced) {
            report.wrong(
                    name + " is signed with key " + (number + 1) + " before key " + (introduced + 1) + " was used");
        } else if (number > 0 && listed.subList(0, number).stream().noneMatch(signed::contains)) {
            report.wrong(name + " is signed with a new key that no earlier key introduced");
        }
        introduced = Math.max(introduced, number + 1);
    }

    private Stream<VerifierKey> known() {
        return Stream.concat(listed.stream(), trusted.stream()).distinct();
    }

    /** Whether a trusted key signed this, and none of them is named in vain. */
    boolean vouchFor(SignedNote note) {
        List<Signed> signed = trusted.stream().map(note::by).toList();
        return signed.contains(Signed.RIGHTLY) && !signed.contains(Signed.WRONGLY);
    }

    /** What only the end shows. */
    void end(Report report) {
        for (VerifierKey key : listed.subList(introduced, listed.size())) {
            report.wrong("the key " + key + " is listed, and no checkpoint is signed with it");
        }
    }

    void describe(Report report) {
        if (!brought && !listed.isEmpty()) {
            report.say(
                    "Key: you brought none, so the one in the bundle itself was used. Compare its fingerprint with one you "
                            + "have from elsewhere; somebody who forges a bundle also forges its key:");
        }
        for (VerifierKey key : trusted) {
            report.say((brought ? "Key: " : "  ") + key.name() + " " + key.fingerprint());
        }
    }
}
