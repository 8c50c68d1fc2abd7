package org.infusary.checklist;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.infusary.checklist.rules.Occasion;
import org.infusary.kernel.Condition;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.SiteId;
import org.jspecify.annotations.Nullable;

/** For which visit somebody asks what its checklist would be. */
record OccasionParams(
        @QueryParam("date")
        @Parameter(description = "Day of the visit; absent for today.", example = "2027-03-01")
        @Nullable LocalDate date,

        @QueryParam("productId")
        @Parameter(
                description = "Product planned; absent: no version for some products is looked at.",
                example = "privigen",
                schema = @Schema(type = SchemaType.STRING))
        @Nullable ProductId productId,

        @QueryParam("exposure")
        @Parameter(
                description = "What the patient is to it; absent: no version for some exposures is looked at.",
                example = "FIRST")
        @Nullable Exposure exposure,

        @QueryParam("risk")
        @Parameter(description = "A condition on the patient's record; may be repeated.", example = "RENAL_RISK")
        List<Condition> risk) {

    /** @param today of the site */
    Occasion at(SiteId site, LocalDate today) {
        Set<Condition> risks = EnumSet.noneOf(Condition.class);
        risks.addAll(risk);
        return new Occasion(site, date == null ? today : date, productId, exposure, risks);
    }
}
