package uk.casereview.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.casereview.clock.Clock;
import uk.casereview.clock.ClockKind;
import uk.casereview.clock.DeadlineCommand.GiveNotice;
import uk.casereview.clock.DeadlineEvent;
import uk.casereview.clock.DeadlineEvent.DeadlineApproaching;
import uk.casereview.clock.DeadlineEvent.DeadlineMissed;
import uk.casereview.clock.DeadlineNotice;
import uk.casereview.decider.Context;
import uk.casereview.decider.LondonDate;
import uk.casereview.decider.Verdict;
import uk.casereview.facts.ClockFacts;
import uk.casereview.facts.Facts;
import uk.casereview.partnership.PartnershipClocks;
import uk.casereview.partnership.PartnershipEvent.AnnualReportPublished;
import uk.casereview.partnership.PartnershipEvent.Holiday;
import uk.casereview.partnership.PartnershipEvent.HolidaysAdded;
import uk.casereview.partnership.PartnershipEvent.PolicyAdopted;
import uk.casereview.partnership.PartnershipPolicy;
import uk.casereview.partnership.PartnershipPolicy.RapidReviewStartRule;
import uk.casereview.register.Register;
import uk.casereview.shared.Actor;
import uk.casereview.shared.Body;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.ClockId;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.PartnershipId;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

class DeadlineDeciderTest {
    private static final UUID CASE = new UUID(0, 14);
    private static final PartnershipCode BIRMINGHAM = new PartnershipCode("BSCP");
    private static final PartnershipId PARTNERSHIP = PartnershipId.of(BIRMINGHAM);
    private static final LocalDate MONDAY = LocalDate.of(2026, 2, 2);
    private static final LocalDate DUE = LocalDate.of(2026, 2, 9);
    /** Two working days before the Monday it is due, and one of them a holiday. */
    private static final LocalDate WARNED_FROM = LocalDate.of(2026, 2, 4);

    private static final Register REGISTER = Register.of(List.of(
            new PolicyAdopted(new PartnershipPolicy(
                    "P1",
                    MONDAY.minusYears(1),
                    "test",
                    Body.SCSG,
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    Map.of(ClockKind.C1, 2),
                    RapidReviewStartRule.NOTIFICATION_SENT,
                    true,
                    1,
                    null,
                    null)),
            new HolidaysAdded("EW-1", List.of(new Holiday(LocalDate.of(2026, 2, 6), "invented")))));

    private static Clock clock(ClockKind kind, @Nullable LocalDate stopOn, boolean cancelled) {
        return new Clock(ClockId.of(CASE, kind.toString(), 1), kind, MONDAY, DUE, stopOn, cancelled, "P1", "EW-1");
    }

    private static final Clock RUNNING = clock(ClockKind.C1, null, false);

    private static Verdict decide(DeadlineState state, DeadlineNotice notice, @Nullable Clock clock, LocalDate today) {
        ClockFacts facts = clock == null ? null : new ClockFacts(CASE, new CaseRef("BSCP-2026-014"), clock);
        ClockId id = RUNNING.clockId();
        return DeadlineDecider.decide(state, new GiveNotice(id, CASE, notice, DUE), context(facts, today, REGISTER));
    }

    private static Context context(@Nullable ClockFacts facts, LocalDate today, Register register) {
        return new Context(
                LondonDate.startOf(today),
                today,
                Actor.system(BIRMINGHAM, null),
                new CommandId(new UUID(0, 1)),
                RUNNING.clockId().value(),
                null,
                register,
                new Facts(null, null, null, null, null, facts, null, null, null, Map.of(), Map.of()));
    }

    private static DeadlineEvent given(DeadlineNotice notice, Clock clock, LocalDate today) {
        return (DeadlineEvent)
                assertInstanceOf(Verdict.Accepted.class, decide(DeadlineState.NONE, notice, clock, today))
                        .events()
                        .getFirst();
    }

    private static RefusalCode refused(DeadlineNotice notice, @Nullable Clock clock, LocalDate today) {
        return assertInstanceOf(Verdict.Refused.class, decide(DeadlineState.NONE, notice, clock, today))
                .refusal()
                .code();
    }

    @Test
    void saysThatTheDateIsNearFromTheFirstDayOfTheWindow() {
        DeadlineApproaching near = new DeadlineApproaching(RUNNING.clockId(), ClockKind.C1, DUE);

        assertThat(refused(DeadlineNotice.APPROACHING, RUNNING, WARNED_FROM.minusDays(1)))
                .isEqualTo(RefusalCode.INVALID_STATE);
        assertThat(given(DeadlineNotice.APPROACHING, RUNNING, WARNED_FROM)).isEqualTo(near);
        assertThat(given(DeadlineNotice.APPROACHING, RUNNING, DUE)).isEqualTo(near);
    }

    @Test
    void saysOfADateThatHasPassedOnlyThatItHas() {
        assertThat(refused(DeadlineNotice.MISSED, RUNNING, DUE)).isEqualTo(RefusalCode.INVALID_STATE);
        assertThat(refused(DeadlineNotice.APPROACHING, RUNNING, DUE.plusDays(1)))
                .isEqualTo(RefusalCode.INVALID_STATE);
        assertThat(given(DeadlineNotice.MISSED, RUNNING, DUE.plusDays(1)))
                .isEqualTo(new DeadlineMissed(
                        RUNNING.clockId(), ClockKind.C1, DUE, List.of(Role.CHAIR, Role.BUSINESS_MANAGER, Role.DSP)));
    }

    @Test
    void withoutAWindowNothingIsSaidBefore() {
        Clock unwarned = clock(ClockKind.C11, null, false);

        assertThat(refused(DeadlineNotice.APPROACHING, unwarned, DUE)).isEqualTo(RefusalCode.INVALID_STATE);
        assertThat(given(DeadlineNotice.MISSED, unwarned, DUE.plusDays(1)))
                .isEqualTo(new DeadlineMissed(unwarned.clockId(), ClockKind.C11, DUE, List.of()));
    }

    /** a "reminder" on the day the answer is expected, and after it where nothing ran that day; "never overdue". */
    @Test
    void whatIsWaitedForIsRemindedOfAndNeverMissed() {
        Clock waiting = clock(ClockKind.C4, null, false);
        DeadlineApproaching reminder = new DeadlineApproaching(waiting.clockId(), ClockKind.C4, DUE);

        assertThat(refused(DeadlineNotice.APPROACHING, waiting, DUE.minusDays(1)))
                .isEqualTo(RefusalCode.INVALID_STATE);
        assertThat(given(DeadlineNotice.APPROACHING, waiting, DUE)).isEqualTo(reminder);
        assertThat(given(DeadlineNotice.APPROACHING, waiting, DUE.plusDays(9))).isEqualTo(reminder);
        assertThat(refused(DeadlineNotice.MISSED, waiting, DUE.plusDays(9))).isEqualTo(RefusalCode.INVALID_STATE);
        assertThat(NoticePolicy.nextAfter(DeadlineNotice.APPROACHING, ClockKind.C4, DUE))
                .isNull();
        assertThat(NoticePolicy.nextAfter(DeadlineNotice.APPROACHING, ClockKind.C3, DUE))
                .isEqualTo(DUE.plusDays(1));
        assertThat(NoticePolicy.nextAfter(DeadlineNotice.MISSED, ClockKind.C3, DUE))
                .isNull();
    }

    @ParameterizedTest
    @EnumSource
    void everyNoticeIsOnce(DeadlineNotice notice) {
        LocalDate today = notice == DeadlineNotice.MISSED ? DUE.plusDays(1) : DUE;
        DeadlineState told = DeadlineState.NONE.evolve(given(notice, RUNNING, today));

        assertThat(decide(told, notice, RUNNING, today)).isEqualTo(Verdict.accept());
        assertThat(told.has(notice, DUE.plusDays(1))).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void isMootOnceTheClockNoLongerRunsToThatDate(DeadlineNotice notice) {
        LocalDate today = notice == DeadlineNotice.MISSED ? DUE.plusDays(1) : DUE;
        Clock moved = new Clock(RUNNING.clockId(), ClockKind.C1, MONDAY, DUE.minusDays(1), null, false, "P1", "EW-1");

        assertThat(refused(notice, clock(ClockKind.C1, DUE, false), today)).isEqualTo(RefusalCode.INVALID_STATE);
        assertThat(refused(notice, clock(ClockKind.C1, null, true), today)).isEqualTo(RefusalCode.INVALID_STATE);
        assertThat(refused(notice, moved, today)).isEqualTo(RefusalCode.INVALID_STATE);
        assertThat(refused(notice, null, today)).isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
    }

    @Test
    void theMissedClocksOfPm10AreForChairsManagerAndPartners() {
        assertThat(ClockKind.values())
                .filteredOn(kind -> NoticePolicy.toTell(kind).contains(Role.CHAIR))
                .containsExactly(ClockKind.C1, ClockKind.C3, ClockKind.C6);
        assertThat(ClockKind.values())
                .filteredOn(kind -> NoticePolicy.toTell(kind).equals(List.of(Role.BUSINESS_MANAGER)))
                .as("what the partnership owes as such")
                .containsExactly(ClockKind.C9, ClockKind.C12);
    }

    /** C9 is in no case: the partnership's register says whether it runs. */
    @Test
    void whatThePartnershipOwesIsMissedTheDayAfterItWasDue() {
        ClockId report = PartnershipClocks.annualReport(PARTNERSHIP, 2026);

        assertThat(owed(report, DUE)).isEqualTo(Verdict.refuse(RefusalCode.INVALID_STATE, "notice", "MISSED"));
        assertThat(owed(report, DUE.plusDays(1)))
                .isEqualTo(
                        Verdict.accept(new DeadlineMissed(report, ClockKind.C9, DUE, List.of(Role.BUSINESS_MANAGER))));
        assertThat(owed(PartnershipClocks.annualReport(PARTNERSHIP, 2025), DUE.plusDays(1)))
                .isInstanceOf(Verdict.Refused.class);
    }

    private static Verdict owed(ClockId clock, LocalDate today) {
        return DeadlineDecider.decide(
                DeadlineState.NONE,
                new GiveNotice(clock, PARTNERSHIP.value(), DeadlineNotice.MISSED, DUE),
                context(null, today, REGISTER.evolve(new AnnualReportPublished(2026, MONDAY, DUE))));
    }
}
