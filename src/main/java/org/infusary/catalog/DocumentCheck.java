package org.infusary.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infusary.catalog.rules.Ndc;
import org.infusary.kernel.ProductId;

/**
 * Holds a reference document against the format's guide and against the catalogue it would follow. The document is taken
 * whole or not at all.
 */
final class DocumentCheck {
    private static final Set<String> FIELDS =
            Set.of("schemaVersion", "asOf", "purpose", "statusValues", "boxedWarning", "sources", "products");
    private static final int MOST_PRODUCTS = 200;
    private static final int MOST_SOURCES = 1000;

    private final Faults faults = Faults.none();
    private final Map<ProductId, ReferenceProduct> before;
    private final Set<String> reserved;

    private DocumentCheck(Map<ProductId, ReferenceProduct> before, Set<String> reserved) {
        this.before = before;
        this.reserved = reserved;
    }

    /**
     * @param before what the catalogue the document would follow says of its products, withdrawn ones too
     * @param reserved ids of sources that belong to the rules and are not a product document's to describe
     * @throws DocumentRefused with every broken rule of the first stage that breaks one: letters and numbers, shape, values
     */
    static ReferenceDocument checked(JsonNode tree, Map<ProductId, ReferenceProduct> before, Set<String> reserved) {
        DocumentCheck check = new DocumentCheck(before, reserved);
        check.faults.unless(tree.isObject(), "must be an object");
        DocumentShape.plain(tree, check.faults);
        DocumentRefused.ifAny(check.faults.found());
        check.head(tree);
        check.sources(tree.path("sources"));
        Map<Integer, ReferenceProduct> products = check.read(tree.path("products"));
        DocumentRefused.ifAny(check.faults.found());
        check.values(products, fieldNames(tree.path("sources")));
        check.boxedWarning(tree.path("boxedWarning"), fieldNames(tree.path("sources")));
        DocumentRefused.ifAny(check.faults.found());
        return new ReferenceDocument(tree);
    }

    private void head(JsonNode tree) {
        fieldNames(tree).forEach(name -> faults.in(name).unless(FIELDS.contains(name), "is no field of the format"));
        faults.in("schemaVersion").unless(tree.path("schemaVersion").asText().equals("1.0"), "must be \"1.0\"");
        faults.in("asOf").unless(isDate(tree.path("asOf")), "must be a date such as 2026-11-20");
        faults.in("purpose")
                .unless(isAbsentOr(tree.path("purpose"), tree.path("purpose").isTextual()), "must be a text");
        for (String name : List.of("statusValues", "boxedWarning")) {
            faults.in(name).unless(isAbsentOr(tree.path(name), tree.path(name).isObject()), "must be an object");
        }
    }

    private static boolean isAbsentOr(JsonNode node, boolean fits) {
        return node.isMissingNode() || fits;
    }

    private static boolean isDate(JsonNode node) {
        try {
            return node.isTextual() && LocalDate.parse(node.textValue()).getYear() >= 2000;
        } catch (DateTimeException none) {
            return false;
        }
    }

    private void sources(JsonNode sources) {
        Faults place = faults.in("sources");
        place.unless(sources.isObject() && sources.size() <= MOST_SOURCES, "must be an object of at most 1000 sources");
        sources.properties().forEach(source -> {
            Faults one = place.in(source.getKey());
            one.unless(source.getKey().matches("[A-Z][0-9]{2,4}"), "must have an id such as P23");
            one.unless(!reserved.contains(source.getKey()), "is a source of the rules, which come with a release");
            DocumentShape.read(ReferenceSource.class, source.getValue(), one).ifPresent(read -> {
                one.in("title").unless(!read.title().isBlank(), "must not be blank");
                one.in("kind").unless(!read.kind().isBlank(), "must not be blank");
            });
        });
    }

    private Map<Integer, ReferenceProduct> read(JsonNode products) {
        Faults place = faults.in("products");
        place.unless(
                products.isArray() && !products.isEmpty() && products.size() <= MOST_PRODUCTS,
                "must be a list of 1 to 200 products");
        Map<Integer, ReferenceProduct> read = new LinkedHashMap<>();
        for (int i = 0; products.isArray() && i < products.size(); i++) {
            int index = i;
            DocumentShape.read(ReferenceProduct.class, products.get(i), place.in(i))
                    .ifPresent(product -> read.put(index, product));
        }
        return read;
    }

    private void values(Map<Integer, ReferenceProduct> products, Set<String> sources) {
        Set<String> ids = new HashSet<>();
        Map<String, String> owners = new HashMap<>();
        before.forEach((id, label) -> codes(label).forEach(code -> owners.put(code, id.value())));
        Set<String> seen = new HashSet<>();
        products.forEach((index, product) -> {
            Faults place = faults.in("products").in(index);
            place.in("id").unless(ids.add(product.id()), "must be the id of one product only");
            new ProductCheck(product, sources, place).run();
            keepsItsCodes(product, owners, seen, place);
            ReferenceProduct known = ProductId.isValid(product.id()) ? before.get(new ProductId(product.id())) : null;
            place.in("vials")
                    .in("items")
                    .unless(
                            known == null
                                    || known.vials().items().isEmpty()
                                    || !product.vials().items().isEmpty(),
                            "must name vials, because the product may be planned already; leave it out to withdraw it");
        });
    }

    /** A code is of one package, and never passes from one product to another. */
    private static void keepsItsCodes(
            ReferenceProduct product, Map<String, String> owners, Set<String> seen, Faults place) {
        for (int i = 0; i < product.ndc().size(); i++) {
            NdcRow row = product.ndc().get(i);
            Faults at = place.in("ndc").in(i);
            printed(row).forEach((field, ndc) -> {
                at.in(field).unless(seen.add(ndc.digits11()), "must be the code of one package only");
                String owner = owners.getOrDefault(ndc.digits11(), product.id());
                at.in(field)
                        .unless(
                                owner.equals(product.id()),
                                "is the code of another product of the catalogue: a product keeps its id and its codes");
            });
        }
    }

    private static Stream<String> codes(ReferenceProduct label) {
        return label.ndc().stream()
                .flatMap(row -> printed(row).values().stream())
                .map(Ndc::digits11);
    }

    /** The codes of a row that can be read, by the field they stand in. */
    private static Map<String, Ndc> printed(NdcRow row) {
        Map<String, Ndc> codes = new LinkedHashMap<>();
        Ndc.printed(row.packageNdc()).ifPresent(ndc -> codes.put("packageNdc", ndc));
        if (row.innerNdc() != null) {
            Ndc.printed(row.innerNdc()).ifPresent(ndc -> codes.put("innerNdc", ndc));
        }
        return codes;
    }

    private void boxedWarning(JsonNode warning, Set<String> sources) {
        for (int i = 0; i < warning.path("src").size(); i++) {
            faults.in("boxedWarning")
                    .in("src")
                    .in(i)
                    .unless(sources.contains(warning.path("src").get(i).asText()), ProductCheck.NAMED);
        }
    }

    private static Set<String> fieldNames(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }
}
