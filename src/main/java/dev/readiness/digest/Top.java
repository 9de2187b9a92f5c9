package dev.readiness.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The first of many in an order: so many are kept as are shown, and all are counted. */
final class Top<T> {
    private final int most;
    private final Comparator<T> order;
    private final PriorityQueue<T> kept;
    private int total;

    Top(int most, Comparator<T> order) {
        this.most = most;
        this.order = order;
        this.kept = new PriorityQueue<>(most + 1, order.reversed());
    }

    void add(T one) {
        total++;
        var last = kept.peek();
        if (kept.size() < most || last == null || order.compare(one, last) < 0) {
            kept.add(one);
        }
        if (kept.size() > most) {
            kept.remove();
        }
    }

    int total() {
        return total;
    }

    List<T> inOrder() {
        var all = new ArrayList<>(kept);
        all.sort(order);
        return all;
    }
}
