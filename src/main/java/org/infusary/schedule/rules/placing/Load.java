package org.infusary.schedule.rules.placing;

import java.util.List;

/** What is left of the pools of a centre. */
final class Load {
    private final Centre centre;
    private final List<PoolLoad> pools;
    private final int[] changes;

    Load(Centre centre) {
        this.centre = centre;
        this.pools = centre.pools().stream().map(PoolLoad::new).toList();
        this.changes = new int[centre.days()];
    }

    Centre centre() {
        return centre;
    }

    /** Where so many units of the pool are left, now and whenever something has changed. */
    Level level(int pool, int units) {
        return pools.get(pool).level(units);
    }

    /** How often something was taken or given back on the day. */
    int changes(int day) {
        return changes[day];
    }

    void take(PlacedVisit placed) {
        change(placed, -1);
    }

    void giveBack(PlacedVisit placed) {
        change(placed, 1);
    }

    private void change(PlacedVisit placed, int sign) {
        int day = placed.day();
        List<Step> steps = placed.visit().steps();
        for (int step = 0; step < steps.size(); step++) {
            for (Demand demand : steps.get(step).demands()) {
                pools.get(demand.pool()).change(day, placed.start(step), placed.end(step), sign * demand.units());
            }
        }
        pools.get(placed.chair()).change(day, placed.seated(), placed.risen(), sign);
        changes[day]++;
    }
}
