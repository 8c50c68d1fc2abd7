package org.infusary.testing;

import io.quarkus.arc.Arc;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.infusary.ledger.BrandLedger;
import org.infusary.ledger.ReactionNoted;
import org.infusary.ledger.rules.Symptom;
import org.infusary.once.OneTransaction;
import org.infusary.security.ActingAs;
import org.infusary.security.Roles;

/** Reactions to what was given elsewhere, through the door. */
public final class TestReactions {
    private TestReactions() {}

    /** One of grade 3 on Monday 23 November 2026, 07:00 UTC, which blocks the product; answers its id. */
    public static UUID blocking(Centre centre, String patient, String product) {
        ReactionNoted noted = new ReactionNoted(
                new PatientId(UUID.fromString(patient)),
                null,
                new ProductId(product),
                3,
                new TreeSet<>(List.of(Symptom.CHILLS)),
                TestClock.MON_23_NOV_0800.minusSeconds(3600),
                null);
        return Arc.container()
                .instance(ActingAs.class)
                .get()
                .call(new AccountId(new UUID(1, 1)), Set.of(Roles.NURSE), Set.of(centre.site()), () -> Arc.container()
                        .instance(OneTransaction.class)
                        .get()
                        .call(() -> Arc.container()
                                .instance(BrandLedger.class)
                                .get()
                                .recordReaction(noted)
                                .id()));
    }
}
