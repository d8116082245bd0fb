package uk.casereview.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Role;
import uk.casereview.web.tracker.NoCasesView;

/** What is the same on every page. */
class LayoutViewTest {
    private static final Set<Role> RECORD_READERS = Set.of(Role.INDEPENDENT_SCRUTINEER, Role.DPO, Role.SYSTEM_AUDITOR);

    @Test
    void offersTheOtherRolesToWhoeverHoldsSeveral() {
        var chair = Rendered.visitor(
                Rendered.capacity(Role.CORE_MEMBER, new AgencyCode("BCT")),
                Rendered.capacity(Role.CHAIR, new AgencyCode("BCT")));
        var html = Rendered.page("error/404", Map.of("visitor", chair));

        assertThat(html.expectFirst(".cr-visitor__who").text()).isEqualTo("Osric Elmsgate, Chair, BCT, BSCP");
        assertThat(html.select("form[action=/capacity] option").eachText())
                .containsExactly("Core member, BCT, BSCP", "Chair, BCT, BSCP");
        assertThat(html.expectFirst("form[action=/capacity] option[selected]").val())
                .isEqualTo("CHAIR@BCT/BSCP");
    }

    @Test
    void offersNothingToWhoeverHoldsOne() {
        assertThat(Rendered.page("error/404", Map.of("visitor", Rendered.VISITOR))
                        .select("form[action=/capacity]"))
                .isEmpty();
    }

    @Test
    void theMenuSaysWhereOneIs() {
        var here = Rendered.page("error/404", Map.of("visitor", Rendered.VISITOR, "address", "/cases/BSCP-2026-001"));
        var elsewhere = Rendered.page("error/404", Map.of("visitor", Rendered.VISITOR, "address", "/casework"));

        assertThat(here.select("nav a[aria-current=true]").eachText()).containsExactly("Cases");
        assertThat(elsewhere.select("nav a[aria-current]")).isEmpty();
    }

    /** §2.2: the audit is for the scrutineer, the data-protection officer and the auditor. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SYSTEM")
    void theMenuHoldsTheRecordForWhoeverReadsIt(Role role) {
        var visitor = Rendered.visitor(Rendered.capacity(role, null));
        var menu = Rendered.page("error/404", Map.of("visitor", visitor))
                .select("nav a")
                .eachText();

        assertThat(menu.contains("Audit")).isEqualTo(RECORD_READERS.contains(role));
        assertThat(menu.contains("Decisions")).isNotEqualTo(NoCasesView.ROLES.contains(role));
    }

    @Test
    void saysThatTheClockIsMovedOnlyWhereItIs() {
        assertThat(Rendered.page("error/404", Map.of("rehearsed", "9 February 2026 at 4:40pm"))
                        .expectFirst(".cr-rehearsal")
                        .text())
                .isEqualTo("Training: the clock is moved. For everybody here it is now 9 February 2026 at 4:40pm.");
        assertThat(Rendered.page("error/404", Map.of()).select(".cr-rehearsal")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"OBSERVER", "ADMINISTRATOR", "OPERATOR", "LEAD_REVIEWER"})
    void whoeverSeesNoCaseIsToldWhatThereIsInstead(Role role) {
        var html = Rendered.page("no-cases", NoCasesView.of(role));

        assertThat(html.expectFirst("h1").text()).isEqualTo("You see no cases in this role");
        assertThat(html.select("main p")).hasSize(2);
        assertThat(html.select("main form[action=/sign-out] button")).hasSize(1);
    }
}
