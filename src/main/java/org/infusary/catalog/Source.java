package org.infusary.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A text that numbers of the reference were read in. */
@Entity
@Table(name = "reference_source")
class Source {
    @Id
    private String id;

    private String title;
    private String kind;
    private @Nullable String edition;
    private @Nullable String note;

    protected Source() {}

    Source(String id, ReferenceSource said) {
        this.id = id;
        describe(said);
    }

    final void describe(ReferenceSource said) {
        title = said.title();
        kind = said.kind();
        edition = said.edition();
        note = said.note();
    }

    SourceView view() {
        return new SourceView(id, title, kind, edition, note);
    }
}
