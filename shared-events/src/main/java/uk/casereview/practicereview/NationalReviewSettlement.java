package uk.casereview.practicereview;

/** How a local review goes on beside a national one (§11.1, PM6); given up, it is discontinued. */
public enum NationalReviewSettlement {
    PAUSE_WORK,
    CONTINUE
}
