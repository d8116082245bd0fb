package uk.casereview.authority;

import static uk.casereview.shared.Role.*;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiConsumer;
import uk.casereview.practicereview.CommissioningCommand.*;
import uk.casereview.practicereview.ConductCommand.*;
import uk.casereview.practicereview.PracticeReviewCorrection.*;
import uk.casereview.practicereview.PublicationCommand.*;
import uk.casereview.practicereview.ReportCommand.*;
import uk.casereview.shared.Command;
import uk.casereview.shared.Role;

/** The rows of a practice review (§8.2, §15.9); "the clerk types" for every body (§15.2-11). */
final class PracticeReviewAuthority {
    private PracticeReviewAuthority() {}

    static void rows(BiConsumer<Class<? extends Command>, Set<Role>> row) {
        Set<Role> business = EnumSet.of(BUSINESS_MANAGER, PROGRAMME_MANAGER);
        Set<Role> subGroup = EnumSet.of(CHAIR, BUSINESS_MANAGER, PROGRAMME_MANAGER);
        Set<Role> partners = EnumSet.of(DSP, BUSINESS_MANAGER, PROGRAMME_MANAGER);
        Set<Role> partnersAndProcess = EnumSet.of(DSP, BUSINESS_MANAGER, PROGRAMME_MANAGER, SYSTEM);
        Set<Role> reviewer = EnumSet.of(LEAD_REVIEWER, BUSINESS_MANAGER, PROGRAMME_MANAGER);
        row.accept(InitiateLcspr.class, partnersAndProcess);
        row.accept(InitiateReview.class, subGroup);
        row.accept(AppointReviewer.class, partners);
        row.accept(NotifyReviewDecision.class, business);
        row.accept(RemoveReviewer.class, partners);
        row.accept(AgreeTermsOfReference.class, subGroup);
        row.accept(ReviseTermsOfReference.class, subGroup);
        row.accept(SettleNationalReview.class, subGroup);
        row.accept(Discontinue.class, partnersAndProcess);
        row.accept(CloseLcspr.class, subGroup);
        row.accept(RecalculateReviewStart.class, EnumSet.of(SYSTEM));
        row.accept(Reopen.class, subGroup);
        row.accept(RecordReviewMeeting.class, reviewer);
        row.accept(RecordPractitionerEvent.class, reviewer);
        row.accept(RecordFamilyContact.class, reviewer);
        row.accept(RequestProgress.class, subGroup);
        row.accept(RecordProgress.class, subGroup);
        row.accept(ForecastDelay.class, partners);
        row.accept(RecordDelay.class, partners);
        row.accept(SubmitDraft.class, reviewer);
        row.accept(ReturnDraft.class, subGroup);
        row.accept(AcceptDraft.class, subGroup);
        row.accept(RetagLearning.class, business);
        row.accept(RecordDspPosition.class, partners);
        // §15.2-10: "Not unanimous → escalated; the lead safeguarding partners (role LSP) resolve"
        row.accept(DetermineReport.class, EnumSet.of(DSP, LSP, BUSINESS_MANAGER, PROGRAMME_MANAGER));
        row.accept(RatifyReport.class, EnumSet.of(EB_CHAIR, BUSINESS_MANAGER, PROGRAMME_MANAGER));
        row.accept(RecordEditorialCorrection.class, subGroup);
        row.accept(DecidePublicationMode.class, partners);
        row.accept(HoldGoldGroup.class, subGroup);
        row.accept(SendPrePublicationCopies.class, business);
        row.accept(Publish.class, business);
        row.accept(RecordDissemination.class, business);
        row.accept(WaiveDissemination.class, business);
        row.accept(WithdrawFromWebsite.class, business);
        row.accept(UrgentTakedown.class, business);
        row.accept(RepublishCorrected.class, business);
        row.accept(CorrectHeldOn.class, reviewer);
        row.accept(CorrectReceivedOn.class, reviewer);
        row.accept(CorrectToldOn.class, business);
        row.accept(CorrectSentOn.class, business);
        row.accept(CorrectPublishedOn.class, business);
    }
}
