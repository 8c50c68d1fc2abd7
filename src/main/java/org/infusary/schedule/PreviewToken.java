package org.infusary.schedule;

import java.util.Base64;
import java.util.Collection;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.infusary.kernel.Sha256;
import org.infusary.site.SiteFacts;

/**
 * What a preview rests on, in one word: SHA-256 over the request, the versions of the centre, of its calendar, of the courses
 * with their orders and visits, and every line of the plan. It is no secret and no proof: a commit plans anew and compares.
 */
public final class PreviewToken {
    private PreviewToken() {}

    /**
     * @param stamp of the centre's calendar
     * @param courses in any order
     * @param lines of the plan, in its order
     */
    static String of(Object request, SiteFacts site, long stamp, Collection<MoveLook> courses, Stream<?> lines) {
        return of(
                request.toString(),
                Stream.concat(
                        Stream.concat(
                                Stream.of("site " + site.id() + " " + site.version() + " " + stamp),
                                courses.stream().flatMap(PreviewToken::versions).sorted()),
                        lines.map(Object::toString)));
    }

    /** @param lines of everything that must stay as it is, in a steady order */
    public static String of(String request, Stream<String> lines) {
        StringJoiner text = new StringJoiner("\n");
        text.add(request);
        lines.forEach(text::add);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(text.toString()));
    }

    static Stream<String> versions(MoveLook look) {
        return Stream.concat(
                Stream.of(
                        "course " + look.course().course().id() + " "
                                + look.course().course().version(),
                        "order " + look.course().order().id() + " "
                                + look.course().order().version()),
                look.visits().stream().map(visit -> "visit " + visit.id() + " " + visit.version()));
    }
}
