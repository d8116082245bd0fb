package uk.casereview.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;

/** What the program says when it is asked. */
record Answer(int code, String said) {
    static Answer to(List<String> words) {
        var out = new ByteArrayOutputStream();
        try (var printed = new PrintStream(out, true, UTF_8)) {
            int code =
                    new VerifyAudit(printed, new PrintStream(OutputStream.nullOutputStream(), true, UTF_8)).run(words);
            return new Answer(code, out.toString(UTF_8));
        }
    }
}
