package uk.casereview.actionplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.InOrder;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/**
 * What an action is to be. P1: "SMART = description, owner agency + person/post, due date, measure of success, evidence
 * expected".
 *
 * @param ownerAgency the one lead agency (§15.6-23)
 * @param contributors agencies that help it, each with progress of its own
 */
public record ActionTerms(
        @Nullable SealedText description,
        @Nullable AgencyCode ownerAgency,
        @Nullable UserId ownerUser,
        @Nullable SealedText ownerPost,
        Set<AgencyCode> contributors,
        @Nullable LocalDate dueOn,
        @Nullable SealedText measureOfSuccess,
        @Nullable SealedText evidenceExpected) {
    public ActionTerms {
        contributors = InOrder.copyOf(contributors);
    }

    /** What SMART asks for and is not said. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        noteIf(description == null, "description", missing);
        noteIf(ownerAgency == null, "ownerAgency", missing);
        noteIf(ownerUser == null && ownerPost == null, "ownerUser", missing);
        noteIf(dueOn == null, "dueOn", missing);
        noteIf(measureOfSuccess == null, "measureOfSuccess", missing);
        noteIf(evidenceExpected == null, "evidenceExpected", missing);
        return List.copyOf(missing);
    }

    private static void noteIf(boolean absent, String name, List<String> missing) {
        if (absent) {
            missing.add(name);
        }
    }

    /** The same, with whatever is said otherwise; who owns it is said as a whole. */
    public ActionTerms or(ActionTerms said) {
        boolean owner = said.ownerUser != null || said.ownerPost != null;
        return new ActionTerms(
                either(said.description, description),
                either(said.ownerAgency, ownerAgency),
                owner ? said.ownerUser : ownerUser,
                owner ? said.ownerPost : ownerPost,
                said.contributors.isEmpty() ? contributors : said.contributors,
                either(said.dueOn, dueOn),
                either(said.measureOfSuccess, measureOfSuccess),
                either(said.evidenceExpected, evidenceExpected));
    }

    private static <T> @Nullable T either(@Nullable T said, @Nullable T known) {
        return said == null ? known : said;
    }

    ActionTerms dueOn(LocalDate day) {
        return new ActionTerms(
                description, ownerAgency, ownerUser, ownerPost, contributors, day, measureOfSuccess, evidenceExpected);
    }

    /** Somebody else's, and no longer a contributor's. */
    ActionTerms ownedBy(@Nullable AgencyCode agency, @Nullable UserId user, @Nullable SealedText post) {
        Set<AgencyCode> others = contributors.stream()
                .filter(contributor -> !contributor.equals(agency))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new ActionTerms(description, agency, user, post, others, dueOn, measureOfSuccess, evidenceExpected);
    }
}
