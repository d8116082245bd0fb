package uk.casereview.app.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.PartnershipId;

/**
 * Who acts in the stories of a partnership; they are the demo users, named by their sign-in.
 *
 * @param prefix of every sign-in, and the partnership's code in small letters
 * @param members who come to the meetings of the group that reviews cases
 * @param partners the agencies of the delegated safeguarding partners
 * @param partnersChairOf the agency whose partner presides over them
 * @param involved the agencies asked for information
 */
record People(
        String prefix,
        String laCode,
        List<String> members,
        List<String> partners,
        String partnersChairOf,
        List<String> involved) {
    static final People BIRMINGHAM = new People(
            "bscp",
            "E08000025",
            List.of("chair", "chair.icb", "member.wmp", "member.bchc", "member.nspcc"),
            List.of("BCC", "ICB", "WMP", "BCT"),
            "BCT",
            List.of("BCT", "WMP", "ICB", "BCHC"));

    static final People SANDWELL = new People(
            "scsp",
            "E08000028",
            List.of("chair", "member.smbc", "member.wmp", "member.icb"),
            List.of("SMBC", "ICB", "WMP", "SCT"),
            "SMBC",
            List.of("SCT", "WMP", "ICB", "SSHP"));

    /** The id of the partnership, which there is before any story. */
    UUID partnership() {
        return PartnershipId.of(new PartnershipCode(prefix.toUpperCase(Locale.ROOT)))
                .value();
    }

    String called(String who) {
        return prefix + "." + who;
    }

    String notifier() {
        return called("la-notifier");
    }

    String manager() {
        return called("business-manager");
    }

    String chair() {
        return called("chair");
    }

    String scrutineer() {
        return called("scrutineer");
    }

    String partner(String agency) {
        return of("dsp", agency);
    }

    String lead(String agency) {
        return of("agency-lead", agency);
    }

    private String of(String role, String agency) {
        return called(role + "." + agency.toLowerCase(Locale.ROOT));
    }

    String reviewer() {
        return called("lead-reviewer");
    }

    /** As a deciding command names who was there. */
    List<Map<String, Object>> present() {
        return members.stream().map(this::present).toList();
    }

    /** The same of the delegated partners, who sit on the board too. */
    List<Map<String, Object>> partnersPresent() {
        return partners.stream()
                .map(agency -> present("dsp." + agency.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** Who presides over the partners and over the board. */
    String partnersChair() {
        return partner(partnersChairOf);
    }

    private Map<String, Object> present(String who) {
        return Map.of("memberId", new Later.UserNamed(called(who)));
    }
}
