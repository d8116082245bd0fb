package uk.casereview.deliberation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.DecisionRecord.CastingVote;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.DecisionRecord.Dissent;
import uk.casereview.deliberation.DecisionRecord.Route;
import uk.casereview.deliberation.DecisionRequest.Ballot;
import uk.casereview.deliberation.DecisionRequest.Declared;
import uk.casereview.deliberation.DecisionRequest.Present;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.MeetingId;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/** A decision request put together piece by piece. */
public final class Said {
    private @Nullable MeetingId meetingId;
    private @Nullable String itemRef;
    private @Nullable LocalDate decidedOn;
    private @Nullable Instant decidedAt;
    private @Nullable Route route;
    private @Nullable UserId chair;
    private List<Present> attendance = List.of();
    private final List<Declared> conflicts = new ArrayList<>();
    private @Nullable DecisionMode mode;
    private final List<Ballot> votes = new ArrayList<>();
    private @Nullable CastingVote castingVote;
    private @Nullable SealedText rationale = Bodies.text(20);
    private List<String> evidence = List.of();
    private List<Dissent> dissent = List.of();

    public static Said present(UserId... members) {
        Said said = new Said();
        said.attendance =
                Stream.of(members).map(member -> new Present(member, null)).toList();
        return said;
    }

    public Said item(@Nullable MeetingId meeting, @Nullable String ref) {
        meetingId = meeting;
        itemRef = ref;
        rationale = null;
        return this;
    }

    public Said on(LocalDate date) {
        decidedOn = date;
        return this;
    }

    public Said at(Instant moment) {
        decidedAt = moment;
        return this;
    }

    public Said by(Route way) {
        route = way;
        return this;
    }

    public Said chairedBy(UserId member) {
        chair = member;
        return this;
    }

    public Said conflicted(UserId member, UserId... agreedBy) {
        conflicts.add(new Declared(member, null, null, List.of(agreedBy)));
        return this;
    }

    public Said mode(DecisionMode decided) {
        mode = decided;
        return this;
    }

    public Said vote(Choice choice, UserId... members) {
        for (UserId member : members) {
            votes.add(new Ballot(null, member, choice));
        }
        return this;
    }

    public Said voteFor(AgencyCode agency, UserId member) {
        votes.add(new Ballot(agency, member, Choice.FOR));
        return this;
    }

    public Said casting(UserId member, Choice choice) {
        castingVote = new CastingVote(member, choice);
        return this;
    }

    public Said because(@Nullable SealedText reason) {
        rationale = reason;
        return this;
    }

    public Said evidence(String... refs) {
        evidence = List.of(refs);
        return this;
    }

    public Said dissenting(AgencyCode agency) {
        dissent = List.of(new Dissent(agency, Bodies.text(30)));
        return this;
    }

    public DecisionRequest request() {
        return new DecisionRequest(
                meetingId,
                itemRef,
                decidedOn,
                decidedAt,
                route,
                chair,
                attendance,
                List.copyOf(conflicts),
                mode,
                List.copyOf(votes),
                castingVote,
                dissent,
                rationale,
                evidence,
                null);
    }
}
