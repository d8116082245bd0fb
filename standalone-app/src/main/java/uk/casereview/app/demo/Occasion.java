package uk.casereview.app.demo;

import static uk.casereview.notification.HarmType.*;

import java.util.List;
import uk.casereview.notification.HarmType;
import uk.casereview.notification.LocationType;

/**
 * What happens to children in the chronicle again and again, and what is learnt from it.
 *
 * @param died whether it is told of a child who died
 */
record Occasion(
        String outline,
        LocationType where,
        HarmType harm,
        int youngest,
        int oldest,
        boolean died,
        String learnt,
        List<String> themes) {

    static final List<Occasion> ALL = List.of(
            new Occasion(
                    "A baby was found with broken ribs.",
                    LocationType.HOME,
                    NON_ACCIDENTAL_INJURY,
                    0,
                    1,
                    false,
                    "Bruises of a baby who cannot move were explained away.",
                    List.of("BABIES", "T3")),
            new Occasion(
                    "A baby was found lifeless beside a parent who had been drinking.",
                    LocationType.HOME,
                    OVERLAY,
                    0,
                    0,
                    true,
                    "Advice on safe sleep was given and never returned to.",
                    List.of("BABIES", "T5")),
            new Occasion(
                    "A toddler was malnourished, and nobody had seen the home for months.",
                    LocationType.HOME,
                    NEGLECT,
                    1,
                    4,
                    false,
                    "Missed appointments were counted and never added up.",
                    List.of("P-NEGLECT", "T1")),
            new Occasion(
                    "A child died of an illness for which no help was sought.",
                    LocationType.HOSPITAL,
                    NEGLECT,
                    2,
                    9,
                    true,
                    "Each agency saw a part and nobody the whole.",
                    List.of("P-NEGLECT", "T5")),
            new Occasion(
                    "A child was hurt when a parent attacked the other.",
                    LocationType.HOME,
                    DOMESTIC_ABUSE,
                    2,
                    12,
                    false,
                    "The police's calls to the home did not reach the school.",
                    List.of("DOMESTIC-ABUSE", "T5")),
            new Occasion(
                    "A child was killed by a parent's former partner.",
                    LocationType.RELATIVE,
                    DOMESTIC_ABUSE,
                    1,
                    11,
                    true,
                    "Separation was taken for safety.",
                    List.of("DOMESTIC-ABUSE", "WHOLE-FAMILY")),
            new Occasion(
                    "A teenager was stabbed by others of the same age.",
                    LocationType.PUBLIC_PLACE,
                    EXTRA_FAMILIAL_VIOLENCE,
                    13,
                    17,
                    false,
                    "Exclusion from school went before every turn for the worse.",
                    List.of("OUTSIDE-FAMILY", "NOT-IN-SCHOOL")),
            new Occasion(
                    "A teenager was found carrying drugs far from home, and injured.",
                    LocationType.OTHER,
                    CRIMINAL_EXPLOITATION,
                    13,
                    17,
                    false,
                    "The child was seen as an offender first.",
                    List.of("OUTSIDE-FAMILY", "T4")),
            new Occasion(
                    "A teenager died after months of self-harm.",
                    LocationType.HOME,
                    SUSPECTED_SUICIDE,
                    13,
                    17,
                    true,
                    "The wait for help was longer than the time that was left.",
                    List.of("CHILD-MENTAL-HEALTH", "T2")),
            new Occasion(
                    "A child was abused by somebody met in a game.",
                    LocationType.ONLINE,
                    SEXUAL_ABUSE,
                    9,
                    15,
                    false,
                    "Nobody asked what the child did online.",
                    List.of("T1", "T3")),
            new Occasion(
                    "A child was abused by a member of the wider family.",
                    LocationType.RELATIVE,
                    SEXUAL_ABUSE,
                    5,
                    14,
                    false,
                    "What the child had said was written down and not heard.",
                    List.of("T1", "WHOLE-FAMILY")),
            new Occasion(
                    "A child was given medicine that made the child ill.",
                    LocationType.HOSPITAL,
                    FABRICATED_ILLNESS,
                    1,
                    8,
                    false,
                    "Nobody challenged a parent who knew a lot.",
                    List.of("T3", "PARENT-MENTAL-HEALTH")));
}
