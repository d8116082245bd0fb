package uk.casereview.access;

import static uk.casereview.access.CasesSeen.ALL;
import static uk.casereview.access.CasesSeen.GRANTED;
import static uk.casereview.access.CasesSeen.OF_ITS_AGENCY;
import static uk.casereview.access.TextKind.NARRATIVE;
import static uk.casereview.access.TextKind.PERSONAL;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import uk.casereview.shared.Role;

/**
 * Role by role: which cases, and which sealed text of them (§2.2, §10.5 IG8: "Role + case-level need-to-know").
 *
 * <p>OBSERVER: "aggregated dashboards only". The DPO opens text only through a logged request (§15.7-26), so has none
 * by the role. Names go to those who notify and to the Business Support Unit.
 */
record ReadingRights(CasesSeen cases, Set<TextKind> text) {
    /** What a logged request opens, names and all: nobody could answer it otherwise. */
    static final ReadingRights UNDER_REQUEST = may(ALL, NARRATIVE, PERSONAL);

    static ReadingRights of(Role role) {
        return switch (role) {
            case LA_NOTIFIER, BUSINESS_MANAGER, PROGRAMME_MANAGER -> may(ALL, NARRATIVE, PERSONAL);
            case CORE_MEMBER, DEPUTY, CHAIR, ADVISOR, CO_OPTED -> may(ALL, NARRATIVE);
            case DSP, LSP, EB_MEMBER, EB_CHAIR, INDEPENDENT_SCRUTINEER -> may(ALL, NARRATIVE);
            case QIO, DPO, SYSTEM_AUDITOR -> may(ALL);
            case AGENCY_LEAD, AGENCY_REFERRER -> may(OF_ITS_AGENCY, NARRATIVE);
            case ACTION_OWNER, ACTION_VERIFIER -> may(OF_ITS_AGENCY);
            case LEAD_REVIEWER -> may(GRANTED, NARRATIVE);
            case OBSERVER, ADMINISTRATOR, OPERATOR, SYSTEM -> may(CasesSeen.NONE);
        };
    }

    /** The roles that see the cases of their partnership, all of them. */
    static List<Role> whoSeesCases() {
        return Stream.of(Role.values()).filter(role -> of(role).cases() == ALL).toList();
    }

    static List<Role> whoReadsAPartnership() {
        return Stream.of(Role.values())
                .filter(role -> of(role).cases() != CasesSeen.NONE || role == Role.ADMINISTRATOR)
                .toList();
    }

    private static ReadingRights may(CasesSeen cases, TextKind... text) {
        return new ReadingRights(cases, Set.of(text));
    }
}
