package uk.casereview.shared;

import java.util.Set;

/** In which capacity somebody acts (§2.2, §15.7-28). */
public enum Role {
    AGENCY_REFERRER("agency referrer"),
    LA_NOTIFIER("local authority notifier"),
    AGENCY_LEAD("agency lead"),
    CORE_MEMBER("core member"),
    DEPUTY("deputy"),
    CHAIR("chair"),
    ADVISOR("adviser"),
    CO_OPTED("co-opted member"),
    BUSINESS_MANAGER("business manager"),
    PROGRAMME_MANAGER("programme manager"),
    DSP("delegated safeguarding partner"),
    LSP("lead safeguarding partner"),
    EB_MEMBER("Executive Board member"),
    EB_CHAIR("Executive Board chair"),
    INDEPENDENT_SCRUTINEER("independent scrutineer"),
    LEAD_REVIEWER("lead reviewer"),
    ACTION_OWNER("action owner"),
    ACTION_VERIFIER("action verifier"),
    QIO("quality and improvement officer"),
    OBSERVER("observer"),
    DPO("data protection officer"),
    SYSTEM_AUDITOR("system auditor"),
    ADMINISTRATOR("administrator"),
    OPERATOR("operator"),
    SYSTEM("the service itself");

    /** §15.7-28: "BUSINESS_* = both managers". */
    public static final Set<Role> CLERKS = Set.of(BUSINESS_MANAGER, PROGRAMME_MANAGER);

    private final String words;

    Role(String words) {
        this.words = words;
    }

    /** As people say it within a sentence. */
    public String inWords() {
        return words;
    }

    /** §15.2-11: "The clerk types": the Business Unit, which records what others decide. */
    public boolean isClerk() {
        return CLERKS.contains(this);
    }
}
