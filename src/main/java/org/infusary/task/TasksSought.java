package org.infusary.task;

import org.infusary.kernel.PatientId;
import org.infusary.task.rules.TaskStatus;
import org.jspecify.annotations.Nullable;

/** Which tasks of a centre to list: those that fit everything that is set. */
public record TasksSought(
        @Nullable TaskStatus status,
        @Nullable String performer,
        @Nullable PatientId patient) {}
