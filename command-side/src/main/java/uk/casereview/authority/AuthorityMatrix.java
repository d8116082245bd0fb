package uk.casereview.authority;

import static uk.casereview.shared.Role.*;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import uk.casereview.casefile.CaseFileCommand.*;
import uk.casereview.clock.DeadlineCommand;
import uk.casereview.datarequest.DataRequestCommand.*;
import uk.casereview.meeting.MeetingCommand.*;
import uk.casereview.partnership.PartnershipCommand.*;
import uk.casereview.rapidreview.RapidReviewCommand;
import uk.casereview.rapidreview.RapidReviewCommand.*;
import uk.casereview.shared.Command;
import uk.casereview.shared.Role;

/**
 * Role × command, the same in every partnership and only within one's own; what is not said here is refused.
 *
 * <p>§15.9: "Unless said otherwise: by BUSINESS_*". §15.2-11: "The clerk types: BUSINESS_* may record any body's
 * decision; the presiding chair confirms". §15.7-28: "BUSINESS_* = both managers; SCSG = its CHAIR; EXECUTIVE_BOARD =
 * EB_CHAIR". Whoever the members elected for an item (§15.2-7) presides as a member, so members call and end items,
 * confirm and break ties; whether it was theirs to preside is for the decider to say (NOT_THE_CHAIR, CASTING_VOTE_NOT_ALLOWED), as is
 * which agency a role must belong to (WRONG_AGENCY).
 *
 * <p>What is asked beyond the role, and where, is listed in {@code docs/domain/who-may-what.md}, which a test keeps whole.
 */
public final class AuthorityMatrix {
    private static final Set<Role> BUSINESS = EnumSet.of(BUSINESS_MANAGER, PROGRAMME_MANAGER);
    private static final Set<Role> MEMBERS = EnumSet.of(CORE_MEMBER, DEPUTY, CHAIR);

    private static final AuthorityRows ROWS = new AuthorityRows();

    static {
        caseFile();
        rapidReview();
        meeting();
        partnership();
        dataRequest();
        row(DeadlineCommand.GiveNotice.class, List.of(), SYSTEM);
        NotificationAuthority.rows((command, roles) -> row(command, roles));
        ActionPlanAuthority.rows((command, roles) -> row(command, roles));
        PracticeReviewAuthority.rows((command, roles) -> row(command, roles));
    }

    private AuthorityMatrix() {}

    /** Whether the role may give the command at all; false for a command nobody has put into the table. */
    public static boolean permits(Role role, Class<?> command) {
        return mayGive(command).contains(role);
    }

    /** Whoever may give the command; nobody for one that is not in the table. */
    public static Set<Role> mayGive(Class<?> command) {
        return ROWS.of(command);
    }

    /** Every command the table knows. */
    public static Set<Class<? extends Command>> commands() {
        return ROWS.commands();
    }

    private static void caseFile() {
        row(EscalateDecision.class, BUSINESS, CHAIR, DSP);
        // each for what was taken to them: Escalations
        row(ResolveEscalation.class, BUSINESS, LSP, EB_CHAIR);
        row(FlagDecision.class, BUSINESS, CHAIR, SYSTEM);
        row(ConfirmDecision.class, MEMBERS, DSP, LSP, EB_MEMBER, EB_CHAIR, LA_NOTIFIER);
        row(CorrectDecisionRecord.class, MEMBERS, DSP, LSP, EB_MEMBER, EB_CHAIR, LA_NOTIFIER);
        row(AuthoriseDisclosure.class, BUSINESS, CHAIR);
        row(AddScrutinyObservation.class, List.of(), INDEPENDENT_SCRUTINEER);
        row(RaiseChallenge.class, List.of(), INDEPENDENT_SCRUTINEER);
        row(CloseChallenge.class, List.of(), INDEPENDENT_SCRUTINEER);
        row(AnswerChallenge.class, List.of(), AGENCY_LEAD);
        // a lead reviewer records who was heard with the contact: RecordFamilyContact
        row(RecordVoice.class, BUSINESS, CHAIR, AGENCY_LEAD);
        row(RecordVoiceUse.class, BUSINESS, CHAIR);
        row(AttachDocument.class, BUSINESS, CHAIR, LA_NOTIFIER, AGENCY_LEAD);
        row(MarkDuplicate.class, List.of(), CHAIR);
        row(MarkEnteredInError.class, List.of(), CHAIR);
        row(RecalculateClocks.class, BUSINESS, SYSTEM);
        row(RaiseTask.class, List.of(), SYSTEM);
        row(CompleteTask.class, BUSINESS, CHAIR, SYSTEM);
    }

    private static void rapidReview() {
        row(OpenRapidReview.class, BUSINESS, SYSTEM);
        row(ScopeRapidReview.class, BUSINESS, CHAIR);
        row(RequestAgencyInformation.class, BUSINESS);
        row(ChaseReturn.class, BUSINESS);
        row(EscalateNonResponse.class, BUSINESS);
        row(SubmitAgencyInformation.class, BUSINESS, AGENCY_LEAD);
        row(VerifyAgencyInformation.class, BUSINESS);
        row(RecordImmediateAction.class, BUSINESS, CORE_MEMBER, DEPUTY, CHAIR);
        row(HoldRapidReviewMeeting.class, BUSINESS, CHAIR);
        row(RecordLearningPoint.class, BUSINESS, CHAIR);
        row(RetagLearning.class, BUSINESS);
        row(RecordReviewSection.class, BUSINESS);
        row(DisseminateLearning.class, BUSINESS);
        row(RecommendOutcome.class, BUSINESS, CHAIR);
        row(RecordDspPosition.class, BUSINESS, DSP);
        row(DetermineOutcome.class, BUSINESS, DSP, LSP);
        row(SubmitToPanel.class, BUSINESS, LA_NOTIFIER);
        row(RecordPanelResponse.class, BUSINESS);
        row(SupplyToPanel.class, BUSINESS);
        row(ReconsiderOutcome.class, BUSINESS, CHAIR, DSP, LSP);
        row(DiscontinueRapidReview.class, List.of(), LA_NOTIFIER, SYSTEM);
        // §7.5; no decision of a body is in it that a clerk could type and a chair confirm (§15.2-11, §2.2)
        row(CloseRapidReview.class, List.of(), CHAIR);
        row(RapidReviewCommand.Reopen.class, BUSINESS, CHAIR);
        row(CorrectHeldOn.class, BUSINESS, CHAIR);
        row(RapidReviewCommand.CorrectSentOn.class, BUSINESS, LA_NOTIFIER);
        row(CorrectReceivedOn.class, BUSINESS);
        row(RecalculateStart.class, List.of(), SYSTEM);
    }

    private static void meeting() {
        row(ScheduleMeeting.class, BUSINESS);
        row(CancelMeeting.class, BUSINESS);
        row(ListItem.class, BUSINESS, SYSTEM);
        row(CirculatePapers.class, BUSINESS);
        row(RecordApology.class, BUSINESS);
        row(OpenMeeting.class, BUSINESS, CHAIR, EB_CHAIR);
        row(AdjournMeeting.class, BUSINESS, CHAIR, EB_CHAIR);
        row(Resume.class, BUSINESS, CHAIR, EB_CHAIR);
        row(CloseMeeting.class, BUSINESS, CHAIR, EB_CHAIR);
        row(ApproveMinutes.class, BUSINESS, CHAIR, EB_CHAIR);
        row(RecordArrival.class, BUSINESS, CORE_MEMBER, DEPUTY, CHAIR, DSP, EB_MEMBER, EB_CHAIR, ADVISOR, CO_OPTED);
        row(RecordDeparture.class, BUSINESS, CORE_MEMBER, DEPUTY, CHAIR, DSP, EB_MEMBER, EB_CHAIR, ADVISOR, CO_OPTED);
        row(OpenItem.class, BUSINESS, CORE_MEMBER, DEPUTY, CHAIR, EB_MEMBER, EB_CHAIR);
        row(CloseItem.class, BUSINESS, CORE_MEMBER, DEPUTY, CHAIR, EB_MEMBER, EB_CHAIR);
        row(DeferItem.class, BUSINESS, CORE_MEMBER, DEPUTY, CHAIR, EB_MEMBER, EB_CHAIR);
        row(DeclareConflict.class, BUSINESS, CORE_MEMBER, DEPUTY, CHAIR, DSP, EB_MEMBER, EB_CHAIR);
        row(AgreeDiscussion.class, MEMBERS, DSP, EB_MEMBER, EB_CHAIR);
        row(ElectItemChair.class, MEMBERS, DSP, EB_MEMBER, EB_CHAIR);
        row(CastVote.class, BUSINESS, CORE_MEMBER, DEPUTY, CHAIR, DSP, EB_MEMBER, EB_CHAIR);
        row(CastCastingVote.class, BUSINESS, CORE_MEMBER, DEPUTY, CHAIR, EB_MEMBER, EB_CHAIR);
    }

    private static void partnership() {
        for (Class<? extends Command> settings : List.<Class<? extends Command>>of(
                EstablishPartnership.class,
                RegisterAgency.class,
                SucceedAgency.class,
                EstablishSeat.class,
                FillSeat.class,
                VacateSeat.class,
                ReplaceMember.class,
                NameDeputy.class,
                NameDelegate.class,
                SetCoChairPeriod.class,
                AdoptPolicy.class,
                AdoptThemes.class,
                AdoptRetention.class,
                AddHoliday.class,
                GrantRole.class,
                RevokeRole.class,
                NameStaff.class)) {
            row(settings, List.of(), ADMINISTRATOR);
        }
        row(RecordAnnualReportPublished.class, BUSINESS);
        row(RecordAnnualReportSent.class, BUSINESS);
        row(RecordTermsOfReferenceReviewed.class, BUSINESS);
    }

    private static void dataRequest() {
        row(OpenDataRequest.class, List.of(), DPO);
        row(ExtendDataRequest.class, List.of(), DPO);
        row(DecideDataRequest.class, List.of(), DPO);
        row(RecordRectification.class, List.of(), DPO);
        row(ReviewText.class, List.of(), DPO);
        row(ProposeDisposal.class, List.of(), DPO);
        row(ApproveErasure.class, List.of(), DPO);
        row(CertifyErasure.class, List.of(), SYSTEM);
        row(LapseErasure.class, List.of(), SYSTEM);
        row(ReportBreach.class, List.of(), DPO);
        row(CloseDataRequest.class, List.of(), DPO);
    }

    private static void row(Class<? extends Command> command, Collection<Role> group, Role... more) {
        ROWS.row(command, group, more);
    }
}
