package org.infusary.course;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.infusary.course.rules.ChairMinutes;
import org.infusary.course.rules.DayPlan;
import org.infusary.course.rules.InfusionTrace;
import org.infusary.kernel.DayId;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.Grams;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.Travel;
import org.jspecify.annotations.Nullable;

/** One infusion day of a cycle: planned with all its minutes, later marked with what was given. */
@Entity
@DynamicUpdate
@Table(name = "course_day")
class CourseDay {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private int number;
    private LocalDate plannedOn;
    private String productId;
    private BigDecimal grams;
    private BigDecimal volumeMl;

    @Enumerated(EnumType.STRING)
    private Exposure exposure;

    private int bookedMinutes;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private ChairMinutes minutes;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private InfusionTrace trace;

    private @Nullable Integer travelMinutes;
    private boolean booked;
    private boolean omitted;
    private @Nullable LocalDate givenOn;
    private @Nullable BigDecimal gramsGiven;

    protected CourseDay() {}

    static CourseDay of(DayPlan plan, ProductId product) {
        CourseDay day = new CourseDay();
        day.number = plan.number();
        day.take(plan, product);
        return day;
    }

    /** Replaces what is planned for this day, on whatever product. */
    final void take(DayPlan plan, ProductId product) {
        productId = product.value();
        take(plan);
    }

    /** Replaces what is planned for this day, on its product. */
    final void take(DayPlan plan) {
        plannedOn = plan.date();
        grams = plan.grams().value();
        volumeMl = plan.trace().volume().value();
        exposure = plan.exposure();
        bookedMinutes = plan.minutes().booked();
        minutes = plan.minutes();
        trace = plan.trace();
        travelMinutes = plan.travel().minutesToHome();
    }

    DayId id() {
        return new DayId(id);
    }

    int number() {
        return number;
    }

    /** Another place in its cycle, from 1. */
    void number(int now) {
        number = now;
    }

    LocalDate plannedOn() {
        return plannedOn;
    }

    void plannedOn(LocalDate date) {
        plannedOn = date;
    }

    Grams grams() {
        return new Grams(grams);
    }

    @Nullable LocalDate givenOn() {
        return givenOn;
    }

    Grams gramsGiven() {
        return gramsGiven == null ? Grams.ZERO : new Grams(gramsGiven);
    }

    boolean isBooked() {
        return booked;
    }

    void book(LocalDate date) {
        plannedOn = date;
        booked = true;
    }

    void release() {
        booked = false;
    }

    boolean isOmitted() {
        return omitted;
    }

    /** Left out of its cycle for good. */
    void omit() {
        booked = false;
        omitted = true;
    }

    /** Left out for good, and others of its cycle give its grams; its minutes stay as they were planned. */
    void giveUp() {
        omit();
        grams = Grams.ZERO.value();
        volumeMl = BigDecimal.ZERO;
    }

    void give(LocalDate on, Grams given) {
        givenOn = on;
        gramsGiven = given.value();
    }

    DayFacts facts() {
        return new DayFacts(
                id(),
                number,
                plannedOn,
                new ProductId(productId),
                grams(),
                exposure,
                trace,
                minutes,
                Travel.of(travelMinutes),
                givenOn,
                omitted);
    }
}
