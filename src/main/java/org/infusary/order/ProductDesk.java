package org.infusary.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.infusary.catalog.BrandCatalog;
import org.infusary.catalog.ProductFacts;
import org.infusary.eligibility.Eligibility;
import org.infusary.eligibility.rules.Judgement;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.Reason;
import org.infusary.order.rules.BrandPolicy;
import org.infusary.order.rules.OtherProducts;
import org.infusary.order.rules.ProductFit;
import org.infusary.patient.PatientFacts;

/** Asks the matrix about the product that is ordered, and about those the order could be switched to. */
@ApplicationScoped
class ProductDesk {
    private final Eligibility eligibility;
    private final BrandCatalog catalog;

    ProductDesk(Eligibility eligibility, BrandCatalog catalog) {
        this.eligibility = eligibility;
        this.catalog = catalog;
    }

    ProductFit judge(NewOrder wanted, PatientFacts patient, ProductFacts product) {
        Judgement judgement = eligibility.judge(patient, product.properties(), wanted.startOn());
        ProductFit fit = ProductFit.of(judgement, wanted.eligibilityOverride());
        List<Reason> others = OtherProducts.remarks(
                wanted.brandPolicy(), wanted.product(), wanted.alternatives(), others(wanted, patient));
        return new ProductFit(
                fit.fit(),
                fit.refusals(),
                fit.overridden(),
                Stream.concat(fit.warnings().stream(), others.stream()).toList());
    }

    private Map<ProductId, Judgement> others(NewOrder wanted, PatientFacts patient) {
        Map<ProductId, Judgement> judged = new LinkedHashMap<>();
        if (wanted.brandPolicy() != BrandPolicy.LOCKED) {
            catalog.validOn(wanted.startOn())
                    .forEach(one ->
                            judged.put(one.id(), eligibility.judge(patient, one.properties(), wanted.startOn())));
        }
        return judged;
    }
}
