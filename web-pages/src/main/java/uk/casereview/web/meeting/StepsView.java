package uk.casereview.web.meeting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.casereview.meeting.MeetingRoom.Step;
import uk.casereview.platform.problem.RefusalSentences;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.UserId;

/** What the reader may do now, by the name of the command. */
public record StepsView(Map<String, StepView> steps) {
    static final StepsView NONE = new StepsView(Map.of());
    private static final RefusalSentences SENTENCES = new RefusalSentences();

    /**
     * One of them.
     *
     * @param members for whom
     * @param notYet why it cannot be done yet, as a sentence; null where it can
     */
    public record StepView(List<UserId> members, @Nullable String notYet) {
        /** Whether it can be done for somebody beside the reader. */
        public boolean isForOthers(UserId reader) {
            return members.stream().anyMatch(member -> !member.equals(reader));
        }

        public boolean includes(UserId member) {
            return members.contains(member);
        }
    }

    static StepsView of(List<Step> steps) {
        Map<String, StepView> byName = new LinkedHashMap<>();
        for (Step step : steps) {
            Refusal refusal = step.refusal();
            byName.put(step.command(), new StepView(step.members(), refusal == null ? null : SENTENCES.of(refusal)));
        }
        return new StepsView(byName);
    }

    /** The step; null where it is not the reader's, or not at this stage. */
    public @Nullable StepView get(String command) {
        return steps.get(command);
    }

    /** Whether it can be done now. */
    public boolean can(String command) {
        StepView step = steps.get(command);
        return step != null && step.notYet() == null;
    }

    /** Whether it can be done for this person. */
    public boolean can(String command, UserId member) {
        StepView step = steps.get(command);
        return step != null && step.includes(member);
    }

    /** Why it cannot be done yet; null where it can, or is not the reader's to do. */
    public @Nullable String notYet(String command) {
        StepView step = steps.get(command);
        return step == null ? null : step.notYet();
    }

    public boolean isEmpty() {
        return steps.isEmpty();
    }
}
