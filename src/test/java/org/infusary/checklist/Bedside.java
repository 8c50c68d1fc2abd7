package org.infusary.checklist;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.infusary.catalog.rules.ProductProperties;
import org.infusary.checklist.rules.AccessType;
import org.infusary.checklist.rules.Acknowledged;
import org.infusary.checklist.rules.AnswerChannel;
import org.infusary.checklist.rules.AnswerFields;
import org.infusary.checklist.rules.BloodGroup;
import org.infusary.checklist.rules.DoseNow;
import org.infusary.checklist.rules.Filled;
import org.infusary.checklist.rules.FlushFluid;
import org.infusary.checklist.rules.HeadacheSign;
import org.infusary.checklist.rules.IdentifierType;
import org.infusary.checklist.rules.ItemCode;
import org.infusary.checklist.rules.ItemReport;
import org.infusary.checklist.rules.LastInfusion;
import org.infusary.checklist.rules.OrderNow;
import org.infusary.checklist.rules.Overridden;
import org.infusary.checklist.rules.PregnancyStatus;
import org.infusary.checklist.rules.Premedication;
import org.infusary.checklist.rules.Recorded;
import org.infusary.checklist.rules.Review;
import org.infusary.checklist.rules.Rulebook;
import org.infusary.checklist.rules.StartFacts;
import org.infusary.checklist.rules.Vial;
import org.infusary.eligibility.ReferenceMatrix;
import org.infusary.eligibility.rules.Matrix;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.Condition;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.Kilograms;
import org.infusary.kernel.Known;
import org.infusary.kernel.Millilitres;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.Sex;
import org.infusary.ledger.LiveVaccineReference;
import org.infusary.ledger.rules.VaccineKind;
import org.infusary.ledger.rules.VaccineTimes;
import org.infusary.lot.rules.RecalledLot;
import org.jspecify.annotations.Nullable;

/** Builds the situation at a chair: at first a visit on Monday 23 November 2026 about which nothing is answered. */
public final class Bedside {
    public static final LocalDate MON_23_NOV = LocalDate.of(2026, 11, 23);
    public static final Instant AT_NINE = Instant.parse("2026-11-23T09:00:00Z");
    public static final ProductId PRIVIGEN = new ProductId("privigen");
    public static final ProductId OCTAGAM = new ProductId("octagam-10");
    public static final AccountId NURSE = new AccountId(new UUID(0, 1));
    public static final AccountId SECOND_NURSE = new AccountId(new UUID(0, 2));

    private static final Rulebook RULEBOOK =
            Rulebook.of(ChecklistReference.load().template(1));
    private static final VaccineTimes VACCINES = LiveVaccineReference.load().times();
    private static final Matrix MATRIX = ReferenceMatrix.read();

    private final Map<ItemCode, Recorded> answers = new HashMap<>();
    private final Map<ItemCode, Acknowledged> acknowledged = new HashMap<>();
    private final Map<ItemCode, List<Overridden>> overridden = new HashMap<>();
    private final Set<Condition> conditions = new HashSet<>();
    private final Set<RecalledLot> recalled = new HashSet<>();
    private ProductProperties product = traits(List.of("L-proline"));
    private Exposure exposure = Exposure.ESTABLISHED;
    private int age = 40;
    private Sex sex = Sex.FEMALE;
    private OrderNow order = new OrderNow(true, true, true, true, false, false, 1);
    private DoseNow dose =
            new DoseNow(Kilograms.of("70"), Kilograms.of("70"), new BigDecimal("1.0"), new BigDecimal("21"));
    private LocalDate weightKnownOn = MON_23_NOV.minusMonths(1);
    private @Nullable Integer reactionOnRecord;
    private Instant now = AT_NINE;

    /** Every item answered so that nothing holds. */
    public static Bedside allClear() {
        Bedside bedside = new Bedside();
        for (ItemCode code : Items.all()) {
            if (Items.item(code).form().takesAnswer()) {
                bedside.answered(code, good(code));
            }
        }
        return bedside;
    }

    /** An answer to the item that passes. */
    public static AnswerFields good(ItemCode code) {
        return switch (code.value()) {
            case "ID_TWO" -> Given.identifiers(Set.of(IdentifierType.FULL_NAME, IdentifierType.BIRTH_DATE));
            case "ORDER_VALID" -> Given.orderCheck(true, 1);
            case "CONSENT" -> Given.onDate(MON_23_NOV.minusMonths(6));
            case "IGA_ANTI_IGA" -> Given.igaHistory(Known.NO, Known.NO, Known.NO);
            case "ALLERGY_REVIEWED" -> Given.reviewed(true, Set.of());
            case "PREV_REACTION" -> Given.reactionGrade(0);
            case "BRAND_MATCH" -> Given.scanned(PRIVIGEN);
            case "LOT_EXP_DOUBLE" -> Given.vials(List.of(vial(PRIVIGEN, MON_23_NOV.plusYears(1))));
            case "WEIGHT" -> Given.weight(Kilograms.of("70"));
            case "TEMP" -> Given.temperature(new BigDecimal("36.8"));
            case "BP" -> Given.bloodPressure(120, 80);
            case "HR" -> Given.pulse(70);
            case "RR_SPO2" -> Given.breathing(14, 98);
            case "RENAL_LABS" -> Given.labs(MON_23_NOV.minusDays(10));
            case "RENAL_RISK" -> Given.renalFactors(Set.of());
            case "THROMB_RISK" -> Given.thrombosisFactors(Set.of());
            case "HYPERVISC" -> Given.hyperviscosity(false, false);
            case "HEADACHE" -> Given.headache(HeadacheSign.NONE);
            case "HAEM" -> Given.blood(BloodGroup.O);
            case "PREGNANCY" -> Given.pregnancy(PregnancyStatus.NEITHER);
            case "LIVE_VACCINE" -> Given.liveVaccine(VaccineKind.NONE, null);
            case "PREMED" -> premedicatedAt(AT_NINE.minus(Duration.ofMinutes(45)));
            case "IV_ACCESS" -> Given.access(AccessType.PERIPHERAL, true);
            case "LINE" -> Given.line(true, FlushFluid.NS);
            case "PUMP" -> Given.pump(new BigDecimal("21.00"));
            case "POOL_TIME" -> Given.pooling(null);
            case "IG_ANAPHYLAXIS", "INFECTION", "VOLUME" -> Given.yesNo(false);
            case "INDICATION_DOC", "VISUAL", "HYDRATION", "GLUCOSE_METER", "EMERGENCY" -> Given.yesNo(true);
            case "NO_MIX", "LAST_INFUSION" -> throw new IllegalArgumentException("computed");
            default -> throw new IllegalArgumentException("no item of the reference");
        };
    }

    public static Vial vial(ProductId product, LocalDate expiry) {
        return new Vial(product, "LOT1", expiry, new Millilitres(new BigDecimal("100")));
    }

    public static AnswerFields premedicatedAt(Instant at) {
        return Given.premedicated(List.of(new Premedication("paracetamol", "1 g", "oral", at)));
    }

    /** Traits with flush NS and D5W, IgA 1, latex free, without pooling limits. */
    public static ProductProperties traits(List<String> stabilizers) {
        return new ProductProperties(
                stabilizers, false, null, List.of(100), BigDecimal.ONE, true, List.of("D5W", "NS"), null, null);
    }

    /** Answered this morning by the nurse, checked by the second nurse. */
    public Bedside answered(ItemCode code, AnswerFields answer) {
        return recorded(code, new Recorded(answer, NURSE, MON_23_NOV, AnswerChannel.IN_PERSON, SECOND_NURSE));
    }

    public Bedside recorded(ItemCode code, Recorded recorded) {
        answers.put(code, recorded);
        return this;
    }

    public Bedside unanswered(ItemCode code) {
        answers.remove(code);
        return this;
    }

    public Bedside acknowledged(ItemCode code, boolean byPrescriber, String... codes) {
        acknowledged.put(code, new Acknowledged(Set.of(codes), byPrescriber ? Set.of(codes) : Set.of()));
        return this;
    }

    /** Beside earlier overrides of the item. */
    public Bedside overridden(ItemCode code, Instant until, String... codes) {
        overridden.computeIfAbsent(code, one -> new ArrayList<>()).add(new Overridden(Set.of(codes), until));
        return this;
    }

    public Bedside with(Condition condition) {
        conditions.add(condition);
        return this;
    }

    public Bedside product(ProductProperties traits) {
        product = traits;
        return this;
    }

    public Bedside exposure(Exposure exposure) {
        this.exposure = exposure;
        return this;
    }

    public Bedside aged(int years) {
        age = years;
        return this;
    }

    public Bedside sex(Sex sex) {
        this.sex = sex;
        return this;
    }

    public Bedside order(OrderNow order) {
        this.order = order;
        return this;
    }

    public Bedside premedicationOrdered() {
        return order(new OrderNow(true, true, true, true, false, true, 1));
    }

    public Bedside dose(DoseNow dose) {
        this.dose = dose;
        return this;
    }

    public Bedside gramsPerKg(String gramsPerKg) {
        return dose(new DoseNow(dose.dosing(), dose.actual(), new BigDecimal(gramsPerKg), dose.firstMlPerHour()));
    }

    public Bedside weightKnownOn(LocalDate day) {
        weightKnownOn = day;
        return this;
    }

    public Bedside recalled(ProductId product, String lot) {
        recalled.add(new RecalledLot(product, lot));
        return this;
    }

    public Bedside reactionOnRecord(int grade) {
        reactionOnRecord = grade;
        return this;
    }

    public Bedside at(Instant now) {
        this.now = now;
        return this;
    }

    public Review review() {
        return review(RULEBOOK, filled());
    }

    private Filled filled() {
        return new Filled(answers, acknowledged, overridden);
    }

    /** By another template, with other answers. */
    public Review review(Rulebook rulebook, Filled filled) {
        return rulebook.review(filled, facts(), MATRIX, VACCINES, now);
    }

    public ItemReport report(ItemCode code) {
        return report(RULEBOOK, code);
    }

    /** By another template. */
    public ItemReport report(Rulebook rulebook, ItemCode code) {
        return review(rulebook, filled()).items().stream()
                .filter(report -> report.item().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private StartFacts facts() {
        return new StartFacts(
                MON_23_NOV,
                AT_NINE,
                Duration.ofHours(3),
                PRIVIGEN,
                product,
                exposure,
                exposure == Exposure.FIRST ? null : new LastInfusion(PRIVIGEN, MON_23_NOV.minusDays(28)),
                reactionOnRecord,
                conditions,
                age,
                sex,
                order,
                dose,
                weightKnownOn,
                recalled);
    }
}
