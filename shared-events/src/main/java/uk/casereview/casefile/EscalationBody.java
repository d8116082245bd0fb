package uk.casereview.casefile;

/** To whom a disagreement is taken (§4.3). */
public enum EscalationBody {
    LEAD_SAFEGUARDING_PARTNERS,
    SCSP_CHAIR,
    EXECUTIVE_BOARD,
    BUSINESS_MANAGER
}
