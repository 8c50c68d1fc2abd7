package org.infusary.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.infusary.web.Csv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleCsvTest {
    private static final String HEADER =
            "visitId,date,startsAt,endsAt,bookedMinutes,chair,chairKind,status,patientId,mrn,"
                    + "familyName,givenName,birthDate,orderId,cycle,day,productId,brand,grams,volumeMl,exposure,"
                    + "overbookedNurseUnits,overbookingReason,placeOfCare,travelMinutes";

    private static ScheduleRow row(String chair, String mrn, String family, String given) {
        return new ScheduleRow(
                new UUID(0, 1),
                LocalDate.of(2026, 11, 30),
                OffsetDateTime.parse("2026-11-30T08:00:00-05:00"),
                OffsetDateTime.parse("2026-11-30T12:30:00-05:00"),
                270,
                chair,
                "CHAIR",
                "BOOKED",
                new UUID(0, 2),
                mrn,
                family,
                given,
                LocalDate.of(1971, 4, 9),
                new UUID(0, 3),
                1,
                2,
                "privigen",
                "Privigen",
                new BigDecimal("25"),
                new BigDecimal("250"),
                "FIRST",
                null,
                null,
                "CENTRE",
                null);
    }

    private static String lineOf(String family) {
        return Csv.of(ScheduleRow.class, List.of(row("Chair 1", "MRN-1", family, "Ada")))
                .split("\r\n")[1];
    }

    @Test
    void an_empty_schedule_is_one_header_line() {
        assertThat(Csv.of(ScheduleRow.class, List.of())).isEqualTo(HEADER + "\r\n");
    }

    @Test
    void a_visit_is_one_line_in_the_order_of_the_header() {
        String csv = Csv.of(ScheduleRow.class, List.of(row("Chair 1", "MRN-1001", "Okafor", "Ada")));

        assertThat(csv)
                .isEqualTo(HEADER + "\r\n"
                        + "00000000-0000-0000-0000-000000000001,2026-11-30,2026-11-30T08:00:00-05:00,"
                        + "2026-11-30T12:30:00-05:00,270,Chair 1,CHAIR,BOOKED,00000000-0000-0000-0000-000000000002,"
                        + "MRN-1001,Okafor,Ada,1971-04-09,00000000-0000-0000-0000-000000000003,1,2,privigen,Privigen,"
                        + "25,250,FIRST,,,CENTRE,\r\n");
    }

    @Test
    void a_name_with_comma_and_quotes_is_quoted() {
        assertThat(lineOf("O\"Neil, \"Mac\"")).contains(",\"O\"\"Neil, \"\"Mac\"\"\",Ada,");
    }

    @Test
    void a_name_of_many_letters_stays_as_it_is() {
        assertThat(lineOf("Ó Súilleabháin-山田")).contains(",Ó Súilleabháin-山田,Ada,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\n=1"})
    void a_name_like_a_formula_gets_an_apostrophe(String name) {
        String csv = Csv.of(ScheduleRow.class, List.of(row("Chair 1", "MRN-1", name, "Ada")));

        assertThat(csv).contains("'" + name);
    }

    @Test
    void chair_and_record_number_are_made_harmless_too() {
        String csv = Csv.of(ScheduleRow.class, List.of(row("=Chair", "@MRN", "Okafor", "-Ada")));

        assertThat(csv).contains(",'=Chair,", ",'@MRN,", ",'-Ada,");
    }
}
