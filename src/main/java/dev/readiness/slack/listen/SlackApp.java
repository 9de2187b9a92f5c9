package dev.readiness.slack.listen;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.response.Response;
import dev.readiness.people.ChannelId;
import dev.readiness.people.PersonId;
import dev.readiness.slack.command.Grammar;
import dev.readiness.slack.view.ActionIds;
import dev.readiness.slack.view.Drawn;
import dev.readiness.slack.view.NoticeModal;
import dev.readiness.slack.view.RefusalView;
import dev.readiness.slack.view.Screen;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The Bolt app: one handler for each kind of request, which translates and hands on. */
public final class SlackApp {
    private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

    private final UseCases use;
    private final Homes homes;
    private final Screen screen;
    private final Grammar grammar;
    private final String name;

    /** @param name the slash command's name, with its slash */
    public SlackApp(UseCases use, Screen screen, Grammar grammar, String name) {
        this.use = use;
        this.homes = new Homes(use, screen, name);
        this.screen = new TellingHome(screen, homes);
        this.grammar = grammar;
        this.name = name;
    }

    /**
     * Where Slack's requests are handled.
     *
     * @param traffic is told of each
     */
    public Desk desk(Slack slack, Traffic traffic) {
        return new Desk(app(slack), new Tolls(grammar, traffic));
    }

    /**
     * Without any of Bolt's own middleware: whoever brings a request to the desk has verified it, and who we are is never asked of
     * Slack while somebody waits. One pattern a kind, since Bolt keeps patterns without an order.
     */
    private App app(Slack slack) {
        var config = AppConfig.builder().slack(slack).build();
        config.setAllEventsApiAutoAckEnabled(true);
        var app = new App(config, List.of(new OtherBots(), new SenderTeams(use.directory())));
        var commands = new ReadinessCommand(use, grammar, screen, name);
        var presses = new Presses(use, grammar, screen, commands, homes, name);
        app.command(ANY, (request, context) -> {
            var payload = request.getPayload();
            return Json.response(commands.answer(new CommandCall(
                    use.named(Optional.ofNullable(payload.getText()).orElse("")),
                    new PersonId(payload.getUserId()),
                    new ChannelId(payload.getChannelId()),
                    null,
                    payload.getTriggerId(),
                    Keys.command(payload.getTriggerId(), request.getRequestBodyAsString()))));
        });
        app.blockAction(ANY, (request, context) -> {
            presses.handle(Press.of(request.getPayload()));
            return Response.ok();
        });
        app.viewSubmission(ANY, (request, context) -> Json.response(submitted(Submission.of(request.getPayload()))));
        var replies = new Replies(use.replies(), use.reader(), screen, name);
        new Events(use, new Messages(use, screen, commands, replies), homes).listen(app);
        var shortcuts = new Shortcuts(use, screen, name);
        app.messageShortcut(ANY, (request, context) -> {
            shortcuts.onMessage(request.getPayload());
            return Response.ok();
        });
        app.globalShortcut(ANY, (request, context) -> {
            shortcuts.anywhere(request.getPayload());
            return Response.ok();
        });
        app.viewClosed(ANY, (request, context) -> Response.ok());
        return app;
    }

    private String submitted(Submission form) {
        try {
            var unable = use.unable(form.person(), form.people());
            if (unable.isPresent()) {
                var field = form.fieldOf(unable.get().people().get(0).person());
                return Json.errors(Map.of(
                        field, unable.get().match(new RefusalView(name, "")).text()));
            }
            return switch (form.callbackId()) {
                case ActionIds.ANSWER_MODAL -> new AnswerSubmission(use, homes, name).handle(form);
                case ActionIds.REASSIGN_MODAL, ActionIds.SNOOZE_MODAL ->
                    new TaskSubmission(use, screen, name).handle(form);
                case ActionIds.ANSWER_MESSAGE_MODAL, ActionIds.ATTACH_MODAL ->
                    new MessageSubmission(use, screen, name).handle(form);
                case ActionIds.WAIVE_MODAL, ActionIds.CLOSE_MODAL -> new EndSubmission(use, screen, name).handle(form);
                case ActionIds.DECIDE_MODAL,
                        ActionIds.DECISION_ASSIGN_MODAL,
                        ActionIds.DECISION_BLOCK_MODAL,
                        ActionIds.DECISION_SNOOZE_MODAL,
                        ActionIds.LOG_DECISION_MODAL -> new DecisionSubmission(use, screen, homes, name).handle(form);
                case ActionIds.STAFF_MODAL -> new StaffSubmission(use, screen, name).handle(form);
                case ActionIds.OPEN_MODAL -> new OpenSubmission(use, screen, name).handle(form);
                default -> Json.update(NoticeModal.outdated(name));
            };
        } catch (RuntimeException failure) {
            var sentence = Incident.of("A form", failure).text().replace("*", "");
            return form.firstField()
                    .map(field -> Json.errors(Map.of(field, sentence)))
                    .orElseGet(() -> Json.update(NoticeModal.draw(Drawn.sentence(sentence))));
        }
    }
}
