package uk.casereview.process;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.casereview.platform.axon.ByCase;
import uk.casereview.platform.axon.DeadLetters;
import uk.casereview.platform.problem.RequestRefused;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

/** What operators see and mend of the processes: events that could not be read, with what waits behind them. */
@RestController
class ProcessController {
    private static final String GROUPS = "the groups are " + RapidReviewProcess.GROUP + ", "
            + DecisionReviewProcess.GROUP + " and " + ErasureProcess.GROUP;

    private static final int LETTERS_SHOWN = 200;

    private final DeadLetters letters;
    private final EventProcessingConfiguration processing;

    ProcessController(DeadLetters letters, EventProcessingConfiguration processing) {
        this.letters = letters;
        this.processing = processing;
    }

    /** What waits, the first of it; the total tells whether there is more. */
    record LettersWaiting(String group, long total, List<DeadLetters.Letter> letters) {}

    @Operation(summary = "what the processes between the records could not take in, the first of it; " + GROUPS)
    @GetMapping("/api/processes/{group}/dead-letters")
    LettersWaiting deadLetters(@AuthenticationPrincipal SignedIn signedIn, @PathVariable String group) {
        processor(signedIn, group);
        return waiting(group);
    }

    /** Tries every sequence again, in order; what still cannot be taken is in the answer. */
    @Operation(summary = "tries what the processes could not take in again, in order; " + GROUPS)
    @PostMapping("/api/processes/{group}/dead-letters/retry")
    LettersWaiting retry(@AuthenticationPrincipal SignedIn signedIn, @PathVariable String group) {
        SequencedDeadLetterProcessor<EventMessage<?>> processor = processor(signedIn, group);
        letters.sequencesOf(group)
                .forEach(sequence -> processor.process(
                        letter -> ByCase.sequenceOf(letter.message()).equals(sequence)));
        return waiting(group);
    }

    private LettersWaiting waiting(String group) {
        return new LettersWaiting(group, letters.counts().getOrDefault(group, 0L), letters.of(group, LETTERS_SHOWN));
    }

    private SequencedDeadLetterProcessor<EventMessage<?>> processor(SignedIn signedIn, String group) {
        if (!signedIn.has(Role.OPERATOR)) {
            throw new RequestRefused(Refusal.forbidden(Role.OPERATOR));
        }
        if (!ProcessConfiguration.GROUPS.contains(group)) {
            throw new RequestRefused(RefusalCode.NOT_FOUND);
        }
        return processing
                .sequencedDeadLetterProcessor(group)
                .orElseThrow(() -> new IllegalStateException("no dead letters for " + group));
    }
}
