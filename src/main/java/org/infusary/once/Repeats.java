package org.infusary.once;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.infusary.security.Caller;
import org.infusary.web.NotFound;
import org.infusary.web.Problem;

/**
 * Gives a request with a key its first answer again.
 *
 * <p>The answer is kept in the transaction of its effect: either both are there after a crash, or none. While the request
 * is worked on its key is held by a lock of that transaction, which ends with it whatever happens. A refusal is kept when
 * its work has been undone; should a repeat have got the key in between, the answer of the repeat counts for both.
 */
@Singleton
class Repeats {
    /** Refusals that are decisions. The others tell of the request's shape, of rights, of headers, or pass by themselves. */
    private static final Set<Integer> DECISIONS = Set.of(404, 409, 422);

    private static final String PROBLEM_JSON = "application/problem+json";

    private final KeptAnswers answers;
    private final OneTransaction transaction;
    private final ObjectMapper json;
    private final Caller caller;

    Repeats(KeptAnswers answers, OneTransaction transaction, ObjectMapper json, Caller caller) {
        this.answers = answers;
        this.transaction = transaction;
        this.json = json;
        this.caller = caller;
    }

    Response answer(IdempotencyKey key, byte[] fingerprint, Callable<Response> work) {
        try {
            return transaction.call(() -> {
                Optional<Response> earlier = earlier(key, fingerprint);
                return earlier.isPresent() ? earlier.get() : first(key, fingerprint, work.call());
            });
        } catch (Problem refused) {
            if (!isDecision(refused)) {
                throw refused;
            }
            return QuarkusTransaction.requiringNew()
                    .call(() -> keepRefusal(key, fingerprint, refused))
                    .orElseThrow(() -> refused);
        }
    }

    private static boolean isDecision(Problem refused) {
        return DECISIONS.contains(refused.status()) && refused.retryAfter().isEmpty();
    }

    private Optional<Response> earlier(IdempotencyKey key, byte[] fingerprint) throws SQLException {
        Optional<KeptAnswer> kept = answers.claim(key);
        kept.ifPresent(answer -> mustBeFor(fingerprint, answer));
        kept.ifPresent(this::note);
        return kept.map(KeptAnswer::again);
    }

    private void note(KeptAnswer answer) {
        caller.about(answer.patients());
        answer.patientsSites().forEach(caller::about);
    }

    private void mustBeFor(byte[] fingerprint, KeptAnswer answer) {
        if (!Arrays.equals(fingerprint, answer.fingerprint())) {
            throw new KeyReused();
        }
        if (!caller.sites().containsAll(answer.sites())) {
            throw new NotFound("record"); // it may be of a site that has been taken from the caller since
        }
    }

    /** What is kept is what is sent: the same object, written by the same mapper. */
    private Response first(IdempotencyKey key, byte[] fingerprint, Response answer)
            throws SQLException, JsonProcessingException {
        byte[] body = answer.hasEntity() ? json.writeValueAsBytes(answer.getEntity()) : new byte[0];
        answers.keep(key, KeptAnswer.of(fingerprint, caller, answer, body));
        return answer;
    }

    /** @return the answer of a repeat that got the key in between */
    private Optional<Response> keepRefusal(IdempotencyKey key, byte[] fingerprint, Problem refused)
            throws SQLException, JsonProcessingException {
        Optional<Response> earlier = earlier(key, fingerprint);
        if (earlier.isEmpty()) {
            Response answer = Response.status(refused.status())
                    .header(HttpHeaders.CONTENT_TYPE, PROBLEM_JSON)
                    .build();
            byte[] body = json.writeValueAsBytes(refused.body());
            answers.keep(key, KeptAnswer.of(fingerprint, caller, answer, body));
        }
        return earlier;
    }
}
