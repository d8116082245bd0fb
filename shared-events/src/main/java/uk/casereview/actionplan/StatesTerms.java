package uk.casereview.actionplan;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/** A message that says what an action is to be, part by part. */
public interface StatesTerms {
    @Nullable
    SealedText description();

    @Nullable
    AgencyCode ownerAgency();

    @Nullable
    UserId ownerUser();

    @Nullable
    SealedText ownerPost();

    Set<AgencyCode> contributors();

    @Nullable
    LocalDate dueOn();

    @Nullable
    SealedText measureOfSuccess();

    @Nullable
    SealedText evidenceExpected();

    /** The terms as far as they are said. */
    default ActionTerms statedTerms() {
        return new ActionTerms(
                description(),
                ownerAgency(),
                ownerUser(),
                ownerPost(),
                contributors(),
                dueOn(),
                measureOfSuccess(),
                evidenceExpected());
    }
}
