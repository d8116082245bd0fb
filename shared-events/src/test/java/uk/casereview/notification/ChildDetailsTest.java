package uk.casereview.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.shared.PersonRef;

/** What somebody may say of a child's age. */
class ChildDetailsTest {
    @Test
    void nobodyIsYoungerThanNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> child(-3, null, false));
        assertThat(child(0, null, false).ageYears()).isZero();
        assertThat(child(null, null, false).ageYears()).isNull();
    }

    /** §1: "guidance also covers unborn children". */
    @Test
    void anUnbornChildHasNoAge() {
        assertThatIllegalArgumentException().isThrownBy(() -> child(0, null, true));
        assertThatIllegalArgumentException().isThrownBy(() -> child(null, AgeBand.FROM_1_TO_5, true));
        assertThat(child(null, AgeBand.UNBORN, true).unborn()).isTrue();
        assertThat(child(null, null, true).ageBand()).isNull();
    }

    @Test
    void theAgeLiesInItsBand() {
        assertThatIllegalArgumentException().isThrownBy(() -> child(6, AgeBand.FROM_1_TO_5, false));
        assertThat(child(3, AgeBand.FROM_1_TO_5, false).ageYears()).isEqualTo(3);
        assertThat(child(null, AgeBand.FROM_1_TO_5, false).ageBand()).isEqualTo(AgeBand.FROM_1_TO_5);
    }

    /** §6.4: 25 and over is out of scope, which the decision says; so it can be recorded. */
    @Test
    void anAdultIsSayable() {
        assertThat(child(43, null, false).ageYears()).isEqualTo(43);
    }

    @Test
    void nobodyIsOlderThanAnybodyHasBeen() {
        assertThat(child(120, null, false).ageYears()).isEqualTo(120);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> child(121, null, false))
                .withMessage("ageYears must be from 0 to 120");
    }

    private static ChildDetails child(@Nullable Integer years, @Nullable AgeBand band, boolean unborn) {
        return new ChildDetails(
                new PersonRef(new UUID(0, 1), PersonRef.Kind.CHILD),
                null,
                null,
                null,
                null,
                years,
                band,
                unborn,
                null,
                null,
                null,
                null,
                ChildOutcome.DEATH,
                Set.of(),
                null,
                false,
                null,
                null,
                null,
                false,
                false,
                false,
                false,
                Set.of());
    }
}
