package uk.casereview.facts;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.casereview.actionplan.PlanSource;
import uk.casereview.datarequest.RetainedCase;
import uk.casereview.register.Register;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.MeetingId;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/**
 * What other aggregates' streams say, each null where the command does not ask or the stream does not exist.
 *
 * @param unknownMeeting the meeting a decision is said to be reported to, where there is no such meeting; null otherwise
 * @param unknownCase the case the command names, where no case has that reference; null otherwise
 * @param review what a practice review must know of its case
 * @param elsewhere the register of another partnership the command names; empty where there is none such
 * @param actionPlan the plan of the review that is asked, or the plan the command names
 * @param planSources the reviews a plan comes from, those that there are
 * @param involvement which agencies the case of the record has to do with
 * @param versions the version of each stream read, by aggregate id; stored with the events they led to
 */
public record Facts(
        @Nullable NotificationFacts notification,
        @Nullable RapidReviewFacts rapidReview,
        @Nullable MeetingFacts meeting,
        @Nullable MeetingId unknownMeeting,
        @Nullable CaseRef unknownCase,
        @Nullable ClockFacts clock,
        @Nullable Register elsewhere,
        @Nullable DataRequestFacts dataRequest,
        @Nullable ReviewFacts review,
        @Nullable PlanFacts actionPlan,
        Map<PlanSource, SourceFacts> planSources,
        @Nullable Involvement involvement,
        Map<String, Long> versions) {
    public static final Facts NONE =
            new Facts(null, null, null, null, null, null, null, null, null, Map.of(), Map.of());

    /** Of everything but a practice review's case. */
    public Facts(
            @Nullable NotificationFacts notification,
            @Nullable RapidReviewFacts rapidReview,
            @Nullable MeetingFacts meeting,
            @Nullable MeetingId unknownMeeting,
            @Nullable CaseRef unknownCase,
            @Nullable ClockFacts clock,
            @Nullable Register elsewhere,
            @Nullable DataRequestFacts dataRequest,
            @Nullable PlanFacts actionPlan,
            Map<PlanSource, SourceFacts> planSources,
            Map<String, Long> versions) {
        this(
                notification,
                rapidReview,
                meeting,
                unknownMeeting,
                unknownCase,
                clock,
                elsewhere,
                dataRequest,
                null,
                actionPlan,
                planSources,
                versions);
    }

    /** Of everything but who is involved. */
    public Facts(
            @Nullable NotificationFacts notification,
            @Nullable RapidReviewFacts rapidReview,
            @Nullable MeetingFacts meeting,
            @Nullable MeetingId unknownMeeting,
            @Nullable CaseRef unknownCase,
            @Nullable ClockFacts clock,
            @Nullable Register elsewhere,
            @Nullable DataRequestFacts dataRequest,
            @Nullable ReviewFacts review,
            @Nullable PlanFacts actionPlan,
            Map<PlanSource, SourceFacts> planSources,
            Map<String, Long> versions) {
        this(
                notification,
                rapidReview,
                meeting,
                unknownMeeting,
                unknownCase,
                clock,
                elsewhere,
                dataRequest,
                review,
                actionPlan,
                planSources,
                null,
                versions);
    }

    public Facts {
        planSources = Map.copyOf(planSources);
        versions = Map.copyOf(versions);
    }

    /** The case a data request is about. */
    public Optional<CaseFacts> namedCase() {
        return Optional.ofNullable(dataRequest).map(DataRequestFacts::named);
    }

    /** Whether the case a data request is about is under legal hold. */
    public boolean onLegalHold() {
        return Optional.ofNullable(dataRequest).filter(DataRequestFacts::onHold).isPresent();
    }

    /** What the retention of the case a data request is about is counted from, where a rule asks. */
    public Optional<RetainedCase> retainedCase() {
        return Optional.ofNullable(dataRequest).map(DataRequestFacts::retained);
    }

    /** §15.8: "an unknown id in the body is the row's code, else UNKNOWN_REFERENCE". */
    public Optional<Refusal> noSuchCase(String field) {
        return Optional.ofNullable(unknownCase)
                .map(caseRef -> Refusal.of(RefusalCode.UNKNOWN_REFERENCE, field, caseRef.toString()));
    }

    /** The partnership the command names has never been established. */
    public Optional<Refusal> noSuchPartnership(String field) {
        return Optional.ofNullable(elsewhere)
                .filter(register -> register.version() < 0)
                .map(_ -> Refusal.of(RefusalCode.UNKNOWN_REFERENCE, field, "NOT_ESTABLISHED"));
    }
}
