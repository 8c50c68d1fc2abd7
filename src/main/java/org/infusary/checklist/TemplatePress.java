package org.infusary.checklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.infusary.checklist.rules.Scope;
import org.infusary.checklist.rules.Template;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.Sha256;

/**
 * Publishes the items of the reference as the next version of the checklist at the start, unless the very same items were
 * published before, and what a centre wants when it says so. Checklists already opened keep their version. Instances that
 * publish together do so one after the other.
 */
@ApplicationScoped
class TemplatePress {
    private static final int AFTER_THE_CATALOGUE = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Templates templates;
    private final Clock clock;

    TemplatePress(Templates templates, Clock clock) {
        this.templates = templates;
        this.clock = clock;
    }

    void atStart(@Observes @Priority(AFTER_THE_CATALOGUE) StartupEvent started) {
        publish(templates.ofReference());
    }

    /** @param content its version is not looked at */
    @Transactional
    void publish(Template content) {
        templates.lockForPublishing();
        String sha256 = sha256(new Template(0, content.items(), content.conditions()));
        if (!templates.isPublished(sha256)) {
            Template next = new Template(templates.newestVersion() + 1, content.items(), content.conditions());
            templates.persist(new PublishedTemplate(next, sha256, clock.instant()));
        }
    }

    /**
     * Publishes what a centre wants as the next version, in the transaction of whoever holds
     * {@link Templates#lockForPublishing}.
     *
     * @param content its version is that of the next one
     */
    PublishedTemplate publish(Template content, Scope scope, LocalDate validFrom, UUID draftedBy, AccountId by) {
        PublishedTemplate published =
                PublishedTemplate.ofCentre(content, sha256(content), scope, validFrom, draftedBy, by, clock.instant());
        templates.persistAndFlush(published);
        return published;
    }

    private static String sha256(Template content) {
        try {
            return HexFormat.of().formatHex(Sha256.of(JSON.writeValueAsString(content)));
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
