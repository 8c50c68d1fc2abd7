package org.infusary.schedule;

import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;
import org.infusary.kernel.Sha256;

/**
 * What a preview rests on, in one word: SHA-256 over the request, the versions of the course, its order, its visits, the
 * centre and the centre's calendar, and every line of the plan. It is no secret and no proof: a commit plans the move
 * anew and compares.
 */
final class MoveToken {
    private MoveToken() {}

    /** @param stamp of the centre's calendar */
    static String of(MoveOrder order, MoveLook look, long stamp, List<MoveLine> lines) {
        StringJoiner text = new StringJoiner("\n");
        text.add(order.toString());
        text.add("course " + look.course().course().id() + " "
                + look.course().course().version());
        text.add("order " + look.course().order().id() + " "
                + look.course().order().version());
        text.add("site " + look.site().id() + " " + look.site().version() + " " + stamp);
        look.visits().stream()
                .map(Visit::facts)
                .sorted(Comparator.comparing(visit -> visit.id().value()))
                .forEach(visit -> text.add("visit " + visit.id() + " " + visit.version()));
        lines.forEach(line -> text.add(line.toString()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(text.toString()));
    }
}
