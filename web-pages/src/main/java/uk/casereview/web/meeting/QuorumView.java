package uk.casereview.web.meeting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.casereview.deliberation.DecisionRecord.Quorum;
import uk.casereview.platform.problem.QuorumWords;
import uk.casereview.shared.AgencyCode;

/**
 * Whether a meeting may decide, in words: who is free to, how many are needed, and who is missing and why.
 *
 * @param free "Only three agencies are free to decide: BCT, ICB and NSPCC"
 * @param needed "Four are needed"
 * @param required which agencies must be among them; empty where any will do
 * @param present how many of the needed there are, never more
 */
public record QuorumView(
        boolean met, String free, String needed, String required, int present, int minimum, List<Missing> missing) {

    /** An agency that could still count, and the key of why it does not. */
    public record Missing(AgencyCode agency, String why) {}

    static QuorumView of(Quorum quorum, Collection<AgencyCode> seated, Function<AgencyCode, String> why) {
        List<String> eligible =
                quorum.eligible().stream().map(AgencyCode::value).toList();
        Map<String, Object> facts = Map.of("minimum", quorum.minimumAgencies(), "agencies", eligible);
        Collection<AgencyCode> lacking = quorum.required().isEmpty()
                ? seated.stream()
                        .filter(agency -> !quorum.eligible().contains(agency))
                        .toList()
                : quorum.missing();
        return new QuorumView(
                quorum.met(),
                QuorumWords.free(facts),
                QuorumWords.needed(facts),
                quorum.required().stream().map(AgencyCode::value).collect(Collectors.joining(", ")),
                Math.min(eligible.size(), quorum.minimumAgencies()),
                quorum.minimumAgencies(),
                lacking.stream()
                        .map(agency -> new Missing(agency, why.apply(agency)))
                        .toList());
    }
}
