package uk.casereview.practicereview;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.Deciding;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.MayHaveHappened;
import uk.casereview.shared.SealedText;

/** A command that says what a review looks at, how, and whom it involves. */
public interface SetsTerms extends Deciding, MayHaveHappened {
    LocalDate from();

    LocalDate to();

    /** Key lines of enquiry. */
    List<SealedText> klo();

    @Nullable
    SealedText methodology();

    List<AgencyCode> agencies();

    /** How the family is to take part. */
    @Nullable
    SealedText familyPlan();
}
