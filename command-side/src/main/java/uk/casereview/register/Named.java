package uk.casereview.register;

import uk.casereview.shared.UserId;

/** A person named for a time: as a deputy of a seat, as a delegate of an agency. */
public record Named(UserId user, Period period) {}
