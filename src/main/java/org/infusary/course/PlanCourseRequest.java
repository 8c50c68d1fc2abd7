package org.infusary.course;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "PlanCourse", description = "How far to plan an order.")
record PlanCourseRequest(
        @Schema(description = "Months from today to plan for, 1 to 12; 6 when absent.", examples = "6")
        @Min(value = 1, message = "must be 1 to 12") @Max(value = 12, message = "must be 1 to 12") @Nullable Integer horizonMonths) {

    int months() {
        return horizonMonths == null ? 6 : horizonMonths;
    }
}
