package dev.readiness.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.fixtures.Some;
import dev.readiness.people.PersonId;
import org.junit.jupiter.api.Test;

/** What becomes of a review whose people leave. */
class StaffingTest {
    private static Review without(Review review, PersonId person) {
        var change = Staffing.left(review, person, Some.by(person));
        assertThat(change.isNone()).isFalse();
        return change.review();
    }

    private static Review ledBy(Review review, PersonId lead) {
        return Staffing.set(review, new Amendment(lead, null, null), Some.by(Some.DEV))
                .review();
    }

    @Test
    void aLeadLeavesOnceHoweverOftenSlackSaysSo() {
        var left = without(Some.review(2, Some.OWNER), Some.LEAD);
        assertThat(Staffing.left(left, Some.LEAD, Some.by(Some.LEAD)).isNone()).isTrue();
        assertThat(Staffing.left(left, Some.DEV, Some.by(Some.DEV)).isNone()).isTrue();
    }

    @Test
    void whoLeadsAfterwardsLeavesForThemselves() {
        var handedOn = ledBy(without(Some.review(2, Some.OWNER), Some.LEAD), Some.DEV);
        var again = without(handedOn, Some.DEV);
        assertThat(Staffing.left(again, Some.DEV, Some.by(Some.DEV)).isNone()).isTrue();
    }
}
