package uk.casereview.casefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import uk.casereview.casefile.CaseFileCommand.AddScrutinyObservation;
import uk.casereview.casefile.CaseFileCommand.AnswerChallenge;
import uk.casereview.casefile.CaseFileCommand.AttachDocument;
import uk.casereview.casefile.CaseFileCommand.AuthoriseDisclosure;
import uk.casereview.casefile.CaseFileCommand.CloseChallenge;
import uk.casereview.casefile.CaseFileCommand.CompleteTask;
import uk.casereview.casefile.CaseFileCommand.ConfirmDecision;
import uk.casereview.casefile.CaseFileCommand.CorrectDecisionRecord;
import uk.casereview.casefile.CaseFileCommand.EscalateDecision;
import uk.casereview.casefile.CaseFileCommand.FlagDecision;
import uk.casereview.casefile.CaseFileCommand.MarkDuplicate;
import uk.casereview.casefile.CaseFileCommand.MarkEnteredInError;
import uk.casereview.casefile.CaseFileCommand.RaiseChallenge;
import uk.casereview.casefile.CaseFileCommand.RaiseTask;
import uk.casereview.casefile.CaseFileCommand.RecalculateClocks;
import uk.casereview.casefile.CaseFileCommand.RecordVoice;
import uk.casereview.casefile.CaseFileCommand.RecordVoiceUse;
import uk.casereview.casefile.CaseFileCommand.ResolveEscalation;
import uk.casereview.casefile.CaseFileEvent.DocumentAttached;
import uk.casereview.casefile.CaseFileEvent.MarkedDuplicate;
import uk.casereview.casefile.CaseFileEvent.MarkedEnteredInError;
import uk.casereview.casefile.CaseFileEvent.ScrutinyObservationAdded;
import uk.casereview.casefile.CaseFileEvent.TaskCompleted;
import uk.casereview.casefile.CaseFileEvent.TaskRaised;
import uk.casereview.clock.Clock;
import uk.casereview.clock.ClockEvent.ClockCancelled;
import uk.casereview.clock.ClockEvent.Reason;
import uk.casereview.decider.Context;
import uk.casereview.decider.Verdict;
import uk.casereview.deliberation.Decided;
import uk.casereview.facts.Involvement;
import uk.casereview.shared.Actor;
import uk.casereview.shared.DerivedId;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.SealedText;

/** Decides the commands that every aggregate of a case has in common (§5.1a, §15.9). */
public final class CaseFileDecider {
    private CaseFileDecider() {}

    public static Verdict decide(CaseFile file, CaseFileCommand command, Context context) {
        return decide(file, command, context, _ -> false);
    }

    /**
     * As {@link #decide(CaseFile, CaseFileCommand, Context)}, of a record that has parts with ids of their own.
     *
     * @param parts whether it has one of that id
     */
    public static Verdict decide(CaseFile file, CaseFileCommand command, Context context, Predicate<UUID> parts) {
        if (!file.counted() && changes(command)) {
            return Verdict.refuse(RefusalCode.INVALID_STATE, "counted", false);
        }
        return switch (command) {
            case EscalateDecision c -> Escalations.escalate(file, c, context);
            case ResolveEscalation c -> Escalations.resolve(file, c, context);
            case FlagDecision c -> DecisionReview.flag(file, c, context);
            case ConfirmDecision c -> DecisionReview.confirm(file, c, context);
            case CorrectDecisionRecord c -> DecisionReview.correct(file, c, context);
            case AuthoriseDisclosure c -> DisclosurePolicy.decide(c, context);
            case AddScrutinyObservation c ->
                Verdict.accept(new ScrutinyObservationAdded(newId(context, "observation"), c.text()));
            case RaiseChallenge c -> Challenges.raise(c, context, parts);
            case AnswerChallenge c -> Challenges.answer(file, c, context);
            case CloseChallenge c -> Challenges.close(file, c);
            case RecordVoice c -> involved(context).orElseGet(() -> Voices.record(c, context));
            case RecordVoiceUse c -> Voices.use(file, c, context);
            case AttachDocument c -> involved(context).orElseGet(() -> attach(file, c));
            case MarkDuplicate c -> markDuplicate(file, c, context);
            case MarkEnteredInError c -> markEnteredInError(file, c);
            case RecalculateClocks _ -> Verdict.accept(file.clocks().recount(context.partnership()));
            case RaiseTask c -> raiseTask(file, c);
            case CompleteTask c -> completeTask(file, c);
        };
    }

    /** A decision takes effect once; a closed item backs one command, and what is decided anew is another decision. */
    public static Verdict once(CaseFile file, Verdict verdict) {
        return verdict instanceof Verdict.Accepted accepted
                        && accepted.events().stream().anyMatch(event -> spent(file, event))
                ? Verdict.refuse(RefusalCode.INVALID_STATE, "decision", "TAKEN")
                : verdict;
    }

    private static boolean spent(CaseFile file, Event event) {
        return event instanceof Decided decided
                && file.decisions().containsKey(decided.decision().decisionId());
    }

    /** What is out of the figures stays as it is; it may still be scrutinised, challenged, disclosed and seen to. */
    private static boolean changes(CaseFileCommand command) {
        return switch (command) {
            case AddScrutinyObservation _ -> false;
            case RaiseChallenge _ -> false;
            case AnswerChallenge _ -> false;
            case CloseChallenge _ -> false;
            case AuthoriseDisclosure _ -> false;
            case RaiseTask _ -> false;
            case CompleteTask _ -> false;
            case CaseFileCommand _ -> true;
        };
    }

    /** §2.2, AGENCY_LEAD: "any involved agency"; another area's is as far as it was let in (G2). */
    private static Optional<Verdict> involved(Context context) {
        Actor actor = context.actor();
        Involvement involvement = context.facts().involvement();
        boolean stranger = actor.role() == Role.AGENCY_LEAD
                && (involvement == null
                        || !involvement.includes(actor, context.today(), context.partnership()::successorOf));
        return stranger
                ? Optional.of(Verdict.refuse(RefusalCode.WRONG_AGENCY, "notInvolved", String.valueOf(actor.agency())))
                : Optional.empty();
    }

    /** The same document in the same form is on file already, and nothing more becomes true. */
    private static Verdict attach(CaseFile file, AttachDocument command) {
        return file.documents().contains(new CaseFile.Document(command.docRef(), command.hash()))
                ? Verdict.accept()
                : Verdict.accept(new DocumentAttached(command.docRef(), command.hash(), command.classification()));
    }

    private static Verdict markDuplicate(CaseFile file, MarkDuplicate command, Context context) {
        SealedText reason = command.reason();
        if (command.of().equals(context.caseRef())) {
            return Verdict.refuse(
                    RefusalCode.UNKNOWN_REFERENCE, "of", command.of().toString());
        }
        Optional<Refusal> unknown = context.facts().noSuchCase("of");
        if (unknown.isPresent()) {
            return Verdict.refuse(unknown.get());
        }
        return reason == null
                ? Verdict.refuse(RefusalCode.REASON_REQUIRED, "missing", "reason")
                : outOfFigures(file, new MarkedDuplicate(command.of(), reason), Reason.DUPLICATE);
    }

    private static Verdict markEnteredInError(CaseFile file, MarkEnteredInError command) {
        SealedText reason = command.reason();
        return reason == null
                ? Verdict.refuse(RefusalCode.REASON_REQUIRED, "missing", "reason")
                : outOfFigures(file, new MarkedEnteredInError(reason), Reason.ENTERED_IN_ERROR);
    }

    /** §15.1-3: "out of all figures, history kept"; its clocks are cancelled, and its tasks need nobody. */
    private static Verdict outOfFigures(CaseFile file, Event marked, Reason reason) {
        List<Event> events = new ArrayList<>(List.of(marked));
        file.clocks().clocks().values().stream()
                .filter(clock -> !clock.cancelled())
                .sorted(Comparator.comparing(Clock::kind).thenComparing(Clock::startOn))
                .forEach(clock -> events.add(new ClockCancelled(clock.clockId(), clock.kind(), reason)));
        // what the service could not do is still to be looked at
        events.addAll(Task.done(file.tasks(), task -> task.kind() != TaskKind.PROCESS_REFUSED));
        return Verdict.accept(events);
    }

    /** A process that asks again has asked already. */
    private static Verdict raiseTask(CaseFile file, RaiseTask command) {
        return file.tasks().containsKey(command.taskId())
                ? Verdict.accept()
                : Verdict.accept(new TaskRaised(
                        command.taskId(), command.kind(), command.kind().askedOf(), command.about(), command.dueOn()));
    }

    /** What follows at once from what is decided asks people itself, as a process would. */
    public static TaskRaised ask(TaskKind kind, String about, Context context) {
        return new TaskRaised(newId(context, "task/" + kind), kind, kind.askedOf(), about, null);
    }

    private static Verdict completeTask(CaseFile file, CompleteTask command) {
        Task task = file.tasks().get(command.taskId());
        if (task == null) {
            return unknown("taskId", command.taskId());
        }
        return task.done()
                ? Verdict.refuse(RefusalCode.INVALID_STATE, "task", "DONE")
                : Verdict.accept(new TaskCompleted(command.taskId()));
    }

    static UUID newId(Context context, String purpose) {
        return DerivedId.from(context.commandId().value(), purpose);
    }

    static Verdict unknown(String fact, UUID id) {
        return Verdict.refuse(RefusalCode.UNKNOWN_REFERENCE, fact, id.toString());
    }
}
