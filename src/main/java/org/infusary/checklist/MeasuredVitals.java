package org.infusary.checklist;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.infusary.checklist.rules.AnswerFields;
import org.infusary.checklist.rules.Field;
import org.infusary.kernel.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Vital signs of one answer of a checklist; what the answer does not hold is null.
 *
 * @param answer the answer
 * @param by who gave it
 * @param at when it was given
 * @param temperatureC degrees Celsius
 * @param pulsePerMin beats per minute
 * @param systolicMmhg systolic blood pressure, mmHg
 * @param diastolicMmhg diastolic blood pressure, mmHg
 * @param respirationsPerMin breaths per minute
 * @param oxygenSaturationPercent oxygen saturation, percent
 */
public record MeasuredVitals(
        UUID answer,
        AccountId by,
        Instant at,
        @Nullable BigDecimal temperatureC,
        @Nullable Integer pulsePerMin,
        @Nullable Integer systolicMmhg,
        @Nullable Integer diastolicMmhg,
        @Nullable Integer respirationsPerMin,
        @Nullable Integer oxygenSaturationPercent) {

    static MeasuredVitals of(ChecklistAnswer answer) {
        AnswerFields fields = answer.inColumns();
        return new MeasuredVitals(
                answer.id(),
                answer.by(),
                answer.at(),
                fields.get(Field.TEMPERATURE_C),
                fields.get(Field.PULSE_PER_MINUTE),
                fields.get(Field.SYSTOLIC_MM_HG),
                fields.get(Field.DIASTOLIC_MM_HG),
                fields.get(Field.BREATHS_PER_MINUTE),
                fields.get(Field.SPO2_PERCENT));
    }

    boolean isEmpty() {
        return Stream.of(
                        temperatureC,
                        pulsePerMin,
                        systolicMmhg,
                        diastolicMmhg,
                        respirationsPerMin,
                        oxygenSaturationPercent)
                .allMatch(Objects::isNull);
    }

    /** The answer alone, so that no log line tells what was measured. */
    @Override
    public String toString() {
        return "vital signs of answer " + answer;
    }
}
