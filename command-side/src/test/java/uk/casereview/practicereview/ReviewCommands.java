package uk.casereview.practicereview;

import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.practicereview.ReviewStory.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.DecisionRequest;
import uk.casereview.deliberation.Said;
import uk.casereview.practicereview.CommissioningCommand.*;
import uk.casereview.practicereview.ConductCommand.*;
import uk.casereview.practicereview.PublicationCommand.*;
import uk.casereview.practicereview.ReportCommand.*;
import uk.casereview.rapidreview.DisseminationChannel;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Command;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;
import uk.casereview.shared.WebAddress;

/** Commands to the review of the story, each as it would be accepted where it belongs. */
final class ReviewCommands {
    private ReviewCommands() {}

    static InitiateLcspr initiate() {
        return initiateBy(null);
    }

    static InitiateLcspr initiateBy(@Nullable DecisionRequest decision) {
        return new InitiateLcspr(REVIEW, RAPID_REVIEW, null, null, text(40), Set.of(), decision, false, null);
    }

    static InitiateReview initiate(ReviewType type) {
        DecisionRequest decision = subGroup(LocalDate.of(2026, 2, 27));
        return new InitiateReview(REVIEW, NOTIFICATION, type, Set.of(), Set.of(), text(40), decision, false, null);
    }

    static AppointReviewer appoint(UserId reviewer, @Nullable AgencyCode employer, @Nullable SealedText declaration) {
        return new AppointReviewer(
                REVIEW,
                reviewer,
                text(12),
                employer,
                false,
                List.of(text(10)),
                declaration,
                "CONTRACT-1",
                LocalDate.of(2026, 3, 5),
                false,
                null,
                List.of());
    }

    static AppointReviewer appoint(UserId reviewer) {
        return appoint(reviewer, new AgencyCode("INDEPENDENT"), text(30));
    }

    static NotifyReviewDecision tell(Recipient... recipients) {
        return new NotifyReviewDecision(REVIEW, on(LocalDate.of(2026, 3, 9), recipients));
    }

    static Map<Recipient, LocalDate> on(LocalDate day, Recipient... recipients) {
        return Stream.of(recipients).collect(Collectors.toMap(one -> one, _ -> day));
    }

    static RemoveReviewer remove(UserId reviewer) {
        return new RemoveReviewer(REVIEW, reviewer, LocalDate.of(2026, 6, 1), text(30), List.of());
    }

    static AgreeTermsOfReference agree(String... agencies) {
        return new AgreeTermsOfReference(
                REVIEW,
                LONG_AGO,
                DECIDED_ON,
                List.of(text(40)),
                text(40),
                agencies(agencies),
                text(40),
                subGroup(LocalDate.of(2026, 3, 20)),
                false,
                null);
    }

    static ReviseTermsOfReference revise(String... agencies) {
        return new ReviseTermsOfReference(
                REVIEW,
                LONG_AGO,
                DECIDED_ON,
                List.of(text(40)),
                null,
                agencies(agencies),
                null,
                subGroup(LocalDate.of(2026, 4, 20)),
                false,
                null);
    }

    static List<AgencyCode> agencies(String... codes) {
        return Stream.of(codes).map(AgencyCode::new).toList();
    }

    static RecordReviewMeeting meet() {
        return new RecordReviewMeeting(
                REVIEW,
                LocalDate.of(2026, 4, 15),
                ReviewMeetingType.REVIEW_TEAM,
                agencies("WMP"),
                text(20),
                false,
                null);
    }

    static RecordFamilyContact visit() {
        return new RecordFamilyContact(
                REVIEW,
                LocalDate.of(2026, 4, 22),
                FamilyRole.PARENT,
                ContactMethod.VISIT,
                ContactOutcome.ENGAGED,
                text(30),
                null,
                false,
                null);
    }

    static RecordDelay delay(@Nullable LocalDate panel, @Nullable LocalDate secretary) {
        return new RecordDelay(
                REVIEW, DelayReason.CRIMINAL_PROCEEDINGS, null, LocalDate.of(2026, 12, 1), panel, secretary);
    }

    static SubmitDraft draft(@Nullable Integer version) {
        return new SubmitDraft(REVIEW, version, "DOC-DRAFT", LocalDate.of(2026, 6, 1), false, null);
    }

    static ReturnDraft sendBack() {
        return new ReturnDraft(
                REVIEW, Map.of(QualityItem.QA1, QualityAnswer.NOT_MET), text(30), subGroup(LocalDate.of(2026, 6, 8)));
    }

    static AcceptDraft accept() {
        return new AcceptDraft(REVIEW, checked(), Set.of(THEME), subGroup(LocalDate.of(2026, 6, 10)), false, null);
    }

    static Map<QualityItem, QualityAnswer> checked() {
        return Map.of(QualityItem.QA1, QualityAnswer.MET, QualityItem.QA2, QualityAnswer.MET);
    }

    static RecordDspPosition position(String agency, ReportOutcome outcome) {
        return new RecordDspPosition(
                REVIEW, new AgencyCode(agency), outcome, LocalDate.of(2026, 6, 20), null, text(30), false, null);
    }

    static Command[] positions(ReportOutcome outcome) {
        return Stream.of("BCC", "BCT", "ICB", "WMP")
                .map(agency -> position(agency, outcome))
                .toArray(Command[]::new);
    }

    static DetermineReport determine() {
        return new DetermineReport(REVIEW, new Said().request(), false, null);
    }

    static RatifyReport ratify(int version) {
        return new RatifyReport(REVIEW, version, board(LocalDate.of(2026, 7, 15)), false, null);
    }

    static RecordEditorialCorrection edit() {
        return new RecordEditorialCorrection(REVIEW, "DOC-EDITED", text(30), ICB_DOCTOR, LocalDate.of(2026, 8, 3));
    }

    static DecidePublicationMode decide(PublicationMode mode, @Nullable SealedText justification) {
        return new DecidePublicationMode(
                REVIEW, mode, justification, null, null, partners(LocalDate.of(2026, 7, 20)), false, null);
    }

    static HoldGoldGroup gold(LocalDate heldOn, Set<UUID> constraints, @Nullable String advice) {
        return new HoldGoldGroup(
                REVIEW, heldOn, LocalDate.of(2026, 8, 24), text(20), text(20), text(20), text(20), constraints, advice);
    }

    static HoldGoldGroup gold() {
        return gold(LocalDate.of(2026, 8, 5), Set.of(), null);
    }

    static SendPrePublicationCopies copy(Recipient... recipients) {
        return new SendPrePublicationCopies(REVIEW, on(LocalDate.of(2026, 8, 12), recipients), false, null);
    }

    static SendPrePublicationCopies copies() {
        return copy(Recipient.PANEL, Recipient.SOS, Recipient.OFSTED);
    }

    static Publish publish(LocalDate on) {
        return new Publish(REVIEW, on, new WebAddress("https://example.org/review"), false, null);
    }

    static Publish publish() {
        return publish(PUBLISHED_ON);
    }

    static RecordDissemination passOn(DisseminationChannel channel) {
        return new RecordDissemination(REVIEW, channel, LocalDate.of(2026, 8, 25), 40);
    }

    static Command[] passOnEverywhere() {
        return Stream.of("NSPCC_REPOSITORY", "WHAT_WORKS", "BRIEFING_NOTE", "WEBINAR")
                .map(DisseminationChannel::valueOf)
                .map(ReviewCommands::passOn)
                .toArray(Command[]::new);
    }

    static CloseLcspr close() {
        return new CloseLcspr(REVIEW, subGroup(LocalDate.of(2026, 9, 10)), false, null);
    }

    static Reopen reopen() {
        return new Reopen(REVIEW, text(30), text(30), subGroup(LocalDate.of(2026, 9, 20)));
    }

    static Discontinue discontinue() {
        return new Discontinue(
                REVIEW, DiscontinuationGround.NATIONAL_REVIEW, text(30), partners(LocalDate.of(2026, 5, 1)), false);
    }

    static DecisionRequest subGroup(LocalDate on) {
        return Said.present(FOUR).on(on).request();
    }

    static DecisionRequest board(LocalDate on) {
        return Said.present(BCC, ICB_NURSE, WMP, BCT).on(on).request();
    }

    static DecisionRequest partners(LocalDate on) {
        return Said.present(partner("BCC"), partner("BCT"), partner("ICB"), partner("WMP"))
                .chairedBy(partner("BCT"))
                .on(on)
                .request();
    }
}
