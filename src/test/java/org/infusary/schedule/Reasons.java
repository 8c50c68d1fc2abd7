package org.infusary.schedule;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import org.infusary.kernel.Reason;
import org.infusary.web.Problem;

/** Reads the members of a problem, which otherwise only a caller of the API sees. */
final class Reasons {
    private Reasons() {}

    /** The codes of its reasons. */
    static List<String> of(Problem problem) {
        return ((List<?>) body(problem).get("reasons"))
                .stream().map(Reason.class::cast).map(Reason::code).toList();
    }

    static List<OfferView> alternatives(Problem problem) {
        return ((List<?>) body(problem).get("alternatives"))
                .stream().map(OfferView.class::cast).toList();
    }

    private static Map<?, ?> body(Problem problem) {
        try {
            Method body = Problem.class.getDeclaredMethod("body");
            body.setAccessible(true);
            return (Map<?, ?>) body.invoke(problem);
        } catch (ReflectiveOperationException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
