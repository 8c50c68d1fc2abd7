package org.infusary.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.infusary.checklist.rules.AnswerChannel;
import org.infusary.checklist.rules.AnswerFields;
import org.infusary.checklist.rules.Field;
import org.infusary.checklist.rules.ItemCode;
import org.infusary.kernel.VisitId;
import org.infusary.testing.AtOnce;
import org.infusary.testing.TestClock;
import org.infusary.web.PageRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two nurses with two tablets, each without network for a while, which then send everything at once, some of it twice. */
@QuarkusTest
class DeliveriesRaceTest {
    private static final List<String> NURSES = List.of("nurse", "nurse 2");
    private static final int ANSWERS_OF_EACH = 30;
    private static final int SENT_TWICE = 10;

    @Inject
    Checklists checklists;

    @Inject
    ChecklistRecords records;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void in_whatever_order_they_send_no_answer_is_lost_and_the_last_one_answered_stands(long seed) throws Exception {
        Random chance = new Random(seed);
        VisitId visit = TestVisits.visit("ARRIVED");
        Map<String, List<ItemAnswer>> answered = answers(chance);
        List<Callable<Void>> tablets = new ArrayList<>();
        for (String nurse : NURSES) {
            List<ItemAnswer> sent = shuffledWithRepeats(answered.get(nurse), chance);
            TestVisits.staff(nurse);
            tablets.add(() -> {
                sent.forEach(answer -> TestVisits.as(nurse, () -> checklists.answer(visit, List.of(answer))));
                return null;
            });
        }

        AtOnce.of(tablets);

        List<ItemAnswer> all = answered.values().stream().flatMap(List::stream).toList();
        List<PastAnswerView> kept =
                TestVisits.as("nurse", () -> records.history(visit, null, new PageRequest(null, 200))
                        .items());
        assertThat(kept)
                .extracting(one -> one.answer().answeredAt())
                .containsExactlyInAnyOrderElementsOf(
                        all.stream().map(ItemAnswer::answeredAt).toList());
        assertThat(standing(kept)).isEqualTo(lastAnswered(all));
    }

    /** Every answer has a moment of its own, so that it is known by it. */
    private static Map<String, List<ItemAnswer>> answers(Random chance) {
        List<Instant> moments = new ArrayList<>();
        for (int second = 1; second <= NURSES.size() * ANSWERS_OF_EACH; second++) {
            moments.add(TestClock.MON_23_NOV_0800.minusSeconds(10L * second));
        }
        Collections.shuffle(moments, chance);
        Map<String, List<ItemAnswer>> answered = new HashMap<>();
        for (String nurse : NURSES) {
            List<ItemAnswer> own = new ArrayList<>();
            for (int i = 0; i < ANSWERS_OF_EACH; i++) {
                own.add(answer(chance, moments.remove(0)));
            }
            answered.put(nurse, own);
        }
        return answered;
    }

    private static ItemAnswer answer(Random chance, Instant at) {
        boolean pulse = chance.nextBoolean();
        AnswerFields fields = pulse
                ? AnswerFields.NONE.with(Field.PULSE_PER_MINUTE, 60 + chance.nextInt(5))
                : AnswerFields.NONE.with(Field.YES, chance.nextBoolean());
        return new ItemAnswer(pulse ? Items.HR : Items.VISUAL, fields, null, AnswerChannel.IN_PERSON, at);
    }

    private static List<ItemAnswer> shuffledWithRepeats(List<ItemAnswer> own, Random chance) {
        List<ItemAnswer> sent = new ArrayList<>(own);
        sent.addAll(own.subList(0, SENT_TWICE));
        Collections.shuffle(sent, chance);
        return sent;
    }

    private static Map<ItemCode, Instant> standing(List<PastAnswerView> kept) {
        return kept.stream()
                .filter(one -> one.supersededAt() == null)
                .collect(Collectors.toMap(
                        one -> new ItemCode(one.code()), one -> one.answer().answeredAt()));
    }

    private static Map<ItemCode, Instant> lastAnswered(List<ItemAnswer> all) {
        return all.stream()
                .collect(Collectors.toMap(
                        ItemAnswer::code,
                        ItemAnswer::answeredAt,
                        (one, other) -> Collections.max(List.of(one, other), Comparator.naturalOrder())));
    }
}
