package org.infusary.thin;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "chair")
public class Chair extends PanacheEntityBase {
    @Id
    public UUID id;

    public String name;
    public String kind;
}
