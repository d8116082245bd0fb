package uk.casereview.figures;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import uk.casereview.actionplan.EvidenceType;
import uk.casereview.actionplan.ImpactRating;
import uk.casereview.actionplan.PlanStage;
import uk.casereview.actionplan.Rag;
import uk.casereview.actionplan.Response;
import uk.casereview.casefile.FlagReason;
import uk.casereview.clock.LateReason;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.DecisionRecord.DecisionResult;
import uk.casereview.deliberation.DecisionRecord.Route;
import uk.casereview.notification.AgeBand;
import uk.casereview.notification.AlternativeRoute;
import uk.casereview.notification.Category;
import uk.casereview.notification.ChildOutcome;
import uk.casereview.notification.Disability;
import uk.casereview.notification.Ethnicity;
import uk.casereview.notification.OurRole;
import uk.casereview.notification.PlacementType;
import uk.casereview.notification.Sex;
import uk.casereview.practicereview.ContactOutcome;
import uk.casereview.practicereview.DelayReason;
import uk.casereview.practicereview.DiscontinuationGround;
import uk.casereview.practicereview.FamilyRole;
import uk.casereview.practicereview.PublicationMode;
import uk.casereview.practicereview.ReviewType;
import uk.casereview.rapidreview.DiscontinuationCause;
import uk.casereview.rapidreview.DisseminationChannel;
import uk.casereview.rapidreview.JointProcess;
import uk.casereview.rapidreview.Outcome;
import uk.casereview.rapidreview.PanelResponse;
import uk.casereview.shared.Body;
import uk.casereview.tracker.NotificationStage;
import uk.casereview.tracker.PracticeReviewStage;
import uk.casereview.tracker.RapidReviewStage;

/** What is counted, each with the values it falls into; docs/domain/figures.md says on which day and by which source. */
public enum Measure {
    /** Notifications the local authority made, by category. */
    NOTIFICATIONS(List.of(Category.values())),
    /** Standing decisions not to notify, by the route taken instead. */
    NOT_NOTIFIED(with("NONE", AlternativeRoute.values())),
    /** Notifications taken back, by category. */
    WITHDRAWALS(List.of(Category.values())),
    /** Notifications of other areas, by the part the partnership has in them. */
    NOTIFIED_ELSEWHERE(List.of(OurRole.values())),

    /** What came of it for the child the notification counts for (DfE: nature). */
    CHILD_OUTCOME(List.of(ChildOutcome.values())),
    CHILD_AGE(List.of(AgeBand.values())),
    CHILD_SEX(List.of(Sex.values())),
    CHILD_ETHNICITY(List.of(Ethnicity.values())),
    CHILD_DISABILITY(List.of(Disability.values())),
    CHILD_PLACEMENT(with("NONE", PlacementType.values())),
    CHILD_LOOKED_AFTER(List.of("YES", "NO")),
    CHILD_CIN_PLAN(List.of("YES", "NO")),
    CHILD_CP_PLAN(List.of("YES", "NO")),
    CHILD_KNOWN_TO_AGENCY(List.of("YES", "NO")),

    REVIEWS_OPENED(List.of("REQUIRED", "VOLUNTARY")),
    REVIEWS_SUBMITTED(List.of("ON_TIME", "LATE", "NOTHING_DUE")),
    REVIEWS_DISCONTINUED(List.of(DiscontinuationCause.values())),
    /** What a rapid review leads to, as it stands, on the day it was first determined. */
    OUTCOMES(List.of(Outcome.values())),
    NATIONAL_REVIEWS_SUGGESTED(List.of("SUGGESTED")),
    JOINT_REVIEWS(List.of(JointProcess.values())),
    /** Answers of the Panel, by whether they leave what was decided locally as it is, as far as they say anything of it. */
    PANEL_AGREEMENT(Kept.PANEL, 1, List.of("AGREES", "DIFFERS", "TAKES_NO_SIDE")),
    PANEL_ANSWERS(Kept.PANEL, 2, List.of(PanelResponse.values())),

    /** Why something was sent after its due date. */
    DELAY_REASONS(List.of(LateReason.values())),
    LEARNING_POINTS(List.of("TO_IMPROVE", "GOOD_PRACTICE")),
    /** Cases by theme; a case counts once for each of its themes, on the day that first told of it. */
    THEMES(List.of()),
    /** Plans that have been closed, by each of their themes, on the day of closing. */
    CLOSED_PLAN_THEMES(List.of()),
    /** Cases by theme whose incident came after a plan with that theme had been closed, on the day of the incident. */
    REPEATED_THEMES(Kept.INCIDENT_THEMES, 0, List.of()),
    DISSEMINATIONS(List.of(DisseminationChannel.values())),
    /** What children and families said, by whose voice it is. */
    VOICES_HEARD(List.of(FamilyRole.values())),
    /** Each use of what they said. */
    VOICES_USED(List.of(FamilyRole.values())),

    /** Practice reviews that were to be held, by their type, on the day of the decision. */
    PRACTICE_REVIEWS_INITIATED(List.of(ReviewType.values())),
    /** Statutory reviews that are to be published and are not yet, by whether they should be, on the last day counted. */
    PRACTICE_REVIEWS_IN_PROGRESS(List.of("WITHIN_DATE", "OVERDUE")),
    /** Reports of statutory reviews that became public, by how much of them did. */
    PRACTICE_REVIEWS_PUBLISHED(List.of(PublicationMode.values())),
    /** Reports of reviews that no statute asks for, likewise (§15.5-20). */
    OTHER_REVIEWS_PUBLISHED(List.of(PublicationMode.values())),
    /** The reports of statutory reviews by the whole months that it took from the decision to hold them. */
    MONTHS_TO_PUBLICATION(List.of()),
    PRACTICE_REVIEWS_DISCONTINUED(List.of(DiscontinuationGround.values())),
    /** Why a practice review was said to take longer, each time it was. */
    DELAYS_OF_PRACTICE_REVIEWS(List.of(DelayReason.values())),
    /** How the families were approached, by what came of it. */
    FAMILY_CONTACTS(List.of(ContactOutcome.values())),

    DECISIONS_BY_BODY(Kept.DECISIONS, 1, List.of(Body.values())),
    DECISIONS_BY_MODE(Kept.DECISIONS, 2, List.of(DecisionMode.values())),
    DECISIONS_BY_RESULT(Kept.DECISIONS, 3, List.of(DecisionResult.values())),
    DECISIONS_BY_ROUTE(Kept.DECISIONS, 4, List.of(Route.values())),
    /** §11.7: "recording lag > 5 WD". */
    DECISIONS_BY_RECORDING(Kept.DECISIONS, 5, List.of("WITHIN_5_DAYS", "LATER")),
    DECISIONS_FLAGGED(List.of(FlagReason.values())),

    /** Actions of plans that count, by where each stands, on the day it was agreed or, before that, proposed. */
    ACTIONS_BY_STAGE(Kept.ACTIONS, 1, List.of("PROPOSED", "AGREED", "IN_PROGRESS", "COMPLETED", "VERIFIED")),
    /** The same by whether they were completed by their due date. */
    ACTIONS_BY_COMPLETION(Kept.ACTIONS, 2, List.of("OPEN", "ON_TIME", "LATE")),
    /** The same by their colour on the day that is read (§10.3). */
    ACTIONS_BY_COLOUR(Kept.ACTIONS, 3, List.of(Rag.RED, Rag.AMBER, Rag.GREEN)),
    /** The same by what shows no progress that was agreed, red with none ever reported (§11.5-14, S3 §8b). */
    ACTIONS_BY_PROGRESS(Kept.ACTIONS, 4, List.of("ON_COURSE", "BEHIND", "BEHIND_AND_NOT_BEGUN")),
    /** Actions agreed for a statutory review that became public, by whether they had been completed by that day, on that day. */
    ACTIONS_BY_PUBLICATION(List.of("COMPLETED_BY_THEN", "NOT_BY_THEN")),
    /** What was recommended, by the last answer of the agency it was addressed to. */
    RECOMMENDATIONS(with("UNANSWERED", Response.values())),
    /** What was found of the effect of plans, by what showed it. */
    IMPACT_BY_TYPE(Kept.IMPACT, 1, List.of(EvidenceType.values())),
    /** The same by how much it was. */
    IMPACT_BY_RATING(Kept.IMPACT, 2, List.of(ImpactRating.values())),
    /** Plans with nothing left to do, by whether anything was found of their effect (§11.6). */
    PLANS_COMPLETE(List.of("WITH_EVIDENCE", "WITHOUT_EVIDENCE")),

    /** The annual report as it goes to its recipients. */
    ANNUAL_REPORTS_SENT(List.of("PANEL", "WHAT_WORKS_CENTRE")),

    /** Every case, on the day of the incident, by category. */
    CASES(with("UNDECIDED", Category.values())),
    NOTIFICATION_STAGES(List.of(NotificationStage.values())),
    REVIEW_STAGES(List.of(RapidReviewStage.values())),
    PLAN_STAGES(Arrays.stream(PlanStage.values())
            .filter(stage -> stage != PlanStage.MERGED && stage != PlanStage.STRUCK_OUT)
            .toList()),
    PRACTICE_REVIEW_STAGES(List.of(PracticeReviewStage.values())),
    AGE_BANDS(List.of(AgeBand.values())),
    AGENCIES(List.of()),
    CONSTRAINTS(List.of());

    /** What is kept under another name than it is shown by: by several measures, or in part. */
    private static final class Kept {
        static final String ACTIONS = "ACTIONS";
        static final String DECISIONS = "DECISIONS";
        static final String IMPACT = "IMPACT";
        static final String INCIDENT_THEMES = "INCIDENT_THEMES";
        static final String PANEL = "PANEL";
    }

    private final String kept;
    private final int place;

    /** Cannot be changed once made. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> codes;

    Measure(List<?> codes) {
        this.kept = name();
        this.place = 0;
        this.codes = codes.stream().map(Object::toString).toList();
    }

    Measure(String kept, int place, List<?> codes) {
        this.kept = kept;
        this.place = place;
        this.codes = codes.stream().map(Object::toString).toList();
    }

    /** Under which name it is kept. */
    public String kept() {
        return kept;
    }

    /** Under which names they are kept, each once. */
    public static List<String> kept(Collection<Measure> measures) {
        return measures.stream().map(Measure::kept).distinct().toList();
    }

    /** The place its value has among those kept together, counted from 1; 0 where it is kept alone. After the last: it follows from the others. */
    public int place() {
        return place;
    }

    /** Its values, as far as they are fixed. */
    public List<String> codes() {
        return codes;
    }

    /** Whether one case may count under several of its values, so that they add up to nothing. */
    public boolean overlaps() {
        return this == THEMES
                || this == CLOSED_PLAN_THEMES
                || this == REPEATED_THEMES
                || this == JOINT_REVIEWS
                || this == AGENCIES
                || this == CONSTRAINTS;
    }

    private static List<Object> with(String more, Enum<?>... values) {
        return Stream.concat(Arrays.<Object>stream(values), Stream.of(more)).toList();
    }
}
