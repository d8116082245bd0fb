package uk.casereview.notification;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.CivilDate;
import uk.casereview.shared.LaCode;
import uk.casereview.shared.PersonRef;
import uk.casereview.shared.PersonalText;
import uk.casereview.shared.SealedText;

/**
 * A child as a command describes it (§6.3).
 *
 * @param personRef the random reference whose key seals name, birth date and address
 * @param childRef by what the child is named here, {@code Child A}…; left out, the next free one
 * @param ageYears the age in whole years; events keep the band only, and from 25 on a person is sayable and out of scope (§6.4)
 * @param ageBand the age in a band, where only that is known
 * @param careLeaver whether the young person has left care; null: not said
 */
public record ChildDetails(
        PersonRef personRef,
        @Nullable String childRef,
        @Nullable PersonalText name,
        @Nullable @CivilDate PersonalText birthDate,
        @Nullable PersonalText address,
        @Nullable Integer ageYears,
        @Nullable AgeBand ageBand,
        boolean unborn,
        @Nullable Sex sex,
        @Nullable SealedText genderIdentity,
        @Nullable Ethnicity ethnicity,
        @Nullable Disability disability,
        ChildOutcome outcome,
        Set<HarmType> harmTypes,
        @Nullable PlacementType placementType,
        boolean lookedAfter,
        @Nullable LaCode lookedAfterByLa,
        @Nullable LegalStatus legalStatus,
        @Nullable Boolean careLeaver,
        boolean cinPlan,
        boolean cpPlan,
        boolean cpHistory,
        boolean knownToAnyAgency,
        Set<AgencyCode> agenciesKnown) {

    /** Nobody has been older. */
    private static final int OLDEST = 120;

    public ChildDetails {
        if (ageYears != null && (ageYears < 0 || ageYears > OLDEST)) {
            throw new IllegalArgumentException("ageYears must be from 0 to " + OLDEST);
        }
        if (ageYears != null && unborn) {
            throw new IllegalArgumentException("ageYears and unborn do not go together: an unborn child has no age");
        }
        if (unborn && ageBand != null && ageBand != AgeBand.UNBORN) {
            throw new IllegalArgumentException("ageBand and unborn do not go together: the band has to be UNBORN");
        }
        if (ageYears != null && ageBand != null && ageBand != AgeBand.ofYears(ageYears)) {
            throw new IllegalArgumentException("ageYears and ageBand do not go together: that age lies in the band "
                    + AgeBand.ofYears(ageYears) + "; leave one of them out");
        }
    }
}
