package org.infusary.site;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A centre.")
record SiteView(
        @Schema(description = "Id of the centre.", examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        UUID id,

        @Schema(description = "Name of the centre.", examples = "Infusion Centre North")
        String name,

        @Schema(description = "IANA time zone of the centre.", examples = "Europe/Berlin")
        String zone,

        @Schema(
                description = "What the clock at the centre shows, with its offset.",
                examples = "2026-11-24T08:00:00+01:00")
        OffsetDateTime localTime) {

    static SiteView of(SiteFacts site, Instant now) {
        return new SiteView(
                site.id().value(),
                site.name(),
                site.zone().getId(),
                now.truncatedTo(ChronoUnit.SECONDS).atZone(site.zone()).toOffsetDateTime());
    }
}
