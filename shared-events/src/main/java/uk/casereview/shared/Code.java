package uk.casereview.shared;

/** A short word from reference data, or an address; its stored form is the bare text. */
public sealed interface Code permits AgencyCode, CaseRef, LaCode, PartnershipCode, SeatCode, ThemeCode, WebAddress {
    String value();
}
