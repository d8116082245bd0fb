package uk.casereview.notification;

/** How old a child is, as far as figures show it (§6.3); 25 and over is out of scope and has to be sayable. */
public enum AgeBand {
    UNBORN("UNBORN"),
    UNDER_1("UNDER_1"),
    FROM_1_TO_5("1_5"),
    FROM_6_TO_10("6_10"),
    FROM_11_TO_15("11_15"),
    FROM_16_TO_17("16_17"),
    FROM_18_TO_24("18_24"),
    FROM_25("25_PLUS"),
    UNKNOWN("UNKNOWN");

    private final String code;

    AgeBand(String code) {
        this.code = code;
    }

    public static AgeBand ofYears(int years) {
        if (years < 1) {
            return UNDER_1;
        }
        if (years <= 5) {
            return FROM_1_TO_5;
        }
        if (years <= 10) {
            return FROM_6_TO_10;
        }
        if (years <= 15) {
            return FROM_11_TO_15;
        }
        if (years <= 17) {
            return FROM_16_TO_17;
        }
        return years <= 24 ? FROM_18_TO_24 : FROM_25;
    }

    @Override
    public String toString() {
        return code;
    }
}
