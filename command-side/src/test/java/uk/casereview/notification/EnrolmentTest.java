package uk.casereview.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.agency;
import static uk.casereview.notification.AChild.whoDied;
import static uk.casereview.notification.AChild.whoWasHarmed;
import static uk.casereview.notification.IncidentStory.*;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.casereview.shared.RefusalCode;

/** Which children an incident concerns, and what is kept of them (§6.2, §15.3-14). */
class EnrolmentTest {
    @Test
    void anIncidentConcernsAChild() {
        assertThat(untold().refuses(AnIncident.of().record()).code()).isEqualTo(RefusalCode.AT_LEAST_ONE_CHILD);
    }

    /** §6.2: "structured details for at most 4 children, others in free text". */
    @Test
    void atMostFourChildrenAreRecordedInDetail() {
        AChild child = whoWasHarmed();
        assertThat(untold().refuses(
                                AnIncident.of(child, child, child, child, child).record()))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(RefusalCode.TOO_MANY_CHILDREN);
                    assertThat(refusal.facts()).containsEntry("given", 5).containsEntry("most", 4);
                });
        assertThat(untold().then(AnIncident.of(child, child, child, child).record())
                        .file()
                        .children())
                .extracting(ChildSnapshot::childRef)
                .containsExactly("Child A", "Child B", "Child C", "Child D");
    }

    /** IG3: "no initials". */
    @Test
    void aChildReferenceSaysNothing() {
        assertThat(untold().refuses(AnIncident.of(whoDied().as("J.S.")).record())
                        .code())
                .isEqualTo(RefusalCode.PII_IN_EVENT);
        assertThat(untold().refuses(
                                AnIncident.of(whoDied().as("Child B"), whoDied().as("Child B"))
                                        .record())
                        .code())
                .isEqualTo(RefusalCode.CHILD_EXISTS);
        assertThat(untold().then(AnIncident.of(whoDied(), whoDied().as("Child A"))
                                .record())
                        .file()
                        .children())
                .extracting(ChildSnapshot::childRef)
                .containsExactly("Child B", "Child A");
    }

    @ParameterizedTest
    @CsvSource({
        "0,UNDER_1",
        "1,1_5",
        "5,1_5",
        "6,6_10",
        "10,6_10",
        "11,11_15",
        "15,11_15",
        "16,16_17",
        "17,16_17",
        "18,18_24",
        "24,18_24",
        "25,25_PLUS",
        "60,25_PLUS"
    })
    void ofTheAgeOnlyTheBandIsKept(int years, String band) {
        assertThat(characteristics(whoDied().aged(years)).ageBand()).hasToString(band);
    }

    @Test
    void theBandMayBeAllThatIsKnown() {
        assertThat(characteristics(whoDied().inBand(AgeBand.FROM_11_TO_15)).ageBand())
                .isEqualTo(AgeBand.FROM_11_TO_15);
        assertThat(characteristics(whoDied().aged(null)).ageBand()).isEqualTo(AgeBand.UNKNOWN);
        assertThat(characteristics(whoDied().notYetBorn()).ageBand()).isEqualTo(AgeBand.UNBORN);
    }

    @Test
    void whatIsNotSaidIsUnknown() {
        ChildCharacteristics child = characteristics(whoDied());
        assertThat(child.sex()).isEqualTo(Sex.UNKNOWN);
        assertThat(child.ethnicity()).isEqualTo(Ethnicity.UNKNOWN);
        assertThat(child.disability()).isEqualTo(Disability.UNKNOWN);
        assertThat(child.knownToAnyAgency()).isFalse();
        assertThat(characteristics(whoDied().knownTo(agency("WMP"))).knownToAnyAgency())
                .isTrue();
        assertThat(Enrolment.characteristics(knownToSomebody()).knownToAnyAgency())
                .isTrue();
    }

    /** Known, and nobody says yet to which agency. */
    private static ChildDetails knownToSomebody() {
        return new ChildDetails(
                AChild.PERSON,
                null,
                null,
                null,
                null,
                4,
                null,
                false,
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
                true,
                Set.of());
    }

    private static ChildCharacteristics characteristics(AChild child) {
        return Enrolment.characteristics(child.details());
    }
}
