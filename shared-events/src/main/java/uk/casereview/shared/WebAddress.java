package uk.casereview.shared;

import java.net.URI;

/** Where something public is found on the web, for example a published report; whatever stands there is public anyway. */
public record WebAddress(String value) implements Code {
    /** Characters. */
    public static final int LONGEST = 500;

    public WebAddress {
        URI address = URI.create(value);
        boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
        if (value.length() > LONGEST || !web || address.getHost() == null || address.getUserInfo() != null) {
            throw new IllegalArgumentException("not the address of something public on the web");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
