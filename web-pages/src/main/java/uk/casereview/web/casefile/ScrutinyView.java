package uk.casereview.web.casefile;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.CaseFileEvent.ChallengeAnswered;
import uk.casereview.casefile.CaseFileEvent.ChallengeClosed;
import uk.casereview.casefile.CaseFileEvent.ScrutinyObservationAdded;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.UserId;
import uk.casereview.timeline.CaseFileDetails;
import uk.casereview.timeline.CaseFileDetails.Challenge;
import uk.casereview.timeline.TimelineEntry;
import uk.casereview.web.Days;
import uk.casereview.web.ShownText;
import uk.casereview.web.TextReader;

/** What the scrutineer observed and asked, and what agencies answered. */
public record ScrutinyView(List<Observation> observations, List<Asked> challenges) {

    /**
     * What was observed.
     *
     * @param on null where the timeline does not tell
     */
    public record Observation(
            ShownText text, @Nullable String on, @Nullable UserId by) {}

    /**
     * What an agency was asked.
     *
     * @param on null where the timeline does not tell
     * @param state the key of whether it is settled
     * @param colour of its tag, which says nothing by itself
     */
    public record Asked(
            AgencyCode agency,
            @Nullable String on,
            String dueOn,
            ShownText text,
            @Nullable ShownText answer,
            @Nullable ShownText note,
            String state,
            String colour) {}

    public boolean isEmpty() {
        return observations.isEmpty() && challenges.isEmpty();
    }

    static ScrutinyView of(CaseFileDetails file, List<TimelineEntry> timeline, TextReader texts) {
        return new ScrutinyView(
                file.observations().stream()
                        .map(observation -> observation(observation, timeline, texts))
                        .toList(),
                file.challenges().stream()
                        .map(challenge -> asked(challenge, timeline, texts))
                        .toList());
    }

    private static Observation observation(
            ScrutinyObservationAdded observation, List<TimelineEntry> timeline, TextReader texts) {
        TimelineEntry entry = told("observationId", observation.observationId(), timeline);
        return new Observation(
                texts.read(observation.text()),
                entry == null ? null : Days.day(entry.effectiveOn()),
                entry == null ? null : entry.actor().userId());
    }

    private static Asked asked(Challenge challenge, List<TimelineEntry> timeline, TextReader texts) {
        var raised = challenge.raised();
        TimelineEntry entry = told("challengeId", raised.challengeId(), timeline);
        ChallengeAnswered answered = challenge.answered();
        ChallengeClosed closed = challenge.closed();
        return new Asked(
                raised.toAgency(),
                entry == null ? null : Days.day(entry.effectiveOn()),
                Days.day(raised.dueOn()),
                texts.read(raised.text()),
                answered == null ? null : texts.read(answered.answer()),
                closed == null ? null : texts.readIfThere(closed.note()),
                state(challenge),
                closed != null ? "grey" : challenge.overdue() ? "red" : "blue");
    }

    private static String state(Challenge challenge) {
        ChallengeClosed closed = challenge.closed();
        if (closed != null) {
            return closed.satisfied() ? "challenge.satisfied" : "challenge.not-satisfied";
        }
        if (challenge.answered() != null) {
            return "scrutiny.answered";
        }
        return challenge.overdue() ? "scrutiny.overdue" : "scrutiny.awaited";
    }

    /** The first event that names it, which is the one that made it. */
    private static @Nullable TimelineEntry told(String field, UUID id, List<TimelineEntry> timeline) {
        return timeline.stream()
                .filter(entry -> Objects.equals(id.toString(), entry.facts().get(field)))
                .findFirst()
                .orElse(null);
    }
}
