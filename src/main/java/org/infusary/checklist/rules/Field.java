package org.infusary.checklist.rules;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.infusary.kernel.Known;
import org.infusary.kernel.ProductId;

/**
 * A named, typed part of an answer, the same in JSON, in the rules and (in snake case) in the table.
 *
 * @param name as in JSON
 */
public record Field<T>(String name) {
    public static final Field<Boolean> YES = new Field<>("yes");
    public static final Field<Boolean> ASSESSED = new Field<>("assessed");
    public static final Field<List<String>> CODES = new Field<>("codes");
    public static final Field<String> CHOICE = new Field<>("choice");
    public static final Field<Known> IGA_DEFICIENCY = new Field<>("igaDeficiency");
    public static final Field<Known> ANTI_IGA_ANTIBODIES = new Field<>("antiIgaAntibodies");
    public static final Field<Known> HYPERSENSITIVITY = new Field<>("hypersensitivity");
    public static final Field<Integer> GRADE = new Field<>("grade");
    public static final Field<ProductId> SCAN = new Field<>("scan");
    public static final Field<List<Vial>> VIALS = new Field<>("vials");
    public static final Field<BigDecimal> WEIGHT_KG = new Field<>("weightKg");
    public static final Field<BigDecimal> TEMPERATURE_C = new Field<>("temperatureC");
    public static final Field<Integer> SYSTOLIC_MM_HG = new Field<>("systolicMmHg");
    public static final Field<Integer> DIASTOLIC_MM_HG = new Field<>("diastolicMmHg");
    public static final Field<Integer> PULSE_PER_MINUTE = new Field<>("pulsePerMinute");
    public static final Field<Integer> BREATHS_PER_MINUTE = new Field<>("breathsPerMinute");
    public static final Field<Integer> SPO2_PERCENT = new Field<>("spo2Percent");
    public static final Field<BigDecimal> CREATININE = new Field<>("creatinine");
    public static final Field<CreatinineUnit> CREATININE_UNIT = new Field<>("creatinineUnit");
    public static final Field<LocalDate> DATE = new Field<>("date");
    public static final Field<Instant> AT = new Field<>("at");
    public static final Field<BigDecimal> PUMP_ML_PER_HOUR = new Field<>("pumpMlPerHour");
    public static final Field<List<Premedication>> PREMEDICATION = new Field<>("premedication");
    /** Version of the order the answer was given for; set by the door, never by the caller. */
    public static final Field<Long> ORDER_VERSION = new Field<>("orderVersion");
}
