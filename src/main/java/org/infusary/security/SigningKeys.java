package org.infusary.security;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Keeps the one signing key. Who reads the database can sign: it must be guarded like the data beside it. */
@ApplicationScoped
class SigningKeys implements PanacheRepositoryBase<SigningKey, String> {

    /** The key of this database; made now if there is none. Instances that start at once agree on one. */
    @Transactional
    SigningKey agreed(Instant at) {
        return findAll().firstResultOptional().orElseGet(() -> {
            offer(SigningKey.generate(at));
            return findAll().singleResult();
        });
    }

    private void offer(SigningKey key) {
        getEntityManager()
                .createNativeQuery("insert into signing_key (kid, jwk, created_at) values (:kid, :jwk, :at)"
                        + " on conflict on constraint signing_key_is_the_only_one_for_its_purpose do nothing")
                .setParameter("kid", key.kid())
                .setParameter("jwk", key.jwk())
                .setParameter("at", key.createdAt())
                .executeUpdate();
    }
}
