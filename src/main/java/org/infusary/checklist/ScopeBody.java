package org.infusary.checklist;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.checklist.rules.Scope;
import org.infusary.kernel.Condition;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.SiteId;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ChecklistTemplateScope",
        description = "Which visits a template is for; what is left out or empty leaves all in.")
record ScopeBody(
        @Schema(description = "Id of the site; null for all.", examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        @Nullable UUID siteId,

        @Schema(description = "One of these products is planned; at most 50.", examples = "[\"privigen\"]")
        @Size(max = 50, message = "must be at most 50 products") List<@NotNull @Size(max = 64, message = "must be at most 64 characters") String> productIds,

        @Schema(description = "The patient is one of these to the product.", examples = "[\"FIRST\", \"SWITCH\"]")
        @Size(max = 10, message = "must be at most 10") List<@NotNull Exposure> exposures,

        @Schema(description = "The patient's record holds at least one of these.", examples = "[\"RENAL_RISK\"]")
        @Size(max = 50, message = "must be at most 50") List<@NotNull Condition> risks) {
    ScopeBody {
        productIds = productIds == null ? List.of() : productIds;
        exposures = exposures == null ? List.of() : exposures;
        risks = risks == null ? List.of() : risks;
    }

    static ScopeBody of(Scope scope) {
        return new ScopeBody(
                scope.site() == null ? null : scope.site().value(),
                scope.products().stream().map(ProductId::value).sorted().toList(),
                scope.exposures().stream().sorted().toList(),
                scope.risks().stream().sorted().toList());
    }

    /** Once the products are known to be some. */
    Scope scope() {
        return new Scope(
                siteId == null ? null : new SiteId(siteId),
                Set.copyOf(productIds.stream().map(ProductId::new).toList()),
                Set.copyOf(exposures),
                Set.copyOf(risks));
    }
}
