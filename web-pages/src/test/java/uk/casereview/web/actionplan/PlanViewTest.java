package uk.casereview.web.actionplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.actionplan.ActionStage;
import uk.casereview.actionplan.ActionTerms;
import uk.casereview.actionplan.Addressee;
import uk.casereview.actionplan.EvidenceType;
import uk.casereview.actionplan.ImpactEvidence;
import uk.casereview.actionplan.ImpactRating;
import uk.casereview.actionplan.PlanEvent.PlanActionsComplete;
import uk.casereview.actionplan.PlanSource;
import uk.casereview.actionplan.PlanStage;
import uk.casereview.actionplan.PlannedAction;
import uk.casereview.actionplan.PlannedAction.Completion;
import uk.casereview.actionplan.PlannedAction.Progress;
import uk.casereview.actionplan.Rag;
import uk.casereview.actionplan.Recommendation;
import uk.casereview.actionplan.Response;
import uk.casereview.actionplan.SourceType;
import uk.casereview.casefile.CaseFileEvent.ChallengeAnswered;
import uk.casereview.casefile.CaseFileEvent.ChallengeClosed;
import uk.casereview.casefile.CaseFileEvent.ChallengeRaised;
import uk.casereview.partnership.PartnershipQuery.ThemeNamesFound;
import uk.casereview.shared.ActionId;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.RecommendationId;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.TaggedTheme;
import uk.casereview.shared.ThemeCode;
import uk.casereview.shared.UserId;
import uk.casereview.timeline.CaseDetails;
import uk.casereview.timeline.CaseFileDetails.Challenge;
import uk.casereview.timeline.PlanDetails;
import uk.casereview.timeline.PlanDetails.ColouredAction;
import uk.casereview.timeline.Trail;
import uk.casereview.web.People;
import uk.casereview.web.Rendered;
import uk.casereview.web.TextReader;
import uk.casereview.web.casefile.APlannedCase;

/** What the page of a plan tells: from the recommendation to its effect, each colour with its word. */
class PlanViewTest {
    private static final SealedText TEXT = new SealedText(new UUID(0, 1), "sealed", 11);
    private static final AgencyCode BCT = new AgencyCode("BCT");
    private static final UserId OWNER = new UserId(new UUID(0, 7));
    private static final LocalDate DUE = LocalDate.of(2026, 9, 30);
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final RecommendationId FIRST = new RecommendationId(new UUID(0, 11));
    private static final RecommendationId SECOND = new RecommendationId(new UUID(0, 12));
    private static final ActionId DONE = new ActionId(new UUID(0, 21));
    private static final ActionId OPEN = new ActionId(new UUID(0, 22));
    private static final UUID CHALLENGE = new UUID(0, 31);
    private static final UUID FOUND = new UUID(0, 41);

    private final Document html = page(plan());

    @Test
    void saysWhereThePlanStandsInWordsBesideTheColour() {
        assertThat(html.title()).startsWith("Action plan BSCP-2026-001");
        assertThat(beside("Stage")).isEqualTo("Work is under way");
        assertThat(beside("Progress"))
                .isEqualTo("Red: slipping or overdue 50 % of the actions that count are complete, read on 1 June 2026");
        assertThat(beside("Comes from")).isEqualTo("the rapid review");
        assertThat(beside("Approved by the sub-group")).isEqualTo("Not yet");
        assertThat(beside("Effect to be looked at by")).isEqualTo("1 December 2026");
    }

    @Test
    void tellsWhoAnswersForARecommendationAndHow() {
        assertThat(html.select("h2").eachText()).containsExactly("Recommendation 1", "Recommendation 2");
        assertThat(html.expectFirst("#recommendation-1 ~ dl").text())
                .contains("Themes Professional curiosity, T3", "Answers for it BCT", "Accepted in part");
        assertThat(html.expectFirst("#recommendation-2 ~ dl").text()).contains("Answers for it A national body");
        assertThat(html.expectFirst("#recommendation-2 ~ p.govuk-body").text())
                .isEqualTo("No action has been proposed for it yet.");
    }

    @Test
    void tellsWhatBecameOfAnAction() {
        String done = html.expectFirst("#action-" + DONE).text();

        assertThat(done)
                .contains("BCT: seen by me", "Green: completed", "Verified")
                .doesNotContain("What is to be done")
                .contains("Petra Penhallow", "Helped by BCHC")
                .contains("Due 30 September 2026, first agreed for 30 June 2026")
                .contains("Completed 1 June 2026, shown by DOC-1, DOC-2", "Verified 1 June 2026, by Petra Penhallow");
        assertThat(html.expectFirst("#action-" + OPEN).text())
                .contains("Red: slipping or overdue", "Being worked on")
                .contains("Report of BCT, 1 June 2026 It is behind and needs corrective action.")
                .contains("Expected to be done on 1 October 2026.", "Somebody whose name is not known here");
    }

    /** A heading is short; what is longer stands below it. */
    @Test
    void headsAnActionByItsOwnerWhereWhatIsToBeDoneIsLong() {
        Document longer = page(plan(), "seen by me ".repeat(12));

        assertThat(longer.expectFirst("#action-" + DONE + " h3").text()).isEqualTo("BCT: Action");
        assertThat(longer.expectFirst("#action-" + DONE).text()).contains("What is to be done seen by me");
    }

    @Test
    void showsTheChallengeBesideTheActionItIsAbout() {
        assertThat(html.select("#action-" + DONE + " dt").eachText()).doesNotContain("Challenge to BCT");
        assertThat(html.expectFirst("#action-" + OPEN).text())
                .contains("Challenge to BCT Settled, to be answered by 30 September 2026")
                .contains("The agency’s answer: seen by me");
    }

    @Test
    void showsTheEffectBesideTheRecommendation() {
        assertThat(html.text())
                .contains("Effect on practice Audit, 1 June 2026 Some effect seen seen by me")
                .contains("Nothing has been found of its effect yet.");
    }

    @Test
    void aPlanWithoutAnythingSaysSo() {
        PlanDetails empty = plan(List.of(), List.of(), Rag.NOT_STARTED, null);

        assertThat(page(empty).expectFirst("main").text())
                .contains("Not started", "Nothing has been recommended yet.")
                .doesNotContain("%");
    }

    @Test
    void aCaseLeadsToItsPlans() {
        assertThat(PlanLink.to(List.of(plan())))
                .containsExactly(new PlanLink(
                        plan().actionPlanId().toString(),
                        "plan-source.RAPID_REVIEW",
                        "plan-stage.IN_PROGRESS",
                        new RagTag("rag.RED", "red")));
        assertThat(RagTag.of(null)).isEqualTo(new RagTag("rag.NONE", "grey"));
    }

    private String beside(String key) {
        return html.expectFirst("dt:containsOwn(" + key + ") + dd").text();
    }

    private static Document page(PlanDetails plan) {
        return page(plan, "seen by me");
    }

    private static Document page(PlanDetails plan, String text) {
        CaseDetails details = APlannedCase.with(
                plan,
                new Challenge(
                        new ChallengeRaised(CHALLENGE, BCT, DUE, TEXT, OPEN.value()),
                        new ChallengeAnswered(CHALLENGE, TEXT),
                        new ChallengeClosed(CHALLENGE, true, null),
                        false));
        var people = new People(Map.of(OWNER.value(), "Petra Penhallow"));
        var texts = new TextReader(_ -> Optional.of(text));
        var themes = new ThemeNamesFound(Map.of(new ThemeCode("T1"), "Professional curiosity"));
        return Rendered.page("plan", PlanView.of(details, plan, people, texts, themes));
    }

    private static PlanDetails plan() {
        var themes = List.of(theme("T1"), theme("T3"));
        var answer = new Recommendation.Answer(BCT, Response.PART, TEXT);
        return plan(
                List.of(
                        new Recommendation(FIRST, TEXT, themes, Addressee.LOCAL, BCT, Set.of(), null, answer),
                        new Recommendation(SECOND, TEXT, themes, Addressee.NATIONAL, null, Set.of(), null, null)),
                List.of(
                        new ColouredAction(
                                action(
                                        DONE,
                                        ActionStage.VERIFIED,
                                        OWNER,
                                        Map.of(),
                                        new Completion(DAY, List.of("DOC-1", "DOC-2"), OWNER, OWNER, DAY, OWNER)),
                                Rag.GREEN),
                        new ColouredAction(
                                action(
                                        OPEN,
                                        ActionStage.IN_PROGRESS,
                                        new UserId(new UUID(0, 8)),
                                        Map.of(BCT, new Progress(DAY, TEXT, true, DUE.plusDays(1))),
                                        null),
                                Rag.RED)),
                Rag.RED,
                50);
    }

    private static PlanDetails plan(
            List<Recommendation> recommendations,
            List<ColouredAction> actions,
            Rag rag,
            @Nullable Integer completionPct) {
        List<Trail> trails = List.of(
                new Trail(
                        FIRST,
                        Set.of(),
                        List.of(
                                new Trail.Step(DONE, List.of("DOC-1", "DOC-2"), List.of()),
                                new Trail.Step(OPEN, List.of(), List.of(CHALLENGE))),
                        List.of(),
                        List.of(FOUND)),
                new Trail(SECOND, Set.of(), List.of(), List.of(), List.of()));
        return new PlanDetails(
                new ActionPlanId(new UUID(0, 9)),
                1,
                PlanStage.IN_PROGRESS,
                Set.of(new PlanSource(SourceType.RAPID_REVIEW, new UUID(0, 6))),
                recommendations,
                actions,
                List.of(new ImpactEvidence(FOUND, Set.of(FIRST), EvidenceType.AUDIT, TEXT, ImpactRating.SOME, DAY)),
                trails,
                rag,
                completionPct,
                DAY,
                null,
                new PlanActionsComplete(DAY, DAY.plusMonths(6)),
                null,
                null,
                4);
    }

    private static TaggedTheme theme(String code) {
        return new TaggedTheme(new ThemeCode(code), "2026-1", OWNER);
    }

    private static PlannedAction action(
            ActionId id,
            ActionStage stage,
            UserId owner,
            Map<AgencyCode, Progress> progress,
            @Nullable Completion done) {
        var terms = new ActionTerms(TEXT, BCT, owner, TEXT, Set.of(new AgencyCode("BCHC")), DUE, TEXT, TEXT);
        return new PlannedAction(
                id, FIRST, stage, terms, DAY, LocalDate.of(2026, 6, 30), done == null ? 0 : 1, progress, done, null);
    }
}
