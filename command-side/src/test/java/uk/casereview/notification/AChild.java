package uk.casereview.notification;

import static uk.casereview.deliberation.Bodies.AGGREGATE;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.PersonRef;
import uk.casereview.shared.PersonalText;

/** A child as somebody describes it. */
record AChild(
        PersonRef personRef,
        @Nullable String childRef,
        @Nullable PersonalText name,
        @Nullable Integer ageYears,
        @Nullable AgeBand ageBand,
        boolean unborn,
        ChildOutcome outcome,
        boolean lookedAfter,
        @Nullable Boolean careLeaver,
        Set<AgencyCode> agenciesKnown) {

    static final PersonRef PERSON = new PersonRef(AGGREGATE, PersonRef.Kind.CHILD);
    static final PersonRef ANOTHER = new PersonRef(new UUID(7, 7), PersonRef.Kind.CHILD);

    static AChild who(ChildOutcome outcome) {
        return new AChild(PERSON, null, null, 4, null, false, outcome, false, null, Set.of());
    }

    static AChild whoDied() {
        return who(ChildOutcome.DEATH);
    }

    static AChild whoWasHarmed() {
        return who(ChildOutcome.SERIOUS_HARM);
    }

    static PersonalText called(PersonRef person) {
        return new PersonalText(person.value(), "sealed", 8);
    }

    AChild aged(@Nullable Integer years) {
        return new AChild(
                personRef, childRef, name, years, ageBand, unborn, outcome, lookedAfter, careLeaver, agenciesKnown);
    }

    AChild inBand(AgeBand band) {
        return new AChild(
                personRef, childRef, name, null, band, unborn, outcome, lookedAfter, careLeaver, agenciesKnown);
    }

    AChild notYetBorn() {
        return new AChild(personRef, childRef, name, null, null, true, outcome, lookedAfter, careLeaver, agenciesKnown);
    }

    AChild inCare() {
        return new AChild(
                personRef, childRef, name, ageYears, ageBand, unborn, outcome, true, careLeaver, agenciesKnown);
    }

    AChild careLeaver(boolean is) {
        return new AChild(
                personRef, childRef, name, ageYears, ageBand, unborn, outcome, lookedAfter, is, agenciesKnown);
    }

    AChild as(String ref) {
        return new AChild(
                personRef, ref, name, ageYears, ageBand, unborn, outcome, lookedAfter, careLeaver, agenciesKnown);
    }

    AChild named(PersonRef person, @Nullable PersonalText called) {
        return new AChild(
                person, childRef, called, ageYears, ageBand, unborn, outcome, lookedAfter, careLeaver, agenciesKnown);
    }

    AChild knownTo(AgencyCode agency) {
        return new AChild(
                personRef, childRef, name, ageYears, ageBand, unborn, outcome, lookedAfter, careLeaver, Set.of(agency));
    }

    ChildDetails details() {
        return new ChildDetails(
                personRef,
                childRef,
                name,
                null,
                null,
                ageYears,
                ageBand,
                unborn,
                null,
                null,
                null,
                null,
                outcome,
                Set.of(),
                null,
                lookedAfter,
                null,
                null,
                careLeaver,
                false,
                false,
                false,
                false,
                agenciesKnown);
    }
}
