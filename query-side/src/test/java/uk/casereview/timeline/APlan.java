package uk.casereview.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.casereview.actionplan.ActionEvent.ActionAgreed;
import uk.casereview.actionplan.ActionEvent.ActionProposed;
import uk.casereview.actionplan.Addressee;
import uk.casereview.actionplan.PlanEvent.PlanCreated;
import uk.casereview.actionplan.PlanEvent.RecommendationAdded;
import uk.casereview.actionplan.PlanSource;
import uk.casereview.actionplan.SourceType;
import uk.casereview.shared.ActionId;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.LearningId;
import uk.casereview.shared.RecommendationId;
import uk.casereview.shared.TaggedTheme;
import uk.casereview.shared.ThemeCode;

/** An invented plan with one recommendation and one action for it. */
public final class APlan {
    public static final RecommendationId REC = new RecommendationId(new UUID(0, 1));
    public static final ActionId ACTION = new ActionId(new UUID(0, 2));
    public static final LearningId POINT = new LearningId(new UUID(0, 3));
    public static final TaggedTheme THEME = new TaggedTheme(new ThemeCode("T1"), "2026-1", CaseLog.CLERK);
    public static final AgencyCode BCT = new AgencyCode("BCT");
    public static final LocalDate DUE = LocalDate.of(2026, 9, 30);
    public static final LocalDate AGREED = LocalDate.of(2026, 3, 2);

    private APlan() {}

    /** Without any action yet. */
    public static CaseLog begun() {
        return new CaseLog()
                .notification("2026-02-03T09:00:00Z", Invented.incident("2026-02-01", null))
                .plan(
                        "2026-03-01T09:00:00Z",
                        new PlanCreated(
                                new ActionPlanId(CaseLog.PLAN),
                                Set.of(new PlanSource(SourceType.RAPID_REVIEW, CaseLog.REVIEW))))
                .plan(
                        "2026-03-01T10:00:00Z",
                        new RecommendationAdded(
                                REC, Invented.TEXT, List.of(THEME), Addressee.LOCAL, BCT, Set.of(POINT), null));
    }

    public static CaseLog agreed() {
        return begun().plan("2026-03-02T09:00:00Z", proposed(ACTION.value()))
                .plan(
                        "2026-03-02T10:00:00Z",
                        new ActionAgreed(
                                ACTION,
                                REC,
                                Invented.TEXT,
                                BCT,
                                CaseLog.CLERK,
                                null,
                                Set.of(),
                                DUE,
                                Invented.TEXT,
                                Invented.TEXT,
                                AGREED));
    }

    /** Nothing is said of it yet but whose it is to be. */
    public static ActionProposed proposed(UUID action) {
        return new ActionProposed(
                new ActionId(action), REC, null, BCT, null, null, Set.of(new AgencyCode("BCHC")), null, null, null);
    }
}
