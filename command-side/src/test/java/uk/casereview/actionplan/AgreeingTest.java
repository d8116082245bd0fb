package uk.casereview.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.actionplan.PlanCommands.*;
import static uk.casereview.actionplan.PlanStory.*;
import static uk.casereview.deliberation.Bodies.*;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.casereview.actionplan.ActionCommand.AgreeAction;
import uk.casereview.actionplan.ActionEvent.ActionAgreed;
import uk.casereview.actionplan.ActionEvent.ActionProposed;
import uk.casereview.actionplan.PlanCommand.ProposeAction;
import uk.casereview.clock.ClockEvent.ClockStarted;
import uk.casereview.shared.ActionId;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.RecommendationId;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

/** P1: an action is SMART when it is agreed; §10.2: "owner agency accepts". */
class AgreeingTest {
    @Test
    void whatIsProposedNeedNotBeSmartYet() {
        PlanStory story = created().then(recommend(), proposeNothing());

        assertThat(story.last(ActionProposed.class).actionId()).isEqualTo(ACTION);
        assertThat(story.action(ACTION).stage()).isEqualTo(ActionStage.PROPOSED);
    }

    @Test
    void anActionIsForARecommendationOfThePlanAndForAgenciesThatAreThere() {
        assertThat(created().code(propose())).isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        assertThat(proposed().refusal(proposedTo("NONE")).facts()).containsEntry("ownerAgency", List.of("NONE"));
        assertThat(proposed().refusal(proposedTo("BCT", "NONE")).facts())
                .containsEntry("contributors", List.of("NONE"));
        assertThat(created()
                        .then(recommend())
                        .code(new ProposeAction(
                                PLAN,
                                new RecommendationId(new UUID(9, 9)),
                                null,
                                null,
                                null,
                                null,
                                Set.of(),
                                null,
                                null,
                                null)))
                .isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
    }

    @Test
    void whoLeadsDoesNotContributeToo() {
        assertThat(created()
                        .then(recommend(), proposedTo("BCT", "BCT", "WMP"))
                        .last(ActionProposed.class)
                        .contributors())
                .containsExactly(agency("WMP"));
    }

    @Test
    void anActionUnknownToThePlanIsNobodys() {
        assertThat(proposed().refusal(agree(new ActionId(new UUID(9, 9)))).facts())
                .containsKey("actionId");
    }

    @Test
    @Tag("scenario-53")
    void whatSmartAsksForIsNamedWhereItIsMissing() {
        PlanStory story = created().then(recommend(), proposeNothing());

        assertThat(story.refusal(agree(ACTION)).facts())
                .containsEntry(
                        "missing",
                        List.of(
                                "description",
                                "ownerAgency",
                                "ownerUser",
                                "dueOn",
                                "measureOfSuccess",
                                "evidenceExpected"));
        AgreeAction noMeasure = new AgreeAction(
                PLAN, ACTION, text(9), agency("BCT"), null, text(9), Set.of(), DUE_ON, null, text(9), null);
        assertThat(story.code(noMeasure)).isEqualTo(RefusalCode.ACTION_NOT_SMART);
        assertThat(story.refusal(noMeasure).facts()).containsEntry("missing", List.of("measureOfSuccess"));
    }

    @Test
    void whatIsSaidWhenItIsAgreedReplacesWhatWasProposed() {
        PlanStory story = created()
                .then(recommend(), proposeNothing())
                .then(new AgreeAction(
                        PLAN,
                        ACTION,
                        text(9),
                        agency("WMP"),
                        null,
                        text(12),
                        Set.of(agency("ICB")),
                        DUE_ON,
                        text(9),
                        text(9),
                        TODAY.minusDays(2)));

        assertThat(story.last(ActionAgreed.class))
                .isEqualTo(new ActionAgreed(
                        ACTION,
                        REC,
                        text(9),
                        agency("WMP"),
                        null,
                        text(12),
                        Set.of(agency("ICB")),
                        DUE_ON,
                        text(9),
                        text(9),
                        TODAY.minusDays(2)));
        assertThat(story.last(ClockStarted.class).startOn()).isEqualTo(TODAY.minusDays(2));
        assertThat(story.last(ClockStarted.class).dueOn()).isEqualTo(DUE_ON);
    }

    @Test
    void eachActionHasItsOwnClock() {
        PlanStory story = agreed();

        assertThat(story.state().file().clocks().clocks()).hasSize(2);
        assertThat(story.action(ACTION).firstDueOn()).isEqualTo(DUE_ON);
        assertThat(story.action(ACTION).agreedOn()).isEqualTo(AGREED_ON);
    }

    @Test
    void theOwnerAgencyAcceptsForItselfAndTheBusinessUnitForAny() {
        assertThat(proposed().byOwner().then(agree(ACTION)).action(ACTION).stage())
                .isEqualTo(ActionStage.AGREED);
        assertThat(proposed().byLead().then(agree(ACTION)).action(ACTION).stage())
                .isEqualTo(ActionStage.AGREED);
        assertThat(proposed()
                        .by(OWNER, Role.ACTION_OWNER, "WMP")
                        .refusal(agree(ACTION))
                        .facts())
                .containsEntry("agency", "BCT");
        assertThat(proposed().by(OWNER, Role.ACTION_OWNER, "WMP").code(owned("WMP")))
                .isEqualTo(RefusalCode.WRONG_AGENCY);
        assertThat(proposed().byOwner().code(owned("WMP"))).isEqualTo(RefusalCode.WRONG_AGENCY);
        assertThat(proposed().by(OWNER, Role.ACTION_OWNER, null).code(agree(ACTION)))
                .isEqualTo(RefusalCode.WRONG_AGENCY);
    }

    @Test
    void itsAgenciesAreThereToo() {
        assertThat(proposed().refusal(owned("NONE")).facts()).containsEntry("ownerAgency", List.of("NONE"));
    }

    /** §15.6-23: "A due date may not lie before agreedOn (instead of today)". */
    @Test
    void theDueDateDoesNotLieBeforeTheDayOfAgreement() {
        PlanStory late = proposed().on(DUE_ON.plusDays(1));

        assertThat(late.refusal(agreedOn(DUE_ON.plusDays(1))).facts())
                .containsEntry("dueOn", "2026-09-30")
                .containsEntry("agreedOn", "2026-10-01");
        assertThat(late.code(agreedOn(DUE_ON.plusDays(1)))).isEqualTo(RefusalCode.DUE_BEFORE_TODAY);
        assertThat(late.then(agreedOn(DUE_ON)).action(ACTION).stage()).isEqualTo(ActionStage.AGREED);
        assertThat(proposed().code(agreedOn(TODAY.plusDays(1)))).isEqualTo(RefusalCode.DATE_IN_FUTURE);
    }

    private static AgreeAction agreedOn(LocalDate day) {
        return new AgreeAction(PLAN, ACTION, null, null, null, null, Set.of(), null, null, null, day);
    }

    private static AgreeAction owned(@Nullable String agency) {
        AgencyCode owner = agency == null ? null : agency(agency);
        return new AgreeAction(PLAN, ACTION, null, owner, null, null, Set.of(), null, null, null, null);
    }

    private static ProposeAction proposedTo(String owner, String... contributors) {
        Set<AgencyCode> others =
                Arrays.stream(contributors).map(AgencyCode::new).collect(Collectors.toSet());
        return new ProposeAction(PLAN, REC, null, agency(owner), null, null, others, null, null, null);
    }
}
