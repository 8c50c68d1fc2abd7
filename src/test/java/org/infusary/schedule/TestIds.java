package org.infusary.schedule;

import java.lang.reflect.Field;
import java.util.UUID;

/** Gives an entity that no database has seen the id that a database would have. */
final class TestIds {
    private TestIds() {}

    static void give(Visit visit) {
        try {
            Field id = Visit.class.getDeclaredField("id");
            id.setAccessible(true);
            id.set(visit, UUID.randomUUID());
        } catch (ReflectiveOperationException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
