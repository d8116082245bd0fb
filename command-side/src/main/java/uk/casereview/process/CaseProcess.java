package uk.casereview.process;

import java.util.List;

/** One row of §11.1: when this has happened, then that is asked for. A pure function of what has happened. */
interface CaseProcess {

    /** Names the process in the ids of its commands, so for ever. */
    String name();

    List<Instruction> on(Happening happening);
}
