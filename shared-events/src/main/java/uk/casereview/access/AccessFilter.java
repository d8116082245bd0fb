package uk.casereview.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.UserId;

/**
 * Which lines of the access log are asked for; what is null does not matter.
 *
 * @param caseRef that was asked for, or of which text was opened in a list
 * @param person who looked
 * @param from first day, in London
 * @param to last day
 */
public record AccessFilter(
        @Nullable CaseRef caseRef,
        @Nullable UserId person,
        @Nullable AccessKind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
