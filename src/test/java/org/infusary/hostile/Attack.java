package org.infusary.hostile;

import java.util.List;
import java.util.Map;
import org.infusary.testing.Operation;

/**
 * One broken request.
 *
 * @param what is broken about it, for whoever reads a failure
 * @param address with its query
 * @param headers beside the token, each with all its lines
 */
record Attack(Operation operation, String what, String address, Map<String, List<String>> headers, byte[] body) {
    @Override
    public String toString() {
        return operation + ": " + what;
    }
}
