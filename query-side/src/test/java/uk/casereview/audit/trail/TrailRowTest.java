package uk.casereview.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileEvent.DecisionConfirmed;
import uk.casereview.casefile.CaseFileEvent.DecisionEscalated;
import uk.casereview.casefile.CaseFileEvent.DecisionFlaggedForReview;
import uk.casereview.casefile.CaseFileEvent.DecisionRecordCorrected;
import uk.casereview.casefile.EscalationBody;
import uk.casereview.casefile.FlagReason;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRecord.Vote;
import uk.casereview.deliberation.DecisionRecord.VoteSource;
import uk.casereview.meeting.MeetingChannel;
import uk.casereview.meeting.MeetingEvent;
import uk.casereview.meeting.MeetingEvent.ItemListed;
import uk.casereview.meeting.MeetingEvent.MeetingScheduled;
import uk.casereview.meeting.MeetingEvent.VoteCast;
import uk.casereview.meeting.MeetingKind;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.query.RecordedEvent;
import uk.casereview.rapidreview.Outcome;
import uk.casereview.shared.Actor;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.Event;
import uk.casereview.shared.MeetingId;
import uk.casereview.shared.RecordingMode;
import uk.casereview.shared.Role;
import uk.casereview.timeline.CaseLog;
import uk.casereview.timeline.Invented;

class TrailRowTest {
    private static final UUID MEETING = UUID.fromString("00000000-0000-4000-8000-0000000000aa");
    private static final AgencyCode WMP = new AgencyCode("WMP");

    @Test
    void aLineSaysWhoDidWhatToWhatAndWhen() {
        RecordedEvent recorded = new CaseLog()
                .review("2026-02-23T09:00:00Z", Invented.determined(Invented.decisionId(1), Outcome.LCSPR))
                .events()
                .getFirst();

        TrailRow row = TrailRow.of(recorded, "a.Name", nothing());

        assertThat(row.caseRef()).isEqualTo(CaseLog.REF.value());
        assertThat(row.partnership()).isEqualTo("BSCP");
        assertThat(row.aggregateType()).isEqualTo("RapidReview");
        assertThat(row.aggregateId()).isEqualTo(CaseLog.REVIEW);
        assertThat(row.role()).isEqualTo("BUSINESS_MANAGER");
        assertThat(row.recordedAt()).isEqualTo("2026-02-23T09:00:00Z");
        assertThat(row.effectiveOn()).isEqualTo(recorded.effectiveOn());
        assertThat(row.body()).isEqualTo("DSP");
        assertThat(row.decisionId()).isEqualTo(Invented.decisionId(1).value());
        assertThat(row.type()).isEqualTo("a.Name");
    }

    @Test
    void whatIsSaidOfADecisionLaterNamesIt() {
        RecordedEvent confirmed = new CaseLog()
                .review("2026-02-23T09:00:00Z", new DecisionConfirmed(Invented.decisionId(1), CaseLog.CLERK))
                .events()
                .getFirst();

        TrailRow row = TrailRow.of(confirmed, "a.Name", nothing());

        assertThat(row.decisionId()).isEqualTo(Invented.decisionId(1).value());
        assertThat(row.body()).isNull();
    }

    /** A review's file says nothing of the body when the decision is confirmed, flagged or taken further. */
    @Test
    void whatIsSaidOfADecisionLaterIsOfTheBodyThatTookIt() {
        DecisionRecord wrong = Invented.decision(Invented.decisionId(1));
        List<RecordedEvent> events = new CaseLog()
                .review("2026-02-23T09:00:00Z", Invented.determined(Invented.decisionId(1), Outcome.LCSPR))
                .review("2026-02-24T09:00:00Z", new DecisionConfirmed(Invented.decisionId(1), CaseLog.CLERK))
                .review(
                        "2026-02-25T09:00:00Z",
                        new DecisionRecordCorrected(Invented.decisionId(1), wrong, ofTheScsg(wrong), Invented.TEXT))
                .review(
                        "2026-02-26T09:00:00Z",
                        new DecisionFlaggedForReview(
                                Invented.decisionId(1), FlagReason.LATE_CONFLICT, null, null, false))
                .review(
                        "2026-02-27T09:00:00Z",
                        new DecisionEscalated(
                                MEETING, Invented.decisionId(1), EscalationBody.EXECUTIVE_BOARD, null, null))
                .review("2026-02-27T09:00:00Z", new DecisionConfirmed(Invented.decisionId(2), CaseLog.CLERK))
                .events();
        Agendas agendas = nothing();
        List<String> bodies = new ArrayList<>();
        for (RecordedEvent recorded : events) {
            agendas.take(recorded);
            bodies.add(String.valueOf(TrailRow.of(recorded, "a.Name", agendas).body()));
        }

        assertThat(bodies).containsExactly("DSP", "DSP", "SCSG", "SCSG", "SCSG", "null");
        assertThat(agendas.newlyDecided())
                .containsExactly(
                        Map.entry(new Agendas.Decision(Invented.decisionId(1).value(), CaseLog.REF.value()), "SCSG"));
    }

    /** The vote names neither the body nor the case; the meeting has said both before. */
    @Test
    void whatAMeetingDoesWithAnItemIsOfItsBodyAndCase() {
        Agendas agendas = nothing();
        List<TrailRow> rows =
                List.of(scheduled(), new ItemListed("1", CaseLog.REF, Invented.TEXT), vote("1"), vote("2")).stream()
                        .map(TrailRowTest::inMeeting)
                        .map(recorded -> {
                            agendas.take(recorded);
                            return TrailRow.of(recorded, "a.Name", agendas);
                        })
                        .toList();

        assertThat(rows).extracting(TrailRow::body).containsOnly("SCSG");
        assertThat(rows)
                .extracting(TrailRow::caseRef)
                .containsExactly(null, CaseLog.REF.value(), CaseLog.REF.value(), null);
        assertThat(agendas.newBodies()).containsExactly(Map.entry(MEETING, "SCSG"));
        assertThat(agendas.newCases()).hasSize(1);
    }

    @Test
    void andSoItIsWhereTheMeetingWasToldOfBefore() {
        Agendas known = new Agendas(
                Map.of(MEETING, "GOLD_GROUP"), Map.of(new Agendas.Item(MEETING, "1"), CaseLog.REF.value()), Map.of());

        TrailRow row = TrailRow.of(inMeeting(vote("1")), "a.Name", known);

        assertThat(row.body()).isEqualTo("GOLD_GROUP");
        assertThat(row.caseRef()).isEqualTo(CaseLog.REF.value());
        assertThat(known.newBodies()).isEmpty();
    }

    private static DecisionRecord ofTheScsg(DecisionRecord record) {
        return new DecisionRecord(
                record.decisionId(),
                Body.SCSG,
                record.route(),
                null,
                null,
                record.decidedOn(),
                null,
                null,
                List.of(),
                List.of(),
                record.quorum(),
                record.mode(),
                record.result(),
                List.of(),
                null,
                List.of(),
                record.rationale(),
                List.of(),
                null,
                record.recordedBy(),
                record.policyVersion(),
                1,
                null);
    }

    private static Agendas nothing() {
        return new Agendas(Map.of(), Map.of(), Map.of());
    }

    private static MeetingEvent scheduled() {
        return new MeetingScheduled(
                new MeetingId(MEETING),
                Body.SCSG,
                MeetingKind.REGULAR,
                MeetingChannel.ROOM,
                LocalDate.of(2026, 2, 19),
                null);
    }

    private static MeetingEvent vote(String item) {
        return new VoteCast(item, new Vote(WMP, CaseLog.CLERK, Choice.FOR, VoteSource.MEMBER));
    }

    private static RecordedEvent inMeeting(Event event) {
        Envelope envelope = new Envelope(
                CaseLog.BSCP,
                null,
                null,
                LocalDate.of(2026, 2, 19),
                Instant.parse("2026-02-19T09:00:00Z"),
                RecordingMode.LIVE,
                new Actor(CaseLog.CLERK, Role.CORE_MEMBER, CaseLog.BSCP, WMP, null),
                new CommandId(MEETING),
                null,
                MEETING,
                null,
                null,
                Map.of());
        return new RecordedEvent(7, MEETING, "Meeting", MEETING, 0, envelope, event);
    }
}
