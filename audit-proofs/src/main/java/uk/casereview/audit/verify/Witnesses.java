package uk.casereview.audit.verify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.casereview.audit.proof.SignedNote;
import uk.casereview.audit.proof.VerifierKey;

/** Whoever counter-signs checkpoints, and the last one each of them has signed. */
final class Witnesses {
    private final Map<VerifierKey, String> last = new LinkedHashMap<>();

    Witnesses(List<VerifierKey> keys) {
        keys.forEach(key -> last.put(key, ""));
    }

    void check(SignedNote note, String name, Report report) {
        last.replaceAll((witness, before) -> switch (note.by(witness)) {
            case NOT -> before;
            case RIGHTLY -> name;
            case WRONGLY -> {
                report.wrong(name + " bears a signature in the name of " + witness.name() + " that is not right");
                yield before;
            }
        });
    }

    void end(Report report) {
        last.forEach((witness, name) -> {
            if (name.isEmpty()) {
                report.wrong("no checkpoint is counter-signed by " + witness.name());
            } else {
                report.say("Witness " + witness.name() + " counter-signed up to " + name);
            }
        });
    }
}
