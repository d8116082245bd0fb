package uk.casereview.register;

import java.util.List;
import uk.casereview.partnership.PartnershipEvent.Theme;
import uk.casereview.shared.ThemeCode;

/** The themes learning can be tagged with, under the version that is stored beside each code (§15.6-25). */
public record Taxonomy(String version, List<Theme> themes) {
    static final Taxonomy NONE = new Taxonomy("none", List.of());

    public Taxonomy {
        themes = List.copyOf(themes);
    }

    public boolean knows(ThemeCode code) {
        return themes.stream().anyMatch(theme -> theme.code().equals(code));
    }
}
