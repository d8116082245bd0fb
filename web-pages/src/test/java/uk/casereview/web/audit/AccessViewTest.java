package uk.casereview.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import uk.casereview.access.AccessKind;
import uk.casereview.access.AccessLine;
import uk.casereview.access.AccessQuery.AccessPage;
import uk.casereview.access.Purpose;
import uk.casereview.access.TextKind;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;
import uk.casereview.web.People;
import uk.casereview.web.Rendered;
import uk.casereview.web.filter.Members;

class AccessViewTest {
    private static final UserId READER = new UserId(new UUID(0, 7));
    private static final PartnershipCode BSCP = new PartnershipCode("BSCP");

    @Test
    void tellsWhoReadWhatAndWhatFor() {
        var row =
                page(Map.of(), List.of(line(AccessKind.TEXT_READ, BSCP, true))).expectFirst("tbody tr");

        assertThat(row.expectFirst("th").text()).isEqualTo("18 February 2026 at 4:40pm");
        assertThat(row.expectFirst("[data-label='By whom']").text()).isEqualTo("Osric Elmsgate, Chair");
        assertThat(row.expectFirst("[data-label='What they did']").text())
                .isEqualTo("Text about a case was read what people wrote GET /cases/{caseRef}");
        assertThat(row.expectFirst("[data-label=Case] a").attr("href")).isEqualTo("/cases/BSCP-2026-001");
        assertThat(row.expectFirst("[data-label='What for']").text()).isEqualTo("Deciding on a case as they said");
    }

    @Test
    void tellsWhoWasRefusedAndFromWhere() {
        var row = page(Map.of(), List.of(line(AccessKind.REFUSED, new PartnershipCode("SCSP"), false)))
                .expectFirst("tbody tr");

        assertThat(row.expectFirst(".govuk-tag--red").text()).isEqualTo("Refused");
        assertThat(row.expectFirst("[data-label='By whom']").text()).endsWith("SCSP");
        assertThat(row.expectFirst("[data-label='What for']").text()).endsWith("as their role is for");
    }

    @Test
    void namesNobodyWhereNobodyWasSignedIn() {
        var row = page(Map.of(), List.of(line(AccessKind.NOT_SIGNED_IN, BSCP, false)))
                .expectFirst("tbody tr");

        assertThat(row.expectFirst(".govuk-tag--red").text()).isEqualTo("Turned away: not signed in");
        assertThat(row.expectFirst("[data-label='By whom']").text()).isEqualTo("Somebody who was not signed in");
        assertThat(row.expectFirst("[data-label='What for']").text()).isEqualTo("Not known");
    }

    @Test
    void keepsTheSelectionAndSaysWhatCannotBe() {
        var html = page(Map.of("kind", "EXPORT", "case", "nonsense"), List.of());

        assertThat(html.expectFirst("#kind option[selected]").text()).isEqualTo("A file was taken away");
        assertThat(html.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#case");
        assertThat(html.select(".cr-files a").eachAttr("href"))
                .containsExactly("/files/access-log.csv?kind=EXPORT", "/files/access-log.jsonl?kind=EXPORT");
        assertThat(html.text()).contains("Nobody looked at anything like that.");
        assertThat(page(Map.of(), List.of()).text()).contains("Nobody has looked at anything yet.");
    }

    private static AccessLine line(AccessKind kind, PartnershipCode home, boolean stated) {
        RefusalCode refusal = kind == AccessKind.REFUSED ? RefusalCode.FORBIDDEN_ROLE : null;
        return new AccessLine(
                41,
                new UUID(0, 5),
                Instant.parse("2026-02-18T16:40:00Z"),
                READER,
                Role.CHAIR,
                home,
                null,
                kind,
                "GET /cases/{caseRef}",
                new CaseRef("BSCP-2026-001"),
                kind == AccessKind.REFUSED ? List.of() : List.of(TextKind.NARRATIVE),
                Purpose.DECISION,
                stated,
                refusal);
    }

    private static Document page(Map<String, String> given, List<AccessLine> lines) {
        var selection = AccessSelection.of(given, new Members(List.of(), List.of()));
        var found = new AccessPage(lines, false, null, 41, Instant.parse("2026-02-19T10:42:07Z"));
        var people = new People(Map.of(READER.value(), "Osric Elmsgate"));
        return Rendered.page("audit-access", AccessView.of(BSCP, selection, found, people));
    }
}
