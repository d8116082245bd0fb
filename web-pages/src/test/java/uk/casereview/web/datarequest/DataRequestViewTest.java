package uk.casereview.web.datarequest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.datarequest.DataRequestDecision;
import uk.casereview.datarequest.DataRequestEntry;
import uk.casereview.datarequest.DataRequestEntry.OwnDisposal;
import uk.casereview.datarequest.DataRequestEvent.BreachReported;
import uk.casereview.datarequest.DataRequestEvent.DataRequestClosed;
import uk.casereview.datarequest.DataRequestEvent.DataRequestDecided;
import uk.casereview.datarequest.DataRequestEvent.DataRequestExtended;
import uk.casereview.datarequest.DataRequestEvent.DataRequestOpened;
import uk.casereview.datarequest.DataRequestEvent.DisposalProposed;
import uk.casereview.datarequest.DataRequestEvent.ErasureApproved;
import uk.casereview.datarequest.DataRequestEvent.ErasureCertified;
import uk.casereview.datarequest.DataRequestKind;
import uk.casereview.datarequest.DataRequestQuery.DataRequestPage;
import uk.casereview.datarequest.DataRequestQuery.ListedDataRequest;
import uk.casereview.datarequest.DataRequestStage;
import uk.casereview.datarequest.Exemption;
import uk.casereview.datarequest.Requester;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.DataRequestId;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.PersonRef;
import uk.casereview.shared.PersonalText;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;
import uk.casereview.web.People;
import uk.casereview.web.Rendered;
import uk.casereview.web.TextReader;
import uk.casereview.web.datarequest.DataRequestView.Link;
import uk.casereview.web.filter.GivenFilter;
import uk.casereview.web.form.JustRecorded;

class DataRequestViewTest {
    private static final UserId OFFICER = new UserId(new UUID(0, 1));
    private static final UserId SECOND = new UserId(new UUID(0, 2));
    private static final People PEOPLE = new People(Map.of(OFFICER.value(), "Keziah Harrowgate"));
    private static final PersonRef CHILD = new PersonRef(new UUID(0, 3), PersonRef.Kind.CHILD);
    private static final LocalDate DAY = LocalDate.of(2026, 2, 9);
    private static final Instant NOON = Instant.parse("2026-02-09T12:00:00Z");
    private static final SealedText TEXT = new SealedText(new UUID(0, 4), "open", 4);
    private static final TextReader READER = new TextReader(text -> Optional.of("<b>" + text.ciphertext() + "</b>"));
    private static final ErasureCertified CERTIFIED =
            new ErasureCertified(List.of(new UUID(0, 5)), NOON, LocalDate.of(2026, 5, 9));

    @Test
    void tellsEachRequestByWhenItIsOwedAndHowItStands() {
        Document page = all(
                Map.of("open", "true"),
                List.of(
                        new ListedDataRequest(asked(DataRequestStage.REQUESTED, null), true),
                        new ListedDataRequest(breach(null), false),
                        new ListedDataRequest(asked(DataRequestStage.CLOSED, null), false)),
                true);

        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "Access to what is held BSCP-2026-001 9 February 2026 To be decided 9 March 2026 Overdue",
                        "Breach BSCP-2026-001 9 February 2026 Breach to be reported 12 February 2026 at 12:00pm",
                        "Access to what is held BSCP-2026-001 9 February 2026 Closed Nothing is owed");
        assertThat(page.select("a[href='/data-requests/new']").eachText())
                .containsExactly("Log a request, a breach or a legal hold");
        assertThat(page.select("nav.govuk-pagination a").eachAttr("href"))
                .containsExactly("/data-requests?open=true&page=2");
        assertThat(all(Map.of(), List.of(), false).select("a[href='/data-requests/new']"))
                .isEmpty();
    }

    @Test
    void saysThatThereIsNoneAndWhatCannotBe() {
        assertThat(all(Map.of(), List.of(), true).text()).contains("No data requests", "None has been logged yet.");
        Document page = all(Map.of("case", "nonsense", "kind", "BREACH"), List.of(), true);
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.text()).contains("None is like that.");
        assertThat(page.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#case");
    }

    @Test
    void tellsWhatWasAskedAndWhatMayBeRecordedNow() {
        Document page = one(
                asked(DataRequestStage.REQUESTED, null),
                List.of(new Link("Decide the request", "/data-requests/1/commands/decide-data-request")),
                new JustRecorded.Notice("Take more time for the answer", true));

        assertThat(page.expectFirst("dl").text())
                .contains("To be decided", "9 March 2026", "logged by Keziah Harrowgate")
                .contains("<b>name</b>", "A child of the case", "<b>open</b>");
        assertThat(page.select(".cr-changes a").eachAttr("href"))
                .containsExactly("/data-requests/1/commands/decide-data-request");
        assertThat(page.expectFirst(".govuk-notification-banner--success").text())
                .contains("Recorded: Take more time for the answer");
        assertThat(page.text()).contains("Nothing yet: it has been logged.");
        assertThat(page.select("main b"))
                .as("what somebody typed is shown as text")
                .isEmpty();
    }

    @Test
    void tellsWhatHasBecomeOfIt() {
        Document page = one(
                new DataRequestEntry(
                        new DataRequestId(new UUID(0, 9)),
                        new PartnershipCode("BSCP"),
                        DataRequestStage.CLOSED,
                        opened(DataRequestKind.ERASURE),
                        new DataRequestExtended(DAY, DAY.plusMonths(3), TEXT),
                        new DataRequestDecided(
                                DataRequestDecision.PARTLY, List.of(Exemption.THIRD_PARTY), DAY, TEXT, OFFICER),
                        List.of(),
                        List.of(),
                        new ErasureApproved(SECOND),
                        CERTIFIED,
                        null,
                        null,
                        new DataRequestClosed(DAY, false, false, null),
                        new OwnDisposal(new DisposalProposed(OFFICER, DAY), null, null),
                        7),
                List.of(),
                JustRecorded.Notice.NONE);

        assertThat(page.select(".moj-timeline__title").eachText())
                .hasSize(6)
                .startsWith("The request was given more time", "The request was decided");
        assertThat(page.expectFirst(".moj-timeline").text())
                .contains("The answer may take until 9 May 2026.")
                .contains("Granted in part.", "Somebody else would be identified", "by Keziah Harrowgate")
                .contains("The last back-up that may still hold a key is gone on 9 May 2026.")
                .contains("Answered late.");
        assertThat(page.text()).contains("There is nothing for you to record of it now.");
    }

    @Test
    void tellsThatABreachWasReportedLate() {
        Document page = one(breach(new BreachReported(NOON, false, TEXT)), List.of(), JustRecorded.Notice.NONE);

        assertThat(page.expectFirst(".moj-timeline").text()).contains("Later than 72 hours.", "<b>open</b>");
        assertThat(page.expectFirst("dl").text()).doesNotContain("Owed by", "Who asks", "Whom it is about");
    }

    private static DataRequestEntry asked(DataRequestStage stage, @Nullable BreachReported reported) {
        return entry(stage, opened(DataRequestKind.SUBJECT_ACCESS), reported);
    }

    private static DataRequestEntry breach(@Nullable BreachReported reported) {
        var stage = reported == null ? DataRequestStage.BREACH_FOUND : DataRequestStage.BREACH_REPORTED;
        return entry(stage, opened(DataRequestKind.BREACH), reported);
    }

    private static DataRequestEntry entry(
            DataRequestStage stage, DataRequestOpened opened, @Nullable BreachReported reported) {
        return new DataRequestEntry(
                new DataRequestId(new UUID(0, 9)),
                new PartnershipCode("BSCP"),
                stage,
                opened,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                reported,
                null,
                null,
                1);
    }

    private static DataRequestOpened opened(DataRequestKind kind) {
        boolean breach = kind == DataRequestKind.BREACH;
        return new DataRequestOpened(
                new NotificationId(new UUID(0, 6)),
                new CaseRef("BSCP-2026-001"),
                kind,
                breach ? null : CHILD,
                breach ? null : new Requester(CHILD, new PersonalText(CHILD.value(), "name", 4)),
                NOON,
                DAY,
                breach ? null : DAY.plusMonths(1),
                breach ? NOON.plusSeconds(3 * 24 * 3600L) : null,
                TEXT,
                OFFICER);
    }

    private static Document all(Map<String, String> given, List<ListedDataRequest> rows, boolean mayLog) {
        var filter = new GivenFilter("/data-requests", "data-requests", given);
        filter.caseRef("case");
        filter.constant("kind", List.of(DataRequestKind.values()), "option.datarequest.DataRequestKind");
        filter.constant("stage", List.of(DataRequestStage.values()), "option.datarequest.DataRequestStage");
        filter.ticked("open");
        filter.ticked("overdue");
        var found = new DataRequestPage(rows, rows.isEmpty() ? 0 : 30, 0, 25, 1, NOON);
        return Rendered.page("data-requests", DataRequestsView.of(filter, found, mayLog));
    }

    private static Document one(DataRequestEntry entry, List<Link> next, JustRecorded.Notice recorded) {
        Map<String, Object> model = new HashMap<>();
        model.put("view", DataRequestView.of(new ListedDataRequest(entry, false), READER, PEOPLE, next));
        model.put("recorded", recorded);
        model.put("visitor", Rendered.VISITOR);
        return Rendered.page("data-request", model);
    }
}
