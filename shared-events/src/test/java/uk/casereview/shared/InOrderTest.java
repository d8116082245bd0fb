package uk.casereview.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.casereview.actionplan.PlanContents;
import uk.casereview.actionplan.PlanEvent.PlanCreated;
import uk.casereview.actionplan.PlanSource;
import uk.casereview.actionplan.SourceType;

/** What is read must not depend on which process reads it, nor on when it was started. */
class InOrderTest {
    private static final List<UUID> IDS =
            Stream.generate(UUID::randomUUID).limit(9).toList();

    @Test
    void aCopyHasTheOrderOfWhatItCopiesAndStaysAsItIs() {
        Set<UUID> copy = InOrder.copyOf(IDS);

        assertThat(copy).containsExactlyElementsOf(IDS).isEqualTo(Set.copyOf(IDS));
        assertThatThrownBy(copy::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aPlanTellsWhatItComesFromInTheOrderItWasTold() {
        List<PlanSource> told = IDS.stream()
                .map(id -> new PlanSource(SourceType.NATIONAL_REVIEW, id))
                .toList();
        PlanCreated created = new PlanCreated(
                new ActionPlanId(IDS.getFirst()), Collections.unmodifiableSet(new LinkedHashSet<>(told)));

        assertThat(created.sources()).containsExactlyElementsOf(told);
        assertThat(PlanContents.of(created).sources()).containsExactlyElementsOf(told);
    }
}
