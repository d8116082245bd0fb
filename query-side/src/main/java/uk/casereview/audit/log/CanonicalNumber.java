package uk.casereview.audit.log;

import java.math.BigDecimal;
import java.math.MathContext;

/** A number as RFC 8785 §3.2.2.3 writes it, which is how ECMAScript writes a double. */
final class CanonicalNumber {
    private static final int LARGEST_PLAIN_EXPONENT = 21;
    private static final int SMALLEST_PLAIN_EXPONENT = -6;

    private CanonicalNumber() {}

    static String of(double value) {
        if (!Double.isFinite(value)) {
            throw new NotCanonical("a number that no double holds");
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal shortest = shortest(Math.abs(value)).stripTrailingZeros();
        String digits = shortest.unscaledValue().toString();
        return (value < 0 ? "-" : "") + written(digits, digits.length() - shortest.scale());
    }

    /**
     * The fewest digits that are read as the same double. {@code Double.toString} finds them, except that it gives two where
     * one would do.
     */
    private static BigDecimal shortest(double value) {
        BigDecimal said = new BigDecimal(Double.toString(value));
        if (said.stripTrailingZeros().precision() == 2) {
            BigDecimal one = said.round(new MathContext(1));
            return one.doubleValue() == value ? one : said;
        }
        return said;
    }

    /** @param exponent how many of the digits, or zeros after them, stand before the decimal point */
    private static String written(String digits, int exponent) {
        int count = digits.length();
        if (exponent > LARGEST_PLAIN_EXPONENT || exponent <= SMALLEST_PLAIN_EXPONENT) {
            int power = exponent - 1;
            String rest = count == 1 ? "" : "." + digits.substring(1);
            return digits.charAt(0) + rest + "e" + (power < 0 ? "-" : "+") + Math.abs(power);
        }
        if (exponent >= count) {
            return digits + "0".repeat(exponent - count);
        }
        return exponent > 0
                ? digits.substring(0, exponent) + "." + digits.substring(exponent)
                : "0." + "0".repeat(-exponent) + digits;
    }
}
