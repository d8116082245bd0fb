package uk.casereview.scenario;

/** Something has happened, and what a process is to do about it is not done, or done and not remembered. */
enum KilledMoment {
    BEFORE_THE_COMMAND(0),
    BEFORE_THE_COMMAND_IS_REMEMBERED(1);

    private final int stored;

    KilledMoment(int stored) {
        this.stored = stored;
    }

    /** How many of the events that the process causes are in the log when the service is killed. */
    int stored() {
        return stored;
    }

    void arrange(Standstill standstill, String processor, String caused) {
        switch (this) {
            case BEFORE_THE_COMMAND -> standstill.beforeStoring(caused);
            case BEFORE_THE_COMMAND_IS_REMEMBERED -> standstill.beforeRemembering(processor, caused);
        }
    }
}
