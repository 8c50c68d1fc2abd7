package org.infusary.checklist;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.infusary.kernel.Reason;
import org.infusary.web.Problem;
import org.infusary.web.Refused;

/** Reads which reasons a refusal tells. */
final class RefusedCodes {
    private RefusedCodes() {}

    static List<String> of(ThrowingCallable call) {
        Refused refused = catchThrowableOfType(Refused.class, call);
        try {
            Method body = Problem.class.getDeclaredMethod("body");
            body.setAccessible(true);
            List<?> reasons = (List<?>) ((Map<?, ?>) body.invoke(refused)).get("reasons");
            return reasons.stream().map(Reason.class::cast).map(Reason::code).toList();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
