package org.infusary.order;

import java.math.BigDecimal;
import java.util.UUID;
import org.infusary.kernel.Grams;
import org.infusary.kernel.ProductId;
import org.infusary.order.rules.BrandPolicy;
import org.infusary.order.rules.BrandRun;
import org.infusary.order.rules.CycleDose;
import org.infusary.order.rules.Maintenance;
import org.infusary.order.rules.Regimen;
import org.jspecify.annotations.Nullable;

/** A {@link BrandChange} as it is kept with its order; grams of the phases that the order has. */
record BrandChangeColumns(
        UUID switchId,
        int fromCycle,
        String productId,
        BrandPolicy policy,
        @Nullable BigDecimal inductionGrams,
        @Nullable BigDecimal maintenanceGrams,
        @Nullable BigDecimal singleGrams) {

    static BrandChangeColumns of(BrandChange change) {
        Regimen regimen = change.run().regimen();
        Maintenance maintenance = regimen.maintenance();
        return new BrandChangeColumns(
                change.id(),
                change.run().fromCycle(),
                change.run().product().value(),
                change.policy(),
                grams(regimen.induction()),
                grams(maintenance == null ? null : maintenance.dose()),
                grams(regimen.single()));
    }

    /** @param placed as the order was placed */
    BrandRun run(Regimen placed) {
        Maintenance maintenance = placed.maintenance();
        CycleDose round = dose(maintenance == null ? null : maintenance.dose(), maintenanceGrams);
        return new BrandRun(
                fromCycle,
                new ProductId(productId),
                new Regimen(
                        dose(placed.induction(), inductionGrams),
                        maintenance == null || round == null ? null : new Maintenance(round, maintenance.every()),
                        dose(placed.single(), singleGrams)));
    }

    private static @Nullable BigDecimal grams(@Nullable CycleDose dose) {
        return dose == null ? null : dose.grams().value();
    }

    private static @Nullable CycleDose dose(@Nullable CycleDose placed, @Nullable BigDecimal grams) {
        return placed == null || grams == null ? placed : new CycleDose(new Grams(grams), placed.days());
    }
}
