package uk.casereview.web.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.casereview.partnership.PartnershipCommand;
import uk.casereview.partnership.PartnershipCommand.EstablishPartnership;

class PartnershipChangesTest {
    /** A partnership that is there is not begun again. */
    @Test
    void everyChangeOfAPartnershipHasItsPlaceOnThePage() {
        List<String> placed = PartnershipChanges.PARTS.values().stream()
                .flatMap(List::stream)
                .map(Class::getSimpleName)
                .toList();

        assertThat(placed)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(PartnershipCommand.class.getPermittedSubclasses())
                        .filter(command -> !command.equals(EstablishPartnership.class))
                        .map(Class::getSimpleName)
                        .toList());
    }
}
