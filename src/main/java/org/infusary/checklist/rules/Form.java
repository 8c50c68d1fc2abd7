package org.infusary.checklist.rules;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infusary.kernel.Condition;
import org.infusary.kernel.Kilograms;
import org.infusary.ledger.rules.VaccineKind;
import org.jspecify.annotations.Nullable;

/** Which fields make an answer, and of what type the answer is. */
public enum Form {
    /** Reckoned from what is known; takes no answer. */
    COMPUTED(fields(), fields(), null, given -> {
        throw new IllegalStateException("a computed item takes no answer");
    }),
    YES_NO(fields(Field.YES), fields(), null, given -> new Answer.YesNo(given.isTrue(Field.YES))),
    IDENTIFIERS(
            fields(Field.CODES),
            fields(),
            IdentifierType.class,
            given -> new Answer.Identifiers(codes(IdentifierType.class, given))),
    ORDER_CHECK(
            fields(Field.YES),
            fields(Field.ORDER_VERSION),
            null,
            given -> new Answer.OrderCheck(given.isTrue(Field.YES), given.need(Field.ORDER_VERSION))),
    ON_DATE(fields(Field.DATE), fields(), null, given -> new Answer.OnDate(given.need(Field.DATE))),
    IGA_HISTORY(
            fields(Field.IGA_DEFICIENCY, Field.ANTI_IGA_ANTIBODIES, Field.HYPERSENSITIVITY),
            fields(),
            null,
            given -> new Answer.IgaHistory(
                    given.need(Field.IGA_DEFICIENCY),
                    given.need(Field.ANTI_IGA_ANTIBODIES),
                    given.need(Field.HYPERSENSITIVITY))),
    REVIEWED(
            fields(Field.YES, Field.CODES),
            fields(),
            Condition.class,
            given -> new Answer.Reviewed(given.isTrue(Field.YES), codes(Condition.class, given))),
    GRADE(fields(Field.GRADE), fields(), null, given -> new Answer.ReactionGrade(given.need(Field.GRADE))),
    SCAN(fields(Field.SCAN), fields(), null, given -> new Answer.Scanned(given.need(Field.SCAN))),
    VIALS(fields(Field.VIALS), fields(), null, given -> new Answer.Vials(given.need(Field.VIALS))),
    WEIGHT(
            fields(Field.WEIGHT_KG),
            fields(),
            null,
            given -> new Answer.Weight(new Kilograms(given.need(Field.WEIGHT_KG)))),
    TEMPERATURE(
            fields(Field.TEMPERATURE_C),
            fields(),
            null,
            given -> new Answer.Temperature(given.need(Field.TEMPERATURE_C).setScale(1, RoundingMode.UNNECESSARY))),
    BLOOD_PRESSURE(
            fields(Field.SYSTOLIC_MM_HG, Field.DIASTOLIC_MM_HG),
            fields(),
            null,
            given -> new Answer.BloodPressure(given.need(Field.SYSTOLIC_MM_HG), given.need(Field.DIASTOLIC_MM_HG))),
    PULSE(
            fields(Field.PULSE_PER_MINUTE),
            fields(),
            null,
            given -> new Answer.Pulse(given.need(Field.PULSE_PER_MINUTE))),
    BREATHING(
            fields(Field.BREATHS_PER_MINUTE, Field.SPO2_PERCENT),
            fields(),
            null,
            given -> new Answer.Breathing(given.need(Field.BREATHS_PER_MINUTE), given.need(Field.SPO2_PERCENT))),
    /** {@code yes} false: there is no result. */
    LABS(fields(Field.YES), fields(Field.CREATININE, Field.CREATININE_UNIT, Field.DATE), null, Form::labs),
    RENAL_FACTORS(
            fields(Field.CODES),
            fields(),
            RenalFactor.class,
            given -> new Answer.RenalFactors(codes(RenalFactor.class, given))),
    THROMBOSIS_FACTORS(
            fields(Field.CODES),
            fields(),
            ThrombosisFactor.class,
            given -> new Answer.ThrombosisFactors(codes(ThrombosisFactor.class, given))),
    HYPERVISCOSITY(
            fields(Field.YES, Field.ASSESSED),
            fields(),
            null,
            given -> new Answer.Hyperviscosity(given.isTrue(Field.YES), given.isTrue(Field.ASSESSED))),
    HEADACHE(
            fields(Field.CHOICE),
            fields(),
            HeadacheSign.class,
            given -> new Answer.Headache(choice(HeadacheSign.class, given))),
    BLOOD_GROUP(
            fields(Field.CHOICE),
            fields(),
            BloodGroup.class,
            given -> new Answer.Blood(choice(BloodGroup.class, given))),
    PREGNANCY(
            fields(Field.CHOICE),
            fields(),
            PregnancyStatus.class,
            given -> new Answer.Pregnancy(choice(PregnancyStatus.class, given))),
    LIVE_VACCINE(
            fields(Field.CHOICE),
            fields(Field.DATE),
            VaccineKind.class,
            given -> new Answer.LiveVaccine(choice(VaccineKind.class, given), given.get(Field.DATE))),
    PREMEDICATION(
            fields(Field.PREMEDICATION),
            fields(),
            null,
            given -> new Answer.Premedicated(given.need(Field.PREMEDICATION))),
    ACCESS(
            fields(Field.CHOICE, Field.YES),
            fields(),
            AccessType.class,
            given -> new Answer.Access(choice(AccessType.class, given), given.isTrue(Field.YES))),
    LINE(
            fields(Field.YES, Field.CHOICE),
            fields(),
            FlushFluid.class,
            given -> new Answer.Line(given.isTrue(Field.YES), choice(FlushFluid.class, given))),
    /** {@code yes} false: not programmed and checked twice. */
    PUMP(fields(Field.YES), fields(Field.PUMP_ML_PER_HOUR), null, Form::pump),
    /** {@code yes} false: the vials were not pooled. */
    POOLING(fields(Field.YES), fields(Field.AT), null, given -> new Answer.Pooling(given.get(Field.AT)));

    private final Set<Field<?>> required;
    private final Set<Field<?>> optional;
    private final @Nullable Class<? extends Enum<?>> options;
    private final Function<AnswerFields, Answer> reader;

    Form(
            Set<Field<?>> required,
            Set<Field<?>> optional,
            @Nullable Class<? extends Enum<?>> options,
            Function<AnswerFields, Answer> reader) {
        this.required = required;
        this.optional = optional;
        this.options = options;
        this.reader = reader;
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

    /** What {@code codes} or {@code choice} may hold; empty when the form has neither. */
    public List<String> options() {
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

    /** @param given fields in which {@link FormCheck} found nothing wrong */
    public Answer read(AnswerFields given) {
        return reader.apply(given);
    }

    private static Set<Field<?>> fields(Field<?>... fields) {
        return new LinkedHashSet<>(List.of(fields));
    }

    private static <E extends Enum<E>> Set<E> codes(Class<E> type, AnswerFields given) {
        return given.need(Field.CODES).stream()
                .map(code -> Enum.valueOf(type, code))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static <E extends Enum<E>> E choice(Class<E> type, AnswerFields given) {
        return Enum.valueOf(type, given.need(Field.CHOICE));
    }

    private static Answer pump(AnswerFields given) {
        boolean programmed = given.isTrue(Field.YES);
        return new Answer.Pump(
                programmed ? given.need(Field.PUMP_ML_PER_HOUR).setScale(2, RoundingMode.UNNECESSARY) : null);
    }

    private static Answer labs(AnswerFields given) {
        if (!given.isTrue(Field.YES)) {
            return new Answer.Labs(null);
        }
        return new Answer.Labs(new LabResult(
                given.need(Field.CREATININE).setScale(3, RoundingMode.UNNECESSARY),
                given.need(Field.CREATININE_UNIT),
                given.need(Field.DATE)));
    }
}
