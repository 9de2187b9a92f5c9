package dev.readiness.slack.listen;

import dev.readiness.calendar.When;
import dev.readiness.checklist.PackageId;
import dev.readiness.people.ChannelId;
import dev.readiness.people.PersonId;
import dev.readiness.review.WorkloadName;
import dev.readiness.slack.view.Drawn;
import dev.readiness.slack.view.NoticeModal;
import dev.readiness.slack.view.OpenModal;
import dev.readiness.slack.view.RefusalView;
import dev.readiness.slack.view.ReplyView;
import dev.readiness.slack.view.Screen;
import dev.readiness.usecase.OpenReview;
import dev.readiness.usecase.Refusal;
import java.util.Locale;
import java.util.Map;

/** The submitted form of a new review. */
final class OpenSubmission {
    private final UseCases use;
    private final Screen screen;
    private final String name;

    OpenSubmission(UseCases use, Screen screen, String name) {
        this.use = use;
        this.screen = screen;
        this.name = name;
    }

    /** The body of the acknowledgement; empty closes the form. */
    String handle(Submission form) {
        var workload = form.text(OpenModal.WORKLOAD);
        var objection = WorkloadName.objection(workload);
        if (objection.isPresent()) {
            return Json.errors(Map.of(OpenModal.WORKLOAD, sentence(objection.get())));
        }
        var place = form.conversation(OpenModal.CHANNEL).orElse(form.metadata());
        if (place.isBlank()) {
            return Json.update(NoticeModal.outdated(name));
        }
        var channel = new ChannelId(place);
        var request = request(form, channel, WorkloadName.of(workload));
        var refusal = use.open().refusal(request);
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        var said = new Reply[] {Reply.NOTHING};
        var kept = use.inbox()
                .once(
                        form.key(),
                        () -> use.open()
                                .handle(request)
                                .match(
                                        opened -> {
                                            said[0] = Reply.to(ReplyView.opened(opened, request.actor()));
                                            return "";
                                        },
                                        this::refused));
        said[0].message().ifPresent(message -> screen.whisper(ear(channel, form), message));
        return kept.answer();
    }

    /** Slack is asked here, before the transaction in which the review is opened. */
    private OpenReview.Request request(Submission form, ChannelId channel, WorkloadName workload) {
        var lead = form.user(OpenModal.LEAD).map(PersonId::new);
        return new OpenReview.Request(
                use.directory().actor(form.person()),
                use.directory().place(channel),
                workload,
                form.option(OpenModal.PACKAGE).map(PackageId::new).orElse(null),
                lead.orElse(null),
                form.users(OpenModal.OWNERS).stream().map(PersonId::new).toList(),
                form.date(OpenModal.DUE).flatMap(When::parse).orElse(null));
    }

    private String refused(Refusal refusal) {
        Drawn drawn = refusal.match(new RefusalView(name, ""));
        if (refusal instanceof Refusal.DuePast) {
            return Json.errors(Map.of(OpenModal.DUE, drawn.text()));
        }
        return Json.update(NoticeModal.draw(drawn));
    }

    private static Screen.Ear ear(ChannelId channel, Submission form) {
        return new Screen.Ear(channel, form.person(), null, null);
    }

    private static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
    }
}
