package uk.casereview.decider;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.actionplan.ActionEvent.ActionProposed;
import uk.casereview.actionplan.Addressee;
import uk.casereview.actionplan.PlanEvent.RecommendationAdded;
import uk.casereview.casefile.CaseFileEvent.ChallengeRaised;
import uk.casereview.casefile.CaseFileEvent.DecisionEscalated;
import uk.casereview.casefile.CaseFileEvent.TaskCompleted;
import uk.casereview.casefile.CaseFileEvent.TaskRaised;
import uk.casereview.casefile.CaseFileEvent.VoiceRecorded;
import uk.casereview.casefile.EscalationBody;
import uk.casereview.casefile.TaskKind;
import uk.casereview.casefile.VoiceSource;
import uk.casereview.meeting.MeetingEvent.ItemListed;
import uk.casereview.notification.AccessScope;
import uk.casereview.notification.CaseSharingEvent.CaseAccessGranted;
import uk.casereview.notification.ChildSnapshot;
import uk.casereview.notification.Grantee;
import uk.casereview.notification.IncidentEvent.ChildAdded;
import uk.casereview.notification.IncidentEvent.ParallelProcessRecorded;
import uk.casereview.notification.ParallelProcess;
import uk.casereview.notification.ParallelProcessType;
import uk.casereview.notification.RecordedChild;
import uk.casereview.practicereview.FamilyRole;
import uk.casereview.rapidreview.RapidReviewEvent.LearningPointRecorded;
import uk.casereview.shared.ActionId;
import uk.casereview.shared.Event;
import uk.casereview.shared.LearningId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.PersonRef;
import uk.casereview.shared.RecommendationId;

/** What the answer to a command tells, so that the next one can name it. */
class NewIdsTest {
    private static final UUID ID = new UUID(0, 7);
    private static final LocalDate DAY = LocalDate.of(2026, 2, 9);

    @Test
    void everythingThatIsNamedLaterIsToldUnderTheFieldThatTakesIt() {
        assertThat(NewIds.of(new ItemListed("2", CASE, text(9)))).isEqualTo(Map.of("itemRef", "2"));
        assertThat(NewIds.of(new ChildAdded(child("Child B")))).isEqualTo(Map.of("childRef", "Child B"));
        told("processId", new ParallelProcessRecorded(ID, inquest()));
        told(
                "grantId",
                new CaseAccessGranted(
                        ID, new Grantee(new PartnershipCode("SCSP"), null, null), AccessScope.READ, null));
        told("learningId", new LearningPointRecorded(new LearningId(ID), text(9), List.of(), false));
        told("escalationId", new DecisionEscalated(ID, null, EscalationBody.LEAD_SAFEGUARDING_PARTNERS, null, null));
        told("challengeId", new ChallengeRaised(ID, agency("WMP"), DAY, text(9), null));
        told("voiceId", new VoiceRecorded(ID, FamilyRole.CHILD, VoiceSource.IN_PERSON, DAY, text(9)));
        told(
                "recId",
                new RecommendationAdded(
                        new RecommendationId(ID), text(9), List.of(), Addressee.NATIONAL, null, Set.of(), null));
        told(
                "actionId",
                new ActionProposed(
                        new ActionId(ID),
                        new RecommendationId(ID),
                        null,
                        null,
                        null,
                        null,
                        Set.of(),
                        null,
                        null,
                        null));
        told("taskId", new TaskRaised(ID, TaskKind.CONFIRM_DECISION, List.of(), "about", null));
    }

    @Test
    void allThatOneCommandMadeIsTold() {
        assertThat(NewIds.of(List.of(
                        new TaskCompleted(ID),
                        new ItemListed("2", CASE, text(9)),
                        new ChallengeRaised(ID, agency("WMP"), DAY, text(9), null))))
                .isEqualTo(Map.of("itemRef", "2", "challengeId", ID.toString()));
    }

    private static void told(String field, Event event) {
        assertThat(NewIds.of(event)).isEqualTo(Map.of(field, ID.toString()));
    }

    private static ChildSnapshot child(String childRef) {
        return RecordedChild.whoDied(childRef, new PersonRef(ID, PersonRef.Kind.SIBLING));
    }

    private static ParallelProcess inquest() {
        return new ParallelProcess(
                ParallelProcessType.INQUEST,
                null,
                null,
                ParallelProcess.Status.OPEN,
                ParallelProcess.Constraint.NONE,
                null);
    }
}
