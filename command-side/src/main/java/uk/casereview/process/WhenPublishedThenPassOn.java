package uk.casereview.process;

import java.util.List;
import java.util.Set;
import uk.casereview.casefile.CaseFileCommand.RaiseTask;
import uk.casereview.casefile.TaskKind;
import uk.casereview.practicereview.PublicationEvent.LcsprPublished;
import uk.casereview.shared.DerivedId;

/** PM8: "LcsprPublished → tasks: NSPCC repository, What Works Centre, Briefing Note, webinar (S0)". */
record WhenPublishedThenPassOn() implements CaseProcess {
    private static final List<TaskKind> TASKS = List.of(
            TaskKind.SEND_TO_NSPCC_REPOSITORY,
            TaskKind.SEND_TO_WHAT_WORKS,
            TaskKind.HOLD_WEBINAR,
            TaskKind.ISSUE_BRIEFING_NOTE);

    @Override
    public String name() {
        return "pass-on-report";
    }

    @Override
    public List<Instruction> on(Happening happening) {
        return happening.event() instanceof LcsprPublished published
                ? TASKS.stream()
                        .map(kind -> new Instruction(
                                happening.fileCommands(),
                                new RaiseTask(
                                        happening.aggregateId(),
                                        DerivedId.from(happening.eventId(), "task/" + kind),
                                        kind,
                                        "publication/" + published.publishedOn()),
                                Set.of()))
                        .toList()
                : List.of();
    }
}
