package uk.casereview.shared;

/** A short word from reference data; its stored form is the bare text. */
public sealed interface Code permits AgencyCode, CaseRef, LaCode, PartnershipCode, SeatCode, ThemeCode {
    String value();
}
