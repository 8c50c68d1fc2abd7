package org.infusary.catalog;

import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.infusary.kernel.Indication;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.SiteId;

/** Which ladder of which centre an address names. */
record LadderAddress(
        @PathParam("siteId") @Parameter(description = "The centre.")
        UUID siteId,

        @PathParam("productId")
        @Parameter(description = "Id of the product.", example = "privigen", schema = @Schema(type = SchemaType.STRING))
        ProductId product,

        @PathParam("indication") @Parameter(description = "What it is given for.")
        Indication indication) {
    SiteId site() {
        return new SiteId(siteId);
    }
}
