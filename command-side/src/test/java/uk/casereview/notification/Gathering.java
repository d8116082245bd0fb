package uk.casereview.notification;

import static uk.casereview.deliberation.Bodies.BCC;
import static uk.casereview.deliberation.Bodies.BCT;
import static uk.casereview.deliberation.Bodies.ICB_DOCTOR;
import static uk.casereview.deliberation.Bodies.WMP;
import static uk.casereview.deliberation.Bodies.text;

import java.util.List;
import java.util.stream.Stream;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.DecisionRequest;
import uk.casereview.deliberation.DecisionRequest.Ballot;
import uk.casereview.deliberation.DecisionRequest.Present;

/** The Sub-Group as the clerk has it in the minutes. */
final class Gathering {
    static final List<Present> FOUR = Stream.of(BCT, ICB_DOCTOR, WMP, BCC)
            .map(member -> new Present(member, null))
            .toList();
    static final List<Present> ONE = List.of(new Present(BCT, null));

    private Gathering() {}

    static DecisionRequest of(List<Present> present, DecisionMode mode) {
        return request(present, mode, List.of());
    }

    /** Everybody votes against. */
    static DecisionRequest against() {
        return request(
                FOUR,
                DecisionMode.VOTE,
                FOUR.stream()
                        .map(member -> new Ballot(null, member.memberId(), Choice.AGAINST))
                        .toList());
    }

    private static DecisionRequest request(List<Present> present, DecisionMode mode, List<Ballot> votes) {
        return new DecisionRequest(
                null, null, null, null, null, BCT, present, List.of(), mode, votes, null, List.of(), text(40),
                List.of(), null);
    }
}
