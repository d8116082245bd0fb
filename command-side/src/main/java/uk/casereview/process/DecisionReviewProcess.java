package uk.casereview.process;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/** What follows for a decision from what comes out about it afterwards (§4.4, §15.2). */
@ProcessingGroup(DecisionReviewProcess.GROUP)
@DisallowReplay
class DecisionReviewProcess {
    static final String GROUP = "decision-review-process";

    private final DecisionMemory memory;
    private final CaseDecisions decisions;
    private final AgendaMemory agendas;
    private final ProcessDesk desk;

    DecisionReviewProcess(DecisionMemory memory, CaseDecisions decisions, AgendaMemory agendas, ProcessDesk desk) {
        this.memory = memory;
        this.decisions = decisions;
        this.agendas = agendas;
        this.desk = desk;
    }

    @EventHandler
    void on(EventMessage<?> message) {
        Happening.of(message).ifPresent(happening -> {
            memory.of(happening).ifPresent(decisions::keep);
            agendas.remember(happening);
            desk.on(happening);
        });
    }
}
