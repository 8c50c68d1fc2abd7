package org.infusary.eligibility.rules;

import java.math.BigDecimal;

/**
 * The numbers in the wording of the reference, read from it.
 *
 * @param sorbitolAgeYears below this age sorbitol stops. {@code interactions} AGE&lt;2y, R19
 * @param igaMicrogramsPerMl IgA above this warns with IgA deficiency. {@code interactions} IGA_DEFICIENCY, R22
 * @param renalAgeYears an age above this many years is a renal risk factor. {@code checklist} RENAL_RISK, R22
 */
public record Limits(int sorbitolAgeYears, BigDecimal igaMicrogramsPerMl, int renalAgeYears) {}
