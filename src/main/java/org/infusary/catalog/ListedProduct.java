package org.infusary.catalog;

import org.infusary.catalog.rules.ProductProperties;
import org.infusary.catalog.rules.VialSizes;
import org.infusary.kernel.ProductId;
import org.jspecify.annotations.Nullable;

/**
 * A product to choose from, plannable or not.
 *
 * @param vials null while the reference knows no size: then no amount can be made
 */
public record ListedProduct(
        ProductId id,
        String brand,
        ProductProperties properties,
        @Nullable VialSizes vials) {}
