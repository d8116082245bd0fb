package uk.casereview.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import uk.casereview.audit.AuditQuery.TrailPage;
import uk.casereview.audit.TrailCursor;
import uk.casereview.audit.TrailLine;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;
import uk.casereview.web.People;
import uk.casereview.web.Rendered;
import uk.casereview.web.filter.Members;

class TrailViewTest {
    private static final UserId CLERK = new UserId(new UUID(0, 7));
    private static final UserId CHAIR = new UserId(new UUID(0, 8));
    private static final String NEXT = new TrailCursor(true, 40).toString();
    private static final TrailLine LINE = new TrailLine(
            41,
            new UUID(0, 5),
            Instant.parse("2026-02-18T16:40:00Z"),
            LocalDate.of(2026, 2, 9),
            7,
            CLERK,
            Role.SYSTEM,
            new AgencyCode("BCT"),
            CHAIR,
            "The outcome was recommended",
            "rapid-review.RapidReviewOutcomeRecommended",
            new CaseRef("BSCP-2026-001"),
            Body.SCSG,
            "rapid-review",
            new UUID(0, 2),
            new CommandId(new UUID(0, 3)),
            new UUID(0, 4),
            new DecisionId(new UUID(0, 6)));

    @Test
    void tellsWhoDidWhatWhenAndOnWhoseBehalf() {
        var html = page(Map.of(), List.of(LINE), true);

        assertThat(html.title()).isEqualTo("Audit trail – Case Review");
        var row = html.expectFirst("tbody tr");
        assertThat(row.expectFirst("th a").attr("href"))
                .isEqualTo("/decisions/00000000-0000-0000-0000-000000000006?case=BSCP-2026-001");
        assertThat(row.expectFirst("[data-label='By whom']").text())
                .isEqualTo("Osric Elmsgate, the service itself, BCT on behalf of A member whose name is not known here"
                        + " because of an earlier event");
        assertThat(row.expectFirst("[data-label='True since']").text()).isEqualTo("9 February 2026");
        assertThat(row.expectFirst("[data-label=Recorded]").text())
                .startsWith("18 February 2026 at 4:40pm 7 working days later Recorded late Receipt");
        assertThat(row.expectFirst("a[download]").attr("href"))
                .isEqualTo("/audit/receipts/00000000-0000-0000-0000-000000000005");
        assertThat(html.expectFirst("nav a[aria-current=page]").text()).isEqualTo("Audit trail");
    }

    @Test
    void goesOnFromALineAndBackToTheNewest() {
        assertThat(page(Map.of("type", "meeting.VoteCast"), List.of(LINE), true)
                        .expectFirst("a[rel=next]")
                        .attr("href"))
                .isEqualTo("/audit?type=meeting.VoteCast&cursor=" + NEXT);
        var further = page(Map.of("cursor", NEXT), List.of(LINE), false);
        assertThat(further.select("a[rel=next]")).isEmpty();
        assertThat(further.expectFirst(".govuk-pagination__prev a").attr("href"))
                .isEqualTo("/audit");
    }

    @Test
    void saysWhatCannotBe() {
        var html = page(
                Map.of("type", "no.Such", "cursor", new TrailCursor(false, 3).toString(), "to", "tomorrow"),
                List.of(),
                false);

        assertThat(html.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#type", "#to", "#cursor");
        assertThat(page(Map.of("cursor", "%%%"), List.of(), false).select(".govuk-error-summary a"))
                .hasSize(1);
        assertThat(page(Map.of(), List.of(), false).text()).contains("Nothing has been recorded yet.");
        assertThat(page(Map.of("case", "BSCP-2026-001"), List.of(), false).text())
                .contains("Widen the filter");
    }

    private static Document page(Map<String, String> given, List<TrailLine> lines, boolean more) {
        var selection = TrailSelection.of(given, new Members(List.of(), List.of()));
        var found = new TrailPage(lines, more, NEXT, 41, Instant.parse("2026-02-19T10:42:07Z"));
        var people = new People(Map.of(CLERK.value(), "Osric Elmsgate"));
        return Rendered.page("audit-trail", TrailView.of(new PartnershipCode("BSCP"), selection, found, people));
    }
}
