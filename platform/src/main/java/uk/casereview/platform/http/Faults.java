package uk.casereview.platform.http;

import java.util.ArrayList;
import java.util.List;
import uk.casereview.platform.problem.Fault;
import uk.casereview.platform.problem.FaultyRequest;

/** All that is wrong with one body; nobody has to send it again and again to learn it bit by bit. */
final class Faults {
    private static final int AT_MOST = 100;

    private final List<Fault> found = new ArrayList<>();
    private int count;

    void add(Pointer at, String detail) {
        count++;
        if (found.size() < AT_MOST) {
            found.add(Fault.at(at.text(), detail));
        }
    }

    int count() {
        return count;
    }

    void throwIfAny() {
        if (count > 0) {
            throw new FaultyRequest(found);
        }
    }
}
