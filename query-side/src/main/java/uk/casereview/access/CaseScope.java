package uk.casereview.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.casereview.query.ReadRefused;
import uk.casereview.shared.Actor;
import uk.casereview.shared.Refusal;

/**
 * The cases a reader may see: those of the reader's partnership as far as the role goes, and those opened by a grant that
 * has not run out (§15.3-16).
 *
 * @param own the first of them, as a condition on {@code query_side.case_summary_view} under the alias {@code s}
 */
public record CaseScope(String own, Map<String, Object> parameters) {
    private static final String GRANTS = """
            select a.case_id from query_side.case_access_view a
            where a.grantee in (:grantees) and (a.until_on is null or a.until_on >= :today)""";

    /**
     * The scope of one reader.
     *
     * @throws ReadRefused where the role sees no case at all
     */
    public static CaseScope of(Actor reader, LocalDate today) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("home", reader.partnership().value());
        parameters.put("today", today);
        parameters.put("grantees", Grantees.of(reader));
        String own = switch (ReadingRights.of(reader.role()).cases()) {
            case ALL -> "s.partnership = :home";
            case OF_ITS_AGENCY -> {
                var agency = reader.agency();
                parameters.put("own", agency == null ? "" : agency.value());
                yield "s.partnership = :home and s.agencies @> array[:own]::text[]";
            }
            case GRANTED -> "false";
            case NONE -> throw new ReadRefused(Refusal.forbidden(ReadingRights.whoSeesCases()));
        };
        return new CaseScope(own, parameters);
    }

    /** Whether one case that is known already is among them, as a condition under the alias {@code s}. */
    public String condition() {
        return "(%s or exists (%s and a.case_id = s.case_id))".formatted(own, GRANTS);
    }

    /**
     * What a query selects of these cases alone, to stand after {@code from}: each of the two kinds is found by its own
     * index, and in its order.
     *
     * @param query without conditions
     * @param rest of both its parts: further conditions, each after an {@code and}; where only the first of an order are
     *     wanted, the order and how many
     */
    public String each(String query, String rest) {
        return "((" + String.join(") union all (", parts(query, rest)) + "))";
    }

    /** The same apart: what is the reader's own, and what grants add to it. No case is in both. */
    public List<String> parts(String query, String rest) {
        return List.of(
                "%2$s where (%1$s)%3$s".formatted(own, query, rest),
                "%2$s where s.case_id in (%4$s) and not (%1$s)%3$s".formatted(own, query, rest, GRANTS));
    }

    /** The names under which grants are kept. */
    static final class Grantees {
        private Grantees() {}

        static List<String> of(Actor reader) {
            List<String> names = new ArrayList<>();
            names.add("partnership/" + reader.partnership());
            names.add("person/" + reader.userId());
            var agency = reader.agency();
            if (agency != null) {
                names.add("agency/" + reader.partnership() + "/" + agency);
            }
            return names;
        }
    }
}
