package uk.casereview.audit.verify;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What {@code verify-audit} answers.
 *
 * @param code 0: in order; 1: something is wrong; 2: it cannot be read
 */
public record Verified(int code, String said) {
    public static Verified by(List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream text = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream progress = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        int code = new VerifyAudit(text, progress).run(arguments);
        return new Verified(code, out.toString(StandardCharsets.UTF_8));
    }

    public static Verified by(String... arguments) {
        return by(List.of(arguments));
    }
}
