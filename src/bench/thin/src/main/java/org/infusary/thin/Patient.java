package org.infusary.thin;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

@Entity
@Table(name = "patient")
public class Patient extends PanacheEntityBase {
    @Id
    public UUID id;

    public String mrn;
    public String familyName;
    public String givenName;
    public LocalDate birthDate;
}
