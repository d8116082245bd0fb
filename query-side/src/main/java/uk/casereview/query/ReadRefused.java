package uk.casereview.query;

import org.axonframework.queryhandling.QueryExecutionException;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** The reader may not see what was asked for, or there is no such thing; the refusal travels as its details. */
public final class ReadRefused extends QueryExecutionException {
    private final Refusal refusal;

    public ReadRefused(RefusalCode code) {
        this(Refusal.of(code));
    }

    public ReadRefused(Refusal refusal) {
        super(refusal.code().name(), null, refusal);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
