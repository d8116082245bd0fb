package uk.casereview.web.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import uk.casereview.shared.UserId;
import uk.casereview.web.People;
import uk.casereview.web.Rendered;
import uk.casereview.web.TextReader;
import uk.casereview.web.form.JustRecorded;
import uk.casereview.web.offer.CommandsView;
import uk.casereview.web.offer.CommandsView.Group;
import uk.casereview.web.offer.CommandsView.Link;
import uk.casereview.web.offer.CommandsView.Other;

class CommandsViewTest {
    private static final CommandsView OFFERED = new CommandsView(
            List.of(new Group(
                    "record.notification",
                    List.of(new Link(
                            "Decide to notify", "/cases/BSCP-2026-001/commands/incidents/1/decide-notifiable")),
                    List.of(new Link(
                            "Attach a document", "/cases/BSCP-2026-001/commands/incidents/1/attach-document")))),
            List.of(new Other("record.notification", "Submit", "This is not possible at the stage reached <b>.")));

    @Test
    void leadsToWhatIsPossibleAndSaysOfTheRestWhyNot() {
        Document page = page(OFFERED, JustRecorded.Notice.NONE);
        var panel = page.expectFirst(".cr-commands");

        assertThat(panel.select("> .cr-commands__records > section > ul a").eachText())
                .containsExactly("Decide to notify");
        assertThat(panel.select(".cr-commands__records details a").eachAttr("href"))
                .containsExactly("/cases/BSCP-2026-001/commands/incidents/1/attach-document");
        assertThat(panel.expectFirst("#commands-others").hasAttr("open")).isFalse();
        assertThat(panel.expectFirst("#commands-others dt").text()).isEqualTo("Submit Notification");
        assertThat(panel.expectFirst("#commands-others dd").text())
                .isEqualTo("This is not possible at the stage reached <b>.");
        assertThat(page.select(".govuk-notification-banner--success")).isEmpty();
    }

    @Test
    void whoeverMayDoNothingIsToldSo() {
        Document page = page(new CommandsView(List.of(), OFFERED.others()), JustRecorded.Notice.NONE);

        assertThat(page.expectFirst(".cr-commands").text()).contains("Your role has nothing to record");
    }

    @Test
    void thePastOffersNothing() {
        assertThat(page(CommandsView.NONE, JustRecorded.Notice.NONE).select(".cr-commands"))
                .isEmpty();
    }

    @Test
    void saysWhatWasJustRecordedAndWhatIsDueNext() {
        Document page = page(OFFERED, new JustRecorded.Notice("Decide to notify", false));

        assertThat(page.expectFirst(".govuk-notification-banner--success").text())
                .contains("Recorded: Decide to notify", "still being brought up to date", "6 February 2026");
    }

    private static Document page(CommandsView commands, JustRecorded.Notice recorded) {
        var view = CaseView.of(
                ACase.details(),
                Story.asKnown(ATimeline.timeline()),
                AsAt.of(Map.of(), LocalDate.of(2026, 2, 27)),
                new People(Map.of()),
                new TextReader(_ -> Optional.empty()),
                new UserId(new UUID(0, 99)));
        return Rendered.page(
                "case", Map.of("view", view, "commands", commands, "recorded", recorded, "visitor", Rendered.VISITOR));
    }
}
