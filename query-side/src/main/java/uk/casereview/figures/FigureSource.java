package uk.casereview.figures;

import java.util.Collection;
import java.util.List;
import uk.casereview.figures.ClockCounts.Running;
import uk.casereview.figures.ClockCounts.Stopped;
import uk.casereview.figures.Tally.Count;
import uk.casereview.shared.PartnershipCode;

/** Where counts come from: the sums of what is known now, or the versions of what was known at a moment. */
interface FigureSource {
    List<Count> counts(PartnershipCode partnership, Collection<Measure> measures, Period period);

    /** §11.6: those of the themes of incidents that came back. */
    List<Count> repeatedThemes(PartnershipCode partnership, Period period);

    List<Stopped> stopped(PartnershipCode partnership, Period period);

    List<Running> running(PartnershipCode partnership, Period period);
}
