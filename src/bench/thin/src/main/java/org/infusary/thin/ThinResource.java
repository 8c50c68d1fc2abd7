package org.infusary.thin;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** One query or one insert for each address, entities in between, nothing else. */
@Path("/")
public class ThinResource {
    /** What is needed to fill a row; whoever calls knows everything already. */
    public record NewVisit(
            UUID siteId,
            UUID patientId,
            UUID orderId,
            UUID courseId,
            UUID dayId,
            int cycle,
            int day,
            LocalDate date,
            UUID chairId,
            Instant startsAt,
            Instant accessAt,
            Instant infusionAt,
            Instant steadyAt,
            Instant endsAt,
            int afterMinutes,
            String productId,
            BigDecimal grams,
            BigDecimal volumeMl,
            String exposure) {}

    /** The same fields as the service's visit. */
    public record VisitView(
            UUID id,
            UUID siteId,
            UUID patientId,
            UUID orderId,
            UUID courseId,
            UUID dayId,
            int cycle,
            int day,
            LocalDate date,
            UUID chairId,
            Instant startsAt,
            Instant accessAt,
            Instant infusionAt,
            Instant steadyAt,
            Instant endsAt,
            long minutes,
            String productId,
            BigDecimal grams,
            BigDecimal volumeMl,
            String exposure,
            String status,
            Instant bookedAt,
            Instant arrivedAt,
            Instant startedAt,
            Instant endedAt,
            String callOffReason,
            String callOffInitiator,
            Instant calledOffAt) {
        static VisitView of(Visit visit) {
            return new VisitView(
                    visit.id,
                    visit.siteId,
                    visit.patient.id,
                    visit.orderId,
                    visit.courseId,
                    visit.dayId,
                    visit.cycle,
                    visit.day,
                    visit.date,
                    visit.chair.id,
                    visit.startsAt,
                    visit.accessAt,
                    visit.infusionAt,
                    visit.steadyAt,
                    visit.endsAt,
                    Duration.between(visit.startsAt, visit.endsAt).toMinutes(),
                    visit.product.id,
                    visit.grams,
                    visit.volumeMl,
                    visit.exposure,
                    visit.status,
                    visit.bookedAt,
                    visit.arrivedAt,
                    visit.startedAt,
                    visit.endedAt,
                    visit.calledOffReason,
                    visit.calledOffBy,
                    visit.calledOffAt);
        }
    }

    /** The same fields as a row of the service's schedule. */
    public record Row(
            UUID visitId,
            LocalDate date,
            Instant startsAt,
            Instant endsAt,
            long bookedMinutes,
            String chair,
            String chairKind,
            String status,
            UUID patientId,
            String mrn,
            String familyName,
            String givenName,
            LocalDate birthDate,
            UUID orderId,
            int cycle,
            int day,
            String productId,
            String brand,
            BigDecimal grams,
            BigDecimal volumeMl,
            String exposure) {
        static Row of(Visit visit) {
            return new Row(
                    visit.id,
                    visit.date,
                    visit.startsAt,
                    visit.endsAt,
                    Duration.between(visit.startsAt, visit.endsAt).toMinutes(),
                    visit.chair.name,
                    visit.chair.kind,
                    visit.status,
                    visit.patient.id,
                    visit.patient.mrn,
                    visit.patient.familyName,
                    visit.patient.givenName,
                    visit.patient.birthDate,
                    visit.orderId,
                    visit.cycle,
                    visit.day,
                    visit.product.id,
                    visit.product.brand,
                    visit.grams,
                    visit.volumeMl,
                    visit.exposure);
        }
    }

    private final EntityManager database;

    public ThinResource(EntityManager database) {
        this.database = database;
    }

    @GET
    @Path("visits/{id}")
    @Transactional
    public VisitView visit(@PathParam("id") UUID id) {
        return Visit.<Visit>findByIdOptional(id).map(VisitView::of).orElseThrow(NotFoundException::new);
    }

    @GET
    @Path("schedule")
    @Transactional
    public List<Row> schedule(@QueryParam("site") UUID site, @QueryParam("day") LocalDate day) {
        return Visit.<Visit>find(
                        "from Visit v join fetch v.patient join fetch v.chair join fetch v.product"
                                + " where v.siteId = ?1 and v.date = ?2 order by v.startsAt, v.id",
                        site,
                        day)
                .stream()
                .map(Row::of)
                .toList();
    }

    @POST
    @Path("visits")
    @Transactional
    public Response book(NewVisit wanted) {
        Visit visit = new Visit();
        visit.id = UUID.randomUUID();
        visit.siteId = wanted.siteId();
        visit.patient = database.getReference(Patient.class, wanted.patientId());
        visit.orderId = wanted.orderId();
        visit.courseId = wanted.courseId();
        visit.dayId = wanted.dayId();
        visit.cycle = wanted.cycle();
        visit.day = wanted.day();
        visit.date = wanted.date();
        visit.chair = database.getReference(Chair.class, wanted.chairId());
        visit.startsAt = wanted.startsAt();
        visit.accessAt = wanted.accessAt();
        visit.infusionAt = wanted.infusionAt();
        visit.steadyAt = wanted.steadyAt();
        visit.endsAt = wanted.endsAt();
        visit.afterMinutes = wanted.afterMinutes();
        visit.product = database.getReference(Product.class, wanted.productId());
        visit.grams = wanted.grams();
        visit.volumeMl = wanted.volumeMl();
        visit.exposure = wanted.exposure();
        visit.status = "BOOKED";
        visit.bookedBy = visit.id;
        visit.bookedAt = Instant.now();
        visit.persistAndFlush();
        return Response.status(201).entity(VisitView.of(visit)).build();
    }
}
