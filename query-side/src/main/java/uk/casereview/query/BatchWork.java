package uk.casereview.query;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * What a projection gathers while a batch of events is handled, written once just before the batch commits: rows and
 * token stand in one transaction, and a batch costs one round trip for each statement.
 */
public final class BatchWork {
    private BatchWork() {}

    /**
     * What the current batch has gathered so far.
     *
     * @param name one per projection
     * @param write called once, with everything the batch has gathered
     */
    public static <T> T of(String name, Supplier<T> begin, Consumer<T> write) {
        UnitOfWork<?> work = CurrentUnitOfWork.get().root();
        T gathered = work.getResource(name);
        if (gathered == null) {
            T begun = begin.get();
            work.resources().put(name, begun);
            work.onPrepareCommit(_ -> write.accept(begun));
            return begun;
        }
        return gathered;
    }
}
