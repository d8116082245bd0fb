package uk.casereview.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRecord.Vote;
import uk.casereview.deliberation.DecisionRecord.VoteSource;
import uk.casereview.meeting.MeetingDetails.Item;
import uk.casereview.meeting.MeetingDetails.ItemStage;
import uk.casereview.meeting.MeetingDetails.Paper;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.UserId;

class MeetingDetailsTest {
    private static final UserId CONFLICTED = new UserId(new UUID(0, 1));
    private static final UserId OTHER = new UserId(new UUID(0, 2));
    private static final Paper PAPER = new Paper("DOC-77", 1);
    private static final Vote VOTE = new Vote(new AgencyCode("WMP"), OTHER, Choice.FOR, VoteSource.MEMBER);

    /** §4.4: whoever has a conflict takes no part, unless all the others agree that they may discuss it. */
    @Test
    void anItemIsClosedToWhoHasAConflictAndMayNotDiscussIt() {
        Item declared = item(List.of(), List.of(), List.of());

        assertThat(declared.isClosedTo(CONFLICTED)).isTrue();
        assertThat(declared.isClosedTo(OTHER)).isFalse();
        assertThat(item(List.of(OTHER), List.of(), List.of()).isClosedTo(CONFLICTED))
                .isTrue();
        assertThat(item(List.of(CONFLICTED), List.of(), List.of()).isClosedTo(CONFLICTED))
                .isFalse();
    }

    /** A row that was written before these were kept has none of them. */
    @Test
    void whatAnOlderRowDoesNotSayIsNobodyAndNothing() {
        Item old = item(null, null, null);

        assertThat(old.mayDiscuss()).isEmpty();
        assertThat(old.papers()).isEmpty();
        assertThat(old.votes()).isEmpty();
        assertThat(old.isClosedTo(CONFLICTED)).isTrue();

        Item kept = item(List.of(OTHER), List.of(PAPER), List.of(VOTE));

        assertThat(kept.mayDiscuss()).containsExactly(OTHER);
        assertThat(kept.papers()).containsExactly(PAPER);
        assertThat(kept.votes()).containsExactly(VOTE);
    }

    private static Item item(
            @Nullable List<UserId> mayDiscuss, @Nullable List<Paper> papers, @Nullable List<Vote> votes) {
        return new Item(
                "1",
                new CaseRef("BSCP-2026-001"),
                null,
                ItemStage.OPEN,
                null,
                List.of(CONFLICTED),
                mayDiscuss,
                papers,
                votes,
                null,
                null,
                null);
    }
}
