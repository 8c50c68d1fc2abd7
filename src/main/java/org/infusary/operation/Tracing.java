package org.infusary.operation;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * OpenTelemetry, on when an address to send to is set: {@code OTEL_EXPORTER_OTLP_ENDPOINT} or the one for traces only.
 *
 * <p>Every other {@code OTEL_*} variable of its documentation counts as well. Metrics and logs do not leave this way.
 */
@Singleton
class Tracing {
    private static final Map<String, String> DEFAULTS = Map.of(
            "otel.service.name", "infusary",
            "otel.exporter.otlp.protocol", "http/protobuf",
            "otel.metrics.exporter", "none",
            "otel.logs.exporter", "none");

    private final @Nullable AutoConfiguredOpenTelemetrySdk sdk;

    Tracing(Config config) {
        boolean wanted = Stream.of("otel.exporter.otlp.endpoint", "otel.exporter.otlp.traces.endpoint")
                .map(name -> config.getOptionalValue(name, String.class))
                .anyMatch(Optional::isPresent);
        sdk = wanted ? start(config) : null;
    }

    private static AutoConfiguredOpenTelemetrySdk start(Config config) {
        Map<String, String> settings = new TreeMap<>(DEFAULTS);
        for (String name : config.getPropertyNames()) {
            if (name.startsWith("otel.")) {
                config.getOptionalValue(name, String.class).ifPresent(value -> settings.put(name, value));
            }
        }
        return AutoConfiguredOpenTelemetrySdk.builder()
                .addPropertiesSupplier(() -> settings)
                .disableShutdownHook()
                .build();
    }

    boolean isOn() {
        return sdk != null;
    }

    OpenTelemetry telemetry() {
        return sdk == null ? OpenTelemetry.noop() : sdk.getOpenTelemetrySdk();
    }

    /** Sends what is still waiting. */
    @PreDestroy
    void end() {
        if (sdk != null) {
            sdk.getOpenTelemetrySdk().close();
        }
    }
}
