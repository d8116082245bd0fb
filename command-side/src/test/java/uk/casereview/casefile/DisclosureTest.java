package uk.casereview.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.casefile.Filing.*;
import static uk.casereview.deliberation.Bodies.*;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.casereview.casefile.CaseFileCommand.AuthoriseDisclosure;
import uk.casereview.decider.Context;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;

class DisclosureTest {

    @Test
    void bothChairsAgree() {
        assertThat(accepted(FILE, disclosure(DisclosureBasis.CHAIRS_AGREED, List.of(BCT, ICB_DOCTOR), null), CLERK))
                .hasSize(1);
        assertThat(refused(FILE, disclosure(DisclosureBasis.CHAIRS_AGREED, List.of(BCT), null), CLERK)
                        .facts())
                .isEqualTo(Map.of("agreementOf", "chairs", "missing", List.of(ICB_DOCTOR.toString())));
    }

    @Test
    void somebodyAgreesEvenWhereThereIsNoChair() {
        Context chairless = byManager(chairless());

        assertThat(refused(FILE, disclosure(DisclosureBasis.CHAIRS_AGREED, List.of(), null), chairless)
                        .code())
                .isEqualTo(RefusalCode.DISCLOSURE_NOT_AGREED);
    }

    @Test
    void orTheScrutineer() {
        assertThat(accepted(FILE, disclosure(DisclosureBasis.SCRUTINEER_AGREED, List.of(SCRUTINEER), null), CLERK))
                .hasSize(1);
        assertThat(refused(FILE, disclosure(DisclosureBasis.SCRUTINEER_AGREED, List.of(BCT), null), CLERK)
                        .code())
                .isEqualTo(RefusalCode.DISCLOSURE_NOT_AGREED);
    }

    @ParameterizedTest
    @EnumSource(
            value = DisclosureBasis.class,
            names = {"COURT_ORDER", "CORONER", "STATUTORY"})
    void compulsionNeedsItsRecordOnly(DisclosureBasis basis) {
        assertThat(accepted(FILE, disclosure(basis, List.of(), "advice-1"), CLERK))
                .hasSize(1);
        assertThat(after(FILE, disclosure(basis, List.of(), "advice-1"), CLERK)).isEqualTo(FILE);
        assertThat(refused(FILE, disclosure(basis, List.of(), null), CLERK))
                .isEqualTo(Refusal.of(RefusalCode.LEGAL_ADVICE_REQUIRED, "missing", "legalAdviceRef"));
    }

    /** §15.8: whoever agreed is known to the register, whether or not it took their agreement. */
    @Test
    void whoAgreedIsKnownToTheRegister() {
        var byNobody = disclosure(DisclosureBasis.CORONER, List.of(BCT, user("a passer-by")), "advice-1");

        assertThat(refused(FILE, byNobody, CLERK))
                .isEqualTo(Refusal.of(
                        RefusalCode.UNKNOWN_REFERENCE,
                        "agreedBy",
                        List.of(user("a passer-by").toString())));
    }

    @Test
    void purposeAndScopeAreStated() {
        assertThat(refused(FILE, stated(null, text(9)), CLERK).facts()).isEqualTo(Map.of("missing", "purpose"));
        assertThat(refused(FILE, stated(text(9), null), CLERK).facts()).isEqualTo(Map.of("missing", "scope"));
    }

    private static AuthoriseDisclosure stated(@Nullable SealedText purpose, @Nullable SealedText scope) {
        return new AuthoriseDisclosure(
                AGGREGATE, text(9), purpose, scope, DisclosureBasis.CORONER, List.of(), "advice");
    }
}
