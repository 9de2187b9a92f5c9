package dev.readiness.usecase;

import dev.readiness.calendar.Calendars;
import dev.readiness.calendar.When;
import dev.readiness.checklist.PackageId;
import dev.readiness.checklist.ReviewPackage;
import dev.readiness.people.Actor;
import dev.readiness.people.PersonAt;
import dev.readiness.people.PersonId;
import dev.readiness.people.Place;
import dev.readiness.review.Change;
import dev.readiness.review.Closings;
import dev.readiness.review.Opening;
import dev.readiness.review.Permission;
import dev.readiness.review.Review;
import dev.readiness.review.ReviewId;
import dev.readiness.review.Seeding;
import dev.readiness.review.WorkloadName;
import dev.readiness.usecase.Result.Done;
import dev.readiness.usecase.Result.Refused;
import dev.readiness.usecase.Reviews.Desk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens a review of a workload, or finds the one that is open already. */
public final class OpenReview {
    private final Reviews reviews;
    private final Packages packages;
    private final Calendars calendars;
    private final Clock clock;

    public OpenReview(Reviews reviews, Packages packages, Calendars calendars, Clock clock) {
        this.reviews = reviews;
        this.packages = packages;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** What is to be opened, by whom and where; the lead is the opener unless named. */
    public record Request(
            Actor actor,
            Place place,
            WorkloadName workload,
            @Nullable PackageId pack,
            @Nullable PersonId lead,
            List<PersonId> owners,
            @Nullable When due) {
        public Request {
            owners = List.copyOf(owners);
        }
    }

    /** The review, and whether it was open before. */
    public record Opened(Review review, boolean already) {}

    public Result<Opened> handle(Request request) {
        return refusal(request)
                .<Result<Opened>>map(Refused::new)
                .orElseGet(() -> pack(request).then(pack -> open(request, pack)));
    }

    /** Why the request cannot be granted, as far as that can be told without looking at other reviews. */
    public Optional<Refusal> refusal(Request request) {
        if (request.actor().readOnly()) {
            return Optional.of(new Refusal.ReadOnly());
        }
        if (!request.actor().mayOpen()) {
            return Optional.of(new Refusal.MayNotOpen());
        }
        if (request.place().kind() == Place.Kind.UNKNOWN) {
            return Optional.of(new Refusal.ChannelUnknown());
        }
        if (request.place().kind() == Place.Kind.DIRECT) {
            return Optional.of(new Refusal.NeedsChannel());
        }
        if (!request.place().botIsMember()) {
            return Optional.of(new Refusal.BotNotHere(request.place().channel()));
        }
        return DueDay.refusal(request.due(), asking(request), clock);
    }

    private Asking asking(Request request) {
        var actor = request.actor();
        return new Asking(actor, request.place().channel(), null, calendars.days(actor));
    }

    private Result<ReviewPackage> pack(Request request) {
        var wanted = request.pack() == null ? packages.preferred() : request.pack();
        var known = packages.inOrder().stream().map(pack -> pack.id().text()).toList();
        return packages.find(wanted)
                .<Result<ReviewPackage>>map(Done::new)
                .orElseGet(() -> new Refused<>(new Refusal.NoSuchPackage(wanted.text(), known)));
    }

    private Result<Opened> open(Request request, ReviewPackage pack) {
        return reviews.inTransaction(desk -> openNow(desk, request, pack).orElseGet(() -> {
            var id = desk.nextId();
            return openNow(desk, request, pack).orElseGet(() -> openNew(desk, request, pack, id));
        }));
    }

    /** The review that is open now; asked again once the next number is ours, since then nobody else can open one. */
    private static Optional<Result<Opened>> openNow(Desk desk, Request request, ReviewPackage pack) {
        return desk.openFor(request.workload(), pack.id()).flatMap(desk::read).map(review -> already(review, request));
    }

    private static Result<Opened> already(Review review, Request request) {
        return Permission.toSee(review, request.actor(), request.place().channel())
                ? new Done<>(new Opened(review, true))
                : new Refused<>(new Refusal.OpenInPrivate(request.workload()));
    }

    private Result<Opened> openNew(Desk desk, Request request, ReviewPackage pack, ReviewId id) {
        var actor = request.actor();
        LocalDate due = request.due() == null ? null : DueDay.of(request.due(), asking(request), clock);
        var opening = new Opening(
                request.workload(),
                pack,
                request.place().channel(),
                request.place().kind() == Place.Kind.PRIVATE,
                request.lead() == null ? actor.person() : request.lead(),
                request.owners(),
                due);
        var opened = Review.open(id, opening, new PersonAt(actor.person(), clock.instant()));
        var change = seeded(desk, opened);
        var offered = desk.lastClosed(request.workload(), pack.id())
                .flatMap(desk::read)
                .filter(earlier ->
                        Permission.toSee(earlier, actor, request.place().channel()))
                .map(earlier -> Closings.offer(change, earlier))
                .orElse(change);
        return new Done<>(new Opened(Telling.saveAndTell(desk, offered), false));
    }

    /** With the package's decisions, whose days count by the calendar of the lead. */
    private Change seeded(Desk desk, Change opened) {
        var review = opened.review();
        var lead =
                calendars.of(review.lead(), desk.watch().zone(review).getId()).calendar();
        return Seeding.seed(opened, lead.dateAt(opened.by().at()), lead.days());
    }
}
