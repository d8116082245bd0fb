package uk.casereview.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;

/** What a verifier says when it is asked, whichever of the two it is. */
public record Answer(int code, String said) {
    /** What the program says. */
    public static Answer to(List<String> words) {
        var out = new ByteArrayOutputStream();
        try (var printed = new PrintStream(out, true, UTF_8)) {
            int code =
                    new VerifyAudit(printed, new PrintStream(OutputStream.nullOutputStream(), true, UTF_8)).run(words);
            return new Answer(code, out.toString(UTF_8));
        }
    }

    /**
     * The verdict and what it rests on: each thing that is wrong, with its place, in order. Each verifier has words of its own
     * for why something cannot be read, and what it tells besides; of a bundle the line at which it cannot be read counts.
     */
    public List<String> findings() {
        return said.lines()
                .filter(line -> line.matches("(WRONG|CANNOT|IN ORDER|SOMETHING IS WRONG|[.]{3} and|Witness ).*"))
                .map(Answer::finding)
                .toList();
    }

    private static String finding(String line) {
        String printable = line.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "?");
        return printable.startsWith("CANNOT")
                ? printable.replaceFirst("^(CANNOT [A-Z ]+:(?: line \\d+:)?).*", "$1")
                : printable;
    }
}
