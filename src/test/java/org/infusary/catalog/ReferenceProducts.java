package org.infusary.catalog;

import java.util.List;
import java.util.stream.StreamSupport;

/** Every product as the catalogue reads it from the reference, for tests of pure rules. */
public final class ReferenceProducts {
    private ReferenceProducts() {}

    public static List<ListedProduct> listed() {
        return StreamSupport.stream(
                        ReferenceJson.file("ivig-products.json")
                                .required("products")
                                .spliterator(),
                        false)
                .map(said -> new CatalogProduct(1, new Product(said), said, null).listed())
                .toList();
    }
}
