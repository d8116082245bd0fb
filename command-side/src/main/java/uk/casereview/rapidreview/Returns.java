package uk.casereview.rapidreview;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.casereview.rapidreview.RapidReviewEvent.AgencyInformationReceived;
import uk.casereview.rapidreview.RapidReviewEvent.AgencyInformationRequested;
import uk.casereview.rapidreview.RapidReviewEvent.AgencyInformationVerified;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewScoped;
import uk.casereview.rapidreview.RapidReviewEvent.ReceivedOnCorrected;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.UserId;

/** Which agencies are involved, what they owe and what they have handed in. */
record Returns(
        @Nullable RapidReviewScoped scoped, Map<AgencyCode, LocalDate> requested, Map<AgencyCode, Return> received) {
    static final Returns NONE = new Returns(null, Map.of(), Map.of());

    Returns {
        requested = Map.copyOf(requested);
        received = Map.copyOf(received);
    }

    /**
     * An agency's latest return.
     *
     * @param askedAgain the agency has been asked once more since, and owes another
     */
    record Return(int version, LocalDate receivedOn, UserId recordedBy, boolean verified, boolean askedAgain) {
        Return checked() {
            return new Return(version, receivedOn, recordedBy, true, askedAgain);
        }

        Return correctedTo(LocalDate day) {
            return new Return(version, day, recordedBy, verified, askedAgain);
        }

        Return onceMore() {
            return new Return(version, receivedOn, recordedBy, verified, true);
        }
    }

    /** The agencies the review looks at; none until somebody has said which. */
    List<AgencyCode> scope() {
        RapidReviewScoped set = scoped;
        return set == null ? List.of() : set.agencies();
    }

    Returns after(RapidReviewScoped event) {
        return new Returns(event, requested, received);
    }

    Returns after(AgencyInformationRequested event) {
        Map<AgencyCode, LocalDate> all = new LinkedHashMap<>(requested);
        all.put(event.agency(), event.dueOn());
        Returns asked = new Returns(scoped, all, received);
        Return known = received.get(event.agency());
        return known == null ? asked : asked.with(event.agency(), known.onceMore());
    }

    Returns after(AgencyInformationReceived event) {
        return with(event.agency(), new Return(event.version(), event.receivedOn(), event.recordedBy(), false, false));
    }

    Returns after(AgencyInformationVerified event) {
        Return known = received.get(event.agency());
        return known == null ? this : with(event.agency(), known.checked());
    }

    Returns corrected(AgencyCode agency, ReceivedOnCorrected event) {
        Return known = received.get(agency);
        return known == null ? this : with(agency, known.correctedTo(event.to()));
    }

    private Returns with(AgencyCode agency, Return one) {
        Map<AgencyCode, Return> all = new LinkedHashMap<>(received);
        all.put(agency, one);
        return new Returns(scoped, requested, all);
    }
}
