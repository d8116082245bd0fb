package uk.casereview.benchmarks;

/** One way of keeping cases, and the clients that use it. */
interface Contestant extends AutoCloseable {
    /** Stands in the results, for ever. */
    String name();

    /** The client of that number, the same in every round. */
    Client client(int number);

    /** Returns when what follows from the commands so far is done, so that no contestant runs in another's round. */
    void settle();

    /**
     * What its database holds in the end.
     *
     * @throws Dishonest where that is not what its clients were promised
     */
    Line.Stored stored();

    @Override
    void close();

    /** Somebody who gives one command, or reads one thing, after the other, without time to think. */
    interface Client {
        /** Returns once one more command is durable, or one more answer is there, and says how many operations of a user it stands for. */
        int next();
    }
}
