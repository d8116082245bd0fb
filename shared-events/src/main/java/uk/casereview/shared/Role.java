package uk.casereview.shared;

/** In which capacity somebody acts (§2.2, §15.7-28). */
public enum Role {
    AGENCY_REFERRER,
    LA_NOTIFIER,
    AGENCY_LEAD,
    CORE_MEMBER,
    DEPUTY,
    CHAIR,
    ADVISOR,
    CO_OPTED,
    BUSINESS_MANAGER,
    PROGRAMME_MANAGER,
    DSP,
    LSP,
    EB_MEMBER,
    EB_CHAIR,
    INDEPENDENT_SCRUTINEER,
    LEAD_REVIEWER,
    ACTION_OWNER,
    ACTION_VERIFIER,
    QIO,
    OBSERVER,
    DPO,
    SYSTEM_AUDITOR,
    ADMINISTRATOR,
    OPERATOR,
    SYSTEM;

    /** §15.2-11: "The clerk types": the Business Unit, which records what others decide. */
    public boolean isClerk() {
        return this == BUSINESS_MANAGER || this == PROGRAMME_MANAGER;
    }
}
