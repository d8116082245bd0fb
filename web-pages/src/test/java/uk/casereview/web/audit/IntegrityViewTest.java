package uk.casereview.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.casereview.audit.DifferenceKind;
import uk.casereview.audit.RecordQuery.BundleUnderWay;
import uk.casereview.audit.RecordQuery.FoundDifference;
import uk.casereview.audit.RecordQuery.LatestCheckpoint;
import uk.casereview.audit.RecordQuery.ReceiptChecked;
import uk.casereview.audit.RecordQuery.ReceiptState;
import uk.casereview.audit.RecordQuery.SelfChecked;
import uk.casereview.platform.sealing.MasterKeyCare;
import uk.casereview.web.PageError;
import uk.casereview.web.Rendered;
import uk.casereview.web.audit.IntegrityView.Asked;
import uk.casereview.web.audit.IntegrityView.MasterKey;

class IntegrityViewTest {
    private static final Instant THEN = Instant.parse("2026-02-18T16:40:00Z");
    private static final SelfChecked IN_ORDER = new SelfChecked(true, 3L, THEN, 40, 100, THEN, 90, 0, List.of());
    private static final LatestCheckpoint SIGNED = new LatestCheckpoint(
            "invented.example/log", 100, 98L, "aaaa=", THEN, "note", List.of("key+1+a", "key+2+b"));

    @Test
    void saysWhatTheSelfCheckFoundAndHowFarItIs() {
        var html = page(IN_ORDER, SIGNED, Asked.NOTHING);

        assertThat(html.text())
                .contains("The record is what was logged and signed.")
                .contains("ended on 18 February 2026 at 4:40pm, over 90 events")
                .contains("has checked 40 of 100 events")
                .contains("98; 2 events have come since, and are not witnessed yet")
                .contains("key+2+b");
        assertThat(html.expectFirst("progress").val()).isEqualTo("40");
        assertThat(html.expectFirst("progress").attr("max")).isEqualTo("100");
        assertThat(html.select("a[download]").eachAttr("href"))
                .containsExactly("/audit/checkpoint", "/audit/keys", "/files/audit-bundle");
        assertThat(html.select(".govuk-notification-banner")).isEmpty();
    }

    @Test
    void namesEachDifference() {
        var found = new FoundDifference(DifferenceKind.EVENT_CHANGED, 12, new UUID(0, 5), "", THEN);
        var html = page(new SelfChecked(false, 3L, THEN, 40, 100, THEN, 90, 1, List.of(found)), SIGNED, Asked.NOTHING);

        assertThat(html.text()).contains("The record is not what it was: 1 difference was found.");
        assertThat(html.expectFirst("tbody tr").text())
                .isEqualTo("The event of this place is not what was logged 12 00000000-0000-0000-0000-000000000005"
                        + " 18 February 2026 at 4:40pm");
    }

    @Test
    void saysBeforeTheFirstRoundAndTheFirstCheckpointWhatIsToCome() {
        var begun = new SelfChecked(false, null, null, 0, 0, null, 0, 0, List.of());
        var none = new LatestCheckpoint("invented.example/log", 0, null, null, null, null, List.of());
        var html = page(begun, none, Asked.NOTHING);

        assertThat(html.text()).contains("The first round", "No checkpoint has been signed yet.");
        assertThat(html.select("progress")).isEmpty();
        assertThat(html.select("a[href=/audit/checkpoint]")).isEmpty();
    }

    @Test
    void saysInWordsWhatAReceiptProves() {
        var checked = new ReceiptChecked(ReceiptState.IN_ORDER, new UUID(0, 5), 11L, 13L, THEN);
        var html = page(IN_ORDER, SIGNED, new Asked("pasted", checked, List.of()));

        var banner = html.expectFirst(".govuk-notification-banner--success");
        assertThat(banner.text())
                .contains("The receipt holds.", "event 12 of the log", "over 13 events", "to the letter");
        assertThat(html.expectFirst("textarea").text()).isEqualTo("pasted");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "IN_ORDER")
    void saysWhatToDoWhereOneDoesNotHold(ReceiptState state) {
        var html = page(IN_ORDER, SIGNED, new Asked("x", new ReceiptChecked(state, null, null, null, null), List.of()));

        assertThat(html.select(".govuk-notification-banner--success")).isEmpty();
        assertThat(html.expectFirst(".govuk-notification-banner").text()).contains("Nothing is to be mended now.");
    }

    @Test
    void asksForAReceiptWhereNoneWasPasted() {
        var error = new PageError("receipt", "audit.integrity.error.receipt");
        var html = page(IN_ORDER, SIGNED, new Asked("", null, List.of(error)));

        assertThat(html.title()).startsWith("Error: ");
        assertThat(html.expectFirst(".govuk-error-summary a").attr("href")).isEqualTo("#receipt");
        assertThat(html.expectFirst("#receipt").attr("aria-describedby")).isEqualTo("receipt-hint receipt-error");
    }

    /** What a form sends is not what was handed out, to the letter. */
    @Test
    void readsAReceiptWithOtherEndsOfItsLines() {
        assertThat(IntegrityPageController.asItWasHandedOut("\r\n a\r\nb\r\n\r\n"))
                .isEqualTo("a\nb\n");
    }

    /** By its name and since when, and how far its last change is; the key itself is nowhere. */
    @Test
    void namesTheKeyThatProtectsTexts() {
        var progress = new MasterKeyCare.Progress("file-7", THEN, Set.of("file-6"), Set.of(), 1_200, 200);
        var html = withKey(MasterKey.of(progress));

        assertThat(html.text())
                .contains("Its name file-7", "In use since 18 February 2026 at 4:40pm")
                .contains("1,000; 200 keys are still under an earlier one; 1 earlier one is kept beside it");
        assertThat(withKey(MasterKey.of(new MasterKeyCare.Progress("file-7", null, Set.of(), Set.of(), 3, 0)))
                        .text())
                .contains("Not used yet", "Keys it protects 3 Check");
    }

    @Test
    void saysThatTheKeyCannotBeReadAnyMore() {
        assertThat(withKey(MasterKey.UNREADABLE).text())
                .contains("It cannot be read any more where it is kept.")
                .doesNotContain("In use since");
        assertThat(withKey(null).select("#master-key")).isEmpty();
    }

    private static Document withKey(@Nullable MasterKey key) {
        return Rendered.page("audit-integrity", IntegrityView.of(IN_ORDER, SIGNED, List.of(), key, Asked.NOTHING));
    }

    @Test
    void saysHowFarABundleIsAndOffersWhatElseIsTakenAway() {
        Document page = Rendered.page(
                "audit-integrity",
                IntegrityView.of(IN_ORDER, SIGNED, List.of(new BundleUnderWay(1_200, 5_000, 7)), null, Asked.NOTHING));

        assertThat(page.select("#bundles[data-under-way] #bundle-progress-0[data-live]")
                        .attr("value"))
                .isEqualTo("1200");
        assertThat(page.select("#bundles [role=status] [data-ended][hidden]")).hasSize(1);
        assertThat(page.text()).contains("1,200 of 5,000 events");
        assertThat(page.select("form[action=/files/audit-bundle] input[name=caseRef]"))
                .hasSize(1);
        assertThat(page.select("form[action=/audit/growth] input").eachAttr("name"))
                .containsExactly("from", "to");
        assertThat(page.select("#growth-to").attr("value")).isEqualTo("98");
    }

    private static Document page(SelfChecked check, LatestCheckpoint latest, Asked asked) {
        return Rendered.page("audit-integrity", IntegrityView.of(check, latest, List.of(), null, asked));
    }
}
