package uk.casereview.practicereview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.practicereview.ReviewCommands.*;
import static uk.casereview.practicereview.ReviewStory.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileEvent.VoiceRecorded;
import uk.casereview.casefile.VoiceSource;
import uk.casereview.facts.ReviewFacts;
import uk.casereview.notification.ParallelProcess.Constraint;
import uk.casereview.practicereview.ConductCommand.*;
import uk.casereview.practicereview.ConductEvent.*;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** §9: what runs beside "may constrain witness contact". */
class ContactPolicyTest {
    private static final UUID TRIAL = new UUID(0, 77);
    private static final LocalDate SINCE = LocalDate.of(2026, 4, 20);
    private static final LocalDate AFTER = LocalDate.of(2026, 4, 22);

    @Test
    void theFamilyIsNotApproachedAgainstAConstraint() {
        ReviewStory story = forbidding(Constraint.NO_FAMILY_CONTACT);

        assertThat(story.refusal(visit()))
                .isEqualTo(new Refusal(
                        RefusalCode.CONTACT_FORBIDDEN,
                        Map.of("whom", "FAMILY", "constraints", List.of(TRIAL.toString()))));
        assertThat(story.then(contact(ContactOutcome.DEFERRED_LEGAL, AFTER, false), workshop(AFTER, false))
                        .last(FamilyContactRecorded.class)
                        .irregularities())
                .isNull();
    }

    @Test
    void whoWasApproachedAllTheSameIsIrregular() {
        ReviewStory story = forbidding(Constraint.NO_FAMILY_CONTACT).then(contact(ContactOutcome.ENGAGED, AFTER, true));

        assertThat(story.lastNames(2)).containsExactly("FamilyContactRecorded", "IrregularityRecorded");
        assertThat(story.last(FamilyContactRecorded.class).irregularities())
                .containsExactly(RefusalCode.CONTACT_FORBIDDEN);
    }

    @Test
    void whatCameBeforeTheConstraintIsInOrder() {
        ReviewStory story = forbidding(Constraint.NO_FAMILY_CONTACT)
                .then(contact(ContactOutcome.ENGAGED, SINCE.minusDays(1), false));

        assertThat(story.lastNames(1)).containsExactly("FamilyContactRecorded");
        assertThat(story.knowing((ReviewFacts) null)
                        .then(contact(ContactOutcome.ENGAGED, AFTER, false))
                        .lastNames(1))
                .containsExactly("FamilyContactRecorded");
    }

    @Test
    void practitionersDoNotReflectAgainstAConstraint() {
        ReviewStory story = forbidding(Constraint.NO_PRACTITIONER_CONTACT);

        assertThat(story.refusal(workshop(AFTER, false)).facts()).containsEntry("whom", "PRACTITIONERS");
        assertThat(story.code(meeting(ReviewMeetingType.REFLECTIVE_WORKSHOP))).isEqualTo(RefusalCode.CONTACT_FORBIDDEN);
        story.then(meeting(ReviewMeetingType.REVIEW_TEAM), visit(), workshop(AFTER, true));

        assertThat(story.last(ReviewMeetingRecorded.class).irregularities())
                .containsExactly(RefusalCode.CONTACT_FORBIDDEN);
    }

    /** The reviewer puts on record who was heard with the contact itself. */
    @Test
    void whatTheFamilySaidIsItsVoice() {
        for (ContactMethod method : ContactMethod.values()) {
            ReviewStory story = ReviewStory.scoped()
                    .then(new RecordFamilyContact(
                            REVIEW,
                            AFTER,
                            FamilyRole.SIBLING,
                            method,
                            ContactOutcome.ENGAGED,
                            null,
                            text(30),
                            false,
                            null));

            assertThat(story.last(VoiceRecorded.class))
                    .returns(FamilyRole.SIBLING, VoiceRecorded::whose)
                    .returns(AFTER, VoiceRecorded::on)
                    .returns(source(method), VoiceRecorded::source);
        }
    }

    private static VoiceSource source(ContactMethod method) {
        return switch (method) {
            case LETTER, EMAIL -> VoiceSource.IN_WRITING;
            case ADVOCATE -> VoiceSource.THROUGH_ADVOCATE;
            case TELEPHONE, VISIT, MEETING -> VoiceSource.IN_PERSON;
        };
    }

    private static ReviewStory forbidding(Constraint constraint) {
        return ReviewStory.scoped().knowing(facts -> KnownFacts.constrained(facts, TRIAL, constraint, SINCE));
    }

    private static RecordFamilyContact contact(ContactOutcome outcome, LocalDate on, boolean alreadyHappened) {
        return new RecordFamilyContact(
                REVIEW, on, FamilyRole.PARENT, ContactMethod.VISIT, outcome, null, null, alreadyHappened, text(20));
    }

    private static RecordPractitionerEvent workshop(LocalDate on, boolean alreadyHappened) {
        return new RecordPractitionerEvent(REVIEW, on, agencies("WMP"), 9, null, alreadyHappened, text(20));
    }

    private static RecordReviewMeeting meeting(ReviewMeetingType type) {
        return new RecordReviewMeeting(REVIEW, AFTER, type, agencies("WMP"), null, false, null);
    }
}
