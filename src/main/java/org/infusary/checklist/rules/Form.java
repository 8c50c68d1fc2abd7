package org.infusary.checklist.rules;

import dev.cel.common.types.CelType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.infusary.checklist.rules.language.Types;
import org.infusary.checklist.rules.language.Variable;
import org.infusary.kernel.Condition;
import org.infusary.kernel.ProductId;
import org.infusary.ledger.rules.VaccineKind;
import org.infusary.lot.rules.RecalledLot;
import org.jspecify.annotations.Nullable;

/** Which fields make an answer. */
public enum Form {
    /** Reckoned from what is known; takes no answer. */
    COMPUTED(fields(), fields(), null),
    YES_NO(fields(Field.YES), fields(), null),
    /** Yes, no or unknown. */
    TRI_STATE(fields(Field.KNOWN), fields(), null),
    /** With the unit and the plausible range of the item. */
    NUMBER(fields(Field.NUMBER), fields(), null),
    /** One of the options of the item. */
    CHOICE(fields(Field.CHOICE), fields(), null),
    ON_DATE(fields(Field.DATE), fields(), null),
    IDENTIFIERS(fields(Field.CODES), fields(), IdentifierType.class),
    /** With the version of the order that was compared. */
    ORDER_CHECK(fields(Field.YES), fields(Field.ORDER_VERSION), null),
    IGA_HISTORY(fields(Field.IGA_DEFICIENCY, Field.ANTI_IGA_ANTIBODIES, Field.HYPERSENSITIVITY), fields(), null),
    /** {@code codes}: conditions the review brought up; they count beside those of the patient's record. */
    REVIEWED(fields(Field.YES, Field.CODES), fields(), Condition.class),
    /** 0 for none, 1 to 4 (R17). */
    GRADE(fields(Field.GRADE), fields(), null),
    SCAN(fields(Field.SCAN), fields(), null),
    VIALS(fields(Field.VIALS), fields(), null),
    WEIGHT(fields(Field.WEIGHT_KG), fields(), null),
    TEMPERATURE(fields(Field.TEMPERATURE_C), fields(), null),
    BLOOD_PRESSURE(fields(Field.SYSTOLIC_MM_HG, Field.DIASTOLIC_MM_HG), fields(), null),
    PULSE(fields(Field.PULSE_PER_MINUTE), fields(), null),
    BREATHING(fields(Field.BREATHS_PER_MINUTE, Field.SPO2_PERCENT), fields(), null),
    /** {@code yes} false: there is no result. */
    LABS(fields(Field.YES), fields(Field.CREATININE, Field.CREATININE_UNIT, Field.DATE), null),
    RENAL_FACTORS(fields(Field.CODES), fields(), RenalFactor.class),
    THROMBOSIS_FACTORS(fields(Field.CODES), fields(), ThrombosisFactor.class),
    HYPERVISCOSITY(fields(Field.YES, Field.ASSESSED), fields(), null),
    HEADACHE(fields(Field.CHOICE), fields(), HeadacheSign.class),
    BLOOD_GROUP(fields(Field.CHOICE), fields(), BloodGroup.class),
    PREGNANCY(fields(Field.CHOICE), fields(), PregnancyStatus.class),
    /** {@code date}: given or planned for; absent for {@link VaccineKind#NONE} only. */
    LIVE_VACCINE(fields(Field.CHOICE), fields(Field.DATE), VaccineKind.class),
    /** Empty when none was given. */
    PREMEDICATION(fields(Field.PREMEDICATION), fields(), null),
    /** {@code yes}: the access is patent. */
    ACCESS(fields(Field.CHOICE, Field.YES), fields(), AccessType.class),
    /** {@code yes}: a line of its own, with a filter where the product needs one; {@code choice}: the flush fluid. */
    LINE(fields(Field.YES, Field.CHOICE), fields(), FlushFluid.class),
    /** {@code yes} false: not programmed and checked twice. */
    PUMP(fields(Field.YES), fields(Field.PUMP_ML_PER_HOUR), null),
    /** {@code yes} false: the vials were not pooled. */
    POOLING(fields(Field.YES), fields(Field.AT), null);

    private final Set<Field<?>> required;
    private final Set<Field<?>> optional;
    private final @Nullable Class<? extends Enum<?>> options;

    Form(Set<Field<?>> required, Set<Field<?>> optional, @Nullable Class<? extends Enum<?>> options) {
        this.required = required;
        this.optional = optional;
        this.options = options;
    }

    public boolean takesAnswer() {
        return this != COMPUTED;
    }

    /** The fields that must and those that may be given, without {@code orderVersion}, which no caller gives. */
    public List<String> fieldNames() {
        List<String> names = new ArrayList<>();
        required.forEach(field -> names.add(field.name()));
        optional.stream().filter(field -> field != Field.ORDER_VERSION).forEach(field -> names.add(field.name()));
        return List.copyOf(names);
    }

    /** What {@code codes} or {@code choice} may hold of itself; empty when it has neither, or the item says. */
    List<String> options() {
        return options == null
                ? List.of()
                : Arrays.stream(options.getEnumConstants()).map(Enum::name).toList();
    }

    boolean takes(Field<?> field) {
        return required.contains(field) || optional.contains(field);
    }

    Set<Field<?>> required() {
        return required;
    }

    /** What rules may look at in an answer: its fields, those that may be left out as optional ones. */
    List<Variable<AnswerFields>> variables() {
        List<Variable<AnswerFields>> variables = new ArrayList<>();
        required.forEach(field -> variables.add(variable(field, type(field))));
        optional.forEach(field -> variables.add(variable(field, Types.optional(type(field)))));
        if (this == VIALS) {
            variables.add(new Variable<>(
                    "products", Types.list(Types.PRODUCT), "product of each vial", Form::productsOfVials));
            variables.add(new Variable<>(
                    "firstExpiry", Types.DATE, "last day of the vial that expires first", Form::firstExpiry));
        }
        return variables;
    }

    private static Variable<AnswerFields> variable(Field<?> field, CelType type) {
        return new Variable<>(field.name(), type, "as answered", given -> seen(field, given));
    }

    private static @Nullable Object seen(Field<?> field, AnswerFields given) {
        if (field == Field.VIALS) {
            return given.need(Field.VIALS).stream()
                    .map(vial -> new RecalledLot(vial.product(), vial.lot()))
                    .toList();
        }
        return field == Field.PREMEDICATION
                ? given.need(Field.PREMEDICATION).stream()
                        .map(Premedication::at)
                        .toList()
                : given.get(field);
    }

    private static List<ProductId> productsOfVials(AnswerFields given) {
        return given.need(Field.VIALS).stream().map(Vial::product).toList();
    }

    private static LocalDate firstExpiry(AnswerFields given) {
        return given.need(Field.VIALS).stream()
                .map(Vial::expiry)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private CelType type(Field<?> field) {
        if (options == null) {
            return field.type();
        }
        return field == Field.CHOICE
                ? Types.of(options)
                : field == Field.CODES ? Types.list(Types.of(options)) : field.type();
    }

    private static Set<Field<?>> fields(Field<?>... fields) {
        return new LinkedHashSet<>(List.of(fields));
    }
}
