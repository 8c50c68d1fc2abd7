package org.infusary.operation;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Set;

/**
 * Counts requests by the addresses of the contract only. What is refused before an address is found, such as a broken escape,
 * would else be counted under the very text that was sent: with ids in it, and as many as a caller cares to make up, until
 * there is no room left for those that count.
 */
@Singleton
class KnownAddresses implements MeterFilter {
    private static final String METER = "http.server.requests";
    private static final String TAG = "uri";
    private static final String OTHER = "OTHER";

    private final Set<String> known = new HashSet<>(Set.of("root", "NOT_FOUND", "REDIRECTION", "UNKNOWN"));

    KnownAddresses(BeanManager beans) {
        beans.getBeans(Object.class, Any.Literal.INSTANCE).forEach(bean -> note(bean.getBeanClass()));
    }

    private void note(Class<?> resource) {
        Path path = resource.getAnnotation(Path.class);
        if (path != null) {
            for (Method method : resource.getDeclaredMethods()) {
                Path below = method.getAnnotation(Path.class);
                known.add(joined(path.value(), below == null ? "" : below.value()));
            }
        }
    }

    private static String joined(String path, String below) {
        return ("/" + path + "/" + below).replaceAll("/+", "/").replaceFirst("(.)/$", "$1");
    }

    @Override
    public Meter.Id map(Meter.Id meter) {
        String address = meter.getTag(TAG);
        return METER.equals(meter.getName()) && address != null && !known.contains(address)
                ? meter.replaceTags(Tags.of(meter.getTags()).and(TAG, OTHER))
                : meter;
    }
}
