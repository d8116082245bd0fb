package uk.casereview.platform.signin;

import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * What a header, and the name of a parameter, may be made of: the same characters as Spring Security's own firewall lets
 * through, told without its regular expressions, which every header of every request went through one character at a time.
 */
final class HeaderForm {
    private HeaderForm() {}

    static StrictHttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(HeaderForm::isName);
        firewall.setAllowedHeaderValues(HeaderForm::isValue);
        firewall.setAllowedParameterNames(HeaderForm::isName);
        return firewall;
    }

    static boolean isName(String text) {
        return isMadeOf(text, false);
    }

    /** A tab is white space in a header. */
    static boolean isValue(String text) {
        return isMadeOf(text, true);
    }

    private static boolean isMadeOf(String text, boolean andTabs) {
        int each;
        for (int at = 0; at < text.length(); at += Character.charCount(each)) {
            each = text.codePointAt(at);
            boolean allowed = each == '\t' ? andTabs : Character.isDefined(each) && !Character.isISOControl(each);
            if (!allowed) {
                return false;
            }
        }
        return true;
    }
}
