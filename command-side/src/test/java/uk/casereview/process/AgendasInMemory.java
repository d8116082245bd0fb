package uk.casereview.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.Body;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.MeetingId;
import uk.casereview.shared.PartnershipCode;

/** What the tables of {@link StoredAgendas} hold, for as long as a test runs. */
final class AgendasInMemory implements Agendas {
    private record Planned(MeetingId meeting, PartnershipCode partnership, Body body, LocalDate on) {}

    private record Waiting(
            Unheard decision,
            @Nullable UUID meeting,
            @Nullable String item) {
        boolean at(UUID asked) {
            return asked.equals(meeting);
        }
    }

    private final List<Planned> toCome = new ArrayList<>();
    private final List<Waiting> unheard = new ArrayList<>();

    @Override
    public void planned(MeetingId meeting, PartnershipCode partnership, Body body, LocalDate on) {
        toCome.add(new Planned(meeting, partnership, body, on));
    }

    @Override
    public void noMoreToCome(UUID meeting) {
        toCome.removeIf(planned -> planned.meeting().value().equals(meeting));
    }

    @Override
    public Optional<MeetingId> next(Unheard decision, LocalDate from) {
        return toCome.stream()
                .filter(planned -> planned.partnership().equals(decision.partnership()))
                .filter(planned ->
                        planned.body() == decision.body() && !planned.on().isBefore(from))
                .min(Comparator.comparing(Planned::on))
                .map(Planned::meeting);
    }

    @Override
    public void await(Unheard decision) {
        unheard.add(new Waiting(decision, null, null));
    }

    @Override
    public List<Unheard> awaiting(PartnershipCode partnership) {
        return unheard.stream()
                .filter(waiting -> waiting.meeting() == null)
                .map(Waiting::decision)
                .filter(decision -> decision.partnership().equals(partnership))
                .toList();
    }

    @Override
    public void asked(Unheard decision, UUID taskId) {
        change(of(decision), _ -> new Waiting(with(decision, taskId), null, null));
    }

    @Override
    public void listed(Unheard decision, MeetingId meeting) {
        change(of(decision), _ -> new Waiting(with(decision, null), meeting.value(), null));
    }

    @Override
    public void itemIs(UUID meeting, CaseRef caseRef, String itemRef) {
        change(
                waiting -> waiting.at(meeting) && waiting.decision().caseRef().equals(caseRef),
                waiting -> new Waiting(waiting.decision(), meeting, itemRef));
    }

    @Override
    public void heard(UUID meeting, List<String> notReached) {
        change(
                waiting -> waiting.at(meeting) && notReached.stream().anyMatch(item -> item.equals(waiting.item())),
                waiting -> new Waiting(waiting.decision(), null, null));
        unheard.removeIf(waiting -> waiting.at(meeting));
    }

    @Override
    public void calledOff(UUID meeting) {
        change(waiting -> waiting.at(meeting), waiting -> new Waiting(waiting.decision(), null, null));
    }

    @Override
    public void seenTo(UUID task) {
        unheard.removeIf(waiting -> task.equals(waiting.decision().taskId()));
    }

    @Override
    public void objectionSettled(UUID review) {
        unheard.removeIf(waiting -> waiting.meeting() == null
                && Unheard.Occasion.OBJECTIONS.contains(waiting.decision().occasion())
                && waiting.decision().streamId().equals(review));
    }

    @Override
    public void countNoMore(UUID stream) {
        unheard.removeIf(waiting -> waiting.decision().streamId().equals(stream));
    }

    private void change(Predicate<Waiting> which, UnaryOperator<Waiting> into) {
        unheard.replaceAll(waiting -> which.test(waiting) ? into.apply(waiting) : waiting);
    }

    private static Predicate<Waiting> of(Unheard decision) {
        return waiting -> waiting.decision().decisionId().equals(decision.decisionId())
                && waiting.decision().streamId().equals(decision.streamId());
    }

    private static Unheard with(Unheard d, @Nullable UUID taskId) {
        return new Unheard(
                d.decisionId(),
                d.streamId(),
                d.fileCommands(),
                d.caseId(),
                d.caseRef(),
                d.partnership(),
                d.body(),
                d.occasion(),
                d.decidedOn(),
                d.reportedTo(),
                taskId);
    }
}
