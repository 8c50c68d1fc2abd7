package org.infusary.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What {@code fill.sql} has put into a database, and the requests that find it: the same ids, made in the same way.
 *
 * @param sites centres, numbered from 1
 * @param begin the first day with visits
 * @param pattern what all visits have in common
 */
record Filled(int sites, LocalDate begin, Pattern pattern) {
    /** Cycles of two weeks that make a year of 60 visits a day. */
    static final int YEAR = 26;

    /** Visits of a day: two on each chair. */
    static final int DAILY = 60;

    /** Hours between the begins of two visits on a chair. */
    static final int HOURS_APART = 6;

    /** Of a centre. */
    static final int PATIENTS = 840;

    private static final int DAYS = 84;
    static final int CYCLES = 6;

    /** Minutes from the start of a visit, and what is given; read from the first visit. */
    record Pattern(
            int access, int infusion, int steady, int end, int after, String grams, String volume, String exposure) {}

    int visits() {
        return sites * PATIENTS * CYCLES;
    }

    /** Any visit, read through the service with the token of its centre. */
    Requests readingVisits(List<String> tokens) {
        return () -> {
            int site = anySite();
            return get("/api/v1/visits/" + anyVisit(site), tokens.get(site - 1));
        };
    }

    /** Any checklist of a year of the first so many patients of any centre. */
    Requests openingChecklists(List<String> tokens, int patients) {
        return () -> {
            int site = anySite();
            ThreadLocalRandom random = ThreadLocalRandom.current();
            UUID visit = visit(site, random.nextInt(patients), 1 + random.nextInt(YEAR));
            return get("/api/v1/visits/" + visit + "/checklist", tokens.get(site - 1));
        };
    }

    Requests readingVisitsThin() {
        return () -> get("/visits/" + anyVisit(anySite()), "");
    }

    /** The first offers for an induction and all maintenance of a course. */
    static Requests offers(String course, int cycles, String token) {
        String numbers =
                IntStream.rangeClosed(1, cycles).mapToObj(String::valueOf).collect(Collectors.joining(","));
        return () -> get("/api/v1/courses/" + course + "/offers?cycles=" + numbers, token);
    }

    /** A centre as the script numbers it. */
    static UUID site(int number) {
        return id("site", number, 0, 0);
    }

    /** A visit as the script numbers it. */
    static UUID visit(int site, int patient, int cycle) {
        return id("visit", site, patient, cycle);
    }

    /** The 60 visits of any day of any centre. */
    Requests readingDays(List<String> tokens) {
        return () -> {
            int site = anySite();
            LocalDate day = anyDay();
            return get(
                    "/api/v1/sites/" + id("site", site, 0, 0) + "/schedule?from=" + day + "&to=" + day + "&limit=100",
                    tokens.get(site - 1));
        };
    }

    Requests readingDaysThin() {
        return () -> get("/schedule?site=" + id("site", anySite(), 0, 0) + "&day=" + anyDay(), "");
    }

    /** Books the open cycle of each patient once, centre by centre in turn; {@code half} 0 or 1 takes every other patient. */
    Requests booking(List<String> tokens, int half) {
        return everyOther(
                half,
                (site, number) -> post(
                        "/api/v1/courses/" + id("course", site, number, 0) + "/visits",
                        tokens.get(site - 1),
                        "{\"visits\":[{\"dayId\":\"" + id("day", site, number, CYCLES + 1) + "\",\"chairId\":\""
                                + id("chair", site, number % 30, 0) + "\",\"startsAt\":\"" + moment(number, 0)
                                + "\"}]}"));
    }

    Requests bookingThin(int half) {
        return everyOther(
                half,
                (site, number) -> post(
                        "/visits",
                        "",
                        "{\"siteId\":\"" + id("site", site, 0, 0) + "\",\"patientId\":\""
                                + id("patient", site, number, 0)
                                + "\",\"orderId\":\"" + id("order", site, number, 0) + "\",\"courseId\":\""
                                + id("course", site, number, 0) + "\",\"dayId\":\""
                                + id("day", site, number, CYCLES + 1)
                                + "\",\"cycle\":" + (CYCLES + 1) + ",\"day\":1,\"date\":\"" + date(number)
                                + "\",\"chairId\":\"" + id("chair", site, number % 30, 0) + "\",\"startsAt\":\""
                                + moment(number, 0) + "\",\"accessAt\":\"" + moment(number, pattern.access)
                                + "\",\"infusionAt\":\"" + moment(number, pattern.infusion) + "\",\"steadyAt\":\""
                                + moment(number, pattern.steady) + "\",\"endsAt\":\"" + moment(number, pattern.end)
                                + "\",\"afterMinutes\":" + pattern.after + ",\"productId\":\"privigen\",\"grams\":"
                                + pattern.grams + ",\"volumeMl\":" + pattern.volume + ",\"exposure\":\""
                                + pattern.exposure
                                + "\"}"));
    }

    private interface Request {
        Optional<byte[]> of(int site, int number);
    }

    private Requests everyOther(int half, Request request) {
        AtomicInteger next = new AtomicInteger();
        return () -> {
            int turn = next.getAndIncrement();
            int number = 2 * (turn / sites) + half;
            return number < PATIENTS ? request.of(1 + turn % sites, number) : Optional.empty();
        };
    }

    private LocalDate date(int number) {
        return begin.plusDays(DAYS + number / DAILY);
    }

    /** Where the script would have put the next visit of this patient, so many minutes from its start. */
    private Instant moment(int number, int minutes) {
        return date(number)
                .atTime(LocalTime.of(7, 0))
                .plusHours(HOURS_APART * (number % DAILY / 30L))
                .plusMinutes(15L * (number % 30 % 4) + minutes)
                .toInstant(ZoneOffset.UTC);
    }

    private int anySite() {
        return 1 + ThreadLocalRandom.current().nextInt(sites);
    }

    private LocalDate anyDay() {
        return begin.plusDays(ThreadLocalRandom.current().nextInt(DAYS));
    }

    private UUID anyVisit(int site) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return id("visit", site, random.nextInt(PATIENTS), 1 + random.nextInt(CYCLES));
    }

    private static Optional<byte[]> get(String path, String token) {
        return Optional.of(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n"
                        + bearer(token) + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<byte[]> post(String path, String token, String body) {
        return Optional.of(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n"
                        + "Content-Type: application/json\r\nIdempotency-Key: " + UUID.randomUUID()
                        + "\r\nContent-Length: "
                        + body.length() + "\r\n" + bearer(token) + "\r\n" + body)
                .getBytes(StandardCharsets.UTF_8));
    }

    private static String bearer(String token) {
        return token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n";
    }

    private static UUID id(String kind, int site, int number, int cycle) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(MessageDigest.getInstance("MD5")
                    .digest((kind + ":" + site + ":" + number + ":" + cycle).getBytes(StandardCharsets.UTF_8)));
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
