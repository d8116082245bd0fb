package uk.casereview.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.CASE;
import static uk.casereview.deliberation.Bodies.SMBC;
import static uk.casereview.deliberation.Bodies.WMP;
import static uk.casereview.deliberation.Bodies.agency;
import static uk.casereview.deliberation.Bodies.byManagerNaming;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.deliberation.Bodies.user;
import static uk.casereview.notification.IncidentStory.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.clock.ClockKind;
import uk.casereview.decider.Context;
import uk.casereview.decider.Verdict;
import uk.casereview.deliberation.Bodies;
import uk.casereview.notification.CaseSharingCommand.GrantCaseAccess;
import uk.casereview.notification.CaseSharingCommand.LinkCase;
import uk.casereview.notification.CaseSharingCommand.RevokeCaseAccess;
import uk.casereview.notification.CaseSharingCommand.TransferLead;
import uk.casereview.notification.CaseSharingEvent.CaseAccessGranted;
import uk.casereview.notification.IncidentCommand.RecordParallelProcess;
import uk.casereview.notification.IncidentEvent.ParallelProcessRecorded;
import uk.casereview.notification.NotificationState.Recorded;
import uk.casereview.notification.ParallelProcess.Constraint;
import uk.casereview.notification.ParallelProcess.Status;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.UserId;

/** §15.3-16 and §9. */
class CaseSharingTest {
    private static final PartnershipCode SCSP = new PartnershipCode("SCSP");

    @Test
    void accessIsForExactlyOne() {
        GrantCaseAccess nobody = new GrantCaseAccess(ID, null, null, null, AccessScope.READ, null);
        GrantCaseAccess two = new GrantCaseAccess(ID, null, agency("WMP"), WMP, AccessScope.READ, null);
        GrantCaseAccess alsoTwo = new GrantCaseAccess(ID, SCSP, null, WMP, AccessScope.READ, null);
        assertThat(List.of(nobody, two, alsoTwo))
                .allSatisfy(command ->
                        assertThat(considered().refuses(command).code()).isEqualTo(RefusalCode.UNKNOWN_REFERENCE));
        assertThat(List.of(
                        grant(SCSP, null),
                        new GrantCaseAccess(ID, null, agency("WMP"), null, AccessScope.READ, null),
                        new GrantCaseAccess(ID, null, null, WMP, AccessScope.CONTRIBUTE, null)))
                .allSatisfy(command -> assertThat(considered().accepts(command)).hasSize(1));
    }

    /** §15.7-28: "Agency codes are unique per partnership". */
    @Test
    void anAgencyIsOneOfItsPartnership() {
        assertThat(considered()
                        .refuses(new GrantCaseAccess(ID, null, agency("SMBC"), null, AccessScope.READ, null))
                        .facts())
                .isEqualTo(Map.of("agency", "SMBC"));
        assertThat(considered()
                        .refuses(new GrantCaseAccess(ID, SCSP, agency("BCC"), null, AccessScope.READ, null))
                        .facts())
                .isEqualTo(Map.of("agency", "BCC"));
        assertThat(considered().accepts(new GrantCaseAccess(ID, SCSP, agency("SMBC"), null, AccessScope.READ, null)))
                .hasSize(1);
    }

    /** §15.8; a person may be of this partnership or of another. */
    @Test
    void aPersonIsOneWhomARegisterKnows() {
        assertThat(considered().refuses(toPerson(user("a passer-by"))).facts()).containsOnlyKeys("person");
        assertThat(considered().accepts(toPerson(SMBC))).hasSize(1);
        assertThat(considered().accepts(toPerson(WMP))).hasSize(1);
        Context another = considered().context(Bodies.sandwell());
        assertThat(CaseSharing.grant(toPerson(user("a passer-by")), another))
                .isEqualTo(Verdict.refuse(
                        RefusalCode.UNKNOWN_REFERENCE,
                        "person",
                        user("a passer-by").toString()));
    }

    private static GrantCaseAccess toPerson(UserId person) {
        return new GrantCaseAccess(ID, null, null, person, AccessScope.READ, null);
    }

    @Test
    void aPartnershipIsOneThatThereIs() {
        PartnershipCode nobodys = new PartnershipCode("NONE");

        assertThat(considered().refuses(grant(nobodys, null)).facts()).containsKey("partnership");
        assertThat(considered().refuses(new TransferLead(ID, nobodys, null)).facts())
                .containsKey("toPartnership");
    }

    @Test
    void accessEndsInTheFuture() {
        assertThat(considered().refuses(grant(SCSP, TODAY.minusDays(1))).code())
                .isEqualTo(RefusalCode.PERIOD_ENDS_BEFORE_START);
        assertThat(considered().accepts(grant(SCSP, TODAY))).hasSize(1);
    }

    @Test
    void accessIsRevokedOnce() {
        IncidentStory granted = considered().then(grant(SCSP, null));
        UUID grantId = ((CaseAccessGranted) granted.events().getLast()).grantId();
        RevokeCaseAccess revoke = new RevokeCaseAccess(ID, grantId, text(9));
        IncidentStory revoked = granted.then(revoke);
        assertThat(revoked.refuses(revoke).code()).isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
    }

    @Test
    void theLeadIsTransferredOnceAndAway() {
        assertThat(considered().refuses(new TransferLead(ID, BSCP, null)).code())
                .isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        assertThat(considered()
                        .refuses(new TransferLead(ID, SCSP, TODAY.plusDays(1)))
                        .code())
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
        IncidentStory transferred = considered().then(new TransferLead(ID, SCSP, SENT));
        assertThat(transferred.clock(ClockKind.C1).cancelled()).isTrue();
        assertThat(transferred.refuses(new TransferLead(ID, SCSP, SENT)).facts())
                .containsEntry("ourRole", "CONTRIBUTING");
    }

    /** What was done in time stays done in time. */
    @Test
    void aClockThatWasMetStaysMetWhenTheLeadGoes() {
        assertThat(notified()
                        .then(new TransferLead(ID, SCSP, null))
                        .clock(ClockKind.C1)
                        .cancelled())
                .isFalse();
    }

    @Test
    void aCaseIsLinkedOnceAndToAnother() {
        LinkCase link = new LinkCase(ID, new CaseRef("BSCP-2026-001"), LinkRelation.SAME_SETTING);
        assertThat(considered().then(link).accepts(link)).isEmpty();
        assertThat(considered().then(link).accepts(new LinkCase(ID, link.caseRef(), LinkRelation.SIBLING)))
                .hasSize(1);
        assertThat(considered()
                        .refuses(new LinkCase(ID, CASE, LinkRelation.SAME_CHILD))
                        .code())
                .isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
    }

    /** §15.8: what the body refers to has to be there. */
    @Test
    void aCaseIsNotLinkedToOneThatNobodyHas() {
        CaseRef nobodys = new CaseRef("BSCP-2026-999");
        Recorded considered = (Recorded) considered().state();

        assertThat(CaseSharing.link(
                        considered, new LinkCase(ID, nobodys, LinkRelation.SIBLING), byManagerNaming(nobodys)))
                .isEqualTo(Verdict.refuse(RefusalCode.UNKNOWN_REFERENCE, "caseRef", "BSCP-2026-999"));
    }

    @Test
    void aParallelProcessIsRecordedAndKeptUpToDate() {
        IncidentStory recorded = considered().then(process(null, null, null));
        ParallelProcessRecorded first =
                (ParallelProcessRecorded) recorded.events().getLast();
        assertThat(first.process())
                .isEqualTo(new ParallelProcess(
                        ParallelProcessType.INQUEST, null, null, Status.UNKNOWN, Constraint.NONE, null));
        RecordParallelProcess more = new RecordParallelProcess(
                ID,
                first.processId(),
                ParallelProcessType.INQUEST,
                text(5),
                text(6),
                Status.OPEN,
                Constraint.NO_PUBLICATION,
                TODAY);
        IncidentStory updated = recorded.then(more);
        assertThat(updated.file().ties().processes().values())
                .containsExactly(new ParallelProcess(
                        ParallelProcessType.INQUEST, text(5), text(6), Status.OPEN, Constraint.NO_PUBLICATION, TODAY));
        assertThat(updated.accepts(process(first.processId(), null, null))).isEmpty();
        assertThat(updated.then(process(first.processId(), Status.CLOSED, Constraint.NONE))
                        .file()
                        .ties()
                        .processes()
                        .values())
                .containsExactly(new ParallelProcess(
                        ParallelProcessType.INQUEST, text(5), text(6), Status.CLOSED, Constraint.NONE, TODAY));
    }

    @Test
    void onlyAProcessOnRecordIsUpdated() {
        assertThat(considered().refuses(process(new UUID(3, 3), null, null)).code())
                .isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
    }

    private static GrantCaseAccess grant(PartnershipCode partnership, @Nullable LocalDate until) {
        return new GrantCaseAccess(ID, partnership, null, null, AccessScope.READ, until);
    }

    private static RecordParallelProcess process(
            @Nullable UUID processId, @Nullable Status status, @Nullable Constraint constraint) {
        return new RecordParallelProcess(
                ID, processId, ParallelProcessType.INQUEST, null, null, status, constraint, null);
    }
}
