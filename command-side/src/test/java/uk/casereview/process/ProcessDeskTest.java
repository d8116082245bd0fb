package uk.casereview.process;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.process.Happenings.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.CompleteTask;
import uk.casereview.casefile.CaseFileCommand.RaiseTask;
import uk.casereview.casefile.CaseFileEvent.ProposalLost;
import uk.casereview.platform.axon.CommandRefused;
import uk.casereview.shared.Command;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** A refusal that says something is to be seen to is shown on the case it concerns. */
class ProcessDeskTest {
    private static final UUID ANOTHER_CASE = new UUID(0, 15);

    @Test
    void isShownOnTheCaseTheInstructionNames() {
        assertThat(shownOn(ANOTHER_CASE, inMeeting(new ProposalLost(DECISION)))).isEqualTo(ANOTHER_CASE);
    }

    @Test
    void isShownOnTheCaseOfWhatHappenedWhereNoneIsNamed() {
        assertThat(shownOn(null, inNotification(new ProposalLost(DECISION)))).isEqualTo(NOTIFICATION.value());
    }

    private static UUID shownOn(@Nullable UUID concerned, Happening happening) {
        List<Command> sent = new ArrayList<>();
        Sending sending = (_, command, _) -> {
            sent.add(command);
            if (command instanceof CompleteTask) {
                throw new CommandRefused(Refusal.of(RefusalCode.INVALID_STATE));
            }
        };
        new ProcessDesk(List.of(new Completing(concerned)), sending, ProcessTime.laterOf(() -> RECORDED_AT))
                .on(happening);
        return ((RaiseTask) sent.getLast()).target();
    }

    private record Completing(@Nullable UUID concerned) implements CaseProcess {
        @Override
        public String name() {
            return "completing";
        }

        @Override
        public List<Instruction> on(Happening happening) {
            return List.of(new Instruction(
                    Instruction.RAPID_REVIEW_FILE,
                    new CompleteTask(REVIEW.value(), new UUID(0, 9)),
                    Set.of(),
                    concerned));
        }
    }
}
