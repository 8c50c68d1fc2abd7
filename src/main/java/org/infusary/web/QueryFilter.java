package org.infusary.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a query parameter the address does not know: a misspelt {@code form} must not answer everything from today on. Where
 * several methods share an address and differ by media type, a parameter of one is known to all.
 */
final class QueryFilter {
    private static final int LONGEST_NAME_TOLD = 64;

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void refuseUnknown(ContainerRequestContext request, ResourceInfo operation) {
        if (request.getUriInfo().getRequestUri().getRawQuery() == null) {
            return;
        }
        Set<String> names = known.computeIfAbsent(operation.getResourceMethod(), QueryFilter::namesOf);
        for (String name : request.getUriInfo().getQueryParameters().keySet()) {
            if (!names.contains(name)) {
                throw new BadRequest(
                        name.substring(0, Math.min(name.length(), LONGEST_NAME_TOLD)),
                        "is not a query parameter of this address");
            }
        }
    }

    private static Set<String> namesOf(Method operation) {
        Set<String> names = new HashSet<>();
        for (Method other : operation.getDeclaringClass().getDeclaredMethods()) {
            if (Objects.equals(address(operation), address(other))) {
                names.addAll(ownNamesOf(other));
            }
        }
        return Set.copyOf(names);
    }

    /** Below the address of the class; null for its own. */
    private static @Nullable String address(Method operation) {
        Path path = operation.getAnnotation(Path.class);
        return path == null ? null : path.value();
    }

    private static Set<String> ownNamesOf(Method operation) {
        Set<String> names = new HashSet<>();
        for (Parameter parameter : operation.getParameters()) {
            if (parameter.isAnnotationPresent(QueryParam.class)) {
                names.add(parameter.getAnnotation(QueryParam.class).value());
            }
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    if (field.isAnnotationPresent(QueryParam.class)) {
                        names.add(field.getAnnotation(QueryParam.class).value());
                    }
                }
            }
        }
        return names;
    }
}
