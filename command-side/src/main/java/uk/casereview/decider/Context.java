package uk.casereview.decider;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.facts.Facts;
import uk.casereview.register.PartnershipOnDate;
import uk.casereview.register.Register;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.CommandId;

/**
 * Everything a decider may know besides the state and the command.
 *
 * @param recordedAt service time, to the millisecond
 * @param today the legal date of {@code recordedAt} in Europe/London
 * @param aggregateId the aggregate that decides, known before its first event
 * @param caseRef the case the aggregate belongs to; null for a meeting and a partnership
 * @param register the partnership's members, policies and calendar, effective-dated
 * @param facts what other aggregates' streams say, where a rule of this command asks
 */
public record Context(
        Instant recordedAt,
        LocalDate today,
        Actor actor,
        CommandId commandId,
        UUID aggregateId,
        @Nullable CaseRef caseRef,
        Register register,
        Facts facts) {

    /** The same, for the first command of an aggregate, which has no case until it is accepted. */
    public Context about(CaseRef itsCase) {
        return new Context(recordedAt, today, actor, commandId, aggregateId, itsCase, register, facts);
    }

    /** The partnership as it stands today. */
    public PartnershipOnDate partnership() {
        return register.on(today);
    }
}
