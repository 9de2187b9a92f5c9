package dev.readiness.review;

import dev.readiness.people.MessageRef;
import dev.readiness.people.PersonAt;
import dev.readiness.people.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where one item of a review stands: its answer, and all that hangs on it.
 *
 * @param candidates replies whose writers have yet to say whether they are answers
 * @param assignee whoever it was handed to; null for the app team as a whole
 * @param snoozedUntil until when it is put off; null where it is not
 * @param askedAt when its prompt went to the thread; null where it is not there
 * @param earlier what was answered to it in an earlier review of the workload; null where there was none
 * @param askedAgain whether whoever answered last was asked once more for evidence or a reason, and has not answered since
 */
public record ItemState(
        Answer answer,
        List<Remark> remarks,
        List<Candidate> candidates,
        @Nullable PersonId assignee,
        @Nullable Instant snoozedUntil,
        @Nullable Instant askedAt,
        @Nullable Earlier earlier,
        boolean askedAgain) {
    /** Nothing has happened to it. */
    public static final ItemState NONE =
            new ItemState(Answer.NONE, List.of(), List.of(), null, null, null, null, false);

    public ItemState {
        var standing = answer.evidence();
        remarks = remarks.stream().map(remark -> remark.within(standing)).toList();
        candidates = List.copyOf(candidates);
    }

    public boolean isOpen() {
        return answer.isOpen();
    }

    public boolean isAsked() {
        return askedAt != null;
    }

    /** Whether it waits for an answer now: open, and not put off. */
    public boolean isWaiting(Instant now) {
        return isOpen() && (snoozedUntil == null || !snoozedUntil.isAfter(now));
    }

    public Optional<PersonId> assigned() {
        return Optional.ofNullable(assignee);
    }

    /** Whether its prompt says something else than before: it asks, or asks somebody anew, or no longer asks. */
    public boolean turnedFrom(ItemState before) {
        boolean anew =
                !Objects.equals(assignee, before.assignee) || (snoozedUntil == null && before.snoozedUntil != null);
        return isOpen() != before.isOpen() || (isOpen() && before.isAsked() && anew);
    }

    /** Until when it is put off, seen from {@code now}; empty where it is not. */
    public Optional<Instant> snoozed(Instant now) {
        return Optional.ofNullable(snoozedUntil).filter(until -> isOpen() && until.isAfter(now));
    }

    public Optional<Candidate> candidate(MessageRef source) {
        return candidates.stream().filter(one -> one.source().isSame(source)).findFirst();
    }

    /** What the reply left as notes. */
    public List<Remark> notedIn(MessageRef reply) {
        return remarks.stream().filter(remark -> remark.isFrom(reply)).toList();
    }

    ItemState with(Answer next) {
        return new ItemState(next, remarks, candidates, assignee, snoozedUntil, askedAt, earlier, askedAgain);
    }

    ItemState withRemarks(List<Remark> next) {
        return new ItemState(answer, next, candidates, assignee, snoozedUntil, askedAt, earlier, askedAgain);
    }

    ItemState withCandidates(List<Candidate> next) {
        return new ItemState(answer, remarks, next, assignee, snoozedUntil, askedAt, earlier, askedAgain);
    }

    ItemState withAssignee(@Nullable PersonId next) {
        return new ItemState(answer, remarks, candidates, next, snoozedUntil, askedAt, earlier, askedAgain);
    }

    ItemState withSnooze(@Nullable Instant next) {
        return new ItemState(answer, remarks, candidates, assignee, next, askedAt, earlier, askedAgain);
    }

    ItemState withAsked(Instant at) {
        return new ItemState(
                answer,
                remarks,
                candidates,
                assignee,
                snoozedUntil,
                askedAt == null ? at : askedAt,
                earlier,
                askedAgain);
    }

    ItemState withEarlier(Earlier next) {
        return new ItemState(answer, remarks, candidates, assignee, snoozedUntil, askedAt, next, askedAgain);
    }

    ItemState withAskedAgain(boolean next) {
        return new ItemState(answer, remarks, candidates, assignee, snoozedUntil, askedAt, earlier, next);
    }

    /** What can be confirmed from an earlier review; empty once the item is answered. */
    public Optional<Earlier> offered() {
        return Optional.ofNullable(earlier).filter(any -> isOpen());
    }

    ItemState and(Remark remark) {
        return withRemarks(added(remarks, remark));
    }

    ItemState and(Candidate candidate) {
        return withCandidates(added(without(candidate.source()).candidates, candidate));
    }

    ItemState without(MessageRef source) {
        return withoutCandidates(one -> one.source().isSame(source));
    }

    ItemState withoutCandidates(Predicate<Candidate> over) {
        return candidates.stream().noneMatch(over)
                ? this
                : withCandidates(candidates.stream().filter(over.negate()).toList());
    }

    /** Those links came with the note that was left just before by the same person at the same moment, if one was. */
    ItemState bringing(List<Evidence> links, PersonAt by) {
        int last = remarks.size() - 1;
        if (last < 0 || !remarks.get(last).by().equals(by)) {
            return this;
        }
        var all = new ArrayList<>(remarks);
        all.set(last, remarks.get(last).with(links));
        return withRemarks(all);
    }

    /** The note is taken back, and what came with it. */
    ItemState withoutRemark(PersonAt written, PersonAt by) {
        var left = new ArrayList<>(remarks);
        left.removeIf(remark -> remark.by().equals(written));
        var brought = remarks.stream()
                .filter(remark -> remark.by().equals(written))
                .flatMap(remark -> remark.brought().stream())
                .toList();
        return withRemarks(left).with(answer.without(brought, by));
    }

    /** Once texts were erased, links and candidates are no use without them. */
    ItemState redacted(int version) {
        return with(answer.redacted(version))
                .withCandidates(candidates.stream()
                        .filter(candidate -> !candidate.text().isRedacted())
                        .toList());
    }

    private static <T> List<T> added(List<T> list, T one) {
        var all = new ArrayList<>(list);
        all.add(one);
        return all;
    }
}
