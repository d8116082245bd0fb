package uk.casereview.datarequest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.casereview.datarequest.DataRequestCommand.OpenDataRequest;
import uk.casereview.datarequest.DataRequestEvent.DataRequestOpened;
import uk.casereview.decider.Context;
import uk.casereview.decider.Sent;
import uk.casereview.decider.Verdict;
import uk.casereview.facts.CaseFacts;
import uk.casereview.shared.PersonRef;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** Putting a request, a breach or a hold on record. */
final class Logging {
    private Logging() {}

    static Verdict open(OpenDataRequest command, Context context) {
        Optional<CaseFacts> named = context.facts()
                .namedCase()
                .filter(known -> known.partnership().equals(context.actor().partnership()));
        if (named.isEmpty()) {
            return unknown("notificationId", command.notificationId());
        }
        PersonRef subject = command.subject();
        if (subject != null && !named.get().people().contains(subject)) {
            return unknown("subject", subject.value());
        }
        Optional<Refusal> kept = Retention.stillKept(command.kind(), context);
        if (kept.isPresent()) {
            return Verdict.refuse(kept.get());
        }
        Optional<Refusal> contradiction = Sent.contradiction("received", command.receivedAt(), command.receivedOn());
        if (contradiction.isPresent()) {
            return Verdict.refuse(contradiction.get());
        }
        Sent received = Sent.since(command.receivedAt(), command.receivedOn(), context);
        return received.at().isAfter(context.recordedAt())
                ? Verdict.refuse(
                        RefusalCode.DATE_IN_FUTURE, "receivedOn", received.on().toString())
                : Verdict.accept(new DataRequestOpened(
                        command.notificationId(),
                        named.get().caseRef(),
                        command.kind(),
                        subject,
                        command.requester(),
                        received.at(),
                        received.on(),
                        answerBy(command.kind(), received.on(), context),
                        reportBy(command.kind(), received.at()),
                        command.text(),
                        context.actor().userId()));
    }

    private static @Nullable LocalDate answerBy(DataRequestKind kind, LocalDate receivedOn, Context context) {
        return switch (kind) {
            case BREACH -> null;
            case LEGAL_HOLD -> null;
            default ->
                AnswerByPolicy.answerBy(kind, receivedOn, context.partnership().calendar());
        };
    }

    private static @Nullable Instant reportBy(DataRequestKind kind, Instant awareAt) {
        return kind == DataRequestKind.BREACH ? AnswerByPolicy.reportBy(awareAt) : null;
    }

    private static Verdict unknown(String field, Object id) {
        return Verdict.refuse(RefusalCode.UNKNOWN_REFERENCE, field, id.toString());
    }
}
