package uk.casereview.platform.problem;

import java.util.List;

/** The request cannot be understood (400); nothing was done. */
public final class FaultyRequest extends RuntimeException {
    private final transient List<Fault> faults;

    public FaultyRequest(List<Fault> faults) {
        super(faults.size() + " faults");
        this.faults = List.copyOf(faults);
    }

    public FaultyRequest(Fault fault) {
        this(List.of(fault));
    }

    public List<Fault> faults() {
        return faults;
    }
}
