package org.infusary.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.infusary.kernel.GramsPerKg;
import org.infusary.kernel.Kilograms;
import org.infusary.kernel.Sex;
import org.infusary.order.rules.DoseReference;
import org.infusary.order.rules.MeasuredBody;
import org.infusary.order.rules.WeightReference;
import org.infusary.order.rules.WeightRules;
import org.infusary.site.rules.WeightPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DoseReferenceFileTest {
    private static final DoseReference REFERENCE = new DoseReferenceFile().reference();

    @Test
    void the_numbers_of_the_weight_come_from_the_texts_of_the_reference() {
        WeightReference weight = REFERENCE.weight();

        assertThat(weight.inchesPerCm()).isEqualTo("0.393701");
        assertThat(weight.idealBaseKg())
                .containsEntry(Sex.MALE, new BigDecimal("50"))
                .containsEntry(Sex.FEMALE, new BigDecimal("45.5"));
        assertThat(weight.idealKgPerInch()).isEqualTo("2.3");
        assertThat(weight.idealFromInches()).isEqualTo("60");
        assertThat(weight.excessShare()).isEqualTo("0.4");
        assertThat(weight.adjustAboveBmi()).isEqualTo("30");
        assertThat(weight.leastHeightCm()).isEqualTo("152.4");
        assertThat(weight.aboveKg())
                .containsEntry(Sex.MALE, new BigDecimal("50"))
                .containsEntry(Sex.FEMALE, new BigDecimal("45.5"));
        assertThat(weight.sources()).containsExactly("R04", "R05");
    }

    @Test
    void the_daily_cap_is_one_gram_per_kilogram_with_its_source() {
        assertThat(REFERENCE.dailyCap().perDay()).isEqualTo(GramsPerKg.of("1"));
        assertThat(REFERENCE.dailyCap().sources()).containsExactly("R22");
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void every_vector_of_the_reference_comes_out_exactly(JsonNode vector) {
        Sex sex = "M".equals(vector.required("sex").asText()) ? Sex.MALE : Sex.FEMALE;
        BigDecimal height = decimal(vector, "heightCm");
        Kilograms actual = new Kilograms(decimal(vector, "weightKg"));

        BigDecimal ideal = WeightRules.ideal(sex, height, REFERENCE.weight());
        Kilograms adjusted = WeightRules.adjusted(sex, height, actual, REFERENCE.weight());
        Kilograms chosen = WeightRules.choose(
                        WeightPolicy.ADJUSTED_ABOVE_BMI_30,
                        new MeasuredBody(sex, height, actual, LocalDate.of(2026, 11, 23)),
                        REFERENCE.weight())
                .weight()
                .dosing();

        assertThat(ideal.setScale(3, RoundingMode.HALF_UP)).isEqualByComparingTo(decimal(vector, "ibw"));
        assertThat(adjusted.value()).isEqualByComparingTo(decimal(vector, "dosingWeight"));
        assertThat(chosen).isEqualTo(adjusted);
    }

    static Stream<JsonNode> vectors() throws IOException {
        try (InputStream file = DoseReferenceFileTest.class.getResourceAsStream("/reference/ivig-rules.json")) {
            JsonNode vectors = new ObjectMapper()
                    .readTree(Objects.requireNonNull(file))
                    .required("weight")
                    .required("vectors");
            assertThat(vectors).hasSizeGreaterThanOrEqualTo(3);
            return StreamSupport.stream(vectors.spliterator(), false);
        }
    }

    private static BigDecimal decimal(JsonNode vector, String field) {
        return new BigDecimal(vector.required(field).asText());
    }
}
