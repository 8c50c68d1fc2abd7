package org.infusary.security;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import org.infusary.web.BadRequest;

/** Makes and checks password hashes: bcrypt, with a salt of their own, over the composed form (NFC) of the text. */
@ApplicationScoped
class Passwords {
    private final int cost;
    private final String nobodys;

    Passwords(SecuritySettings settings) {
        this.cost = settings.passwordCost();
        this.nobodys = BcryptUtil.bcryptHash("the password of no one", cost);
    }

    /**
     * The hash to keep.
     *
     * @param field where the password stands in the request
     * @throws BadRequest when a rule for passwords is broken
     */
    String hash(String field, String username, String displayName, String password) {
        String composed = composed(password);
        PasswordRules.broken(username, displayName, composed).ifPresent(rule -> {
            throw new BadRequest(field, rule);
        });
        return BcryptUtil.bcryptHash(composed, cost);
    }

    boolean matches(String password, String hash) {
        String composed = composed(password);
        if (PasswordRules.isTooLong(composed)) {
            spendTheTimeOfACheck(composed);
            return false;
        }
        return BcryptUtil.matches(composed, hash);
    }

    /** Does the work of {@link #matches}, so that the time of an answer does not tell which usernames exist. */
    void spendTheTimeOfACheck(String password) {
        BcryptUtil.matches(PasswordRules.isTooLong(password) ? "" : password, nobodys);
    }

    private static String composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
