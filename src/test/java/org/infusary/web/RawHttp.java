package org.infusary.web;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One request written byte by byte, as no library would, and the whole answer until the connection is closed. */
public final class RawHttp {
    private static final int PATIENCE_MS = 40_000;

    private final int port;

    public RawHttp(int port) {
        this.port = port;
    }

    /** The answer to this text; empty when the connection is closed without one. */
    public Answer send(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(PATIENCE_MS);
            OutputStream out = socket.getOutputStream();
            try {
                out.write(request.getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
            } catch (IOException closedEarly) {
                // what was answered is still to be read
            }
            return new Answer(read(socket));
        }
    }

    private static String read(Socket socket) {
        StringBuilder text = new StringBuilder();
        byte[] some = new byte[8192];
        try {
            for (int length = socket.getInputStream().read(some);
                    length >= 0;
                    length = socket.getInputStream().read(some)) {
                text.append(new String(some, 0, length, StandardCharsets.UTF_8));
            }
        } catch (IOException reset) {
            // what came before the end counts
        }
        return text.toString();
    }

    /** As it came over the wire. */
    public record Answer(String text) {
        public int status() {
            return text.isEmpty() ? 0 : Integer.parseInt(text.split(" ", 3)[1]);
        }

        public boolean isProblem() {
            return text.toLowerCase(Locale.ROOT).contains("content-type: application/problem+json")
                    && text.contains("\"type\":\"https://infusary.org/problems/");
        }
    }
}
