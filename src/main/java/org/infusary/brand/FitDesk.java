package org.infusary.brand;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infusary.catalog.BrandCatalog;
import org.infusary.catalog.ProductFacts;
import org.infusary.eligibility.Eligibility;
import org.infusary.eligibility.rules.Judgement;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.Reason;
import org.infusary.ledger.BrandBlocks;
import org.infusary.order.OrderFacts;
import org.infusary.patient.PatientFacts;
import org.infusary.patient.PatientRegister;

/** Asks the matrix and the reactions on record about the product that an order leaves and the one that it goes to. */
@ApplicationScoped
class FitDesk {
    private final Eligibility eligibility;
    private final BrandBlocks blocks;
    private final PatientRegister patients;
    private final BrandCatalog catalog;

    FitDesk(Eligibility eligibility, BrandBlocks blocks, PatientRegister patients, BrandCatalog catalog) {
        this.eligibility = eligibility;
        this.blocks = blocks;
        this.patients = patients;
        this.catalog = catalog;
    }

    /** What the matrix says to either product; nothing to one that the catalogue no longer has. */
    record Fits(Judgement before, Judgement after) {}

    /** @param on the first day on the other product */
    Fits judge(OrderFacts order, ProductId wanted, LocalDate on) {
        PatientFacts patient = patients.patient(order.patient());
        Map<ProductId, ProductFacts> products = catalog.products(List.of(order.product(), wanted));
        return new Fits(
                judge(patient, Optional.ofNullable(products.get(order.product())), on),
                judge(patient, Optional.ofNullable(products.get(wanted)), on));
    }

    private Judgement judge(PatientFacts patient, Optional<ProductFacts> product, LocalDate on) {
        return product.map(one -> eligibility.judge(patient, one.properties(), on))
                .orElseGet(() -> new Judgement(List.of()));
    }

    /** {@code brand-blocked} when the patient must not be given the product. */
    List<Reason> blocked(PatientId patient, ProductId product) {
        return blocks.reason(patient, product).stream().toList();
    }
}
