package org.infusary.thin;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The whole row, as a tutorial would map it. */
@Entity
@Table(name = "visit")
public class Visit extends PanacheEntityBase {
    @Id
    public UUID id;

    public UUID siteId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "patient_id")
    public Patient patient;

    public UUID orderId;
    public UUID courseId;
    public UUID dayId;

    @Column(name = "cycle_number")
    public int cycle;

    @Column(name = "day_number")
    public int day;

    @Column(name = "visit_date")
    public LocalDate date;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "chair_id")
    public Chair chair;

    public Instant startsAt;
    public Instant accessAt;
    public Instant infusionAt;
    public Instant steadyAt;
    public Instant endsAt;
    public int afterMinutes;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "product_id")
    public Product product;

    public BigDecimal grams;
    public BigDecimal volumeMl;
    public String exposure;
    public String status;
    public UUID bookedBy;
    public Instant bookedAt;
    public Instant arrivedAt;
    public Instant startedAt;
    public Instant endedAt;
    public String calledOffReason;
    public String calledOffBy;
    public Instant calledOffAt;
    public UUID calledOffAccount;

    @Version
    public long version;
}
