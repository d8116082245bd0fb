package uk.casereview.partnership;

import java.time.LocalDate;

/** The days of one milestone of a rapid review: it begins on the first and is done by the second. */
public record MilestoneDates(MilestoneKind kind, LocalDate from, LocalDate by) {}
