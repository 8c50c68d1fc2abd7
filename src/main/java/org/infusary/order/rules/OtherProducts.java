package org.infusary.order.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.infusary.eligibility.rules.Fit;
import org.infusary.eligibility.rules.Judgement;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.Reason;

/** Tells of the products that an order could be switched to; none of them refuses it. */
public final class OtherProducts {
    private OtherProducts() {}

    /**
     * Every reason against each alternative of a PREFERRED order, in the order of the alternatives: {@code
     * alternative-stop}, {@code alternative-warn}. For an OPEN order which products stop and which warn: {@code
     * other-products-stop}, {@code other-products-warn}. Nothing for a LOCKED one.
     *
     * @param judged the products to choose from, in the order in which they are told; an alternative that is not among
     *     them is passed over
     */
    public static List<Reason> remarks(
            BrandPolicy policy, ProductId ordered, List<ProductId> alternatives, Map<ProductId, Judgement> judged) {
        return switch (policy) {
            case LOCKED -> List.of();
            case PREFERRED ->
                alternatives.stream()
                        .filter(judged::containsKey)
                        .flatMap(product -> against(product, judged.get(product)))
                        .toList();
            case OPEN ->
                Stream.of(Fit.STOP, Fit.WARN)
                        .flatMap(fit -> named(fit, ordered, judged).stream())
                        .toList();
        };
    }

    private static Stream<Reason> against(ProductId product, Judgement judgement) {
        return judgement.against().stream()
                .map(objection -> new Reason(
                        objection.effect() == Fit.STOP ? "alternative-stop" : "alternative-warn",
                        "Alternative " + product + ": " + objection.detail(),
                        objection.sources()));
    }

    private static List<Reason> named(Fit fit, ProductId ordered, Map<ProductId, Judgement> judged) {
        List<String> products = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        judged.forEach((product, judgement) -> {
            if (judgement.fit() == fit && !product.equals(ordered)) {
                products.add(product.value());
                judgement.reasons(fit).forEach(reason -> sources.addAll(reason.sources()));
            }
        });
        boolean stop = fit == Fit.STOP;
        return products.isEmpty()
                ? List.of()
                : List.of(new Reason(
                        stop ? "other-products-stop" : "other-products-warn",
                        (stop ? "These products stop for the patient too: " : "These products warn for the patient: ")
                                + String.join(", ", products) + ".",
                        sources.stream().distinct().sorted().toList()));
    }
}
