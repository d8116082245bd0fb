package uk.casereview.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import uk.casereview.shared.Role;

/**
 * What stands in the menu, in its order, and for whom. It only spares people pages that hold nothing for them: who may read
 * what is for the query side to say.
 */
public enum Section {
    MY_WORK("/", "my-work.title", EnumSet.allOf(Role.class)),
    CASES("/cases", "tracker.title", EnumSet.allOf(Role.class)),
    NEW_INCIDENT(
            "/incidents/new",
            "incident.menu",
            EnumSet.of(Role.LA_NOTIFIER, Role.BUSINESS_MANAGER, Role.PROGRAMME_MANAGER, Role.AGENCY_REFERRER)),
    MEETINGS(
            "/meetings",
            "meetings.title",
            EnumSet.complementOf(EnumSet.of(Role.OBSERVER, Role.ADMINISTRATOR, Role.OPERATOR, Role.SYSTEM))),
    DECISIONS(
            "/decisions",
            "decisions.title",
            EnumSet.complementOf(EnumSet.of(Role.OBSERVER, Role.ADMINISTRATOR, Role.OPERATOR, Role.SYSTEM))),
    DASHBOARDS("/dashboards", "dashboards.title", EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR, Role.OPERATOR))),
    PARTNERSHIP(
            "/partnership",
            "partnership.menu",
            EnumSet.complementOf(EnumSet.of(Role.OBSERVER, Role.OPERATOR, Role.SYSTEM))),
    DATA_REQUESTS(
            "/data-requests",
            "data-requests.title",
            EnumSet.of(Role.DPO, Role.SYSTEM_AUDITOR, Role.INDEPENDENT_SCRUTINEER)),
    AUDIT("/audit", "audit.title", EnumSet.of(Role.INDEPENDENT_SCRUTINEER, Role.DPO, Role.SYSTEM_AUDITOR));

    private final String href;
    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // of Set.copyOf
    private final Set<Role> roles;

    Section(String href, String title, Set<Role> roles) {
        this.href = href;
        this.title = title;
        this.roles = Set.copyOf(roles);
    }

    /** The menu of somebody who acts in this role. */
    public static List<Section> of(Role role) {
        return Arrays.stream(values())
                .filter(section -> section.roles.contains(role))
                .toList();
    }

    public String href() {
        return href;
    }

    /** The key of its words. */
    public String title() {
        return title;
    }

    /** Whether the address is one of its pages. */
    public boolean holds(String address) {
        return address.equals(href) || address.startsWith(href + "/");
    }
}
