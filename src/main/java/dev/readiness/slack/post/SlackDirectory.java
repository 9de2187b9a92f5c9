package dev.readiness.slack.post;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import com.slack.api.model.User;
import dev.readiness.calendar.Calendars;
import dev.readiness.calendar.ChosenZone;
import dev.readiness.people.Actor;
import dev.readiness.people.ChannelId;
import dev.readiness.people.PersonId;
import dev.readiness.people.Place;
import dev.readiness.usecase.Directory;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Who and where, looked up in Slack and remembered for a while. */
public final class SlackDirectory implements Directory {
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST = 10_000;

    private final MethodsClient slack;
    private final Promptly promptly;
    private final Calendars calendars;
    private final List<String> admins;
    private final List<String> openers;
    private volatile String ourTeam = "";
    private final Cache<PersonId, User> users = cache();
    private final Cache<ChannelId, Place> places = cache();
    private final Cache<ChannelId, String> channels = cache();
    private final Cache<String, List<String>> groups = cache();

    /** @param openers the users and groups who may open reviews; empty for everyone */
    public SlackDirectory(
            MethodsClient slack, Promptly promptly, Calendars calendars, List<String> admins, List<String> openers) {
        this.slack = slack;
        this.promptly = promptly;
        this.calendars = calendars;
        this.admins = List.copyOf(admins);
        this.openers = List.copyOf(openers);
    }

    private static <K, V> Cache<K, V> cache() {
        return Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();
    }

    @Override
    public Actor actor(PersonId person) {
        var user = user(person);
        var zone = zone(person, user);
        return new Actor(
                person,
                zone.zone(),
                zone.isOwn(),
                isAmong(person, admins),
                openers.isEmpty() || isAmong(person, openers) || isAmong(person, admins),
                user.filter(this::isGuest).isPresent());
    }

    private Optional<User> user(PersonId person) {
        var known = users.getIfPresent(person);
        if (known != null) {
            return Optional.of(known);
        }
        var found = promptly.call(() -> slack.usersInfo(request -> request.user(person.id())));
        found.ifPresent(answer -> users.put(person, answer.getUser()));
        return found.map(answer -> answer.getUser());
    }

    /** Tells it which workspace is ours, to know its people from those who share a channel with it. */
    public void ourTeamIs(String team) {
        ourTeam = team;
    }

    private boolean isGuest(User user) {
        boolean foreign = !ourTeam.isEmpty() && user.getTeamId() != null && !ourTeam.equals(user.getTeamId());
        return foreign || user.isBot() || user.isRestricted() || user.isUltraRestricted() || user.isStranger();
    }

    /** The setting's where it names one, as for reminders; else the workspace's. */
    private ChosenZone zone(PersonId person, Optional<User> user) {
        return calendars.of(person, user.map(User::getTz).orElse(null)).zone();
    }

    @Override
    public Place place(ChannelId channel) {
        if (channel.isDirect()) {
            return new Place(channel, Place.Kind.DIRECT, true);
        }
        var known = places.getIfPresent(channel);
        return known == null ? lookUp(channel) : known;
    }

    private Place lookUp(ChannelId channel) {
        var looked = promptly.outcome(() -> slack.conversationsInfo(request -> request.channel(channel.id())));
        if (looked instanceof Outcome.Refused<?> refused && refused.error().equals("channel_not_found")) {
            return new Place(channel, Place.Kind.PRIVATE, false);
        }
        if (looked instanceof Outcome.Done<ConversationsInfoResponse> done) {
            var found = done.answer().getChannel();
            var kind = found.isPrivate() ? Place.Kind.PRIVATE : Place.Kind.OPEN;
            var place = new Place(channel, found.isIm() || found.isMpim() ? Place.Kind.DIRECT : kind, found.isMember());
            if (place.botIsMember()) {
                places.put(channel, place);
            }
            return place;
        }
        return new Place(channel, Place.Kind.UNKNOWN, true);
    }

    @Override
    public ZoneId zoneKnown(PersonId person) {
        return zone(person, Optional.ofNullable(users.getIfPresent(person))).zone();
    }

    @Override
    public Optional<String> zoneOf(PersonId person) {
        return user(person).map(user -> Optional.ofNullable(user.getTz()).orElse(""));
    }

    @Override
    public void forget(PersonId person) {
        users.invalidate(person);
    }

    @Override
    public void forget(ChannelId channel) {
        places.invalidate(channel);
        channels.invalidate(channel);
    }

    /** Slack does not name private channels to those who aren't in them; nor do we. */
    @Override
    public String name(ChannelId channel) {
        var known = Optional.ofNullable(channels.getIfPresent(channel));
        return known.or(() -> looked(channel)).orElse(channel.id());
    }

    private Optional<String> looked(ChannelId channel) {
        var name = promptly.call(() -> slack.conversationsInfo(request -> request.channel(channel.id())))
                .map(ConversationsInfoResponse::getChannel)
                .map(found -> found.isPrivate() ? "private-channel" : found.getName());
        name.ifPresent(found -> channels.put(channel, found));
        return name;
    }

    @Override
    public String name(PersonId person) {
        return user(person)
                .map(user -> Optional.ofNullable(user.getProfile())
                        .map(User.Profile::getDisplayName)
                        .filter(name -> !name.isBlank())
                        .orElse(user.getName()))
                .orElse(person.id());
    }

    private boolean isAmong(PersonId person, Iterable<String> usersAndGroups) {
        for (var id : usersAndGroups) {
            if (id.equals(person.id()) || (id.startsWith("S") && members(id).contains(person.id()))) {
                return true;
            }
        }
        return false;
    }

    private List<String> members(String group) {
        var known = groups.getIfPresent(group);
        if (known != null) {
            return known;
        }
        var found = promptly.call(() -> slack.usergroupsUsersList(request -> request.usergroup(group)));
        found.ifPresent(answer -> groups.put(group, answer.getUsers()));
        return found.map(answer -> answer.getUsers()).orElse(List.of());
    }
}
