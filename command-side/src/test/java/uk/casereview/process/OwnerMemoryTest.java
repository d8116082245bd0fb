package uk.casereview.process;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.deliberation.Bodies.user;
import static uk.casereview.process.Happenings.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.actionplan.ActionEvent.ActionAgreed;
import uk.casereview.actionplan.ActionEvent.ActionProposed;
import uk.casereview.actionplan.ActionEvent.ActionReassigned;
import uk.casereview.actionplan.ActionEvent.ActionTransferred;
import uk.casereview.actionplan.PlanContents;
import uk.casereview.actionplan.PlanEvent.PlanCreated;
import uk.casereview.actionplan.PlanEvent.PlanTakenOver;
import uk.casereview.actionplan.PlanSource;
import uk.casereview.actionplan.SourceType;
import uk.casereview.notification.NotifiabilityEvent.NotificationClosed;
import uk.casereview.partnership.PartnershipEvent.MemberReplaced;
import uk.casereview.shared.ActionId;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Event;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.RecommendationId;
import uk.casereview.shared.SeatCode;
import uk.casereview.shared.UserId;

/** Whom the process finds again when a member is replaced. */
class OwnerMemoryTest implements OwnerMemory.Owners {
    private static final PartnershipCode BSCP = new PartnershipCode("BSCP");
    private static final ActionPlanId PLAN = new ActionPlanId(new UUID(0, 41));
    private static final PlanSource SOURCE = new PlanSource(SourceType.RAPID_REVIEW, REVIEW.value());
    private static final ActionId ACTION = new ActionId(new UUID(0, 43));
    private static final RecommendationId REC = new RecommendationId(new UUID(0, 44));
    private static final AgencyCode TRUST = new AgencyCode("BCT");
    private static final SeatCode SEAT = new SeatCode("SCSG-BCT");
    private static final UserId ANN = user("Ann");
    private static final UserId BEN = user("Ben");

    private final List<Object> kept = new ArrayList<>();
    private final OwnerMemory memory = new OwnerMemory(
            this, (partnership, seat) -> partnership.equals(BSCP) && seat.equals(SEAT) ? TRUST : new AgencyCode("WMP"));

    @Override
    public void named(ActionPlanId plan, PartnershipCode partnership, UserId owner) {
        kept.addAll(List.of(plan, partnership, owner));
    }

    @Override
    public void replaced(ReplacedMember member) {
        kept.add(member);
    }

    @Test
    void whoeverAnActionNamesAsItsOwner() {
        assertThat(after(proposed(ANN))).containsExactly(PLAN, BSCP, ANN);
        assertThat(after(agreed(ANN))).containsExactly(PLAN, BSCP, ANN);
        assertThat(after(new ActionReassigned(ACTION, ANN, BEN, null, null))).containsExactly(PLAN, BSCP, BEN);
        assertThat(after(new ActionTransferred(ACTION, TRUST, new AgencyCode("WMP"), BEN, null, text(9))))
                .containsExactly(PLAN, BSCP, BEN);
    }

    @Test
    void whatIsTakenOverNamesThemInTheOtherPlan() {
        PlanContents held = PlanContents.of(new PlanCreated(PLAN, Set.of(SOURCE)))
                .after(proposed(ANN))
                .after(proposed(null));
        PlanTakenOver over = new PlanTakenOver(
                new ActionPlanId(new UUID(0, 42)), held.sources(), List.of(), held.actions(), List.of());

        assertThat(after(over)).containsExactly(PLAN, BSCP, ANN);
    }

    @Test
    void nobodyWhereAPostIsNamedOrNoActionIsSpokenOf() {
        assertThat(after(proposed(null))).isEmpty();
        assertThat(after(agreed(null))).isEmpty();
        assertThat(after(new ActionReassigned(ACTION, ANN, null, text(9), null)))
                .isEmpty();
        assertThat(after(new ActionTransferred(ACTION, TRUST, new AgencyCode("WMP"), null, text(9), text(9))))
                .isEmpty();
        assertThat(after(new NotificationClosed())).isEmpty();
    }

    @Test
    void whoIsReplacedByWhomFromWhenAndForWhichAgency() {
        LocalDate on = LocalDate.of(2026, 3, 2);

        assertThat(after(new MemberReplaced(SEAT, ANN, BEN, on)))
                .containsExactly(new ReplacedMember(EVENT, BSCP, TRUST, ANN, BEN, on, NOTIFIER));
    }

    private List<Object> after(Event event) {
        kept.clear();
        memory.remember(in(PLAN.value(), "ActionPlan", event));
        return List.copyOf(kept);
    }

    private static ActionProposed proposed(@Nullable UserId owner) {
        return new ActionProposed(ACTION, REC, null, TRUST, owner, null, Set.of(), null, null, null);
    }

    private static ActionAgreed agreed(@Nullable UserId owner) {
        return new ActionAgreed(
                ACTION, REC, text(9), TRUST, owner, null, Set.of(), DAY.plusMonths(2), text(9), text(9), DAY);
    }
}
