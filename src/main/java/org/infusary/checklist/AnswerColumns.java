package org.infusary.checklist;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.infusary.checklist.rules.AnswerFields;
import org.infusary.checklist.rules.CreatinineUnit;
import org.infusary.checklist.rules.Field;
import org.infusary.kernel.Known;
import org.infusary.kernel.ProductId;
import org.jspecify.annotations.Nullable;

/** The fields of an answer in their columns; null where the item has no such field. */
@Embeddable
class AnswerColumns {
    private @Nullable Boolean yes;
    private @Nullable Boolean assessed;

    @Enumerated(EnumType.STRING)
    private @Nullable Known known;

    private @Nullable BigDecimal number;
    private @Nullable List<String> codes;
    private @Nullable String choice;

    @Enumerated(EnumType.STRING)
    private @Nullable Known igaDeficiency;

    @Enumerated(EnumType.STRING)
    private @Nullable Known antiIgaAntibodies;

    @Enumerated(EnumType.STRING)
    private @Nullable Known hypersensitivity;

    private @Nullable Integer grade;
    private @Nullable String productId;
    private @Nullable BigDecimal weightKg;

    @Column(name = "temperature_c")
    private @Nullable BigDecimal temperatureC;

    private @Nullable Integer systolicMmHg;
    private @Nullable Integer diastolicMmHg;
    private @Nullable Integer pulsePerMinute;
    private @Nullable Integer breathsPerMinute;
    private @Nullable Integer spo2Percent;
    private @Nullable BigDecimal creatinine;

    @Enumerated(EnumType.STRING)
    private @Nullable CreatinineUnit creatinineUnit;

    private @Nullable LocalDate onDate;
    private @Nullable Instant happenedAt;
    private @Nullable BigDecimal pumpMlPerHour;
    private @Nullable Long orderVersion;

    protected AnswerColumns() {}

    AnswerColumns(AnswerFields given) {
        ProductId product = given.get(Field.SCAN);
        this.yes = given.get(Field.YES);
        this.assessed = given.get(Field.ASSESSED);
        this.known = given.get(Field.KNOWN);
        this.number = given.get(Field.NUMBER);
        this.codes = given.get(Field.CODES);
        this.choice = given.get(Field.CHOICE);
        this.igaDeficiency = given.get(Field.IGA_DEFICIENCY);
        this.antiIgaAntibodies = given.get(Field.ANTI_IGA_ANTIBODIES);
        this.hypersensitivity = given.get(Field.HYPERSENSITIVITY);
        this.grade = given.get(Field.GRADE);
        this.productId = product == null ? null : product.value();
        this.weightKg = given.get(Field.WEIGHT_KG);
        this.temperatureC = given.get(Field.TEMPERATURE_C);
        this.systolicMmHg = given.get(Field.SYSTOLIC_MM_HG);
        this.diastolicMmHg = given.get(Field.DIASTOLIC_MM_HG);
        this.pulsePerMinute = given.get(Field.PULSE_PER_MINUTE);
        this.breathsPerMinute = given.get(Field.BREATHS_PER_MINUTE);
        this.spo2Percent = given.get(Field.SPO2_PERCENT);
        this.creatinine = given.get(Field.CREATININE);
        this.creatinineUnit = given.get(Field.CREATININE_UNIT);
        this.onDate = given.get(Field.DATE);
        this.happenedAt = given.get(Field.AT);
        this.pumpMlPerHour = given.get(Field.PUMP_ML_PER_HOUR);
        this.orderVersion = given.get(Field.ORDER_VERSION);
    }

    /** All but the fields that are lists of parts. */
    AnswerFields fields() {
        return AnswerFields.NONE
                .with(Field.YES, yes)
                .with(Field.ASSESSED, assessed)
                .with(Field.KNOWN, known)
                .with(Field.NUMBER, number)
                .with(Field.CODES, codes)
                .with(Field.CHOICE, choice)
                .with(Field.IGA_DEFICIENCY, igaDeficiency)
                .with(Field.ANTI_IGA_ANTIBODIES, antiIgaAntibodies)
                .with(Field.HYPERSENSITIVITY, hypersensitivity)
                .with(Field.GRADE, grade)
                .with(Field.SCAN, productId == null ? null : new ProductId(productId))
                .with(Field.WEIGHT_KG, weightKg)
                .with(Field.TEMPERATURE_C, temperatureC)
                .with(Field.SYSTOLIC_MM_HG, systolicMmHg)
                .with(Field.DIASTOLIC_MM_HG, diastolicMmHg)
                .with(Field.PULSE_PER_MINUTE, pulsePerMinute)
                .with(Field.BREATHS_PER_MINUTE, breathsPerMinute)
                .with(Field.SPO2_PERCENT, spo2Percent)
                .with(Field.CREATININE, creatinine)
                .with(Field.CREATININE_UNIT, creatinineUnit)
                .with(Field.DATE, onDate)
                .with(Field.AT, happenedAt)
                .with(Field.PUMP_ML_PER_HOUR, pumpMlPerHour)
                .with(Field.ORDER_VERSION, orderVersion);
    }
}
