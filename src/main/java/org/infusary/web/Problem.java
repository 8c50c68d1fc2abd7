package org.infusary.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * The only failure the outside sees: answered as {@code application/problem+json} (RFC 9457).
 *
 * <p>Doors throw, rules return. A room names its own problem by a subclass ({@code ChairTaken}); the common ones stand
 * beside this class. {@code detail} never holds names, record numbers, weights or free text: our own ids only.
 */
public class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Where the type of every problem is described; the slug is appended. Stable for ever. */
    static final String TYPES = "https://infusary.org/problems/";

    private final int status;
    private final String slug;
    private final String title;
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private final transient Map<String, Supplier<?>> later = new LinkedHashMap<>();
    private int retryAfterSeconds;
    private String challenge = "Bearer";

    /**
     * @param status HTTP status, 4xx or 503
     * @param slug last part of the stable {@code type} URL, kebab-case
     * @param title short, never changes for one slug
     * @param detail what happened this time and what helps
     */
    public Problem(int status, String slug, String title, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.slug = slug;
        this.title = title;
    }

    /** Adds a further member for programs, such as {@code reasons} or {@code alternatives}. */
    public final Problem with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    /** Adds a member that is worked out only when what was refused is undone: see {@link #complete}. */
    public final Problem withLater(String member, Supplier<?> value) {
        later.put(member, value);
        return this;
    }

    /** Works out what was left for later; to be called in a transaction of its own, after the refused one is over. */
    public final void complete() {
        later.forEach((member, value) -> members.put(member, value.get()));
        later.clear();
    }

    /** Says that the same request may succeed when it is sent again after so many seconds. */
    public final Problem retryAfter(int seconds) {
        retryAfterSeconds = seconds;
        return this;
    }

    /** Seconds to wait before the same request is worth sending again; empty when waiting does not help. */
    public final OptionalInt retryAfter() {
        return retryAfterSeconds == 0 ? OptionalInt.empty() : OptionalInt.of(retryAfterSeconds);
    }

    /** Says in {@code WWW-Authenticate} what a 401 wants besides signing in: parameters of the scheme Bearer (RFC 9110). */
    public final Problem challenging(String parameters) {
        challenge = "Bearer " + parameters;
        return this;
    }

    final String challenge() {
        return challenge;
    }

    public final int status() {
        return status;
    }

    public final String slug() {
        return slug;
    }

    /** What is sent, member by member. */
    public final Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", TYPES + slug);
        body.put("title", title);
        body.put("status", status);
        body.put("detail", getMessage());
        body.putAll(members);
        return body;
    }
}
