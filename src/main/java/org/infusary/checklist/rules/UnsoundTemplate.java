package org.infusary.checklist.rules;

import java.util.List;
import java.util.stream.Collectors;

/** A template breaks rules of its making; it judges nothing. */
public final class UnsoundTemplate extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Fault> faults;

    UnsoundTemplate(List<Fault> faults) {
        super(faults.stream()
                .map(fault -> fault.place() + ": " + fault.message())
                .collect(Collectors.joining("\n", "a template is unsound\n", "")));
        this.faults = List.copyOf(faults);
    }

    /** Every one; never empty. */
    public List<Fault> faults() {
        return faults;
    }
}
