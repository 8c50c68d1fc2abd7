package org.infusary.once;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import org.infusary.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What tells one request from another: SHA-256 over method, address with its query, and the body as it was understood, so
 * that white space and the order of fields do not count. Headers do not count either. Write-only fields, which are
 * passwords, are left out: nothing that is kept lets one try passwords against it.
 */
@Singleton
class Fingerprint {
    private static final String REST = "jakarta.ws.rs";

    private final ObjectMapper canonical;

    Fingerprint(ObjectMapper json) {
        canonical = json.copy().registerModule(new SimpleModule("sorted-sets").addSerializer(new Sorted()));
    }

    byte[] of(String request, Method operation, Object[] arguments) {
        try {
            String body = canonical.writeValueAsString(body(operation, arguments));
            return Sha256.of(request + "\n" + body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a body that was read cannot be written", impossible);
        }
    }

    /** The one argument that is neither of the address nor of the headers. */
    private static @Nullable Object body(Method operation, Object[] arguments) {
        Annotation[][] annotations = operation.getParameterAnnotations();
        for (int i = 0; i < arguments.length; i++) {
            if (Arrays.stream(annotations[i])
                    .noneMatch(one -> one.annotationType().getName().startsWith(REST))) {
                return arguments[i];
            }
        }
        return null;
    }

    /** A set comes out of memory in any order. */
    private static final class Sorted extends StdSerializer<Set<?>> {
        private static final long serialVersionUID = 1L;

        Sorted() {
            super(Set.class, false);
        }

        @Override
        public void serialize(Set<?> set, JsonGenerator json, SerializerProvider provider) throws IOException {
            provider.defaultSerializeValue(
                    set.stream().map(String::valueOf).sorted().toList(), json);
        }
    }
}
