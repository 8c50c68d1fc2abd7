package org.infusary.checklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.infusary.checklist.rules.Rulebook;

/** The rules of the published templates, read once each: a published template never changes. */
@ApplicationScoped
class Rulebooks {
    private final Templates templates;
    private final Map<Integer, Rulebook> read = new ConcurrentHashMap<>();

    Rulebooks(Templates templates) {
        this.templates = templates;
    }

    /** Only within a transaction that sees the version. */
    Rulebook of(int version) {
        Rulebook known = read.get(version);
        return known == null ? read.computeIfAbsent(version, it -> Rulebook.of(templates.template(it))) : known;
    }
}
