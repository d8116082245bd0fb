package uk.casereview.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.UserId;

/**
 * Which lines of the trail are asked for; what is null does not matter.
 *
 * @param person who acted, or for whom the service did
 * @param agency for which they acted
 * @param body which decided, or met
 * @param type the stored name of the event
 * @param from first day of recording, in London
 * @param to last day of recording
 */
public record TrailFilter(
        @Nullable CaseRef caseRef,
        @Nullable UserId person,
        @Nullable AgencyCode agency,
        @Nullable Body body,
        @Nullable String type,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    public static final TrailFilter NONE = new TrailFilter(null, null, null, null, null, null, null);

    public static TrailFilter of(CaseRef caseRef) {
        return new TrailFilter(caseRef, null, null, null, null, null, null);
    }
}
