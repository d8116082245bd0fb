package uk.casereview.web.deliberation;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.casereview.audit.DecisionAudit.Revision;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;
import uk.casereview.timeline.DecisionEntry;
import uk.casereview.web.Days;
import uk.casereview.web.ShownText;
import uk.casereview.web.TextReader;

/**
 * What was recorded about a decision after it.
 *
 * @param title the key of what became true
 * @param decision the address of the decision that stands in its place; null where none does
 * @param why the record was put right; null where that is not what happened
 */
public record Later(
        String title,
        String recordedAt,
        UserId by,
        Role role,
        @Nullable AgencyCode agency,
        @Nullable String decision,
        @Nullable ShownText why) {
    private static final String CORRECTED = "case-file.DecisionRecordCorrected";

    /** Corrections come in the order in which they were recorded, in the entry as among the revisions. */
    static List<Later> of(List<Revision> revisions, DecisionEntry entry, TextReader texts) {
        List<Revision> corrected = revisions.stream()
                .filter(revision -> revision.type().equals(CORRECTED))
                .toList();
        boolean each = corrected.size() == entry.corrections().size();
        return revisions.stream()
                .map(revision -> {
                    int which = each
                            ? IntStream.range(0, corrected.size())
                                    .filter(i -> corrected.get(i).equals(revision))
                                    .findFirst()
                                    .orElse(-1)
                            : -1;
                    return of(
                            revision,
                            entry,
                            which < 0
                                    ? null
                                    : texts.read(entry.corrections().get(which).reason()));
                })
                .toList();
    }

    private static Later of(Revision revision, DecisionEntry entry, @Nullable ShownText why) {
        DecisionId other = revision.decisionId();
        return new Later(
                "event." + revision.type(),
                Days.moment(revision.recordedAt()),
                revision.recordedBy().userId(),
                revision.recordedBy().role(),
                revision.recordedBy().agency(),
                other == null || !other.equals(entry.revisedBy())
                        ? null
                        : DecisionsFilter.PATH + "/" + other + "?case=" + entry.caseRef(),
                why);
    }
}
