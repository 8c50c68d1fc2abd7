package org.infusary.checklist.rules;

import dev.cel.common.types.CelType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.infusary.checklist.rules.language.Types;
import org.infusary.kernel.Known;
import org.infusary.kernel.ProductId;

/**
 * A named, typed part of an answer, the same in JSON, in the rules and (in snake case) in the table.
 *
 * @param name as in JSON
 * @param type as rules see it; of {@code codes} and {@code choice} the form knows more
 */
public record Field<T>(String name, CelType type) {
    public static final Field<Boolean> YES = new Field<>("yes", Types.BOOL);
    public static final Field<Boolean> ASSESSED = new Field<>("assessed", Types.BOOL);
    public static final Field<Known> KNOWN = new Field<>("known", Types.of(Known.class));
    public static final Field<BigDecimal> NUMBER = new Field<>("number", Types.DECIMAL);
    public static final Field<List<String>> CODES = new Field<>("codes", Types.list(Types.TEXT));
    public static final Field<String> CHOICE = new Field<>("choice", Types.TEXT);
    public static final Field<Known> IGA_DEFICIENCY = new Field<>("igaDeficiency", Types.of(Known.class));
    public static final Field<Known> ANTI_IGA_ANTIBODIES = new Field<>("antiIgaAntibodies", Types.of(Known.class));
    public static final Field<Known> HYPERSENSITIVITY = new Field<>("hypersensitivity", Types.of(Known.class));
    public static final Field<Integer> GRADE = new Field<>("grade", Types.INT);
    public static final Field<ProductId> SCAN = new Field<>("scan", Types.PRODUCT);

    /** Rules see the lots. */
    public static final Field<List<Vial>> VIALS = new Field<>("vials", Types.list(Types.LOT));

    public static final Field<BigDecimal> WEIGHT_KG = new Field<>("weightKg", Types.DECIMAL);
    public static final Field<BigDecimal> TEMPERATURE_C = new Field<>("temperatureC", Types.DECIMAL);
    public static final Field<Integer> SYSTOLIC_MM_HG = new Field<>("systolicMmHg", Types.INT);
    public static final Field<Integer> DIASTOLIC_MM_HG = new Field<>("diastolicMmHg", Types.INT);
    public static final Field<Integer> PULSE_PER_MINUTE = new Field<>("pulsePerMinute", Types.INT);
    public static final Field<Integer> BREATHS_PER_MINUTE = new Field<>("breathsPerMinute", Types.INT);
    public static final Field<Integer> SPO2_PERCENT = new Field<>("spo2Percent", Types.INT);
    public static final Field<BigDecimal> CREATININE = new Field<>("creatinine", Types.DECIMAL);
    public static final Field<CreatinineUnit> CREATININE_UNIT =
            new Field<>("creatinineUnit", Types.of(CreatinineUnit.class));
    public static final Field<LocalDate> DATE = new Field<>("date", Types.DATE);
    public static final Field<Instant> AT = new Field<>("at", Types.INSTANT);
    public static final Field<BigDecimal> PUMP_ML_PER_HOUR = new Field<>("pumpMlPerHour", Types.DECIMAL);

    /** Rules see when each was taken. */
    public static final Field<List<Premedication>> PREMEDICATION =
            new Field<>("premedication", Types.list(Types.INSTANT));

    /** Version of the order the answer was given for; set by the door, never by the caller. */
    public static final Field<Long> ORDER_VERSION = new Field<>("orderVersion", Types.INT);
}
