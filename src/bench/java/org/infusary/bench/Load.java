package org.infusary.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A closed loop over HTTP/1.1: each connection sends its next request when it has the answer to the last one. Plain sockets,
 * because on few cores the cost of a comfortable client would be measured too.
 */
final class Load {
    static final int CONNECTIONS = 8;

    private Load() {}

    /** @param nanos how long each answer took, ascending */
    record Result(long[] nanos, Duration took, int unexpected, String example) {
        double perSecond() {
            return nanos.length / (took.toNanos() / 1e9);
        }

        double millis(double share) {
            return nanos.length == 0 ? Double.NaN : nanos[(int) (share * (nanos.length - 1))] / 1e6;
        }

        double medianMillis() {
            return millis(0.5);
        }
    }

    /**
     * Runs until the time is over or there is no further request.
     *
     * @param requests asked by all connections
     * @param expected the status that counts as done
     */
    static Result run(int port, Requests requests, int expected, Duration most) {
        return run(port, requests, expected, most, CONNECTIONS);
    }

    /** The same on so many connections. */
    static Result run(int port, Requests requests, int expected, Duration most, int connections) {
        long begin = System.nanoTime();
        long end = begin + most.toNanos();
        List<CompletableFuture<Lane>> lanes = new ArrayList<>();
        for (int number = 0; number < connections; number++) {
            Lane lane = new Lane(port, requests, expected, end);
            CompletableFuture<Lane> done = new CompletableFuture<>();
            lanes.add(done);
            new Thread(() -> lane.drive(done), "connection-" + number).start();
        }
        List<Lane> driven = lanes.stream().map(CompletableFuture::join).toList();
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        long[] nanos = driven.stream()
                .flatMapToLong(lane -> Arrays.stream(lane.nanos, 0, lane.count))
                .sorted()
                .toArray();
        return new Result(
                nanos,
                took,
                driven.stream().mapToInt(lane -> lane.unexpected).sum(),
                driven.stream().map(lane -> lane.example).reduce("", (one, other) -> one.isEmpty() ? other : one));
    }

    private static final class Lane {
        private final int port;
        private final Requests requests;
        private final int expected;
        private final long end;
        private long[] nanos = new long[1 << 16];
        private int count;
        private int unexpected;
        private String example = "";

        Lane(int port, Requests requests, int expected, long end) {
            this.port = port;
            this.requests = requests;
            this.expected = expected;
            this.end = end;
        }

        void drive(CompletableFuture<Lane> done) {
            try (Socket socket = new Socket("127.0.0.1", port)) {
                socket.setTcpNoDelay(true);
                InputStream answers = new BufferedInputStream(socket.getInputStream(), 1 << 16);
                Optional<byte[]> request = requests.next();
                while (request.isPresent() && System.nanoTime() < end) {
                    long sent = System.nanoTime();
                    socket.getOutputStream().write(request.get());
                    Answer answer = Answer.read(answers);
                    note(answer, System.nanoTime() - sent);
                    request = requests.next();
                }
                done.complete(this);
            } catch (IOException | RuntimeException broken) {
                done.completeExceptionally(broken);
            }
        }

        private void note(Answer answer, long took) {
            if (answer.status() != expected) {
                unexpected++;
                example = answer.status() + " " + new String(answer.body(), StandardCharsets.UTF_8);
                return;
            }
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * count);
            }
            nanos[count++] = took;
        }
    }

    /** One answer, read to its end so that the connection can be used again. */
    record Answer(int status, byte[] body) {
        static Answer read(InputStream from) throws IOException {
            int status = Integer.parseInt(line(from).split(" ")[1]);
            int length = 0;
            boolean chunked = false;
            for (String header = line(from); !header.isEmpty(); header = line(from)) {
                int colon = header.indexOf(':');
                String value = header.substring(colon + 1).strip();
                if (header.regionMatches(true, 0, "content-length", 0, colon)) {
                    length = Integer.parseInt(value);
                }
                chunked |= header.regionMatches(true, 0, "transfer-encoding", 0, colon);
            }
            return new Answer(status, chunked ? chunks(from) : from.readNBytes(length));
        }

        private static byte[] chunks(InputStream from) throws IOException {
            ByteArrayOutputStream body = new ByteArrayOutputStream(1 << 14);
            for (int length = chunkLength(from); length > 0; length = chunkLength(from)) {
                body.write(from.readNBytes(length));
                line(from);
            }
            line(from);
            return body.toByteArray();
        }

        private static int chunkLength(InputStream from) throws IOException {
            return Integer.parseInt(line(from), 16);
        }

        private static String line(InputStream from) throws IOException {
            StringBuilder line = new StringBuilder(64);
            for (int next = from.read(); next != '\n'; next = from.read()) {
                if (next < 0) {
                    throw new IOException("the connection was closed within an answer");
                }
                if (next != '\r') {
                    line.append((char) next);
                }
            }
            return line.toString();
        }
    }
}
