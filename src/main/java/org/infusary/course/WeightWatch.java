package org.infusary.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infusary.kernel.OrderId;
import org.infusary.order.OrderFacts;
import org.infusary.order.Ordering;
import org.infusary.order.rules.OrderStatus;
import org.infusary.order.rules.WeightChange;
import org.infusary.patient.PatientRegister;
import org.infusary.patient.WeightFacts;
import org.infusary.patient.WeightsChanged;
import org.infusary.security.Roles;
import org.infusary.task.NewTask;
import org.infusary.task.TaskFocus;
import org.infusary.task.Tasks;
import org.infusary.task.rules.TaskCode;
import org.jspecify.annotations.Nullable;

/**
 * Asks a prescriber about the dose of every order under which something is still to be given when the patient's latest weight
 * differs from the one it was dosed on. No dose changes by that; when the difference is gone, so is the question.
 */
@ApplicationScoped
class WeightWatch {
    private static final Set<OrderStatus> STILL_TO_GIVE = EnumSet.of(OrderStatus.ACTIVE, OrderStatus.ON_HOLD);

    private final Courses courses;
    private final Ordering orders;
    private final PatientRegister patients;
    private final Tasks tasks;

    WeightWatch(Courses courses, Ordering orders, PatientRegister patients, Tasks tasks) {
        this.courses = courses;
        this.orders = orders;
        this.patients = patients;
        this.tasks = tasks;
    }

    void weighed(@Observes WeightsChanged change) {
        List<Course> planned = courses.ofPatient(change.patient());
        if (planned.isEmpty()) {
            return;
        }
        WeightFacts latest = patients.patient(change.patient()).weight();
        Map<OrderId, OrderFacts> ordered = orders
                .orders(planned.stream().map(Course::order).toList())
                .stream()
                .collect(Collectors.toMap(OrderFacts::id, Function.identity()));
        planned.forEach(course -> compare(course, ordered.get(course.order()), latest));
    }

    /** An order was planned, perhaps long after it was dosed. */
    void planned(Course course, OrderFacts order) {
        compare(course, order, patients.patient(order.patient()).weight());
    }

    private void compare(Course course, OrderFacts order, @Nullable WeightFacts latest) {
        TaskFocus focus = TaskFocus.course(course.id());
        boolean asks = STILL_TO_GIVE.contains(order.status())
                && latest != null
                && WeightChange.isMarked(order.weight().actual(), latest.weight());
        if (asks) {
            tasks.open(new NewTask(
                    order.site(), order.patient(), TaskCode.WEIGHT_CHANGED, focus, null, Roles.PRESCRIBER, null));
        } else {
            tasks.withdraw(TaskCode.WEIGHT_CHANGED, order.patient(), focus);
        }
    }
}
