package uk.casereview.web.deliberation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.audit.QuorumReckoning;
import uk.casereview.audit.QuorumReckoning.Standing;
import uk.casereview.deliberation.DecisionRecord.Capacity;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.UserId;
import uk.casereview.web.ShownText;
import uk.casereview.web.TextReader;

/**
 * How the quorum was reckoned, as it stands in the record.
 *
 * @param steps in sentences
 * @param traced whether the people on the record account for the agencies that were counted
 */
public record QuorumView(List<String> steps, List<Person> people, boolean traced) {

    /**
     * Somebody who took part, and what that came to.
     *
     * @param conflict the nature of their conflict of interest; null where there was none or nothing was said
     */
    public record Person(
            UserId memberId,
            @Nullable AgencyCode agency,
            Capacity capacity,
            @Nullable UserId deputyFor,
            Standing standing,
            @Nullable ShownText conflict) {}

    static QuorumView of(QuorumReckoning quorum, TextReader texts) {
        return new QuorumView(
                quorum.steps(),
                quorum.people().stream()
                        .map(person -> new Person(
                                person.memberId(),
                                person.agency(),
                                person.capacity(),
                                person.deputyFor(),
                                person.standing(),
                                texts.readIfThere(person.conflict())))
                        .toList(),
                quorum.traced());
    }
}
