package uk.casereview.platform.signin;

import jakarta.servlet.http.HttpServletRequest;

/** Is told whom the service turns away before anything of it is reached. */
public interface TurnedAway {
    /** Nobody is signed in. */
    void notSignedIn(HttpServletRequest request);

    /**
     * Somebody is, whose role may not ask for this.
     *
     * @return whether that is on record; else there is no answer either
     */
    boolean forbidden(HttpServletRequest request);
}
