package uk.casereview.web.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.DecisionRecord.Capacity;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRecord.Quorum;
import uk.casereview.deliberation.DecisionRecord.Vote;
import uk.casereview.deliberation.DecisionRecord.VoteSource;
import uk.casereview.deliberation.Tally;
import uk.casereview.meeting.MeetingChannel;
import uk.casereview.meeting.MeetingDetails;
import uk.casereview.meeting.MeetingDetails.Apology;
import uk.casereview.meeting.MeetingDetails.Item;
import uk.casereview.meeting.MeetingDetails.ItemStage;
import uk.casereview.meeting.MeetingDetails.MeetingStage;
import uk.casereview.meeting.MeetingDetails.Paper;
import uk.casereview.meeting.MeetingDetails.Presence;
import uk.casereview.meeting.MeetingKind;
import uk.casereview.meeting.MeetingRoom;
import uk.casereview.meeting.MeetingRoom.RoomItem;
import uk.casereview.meeting.MeetingRoom.Seat;
import uk.casereview.meeting.MeetingRoom.Step;
import uk.casereview.partnership.PartnershipPolicy.CastingVoteOf;
import uk.casereview.shared.Actor;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.MeetingId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;
import uk.casereview.web.People;
import uk.casereview.web.Rendered;
import uk.casereview.web.TextReader;

/** A meeting of four on one item: BCT, ICB and NSPCC are free to decide, WMP has a conflict; BCC sent apologies. */
final class AMeeting {
    static final Instant NOW = Instant.parse("2026-02-19T10:00:00Z");
    static final MeetingId ID = new MeetingId(new UUID(0, 1));
    static final CaseRef CASE = new CaseRef("BSCP-2026-001");
    static final UserId DOCTOR = new UserId(new UUID(0, 11));
    static final UserId TRUST = new UserId(new UUID(0, 12));
    static final UserId POLICE = new UserId(new UUID(0, 13));
    static final UserId CHARITY = new UserId(new UUID(0, 14));
    static final UserId COUNCIL = new UserId(new UUID(0, 15));
    static final UserId CLERK = new UserId(new UUID(0, 16));

    private static final List<UserId> MEMBERS = List.of(DOCTOR, TRUST, POLICE, CHARITY, COUNCIL);
    private static final List<AgencyCode> AGENCIES = agencies("ICB", "BCT", "WMP", "NSPCC", "BCC");
    private static final List<String> NAMES =
            List.of("Doctor Elmsgate", "Trude Elmsgate", "Polly Elmsgate", "Charis Elmsgate", "Connor Elmsgate");

    private final List<Step> ofMeeting = new ArrayList<>();
    private final List<Step> ofItem = new ArrayList<>();
    private List<Vote> votes = List.of();
    private boolean tied;

    AMeeting may(String command, UserId... members) {
        ofItem.add(new Step(command, List.of(members), null));
        return this;
    }

    AMeeting mayWithMeeting(Step step) {
        ofMeeting.add(step);
        return this;
    }

    AMeeting step(Step step) {
        ofItem.add(step);
        return this;
    }

    AMeeting tied() {
        votes = List.of(
                new Vote(new AgencyCode("ICB"), DOCTOR, Choice.FOR, VoteSource.MEMBER),
                new Vote(new AgencyCode("BCT"), TRUST, Choice.AGAINST, VoteSource.MEMBER));
        tied = true;
        return this;
    }

    static Actor reader(UserId who, Role role, @Nullable String agency) {
        return new Actor(who, role, new PartnershipCode("BSCP"), agency == null ? null : new AgencyCode(agency), null);
    }

    static Actor member(UserId who, String agency) {
        return reader(who, Role.CORE_MEMBER, agency);
    }

    RoomView seenBy(Actor reader) {
        return RoomView.of(
                details(), room(), reader, people(), new TextReader(_ -> Optional.of("Is it grave?")), "mark", NOW);
    }

    Document page(Actor reader) {
        return page(seenBy(reader), Entered.NOTHING);
    }

    static Document page(RoomView view, Entered entered) {
        return Rendered.page("meeting", model(view, entered));
    }

    Document live(Actor reader) {
        RoomView view = RoomView.of(details(), room(), reader, people(), null, "mark", NOW);
        return Rendered.page("meeting-live", model(view, Entered.NOTHING));
    }

    private static Map<String, Object> model(RoomView view, Entered entered) {
        Map<String, Object> model = new HashMap<>();
        model.put("view", view);
        model.put("entered", entered);
        model.put("done", "");
        model.put("visitor", Rendered.VISITOR);
        return model;
    }

    MeetingDetails details() {
        Item item = new Item(
                "1",
                CASE,
                new SealedText(new UUID(0, 9), "sealed", 12),
                ItemStage.OPEN,
                null,
                List.of(POLICE),
                List.of(),
                List.of(new Paper("DOC-1", 2)),
                votes,
                null,
                null,
                null);
        return new MeetingDetails(
                ID,
                new PartnershipCode("BSCP"),
                Body.SCSG,
                MeetingKind.REGULAR,
                MeetingChannel.HYBRID,
                LocalDate.of(2026, 2, 19),
                MeetingStage.OPEN,
                DOCTOR,
                List.of(item),
                MEMBERS.subList(0, 4).stream()
                        .map(member -> new Presence(
                                member,
                                AGENCIES.get(MEMBERS.indexOf(member)),
                                Capacity.CORE,
                                null,
                                NOW.minusSeconds(600),
                                null,
                                true))
                        .toList(),
                List.of(new Apology(COUNCIL, new AgencyCode("BCC"), null)));
    }

    private MeetingRoom room() {
        RoomItem item = new RoomItem(
                "1",
                new Quorum(4, List.of(), agencies("BCT", "ICB", "NSPCC"), List.of(), false),
                DOCTOR,
                Tally.of(votes),
                tied,
                CastingVoteOf.CHAIR,
                ofItem);
        return new MeetingRoom(
                ID,
                7,
                agencies("BCC", "BCT", "ICB", "NSPCC", "WMP"),
                MEMBERS.stream()
                        .map(member -> new Seat(member, AGENCIES.get(MEMBERS.indexOf(member)), Capacity.CORE, null))
                        .toList(),
                new Quorum(4, List.of(), agencies("BCT", "ICB", "NSPCC", "WMP"), List.of(), true),
                List.of(item),
                ofMeeting);
    }

    private static People people() {
        Map<UUID, String> names = new HashMap<>();
        MEMBERS.forEach(member -> names.put(member.value(), NAMES.get(MEMBERS.indexOf(member))));
        return new People(names);
    }

    private static List<AgencyCode> agencies(String... codes) {
        return List.of(codes).stream().map(AgencyCode::new).toList();
    }
}
