package uk.casereview.register;

import uk.casereview.shared.UserId;

/** A role granted to a person for a time, beside those that come with a seat. */
public record Grant(UserId user, Capacity capacity, Period period) {}
