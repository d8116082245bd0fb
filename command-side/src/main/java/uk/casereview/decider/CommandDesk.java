package uk.casereview.decider;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;
import uk.casereview.authority.ContributionPolicy;
import uk.casereview.casefile.PossibleQuery.Possibility;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.RecordsDecision;
import uk.casereview.facts.Facts;
import uk.casereview.facts.FactsReader;
import uk.casereview.partnership.PartnershipCommand;
import uk.casereview.platform.axon.CommandRefused;
import uk.casereview.platform.axon.CommandResult;
import uk.casereview.platform.axon.Question.WhatIsPossible;
import uk.casereview.platform.axon.Question.Wish;
import uk.casereview.platform.envelope.CommandStamp;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.platform.http.BlankCommand;
import uk.casereview.register.Register;
import uk.casereview.shared.Actor;
import uk.casereview.shared.Command;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.Event;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.RecordingMode;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/**
 * What every shell does with a command, in the order of §15.8: whose stream it is, replay of a known command, the
 * version the sender has seen, then the decider; accepted events are applied with their envelope. What a partnership has
 * laid down governs the next command given here.
 */
public final class CommandDesk {
    private final RegisterReader registers;
    private final FactsReader facts;
    private final StreamOpening opening;

    public CommandDesk(RegisterReader registers, FactsReader facts, StreamOpening opening) {
        this.registers = registers;
        this.facts = facts;
        this.opening = opening;
    }

    /**
     * Answers what the command led to.
     *
     * @throws CommandRefused with the refusal, where the command does not stand
     */
    public CommandResult handle(
            StreamHead head, Command command, MetaData metaData, Function<Context, Verdict> decider) {
        return handle(head, command, metaData, _ -> Optional.empty(), decider);
    }

    /**
     * As {@link #handle(StreamHead, Command, MetaData, Function)}; what the actor may not do comes before all else.
     *
     * @param forbidden why the role may not give this very command, although it may give others of its kind
     */
    public CommandResult handle(
            StreamHead head,
            Command command,
            MetaData metaData,
            Function<Actor, Optional<Refusal>> forbidden,
            Function<Context, Verdict> decider) {
        CommandStamp stamp = CommandStamp.of(metaData);
        LocalDate today = LondonDate.of(stamp.recordedAt());
        RegisterReader.Versioned register = registers.of(stamp.actor().partnership());
        if (!register.knows(stamp.actor(), today)) {
            throw refused(Refusal.of(
                    RefusalCode.FORBIDDEN_ROLE, "notHeld", stamp.actor().role().inWords()));
        }
        StreamHead.Origin origin = head.origin();
        if (origin != null && !isAtHome(origin, command, stamp.actor(), today)) {
            throw refused(Refusal.of(RefusalCode.OUT_OF_PARTNERSHIP));
        }
        forbidden.apply(stamp.actor()).ifPresent(refusal -> {
            throw refused(refusal);
        });
        CommandLog.Entry earlier = head.commands().find(stamp.commandId());
        if (earlier != null) {
            return again(command, head, stamp, earlier);
        }
        long version = origin == null ? -1 : AggregateLifecycle.getVersion();
        checkVersion(stamp.expectedVersion(), version);
        Register rules = registers.of(governing(origin, stamp.actor())).register();
        if (!rules.settings().hasPolicy() && !(command instanceof PartnershipCommand)) {
            throw refused(Refusal.of(RefusalCode.POLICY_NOT_ADOPTED));
        }
        Facts known = facts.of(command, origin == null ? null : origin.caseId());
        Context context = new Context(
                stamp.recordedAt(),
                today,
                stamp.actor(),
                stamp.commandId(),
                command.target(),
                origin == null ? null : origin.caseRef(),
                rules,
                known);
        return switch (decider.apply(context)) {
            case Verdict.Refused(Refusal refusal) -> throw refused(refusal);
            case Verdict.Accepted(List<Event> events) -> {
                StreamHead.Origin home =
                        origin != null || events.isEmpty() ? origin : opening.originOf(command, context);
                for (Event event : events) {
                    AggregateLifecycle.apply(
                            event,
                            envelope(
                                            event,
                                            home,
                                            RecordingModePolicy.of(command, head.migrated(), known.notification()),
                                            stamp,
                                            today,
                                            known)
                                    .toMetaData());
                }
                if (command instanceof PartnershipCommand) {
                    CurrentUnitOfWork.get()
                            .afterCommit(_ -> registers.refresh(stamp.actor().partnership()));
                }
                yield new CommandResult(
                        command.target(),
                        home == null ? null : home.caseRef(),
                        version + events.size(),
                        events.stream()
                                .map(event -> event.getClass().getSimpleName())
                                .toList(),
                        NewIds.of(events),
                        false);
            }
        };
    }

    /** Of each wish whether it is possible now, asked in the order of {@link #handle}; nothing changes. */
    public List<Possibility> possible(
            StreamHead head,
            WhatIsPossible question,
            BiFunction<Command, Actor, Optional<Refusal>> forbidden,
            BiFunction<Command, Context, Verdict> decider) {
        Function<Wish, Optional<Refusal>> refusal =
                wish -> BlankCommand.of(wish.command(), question.target(), LondonDate.of(question.at()))
                        .flatMap(blank -> stranger(head.origin(), blank, wish.actor(), LondonDate.of(question.at()))
                                .or(() -> forbidden.apply(blank, wish.actor()))
                                .or(() -> PossibleStages.untimely(
                                        decider.apply(blank, context(head.origin(), question, blank, wish.actor())))));
        return question.wishes().stream()
                .map(wish -> new Possibility(wish.name(), refusal.apply(wish).orElse(null)))
                .toList();
    }

    private Optional<Refusal> stranger(
            StreamHead.@Nullable Origin origin, Command command, Actor actor, LocalDate today) {
        if (!registers.of(actor.partnership()).knows(actor, today)) {
            return Optional.of(Refusal.of(
                    RefusalCode.FORBIDDEN_ROLE, "notHeld", actor.role().inWords()));
        }
        return Refusals.when(
                origin == null || !isAtHome(origin, command, actor, today), Refusal.of(RefusalCode.OUT_OF_PARTNERSHIP));
    }

    private Context context(StreamHead.@Nullable Origin origin, WhatIsPossible question, Command command, Actor actor) {
        return new Context(
                question.at(),
                LondonDate.of(question.at()),
                actor,
                new CommandId(question.target()),
                question.target(),
                origin == null ? null : origin.caseRef(),
                registers.of(governing(origin, actor)).register(),
                facts.of(command, origin == null ? null : origin.caseId()));
    }

    /** G2: "same partnership (or has cross-area grant)", which lets a guest contribute to a case and to nothing else. */
    private boolean isAtHome(StreamHead.Origin origin, Command command, Actor actor, LocalDate today) {
        UUID caseId = origin.caseId();
        return actor.partnership().equals(origin.partnership())
                || (caseId != null
                        && ContributionPolicy.covers(command.getClass())
                        && facts.sharing(caseId).admits(actor, today));
    }

    /** The rules are those of the partnership that keeps the record, whoever contributes to it. */
    private static PartnershipCode governing(StreamHead.@Nullable Origin origin, Actor actor) {
        return origin == null ? actor.partnership() : origin.partnership();
    }

    private static CommandResult again(Command command, StreamHead head, CommandStamp stamp, CommandLog.Entry earlier) {
        if (stamp.bodyMac() != null && !stamp.bodyMac().equals(earlier.bodyMac())) {
            throw refused(Refusal.of(RefusalCode.IDEMPOTENCY_KEY_REUSED));
        }
        StreamHead.Origin origin = head.origin();
        return new CommandResult(
                command.target(),
                origin == null ? null : origin.caseRef(),
                earlier.version(),
                earlier.events(),
                earlier.ids(),
                true);
    }

    private static void checkVersion(@Nullable Long expected, long version) {
        if (expected != null && expected != version) {
            throw refused(Refusal.of(RefusalCode.STALE_VERSION, "version", version));
        }
    }

    private static Envelope envelope(
            Event event,
            StreamHead.@Nullable Origin home,
            RecordingMode mode,
            CommandStamp stamp,
            LocalDate today,
            Facts known) {
        if (home == null) {
            throw new IllegalStateException("an event without a stream");
        }
        return new Envelope(
                home.partnership(),
                home.caseId(),
                home.caseRef(),
                event.effectiveOn(today),
                stamp.recordedAt(),
                mode,
                stamp.actor(),
                stamp.commandId(),
                stamp.bodyMac(),
                stamp.correlationId(),
                stamp.causationId(),
                RecordsDecision.in(event).map(DecisionRecord::decisionId).orElse(null),
                known.versions());
    }

    private static CommandRefused refused(Refusal refusal) {
        return new CommandRefused(refusal);
    }
}
