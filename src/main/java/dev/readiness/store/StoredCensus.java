package dev.readiness.store;

import dev.readiness.checklist.Severity;
import dev.readiness.digest.Glance;
import dev.readiness.store.sql.Handle;
import dev.readiness.usecase.Census;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts the open reviews in the database by their summaries, a page at a time: nobody waits for all of it. */
public final class StoredCensus {
    private static final int ROWS = 1000;
    private static final String PAGE = """
            select body from glance where closed_at is null and review_id > :last order by review_id limit :most""";

    private final Database database;

    public StoredCensus(Database database) {
        this.database = database;
    }

    /** Counts them as they stand on that day. */
    public Census take(LocalDate today) {
        var count = new Count(today);
        long last = 0;
        while (true) {
            long from = last;
            var page = database.inTransaction(handle -> page(handle, from));
            page.forEach(count::add);
            if (page.size() < ROWS) {
                return count.census();
            }
            last = page.get(page.size() - 1).id().number();
        }
    }

    private static List<Glance> page(Handle handle, long last) {
        return handle.sql(PAGE).bind("last", last).bind("most", ROWS).texts().stream()
                .map(DigestJson::glance)
                .toList();
    }

    private static final class Count {
        private final LocalDate today;
        private final Map<Severity, Integer> reviews = new EnumMap<>(Severity.class);
        private final Map<Severity, Integer> risks = new EnumMap<>(Severity.class);
        private final Map<Severity, Integer> overdue = new EnumMap<>(Severity.class);
        private int calm;
        private int calmOverdue;

        Count(LocalDate today) {
            this.today = today;
        }

        /** The first of a summary's risks is its worst. */
        void add(Glance glance) {
            int late = (int) glance.decisions().stream()
                    .filter(decision -> decision.daysLate(today) > 0)
                    .count();
            if (glance.risks().isEmpty()) {
                calm++;
                calmOverdue += late;
                return;
            }
            var worst = glance.risks().get(0).severity();
            reviews.merge(worst, 1, Integer::sum);
            overdue.merge(worst, late, Integer::sum);
            glance.risks().forEach(risk -> risks.merge(risk.severity(), 1, Integer::sum));
        }

        Census census() {
            return new Census(reviews, calm, risks, overdue, calmOverdue);
        }
    }
}
