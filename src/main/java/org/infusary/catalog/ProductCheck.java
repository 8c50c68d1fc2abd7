package org.infusary.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.infusary.catalog.rules.Ndc;
import org.infusary.kernel.Grams;
import org.infusary.kernel.ProductId;
import org.jspecify.annotations.Nullable;

/**
 * Holds the description of one product against the format's guide. The ends of ranges are this service's own, wide enough
 * for every product of the built-in reference and narrow enough to catch a slip of the unit; they have no source.
 */
final class ProductCheck {
    static final String NAMED = "must be the id of a source named in sources";

    private static final Set<String> FORMS = Set.of("LIQUID", "LYOPHILIZED");
    private static final Set<String> MARKET_STATUSES = Set.of("ACTIVE", "DISCONTINUING");
    private static final Set<String> PHASES = Set.of("LOADING", "MAINTENANCE", "ACUTE");
    /** The highest dose by its unit. */
    private static final Map<String, String> HIGHEST_DOSE = Map.of("mg/kg", "5000", "g/kg", "5", "g/kg/month", "5");

    private static final BigDecimal MG_PER_GRAM = BigDecimal.valueOf(1000);

    private final ReferenceProduct product;
    private final Set<String> sources;
    private final Faults faults;

    ProductCheck(ReferenceProduct product, Set<String> sources, Faults faults) {
        this.product = product;
        this.sources = sources;
        this.faults = faults;
    }

    void run() {
        names();
        concentrations();
        values();
        vials();
        for (int i = 0; i < product.ndc().size(); i++) {
            code(product.ndc().get(i), faults.in("ndc").in(i));
        }
        for (int i = 0; i < product.regimens().size(); i++) {
            regimen(product.regimens().get(i), faults.in("regimens").in(i));
        }
        RateCheck rates = new RateCheck(product, faults.in("rates"), this::named);
        rates.run();
        named(product.contraindicationSources(), faults.in("contraindicationSrc"));
    }

    private void names() {
        faults.in("id").unless(ProductId.isValid(product.id()), "must be kebab-case of at most 64 letters");
        faults.in("brand").unless(isName(product.brand()), "must be 1 to 100 letters");
        faults.in("manufacturer").unless(isName(product.manufacturer()), "must be 1 to 100 letters");
        faults.in("market").unless(isName(product.market()), "must be 1 to 100 letters");
        faults.in("form").unless(FORMS.contains(product.form()), "must be LIQUID or LYOPHILIZED");
        faults.in("routes").unless(product.routes().contains("IV"), "must hold IV: this service plans infusions only");
        JsonNode status = product.marketStatus().value();
        faults.in("marketStatus")
                .in("value")
                .unless(
                        status.isNull() || MARKET_STATUSES.contains(status.asText()),
                        "must be ACTIVE, DISCONTINUING or null");
    }

    private static boolean isName(String text) {
        return !text.isBlank() && text.length() <= 100;
    }

    private void concentrations() {
        List<Integer> mgPerMl = product.mgPerMl();
        Faults place = faults.in("mgPerMl");
        place.unless(!mgPerMl.isEmpty() && new HashSet<>(mgPerMl).size() == mgPerMl.size(), "must name each one once");
        mgPerMl.forEach(one -> place.unlessWithin(BigDecimal.valueOf(one), "10", "300", "mg/mL"));
        List<BigDecimal> fromPercent = product.concentrationPercent().stream()
                .map(percent -> percent.multiply(BigDecimal.TEN))
                .toList();
        boolean same = fromPercent.size() == mgPerMl.size();
        for (int i = 0; same && i < mgPerMl.size(); i++) {
            same = fromPercent.get(i).compareTo(BigDecimal.valueOf(mgPerMl.get(i))) == 0;
        }
        faults.in("concentrationPercent")
                .unless(same, "must be the mgPerMl in percent, in the same order: 10 mg/mL is 1 %");
    }

    private void values() {
        value("marketStatus", product.marketStatus());
        value("stabilizer", product.stabilizer());
        value("sugar", product.sugar());
        value("sodium", product.sodium());
        value("osmolality", product.osmolality());
        value("iga", product.iga());
        value("ph", product.ph());
        value("latexFree", product.latexFree());
        value("storage", product.storage());
        value("lineRules", product.lineRules());
        value("missedDose", product.missedDose());
        value("trough", product.trough());
        value("glucoseMeterInterference", product.glucoseMeterInterference());
        faults.in("stabilizer")
                .in("value")
                .unless(isAbsentOr(product.stabilizer(), JsonNode::isArray), "must be a list of names");
        faults.in("latexFree")
                .in("value")
                .unless(isAbsentOr(product.latexFree(), JsonNode::isBoolean), "must be true or false");
        faults.in("iga")
                .in("value")
                .unless(
                        isAbsentOr(product.iga(), ProductCheck::isIga),
                        "must have a qualifier max or average and a value, ug/mL");
    }

    private static boolean isAbsentOr(SourcedValue value, Predicate<JsonNode> fits) {
        return value.unread() || fits.test(value.value());
    }

    private static boolean isIga(JsonNode iga) {
        return Set.of("max", "average").contains(iga.path("qualifier").asText())
                && iga.path("value").isNumber();
    }

    private void value(String field, @Nullable SourcedValue value) {
        if (value == null) {
            return;
        }
        Faults place = faults.in(field);
        place.unless(
                value.unread() == (value.status() == ReferenceStatus.UNCONFIRMED),
                "must have a value of null exactly when its status is unconfirmed");
        status(value.status(), place);
        sourced(value.unread(), value.sources(), place);
    }

    private static void status(ReferenceStatus status, Faults place) {
        place.in("status")
                .unless(status != ReferenceStatus.CONFIRMED, "must not be confirmed: that is said of NDC rows");
    }

    private void sourced(boolean unread, List<String> src, Faults place) {
        place.in("src").unless(unread || !src.isEmpty(), "must name where the value was read");
        named(src, place.in("src"));
    }

    private void named(@Nullable List<String> src, Faults place) {
        for (int i = 0; src != null && i < src.size(); i++) {
            place.in(i).unless(sources.contains(src.get(i)), NAMED);
        }
    }

    private void vials() {
        VialSet vials = product.vials();
        Faults place = faults.in("vials");
        boolean unread = vials.items().isEmpty();
        place.unless(
                unread == (vials.status() == ReferenceStatus.UNCONFIRMED),
                "must be without items exactly when the status is unconfirmed");
        status(vials.status(), place);
        sourced(unread, vials.sources(), place);
        Set<BigDecimal> sizes = new HashSet<>();
        for (int i = 0; i < vials.items().size(); i++) {
            VialSet.Vial vial = vials.items().get(i);
            Faults at = place.in("items").in(i);
            content(vial.grams(), vial.volumeMl(), at);
            at.in("grams").unless(sizes.add(vial.grams().stripTrailingZeros()), "must be the size of one vial only");
        }
    }

    private void content(BigDecimal grams, int volumeMl, Faults place) {
        place.in("grams").unlessWithin(grams, "0.1", "100", "g");
        place.in("grams").unless(grams.scale() <= Grams.ZERO.value().scale(), "must be whole milligrams");
        place.in("volumeMl").unlessWithin(BigDecimal.valueOf(volumeMl), "1", "2000", "mL");
        place.unless(
                product.mgPerMl().stream()
                        .anyMatch(mgPerMl ->
                                grams.multiply(MG_PER_GRAM).compareTo(BigDecimal.valueOf((long) mgPerMl * volumeMl))
                                        == 0),
                "must hold grams x 1000 = volumeMl x a concentration of mgPerMl");
    }

    private void code(NdcRow row, Faults place) {
        content(row.grams(), row.volumeMl(), place);
        place.in("status").unless(row.status() != ReferenceStatus.UNCONFIRMED, "must not be unconfirmed");
        place.in("level").unless(isName(row.level()), "must be 1 to 100 letters");
        Optional<Ndc> ndc = Ndc.printed(row.packageNdc());
        place.in("packageNdc").unless(ndc.isPresent(), "must be printed as 4-4-2, 5-3-2 or 5-4-1");
        ndc.ifPresent(code -> {
            place.in("ndc11").unless(row.ndc11().equals(code.digits11()), "must be packageNdc in 5-4-2");
            place.in("ndc12").unless(row.ndc12().equals(code.digits12()), "must be packageNdc in 6-4-2");
            place.in("gtin14Computed")
                    .unless(
                            row.gtin14Computed().equals(code.gtin14()),
                            "must be 003, the ten digits and the check digit");
        });
        place.in("innerNdc")
                .unless(
                        row.innerNdc() == null || Ndc.printed(row.innerNdc()).isPresent(),
                        "must be null or printed as 4-4-2, 5-3-2 or 5-4-1");
    }

    private void regimen(LabelRegimen regimen, Faults place) {
        place.in("phase").unless(PHASES.contains(regimen.phase()), "must be LOADING, MAINTENANCE or ACUTE");
        String highest = HIGHEST_DOSE.get(regimen.doseUnit());
        place.in("doseUnit").unless(highest != null, "must be mg/kg, g/kg or g/kg/month");
        if (highest != null) {
            place.in("dose").unlessWithin(regimen.dose().min(), "0.01", highest, regimen.doseUnit());
            place.in("dose").unlessWithin(regimen.dose().max(), "0.01", highest, regimen.doseUnit());
        }
        place.in("dose")
                .unless(regimen.dose().min().compareTo(regimen.dose().max()) <= 0, "must not end below its beginning");
        whole(regimen.intervalWeeks(), "52", "weeks", place.in("intervalWeeks"));
        whole(
                regimen.split() == null ? null : regimen.split().days(),
                "31",
                "days",
                place.in("split").in("days"));
        status(regimen.status(), place);
        sourced(false, regimen.sources(), place);
    }

    private static void whole(@Nullable List<Integer> numbers, String most, String unit, Faults place) {
        for (int i = 0; numbers != null && i < numbers.size(); i++) {
            place.in(i).unlessWithin(BigDecimal.valueOf(numbers.get(i)), "1", most, unit);
        }
    }
}
