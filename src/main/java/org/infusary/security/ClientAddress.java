package org.infusary.security;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Where the request at hand comes from: the address of the connection, or what a trusted proxy says it is
 * ({@code quarkus.http.proxy.*}).
 */
@ApplicationScoped
class ClientAddress {
    private static final String WITHOUT_REQUEST = "here";
    private static final int LONGEST = 64;
    private static final int NETWORK_BYTES = 8;

    private final CurrentVertxRequest current;

    ClientAddress(CurrentVertxRequest current) {
        this.current = current;
    }

    String source() {
        RoutingContext exchange = current.getCurrent();
        SocketAddress from = exchange == null ? null : exchange.request().remoteAddress();
        return from == null ? WITHOUT_REQUEST : source(from.hostAddress() == null ? from.host() : from.hostAddress());
    }

    /** An IPv4 address as it is; of an IPv6 address its network of 64 bits, because one household has them all. */
    static String source(@Nullable String address) {
        String text = String.valueOf(address).replaceAll("[\\[\\]]", "");
        if (!text.contains(":") || !text.matches("[0-9A-Fa-f:.]+(%.*)?")) {
            return text.substring(0, Math.min(LONGEST, text.length()));
        }
        try {
            byte[] bytes = InetAddress.getByName(text.replaceFirst("%.*", "")).getAddress();
            return bytes.length <= NETWORK_BYTES
                    ? InetAddress.getByAddress(bytes).getHostAddress()
                    : HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES) + "/64";
        } catch (UnknownHostException noAddress) {
            return text.substring(0, Math.min(LONGEST, text.length()));
        }
    }
}
