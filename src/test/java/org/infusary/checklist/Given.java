package org.infusary.checklist;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.infusary.checklist.rules.AccessType;
import org.infusary.checklist.rules.AnswerFields;
import org.infusary.checklist.rules.BloodGroup;
import org.infusary.checklist.rules.CreatinineUnit;
import org.infusary.checklist.rules.Field;
import org.infusary.checklist.rules.FlushFluid;
import org.infusary.checklist.rules.HeadacheSign;
import org.infusary.checklist.rules.IdentifierType;
import org.infusary.checklist.rules.PregnancyStatus;
import org.infusary.checklist.rules.Premedication;
import org.infusary.checklist.rules.RenalFactor;
import org.infusary.checklist.rules.ThrombosisFactor;
import org.infusary.checklist.rules.Vial;
import org.infusary.kernel.Condition;
import org.infusary.kernel.Kilograms;
import org.infusary.kernel.Known;
import org.infusary.kernel.ProductId;
import org.infusary.ledger.rules.VaccineKind;
import org.jspecify.annotations.Nullable;

/** Answers to the items of the reference, of each form one. */
public final class Given {
    private Given() {}

    public static AnswerFields yesNo(boolean yes) {
        return AnswerFields.NONE.with(Field.YES, yes);
    }

    public static AnswerFields identifiers(Set<IdentifierType> types) {
        return codes(types);
    }

    public static AnswerFields orderCheck(boolean matches, long version) {
        return yesNo(matches).with(Field.ORDER_VERSION, version);
    }

    public static AnswerFields onDate(LocalDate date) {
        return AnswerFields.NONE.with(Field.DATE, date);
    }

    public static AnswerFields igaHistory(Known deficiency, Known antibodies, Known hypersensitivity) {
        return AnswerFields.NONE
                .with(Field.IGA_DEFICIENCY, deficiency)
                .with(Field.ANTI_IGA_ANTIBODIES, antibodies)
                .with(Field.HYPERSENSITIVITY, hypersensitivity);
    }

    public static AnswerFields reviewed(boolean reviewed, Set<Condition> found) {
        return codes(found).with(Field.YES, reviewed);
    }

    public static AnswerFields reactionGrade(int grade) {
        return AnswerFields.NONE.with(Field.GRADE, grade);
    }

    public static AnswerFields scanned(ProductId product) {
        return AnswerFields.NONE.with(Field.SCAN, product);
    }

    public static AnswerFields vials(List<Vial> vials) {
        return AnswerFields.NONE.with(Field.VIALS, vials);
    }

    public static AnswerFields weight(Kilograms today) {
        return AnswerFields.NONE.with(Field.WEIGHT_KG, today.value());
    }

    public static AnswerFields temperature(BigDecimal celsius) {
        return AnswerFields.NONE.with(Field.TEMPERATURE_C, celsius);
    }

    public static AnswerFields bloodPressure(int systolic, int diastolic) {
        return AnswerFields.NONE.with(Field.SYSTOLIC_MM_HG, systolic).with(Field.DIASTOLIC_MM_HG, diastolic);
    }

    public static AnswerFields pulse(int perMinute) {
        return AnswerFields.NONE.with(Field.PULSE_PER_MINUTE, perMinute);
    }

    public static AnswerFields breathing(int perMinute, int spo2) {
        return AnswerFields.NONE.with(Field.BREATHS_PER_MINUTE, perMinute).with(Field.SPO2_PERCENT, spo2);
    }

    /** @param drawn null when there is no result */
    public static AnswerFields labs(@Nullable LocalDate drawn) {
        return drawn == null
                ? yesNo(false)
                : yesNo(true)
                        .with(Field.CREATININE, new BigDecimal("0.9"))
                        .with(Field.CREATININE_UNIT, CreatinineUnit.MG_PER_DL)
                        .with(Field.DATE, drawn);
    }

    public static AnswerFields renalFactors(Set<RenalFactor> factors) {
        return codes(factors);
    }

    public static AnswerFields thrombosisFactors(Set<ThrombosisFactor> factors) {
        return codes(factors);
    }

    public static AnswerFields hyperviscosity(boolean risk, boolean assessed) {
        return yesNo(risk).with(Field.ASSESSED, assessed);
    }

    public static AnswerFields headache(HeadacheSign sign) {
        return choice(sign);
    }

    public static AnswerFields blood(BloodGroup group) {
        return choice(group);
    }

    public static AnswerFields pregnancy(PregnancyStatus status) {
        return choice(status);
    }

    public static AnswerFields liveVaccine(VaccineKind kind, @Nullable LocalDate date) {
        return choice(kind).with(Field.DATE, date);
    }

    public static AnswerFields premedicated(List<Premedication> given) {
        return AnswerFields.NONE.with(Field.PREMEDICATION, given);
    }

    public static AnswerFields access(AccessType type, boolean patent) {
        return choice(type).with(Field.YES, patent);
    }

    public static AnswerFields line(boolean separate, FlushFluid flush) {
        return choice(flush).with(Field.YES, separate);
    }

    /** @param mlPerHour null when the pump is not programmed */
    public static AnswerFields pump(@Nullable BigDecimal mlPerHour) {
        return yesNo(mlPerHour != null).with(Field.PUMP_ML_PER_HOUR, mlPerHour);
    }

    /** @param pooledAt null when the vials were not pooled */
    public static AnswerFields pooling(@Nullable Instant pooledAt) {
        return yesNo(pooledAt != null).with(Field.AT, pooledAt);
    }

    public static AnswerFields choice(Enum<?> word) {
        return AnswerFields.NONE.with(Field.CHOICE, word.name());
    }

    private static AnswerFields codes(Collection<? extends Enum<?>> words) {
        return AnswerFields.NONE.with(
                Field.CODES, words.stream().map(Enum::name).toList());
    }
}
