package uk.casereview.web.actionplan;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.AgencyCode;
import uk.casereview.timeline.CaseFileDetails.Challenge;
import uk.casereview.web.Days;
import uk.casereview.web.ShownText;
import uk.casereview.web.TextReader;

/**
 * What the scrutineer asked, and what came of it.
 *
 * @param state the key of whether it is open, satisfied or not
 */
public record ChallengeView(
        AgencyCode agency,
        String dueOn,
        ShownText text,
        @Nullable ShownText answer,
        String state) {

    /** All of a case, by their ids. */
    static Function<List<UUID>, List<ChallengeView>> all(List<Challenge> challenges, TextReader texts) {
        Map<UUID, ChallengeView> byId =
                challenges.stream().collect(Collectors.toMap(one -> one.raised().challengeId(), one -> of(one, texts)));
        return ids -> ids.stream().filter(byId::containsKey).map(byId::get).toList();
    }

    private static ChallengeView of(Challenge challenge, TextReader texts) {
        var raised = challenge.raised();
        var answered = challenge.answered();
        var closed = challenge.closed();
        return new ChallengeView(
                raised.toAgency(),
                Days.day(raised.dueOn()),
                texts.read(raised.text()),
                answered == null ? null : texts.read(answered.answer()),
                closed == null
                        ? "challenge.open"
                        : closed.satisfied() ? "challenge.satisfied" : "challenge.not-satisfied");
    }
}
