package uk.casereview.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.agency;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.notification.AChild.whoDied;
import static uk.casereview.notification.AChild.whoWasHarmed;
import static uk.casereview.notification.IncidentStory.*;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.notification.IncidentCommand.AddChild;
import uk.casereview.notification.IncidentCommand.RecordOutcomeChanged;
import uk.casereview.notification.NotificationCorrection.CorrectChild;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;

class ChildrenTest {

    /** Scenario 15. */
    @Test
    void aFifthChildIsDescribedInFreeText() {
        IncidentStory four = considered(whoDied(), whoWasHarmed(), whoWasHarmed(), whoWasHarmed());
        assertThat(four.refuses(new AddChild(ID, whoWasHarmed().details()))).satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(RefusalCode.TOO_MANY_CHILDREN);
            assertThat(refusal.facts()).containsEntry("use", "outline");
        });
    }

    @Test
    void aFurtherChildGetsTheNextReference() {
        assertThat(considered()
                        .then(new AddChild(ID, whoWasHarmed().details()))
                        .file()
                        .children())
                .extracting(ChildSnapshot::childRef)
                .containsExactly("Child A", "Child B");
        assertThat(considered()
                        .refuses(new AddChild(ID, whoDied().as("Child A").details()))
                        .code())
                .isEqualTo(RefusalCode.CHILD_EXISTS);
    }

    /** §15.8; what stands on record already is not asked for again. */
    @Test
    void whoKnowsAChildIsKnownToTheRegister() {
        AChild known = whoDied().knownTo(agency("WMP"));
        AChild unknown = whoDied().knownTo(agency("NOBODY"));
        assertThat(considered().refuses(new AddChild(ID, unknown.details())).facts())
                .containsEntry("agenciesKnown", List.of("NOBODY"));
        assertThat(considered(known).refuses(correct(unknown)).code()).isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        assertThat(considered(known).accepts(correct(known.aged(9)))).isNotEmpty();
    }

    @Test
    void aCorrectionKeepsWhoTheChildIs() {
        AChild known = whoDied().named(AChild.PERSON, AChild.called(AChild.PERSON));
        IncidentStory story = considered(known).then(correct(whoDied().aged(9).named(AChild.ANOTHER, null)));
        assertThat(story.file().children()).singleElement().satisfies(child -> {
            assertThat(child.personRef()).isEqualTo(AChild.PERSON);
            assertThat(child.name()).isEqualTo(AChild.called(AChild.PERSON));
            assertThat(child.characteristics().ageBand()).isEqualTo(AgeBand.FROM_6_TO_10);
        });
    }

    @Test
    void aCorrectionMaySayAnewWhoTheChildIs() {
        AChild known = whoDied().named(AChild.PERSON, AChild.called(AChild.PERSON));
        AChild other = whoDied().named(AChild.ANOTHER, AChild.called(AChild.ANOTHER));
        assertThat(considered(known).then(correct(other)).file().children())
                .singleElement()
                .satisfies(child -> {
                    assertThat(child.personRef()).isEqualTo(AChild.ANOTHER);
                    assertThat(child.name()).isEqualTo(AChild.called(AChild.ANOTHER));
                });
        assertThat(considered(whoDied()).then(correct(known)).file().children())
                .singleElement()
                .satisfies(child -> assertThat(child.name()).isEqualTo(AChild.called(AChild.PERSON)));
    }

    @Test
    void anotherBirthDateOrAddressIsAnotherPersonsToo() {
        ChildDetails plain = whoDied().named(AChild.ANOTHER, null).details();
        ChildDetails born = new ChildDetails(
                plain.personRef(),
                null,
                null,
                AChild.called(AChild.ANOTHER),
                null,
                4,
                null,
                false,
                null,
                null,
                null,
                null,
                plain.outcome(),
                plain.harmTypes(),
                null,
                false,
                null,
                null,
                null,
                false,
                false,
                false,
                false,
                plain.agenciesKnown());
        ChildDetails housed = new ChildDetails(
                plain.personRef(),
                null,
                null,
                null,
                AChild.called(AChild.ANOTHER),
                4,
                null,
                false,
                null,
                null,
                null,
                null,
                plain.outcome(),
                plain.harmTypes(),
                null,
                false,
                null,
                null,
                null,
                false,
                false,
                false,
                false,
                plain.agenciesKnown());
        assertThat(considered(whoDied())
                        .then(new CorrectChild(ID, "Child A", born, text(9)))
                        .file()
                        .children()
                        .getFirst()
                        .personRef())
                .isEqualTo(AChild.ANOTHER);
        assertThat(considered(whoDied())
                        .then(new CorrectChild(ID, "Child A", housed, text(9)))
                        .file()
                        .children()
                        .getFirst()
                        .personRef())
                .isEqualTo(AChild.ANOTHER);
    }

    @Test
    void aCorrectionNamesAChildAndAReasonAndChangesSomething() {
        IncidentStory story = considered();
        assertThat(story.refuses(new CorrectChild(ID, "Child Z", whoDied().details(), text(9)))
                        .code())
                .isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        assertThat(story.refuses(correct(whoDied().aged(9), null)).code())
                .isEqualTo(RefusalCode.CORRECTION_REASON_REQUIRED);
        assertThat(story.refuses(correct(whoDied())).code()).isEqualTo(RefusalCode.CORRECTION_UNCHANGED);
    }

    @Test
    void anOutcomeChangesForAChildOnRecordOnADayThatHasCome() {
        IncidentStory story = considered(whoWasHarmed());
        assertThat(story.refuses(new RecordOutcomeChanged(ID, "Child Z", ChildOutcome.DEATH, null, null))
                        .code())
                .isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        assertThat(story.refuses(new RecordOutcomeChanged(ID, "Child A", ChildOutcome.DEATH, TODAY.plusDays(1), null))
                        .code())
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
        assertThat(story.refuses(new RecordOutcomeChanged(ID, "Child A", ChildOutcome.DEATH, null, TODAY.plusDays(1)))
                        .code())
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
        assertThat(story.accepts(new RecordOutcomeChanged(ID, "Child A", ChildOutcome.SERIOUS_HARM, null, null)))
                .isEmpty();
        assertThat(story.then(new RecordOutcomeChanged(ID, "Child A", ChildOutcome.DEATH, null, null))
                        .file()
                        .diedOn())
                .isEqualTo(TODAY);
        assertThat(story.then(new RecordOutcomeChanged(ID, "Child A", ChildOutcome.OTHER, null, null))
                        .file()
                        .diedOn())
                .isNull();
    }

    private static CorrectChild correct(AChild to) {
        return correct(to, text(9));
    }

    private static CorrectChild correct(AChild to, @Nullable SealedText reason) {
        return new CorrectChild(ID, "Child A", to.details(), reason);
    }
}
