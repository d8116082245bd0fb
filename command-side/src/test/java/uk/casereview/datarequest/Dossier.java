package uk.casereview.datarequest;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.datarequest.DataRequestCommand.CertifyErasure;
import uk.casereview.datarequest.DataRequestCommand.CloseDataRequest;
import uk.casereview.datarequest.DataRequestCommand.DecideDataRequest;
import uk.casereview.datarequest.DataRequestCommand.ExtendDataRequest;
import uk.casereview.datarequest.DataRequestCommand.OpenDataRequest;
import uk.casereview.datarequest.DataRequestCommand.RecordRectification;
import uk.casereview.datarequest.DataRequestCommand.ReportBreach;
import uk.casereview.datarequest.DataRequestCommand.ReviewText;
import uk.casereview.decider.Context;
import uk.casereview.decider.LondonDate;
import uk.casereview.decider.Verdict;
import uk.casereview.facts.CaseFacts;
import uk.casereview.facts.DataRequestFacts;
import uk.casereview.facts.Facts;
import uk.casereview.partnership.PartnershipEvent.RetentionAdopted;
import uk.casereview.partnership.PartnershipEvent.RetentionRule;
import uk.casereview.register.Register;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.DataRequestId;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.PersonRef;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.Role;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/** What has become of one request, and how the officers go on with it. */
record Dossier(
        DataRequestState state,
        UserId officer,
        Instant now,
        boolean onHold,
        @Nullable RetainedCase retained) {
    static final DataRequestId REQUEST = new DataRequestId(new UUID(0, 0xd));
    static final NotificationId CASE = new NotificationId(new UUID(0, 0xca));
    static final CaseRef CASE_REF = new CaseRef("BSCP-2026-014");
    static final PersonRef CHILD = new PersonRef(new UUID(0, 0xc1), PersonRef.Kind.CHILD);
    static final UserId FIRST = new UserId(new UUID(0, 1));
    static final UserId SECOND = new UserId(new UUID(0, 2));
    static final UserId THIRD = new UserId(new UUID(0, 3));
    static final Instant NOW = Instant.parse("2026-02-09T10:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 2, 9);
    static final String SIX_YEARS_LATER = "2032-02-09T10:00:00Z";
    static final SealedText TEXT = new SealedText(REQUEST.value(), "sealed", 40);
    private static final Register REGISTER = Register.of(List.of(new RetentionAdopted(
            "R1",
            List.of(
                    tenYears("REVIEW_RECORD"),
                    tenYears("DECISION_AUDIT"),
                    new RetentionRule("DATA_REQUEST", 6, "REQUEST_CLOSED", Set.of("OQ-18"), null)),
            LocalDate.EPOCH)));
    static final CaseFacts OURS =
            new CaseFacts(CASE_REF, new PartnershipCode("BSCP"), Map.of("Child A", Set.of(CHILD)));

    private static RetentionRule tenYears(String recordClass) {
        return new RetentionRule(recordClass, 10, "CASE_CLOSED", Set.of("A-27"), null);
    }

    static Dossier empty() {
        return new Dossier(new DataRequestState.NotOpened(), FIRST, NOW, false, null);
    }

    static Dossier opened(DataRequestKind kind) {
        return empty().then(open(kind));
    }

    static Dossier decided(DataRequestKind kind, DataRequestDecision decision) {
        return opened(kind).then(decide(decision));
    }

    Dossier by(UserId other) {
        return new Dossier(state, other, now, onHold, retained);
    }

    Dossier at(String instant) {
        return new Dossier(state, officer, Instant.parse(instant), onHold, retained);
    }

    Dossier underHold() {
        return new Dossier(state, officer, now, true, retained);
    }

    /** Of a case that was closed on the day; null: that goes on. */
    Dossier closedOn(@Nullable LocalDate day) {
        UUID part = CASE.value();
        RetainedCase known = day == null
                ? new RetainedCase(Set.of(part), Map.of(), Map.of())
                : new RetainedCase(Set.of(), Map.of(part, day), Map.of());
        return new Dossier(state, officer, now, onHold, known);
    }

    Verdict verdict(DataRequestCommand command) {
        return verdict(command, OURS);
    }

    Verdict verdict(DataRequestCommand command, @Nullable CaseFacts named) {
        Facts facts = new Facts(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new DataRequestFacts(named, onHold, retained),
                null,
                Map.of(),
                Map.of());
        return DataRequestDecider.decide(
                state,
                command,
                new Context(
                        now,
                        LondonDate.of(now),
                        new Actor(officer, Role.DPO, new PartnershipCode("BSCP"), null, null),
                        new CommandId(new UUID(0, 9)),
                        REQUEST.value(),
                        null,
                        REGISTER,
                        facts));
    }

    List<?> events(DataRequestCommand command) {
        return assertInstanceOf(Verdict.Accepted.class, verdict(command)).events();
    }

    Refusal refusal(DataRequestCommand command) {
        return assertInstanceOf(Verdict.Refused.class, verdict(command)).refusal();
    }

    Dossier then(DataRequestCommand command) {
        DataRequestState next = state;
        for (Object event : events(command)) {
            next = DataRequestState.evolve(next, (DataRequestEvent) event);
        }
        return new Dossier(next, officer, now, onHold, retained);
    }

    static OpenDataRequest open(DataRequestKind kind) {
        return new OpenDataRequest(REQUEST, CASE, kind, null, null, null, null, TEXT);
    }

    static OpenDataRequest received(DataRequestKind kind, @Nullable Instant at, @Nullable LocalDate on) {
        return new OpenDataRequest(REQUEST, CASE, kind, null, null, at, on, TEXT);
    }

    static ExtendDataRequest extend() {
        return new ExtendDataRequest(REQUEST, TEXT);
    }

    static DecideDataRequest decide(DataRequestDecision decision) {
        return new DecideDataRequest(REQUEST, decision, Set.of(Exemption.THIRD_PARTY), null, TEXT);
    }

    static RecordRectification rectify() {
        return new RecordRectification(REQUEST, TEXT);
    }

    static CertifyErasure certify() {
        return new CertifyErasure(REQUEST, Set.of(CASE.value(), CHILD.value()), NOW, TODAY.plusDays(35));
    }

    static ReviewText review(@Nullable Exemption withheldFor) {
        return new ReviewText(REQUEST, Set.of(new Passage(new UUID(0, 0xe), 1)), withheldFor);
    }

    static ReportBreach report(@Nullable String at, @Nullable SealedText lateReason) {
        return new ReportBreach(REQUEST, at == null ? null : Instant.parse(at), lateReason);
    }

    static CloseDataRequest close() {
        return new CloseDataRequest(REQUEST, null, false, null);
    }

    static CloseDataRequest closeFor(SealedText reason) {
        return new CloseDataRequest(REQUEST, null, false, reason);
    }

    static CloseDataRequest withdraw(@Nullable SealedText reason) {
        return new CloseDataRequest(REQUEST, null, true, reason);
    }
}
