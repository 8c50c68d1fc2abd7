package org.infusary.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.infusary.catalog.rules.Gtin;
import org.infusary.catalog.rules.Ladder;
import org.infusary.catalog.rules.LadderBasis;
import org.infusary.catalog.rules.Ndc;
import org.infusary.catalog.rules.RateStep;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.Grams;
import org.infusary.kernel.Indication;
import org.infusary.kernel.MicrolitresPerKgHour;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.Reason;
import org.infusary.kernel.SiteId;
import org.infusary.security.ActingAs;
import org.infusary.security.Roles;
import org.infusary.web.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class BrandCatalogTest {
    private static final ProductId PRIVIGEN = new ProductId("privigen");
    private static final ProductId OCTAGAM_10 = new ProductId("octagam-10");

    @Inject
    BrandCatalog catalog;

    @Inject
    LadderDesk desk;

    @Inject
    ActingAs acting;

    private static SiteId untouched;

    private SiteId site;

    static Stream<JsonNode> products() {
        return Reference.products();
    }

    @BeforeEach
    void stayAtASiteWithoutLadders() {
        untouched = untouched == null ? NewSite.open() : untouched;
        site = untouched;
    }

    @ParameterizedTest
    @MethodSource("products")
    void the_facts_of_a_product_are_those_of_the_file(JsonNode said) {
        ProductId id = new ProductId(said.path("id").asText());
        List<Grams> sizes = Reference.each(said.path("vials").path("items"))
                .map(vial -> new Grams(vial.path("grams").decimalValue()))
                .sorted()
                .toList();

        Optional<ProductFacts> facts = catalog.product(id);

        assertThat(catalog.knows(id)).isTrue();
        assertThat(facts.isPresent()).isEqualTo(!sizes.isEmpty());
        facts.ifPresent(product -> {
            assertThat(product.brand()).isEqualTo(said.path("brand").asText());
            assertThat(product.mgPerMl())
                    .isEqualTo(Reference.each(said.path("mgPerMl"))
                            .map(JsonNode::intValue)
                            .toList());
            assertThat(product.vials().grams()).isEqualTo(sizes);
            assertThat(product.properties().latexFree() == null)
                    .isEqualTo(said.path("latexFree").path("value").isNull());
            assertThat(product.properties().stabilizers())
                    .isEqualTo(
                            said.path("stabilizer").path("value").isNull()
                                    ? null
                                    : Reference.texts(said.path("stabilizer").path("value")));
        });
    }

    @Test
    void an_average_of_iga_is_never_taken_for_a_maximum() {
        assertThat(iga("gammagard-liquid")).isNull();
        assertThat(iga("privigen"))
                .isEqualTo(Reference.product("privigen")
                        .path("iga")
                        .path("value")
                        .path("value")
                        .decimalValue()
                        .toString());
    }

    private String iga(String product) {
        var maximum = catalog.product(new ProductId(product))
                .orElseThrow()
                .properties()
                .igaMaximumMicrogramsPerMl();
        return maximum == null ? null : maximum.toPlainString();
    }

    @Test
    void a_product_that_does_not_exist_is_unknown() {
        assertThat(catalog.product(new ProductId("no-such-brand"))).isEmpty();
        assertThat(catalog.knows(new ProductId("no-such-brand"))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("products")
    void a_centre_without_ladders_runs_by_those_of_the_labels(JsonNode said) {
        ProductId id = new ProductId(said.path("id").asText());

        for (Indication indication : Indication.values()) {
            Optional<JsonNode> row = Reference.each(said.path("rates"))
                    .filter(rates -> Reference.texts(rates.path("indications")).contains(indication.name()))
                    .filter(rates -> !rates.path("canonical").path("ladder").isNull())
                    .findFirst();

            Optional<Ladder> ladder = asPharmacist(() -> catalog.ladder(site, id, indication));

            assertThat(ladder.map(Ladder::steps))
                    .isEqualTo(row.map(
                            rates -> Reference.steps(rates.path("canonical").path("ladder"), "rate", "minutes")));
            ladder.ifPresent(found -> {
                JsonNode cap = row.orElseThrow().path("atRisk").path("canonicalCap");
                assertThat(found.cautiousSteps()).isEmpty();
                assertThat(found.labelMaximum().value())
                        .isEqualTo(row.orElseThrow()
                                .path("canonical")
                                .path("maximum")
                                .intValue());
                assertThat(found.atRiskMaximum())
                        .isEqualTo(cap.isNull() ? null : new MicrolitresPerKgHour(cap.intValue()));
                assertThat(found.sources())
                        .containsAll(Reference.texts(row.orElseThrow().path("src")));
            });
        }
    }

    @Test
    void octagam_10_for_itp_runs_by_the_ladder_of_its_label() {
        Ladder ladder = asPharmacist(() -> catalog.ladder(site, OCTAGAM_10, Indication.ITP))
                .orElseThrow();

        assertThat(ladder.basis()).isEqualTo(LadderBasis.LABEL);
        assertThat(ladder.stepsFor(Exposure.FIRST))
                .isEqualTo(
                        Reference.steps(Reference.caseSteps("T01"), "rateMicrolitrePerKgPerHour", "durationMinutes"));
    }

    @Test
    void privigen_for_cidp_has_no_ladder_and_the_reason_says_who_can_help() {
        Optional<Ladder> ladder = asPharmacist(() -> catalog.ladder(site, PRIVIGEN, Indication.CIDP));

        Reason reason = catalog.noLadder(PRIVIGEN, Indication.CIDP);

        assertThat(ladder).isEmpty();
        assertThat(reason.code()).isEqualTo("no-ladder");
        assertThat(reason.detail()).contains("privigen", "CIDP", "PUT /sites/{siteId}/ladders/privigen/CIDP");
        assertThat(reason.sources()).isNotEmpty();
    }

    @Test
    void the_ladder_of_the_centre_comes_before_that_of_the_label() {
        site = NewSite.open();
        set(OCTAGAM_10, Indication.ITP, 600, 4800);

        Ladder ladder = asPharmacist(() -> catalog.ladder(site, OCTAGAM_10, Indication.ITP))
                .orElseThrow();

        assertThat(ladder.basis()).isEqualTo(LadderBasis.SITE);
        assertThat(ladder.steps()).hasSize(2);
        assertThat(ladder.labelMaximum().value()).isEqualTo(number("octagam-10", 0, "maximum"));
        assertThat(ladder.atRiskMaximum().value())
                .isEqualTo(Reference.product("octagam-10")
                        .path("rates")
                        .get(0)
                        .path("atRisk")
                        .path("canonicalCap")
                        .intValue());
    }

    @Test
    void without_a_row_of_its_own_an_indication_is_bounded_by_the_lowest_of_the_others() {
        int lowest = Math.min(number("octagam-10", 0, "maximum"), number("octagam-10", 1, "maximum"));
        site = NewSite.open();
        set(OCTAGAM_10, Indication.CIDP, 600, lowest);

        Ladder ladder = asPharmacist(() -> catalog.ladder(site, OCTAGAM_10, Indication.CIDP))
                .orElseThrow();

        assertThat(ladder.labelMaximum().value()).isEqualTo(lowest);
        assertThat(ladder.sources()).contains("P29", "P30", "P31");
    }

    @Test
    void the_ladder_of_a_site_one_is_not_bound_to_is_not_to_be_seen() {
        SiteId other = new SiteId(UUID.randomUUID());

        assertThatThrownBy(() -> asPharmacist(() -> catalog.ladder(other, PRIVIGEN, Indication.PI)))
                .isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @MethodSource("products")
    void every_code_is_found_in_every_spelling(JsonNode said) {
        ProductId id = new ProductId(said.path("id").asText());

        Reference.each(said.path("ndc")).forEach(row -> {
            Grams grams = new Grams(row.path("grams").decimalValue());
            Stream.of("packageNdc", "ndc11", "ndc12", "innerNdc", "gtin14Computed")
                    .filter(spelling -> !row.path(spelling).isNull())
                    .flatMap(spelling -> spellings(row.path(spelling).asText()))
                    .forEach(code -> assertThat(catalog.byCode(code)).as(code).hasValueSatisfying(found -> {
                        assertThat(found.product()).isEqualTo(id);
                        assertThat(found.grams()).isEqualTo(grams);
                        assertThat(found.status().name())
                                .isEqualToIgnoringCase(row.path("status").asText());
                    }));
        });
    }

    @ParameterizedTest
    @MethodSource("products")
    void the_digits_of_a_code_read_by_another_layout_are_no_code(JsonNode said) {
        codes(said).forEach(code -> Ndc.readings(code.digits10()).stream()
                .filter(reading -> !reading.equals(code))
                .forEach(reading ->
                        assertThat(catalog.byCode(reading.toString())).isEmpty()));
    }

    @ParameterizedTest
    @MethodSource("products")
    void the_gtin_of_a_unit_is_found_and_that_of_a_case_is_not(JsonNode said) {
        ProductId id = new ProductId(said.path("id").asText());

        codes(said).forEach(code -> {
            assertThat(catalog.byGtin(Gtin.of(code)))
                    .hasValueSatisfying(found -> assertThat(found.product()).isEqualTo(id));
            assertThat(aCaseOf(code)).isNotEmpty().allSatisfy(gtin -> assertThat(catalog.byGtin(gtin))
                    .isEmpty());
        });
    }

    /** The same digits with the indicator of a larger pack, and the check digit that belongs to it. */
    private static List<Gtin> aCaseOf(Ndc code) {
        return IntStream.rangeClosed(0, 9)
                .mapToObj(check -> Gtin.read("5" + code.gtin14().substring(1, 13) + check))
                .flatMap(Optional::stream)
                .toList();
    }

    @Test
    void the_reference_has_forty_packages() {
        assertThat(Reference.products()
                        .mapToInt(product -> product.path("ndc").size())
                        .sum())
                .isEqualTo(40);
    }

    private static Stream<Ndc> codes(JsonNode said) {
        return Reference.each(said.path("ndc"))
                .flatMap(row -> Stream.of(row.path("packageNdc"), row.path("innerNdc")))
                .filter(JsonNode::isTextual)
                .map(code -> Ndc.printed(code.asText()).orElseThrow());
    }

    @Test
    void an_unknown_code_is_not_found() {
        assertThat(catalog.byCode("99999-999-99")).isEmpty();
        assertThat(catalog.byCode("9999999999")).isEmpty();
        assertThat(catalog.byCode("not a code")).isEmpty();
    }

    private static Stream<String> spellings(String code) {
        return Ndc.printed(code)
                .map(ndc -> Stream.of(
                        code,
                        ndc.digits10(),
                        ndc.digits11(),
                        ndc.digits12(),
                        ndc.gtin14(),
                        ndc.digits11().replaceFirst("(.{5})(.{4})(.{2})", "$1-$2-$3"),
                        ndc.digits12().replaceFirst("(.{6})(.{4})(.{2})", "$1-$2-$3")))
                .orElseGet(() -> Stream.of(code));
    }

    @Test
    void no_code_stands_for_two_packages() {
        List<String> codes = Reference.products()
                .flatMap(product -> Reference.each(product.path("ndc")))
                .flatMap(row -> Stream.of(row.path("packageNdc"), row.path("innerNdc")))
                .filter(code -> !code.isNull())
                .map(code -> Ndc.printed(code.asText()).orElseThrow())
                .flatMap(ndc -> Stream.of(ndc.digits10(), ndc.digits11(), ndc.digits12(), ndc.gtin14()))
                .collect(Collectors.toList());

        assertThat(codes).doesNotHaveDuplicates();
    }

    private void set(ProductId product, Indication indication, int... rates) {
        List<RateStep> steps = Arrays.stream(rates)
                .mapToObj(rate ->
                        new RateStep(new MicrolitresPerKgHour(rate), rate == rates[rates.length - 1] ? null : 30))
                .toList();
        asPharmacist(() -> desk.set(site, product, indication, null, null, steps, List.of()));
    }

    private static int number(String product, int row, String name) {
        return Reference.product(product)
                .path("rates")
                .get(row)
                .path("canonical")
                .path(name)
                .intValue();
    }

    private <T> T asPharmacist(Supplier<T> work) {
        return acting.call(new AccountId(UUID.randomUUID()), Set.of(Roles.PHARMACIST), Set.of(site), work);
    }
}
