package org.infusary.checklist.rules;

import java.util.function.BiFunction;
import java.util.function.Predicate;

/** How an item is judged. */
@FunctionalInterface
interface Question {
    Finding judge(ItemCode code, Situation situation);

    /** Open until answered (on the day and in person, where that matters), then as the rule says. */
    static <A extends Answer> Question asks(Class<A> type, BiFunction<A, Situation, Finding> rule) {
        return (code, situation) -> {
            if (situation.isOfEarlierDay(code)) {
                return Finding.open(code.slug() + "-of-earlier-day", "Answered on an earlier day; look again today.");
            }
            if (situation.isByTelephoneOnly(code)) {
                return Finding.open(code.slug() + "-by-telephone", "Answered by telephone; ask again at the chair.");
            }
            return situation
                    .answer(code, type)
                    .map(answer -> rule.apply(answer, situation))
                    .orElseGet(() -> Finding.open(code.slug() + "-unanswered", "Not answered yet."));
        };
    }

    /** Not applicable unless it concerns this patient, product or visit. */
    static <A extends Answer> Question asksWhen(
            Predicate<Situation> concerns, String whyNot, Class<A> type, BiFunction<A, Situation, Finding> rule) {
        Question asks = asks(type, rule);
        return (code, situation) -> concerns.test(situation)
                ? asks.judge(code, situation)
                : Finding.notApplicable(code.slug() + "-not-applicable", whyNot);
    }
}
