package uk.casereview.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import uk.casereview.platform.http.FormField;
import uk.casereview.platform.http.FormField.Kind;
import uk.casereview.platform.problem.Fault;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.CaseRef;
import uk.casereview.web.Rendered;
import uk.casereview.web.casefile.Meanwhile;
import uk.casereview.web.form.Choices.Choice;

class CommandViewTest {
    private static final String SCRIPT = "<script>alert('x')</script>";
    private static final List<FormField> FIELDS = List.of(
            AField.required("heldOn", Kind.DATE),
            AField.required("sex", Kind.ONE),
            AField.of("category", Kind.ONE),
            AField.of("agencies", Kind.SEVERAL),
            AField.of("leadAgency", Kind.NAMED),
            AField.of("sentAt", Kind.MOMENT),
            AField.of("incidentTime", Kind.TIME),
            AField.of("audience", Kind.NUMBER),
            AField.of("mediaInterest", Kind.TICK),
            AField.of("careLeaver", Kind.YES_NO),
            AField.of("evidenceRefs", Kind.LINES),
            AField.group("decision", false, AField.of("rationale", Kind.TEXT)),
            AField.list("children", AField.group("children", true, AField.of("name", Kind.LINE))),
            AField.required("reason", Kind.TEXT));

    private final FormWords words = new FormWords(Rendered.words());

    @Test
    void everyKindOfFieldHasItsInputWithALabel() {
        Document page = page(Map.of(), List.of());

        assertThat(page.title()).isEqualTo("Scope the review, BSCP-2026-001 – Case Review");
        assertThat(page.select("fieldset:has(> .govuk-date-input) input").eachAttr("name"))
                .contains("heldOn.day", "heldOn.month", "heldOn.year", "sentAt.time")
                .doesNotContain("heldOn.time");
        assertThat(page.select("input[type=radio][name=sex]")).hasSize(4);
        assertThat(page.select("select[name=leadAgency] option").eachText()).containsExactly("Choose", "Police");
        assertThat(page.select("input[type=checkbox][name=agencies]").eachAttr("value"))
                .containsExactly("WMP");
        assertThat(page.select("input[name=children.count]").val()).isEqualTo("1");
        assertThat(page.select("textarea[name=reason]").attr("aria-describedby"))
                .contains("reason-hint", "reason-info");
        assertThat(page.select("details:has([name=decision.rationale])").hasAttr("open"))
                .isFalse();
        assertThat(page.select("input:not([type=hidden]), select, textarea").not("[type=radio], [type=checkbox]"))
                .allSatisfy(input -> assertThat(page.select("label[for='" + input.id() + "']"))
                        .hasSize(1));
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void anEmptyLegendNeverStandsAlone() {
        assertThat(page(Map.of(), List.of()).select("legend").eachText())
                .isNotEmpty()
                .allSatisfy(legend -> assertThat(legend).isNotBlank());
    }

    @Test
    void whatIsWrongIsSaidAtTheTopInTheOrderOfTheFieldsAndBesideEach() {
        Map<String, String> typed =
                Map.of("heldOn.day", "40", "reason", SCRIPT, "decision.rationale", "short", "sex", "MALE");
        FormBody body = FormBody.of(FIELDS, entered(typed));
        List<FieldError> errors = new FormFaults(words, FIELDS)
                .of(
                        List.of(
                                Fault.at("/reason", "may have at most 10 characters"),
                                Fault.at("/sex", "is required"),
                                Fault.at("/heldOn", "must be a date like 2026-02-09, between 1900 and 2199"),
                                Fault.at("/decision/rationale", "has a control character in it")),
                        body);

        Document page = page(typed, errors);

        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#heldOn.day", "#sex", "#decision.rationale", "#reason")
                .allSatisfy(link ->
                        assertThat(page.getElementById(link.substring(1))).isNotNull());
        assertThat(page.expectFirst(".govuk-error-summary a").text())
                .isEqualTo("“Held on” must be a real day, for example 9 2 2026");
        assertThat(page.expectFirst("[id='heldOn-error']").text()).contains("must be a real day");
        assertThat(page.expectFirst("[id='heldOn.day']").val()).isEqualTo("40");
        assertThat(page.expectFirst("[id='reason']").val()).isEqualTo(SCRIPT);
        assertThat(page.select("main script")).isEmpty();
        assertThat(page.select("input[name=sex][checked]").val()).isEqualTo("MALE");
        assertThat(page.select("details:has([name=decision.rationale])").hasAttr("open"))
                .isTrue();
    }

    @Test
    void whatIsAboutNoFieldLeadsToTheForm() {
        Document page = page(Map.of(), List.of(new FieldError("", "It is closed.")));

        assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#form");
        assertThat(page.expectFirst("[id='form']")).isNotNull();
    }

    @Test
    void whatWasChosenAndIsNoChoiceAnyMoreIsKept() {
        Document page = page(Map.of("leadAgency", "GONE"), List.of());

        assertThat(page.select("select[name=leadAgency] option[selected]").val())
                .isEqualTo("GONE");
    }

    private Document page(Map<String, String> typed, List<FieldError> errors) {
        Choices choices = new Choices().of(AgencyCode.class, List.of(new Choice("WMP", "Police")));
        List<FieldView> fields = new FieldViews(words, choices, entered(typed), errors).of(FIELDS);
        return Rendered.page(
                "command",
                Map.of(
                        "form",
                        new FormView(
                                "Scope the review",
                                "Sets the period.",
                                "/cases/BSCP-2026-001/commands/x/y/z",
                                "/cases/BSCP-2026-001",
                                Map.of("form.command", "id"),
                                fields,
                                FormView.problems(errors, fields)),
                        "caseRef",
                        new CaseRef("BSCP-2026-001"),
                        "view",
                        Meanwhile.Changes.NONE,
                        "visitor",
                        Rendered.VISITOR));
    }

    private static Entered entered(Map<String, String> typed) {
        Map<String, List<String>> values = new HashMap<>();
        typed.forEach((field, value) -> values.put(field, List.of(value)));
        return new Entered(values);
    }
}
