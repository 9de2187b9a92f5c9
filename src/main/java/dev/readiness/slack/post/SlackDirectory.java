package dev.readiness.slack.post;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.User;
import dev.readiness.calendar.Calendars;
import dev.readiness.calendar.ChosenZone;
import dev.readiness.people.AccountKind;
import dev.readiness.people.Actor;
import dev.readiness.people.ChannelId;
import dev.readiness.people.PersonId;
import dev.readiness.people.Place;
import dev.readiness.usecase.Directory;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who and where, looked up in Slack and remembered for a while. */
public final class SlackDirectory implements Directory {
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST = 10_000;
    private static final String SLACKBOT = "USLACKBOT";
    private static final Set<String> UNKNOWN = Set.of("user_not_found", "users_not_found", "user_not_visible");
    private static final Logger LOG = LoggerFactory.getLogger(SlackDirectory.class);

    private final MethodsClient slack;
    private final Promptly promptly;
    private final Calendars calendars;
    private final List<String> admins;
    private final List<String> openers;
    private volatile String ourTeam = "";
    private final Cache<PersonId, Optional<User>> profiles =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final Cache<PersonId, Boolean> asked = cache();
    private final Cache<PersonId, Set<String>> origins = cache();
    private final Cache<ChannelId, Place> places = cache();
    private final Cache<ChannelId, String> channels = cache();
    private final Cache<String, List<String>> groups = cache();
    private final ChannelReaders readers;

    /** @param openers the users and groups who may open reviews; empty for everyone */
    public SlackDirectory(
            MethodsClient slack, Promptly promptly, Calendars calendars, List<String> admins, List<String> openers) {
        this.slack = slack;
        this.promptly = promptly;
        this.calendars = calendars;
        this.admins = List.copyOf(admins);
        this.openers = List.copyOf(openers);
        this.readers = new ChannelReaders(slack, this::isOutsider, cache());
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
                account(person) != AccountKind.MEMBER);
    }

    @Override
    public Map<PersonId, AccountKind> accounts(Collection<PersonId> people) {
        learn(people);
        return people.stream().distinct().collect(Collectors.toMap(person -> person, this::account));
    }

    private Optional<User> user(PersonId person) {
        learn(List.of(person));
        return Optional.ofNullable(profiles.getIfPresent(person)).flatMap(known -> known);
    }

    /** Asks Slack about those of whom it has not said anything lately. */
    private void learn(Collection<PersonId> people) {
        promptly.together(people.stream()
                .distinct()
                .filter(person -> asked.getIfPresent(person) == null)
                .<Runnable>map(person -> () -> learn(person))
                .toList());
    }

    /** Keeps what Slack says; where it says nothing that can be used, what it said before counts. */
    private void learn(PersonId person) {
        var outcome = Calls.run(() -> slack.usersInfo(request -> request.user(person.id())));
        var user = outcome instanceof Outcome.Done<UsersInfoResponse> done
                ? done.answer().getUser()
                : null;
        if (outcome instanceof Outcome.Refused<?> refused && UNKNOWN.contains(refused.error())) {
            keep(person, Optional.empty());
        } else if (user != null && person.id().equals(user.getId())) {
            keep(person, Optional.of(user));
        } else {
            LOG.warn(
                    "Slack does not say who {} is: {}",
                    person,
                    outcome instanceof Outcome.Done<?> ? "an answer without them" : outcome);
        }
    }

    private void keep(PersonId person, Optional<User> profile) {
        profiles.put(person, profile);
        asked.put(person, true);
    }

    @Override
    public void cameFrom(PersonId person, Set<String> workspaces) {
        origins.put(person, workspaces);
    }

    /** Tells it which workspace is ours, to know its people from those who share a channel with it. */
    public void ourTeamIs(String team) {
        ourTeam = team;
    }

    private AccountKind account(PersonId person) {
        var profile = profiles.getIfPresent(person);
        if (profile == null) {
            return cameFromElsewhere(person) ? AccountKind.OTHER_WORKSPACE : AccountKind.MEMBER;
        }
        return profile.map(user -> account(person, user)).orElse(AccountKind.UNKNOWN);
    }

    private AccountKind account(PersonId person, User user) {
        if (user.isDeleted()) {
            return AccountKind.DEACTIVATED;
        }
        if (user.isBot() || person.id().equals(SLACKBOT)) {
            return AccountKind.BOT;
        }
        boolean elsewhere = user.isStranger() || isElsewhere(user.getTeamId()) || cameFromElsewhere(person);
        if (elsewhere && !sharesOurTeam(user)) {
            return AccountKind.OTHER_WORKSPACE;
        }
        return user.isRestricted() || user.isUltraRestricted() ? AccountKind.GUEST : AccountKind.MEMBER;
    }

    private boolean isOutsider(User user) {
        var account = account(new PersonId(user.getId()), user);
        return account == AccountKind.GUEST || account == AccountKind.OTHER_WORKSPACE;
    }

    private boolean cameFromElsewhere(PersonId person) {
        var workspaces = origins.getIfPresent(person);
        return workspaces != null && workspaces.stream().anyMatch(this::isElsewhere);
    }

    private boolean isElsewhere(@Nullable String team) {
        return team != null && !ourTeam.isEmpty() && !team.equals(ourTeam);
    }

    /** In an Enterprise Grid organization people have one home workspace and are members of several. */
    private boolean sharesOurTeam(User user) {
        var grid = user.getEnterpriseUser();
        return grid != null && grid.getTeams() != null && grid.getTeams().contains(ourTeam);
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
        if (looked instanceof Outcome.Done<ConversationsInfoResponse> done
                && done.answer().getChannel() != null) {
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
    public Optional<Boolean> isMember(PersonId person, ChannelId channel) {
        return answer(promptly.soon(() -> readers.members(channel))).map(members -> members.contains(person));
    }

    @Override
    public Optional<Boolean> isShared(ChannelId channel, boolean patient) {
        return answer(patient ? readers.areShared(channel) : promptly.soon(() -> readers.areShared(channel)));
    }

    private static <T> Optional<T> answer(Outcome<T> outcome) {
        return outcome instanceof Outcome.Done<T> done ? Optional.of(done.answer()) : Optional.empty();
    }

    @Override
    public ZoneId zoneKnown(PersonId person) {
        return zone(person, Optional.ofNullable(profiles.getIfPresent(person)).flatMap(known -> known))
                .zone();
    }

    @Override
    public Optional<String> zoneOf(PersonId person) {
        var user = user(person);
        return Optional.ofNullable(profiles.getIfPresent(person))
                .map(known -> user.map(User::getTz).orElse(""));
    }

    @Override
    public void forget(PersonId person) {
        asked.invalidate(person);
        readers.forget(person);
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
