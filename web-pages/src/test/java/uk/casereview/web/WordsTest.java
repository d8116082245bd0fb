package uk.casereview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import uk.casereview.access.AccessKind;
import uk.casereview.access.Purpose;
import uk.casereview.access.TextKind;
import uk.casereview.actionplan.ActionStage;
import uk.casereview.actionplan.EvidenceType;
import uk.casereview.actionplan.ImpactRating;
import uk.casereview.actionplan.PlanStage;
import uk.casereview.actionplan.Rag;
import uk.casereview.actionplan.Response;
import uk.casereview.actionplan.SourceType;
import uk.casereview.audit.DecisionAudit.ShownAsAt;
import uk.casereview.audit.DifferenceKind;
import uk.casereview.audit.QuorumReckoning.Standing;
import uk.casereview.audit.RecordQuery.ReceiptState;
import uk.casereview.casefile.FlagReason;
import uk.casereview.casefile.TaskKind;
import uk.casereview.clock.ClockKind;
import uk.casereview.clock.ClockStatus;
import uk.casereview.datarequest.DataRequestDecision;
import uk.casereview.datarequest.DataRequestKind;
import uk.casereview.datarequest.DataRequestStage;
import uk.casereview.datarequest.Exemption;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.notification.AgeBand;
import uk.casereview.notification.Category;
import uk.casereview.notification.ChildOutcome;
import uk.casereview.notification.NotificationCriterion;
import uk.casereview.notification.ParallelProcess;
import uk.casereview.notification.ParallelProcessType;
import uk.casereview.notification.PartnerView;
import uk.casereview.notification.Sex;
import uk.casereview.partnership.MilestoneKind;
import uk.casereview.partnership.PartnershipEvent.SeatKind;
import uk.casereview.partnership.PartnershipPolicy.CastingVoteOf;
import uk.casereview.partnership.PartnershipPolicy.MajorityBase;
import uk.casereview.partnership.PartnershipPolicy.OnDisagreement;
import uk.casereview.partnership.PartnershipPolicy.RapidReviewStartRule;
import uk.casereview.partnership.PartnershipPolicy.Unit;
import uk.casereview.partnership.RecordClass;
import uk.casereview.practicereview.QualityAnswer;
import uk.casereview.practicereview.QualityItem;
import uk.casereview.rapidreview.Answer;
import uk.casereview.rapidreview.Criterion;
import uk.casereview.rapidreview.Outcome;
import uk.casereview.rapidreview.PanelResponse;
import uk.casereview.rapidreview.ReviewSection;
import uk.casereview.shared.Body;
import uk.casereview.shared.PersonRef;
import uk.casereview.shared.Role;
import uk.casereview.tracker.NotificationStage;
import uk.casereview.tracker.PracticeReviewStage;
import uk.casereview.tracker.RapidReviewStage;
import uk.casereview.web.casefile.StageView;
import uk.casereview.web.tracker.Order;

/** Whatever can happen to a case, and whatever a page can show of it, has its words. */
class WordsTest {
    private final ResourceBundleMessageSource words = Rendered.words();

    @Test
    void everyEventHasATitle() throws IOException {
        var stored = new Properties();
        try (var names = Role.class.getResourceAsStream("/stored-event-names.properties")) {
            stored.load(Objects.requireNonNull(names));
        }
        assertThat(stored.stringPropertyNames())
                .isNotEmpty()
                .allSatisfy(name -> assertThatCode(() -> word("event." + name)).doesNotThrowAnyException());
    }

    @ParameterizedTest
    @MethodSource
    void everyConstantHasItsWord(String prefix, Enum<?>[] constants) {
        assertThat(constants)
                .allSatisfy(constant ->
                        assertThat(word(prefix + "." + constant.name())).isNotBlank());
    }

    static Stream<Arguments> everyConstantHasItsWord() {
        return Stream.of(
                Arguments.of("role", Role.values()),
                Arguments.of("body", Body.values()),
                Arguments.of("clock", ClockKind.values()),
                Arguments.of("clock-status", ClockStatus.values()),
                Arguments.of("notification-stage", NotificationStage.values()),
                Arguments.of("rapid-review-stage", RapidReviewStage.values()),
                Arguments.of("practice-review-stage", PracticeReviewStage.values()),
                Arguments.of("category", Category.values()),
                Arguments.of("outcome", Outcome.values()),
                Arguments.of("route", DecisionRecord.Route.values()),
                Arguments.of("mode", DecisionRecord.DecisionMode.values()),
                Arguments.of("result", DecisionRecord.DecisionResult.values()),
                Arguments.of("capacity", DecisionRecord.Capacity.values()),
                Arguments.of("choice", DecisionRecord.Choice.values()),
                Arguments.of("partner-view", PartnerView.values()),
                Arguments.of("age", AgeBand.values()),
                Arguments.of("sex", Sex.values()),
                Arguments.of("child-outcome", ChildOutcome.values()),
                Arguments.of("process", ParallelProcessType.values()),
                Arguments.of("constraint", ParallelProcess.Constraint.values()),
                Arguments.of("section", ReviewSection.values()),
                Arguments.of("panel", PanelResponse.values()),
                Arguments.of("milestone", MilestoneKind.values()),
                Arguments.of("task", TaskKind.values()),
                Arguments.of("flag", FlagReason.values()),
                Arguments.of("plan-stage", PlanStage.values()),
                Arguments.of("plan-source", SourceType.values()),
                Arguments.of("action-stage", ActionStage.values()),
                Arguments.of("rag", Rag.values()),
                Arguments.of("response", Response.values()),
                Arguments.of("impact-type", EvidenceType.values()),
                Arguments.of("impact-rating", ImpactRating.values()),
                Arguments.of("progress", StageView.Progress.values()),
                Arguments.of("tracker.order", Order.values()),
                Arguments.of("standing", Standing.values()),
                Arguments.of("audit.decision.on-record", ShownAsAt.values()),
                Arguments.of("criterion", Criterion.values()),
                Arguments.of("criterion", NotificationCriterion.values()),
                Arguments.of("criterion", QualityItem.values()),
                Arguments.of("criterion-answer", Answer.values()),
                Arguments.of("criterion-answer", QualityAnswer.values()),
                Arguments.of("rule.disagreement", OnDisagreement.values()),
                Arguments.of("rule.majority", MajorityBase.values()),
                Arguments.of("rule.casting", CastingVoteOf.values()),
                Arguments.of("option.partnership.SeatKind", SeatKind.values()),
                Arguments.of("option.partnership.RapidReviewStartRule", RapidReviewStartRule.values()),
                Arguments.of("partnership.length", Unit.values()),
                Arguments.of("partnership.record", RecordClass.values()),
                Arguments.of("access", AccessKind.values()),
                Arguments.of("text-kind", TextKind.values()),
                Arguments.of("purpose", Purpose.values()),
                Arguments.of("receipt-state", ReceiptState.values()),
                Arguments.of("option.datarequest.DataRequestKind", DataRequestKind.values()),
                Arguments.of("option.datarequest.DataRequestStage", DataRequestStage.values()),
                Arguments.of("option.datarequest.Exemption", Exemption.values()),
                Arguments.of("data-request.fact", DataRequestDecision.values()),
                Arguments.of("data-request.about", PersonRef.Kind.values()),
                Arguments.of("difference", DifferenceKind.values()));
    }

    /** From what a time of retention is counted. */
    @ParameterizedTest
    @EnumSource
    void everyStartOfRetentionHasItsWord(RecordClass kind) {
        assertThat(word("partnership.starts." + kind.startsAt())).isNotBlank();
    }

    private String word(String key) {
        return words.getMessage(key, null, Locale.UK);
    }
}
