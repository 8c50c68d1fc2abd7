package org.infusary.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.ZoneOffset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PlainTimesTest {
    private static final ObjectMapper JACKSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final ObjectMapper OURS = JACKSON.copy().registerModule(PlainTimes.module());

    @Property
    void moments_are_written_as_jackson_writes_them(@ForAll("moments") Instant moment) throws JsonProcessingException {
        assertThat(OURS.writeValueAsString(moment)).isEqualTo(JACKSON.writeValueAsString(moment));
    }

    @Property
    void moments_of_an_offset_are_written_as_jackson_writes_them(
            @ForAll("moments") Instant moment, @ForAll("offsets") ZoneOffset offset) throws JsonProcessingException {
        assertThat(OURS.writeValueAsString(moment.atOffset(offset)))
                .isEqualTo(JACKSON.writeValueAsString(moment.atOffset(offset)));
    }

    /** From year -1 to 10,001; whole minutes, whole seconds and parts of them. */
    @Provide
    Arbitrary<Instant> moments() {
        Arbitrary<Long> seconds = Arbitraries.longs()
                .between(
                        Instant.parse("-0001-01-01T00:00:00Z").getEpochSecond(),
                        Instant.parse("+10001-12-31T23:59:59Z").getEpochSecond());
        return Arbitraries.oneOf(
                seconds.map(second -> Instant.ofEpochSecond(second / 60 * 60)),
                seconds.map(Instant::ofEpochSecond),
                seconds.flatMap(second -> Arbitraries.integers()
                        .between(0, 999_999)
                        .map(micros -> Instant.ofEpochSecond(second, micros * 1000L))));
    }

    @Provide
    Arbitrary<ZoneOffset> offsets() {
        return Arbitraries.integers().between(-18 * 3600, 18 * 3600).map(ZoneOffset::ofTotalSeconds);
    }
}
