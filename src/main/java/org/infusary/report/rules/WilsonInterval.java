package org.infusary.report.rules;

/**
 * The interval in which a proportion lies with 95 % confidence, by Wilson's score method without correction for continuity.
 *
 * <p>Source: Wilson EB. Probable inference, the law of succession, and statistical inference. J Am Stat Assoc
 * 1927;22:209-212. It keeps its promise for few cases and for none, where the usual interval does not: Newcombe RG.
 * Two-sided confidence intervals for the single proportion: comparison of seven methods. Stat Med 1998;17:857-872, method 3.
 *
 * @param low 0 to 1
 * @param high 0 to 1, not below {@code low}
 */
public record WilsonInterval(double low, double high) {
    /** The 0.975 quantile of the standard normal distribution. */
    private static final double Z = 1.959963984540054;

    /**
     * @param cases 0 to {@code trials}
     * @param trials at least 1
     */
    public static WilsonInterval of(long cases, long trials) {
        if (trials < 1 || cases < 0 || cases > trials) {
            throw new IllegalArgumentException("a proportion is of 0 to all of at least one trial");
        }
        double middle = 2 * cases + Z * Z;
        double reach = Z * Math.sqrt(Z * Z + 4 * cases * (1 - (double) cases / trials));
        double scale = 2 * (trials + Z * Z);
        return new WilsonInterval(
                cases == 0 ? 0 : (middle - reach) / scale, cases == trials ? 1 : (middle + reach) / scale);
    }
}
