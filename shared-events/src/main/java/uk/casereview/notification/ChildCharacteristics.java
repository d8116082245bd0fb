package uk.casereview.notification;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.LaCode;
import uk.casereview.shared.SealedText;

/** What figures may count of a child: nothing here says who the child is. */
public record ChildCharacteristics(
        AgeBand ageBand,
        boolean unborn,
        Sex sex,
        @Nullable SealedText genderIdentity,
        Ethnicity ethnicity,
        Disability disability,
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

    /** The same child after another outcome. */
    public ChildCharacteristics withOutcome(ChildOutcome changed) {
        return new ChildCharacteristics(
                ageBand,
                unborn,
                sex,
                genderIdentity,
                ethnicity,
                disability,
                changed,
                harmTypes,
                placementType,
                lookedAfter,
                lookedAfterByLa,
                legalStatus,
                careLeaver,
                cinPlan,
                cpPlan,
                cpHistory,
                knownToAnyAgency,
                agenciesKnown);
    }
}
