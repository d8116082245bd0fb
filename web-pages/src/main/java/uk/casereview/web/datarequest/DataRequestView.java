package uk.casereview.web.datarequest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.datarequest.DataRequestEntry;
import uk.casereview.datarequest.DataRequestEvent.ErasureApproved;
import uk.casereview.datarequest.DataRequestEvent.ErasureCertified;
import uk.casereview.datarequest.DataRequestEvent.TextReviewed;
import uk.casereview.datarequest.DataRequestKind;
import uk.casereview.datarequest.DataRequestQuery.ListedDataRequest;
import uk.casereview.datarequest.DataRequestStage;
import uk.casereview.datarequest.Exemption;
import uk.casereview.datarequest.Requester;
import uk.casereview.shared.SealedText;
import uk.casereview.web.Days;
import uk.casereview.web.People;
import uk.casereview.web.ShownText;
import uk.casereview.web.TextReader;

/**
 * One data request: what was asked, by when it is owed, and what has become of it.
 *
 * @param requester who asks; null where nobody does
 * @param about what the person it is about is to the case; null where it is about nobody in it
 * @param due when its answer or report is owed; null where nothing is
 * @param steps what has become true of it, in its order
 * @param next what may be recorded of it now
 */
public record DataRequestView(
        DataRequestKind kind,
        DataRequestStage stage,
        String caseRef,
        String receivedOn,
        @Nullable ShownText requester,
        @Nullable String about,
        ShownText text,
        @Nullable String due,
        boolean overdue,
        @Nullable String loggedBy,
        List<Step> steps,
        List<Link> next) {

    /** One thing to do, where it is done. */
    public record Link(String title, String href) {}

    /**
     * One thing that has become true.
     *
     * @param event the key of its title, without the prefix of events
     * @param on the day; null where none is kept
     * @param by who did it, by name; null where that is not told
     * @param facts each the key of a sentence and what it is told with
     * @param exemptions under which something is withheld
     * @param text why, or what; null where nothing was written
     */
    public record Step(
            String event,
            @Nullable String on,
            @Nullable String by,
            List<Fact> facts,
            List<Exemption> exemptions,
            @Nullable ShownText text) {}

    /** A sentence. */
    public record Fact(String key, Object value) {}

    static DataRequestView of(ListedDataRequest listed, TextReader texts, People people, List<Link> next) {
        DataRequestEntry entry = listed.entry();
        var opened = entry.opened();
        var subject = opened.subject();
        return new DataRequestView(
                opened.kind(),
                entry.stage(),
                opened.caseRef().value(),
                Days.day(opened.receivedOn()),
                requester(opened.requester(), texts),
                subject == null ? null : subject.kind().name(),
                texts.read(opened.text()),
                DataRequestsView.due(entry),
                listed.overdue(),
                people.name(opened.openedBy()),
                steps(entry, texts, people),
                next);
    }

    /** Whoever is named on the page. */
    static Set<UUID> named(DataRequestEntry entry) {
        Set<UUID> named = new HashSet<>();
        named.add(entry.opened().openedBy().value());
        var decided = entry.decided();
        if (decided != null) {
            named.add(decided.decidedBy().value());
        }
        approver(entry.approved()).forEach(named::add);
        var disposal = entry.disposal();
        if (disposal != null) {
            named.add(disposal.proposed().proposedBy().value());
            approver(disposal.approved()).forEach(named::add);
        }
        return named;
    }

    private static List<UUID> approver(@Nullable ErasureApproved approved) {
        return approved == null ? List.of() : List.of(approved.approvedBy().value());
    }

    private static @Nullable ShownText requester(@Nullable Requester requester, TextReader texts) {
        if (requester == null) {
            return null;
        }
        var name = requester.name();
        return texts.read(new SealedText(name.keyId(), name.ciphertext(), name.length()));
    }

    private static List<Step> steps(DataRequestEntry entry, TextReader texts, People people) {
        List<Step> steps = new ArrayList<>();
        var extended = entry.extended();
        if (extended != null) {
            steps.add(new Step(
                    "DataRequestExtended",
                    null,
                    null,
                    List.of(new Fact("until", Days.day(extended.answerBy()))),
                    List.of(),
                    texts.read(extended.reason())));
        }
        var decided = entry.decided();
        if (decided != null) {
            steps.add(new Step(
                    "DataRequestDecided",
                    Days.day(decided.on()),
                    people.name(decided.decidedBy()),
                    List.of(new Fact(decided.decision().name(), "")),
                    decided.exemptions(),
                    texts.read(decided.reason())));
        }
        entry.rectifications()
                .forEach(note -> steps.add(
                        new Step("RectificationRecorded", null, null, List.of(), List.of(), texts.read(note.note()))));
        if (!entry.reviews().isEmpty()) {
            steps.add(reviews(entry));
        }
        var reported = entry.reported();
        if (reported != null) {
            steps.add(new Step(
                    "BreachReported",
                    Days.moment(reported.at()),
                    null,
                    List.of(new Fact(reported.onTime() ? "reported-in-time" : "reported-late", "")),
                    List.of(),
                    texts.readIfThere(reported.lateReason())));
        }
        erasure(entry, people).forEach(steps::add);
        var closed = entry.closed();
        if (closed != null) {
            List<Fact> facts = new ArrayList<>();
            if (closed.withdrawn()) {
                facts.add(new Fact("withdrawn", ""));
            }
            var onTime = closed.onTime();
            if (onTime != null) {
                facts.add(new Fact(onTime ? "answered-in-time" : "answered-late", ""));
            }
            steps.add(new Step(
                    "DataRequestClosed",
                    Days.day(closed.on()),
                    null,
                    facts,
                    List.of(),
                    texts.readIfThere(closed.reason())));
        }
        disposal(entry, people).forEach(steps::add);
        return steps;
    }

    private static Step reviews(DataRequestEntry entry) {
        List<Exemption> exemptions = entry.reviews().stream()
                .map(TextReviewed::withheldFor)
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
        int passages = entry.reviews().stream()
                .mapToInt(review -> review.passages().size())
                .sum();
        return new Step("TextReviewed", null, null, List.of(new Fact("passages", passages)), exemptions, null);
    }

    private static List<Step> erasure(DataRequestEntry entry, People people) {
        List<Step> steps = new ArrayList<>();
        var approved = entry.approved();
        if (approved != null) {
            steps.add(step("ErasureApproved", null, people.name(approved.approvedBy())));
        }
        var certified = entry.certified();
        if (certified != null) {
            steps.add(certificate(certified));
        }
        var lapsed = entry.lapsed();
        if (lapsed != null) {
            steps.add(step("ErasureLapsed", Days.day(lapsed.on()), null));
        }
        return steps;
    }

    private static List<Step> disposal(DataRequestEntry entry, People people) {
        var disposal = entry.disposal();
        if (disposal == null) {
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        steps.add(step("DisposalProposed", null, people.name(disposal.proposed().proposedBy())));
        var approved = disposal.approved();
        if (approved != null) {
            steps.add(step("ErasureApproved", null, people.name(approved.approvedBy())));
        }
        var certified = disposal.certified();
        if (certified != null) {
            steps.add(certificate(certified));
        }
        return steps;
    }

    private static Step certificate(ErasureCertified certified) {
        return new Step(
                "ErasureCertified",
                Days.moment(certified.destroyedAt()),
                null,
                List.of(new Fact("backups", Days.day(certified.lastBackupExpiresOn()))),
                List.of(),
                null);
    }

    private static Step step(String event, @Nullable String on, @Nullable String by) {
        return new Step(event, on, by, List.of(), List.of(), null);
    }
}
