package org.infusary.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infusary.waiting.Desk.TUE_24_NOV;
import static org.infusary.waiting.Desk.at;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.infusary.testing.Centre;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** A week with fifty freed windows and a hundred who wait, read in one request. */
@QuarkusTest
class WaitingLoadTest {
    private static final Logger LOG = Logger.getLogger(WaitingLoadTest.class);
    private static final int CHAIRS = 13;
    private static final int DAYS = 1;
    private static final int FREED = 12;
    private static final int SOME = 6;
    private static final int WAITING = 24;

    @Inject
    EntityManagerFactory factory;

    @Test
    void twelve_windows_and_two_dozen_patients_take_as_many_questions_as_six_patients() {
        Desk desk = new Desk(Centre.open(CHAIRS, CHAIRS));
        List<String> chairs = desk.centre().chairIds();
        List<String> freed = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            LocalDate date = TUE_24_NOV.plusDays(day);
            for (String chair : chairs) {
                freed.add(desk.book(desk.course(1, TUE_24_NOV), chair, at(date, "07:00"))
                        .get(0));
                desk.book(desk.course(1, TUE_24_NOV), chair, at(date, "13:15"));
            }
        }
        freed.subList(0, FREED).forEach(desk::cancel);
        IntStream.range(0, SOME).forEach(one -> desk.waiting(desk.course(1, TUE_24_NOV)));
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        long few = questions(desk, statistics);
        IntStream.range(SOME, WAITING).forEach(one -> desk.waiting(desk.course(1, TUE_24_NOV)));
        questions(desk, statistics);

        long begun = System.nanoTime();
        long many = questions(desk, statistics);
        long millis = (System.nanoTime() - begun) / 1_000_000;

        LOG.infof("%d windows, %d waiting: %d ms, %d statements by Hibernate", FREED, WAITING, millis, many);
        JsonPath list = desk.windows("?limit=50");
        assertThat(list.getList("items")).hasSize(FREED);
        assertThat(list.getList("items[0].patients")).hasSize(WAITING);
        assertThat(many).isEqualTo(few);
    }

    private static long questions(Desk desk, Statistics statistics) {
        statistics.clear();
        Centre centre = desk.centre();
        assertThat(centre.nurse().get(centre.path("/freed-windows?limit=50")).statusCode())
                .isEqualTo(200);
        return statistics.getPrepareStatementCount();
    }
}
