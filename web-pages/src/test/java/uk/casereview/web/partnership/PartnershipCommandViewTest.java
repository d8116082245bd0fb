package uk.casereview.web.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.clock.ClockKind;
import uk.casereview.deliberation.DecisionRecord.Quorum;
import uk.casereview.partnership.ChangePreview;
import uk.casereview.partnership.ChangePreview.ChangedQuorum;
import uk.casereview.partnership.ChangePreview.ChangedThreshold;
import uk.casereview.partnership.ChangePreview.MovedClock;
import uk.casereview.partnership.ChangePreview.MovedWarning;
import uk.casereview.partnership.ChangePreview.PlannedMeeting;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.MeetingId;
import uk.casereview.web.Rendered;
import uk.casereview.web.form.FormView;

class PartnershipCommandViewTest {
    private static final LocalDate DAY = LocalDate.of(2029, 3, 1);
    private static final CaseRef CASE = new CaseRef("BSCP-2029-001");
    private static final List<AgencyCode> BCT = List.of(new AgencyCode("BCT"));
    private static final ChangePreview NOTHING =
            new ChangePreview(List.of("HolidaysAdded"), DAY, List.of(), List.of(), List.of(), List.of());

    @Test
    void beforeTheChangeWasLookedAtNothingCanBeRecorded() {
        Document page = page(null, false);

        assertThat(page.title()).isEqualTo("Add days that are no working days – Case Review");
        assertThat(page.select("main button").eachText()).containsOnly("Continue");
        assertThat(page.select(".cr-preview")).isEmpty();
        assertThat(page.text()).contains("You see what it would change before anything is recorded.");
        assertThat(page.select(".cr-command a").eachAttr("href"))
                .containsExactly("/partnership", "/partnership/commands/add-holiday?typed=true", "/partnership");
        assertThat(page.text()).contains("The person is in no list yet");
        assertThat(page(null, true).text()).contains("Choose the person from a list instead");
    }

    @Test
    void tellsWhatWouldChangeAndLetsItBeRecorded() {
        Document page = page(touching(), false);

        assertThat(page.select("main button").eachText()).containsOnly("Record");
        assertThat(page.expectFirst(".cr-preview [role=status]").text())
                .startsWith("It would hold from 1 March 2029. Nothing is recorded yet");
        assertThat(page.select(".cr-preview caption").eachText())
                .containsExactly(
                        "Clocks that would be due on another day",
                        "Clocks that would be warned of from another day, and stay due on the same",
                        "Quorums, if everybody came who may sit there",
                        "Figures that would be others");
        assertThat(page.select(".cr-preview tbody tr").eachText())
                .containsExactly(
                        "BSCP-2029-001 Notify the Panel 8 March 2029 9 March 2029",
                        "BSCP-2029-001 Notify the Panel 6 March 2029 2 March 2029",
                        "delegated safeguarding partners 1 agency at least. Among them BCT."
                                + " 1 agency at least. Among them BCT. It could not be met: BCT would be missing."
                                + " 2 March 2029",
                        "Executive Board No rule asks for anybody. 3 agencies at least. It could not be met. None",
                        "Least length of a reason, in characters 20 30");
    }

    @Test
    void saysThatNothingWouldBeAnother() {
        Document page = page(NOTHING, false);

        assertThat(page.expectFirst(".cr-preview").text())
                .contains("No running clock, no quorum and no figure would be another.");
        assertThat(page.select(".cr-preview table")).isEmpty();
    }

    private static ChangePreview touching() {
        return new ChangePreview(
                List.of("PolicyAdopted"),
                DAY,
                List.of(new MovedClock(CASE, ClockKind.C1, DAY, DAY.plusDays(7), DAY.plusDays(8))),
                List.of(new MovedWarning(CASE, ClockKind.C1, DAY.plusDays(7), DAY.plusDays(5), DAY.plusDays(1))),
                List.of(
                        new ChangedQuorum(
                                Body.DSP,
                                new Quorum(1, BCT, BCT, List.of(), true),
                                new Quorum(1, BCT, List.of(), BCT, false),
                                List.of(new PlannedMeeting(new MeetingId(new UUID(0, 4)), DAY.plusDays(1)))),
                        new ChangedQuorum(
                                Body.EXECUTIVE_BOARD,
                                new Quorum(0, List.of(), BCT, List.of(), true),
                                new Quorum(3, List.of(), BCT, List.of(), false),
                                List.of())),
                List.of(new ChangedThreshold("leastReasonLength", 20, 30)));
    }

    private static Document page(@Nullable ChangePreview preview, boolean typed) {
        Map<String, Object> model = new HashMap<>();
        model.put(
                "form",
                new FormView(
                        "Add days that are no working days",
                        "Clocks that run are counted again.",
                        "/partnership/commands/add-holiday",
                        "/partnership",
                        Map.of("form.command", "id"),
                        List.of(),
                        List.of()));
        model.put("visitor", Rendered.VISITOR);
        model.put("previewing", preview == null);
        model.put("typed", typed);
        model.put("otherwise", "/partnership/commands/add-holiday" + (typed ? "" : "?typed=true"));
        if (preview != null) {
            model.put("preview", PreviewView.of(preview));
        }
        return Rendered.page("partnership-command", model);
    }
}
