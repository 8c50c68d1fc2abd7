package org.infusary.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.InfusionId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.infusary.ledger.rules.Given;
import org.infusary.patient.TestPatient;
import org.infusary.site.TestSite;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Infusions recorded on their day, late and in any order, reported from elsewhere, voided and recorded anew: after every
 * single step, each in a transaction of its own, the ledger answers what a plain list of what still counts answers.
 */
@QuarkusTest
class ExposureSequenceTest {
    private static final LocalDate MON_23_NOV = LocalDate.of(2026, 11, 23);
    private static final List<ProductId> PRODUCTS =
            List.of(new ProductId("privigen"), new ProductId("panzyga"), new ProductId("octagam-10"));
    private static final int STEPS = 30;
    /** The default of a centre. */
    private static final int SWITCH_INFUSIONS = 2;

    /** Longer than two long gaps, so that every exposure comes up. */
    private static final int DAYS = 130;

    @Inject
    BrandLedger ledger;

    private TestSite site;
    private PatientId patient;
    private Random random;

    /** What still counts, by the id of its entry. */
    private final Map<UUID, Given> counting = new LinkedHashMap<>();

    private final List<UUID> voided = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void exposure_is_that_of_what_still_counts_after_any_step(long seed) {
        random = new Random(seed);
        site = TestSite.in("Europe/Berlin");
        patient = TestPatient.at(site.id()).register();

        for (int step = 0; step < STEPS; step++) {
            String done = anyStep();

            assertThat(site.asked(() -> ledger.history(patient)))
                    .as("seed %d, step %d: %s", seed, step, done)
                    .isEqualTo(distinct());
            LocalDate on = anyDay().plusDays(random.nextInt(60));
            for (ProductId product : PRODUCTS) {
                assertThat(site.asked(() -> ledger.exposure(patient, product, on)))
                        .as("seed %d, step %d: %s, %s on %s", seed, step, done, product, on)
                        .isEqualTo(dayByDay(product, on));
            }
        }

        assertThat(site.asked(() -> ledger.brandHistory(patient)))
                .flatExtracting(BrandDay::lots)
                .flatExtracting(BrandDay.LotUse::entries)
                .containsExactlyInAnyOrderElementsOf(counting.keySet());
    }

    private String anyStep() {
        int choice = random.nextInt(10);
        if (choice < 4 || counting.isEmpty()) {
            return given(anyDay());
        }
        if (choice < 6) {
            return reported(anyDay());
        }
        if (choice < 8) {
            return undone();
        }
        if (choice < 9) {
            LocalDate day = counting.get(counting.keySet().iterator().next()).on();
            return undone() + ", then " + given(day);
        }
        return undoneTwice();
    }

    private String given(LocalDate on) {
        ProductId product = anyProduct();
        TestVials vials = new TestVials(patient, site.id(), new InfusionId(UUID.randomUUID()), on);
        UUID entry = site.asked(() -> ledger.record(vials.vial(product.value(), "L" + random.nextInt(3), "20")));
        counting.put(entry, new Given(product, on));
        return "gave " + product + " on " + on;
    }

    private String reported(LocalDate on) {
        ProductId product = anyProduct();
        EntryFacts entry = site.asked(() -> ledger.report(new Reported(patient, product, on, null, null)));
        counting.put(entry.id(), new Given(product, on));
        return "reported " + product + " on " + on;
    }

    private String undone() {
        List<UUID> entries = List.copyOf(counting.keySet());
        UUID entry = entries.get(random.nextInt(entries.size()));
        undo(entry);
        voided.add(entry);
        return "voided " + counting.remove(entry);
    }

    private String undoneTwice() {
        if (voided.isEmpty()) {
            return undone();
        }
        UUID entry = voided.get(random.nextInt(voided.size()));
        assertThatThrownBy(() -> undo(entry)).isInstanceOf(AlreadyVoided.class);
        return "tried to void again";
    }

    private void undo(UUID entry) {
        site.asked(() -> {
            ledger.undo(entry, "mistake");
            return null;
        });
    }

    private LocalDate anyDay() {
        return MON_23_NOV.minusDays(random.nextInt(DAYS));
    }

    private ProductId anyProduct() {
        return PRODUCTS.get(random.nextInt(PRODUCTS.size()));
    }

    private List<Given> distinct() {
        return counting.values().stream()
                .distinct()
                .sorted(Comparator.comparing(Given::on)
                        .thenComparing(given -> given.product().value()))
                .toList();
    }

    /** The naive way: yesterday, the day before, and so on, until as many days on which anything was given as make a switch. */
    private Exposure dayByDay(ProductId planned, LocalDate on) {
        Exposure exposure = Exposure.FIRST;
        int days = 0;
        for (int ago = 1; ago <= DAYS + 60 && days < SWITCH_INFUSIONS; ago++) {
            LocalDate day = on.minusDays(ago);
            List<Given> then = counting.values().stream()
                    .filter(one -> one.on().equals(day))
                    .toList();
            if (then.stream().anyMatch(one -> !one.product().equals(planned))) {
                return Exposure.SWITCH;
            }
            if (!then.isEmpty() && days++ == 0) {
                exposure = ago > ledger.longGapDays() ? Exposure.LAPSED : Exposure.ESTABLISHED;
            }
        }
        return exposure;
    }
}
