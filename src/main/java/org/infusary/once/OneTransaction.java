package org.infusary.once;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import org.infusary.web.Problem;

/**
 * Does work in one transaction of its own, which the doors it goes through join.
 *
 * <p>Work that lost a race is undone and done again: the second look sees what the winner wrote and decides by it. Of a
 * refusal nothing is left but the answer, which is completed in a transaction that begins when the refused one has given
 * its connection back.
 */
@ApplicationScoped
public class OneTransaction {
    private static final int TRIES = 3;

    OneTransaction() {}

    /**
     * @param work may be called several times
     * @throws Overtaken when others were faster every time
     */
    public <T> T call(Callable<T> work) {
        for (int tried = 1; true; tried++) {
            try {
                return QuarkusTransaction.requiringNew().call(work);
            } catch (Problem refused) {
                QuarkusTransaction.requiringNew().run(refused::complete);
                throw refused;
            } catch (RuntimeException failure) {
                if (!LostRace.isBehind(failure)) {
                    throw failure;
                }
                if (tried == TRIES) {
                    throw new Overtaken();
                }
            }
        }
    }
}
