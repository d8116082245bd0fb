package uk.casereview.notification;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import uk.casereview.notification.CaseSharingEvent.CaseLinked;
import uk.casereview.shared.AgencyCode;

/**
 * What surrounds the case: partners' views, other processes, who else sees it, which cases belong to it.
 *
 * @param processes by id
 * @param grants ids of the accesses that have not been revoked
 */
record Ties(
        Map<AgencyCode, PartnerView> views,
        Map<UUID, ParallelProcess> processes,
        Set<UUID> grants,
        Set<CaseLinked> links) {
    static final Ties NONE = new Ties(Map.of(), Map.of(), Set.of(), Set.of());

    Ties {
        views = Map.copyOf(views);
        processes = Map.copyOf(processes);
        grants = Set.copyOf(grants);
        links = Set.copyOf(links);
    }

    Ties with(AgencyCode agency, PartnerView view) {
        Map<AgencyCode, PartnerView> all = new HashMap<>(views);
        all.put(agency, view);
        return new Ties(all, processes, grants, links);
    }

    Ties with(UUID processId, ParallelProcess process) {
        Map<UUID, ParallelProcess> all = new HashMap<>(processes);
        all.put(processId, process);
        return new Ties(views, all, grants, links);
    }

    Ties with(CaseLinked link) {
        Set<CaseLinked> all = new HashSet<>(links);
        all.add(link);
        return new Ties(views, processes, grants, all);
    }

    Ties granted(UUID grantId) {
        Set<UUID> all = new HashSet<>(grants);
        all.add(grantId);
        return new Ties(views, processes, all, links);
    }

    Ties revoked(UUID grantId) {
        Set<UUID> all = new HashSet<>(grants);
        all.remove(grantId);
        return new Ties(views, processes, all, links);
    }
}
