package uk.casereview.web.mywork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import uk.casereview.casefile.TaskKind;
import uk.casereview.clock.ClockKind;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;
import uk.casereview.tracker.NotificationStage;
import uk.casereview.tracker.PracticeReviewStage;
import uk.casereview.tracker.RapidReviewStage;
import uk.casereview.tracker.TrackerQuery.CasePage;
import uk.casereview.tracker.TrackerQuery.CaseRow;
import uk.casereview.tracker.TrackerQuery.MissedDeadline;
import uk.casereview.tracker.TrackerQuery.MissedDeadlinePage;
import uk.casereview.tracker.TrackerQuery.Work;
import uk.casereview.tracker.TrackerQuery.WorkKind;
import uk.casereview.tracker.TrackerQuery.WorkPage;
import uk.casereview.tracker.TrackerQuery.WorkRow;
import uk.casereview.web.Rendered;
import uk.casereview.web.StageWords;
import uk.casereview.web.tracker.ARow;

class MyWorkViewTest {
    private static final PartnershipCode BSCP = new PartnershipCode("BSCP");
    private static final Instant FRESH = Instant.parse("2026-02-09T10:42:07Z");

    @Test
    void saysWhatToDoInWhichCaseAndByWhen() {
        var html = page(
                45,
                List.of(
                        new Work(WorkKind.NEXT_STEP, null, null),
                        new Work(WorkKind.TASK, TaskKind.REVIEW_IMPACT, null),
                        new Work(WorkKind.RETURN, null, LocalDate.of(2026, 2, 16))));

        assertThat(html.title()).isEqualTo("My work – Case Review");
        assertThat(html.expectFirst("main [role=status]").text())
                .isEqualTo("45 cases wait for you. Up to date as of 10:42:07.");
        var row = html.expectFirst("tbody tr");
        assertThat(row.expectFirst("a[href=/cases/BSCP-2026-001]").text()).isEqualTo("BSCP-2026-001");
        assertThat(row.select("[data-label='What to do'] li").eachText())
                .containsExactly(
                        "Gather the information and hold the meeting",
                        "Look at what effect the plan had",
                        "Send what your agency knows, by 16 February 2026");
        assertThat(row.expectFirst("[data-label='Next due']").text())
                .contains("12 February 2026", "Due soon", "Send the rapid review to the Panel");
        assertThat(html.expectFirst("a[rel=next]").attr("href")).isEqualTo("/?page=2");
    }

    @Test
    void tellsOfMissedDatesAndOfWhatHasChanged() {
        var html = page(1, List.of(new Work(WorkKind.NEXT_STEP, null, null)));

        assertThat(html.expectFirst(".cr-missed li").text())
                .isEqualTo("BSCP-2026-002: Send the rapid review to the Panel, due on 5 February 2026");
        assertThat(html.select("section[aria-labelledby=changed] li").eachText())
                .containsExactly(
                        "BSCP-2026-001: Rapid review: gathering information, changed on 9 February 2026 at 10:42am");
    }

    @Test
    void saysWhereToLookWhereNothingWaits() {
        var html = Rendered.page(
                "my-work",
                MyWorkView.of(
                        reader(),
                        new WorkPage(List.of(), 0, 0, 20, 1, FRESH),
                        new MissedDeadlinePage(List.of(), 0, 0, 10, 1, FRESH),
                        new CasePage(List.of(), 0, 0, 5, 1, FRESH)));

        assertThat(html.select("main table, .cr-missed, nav.govuk-pagination")).isEmpty();
        assertThat(html.expectFirst("main").text()).contains("Nothing waits for you in this role: Business manager.");
        assertThat(html.expectFirst("main a[href=/cases]").text()).isEqualTo("See all cases");
    }

    @ParameterizedTest
    @EnumSource(names = {"OBSERVER", "ADMINISTRATOR", "OPERATOR", "LEAD_REVIEWER"})
    void whoeverWorksOnNoCaseIsToldWhatThereIsInstead(Role role) {
        var html = Rendered.page("my-work-elsewhere", ElsewhereView.of(role));

        assertThat(html.expectFirst("h1").text()).isEqualTo("My work");
        assertThat(html.select("main a[href=/dashboards]")).hasSize(role == Role.OBSERVER ? 1 : 0);
    }

    /** Whatever stage somebody has to act in, they are told what to do. */
    @Test
    void everyStageInWhichSomebodyActsHasItsWords() {
        List.of(RapidReviewStage.values()).stream()
                .filter(stage -> stage.compareTo(RapidReviewStage.CLOSED) < 0)
                .forEach(stage -> word("next-step." + StageWords.of(null, stage)));
        List.of(PracticeReviewStage.values()).stream()
                .filter(stage -> !stage.over())
                .forEach(stage -> word("next-step." + StageWords.of(stage)));
        List.of(NotificationStage.values()).stream()
                .filter(stage -> stage.compareTo(NotificationStage.NOTIFIED) <= 0)
                .forEach(stage -> word("next-step." + StageWords.of(stage, null)));
        word("next-step.plan");
        List.of(WorkKind.RETURN, WorkKind.ACTIONS, WorkKind.VERIFICATION, WorkKind.CONFIRMATION)
                .forEach(kind -> word("my-work." + kind));
    }

    private static void word(String key) {
        var words = new ResourceBundleMessageSource();
        words.setBasename("messages");
        words.setDefaultEncoding("UTF-8");
        assertThat(words.getMessage(key, null, Locale.UK)).isNotBlank();
    }

    private static Document page(long total, List<Work> work) {
        CaseRow row = ARow.ofOne().getFirst();
        var missed = new MissedDeadline(
                new UUID(0, 2), new CaseRef("BSCP-2026-002"), BSCP, ClockKind.C3, LocalDate.of(2026, 2, 5), FRESH);
        return Rendered.page(
                "my-work",
                MyWorkView.of(
                        reader(),
                        new WorkPage(List.of(new WorkRow(row, work)), total, 0, 20, 1, FRESH),
                        new MissedDeadlinePage(List.of(missed), 1, 0, 10, 1, FRESH),
                        new CasePage(List.of(row), 1, 0, 5, 1, FRESH)));
    }

    private static Actor reader() {
        return new Actor(new UserId(new UUID(0, 7)), Role.BUSINESS_MANAGER, BSCP, null, null);
    }
}
