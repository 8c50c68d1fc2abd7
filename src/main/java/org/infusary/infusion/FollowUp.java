package org.infusary.infusion;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;
import org.infusary.infusion.rules.AftercareRules;
import org.infusary.kernel.InfusionId;
import org.infusary.kernel.TaskId;

/** A call to make after an infusion; a task asks for it, and its answer ends the task. */
@Entity
@Immutable
@Table(name = "follow_up")
class FollowUp {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID infusionId;
    private int hours;
    private Instant dueAt;
    private UUID taskId;

    protected FollowUp() {}

    static FollowUp of(InfusionId infusion, Instant ended, int hours, TaskId task) {
        FollowUp followUp = new FollowUp();
        followUp.infusionId = infusion.value();
        followUp.hours = hours;
        followUp.dueAt = AftercareRules.dueAt(ended, hours);
        followUp.taskId = task.value();
        return followUp;
    }

    UUID id() {
        return id;
    }

    InfusionId infusion() {
        return new InfusionId(infusionId);
    }

    int hours() {
        return hours;
    }

    Instant dueAt() {
        return dueAt;
    }

    UUID task() {
        return taskId;
    }
}
