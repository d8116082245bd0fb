package uk.casereview.preview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.casereview.decider.Context;
import uk.casereview.decider.LondonDate;
import uk.casereview.decider.RegisterReader;
import uk.casereview.decider.Verdict;
import uk.casereview.facts.Facts;
import uk.casereview.history.EventStreams;
import uk.casereview.history.EventStreams.Recorded;
import uk.casereview.partnership.ChangePreview;
import uk.casereview.partnership.PartnershipChange;
import uk.casereview.partnership.PartnershipCommand;
import uk.casereview.partnership.PartnershipEvent;
import uk.casereview.partnership.PartnershipEvent.HolidaysAdded;
import uk.casereview.partnership.PartnershipEvent.PolicyAdopted;
import uk.casereview.platform.axon.CommandRefused;
import uk.casereview.platform.http.CommandPreviews;
import uk.casereview.register.Register;
import uk.casereview.shared.Actor;
import uk.casereview.shared.Command;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** Decides a command to a partnership on its past, and compares what would be laid down with what is. */
final class ChangePreviews implements CommandPreviews {
    private static final CommandId NOT_GIVEN = new CommandId(new UUID(0, 0));

    private final EventStreams streams;
    private final RegisterReader registers;
    private final StoredOutlook outlook;

    ChangePreviews(EventStreams streams, RegisterReader registers, StoredOutlook outlook) {
        this.streams = streams;
        this.registers = registers;
        this.outlook = outlook;
    }

    @Override
    public Class<? extends Record> answer() {
        return ChangePreview.class;
    }

    @Override
    public ChangePreview of(Command command, Actor actor, Instant now) {
        LocalDate today = LondonDate.of(now);
        if (!registers.of(actor.partnership()).knows(actor, today)) {
            throw refused(Refusal.of(
                    RefusalCode.FORBIDDEN_ROLE, "notHeld", actor.role().inWords()));
        }
        List<PartnershipEvent> past = streams.read(command.target(), 0).stream()
                .map(Recorded::event)
                .map(PartnershipEvent.class::cast)
                .toList();
        Register before = Register.of(past);
        Context context = new Context(now, today, actor, NOT_GIVEN, command.target(), null, before, Facts.NONE);
        return switch (PartnershipChange.of(past, (PartnershipCommand) command, context)) {
            case Verdict.Refused(Refusal refusal) -> throw refused(refusal);
            case Verdict.Accepted(List<Event> events) -> compared(before, events, actor, today);
        };
    }

    private ChangePreview compared(Register before, List<Event> events, Actor actor, LocalDate today) {
        Register after = before;
        LocalDate from = today;
        for (Event event : events) {
            after = after.evolve((PartnershipEvent) event);
            LocalDate holds = event.effectiveOn(today);
            from = holds.isAfter(from) ? holds : from;
        }
        LocalDate day = from;
        Register laidDown = after;
        boolean recounted = events.stream().anyMatch(HolidaysAdded.class::isInstance);
        List<ClockPreview> clocks =
                recounted || events.stream().anyMatch(PolicyAdopted.class::isInstance) ? clocks(actor) : List.of();
        return new ChangePreview(
                events.stream().map(event -> event.getClass().getSimpleName()).toList(),
                day,
                // a clock keeps the length of the policy it began under
                recounted
                        ? clocks.stream()
                                .flatMap(some -> some.moved(laidDown, today))
                                .toList()
                        : List.of(),
                clocks.stream()
                        .flatMap(some -> some.warnedOtherwise(before, laidDown, today))
                        .toList(),
                QuorumPreview.of(
                        before.on(day), laidDown.on(day), body -> outlook.meetings(actor.partnership(), body, day)),
                ThresholdPreview.of(before.on(day), laidDown.on(day)));
    }

    private List<ClockPreview> clocks(Actor actor) {
        return outlook.keepersOfRunningClocks(actor.partnership()).stream()
                .map(keeper -> ClockPreview.of(streams.read(keeper, 0)))
                .toList();
    }

    private static CommandRefused refused(Refusal refusal) {
        return new CommandRefused(refusal);
    }
}
