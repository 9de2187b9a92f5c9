package dev.readiness.slack.post;

import com.github.benmanes.caffeine.cache.Cache;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.User;
import dev.readiness.people.ChannelId;
import dev.readiness.people.PersonId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;

/** Who reads a channel: its members, and whether guests or people of other workspaces are among them. */
final class ChannelReaders {
    private static final int PAGE = 1000;

    /** Up to so many people are looked up one by one, more of them by the list of all. */
    private static final int FEW = 20;

    private final MethodsClient slack;
    private final Predicate<User> outsider;
    private final Cache<PersonId, Boolean> outsiders;

    /**
     * @param outsider whether somebody is a guest or of another workspace
     * @param outsiders remembers for a while who is
     */
    ChannelReaders(MethodsClient slack, Predicate<User> outsider, Cache<PersonId, Boolean> outsiders) {
        this.slack = slack;
        this.outsider = outsider;
        this.outsiders = outsiders;
    }

    void forget(PersonId person) {
        outsiders.invalidate(person);
    }

    Outcome<Set<PersonId>> members(ChannelId channel) {
        return members(channel, "", Set.of());
    }

    private Outcome<Set<PersonId>> members(ChannelId channel, String cursor, Set<PersonId> before) {
        return Calls.run(() -> slack.conversationsMembers(
                        page -> page.channel(channel.id()).limit(PAGE).cursor(cursor)))
                .then(page -> {
                    var all = new LinkedHashSet<>(before);
                    page.getMembers().forEach(member -> all.add(new PersonId(member)));
                    var next = page.getResponseMetadata().getNextCursor();
                    return next.isEmpty() ? new Outcome.Done<>(all) : members(channel, next, all);
                });
    }

    Outcome<Boolean> areShared(ChannelId channel) {
        return Calls.run(() -> slack.conversationsInfo(request -> request.channel(channel.id())))
                .then(info -> isShared(info)
                        ? new Outcome.Done<>(true)
                        : members(channel).then(this::areShared));
    }

    private static boolean isShared(ConversationsInfoResponse info) {
        Conversation channel = info.getChannel();
        return channel.isShared() || channel.isExtShared() || channel.isOrgShared();
    }

    private Outcome<Boolean> areShared(Set<PersonId> members) {
        var unknown = new LinkedHashSet<>(members);
        unknown.removeIf(this::isKnown);
        var listed = unknown.size() <= FEW ? new Outcome.Done<>(true) : list("", unknown);
        return listed.then(done -> anyOutsider(members));
    }

    private boolean isKnown(PersonId person) {
        return outsiders.getIfPresent(person) != null;
    }

    /** Goes through the list of all people until those are known, or it ends. */
    private Outcome<Boolean> list(String cursor, Set<PersonId> wanted) {
        return Calls.run(() -> slack.usersList(page -> page.limit(PAGE).cursor(cursor)))
                .then(page -> {
                    page.getMembers().stream()
                            .filter(user -> wanted.remove(new PersonId(user.getId())))
                            .forEach(this::learn);
                    var next = page.getResponseMetadata().getNextCursor();
                    return wanted.isEmpty() || next.isEmpty() ? new Outcome.Done<>(true) : list(next, wanted);
                });
    }

    private boolean learn(User user) {
        boolean is = !user.isBot() && outsider.test(user);
        outsiders.put(new PersonId(user.getId()), is);
        return is;
    }

    private Outcome<Boolean> anyOutsider(Set<PersonId> members) {
        Outcome<Boolean> any = new Outcome.Done<>(false);
        for (var member : new ArrayList<>(members)) {
            any = any.then(found -> found ? new Outcome.Done<>(true) : isOutsider(member));
        }
        return any;
    }

    private Outcome<Boolean> isOutsider(PersonId person) {
        var known = outsiders.getIfPresent(person);
        return known != null
                ? new Outcome.Done<>(known)
                : Calls.run(() -> slack.usersInfo(request -> request.user(person.id())))
                        .then(info -> new Outcome.Done<>(learn(info.getUser())));
    }
}
