package dev.readiness.store.sql;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Stream;

/** What a query found, in its order. */
public final class Rows<T> {
    private final List<T> rows;

    Rows(List<T> rows) {
        this.rows = List.copyOf(rows);
    }

    public <R> Rows<R> map(Function<? super T, ? extends R> each) {
        return new Rows<R>(rows.stream().<R>map(each).toList());
    }

    public List<T> list() {
        return rows;
    }

    public Stream<T> stream() {
        return rows.stream();
    }

    public void forEach(Consumer<T> each) {
        rows.forEach(each);
    }

    public <R> R collect(Collector<? super T, ?, R> collector) {
        return rows.stream().collect(collector);
    }

    public Optional<T> findFirst() {
        return rows.stream().findFirst();
    }

    /** The row where there is one; a query that may find more than one is a mistake. */
    public Optional<T> findOne() {
        if (rows.size() > 1) {
            throw new IllegalStateException("one row was expected, not " + rows.size());
        }
        return findFirst();
    }

    public T one() {
        return findOne().orElseThrow(() -> new IllegalStateException("one row was expected, and none found"));
    }
}
