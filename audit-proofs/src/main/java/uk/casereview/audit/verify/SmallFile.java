package uk.casereview.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import uk.casereview.audit.proof.SignedNote;
import uk.casereview.audit.proof.Unreadable;
import uk.casereview.audit.proof.VerifierKey;

/** Files of a few lines: notes, receipts, proofs, keys. */
final class SmallFile {
    private static final int LARGEST = 1 << 20;

    private SmallFile() {}

    /** How one kind of file is read. */
    interface Reading<T> {
        T read(String text) throws IOException;
    }

    /** What one file says; whatever is wrong with its form is said with its name. */
    static <T> T read(String file, Reading<T> reading) throws IOException {
        try {
            return reading.read(text(file));
        } catch (Unreadable e) {
            throw new Unreadable(file + ": " + e.getMessage(), e);
        }
    }

    private static String text(String file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            bytes = in.readNBytes(LARGEST + 1);
        }
        if (bytes.length > LARGEST) {
            throw new Unreadable("the file is larger than any of its kind");
        }
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new Unreadable("the file is not text (UTF-8)", e);
        }
    }

    static KeptCheckpoint checkpoint(String file) throws IOException {
        return read(file, text -> new KeptCheckpoint("the checkpoint " + file, SignedNote.parse(text)));
    }

    /** The keys named: each either a key or a file with a key in each line. */
    static List<VerifierKey> keys(List<String> keysAndFiles) throws IOException {
        List<VerifierKey> keys = new ArrayList<>();
        for (String named : keysAndFiles) {
            // a plus occurs in keys, and a file of that name does too only by ill will
            if (named.contains("+")) {
                keys.add(VerifierKey.parse(named));
            } else {
                keys.addAll(read(named, SmallFile::listed));
            }
        }
        return keys;
    }

    private static List<VerifierKey> listed(String text) {
        List<VerifierKey> keys = text.lines()
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(VerifierKey::parse)
                .toList();
        if (keys.isEmpty()) {
            throw new Unreadable("there is no key in this file");
        }
        return keys;
    }
}
