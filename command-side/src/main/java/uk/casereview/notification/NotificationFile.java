package uk.casereview.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.DecisionId;

/**
 * What a notification knows, at whatever stage.
 *
 * @param category null until the local authority decides to notify
 * @param formerly what applied until then; null while the first does
 * @param recategorisedOn since when another category than the first applies; null while the first does
 * @param diedOn when a child died after the incident had been recorded
 * @param migratedOn when the service took over a case that was already running; null where it did not
 * @param decision of the local authority, whether to notify; null while it considers
 * @param ourRole whether the partnership leads, or another one does (§15.3-16)
 */
record NotificationFile(
        Incident incident,
        List<ChildSnapshot> children,
        @Nullable Category category,
        @Nullable Category formerly,
        @Nullable LocalDate recategorisedOn,
        @Nullable LocalDate diedOn,
        Told told,
        Ties ties,
        OurRole ourRole,
        @Nullable LocalDate migratedOn,
        @Nullable DecisionId decision) {
    static final NotificationFile EMPTY = new NotificationFile(
            Incident.UNKNOWN, List.of(), null, null, null, null, Told.NOBODY, Ties.NONE, OurRole.LEAD, null, null);

    NotificationFile {
        children = List.copyOf(children);
    }

    Optional<ChildSnapshot> child(String childRef) {
        return children.stream()
                .filter(child -> child.childRef().equals(childRef))
                .findFirst();
    }

    boolean leads() {
        return ourRole == OurRole.LEAD;
    }

    /** §6.2: "Panel shares with DfE, Ofsted", but only what it considers: abuse and neglect, as it was that day. */
    boolean panelShares(LocalDate day) {
        boolean before = recategorisedOn != null && day.isBefore(recategorisedOn);
        Category then = before ? formerly : category;
        return then != null && then.requiresRapidReview();
    }

    NotificationFile with(Incident next) {
        return new NotificationFile(
                next, children, category, formerly, recategorisedOn, diedOn, told, ties, ourRole, migratedOn, decision);
    }

    NotificationFile with(Told next) {
        return new NotificationFile(
                incident,
                children,
                category,
                formerly,
                recategorisedOn,
                diedOn,
                next,
                ties,
                ourRole,
                migratedOn,
                decision);
    }

    NotificationFile with(Ties next) {
        return new NotificationFile(
                incident,
                children,
                category,
                formerly,
                recategorisedOn,
                diedOn,
                told,
                next,
                ourRole,
                migratedOn,
                decision);
    }

    NotificationFile with(OurRole next) {
        return new NotificationFile(
                incident,
                children,
                category,
                formerly,
                recategorisedOn,
                diedOn,
                told,
                ties,
                next,
                migratedOn,
                decision);
    }

    NotificationFile plus(List<ChildSnapshot> more) {
        return with(Stream.concat(children.stream(), more.stream()).toList());
    }

    NotificationFile with(ChildSnapshot changed) {
        return with(children.stream()
                .map(child -> child.childRef().equals(changed.childRef()) ? changed : child)
                .toList());
    }

    NotificationFile migrated(LocalDate on) {
        return new NotificationFile(
                incident, children, category, formerly, recategorisedOn, diedOn, told, ties, ourRole, on, decision);
    }

    /** A child has died since. */
    NotificationFile died(LocalDate on) {
        return new NotificationFile(
                incident, children, category, formerly, recategorisedOn, on, told, ties, ourRole, migratedOn, decision);
    }

    /** The category as if it had been so from the beginning; null: none. */
    NotificationFile categorised(@Nullable Category next) {
        return new NotificationFile(
                incident, children, next, null, null, diedOn, told, ties, ourRole, migratedOn, decision);
    }

    NotificationFile recategorised(Category next, LocalDate on) {
        return new NotificationFile(
                incident, children, next, category, on, diedOn, told, ties, ourRole, migratedOn, decision);
    }

    NotificationFile decided(@Nullable DecisionId next) {
        return new NotificationFile(
                incident, children, category, formerly, recategorisedOn, diedOn, told, ties, ourRole, migratedOn, next);
    }

    private NotificationFile with(List<ChildSnapshot> next) {
        return new NotificationFile(
                incident, next, category, formerly, recategorisedOn, diedOn, told, ties, ourRole, migratedOn, decision);
    }
}
